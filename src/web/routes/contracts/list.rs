//! `GET /contracts`: the contracts of the reader's scope.

use chrono::NaiveDate;
use rocket::get;
use rust_decimal::Decimal;
use serde::Serialize;

use super::reader::ContractReader;
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::contracts::{self, Listed};
use crate::storage::Reader;
use crate::storage::contract_payment::{self, ActRow, payment};
use crate::storage::money::centimes;
use crate::web::guards::Desk;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A contract of the list; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub(super) id: ContractId,
    pub(super) code: String,
    pub(super) title: String,
    pub(super) parties: Vec<String>,
    pub(super) kind: &'static str,
    pub(super) state: String,
    pub(super) signed_on: NaiveDate,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: NaiveDate,
    pub(super) amendments: usize,
    pub(super) commitments: usize,
    /// What its tranches come to; none when enrolments give it.
    pub(super) whole: Option<i64>,
    pub(super) paid: i64,
    /// Tranches that wait for an act, by code: computed, due or approved.
    pub(super) waiting: Vec<(String, &'static str)>,
}

/// The contracts.
#[derive(Clone, Debug, Serialize)]
pub struct ContractsPage {
    rows: Vec<Line>,
    writes: bool,
}

#[get("/contracts")]
pub(super) async fn list(reader: ContractReader, desk: Desk<'_>, lang: Lang) -> Result<Html<ContractsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let rows = lines(&mut tx, &reader, lang).await?;
    Ok(Html::personal(ContractsPage { rows, writes: reader.writes }))
}

/// Every contract of a reader, by code.
pub(super) async fn lines(tx: &mut Reader, reader: &ContractReader, lang: Lang) -> Result<Vec<Line>, Problem> {
    let listed = contracts::list(tx, &reader.scope).await?;
    let ids: Vec<ContractId> = listed.iter().map(|one| one.row.contract_id).collect();
    let acts = contract_payment::list(tx, &ids, None).await?;
    listed.iter().filter_map(|one| Line::of(one, &acts, lang).transpose()).collect()
}

impl Line {
    fn of(listed: &Listed, acts: &[ActRow], lang: Lang) -> Result<Option<Self>, Problem> {
        let statements = listed.history.statements();
        let (Some(first), Some(latest)) = (statements.first(), statements.last()) else { return Ok(None) };
        let (id, terms) = (listed.row.contract_id, &latest.terms);
        let (mut paid, mut waiting) = (Decimal::ZERO, Vec::new());
        for tranche in &terms.tranches {
            let own = acts.iter().filter(|act| act.contract_id == id && act.tranche_code == tranche.code);
            let payment = payment(own)?;
            paid += payment.paid();
            if !payment.acts().is_empty() && !payment.admits().is_empty() {
                waiting.push((tranche.code.clone(), payment.state().code()));
            }
        }
        let whole: Decimal = terms.tranches.iter().map(|tranche| tranche.amount_mad).sum();
        Ok(Some(Self {
            id,
            code: listed.row.code.clone(),
            title: terms.title.of(lang.code()).to_owned(),
            parties: terms.parties.clone(),
            kind: terms.kind.code(),
            state: listed.row.state.clone(),
            signed_on: first.signed_on,
            starts_on: terms.starts_on,
            ends_on: terms.ends_on,
            amendments: statements.len() - 1,
            commitments: terms.commitments.len(),
            whole: terms.unit_price.is_none().then(|| centimes(whole)),
            paid: centimes(paid),
            waiting,
        }))
    }
}

impl Page for ContractsPage {
    const TEMPLATE: &'static str = "pages/contracts/list.html";

    fn samples() -> Vec<Self> {
        let line = |kind, state: &str, whole, waiting| Line {
            id: uuid::Uuid::nil().into(),
            code: "CP-2024".to_owned(),
            title: "Contrat-programme".to_owned(),
            parties: vec!["Ministère".to_owned(), "MNC".to_owned()],
            kind,
            state: state.to_owned(),
            signed_on: NaiveDate::default(),
            starts_on: NaiveDate::default(),
            ends_on: NaiveDate::default(),
            amendments: 1,
            commitments: 9,
            whole,
            paid: 123_456,
            waiting,
        };
        let due = || vec![("T2".to_owned(), "due")];
        let rows = vec![
            line("programme", "in_force", Some(950_000_001), due()),
            line("unit_price", "draft", None, Vec::new()),
            line("programme", "closed", Some(0), Vec::new()),
        ];
        vec![
            Self { rows, writes: true },
            Self { rows: Vec::new(), writes: true },
            Self { rows: Vec::new(), writes: false },
        ]
    }
}

crate::page!(ContractsPage);
