//! What is decided of two persons, and taken back.

use rocket::{FromForm, post};

use crate::domain::duplicate::Ground;
use crate::domain::ids::DuplicateId;
use crate::domain::scope::Scope;
use crate::operations::duplicates::{self, Question};
use crate::storage::{Reader, duplicate, person};
use crate::web::form::Form;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::{Kind, Problem};
use crate::web::stale::Stored;

/// An answer, as typed: `same` or `different`, on a ground.
#[derive(FromForm)]
pub(super) struct Answered {
    #[field(default = String::new())]
    decision: String,
    #[field(default = String::new())]
    ground: String,
    /// Versions of both persons when they were shown.
    #[field(default = String::new())]
    version: String,
}

impl Answered {
    fn of(&self, id: Id<DuplicateId>) -> Result<Question<'_>, Problem> {
        if self.version.is_empty() {
            return Err(Problem::new(Kind::VersionMissing));
        }
        Ok(Question { id: id.0, version: &self.version })
    }
}

/// Both persons as they were shown; else as they are stored now, beside what was decided.
async fn still(tx: &mut Reader, scope: &Scope, question: &Question<'_>) -> Result<(), Problem> {
    let pair = duplicate::find(tx, scope, question.id).await?.ok_or_else(Problem::not_found)?;
    let version = duplicates::version(tx, pair.person_id, pair.other_id).await?;
    if version == question.version {
        return Ok(());
    }
    let mut stored = Stored::default().renew("version", version);
    for id in [pair.person_id, pair.other_id] {
        let Some(row) = person::find(tx, scope, id).await? else { continue };
        let of = format!("{} {}", row.first_name, row.last_name);
        let fields = [
            ("born_on", row.born_on.map(|on| on.to_string())),
            ("phone", row.phone.clone()),
            ("email", row.email.clone()),
        ];
        stored = stored.thing(Some(of), fields.map(|(name, value)| (name, value.unwrap_or_default())));
    }
    Err(Problem::stale(stored))
}

#[post("/duplicates/<id>/decision", data = "<form>")]
pub(super) async fn decide(
    reader: Coordinator,
    id: Id<DuplicateId>,
    form: Form<Answered>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let question = form.of(id)?;
    let wrong = || Problem::unprocessable("refusals-not_a_reason");
    let ground = Ground::from_code(&form.ground).ok_or_else(wrong)?;
    let (act, scope) = (desk.act(&reader.actor), &reader.scope);
    let mut tx = desk.store.write().await?;
    still(&mut tx, scope, &question).await?;
    let said = match form.decision.as_str() {
        "different" => {
            duplicates::keep_apart(&mut tx, &act, scope, question, ground).await?;
            "duplicate-kept-apart"
        }
        "same" => {
            duplicates::merge(&mut tx, &act, (scope, desk.keys), question, ground).await?;
            "duplicate-merged"
        }
        _ => return Err(wrong()),
    };
    tx.commit().await?;
    Ok(SeeOther::to(format!("/duplicates/{}", id.0)).saying(said))
}

#[post("/duplicates/<id>/undoing", data = "<form>")]
pub(super) async fn undo(
    reader: Coordinator,
    id: Id<DuplicateId>,
    form: Form<Answered>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let question = form.of(id)?;
    let mut tx = desk.store.write().await?;
    still(&mut tx, &reader.scope, &question).await?;
    duplicates::undo(&mut tx, &desk.act(&reader.actor), (&reader.scope, desk.keys), question).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/duplicates/{}", id.0)).saying("duplicate-undone"))
}
