//! Rocket's own settings: ours as defaults, `ROCKET_*` above them.

use rocket::data::{Limits, ToByteUnit};
use rocket::fairing::{self, Fairing, Info, Kind};
use rocket::figment::Figment;
use rocket::figment::providers::Env;
use rocket::{Build, Rocket};

use crate::config::Config;

/// Defaults: no `Server` header, the peer's address unless a proxy is declared, bounded bodies, time to finish a report
/// at shutdown.
pub(super) fn figment(config: &Config) -> Figment {
    let limits = Limits::default()
        .limit("form", 256.kibibytes())
        .limit("string", 64.kibibytes())
        .limit("json", 1.mebibytes())
        .limit("file", 64.mebibytes())
        .limit("data-form", 65.mebibytes())
        .limit("bytes", 64.mebibytes());
    let defaults = Figment::from(rocket::Config::default())
        .merge(("ident", false))
        .merge(("limits", limits))
        .merge(("cli_colors", false))
        .merge(("shutdown.grace", 8))
        .merge(("shutdown.mercy", 2));
    let defaults = if config.tls_proxy {
        defaults.merge(("ip_header", "X-Real-IP"))
    } else {
        defaults.merge(("ip_header", false))
    };
    defaults.merge(Env::prefixed("ROCKET_").global())
}

/// Refuses to serve plain HTTP to the network.
pub(super) struct LoopbackOrTls;

#[rocket::async_trait]
impl Fairing for LoopbackOrTls {
    fn info(&self) -> Info {
        Info { name: "loopback, or behind a TLS proxy", kind: Kind::Ignite }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        let declared = rocket.state::<Config>().is_some_and(|config| config.tls_proxy);
        let address = rocket.figment().extract_inner::<std::net::IpAddr>("address");
        if declared || address.as_ref().is_ok_and(std::net::IpAddr::is_loopback) {
            return Ok(rocket);
        }
        tracing::error!(
            ?address,
            "plain HTTP is served on loopback only: declare tls_proxy behind a proxy that ends TLS"
        );
        Err(rocket)
    }
}
