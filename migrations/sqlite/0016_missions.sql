-- Audit missions. What is frozen, committed, drawn, found and answered is written once and never changed.

CREATE TABLE mission (
    mission_id         BLOB NOT NULL PRIMARY KEY,
    title              TEXT NOT NULL,
    profile_code       TEXT NOT NULL,
    profile_version    INTEGER NOT NULL,
    indicator          TEXT NOT NULL,
    as_of              TEXT NOT NULL,
    known_at           TEXT NOT NULL,
    -- The part of the programmes, as JSON of codes.
    part               TEXT NOT NULL,
    case_centimes      INTEGER NOT NULL,
    insertion_centimes INTEGER NOT NULL,
    band_centimes      INTEGER NOT NULL,
    tolerance_permille INTEGER NOT NULL,
    risk               TEXT NOT NULL,
    expected_permille  INTEGER NOT NULL,
    precision_permille INTEGER NOT NULL,
    least              INTEGER NOT NULL,
    answer_days        INTEGER NOT NULL,
    created_by         BLOB NOT NULL,
    created_at         TEXT NOT NULL,
    -- The population: its canonical text and the SHA-256 of its bytes.
    frozen_at          TEXT,
    population         TEXT,
    population_hash    BLOB,
    cases              INTEGER,
    -- The hash of the secret seed, and that of the journal's entry which published it.
    committed_at       TEXT,
    commitment         BLOB,
    beacon             BLOB,
    -- The seed revealed, and the size of the sample.
    drawn_at           TEXT,
    seed               TEXT,
    sample_size        INTEGER,
    closed_at          TEXT
) STRICT;

-- The team, each with what they declared before reading a name.
CREATE TABLE mission_member (
    mission_id  BLOB NOT NULL REFERENCES mission (mission_id),
    account_id  BLOB NOT NULL,
    declaration TEXT NOT NULL,
    detail      TEXT,
    declared_at TEXT NOT NULL,
    PRIMARY KEY (mission_id, account_id)
) STRICT;

CREATE TABLE mission_case (
    case_id         BLOB NOT NULL PRIMARY KEY,
    mission_id      BLOB NOT NULL REFERENCES mission (mission_id),
    reference       TEXT NOT NULL,
    enrolment_id    BLOB NOT NULL,
    programme_code  TEXT NOT NULL,
    operator_code   TEXT NOT NULL,
    region_code     TEXT NOT NULL,
    claimed         TEXT NOT NULL,
    amount_centimes INTEGER NOT NULL,
    band            INTEGER NOT NULL,
    -- Its place in its stratum once drawn, and whether it is in the sample.
    rank            INTEGER,
    in_sample       INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX mission_case_reference ON mission_case (mission_id, reference);

CREATE TABLE mission_replacement (
    case_id     BLOB NOT NULL PRIMARY KEY REFERENCES mission_case (case_id),
    replaced_by BLOB NOT NULL REFERENCES mission_case (case_id),
    reason      TEXT NOT NULL,
    decided_by  BLOB NOT NULL,
    decided_at  TEXT NOT NULL
) STRICT;

CREATE TABLE mission_call (
    case_id   BLOB NOT NULL REFERENCES mission_case (case_id),
    number    INTEGER NOT NULL,
    called    TEXT NOT NULL,
    result    TEXT NOT NULL,
    note      TEXT,
    called_by BLOB NOT NULL,
    called_at TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;

-- The desk's finding, then the last word: in order, none changed.
CREATE TABLE mission_finding (
    case_id          BLOB NOT NULL REFERENCES mission_case (case_id),
    number           INTEGER NOT NULL,
    verdict          TEXT NOT NULL,
    reason           TEXT,
    refused_centimes INTEGER NOT NULL,
    -- Codes of the elements that stand on an acceptable proof, with commas.
    elements         TEXT NOT NULL,
    note             TEXT,
    found_by         BLOB NOT NULL,
    found_at         TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;

-- The operator's answer to a finding: one, with at most one new proof.
CREATE TABLE mission_answer (
    case_id         BLOB NOT NULL REFERENCES mission_case (case_id),
    number          INTEGER NOT NULL,
    text            TEXT NOT NULL,
    proof_code      TEXT,
    proof_on        TEXT,
    proof_reference TEXT,
    answered_by     BLOB NOT NULL,
    answered_at     TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;
