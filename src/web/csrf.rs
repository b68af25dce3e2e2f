//! Forged forms are refused here, for every route at once.
//!
//! A request that may change something and rides on a cookie must come from one of our pages: the browser says so in
//! `Sec-Fetch-Site`, an older one in `Origin`; one that says neither is refused. Programs that show a bearer token
//! carry no cookie to ride on.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Method;
use rocket::http::uri::Origin;
use rocket::{Data, Request, Route, get, routes};

use super::guards::bearer;
use super::problem::{Kind as Why, Problem};
use crate::config::Config;

const REFUSAL: &str = "/refused-form";

/// Sends forged requests to a route that answers 403 (a fairing cannot answer by itself).
pub struct Csrf;

#[rocket::async_trait]
impl Fairing for Csrf {
    fn info(&self) -> Info {
        Info { name: "forged forms refused", kind: Kind::Request }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let is_safe = matches!(request.method(), Method::Get | Method::Head | Method::Options);
        if is_safe || bearer(request).is_some() || is_ours(request) {
            return;
        }
        request.set_method(Method::Get);
        request.set_uri(Origin::const_new(REFUSAL, None));
    }
}

/// Routes that the fairing needs.
pub(super) fn routes() -> Vec<Route> {
    routes![refusal]
}

#[get("/refused-form")]
fn refusal() -> Problem {
    Problem::new(Why::Forgery)
}

fn is_ours(request: &Request<'_>) -> bool {
    if let Some(site) = request.headers().get_one("Sec-Fetch-Site") {
        return site == "same-origin";
    }
    let Some(origin) = request.headers().get_one("Origin") else { return false };
    match request.rocket().state::<Config>().and_then(|config| config.public_origin.as_deref()) {
        Some(public) => origin == public.trim_end_matches('/'),
        None => origin == listening(request),
    }
}

/// Scheme, host and port that the server listens on.
fn listening(request: &Request<'_>) -> String {
    let config = request.rocket().config();
    format!("http://{}", std::net::SocketAddr::new(config.address, config.port))
}
