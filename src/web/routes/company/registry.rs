//! `/employers`: the registry, kept by coordination and administration.

use rocket::form::FromForm;
use rocket::{Responder, Route, get, post, routes};
use serde::Serialize;

use super::form::{CompanyForm, CompanyFormPage};
use super::show::CompanyPage;
use crate::domain::employer::Sector;
use crate::domain::ids::EmployerId;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::hiring::{Read, register_employer, verify_employer};
use crate::storage::employer::{self, EmployerFilter, EmployerRow};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Registrar};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, Name, address, downloads};
use crate::web::typed::{IfMatch, text};

/// Rows of a page.
const ROWS: u32 = 25;

pub(super) fn routes() -> Vec<Route> {
    routes![list, blank, register, show, verify]
}

/// What the list is narrowed to, as the address says it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    /// `yes` or `no`.
    #[field(default = String::new())]
    verified: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    after: String,
}

impl Filters {
    fn none() -> Self {
        <Self as Default>::default()
    }

    pub(super) fn read(&self) -> Result<EmployerFilter, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        Ok(EmployerFilter {
            verified: match self.verified.as_str() {
                "" => None,
                "yes" => Some(true),
                "no" => Some(false),
                _ => return Err(wrong()),
            },
            region: text(&self.region).map(|code| Region::from_code(&code).ok_or_else(wrong)).transpose()?,
            text: text(&self.text),
            after: text(&self.after).map(|id| id.parse()).transpose().map_err(|_| wrong())?,
        })
    }

    fn query<'a>(&'a self, after: &'a str) -> [(&'a str, &'a str); 4] {
        [("verified", &self.verified), ("region", &self.region), ("text", &self.text), ("after", after)]
    }

    fn address(&self, after: &str) -> String {
        address("/employers", &self.query(after))
    }
}

/// One employer of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: EmployerId,
    name: Name,
    ice: String,
    sector: Sector,
    region: String,
    city: Option<String>,
    verified: bool,
}

/// A list of employers.
#[derive(Clone, Debug, Serialize)]
pub struct EmployersPage {
    filters: Filters,
    active: i64,
    regions: Vec<String>,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

#[derive(Responder)]
enum Answer {
    Page(Box<Html<CompanyFormPage>>),
    On(Box<SeeOther>),
}

#[derive(FromForm)]
struct Versioned {
    #[field(default = String::new())]
    version: String,
}

#[get("/employers?<filters..>")]
async fn list(_registrar: Registrar, desk: Desk<'_>, filters: Filters) -> Result<Html<EmployersPage>, Problem> {
    let asked = filters.read()?;
    let mut tx = desk.store.read().await?;
    let mut rows = employer::list(&mut tx, &asked, ROWS + 1).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|row| row.employer_id.to_string()).filter(|_| more);
    let lines = rows.iter().map(Line::of).collect::<Result<_, _>>()?;
    Ok(Html::personal(EmployersPage::of(filters, lines, last.as_deref())))
}

#[get("/employers/new")]
fn blank(_registrar: Registrar, lang: Lang) -> Html<CompanyFormPage> {
    Html::personal(CompanyFormPage::of(false, CompanyForm::blank(), Errors::new(lang)))
}

#[post("/employers", data = "<form>")]
async fn register(
    registrar: Registrar,
    desk: Desk<'_>,
    form: Form<CompanyForm>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let form = form.into_inner();
    let (known, mut errors) = form.read(lang);
    if errors.is_empty() {
        let mut tx = desk.store.write().await?;
        match register_employer(&mut tx, &desk.act(&registrar.actor), known).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(Answer::On(Box::new(
                    SeeOther::to(format!("/employers/{id}")).saying("hiring-done-registered"),
                )));
            }
            Err(Error::Invalid(faults)) => errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    let page = Html::personal(CompanyFormPage::of(false, form, errors)).refused();
    Ok(Answer::Page(Box::new(page.at("/employers/new"))))
}

#[get("/employers/<id>", rank = 2)]
async fn show(_registrar: Registrar, desk: Desk<'_>, id: Id<EmployerId>) -> Result<Html<CompanyPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = employer::find(&mut tx, id.0).await?.ok_or_else(Problem::not_found)?;
    Ok(Html::personal(CompanyPage::of(row, false)?))
}

#[post("/employers/<id>/verification", data = "<form>")]
async fn verify(
    registrar: Registrar,
    desk: Desk<'_>,
    id: Id<EmployerId>,
    read: IfMatch,
    form: Form<Versioned>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    verify_employer(&mut tx, &desk.act(&registrar.actor), read).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/employers/{}", id.0)).saying("hiring-done-verified"))
}

impl Line {
    fn of(row: &EmployerRow) -> Result<Self, crate::storage::Error> {
        let known = row.employer()?;
        Ok(Self {
            id: row.employer_id,
            name: Name::of(&row.name, row.name_ar.as_deref()),
            ice: known.ice,
            sector: known.sector,
            region: known.region.code().to_owned(),
            city: known.city,
            verified: row.is_verified(),
        })
    }
}

impl EmployersPage {
    fn of(filters: Filters, rows: Vec<Line>, last: Option<&str>) -> Self {
        let given = [&filters.verified, &filters.region, &filters.text].map(|text| i64::from(!text.is_empty()));
        Self {
            active: given.iter().sum(),
            regions: Region::all().map(|region| region.code().to_owned()).collect(),
            rows,
            first: (!filters.after.is_empty()).then(|| filters.address("")),
            next: last.map(|last| filters.address(last)),
            downloads: downloads("/employers", &filters.query("")),
            filters,
        }
    }
}

impl Page for EmployersPage {
    const TEMPLATE: &'static str = "pages/company/list.html";

    fn samples() -> Vec<Self> {
        let line = |verified| Line {
            id: EmployerId(uuid::Uuid::nil()),
            name: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            ice: "999000001000075".to_owned(),
            sector: Sector::Esn,
            region: "03".to_owned(),
            city: Some("Fès".to_owned()),
            verified,
        };
        let found = Filters { text: "atlas".to_owned(), ..Filters::none() };
        vec![Self::of(Filters::none(), vec![line(true), line(false)], Some("x")), Self::of(found, Vec::new(), None)]
    }
}

crate::page!(EmployersPage);
