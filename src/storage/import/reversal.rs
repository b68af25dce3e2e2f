//! Undoing a batch: its versions are closed, those it replaced come back as copies.
//!
//! A copy keeps the batch of the version it copies, so that batches undone from the last to the first each find their
//! own versions again. A version closed by an undoing names no batch in `superseded_in`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::ids::{BatchId, CohortId};
use crate::storage::{Reader, Result, Value, Writer};

/// Something recorded on top of a batch: it must be undone first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, sqlx::FromRow)]
pub struct Obstacle {
    /// The cohort's code.
    pub cohort_code: String,
    /// The learner's reference, when it concerns one.
    pub learner_ref: Option<String>,
}

/// What was recorded on top of a batch, at most `limit` of each kind.
pub async fn obstacles(tx: &mut Reader, batch: BatchId, limit: u32) -> Result<Vec<Obstacle>> {
    // Each text takes the batch as $1 and the limit as $2.
    let questions = [
        sql!(
            // A cohort changed since.
            "SELECT DISTINCT c.code AS cohort_code, CAST(NULL AS TEXT) AS learner_ref
             FROM cohort_version v JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE v.batch_id = $1
               AND NOT EXISTS (SELECT 1 FROM cohort_version n
                               WHERE n.cohort_id = v.cohort_id AND n.superseded_at IS NULL AND n.batch_id = $1)
             LIMIT $2"
        ),
        sql!(
            // A cohort that the batch created and that has learners.
            "SELECT DISTINCT c.code AS cohort_code, CAST(NULL AS TEXT) AS learner_ref
             FROM cohort_version v JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE v.batch_id = $1 AND v.superseded_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM cohort_version o
                               WHERE o.cohort_id = v.cohort_id AND o.superseded_in = $1)
               AND EXISTS (SELECT 1 FROM enrolment_version e
                           WHERE e.cohort_id = v.cohort_id AND e.superseded_at IS NULL)
             LIMIT $2"
        ),
        sql!(
            // An enrolment, or its person, changed since.
            "SELECT DISTINCT c.code AS cohort_code, e.learner_ref
             FROM enrolment_version v
             JOIN enrolment e ON e.enrolment_id = v.enrolment_id
             JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE v.batch_id = $1
               AND (NOT EXISTS (SELECT 1 FROM enrolment_version n
                                WHERE n.enrolment_id = v.enrolment_id AND n.superseded_at IS NULL AND n.batch_id = $1)
                    OR (EXISTS (SELECT 1 FROM person_version p WHERE p.person_id = v.person_id AND p.batch_id = $1)
                        AND NOT EXISTS (SELECT 1 FROM person_version p
                                        WHERE p.person_id = v.person_id AND p.superseded_at IS NULL
                                          AND p.batch_id = $1)))
             LIMIT $2"
        ),
        sql!(
            // An enrolment that the batch created and that has proofs or applications.
            "SELECT DISTINCT c.code AS cohort_code, e.learner_ref
             FROM enrolment_version v
             JOIN enrolment e ON e.enrolment_id = v.enrolment_id
             JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE v.batch_id = $1 AND v.superseded_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM enrolment_version o
                               WHERE o.enrolment_id = v.enrolment_id AND o.superseded_in = $1)
               AND (EXISTS (SELECT 1 FROM attestation a
                            WHERE a.enrolment_id = v.enrolment_id AND a.superseded_at IS NULL)
                    OR EXISTS (SELECT 1 FROM application a WHERE a.enrolment_id = v.enrolment_id))
             LIMIT $2"
        ),
        sql!(
            // A card or a Massar code that the batch took from a person and that somebody else bears since.
            "SELECT DISTINCT c.code AS cohort_code, e.learner_ref
             FROM person_version o
             JOIN person_version n ON (n.cin_hash = o.cin_hash OR n.massar = o.massar)
                                  AND n.person_id <> o.person_id AND n.superseded_at IS NULL
             JOIN enrolment_version v ON v.person_id = n.person_id AND v.superseded_at IS NULL
             JOIN enrolment e ON e.enrolment_id = v.enrolment_id
             JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE o.superseded_in = $1
             LIMIT $2"
        ),
        sql!(
            // A proof corrected since.
            "SELECT DISTINCT c.code AS cohort_code, e.learner_ref
             FROM attestation a
             JOIN enrolment e ON e.enrolment_id = a.enrolment_id
             JOIN cohort c ON c.cohort_id = a.cohort_id
             WHERE a.batch_id = $1 AND a.superseded_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM attestation n
                               WHERE n.enrolment_id = a.enrolment_id AND n.situation_no = a.situation_no
                                 AND n.attested_on = a.attested_on AND n.evidence IS NOT DISTINCT FROM a.evidence
                                 AND n.source IS NOT DISTINCT FROM a.source
                                 AND n.superseded_at IS NULL AND n.batch_id = $1)
             LIMIT $2"
        ),
        sql!(
            // A proof added since to a situation that the batch corrected: it agrees with the correction only.
            "SELECT DISTINCT c.code AS cohort_code, e.learner_ref
             FROM attestation o
             JOIN import_batch b ON b.batch_id = o.superseded_in
             JOIN attestation n ON n.enrolment_id = o.enrolment_id AND n.situation_no = o.situation_no
                               AND n.superseded_at IS NULL AND n.batch_id IS DISTINCT FROM o.superseded_in
                               AND n.recorded_at > b.applied_at
             JOIN enrolment e ON e.enrolment_id = o.enrolment_id
             JOIN cohort c ON c.cohort_id = o.cohort_id
             WHERE o.superseded_in = $1
             LIMIT $2"
        ),
    ];
    let mut found = Vec::new();
    for question in questions {
        found.extend(tx.all::<Obstacle>(question.bind(batch).bind(limit)).await?);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The cohorts whose facts the batch touched.
pub async fn cohorts(tx: &mut Reader, batch: BatchId) -> Result<Vec<CohortId>> {
    let found: Vec<(Uuid,)> = tx
        .all(
            sql!(
                "SELECT cohort_id FROM cohort_version WHERE batch_id = $1
                 UNION SELECT cohort_id FROM enrolment_version WHERE batch_id = $1
                 UNION SELECT cohort_id FROM attestation WHERE batch_id = $1"
            )
            .bind(batch),
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| CohortId(id)).collect())
}

