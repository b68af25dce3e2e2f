//! `GET /duplicates/<id>`: two persons side by side, the score explained column by column.

use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use super::list::name;
use crate::clock::civil;
use crate::domain::duplicate::{Ground, Verdict, compared};
use crate::domain::ids::{DuplicateId, EnrolmentId, PersonId};
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::i18n::{Lang, format};
use crate::operations::duplicates::version;
use crate::storage::duplicate::{self, PairRow};
use crate::storage::person::PersonRow;
use crate::storage::{Reader, enrolment, learner_list, person};
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::LearnerLine;
use crate::web::routes::openings::Name;

/// One of the two.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    name: Name,
    enrolments: Vec<LearnerLine>,
}

/// A column of both, and what it is worth.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    field: &'static str,
    /// What each says; identity numbers are never shown.
    values: [String; 2],
    verdict: Verdict,
    points: i32,
}

/// Two persons who may be one.
#[derive(Clone, Debug, Serialize)]
pub struct DuplicatePage {
    id: DuplicateId,
    version: String,
    cards: [Card; 2],
    rows: Vec<Row>,
    score: i32,
    /// `same`, `different`, or none yet.
    decision: Option<String>,
    decided_on: Option<NaiveDate>,
    raised_on: NaiveDate,
    grounds: &'static [Ground],
    /// Whether both are enrolled in one cohort, so that they cannot be merged.
    same_cohort: bool,
}

#[get("/duplicates/<id>", rank = 2)]
pub(super) async fn show(
    reader: Coordinator,
    id: Id<DuplicateId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<DuplicatePage>, Problem> {
    let mut tx = desk.store.read().await?;
    let pair = duplicate::find(&mut tx, &reader.scope, id.0).await?.ok_or_else(Problem::not_found)?;
    let persons = persons(&mut tx, &pair).await?;
    let version = version(&mut tx, pair.person_id, pair.other_id).await?;
    let mut cards = Vec::new();
    for row in &persons {
        let enrolments = enrolments(&mut tx, &reader.scope, row.person_id, (desk.clock.today(), lang)).await?;
        cards.push(Card { name: name(row), enrolments });
    }
    let known = [persons[0].person(desk.keys)?, persons[1].person(desk.keys)?];
    let cards: [Card; 2] = cards.try_into().map_err(|_| Problem::not_found())?;
    Ok(Html::personal(DuplicatePage::of(&pair, version, cards, rows(&known, lang))))
}

/// Both persons as they are, or as they were when they were merged.
async fn persons(tx: &mut Reader, pair: &PairRow) -> Result<[PersonRow; 2], Problem> {
    let ids = [pair.person_id, pair.other_id];
    let found = match pair.decided_at.filter(|_| pair.decision.as_deref() == Some("same")) {
        Some(at) => person::closed_at(tx, &ids, at).await?,
        None => person::find_all(tx, &ids).await?,
    };
    let of = |id: PersonId| found.iter().find(|row| row.person_id == id).cloned().ok_or_else(Problem::not_found);
    Ok([of(pair.person_id)?, of(pair.other_id)?])
}

async fn enrolments(
    tx: &mut Reader,
    scope: &Scope,
    person: PersonId,
    on: (NaiveDate, Lang),
) -> Result<Vec<LearnerLine>, Problem> {
    let found = enrolment::of_person(tx, scope, person).await?;
    let ids: Vec<EnrolmentId> = found.iter().map(|row| row.enrolment_id).collect();
    let rows = learner_list::find_all(tx, scope, &ids).await?;
    Ok(rows.iter().map(|row| LearnerLine::of(row, None, on)).collect())
}

fn rows([one, two]: &[Person; 2], lang: Lang) -> Vec<Row> {
    let said = |person: &Person, field: &str| match field {
        "last_name" => {
            let arabic = [person.first_name_ar.as_deref(), person.last_name_ar.as_deref()];
            let arabic: Vec<&str> = arabic.into_iter().flatten().collect();
            let latin = format!("{} {}", person.first_name, person.last_name);
            if arabic.is_empty() { latin } else { format!("{latin} · {}", arabic.join(" ")) }
        }
        "born_on" => person.born_on.map(|day| format::date(lang, day)).unwrap_or_default(),
        "phone" => person.phone.clone().unwrap_or_default(),
        "email" => person.email.clone().unwrap_or_default(),
        "sex" => person.sex.map(|sex| lang.text(&format!("learner-sex-{sex}"))).unwrap_or_default(),
        "cin" => person.cin.as_ref().map(|_| "••••••".to_owned()).unwrap_or_default(),
        _ => person.massar.as_ref().map(|_| "••••••".to_owned()).unwrap_or_default(),
    };
    compared(one, two)
        .into_iter()
        .map(|column| Row {
            field: column.field,
            values: [said(one, column.field), said(two, column.field)],
            verdict: column.verdict,
            points: column.points,
        })
        .collect()
}

impl DuplicatePage {
    fn of(pair: &PairRow, version: String, cards: [Card; 2], rows: Vec<Row>) -> Self {
        let [one, other] = &cards;
        let same_cohort =
            other.enrolments.iter().any(|line| one.enrolments.iter().any(|known| known.cohort == line.cohort));
        Self {
            id: pair.duplicate_id,
            version,
            same_cohort: same_cohort && pair.decision.is_none(),
            score: rows.iter().map(|row| row.points).sum::<i32>().clamp(0, 100),
            rows,
            cards,
            decision: pair.decision.clone(),
            decided_on: pair.decided_at.map(|at| civil(at).date_naive()),
            raised_on: civil(pair.raised_at).date_naive(),
            grounds: Ground::ALL,
        }
    }
}

impl Page for DuplicatePage {
    const TEMPLATE: &'static str = "pages/duplicates/show.html";

    fn samples() -> Vec<Self> {
        let row = |field, values: [&str; 2], verdict, points| Row {
            field,
            values: values.map(str::to_owned),
            verdict,
            points,
        };
        let rows = || {
            vec![
                row("last_name", ["Hajar Naciri · هاجر الناصري", "Hajar Nassiri"], Verdict::Near, 35),
                row("born_on", ["14 févr. 2001", "14 févr. 2001"], Verdict::Same, 35),
                row("phone", ["+212685000001", "+212685000002"], Verdict::Other, 0),
                row("email", ["", ""], Verdict::Unknown, 0),
                row("sex", ["Femme", "Homme"], Verdict::Other, -15),
                row("cin", ["••••••", ""], Verdict::Unknown, 0),
            ]
        };
        let lines = |at: usize| LearnerLine::sample().into_iter().skip(at).take(1).collect::<Vec<_>>();
        let card = |name: &str, enrolments| Card { name: Name::of(name, None), enrolments };
        let page = |decision: Option<&str>, same_cohort| Self {
            id: uuid::Uuid::nil().into(),
            version: "x.y".to_owned(),
            cards: [card("Hajar Naciri", lines(1)), card("Hajar Nassiri", lines(2))],
            rows: rows(),
            score: 85,
            decision: decision.map(str::to_owned),
            decided_on: decision.map(|_| NaiveDate::default()),
            raised_on: NaiveDate::default(),
            grounds: Ground::ALL,
            same_cohort,
        };
        vec![page(None, false), page(None, true), page(Some("same"), false), page(Some("different"), false)]
    }
}

crate::page!(DuplicatePage);
