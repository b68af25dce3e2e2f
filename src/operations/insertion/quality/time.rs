//! How soon a job comes, and for how long it lasts.

use serde::Serialize;

use super::{Part, Shown};
use crate::domain::indicator::Outcome;
use crate::domain::indicator::quality::Parameters;
use crate::domain::indicator::quality::follow_up::FollowUps;
use crate::domain::indicator::quality::survival::{Curve, UNIT};
use crate::domain::indicator::suppression::Cell;

/// Time from graduation to the first job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Survival {
    /// Graduates followed.
    pub graduates: u32,
    /// Graduates left out, excluded by the definition before they graduated.
    pub excluded: u32,
    /// Of those followed, hired by the as-of date.
    pub hired: Option<u32>,
    /// Of whom nothing more was heard before it.
    pub lost: Option<u32>,
    /// The median.
    pub median: MedianTime,
    /// The inserted share after so many days.
    pub points: Vec<TimePoint>,
    /// The curve, as long as enough people are followed.
    pub steps: Vec<CurveStep>,
    /// The last day of the axis.
    pub until: u32,
    /// The last day of the curve.
    pub ends: u32,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

/// The day by which half are inserted, and its 95 % interval; an end not reached is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MedianTime {
    /// Days.
    pub at: Option<u32>,
    /// Brookmeyer and Crowley, lower end.
    pub low: Option<u32>,
    /// Upper end.
    pub high: Option<u32>,
    /// If those lost are inserted at once.
    pub earliest: Option<u32>,
    /// If they are never.
    pub latest: Option<u32>,
    /// Empty when shown, `masked`, or `not-reached`.
    pub state: &'static str,
}

/// The inserted share on a day, percentages as decimal texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TimePoint {
    /// Days after graduation.
    pub day: u32,
    /// Graduates still followed without a job.
    pub at_risk: Option<u32>,
    /// 1 − S.
    pub reached: Option<String>,
    /// Log-log 95 % band, lower end; absent where nobody or everybody is inserted.
    pub low: Option<String>,
    /// Upper end.
    pub high: Option<String>,
    /// 1 − S if those lost are never inserted.
    pub never: Option<String>,
    /// 1 − S if those lost are inserted at once.
    pub at_once: Option<String>,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

/// A step of the drawn curves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CurveStep {
    /// Days after graduation.
    pub at: u32,
    /// 1 − S.
    pub value: String,
    /// Lower end of its band.
    pub low: String,
    /// Upper end.
    pub high: String,
    /// If those lost are never inserted.
    pub never: String,
    /// If they are inserted at once.
    pub at_once: String,
}

/// The three curves of one population.
struct Curves {
    followed: FollowUps,
    observed: Curve,
    never: Curve,
    at_once: Curve,
    /// Smallest number at risk at which a share is shown.
    least: u32,
}

impl Curves {
    fn of(followed: FollowUps, least: u32) -> Self {
        Self {
            observed: followed.observed.curve(),
            never: followed.never.curve(),
            at_once: followed.at_once.curve(),
            least: least.max(1),
            followed,
        }
    }

    fn is_shown(&self, day: u32) -> bool {
        self.followed.observed.at_risk(day) >= self.least
    }

    fn point(&self, day: u32) -> TimePoint {
        let at_risk = self.followed.observed.at_risk(day);
        if at_risk < self.least {
            return TimePoint { day, state: if at_risk == 0 { "undefined" } else { "masked" }, ..TimePoint::default() };
        }
        let band = self.observed.reached_band(day);
        TimePoint {
            day,
            at_risk: Some(at_risk),
            reached: Some(self.observed.reached(day).to_string()),
            low: band.map(|(low, _)| low.to_string()),
            high: band.map(|(_, high)| high.to_string()),
            never: Some(self.never.reached(day).to_string()),
            at_once: Some(self.at_once.reached(day).to_string()),
            state: "",
        }
    }

    fn step(&self, day: u32) -> CurveStep {
        let value = self.observed.reached(day);
        let (low, high) = self.observed.reached_band(day).unwrap_or((value, value));
        CurveStep {
            at: day,
            value: value.to_string(),
            low: low.to_string(),
            high: high.to_string(),
            never: self.never.reached(day).to_string(),
            at_once: self.at_once.reached(day).to_string(),
        }
    }

    /// A time is shown where enough people were still followed then.
    fn median(&self) -> MedianTime {
        let median = self.observed.median();
        let shown = |day: Option<u32>| day.filter(|day| self.is_shown(*day));
        let reached = self.observed.steps.iter().any(|step| step.survival <= UNIT / 2);
        let state = match shown(median.at) {
            Some(_) => "",
            None if reached => "masked",
            None => "not-reached",
        };
        MedianTime {
            at: shown(median.at),
            low: shown(median.low),
            high: shown(median.high),
            earliest: shown(self.at_once.median().at),
            latest: shown(self.never.median().at),
            state,
        }
    }
}

/// Time to a job (T1, T2).
pub(super) fn survival(followed: &FollowUps, shown: Shown, parameters: &Parameters) -> Survival {
    let (graduates, excluded) = (followed.graduates, followed.excluded);
    let none = Survival { graduates, excluded, ..Survival::default() };
    if graduates == 0 {
        return Survival { state: "undefined", ..none };
    }
    let cell = Cell { size: graduates, value: followed.hired };
    if cell.is_hidden(shown.audience, 0) {
        return Survival { state: "masked", ..none };
    }
    let curves = Curves::of(followed.clone(), shown.any);
    let until = parameters.survival_days.last().copied().unwrap_or_default();
    let drawn = (0..=until).step_by(parameters.drawn_days.max(1) as usize);
    let steps: Vec<CurveStep> = drawn.take_while(|day| curves.is_shown(*day)).map(|day| curves.step(day)).collect();
    Survival {
        hired: Some(curves.followed.hired),
        lost: Some(curves.followed.lost),
        median: curves.median(),
        points: std::iter::once(0)
            .chain(parameters.survival_days.iter().copied())
            .map(|day| curves.point(day))
            .collect(),
        ends: steps.last().map_or(0, |step| (step.at + parameters.drawn_days).min(until)),
        steps,
        until,
        ..none
    }
}

/// Retention after so many months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetentionLine {
    /// Months after the insertion.
    pub months: u32,
    /// By any employer (R1).
    pub any: Part,
    /// By the first one (R1e).
    pub same: Part,
}

/// Retention (R1, R1e).
pub(super) fn retention_lines(retention: &[[Outcome; 2]], shown: Shown, parameters: &Parameters) -> Vec<RetentionLine> {
    let part = |outcome: &Outcome| Part::of(outcome, shown.any, shown.audience);
    let line = |(months, [any, same]): (&u32, &[Outcome; 2])| RetentionLine {
        months: *months,
        any: part(any),
        same: part(same),
    };
    parameters.retention_months.iter().zip(retention).map(line).collect()
}
