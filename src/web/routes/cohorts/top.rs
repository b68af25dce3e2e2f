//! What stands above every tab of a cohort: head, steps, tabs.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::day::Day;
use crate::domain::indicator::{CohortFacts, CohortTally, Definitions};
use crate::i18n::{Args, Lang, format};
use crate::operations::cohorts::{self, CohortFigures, FollowUp, Phase, Readings};
use crate::operations::figures::{Figures, Snapshot};
use crate::storage::cohort_list::{self, HeadRow};
use crate::storage::{Reader, audit, audit::AuditRow};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;

/// A step of a cohort's life.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    label: String,
    text: String,
    state: &'static str,
}

/// The head of a cohort.
#[derive(Clone, Debug, Serialize)]
pub struct Top {
    pub(super) code: String,
    programme: String,
    programme_code: String,
    operator: String,
    track: String,
    region: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    pub(super) as_of: NaiveDate,
    pub(super) figures: CohortFigures,
    pub(super) unproven: u32,
    pub(super) hires: i64,
    drafts: i64,
    steps: Vec<Step>,
    pub(super) follow_ups: Vec<FollowUp>,
    tab: &'static str,
}

/// A cohort as its pages read it.
pub(super) struct Opened {
    pub(super) head: HeadRow,
    pub(super) top: Top,
    pub(super) readings: Readings,
    snapshot: std::sync::Arc<Snapshot>,
}

impl Opened {
    /// The compact facts, none before the first learner.
    pub(super) fn facts(&self) -> Option<&CohortFacts> {
        self.snapshot.cohort(self.head.cohort_id).map(|held| &held.facts)
    }
}

