//! The rules of `indicators.md` §3 and §8, each as a sentence.

mod added;
mod changed;
mod clock;
mod exclusions;
mod funnel;
mod inserted;
mod not_inserted;
mod outputs;
mod profiles;
mod properties;
mod quality;
mod reasons;
mod stated;
mod suppressed;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::{Audience, Profile, Standing, State};
use super::{
    CohortBuilder, CohortFacts, CohortHead, Dimension, Disagreement, IndicatorRow, KnownAt, Names, Reader,
    StatedAttestation, StatedEnrolment, View, evaluate, shipped,
};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;

fn day(text: &str) -> Day {
    Day::from(text.parse::<NaiveDate>().unwrap())
}

fn head() -> CohortHead {
    CohortHead {
        code: 1,
        programme: 2,
        operator: 3,
        track: 4,
        region: Region::from_number(4).unwrap(),
        starts_on: day("2023-01-02"),
        ends_on: day("2023-06-30"),
    }
}

/// Names under the numbers of [`head`].
fn names() -> Names {
    let mut names = Names::default();
    for name in ["C1", "JobInTech", "OP1", "DEV"] {
        names.number(name);
    }
    names
}

/// Enrolled and confirmed on the first day of the cohort.
fn learner() -> StatedEnrolment {
    StatedEnrolment {
        enrolled_on: day("2023-01-02"),
        confirmed_on: day("2023-01-02"),
        withdrawn_on: None,
        graduated_on: None,
        exclusion: None,
        excluded_on: None,
        exclusion_documented: false,
        intent: None,
        work_authorised: None,
        sex: None,
        diploma: None,
        previous_salary: None,
        recorded_at: None,
    }
}

/// Graduated on that day.
fn graduate(on: &str) -> StatedEnrolment {
    StatedEnrolment { graduated_on: Some(day(on)), ..learner() }
}

/// A situation begun that day, without proof (E0), attested on its first day.
fn situation(kind: SituationKind, starts_on: &str) -> StatedAttestation {
    StatedAttestation {
        situation_no: 1,
        line: 2,
        kind,
        starts_on: day(starts_on),
        ends_on: None,
        employer: 0,
        employer_ice: 0,
        job_title: 0,
        employer_is_operator: None,
        in_field: None,
        hours_per_week: None,
        intended_weeks: None,
        salary: None,
        region: None,
        evidence: None,
        status: EvidenceStatus::Acceptee,
        attested_on: day(starts_on),
        recorded_at: None,
    }
}

/// An open-ended job.
fn job(starts_on: &str) -> StatedAttestation {
    situation(SituationKind::Cdi, starts_on)
}

impl StatedAttestation {
    fn ended(self, on: &str) -> Self {
        Self { ends_on: Some(day(on)), ..self }
    }

    fn proven(self, evidence: EvidenceType, on: &str) -> Self {
        Self { evidence: Some(evidence), attested_on: day(on), ..self }
    }

    /// Attested that day without proof.
    fn told(self, on: &str) -> Self {
        Self { attested_on: day(on), ..self }
    }

    fn number(self, situation_no: u32) -> Self {
        Self { situation_no, ..self }
    }

    fn line(self, line: u32) -> Self {
        Self { line, ..self }
    }

    fn hours(self, hours: u32) -> Self {
        Self { hours_per_week: Some(Decimal::from(hours)), ..self }
    }

    fn weeks(self, weeks: u32) -> Self {
        Self { intended_weeks: Some(Decimal::from(weeks)), ..self }
    }

    fn in_the_field(self, in_field: bool) -> Self {
        Self { in_field: Some(in_field), ..self }
    }

    fn by_the_operator(self) -> Self {
        Self { employer_is_operator: Some(true), ..self }
    }

    fn status(self, status: EvidenceStatus) -> Self {
        Self { status, ..self }
    }
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// K at noon of that day.
fn known_on(text: &str) -> KnownAt {
    KnownAt { instant: instant(&format!("{text}T12:00:00Z")), day: day(text) }
}

type Learner<'a> = (StatedEnrolment, &'a [StatedAttestation]);

fn cohort_known(learners: &[Learner<'_>], known: Option<KnownAt>) -> Result<CohortFacts, Vec<Disagreement>> {
    let mut builder = CohortBuilder::new(head(), known);
    for (enrolment, rows) in learners {
        let number = builder.enrol(None, enrolment);
        for row in *rows {
            builder.attest(number, row);
        }
    }
    builder.build()
}

fn cohort(learners: &[Learner<'_>]) -> CohortFacts {
    cohort_known(learners, None).unwrap()
}

fn profile(code: &str) -> &'static Profile {
    shipped::find(code).unwrap()
}

/// The state of the first enrolment under `PROFILE` or `PROFILE INDICATOR`; `None` when it is not in the base.
fn state_in(facts: &CohortFacts, asked: &str, as_of: &str) -> Option<State> {
    let (code, id) = asked.split_once(' ').unwrap_or((asked, ""));
    let profile = profile(code);
    let indicator = profile.indicators.iter().find(|indicator| id.is_empty() || indicator.id == id).unwrap();
    let enrolment = &facts.enrolments[0];
    let standing = Standing::at(&facts.head, enrolment, day(as_of))?;
    Reader::new(profile, day(as_of)).read(facts, enrolment, standing, indicator).map(|reading| reading.state)
}

/// The state of one learner, everything known.
fn state(asked: &str, as_of: &str, learner: StatedEnrolment, rows: &[StatedAttestation]) -> &'static str {
    state_in(&cohort(&[(learner, rows)]), asked, as_of).map_or("not in the base", State::code)
}

fn rows(
    facts: &CohortFacts,
    profiles: &[&str],
    as_of: &str,
    by: &[Dimension],
    audience: Audience,
) -> Vec<IndicatorRow> {
    let profiles: Vec<&Profile> = profiles.iter().map(|code| profile(code)).collect();
    evaluate([facts], &names(), &profiles, View { as_of: day(as_of), by, audience })
}

/// The total row of a profile's first indicator, to an operator.
fn total(facts: &CohortFacts, profile: &str, as_of: &str) -> IndicatorRow {
    rows(facts, &[profile], as_of, &[], Audience::Operator).swap_remove(0)
}
