//! Says a problem: every refusal of the server leaves by here.

use rocket::http::{ContentType, Header, MediaType, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::{Catcher, catch, catchers};
use serde::Serialize;

use super::page::{Html, Page};
use super::problem::{Kind, Problem};
use super::request_id::RequestId;
use super::sent::Sent;
use super::stale::{StalePage, Stored, sent_json};
use super::{language, redirect};
use crate::i18n::Lang;

/// The one catcher.
pub(super) fn all() -> Vec<Catcher> {
    catchers![any]
}

#[catch(default)]
async fn any(status: Status, request: &Request<'_>) -> Problem {
    // Looked up before the page is framed: the reader of a "not found" keeps their navigation.
    if super::guards::Caller::of(request).await.is_err() {
        tracing::debug!("caller unknown while saying a problem");
    }
    Problem::left(request).unwrap_or_else(|| Problem::new(Kind::of(status)))
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let status = self.kind.status();
        let retry_after = self.retry_after;
        let mut response = if wants_json(request) {
            json(&self, request)
        } else if let Some(stored) = self.stored() {
            Html::personal(StalePage::of(stored, request, language::of(request)))
                .with_status(status)
                .respond_to(request)
        } else if self.kind == Kind::SignIn {
            return redirect::to_sign_in(request).respond_to(request);
        } else {
            Html::personal(ProblemPage::of(&self, request)).with_status(status).respond_to(request)
        }?;
        response.set_status(status);
        if let Some(seconds) = retry_after {
            response.set_header(Header::new("Retry-After", seconds.to_string()));
        }
        Ok(response)
    }
}

/// Whether the asker is a program: by the address, else by what it accepts.
pub(super) fn wants_json(request: &Request<'_>) -> bool {
    let path = request.uri().path();
    path.starts_with("/api/")
        || request.accept().is_some_and(|accept| {
            let preferred = accept.preferred().media_type();
            preferred == &MediaType::JSON || (preferred.top() == "application" && preferred.sub() == "problem+json")
        })
}

#[derive(Serialize)]
struct Body<'a> {
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    instance: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sent: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stored: Option<serde_json::Value>,
}

#[derive(Serialize)]
struct Field {
    field: String,
    detail: String,
}

fn json(problem: &Problem, request: &Request<'_>) -> response::Result<'static> {
    let lang = language::of(request);
    let body = Body {
        r#type: format!("urn:sanad:problem:{}", problem.kind.slug()),
        title: problem.title(lang),
        status: problem.kind.status().code,
        detail: problem.text(lang),
        instance: &format!("urn:uuid:{}", RequestId::of(request)),
        errors: problem
            .fields
            .iter()
            .map(|(name, key)| Field { field: name.clone(), detail: lang.text(key) })
            .chain(problem.errors().iter().map(|(name, text)| Field { field: name.clone(), detail: text.clone() }))
            .collect(),
        sent: problem.stored().map(|_| sent_json(request)),
        stored: problem.stored().map(Stored::json),
    };
    let text = serde_json::to_string(&body).map_err(|_| Status::InternalServerError)?;
    let mut response = Response::build();
    response.header(ContentType::new("application", "problem+json")).header(Header::new("Cache-Control", "no-store"));
    if problem.kind == Kind::SignIn {
        response.header(Header::new("WWW-Authenticate", "Bearer"));
    }
    response.sized_body(text.len(), std::io::Cursor::new(text)).ok()
}

/// A problem as a page.
#[derive(Debug, Serialize)]
pub struct ProblemPage {
    kind: &'static str,
    icon: &'static str,
    title: String,
    detail: String,
    /// The request's id, when only the log can say more.
    code: Option<String>,
    /// The form as it was sent, when sending it again is all there is to do.
    again: Option<Again>,
}

/// A form kept: where it goes and its fields, the key among them, so that it is applied once however often it is sent.
#[derive(Debug, Serialize)]
struct Again {
    action: String,
    fields: Vec<(String, String)>,
}

impl Again {
    fn of(request: &Request<'_>) -> Option<Self> {
        // A file is not kept, and a password is not written into a page.
        let is_kept = request.content_type().is_some_and(|kind| kind.is_form());
        let fields: Vec<(String, String)> =
            Sent::of(request).fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let is_kept = is_kept && !fields.is_empty() && fields.iter().all(|(name, _)| !name.contains("password"));
        is_kept.then(|| Self { action: request.uri().to_string(), fields })
    }
}

impl ProblemPage {
    fn of(problem: &Problem, request: &Request<'_>) -> Self {
        let page = Self::in_language(problem, language::of(request), RequestId::of(request).to_string());
        let again = if problem.kind == Kind::Unavailable { Again::of(request) } else { None };
        Self { again, ..page }
    }

    fn in_language(problem: &Problem, lang: Lang, id: String) -> Self {
        let icon = match problem.kind {
            Kind::NotFound | Kind::Method | Kind::Gone => "search",
            Kind::Forbidden | Kind::Forgery | Kind::SignIn => "ban",
            Kind::Conflict | Kind::Repeated | Kind::KeyReused | Kind::VersionMissing => "triangle-alert",
            Kind::TooMany | Kind::Unavailable => "clock",
            Kind::Malformed | Kind::TooLarge | Kind::MediaType | Kind::Unprocessable | Kind::Full | Kind::Internal => {
                "circle-alert"
            }
        };
        Self {
            kind: problem.kind.slug(),
            icon,
            title: problem.title(lang),
            detail: problem.text(lang),
            code: matches!(problem.kind, Kind::Internal | Kind::Full).then_some(id),
            again: None,
        }
    }
}

impl Page for ProblemPage {
    const TEMPLATE: &'static str = "pages/problem.html";

    fn samples() -> Vec<Self> {
        let sample = |kind| Self::in_language(&Problem::new(kind), Lang::Fr, "0193-7f3a".to_owned());
        let again = Again { action: "/openings".to_owned(), fields: vec![("title".to_owned(), "Analyste".to_owned())] };
        let busy = Self { again: Some(again), ..sample(Kind::Unavailable) };
        Kind::ALL.into_iter().map(sample).chain([busy]).collect()
    }
}

crate::page!(ProblemPage);
