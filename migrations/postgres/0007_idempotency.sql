-- Keyed writes: which request a key stood for and what it was answered, so that a retry applies once. The answer is
-- encrypted; null until it was given.

DROP TABLE idempotency;

CREATE TABLE idempotency (
    account_id   UUID NOT NULL,
    key_hash     BYTEA NOT NULL,
    request_hash BYTEA NOT NULL,
    request_id   UUID NOT NULL,
    claimed_at   TIMESTAMPTZ NOT NULL,
    answer       BYTEA,
    PRIMARY KEY (account_id, key_hash)
);
