//! `GET /contracts/<id>/enrolments`: what each enrolment of a unit-price contract has earned, and what its next milestone
//! waits for: by name for the operator whose learner it is, under a reference for everybody else.

use rocket::form::FromForm;
use rocket::{Route, get, routes};
use serde::Serialize;

use super::enrolment_lines::{Line, Row, lines, totals};
use super::reader::Sources;
use super::statement::{MilestoneView, milestones};
use super::when::{Shown, When};
use crate::domain::ids::ContractId;
use crate::domain::indicator::Audience;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::contracts::{self, Earned, Roll};
use crate::operations::insertion::{Way, default_as_of};
use crate::storage::money::centimes;
use crate::web::guards::Observer;
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
use crate::web::routes::insertion::reads_names;

/// The roles let in, for the routes' declaration.
pub(super) const ROLES: &[Role] = Observer::ROLES;
/// Enrolments on a page.
const A_PAGE: usize = 50;
/// What an enrolment may be looked for by: the milestone it waits for, or none left.
const NEXT: [&str; 4] = ["start", "completion", "insertion", "none"];

pub(super) fn routes() -> Vec<Route> {
    [routes![show], super::enrolment_files::routes()].concat()
}

/// The query as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Query {
    #[field(default = String::new())]
    as_of: String,
    #[field(default = String::new())]
    known_at: String,
    #[field(default = String::new())]
    next: String,
    #[field(default = String::new())]
    cohort: String,
    #[field(default = 1)]
    page: usize,
}

/// The enrolments.
#[derive(Clone, Debug, Serialize)]
pub struct EnrolmentsPage {
    contract: ContractId,
    contract_title: String,
    /// Whether the reader opens the contract itself.
    oversees: bool,
    /// Whether names are shown.
    named: bool,
    price: i64,
    milestones: Vec<MilestoneView>,
    /// What everybody has earned; none when it is not to be shown.
    earned: Option<i64>,
    /// Of the view: what each milestone pays, and in all; none when somebody of it is hidden.
    totals: Vec<Option<i64>>,
    total: Option<i64>,
    /// How many are in the view, and how many of them are of cohorts too small to be shown apart.
    count: usize,
    hidden: usize,
    rows: Vec<Line>,
    from: usize,
    to: usize,
    previous: Option<String>,
    next: Option<String>,
    query: Query,
    cohorts: Vec<String>,
    nexts: [&'static str; 4],
    asked: Shown,
    as_of: chrono::NaiveDate,
    known_at: Option<chrono::DateTime<chrono::Utc>>,
    /// What the view is narrowed to, in words.
    filters: Vec<String>,
    /// What follows the address of a file of this view.
    files: String,
}

/// What a reader asks of a contract.
pub(super) async fn read(
    observer: &Observer,
    Sources { desk, figures }: &Sources<'_>,
    (id, query): (ContractId, &Query),
) -> Result<(Roll, Shown), Problem> {
    let mut tx = desk.store.read().await?;
    let default = default_as_of(&mut tx, desk.clock.today()).await?;
    let asked = When::of(&query.as_of, &query.known_at).read(default)?;
    let audience = if reads_names(observer) { Audience::Operator } else { Audience::Ministry };
    let roll = contracts::roll(&mut tx, figures, id, asked, (&observer.scope, audience)).await?;
    Ok((roll, When::shown(asked, default)))
}

#[get("/contracts/<id>/enrolments?<query..>", rank = 20)]
async fn show(
    observer: Observer,
    id: Id<ContractId>,
    query: Query,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<EnrolmentsPage>, Problem> {
    let (roll, asked) = read(&observer, &sources, (id.0, &query)).await?;
    let chosen = query.of(&roll);
    let from = (query.page.clamp(1, 100_000) - 1) * A_PAGE;
    let desk = sources.desk;
    let mut tx = desk.store.read().await?;
    let labels = Labels::read(&mut tx, lang).await?;
    let shown: Vec<&Earned> = chosen.iter().copied().skip(from).take(A_PAGE).collect();
    let rows = lines(&mut tx, (&observer, &labels), (&roll, &shown), lang).await?;
    drop(tx);
    if !reads_names(&observer) && !rows.is_empty() {
        let mut tx = desk.store.write().await?;
        contracts::journal_roll(&mut tx, &desk.act(&observer.actor), id.0, (Way::Page, rows.len())).await?;
        tx.commit().await?;
    }
    let named = reads_names(&observer);
    let page = EnrolmentsPage::of((&roll, &chosen), (rows, from), (query, asked), lang);
    Ok(Html::personal(EnrolmentsPage { named, oversees: !named, ..page }))
}

impl Query {
    /// The enrolments of the view.
    pub(super) fn of<'r>(&self, roll: &'r Roll) -> Vec<&'r Earned> {
        let next = Some(self.next.as_str()).filter(|next| NEXT.contains(next));
        let wanted = |one: &&Earned| {
            (self.cohort.is_empty() || one.cohort == self.cohort)
                && next.is_none_or(|next| Row::of(one, roll).next == Some(next))
        };
        roll.enrolments.iter().filter(wanted).collect()
    }

