-- Cohorts, persons, enrolments and proofs. A row that names a thing never changes; what is known of it is appended as
-- versions: recorded_at is when it became known, superseded_at when a correction replaced it (null while current).
-- As known at K: recorded_at <= K and (superseded_at is null or superseded_at > K).

CREATE TABLE cohort (
    cohort_id BLOB NOT NULL PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    -- data_revision of the last change to its facts, and those facts in compact form (written in the same transaction).
    revision  INTEGER NOT NULL,
    facts     BLOB NOT NULL
) STRICT;
CREATE INDEX cohort_revision ON cohort (revision);

CREATE TABLE cohort_version (
    version_id     BLOB NOT NULL PRIMARY KEY,
    cohort_id      BLOB NOT NULL REFERENCES cohort (cohort_id),
    programme_code TEXT NOT NULL REFERENCES programme (programme_code),
    operator_code  TEXT NOT NULL REFERENCES operator (operator_code),
    site_id        BLOB REFERENCES site (site_id),
    region_code    TEXT NOT NULL,
    province_code  TEXT,
    track_code     TEXT NOT NULL REFERENCES track (track_code),
    starts_on      TEXT NOT NULL,
    ends_on        TEXT NOT NULL,
    capacity       INTEGER,
    contract       TEXT,
    recorded_at    TEXT NOT NULL,
    recorded_by    TEXT NOT NULL,
    batch_id       BLOB,
    superseded_at  TEXT,
    superseded_in  BLOB,
    CHECK (ends_on >= starts_on)
) STRICT;
CREATE UNIQUE INDEX cohort_version_current ON cohort_version (cohort_id) WHERE superseded_at IS NULL;
CREATE INDEX cohort_version_history ON cohort_version (cohort_id, recorded_at);
CREATE INDEX cohort_version_batch ON cohort_version (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE person (
    person_id  BLOB NOT NULL PRIMARY KEY,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE person_version (
    version_id              BLOB NOT NULL PRIMARY KEY,
    person_id               BLOB NOT NULL REFERENCES person (person_id),
    last_name               TEXT NOT NULL,
    first_name              TEXT NOT NULL,
    last_name_ar            TEXT,
    first_name_ar           TEXT,
    -- Folded name that Latin and Arabic spellings share, to find a person.
    name_key                TEXT NOT NULL,
    sex                     TEXT CHECK (sex IN ('F', 'M')),
    born_on                 TEXT,
    cin_cipher              BLOB,
    cin_hash                BLOB,
    massar                  TEXT,
    phone                   TEXT,
    email                   TEXT,
    residence_province_code TEXT,
    recorded_at             TEXT NOT NULL,
    recorded_by             TEXT NOT NULL,
    batch_id                BLOB,
    superseded_at           TEXT,
    superseded_in           BLOB
) STRICT;
CREATE UNIQUE INDEX person_version_current ON person_version (person_id) WHERE superseded_at IS NULL;
CREATE INDEX person_version_cin ON person_version (cin_hash) WHERE superseded_at IS NULL AND cin_hash IS NOT NULL;
CREATE INDEX person_version_massar ON person_version (massar) WHERE superseded_at IS NULL AND massar IS NOT NULL;
CREATE INDEX person_version_name ON person_version (name_key, born_on) WHERE superseded_at IS NULL;
CREATE INDEX person_version_phone ON person_version (phone) WHERE superseded_at IS NULL AND phone IS NOT NULL;
CREATE INDEX person_version_batch ON person_version (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE enrolment (
    enrolment_id BLOB NOT NULL PRIMARY KEY,
    cohort_id    BLOB NOT NULL REFERENCES cohort (cohort_id),
    learner_ref  TEXT NOT NULL,
    UNIQUE (cohort_id, learner_ref)
) STRICT;

CREATE TABLE enrolment_version (
    version_id               BLOB NOT NULL PRIMARY KEY,
    enrolment_id             BLOB NOT NULL REFERENCES enrolment (enrolment_id),
    cohort_id                BLOB NOT NULL REFERENCES cohort (cohort_id),
    person_id                BLOB NOT NULL REFERENCES person (person_id),
    sex                      TEXT CHECK (sex IN ('F', 'M')),
    diploma                  TEXT,
    intent                   TEXT,
    work_authorised          INTEGER,
    previous_salary_centimes INTEGER,
    enrolled_on              TEXT NOT NULL,
    confirmed_on             TEXT NOT NULL,
    withdrawn_on             TEXT,
    withdrawal_reason        TEXT,
    graduated_on             TEXT,
    certificate_no           TEXT,
    exclusion                TEXT,
    excluded_on              TEXT,
    exclusion_document       TEXT,
    recorded_at              TEXT NOT NULL,
    recorded_by              TEXT NOT NULL,
    batch_id                 BLOB,
    superseded_at            TEXT,
    superseded_in            BLOB,
    CHECK (withdrawn_on IS NULL OR graduated_on IS NULL),
    CHECK (graduated_on IS NULL OR graduated_on >= enrolled_on)
) STRICT;
CREATE UNIQUE INDEX enrolment_version_current ON enrolment_version (enrolment_id) WHERE superseded_at IS NULL;
CREATE INDEX enrolment_version_cohort ON enrolment_version (cohort_id, recorded_at);
CREATE INDEX enrolment_version_person ON enrolment_version (person_id) WHERE superseded_at IS NULL;
CREATE INDEX enrolment_version_batch ON enrolment_version (batch_id) WHERE batch_id IS NOT NULL;

-- One row a proof, with everything it states about its situation.
CREATE TABLE attestation (
    attestation_id            BLOB NOT NULL PRIMARY KEY,
    enrolment_id              BLOB NOT NULL REFERENCES enrolment (enrolment_id),
    cohort_id                 BLOB NOT NULL REFERENCES cohort (cohort_id),
    situation_no              INTEGER NOT NULL,
    kind                      TEXT NOT NULL,
    starts_on                 TEXT NOT NULL,
    ends_on                   TEXT,
    employer                  TEXT,
    employer_ice              TEXT,
    employer_is_operator      INTEGER,
    job_title                 TEXT,
    in_field                  INTEGER,
    hours_hundredths          INTEGER,
    intended_weeks_hundredths INTEGER,
    salary_centimes           INTEGER,
    region_code               TEXT,
    evidence                  TEXT,
    attested_on               TEXT NOT NULL,
    status                    TEXT NOT NULL CHECK (status IN ('acceptee', 'refusee', 'en_attente')),
    source                    TEXT,
    placement_id              BLOB,
    recorded_at               TEXT NOT NULL,
    recorded_by               TEXT NOT NULL,
    batch_id                  BLOB,
    superseded_at             TEXT,
    superseded_in             BLOB,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX attestation_enrolment ON attestation (enrolment_id, situation_no);
CREATE INDEX attestation_cohort ON attestation (cohort_id, recorded_at);
CREATE INDEX attestation_batch ON attestation (batch_id) WHERE batch_id IS NOT NULL;

-- Two persons who may be one: a question for a coordinator.
CREATE TABLE duplicate (
    duplicate_id BLOB NOT NULL PRIMARY KEY,
    person_id    BLOB NOT NULL REFERENCES person (person_id),
    other_id     BLOB NOT NULL REFERENCES person (person_id),
    score        INTEGER NOT NULL,
    reasons      TEXT NOT NULL,
    batch_id     BLOB,
    raised_at    TEXT NOT NULL,
    decision     TEXT CHECK (decision IN ('same', 'different')),
    decided_by   BLOB,
    decided_at   TEXT,
    UNIQUE (person_id, other_id)
) STRICT;
