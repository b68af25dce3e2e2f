//! Answers of figures, kept as they were sent.
//!
//! Such an answer depends on the data revision and the settings, on who reads it (role, scope, and for a page the account
//! whose name frames it), on the address, the language and the day, and on nothing else: these are its key. So the key
//! can only be made by a request that was let in, and a write leaves nothing stale behind: it makes a new revision.
//! A handler takes a [`Shelf`] and gives it what would make the answer; see `routes/insertion/dashboard.rs`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::NaiveDate;
use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{self, Responder, Response};
use sha2::{Digest, Sha256};
use tokio::sync::OwnedMutexGuard;

use super::compression::{self, Accepts};
use super::guards::{Actor, Observer, Standing};
use super::page::{Html, Page};
use super::problem::Problem;
use super::{caching, language, notice};
use crate::clock::Clock;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::keys::hex;

/// Bytes kept at most; beyond, all is let go.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Answers kept at most.
const MOST_ANSWERS: usize = 4096;

/// All that an answer depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    standing: Arc<Standing>,
    role: Role,
    scope: Scope,
    /// The account named on a page, with the roles of its menu; none for programs.
    framed: Option<(AccountId, String, Vec<Role>)>,
    address: String,
    lang: Lang,
    today: NaiveDate,
}

/// The answers of one revision.
#[derive(Default)]
struct Held {
    revision: i64,
    bytes: usize,
    places: HashMap<Key, Arc<Place>>,
}

/// Where one answer is kept; whoever holds its turn makes it.
#[derive(Default)]
struct Place {
    turn: Arc<tokio::sync::Mutex<()>>,
    made: OnceLock<Arc<Kept>>,
}

/// The memory of answers of one process.
#[derive(Default)]
pub(super) struct Answers(Arc<Mutex<Held>>);

impl Answers {
    /// The place of a key; none under a revision that is already past.
    fn place(&self, key: Key) -> Option<Arc<Place>> {
        let mut held = lock(&self.0);
        let revision = key.standing.revision;
        if held.revision < revision || held.places.len() >= MOST_ANSWERS || held.bytes > MOST_BYTES {
            *held = Held { revision: revision.max(held.revision), ..Held::default() };
        }
        (held.revision == revision).then(|| Arc::clone(held.places.entry(key).or_default()))
    }
}

fn lock(held: &Mutex<Held>) -> MutexGuard<'_, Held> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The right to make an answer, and where to keep it.
pub(super) struct Turn {
    place: Arc<Place>,
    answers: Arc<Mutex<Held>>,
    _held: OwnedMutexGuard<()>,
}

impl Turn {
    fn keep(self, kept: Kept) -> Arc<Kept> {
        let kept = Arc::new(kept);
        lock(&self.answers).bytes += kept.plain.len();
        Arc::clone(self.place.made.get_or_init(|| kept))
    }
}

/// An answer as it was sent.
struct Kept {
    kind: ContentType,
    lang: Option<Lang>,
    tag: String,
    plain: Vec<u8>,
    small: OnceLock<Option<Vec<u8>>>,
}

impl Kept {
    fn of(kind: ContentType, lang: Option<Lang>, body: String) -> Self {
        let tag = Sha256::digest(body.as_bytes()).first_chunk::<12>().map(|head| hex(head)).unwrap_or_default();
        Self { kind, lang, tag, plain: body.into_bytes(), small: OnceLock::new() }
    }

    /// The compressed form, made once for whoever accepts it.
    fn small(&self) -> Option<&[u8]> {
        self.small.get_or_init(|| compression::brotli(&self.plain, compression::PASSING)).as_deref()
    }
}

/// Bytes sent from where they are kept.
struct Sent {
    kept: Arc<Kept>,
    small: bool,
}

impl AsRef<[u8]> for Sent {
    fn as_ref(&self) -> &[u8] {
        if self.small { self.kept.small().unwrap_or_default() } else { &self.kept.plain }
    }
}

/// Where the answer to this request may be kept.
pub struct Shelf<'r> {
    answers: &'r Answers,
    address: String,
    lang: Lang,
    today: NaiveDate,
    /// A page that says something once is nobody else's.
    once: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Shelf<'r> {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        let (Some(answers), Some(clock)) = (request.rocket().state(), request.rocket().state::<Clock>()) else {
            return Problem::internal("the server is not set up").refuse(request);
        };
        Outcome::Success(Self {
            answers,
            address: request.uri().to_string(),
            lang: language::of(request),
            today: clock.today(),
            once: notice::is_left(request),
        })
    }
}

