//! The form of a cohort, as typed and as shown.

use rocket::FromForm;
use serde::Serialize;

use super::labels::{Choice, Labels};
use crate::domain::cohort::Cohort;
use crate::domain::gazetteer::{self, find_province};
use crate::domain::import::Reason;
use crate::domain::import::cell::number;
use crate::domain::region::Region;
use crate::domain::scope::{Area, Scope};
use crate::i18n::Lang;
use crate::storage::{Reader, Result, reference};
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::routes::learners::Typed;

/// Most seats of a cohort that a form takes.
const MOST_SEATS: u32 = 10_000;

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    pub(super) cohort_code: String,
    #[field(default = String::new())]
    programme: String,
    #[field(default = String::new())]
    operator: String,
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    province: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    ends_on: String,
    #[field(default = String::new())]
    capacity: String,
    #[field(default = String::new())]
    contract: String,
    /// Version read; blank for a new cohort.
    #[field(default = String::new())]
    pub(super) version: String,
}

impl Filled {
    /// A cohort as its form shows it.
    pub(super) fn of(known: &Cohort, version: uuid::Uuid) -> Self {
        Self {
            cohort_code: String::new(),
            programme: known.programme_code.clone(),
            operator: known.operator_code.clone(),
            track: known.track_code.clone(),
            region: known.region.code().to_owned(),
            province: known.province.map(|province| province.to_string()).unwrap_or_default(),
            starts_on: known.starts_on.to_string(),
            ends_on: known.ends_on.to_string(),
            capacity: known.capacity.map(|seats| seats.to_string()).unwrap_or_default(),
            contract: known.contract.clone().unwrap_or_default(),
            version: version.to_string(),
        }
    }

    /// The cohort, unless a field does not read.
    pub(super) fn read(&self, typed: &mut Typed) -> Option<Cohort> {
        let chosen = |text: &str| Ok::<_, Reason>(text.to_owned());
        let programme = typed.needed("programme", &self.programme, chosen);
        let operator = typed.needed("operator", &self.operator, chosen);
        let track = typed.needed("track", &self.track, chosen);
        let region =
            typed.needed("region", &self.region, |text| Region::from_code(text.trim()).ok_or(Reason::UnknownRegion));
        let province =
            typed.read("province", &self.province, |text| find_province(text).ok_or(Reason::UnknownProvince));
        let starts_on = typed.needed_day("starts_on", &self.starts_on);
        let ends_on = typed.needed_day("ends_on", &self.ends_on);
        let capacity = typed.read("capacity", &self.capacity, |text| number::whole(text, MOST_SEATS));
        let contract = typed.free("contract", &self.contract);
        if !typed.errors.is_empty() {
            return None;
        }
        Some(Cohort {
            programme_code: programme?,
            operator_code: operator?,
            track_code: track?,
            region: region?,
            province,
            starts_on: starts_on?,
            ends_on: ends_on?,
            capacity,
            contract,
        })
    }

    /// What each field says to a reader, by field.
    fn said(&self, choices: &Choices, lang: Lang) -> [(&'static str, String); 9] {
        let named = |list: &[Choice], code: &str| {
            list.iter().find(|choice| choice.value == code).map_or(code, |choice| choice.label.as_str()).to_owned()
        };
        let province = choices.provinces.iter().flat_map(|group| &group.provinces);
        let province = province.filter(|choice| choice.value == self.province).map(|choice| choice.label.clone());
        let region = if self.region.is_empty() { String::new() } else { lang.text(&format!("region-{}", self.region)) };
        [
            ("programme", named(&choices.programmes, &self.programme)),
            ("operator", named(&choices.operators, &self.operator)),
            ("track", named(&choices.tracks, &self.track)),
            ("region", region),
            ("province", province.collect()),
            ("starts_on", self.starts_on.clone()),
            ("ends_on", self.ends_on.clone()),
            ("capacity", self.capacity.clone()),
            ("contract", self.contract.clone()),
        ]
    }
}

/// The provinces of a region.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Provinces {
    region: &'static str,
    provinces: Vec<Choice>,
}

/// What the lists of the form offer: what the scope allows, in use.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Choices {
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    tracks: Vec<Choice>,
    regions: Vec<&'static str>,
    provinces: Vec<Provinces>,
}

