//! From enrolment to graduation, and the milestones that it pays.

use std::ops::AddAssign;

use super::{Asked, Figure};
use crate::domain::indicator::catalogue::{Entry, Measure, Reached, dropout, graduation, milestones, on_time, starts};
use crate::domain::indicator::quality::Lens;
use crate::domain::indicator::{Audience, CohortFacts, Outcome};
use crate::operations::insertion::population::STRETCH;
use crate::operations::parallel::stretches;

/// The figures of one of these measures; none for another.
pub(super) fn figures(asked: &Asked<'_>, lens: Lens<'_>, measure: &Measure, entry: &Entry) -> Vec<Figure> {
    let (cohorts, audience) = (asked.cohorts.as_slice(), asked.audience);
    let rate = |outcome: &Outcome| Figure::rate(outcome, entry.interval == "wilson", audience);
    match measure {
        Measure::Starts => vec![Figure::count(on_every_core(cohorts, |part| starts(lens, part)))],
        Measure::Funnel { ratio, excluding } => {
            vec![rate(&on_every_core(cohorts, |part| graduation(lens, part, *ratio, excluding)))]
        }
        Measure::OnTime { percents, excluding } => percents
            .iter()
            .map(|percent| {
                let outcome = on_every_core(cohorts, |part| on_time(lens, part, *percent, excluding));
                rate(&outcome).item("percent", percent)
            })
            .collect(),
        Measure::Dropout { absence_days, excluding } => {
            vec![rate(&on_every_core(cohorts, |part| dropout(lens, part, *absence_days, excluding)))]
        }
        Measure::Milestones(listed) => {
            let parts = stretches(cohorts, STRETCH, |part| milestones(lens, part, listed));
            let (mut reached, mut all) = milestones(lens, &[], listed);
            for (more, people) in parts {
                reached.iter_mut().zip(more).for_each(|(one, more)| one.n += more.n);
                all += people;
            }
            paid(&reached, all, audience)
        }
        _ => Vec::new(),
    }
}

/// What is counted of each stretch of cohorts, added up.
fn on_every_core<T: AddAssign + Default + Send>(
    cohorts: &[&CohortFacts],
    count: impl Fn(&[&CohortFacts]) -> T + Sync,
) -> T {
    stretches(cohorts, STRETCH, count).into_iter().fold(T::default(), |mut sum, more| {
        sum += more;
        sum
    })
}

/// The share of enrolments that reached each milestone, then the share of the whole payment that is due.
fn paid(reached: &[Reached], all: u32, audience: Audience) -> Vec<Figure> {
    let step = |one: &Reached| {
        let code = serde_json::to_value(one.step).ok().and_then(|code| code.as_str().map(str::to_owned));
        let outcome =
            Outcome { base: all, matured: all, inserted: one.n, not_inserted: all - one.n, ..Outcome::default() };
        Figure::rate(&outcome, false, audience).item("step", code.unwrap_or_default())
    };
    let due: u32 = reached.iter().map(|one| one.n * one.share).sum();
    let least = audience.threshold(20);
    let whole = Figure { n: None, of: Some(all), low: None, high: None, ..Figure::ratio(due, 100 * all, 100 * least) };
    reached.iter().map(step).chain([whole.item("step", "due")]).collect()
}
