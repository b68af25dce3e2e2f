//! What a command runs with: language, settings, time, and the database when it needs one.

use std::future::Future;

use super::Failure;
use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::i18n::{Args, Lang};
use crate::keys::Keys;
use crate::operations::setup;
use crate::storage::{self, Store};

/// The surroundings of a command.
#[derive(Clone, Debug)]
pub struct Context {
    /// Language of messages.
    pub lang: Lang,
    /// Settings.
    pub config: Config,
    /// Time.
    pub clock: Clock,
    /// Identifiers and secrets.
    pub random: Random,
}

impl Context {
    /// The surroundings of this process; `lang` is the `--lang` argument.
    pub fn of_process(lang: Option<&str>) -> Result<Self, Failure> {
        let lang = Self::lang(lang);
        let config = Config::load().map_err(|error| Failure::Usage(error.to_string()))?;
        Ok(Self { lang, config, clock: Clock::System, random: Random::System })
    }

    /// The language asked for, else that of the locale.
    pub(super) fn lang(asked: Option<&str>) -> Lang {
        asked.and_then(Lang::from_code).unwrap_or_else(of_locale)
    }

    /// The database of the settings, prepared, with its keys.
    pub async fn open(&self) -> Result<(Store, Keys), Failure> {
        setup::open(&self.config.database_url, &self.config.key_path(), &self.clock, &self.random)
            .await
            .map_err(|error| self.unopened(&error))
    }

    /// The same of a database that exists: whoever checks, reads or copies one is not shown a new, empty one instead.
    pub async fn open_existing(&self) -> Result<(Store, Keys), Failure> {
        match self.config.sqlite_file() {
            Some(file) if !file.exists() => {
                let args = Args::new().with("path", file.display().to_string());
                Err(Failure::Usage(self.say("cli-no-database", &args)))
            }
            _ => self.open().await,
        }
    }

    fn unopened(&self, error: &setup::Error) -> Failure {
        let told = match error {
            setup::Error::WrongKey { expected, found } if found == "none" => {
                self.say("cli-no-key", &Args::new().with("expected", expected.clone()))
            }
            setup::Error::WrongKey { expected, found } => {
                self.say("cli-wrong-key", &Args::new().with("expected", expected.clone()).with("found", found.clone()))
            }
            setup::Error::Storage(storage::Error::Address(address)) => {
                self.say("cli-database-address", &Args::new().with("address", address.clone()))
            }
            error => return self.failure(error),
        };
        Failure::Usage(told)
    }

    /// A message of the catalogues.
    #[must_use]
    pub fn say(&self, key: &str, args: &Args) -> String {
        crate::i18n::t(self.lang, key, args)
    }

    /// Why the environment does not allow the command, in the reader's language.
    pub fn failure(&self, error: &dyn std::fmt::Display) -> Failure {
        Failure::Usage(self.say("cli-failed", &Args::new().with("reason", error.to_string())))
    }
}

/// Runs a command's asynchronous part.
pub fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    rocket::tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::Usage(error.to_string()))?
        .block_on(work)
}

/// The language of the process's locale, else French.
fn of_locale() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|locale| Lang::negotiate(&locale))
        .unwrap_or_default()
}
