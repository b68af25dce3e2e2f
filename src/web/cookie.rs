//! The session's cookie: `__Host-sanad` over HTTPS, `sanad` for plain HTTP on this machine.

use rocket::Request;
use rocket::http::{Cookie, SameSite};
use rocket::time::Duration;

use crate::config::Config;
use crate::operations::accounts::{token, token_hash};

/// Its name under these settings.
#[must_use]
pub fn name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-sanad" } else { "sanad" }
}

/// The cookie of a token. It lives as long as the browser: the server decides when the session ends.
#[must_use]
pub fn of(config: &Config, secret: [u8; 32]) -> Cookie<'static> {
    build(config, token(secret))
}

/// The cookie that takes the session's away.
#[must_use]
pub fn removal(config: &Config) -> Cookie<'static> {
    let mut cookie = build(config, String::new());
    cookie.set_max_age(Duration::ZERO);
    cookie
}

/// A cookie that holds no secret (a language, a notice), out of reach of scripts all the same.
#[must_use]
pub fn plain(request: &Request<'_>, name: &'static str, value: String, lasts: Duration) -> Cookie<'static> {
    let secure = request.rocket().state::<Config>().is_some_and(Config::is_https);
    let cookie = Cookie::build((name, value)).path("/").http_only(true).secure(secure).same_site(SameSite::Lax);
    cookie.max_age(lasts).build()
}

/// The hash of the session's token that a request carries.
#[must_use]
pub fn session(request: &Request<'_>) -> Option<Vec<u8>> {
    let config = request.rocket().state::<Config>()?;
    let cookie = request.cookies().get(name(config))?;
    hash(cookie.value())
}

/// What is stored of a token written in hexadecimal; none when it is not one.
#[must_use]
pub fn hash(token: &str) -> Option<Vec<u8>> {
    let is_token = token.len() == 64 && token.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_token.then(|| token_hash(token))
}

fn build(config: &Config, value: String) -> Cookie<'static> {
    Cookie::build((name(config), value))
        .path("/")
        .http_only(true)
        .secure(config.is_https())
        .same_site(SameSite::Lax)
        .build()
}
