//! Two operators and two employers with everything a hire is made of, and somebody of each role on the first's side.

use std::fmt;

use chrono::TimeDelta;
use rocket::http::{ContentType, Cookie, Header, Method, Status};
use rocket::local::asynchronous::{Client, LocalRequest, LocalResponse};
use sanad::config::Config;
use sanad::domain::audit::Actor;
use sanad::domain::ids::{
    AccountId, ApplicationId, AttestationId, BatchId, DefinitionId, DuplicateId, EmployerId, EnrolmentId, GrantId,
    OpeningId, PersonId, PlacementId,
};
use sanad::domain::import::FileKind;
use sanad::domain::indicator::{Profile, shipped};
use sanad::domain::role::Role;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::accounts::{self, Draft, Mandate};
use sanad::operations::import::Desk;
use sanad::operations::learners::{Chosen, record_situation};
use sanad::operations::{Act, definitions, duplicates};
use sanad::storage::api_token::{self, TokenRow};
use sanad::storage::session::{self, LinkRow, SessionRow};
use sanad::storage::{attestation, duplicate, enrolment};
use sanad::web::{self, Parts};

use crate::coordination::class::a_job;
use crate::hiring::office::{ATLAS, Office, RIF, coordination, developers, open_ended_from};
use crate::import;
use crate::support::Scene;

/// Everything of one operator and one employer.
pub struct Side {
    pub operator: &'static str,
    pub cohort: String,
    pub learner: EnrolmentId,
    pub proof: AttestationId,
    pub employer: EmployerId,
    pub opening: OpeningId,
    pub draft: OpeningId,
    pub application: ApplicationId,
    pub placement: PlacementId,
    pub import: BatchId,
    pub duplicate: DuplicateId,
}

/// The server, what it knows, and the sessions of our side's people.
pub struct House {
    pub office: Office,
    pub client: Client,
    pub ours: Side,
    pub theirs: Side,
    /// An account that nobody signs in with, and its mandate.
    pub spare: (AccountId, GrantId),
    /// A version of a definition that nobody has activated.
    pub definition: DefinitionId,
    people: Vec<(Role, Somebody)>,
}

/// An account and its session.
#[derive(Clone)]
pub struct Somebody {
    pub account: AccountId,
    pub session: String,
}

/// What the server answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: Status,
    pub headers: Vec<(String, String)>,
    pub body: String,
    pub request_id: String,
}

/// What somebody of the other side is called: read nowhere on ours.
pub const STRANGERS: [&str; 2] = ["Wardiya", "Wafae"];

impl House {
    pub async fn of(scene: Scene) -> Self {
        let office = Office::of(scene);
        let (coordinator, other) = (office.scene.id(), office.scene.id());
        let ours = Side::of(&office, ("ENSIAS", ["Hajar", "Salma"]), (ATLAS, "Atlas"), coordinator).await;
        let theirs = Side::of(&office, ("UIR", STRANGERS), (RIF, "Rif"), other).await;
        let scene = &office.scene;
        let parts = Parts {
            config: Config { login_attempts_per_minute: 1_000, ..Config::default() },
            store: scene.store.clone(),
            clock: scene.clock.clone(),
            random: scene.random.clone(),
            keys: scene.keys.clone(),
            demonstration: false,
        };
        let client = Client::untracked(web::rocket(parts).unwrap()).await.unwrap();
        let spare = (office.scene.id(), office.scene.id());
        let definition = drafted(&office).await;
        let mut house = Self { office, client, ours, theirs, spare, definition, people: Vec::new() };
        house.lend(spare).await;
        for role in Role::ALL {
            let account = if *role == Role::Coordinator { coordinator } else { house.office.scene.id() };
            let somebody = house.hire(account, *role).await;
            house.people.push((*role, somebody));
        }
        house
    }

    /// Whoever holds a role on our side.
    pub fn who(&self, role: Role) -> &Somebody {
        &self.people.iter().find(|(held, _)| *held == role).unwrap().1
    }

    async fn hire(&self, id: AccountId, role: Role) -> Somebody {
        let scene = &self.office.scene;
        let now = scene.clock.now();
        let draft = Draft {
            id,
            email: format!("{}@demo.sanad.invalid", role.code()),
            name: "S. Tazi".to_owned(),
            password_hash: None,
            language: "fr".to_owned(),
        };
        let operator = (role != Role::Administrator).then(|| self.ours.operator.to_owned());
        let mandate = Mandate {
            role,
            area: Area { operator, ..Area::default() },
            employer: (role == Role::Employer).then_some(self.ours.employer),
            person: if role == Role::Learner { Some(self.person(self.ours.learner).await) } else { None },
            starts_on: scene.clock.today(),
            ends_on: None,
        };
        let mut tx = scene.store.write().await.unwrap();
        accounts::create(&mut tx, now, &Actor::System, draft).await.unwrap();
        accounts::mandate(&mut tx, now, &Actor::System, (id, scene.id()), mandate).await.unwrap();
        tx.commit().await.unwrap();
        self.signs_in(id).await
    }

