//! What publications are made of, in the reader's words.

use std::sync::Arc;

use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::{Definitions, Dimension, Profile};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::publications::{Part, Published};
use crate::report::formula::{self, Line};
use crate::storage::{Reader, Result};
use crate::web::routes::insertion::labels::Labels;

/// Names of codes in one language.
pub(in crate::web::routes) struct Words {
    pub(in crate::web::routes) lang: Lang,
    pub(super) labels: Labels,
    /// Every version of every definition.
    pub(super) definitions: Arc<Definitions>,
}

impl Words {
    pub(in crate::web::routes) async fn read(tx: &mut Reader, figures: &Figures, lang: Lang) -> Result<Self> {
        Ok(Self { lang, labels: Labels::read(tx, lang).await?, definitions: figures.definitions(tx).await? })
    }

    /// What a figure of a published definition counts.
    pub(super) fn formula(&self, published: &Published, indicator: &str) -> Vec<Line> {
        self.told(published, indicator, formula::lines)
    }

    /// The same on one line, for a cell.
    pub(super) fn sentence(&self, published: &Published, indicator: Option<&str>) -> String {
        self.told(published, indicator.unwrap_or_default(), formula::sentence)
    }

    fn told<T: Default>(
        &self,
        published: &Published,
        indicator: &str,
        tell: impl Fn(&Profile, &Indicator, Lang) -> T,
    ) -> T {
        let profile = self.definitions.version(&published.profile, published.profile_version);
        let figure = |profile: Arc<Profile>| {
            let figure = profile.indicators.iter().find(|figure| figure.id == indicator)?;
            Some(tell(&profile, figure, self.lang))
        };
        profile.and_then(figure).unwrap_or_default()
    }

    /// A value along a dimension.
    pub(super) fn value(&self, dimension: Dimension, value: Option<&str>) -> String {
        let Some(code) = value else { return self.lang.text("publication-unstated") };
        match dimension {
            Dimension::Region => self.lang.text(&format!("region-{code}")),
            Dimension::Sex => self.lang.text(&format!("sex-{code}")),
            Dimension::Diploma => self.lang.text(&format!("diploma-{code}")),
            Dimension::Programme => self.labels.programme(code),
            Dimension::Operator => self.labels.operator(code),
            Dimension::Track => self.labels.track(code),
            Dimension::Cohort | Dimension::Quarter => code.to_owned(),
        }
    }

    /// A row by its values.
    pub(super) fn row<'a>(&self, key: impl IntoIterator<Item = (Dimension, Option<&'a str>)>) -> String {
        let values: Vec<String> = key.into_iter().map(|(dimension, value)| self.value(dimension, value)).collect();
        values.join(" · ")
    }

    /// Dimensions, `region, sexe`; the whole when there is none.
    pub(in crate::web::routes) fn by(&self, by: &[Dimension]) -> String {
        if by.is_empty() {
            return self.lang.text("publication-by-nothing");
        }
        let names = by.iter().map(|dimension| self.lang.text(&format!("publication-by-{dimension}")));
        names.collect::<Vec<_>>().join(" × ")
    }

    /// What a publication is limited to.
    pub(in crate::web::routes) fn filters(&self, part: &Part) -> Vec<String> {
        let word = |(key, code): (&str, &str)| match key {
            "programme" => self.labels.programme(code),
            "operator" => self.labels.operator(code),
            "region" => self.lang.text(&format!("region-{code}")),
            "sex" => self.lang.text(&format!("sex-{code}")),
            "period" if code == "pilot" => self.lang.text("insertion-period-pilot"),
            _ => code.to_owned(),
        };
        part.codes().map(word).collect()
    }
}
