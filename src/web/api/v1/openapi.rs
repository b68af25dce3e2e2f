//! `GET /api/v1/openapi.json`: what programs may ask, as `OpenAPI` 3.1.

use rocket::http::ContentType;
use rocket::{Responder, get};

/// Written by hand beside this file; a test holds it against the mounted routes.
const DOCUMENT: &str = include_str!("openapi.json");

#[derive(Responder)]
pub(super) struct Document {
    json: &'static str,
    kind: ContentType,
}

#[get("/openapi.json")]
pub(super) fn openapi() -> Document {
    Document { json: DOCUMENT, kind: ContentType::JSON }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_of_the_interface_is_described() {
        let document: serde_json::Value = serde_json::from_str(DOCUMENT).unwrap();
        assert_eq!(document["openapi"], "3.1.0");
        for access in crate::web::api::v1::access() {
            let path = access.path();
            let described = path.strip_prefix("/api/v1").unwrap().replace('<', "{").replace('>', "}");
            let method = access.route.method.as_str().to_lowercase();
            assert!(document["paths"][&described][method.as_str()].is_object(), "{method} {path} is not described");
        }
    }
}
