-- Frozen reports. The sealed bytes never change; what is decided of them is a list of steps that only grows.

CREATE TABLE edition (
    edition_id  BLOB NOT NULL PRIMARY KEY,
    title       TEXT NOT NULL,
    as_of       TEXT NOT NULL,
    known_at    TEXT NOT NULL,
    audience    TEXT NOT NULL,
    -- The sealed document and its SHA-256: the same content is the same edition.
    document    TEXT NOT NULL,
    hash        BLOB NOT NULL,
    -- Where the journal stood, and the Ed25519 signature of hash and checkpoint with the key it verifies under.
    chain_seq   INTEGER NOT NULL,
    chain_hash  BLOB NOT NULL,
    signature   BLOB NOT NULL,
    public_key  BLOB NOT NULL,
    -- The state of each enrolment under each figure; the document holds its hash. Never made public.
    cases       TEXT NOT NULL,
    author      BLOB NOT NULL,
    frozen_at   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX edition_hash ON edition (hash);

-- Review, approval, withdrawal, replacement: in order, by whom, why. The last one says where the edition stands.
CREATE TABLE edition_step (
    edition_id  BLOB NOT NULL REFERENCES edition (edition_id),
    number      INTEGER NOT NULL CHECK (number > 0),
    step        TEXT NOT NULL,
    reason      TEXT,
    replaced_by BLOB REFERENCES edition (edition_id),
    taken_by    BLOB NOT NULL,
    taken_at    TEXT NOT NULL,
    PRIMARY KEY (edition_id, number)
) STRICT;

-- Who may read an edition before it is approved, besides those who decide of it.
CREATE TABLE edition_reader (
    edition_id BLOB NOT NULL REFERENCES edition (edition_id),
    account_id BLOB NOT NULL,
    granted_by BLOB NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (edition_id, account_id)
) STRICT;
