//! The messages, compiled into the program.

#![allow(clippy::redundant_closure, reason = "static_loader! reads a closure, not a name")]

use fluent_templates::fluent_bundle::FluentResource;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

use super::{Args, Lang, format};

static_loader! {
    static CATALOGUES = {
        locales: "locales",
        fallback_language: "fr",
        customise: |bundle| { set_up(bundle); },
    };
}

static FR: LanguageIdentifier = langid!("fr");
static AR: LanguageIdentifier = langid!("ar");
static EN: LanguageIdentifier = langid!("en");

/// The text of a key. A key that no catalogue holds shows itself between brackets, and is logged.
#[must_use]
pub fn t(lang: Lang, key: &str, args: &Args) -> String {
    let values = args.values();
    let text = CATALOGUES.try_lookup_complete(identifier(lang), key, values.as_ref());
    match (lang, text) {
        (Lang::Fr, Some(text)) => no_break(text),
        (Lang::Ar, Some(text)) => percents_apart(text),
        (Lang::En, Some(text)) => text,
        (_, None) => {
            tracing::error!(key, lang = lang.code(), "text without translation");
            format!("⟦{key}⟧")
        }
    }
}

/// After Arabic letters a percent sign would jump before its number: each percentage stands in its own run.
fn percents_apart(text: String) -> String {
    if !text.contains('%') {
        return text;
    }
    let mut apart = String::with_capacity(text.len() + 8);
    for part in text.split_inclusive('%') {
        let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-' | '−' | '+');
        let number =
            part.strip_suffix('%').map_or("", |rest| rest.get(rest.trim_end_matches(is_number).len()..).unwrap_or(""));
        if number.is_empty() {
            apart.push_str(part);
        } else {
            let before = part.strip_suffix('%').and_then(|rest| rest.strip_suffix(number)).unwrap_or_default();
            apart.push_str(before);
            apart.extend(["\u{2066}", number, "%\u{2069}"]);
        }
    }
    apart
}

/// French sets a space before its double punctuation; it must not break there.
fn no_break(text: String) -> String {
    const RULES: [(&str, &str); 6] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{a0};"),
        (" ?", "\u{a0}?"),
        (" !", "\u{a0}!"),
        (" %", "\u{a0}%"),
        (" »", "\u{a0}»"),
    ];
    let text = if text.contains("« ") { text.replace("« ", "«\u{a0}") } else { text };
    RULES.iter().fold(text, |text, (loose, tight)| if text.contains(loose) { text.replace(loose, tight) } else { text })
}

/// Whether the French catalogue holds a key.
#[must_use]
pub fn exists(key: &str) -> bool {
    CATALOGUES.try_lookup(&FR, key).is_some()
}

fn identifier(lang: Lang) -> &'static LanguageIdentifier {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

/// Arguments are isolated from the sentence's direction in Arabic only, where Latin names and numbers are common;
/// whole numbers show grouped as [`format`] does.
fn set_up(bundle: &mut FluentBundle<&'static FluentResource>) {
    let lang = bundle.locales.first().and_then(|locale| Lang::from_code(locale.language.as_str())).unwrap_or_default();
    bundle.set_use_isolating(lang.is_rtl());
    bundle.set_formatter(Some(match lang {
        Lang::Fr => |value, _| whole(Lang::Fr, value),
        Lang::Ar => |value, _| whole(Lang::Ar, value),
        Lang::En => |value, _| whole(Lang::En, value),
    }));
}

#[expect(clippy::cast_possible_truncation, reason = "counts come in as integers, see Args::count")]
fn whole(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::number(lang, number.value as i64)),
        _ => None,
    }
}