impl Shelf<'_> {
    /// The JSON of figures, which `make` makes when it is not kept.
    pub async fn json(
        self,
        observer: &Observer,
        make: impl Future<Output = Result<String, Problem>>,
    ) -> Result<Figures, Problem> {
        let key = Key { lang: Lang::default(), ..self.key(observer, None) };
        self.program(key, None, make).await
    }

    /// The same of figures told in words of the reader's language.
    pub async fn json_in_words(
        self,
        observer: &Observer,
        make: impl Future<Output = Result<String, Problem>>,
    ) -> Result<Figures, Problem> {
        self.program(self.key(observer, None), Some(self.lang), make).await
    }

    async fn program(
        &self,
        key: Key,
        lang: Option<Lang>,
        make: impl Future<Output = Result<String, Problem>>,
    ) -> Result<Figures, Problem> {
        match self.look(key).await {
            Look::Kept(kept) => Ok(Figures(kept)),
            Look::Make(turn) => {
                let made = Kept::of(ContentType::JSON, lang, make.await?);
                Ok(Figures(match turn {
                    Some(turn) => turn.keep(made),
                    None => Arc::new(made),
                }))
            }
        }
    }

    /// A page of figures, which `make` makes when it is not kept.
    pub async fn page<P: Page>(
        self,
        observer: &Observer,
        make: impl Future<Output = Result<P, Problem>>,
    ) -> Result<Shown<P>, Problem> {
        if self.once {
            return Ok(Shown(Source::Made(Html::aggregate(make.await?, None), None)));
        }
        let actor = &observer.actor;
        let key = self.key(observer, Some((actor.account, actor.name.clone(), Actor::roles(actor))));
        Ok(match self.look(key).await {
            Look::Kept(kept) => Shown(Source::Kept(kept)),
            Look::Make(turn) => Shown(Source::Made(Html::aggregate(make.await?, None), turn)),
        })
    }

    fn key(&self, observer: &Observer, framed: Option<(AccountId, String, Vec<Role>)>) -> Key {
        Key {
            standing: Arc::clone(&observer.standing),
            role: observer.role,
            scope: observer.scope.clone(),
            framed,
            address: self.address.clone(),
            lang: self.lang,
            today: self.today,
        }
    }

    /// What is kept under a key, or the turn to make it: one request makes an answer, the others wait for it.
    async fn look(&self, key: Key) -> Look {
        let Some(place) = self.answers.place(key) else { return Look::Make(None) };
        if let Some(kept) = place.made.get() {
            return Look::Kept(Arc::clone(kept));
        }
        let held = Arc::clone(&place.turn).lock_owned().await;
        match place.made.get() {
            Some(kept) => Look::Kept(Arc::clone(kept)),
            None => Look::Make(Some(Turn { answers: Arc::clone(&self.answers.0), place, _held: held })),
        }
    }
}

enum Look {
    Kept(Arc<Kept>),
    Make(Option<Turn>),
}

/// Figures for programs.
pub struct Figures(Arc<Kept>);

/// A page of figures.
pub struct Shown<P>(Source<P>);

impl<P> Shown<P> {
    /// A page that is not kept.
    pub const fn apart(page: Html<P>) -> Self {
        Self(Source::Made(page, None))
    }
}

enum Source<P> {
    Kept(Arc<Kept>),
    Made(Html<P>, Option<Turn>),
}

impl<'r> Responder<'r, 'static> for Figures {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        send(request, self.0)
    }
}

impl<'r, P: Page> Responder<'r, 'static> for Shown<P> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        match self.0 {
            Source::Kept(kept) => send(request, kept),
            Source::Made(page, None) => page.respond_to(request),
            Source::Made(page, Some(turn)) => {
                let body = page.render(request)?;
                send(request, turn.keep(Kept::of(ContentType::HTML, Some(language::of(request)), body)))
            }
        }
    }
}

fn send(request: &Request<'_>, kept: Arc<Kept>) -> response::Result<'static> {
    let mut response = Response::build();
    response.header(kept.kind.clone()).header(Header::new("Cache-Control", "private, no-cache"));
    if let Some(lang) = kept.lang {
        response.header(Header::new("Content-Language", lang.code()));
    }
    response.header(Header::new("Vary", "Accept-Encoding, Accept-Language, Authorization, Cookie"));
    response.header(caching::etag(&kept.tag));
    if caching::matches(request, &kept.tag) {
        return response.status(Status::NotModified).ok();
    }
    let small = Accepts::of(request).brotli && kept.small().is_some();
    if small {
        response.header(Header::new("Content-Encoding", "br"));
    }
    let sent = Sent { kept, small };
    let length = sent.as_ref().len();
    response.max_chunk_size(length.clamp(4 * 1024, 64 * 1024)).sized_body(length, std::io::Cursor::new(sent)).ok()
}
