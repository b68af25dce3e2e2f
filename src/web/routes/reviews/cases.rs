//! `GET /reviews/<id>/cases`: the cases of the frozen report under one figure, and what is decided of each. References only.

use std::sync::Arc;

use rocket::form::FromForm;
use rocket::http::RawStr;
use rocket::{State, get};
use serde::Serialize;

use super::say::Typing;
use super::show::audience;
use super::view::Whole;
use crate::domain::ids::ReviewId;
use crate::domain::indicator::Profile;
use crate::domain::indicator::profile::Indicator;
use crate::domain::review::Decision;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::editions::{self, Asked, Document};
use crate::operations::figures::Figures;
use crate::operations::reviews::{self, Wanted};
use crate::web::form::Errors;
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::publications::Choice;

/// Cases a page.
const A_PAGE: usize = 50;
/// Letters that may be asked for.
const LETTERS: [char; 5] = ['I', 'U', 'N', 'X', 'M'];
/// What is asked for when nothing is decided yet.
const UNDECIDED: &str = "undecided";

/// The query as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Query {
    /// `A_DATE I2`.
    #[field(default = String::new())]
    figure: String,
    /// A letter.
    #[field(default = String::new())]
    state: String,
    /// What was decided: a code, or `undecided`.
    #[field(default = String::new())]
    decision: String,
    #[field(default = 0)]
    from: usize,
    /// The case chosen to decide of.
    #[field(default = String::new())]
    case: String,
}

/// A case of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    reference: String,
    cohort: Option<String>,
    learner_ref: Option<String>,
    state: char,
    decision: Option<&'static str>,
    reason: String,
}

/// The cases.
#[derive(Clone, Debug, Serialize)]
pub struct CasesPage {
    whole: Whole,
    query: Query,
    figures: Vec<Choice>,
    states: Vec<Choice>,
    decisions: Vec<Choice>,
    rows: Vec<Line>,
    /// Cohort and reference there of the case chosen, when it is of the page.
    chosen: Option<String>,
    total: usize,
    undecided: usize,
    /// What the address says of the view, to come back to.
    pub(super) here: String,
    previous: Option<String>,
    next: Option<String>,
    decides: bool,
    pub(super) typing: Typing,
    pub(super) errors: Errors,
}