impl Choices {
    /// For a reader of a scope.
    pub(super) async fn read(tx: &mut Reader, scope: &Scope, lang: Lang) -> Result<Self> {
        let labels = Labels::read(tx, lang).await?;
        let programmes: Vec<_> = reference::programmes(tx).await?.into_iter().map(|row| row.programme_code).collect();
        let operators: Vec<_> = reference::operators(tx).await?.into_iter().map(|row| row.operator_code).collect();
        let tracks: Vec<_> = reference::tracks(tx).await?.into_iter().map(|row| row.track_code).collect();
        let within = |code: &str, of: fn(&Area) -> Option<&str>| {
            scope.areas().iter().any(|area| of(area).is_none_or(|only| only == code))
        };
        let offered = |list, codes: &[String], of: fn(&Area) -> Option<&str>| {
            labels.choices(list, lang, |code| codes.iter().any(|known| known == code) && within(code, of))
        };
        Ok(Self {
            programmes: offered("programme", &programmes, |area| area.programme.as_deref()),
            operators: offered("operator", &operators, |area| area.operator.as_deref()),
            tracks: offered("track", &tracks, |_| None),
            regions: Region::all()
                .filter(|region| scope.areas().iter().any(|area| area.region.is_none_or(|only| only == *region)))
                .map(Region::code)
                .collect(),
            provinces: provinces(lang),
        })
    }
}

fn provinces(lang: Lang) -> Vec<Provinces> {
    let choice = |one: &gazetteer::ProvinceName| Choice {
        value: one.province.to_string(),
        label: if lang == Lang::Ar { one.ar } else { one.fr }.to_owned(),
    };
    let of = |region: Region| {
        let own = gazetteer::provinces().iter().filter(|one| one.province.region == region);
        let mut provinces: Vec<Choice> = own.map(choice).collect();
        crate::i18n::Names::of(lang).sort_by(&mut provinces, |choice| &choice.label);
        Provinces { region: region.code(), provinces }
    };
    Region::all().map(of).collect()
}

/// A field that somebody else has changed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Difference {
    field: &'static str,
    yours: String,
    saved: String,
}

/// The form of a cohort.
#[derive(Clone, Debug, Serialize)]
pub struct CohortFormPage {
    /// Code of the cohort corrected; none for a new one.
    code: Option<String>,
    filled: Filled,
    /// What somebody saved meanwhile, where it differs.
    saved: Vec<Difference>,
    choices: Choices,
    errors: Errors,
}

impl CohortFormPage {
    pub(super) fn of(code: Option<&str>, filled: Filled, choices: Choices, errors: Errors) -> Self {
        Self { code: code.map(str::to_owned), filled, saved: Vec::new(), choices, errors }
    }

    /// Beside what somebody saved meanwhile: saving again replaces that version.
    pub(super) fn beside(mut self, saved: &Filled, lang: Lang) -> Self {
        let (yours, theirs) = (self.filled.said(&self.choices, lang), saved.said(&self.choices, lang));
        let pairs = yours.into_iter().zip(theirs).filter(|((_, yours), (_, saved))| yours != saved);
        self.saved = pairs.map(|((field, yours), (_, saved))| Difference { field, yours, saved }).collect();
        self.filled.version.clone_from(&saved.version);
        self
    }
}

impl Page for CohortFormPage {
    const TEMPLATE: &'static str = "pages/cohorts/form.html";

    fn samples() -> Vec<Self> {
        let choice = |value: &str, label: &str| vec![Choice { value: value.to_owned(), label: label.to_owned() }];
        let choices = || Choices {
            programmes: choice("JOBINTECH", "JobInTech"),
            operators: choice("UEMF", "Université Euromed de Fès"),
            tracks: choice("FS_JS", "Développement web"),
            regions: Region::all().map(Region::code).collect(),
            provinces: provinces(Lang::Fr),
        };
        let filled = || Filled { operator: "UEMF".to_owned(), region: "03".to_owned(), ..Filled::default() };
        let mut errors = Errors::new(Lang::Fr);
        errors.add("ends_on", "faults-before_start");
        let saved = Filled { capacity: "30".to_owned(), ..Filled::default() };
        vec![
            Self::of(None, Filled::default(), choices(), Errors::default()),
            Self::of(None, filled(), choices(), errors),
            Self::of(Some("2023-C8"), filled(), choices(), Errors::default()),
            Self::of(Some("2023-C8"), filled(), choices(), Errors::default()).beside(&saved, Lang::Fr),
        ]
    }
}

crate::page!(CohortFormPage);
