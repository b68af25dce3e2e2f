-- Contract-programmes: their terms as signed and as amended, and every act on a tranche.

CREATE TABLE contract (
    contract_id BLOB NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'closed')),
    created_by  BLOB NOT NULL,
    created_at  TEXT NOT NULL,
    version     INTEGER NOT NULL
) STRICT;

-- The terms, whole, each time they are stated: number 0 is the contract, then its amendments. Rewritten while the contract
-- is a draft; then only added to.
CREATE TABLE contract_terms (
    contract_id     BLOB NOT NULL REFERENCES contract (contract_id),
    number          INTEGER NOT NULL,
    signed_on       TEXT NOT NULL,
    legal_reference TEXT NOT NULL,
    reason          TEXT NOT NULL,
    -- JSON of `domain::contract::Terms`.
    terms           TEXT NOT NULL,
    recorded_by     BLOB NOT NULL,
    recorded_at     TEXT NOT NULL,
    PRIMARY KEY (contract_id, number)
) STRICT;

-- What was done of a tranche, in order; rows are only added.
CREATE TABLE tranche_act (
    contract_id     BLOB NOT NULL REFERENCES contract (contract_id),
    tranche_code    TEXT NOT NULL,
    rank            INTEGER NOT NULL,
    act             TEXT NOT NULL CHECK (act IN ('compute', 'call', 'approve', 'pay', 'withhold')),
    acted_on        TEXT NOT NULL,
    amount_centimes INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    -- What was computed, step by step, as JSON; with a computation only.
    computation     TEXT,
    acted_by        BLOB NOT NULL,
    acted_at        TEXT NOT NULL,
    PRIMARY KEY (contract_id, tranche_code, rank)
) STRICT;
