//! Entity tags: an unchanged answer is not sent twice.

use rocket::Request;
use rocket::http::Header;

/// The `ETag` header. Weak: one tag covers the compressed and the plain form.
#[must_use]
pub fn etag(tag: &str) -> Header<'static> {
    Header::new("ETag", format!("W/\"{tag}\""))
}

/// Whether the reader already holds what this tag stands for.
#[must_use]
pub fn matches(request: &Request<'_>, tag: &str) -> bool {
    request.headers().get("If-None-Match").flat_map(|line| line.split(',')).any(|held| {
        let held = held.trim();
        held == "*" || held.strip_prefix("W/").unwrap_or(held).trim_matches('"') == tag
    })
}
