//! What went wrong, and how it is said: a page in the reader's language, or `application/problem+json` (RFC 9457).
//!
//! One kind a cause, one exhaustive match for each of its faces. Guards and handlers answer a [`Problem`]; storage and
//! operations convert into it. To add a kind: the variant, its line in each match, and its texts
//! `problem-<slug>-title` and `problem-<slug>-detail`.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use rocket::Request;
use rocket::http::Status;
use rocket::request::Outcome;

use super::stale::Stored;
use crate::i18n::{self, Args, Lang};
use crate::{operations, storage};

/// Why a request was not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The request itself is malformed.
    Malformed,
    /// Nobody is signed in.
    SignIn,
    /// The role lacks the page.
    Forbidden,
    /// A form that did not come from one of our pages.
    Forgery,
    /// The thing does not exist, or not for this caller.
    NotFound,
    /// The address exists for another method.
    Method,
    /// Somebody changed the thing meanwhile, or it is no longer in the state this needs.
    Conflict,
    /// The thing was there and is gone (an expired link).
    Gone,
    /// The body is larger than accepted.
    TooLarge,
    /// The body is of a kind that this address does not read.
    MediaType,
    /// A keyed request that was applied before, and whose answer was lost.
    Repeated,
    /// A value of a form or a query is not acceptable.
    Unprocessable,
    /// An idempotency key that stands for another request.
    KeyReused,
    /// The version read was not sent.
    VersionMissing,
    /// Too many attempts.
    TooMany,
    /// The server is busy: try again shortly.
    Unavailable,
    /// No room left to store.
    Full,
    /// Anything else; the log has it under the request's id.
    Internal,
}

/// Why a request was not served, with what to say.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The cause.
    pub kind: Kind,
    /// A text that says more than the cause's own, with its arguments.
    pub detail: Option<(Cow<'static, str>, Args)>,
    /// Fields at fault (name, text key), for programs.
    pub fields: Vec<(String, String)>,
    /// What a form that comes back shows beside itself.
    pub beside: Option<Box<Beside>>,
    /// After how many seconds to try again.
    pub retry_after: Option<u32>,
}

/// What a form that comes back shows beside itself.
#[derive(Clone, Debug)]
pub enum Beside {
    /// Its fields at fault: name, text in the reader's language.
    Errors(Vec<(String, String)>),
    /// What is stored now.
    Stored(Stored),
}

impl Kind {
    /// The status answered.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Malformed => Status::BadRequest,
            Self::SignIn => Status::Unauthorized,
            Self::Forbidden | Self::Forgery => Status::Forbidden,
            Self::NotFound => Status::NotFound,
            Self::Method => Status::MethodNotAllowed,
            Self::Conflict | Self::Repeated => Status::Conflict,
            Self::Gone => Status::Gone,
            Self::TooLarge => Status::PayloadTooLarge,
            Self::MediaType => Status::UnsupportedMediaType,
            Self::Unprocessable | Self::KeyReused => Status::UnprocessableEntity,
            Self::VersionMissing => Status::PreconditionRequired,
            Self::TooMany => Status::TooManyRequests,
            Self::Unavailable => Status::ServiceUnavailable,
            Self::Full => Status::InsufficientStorage,
            Self::Internal => Status::InternalServerError,
        }
    }

    /// The stable name of the cause, in `type` and in text keys.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::SignIn => "sign-in",
            Self::Forbidden => "forbidden",
            Self::Forgery => "forgery",
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::Conflict => "conflict",
            Self::Gone => "gone",
            Self::TooLarge => "too-large",
            Self::MediaType => "media-type",
            Self::Repeated => "repeated",
            Self::Unprocessable => "unprocessable",
            Self::KeyReused => "key-reused",
            Self::VersionMissing => "version-missing",
            Self::TooMany => "too-many",
            Self::Unavailable => "unavailable",
            Self::Full => "full",
            Self::Internal => "internal",
        }
    }

    /// Every kind.
    pub const ALL: [Self; 18] = [
        Self::Malformed,
        Self::SignIn,
        Self::Forbidden,
        Self::Forgery,
        Self::NotFound,
        Self::Method,
        Self::Conflict,
        Self::Gone,
        Self::TooLarge,
        Self::MediaType,
        Self::Unprocessable,
        Self::Repeated,
        Self::KeyReused,
        Self::VersionMissing,
        Self::TooMany,
        Self::Unavailable,
        Self::Full,
        Self::Internal,
    ];

    /// The kind that a bare status stands for (Rocket's own refusals).
    #[must_use]
    pub fn of(status: Status) -> Self {
        match status.code {
            401 => Self::SignIn,
            403 => Self::Forbidden,
            _ => Self::ALL.into_iter().find(|kind| kind.status() == status).unwrap_or(match status.code {
                400..500 => Self::Malformed,
                _ => Self::Internal,
            }),
        }
    }
}

impl Problem {
    /// A problem of a kind, nothing more to say.
    #[must_use]
    pub const fn new(kind: Kind) -> Self {
        Self { kind, detail: None, fields: Vec::new(), beside: None, retry_after: None }
    }

    /// Nobody is signed in.
    #[must_use]
    pub const fn sign_in() -> Self {
        Self::new(Kind::SignIn)
    }

    /// The role lacks the page.
    #[must_use]
    pub const fn forbidden() -> Self {
        Self::new(Kind::Forbidden)
    }

