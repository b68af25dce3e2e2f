//! What is known of an employer.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::employer::Sector;
use crate::domain::ids::EmployerId;
use crate::storage::Error;
use crate::storage::employer::EmployerRow;
use crate::web::page::Page;
use crate::web::routes::openings::Name;

/// An employer.
#[derive(Clone, Debug, Serialize)]
pub struct CompanyPage {
    /// Whether it is the reader's own.
    own: bool,
    id: EmployerId,
    name: Name,
    ice: String,
    sector: Sector,
    region: String,
    city: Option<String>,
    contact_name: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
    verified_at: Option<DateTime<Utc>>,
    version: i64,
}

impl CompanyPage {
    /// The page of a row.
    pub fn of(row: EmployerRow, own: bool) -> Result<Self, Error> {
        let employer = row.employer()?;
        Ok(Self {
            own,
            id: row.employer_id,
            name: Name::of(&row.name, row.name_ar.as_deref()),
            ice: employer.ice,
            sector: employer.sector,
            region: employer.region.code().to_owned(),
            city: employer.city,
            contact_name: employer.contact_name,
            contact_email: employer.contact_email,
            contact_phone: employer.contact_phone,
            verified_at: row.verified_at,
            version: row.version,
        })
    }
}

impl Page for CompanyPage {
    const TEMPLATE: &'static str = "pages/company/show.html";

    fn samples() -> Vec<Self> {
        let sample = |own: bool, verified_at| Self {
            own,
            id: EmployerId(uuid::Uuid::nil()),
            name: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            ice: "999000001000075".to_owned(),
            sector: Sector::Esn,
            region: "03".to_owned(),
            city: Some("Fès".to_owned()),
            contact_name: own.then(|| "S. Tazi".to_owned()),
            contact_email: own.then(|| "recrutement@demo.sanad.invalid".to_owned()),
            contact_phone: own.then(|| "+212685000001".to_owned()),
            verified_at,
            version: 2,
        };
        let verified = Some(DateTime::UNIX_EPOCH);
        vec![sample(true, verified), sample(true, None), sample(false, None), sample(false, verified)]
    }
}

crate::page!(CompanyPage);
