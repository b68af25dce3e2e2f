//! One enrolment: who, when, how the training ends, and what follows.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::contract::{Market, class};
use super::dice::{Dice, earlier, later};
use super::person::Person;
use super::story::{LAST_DAY, Odds, Story};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};

/// How a training ends for one learner, as of [`LAST_DAY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Graduated on that day.
    Graduated(NaiveDate),
    /// Left on that day.
    Withdrawn(NaiveDate),
    /// Still in training, or the jury has not awarded the certificate.
    Open,
}

/// Reasons of withdrawal, as operators write them.
const REASONS: [&str; 5] = ["Emploi trouvé", "Raisons personnelles", "Santé", "Niveau insuffisant", "Sans nouvelles"];

/// Draws how the training ends; `jury_on` is the day of the cohort's deliberation.
pub fn ending(dice: &mut Dice, cohort: &CohortRow<'_>, jury_on: NaiveDate, odds: Odds) -> Ending {
    let past = |day: NaiveDate, ending: Ending| if day <= LAST_DAY { ending } else { Ending::Open };
    if dice.permille(odds.withdrawn) {
        // Some never come to the first day, a few of them before having confirmed.
        let absent = dice.permille(80);
        let day =
            if absent { earlier(cohort.starts_on, 2) } else { withdrawal_day(dice, cohort.starts_on, cohort.ends_on) };
        return past(day, Ending::Withdrawn(day));
    }
    if dice.permille(odds.not_awarded) {
        return Ending::Open;
    }
    // Some pass at the second session.
    let day = if dice.permille(50) { later(jury_on, dice.between(14, 35)) } else { jury_on };
    past(day, Ending::Graduated(day))
}

/// A day of withdrawal: three in five leave before the middle of the training (`dropout_before_midpoint`).
pub fn withdrawal_day(dice: &mut Dice, first: NaiveDate, last: NaiveDate) -> NaiveDate {
    let middle = later(first, u32::try_from((last - first).num_days() / 2).unwrap_or(0));
    if dice.permille(600) { dice.day(later(first, 2), middle) } else { dice.day(middle, earlier(last, 4)) }
}

/// The row of a person in a cohort.
pub fn row(
    dice: &mut Dice,
    cohort: &CohortRow<'_>,
    learner_ref: String,
    person: &Person,
    ending: Ending,
) -> EnrolmentRow<'static> {
    let ahead = dice.between(3, 25);
    let enrolled_on = earlier(cohort.starts_on, ahead);
    let [first_name, last_name, first_name_ar, last_name_ar] = person.names();
    // Applicants write their name in Latin script; one in ten has not given the Arabic one yet.
    let arabic = dice.permille(900);
    let mut row = EnrolmentRow {
        cohort_code: Cow::Owned(cohort.cohort_code.as_ref().to_owned()),
        learner_ref: Cow::Owned(learner_ref),
        last_name: Some(last_name),
        first_name: Some(first_name),
        last_name_ar: arabic.then_some(last_name_ar),
        first_name_ar: arabic.then_some(first_name_ar),
        sex: Some(person.sex),
        born_on: Some(person.born_on),
        cin: person.cin.clone().map(Cow::Owned),
        massar: person.massar.clone().map(Cow::Owned),
        phone: Some(Cow::Owned(person.phone.clone())),
        email: Some(Cow::Owned(person.email.clone())),
        residence_province: person.residence,
        diploma: Some(person.diploma),
        previous_salary_mad: person.previous_salary_mad,
        intent: intent(dice),
        work_authorised: dice.share(&[(6, Some(false)), (500, Some(true))], None),
        enrolled_on,
        confirmed_on: later(enrolled_on, dice.below(ahead)),
        withdrawn_on: None,
        withdrawal_reason: None,
        graduated_on: None,
        certificate_no: None,
        exclusion: None,
        excluded_on: None,
        exclusion_document: None,
        recorded_at: None,
    };
    match ending {
        Ending::Graduated(on) => {
            row.graduated_on = Some(on);
            row.certificate_no = Some(Cow::Owned(format!("{}-{}", cohort.cohort_code, row.learner_ref)));
        }
        Ending::Withdrawn(on) => {
            row.withdrawn_on = Some(on);
            row.withdrawal_reason = dice.pick(&REASONS).map(|&reason| Cow::Borrowed(reason));
        }
        Ending::Open => {}
    }
    row
}

/// What the learner came for; nearly all for a job, which half the forms leave blank.
fn intent(dice: &mut Dice) -> Option<Intent> {
    const SHARES: [(u32, Option<Intent>); 4] = [
        (15, Some(Intent::Etudes)),
        (12, Some(Intent::Enrichissement)),
        (8, Some(Intent::EmployeurActuel)),
        (470, None),
    ];
    dice.share(&SHARES, Some(Intent::Emploi))
}

/// Takes eight learners in a thousand out of the base; `careless` times in a thousand without the date or the document
/// the rule asks for.
pub fn exclude(dice: &mut Dice, row: &mut EnrolmentRow<'_>, cohort: &CohortRow<'_>, careless: u32) {
    const SHARES: [(u32, Exclusion); 3] =
        [(60, Exclusion::Deces), (60, Exclusion::Incarceration), (480, Exclusion::ServiceMilitaire)];
    if !dice.permille(8) {
        return;
    }
    let since = row.graduated_on.or(row.withdrawn_on).unwrap_or(cohort.starts_on);
    let on = later(since, dice.between(5, 240));
    if on > LAST_DAY {
        return;
    }
    let undated = dice.permille(careless / 2);
    row.exclusion = Some(dice.share(&SHARES, Exclusion::Incapacite));
    row.excluded_on = (!undated).then_some(on);
    row.exclusion_document =
        (undated || !dice.permille(careless / 2)).then(|| Cow::Owned(format!("PJ-{}", row.learner_ref)));
}

/// What is filed about the learner after the training.
pub fn aftermath(
    dice: &mut Dice,
    row: &EnrolmentRow<'_>,
    market: Market<'_>,
    odds: Odds,
) -> Vec<SituationRow<'static>> {
    let learner = (row.cohort_code.as_ref(), row.learner_ref.as_ref());
    if row.exclusion == Some(Exclusion::Deces) {
        return Vec::new();
    }
    if let Some(left_on) = row.graduated_on {
        let mut story = Story::of(learner, left_on, market, odds);
        story.unfold(dice);
        return story.into_rows();
    }
    let Some(left_on) = row.withdrawn_on else { return Vec::new() };
    let mut story = Story::of(learner, left_on, market, odds);
    if row.withdrawal_reason.as_deref() == REASONS.first().copied() {
        let class = class(dice, true);
        story.work(dice, left_on, class, LAST_DAY);
    } else if dice.permille(150) {
        story.search(dice);
    }
    story.into_rows()
}
