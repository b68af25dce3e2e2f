-- What the operator brings to be heard, who was reminded of what, and the tranche that a mission controls.

-- The new proof of an answer as a file; one a refusal.
CREATE TABLE mission_proof (
    case_id UUID NOT NULL REFERENCES mission_case (case_id),
    -- The finding that it answers.
    number  BIGINT NOT NULL,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    -- Bytes of the file, and their SHA-256.
    size    BIGINT NOT NULL,
    hash    BYTEA NOT NULL,
    -- The bytes, encrypted.
    content BYTEA NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- An operator reminded of its open cases; at most once a civil day.
CREATE TABLE mission_reminder (
    mission_id    UUID NOT NULL REFERENCES mission (mission_id),
    operator_code TEXT NOT NULL,
    reminded_on   DATE NOT NULL,
    -- The first of its deadlines.
    due_at        TIMESTAMPTZ NOT NULL,
    reminded_by   UUID NOT NULL,
    reminded_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (mission_id, operator_code, reminded_on)
);

-- The cases that it was reminded of.
CREATE TABLE mission_reminder_case (
    case_id     UUID NOT NULL REFERENCES mission_case (case_id),
    reminded_on DATE NOT NULL,
    PRIMARY KEY (case_id, reminded_on)
);

-- The payment that a mission controls, written with its plan.
CREATE TABLE mission_tranche (
    mission_id   UUID NOT NULL PRIMARY KEY REFERENCES mission (mission_id),
    contract_id  UUID NOT NULL REFERENCES contract (contract_id),
    tranche_code TEXT NOT NULL
);
CREATE INDEX mission_of_contract ON mission_tranche (contract_id);
