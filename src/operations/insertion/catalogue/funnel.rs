//! From enrolment to graduation, and the milestones that it pays.

use super::{Asked, Figure};
use crate::domain::indicator::catalogue::{Entry, Measure, Reached, dropout, graduation, milestones, on_time, starts};
use crate::domain::indicator::quality::Lens;
use crate::domain::indicator::{Audience, Outcome};

/// The figures of one of these measures; none for another.
pub(super) fn figures(asked: &Asked<'_>, lens: Lens<'_>, measure: &Measure, entry: &Entry) -> Vec<Figure> {
    let (cohorts, audience) = (&asked.cohorts, asked.audience);
    let rate = |outcome: &Outcome| Figure::rate(outcome, entry.interval == "wilson", audience);
    match measure {
        Measure::Starts => vec![Figure::count(starts(lens, cohorts))],
        Measure::Funnel { ratio, excluding } => vec![rate(&graduation(lens, cohorts, *ratio, excluding))],
        Measure::OnTime { percents, excluding } => percents
            .iter()
            .map(|percent| rate(&on_time(lens, cohorts, *percent, excluding)).item("percent", percent))
            .collect(),
        Measure::Dropout { absence_days, excluding } => {
            vec![rate(&dropout(lens, cohorts, *absence_days, excluding))]
        }
        Measure::Milestones(listed) => {
            let (reached, all) = milestones(lens, cohorts, listed);
            paid(&reached, all, audience)
        }
        _ => Vec::new(),
    }
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
