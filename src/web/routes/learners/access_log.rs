//! Who opened a learner's record, and what was done from it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::ids::{EnrolmentId, PersonId};
use crate::i18n::Lang;
use crate::operations::Act;
use crate::operations::journal::{Line, Who, lines, note_reading, reading_noted};
use crate::storage::{Reader, journal};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;
use crate::web::routes::journal::told;

/// Entries shown.
const SHOWN: usize = 12;
/// Entries among which today's reading is looked for.
const LOOKED_AT: u32 = 50;

/// An entry of the access log.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    pub(super) at: DateTime<Utc>,
    pub(super) who: String,
    pub(super) text: String,
}

/// What the journal says of a learner, newest first, and whether it holds that the reader opened the record today.
pub(super) async fn read(
    tx: &mut Reader,
    (learner, person): (EnrolmentId, PersonId),
    act: &Act,
    lang: Lang,
) -> Result<(Vec<Seen>, bool), Problem> {
    let mut rows = journal::of_learner(tx, learner, person, LOOKED_AT).await?;
    let is_noted = reading_noted(&rows, act);
    rows.truncate(SHOWN);
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
    Ok((lines(tx, rows, false).await?.into_iter().map(seen).collect(), is_noted))
}

/// Journals that the record is opened, before it is shown; gives what the record then says of it.
pub(super) async fn note(
    reader: &Coordinator,
    desk: &Desk<'_>,
    (learner, person): (EnrolmentId, PersonId),
    lang: Lang,
) -> Result<Seen, Problem> {
    let act = desk.act(&reader.actor);
    let mut tx = desk.store.write().await?;
    note_reading(&mut tx, &act, learner, person).await?;
    tx.commit().await?;
    Ok(Seen { at: act.now, who: reader.actor.name.clone(), text: told("act", "learner.read", lang) })
}
