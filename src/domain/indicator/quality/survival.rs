//! Kaplan–Meier: what share is still without a job after so many days (catalogue T1, T2; `indicators.md` §3).
//!
//! S(t) = Π (1 − dᵢ/nᵢ), ties: events before censorings. Its error is Greenwood's, its 95 % band log-log:
//! S^exp(±z·√V/|ln S|) with V = Σ dᵢ/nᵢ(nᵢ − dᵢ). Shares are kept with eighteen decimals and given with twelve
//! (1 = 10¹²), so that a share which is a tie at the printed decimal comes out as that tie.

use super::super::interval::rounded;
use super::super::rate::Percent;
use super::fixed::{self, ONE};

/// One, in the shares given.
pub const UNIT: i128 = 1_000_000_000_000;
/// One, in the products kept.
const FINE: i128 = 1_000_000_000_000_000_000;
/// z = 1.959963984540054, with the decimals of `fixed.rs`.
const Z: i128 = 1_959_963_984_540_054;

/// How many ended on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ends {
    events: u32,
    censored: u32,
}

/// Times from the start of the clock to an event or to the end of what is known, counted by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times(Vec<Ends>);

impl Times {
    /// Adds one person: followed for `days`, until the event or not.
    pub fn add(&mut self, days: u32, event: bool) {
        let day = days as usize;
        if self.0.len() <= day {
            self.0.resize(day + 1, Ends::default());
        }
        if let Some(ends) = self.0.get_mut(day) {
            ends.events += u32::from(event);
            ends.censored += u32::from(!event);
        }
    }

    /// Adds other people.
    pub(super) fn absorb(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), Ends::default());
        }
        for (ends, more) in self.0.iter_mut().zip(&other.0) {
            ends.events += more.events;
            ends.censored += more.censored;
        }
    }

    /// How many are still followed, without the event, just before a day: those who end on it or later.
    #[must_use]
    pub fn at_risk(&self, day: u32) -> u32 {
        self.0.iter().skip(day as usize).map(|ends| ends.events + ends.censored).sum()
    }

    /// How many had the event by the end of a day.
    #[must_use]
    pub fn events_by(&self, day: u32) -> u32 {
        self.0.iter().take(day as usize + 1).map(|ends| ends.events).sum()
    }

    /// The curve: one step a day on which somebody ends.
    #[must_use]
    pub fn curve(&self) -> Curve {
        let mut at_risk = self.at_risk(0);
        let (mut share, mut variance) = (FINE, 0);
        let mut steps = Vec::new();
        for (at, ends) in (0_u32..).zip(&self.0).filter(|(_, ends)| **ends != Ends::default()) {
            let (n, d) = (i128::from(at_risk), i128::from(ends.events));
            share = share * (n - d) / n;
            if n > d {
                variance += d * FINE / (n * (n - d));
            }
            steps.push(Step::new((at, at_risk), *ends, share, variance));
            at_risk -= ends.events + ends.censored;
        }
        Curve { steps }
    }
}

impl FromIterator<(u32, bool)> for Times {
    fn from_iter<I: IntoIterator<Item = (u32, bool)>>(people: I) -> Self {
        let mut times = Self::default();
        people.into_iter().for_each(|(days, event)| times.add(days, event));
        times
    }
}

/// A day on which somebody ends, and what holds from it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Days since the start of the clock.
    pub at: u32,
    /// How many were still followed just before.
    pub at_risk: u32,
    /// Of whom had the event on that day.
    pub events: u32,
    /// Of whom nothing more is known after it.
    pub censored: u32,
    /// S(t), twelve decimals.
    pub survival: i128,
    /// Greenwood's standard error of S(t), twelve decimals.
    pub error: i128,
    /// The 95 % band of S(t), twelve decimals; none where S is 0 or 1.
    pub band: Option<(i128, i128)>,
}

impl Step {
    fn new((at, at_risk): (u32, u32), ends: Ends, share: i128, variance: i128) -> Self {
        // √V with eighteen decimals.
        let root = (variance * FINE).isqrt();
        let survival = nearest(share, FINE / UNIT);
        Self {
            at,
            at_risk,
            events: ends.events,
            censored: ends.censored,
            survival,
            error: nearest(share * root / FINE, FINE / UNIT),
            band: (survival > 0 && survival < UNIT).then(|| band(share * ONE / FINE, root * ONE / FINE)),
        }
    }
}

