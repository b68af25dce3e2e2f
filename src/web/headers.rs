//! What every answer tells the browser to refuse.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Header;
use rocket::{Request, Response};

use crate::config::Config;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const FEATURES: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
                        gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

/// Sets the security headers; a route that set its own (the embeddable widget's frame policy) keeps it.
pub struct Headers;

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info { name: "security headers", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let fixed = [
            ("Content-Security-Policy", POLICY),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", FEATURES),
            ("Cache-Control", "no-store"),
        ];
        let framed = response.headers().contains("Content-Security-Policy");
        for (name, value) in fixed {
            if !response.headers().contains(name) && (!framed || name != "X-Frame-Options") {
                response.set_header(Header::new(name, value));
            }
        }
        if request.rocket().state::<Config>().is_some_and(Config::is_https) {
            response.set_header(Header::new("Strict-Transport-Security", "max-age=63072000; includeSubDomains"));
        }
        response.remove_header("Server");
    }
}
