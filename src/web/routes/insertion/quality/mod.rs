//! `GET /insertion/quality`: how soon, for how long, in what jobs, at what pay, on what proofs.

pub(super) mod files;
mod finding;

use rocket::get;
use rocket::serde::Serialize;
use serde_json::{Value, json};

use self::finding::Findings;
use super::address::Query;
use super::ground::Ground;
use super::seal::seal;
use super::sources::Sources;
use super::tabs::Tab;
use super::view::{Chip, Choices, Reading};
use crate::domain::indicator::Audience;
use crate::domain::indicator::quality::Parameters;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::insertion::quality::{Gap, Quality, Survival, quality};
use crate::web::guards::Observer;
use crate::web::kept::{Shelf, Shown};
use crate::web::page::Page;
use crate::web::problem::Problem;

/// The page's own address.
const PATH: &str = "/insertion/quality";

/// What the texts of the page name of the parameters.
#[derive(Debug, Serialize)]
struct Named {
    gap_days: i32,
    full_week_hours: u32,
    pay_step: u32,
}

/// Points of a rate with their sign, as decimal texts.
#[derive(Debug, Serialize)]
struct Points {
    difference: String,
    low: String,
    high: String,
    worst: String,
    best: String,
}

/// A time of the curve's axis.
#[derive(Debug, Serialize)]
struct Tick {
    at: u32,
    n: u32,
    value: String,
}

/// The times printed under the curve: those shown, far enough apart for their numbers to stand side by side.
fn axis(time: &Survival) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    for point in &time.points {
        let apart = ticks.last().is_none_or(|last| (point.day - last.at) * 8 >= time.until);
        if let (Some(n), Some(value), true) = (point.at_risk, &point.reached, apart) {
            ticks.push(Tick { at: point.day, n, value: value.clone() });
        }
    }
    ticks
}

/// The page.
#[derive(Debug, Serialize)]
pub struct QualityPage {
    #[serde(flatten)]
    reading: Reading,
    threshold: u32,
    findings: Findings,
    quality: Quality,
    axis: Vec<Tick>,
    gap: Option<Points>,
    named: Named,
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    learnt: Option<crate::operations::insertion::Learnt>,
    filters: Vec<String>,
    hash: String,
    downloads: Vec<(String, String)>,
}

#[get("/insertion/quality?<query..>")]
pub(super) async fn page(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<Shown<QualityPage>, Problem> {
    let page = async { Ok(QualityPage::of(see(&observer, &query, &sources, lang).await?, lang)) };
    shelf.page(&observer, page).await
}

/// A question and its answer, whatever its form.
pub(super) struct Seen {
    ground: Ground,
    quality: Quality,
}

async fn see(observer: &Observer, query: &Query, sources: &Sources<'_>, lang: Lang) -> Result<Seen, Problem> {
    let ground = Ground::of(observer, query, sources, lang).await?;
    let reader = (&observer.scope, ground.audience);
    let answer = || quality(sources.figures, &ground.population, &ground.question, reader);
    let quality = sources.figures.compute(answer).await;
    let quality = quality.ok_or_else(|| Problem::internal("a definition without any figure"))?;
    Ok(Seen { ground, quality })
}

impl Seen {
    /// The question, for programs.
    fn asked(&self) -> Value {
        let question = &self.ground.question;
        json!({
            "profile": question.profile.code, "profile_version": question.profile.version,
            "as_of": question.as_of, "known_at": question.known_at, "audience": self.ground.audience,
            "filters": self.ground.address.filters().map(|(key, value)| json!([key, value])).collect::<Vec<_>>(),
        })
    }

    /// The seal of the question and its answer.
    fn hash(&self) -> String {
        seal(&self.ground.question, &self.quality)
    }
}

impl QualityPage {
    fn of(seen: Seen, lang: Lang) -> Self {
        let hash = seen.hash();
        let Seen { ground, quality } = seen;
        let chips = ground.chips(PATH, lang);
        let parameters = Parameters::shipped();
        let files =
            ["csv", "xlsx", "json"].map(|kind| (kind.to_owned(), ground.address.at(&std::format!("{PATH}.{kind}"))));
        Self {
            reading: Reading::from(&ground.question),
            threshold: ground.audience.threshold(0),
            findings: Findings::of(&quality),
            axis: axis(&quality.survival),
            gap: quality.equity.gap.as_ref().map(Points::of),
            quality,
            named: Named {
                gap_days: parameters.gap_days,
                full_week_hours: parameters.full_week_hours,
                pay_step: parameters.pay_step_mad,
            },
            tabs: ground.tabs(PATH, lang),
            learnt: ground.learnt.clone(),
            choices: ground.choices(lang),
            filters: chips.iter().map(|chip| chip.label.clone()).collect(),
            chips,
            hash,
            downloads: files.to_vec(),
        }
    }
}

impl Points {
    fn of(gap: &Gap) -> Self {
        let text = |tenths: i64| {
            let sign = if tenths < 0 { "-" } else { "" };
            std::format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
        };
        Self {
            difference: text(gap.difference),
            low: text(gap.low),
            high: text(gap.high),
            worst: text(gap.worst),
            best: text(gap.best),
        }
    }
}

impl Page for QualityPage {
    const TEMPLATE: &'static str = "pages/insertion/quality.html";

    /// The pilot as the press reads it, under the headline definition (not yet observable), to the public, over nobody.
    fn samples() -> Vec<Self> {
        let views = [
            (Some("A_DATE"), None, Audience::Operator),
            (None, None, Audience::Ministry),
            (Some("A_DATE"), None, Audience::Public),
            (None, Some("12"), Audience::Ministry),
        ];
        let view = |(profile, region, audience): (Option<&'static str>, Option<&'static str>, Audience)| {
            let ground = Ground { audience, ..super::sample::whole(profile, region)? };
            let everything = crate::domain::scope::Scope::everything();
            let quality = quality(&Figures::default(), &ground.population, &ground.question, (&everything, audience))?;
            Some(Self::of(Seen { ground, quality }, Lang::Fr))
        };
        views.into_iter().filter_map(view).collect()
    }
}

crate::page!(QualityPage);