    /// What it narrows the view to, in words.
    fn filters(&self, lang: Lang) -> Vec<String> {
        let next = NEXT.iter().find(|next| **next == self.next).map(|next| lang.text(&format!("contract-next-{next}")));
        next.into_iter().chain((!self.cohort.is_empty()).then(|| self.cohort.clone())).collect()
    }

    /// The view at another page; none: without a page.
    pub(super) fn address(&self, page: Option<usize>) -> String {
        let fields = [
            ("as_of", self.as_of.clone()),
            ("known_at", self.known_at.clone()),
            ("next", self.next.clone()),
            ("cohort", self.cohort.clone()),
            ("page", page.map(|page| page.to_string()).unwrap_or_default()),
        ];
        let encoded = |value: &str| rocket::http::RawStr::new(value).percent_encode().to_string();
        let filled = fields.iter().filter(|(_, value)| !value.trim().is_empty());
        let pairs: Vec<String> = filled.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

impl EnrolmentsPage {
    fn of(
        (roll, chosen): (&Roll, &[&Earned]),
        (rows, from): (Vec<Line>, usize),
        (query, asked): (Query, Shown),
        lang: Lang,
    ) -> Self {
        let (totals, total) = totals(roll, chosen);
        let (page, count) = (from / A_PAGE + 1, chosen.len());
        let price = roll.terms.unit_price.as_ref();
        let here = format!("/contracts/{}/enrolments", roll.listed.row.contract_id);
        let turn = |page| format!("{here}{}", query.address(Some(page)));
        let mut cohorts: Vec<String> = roll.enrolments.iter().map(|one| one.cohort.clone()).collect();
        cohorts.dedup();
        Self {
            contract: roll.listed.row.contract_id,
            contract_title: roll.terms.title.of(lang.code()).to_owned(),
            oversees: true,
            named: false,
            price: price.map_or(0, |price| centimes(price.price_mad)),
            milestones: price.map(|price| milestones(price, &roll.statement)).unwrap_or_default(),
            earned: roll.statement.amount.map(centimes),
            totals,
            total,
            count,
            hidden: chosen.iter().filter(|one| one.hidden).count(),
            to: from + rows.len(),
            from: if rows.is_empty() { 0 } else { from + 1 },
            rows,
            previous: (page > 1).then(|| turn(page - 1)),
            next: (from + A_PAGE < count).then(|| turn(page + 1)),
            filters: query.filters(lang),
            files: query.address(None),
            query,
            cohorts,
            nexts: NEXT,
            asked,
            as_of: roll.asked.as_of,
            known_at: roll.asked.known_at,
        }
    }
}

impl Page for EnrolmentsPage {
    const TEMPLATE: &'static str = "pages/contracts/enrolments.html";

    fn samples() -> Vec<Self> {
        let mut pages = Vec::new();
        for roll in super::sample::rolls() {
            let chosen: Vec<&Earned> = roll.enrolments.iter().collect();
            let labels = Labels::default();
            let line = |one: &&Earned| Line::of(&roll, one, super::sample::identity(one), (&labels, Lang::Fr));
            let rows: Vec<Line> = chosen.iter().map(line).collect();
            let query = Query { next: "insertion".to_owned(), page: 1, ..<Query as Default>::default() };
            let asked = When::shown(roll.asked, roll.asked.as_of);
            let page = Self::of((&roll, &chosen), (rows, 0), (query, asked), Lang::Fr);
            pages.push(Self { next: Some("?page=2".to_owned()), ..page.clone() });
            pages.push(Self { named: true, oversees: false, rows: Vec::new(), count: 0, ..page });
        }
        pages
    }
}

crate::page!(EnrolmentsPage);
