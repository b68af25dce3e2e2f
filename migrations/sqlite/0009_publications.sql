-- Figures made public: a register that only grows, so that nothing published later gives back what is hidden in it.

CREATE TABLE publication (
    publication_id  BLOB NOT NULL PRIMARY KEY,
    title           TEXT NOT NULL,
    profile_code    TEXT NOT NULL,
    profile_version INTEGER NOT NULL,
    as_of           TEXT NOT NULL,
    -- The question and its rows as the public reads them, in canonical JSON.
    document        TEXT NOT NULL,
    -- SHA-256 of the document: the same content is the same publication.
    hash            BLOB NOT NULL,
    published_by    TEXT NOT NULL,
    published_at    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX publication_hash ON publication (hash);
CREATE INDEX publication_profile ON publication (profile_code);

-- What is withdrawn stays in the register, with its reason: it was read.
CREATE TABLE publication_withdrawal (
    publication_id BLOB NOT NULL PRIMARY KEY REFERENCES publication (publication_id),
    reason         TEXT NOT NULL,
    withdrawn_by   TEXT NOT NULL,
    withdrawn_at   TEXT NOT NULL
) STRICT;

-- How many there are: whoever publishes locks it, so that two publications are never audited without each other.
CREATE TABLE publication_register (
    only_row     INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    publications INTEGER NOT NULL
) STRICT;
INSERT INTO publication_register (only_row, publications) VALUES (1, 0);
