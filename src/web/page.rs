//! A page: a template, the type of what it shows, and samples of it.
//!
//! No template without a type, no type without a sample: [`crate::page!`] registers each, and one test renders every
//! page with every sample in every language. A handler answers `Result<Html<ThePage>, Problem>`; what frames the page
//! (navigation, name, language links, messages) is filled here, from the request.

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::Context;

use super::catchers::wants_json;
use super::compression::{self, Accepts};
use super::engine::Engine;
use super::guards::Caller;
use super::layout::Layout;
use super::problem::Problem;
use super::stale::Stored;
use super::{caching, language, notice};
use crate::keys::hex;

/// What a template shows.
pub trait Page: Serialize + Send + Sync + 'static {
    /// The template's path under `templates/`.
    const TEMPLATE: &'static str;

    /// Pages that a test renders: the full one first, then each state that looks different (empty, refused, masked…).
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A registered page.
pub struct Registered {
    /// The template's path.
    pub template: &'static str,
    /// Its samples.
    pub samples: fn() -> Result<Vec<Context>, tera::Error>,
}

inventory::collect!(Registered);

/// Registers page types: `page!(HomePage);`.
#[macro_export]
macro_rules! page {
    ($Page:ty) => {
        inventory::submit! {
            $crate::web::page::Registered {
                template: <$Page as $crate::web::page::Page>::TEMPLATE,
                samples: $crate::web::page::samples::<$Page>,
            }
        }
    };
}

/// The samples of a page type, as its template receives them.
pub fn samples<P: Page>() -> Result<Vec<Context>, tera::Error> {
    P::samples().iter().map(Context::from_serialize).collect()
}

/// Who may keep a copy of a page.
#[derive(Clone, Debug)]
pub enum Privacy {
    /// Anybody: identifies nobody, the same for all visitors.
    Public,
    /// The reader: figures of the reader's scope. The tag stands for data revision, scope, filters and language; none
    /// takes the page's own hash.
    Aggregate(Option<String>),
    /// Nobody: the page names people.
    Personal,
}

/// A page to be sent.
pub struct Html<P> {
    page: P,
    privacy: Privacy,
    status: Status,
    address: Option<String>,
    stored: Option<Stored>,
}

impl<P: Page> Html<P> {
    /// A page that anybody may keep.
    pub const fn public(page: P) -> Self {
        Self { page, privacy: Privacy::Public, status: Status::Ok, address: None, stored: None }
    }

    /// A page of figures; see [`Privacy::Aggregate`].
    pub const fn aggregate(page: P, tag: Option<String>) -> Self {
        Self { page, privacy: Privacy::Aggregate(tag), status: Status::Ok, address: None, stored: None }
    }

    /// A page that names people.
    pub const fn personal(page: P) -> Self {
        Self { page, privacy: Privacy::Personal, status: Status::Ok, address: None, stored: None }
    }

    /// The form again, with its errors: 422, the title prefixed "Erreur :".
    #[must_use]
    pub fn refused(self) -> Self {
        self.with_status(Status::UnprocessableEntity)
    }

    /// The form again beside what somebody stored meanwhile, as its form shows it: 409, for programs with both versions.
    #[must_use]
    pub fn stale(mut self, stored: Stored) -> Self {
        self.stored = Some(stored);
        self.with_status(Status::Conflict)
    }

    /// What a program is told instead of a form that comes back.
    fn problem(&mut self) -> Option<Problem> {
        if let Some(stored) = self.stored.take() {
            return Some(Problem::stale(stored));
        }
        if self.status != Status::UnprocessableEntity {
            return None;
        }
        let page = serde_json::to_value(&self.page).unwrap_or_default();
        let errors = page.pointer("/errors/list").and_then(serde_json::Value::as_array);
        let text = |error: &serde_json::Value, name: &str| Some(error.get(name)?.as_str()?.to_owned());
        let error = |error| Some((text(error, "field")?, text(error, "message")?));
        Some(Problem::of_form(errors.into_iter().flatten().filter_map(error).collect()))
    }

    /// Another status.
    #[must_use]
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// The address that shows this page to a GET, for the language links of a page answering a POST elsewhere.
    #[must_use]
    pub fn at(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }
}

impl<P: Page> Html<P> {
    /// The page as text, framed for whoever asked.
    pub(super) fn render(self, request: &Request<'_>) -> Result<String, Status> {
        let layout = Layout::of(request, self.status, self.address);
        let engine = request.rocket().state::<Engine>().ok_or(Status::InternalServerError)?;
        let context = Context::from_serialize(&self.page).and_then(|mut context| {
            context.insert("layout", &layout);
            engine.render(language::of(request), P::TEMPLATE, &mut context)
        });
        context.map_err(|error| {
            tracing::error!(template = P::TEMPLATE, error = %chain(&error), "page not rendered");
            Status::InternalServerError
        })
    }
}

impl<'r, P: Page> Responder<'r, 'static> for Html<P> {
    fn respond_to(mut self, request: &'r Request<'_>) -> response::Result<'static> {
        if let Some(problem) = wants_json(request).then(|| self.problem()).flatten() {
            return problem.respond_to(request);
        }
        let (privacy, status) = (self.privacy.clone(), self.status);
        let body = self.render(request)?;
        let mut response = Response::build();
        response.status(status).header(ContentType::HTML);
        response.header(Header::new("Content-Language", language::of(request).code()));
        response.header(Header::new("Vary", "Accept-Encoding, Accept-Language, Cookie"));
        notice::forget(request, &mut response);
        let tag = match privacy {
            Privacy::Personal => None,
            Privacy::Public => Some(hash(&body)),
            Privacy::Aggregate(tag) => Some(tag.unwrap_or_else(|| hash(&body))),
        };
        let kept = match (&tag, Caller::known(request)) {
            (None, _) => "private, no-store",
            (Some(_), Some(_)) => "private, no-cache",
            (Some(_), None) => "no-cache",
        };
        response.header(Header::new("Cache-Control", kept));
        if let Some(tag) = tag.filter(|_| status == Status::Ok) {
            if caching::matches(request, &tag) {
                return response.status(Status::NotModified).header(caching::etag(&tag)).ok();
            }
            response.header(caching::etag(&tag));
        }
        send(&mut response, body, Accepts::of(request)).ok()
    }
}

fn send<'b>(
    response: &'b mut response::Builder<'static>,
    body: String,
    accepts: Accepts,
) -> &'b mut response::Builder<'static> {
    let compressed = if accepts.brotli { compression::brotli(body.as_bytes(), compression::PASSING) } else { None };
    let bytes = match compressed {
        Some(bytes) => {
            response.header(Header::new("Content-Encoding", "br"));
            bytes
        }
        None => body.into_bytes(),
    };
    response.sized_body(bytes.len(), std::io::Cursor::new(bytes))
}

fn hash(body: &str) -> String {
    Sha256::digest(body.as_bytes()).first_chunk::<12>().map(|head| hex(head)).unwrap_or_default()
}

/// An error and what caused it, on one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(" ← ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
