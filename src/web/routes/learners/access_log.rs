//! Who opened a learner's record, and what was done from it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::ids::{EnrolmentId, PersonId};
use crate::i18n::Lang;
use crate::operations::journal::{Line, Who, lines, note_reading, reading_noted};
use crate::storage::{Reader, journal};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;
use crate::web::routes::journal::told;

/// Entries shown.
const SHOWN: u32 = 12;
/// Entries among which today's reading is looked for.
const LOOKED_AT: u32 = 50;

/// An entry of the access log.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    pub(super) at: DateTime<Utc>,
    pub(super) who: String,
    pub(super) text: String,
}

/// What the journal says of a learner, newest first.
pub(super) async fn read(
    tx: &mut Reader,
    (learner, person): (EnrolmentId, PersonId),
    lang: Lang,
) -> Result<Vec<Seen>, Problem> {
    let rows = journal::of_learner(tx, learner, person, SHOWN).await?;
    let seen = |line: Line| Seen {
        at: line.row.happened_at,
        who: match line.who {
            Who::Named(_, name, _) => name,
            Who::Unnamed(_) => lang.text("journal-account"),
            Who::System => lang.text("journal-system"),
            Who::Visitor => lang.text("journal-visitor"),
        },
        text: told("act", &line.row.action, lang),
    };
    Ok(lines(tx, rows, false).await?.into_iter().map(seen).collect())
}

/// Journals that the record is opened, before it is shown; once a day for each reader.
pub(super) async fn note(
    reader: &Coordinator,
    desk: &Desk<'_>,
    (learner, person): (EnrolmentId, PersonId),
) -> Result<(), Problem> {
    let act = desk.act(&reader.actor);
    let known = journal::of_learner(&mut desk.store.read().await?, learner, person, LOOKED_AT).await?;
    if reading_noted(&known, &act) {
        return Ok(());
    }
    let mut tx = desk.store.write().await?;
    note_reading(&mut tx, &act, learner, person).await?;
    tx.commit().await?;
    Ok(())
}
