//! `/`: the public home; whoever is signed in goes on to their own.

use rocket::{State, get, routes};
use serde::Serialize;
use serde_json::Value;

use crate::operations::editions::Document;
use crate::storage::edition::EditionRow;
use crate::web::access::Access;
use crate::web::answer::Answer;
use crate::web::guards::{Desk, Visitor};
use crate::web::menu::Menu;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::editions::latest_public;

/// For everyone.
pub fn access() -> Vec<Access> {
    Access::public(routes![home])
}

/// The public home.
#[derive(Debug, Default, Serialize)]
pub struct HomePage {
    /// The last published edition's headline, once there is one.
    headline: Option<Headline>,
}

/// A published figure, as its edition states it.
#[derive(Debug, Serialize)]
pub struct Headline {
    edition: String,
    href: String,
    rate: String,
    inserted: i64,
    graduated: i64,
    as_of: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "pages/home.html";

    fn samples() -> Vec<Self> {
        let headline = Headline {
            edition: "2024-01".to_owned(),
            href: "/editions/2024-01".to_owned(),
            rate: "71.9".to_owned(),
            inserted: 528,
            graduated: 734,
            as_of: "2024-01-30".to_owned(),
        };
        vec![Self { headline: Some(headline) }, Self::default()]
    }
}

crate::page!(HomePage);

#[get("/")]
async fn home(visitor: Visitor, menu: &State<Menu>, desk: Desk<'_>) -> Result<Answer<HomePage>, Problem> {
    let own = visitor.0.as_deref().and_then(|actor| menu.home(&actor.roles()));
    if let Some(path) = own {
        return Ok(SeeOther::to_path(path).into());
    }
    let latest = latest_public(&mut desk.store.read().await?).await?;
    let headline = latest.as_ref().map(Headline::of).transpose()?.flatten();
    Ok(Answer::Page(Box::new(Html::public(HomePage { headline }))))
}

impl Headline {
    /// The first figure of an edition; none while it is hidden or not observable.
    fn of(edition: &EditionRow) -> Result<Option<Self>, Problem> {
        let document = Document::parse(&edition.document)?;
        let published = document.published()?;
        let Some(total) = published.first().and_then(|first| first.total.first()) else { return Ok(None) };
        let count = |key: &str| total.get(key).and_then(Value::as_i64);
        let of = count("matured").zip(count("excluded")).map(|(matured, out)| matured - out);
        let rate = total.get("floor").and_then(Value::as_str);
        let figures = rate.zip(count("inserted")).zip(of);
        Ok(figures.map(|((rate, inserted), graduated)| Self {
            edition: edition.title.clone(),
            href: format!("/editions/{}", edition.edition_id),
            rate: rate.to_owned(),
            inserted,
            graduated,
            as_of: edition.as_of.to_string(),
        }))
    }
}
