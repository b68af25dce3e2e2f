//! What is wrong with the arguments, in the reader's language.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::context::Context;
use crate::i18n::{Args, Lang, t};

/// What to say of arguments that do not read; none when it is help, or a fault that only the parser words.
pub(super) fn told(error: &Error, lang: Lang) -> Option<String> {
    let key = match error.kind() {
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::InvalidSubcommand => "cli-usage-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        _ => return None,
    };
    let mut args = Args::new().with("what", named(error)?).with("value", text(error, ContextKind::InvalidValue));
    let possible = text(error, ContextKind::ValidValue);
    args = args.with("possible", if possible.is_empty() { "–".to_owned() } else { possible });
    let usage = text(error, ContextKind::Usage);
    let help = t(lang, "cli-usage-help", &Args::new());
    Some(
        [t(lang, key, &args), usage, help]
            .iter()
            .filter(|line| !line.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// The argument or the command at fault.
fn named(error: &Error) -> Option<String> {
    let kinds = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand];
    kinds.iter().map(|kind| text(error, *kind)).find(|name| !name.is_empty())
}

fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// The language asked for by arguments that did not read.
pub(super) fn lang(arguments: impl Iterator<Item = String>) -> Lang {
    let mut asked = None;
    let mut arguments = arguments.peekable();
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.peek().cloned();
        } else if let Some(code) = argument.strip_prefix("--lang=") {
            asked = Some(code.to_owned());
        }
    }
    Context::lang(asked.as_deref())
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::Cli;

    fn said(arguments: &str) -> Option<String> {
        let error = Cli::try_parse_from(arguments.split(' ')).unwrap_err();
        told(&error, lang(arguments.split(' ').map(str::to_owned)))
    }

    #[test]
    fn wrong_arguments_are_told_in_the_readers_language() {
        let says = |arguments: &str, start: &str, named: &str| {
            let told = said(arguments).unwrap();
            assert!(told.starts_with(start) && told.contains(named), "{told}");
        };
        says("sanad --lang fr report verify", "Il manque", "<EDITION>.\nUsage: sanad report verify");
        says("sanad --lang=en audit zzz", "Unknown command", "zzz");
        says("sanad --lang fr report list --all", "Argument inconnu", "--all");
        says("sanad --lang fr report render 1a --out x --format doc", "Valeur refusée", "pdf, xlsx, csv, json");
        assert_eq!(said("sanad --help"), None, "help is no fault");
    }
}
