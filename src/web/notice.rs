//! "Done": what a redirection says on the page it leads to, once.
//!
//! The cookie holds the key of a text and its arguments, never the text itself.

use rocket::http::uri::{Origin, Reference};
use rocket::http::{Header, Status};
use rocket::request::Request;
use rocket::response::{self, Builder, Responder, Response};
use rocket::time::Duration;
use serde::Serialize;

use super::cookie;
use crate::i18n::{self, Args, Lang};

const COOKIE: &str = "notice";

/// A 303 to a page of ours, with or without a word.
pub struct SeeOther {
    to: Reference<'static>,
    said: Option<Vec<String>>,
}

impl SeeOther {
    /// To a typed route: `SeeOther::to(uri!(cohort(id)))`.
    pub fn to<U: TryInto<Reference<'static>>>(uri: U) -> Self {
        Self { to: uri.try_into().unwrap_or_else(|_| rocket::uri!("/").into()), said: None }
    }

    /// To a path of ours already checked.
    pub(super) fn to_path(path: &str) -> Self {
        Self::to(Origin::parse_owned(path.to_owned()).unwrap_or_else(|_| rocket::uri!("/")))
    }

    /// Says a text of the catalogues once there, as something that went well.
    #[must_use]
    pub fn saying(self, key: &str) -> Self {
        self.with("ok", key)
    }

    /// Says a text of the catalogues once there, as a warning.
    #[must_use]
    pub fn warning(self, key: &str) -> Self {
        self.with("warn", key)
    }

    /// Adds a text argument to what is said.
    #[must_use]
    pub fn named(mut self, name: &str, value: &str) -> Self {
        self.said.iter_mut().for_each(|said| said.push(format!("{name}={value}")));
        self
    }

    /// Adds a count to what is said.
    #[must_use]
    pub fn count(mut self, name: &str, value: i64) -> Self {
        self.said.iter_mut().for_each(|said| said.push(format!("{name}#{value}")));
        self
    }

    fn with(mut self, kind: &str, key: &str) -> Self {
        self.said = Some(vec![kind.to_owned(), key.to_owned()]);
        self
    }
}

impl<'r> Responder<'r, 'static> for SeeOther {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let mut response = Response::build();
        response.status(Status::SeeOther).raw_header("Location", self.to.to_string());
        response.header(Header::new("Cache-Control", "no-store"));
        if let Some(said) = self.said {
            let value: Vec<_> = said.iter().map(|part| encode(part)).collect();
            response.header_adjoin(cookie::plain(request, COOKIE, value.join("!"), Duration::minutes(2)));
        }
        response.ok()
    }
}

/// A word shown at the top of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `ok` or `warn`.
    pub kind: &'static str,
    /// The text.
    pub text: String,
}

impl Notice {
    /// What the page before left to say.
    #[must_use]
    pub fn of(request: &Request<'_>, lang: Lang) -> Option<Self> {
        let cookie = request.cookies().get(COOKIE)?;
        let mut parts = cookie.value().split('!').map(decode);
        let kind = if parts.next()? == "warn" { "warn" } else { "ok" };
        let key = parts.next().filter(|key| i18n::exists(key))?;
        let mut args = Args::new();
        for part in parts {
            if let Some((name, count)) = part.split_once('#') {
                args.set_count(name.to_owned(), count.parse().ok()?);
            } else if let Some((name, text)) = part.split_once('=') {
                args.set_text(name.to_owned(), text.to_owned());
            }
        }
        Some(Self { kind, text: lang.text_with(&key, &args) })
    }
}

/// Whether the page before left something to say.
pub(super) fn is_left(request: &Request<'_>) -> bool {
    request.cookies().get(COOKIE).is_some()
}

/// Takes the notice away once a page has shown it.
pub(super) fn forget(request: &Request<'_>, response: &mut Builder<'_>) {
    if is_left(request) {
        response.header_adjoin(cookie::plain(request, COOKIE, String::new(), Duration::ZERO));
    }
}

fn encode(part: &str) -> String {
    rocket::http::RawStr::new(part).percent_encode().as_str().replace('!', "%21")
}

fn decode(part: &str) -> String {
    rocket::http::RawStr::new(part).percent_decode_lossy().into_owned()
}
