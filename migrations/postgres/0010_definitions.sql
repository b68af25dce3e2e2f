-- Definitions are administered: versions beside the shipped ones.

CREATE TABLE definition_version (
    definition_id UUID NOT NULL PRIMARY KEY,
    code          TEXT NOT NULL,
    -- Given at activation, so that numbers follow the order of activation.
    number        BIGINT,
    -- The first day; a draft's is a proposal.
    valid_from    DATE NOT NULL,
    -- JSON of the shape of seeds/profiles.json.
    parameters    TEXT NOT NULL,
    reason        TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'activated', 'withdrawn')),
    created_by    UUID NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    decided_by    UUID,
    decided_at    TIMESTAMPTZ,
    version       BIGINT NOT NULL,
    UNIQUE (code, number)
);
