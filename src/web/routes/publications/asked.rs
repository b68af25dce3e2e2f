//! A publication as somebody asks for it: the fields of an address and of a form.

use chrono::{DateTime, SecondsFormat, Utc};
use rocket::FromForm;
use rocket::http::RawStr;
use serde::Serialize;

use crate::domain::indicator::Dimension;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw, default_as_of};
use crate::operations::publications::Draft;
use crate::storage::Reader;
use crate::web::api::v1::refused;
use crate::web::guards::Desk;
use crate::web::problem::Problem;

/// Parts the values of a row's key.
const PARTS: char = '|';

/// The fields, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Asked {
    #[field(default = String::new())]
    pub(super) title: String,
    #[field(default = String::new())]
    pub(super) profile: String,
    #[field(default = String::new())]
    pub(super) as_of: String,
    #[field(default = String::new())]
    pub(super) known_at: String,
    pub(super) programme: Vec<String>,
    pub(super) operator: Vec<String>,
    pub(super) region: Vec<String>,
    #[field(default = String::new())]
    pub(super) cohort: String,
    #[field(default = String::new())]
    pub(super) sex: String,
    pub(super) period: Vec<String>,
    pub(super) by: Vec<String>,
    pub(super) withheld: Vec<String>,
    /// Whether the form was sent, rather than opened.
    #[field(default = false)]
    pub(super) preview: bool,
}

impl Asked {
    /// What the question is read from.
    pub(super) fn raw(&self) -> Raw<'_> {
        Raw {
            profile: Some(&self.profile),
            as_of: Some(&self.as_of),
            known_at: Some(&self.known_at),
            programme: texts(&self.programme),
            operator: texts(&self.operator),
            region: texts(&self.region),
            cohort: vec![&self.cohort],
            sex: Some(&self.sex),
            period: texts(&self.period),
        }
    }

    /// The draft of a checked question.
    pub(super) fn draft(&self, question: Question) -> Draft {
        let mut by: Vec<Dimension> = self.by.iter().filter_map(|code| Dimension::from_code(code)).collect();
        // One breakdown has one writing, whatever the order in which its dimensions were ticked.
        by.sort_unstable();
        by.dedup();
        let key = |text: &String| {
            text.split(PARTS).map(|part| Some(part.to_owned()).filter(|part| !part.is_empty())).collect()
        };
        Draft { title: self.title.clone(), question, by, withheld: self.withheld.iter().map(key).collect() }
    }

    /// Every field under its name, to be sent again with the question as it was read and more rows to hide.
    pub(super) fn fields(&self, question: &Question, withheld: &[Vec<Option<String>>]) -> Vec<(&'static str, String)> {
        let mut asked = Self {
            profile: question.profile.code.clone(),
            as_of: question.as_of.to_string(),
            known_at: question.known_at.map(instant).unwrap_or_default(),
            ..self.clone()
        };
        asked.withheld.extend(withheld.iter().map(|key| written(key)));
        asked.typed()
    }

    /// The address that shows this draft.
    pub(super) fn address(&self) -> String {
        let fields = [("preview", "true".to_owned()), ("title", self.title.clone())].into_iter().chain(self.typed());
        let pairs: Vec<String> =
            fields.map(|(name, value)| format!("{name}={}", RawStr::new(&value).percent_encode())).collect();
        format!("/publications/new?{}", pairs.join("&"))
    }

    /// Every field that is filled, under its name, but the title.
    fn typed(&self) -> Vec<(&'static str, String)> {
        let lists = [
            ("profile", std::slice::from_ref(&self.profile)),
            ("as_of", std::slice::from_ref(&self.as_of)),
            ("known_at", std::slice::from_ref(&self.known_at)),
            ("cohort", std::slice::from_ref(&self.cohort)),
            ("sex", std::slice::from_ref(&self.sex)),
            ("programme", &self.programme),
            ("operator", &self.operator),
            ("region", &self.region),
            ("period", &self.period),
            ("by", &self.by),
            ("withheld", &self.withheld),
        ];
        let filled = |(name, values): (&'static str, &[String])| {
            values.iter().filter(|value| !value.is_empty()).map(|value| (name, value.clone())).collect::<Vec<_>>()
        };
        lists.into_iter().flat_map(filled).collect()
    }
}

/// The checked question of a form, as of the day that is read when it names none, and as known now unless it asks for an
/// instant, so that it can be read again; what does not read is answered as a page of its own.
pub(in crate::web::routes) async fn question(
    tx: &mut Reader,
    (desk, figures): (&Desk<'_>, &Figures),
    raw: Raw<'_>,
) -> Result<Question, Problem> {
    let (today, now) = (default_as_of(tx, desk.clock.today()).await?, instant(desk.clock.now()));
    let known_at = raw.known_at.filter(|text| !text.trim().is_empty()).unwrap_or(&now);
    let raw = Raw { known_at: Some(known_at), ..raw };
    let definitions = figures.definitions(tx).await?;
    Question::read(&raw, today, &definitions).map_err(|faults| refused(&faults))
}

/// The values of a field that may be given several times.
pub(in crate::web::routes) fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// An instant as fields carry it, whole.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn written(key: &[Option<String>]) -> String {
    let parts: Vec<&str> = key.iter().map(|value| value.as_deref().unwrap_or_default()).collect();
    parts.join(&PARTS.to_string())
}
