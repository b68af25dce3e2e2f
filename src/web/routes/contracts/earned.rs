//! `GET /contracts/earned`: for an operator, what its learners have earned of the contracts that pay by enrolment.

use rocket::get;
use serde::Serialize;

use super::reader::Sources;
use crate::domain::contract::MilestoneKind;
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::contracts::{self, Roll};
use crate::operations::insertion::default_as_of;
use crate::storage::money::centimes;
use crate::web::guards::Coordinator;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A contract, for the learners of the reader; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: ContractId,
    code: String,
    title: String,
    enrolments: usize,
    earned: Option<i64>,
    /// Of each milestone, how many wait for it next.
    waiting: Vec<(&'static str, usize)>,
}

/// The contracts.
#[derive(Clone, Debug, Serialize)]
pub struct EarnedPage {
    as_of: chrono::NaiveDate,
    rows: Vec<Line>,
}

#[get("/contracts/earned")]
pub(super) async fn list(
    coordinator: Coordinator,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<EarnedPage>, Problem> {
    let Sources { desk, figures } = sources;
    let mut tx = desk.store.read().await?;
    let as_of = default_as_of(&mut tx, desk.clock.today()).await?;
    let rolls = contracts::rolls(&mut tx, figures, as_of, &coordinator.scope).await?;
    Ok(Html::personal(EarnedPage { as_of, rows: rolls.iter().map(|roll| Line::of(roll, lang)).collect() }))
}

impl Line {
    fn of(roll: &Roll, lang: Lang) -> Self {
        let waits = |kind: MilestoneKind| {
            let own = |one: &&contracts::Earned| one.next.is_some_and(|(next, _)| next == kind);
            (kind.code(), roll.enrolments.iter().filter(own).count())
        };
        Self {
            id: roll.listed.row.contract_id,
            code: roll.listed.row.code.clone(),
            title: roll.terms.title.of(lang.code()).to_owned(),
            enrolments: roll.enrolments.len(),
            earned: roll.statement.amount.map(centimes),
            waiting: MilestoneKind::ALL.iter().copied().map(waits).collect(),
        }
    }
}

impl Page for EarnedPage {
    const TEMPLATE: &'static str = "pages/contracts/earned.html";

    fn samples() -> Vec<Self> {
        let rows: Vec<Line> = super::sample::rolls().iter().map(|roll| Line::of(roll, Lang::Fr)).collect();
        vec![
            Self { as_of: chrono::NaiveDate::default(), rows },
            Self { as_of: chrono::NaiveDate::default(), rows: Vec::new() },
        ]
    }
}

crate::page!(EarnedPage);
