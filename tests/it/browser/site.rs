//! One server for all browser tests, in this process, on a free loopback port: the demonstration and its accounts.

use std::collections::BTreeMap;
use std::sync::{OnceLock, mpsc};

use rocket::fairing::AdHoc;
use sanad::clock::{Clock, Random};
use sanad::config::Config;
use sanad::domain::role::Role;
use sanad::operations::demo::load::{self, ACCOUNTS, Place};
use sanad::operations::{accounts, setup};
use sanad::report::edition::method;
use sanad::storage::session::{self, SessionRow};
use sanad::storage::{Store, Writer, account};
use sanad::web::{self, Parts};

use crate::support::engines::{runtime, scratch};
use crate::support::instant;

pub use sanad::operations::demo::load::PASSWORD;

/// Where the server listens, and the tokens of open sessions.
pub struct Site {
    /// `http://127.0.0.1:PORT`.
    pub address: String,
    tokens: BTreeMap<&'static str, String>,
}

impl Site {
    /// The one server, started by whoever asks first.
    pub fn shared() -> &'static Self {
        static SITE: OnceLock<Site> = OnceLock::new();
        SITE.get_or_init(|| {
            let (started, site) = mpsc::channel();
            std::thread::spawn(move || runtime().block_on(serve(started)));
            site.recv().unwrap_or_else(|_| panic!("the server did not start"))
        })
    }

    /// The token of an open session of this role.
    pub fn token(&self, role: Option<Role>) -> Option<&str> {
        role.map(|role| self.tokens[role.code()].as_str())
    }

    /// The whole address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

/// The address with which a role's first account signs in.
pub fn email(role: Role) -> String {
    ACCOUNTS.iter().find(|(_, held)| *held == role).map(|(name, _)| load::email(name)).unwrap()
}

async fn serve(started: mpsc::Sender<Site>) {
    let folder = scratch();
    let opened = Clock::fixed(load::FIRST_INSTANT);
    let clock = Clock::fixed(instant("2026-10-31T23:30:00Z"));
    let random = Random::seeded(11);
    let address = format!("sqlite:{}", folder.path().join("site.sqlite").display());
    let (store, keys) = setup::open(&address, &folder.path().join("site.keys"), &opened, &random).await.unwrap();
    load::load(Place { store: &store, keys: &keys, random: &random, method }, |_, _| ()).await.unwrap();
    let tokens = open_sessions(&store, &clock, &random).await;
    let config = Config { database_url: address, ..Config::default() };
    let rocket = web::rocket(Parts { config, store, clock, random, keys, demonstration: true }).unwrap();
    let settings = rocket.figment().clone().merge(("port", 0)).merge(("log_level", "off"));
    let rocket = rocket.configure(settings).attach(AdHoc::on_liftoff("started", move |rocket| {
        let address = format!("http://127.0.0.1:{}", rocket.config().port);
        Box::pin(async move { started.send(Site { address, tokens }).unwrap() })
    }));
    drop(rocket.launch().await);
    drop(folder);
}

async fn open_sessions(store: &Store, clock: &Clock, random: &Random) -> BTreeMap<&'static str, String> {
    let mut tx = store.write().await.unwrap();
    let mut tokens = BTreeMap::new();
    for (name, role) in ACCOUNTS {
        if !tokens.contains_key(role.code()) {
            tokens.insert(role.code(), open_session(&mut tx, &load::email(name), (clock, random)).await);
        }
    }
    tx.commit().await.unwrap();
    tokens
}

async fn open_session(tx: &mut Writer, email: &str, (clock, random): (&Clock, &Random)) -> String {
    let now = clock.now();
    let account = account::find_by_email(tx, email).await.unwrap().unwrap();
    let token = accounts::token(random.secret());
    let row = SessionRow {
        account_id: account.account_id,
        created_at: now,
        last_seen_at: now,
        absolute_until: now + chrono::TimeDelta::hours(12),
    };
    session::insert(tx, &accounts::token_hash(&token), &row).await.unwrap();
    token
}
