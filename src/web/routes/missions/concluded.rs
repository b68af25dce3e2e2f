//! `GET /contracts/<id>/missions/<mission>`: what a concluded mission found, for whoever decides of the money. Aggregates
//! and pseudonymous references: neither names nor what was written about a case.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::money::ControlView;
use super::results::Stratum;
use super::show::{figure, part};
use crate::domain::ids::{ContractId, MissionId};
use crate::domain::indicator::{Audience, Part};
use crate::domain::mission::disclosed::Together;
use crate::domain::mission::estimate::Settled;
use crate::domain::mission::{Case, Estimate, estimate, grouped};
use crate::i18n::Lang;
use crate::operations::contracts::{self, Asked, Ledger};
use crate::operations::figures::Figures;
use crate::operations::missions::{Concluded, Effect, Removed, concluded, note_results};
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::contracts::ContractReader;

/// A case whose claim fell, under its reference.
#[derive(Clone, Debug, Serialize)]
pub struct Fallen {
    reference: String,
    operator: String,
    reason: Option<&'static str>,
    refused: i64,
}

/// Small strata, told together.
#[derive(Clone, Debug, Serialize)]
pub struct Others {
    strata: u32,
    cases: u32,
    drawn: u32,
    settled: u32,
    errors: u32,
    extrapolated: i64,
}

/// A concluded mission.
#[derive(Clone, Debug, Serialize)]
pub struct ConcludedPage {
    id: MissionId,
    contract: ContractId,
    contract_title: String,
    tranche: String,
    tranche_label: String,
    figure: String,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    /// The codes that it is limited to.
    part: Vec<String>,
    control: ControlView,
    cases: u32,
    covered: u32,
    amount: i64,
    refused_in_sample: i64,
    removed_rate: Option<String>,
    strata: Vec<Stratum>,
    others: Option<Others>,
    /// Cases under fewer than so many stand together.
    threshold: u32,
    removed_count: usize,
    /// None for a reader of figures alone.
    removed: Option<Vec<Fallen>>,
}

#[get("/contracts/<id>/missions/<mission>")]
pub(super) async fn show(
    reader: ContractReader,
    id: Id<ContractId>,
    mission: Id<MissionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ConcludedPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id.0, &reader.scope).await?;
    let found = concluded(&mut tx, id.0, mission.0).await?;
    let latest = listed.history.latest().and_then(|latest| latest.terms.tranche(&found.tranche));
    let asked = Asked { as_of: latest.map_or(found.row.as_of, |tranche| tranche.as_of), known_at: None };
    let ledger = contracts::measured(&mut tx, figures, id.0, asked, (&reader.scope, Audience::Ministry)).await?;
    drop(tx);
    let mut page = ConcludedPage::of(&ledger, &found, lang);
    if reader.reads_cases() {
        let mut tx = desk.store.write().await?;
        note_results(&mut tx, &desk.act(&reader.actor), mission.0).await?;
        tx.commit().await?;
        page.removed = Some(found.results.removed.iter().map(Fallen::of).collect());
    }
    Ok(Html::personal(page))
}

impl Fallen {
    fn of(one: &Removed) -> Self {
        Self {
            reference: one.case.reference.clone(),
            operator: one.case.operator_code.clone(),
            reason: one.reason.map(crate::domain::mission::Reason::code),
            refused: one.finding.refused_centimes,
        }
    }
}

impl From<Together> for Others {
    fn from(one: Together) -> Self {
        Self {
            strata: one.strata,
            cases: one.cases,
            drawn: one.drawn,
            settled: one.settled,
            errors: one.errors,
            extrapolated: one.refused_extrapolated,
        }
    }
}

impl ConcludedPage {
    fn of(ledger: &Ledger, found: &Concluded, lang: Lang) -> Self {
        let told = &found.results.estimate;
        let effect = Effect::of(ledger, &found.tranche, (&found.row, told));
        let tranche = ledger.terms.tranche(&found.tranche);
        Self {
            id: found.row.mission_id,
            contract: ledger.contract,
            contract_title: ledger.terms.title.of(lang.code()).to_owned(),
            tranche_label: tranche.map_or(&*found.tranche, |one| one.label.of(lang.code())).to_owned(),
            tranche: found.tranche.clone(),
            figure: figure(&found.row),
            as_of: found.row.as_of,
            known_at: found.row.known_at,
            part: part(&found.row.part, lang),
            control: ControlView::told((&found.row, &found.tranche), Some(told), effect),
            removed_count: found.results.removed.len(),
            ..Self::told(told)
        }
    }

    /// What an estimate says to the ministry; the rest is blank.
    fn told(told: &Estimate) -> Self {
        // A definition's own smallest is for the public.
        let threshold = Audience::Ministry.threshold(0);
        let strata = grouped(&told.strata, threshold);
        Self {
            id: uuid::Uuid::nil().into(),
            contract: uuid::Uuid::nil().into(),
            contract_title: String::new(),
            tranche: String::new(),
            tranche_label: String::new(),
            figure: String::new(),
            as_of: NaiveDate::default(),
            known_at: DateTime::UNIX_EPOCH,
            part: Vec::new(),
            control: ControlView::sample(true),
            cases: told.cases,
            covered: told.covered,
            amount: told.amount,
            refused_in_sample: told.refused,
            removed_rate: told.removed_rate.map(|rate| rate.to_string()),
            strata: strata.strata.into_iter().map(Stratum::from).collect(),
            others: strata.together.map(Others::from),
            threshold,
            removed_count: 0,
            removed: None,
        }
    }
}

/// An estimate for samples: one error in two of seven cases, and a stratum too small to stand alone.
pub(super) fn sample() -> Estimate {
    let case = |operator: &str| Case {
        reference: "0123456789abcdef".to_owned(),
        operator: operator.to_owned(),
        region: "04".to_owned(),
        claimed: Part::Inserted,
        amount: 400_000,
        band: 2,
    };
    let (large, small) = (case("ENSAM_R"), case("ENSIAS"));
    let settled = |is_error| Some(Settled { is_error, refused: if is_error { 400_000 } else { 0 } });
    let mut reviewed =
        vec![(&large, true, settled(true)), (&large, true, settled(false)), (&small, true, settled(false))];
    reviewed.extend(vec![(&large, false, None); 20]);
    estimate(&reviewed)
}

impl Page for ConcludedPage {
    const TEMPLATE: &'static str = "pages/missions/concluded.html";

    fn samples() -> Vec<Self> {
        let fallen = Fallen {
            reference: "0123456789abcdef".to_owned(),
            operator: "ENSAM_R".to_owned(),
            reason: Some("no_proof"),
            refused: 400_000,
        };
        let full = Self {
            contract_title: "Contrat-programme".to_owned(),
            tranche: "T2".to_owned(),
            tranche_label: "Deuxième tranche".to_owned(),
            figure: "A_DATE v1 · I2".to_owned(),
            part: vec!["JOBINTECH".to_owned()],
            removed_count: 1,
            removed: Some(vec![fallen]),
            ..Self::told(&sample())
        };
        let clean = Self { removed_count: 0, removed: Some(Vec::new()), others: None, ..full.clone() };
        let untouched = Self { control: ControlView::sample(false), removed: None, ..full.clone() };
        vec![full, clean, untouched]
    }
}

crate::page!(ConcludedPage);
