//! What pages say of cohorts: names of programmes, operators and tracks, and everything at the head of one cohort.

use chrono::NaiveDate;

use super::{Reader, Result};
use crate::domain::ids::CohortId;
use crate::domain::scope::Scope;

/// A name in the three languages; programmes and operators have one name.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LabelRow {
    /// `programme`, `operator` or `track`.
    pub list: String,
    /// Code.
    pub code: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
    /// In English.
    pub en: String,
}

/// Every name, retired ones included, by list and code.
pub async fn labels(tx: &mut Reader) -> Result<Vec<LabelRow>> {
    tx.all(sql!(
        "SELECT 'programme' AS list, programme_code AS code, name AS fr, name AS ar, name AS en FROM programme
         UNION ALL SELECT 'operator', operator_code, name, name, name FROM operator
         UNION ALL SELECT 'track', track_code, label_fr, label_ar, label_en FROM track
         ORDER BY 1, 2"
    ))
    .await
}

/// A cohort with the names of what it refers to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HeadRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// Code.
    pub code: String,
    /// Version read.
    pub version_id: uuid::Uuid,
    /// Programme's code.
    pub programme_code: String,
    /// Programme's name.
    pub programme: String,
    /// Operator's code.
    pub operator_code: String,
    /// Operator's name.
    pub operator: String,
    /// Region code.
    pub region_code: String,
    /// Province code.
    pub province_code: Option<String>,
    /// Track's code.
    pub track_code: String,
    /// Track in French.
    pub track_fr: String,
    /// Track in Arabic.
    pub track_ar: String,
    /// Track in English.
    pub track_en: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub ends_on: NaiveDate,
    /// Seats.
    pub capacity: Option<i64>,
    /// Agreement.
    pub contract: Option<String>,
    /// The data's own as-of date, if it has one.
    pub default_as_of: Option<String>,
    /// Hires of its learners confirmed by employers and not decided.
    pub hires: i64,
    /// Files being prepared for it.
    pub drafts: i64,
}

/// The head of a cohort within a scope.
pub async fn head(tx: &mut Reader, scope: &Scope, code: &str) -> Result<Option<HeadRow>> {
    tx.opt(
        sql!(
            "SELECT c.cohort_id, c.code, v.version_id, v.programme_code, p.name AS programme, v.operator_code,
                    o.name AS operator, v.region_code, v.province_code, v.track_code, t.label_fr AS track_fr,
                    t.label_ar AS track_ar, t.label_en AS track_en, v.starts_on, v.ends_on, v.capacity, v.contract,
                    (SELECT s.value FROM setting s WHERE s.key = 'default_as_of') AS default_as_of,
                    (SELECT COUNT(*) FROM placement h
                     JOIN application a ON a.application_id = h.application_id
                     JOIN enrolment e ON e.enrolment_id = a.enrolment_id
                     WHERE h.state = 'confirmed' AND e.cohort_id = c.cohort_id) AS hires,
                    (SELECT COUNT(*) FROM import_batch b
                     WHERE b.state = 'draft' AND b.cohort_code = c.code) AS drafts
             FROM cohort c
             JOIN cohort_version v ON v.cohort_id = c.cohort_id AND v.superseded_at IS NULL
             JOIN programme p ON p.programme_code = v.programme_code
             JOIN operator o ON o.operator_code = v.operator_code
             JOIN track t ON t.track_code = v.track_code
             WHERE c.code = $1"
        )
        .bind(code)
        .in_scope("v", scope),
    )
    .await
}
