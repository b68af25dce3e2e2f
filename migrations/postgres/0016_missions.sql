-- Audit missions. What is frozen, committed, drawn, found and answered is written once and never changed.

CREATE TABLE mission (
    mission_id         UUID NOT NULL PRIMARY KEY,
    title              TEXT NOT NULL,
    profile_code       TEXT NOT NULL,
    profile_version    BIGINT NOT NULL,
    indicator          TEXT NOT NULL,
    as_of              DATE NOT NULL,
    known_at           TIMESTAMPTZ NOT NULL,
    -- The part of the programmes, as JSON of codes.
    part               TEXT NOT NULL,
    case_centimes      BIGINT NOT NULL,
    insertion_centimes BIGINT NOT NULL,
    band_centimes      BIGINT NOT NULL,
    tolerance_permille BIGINT NOT NULL,
    risk               TEXT NOT NULL,
    expected_permille  BIGINT NOT NULL,
    precision_permille BIGINT NOT NULL,
    least              BIGINT NOT NULL,
    answer_days        BIGINT NOT NULL,
    created_by         UUID NOT NULL,
    created_at         TIMESTAMPTZ NOT NULL,
    -- The population: its canonical text and the SHA-256 of its bytes.
    frozen_at          TIMESTAMPTZ,
    population         TEXT,
    population_hash    BYTEA,
    cases              BIGINT,
    -- The hash of the secret seed, and that of the journal's entry which published it.
    committed_at       TIMESTAMPTZ,
    commitment         BYTEA,
    beacon             BYTEA,
    -- The seed revealed, and the size of the sample.
    drawn_at           TIMESTAMPTZ,
    seed               TEXT,
    sample_size        BIGINT,
    closed_at          TIMESTAMPTZ
);

-- The team, each with what they declared before reading a name.
CREATE TABLE mission_member (
    mission_id  UUID NOT NULL REFERENCES mission (mission_id),
    account_id  UUID NOT NULL,
    declaration TEXT NOT NULL,
    detail      TEXT,
    declared_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (mission_id, account_id)
);

CREATE TABLE mission_case (
    case_id         UUID NOT NULL PRIMARY KEY,
    mission_id      UUID NOT NULL REFERENCES mission (mission_id),
    reference       TEXT NOT NULL,
    enrolment_id    UUID NOT NULL,
    programme_code  TEXT NOT NULL,
    operator_code   TEXT NOT NULL,
    region_code     TEXT NOT NULL,
    claimed         TEXT NOT NULL,
    amount_centimes BIGINT NOT NULL,
    band            BIGINT NOT NULL,
    -- Its place in its stratum once drawn, and whether it is in the sample.
    rank            BIGINT,
    in_sample       BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX mission_case_reference ON mission_case (mission_id, reference);

CREATE TABLE mission_replacement (
    case_id     UUID NOT NULL PRIMARY KEY REFERENCES mission_case (case_id),
    replaced_by UUID NOT NULL REFERENCES mission_case (case_id),
    reason      TEXT NOT NULL,
    decided_by  UUID NOT NULL,
    decided_at  TIMESTAMPTZ NOT NULL
);

CREATE TABLE mission_call (
    case_id   UUID NOT NULL REFERENCES mission_case (case_id),
    number    BIGINT NOT NULL,
    called    TEXT NOT NULL,
    result    TEXT NOT NULL,
    note      TEXT,
    called_by UUID NOT NULL,
    called_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- The desk's finding, then the last word: in order, none changed.
CREATE TABLE mission_finding (
    case_id          UUID NOT NULL REFERENCES mission_case (case_id),
    number           BIGINT NOT NULL,
    verdict          TEXT NOT NULL,
    reason           TEXT,
    refused_centimes BIGINT NOT NULL,
    -- Codes of the elements that stand on an acceptable proof, with commas.
    elements         TEXT NOT NULL,
    note             TEXT,
    found_by         UUID NOT NULL,
    found_at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- The operator's answer to a finding: one, with at most one new proof.
CREATE TABLE mission_answer (
    case_id         UUID NOT NULL REFERENCES mission_case (case_id),
    number          BIGINT NOT NULL,
    text            TEXT NOT NULL,
    proof_code      TEXT,
    proof_on        DATE,
    proof_reference TEXT,
    answered_by     UUID NOT NULL,
    answered_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, number)
);
