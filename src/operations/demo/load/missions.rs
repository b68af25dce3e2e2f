//! An audit mission on the insertions of the review of May 2024: population frozen, sample drawn, most cases reviewed,
//! one waiting for its operator's answer, one answered, one refused for good.

use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;

use super::accounts::{RABAT, Staff};
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::evidence::EvidenceType;
use crate::domain::ids::{AccountId, CaseId, MissionId};
use crate::domain::indicator::{Definitions, Part};
use crate::domain::mission::{CallResult, Called, Element, Reason, Risk, Sizing, Verdict};
use crate::domain::scope::Scope;
use crate::operations::Act;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw};
use crate::operations::missions::{self, CallNote, Control, Draft, Given, Proof, Reply};
use crate::storage::Writer;
use crate::storage::mission_case::{self, CaseRow};

const TITLE: &str = "Contrôle des insertions de la revue de mai 2024";
/// When it began; each step comes a day after the one before.
const BEGAN_AT: &str = "2026-10-05T09:00:00Z";
/// Dice thrown in front of witnesses, invented like everything else.
const SEED: &str = "62 51 33 64 21 46 15 32 54 11";
/// Paid for an insertion, in MAD; invented.
const INSERTION_MAD: i64 = 4_000;
/// Of ten drawn cases, how many are reviewed.
const REVIEWED_OF_TEN: usize = 8;

/// The acts of the mission, each on its day.
struct Days<'a> {
    place: Place<'a>,
    began_at: DateTime<Utc>,
}

impl Days<'_> {
    fn act(&self, account: AccountId, day: i64) -> Act {
        Act::of(account, &Clock::fixed(self.began_at + TimeDelta::days(day)), self.place.random)
    }
}

/// Plays the mission.
pub(super) async fn play(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let began_at = BEGAN_AT.parse().map_err(|_| Error::Missing(BEGAN_AT.to_owned()))?;
    let days = Days { place, began_at };
    let auditor = |day| days.act(staff.auditor, day);
    let mut tx = place.store.write().await?;
    let id = missions::plan(&mut tx, &auditor(0), &draft()?).await?;
    tx.commit().await?;
    let reads = (&auditor(1), &Scope::everything(), place.keys);
    missions::freeze(place.store, &Figures::default(), reads, id).await?;
    let mut tx = place.store.write().await?;
    missions::commit(&mut tx, &auditor(2), id, Given::Seed(SEED)).await?;
    missions::draw(&mut tx, &auditor(3), id, SEED).await?;
    review(&mut tx, &days, staff, id).await?;
    tx.commit().await?;
    Ok(())
}

fn draft() -> Result<Draft, Error> {
    let raw = Raw {
        profile: Some("A_DATE"),
        as_of: Some("2024-05-31"),
        known_at: Some("2024-05-31"),
        period: vec!["pilot"],
        ..Raw::default()
    };
    let missing = || Error::Missing(TITLE.to_owned());
    let today = "2026-10-05".parse().map_err(|_| missing())?;
    let question = Question::read(&raw, today, &Definitions::shipped()).map_err(|_| missing())?;
    let indicator = question.profile.indicators.first().map(|one| one.id.clone()).ok_or_else(missing)?;
    Ok(Draft {
        title: TITLE.to_owned(),
        question,
        indicator,
        case: Decimal::ZERO,
        insertion: Decimal::from(INSERTION_MAD),
        band: Decimal::from(INSERTION_MAD),
        tolerance: 20,
        sizing: Sizing { risk: Risk::Five, expected: 50, precision: 50, minimum: 2 },
        answer_days: 120,
    })
}

/// Reviews most of the sample: of Rabat's inserted, one is refused and answered, one refused and open; of another
/// operator's, one is refused for good.
async fn review(tx: &mut Writer, days: &Days<'_>, staff: &Staff, id: MissionId) -> Result<(), Error> {
    let sample = mission_case::sample(tx, id).await?;
    let inserted = |case: &&CaseRow| case.claimed == Part::Inserted.code();
    let mut rabat = sample.iter().filter(inserted).filter(|case| case.operator_code == RABAT);
    let (answered, open) = (rabat.next(), rabat.next());
    let fallen = sample.iter().filter(inserted).find(|case| case.operator_code != RABAT);
    let special: Vec<CaseId> = [answered, open, fallen].into_iter().flatten().map(|case| case.case_id).collect();
    for (number, case) in sample.iter().enumerate() {
        if number % 10 < REVIEWED_OF_TEN && !special.contains(&case.case_id) {
            missions::control(tx, &days.act(staff.auditor, 8), case.case_id, &conforming()).await?;
        }
    }
    let at = |day| days.act(staff.auditor, day);
    if let Some(case) = answered {
        let call = CallNote { called: Called::Employer, result: CallResult::NoAnswer, note: String::new() };
        missions::call(tx, &at(9), case.case_id, &call).await?;
        let refusal =
            refused((Verdict::Insufficient, Reason::Illegible), case, "Contrat dont la dernière page manque.");
        missions::control(tx, &at(9), case.case_id, &refusal).await?;
        let reply = Reply {
            text: "Le contrat entier est déposé au secrétariat de l’audit.".to_owned(),
            proof: Some(Proof {
                evidence: EvidenceType::Contrat,
                on: case_day(),
                reference: "Dépôt 2026-118".to_owned(),
            }),
        };
        let coordinator = days.act(staff.coordinator_of(RABAT), 15);
        missions::answer(tx, &coordinator, &Scope::everything(), case.case_id, &reply).await?;
    }
    if let Some(case) = open {
        let note = "L’employeur ne reconnaît pas cette embauche.";
        let refusal = refused((Verdict::NotConforming, Reason::EmployerDenies), case, note);
        missions::control(tx, &at(25), case.case_id, &refusal).await?;
    }
    if let Some(case) = fallen {
        let refusal =
            refused((Verdict::NotConforming, Reason::Dates), case, "Embauche postérieure à la date d’arrêté.");
        missions::control(tx, &at(9), case.case_id, &refusal).await?;
        let reply = Reply { text: "L’opérateur en convient.".to_owned(), proof: None };
        missions::answer(tx, &days.act(staff.national, 12), &Scope::everything(), case.case_id, &reply).await?;
        missions::control(tx, &at(16), case.case_id, &refusal).await?;
    }
    Ok(())
}

/// The day that the new proof attests.
fn case_day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2024, 3, 1).unwrap_or_default()
}

fn conforming() -> Control {
    Control {
        verdict: Verdict::Conforming,
        reason: None,
        refused: Decimal::ZERO,
        elements: Element::ALL.to_vec(),
        note: String::new(),
    }
}

fn refused((verdict, reason): (Verdict, Reason), case: &CaseRow, note: &str) -> Control {
    Control {
        verdict,
        reason: Some(reason),
        refused: Decimal::new(case.amount_centimes, 2),
        elements: vec![Element::Identity, Element::Graduation],
        note: note.to_owned(),
    }
}
