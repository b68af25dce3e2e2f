-- Frozen reports. The sealed bytes never change; what is decided of them is a list of steps that only grows.

CREATE TABLE edition (
    edition_id  UUID NOT NULL PRIMARY KEY,
    title       TEXT NOT NULL,
    as_of       DATE NOT NULL,
    known_at    TIMESTAMPTZ NOT NULL,
    audience    TEXT NOT NULL,
    -- The sealed document and its SHA-256: the same content is the same edition.
    document    TEXT NOT NULL,
    hash        BYTEA NOT NULL,
    -- Where the journal stood, and the Ed25519 signature of hash and checkpoint with the key it verifies under.
    chain_seq   BIGINT NOT NULL,
    chain_hash  BYTEA NOT NULL,
    signature   BYTEA NOT NULL,
    public_key  BYTEA NOT NULL,
    -- The state of each enrolment under each figure; the document holds its hash. Never made public.
    cases       TEXT NOT NULL,
    author      UUID NOT NULL,
    frozen_at   TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX edition_hash ON edition (hash);

-- Review, approval, withdrawal, replacement: in order, by whom, why. The last one says where the edition stands.
CREATE TABLE edition_step (
    edition_id  UUID NOT NULL REFERENCES edition (edition_id),
    number      BIGINT NOT NULL CHECK (number > 0),
    step        TEXT NOT NULL,
    reason      TEXT,
    replaced_by UUID REFERENCES edition (edition_id),
    taken_by    UUID NOT NULL,
    taken_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (edition_id, number)
);

-- Who may read an edition before it is approved, besides those who decide of it.
CREATE TABLE edition_reader (
    edition_id UUID NOT NULL REFERENCES edition (edition_id),
    account_id UUID NOT NULL,
    granted_by UUID NOT NULL,
    granted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (edition_id, account_id)
);
