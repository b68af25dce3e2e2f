-- Definitions are administered: versions beside the shipped ones.

CREATE TABLE definition_version (
    definition_id BLOB NOT NULL PRIMARY KEY,
    code          TEXT NOT NULL,
    -- Given at activation, so that numbers follow the order of activation.
    number        INTEGER,
    -- The first day; a draft's is a proposal.
    valid_from    TEXT NOT NULL,
    -- JSON of the shape of seeds/profiles.json.
    parameters    TEXT NOT NULL,
    reason        TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'activated', 'withdrawn')),
    created_by    BLOB NOT NULL,
    created_at    TEXT NOT NULL,
    decided_by    BLOB,
    decided_at    TEXT,
    version       INTEGER NOT NULL,
    UNIQUE (code, number)
) STRICT;
