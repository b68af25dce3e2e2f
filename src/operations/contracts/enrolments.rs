//! The enrolments of a contract that pays by enrolment, one by one: milestones reached, amount earned, what is awaited.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;

use super::bench::{Bench, filter};
use super::measure::Asked;
use super::statement::{self, Statement};
use super::{JOURNAL, Listed, within};
use crate::domain::contract::{Awaited, ContractState, MilestoneKind, Terms, UnitPrice, Way};
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::ids::{ContractId, EnrolmentId};
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::{Audience, CohortFacts, Part, Profile, Reading, Standing, for_each_reading, why};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Person, Population, Way as Out};
use crate::operations::{Act, Error, Result};
use crate::storage::{Reader, Writer, audit, contract};

/// What an enrolment has earned.
#[derive(Clone, Debug)]
pub struct Earned {
    /// The enrolment; none for facts without ids.
    pub enrolment: Option<EnrolmentId>,
    /// Code of its cohort.
    pub cohort: String,
    /// Code of the operator.
    pub operator: String,
    /// Region of training.
    pub region: Region,
    /// Which milestones it reached, in their order.
    pub reached: Vec<bool>,
    /// What they pay.
    pub amount: Decimal,
    /// The next milestone and what it waits for.
    pub next: Option<(MilestoneKind, Awaited)>,
    /// How the definition reads it, when it is in its base.
    pub read: Option<Person>,
    /// Whether the reader may not know what became of the learner: the insertion, and what it pays, are not to be shown.
    pub hidden: bool,
}

/// The enrolments of a contract for a reader.
#[derive(Clone, Debug)]
pub struct Roll {
    /// The contract.
    pub listed: Listed,
    /// The terms read.
    pub terms: Terms,
    /// Number of the amendment that states them.
    pub amendment: u32,
    /// Of which date, as known when.
    pub asked: Asked,
    /// The definition of an insertion, with the level of proof asked for.
    pub indicator: Option<Indicator>,
    /// The same counted by cohort.
    pub statement: Statement,
    /// The enrolments, by cohort.
    pub enrolments: Vec<Earned>,
}

/// Enrolments with a numbered certificate, where the terms ask for one.
pub(super) async fn certified(tx: &mut Reader, terms: &Terms, asked: Asked) -> Result<HashSet<EnrolmentId>> {
    let price = terms.unit_price.as_ref();
    let completion = price.and_then(|price| price.milestone(MilestoneKind::Completion));
    if completion.is_some_and(|one| one.floor > Level::E0) {
        Ok(contract::certified(tx, asked.as_of, asked.known_at).await?)
    } else {
        Ok(HashSet::new())
    }
}

/// Every enrolment of a contract that pays by enrolment, by cohort; none of another contract.
pub(super) fn read(bench: &Bench<'_>, terms: &Terms, certified: &HashSet<EnrolmentId>) -> Vec<Earned> {
    let Some(price) = &terms.unit_price else { return Vec::new() };
    let Some(profile) = statement::profile(bench, price) else { return Vec::new() };
    let Some(indicator) = profile.indicators.iter().find(|one| one.id == price.definition.indicator) else {
        return Vec::new();
    };
    let filter = filter(&terms.population);
    let mut all = Vec::new();
    for cohort in bench.cohorts.cohorts(bench.scope, &filter) {
        all.extend(of_cohort(bench, price, (&profile, indicator), cohort, certified));
    }
    all.retain(|(sex, _)| filter.sex.is_none() || *sex == filter.sex);
    let mut all: Vec<Earned> = all.into_iter().map(|(_, earned)| earned).collect();
    all.sort_by(|one, other| one.cohort.cmp(&other.cohort));
    all
}

type Sexed = (Option<crate::domain::person::Sex>, Earned);

fn of_cohort(
    bench: &Bench<'_>,
    price: &UnitPrice,
    figure: (&Profile, &Indicator),
    (place, facts): (usize, &CohortFacts),
    certified: &HashSet<EnrolmentId>,
) -> Vec<Sexed> {
    let (names, as_of) = (bench.cohorts.names(), Day::from(bench.as_of));
    let mut readings: Vec<Option<Reading>> = vec![None; facts.enrolments.len()];
    for_each_reading(figure.0, figure.1, facts, as_of, |rank, reading| {
        if let Some(slot) = readings.get_mut(rank) {
            *slot = Some(reading);
        }
    });
    let mut found = Vec::with_capacity(readings.len());
    for (rank, (enrolment, reading)) in facts.enrolments.iter().zip(readings).enumerate() {
        let Some(standing) = Standing::at(&facts.head, enrolment, as_of) else { continue };
        let id = facts.ids.get(rank).copied();
        let numbered = id.is_some_and(|id| certified.contains(&id));
        let way = Way {
            confirmed: standing.confirmed,
            withdrawn: standing.withdrawn,
            graduated: standing.graduated.then_some(if numbered { Level::E2 } else { Level::E0 }),
            part: reading.as_ref().map(Part::of),
        };
        let read = reading.map(|reading| Person {
            id,
            place,
            cohort: facts.head.code,
            reading,
            why: why(figure, facts, enrolment, &reading, as_of),
            excluded_on: enrolment.excluded_on.day().filter(|_| enrolment.exclusion.is_some()),
        });
        let reached = price.reached(way);
        let earned = Earned {
            enrolment: id,
            cohort: names.text(facts.head.code).to_owned(),
            operator: names.text(facts.head.operator).to_owned(),
            region: facts.head.region,
            amount: price.paid(&reached),
            reached,
            next: price.next(way),
            read,
            hidden: false,
        };
        found.push((enrolment.sex, earned));
    }
    found
}