    /// Missing, or outside the caller's scope.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(Kind::NotFound)
    }

    /// A state or version that moved; the text says what to do.
    #[must_use]
    pub fn conflict(key: &'static str) -> Self {
        Self::new(Kind::Conflict).saying(key, Args::new())
    }

    /// A version that moved: both are shown, what was sent and what is stored now.
    #[must_use]
    pub fn stale(stored: Stored) -> Self {
        Self { beside: Some(Box::new(Beside::Stored(stored))), ..Self::conflict("problem-stale-detail") }
    }

    /// A form refused for its fields, as its page says them.
    #[must_use]
    pub(super) fn of_form(errors: Vec<(String, String)>) -> Self {
        Self { beside: Some(Box::new(Beside::Errors(errors))), ..Self::new(Kind::Unprocessable) }
    }

    /// What is stored now, when that is the conflict.
    pub(super) fn stored(&self) -> Option<&Stored> {
        match self.beside.as_deref() {
            Some(Beside::Stored(stored)) => Some(stored),
            Some(Beside::Errors(_)) | None => None,
        }
    }

    /// The fields at fault, as a form's page says them.
    pub(super) fn errors(&self) -> &[(String, String)] {
        match self.beside.as_deref() {
            Some(Beside::Errors(errors)) => errors,
            Some(Beside::Stored(_)) | None => &[],
        }
    }

    /// A value that cannot be; the text says what to write.
    #[must_use]
    pub fn unprocessable(key: &'static str) -> Self {
        Self::new(Kind::Unprocessable).saying(key, Args::new())
    }

    /// Something that should not happen: logged here, said to nobody.
    pub fn internal(error: impl std::fmt::Display) -> Self {
        tracing::error!(%error, "request failed");
        Self::new(Kind::Internal)
    }

    /// Says more than the kind's own text.
    #[must_use]
    pub fn saying(mut self, key: impl Into<Cow<'static, str>>, args: Args) -> Self {
        self.detail = Some((key.into(), args));
        self
    }

    /// Names a field at fault, for programs.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>, key: impl Into<String>) -> Self {
        self.fields.push((name.into(), key.into()));
        self
    }

    /// Says when to try again, in seconds.
    #[must_use]
    pub const fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The heading.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        // What the state of things refuses is not always an edit that somebody else made meanwhile.
        if self.kind == Kind::Conflict && self.detail.as_ref().is_some_and(|(key, _)| key.starts_with("refusals-")) {
            return lang.text("problem-refused-title");
        }
        lang.text(&format!("problem-{}-title", self.kind.slug()))
    }

    /// What happened and what to do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match &self.detail {
            Some((key, args)) => lang.text_with(key, args),
            None => lang.text(&format!("problem-{}-detail", self.kind.slug())),
        }
    }

    /// The refusal of a guard: the problem is left on the request for the catcher to say.
    pub fn refuse<S>(self, request: &Request<'_>) -> Outcome<S, Self> {
        self.leave(request);
        Outcome::Error((self.kind.status(), self))
    }

    /// Leaves the problem on the request; the last one left is the one said.
    pub fn leave(&self, request: &Request<'_>) {
        *request.local_cache(Left::default).0.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.clone());
    }

    /// Takes the problem left on a request.
    pub(super) fn left(request: &Request<'_>) -> Option<Self> {
        request.local_cache(Left::default).0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A cell, because a request keeps the first value it is given per type.
#[derive(Default)]
struct Left(Mutex<Option<Problem>>);

impl From<storage::Error> for Problem {
    fn from(error: storage::Error) -> Self {
        match error {
            storage::Error::Busy => Self::new(Kind::Unavailable).retry_after(3),
            storage::Error::Duplicate(_) => Self::conflict("problem-duplicate-detail"),
            storage::Error::Stale { .. } => Self::conflict("problem-stale-detail"),
            storage::Error::KeyTaken => Self::new(Kind::Repeated),
            storage::Error::KeyReused => Self::new(Kind::KeyReused),
            storage::Error::Corrupt { .. }
            | storage::Error::Address(_)
            | storage::Error::Migration(_)
            | storage::Error::Differs(_)
            | storage::Error::Engine(_) => Self::internal(super::page::chain(&error)),
        }
    }
}

impl From<operations::Error> for Problem {
    fn from(error: operations::Error) -> Self {
        match error {
            operations::Error::Missing(_) => Self::not_found(),
            operations::Error::Invalid(faults) => {
                faults.iter().fold(Self::new(Kind::Unprocessable), |problem, fault| {
                    problem.field(fault.field, super::form::fault_key(fault))
                })
            }
            operations::Error::Refused(code) => {
                let key = format!("refusals-{}", code.replace('.', "-"));
                if i18n::exists(&key) {
                    Self::new(Kind::Conflict).saying(key, Args::new())
                } else {
                    Self::new(Kind::Conflict)
                }
            }
            operations::Error::Stale { current, stored, .. } => Self::stale(Stored::at(current, stored)),
            operations::Error::Storage(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_texts() {
        for kind in Kind::ALL {
            let problem = Problem::new(kind);
            for lang in Lang::ALL {
                assert!(!problem.title(lang).starts_with('⟦'), "{kind:?} {lang}");
                assert!(!problem.text(lang).starts_with('⟦'), "{kind:?} {lang}");
            }
        }
    }

    #[test]
    fn the_statuses_that_rocket_answers_itself_have_a_kind() {
        assert_eq!(Kind::of(Status::NotFound), Kind::NotFound);
        assert_eq!(Kind::of(Status::Forbidden), Kind::Forbidden);
        assert_eq!(Kind::of(Status::ImATeapot), Kind::Malformed);
        assert_eq!(Kind::of(Status::BadGateway), Kind::Internal);
    }
}
