//! What stands behind one count of the workbench: a figure of a definition and a part of its base.

use std::ops::Range;

use super::address::{Address, Query};
use super::ground::Ground;
use super::sources::Sources;
use crate::domain::indicator::Part;
use crate::i18n::Lang;
use crate::operations::insertion::{Fault, Listing, listing};
use crate::report::formula;
use crate::web::api::v1::refused;
use crate::web::guards::Observer;
use crate::web::problem::Problem;

/// A count of the workbench, cohort by cohort.
pub(super) struct Behind {
    pub(super) ground: Ground,
    /// Which figure of the question's definition.
    pub(super) rank: usize,
    pub(super) part: Part,
    pub(super) listing: Listing,
    /// The address of the count, for links.
    pub(super) address: Address,
}

impl Behind {
    /// What a query asks about, the cohorts of these ranks written out; without figure the definition's first, without
    /// state the inserted.
    pub(super) async fn of(
        observer: &Observer,
        query: &Query,
        sources: &Sources<'_>,
        (lang, cohorts): (Lang, Range<usize>),
    ) -> Result<Self, Problem> {
        let ground = Ground::of(observer, query, sources, lang).await?;
        let (rank, part) = asked(&ground, query).map_err(|fault| refused(&[fault]))?;
        let reader = (&observer.scope, ground.audience);
        let (population, question) = (&ground.population, &ground.question);
        let listed = || listing(sources.figures, population, question, reader, (rank, part), &cohorts);
        let listing = sources.figures.compute(listed).await;
        let id = ground.question.profile.indicators.get(rank).map(|indicator| indicator.id.clone());
        let id = id.unwrap_or_default();
        let address = ground.address.asking([("indicator", id.as_str()), ("state", part.code())]);
        Ok(Self { ground, rank, part, listing, address })
    }

    /// The id of the figure, `I1`.
    pub(super) fn indicator(&self) -> &str {
        self.ground.question.profile.indicators.get(self.rank).map_or("", |indicator| indicator.id.as_str())
    }

    /// What the figure counts, in words.
    pub(super) fn formula(&self, lang: Lang) -> String {
        let profile = &self.ground.question.profile;
        let indicator = profile.indicators.get(self.rank);
        indicator.map(|indicator| formula::sentence(profile, indicator, lang)).unwrap_or_default()
    }

    /// What files of it are called.
    pub(super) fn file_name(&self, noun: &str) -> String {
        let question = &self.ground.question;
        let profile = question.profile.code.to_lowercase();
        let (indicator, part) = (self.indicator().to_lowercase(), self.part.code());
        std::format!("{noun}_{profile}_{indicator}_{part}_{}", question.as_of)
    }
}

fn asked(ground: &Ground, query: &Query) -> Result<(usize, Part), Fault> {
    let text =
        |field: &Option<String>| field.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let indicators = &ground.question.profile.indicators;
    let rank = match text(&query.indicator) {
        None => Ok(0),
        Some(id) => indicators.iter().position(|indicator| indicator.id == id).ok_or_else(|| Fault {
            field: "indicator",
            value: id,
            example: indicators.iter().map(|indicator| indicator.id.as_str()).collect::<Vec<_>>().join(", "),
        }),
    };
    let part = match text(&query.state) {
        None => Ok(Part::Inserted),
        Some(code) => Part::from_code(&code).ok_or_else(|| Fault {
            field: "state",
            value: code,
            example: Part::ALL.iter().map(|part| part.code()).collect::<Vec<_>>().join(", "),
        }),
    };
    Ok((rank?, part?))
}
