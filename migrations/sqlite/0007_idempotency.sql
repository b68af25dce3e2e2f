-- Keyed writes: which request a key stood for and what it was answered, so that a retry applies once. The answer is
-- encrypted; null until it was given.

DROP TABLE idempotency;

CREATE TABLE idempotency (
    account_id   BLOB NOT NULL,
    key_hash     BLOB NOT NULL,
    request_hash BLOB NOT NULL,
    request_id   BLOB NOT NULL,
    claimed_at   TEXT NOT NULL,
    answer       BLOB,
    PRIMARY KEY (account_id, key_hash)
) STRICT;
