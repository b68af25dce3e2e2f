//! `GET /cohorts/<code>/selection`: a small form for the learners ticked; `POST` does it, for all or for none.

use rocket::{FromForm, Responder, State, get, post};
use serde::Serialize;

use super::learner::LearnerLine;
use super::roster::roster;
use super::show::learners;
use super::top::{Opened, Top, open};
use crate::domain::ids::EnrolmentId;
use crate::i18n::{Args, Lang};
use crate::operations::figures::Figures;
use crate::operations::learners::{self as acts, Chosen, Outcome, Refusal};
use crate::operations::{self, Act};
use crate::storage::{Reader, Writer, attestation, enrolment, learner_list};
use crate::web::export::{self, File};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::{Kind, Problem};
use crate::web::routes::learners::{Choices, SituationForm, Typed};
use crate::web::stale::Stored;

codes! {
    /// What can be done to several learners at once.
    pub enum Step {
        /// Graduate them.
        Graduate = "graduate",
        /// Withdraw them.
        Withdraw = "withdraw",
        /// Record a situation.
        Situation = "situation",
        /// Take their names out.
        Export = "export",
    }
}

/// The form, as typed. `chosen` holds `<enrolment>.<version read>`.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    step: String,
    #[field(default = Vec::new())]
    chosen: Vec<String>,
    #[field(default = String::new())]
    on: String,
    #[field(default = String::new())]
    withdrawal_reason: String,
    #[field(default = String::new())]
    format: String,
    situation: SituationForm,
}

/// What is to be done, to whom.
#[derive(Debug, FromForm)]
pub(super) struct Asked {
    #[field(default = String::new())]
    step: String,
    #[field(default = Vec::new())]
    ids: Vec<String>,
    /// Number of the situation that one more proof is for.
    continues: Option<u32>,
}

/// The form for the learners ticked.
#[derive(Debug, Serialize)]
pub struct SelectionPage {
    top: Top,
    step: Step,
    rows: Vec<LearnerLine>,
    refusals: Vec<Named>,
    filled: Filled,
    choices: Choices,
    errors: Errors,
}

/// Somebody refused, and why.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    name: String,
    id: EnrolmentId,
    reason: &'static str,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<SelectionPage>>),
    On(SeeOther),
    File(Box<File>),
}

/// What a step is done with.
type Room<'r> = (&'r Coordinator, &'r str, &'r Desk<'r>, &'r Figures, Lang);

