//! The people behind a cause: coordination reads its cases with their records, the others the list that they entered.

use super::Seen;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::Part;
use crate::operations::insertion::comparison::{Case, CauseLine};
use crate::storage::learner_list;
use crate::web::guards::{Desk, Observer};
use crate::web::problem::Problem;
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::people::{self, reads_names};

/// Cases on the page.
const MOST: usize = 50;

/// The cases of one cause.
#[derive(Default)]
pub(super) struct Cases {
    /// The cause asked about, by a reader of cases.
    pub(super) cause: Option<String>,
    /// How many there are.
    pub(super) count: usize,
    /// The first of them, each with its reference.
    pub(super) listed: Vec<(Case, String)>,
}

impl Cases {
    /// The cases of a cause, for who opens records; none for the others.
    pub(super) async fn of(observer: &Observer, seen: &Seen, cause: &str, desk: &Desk<'_>) -> Result<Self, Problem> {
        if !reads_names(observer) {
            return Ok(Self::default());
        }
        let causes = seen.comparison.causes.iter().flat_map(|causes| &causes.cases);
        let found: Vec<&Case> = causes.filter(|case| case.change.cause.code() == cause).collect();
        let ids: Vec<EnrolmentId> = found.iter().take(MOST).map(|case| case.change.id).collect();
        let known = learner_list::references(&mut desk.store.read().await?, &observer.scope, &ids).await?;
        let listed = found.iter().take(MOST).filter_map(|case| {
            let (_, reference) = known.iter().find(|(id, _)| EnrolmentId(*id) == case.change.id)?;
            Some(((*case).clone(), reference.clone()))
        });
        Ok(Self { cause: Some(cause.to_owned()), count: found.len(), listed: listed.collect() })
    }
}

/// The list of people nearest to those a cause moved: where they entered in the second reading, or what they left in the
/// first.
pub(super) fn nearest((a, b): (&Ground, &Ground), line: &CauseLine) -> String {
    let (side, part) = match &line.moved {
        moved if moved.into_numerator > 0 => (b, Part::Inserted),
        moved if moved.out_of_numerator > 0 => (a, Part::Inserted),
        moved if moved.into_denominator > 0 => (b, Part::Unknown),
        _ => (a, Part::Unknown),
    };
    side.address.asking([("state", part.code())]).at(people::PATH)
}
