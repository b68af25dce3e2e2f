//! Keyed writes, for every route at once: `Idempotency-Key`, or the hidden field that forms carry.
//!
//! The store that handlers are given takes the key in the transaction of the change ([`crate::storage::idempotency`]);
//! the fairing keeps the answer of the first request and gives it again to those that repeat it. Only who is signed in
//! has keys: each account its own.

use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Method, Status};
use rocket::{Request, Response};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::guards::Caller;
use super::request_id::RequestId;
use super::sent::{Sent, fingerprint};
use crate::clock::{Clock, Random};
use crate::keys::Keys;
use crate::storage::Store;
use crate::storage::idempotency::{Claim, Fate, Key};

/// The field of forms.
const FIELD: &str = "idempotency_key";
const PURPOSE: &str = "answer";
/// Longest body kept; a retry of a longer answer is told that it was applied.
const MOST_BODY: usize = 1024 * 1024;
/// Headers that make an answer what it is; the others are set anew.
const KEPT: [&str; 7] = [
    "Location",
    "Content-Type",
    "Content-Language",
    "Content-Encoding",
    "Content-Disposition",
    "Cache-Control",
    "Vary",
];

/// The claim of a request that may change something, and the store that stakes it.
struct Held(Option<(Arc<Claim>, Store)>);

impl Held {
    async fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache_async(async { Self(Self::claim(request).await) }).await
    }

    async fn claim(request: &Request<'_>) -> Option<(Arc<Claim>, Store)> {
        if matches!(request.method(), Method::Get | Method::Head | Method::Options) {
            return None;
        }
        // A caller who could not be looked up is refused by the guard that needs one.
        let Ok(Some(actor)) = Box::pin(Caller::of(request)).await else { return None };
        let (store, clock) = (request.rocket().state::<Store>()?, request.rocket().state::<Clock>()?);
        let claim = Arc::new(Claim::of(actor.account, RequestId::of(request), clock.now()));
        if let Some(key) = key(request, &Sent::default()) {
            claim.name(key);
        }
        Some((claim.clone(), store.keyed(claim)))
    }
}

fn key(request: &Request<'_>, sent: &Sent) -> Option<Key> {
    let header = request.headers().get_one("Idempotency-Key").map(|key| key.trim().trim_matches('"'));
    let text = header.or_else(|| sent.field(FIELD)).filter(|key| !key.is_empty())?;
    // A key stands for one address: two forms of a page may share it.
    let hash = Sha256::new().chain_update(request.method().as_str()).chain_update(request.uri().path().as_str());
    Some(Key { key: hash.chain_update([0]).chain_update(text).finalize().into(), request: fingerprint(request, sent) })
}

/// The store with which a request writes.
pub(super) async fn store<'r>(request: &'r Request<'_>, plain: &'r Store) -> &'r Store {
    Held::of(request).await.0.as_ref().map_or(plain, |(_, keyed)| keyed)
}

/// Names the claim of a request by what its form sent.
pub(super) async fn name(request: &Request<'_>, sent: &Sent) {
    if let (Some((claim, _)), Some(key)) = (&Held::of(request).await.0, key(request, sent)) {
        claim.name(key);
    }
}

/// An answer, to be given again.
#[derive(Serialize, Deserialize)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// Keeps first answers and gives them again.
pub(super) struct Idempotency;

#[rocket::async_trait]
impl Fairing for Idempotency {
    fn info(&self) -> Info {
        Info { name: "keyed writes applied once", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Some((claim, _)) = &request.local_cache(|| Held(None)).0 else { return };
        let done = match claim.fate() {
            Fate::First if response.status().code < 400 => keep(request, claim, response).await,
            Fate::Repeated => give_again(request, claim, response).await,
            Fate::First | Fate::Unused => return,
        };
        // The change itself is durable: a retry is then told that it was applied.
        if let Err(error) = done {
            tracing::warn!(%error, "answer of a keyed write lost");
        }
    }
}

type Outcome = Result<(), Box<dyn std::error::Error + Send + Sync>>;

async fn keep(request: &Request<'_>, claim: &Claim, response: &mut Response<'_>) -> Outcome {
    let server = request.rocket();
    let (Some(store), Some(keys), Some(random)) =
        (server.state::<Store>(), server.state::<Keys>(), server.state::<Random>())
    else {
        return Ok(());
    };
    let body = response.body_mut().to_bytes().await?;
    if body.len() <= MOST_BODY {
        let answer = Answer { status: response.status().code, headers: kept(response), body: body.clone() };
        let sealed = keys.encrypt(PURPOSE, random.bytes(), &postcard::to_stdvec(&answer)?)?;
        let mut tx = store.write().await?;
        claim.answered(&mut tx, sealed).await?;
        tx.commit().await?;
    }
    response.set_sized_body(body.len(), Cursor::new(body));
    Ok(())
}

fn kept(response: &Response<'_>) -> Vec<(String, String)> {
    let is_notice = |value: &&str| value.starts_with("notice=");
    let notices = response.headers().get("Set-Cookie").filter(is_notice).map(|value| ("Set-Cookie", value));
    let named = KEPT.iter().filter_map(|name| Some((*name, response.headers().get_one(name)?)));
    named.chain(notices).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

async fn give_again(request: &Request<'_>, claim: &Claim, response: &mut Response<'_>) -> Outcome {
    let server = request.rocket();
    let (Some(store), Some(keys)) = (server.state::<Store>(), server.state::<Keys>()) else { return Ok(()) };
    let Some(sealed) = wait(store, claim).await? else { return Ok(()) };
    let answer: Answer = postcard::from_bytes(&keys.decrypt(PURPOSE, &sealed)?)?;
    let mut again = Response::build();
    again.status(Status::new(answer.status));
    for (name, value) in answer.headers {
        again.header_adjoin(Header::new(name, value));
    }
    again.header(Header::new("Idempotent-Replayed", "true")).sized_body(answer.body.len(), Cursor::new(answer.body));
    *response = again.finalize();
    Ok(())
}

/// The first answer; the request that gets it may still be writing it down.
async fn wait(store: &Store, claim: &Claim) -> crate::storage::Result<Option<Vec<u8>>> {
    for _ in 0..40 {
        if let Some(answer) = claim.answer(&mut store.read().await?).await? {
            return Ok(Some(answer));
        }
        rocket::tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(None)
}