/// Who undoes, and when.
#[derive(Clone, Debug)]
pub struct Signature {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
}

/// Closes what the batch recorded and brings back what it replaced, as `fresh` versions; the caller has made sure that
/// nothing stands on top.
pub async fn undo(
    tx: &mut Writer,
    batch: BatchId,
    signature: &Signature,
    mut fresh: impl FnMut() -> Uuid + Send,
) -> Result<()> {
    let closings = [
        sql!("UPDATE attestation SET superseded_at = $2 WHERE batch_id = $1 AND superseded_at IS NULL"),
        sql!("UPDATE enrolment_version SET superseded_at = $2 WHERE batch_id = $1 AND superseded_at IS NULL"),
        sql!("UPDATE cohort_version SET superseded_at = $2 WHERE batch_id = $1 AND superseded_at IS NULL"),
        // A person the batch brought in stays when another file has enrolled them elsewhere since.
        sql!(
            "UPDATE person_version SET superseded_at = $2
             WHERE batch_id = $1 AND superseded_at IS NULL
               AND (EXISTS (SELECT 1 FROM person_version o
                            WHERE o.person_id = person_version.person_id AND o.superseded_in = $1
                              AND o.batch_id IS DISTINCT FROM $1)
                    OR NOT EXISTS (SELECT 1 FROM enrolment_version e
                                   WHERE e.person_id = person_version.person_id AND e.superseded_at IS NULL))"
        ),
    ];
    for closing in closings {
        tx.run(closing.bind(batch).bind(signature.at)).await?;
    }
    let replaced = [
        sql!("SELECT version_id FROM cohort_version WHERE superseded_in = $1 AND batch_id IS DISTINCT FROM $1"),
        sql!("SELECT version_id FROM person_version WHERE superseded_in = $1 AND batch_id IS DISTINCT FROM $1"),
        sql!("SELECT version_id FROM enrolment_version WHERE superseded_in = $1 AND batch_id IS DISTINCT FROM $1"),
        sql!("SELECT attestation_id FROM attestation WHERE superseded_in = $1 AND batch_id IS DISTINCT FROM $1"),
    ];
    let copies = [
        sql!(
            "INSERT INTO cohort_version (version_id, cohort_id, programme_code, operator_code, site_id, region_code,
                                         province_code, track_code, starts_on, ends_on, capacity, contract,
                                         batch_id, recorded_at, recorded_by)
             SELECT $1, cohort_id, programme_code, operator_code, site_id, region_code, province_code, track_code,
                    starts_on, ends_on, capacity, contract, batch_id, $2, $3
             FROM cohort_version WHERE version_id = $4"
        ),
        sql!(
            "INSERT INTO person_version (version_id, person_id, last_name, first_name, last_name_ar, first_name_ar,
                                         name_key, meeting_key, sex, born_on, cin_cipher, cin_hash, massar, phone,
                                         email, residence_province_code, batch_id, recorded_at, recorded_by)
             SELECT $1, person_id, last_name, first_name, last_name_ar, first_name_ar, name_key, meeting_key, sex,
                    born_on, cin_cipher, cin_hash, massar, phone, email, residence_province_code, batch_id, $2, $3
             FROM person_version WHERE version_id = $4"
        ),
        sql!(
            "INSERT INTO enrolment_version (version_id, enrolment_id, cohort_id, person_id, sex, diploma, intent,
                                            work_authorised, previous_salary_centimes, enrolled_on, confirmed_on,
                                            withdrawn_on, withdrawal_reason, graduated_on, certificate_no, exclusion,
                                            excluded_on, exclusion_document, batch_id, recorded_at, recorded_by)
             SELECT $1, enrolment_id, cohort_id, person_id, sex, diploma, intent, work_authorised,
                    previous_salary_centimes, enrolled_on, confirmed_on, withdrawn_on, withdrawal_reason,
                    graduated_on, certificate_no, exclusion, excluded_on, exclusion_document, batch_id, $2, $3
             FROM enrolment_version WHERE version_id = $4"
        ),
        sql!(
            "INSERT INTO attestation (attestation_id, enrolment_id, cohort_id, situation_no, kind, starts_on, ends_on,
                                      employer, employer_ice, employer_is_operator, job_title, in_field,
                                      hours_hundredths, intended_weeks_hundredths, salary_centimes, region_code,
                                      evidence, attested_on, status, source, placement_id,
                                      batch_id, recorded_at, recorded_by)
             SELECT $1, enrolment_id, cohort_id, situation_no, kind, starts_on, ends_on, employer, employer_ice,
                    employer_is_operator, job_title, in_field, hours_hundredths, intended_weeks_hundredths,
                    salary_centimes, region_code, evidence, attested_on, status, source, placement_id,
                    batch_id, $2, $3
             FROM attestation WHERE attestation_id = $4"
        ),
    ];
    for (replaced, copy) in replaced.into_iter().zip(copies) {
        for (version,) in tx.all::<(Uuid,)>(replaced.bind(batch)).await? {
            let values: [Value; 4] =
                [fresh().into(), signature.at.into(), signature.by.as_str().into(), version.into()];
            let copy = values.into_iter().fold(copy.clone(), crate::storage::port::Sql::bind);
            tx.run_one("restored version", copy).await?;
        }
    }
    tx.run(sql!("DELETE FROM duplicate WHERE batch_id = $1 AND decision IS NULL").bind(batch)).await?;
    Ok(())
}
