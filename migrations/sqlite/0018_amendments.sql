-- The terms of an amendment while it is written: at most one a contract, gone once it is signed or given up.
CREATE TABLE contract_amendment (
    contract_id BLOB NOT NULL PRIMARY KEY REFERENCES contract (contract_id),
    -- JSON of `domain::contract::Terms`.
    terms       TEXT NOT NULL,
    written_by  BLOB NOT NULL,
    written_at  TEXT NOT NULL
) STRICT;