#[get("/reviews/<id>/cases?<query..>")]
pub(super) async fn cases(
    observer: Observer,
    id: Id<ReviewId>,
    query: Query,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<CasesPage>, Problem> {
    let page = page(&observer, (id.0, query), (&desk, figures), lang).await?;
    let mut tx = desk.store.write().await?;
    let read = (page.query.figure.as_str(), page.rows.len());
    reviews::journal_cases(&mut tx, &desk.act(&observer.actor), id.0, read).await?;
    tx.commit().await?;
    Ok(Html::personal(page))
}

pub(super) async fn page(
    observer: &Observer,
    (id, query): (ReviewId, Query),
    (desk, figures): (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<CasesPage, Problem> {
    let mut tx = desk.store.read().await?;
    let reader = (&observer.scope, audience(observer.role));
    let reviewing = reviews::read(&mut tx, figures, id, reader).await?;
    let report = editions::within(&mut tx, &observer.scope, reviewing.row.edition_id).await?;
    let named = figures_of(&Document::parse(&report.row.document)?.asked()?, lang);
    let query = query.of(&named).ok_or_else(Problem::not_found)?;
    let asked = query.asked().ok_or_else(Problem::not_found)?;
    let found = reviews::cases(&mut tx, (&reviewing, &observer.scope), asked, (query.from, A_PAGE)).await?;
    let whole = Whole::of(&mut tx, &reviewing, (lang, desk.clock.today()), observer.role).await?;
    let decides = observer.role == Role::Reviewer && !whole.head.signed;
    let states = LETTERS.map(|letter| Choice::of(&letter.to_string(), lang.text(&format!("edition-letter-{letter}"))));
    let rows: Vec<Line> = found.lines.into_iter().map(Line::of).collect();
    Ok(CasesPage {
        chosen: rows.iter().find(|row| row.reference == query.case).and_then(Line::place),
        previous: query.from.checked_sub(1).map(|_| query.at(query.from.saturating_sub(A_PAGE))),
        next: (query.from + A_PAGE < found.total).then(|| query.at(query.from + A_PAGE)),
        here: query.at(query.from),
        rows,
        states: states.to_vec(),
        decisions: decisions(lang),
        figures: named,
        whole,
        query,
        total: found.total,
        undecided: found.undecided,
        decides,
        typing: <Typing as Default>::default(),
        errors: Errors::new(lang),
    })
}

/// What may have been decided, nothing first.
fn decisions(lang: Lang) -> Vec<Choice> {
    let undecided = Choice::of(UNDECIDED, lang.text("review-undecided"));
    let choice = |one: &Decision| Choice::of(one.code(), lang.text(&format!("review-decision-{one}")));
    std::iter::once(undecided).chain(Decision::ALL.iter().map(choice)).collect()
}

/// The figures of the report, by profile and indicator.
fn figures_of(asked: &Asked, lang: Lang) -> Vec<Choice> {
    let figures = asked.profiles.iter().flat_map(|profile| profile.indicators.iter().map(move |one| (profile, one)));
    let choice = |(profile, indicator): (&Arc<Profile>, &Indicator)| {
        let name = lang.text(&format!("insertion-profile-{}", profile.code));
        Choice::of(&format!("{} {}", profile.code, indicator.id), format!("{name} · {}", indicator.id))
    };
    figures.map(choice).collect()
}

impl Query {
    /// The same about one of these figures, the first when it names none of them.
    fn of(self, named: &[Choice]) -> Option<Self> {
        let figure = named.iter().find(|one| one.value == self.figure).or(named.first())?;
        Some(Self { figure: figure.value.clone(), ..self })
    }

    /// The list that an address asked for, with a case chosen to decide of.
    pub(super) fn choosing(address: &str, case: &str) -> Self {
        let mut list = Self { case: case.to_owned(), ..<Self as Default>::default() };
        for pair in RawStr::new(address).split('&') {
            let (name, value) = pair.split_at_byte(b'=');
            let value = value.url_decode_lossy().into_owned();
            match name.as_str() {
                "figure" => list.figure = value,
                "state" => list.state = value,
                "decision" => list.decision = value,
                "from" => list.from = value.parse().unwrap_or(0),
                _ => {}
            }
        }
        list
    }

    /// The cases asked for.
    fn asked(&self) -> Option<Wanted<'_>> {
        let state = LETTERS.into_iter().find(|letter| self.state == letter.to_string());
        let decision = match self.decision.as_str() {
            UNDECIDED => Some(None),
            code => Decision::from_code(code).map(Some),
        };
        Some(Wanted { figure: self.figure.split_once(' ')?, state, decision })
    }

    /// The address of the cases from another place.
    fn at(&self, from: usize) -> String {
        let figure = RawStr::new(&self.figure).percent_encode().to_string();
        format!("?figure={figure}&state={}&decision={}&from={from}", self.state, self.decision)
    }
}

impl Line {
    fn of(line: reviews::CaseLine) -> Self {
        let (cohort, learner_ref) = line.place.unzip();
        Self {
            reference: line.enrolment.to_string(),
            cohort,
            learner_ref,
            state: line.state,
            decision: line.decision.map(Decision::code),
            reason: line.reason,
        }
    }
}

impl Line {
    /// Where the case is known: cohort and reference there.
    fn place(&self) -> Option<String> {
        Some(format!("{} · {}", self.cohort.as_ref()?, self.learner_ref.as_ref()?))
    }
}

impl Page for CasesPage {
    const TEMPLATE: &'static str = "pages/reviews/cases.html";

    fn samples() -> Vec<Self> {
        let line = |state, decision| Line {
            reference: uuid::Uuid::nil().to_string(),
            cohort: Some("JIT-ENSAM-01".to_owned()),
            learner_ref: Some("A-01".to_owned()),
            state,
            decision,
            reason: String::new(),
        };
        let choice = |code: &str| vec![Choice::of(code, code.to_owned())];
        let page = |whole: Whole| Self {
            decides: !whole.head.signed,
            whole,
            query: Query {
                figure: "A_DATE I2".to_owned(),
                case: uuid::Uuid::nil().to_string(),
                ..<Query as Default>::default()
            },
            figures: choice("A_DATE I2"),
            states: choice("U"),
            decisions: choice("undecided"),
            rows: vec![line('U', Some("refused")), line('I', None)],
            chosen: None,
            total: 51,
            undecided: 50,
            here: "?figure=A_DATE%20I2&state=&decision=&from=0".to_owned(),
            previous: None,
            next: Some("?figure=A_DATE%20I2&state=&decision=&from=50".to_owned()),
            typing: <Typing as Default>::default(),
            errors: Errors::new(Lang::Fr),
        };
        let mut pages: Vec<Self> = Whole::samples().into_iter().map(page).collect();
        if let Some(page) = pages.last_mut() {
            (page.rows, page.total, page.next) = (Vec::new(), 0, None);
        }
        if let Some(mut refused) = pages.first().cloned() {
            refused.errors.add("text", "faults-required");
            pages.push(refused);
        }
        pages
    }
}

crate::page!(CasesPage);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_from_which_a_case_is_decided_of_is_found_again() {
        let address = "figure=A_DATE%20I2&state=U&decision=undecided&from=50";
        let list = Query::choosing(address, "018d787e");
        assert_eq!((list.at(list.from), list.case.as_str()), (format!("?{address}"), "018d787e"));
    }
}
