//! Settings: defaults, then `sanad.toml` when there is one, then `SANAD_*` variables. An unknown key is refused.

use std::path::PathBuf;

use rocket::figment::providers::{Env, Format, Serialized, Toml};
use rocket::figment::{Error, Figment, Provider};
use serde::{Deserialize, Serialize};

/// Everything an installation may set. The web server's own settings (address, port, limits) stay Rocket's `ROCKET_*`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// The address people type, as `https://sanad.example.ma`: decides the cookie's name, HSTS, and which origin may
    /// send forms. None: the scheme, host and port that the server listens on.
    pub public_origin: Option<String>,
    /// Keys of stored documents, keyed hashes and signatures; mode 0600, made on first start, to be backed up.
    /// None: `keys` beside an SQLite file, `var/keys` with PostgreSQL.
    pub key_file: Option<PathBuf>,
    /// A proxy that ends TLS stands in front: allows listening beyond loopback, and `X-Real-IP` is believed.
    pub tls_proxy: bool,
    /// A session without requests ends after this many minutes.
    pub session_idle_minutes: u32,
    /// A session ends this many hours after sign-in whatever happens.
    pub session_absolute_hours: u32,
    /// Wrong passwords allowed per account and minute before further attempts are refused.
    pub login_failures_per_minute: u32,
    /// Attempts to sign in allowed per network address and minute.
    pub login_attempts_per_minute: u32,
    /// Who answers for the personal data, as the notice of law 09-08 names them.
    pub data_controller: Option<String>,
    /// Number of the CNDP's authorisation, as the notice prints it.
    pub cndp_authorisation: Option<String>,
    /// Whether `/metrics` answers.
    pub metrics: bool,
    /// One JSON object a log line rather than plain text.
    pub log_json: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: "sqlite:var/sanad.sqlite".to_owned(),
            public_origin: None,
            key_file: None,
            tls_proxy: false,
            session_idle_minutes: 60,
            session_absolute_hours: 12,
            login_failures_per_minute: 10,
            login_attempts_per_minute: 60,
            data_controller: None,
            cndp_authorisation: None,
            metrics: false,
            log_json: false,
        }
    }
}

impl Config {
    /// The settings of this process: `sanad.toml` in the working folder, then the environment.
    #[expect(clippy::result_large_err, reason = "read once, at start")]
    pub fn load() -> Result<Self, Error> {
        Self::from_sources(Toml::file("sanad.toml"), Env::prefixed("SANAD_"))
    }

    #[expect(clippy::result_large_err, reason = "read once, at start")]
    fn from_sources(file: impl Provider, environment: impl Provider) -> Result<Self, Error> {
        Figment::from(Serialized::defaults(Self::default())).merge(file).merge(environment).extract()
    }

    /// The key file to use.
    #[must_use]
    pub fn key_path(&self) -> PathBuf {
        if let Some(path) = &self.key_file {
            return path.clone();
        }
        self.sqlite_file().map_or_else(|| PathBuf::from("var/keys"), |file| file.with_extension("keys"))
    }

    /// The file that holds the data, when it is one.
    #[must_use]
    pub fn sqlite_file(&self) -> Option<PathBuf> {
        let file = self.database_url.strip_prefix("sqlite:").filter(|file| !file.starts_with(":memory:"))?;
        let file = file.strip_prefix("//").unwrap_or(file);
        Some(PathBuf::from(file.split('?').next().unwrap_or(file)))
    }

    /// Where anybody verifies a document by its hash: an address when people's is known, else a path.
    #[must_use]
    pub fn verify_address(&self) -> String {
        format!("{}/verify", self.public_origin.as_deref().unwrap_or_default().trim_end_matches('/'))
    }

    /// Whether people reach the server over HTTPS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_origin.as_deref().is_some_and(|origin| origin.starts_with("https://"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_over_the_file_and_the_file_over_the_defaults() {
        let file = Toml::string("metrics = true\nsession_idle_minutes = 15");
        let config = Config::from_sources(file, ("session_idle_minutes", 20)).unwrap();
        assert!(config.metrics);
        assert_eq!(config.session_idle_minutes, 20);
        assert_eq!(config.session_absolute_hours, 12);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let error = Config::from_sources(Toml::string("databse_url = 'sqlite:x'"), Toml::string("")).unwrap_err();
        assert!(error.to_string().contains("databse_url"), "{error}");
    }

    #[test]
    fn keys_stand_beside_an_sqlite_file() {
        let config = Config { database_url: "sqlite:/data/sanad.sqlite?mode=rwc".to_owned(), ..Config::default() };
        assert_eq!(config.key_path(), PathBuf::from("/data/sanad.keys"));
    }
}