/// The enrolments of a contract, for whoever oversees the whole of it; or, for an operator, those of its own learners.
///
/// # Errors
/// [`Error::Missing`]: no such contract for this reader, or one that does not pay by enrolment.
pub async fn roll(
    tx: &mut Reader,
    figures: &Figures,
    id: ContractId,
    asked: Asked,
    (scope, audience): (&Scope, Audience),
) -> Result<Roll> {
    let overseen = if audience == Audience::Operator { Scope::everything() } else { scope.clone() };
    let (row, history) = within(tx, id, &overseen).await?;
    if audience == Audience::Operator && row.state()? == ContractState::Draft {
        return Err(Error::Missing("contract"));
    }
    let stated = history.in_force(asked.as_of, asked.known_at).ok_or(Error::Missing("contract"))?.clone();
    if stated.terms.unit_price.is_none() {
        return Err(Error::Missing("contract"));
    }
    let cohorts = Population::read(figures, tx, scope, asked.known_at).await?;
    let definitions = figures.definitions(tx).await?;
    let certified = certified(tx, &stated.terms, asked).await?;
    let terms = stated.terms;
    let (statement, enrolments, indicator) = figures
        .compute(|| {
            let bench = Bench {
                figures,
                cohorts: &cohorts,
                definitions: &definitions,
                activities: &[],
                as_of: asked.as_of,
                audience,
                scope,
            };
            let enrolments = read(&bench, &terms, &certified);
            let price = terms.unit_price.as_ref();
            let profile = price.and_then(|price| statement::profile(&bench, price));
            let wanted = |one: &Indicator| price.is_some_and(|price| one.id == price.definition.indicator);
            let indicator = profile.and_then(|profile| profile.indicators.into_iter().find(wanted));
            (Statement::of(&bench, &terms, &enrolments), enrolments, indicator)
        })
        .await;
    let mut enrolments = enrolments;
    let statement = statement.ok_or(Error::Missing("contract"))?;
    if audience == Audience::Operator && enrolments.is_empty() {
        return Err(Error::Missing("contract"));
    }
    statement.hide(&mut enrolments);
    let listed = Listed { row, history };
    Ok(Roll { listed, terms, amendment: stated.number, asked, indicator, statement, enrolments })
}

/// For an operator, its learners in every contract that pays by enrolment.
pub async fn rolls(tx: &mut Reader, figures: &Figures, as_of: NaiveDate, scope: &Scope) -> Result<Vec<Roll>> {
    let asked = Asked { as_of, known_at: None };
    let mut found = Vec::new();
    for row in contract::list(tx).await? {
        match roll(tx, figures, row.contract_id, asked, (scope, Audience::Operator)).await {
            Ok(roll) => found.push(roll),
            Err(Error::Missing(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

impl Statement {
    /// Marks the enrolments of cohorts whose insertions the reader may not know.
    fn hide(&self, enrolments: &mut [Earned]) {
        let whole = self.amount.is_none();
        let small: BTreeSet<&str> =
            self.lines.iter().filter(|line| line.amount.is_none()).map(|line| line.cohort.as_str()).collect();
        for one in enrolments {
            one.hidden = whole || small.contains(one.cohort.as_str());
        }
    }
}

/// Journals that so many enrolments were read or exported; the caller answers once this is committed.
pub async fn journal_roll(tx: &mut Writer, act: &Act, id: ContractId, (way, count): (Out, usize)) -> Result<()> {
    let (action, format) = match way {
        Out::Page => ("contract.read_enrolments", None),
        Out::File(format) => ("contract.export_enrolments", Some(format)),
    };
    let detail = json!({ "enrolments": count, "format": format });
    audit::append(tx, &act.entry(action, JOURNAL, id, detail)).await?;
    Ok(())
}
