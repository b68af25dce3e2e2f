//! `GET /definitions/people`: the people behind one count of the workbench, each with the reason in words.
//!
//! Names are for coordination, which reads them in the records too; everybody else reads references. What leaves the
//! operator's own hands is journalled.

use std::collections::HashMap;

use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use super::address::Query;
use super::behind::Behind;
use super::behind_cohorts::{PartLink, downloads};
use super::reason::words;
use super::sources::Sources;
use super::view::{Chip, Reading};
use crate::domain::ids::EnrolmentId;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::insertion::{Person, Way, journal_people, people};
use crate::storage::{Reader, learner_list};
use crate::web::guards::{Desk, Observer};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::person_name;

/// Where it is read.
pub(super) const PATH: &str = "/definitions/people";
/// People on a page.
const A_PAGE: usize = 50;
/// People named by one statement.
const AT_ONCE: usize = 500;

/// Somebody and why they are counted where they are.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    #[serde(flatten)]
    pub(super) identity: Identity,
    pub(super) cohort: String,
    pub(super) reason: String,
    pub(super) starts_on: NaiveDate,
    pub(super) horizon: NaiveDate,
    /// Code of the kind of proof; `none` for a bare word.
    pub(super) evidence: Option<&'static str>,
    pub(super) level: Option<&'static str>,
    pub(super) attested_on: Option<NaiveDate>,
}

/// The people behind a count.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    #[serde(flatten)]
    reading: Reading,
    part: &'static str,
    /// Everyone in the part; none when hidden.
    total: Option<u32>,
    /// Those of cohorts too small to be shown apart: counted, not listed.
    unlisted: u32,
    /// Whether names are shown.
    named: bool,
    parts: Vec<PartLink>,
    rows: Vec<Line>,
    from: usize,
    to: usize,
    next: Option<String>,
    previous: Option<String>,
    back: String,
    cohorts: String,
    chips: Vec<Chip>,
    filters: Vec<String>,
    downloads: Vec<(String, String)>,
}

/// Whether the reader may know whom a reference stands for: those who open records (`GET /learners/<id>`).
pub(in crate::web::routes) fn reads_names(observer: &Observer) -> bool {
    observer.role == Role::Coordinator
}

#[get("/definitions/people?<query..>")]
pub(super) async fn page(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    desk: Desk<'_>,
) -> Result<Html<PeoplePage>, Problem> {
    let behind = Behind::of(&observer, &query, &sources, (lang, 0..0)).await?;
    let from = (query.page.unwrap_or(1).clamp(1, 100_000) - 1) * A_PAGE;
    let rows = lines(&mut sources.store.read().await?, (&observer, &behind), (from, A_PAGE), lang).await?;
    if !reads_names(&observer) && !rows.is_empty() {
        let mut tx = desk.store.write().await?;
        let asked = (&behind.ground.question, behind.indicator(), behind.part);
        journal_people(&mut tx, &desk.act(&observer.actor), asked, (Way::Page, rows.len())).await?;
        tx.commit().await?;
    }
    Ok(Html::personal(PeoplePage::of(&behind, rows, (from, reads_names(&observer)), lang)))
}

/// The people from one place of the list on, as the reader may know them.
pub(super) async fn lines(
    tx: &mut Reader,
    (observer, behind): (&Observer, &Behind),
    range: (usize, usize),
    lang: Lang,
) -> Result<Vec<Line>, Problem> {
    let Behind { ground, rank, part, listing, .. } = behind;
    let found = people(&ground.population, &ground.question, (*rank, *part), listing, range);
    let Some(indicator) = ground.question.profile.indicators.get(*rank) else { return Ok(Vec::new()) };
    let mut lines = Vec::with_capacity(found.len());
    let ids: Vec<EnrolmentId> = found.iter().filter_map(|person| person.id).collect();
    let known = identities(tx, observer, &ids, lang).await?;
    lines.extend(found.iter().map(|person| {
        let identity = person.id.and_then(|id| known.get(&id)).cloned().unwrap_or_default();
        let cohort = ground.population.names().text(person.cohort);
        Line::of((person, cohort), identity, words(lang, *part, person, indicator))
    }));
    Ok(lines)
}

