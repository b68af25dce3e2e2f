//! Two audit missions. One controls the tranche of May 2024 and is concluded: its errors weigh on the payment. One is under
//! way: most cases reviewed, one answered with a file, one open whose operator was reminded, one refused for good.

use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;

use super::accounts::{RABAT, Staff};
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::evidence::EvidenceType;
use crate::domain::ids::{AccountId, CaseId, ContractId, MissionId};
use crate::domain::indicator::{Definitions, Part};
use crate::domain::mission::{CallResult, Called, Element, Reason, Risk, Sizing, Verdict};
use crate::domain::scope::Scope;
use crate::operations::Act;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw};
use crate::operations::missions::{self, CallNote, Control, Document, Draft, Given, Proof, Reply};
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::{Writer, contract};

const TITLE: &str = "Contrôle des insertions de la revue de mai 2024";
const CONCLUDED: &str = "Contrôle de la deuxième tranche, mai 2024";
/// The contract and the tranche that the concluded one controls.
const CONTRACT: &str = "CP-MNC-2024";
const TRANCHE: &str = "T2";
/// A picture of a contract, invented.
const SPECIMEN: &[u8] = include_bytes!("../../../../seeds/demo/specimen.png");
/// When they began; each step comes a day after the one before.
const BEGAN_AT: &str = "2026-10-05T09:00:00Z";
const CONTROLLED_AT: &str = "2024-06-24T09:00:00Z";
/// Dice thrown in front of witnesses, invented like everything else.
const SEED: &str = "62 51 33 64 21 46 15 32 54 11";
/// Paid for an insertion, in MAD; invented.
const INSERTION_MAD: i64 = 4_000;
/// Of ten drawn cases, how many are reviewed.
const REVIEWED_OF_TEN: usize = 8;
/// Days to answer the concluded one.
const ANSWER_DAYS: i64 = 15;
/// Refusals of the concluded one that stand.
const ERRORS: usize = 3;

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

