//! What every view of figures stands on: the question as asked, who it is about, and the lists of its filter form.

use std::sync::Arc;

use chrono::NaiveDate;

use super::address::{Address, Query};
use super::labels::Labels;
use super::sources::Sources;
use super::tabs::{self, Tab};
use super::view::{Chip, Choice, Choices};
use crate::clock::civil;
use crate::domain::indicator::Audience;
use crate::domain::region::Region;
use crate::i18n::{Args, Lang, format};
use crate::operations::figures::Offered;
use crate::operations::insertion::{self, Learnt, Population, Question};
use crate::storage::Reader;
use crate::web::api::v1::{audience, refused};
use crate::web::guards::Observer;
use crate::web::problem::Problem;

/// A question and what it is answered from.
pub(super) struct Ground {
    pub(super) question: Question,
    pub(super) population: Population,
    pub(super) labels: Labels,
    pub(super) address: Address,
    pub(super) target: Option<u32>,
    pub(super) audience: Audience,
    /// What the cohorts in scope have, for the lists of the form.
    pub(super) offered: Arc<Offered>,
    /// What was learnt since, when the question reads what was known at an instant.
    pub(super) learnt: Option<Learnt>,
}

impl Ground {
    /// The ground of a query, for whoever asks.
    pub(super) async fn of(
        observer: &Observer,
        query: &Query,
        sources: &Sources<'_>,
        lang: Lang,
    ) -> Result<Self, Problem> {
        let mut tx: Reader = sources.store.read().await?;
        let default = observer.standing.as_of(sources.clock.today());
        let now = sources.figures.read(&mut tx).await?;
        let question = Question::read(&query.raw(), default, &now.definitions).map_err(|faults| refused(&faults))?;
        let population = match question.known_at {
            None => Population::Now(now),
            past => Population::read(sources.figures, &mut tx, &observer.scope, past).await?,
        };
        let labels = Labels::read(&mut tx, lang).await?;
        let target = observer.standing.target();
        let offered = population.offered(sources.figures, &observer.scope);
        let address = Address::of(&question, query, default);
        let audience = audience(observer.role);
        let reader = (&observer.scope, audience);
        let learnt = insertion::learnt(&mut tx, sources.figures, &population, &question, reader).await?;
        Ok(Self { question, population, labels, address, target, audience, offered, learnt })
    }

    /// What was learnt since of one cohort.
    pub(super) async fn learnt_of(
        &self,
        sources: &Sources<'_>,
        observer: &Observer,
        cohort: &str,
    ) -> Result<Option<Learnt>, Problem> {
        let mut tx = sources.store.read().await?;
        let mut question = self.question.clone();
        question.filter.cohort = vec![cohort.to_owned()];
        let reader = (&observer.scope, self.audience);
        Ok(insertion::learnt(&mut tx, sources.figures, &self.population, &question, reader).await?)
    }

    /// The lists of the filter form, and what is chosen.
    pub(super) fn choices(&self, lang: Lang) -> Choices {
        let choice = |value: &str, label: String| Choice { value: value.to_owned(), label };
        let filter = &self.question.filter;
        let periods = std::iter::once(choice("pilot", lang.text("insertion-period-pilot")))
            .chain(self.offered.years.iter().map(|year| choice(&year.to_string(), year.to_string())));
        let region = |region: Region| choice(region.code(), lang.text(&std::format!("region-{region}")));
        let named = |code: &String| choice(code, lang.text(&std::format!("insertion-profile-{code}")));
        Choices {
            programmes: self.offered.programmes.iter().map(|code| choice(code, self.labels.programme(code))).collect(),
            programme: filter.programme.clone(),
            periods: periods.collect(),
            period: filter.period.iter().copied().map(insertion::Period::code).collect(),
            regions: Region::all().map(region).collect(),
            region: filter.region.iter().map(|region| region.code().to_owned()).collect(),
            sexes: ["F", "M"].map(|code| choice(code, lang.text(&std::format!("sex-{code}")))).to_vec(),
            sex: filter.sex.map(|sex| sex.code().to_owned()).unwrap_or_default(),
            operators: self.offered.operators.iter().map(|code| choice(code, self.labels.operator(code))).collect(),
            operator: filter.operator.clone(),
            cohort: filter.cohort.join(", "),
            profiles: self.question.profiles.iter().map(|profile| named(&profile.code)).collect(),
            as_of: self.question.as_of.to_string(),
            known_at: self.question.known_at.map(|at| civil(at).date_naive().to_string()).unwrap_or_default(),
        }
    }

    /// The views of this question, the one at `path` being read.
    pub(super) fn tabs(&self, path: &str, lang: Lang) -> Vec<Tab> {
        tabs::of(&self.address, path, lang)
    }

    /// What narrows the view, each with the address of the page at `path` without it.
    pub(super) fn chips(&self, path: &str, lang: Lang) -> Vec<Chip> {
        let chip = |(key, value): (&'static str, &str)| {
            let shown = match key {
                "programme" => self.labels.programme(value),
                "operator" => self.labels.operator(value),
                "region" => lang.text(&std::format!("region-{value}")),
                "sex" => lang.text(&std::format!("sex-{value}")),
                "profile" => lang.text(&std::format!("insertion-profile-{value}")),
                "period" if value == "pilot" => lang.text("insertion-period-pilot"),
                "as_of" | "known_at" => {
                    value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |day| format::date(lang, day))
                }
                _ => value.to_owned(),
            };
            let label = lang.text_with(&std::format!("insertion-chip-{key}"), &Args::new().with("value", shown));
            Chip { label, href: self.address.without(path, key, value) }
        };
        self.address.filters().map(chip).collect()
    }
}
