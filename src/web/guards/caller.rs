//! The account behind a request, looked up once however many guards ask, and with those of the requests that come at the
//! same moment.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use rocket::Request;
use tokio::sync::Mutex;

use super::together::Together;
use super::{Actor, Standing};
use crate::clock::{Clock, civil};
use crate::config::Config;
use crate::operations::accounts::token_hash;
use crate::storage::caller::{self, CallerRow};
use crate::storage::{Store, session};
use crate::web::cookie;
use crate::web::problem::Problem;

/// What the lookup found: nobody, somebody, or why it could not tell.
pub struct Caller(Result<Option<Known>, Problem>);

/// Somebody, and where the data stood when they were looked up.
#[derive(Clone)]
struct Known {
    actor: Arc<Actor>,
    standing: Arc<Standing>,
    last_seen_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// What a request shows, hashed.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Shown {
    Session(Vec<u8>),
    Token(Vec<u8>),
}

/// Whoever shows something at the same moment.
#[derive(Default)]
pub(in crate::web) struct Callers {
    asking: Together<Shown, Result<HashMap<Shown, Known>, Problem>>,
    /// Held while a session is noted as in use.
    noting: Arc<Mutex<()>>,
}

impl Caller {
    /// Who asks.
    pub async fn of(request: &Request<'_>) -> Result<Option<Arc<Actor>>, Problem> {
        let known = Self::found(request).await.as_ref().map_err(Clone::clone)?;
        Ok(known.as_ref().map(|known| Arc::clone(&known.actor)))
    }

    /// Who asks, and where the data stood then.
    pub(super) async fn standing(request: &Request<'_>) -> Result<Option<(Arc<Actor>, Arc<Standing>)>, Problem> {
        let known = Self::found(request).await.as_ref().map_err(Clone::clone)?;
        Ok(known.as_ref().map(|known| (Arc::clone(&known.actor), Arc::clone(&known.standing))))
    }

    /// Who asks, as far as a guard has looked already (what frames a page needs no more).
    pub fn known(request: &Request<'_>) -> Option<Arc<Actor>> {
        let known = request.local_cache(|| Self(Ok(None))).0.as_ref().ok()?.as_ref()?;
        Some(Arc::clone(&known.actor))
    }

    async fn found<'r>(request: &'r Request<'_>) -> &'r Result<Option<Known>, Problem> {
        &request.local_cache_async(async { Self(look_up(request).await) }).await.0
    }
}

async fn look_up(request: &Request<'_>) -> Result<Option<Known>, Problem> {
    let server = request.rocket();
    let (Some(store), Some(clock), Some(config), Some(callers)) =
        (server.state::<Store>(), server.state::<Clock>(), server.state::<Config>(), server.state::<Callers>())
    else {
        return Err(Problem::internal("the server is not set up"));
    };
    let Some(shown) = shown(request) else { return Ok(None) };
    let now = clock.now();
    let found = callers.asking.ask(shown.clone(), |all| read(store, all, now)).await;
    let known = found.as_ref().as_ref().map_err(Clone::clone)?.get(&shown).cloned();
    let Some(known) = known.filter(|known| now < known.ends_at) else { return Ok(None) };
    let Shown::Session(hash) = &shown else { return Ok(Some(known)) };
    let unused = now - known.last_seen_at;
    if unused >= TimeDelta::minutes(i64::from(config.session_idle_minutes)) {
        return Ok(None);
    }
    if unused > TimeDelta::minutes(1) {
        note_in_use(callers, store, hash.clone(), now).await;
    }
    Ok(Some(known))
}

/// What the request shows: a bearer token before a session.
fn shown(request: &Request<'_>) -> Option<Shown> {
    match bearer(request) {
        Some(token) => Some(Shown::Token(token_hash(token))),
        None => cookie::session(request).map(Shown::Session),
    }
}

/// Whoever is behind what is shown, whether or not it still works.
async fn read(store: &Store, all: Vec<Shown>, now: DateTime<Utc>) -> Result<HashMap<Shown, Known>, Problem> {
    let (mut sessions, mut tokens) = (Vec::new(), Vec::new());
    for shown in all {
        match shown {
            Shown::Session(hash) => sessions.push(hash),
            Shown::Token(hash) => tokens.push(hash),
        }
    }
    let today = civil(now).date_naive();
    let mut tx = store.read().await?;
    let mut found = HashMap::new();
    if !sessions.is_empty() {
        gather(&mut found, caller::of_sessions(&mut tx, sessions, today).await?, Shown::Session)?;
    }
    if !tokens.is_empty() {
        gather(&mut found, caller::of_tokens(&mut tx, tokens, today).await?, Shown::Token)?;
    }
    Ok(found)
}

/// Puts together the rows of each: one for each role held.
fn gather(found: &mut HashMap<Shown, Known>, rows: Vec<CallerRow>, shown: fn(Vec<u8>) -> Shown) -> Result<(), Problem> {
    let mut held: HashMap<Vec<u8>, Vec<CallerRow>> = HashMap::new();
    for row in rows {
        held.entry(row.token_hash.clone()).or_default().push(row);
    }
    for (hash, rows) in held {
        let shown = shown(hash.clone());
        let session = matches!(shown, Shown::Session(_)).then_some(hash);
        let Some(first) = rows.first() else { continue };
        let (standing, last_seen_at, ends_at) = (Arc::new(Standing::of(first)), first.last_seen_at, first.ends_at);
        let actor = Arc::new(Actor::of(&rows, session)?);
        found.insert(shown, Known { actor, standing, last_seen_at, ends_at });
    }
    Ok(())
}

/// Notes that a session is in use. Losing this note ends a session a minute early at worst: it is never a reason to
/// refuse the request, nor to make it wait for whoever writes (an import takes its time), nor to queue for the writer.
async fn note_in_use(callers: &Callers, store: &Store, hash: Vec<u8>, now: DateTime<Utc>) {
    const MOMENT: Duration = Duration::from_millis(100);
    let Ok(alone) = Arc::clone(&callers.noting).try_lock_owned() else { return };
    let store = store.clone();
    let noted = tokio::spawn(async move {
        if let Err(error) = touch(&store, &hash, now).await {
            tracing::debug!(%error, "session not marked as in use");
        }
        drop(alone);
    });
    if tokio::time::timeout(MOMENT, noted).await.is_err() {
        tracing::debug!("the writer is busy: session marked as in use later");
    }
}

async fn touch(store: &Store, hash: &[u8], now: DateTime<Utc>) -> crate::storage::Result<()> {
    let mut tx = store.write().await?;
    session::touch(&mut tx, hash, now).await?;
    tx.commit().await
}

/// The token of `Authorization: Bearer …`.
pub(crate) fn bearer<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    let (scheme, token) = request.headers().get_one("Authorization")?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