/// Plays the mission that is under way.
pub(super) async fn play(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let days = Days::from(place, BEGAN_AT)?;
    let id = days.draw(staff, &draft((TITLE, "2024-05-31"), (120, None))?).await?;
    let mut tx = place.store.write().await?;
    review(&mut tx, &days, staff, id).await?;
    missions::remind(&mut tx, &days.act(staff.auditor, 26), id, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Plays the mission that is concluded, once its contract is entered.
pub(super) async fn conclude(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let days = Days::from(place, CONTROLLED_AT)?;
    let contract = contract::of_code(&mut place.store.read().await?, CONTRACT).await?;
    let contract = contract.ok_or_else(|| Error::Missing(CONTRACT.to_owned()))?.contract_id;
    let tranche = Some((contract, TRANCHE.to_owned()));
    let draft = draft((CONCLUDED, "2024-05-29"), (15, tranche))?;
    let id = days.draw(staff, &draft).await?;
    let mut tx = place.store.write().await?;
    settle(&mut tx, &days, staff, id).await?;
    missions::close(&mut tx, &days.act(staff.auditor, 40), id).await?;
    tx.commit().await?;
    Ok(())
}

impl<'a> Days<'a> {
    fn from(place: Place<'a>, began_at: &str) -> Result<Self, Error> {
        let began_at = began_at.parse().map_err(|_| Error::Missing(began_at.to_owned()))?;
        Ok(Self { place, began_at })
    }

    /// From the plan to the draw.
    async fn draw(&self, staff: &Staff, draft: &Draft) -> Result<MissionId, Error> {
        let (auditor, everything) = (|day| self.act(staff.auditor, day), Scope::everything());
        let mut tx = self.place.store.write().await?;
        let id = missions::plan(&mut tx, &auditor(0), &everything, draft).await?;
        tx.commit().await?;
        let reads = (&auditor(1), &everything, self.place.keys);
        missions::freeze(self.place.store, &Figures::default(), reads, id).await?;
        let mut tx = self.place.store.write().await?;
        missions::commit(&mut tx, &auditor(2), id, Given::Seed(SEED)).await?;
        missions::draw(&mut tx, &auditor(3), id, SEED).await?;
        tx.commit().await?;
        Ok(id)
    }
}

fn draft(
    (title, as_of): (&str, &str),
    (answer_days, tranche): (u32, Option<(ContractId, String)>),
) -> Result<Draft, Error> {
    let raw = Raw {
        profile: Some("A_DATE"),
        as_of: Some(as_of),
        known_at: Some("2024-05-31"),
        programme: vec!["JOBINTECH"],
        period: vec!["pilot"],
        ..Raw::default()
    };
    let missing = || Error::Missing(title.to_owned());
    let today = "2026-10-05".parse().map_err(|_| missing())?;
    let question = Question::read(&raw, today, &Definitions::shipped()).map_err(|_| missing())?;
    let indicator = question.profile.indicators.first().map(|one| one.id.clone()).ok_or_else(missing)?;
    Ok(Draft {
        title: title.to_owned(),
        question,
        indicator,
        case: Decimal::ZERO,
        insertion: Decimal::from(INSERTION_MAD),
        band: Decimal::from(INSERTION_MAD),
        tolerance: 20,
        sizing: Sizing { risk: Risk::Five, expected: 50, precision: 50, minimum: 2 },
        answer_days,
        tranche,
    })
}

/// Settles the whole sample: of the inserted, one is refused and upheld on a new proof, some are refused for good.
async fn settle(tx: &mut Writer, days: &Days<'_>, staff: &Staff, id: MissionId) -> Result<(), Error> {
    let sample = mission_case::sample(tx, id).await?;
    let at = |day| days.act(staff.auditor, day);
    let refusals: Vec<&CaseRow> =
        sample.iter().filter(|case| case.claimed == Part::Inserted.code()).step_by(9).take(ERRORS + 1).collect();
    for case in &sample {
        if !refusals.iter().any(|refused| refused.case_id == case.case_id) {
            missions::control(tx, &at(8), case.case_id, &conforming()).await?;
        }
    }
    let reasons = [Reason::NoProof, Reason::Illegible, Reason::Dates, Reason::EmployerDenies];
    for (case, reason) in refusals.iter().zip(reasons) {
        let verdict = if reason == Reason::Illegible { Verdict::Insufficient } else { Verdict::NotConforming };
        let refusal = refused((verdict, reason), case, "");
        missions::control(tx, &at(9), case.case_id, &refusal).await?;
        if reason == Reason::Illegible {
            let operator = days.act(staff.coordinator_of(&case.operator_code), 12);
            let reply = with_file("Voici le contrat, toutes pages lisibles.");
            missions::answer(tx, (&operator, days.place.keys), &Scope::everything(), case.case_id, &reply).await?;
            missions::control(tx, &at(20), case.case_id, &conforming()).await?;
        } else {
            missions::control(tx, &at(10 + ANSWER_DAYS), case.case_id, &refusal).await?;
        }
    }
    Ok(())
}

/// An answer with a new proof as a file.
fn with_file(text: &str) -> Reply {
    let document = Document { name: "contrat-specimen.png".to_owned(), bytes: SPECIMEN.to_vec() };
    let proof =
        Proof { evidence: EvidenceType::Contrat, on: case_day(), reference: String::new(), document: Some(document) };
    Reply { text: text.to_owned(), proof: Some(proof) }
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
        let reply = with_file("Le contrat entier, dernière page comprise.");
        let coordinator = days.act(staff.coordinator_of(RABAT), 15);
        missions::answer(tx, (&coordinator, days.place.keys), &Scope::everything(), case.case_id, &reply).await?;
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
        let national = days.act(staff.national, 12);
        missions::answer(tx, (&national, days.place.keys), &Scope::everything(), case.case_id, &reply).await?;
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
