-- What the operator brings to be heard, who was reminded of what, and the tranche that a mission controls.

-- The new proof of an answer as a file; one a refusal.
CREATE TABLE mission_proof (
    case_id BLOB NOT NULL REFERENCES mission_case (case_id),
    -- The finding that it answers.
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    -- Bytes of the file, and their SHA-256.
    size    INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    -- The bytes, encrypted.
    content BLOB NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;

-- An operator reminded of its open cases; at most once a civil day.
CREATE TABLE mission_reminder (
    mission_id    BLOB NOT NULL REFERENCES mission (mission_id),
    operator_code TEXT NOT NULL,
    reminded_on   TEXT NOT NULL,
    -- The first of its deadlines.
    due_at        TEXT NOT NULL,
    reminded_by   BLOB NOT NULL,
    reminded_at   TEXT NOT NULL,
    PRIMARY KEY (mission_id, operator_code, reminded_on)
) STRICT;

-- The cases that it was reminded of.
CREATE TABLE mission_reminder_case (
    case_id     BLOB NOT NULL REFERENCES mission_case (case_id),
    reminded_on TEXT NOT NULL,
    PRIMARY KEY (case_id, reminded_on)
) STRICT;

-- The payment that a mission controls, written with its plan.
CREATE TABLE mission_tranche (
    mission_id   BLOB NOT NULL PRIMARY KEY REFERENCES mission (mission_id),
    contract_id  BLOB NOT NULL REFERENCES contract (contract_id),
    tranche_code TEXT NOT NULL
) STRICT;
CREATE INDEX mission_of_contract ON mission_tranche (contract_id);
