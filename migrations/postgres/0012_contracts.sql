-- Contract-programmes: their terms as signed and as amended, and every act on a tranche.

CREATE TABLE contract (
    contract_id UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'closed')),
    created_by  UUID NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    version     BIGINT NOT NULL
);

-- The terms, whole, each time they are stated: number 0 is the contract, then its amendments. Rewritten while the contract
-- is a draft; then only added to.
CREATE TABLE contract_terms (
    contract_id     UUID NOT NULL REFERENCES contract (contract_id),
    number          BIGINT NOT NULL,
    signed_on       DATE NOT NULL,
    legal_reference TEXT NOT NULL,
    reason          TEXT NOT NULL,
    -- JSON of `domain::contract::Terms`.
    terms           TEXT NOT NULL,
    recorded_by     UUID NOT NULL,
    recorded_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (contract_id, number)
);

-- What was done of a tranche, in order; rows are only added.
CREATE TABLE tranche_act (
    contract_id     UUID NOT NULL REFERENCES contract (contract_id),
    tranche_code    TEXT NOT NULL,
    rank            BIGINT NOT NULL,
    act             TEXT NOT NULL CHECK (act IN ('compute', 'call', 'approve', 'pay', 'withhold')),
    acted_on        DATE NOT NULL,
    amount_centimes BIGINT NOT NULL,
    reason          TEXT NOT NULL,
    -- What was computed, step by step, as JSON; with a computation only.
    computation     TEXT,
    acted_by        UUID NOT NULL,
    acted_at        TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (contract_id, tranche_code, rank)
);
