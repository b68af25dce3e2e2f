//! `/verify`: whether a hash, or a file that somebody holds, is an edition, and where that edition stands now.

use rocket::form::FromForm;
use rocket::{get, post};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::view::{State, ended_because, is_of_the_house, is_public};
use crate::domain::edition::EditionState;
use crate::domain::ids::EditionId;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::is_sound;
use crate::storage::{Reader, edition};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Visitor};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::imports::Received;

/// What is known of a hash.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    id: EditionId,
    title: String,
    as_of: chrono::NaiveDate,
    state: State,
    reason: Option<String>,
    /// Whether the stored bytes are those that were sealed.
    sound: bool,
}

/// The page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CheckPage {
    /// The hash asked about, as typed or of the file.
    hash: String,
    /// Whether the hash was taken from a file.
    of_file: bool,
    known: Option<Known>,
    errors: Errors,
}

#[get("/verify?<hash>")]
pub(super) async fn form(reader: Visitor, hash: Option<&str>, desk: Desk<'_>) -> Result<Html<CheckPage>, Problem> {
    let asked: String = hash.unwrap_or_default().trim().trim_start_matches("sha256:").to_lowercase();
    answer(&reader, asked, false, &desk).await
}

#[derive(FromForm)]
pub(super) struct Sent {
    file: Received,
}

#[post("/verify", data = "<sent>")]
pub(super) async fn file(
    reader: Visitor,
    sent: Form<Sent>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<CheckPage>, Problem> {
    if sent.file.bytes.is_empty() || sent.file.too_large {
        let mut errors = Errors::new(lang);
        errors.add("file", "edition-file-missing");
        return Ok(Html::public(CheckPage { errors, ..CheckPage::default() }).refused().at("/verify"));
    }
    let hash = hex(&Sha256::digest(&sent.file.bytes));
    Ok(answer(&reader, hash, true, &desk).await?.at("/verify"))
}

async fn answer(reader: &Visitor, hash: String, of_file: bool, desk: &Desk<'_>) -> Result<Html<CheckPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let known = known(&mut tx, reader, &hash).await?;
    Ok(Html::public(CheckPage { hash, of_file, known, errors: Errors::default() }))
}

/// The edition of a hash, if it is there for this reader.
async fn known(tx: &mut Reader, reader: &Visitor, hash: &str) -> Result<Option<Known>, Problem> {
    let bytes: Option<Vec<u8>> = (hash.len() == 64 && hash.is_ascii())
        .then(|| (0..32).map(|at| u8::from_str_radix(hash.get(2 * at..2 * at + 2)?, 16).ok()).collect())
        .flatten();
    let Some(bytes) = bytes else { return Ok(None) };
    let Some(id) = edition::of_hash(tx, &bytes).await? else { return Ok(None) };
    let standing = edition::find(tx, id).await?.filter(|one| is_public(one) || is_of_the_house(reader));
    Ok(standing.map(|standing| Known {
        id,
        title: standing.row.title.clone(),
        as_of: standing.row.as_of,
        state: standing.state.into(),
        reason: ended_because(&standing),
        sound: is_sound(&standing.row),
    }))
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "pages/editions/check.html";

    fn samples() -> Vec<Self> {
        let known = Known {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            as_of: chrono::NaiveDate::default(),
            state: EditionState::Superseded.into(),
            reason: Some("Remplacée par la revue de mai.".to_owned()),
            sound: true,
        };
        let hash = "0".repeat(64);
        let mut refused = Self::default();
        refused.errors.add("file", "edition-file-missing");
        let broken = Known { sound: false, ..known.clone() };
        vec![
            Self { hash: hash.clone(), of_file: true, known: Some(known), errors: Errors::default() },
            Self { hash: hash.clone(), known: Some(broken), ..Self::default() },
            Self { hash, ..Self::default() },
            Self::default(),
            refused,
        ]
    }
}

crate::page!(CheckPage);
