//! `sanad serve`: the database of the settings, served.

use rocket::error::ErrorKind;
use tracing_subscriber::EnvFilter;

use super::Failure;
use super::context::{Context, block_on};
use crate::i18n::Args;
use crate::operations::accounts;
use crate::operations::setup;
use crate::web::{self, Parts};

/// Arguments of `sanad serve`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Serve even a database made by `sanad demo`
    #[arg(long)]
    demonstration: bool,
}

/// Prepares the database and serves it until told to stop.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    start_logging(context.config.log_json);
    block_on(async {
        let (store, keys) = context.open().await?;
        let demonstration = setup::is_demonstration(&store).await.map_err(|error| context.failure(&error))?;
        if demonstration && !arguments.demonstration {
            return Err(Failure::Usage(context.say("cli-serve-demonstration", &Args::new())));
        }
        let parts = Parts {
            config: context.config.clone(),
            store,
            clock: context.clock.clone(),
            random: context.random.clone(),
            keys,
            demonstration,
        };
        launch(context, parts, None, |_| ()).await
    })
}

/// Serves until told to stop, on `port` or else that of Rocket's settings; `ready` is called with the address once the
/// port is open.
pub(super) async fn launch(
    context: &Context,
    parts: Parts,
    port: Option<u16>,
    ready: impl FnOnce(&str) + Send + Sync + 'static,
) -> Result<(), Failure> {
    let store = parts.store.clone();
    let secret = context.random.secret();
    let first = accounts::first_administrator_link(&store, context.clock.now(), secret)
        .await
        .map_err(|error| context.failure(&error))?;
    let sentence = first.map(|token| (context.say("cli-first-administrator", &Args::new()), token));
    let listening = context.say("cli-listening", &Args::new());
    let rocket = web::rocket(parts).map_err(|error| context.failure(&error))?;
    let rocket = match port {
        Some(port) => {
            let settings = rocket.figment().clone().merge(("port", port));
            rocket.configure(settings)
        }
        None => rocket,
    };
    let rocket = rocket.attach(rocket::fairing::AdHoc::on_liftoff("address", move |rocket| {
        Box::pin(async move {
            let address = format!("http://{}:{}", rocket.config().address, rocket.config().port);
            println!("{listening} {address}");
            if let Some((sentence, token)) = sentence {
                println!("{sentence} {address}/first-administrator/{token}");
            }
            ready(&address);
        })
    }));
    let asked = rocket.figment().extract_inner::<u16>("port").unwrap_or_default();
    let ended = rocket.launch().await;
    store.close().await;
    match ended {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.kind(), ErrorKind::Bind(_)) => {
            Err(Failure::Usage(context.say("cli-port-taken", &Args::new().with("port", asked.to_string()))))
        }
        Err(error) => Err(context.failure(&error)),
    }
}

/// Logs go to standard error; `RUST_LOG` narrows or widens them. Rocket's own records arrive too.
pub(super) fn start_logging(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,sanad=info,rocket=error"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A subscriber already set (a test's) stays.
    let _ = if json { builder.json().try_init() } else { builder.try_init() };
}