    async fn lend(&self, (id, mandate): (AccountId, GrantId)) {
        let now = self.office.scene.clock.now();
        let draft = Draft {
            id,
            email: "libre@demo.sanad.invalid".to_owned(),
            name: "R. Alaoui".to_owned(),
            password_hash: None,
            language: "fr".to_owned(),
        };
        let auditor = Mandate {
            role: Role::Auditor,
            area: Area::default(),
            employer: None,
            person: None,
            starts_on: self.office.scene.clock.today(),
            ends_on: None,
        };
        let mut tx = self.office.tx().await;
        accounts::create(&mut tx, now, &Actor::System, draft).await.unwrap();
        accounts::mandate(&mut tx, now, &Actor::System, (id, mandate), auditor).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// One more session of an account.
    pub async fn signs_in(&self, account: AccountId) -> Somebody {
        let scene = &self.office.scene;
        let (now, session) = (scene.clock.now(), accounts::token(scene.random.secret()));
        let row = SessionRow {
            account_id: account,
            created_at: now,
            last_seen_at: now,
            absolute_until: now + TimeDelta::hours(12),
        };
        let mut tx = scene.store.write().await.unwrap();
        session::insert(&mut tx, &accounts::token_hash(&session), &row).await.unwrap();
        tx.commit().await.unwrap();
        Somebody { account, session }
    }

    async fn person(&self, learner: EnrolmentId) -> PersonId {
        person_of(&self.office, learner).await
    }

    /// The versions of two persons who may be one, as the form of the question names them.
    pub async fn pair_version(&self, id: DuplicateId) -> String {
        let mut tx = self.office.reader().await;
        let pair = duplicate::find(&mut tx, &Scope::everything(), id).await.unwrap().unwrap();
        duplicates::version(&mut tx, pair.person_id, pair.other_id).await.unwrap()
    }

    /// A program's token for an account, which works for a month.
    pub async fn token(&self, account: AccountId) -> String {
        let scene = &self.office.scene;
        let (now, secret) = (scene.clock.now(), accounts::token(scene.random.secret()));
        let expires_at = now + TimeDelta::days(30);
        let row = TokenRow { token_id: scene.id(), account_id: account, label: "essai".to_owned(), expires_at };
        let mut tx = scene.store.write().await.unwrap();
        api_token::insert(&mut tx, &accounts::token_hash(&secret), &row, now).await.unwrap();
        tx.commit().await.unwrap();
        secret
    }

    /// A one-time link of a purpose; gives its token.
    pub async fn link(&self, purpose: &str) -> String {
        let scene = &self.office.scene;
        let (now, token) = (scene.clock.now(), accounts::token(scene.random.secret()));
        let account = self.who(Role::Learner).account;
        let row = LinkRow {
            purpose: purpose.to_owned(),
            account_id: (purpose == "password").then(|| account.into()),
            expires_at: now + TimeDelta::days(2),
            used_at: None,
        };
        let mut tx = scene.store.write().await.unwrap();
        session::insert_link(&mut tx, &accounts::token_hash(&token), &row, now).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    /// The enrolment of a learner and the version it has now, as a form names both.
    pub async fn chosen(&self, learner: EnrolmentId) -> String {
        let row = enrolment::find(&mut self.office.reader().await, &Scope::everything(), learner).await.unwrap();
        format!("{learner}.{}", row.unwrap().version_id)
    }

    /// A request of one of our pages, as nobody yet.
    pub fn request(&self, method: Method, address: &str, form: &str) -> LocalRequest<'_> {
        let request = self.client.req(method, address.to_owned());
        let request = request.header(Header::new("Sec-Fetch-Site", "same-origin"));
        if method == Method::Get { request } else { request.header(ContentType::Form).body(form) }
    }

    /// What somebody, or nobody, is answered.
    pub async fn asks(&self, who: Option<&Somebody>, (method, address, form): (Method, &str, &str)) -> Answer {
        Answer::of(signed(self.request(method, address, form), who).dispatch().await).await
    }

    /// What somebody's page shows.
    pub async fn opens(&self, who: &Somebody, address: &str) -> Answer {
        self.asks(Some(who), (Method::Get, address, "")).await
    }

    /// What somebody's form does.
    pub async fn sends(&self, who: &Somebody, address: &str, form: &str) -> Answer {
        self.asks(Some(who), (Method::Post, address, form)).await
    }
}

/// A draft of STRICT that asks for a larger denominator.
async fn drafted(office: &Office) -> DefinitionId {
    let from = shipped::find("STRICT").unwrap().clone();
    let profile = Profile { min_n: 50, ..from.clone() };
    let act = Act::of(office.scene.id(), &office.scene.clock, &office.scene.random);
    let mut tx = office.tx().await;
    let draft = definitions::Draft { profile, from, reason: "essai".to_owned() };
    let id = definitions::draft(&mut tx, &act, draft).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A request with somebody's session.
pub fn signed<'c>(request: LocalRequest<'c>, who: Option<&Somebody>) -> LocalRequest<'c> {
    match who {
        Some(somebody) => request.cookie(Cookie::new("sanad", somebody.session.clone())),
        None => request,
    }
}

