//! Many figures read together: a clock is set once for all that share it, and a day is looked at once for all that read it.

use super::base::Standing;
use super::fact::{CohortFacts, EnrolmentFact};
use super::history::{History, OnDay};
use super::horizon::{Horizon, Milestones};
use super::profile::{Indicator, Profile};
use super::state::{self, Reading};
use crate::domain::day::Day;

/// The figures of some definitions, read as of one date.
#[derive(Clone, Debug)]
pub struct Panel<'p> {
    as_of: Day,
    clocks: Vec<Clock<'p>>,
}

/// A horizon and a lag, with every figure read on them.
#[derive(Clone, Debug)]
struct Clock<'p> {
    horizon: Horizon,
    lag_days: i32,
    /// The last clocks set: of whoever has not graduated, and of a graduate, which a cohort's graduates share.
    last: [Milestones; 2],
    day: OnDay,
    figures: Vec<Figure<'p>>,
}

#[derive(Clone, Copy, Debug)]
struct Figure<'p> {
    rank: usize,
    profile: &'p Profile,
    indicator: &'p Indicator,
}

impl<'p> Panel<'p> {
    /// Every figure of these definitions; their ranks are counted through, definition after definition.
    #[must_use]
    pub fn of(profiles: impl IntoIterator<Item = &'p Profile>, as_of: Day) -> Self {
        let mut clocks: Vec<Clock<'p>> = Vec::new();
        let of_profile = |profile: &'p Profile| profile.indicators.iter().map(move |indicator| (profile, indicator));
        for (rank, (profile, indicator)) in profiles.into_iter().flat_map(of_profile).enumerate() {
            let (horizon, lag_days) = (profile.horizon, profile.lag_days);
            let figure = Figure { rank, profile, indicator };
            match clocks.iter_mut().find(|clock| (clock.horizon, clock.lag_days) == (horizon, lag_days)) {
                Some(clock) => clock.figures.push(figure),
                None => {
                    let last = horizon.milestones(as_of, as_of, lag_days);
                    clocks.push(Clock {
                        horizon,
                        lag_days,
                        last: [last; 2],
                        day: OnDay::default(),
                        figures: vec![figure],
                    });
                }
            }
        }
        Self { as_of, clocks }
    }

    /// Hands the reading of an enrolment under each figure in whose base it is, with the figure's rank, to `visit`.
    pub fn read(
        &mut self,
        cohort: &CohortFacts,
        enrolment: &EnrolmentFact,
        standing: Standing,
        mut visit: impl FnMut(usize, Reading),
    ) {
        let (as_of, history) = (self.as_of, History::of(cohort, enrolment, self.as_of));
        let silent = history.is_silent();
        for clock in &mut self.clocks {
            let Clock { horizon, lag_days, last, day, figures } = clock;
            let [other, graduate] = last;
            let last = if standing.graduated { graduate } else { other };
            let mut looked = false;
            for figure in figures.iter().filter(|figure| standing.is_in(figure.indicator.base)) {
                if last.t0 != standing.t0 {
                    *last = horizon.milestones(standing.t0, as_of, *lag_days);
                }
                let early = state::early(&figure.profile.exclusions, enrolment, last, as_of);
                let reading = early.unwrap_or_else(|| {
                    if silent {
                        return state::unheard(last);
                    }
                    if !looked {
                        history.look(last.horizon, day);
                        looked = true;
                    }
                    state::late(history, day.under(history, figure.indicator), last, figure.indicator)
                });
                visit(figure.rank, reading);
            }
        }
    }
}
