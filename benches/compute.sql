-- MINISTERE_A by region, as of 2026-10-31, as a database reads it from the same three files (benches/compute.sh).
-- Plain SQL over rows: versions of a situation that a later row completes are read as their last.
WITH c AS (
    SELECT cohort_code, region FROM read_csv('cohorts.csv', header = true, all_varchar = true)
), e AS (
    SELECT cohort_code, learner_ref, region, CAST(graduated_on AS DATE) AS t0,
           CAST(CAST(graduated_on AS DATE) + INTERVAL 6 MONTH AS DATE) AS h,
           COALESCE(intent, 'EMPLOI') <> 'EMPLOI'
               OR (exclusion IS NOT NULL AND exclusion_document IS NOT NULL
                   AND CAST(excluded_on AS DATE) <= CAST(graduated_on AS DATE) + INTERVAL 6 MONTH) AS excluded
    FROM read_csv('enrolments.csv', header = true, all_varchar = true) JOIN c USING (cohort_code)
    WHERE CAST(graduated_on AS DATE) <= DATE '2026-10-31' AND CAST(enrolled_on AS DATE) <= DATE '2026-10-31'
), s AS (
    SELECT cohort_code, learner_ref, kind, CAST(starts_on AS DATE) AS starts_on, CAST(ends_on AS DATE) AS ends_on,
           CAST(attested_on AS DATE) AS attested_on,
           kind IN ('CDI', 'CDD', 'CI_ANAPEC', 'INTERIM', 'FREELANCE_AE', 'CREATION', 'FONCTION_PUBLIQUE', 'ETRANGER') AS job,
           evidence IS NOT NULL AND evidence NOT IN ('ENQUETE_TEL', 'DECL_HONNEUR')
               AND COALESCE(evidence_status, 'acceptee') = 'acceptee' AS proven
    FROM read_csv('situations.csv', header = true, all_varchar = true)
    WHERE COALESCE(evidence_status, 'acceptee') <> 'refusee' AND CAST(starts_on AS DATE) <= DATE '2026-10-31'
), seen AS (
    SELECT cohort_code, learner_ref,
           BOOL_OR(job AND proven AND in_force AND speaks) AS employed,
           BOOL_OR(NOT job AND in_force AND speaks) AS otherwise,
           BOOL_OR(ends_on < h AND ends_on >= h - 15) AS ended,
           BOOL_OR(in_force) AS occupied
    FROM (
        SELECT s.*, e.h, s.starts_on <= e.h AND (s.ends_on IS NULL OR s.ends_on >= e.h) AS in_force,
               (attested_on BETWEEN e.h - 15 AND LEAST(e.h + 45, DATE '2026-10-31'))
                   OR (ends_on BETWEEN e.h - 15 AND LEAST(e.h + 45, DATE '2026-10-31')) AS speaks
        FROM s JOIN e USING (cohort_code, learner_ref)
    )
    GROUP BY cohort_code, learner_ref
), state AS (
    SELECT region, excluded, DATE '2026-10-31' >= h + 30 AS mature, COALESCE(employed, FALSE) AS inserted,
           COALESCE(otherwise OR (ended AND NOT occupied), FALSE) AS not_inserted
    FROM e LEFT JOIN seen USING (cohort_code, learner_ref)
)
SELECT region, COUNT(*) AS base, COUNT(*) FILTER (mature) AS matured, COUNT(*) FILTER (mature AND excluded) AS excluded,
       COUNT(*) FILTER (mature AND NOT excluded AND inserted) AS inserted,
       COUNT(*) FILTER (mature AND NOT excluded AND NOT inserted AND not_inserted) AS not_inserted,
       COUNT(*) FILTER (mature AND NOT excluded AND NOT inserted AND NOT not_inserted) AS unknown
FROM state GROUP BY region ORDER BY region
