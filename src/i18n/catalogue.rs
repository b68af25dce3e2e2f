//! The messages, compiled into the program.

use fluent_templates::fluent_bundle::FluentResource;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

use super::{Args, Lang, format};

static_loader! {
    static CATALOGUES = {
        locales: "locales",
        fallback_language: "fr",
        customise: |bundle| set_up(bundle),
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
        (Lang::Ar | Lang::En, Some(text)) => text,
        (_, None) => {
            tracing::error!(key, lang = lang.code(), "text without translation");
            format!("⟦{key}⟧")
        }
    }
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
