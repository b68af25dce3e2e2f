//! What frames every page: space, navigation, reader, language links, banner, notice.

use std::sync::Arc;

use rocket::Request;
use rocket::http::{Method, Status};
use serde::Serialize;

use super::guards::{Actor, Caller};
use super::language;
use super::menu::{Menu, folded};
use super::notice::Notice;
use crate::clock::Random;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::keys::hex;

/// Whether the database is the demonstration's (a banner says so on every page).
#[derive(Clone, Copy, Debug)]
pub struct Demonstration(pub bool);

/// The frame of one page.
#[derive(Debug, Default, Serialize)]
pub struct Layout {
    /// Role code of the space, or none for visitors.
    space: Option<&'static str>,
    /// Main links.
    nav: Vec<Entry>,
    /// Main links folded behind one more.
    more: Vec<Entry>,
    /// Links of the foot.
    foot: Vec<Entry>,
    /// Name of the reader.
    who: Option<String>,
    /// The other languages.
    languages: Vec<LanguageLink>,
    /// Whether the demonstration banner shows.
    demo: bool,
    /// What the page before left to say.
    notice: Option<Notice>,
    /// Whether the page shows a form refused.
    refused: bool,
    /// A key for the form of the page: sent twice, it is applied once.
    key: String,
}

/// One link; its label is the text `layout-nav-<key>`.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Name of the text.
    pub key: &'static str,
    /// Where to.
    pub href: &'static str,
    /// Whether this is where the reader is.
    pub current: bool,
}

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    code: &'static str,
    name: &'static str,
    dir: &'static str,
    href: String,
}

impl Layout {
    /// The frame of the answer to a request. `address`: where a GET shows the same page.
    #[must_use]
    pub fn of(request: &Request<'_>, status: Status, address: Option<String>) -> Self {
        let lang = language::of(request);
        let actor = Caller::known(request);
        let path = request.uri().path().as_str();
        let roles = actor.as_deref().map(Actor::roles).unwrap_or_default();
        let menu = request.rocket().state::<Menu>();
        let (nav, more) = folded(menu.map(|menu| menu.main(&roles, path)).unwrap_or_default());
        Self {
            space: roles.first().map(|role| role.code()),
            nav,
            more,
            foot: menu.map(|menu| menu.foot(path)).unwrap_or_default(),
            who: actor.map(|actor: Arc<Actor>| actor.name.clone()),
            languages: languages(request, lang, address),
            demo: request.rocket().state::<Demonstration>().is_some_and(|demonstration| demonstration.0),
            notice: Notice::of(request, lang),
            refused: status == Status::UnprocessableEntity,
            key: request.rocket().state::<Random>().map(|random| hex(&random.bytes::<16>())).unwrap_or_default(),
        }
    }

    /// A frame for samples: a role's space with its links, or a visitor's.
    #[must_use]
    pub fn sample(role: Option<Role>) -> Self {
        let roles: Vec<_> = role.into_iter().collect();
        let menu = Menu::complete();
        let (nav, more) = folded(menu.main(&roles, "/"));
        Self {
            space: role.map(Role::code),
            nav,
            more,
            foot: menu.foot("/"),
            who: role.map(|_| "R. El Fassi".to_owned()),
            languages: others(Lang::Fr, "/", None),
            demo: true,
            notice: Some(Notice { kind: "ok", text: "OK".to_owned() }),
            refused: false,
            key: "5f0c".to_owned(),
        }
    }
}

fn languages(request: &Request<'_>, lang: Lang, address: Option<String>) -> Vec<LanguageLink> {
    match address {
        Some(address) => {
            let (path, query) = address.split_once('?').map_or((address.as_str(), None), |(p, q)| (p, Some(q)));
            others(lang, path, query)
        }
        None if matches!(request.method(), Method::Get | Method::Head) => {
            let uri = request.uri();
            others(lang, uri.path().as_str(), uri.query().map(|query| query.as_str()))
        }
        None => others(lang, request.uri().path().as_str(), None),
    }
}

fn others(lang: Lang, path: &str, query: Option<&str>) -> Vec<LanguageLink> {
    let link = |other: Lang| LanguageLink {
        code: other.code(),
        name: other.name(),
        dir: other.dir(),
        href: language::link(path, query, other),
    };
    Lang::ALL.into_iter().filter(|other| *other != lang).map(link).collect()
}
