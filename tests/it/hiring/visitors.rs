//! People of a hire in front of their browsers: who opens what, and what their forms do.

use chrono::TimeDelta;
use rocket::http::{ContentType, Cookie, Header, Status};
use rocket::local::asynchronous::{Client, LocalResponse};
use sanad::config::Config;
use sanad::domain::audit::Actor;
use sanad::domain::ids::{AccountId, EmployerId};
use sanad::domain::role::Role;
use sanad::domain::scope::Area;
use sanad::operations::accounts::{self, Draft, Mandate};
use sanad::storage::session::{self, SessionRow};
use sanad::web::{self, Parts};

use super::office::Office;

/// A server over an office, and the sessions of its visitors.
pub struct Front {
    pub office: Office,
    client: Client,
}

/// Somebody signed in.
#[derive(Clone)]
pub struct Visitor(Option<String>);

impl Front {
    pub async fn of(office: Office) -> Self {
        let scene = &office.scene;
        let parts = Parts {
            config: Config::default(),
            store: scene.store.clone(),
            clock: scene.clock.clone(),
            random: scene.random.clone(),
            keys: scene.keys.clone(),
            demonstration: false,
        };
        let client = Client::untracked(web::rocket(parts).unwrap()).await.unwrap();
        Self { office, client }
    }

    /// Nobody in particular.
    pub const fn stranger() -> Visitor {
        Visitor(None)
    }

    /// A coordinator of an operator.
    pub async fn coordinator(&self, operator: &str) -> Visitor {
        let area = Area { operator: Some(operator.to_owned()), ..Area::default() };
        self.visitor(Role::Coordinator, area, None).await
    }

    /// Somebody of an employer.
    pub async fn recruiter(&self, employer: EmployerId) -> Visitor {
        self.visitor(Role::Employer, Area::default(), Some(employer)).await
    }

    /// Somebody of the ministry.
    pub async fn reviewer(&self) -> Visitor {
        self.visitor(Role::Reviewer, Area::default(), None).await
    }

    /// Reads for the ministry what one operator trains.
    pub async fn reviewer_of(&self, operator: &str) -> Visitor {
        let area = Area { operator: Some(operator.to_owned()), ..Area::default() };
        self.visitor(Role::Reviewer, area, None).await
    }

    /// Somebody of the administration.
    pub async fn administrator(&self) -> Visitor {
        self.visitor(Role::Administrator, Area::default(), None).await
    }

    async fn visitor(&self, role: Role, area: Area, employer: Option<EmployerId>) -> Visitor {
        let scene = &self.office.scene;
        let (now, id) = (scene.clock.now(), scene.id::<AccountId>());
        let draft = Draft {
            id,
            email: format!("{id}@demo.sanad.invalid"),
            name: "S. Tazi".to_owned(),
            password_hash: None,
            language: "fr".to_owned(),
        };
        let starts_on = scene.clock.today();
        let mandate = Mandate { role, area, employer, person: None, starts_on, ends_on: None };
        let token = accounts::token(scene.random.secret());
        let row = SessionRow {
            account_id: id,
            created_at: now,
            last_seen_at: now,
            absolute_until: now + TimeDelta::hours(12),
        };
        let mut tx = scene.store.write().await.unwrap();
        accounts::create(&mut tx, now, &Actor::System, draft).await.unwrap();
        accounts::mandate(&mut tx, now, &Actor::System, (id, scene.id()), mandate).await.unwrap();
        session::insert(&mut tx, &accounts::token_hash(&token), &row).await.unwrap();
        tx.commit().await.unwrap();
        Visitor(Some(token))
    }

    /// The page at a path.
    pub async fn opens(&self, visitor: &Visitor, path: &str) -> Answer {
        let request = self.client.get(path.to_owned());
        let request = match &visitor.0 {
            Some(token) => request.cookie(Cookie::new("sanad", token.clone())),
            None => request,
        };
        Answer::of(request.dispatch().await).await
    }

    /// A file sent from one of our pages, under the name `file.csv`.
    pub async fn uploads(&self, visitor: &Visitor, path: &str, kind: &str, content: &str) -> Answer {
        let part = |head: &str, body: &str| format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
        let file = part("name=\"file\"; filename=\"file.csv\"\r\nContent-Type: text/csv", content);
        let body = format!("{}{file}--x--\r\n", part("name=\"kind\"", kind));
        let form = ContentType::new("multipart", "form-data").with_params([("boundary", "x")]);
        let request = self.client.post(path.to_owned()).header(form).body(body);
        let request = request.header(Header::new("Sec-Fetch-Site", "same-origin"));
        let request = match &visitor.0 {
            Some(token) => request.cookie(Cookie::new("sanad", token.clone())),
            None => request,
        };
        Answer::of(request.dispatch().await).await
    }

    /// A form sent from one of our pages.
    pub async fn sends(&self, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encoded = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = self.client.post(path.to_owned()).header(ContentType::Form).body(body.join("&"));
        let request = request.header(Header::new("Sec-Fetch-Site", "same-origin"));
        let request = match &visitor.0 {
            Some(token) => request.cookie(Cookie::new("sanad", token.clone())),
            None => request,
        };
        Answer::of(request.dispatch().await).await
    }
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: Status,
    pub location: String,
    pub body: String,
}

impl Answer {
    async fn of(response: LocalResponse<'_>) -> Self {
        let location = response.headers().get_one("Location").unwrap_or_default().to_owned();
        Self { status: response.status(), location, body: response.into_string().await.unwrap_or_default() }
    }

    /// Whether the page says something.
    pub fn says(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}
