//! The account behind a request, looked up once however many guards ask.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use rocket::Request;

use super::Actor;
use crate::clock::{Clock, civil};
use crate::config::Config;
use crate::operations::accounts::token_hash;
use crate::storage::session::SessionRow;
use crate::storage::{Reader, Store, account, api_token, grant, session};
use crate::web::cookie;
use crate::web::problem::Problem;

/// What the lookup found: nobody, somebody, or why it could not tell.
pub struct Caller(Result<Option<Arc<Actor>>, Problem>);

impl Caller {
    /// Who asks.
    pub async fn of(request: &Request<'_>) -> Result<Option<Arc<Actor>>, Problem> {
        request.local_cache_async(async { Self(look_up(request).await) }).await.0.clone()
    }

    /// Who asks, as far as a guard has looked already (what frames a page needs no more).
    pub fn known(request: &Request<'_>) -> Option<Arc<Actor>> {
        request.local_cache(|| Self(Ok(None))).0.as_ref().ok().and_then(Clone::clone)
    }
}

async fn look_up(request: &Request<'_>) -> Result<Option<Arc<Actor>>, Problem> {
    let (Some(store), Some(clock), Some(config)) =
        (request.rocket().state::<Store>(), request.rocket().state::<Clock>(), request.rocket().state::<Config>())
    else {
        return Err(Problem::internal("the server is not set up"));
    };
    let now = clock.now();
    if let Some(token) = bearer(request) {
        let mut tx = store.read().await?;
        let hash = token_hash(token);
        let Some(token) = api_token::find_valid(&mut tx, &hash, now).await? else { return Ok(None) };
        return actor(&mut tx, token.account_id, now, None).await;
    }
    let Some(hash) = cookie::session(request) else { return Ok(None) };
    let mut tx = store.read().await?;
    let Some(row) = session::find(&mut tx, &hash).await?.filter(|row| is_alive(row, config, now)) else {
        return Ok(None);
    };
    let actor = actor(&mut tx, row.account_id, now, Some(hash.clone())).await?;
    drop(tx);
    if actor.is_some() && now - row.last_seen_at > TimeDelta::minutes(1) {
        // Losing this note ends a session a minute early at worst: never a reason to refuse the request.
        if let Err(error) = touch(store, &hash, now).await {
            tracing::debug!(%error, "session not marked as in use");
        }
    }
    Ok(actor)
}

async fn actor(
    tx: &mut Reader,
    id: crate::domain::ids::AccountId,
    now: DateTime<Utc>,
    session: Option<Vec<u8>>,
) -> Result<Option<Arc<Actor>>, Problem> {
    let Some(row) = account::find(tx, id).await?.filter(|row| row.disabled_at.is_none()) else { return Ok(None) };
    let grants = grant::in_force(tx, id, civil(now).date_naive()).await?;
    Ok(Some(Arc::new(Actor::of(row, &grants, session)?)))
}

async fn touch(store: &Store, hash: &[u8], now: DateTime<Utc>) -> crate::storage::Result<()> {
    let mut tx = store.write().await?;
    session::touch(&mut tx, hash, now).await?;
    tx.commit().await
}

fn is_alive(session: &SessionRow, config: &Config, now: DateTime<Utc>) -> bool {
    let idle = TimeDelta::minutes(i64::from(config.session_idle_minutes));
    now < session.absolute_until && now < session.last_seen_at + idle
}

/// The token of `Authorization: Bearer …`.
pub(crate) fn bearer<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    let (scheme, token) = request.headers().get_one("Authorization")?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
