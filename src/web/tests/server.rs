//! A server on an empty database, at a fixed hour, with seeded identifiers.

use rocket::http::{ContentType, Cookie, Header, Status};
use rocket::local::asynchronous::{Client, LocalRequest, LocalResponse};

use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::domain::audit::Actor;
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::keys::Keys;
use crate::operations::accounts::{self, Draft, Mandate, password};
use crate::storage::Store;
use crate::web::{Parts, rocket};

/// The password of every account of the tests.
pub const PASSWORD: &str = "une phrase de passe";

/// A server and what it runs on.
pub struct Server {
    /// Sends requests.
    pub client: Client,
    /// Its database.
    pub store: Store,
    /// Its clock.
    pub clock: Clock,
    /// Its identifiers.
    pub random: Random,
    folder: tempfile::TempDir,
}

impl Server {
    pub async fn new() -> Self {
        Self::with(Config::default()).await
    }

    pub async fn with(config: Config) -> Self {
        // A file, as in service: in memory, SQLite's shared cache locks tables between connections.
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder).await;
        store.migrate().await.unwrap();
        let clock = Clock::fixed("2026-11-21T10:00:00Z".parse().unwrap());
        let random = Random::seeded(7);
        let parts = Parts {
            config,
            store: store.clone(),
            clock: clock.clone(),
            random: random.clone(),
            keys: Keys::of([7; 32]),
            demonstration: false,
        };
        // Cookies are carried by hand: a browser is not what is tested.
        let client = Client::untracked(rocket(parts).unwrap()).await.unwrap();
        Self { client, store, clock, random, folder }
    }

    /// The same database as another process opens it.
    pub async fn elsewhere(&self) -> Store {
        open(&self.folder).await
    }

    /// Makes an account holding a role everywhere.
    pub async fn account(&self, email: &str, role: Option<Role>) -> accounts::Draft {
        let now = self.clock.now();
        let draft = Draft {
            id: self.random.id(now).into(),
            email: email.to_owned(),
            name: "R. El Fassi".to_owned(),
            language: "fr".to_owned(),
            password_hash: Some(password::hash(PASSWORD, [1; 16]).unwrap()),
        };
        let mut tx = self.store.write().await.unwrap();
        let id = accounts::create(&mut tx, now, &Actor::System, draft.clone()).await.unwrap();
        if let Some(role) = role {
            let mandate = Mandate {
                role,
                area: Area::default(),
                employer: None,
                person: None,
                starts_on: self.clock.today(),
                ends_on: None,
            };
            let grant = self.random.id(now).into();
            accounts::mandate(&mut tx, now, &Actor::System, (id, grant), mandate).await.unwrap();
        }
        tx.commit().await.unwrap();
        draft
    }

    /// Submits the sign-in form from one of our pages.
    pub async fn sign_in(&self, email: &str, password: &str) -> LocalResponse<'_> {
        self.post("/login", &format!("email={email}&password={password}")).dispatch().await
    }

    /// The cookie of a new session.
    pub async fn session(&self, email: &str) -> Cookie<'static> {
        let response = self.sign_in(email, &PASSWORD.replace(' ', "+")).await;
        assert_eq!(response.status(), Status::SeeOther);
        response.cookies().get("sanad").unwrap().clone().into_owned()
    }

    pub fn get<'c>(&'c self, path: &'c str) -> LocalRequest<'c> {
        self.client.get(path)
    }

    /// A form sent from one of our pages.
    pub fn post<'c>(&'c self, path: &'c str, body: &str) -> LocalRequest<'c> {
        self.client
            .post(path)
            .header(Header::new("Sec-Fetch-Site", "same-origin"))
            .header(ContentType::Form)
            .remote("192.0.2.1:4000".parse().unwrap())
            .body(body)
    }
}

async fn open(folder: &tempfile::TempDir) -> Store {
    Store::open(&format!("sqlite:{}", folder.path().join("test.sqlite").display())).await.unwrap()
}
