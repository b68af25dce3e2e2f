//! `GET /insertion`: the dashboard.

use rocket::get;

use super::address::Query;
use super::finding::{self, Standing};
use super::ground::Ground;
use super::seal::seal;
use super::sources::Sources;
use super::view::{self, COHORTS_A_PAGE, CohortView, GapView, InsertionPage, Reading, RegionView};
use crate::domain::indicator::rate::percent;
use crate::i18n::Lang;
use crate::operations::insertion::{self, Board, Lines, Rate};
use crate::web::guards::Observer;
use crate::web::kept::{Shelf, Shown};
use crate::web::problem::Problem;

/// Everything a view is made of, whatever its form.
pub(super) struct Seen {
    pub(super) ground: Ground,
    pub(super) board: Board,
}

/// Answers a query for whoever asks.
pub(super) async fn see(
    observer: &Observer,
    query: &Query,
    sources: &Sources<'_>,
    (lang, wanted): (Lang, Lines<'_>),
) -> Result<Seen, Problem> {
    Ok(Seen::of(Ground::of(observer, query, sources, lang).await?, observer, sources, &wanted).await)
}

impl Seen {
    /// The board of a ground, with the cohorts wanted.
    pub(super) async fn of(ground: Ground, observer: &Observer, sources: &Sources<'_>, wanted: &Lines<'_>) -> Self {
        let reader = (&observer.scope, ground.audience);
        let Ground { population, question, .. } = &ground;
        let board = || insertion::board(sources.figures, population, question, reader, wanted);
        let board = sources.figures.compute(board).await;
        Self { ground, board }
    }
}

#[get("/insertion?<query..>")]
pub(super) async fn dashboard(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<Shown<InsertionPage>, Problem> {
    let from = (query.page.unwrap_or(1).clamp(1, 100_000) - 1) * COHORTS_A_PAGE;
    let wanted = Lines::Ranks(from..from + COHORTS_A_PAGE);
    let page = async {
        let seen = see(&observer, &query, &sources, (lang, wanted)).await?;
        Ok(sources.figures.compute(|| page(seen, &query, lang)).await)
    };
    shelf.page(&observer, page).await
}

/// The page of a view.
pub(super) fn page(seen: Seen, query: &Query, lang: Lang) -> InsertionPage {
    let Seen { ground, board } = seen;
    let (choices, chips) = (ground.choices(lang), ground.chips("/insertion", lang));
    let tabs = ground.tabs("/insertion", lang);
    let Ground { question, labels, address, target, audience, learnt, .. } = ground;
    let hash = seal(&question, &board.sealed());
    let from = (query.page.unwrap_or(1).clamp(1, 100_000) - 1) * COHORTS_A_PAGE;
    let cohort_count = board.cohort_count;
    let turn = |page: usize| address.with("/insertion", "page", Some(&page.to_string()));
    let current = from / COHORTS_A_PAGE + 1;
    InsertionPage {
        reading: Reading::from(&question),
        base: view::base(&question),
        threshold: audience.threshold(question.profile.min_n),
        finding: finding::headline(&board.total),
        verdict: finding::verdict(&board.total, target),
        target: target.map(|tenths| std::format!("{}.{}", tenths / 10, tenths % 10)),
        gap_finding: finding::gap(board.gap.as_ref()),
        gap: GapView::of(&board),
        main_contract: finding::main_contract(&board),
        graduation: graduation(&board.total),
        region_standing: Standing::of(board.regions.iter().filter_map(|line| Some((line.rate.as_ref()?, 1))), target),
        regions: board.regions.iter().map(|line| RegionView::of(line, &address, target)).collect(),
        cohort_standing: Standing::of(board.cohort_rates.iter().map(|(rate, count)| (rate, *count)), target),
        cohort_count,
        immature_cohorts: board.immature_cohorts,
        masked_cohorts: board.masked_cohorts,
        observable_on: board.observable_on,
        from: (from + 1).min(cohort_count),
        to: (from + COHORTS_A_PAGE).min(cohort_count),
        next: (from + COHORTS_A_PAGE < cohort_count).then(|| turn(current + 1)),
        previous: (current > 1).then(|| turn(current - 1)),
        all_cohorts: address.at("/insertion/cohorts"),
        horizons: view::horizons(),
        outline: query.map.as_deref() == Some("regions"),
        other_map: match query.map.as_deref() {
            Some("regions") => address.with("/insertion", "map", None),
            _ => address.with("/insertion", "map", Some("regions")),
        },
        tabs,
        learnt,
        choices,
        filters: chips.iter().map(|chip| chip.label.clone()).collect(),
        chips,
        hash,
        downloads: ["csv", "xlsx", "json"]
            .map(|kind| (kind.to_owned(), address.at(&std::format!("/insertion.{kind}"))))
            .to_vec(),
        cohorts: board.cohorts.into_iter().map(|line| CohortView::of(line, &labels, &address, target)).collect(),
        total: board.total,
        women: board.women,
        men: board.men,
        contracts: board.contracts,
    }
}

/// Graduates over enrolments, for the second bar.
fn graduation(total: &Rate) -> Option<String> {
    percent(total.funnel.graduated, total.funnel.enrolled).map(|rate| rate.to_string())
}

/// Samples: the pilot as the press read it, the same under the headline definition (not yet observable), an empty scope.
pub(super) fn samples() -> Vec<InsertionPage> {
    super::sample::pages()
}
