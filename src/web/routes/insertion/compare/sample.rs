//! Sample comparisons: two dates, two regions, nobody.

use std::sync::Arc;

use super::cases::Cases;
use super::view::ComparePage;
use super::{Seen, side};
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::CohortFacts;
use crate::domain::indicator::change::Trace;
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::operations::figures::{Figures, Past};
use crate::operations::insertion::comparison::compare;
use crate::operations::insertion::{Population, Raw};
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::sample::ground;

/// One page a state.
pub(super) fn pages() -> Vec<ComparePage> {
    let asked = |as_of, region| Raw { profile: Some("A_DATE"), as_of: Some(as_of), region, ..Raw::default() };
    let pairs = [
        (asked("2023-11-18", vec![]), asked("2024-01-30", vec![])),
        (asked("2024-01-30", vec!["06"]), asked("2024-01-30", vec!["04"])),
        (asked("2024-01-30", vec!["03"]), asked("2024-01-30", vec!["03"])),
        (asked("2024-01-30", vec!["12"]), asked("2023-01-30", vec!["12"])),
    ];
    pairs.iter().filter_map(|(a, b)| Some(page(identified(ground(a, None)?), identified(ground(b, None)?)))).collect()
}

/// The same facts with ids, as a database gives them.
fn identified(mut ground: Ground) -> Ground {
    if let Population::Past(past) = &ground.population {
        let with_ids = (0_u128..).zip(&past.cohorts).map(|(place, (id, facts))| {
            let mut facts = CohortFacts::clone(facts);
            let ids = (0_u128..).zip(&facts.enrolments).map(|(rank, _)| place << 32 | rank);
            facts.ids = ids.map(|id| EnrolmentId(uuid::Uuid::from_u128(id))).collect();
            (*id, facts)
        });
        let known = Past::of(past.names.clone(), with_ids.collect());
        ground.population = Population::Past(Arc::new(known));
    }
    ground
}

fn page(a: Ground, b: Ground) -> ComparePage {
    let reader = (&Scope::everything(), b.audience);
    let comparison = compare(&Figures::default(), (side(&a), side(&b)), reader, &Trace::default());
    let cases = Cases { cause: Some("joined".to_owned()), ..Cases::default() };
    ComparePage::of(&Seen { a, b, comparison }, &cases, true, Lang::Fr)
}
