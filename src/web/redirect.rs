//! To the sign-in page and back: the way back is a path of ours, never another site.

use rocket::http::Method;
use rocket::http::uri::Origin;
use rocket::request::Request;

use super::notice::SeeOther;

/// The sign-in page, remembering where a GET was going.
#[must_use]
pub fn to_sign_in(request: &Request<'_>) -> SeeOther {
    let back = if request.method() == Method::Get { request.uri().to_string() } else { String::new() };
    let address = if back.is_empty() || back == "/" {
        "/login".to_owned()
    } else {
        format!("/login?back={}", rocket::http::RawStr::new(&back).percent_encode())
    };
    SeeOther::to_path(&address)
}

/// The way back that a sign-in form carries, if it is a path on this site.
#[must_use]
pub fn way_back(text: &str) -> Option<Origin<'static>> {
    let is_path = text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n', '\0']);
    let origin = is_path.then(|| Origin::parse_owned(text.to_owned()).ok()).flatten()?;
    (!origin.path().starts_with("/login") && !origin.path().starts_with("/logout")).then_some(origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_a_path_of_ours() {
        assert_eq!(way_back("/cohorts?region=04").unwrap().to_string(), "/cohorts?region=04");
        for elsewhere in
            ["https://evil.example", "//evil.example", "/\\evil.example", "evil", "", "/a\r\nSet-Cookie: x"]
        {
            assert!(way_back(elsewhere).is_none(), "{elsewhere}");
        }
    }

    #[test]
    fn nobody_is_sent_back_to_the_sign_in_page() {
        assert!(way_back("/login?back=/").is_none() && way_back("/logout").is_none());
    }
}