/// What a reader may know of somebody.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Identity {
    /// Their record, for whoever may open it.
    pub(in crate::web::routes) href: Option<String>,
    /// For whoever may read names.
    pub(in crate::web::routes) name: Option<String>,
    pub(in crate::web::routes) other_name: Option<String>,
    /// Absent when the enrolment has been withdrawn since.
    pub(in crate::web::routes) reference: Option<String>,
}

/// What a reader may know of these people.
pub(in crate::web::routes) async fn identities(
    tx: &mut Reader,
    observer: &Observer,
    ids: &[EnrolmentId],
    lang: Lang,
) -> Result<HashMap<EnrolmentId, Identity>, Problem> {
    let mut known = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        if !reads_names(observer) {
            let rows = learner_list::references(tx, &observer.scope, ids).await?;
            let identity = |reference| Identity { reference: Some(reference), ..Identity::default() };
            known.extend(rows.into_iter().map(|(id, reference)| (EnrolmentId(id), identity(reference))));
            continue;
        }
        for row in learner_list::find_all(tx, &observer.scope, ids).await? {
            let arabic = (row.last_name_ar.as_deref(), row.first_name_ar.as_deref());
            let [name, other_name] = person_name(lang, (&row.last_name, &row.first_name), arabic);
            let href = Some(std::format!("/learners/{}", row.enrolment_id));
            let reference = Some(row.learner_ref);
            known.insert(row.enrolment_id, Identity { href, name, other_name, reference });
        }
    }
    Ok(known)
}

impl Line {
    fn of((person, cohort): (&Person, &str), identity: Identity, reason: String) -> Self {
        let proof = person.why.proof();
        Self {
            identity,
            cohort: cohort.to_owned(),
            reason,
            starts_on: person.reading.clock.t0.date(),
            horizon: person.reading.clock.horizon.date(),
            evidence: proof.map(|proof| proof.evidence.map_or("none", |evidence| evidence.code())),
            level: proof.map(|proof| proof.level.code()),
            attested_on: proof.map(|proof| proof.on.date()),
        }
    }
}

impl PeoplePage {
    fn of(behind: &Behind, rows: Vec<Line>, (from, named): (usize, bool), lang: Lang) -> Self {
        let Behind { ground, listing, address, part, .. } = behind;
        let listed = listing.listed() as usize;
        let turn = |page: usize| address.with(PATH, "page", Some(&page.to_string()));
        let page = from / A_PAGE + 1;
        let chips: Vec<Chip> = ground.chips("/definitions", lang);
        Self {
            reading: Reading { indicator: behind.indicator().to_owned(), ..Reading::from(&ground.question) },
            part: part.code(),
            total: listing.total,
            unlisted: listing.unlisted(),
            named,
            parts: behind.parts(PATH),
            from: (from + 1).min(listed),
            to: (from + rows.len()).min(listed),
            rows,
            next: (from + A_PAGE < listed).then(|| turn(page + 1)),
            previous: (page > 1).then(|| turn(page - 1)),
            back: ground.address.at("/definitions"),
            cohorts: address.at(super::behind_cohorts::PATH),
            filters: chips.iter().map(|chip| chip.label.clone()).collect(),
            chips,
            downloads: downloads(address, PATH),
        }
    }
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "pages/insertion/people.html";

    fn samples() -> Vec<Self> {
        let named = |person: &Person, rank: usize| Identity {
            href: rank.is_multiple_of(2).then(|| std::format!("/learners/{}", uuid::Uuid::nil())),
            name: rank.is_multiple_of(2).then(|| "Salma El Idrissi".to_owned()),
            other_name: None,
            reference: person.id.map(|id| id.to_string()),
        };
        let page = |behind: &Behind| {
            let Behind { ground, rank, part, listing, .. } = behind;
            let found = people(&ground.population, &ground.question, (*rank, *part), listing, (0, 3));
            let indicator = ground.question.profile.indicators.get(*rank)?;
            let line = |(at, person): (usize, &Person)| {
                Line::of((person, "2023-C1"), named(person, at), words(Lang::Fr, *part, person, indicator))
            };
            let rows: Vec<Line> = found.iter().enumerate().map(line).collect();
            Some(Self::of(behind, rows, (0, true), Lang::Fr))
        };
        super::sample::behind().iter().filter_map(page).collect()
    }
}

crate::page!(PeoplePage);
