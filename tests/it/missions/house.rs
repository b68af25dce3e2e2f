//! The demonstration behind a server, and its people in front of it.

use chrono::TimeDelta;
use rocket::http::{ContentType, Cookie, Header, Method, Status};
use rocket::local::asynchronous::{Client, LocalResponse};
use sanad::clock::Clock;
use sanad::config::Config;
use sanad::domain::ids::{AccountId, MissionId};
use sanad::domain::scope::Scope;
use sanad::operations::demo::load::{self, Place, email};
use sanad::operations::{Act, accounts, setup};
use sanad::report::edition::method;
use sanad::storage::mission::{self, MissionRow, Viewer};
use sanad::storage::mission_case::{self, CaseRow};
use sanad::storage::session::{self, SessionRow};
use sanad::storage::{Writer, account};
use sanad::web::{self, Parts};

use crate::support::{Scene, instant};

/// The demonstration and its server.
pub struct Audit {
    pub scene: Scene,
    client: Client,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: Status,
    pub location: String,
    pub body: String,
}

impl Answer {
    async fn of(response: LocalResponse<'_>) -> Self {
        let (status, location) = (response.status(), response.headers().get_one("Location").unwrap_or("").to_owned());
        Self { status, location, body: response.into_string().await.unwrap_or_default() }
    }
}

impl Audit {
    pub async fn of(mut scene: Scene) -> Self {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random, method };
        assert!(load::load(place, |_, _| ()).await.unwrap());
        scene.clock = Clock::fixed(instant("2026-11-02T09:00:00Z"));
        let parts = Parts {
            config: Config::default(),
            store: scene.store.clone(),
            clock: scene.clock.clone(),
            random: scene.random.clone(),
            keys: scene.keys.clone(),
            demonstration: true,
        };
        let client = Client::untracked(web::rocket(parts).unwrap()).await.unwrap();
        Self { scene, client }
    }

    pub async fn account(&self, name: &str) -> AccountId {
        let mut tx = self.scene.store.read().await.unwrap();
        account::find_by_email(&mut tx, &email(name)).await.unwrap().unwrap().account_id
    }

    pub async fn act(&self, name: &str) -> Act {
        self.scene.clock.advance(TimeDelta::seconds(1));
        Act::of(self.account(name).await, &self.scene.clock, &self.scene.random)
    }

    pub async fn tx(&self) -> Writer {
        self.scene.store.write().await.unwrap()
    }

    /// The session of somebody.
    pub async fn signs_in(&self, name: &str) -> String {
        let (now, token) = (self.scene.clock.now(), accounts::token(self.scene.random.secret()));
        let row = SessionRow {
            account_id: self.account(name).await,
            created_at: now,
            last_seen_at: now,
            absolute_until: now + TimeDelta::hours(12),
        };
        let mut tx = self.tx().await;
        session::insert(&mut tx, &accounts::token_hash(&token), &row).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    async fn asks(&self, session: &str, (method, address, form): (Method, &str, &str)) -> Answer {
        let request = self.client.req(method, address.to_owned()).header(Header::new("Sec-Fetch-Site", "same-origin"));
        let request = request.cookie(Cookie::new("sanad", session.to_owned()));
        let request = if method == Method::Get { request } else { request.header(ContentType::Form).body(form) };
        Answer::of(request.dispatch().await).await
    }

    /// A file, byte for byte.
    pub async fn takes(&self, session: &str, address: &str) -> (Status, Vec<u8>) {
        let request = self.client.get(address.to_owned()).header(Header::new("Sec-Fetch-Site", "same-origin"));
        let response = request.cookie(Cookie::new("sanad", session.to_owned())).dispatch().await;
        (response.status(), response.into_bytes().await.unwrap_or_default())
    }

    pub async fn opens(&self, session: &str, address: &str) -> Answer {
        self.asks(session, (Method::Get, address, "")).await
    }

    pub async fn sends(&self, session: &str, address: &str, form: &str) -> Answer {
        self.asks(session, (Method::Post, address, form)).await
    }

    /// A form with a file, sent from one of our pages.
    pub async fn uploads(&self, session: &str, address: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
        let head = |name: &str, more: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n").into_bytes()
        };
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend([head(name, "").as_slice(), value.as_bytes(), b"\r\n"].concat());
        }
        let named = format!("; filename=\"{}\"\r\nContent-Type: application/octet-stream", file.0);
        body.extend([head("file", &named).as_slice(), file.1, b"\r\n--x--\r\n"].concat());
        let kind = ContentType::new("multipart", "form-data").with_params([("boundary", "x")]);
        let request = self.client.post(address.to_owned()).header(Header::new("Sec-Fetch-Site", "same-origin"));
        let request = request.header(kind).cookie(Cookie::new("sanad", session.to_owned())).body(body);
        Answer::of(request.dispatch().await).await
    }

    /// The bytes and headers of a file.
    pub async fn fetches(&self, session: &str, address: &str) -> (Status, Vec<u8>, String) {
        let request = self.client.get(address.to_owned()).cookie(Cookie::new("sanad", session.to_owned()));
        let response = request.dispatch().await;
        let headers: Vec<String> = response.headers().iter().map(|one| one.to_string()).collect();
        (response.status(), response.into_bytes().await.unwrap_or_default(), headers.join("\n"))
    }

    /// The latest mission.
    pub async fn mission(&self) -> MissionRow {
        let viewer = Viewer { account: self.account("audit").await, everywhere: true };
        mission::list(&mut self.scene.store.read().await.unwrap(), viewer, 1).await.unwrap().remove(0)
    }

    pub async fn population(&self, id: MissionId) -> Vec<CaseRow> {
        mission_case::population(&mut self.scene.store.read().await.unwrap(), id).await.unwrap()
    }

    /// A name that its page shows.
    pub async fn name_of(&self, case: &CaseRow) -> String {
        let mut tx = self.scene.store.read().await.unwrap();
        let everywhere = Scope::everything();
        let rows = sanad::storage::learner_list::find_all(&mut tx, &everywhere, &[case.enrolment_id]).await.unwrap();
        rows[0].last_name.clone()
    }
}
