//! The messages, carried by the program. A language is read when it is first spoken: each takes some three megabytes.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

use super::{Args, Lang, format};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/locales"]
struct Locales;

type Bundle = FluentBundle<FluentResource>;

/// The text of a key. A key that no catalogue holds shows itself between brackets, and is logged.
#[must_use]
pub fn t(lang: Lang, key: &str, args: &Args) -> String {
    let text = text(lang, key, args).or_else(|| text(Lang::Fr, key, args));
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

fn text(lang: Lang, key: &str, args: &Args) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let args: FluentArgs = args.values().collect();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::error!(key, lang = lang.code(), ?errors, "text told too little");
    }
    Some(text)
}

/// Whether the French catalogue holds a key.
#[must_use]
pub fn exists(key: &str) -> bool {
    bundle(Lang::Fr).has_message(key)
}

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    let [fr, ar, en] = &BUNDLES;
    let place = match lang {
        Lang::Fr => fr,
        Lang::Ar => ar,
        Lang::En => en,
    };
    place.get_or_init(|| read(lang))
}

const fn identifier(lang: Lang) -> LanguageIdentifier {
    match lang {
        Lang::Fr => langid!("fr"),
        Lang::Ar => langid!("ar"),
        Lang::En => langid!("en"),
    }
}

/// Arguments are isolated from the sentence's direction in Arabic only, where Latin names and numbers are common;
/// whole numbers show grouped as [`format`] does.
fn read(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(lang)]);
    bundle.set_use_isolating(lang.is_rtl());
    bundle.set_formatter(Some(match lang {
        Lang::Fr => |value, _| whole(Lang::Fr, value),
        Lang::Ar => |value, _| whole(Lang::Ar, value),
        Lang::En => |value, _| whole(Lang::En, value),
    }));
    let folder = format!("{}/", lang.code());
    for file in Locales::iter().filter(|file| file.starts_with(&folder)) {
        let source = Locales::get(&file).map(|held| held.data).unwrap_or_default();
        let read = FluentResource::try_new(String::from_utf8_lossy(&source).into_owned());
        // What cannot be read of a catalogue leaves its other messages; a test refuses it first.
        let resource = read.unwrap_or_else(|(resource, errors)| {
            tracing::error!(%file, ?errors, "catalogue");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%file, ?errors, "catalogue");
        }
    }
    bundle
}

#[expect(clippy::cast_possible_truncation, reason = "counts come in as integers, see Args::count")]
fn whole(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::number(lang, number.value as i64)),
        _ => None,
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
