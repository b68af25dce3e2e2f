//! One identifier a request, said in `X-Request-Id` and in the access log.

use std::time::Instant;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Header;
use rocket::{Data, Request, Response};
use uuid::Uuid;

use crate::clock::{Clock, Random};

/// The identifier of a request, and when it came.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(Uuid, Instant);

impl RequestId {
    /// The identifier of this request.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Uuid {
        Self::mark(request).0
    }

    fn mark(request: &Request<'_>) -> Self {
        *request.local_cache(|| {
            let id = match (request.rocket().state::<Random>(), request.rocket().state::<Clock>()) {
                (Some(random), Some(clock)) => random.id(clock.now()),
                _ => Uuid::nil(),
            };
            Self(id, Instant::now())
        })
    }
}

/// Writes one line a request to the log's target `access`: the route's template rather than the address, which may
/// identify people.
pub struct AccessLog;

#[rocket::async_trait]
impl Fairing for AccessLog {
    fn info(&self) -> Info {
        Info { name: "request id and access log", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        RequestId::mark(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let RequestId(id, came) = RequestId::mark(request);
        response.set_header(Header::new("X-Request-Id", id.to_string()));
        let micros = u64::try_from(came.elapsed().as_micros()).unwrap_or(u64::MAX);
        let route = request.route().map(|route| route.uri.to_string()).unwrap_or_default();
        let (method, status) = (request.method().as_str(), response.status().code);
        tracing::info!(target: "access", %id, method, route, status, micros);
    }
}