#[get("/cohorts/<code>/selection?<asked..>")]
pub(super) async fn form(
    reader: Coordinator,
    code: &str,
    asked: Asked,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Answer, Problem> {
    let step = Step::from_code(&asked.step).ok_or_else(Problem::not_found)?;
    let ids: Vec<EnrolmentId> = asked.ids.iter().filter_map(|id| id.parse().ok()).collect();
    let mut tx = desk.store.read().await?;
    let (opened, rows) = chosen_rows(&mut tx, (&reader, code, &desk, figures, lang), &ids).await?;
    if rows.is_empty() {
        let back = path(code);
        return Ok(Answer::On(SeeOther::to(back).warning("cohort-nobody-chosen")));
    }
    let mut filled = Filled { on: desk.clock.today().to_string(), ..Filled::default() };
    if let (Some(number), [learner]) = (asked.continues, rows.as_slice()) {
        filled.situation = proof_of(&mut tx, learner.id, number).await?;
    }
    let page = SelectionPage::of(opened.top, step, rows, filled, lang);
    Ok(Answer::Page(Box::new(Html::personal(page))))
}

/// The form of one more proof of a situation: all that is known of it, the proof itself blank.
async fn proof_of(tx: &mut Reader, learner: EnrolmentId, number: u32) -> Result<SituationForm, Problem> {
    let proofs = attestation::of_enrolment(tx, learner).await?;
    let latest =
        proofs.iter().filter(|proof| proof.situation_no == i64::from(number)).max_by_key(|proof| proof.attested_on);
    Ok(SituationForm::one_more(&latest.ok_or_else(Problem::not_found)?.attestation()?))
}

fn path(code: &str) -> String {
    format!("/cohorts/{}", rocket::http::RawStr::new(code).percent_encode())
}

async fn chosen_rows(
    tx: &mut Reader,
    (reader, code, desk, figures, lang): Room<'_>,
    ids: &[EnrolmentId],
) -> Result<(Opened, Vec<LearnerLine>), Problem> {
    let opened = open(tx, (reader, code), (desk, figures), (lang, "learners")).await?;
    let rows = learner_list::of_cohort(tx, opened.head.cohort_id).await?;
    let rows: Vec<_> = rows.into_iter().filter(|row| ids.contains(&row.enrolment_id)).collect();
    let lines = learners(&opened, &rows, lang);
    Ok((opened, lines))
}

#[post("/cohorts/<code>/selection", data = "<filled>")]
pub(super) async fn submit(
    reader: Coordinator,
    code: &str,
    filled: Form<Filled>,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Answer, Problem> {
    let filled = filled.into_inner();
    let step = Step::from_code(&filled.step).ok_or_else(Problem::not_found)?;
    let chosen = chosen(&filled)?;
    let room = (&reader, code, &desk, &**figures, lang);
    if step == Step::Export {
        return export(room, &filled, &chosen).await;
    }
    let mut typed = Typed::new(lang);
    let mut tx = desk.store.write().await?;
    let act = desk.act(&reader.actor);
    let refused = match perform(&mut tx, (&act, &reader), step, (&filled, &chosen), &mut typed).await {
        Ok(Some(Outcome::Done(count))) => {
            tx.commit().await?;
            return Ok(Answer::On(done(code, step, count)));
        }
        Ok(Some(Outcome::Refused(refusals))) => refusals,
        Ok(None) => Vec::new(),
        Err(operations::Error::Invalid(faults)) => {
            typed.errors.add_faults(&faults);
            Vec::new()
        }
        Err(other) => return Err(other.into()),
    };
    drop(tx);
    again(room, step, filled, (refused, typed.errors)).await
}

fn chosen(filled: &Filled) -> Result<Vec<Chosen>, Problem> {
    let read = |text: &String| {
        let (id, version) = text.split_once('.')?;
        Some(Chosen { id: id.parse().ok()?, version: version.parse().ok()? })
    };
    let chosen: Option<Vec<Chosen>> = filled.chosen.iter().map(read).collect();
    match chosen {
        Some(chosen) if !chosen.is_empty() => Ok(chosen),
        _ => Err(Problem::new(Kind::VersionMissing)),
    }
}

/// Does the step; none when a field does not read.
async fn perform(
    tx: &mut Writer,
    (act, reader): (&Act, &Coordinator),
    step: Step,
    (filled, chosen): (&Filled, &[Chosen]),
    typed: &mut Typed,
) -> operations::Result<Option<Outcome>> {
    let scope = &reader.scope;
    let outcome = match step {
        Step::Graduate => match typed.needed_day("graduated_on", &filled.on) {
            Some(on) => acts::graduate(tx, act, scope, chosen, on).await?,
            None => return Ok(None),
        },
        Step::Withdraw => match typed.needed_day("withdrawn_on", &filled.on) {
            Some(on) => acts::withdraw(tx, act, scope, chosen, (on, &filled.withdrawal_reason)).await?,
            None => return Ok(None),
        },
        Step::Situation => match filled.situation.read(typed) {
            Some(new) => acts::record_situation(tx, act, scope, chosen, new).await?,
            None => return Ok(None),
        },
        Step::Export => return Ok(None),
    };
    Ok(Some(outcome))
}

fn done(code: &str, step: Step, count: usize) -> SeeOther {
    let key = match step {
        Step::Graduate => "cohort-act-enrolment-graduate",
        Step::Withdraw => "cohort-act-enrolment-withdraw",
        Step::Situation | Step::Export => "cohort-act-situation-record",
    };
    let back = path(code);
    SeeOther::to(back).saying(key).count("n", i64::try_from(count).unwrap_or(0))
}

/// The form again: refused by fields (422) or by the state of learners (409), with their versions as they are now.
async fn again(
    room: Room<'_>,
    step: Step,
    filled: Filled,
    (refused, mut errors): (Vec<Refusal>, Errors),
) -> Result<Answer, Problem> {
    let ids: Vec<EnrolmentId> = chosen(&filled)?.iter().map(|one| one.id).collect();
    let mut tx = room.2.store.read().await?;
    let (opened, rows) = chosen_rows(&mut tx, room, &ids).await?;
    if refused.iter().any(|one| one.reason == "stale") {
        return Err(Problem::stale(moved(&mut tx, room, &rows, &refused).await?));
    }
    let name = |id: EnrolmentId| rows.iter().find(|row| row.id == id).map(|row| row.name.clone()).unwrap_or_default();
    let refusals: Vec<Named> =
        refused.iter().map(|one| Named { name: name(one.enrolment), id: one.enrolment, reason: one.reason }).collect();
    if !refusals.is_empty() {
        errors.add_general("cohort-refused");
    }
    let status =
        if refusals.is_empty() { rocket::http::Status::UnprocessableEntity } else { rocket::http::Status::Conflict };
    let page = SelectionPage { refusals, errors, ..SelectionPage::of(opened.top, step, rows, filled, room.4) };
    Ok(Answer::Page(Box::new(Html::personal(page).with_status(status))))
}

/// What is stored now of the learners whose version moved.
async fn moved(
    tx: &mut Reader,
    (reader, _, desk, _, _): Room<'_>,
    lines: &[LearnerLine],
    refused: &[Refusal],
) -> Result<Stored, Problem> {
    let ids: Vec<EnrolmentId> = refused.iter().filter(|one| one.reason == "stale").map(|one| one.enrolment).collect();
    let mut stored = Stored::default();
    for row in enrolment::find_all(tx, &reader.scope, &ids).await? {
        let line = lines.iter().find(|line| line.id == row.enrolment_id);
        let of = line.map(|line| format!("{} ({})", line.name, line.learner_ref));
        let day = |on: Option<chrono::NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
        let state = row.enrolment()?.state(desk.clock.today()).code().to_owned();
        let fields = [
            ("enrolment_state", state),
            ("graduated_on", day(row.graduated_on)),
            ("withdrawn_on", day(row.withdrawn_on)),
            ("withdrawal_reason", row.withdrawal_reason.clone().unwrap_or_default()),
        ];
        stored = stored.thing(of, fields);
    }
    Ok(lines.iter().fold(stored, |stored, line| stored.renew("chosen", format!("{}.{}", line.id, line.version))))
}

/// The names chosen as a file; the journal keeps it.
async fn export(room: Room<'_>, filled: &Filled, chosen: &[Chosen]) -> Result<Answer, Problem> {
    let (reader, code, desk, _, lang) = room;
    let ids: Vec<EnrolmentId> = chosen.iter().map(|one| one.id).collect();
    let mut tx = desk.store.read().await?;
    let (opened, rows) = chosen_rows(&mut tx, room, &ids).await?;
    drop(tx);
    let table = roster(&rows, lang);
    let (format, kind) =
        if filled.format == "xlsx" { ("xlsx", export::Kind::Xlsx) } else { ("csv", export::Kind::Csv) };
    let file = File::of(&table, kind, &format!("{code}_{}", desk.clock.today()), true, lang)?;
    let mut tx = desk.store.write().await?;
    let cohort = Some(opened.head.cohort_id);
    acts::export_learners(&mut tx, &desk.act(&reader.actor), cohort, format, rows.len()).await?;
    tx.commit().await?;
    Ok(Answer::File(Box::new(file)))
}

impl SelectionPage {
    fn of(top: Top, step: Step, rows: Vec<LearnerLine>, filled: Filled, lang: Lang) -> Self {
        let (choices, errors) = (Choices::default(), Errors::new(lang));
        Self { top, step, rows, refusals: Vec::new(), filled, choices, errors }
    }
}

impl Page for SelectionPage {
    const TEMPLATE: &'static str = "pages/cohorts/selection.html";

    fn samples() -> Vec<Self> {
        let page = |step| Self::of(Top::sample("learners"), step, LearnerLine::sample(), Filled::default(), Lang::Fr);
        let mut proof = page(Step::Situation);
        "2".clone_into(&mut proof.filled.situation.continues);
        let mut errors = Errors::new(Lang::Fr);
        errors.add_general("cohort-refused");
        errors.add_with("graduated_on", "faults-required", &Args::new());
        let refused = ["stale", "already_graduated", "already_withdrawn", "before_enrolment"];
        let more = ["disagrees", "already_proved", "no_such_situation", "already_reviewed"];
        let named = |reason| Named { name: "Salma El Idrissi".to_owned(), id: uuid::Uuid::nil().into(), reason };
        let refusals = refused.into_iter().chain(more).map(named).collect();
        let mut pages: Vec<Self> = Step::ALL.iter().map(|step| page(*step)).collect();
        pages.push(proof);
        pages.push(Self { refusals, errors, ..page(Step::Graduate) });
        pages
    }
}

crate::page!(SelectionPage);
