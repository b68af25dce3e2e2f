//! Static files, carried by the program and served compressed under an address that changes with their content.
//!
//! One hash covers all of them (`/static/<hash>/app.css`), so that a style sheet may name its fonts by relative
//! addresses; a page of another release still finds its files, but may not keep them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{LazyLock, OnceLock};

use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{self, Responder, Response};
use rocket::{Route, get, routes};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::caching;
use super::compression::{self, Accepts};
use crate::keys::hex;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/static"]
struct Files;

struct Asset {
    content_type: ContentType,
    plain: Cow<'static, [u8]>,
    compressed: OnceLock<Option<Vec<u8>>>,
}

struct Library {
    hash: String,
    assets: BTreeMap<String, Asset>,
}

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let mut digest = Sha256::new();
    let mut assets = BTreeMap::new();
    for name in Files::iter() {
        let Some(file) = Files::get(&name) else { continue };
        digest.update(name.as_bytes());
        digest.update(&file.data);
        let extension = name.rsplit('.').next().unwrap_or_default();
        let content_type = ContentType::from_extension(extension).unwrap_or(ContentType::Binary);
        let plain = file.data;
        assets.insert(name.into_owned(), Asset { content_type, plain, compressed: OnceLock::new() });
    }
    let hash = digest.finalize().first_chunk::<8>().map(|head| hex(head)).unwrap_or_default();
    Library { hash, assets }
});

/// The address of a static file; none when there is no such file.
#[must_use]
pub fn address(path: &str) -> Option<String> {
    LIBRARY.assets.contains_key(path).then(|| format!("/static/{}/{path}", LIBRARY.hash))
}

/// The route of static files, for everyone.
pub(super) fn routes() -> Vec<Route> {
    routes![file]
}

#[get("/static/<hash>/<path..>")]
fn file(hash: &str, path: PathBuf, accepts: Accepts) -> Option<Served> {
    let asset = LIBRARY.assets.get(path.to_str()?)?;
    Some(Served { asset, current: hash == LIBRARY.hash, accepts })
}

struct Served {
    asset: &'static Asset,
    current: bool,
    accepts: Accepts,
}

impl Asset {
    fn is_text(&self) -> bool {
        let kind = &self.content_type;
        kind.top() == "text" || kind.is_javascript() || kind.is_svg() || kind.is_json()
    }

    fn brotli(&self) -> Option<&[u8]> {
        let make = || self.is_text().then(|| compression::brotli(&self.plain, compression::KEPT)).flatten();
        self.compressed.get_or_init(make).as_deref()
    }
}

impl<'r> Responder<'r, 'static> for Served {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let asset = self.asset;
        let kept = if self.current { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::build();
        response
            .status(Status::Ok)
            .header(asset.content_type.clone())
            .header(Header::new("Cache-Control", kept))
            .header(caching::etag(&LIBRARY.hash));
        if caching::matches(request, &LIBRARY.hash) {
            return response.status(Status::NotModified).ok();
        }
        if asset.is_text() {
            response.header(Header::new("Vary", "Accept-Encoding"));
        }
        let body = match asset.brotli().filter(|_| self.accepts.brotli) {
            Some(body) => {
                response.header(Header::new("Content-Encoding", "br"));
                body
            }
            None => &asset.plain,
        };
        response.sized_body(body.len(), std::io::Cursor::new(body)).ok()
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Accepts {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self::of(request))
    }
}
