//! Employers, their openings and the graduates put forward, each step taken by whom it belongs to, in order of time.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::accounts::{ACCOUNTS, Desk, Over, Person, Staff, email};
use super::files::at;
use super::{Error, Place, enrolment};
use crate::clock::Clock;
use crate::domain::application::{DeclineReason, Stage};
use crate::domain::employer::{self, Sector};
use crate::domain::ids::{AccountId, ApplicationId, EmployerId, OpeningId};
use crate::domain::opening::Terms;
use crate::domain::opening_terms::skills;
use crate::domain::placement::Hire;
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::operations::demo::{Answer, Application, DEFAULT_AS_OF, Employer, Opening, Scenario};
use crate::operations::hiring::{self, Read};
use crate::operations::synth::dice::{earlier, later};
use crate::operations::{Act, Error as Refusal};
use crate::storage::application::Desk as Bench;
use crate::storage::{Writer, application};

/// The day on which the first employer registered; the others follow a week apart.
const REGISTERED: NaiveDate = match NaiveDate::from_ymd_opt(2024, 2, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// Legal hours a week outside agriculture (2 288 a year).
const FULL_TIME: Decimal = Decimal::from_parts(44, 0, 0, false, 0);

/// One step on an opening or with a candidate.
#[derive(Clone, Copy)]
enum Step<'s> {
    Publish(&'s Opening),
    Refer(&'s Application),
    Move(&'s Application, Stage),
    Decline(&'s Application, DeclineReason),
    Hire(&'s Application, NaiveDate),
}

/// A firm and who speaks for it.
struct Firm<'s> {
    row: &'s Employer,
    id: EmployerId,
    account: AccountId,
}

/// What the steps have made so far, by the scenario's references.
struct Stand<'s> {
    place: Place<'s>,
    scenario: &'s Scenario,
    staff: &'s Staff,
    firms: HashMap<&'s str, Firm<'s>>,
    openings: HashMap<&'s str, OpeningId>,
    applications: HashMap<(&'s str, &'s str), ApplicationId>,
}

/// Plays everything, from the first registration to the last answer.
pub(super) async fn play(
    tx: &mut Writer,
    place: Place<'_>,
    scenario: &Scenario,
    staff: &Staff,
    hash: &str,
) -> Result<(), Error> {
    let (openings, applications) = (HashMap::new(), HashMap::new());
    let mut stand = Stand { place, scenario, staff, firms: HashMap::new(), openings, applications };
    for (firm, rank) in scenario.employers.iter().zip(0..) {
        stand.register(tx, firm, later(REGISTERED, 7 * rank), hash).await?;
    }
    for (now, step) in steps(scenario) {
        stand.take(tx, now, step).await?;
    }
    Ok(())
}

/// Every step with its instant, in order of time.
fn steps(scenario: &Scenario) -> Vec<(DateTime<Utc>, Step<'_>)> {
    let published = scenario.openings.iter().map(|opening| (at(opening.published_on, 8), Step::Publish(opening)));
    let referred = scenario.applications.iter().map(|row| (at(row.referred_on, 9), Step::Refer(row)));
    let mut steps: Vec<_> = published.chain(referred).collect();
    for (row, rank) in scenario.applications.iter().zip(0_usize..) {
        // An answer that would come after the last day came that day.
        let after = |days| later(row.referred_on, days).min(DEFAULT_AS_OF);
        let mut step = |days, hour, step| steps.push((at(after(days), hour), step));
        let progress = match row.answer {
            Answer::Waiting => 0,
            Answer::Shortlisted => 1,
            Answer::Interview => 2,
            Answer::Offered | Answer::Hired { .. } => 3,
            Answer::Declined => {
                let reasons = [DeclineReason::Profile, DeclineReason::Interview, DeclineReason::Experience];
                if let Some(reason) = reasons.into_iter().cycle().nth(rank) {
                    step(6, 11, Step::Decline(row, reason));
                }
                0
            }
        };
        let stages = [(2, 10, Stage::Shortlisted), (5, 11, Stage::Interview), (9, 12, Stage::Offered)];
        for (days, hour, stage) in stages.into_iter().take(progress) {
            step(days, hour, Step::Move(row, stage));
        }
        if let Answer::Hired { starts_on } = row.answer {
            step(12, 13, Step::Hire(row, starts_on));
        }
    }
    steps.sort_by_key(|(now, _)| *now);
    steps
}

impl<'s> Stand<'s> {
    fn act(&self, account: AccountId, now: DateTime<Utc>) -> Act {
        Act::of(account, &Clock::fixed(now), self.place.random)
    }

    /// An employer is registered, verified the day after, and its contact invited.
    async fn register(&mut self, tx: &mut Writer, row: &'s Employer, on: NaiveDate, hash: &str) -> Result<(), Error> {
        let known = employer::Employer {
            ice: row.ice.clone(),
            name: row.name.clone(),
            name_ar: Some(row.name_ar.clone()),
            sector: Sector::from_code(&row.sector).ok_or_else(|| Error::Missing(format!("sector {}", row.sector)))?,
            region: row.region,
            city: Some(row.city.clone()),
            contact_name: Some(row.contact_name.clone()),
            contact_email: Some(row.contact_email.clone()),
            contact_phone: Some(row.contact_phone.clone()),
        };
        let id = hiring::register_employer(tx, &self.act(self.staff.admin, at(on, 9)), known).await?;
        let next_day = later(on, 1);
        let verifies = self.act(self.staff.admin, at(next_day, 8));
        hiring::verify_employer(tx, &verifies, Read { id, version: 1 }).await?;
        let own = ACCOUNTS.iter().any(|(name, _)| email(name) == row.contact_email);
        let hash = own.then(|| hash.to_owned());
        let person = Person { email: row.contact_email.clone(), name: &row.contact_name, hash };
        let mut desk = Desk { tx, place: self.place, opened_on: next_day };
        let account = desk.open(person, Role::Employer, Over::Employer(id)).await?;
        self.firms.insert(&row.ice, Firm { row, id, account });
        Ok(())
    }

    async fn take(&mut self, tx: &mut Writer, now: DateTime<Utc>, step: Step<'s>) -> Result<(), Error> {
        match step {
            Step::Publish(row) => self.publish(tx, now, row).await,
            Step::Refer(row) => self.refer(tx, now, row).await,
            Step::Move(row, stage) => {
                let (act, employer, read) = self.reading(tx, now, row).await?;
                Ok(hiring::move_application(tx, &act, employer, read, stage).await?)
            }
            Step::Decline(row, reason) => {
                let (act, employer, read) = self.reading(tx, now, row).await?;
                Ok(hiring::decline_application(tx, &act, employer, read, reason).await?)
            }
            Step::Hire(row, starts_on) => {
                let (act, employer, read) = self.reading(tx, now, row).await?;
                let hire = hire(self.opening(&row.opening)?, starts_on);
                hiring::confirm_hire(tx, &act, employer, read.id, hire).await?;
                Ok(())
            }
        }
    }

    /// Written the evening before, published in the morning.
    async fn publish(&mut self, tx: &mut Writer, now: DateTime<Utc>, row: &'s Opening) -> Result<(), Error> {
        let firm = self.firm(&row.employer_ice)?;
        let terms = terms(row, firm.row);
        let drafts = self.act(firm.account, at(earlier(row.published_on, 1), 16));
        let id = hiring::draft_opening(tx, &drafts, firm.id, &terms).await?;
        hiring::publish_opening(tx, &self.act(firm.account, now), firm.id, Read { id, version: 1 }).await?;
        self.openings.insert(&row.reference, id);
        Ok(())
    }

    async fn refer(&mut self, tx: &mut Writer, now: DateTime<Utc>, row: &'s Application) -> Result<(), Error> {
        let opening = self.openings.get(row.opening.as_str()).copied();
        let opening = opening.ok_or_else(|| Error::Missing(row.opening.clone()))?;
        let learner = enrolment(tx, &row.cohort_code, &row.learner_ref).await?.enrolment_id;
        let cohort = self.scenario.cohorts.iter().find(|cohort| cohort.cohort_code == row.cohort_code);
        let operator = cohort.map_or("", |cohort| cohort.operator.as_ref());
        let act = self.act(self.staff.coordinator_of(operator), now);
        let id = hiring::refer_graduate(tx, &act, &Scope::everything(), opening, learner).await?;
        self.applications.insert((&row.cohort_code, &row.learner_ref), id);
        Ok(())
    }

    /// The application as its employer reads it before answering.
    async fn reading(
        &self,
        tx: &mut Writer,
        now: DateTime<Utc>,
        row: &Application,
    ) -> Result<(Act, EmployerId, Read<ApplicationId>), Error> {
        let firm = self.firm(&self.opening(&row.opening)?.employer_ice)?;
        let id = self.applications.get(&(row.cohort_code.as_str(), row.learner_ref.as_str())).copied();
        let id = id.ok_or_else(|| Error::Missing(row.learner_ref.clone()))?;
        let stored = application::find(tx, Bench::Employer(firm.id), id).await?;
        let version = stored.ok_or(Refusal::Missing("application"))?.version;
        Ok((self.act(firm.account, now), firm.id, Read { id, version }))
    }

    fn firm(&self, ice: &str) -> Result<&Firm<'s>, Error> {
        self.firms.get(ice).ok_or_else(|| Error::Missing(ice.to_owned()))
    }

    fn opening(&self, reference: &str) -> Result<&'s Opening, Error> {
        let found = self.scenario.openings.iter().find(|opening| opening.reference == reference);
        found.ok_or_else(|| Error::Missing(reference.to_owned()))
    }
}

fn terms(row: &Opening, firm: &Employer) -> Terms {
    let (least, most) = row.salary_mad();
    Terms {
        title: row.title.clone(),
        track_code: Some(row.track.clone()),
        contract: row.contract,
        positions: row.positions,
        region: firm.region,
        city: Some(firm.city.clone()),
        remote_days: row.remote_days,
        salary_min_mad: Some(least),
        salary_max_mad: Some(most),
        skills: skills(&row.skills),
        description: row.description.clone(),
        starts_on: Some(row.starts_on),
        expires_on: row.expires_on,
        reply_days: row.reply_days,
    }
}

/// Hired for what was offered, in the middle of the range.
fn hire(opening: &Opening, starts_on: NaiveDate) -> Hire {
    let (least, most) = opening.salary_mad();
    let weeks = match opening.contract {
        SituationKind::Cdi => None,
        SituationKind::CiAnapec => Some(104),
        _ => Some(52),
    };
    Hire {
        kind: opening.contract,
        starts_on,
        job_title: opening.title.clone(),
        hours_per_week: Some(FULL_TIME),
        intended_weeks: weeks.map(Decimal::from),
        salary_mad: Some((least + most) / Decimal::TWO),
    }
}