/// What a failed test tells of it: where it leads, or its heading.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let main = self.body.split_once("<main").map_or(&*self.body, |(_, main)| main);
        let start: String = main.chars().take(400).collect();
        write!(f, "{} {} {start:?}", self.status, self.location())
    }
}

impl Answer {
    pub async fn of(response: LocalResponse<'_>) -> Self {
        let mut headers: Vec<_> =
            response.headers().iter().map(|header| (header.name.to_string(), header.value.to_string())).collect();
        headers.sort();
        let request_id = response.headers().get_one("X-Request-Id").unwrap_or_default().to_owned();
        let status = response.status();
        let bytes = response.into_bytes().await.unwrap_or_default();
        Self { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), request_id }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    pub fn location(&self) -> &str {
        self.header("Location")
    }

    pub fn says(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The answer as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The same answer, whatever the request and the things it names.
    pub fn without(&self, names: &[String]) -> Self {
        let mut same = self.clone();
        let wipe = |text: &mut String| {
            // Each form has a key of its own.
            if let Some((before, (_, after))) =
                text.split_once("idempotency_key\" value=\"").and_then(|(a, b)| Some((a, b.split_once('"')?)))
            {
                *text = format!("{before}{after}");
            }
            for name in names.iter().chain([&self.request_id]).filter(|name| !name.is_empty()) {
                *text = text.replace(name.as_str(), "·");
            }
        };
        wipe(&mut same.body);
        same.headers.retain(|(name, _)| name != "Content-Length");
        same.headers.iter_mut().for_each(|(_, value)| wipe(value));
        same.request_id.clear();
        same
    }
}

impl Side {
    async fn of(
        office: &Office,
        (operator, [hired, waiting]): (&'static str, [&str; 2]),
        (ice, firm): (&str, &str),
        coordinator: AccountId,
    ) -> Self {
        let employer = office.verified(ice, firm).await;
        let opening = office.published(employer, &developers()).await;
        let draft = office.drafted(employer, &developers()).await;
        let learner = office.learner(operator, hired, true).await;
        let referred = office.refers(operator, opening, learner).await.unwrap();
        let placement = office.confirms(employer, referred, &open_ended_from("2024-01-08")).await.unwrap();
        let candidate = office.learner(operator, waiting, true).await;
        let application = office.refers(operator, opening, candidate).await.unwrap();
        let cohort = format!("{operator}-{hired}");
        let row = format!("{cohort};R-1;Naciri;Imane;F;01/02/2001;;;;05/06/2023;");
        let scene = &office.scene;
        let desk = Desk {
            actor: Actor::Account(coordinator),
            scope: coordination(operator),
            now: scene.clock.now(),
            ..scene.desk()
        };
        let import = import::send(&desk, FileKind::Enrolments, import::roster(&[row])).await;
        let proof = a_proof(office, operator, learner).await;
        let duplicate = a_question(office, [learner, candidate]).await;
        Self { operator, cohort, learner, proof, employer, opening, draft, application, placement, import, duplicate }
    }
}

async fn person_of(office: &Office, learner: EnrolmentId) -> PersonId {
    let mut tx = office.reader().await;
    enrolment::find(&mut tx, &Scope::everything(), learner).await.unwrap().unwrap().person_id
}

/// A situation with a proof that waits to be judged.
async fn a_proof(office: &Office, operator: &str, learner: EnrolmentId) -> AttestationId {
    let scope = coordination(operator);
    let row = enrolment::find(&mut office.reader().await, &scope, learner).await.unwrap().unwrap();
    let chosen = [Chosen { id: learner, version: row.version_id }];
    let record = async |tx: &mut sanad::storage::Writer, act: &sanad::operations::Act| {
        record_situation(tx, act, &scope, &chosen, a_job()).await
    };
    let _ = office.does(office.coordinator, record).await.unwrap();
    attestation::of_enrolment(&mut office.reader().await, learner).await.unwrap()[0].attestation_id
}

/// Whether two learners are one person, for somebody to tell.
async fn a_question(office: &Office, learners: [EnrolmentId; 2]) -> DuplicateId {
    let duplicate_id = office.scene.id();
    let everywhere = Scope::everything();
    let rows = enrolment::find_all(&mut office.reader().await, &everywhere, &learners).await.unwrap();
    let pair = duplicate::Pair {
        duplicate_id,
        person: rows[0].person_id,
        other: rows[1].person_id,
        score: 85,
        reasons: "last_name|born_on".to_owned(),
    };
    let mut tx = office.tx().await;
    duplicate::queue(&mut tx, vec![pair], Some(office.scene.id()), office.scene.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    duplicate_id
}
