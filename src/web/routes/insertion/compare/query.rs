//! The address of a comparison: what both sides share, then each side under its letter.

use rocket::FromForm;

use crate::operations::insertion::Question;
use crate::web::routes::insertion::address::{Query, known_at, written};

/// One side as typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct SideQuery {
    as_of: Option<String>,
    known_at: Option<String>,
    operator: Option<String>,
    region: Option<String>,
    cohort: Option<String>,
    period: Option<String>,
}

/// The query as typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct CompareQuery {
    profile: Option<String>,
    programme: Option<String>,
    sex: Option<String>,
    pub(super) a: SideQuery,
    pub(super) b: SideQuery,
    /// The cause whose cases are listed.
    pub(super) cause: Option<String>,
}

impl SideQuery {
    fn is_blank(&self) -> bool {
        let fields = [&self.as_of, &self.known_at, &self.operator, &self.region, &self.cohort, &self.period];
        fields.iter().all(|field| field.as_deref().is_none_or(|text| text.trim().is_empty()))
    }
}

impl CompareQuery {
    /// Whether neither side is told from the other.
    pub(super) fn is_blank(&self) -> bool {
        self.a.is_blank() && self.b.is_blank()
    }

    /// A side as a query of its own.
    pub(super) fn side(&self, side: &SideQuery) -> Query {
        let list = |value: &Option<String>| value.clone().into_iter().collect();
        Query {
            profile: self.profile.clone(),
            programme: list(&self.programme),
            sex: self.sex.clone(),
            as_of: side.as_of.clone(),
            known_at: side.known_at.clone(),
            operator: list(&side.operator),
            region: list(&side.region),
            cohort: list(&side.cohort),
            period: list(&side.period),
            ..Query::default()
        }
    }
}

/// The address of two questions at a path, every value written out; `cause`: whose cases are listed.
pub(super) fn address(path: &str, (a, b): (&Question, &Question), cause: Option<&str>) -> String {
    let mut pairs: Vec<(String, String)> = vec![("profile".to_owned(), b.profile.code.clone())];
    pairs.extend(b.filter.programme.first().map(|code| ("programme".to_owned(), code.clone())));
    pairs.extend(b.filter.sex.map(|sex| ("sex".to_owned(), sex.code().to_owned())));
    for (letter, question) in [("a", a), ("b", b)] {
        let side = fields(question).into_iter().filter(|(_, value)| !value.is_empty());
        pairs.extend(side.map(|(key, value)| (std::format!("{letter}.{key}"), value)));
    }
    pairs.extend(cause.map(|cause| ("cause".to_owned(), cause.to_owned())));
    written(path, pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// What was known then against what is known now; none for a question of today, or that asks for several of a kind.
pub(in crate::web::routes::insertion) fn since(question: &Question) -> Option<String> {
    let filter = &question.filter;
    let counts =
        [filter.programme.len(), filter.operator.len(), filter.region.len(), filter.cohort.len(), filter.period.len()];
    let one_each = counts.iter().all(|count| *count <= 1);
    let now = Question { known_at: None, ..question.clone() };
    (question.known_at.is_some() && one_each).then(|| address(super::view::PATH, (question, &now), None))
}

/// The fields of a side, empty where nothing is asked.
pub(super) fn fields(question: &Question) -> [(&'static str, String); 6] {
    let filter = &question.filter;
    [
        ("as_of", question.as_of.to_string()),
        ("known_at", question.known_at.map(known_at).unwrap_or_default()),
        ("operator", filter.operator.first().cloned().unwrap_or_default()),
        ("region", filter.region.first().map(|region| region.code().to_owned()).unwrap_or_default()),
        ("cohort", filter.cohort.first().cloned().unwrap_or_default()),
        ("period", filter.period.first().map(|period| period.code()).unwrap_or_default()),
    ]
}
