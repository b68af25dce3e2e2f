-- Who did what, chained by hash: each row covers the one before it.

CREATE TABLE audit (
    seq         BIGINT NOT NULL PRIMARY KEY,
    happened_at TIMESTAMPTZ NOT NULL,
    actor       TEXT NOT NULL,
    action      TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id   TEXT NOT NULL,
    detail      TEXT NOT NULL,
    hash        BYTEA NOT NULL
);
CREATE INDEX audit_object ON audit (object_kind, object_id, seq);
CREATE INDEX audit_actor ON audit (actor, seq);

-- The tail of the chain: one row, locked while a write appends.
CREATE TABLE audit_head (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    seq      BIGINT NOT NULL,
    hash     BYTEA NOT NULL
);

-- Number of the last change of the figures' facts: one row, so that commits and numbers keep one order.
CREATE TABLE data_revision (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    revision BIGINT NOT NULL
);
INSERT INTO data_revision (only_row, revision) VALUES (1, 0);
