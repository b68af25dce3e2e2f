-- Cohorts, persons, enrolments and proofs. A row that names a thing never changes; what is known of it is appended as
-- versions: recorded_at is when it became known, superseded_at when a correction replaced it (null while current).
-- As known at K: recorded_at <= K and (superseded_at is null or superseded_at > K).

CREATE TABLE cohort (
    cohort_id UUID NOT NULL PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    -- data_revision of the last change to its facts, and those facts in compact form (written in the same transaction).
    revision  BIGINT NOT NULL,
    facts     BYTEA NOT NULL
);
CREATE INDEX cohort_revision ON cohort (revision);

CREATE TABLE cohort_version (
    version_id     UUID NOT NULL PRIMARY KEY,
    cohort_id      UUID NOT NULL REFERENCES cohort (cohort_id),
    programme_code TEXT NOT NULL REFERENCES programme (programme_code),
    operator_code  TEXT NOT NULL REFERENCES operator (operator_code),
    site_id        UUID REFERENCES site (site_id),
    region_code    TEXT NOT NULL,
    province_code  TEXT,
    track_code     TEXT NOT NULL REFERENCES track (track_code),
    starts_on      DATE NOT NULL,
    ends_on        DATE NOT NULL,
    capacity       BIGINT,
    contract       TEXT,
    recorded_at    TIMESTAMPTZ NOT NULL,
    recorded_by    TEXT NOT NULL,
    batch_id       UUID,
    superseded_at  TIMESTAMPTZ,
    superseded_in  UUID,
    CHECK (ends_on >= starts_on)
);
CREATE UNIQUE INDEX cohort_version_current ON cohort_version (cohort_id) WHERE superseded_at IS NULL;
CREATE INDEX cohort_version_history ON cohort_version (cohort_id, recorded_at);
CREATE INDEX cohort_version_batch ON cohort_version (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE person (
    person_id  UUID NOT NULL PRIMARY KEY,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE person_version (
    version_id              UUID NOT NULL PRIMARY KEY,
    person_id               UUID NOT NULL REFERENCES person (person_id),
    last_name               TEXT NOT NULL,
    first_name              TEXT NOT NULL,
    last_name_ar            TEXT,
    first_name_ar           TEXT,
    -- Folded name that Latin and Arabic spellings share, to find a person.
    name_key                TEXT NOT NULL,
    sex                     TEXT CHECK (sex IN ('F', 'M')),
    born_on                 DATE,
    cin_cipher              BYTEA,
    cin_hash                BYTEA,
    massar                  TEXT,
    phone                   TEXT,
    email                   TEXT,
    residence_province_code TEXT,
    recorded_at             TIMESTAMPTZ NOT NULL,
    recorded_by             TEXT NOT NULL,
    batch_id                UUID,
    superseded_at           TIMESTAMPTZ,
    superseded_in           UUID
);
CREATE UNIQUE INDEX person_version_current ON person_version (person_id) WHERE superseded_at IS NULL;
CREATE INDEX person_version_cin ON person_version (cin_hash) WHERE superseded_at IS NULL AND cin_hash IS NOT NULL;
CREATE INDEX person_version_massar ON person_version (massar) WHERE superseded_at IS NULL AND massar IS NOT NULL;
CREATE INDEX person_version_name ON person_version (name_key, born_on) WHERE superseded_at IS NULL;
CREATE INDEX person_version_phone ON person_version (phone) WHERE superseded_at IS NULL AND phone IS NOT NULL;
CREATE INDEX person_version_batch ON person_version (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE enrolment (
    enrolment_id UUID NOT NULL PRIMARY KEY,
    cohort_id    UUID NOT NULL REFERENCES cohort (cohort_id),
    learner_ref  TEXT NOT NULL,
    UNIQUE (cohort_id, learner_ref)
);

CREATE TABLE enrolment_version (
    version_id               UUID NOT NULL PRIMARY KEY,
    enrolment_id             UUID NOT NULL REFERENCES enrolment (enrolment_id),
    cohort_id                UUID NOT NULL REFERENCES cohort (cohort_id),
    person_id                UUID NOT NULL REFERENCES person (person_id),
    sex                      TEXT CHECK (sex IN ('F', 'M')),
    diploma                  TEXT,
    intent                   TEXT,
    work_authorised          BOOLEAN,
    previous_salary_centimes BIGINT,
    enrolled_on              DATE NOT NULL,
    confirmed_on             DATE NOT NULL,
    withdrawn_on             DATE,
    withdrawal_reason        TEXT,
    graduated_on             DATE,
    certificate_no           TEXT,
    exclusion                TEXT,
    excluded_on              DATE,
    exclusion_document       TEXT,
    recorded_at              TIMESTAMPTZ NOT NULL,
    recorded_by              TEXT NOT NULL,
    batch_id                 UUID,
    superseded_at            TIMESTAMPTZ,
    superseded_in            UUID,
    CHECK (withdrawn_on IS NULL OR graduated_on IS NULL),
    CHECK (graduated_on IS NULL OR graduated_on >= enrolled_on)
);
CREATE UNIQUE INDEX enrolment_version_current ON enrolment_version (enrolment_id) WHERE superseded_at IS NULL;
CREATE INDEX enrolment_version_cohort ON enrolment_version (cohort_id, recorded_at);
CREATE INDEX enrolment_version_person ON enrolment_version (person_id) WHERE superseded_at IS NULL;
CREATE INDEX enrolment_version_batch ON enrolment_version (batch_id) WHERE batch_id IS NOT NULL;

-- One row a proof, with everything it states about its situation.
CREATE TABLE attestation (
    attestation_id            UUID NOT NULL PRIMARY KEY,
    enrolment_id              UUID NOT NULL REFERENCES enrolment (enrolment_id),
    cohort_id                 UUID NOT NULL REFERENCES cohort (cohort_id),
    situation_no              BIGINT NOT NULL,
    kind                      TEXT NOT NULL,
    starts_on                 DATE NOT NULL,
    ends_on                   DATE,
    employer                  TEXT,
    employer_ice              TEXT,
    employer_is_operator      BOOLEAN,
    job_title                 TEXT,
    in_field                  BOOLEAN,
    hours_hundredths          BIGINT,
    intended_weeks_hundredths BIGINT,
    salary_centimes           BIGINT,
    region_code               TEXT,
    evidence                  TEXT,
    attested_on               DATE NOT NULL,
    status                    TEXT NOT NULL CHECK (status IN ('acceptee', 'refusee', 'en_attente')),
    source                    TEXT,
    placement_id              UUID,
    recorded_at               TIMESTAMPTZ NOT NULL,
    recorded_by               TEXT NOT NULL,
    batch_id                  UUID,
    superseded_at             TIMESTAMPTZ,
    superseded_in             UUID,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX attestation_enrolment ON attestation (enrolment_id, situation_no);
CREATE INDEX attestation_cohort ON attestation (cohort_id, recorded_at);
CREATE INDEX attestation_batch ON attestation (batch_id) WHERE batch_id IS NOT NULL;

-- Two persons who may be one: a question for a coordinator.
CREATE TABLE duplicate (
    duplicate_id UUID NOT NULL PRIMARY KEY,
    person_id    UUID NOT NULL REFERENCES person (person_id),
    other_id     UUID NOT NULL REFERENCES person (person_id),
    score        BIGINT NOT NULL,
    reasons      TEXT NOT NULL,
    batch_id     UUID,
    raised_at    TIMESTAMPTZ NOT NULL,
    decision     TEXT CHECK (decision IN ('same', 'different')),
    decided_by   UUID,
    decided_at   TIMESTAMPTZ,
    UNIQUE (person_id, other_id)
);