/// The log-log band of a share, both with the decimals of `fixed.rs`; `root` is √V.
fn band(share: i128, root: i128) -> (i128, i128) {
    let logarithm = fixed::ln(share);
    // √V is at most about |ln S|: the bound only keeps the products within their integers.
    let reach = (fixed::times(Z, root) * ONE / -logarithm).min(10 * ONE);
    let end = |reach| nearest(fixed::exp(fixed::times(logarithm, fixed::exp(reach))), ONE / UNIT);
    (end(reach), end(-reach))
}

fn nearest(value: i128, step: i128) -> i128 {
    (value + step / 2) / step
}

/// A survival curve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    /// Its steps, by time.
    pub steps: Vec<Step>,
}

/// The smallest time by which half have had the event, with its interval; each `None` when it was not reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MedianTime {
    /// The smallest t with S(t) ≤ 0.5.
    pub at: Option<u32>,
    /// Brookmeyer and Crowley, 95 %: the first t at which the band reaches 0.5…
    pub low: Option<u32>,
    /// …and the first at which it is wholly at or under it.
    pub high: Option<u32>,
}

impl Curve {
    /// What holds on a day; `None` before the first step, where S is 1.
    #[must_use]
    pub fn on(&self, day: u32) -> Option<&Step> {
        self.steps.iter().take_while(|step| step.at <= day).last()
    }

    /// 1 − S on a day: the share with the event by then, a percentage with one decimal, half up.
    #[must_use]
    pub fn reached(&self, day: u32) -> Percent {
        self.on(day).map_or(Percent(0), |step| percent(UNIT - step.survival))
    }

    /// The 95 % band of [`Self::reached`]; `None` where nobody or everybody has had the event.
    #[must_use]
    pub fn reached_band(&self, day: u32) -> Option<(Percent, Percent)> {
        let (low, high) = self.on(day)?.band?;
        Some((percent(UNIT - high), percent(UNIT - low)))
    }

    /// The median time (T2).
    #[must_use]
    pub fn median(&self) -> MedianTime {
        let first = |reaches: fn(&Step) -> bool| self.steps.iter().find(|step| reaches(step)).map(|step| step.at);
        MedianTime {
            at: first(|step| step.survival <= UNIT / 2),
            low: first(|step| step.survival == 0 || step.band.is_some_and(|(low, _)| low <= UNIT / 2)),
            high: first(|step| step.band.is_some_and(|(_, high)| high <= UNIT / 2)),
        }
    }
}

fn percent(share: i128) -> Percent {
    Percent(u32::try_from(rounded(share, 3)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(text: &str) -> Times {
        text.split(' ').map(|t| (t.trim_end_matches('+').parse().unwrap(), !t.ends_with('+'))).collect()
    }

    #[test]
    fn on_one_day_those_hired_leave_before_those_lost() {
        let curve = times("5 5 5+ 8").curve();
        let shares: Vec<i128> = curve.steps.iter().map(|step| step.survival).collect();
        assert_eq!(shares, [UNIT / 2, 0]);
        assert_eq!((curve.reached(4), curve.reached(5), curve.reached(8)), (Percent(0), Percent(500), Percent(1000)));
    }

    #[test]
    fn those_hired_on_the_first_day_count_from_it() {
        let times = times("0 0 10 20+");
        assert_eq!((times.curve().reached(0), times.at_risk(0), times.at_risk(1)), (Percent(500), 4, 2));
    }

    #[test]
    fn without_anyone_lost_the_curve_is_the_cumulative_rate() {
        use super::super::super::rate::percent;
        let times: Times = (0..977_u32).map(|rank| (rank * rank % 331, true)).collect();
        let curve = times.curve();
        for day in 0..331 {
            assert_eq!(Some(curve.reached(day)), percent(times.events_by(day), 977), "day {day}");
        }
    }

    #[test]
    fn the_median_is_not_reached_while_more_than_half_are_still_looking() {
        assert_eq!(times("5 8+ 8+ 8+").curve().median(), MedianTime { at: None, low: Some(5), high: None });
        assert_eq!(times("5 8 9 9+").curve().median().at, Some(8));
        assert_eq!(Times::default().curve().median(), MedianTime::default());
    }

    #[test]
    fn the_band_holds_the_share_and_is_none_at_its_ends() {
        let curve = times("1 2 3 4 5 6 7 8 9 10").curve();
        for step in &curve.steps {
            let holds = step.band.is_none_or(|(low, high)| low < step.survival && step.survival < high);
            assert!(holds && step.band.is_some() == (step.survival > 0), "{step:?}");
        }
    }
}
