//! In which language to answer: the address (`?lang=ar`), then the account's choice, then the visitor's cookie, then the
//! browser's preference, then French. A language asked for in the address is remembered: on the account, or in a cookie.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::time::Duration;
use rocket::{Request, Response};

use super::cookie;
use super::guards::{Actor, Caller};
use crate::i18n::Lang;
use crate::storage::{Store, account};

const COOKIE: &str = "lang";

/// The language of the answer to a request.
#[must_use]
pub fn of(request: &Request<'_>) -> Lang {
    asked(request)
        .or_else(|| Caller::known(request).map(|actor| actor.language))
        .or_else(|| request.cookies().get(COOKIE).and_then(|cookie| Lang::from_code(cookie.value())))
        .or_else(|| request.headers().get("Accept-Language").find_map(Lang::negotiate))
        .unwrap_or_default()
}

/// The language that the address asks for.
fn asked(request: &Request<'_>) -> Option<Lang> {
    request.query_value::<&str>("lang").and_then(Result::ok).and_then(Lang::from_code)
}

/// Remembers the language asked for, once the page has been sent.
pub struct Remember;

#[rocket::async_trait]
impl Fairing for Remember {
    fn info(&self) -> Info {
        Info { name: "language asked for", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Some(lang) = asked(request).filter(|_| response.status().code < 400) else { return };
        response.adjoin_header(cookie::plain(request, COOKIE, lang.code().to_owned(), Duration::days(365)));
        if let (Some(actor), Some(store)) = (Caller::known(request), request.rocket().state::<Store>())
            && actor.language != lang
            && let Err(error) = remember(store, &actor, lang).await
        {
            tracing::warn!(%error, "language of the account not kept");
        }
    }
}

async fn remember(store: &Store, actor: &Actor, lang: Lang) -> crate::storage::Result<()> {
    let mut tx = store.write().await?;
    account::set_language(&mut tx, actor.account, lang.code()).await?;
    tx.commit().await
}

/// The same page in another language: its path and query with `lang` replaced.
#[must_use]
pub fn link(path: &str, query: Option<&str>, lang: Lang) -> String {
    let mut kept: Vec<_> =
        query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    let asked = format!("lang={lang}");
    kept.push(&asked);
    format!("{path}?{}", kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_link_keeps_the_page_and_its_filters() {
        assert_eq!(link("/cohorts", Some("region=04&lang=fr&page=2"), Lang::Ar), "/cohorts?region=04&page=2&lang=ar");
        assert_eq!(link("/", None, Lang::En), "/?lang=en");
    }
}
