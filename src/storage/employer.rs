//! Employers.

use chrono::{DateTime, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::employer::{Employer, Sector};
use crate::domain::ids::{AccountId, EmployerId};
use crate::domain::region::Region;
use crate::domain::text::fold;

/// One employer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EmployerRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub employer_id: EmployerId,
    /// Common identifier of the firm.
    pub ice: String,
    /// Name.
    pub name: String,
    /// Name in the Arabic script.
    pub name_ar: Option<String>,
    /// Sector code.
    pub sector_code: String,
    /// Region code.
    pub region_code: String,
    /// City.
    pub city: Option<String>,
    /// Who speaks for it.
    pub contact_name: Option<String>,
    /// Their e-mail.
    pub contact_email: Option<String>,
    /// Their telephone.
    pub contact_phone: Option<String>,
    /// When somebody verified who it is.
    pub verified_at: Option<DateTime<Utc>>,
    /// Who did.
    pub verified_by: Option<uuid::Uuid>,
    /// When it was registered.
    pub created_at: DateTime<Utc>,
    /// Version; an update must name it.
    pub version: i64,
}

impl EmployerRow {
    /// The domain's value.
    pub fn employer(&self) -> Result<Employer> {
        let corrupt = |column, value: &str| Error::Corrupt { table: "employer", column, value: value.to_owned() };
        Ok(Employer {
            ice: self.ice.clone(),
            name: self.name.clone(),
            name_ar: self.name_ar.clone(),
            sector: Sector::from_code(&self.sector_code).ok_or_else(|| corrupt("sector_code", &self.sector_code))?,
            region: Region::from_code(&self.region_code).ok_or_else(|| corrupt("region_code", &self.region_code))?,
            city: self.city.clone(),
            contact_name: self.contact_name.clone(),
            contact_email: self.contact_email.clone(),
            contact_phone: self.contact_phone.clone(),
        })
    }

    /// Whether somebody verified who it is.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.verified_at.is_some()
    }
}

macro_rules! select_employer {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT employer_id, ice, name, name_ar, sector_code, region_code, city, contact_name, contact_email,
                    contact_phone, verified_at, verified_by, created_at, version
             FROM employer WHERE TRUE",
                $condition
            ),
            $tail
        )
    };
}

/// One employer.
pub async fn find(tx: &mut Reader, id: EmployerId) -> Result<Option<EmployerRow>> {
    tx.opt(select_employer!(" AND employer_id = $1", "").bind(id)).await
}

/// What a list of employers is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct EmployerFilter {
    /// Verified or not.
    pub verified: Option<bool>,
    /// Region of the seat.
    pub region: Option<Region>,
    /// Part of a name or of an ICE.
    pub text: Option<String>,
    /// Those registered before this one.
    pub after: Option<EmployerId>,
}

/// Employers, latest registered first.
pub async fn list(tx: &mut Reader, filter: &EmployerFilter, limit: u32) -> Result<Vec<EmployerRow>> {
    let sql = select_employer!("", " ORDER BY employer_id DESC")
        .and_opt("region_code =", filter.region)
        .and_opt("search_key LIKE", filter.text.as_deref().map(containing))
        .and_opt("employer_id <", filter.after);
    let sql = match filter.verified {
        None => sql,
        Some(true) => sql.then(" AND verified_at IS NOT NULL"),
        Some(false) => sql.then(" AND verified_at IS NULL"),
    };
    tx.all(sql.limit(limit)).await
}

/// A pattern for folded keys that contain a text; what the text holds of `%` and `_` is left out.
pub(super) fn containing(text: &str) -> String {
    let folded = fold::plain(text.trim());
    format!("%{}%", folded.replace(['%', '_', '\\'], ""))
}

/// Registers an employer, unverified. An ICE already taken is [`Error::Duplicate`].
pub async fn insert(tx: &mut Writer, id: EmployerId, employer: &Employer, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "employer",
        sql!(
            "INSERT INTO employer (employer_id, ice, name, name_ar, search_key, sector_code, region_code, city,
                                   contact_name, contact_email, contact_phone, created_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        )
        .bind(id)
        .bind(employer.ice.as_str())
        .bind(employer.name.as_str())
        .bind(employer.name_ar.clone())
        .bind(employer.search_key())
        .bind(employer.sector.code())
        .bind(employer.region)
        .bind(employer.city.clone())
        .bind(employer.contact_name.clone())
        .bind(employer.contact_email.clone())
        .bind(employer.contact_phone.clone())
        .bind(at),
    )
    .await
}

/// Replaces what is known of the employer read as `version`; `verified` says whether its verification still holds.
pub async fn update(tx: &mut Writer, id: EmployerId, version: i64, employer: &Employer, verified: bool) -> Result<()> {
    tx.run_one(
        "employer",
        sql!(
            "UPDATE employer
             SET ice = $3, name = $4, name_ar = $5, search_key = $6, sector_code = $7, region_code = $8, city = $9,
                 contact_name = $10, contact_email = $11, contact_phone = $12,
                 verified_at = CASE WHEN $13 THEN verified_at END, verified_by = CASE WHEN $13 THEN verified_by END,
                 version = version + 1
             WHERE employer_id = $1 AND version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(employer.ice.as_str())
        .bind(employer.name.as_str())
        .bind(employer.name_ar.clone())
        .bind(employer.search_key())
        .bind(employer.sector.code())
        .bind(employer.region)
        .bind(employer.city.clone())
        .bind(employer.contact_name.clone())
        .bind(employer.contact_email.clone())
        .bind(employer.contact_phone.clone())
        .bind(verified),
    )
    .await
}

/// Records that somebody verified who the employer, read as `version`, is.
pub async fn verify(tx: &mut Writer, id: EmployerId, version: i64, by: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "employer",
        sql!(
            "UPDATE employer SET verified_at = $3, verified_by = $4, version = version + 1
             WHERE employer_id = $1 AND version = $2 AND verified_at IS NULL"
        )
        .bind(id)
        .bind(version)
        .bind(at)
        .bind(by),
    )
    .await
}
