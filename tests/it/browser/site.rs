//! One server for all browser tests, in this process, on a free loopback port, with one account a role.

use std::collections::BTreeMap;
use std::sync::{OnceLock, mpsc};

use rocket::fairing::AdHoc;
use sanad::clock::{Clock, Random};
use sanad::config::Config;
use sanad::domain::audit::Actor;
use sanad::domain::role::Role;
use sanad::domain::scope::Area;
use sanad::operations::accounts::{self, Draft, Mandate};
use sanad::operations::setup;
use sanad::storage::session::{self, SessionRow};
use sanad::storage::{Store, Writer};
use sanad::web::{self, Parts};

use crate::support::engines::{runtime, scratch};
use crate::support::{day, instant};

/// Password of every account.
pub const PASSWORD: &str = "une phrase assez longue 2026";

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

/// The address with which a role's account signs in.
pub fn email(role: Role) -> String {
    format!("{}@demo.sanad.invalid", role.code())
}

async fn serve(started: mpsc::Sender<Site>) {
    let folder = scratch();
    let clock = Clock::fixed(instant("2026-10-31T09:00:00Z"));
    let random = Random::seeded(11);
    let address = format!("sqlite:{}", folder.path().join("site.sqlite").display());
    let (store, keys) = setup::open(&address, &folder.path().join("site.keys"), &clock, &random).await.unwrap();
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
    let hash = accounts::password::hash(PASSWORD, random.bytes()).unwrap();
    let mut tx = store.write().await.unwrap();
    let mut tokens = BTreeMap::new();
    for role in Role::ALL {
        tokens.insert(role.code(), open_session(&mut tx, *role, &hash, (clock, random)).await);
    }
    tx.commit().await.unwrap();
    tokens
}

async fn open_session(tx: &mut Writer, role: Role, hash: &str, (clock, random): (&Clock, &Random)) -> String {
    let now = clock.now();
    let draft = Draft {
        id: random.id(now).into(),
        email: email(role),
        name: role.code().to_owned(),
        password_hash: Some(hash.to_owned()),
        language: "fr".to_owned(),
    };
    let account = accounts::create(tx, now, &Actor::System, draft).await.unwrap();
    let mandate = Mandate {
        role,
        area: Area::default(),
        employer: None,
        person: None,
        starts_on: day("2023-01-01"),
        ends_on: None,
    };
    accounts::mandate(tx, now, &Actor::System, (account, random.id(now).into()), mandate).await.unwrap();
    let token = accounts::token(random.secret());
    let row = SessionRow {
        account_id: account,
        created_at: now,
        last_seen_at: now,
        absolute_until: now + chrono::TimeDelta::hours(12),
    };
    session::insert(tx, &accounts::token_hash(&token), &row).await.unwrap();
    token
}