/// Opens a cohort of the reader's scope for one of its tabs.
pub(super) async fn open(
    tx: &mut Reader,
    (reader, code): (&Coordinator, &str),
    (desk, figures): (&Desk<'_>, &Figures),
    (lang, tab): (Lang, &'static str),
) -> Result<Opened, Problem> {
    let head = cohort_list::head(tx, &reader.scope, code).await?.ok_or_else(Problem::not_found)?;
    let snapshot = figures.read(tx).await?;
    let as_of = head.default_as_of.as_deref().and_then(|day| day.parse().ok()).unwrap_or(desk.clock.today());
    let facts = snapshot.cohort(head.cohort_id).map(|held| &held.facts);
    let readings = readings(&snapshot.definitions, as_of)?;
    let top = Top::of(&head, (facts, &readings), as_of, (lang, tab));
    Ok(Opened { head, top, readings, snapshot })
}

/// The readings under which coordination follows learners up.
pub(super) fn readings(definitions: &Definitions, as_of: NaiveDate) -> Result<Readings, Problem> {
    Readings::in_force(definitions, as_of).ok_or_else(|| Problem::internal("no profile of coordination"))
}

impl Top {
    fn of(
        head: &HeadRow,
        (facts, readings): (Option<&CohortFacts>, &Readings),
        as_of: NaiveDate,
        (lang, tab): (Lang, &'static str),
    ) -> Self {
        let day = Day::from(as_of);
        let tally = |profile| facts.map(|facts| CohortTally::of(profile, facts, day).total()).unwrap_or_default();
        let (proven_tally, declared_tally) = (tally(&readings.proven), tally(&readings.declared));
        let figures = CohortFigures::of(&proven_tally);
        let follow_ups = facts.map(|facts| cohorts::follow_ups(&readings.proven, facts, day)).unwrap_or_default();
        let track = match lang {
            Lang::Fr => &head.track_fr,
            Lang::Ar => &head.track_ar,
            Lang::En => &head.track_en,
        };
        Self {
            code: head.code.clone(),
            programme: head.programme.clone(),
            programme_code: head.programme_code.clone(),
            operator: head.operator.clone(),
            track: track.clone(),
            region: head.region_code.clone(),
            starts_on: head.starts_on,
            ends_on: head.ends_on,
            as_of,
            unproven: CohortFigures::unproven(&proven_tally, &declared_tally),
            hires: head.hires,
            drafts: head.drafts,
            steps: steps(head, &figures, &follow_ups, (lang, as_of)),
            figures,
            follow_ups,
            tab,
        }
    }

    pub(super) fn sample(tab: &'static str) -> Self {
        let day = |month| NaiveDate::from_ymd_opt(2023, month, 6).unwrap_or_default();
        let head = HeadRow {
            cohort_id: uuid::Uuid::nil().into(),
            code: "2023-C8".to_owned(),
            version_id: uuid::Uuid::nil(),
            programme_code: "JOBINTECH".to_owned(),
            programme: "JobInTech".to_owned(),
            operator_code: "UEMF".to_owned(),
            operator: "Université Euromed de Fès".to_owned(),
            region_code: "03".to_owned(),
            province_code: None,
            track_code: "FS_JS".to_owned(),
            track_fr: "Développement web".to_owned(),
            track_ar: "تطوير الويب".to_owned(),
            track_en: "Web development".to_owned(),
            starts_on: day(2),
            ends_on: day(7),
            capacity: Some(30),
            contract: None,
            default_as_of: None,
            hires: 1,
            drafts: 1,
        };
        let figures = CohortFigures {
            enrolled: 30,
            graduated: 24,
            withdrawn: 6,
            denominator: 24,
            inserted: 15,
            unknown: 3,
            floor: Some("62.5".to_owned()),
            ceiling: Some("75.0".to_owned()),
            knowledge: Some("87.5".to_owned()),
            ..CohortFigures::default()
        };
        let follow_up = |months, due, known, opens_on, closes_on| FollowUp {
            months,
            due,
            known,
            inserted: 15,
            rate: (due > 0).then(|| "62.5".to_owned()),
            opens_on,
            closes_on,
        };
        let follow_ups = vec![
            follow_up(3, 24, 23, None, None),
            follow_up(6, 24, 21, None, Some(day(12))),
            follow_up(12, 0, 0, Some(day(12)), Some(day(12))),
        ];
        Self {
            code: head.code.clone(),
            programme: head.programme.clone(),
            programme_code: head.programme_code.clone(),
            operator: head.operator.clone(),
            track: head.track_fr.clone(),
            region: head.region_code.clone(),
            starts_on: head.starts_on,
            ends_on: head.ends_on,
            as_of: day(12),
            unproven: 2,
            hires: 1,
            drafts: 1,
            steps: steps(&head, &figures, &follow_ups, (Lang::Fr, day(12))),
            figures,
            follow_ups,
            tab,
        }
    }
}

fn steps(
    head: &HeadRow,
    figures: &CohortFigures,
    follow_ups: &[FollowUp],
    (lang, as_of): (Lang, NaiveDate),
) -> Vec<Step> {
    let step = |key: &str, text, state| Step { label: lang.text(&format!("cohort-step-{key}")), text, state };
    let count = |key, n: u32| lang.text_with(key, &Args::new().count("n", i64::from(n)));
    let phase = Phase::of(head.starts_on, head.ends_on, as_of);
    let dated = |key, day| lang.text_with(key, &Args::new().with("day", format::date(lang, day)));
    let (training, training_state) = match phase {
        Phase::Planned => (dated("cohort-step-opens", head.starts_on), ""),
        Phase::Running => (dated("cohort-step-until", head.ends_on), "current"),
        Phase::Ended => (lang.text("cohort-step-over"), "done"),
    };
    let graduated = if figures.graduated > 0 { "done" } else { "" };
    let mut steps = vec![
        step(
            "enrolment",
            count("cohort-step-enrolled", figures.enrolled),
            if figures.enrolled > 0 { "done" } else { "current" },
        ),
        step("training", training, training_state),
        step("graduation", count("cohort-step-graduated", figures.graduated), graduated),
    ];
    let mut is_current_met = steps.iter().any(|step| step.state == "current");
    for one in follow_ups {
        let state = match (one.due > 0, one.closes_on) {
            (true, None) => "done",
            (true, Some(_)) if !is_current_met => "current",
            _ => "",
        };
        is_current_met |= state == "current";
        let args = Args::new().count("known", i64::from(one.known)).count("due", i64::from(one.due));
        let text = match (one.opens_on, one.closes_on) {
            (Some(day), _) if one.due == 0 => dated("cohort-step-opens", day),
            (_, Some(day)) => lang.text_with("cohort-step-known-until", &args.with("day", format::date(lang, day))),
            _ => lang.text_with("cohort-step-known", &args),
        };
        let label = lang.text_with("cohort-step-follow-up", &Args::new().count("n", i64::from(one.months)));
        steps.push(Step { label, text, state });
    }
    steps
}

/// Something that happened.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    at: chrono::DateTime<chrono::Utc>,
    text: String,
}

/// The latest entries of a cohort's journal, in words.
pub(super) async fn events(tx: &mut Reader, head: &HeadRow, lang: Lang, limit: u32) -> Result<Vec<Event>, Problem> {
    let rows = audit::of_object(tx, "cohort", &head.cohort_id.to_string(), limit).await?;
    Ok(rows.iter().map(|row| event(row, lang)).collect())
}

fn event(row: &AuditRow, lang: Lang) -> Event {
    let key = format!("cohort-act-{}", row.action.replace(['.', '_'], "-"));
    let detail: serde_json::Value = serde_json::from_str(&row.detail).unwrap_or_default();
    let learners = detail.get("learners").and_then(serde_json::Value::as_i64).unwrap_or(1);
    let args = Args::new().count("n", learners);
    let text = if crate::i18n::exists(&key) {
        lang.text_with(&key, &args)
    } else {
        lang.text_with("cohort-act-other", &Args::new().with("action", row.action.clone()))
    };
    Event { at: row.happened_at, text }
}

impl Event {
    pub(super) fn sample() -> Vec<Self> {
        let at = "2024-01-18T09:42:00Z".parse().unwrap_or_default();
        let row = |action: &str, detail: &str| AuditRow {
            seq: 1,
            happened_at: at,
            actor: "system".to_owned(),
            action: action.to_owned(),
            object_kind: "cohort".to_owned(),
            object_id: String::new(),
            detail: detail.to_owned(),
            hash: Vec::new(),
        };
        let rows = [
            row("enrolment.graduate", r#"{"learners":24}"#),
            row("situation.record", r#"{"learners":1}"#),
            row("other.thing", "{}"),
        ];
        rows.iter().map(|row| event(row, Lang::Fr)).collect()
    }
}
