-- The terms of an amendment while it is written: at most one a contract, gone once it is signed or given up.
CREATE TABLE contract_amendment (
    contract_id UUID NOT NULL PRIMARY KEY REFERENCES contract (contract_id),
    -- JSON of `domain::contract::Terms`.
    terms       TEXT NOT NULL,
    written_by  UUID NOT NULL,
    written_at  TIMESTAMPTZ NOT NULL
);
