-- Who did what, chained by hash: each row covers the one before it.

CREATE TABLE audit (
    seq         INTEGER NOT NULL PRIMARY KEY,
    happened_at TEXT NOT NULL,
    actor       TEXT NOT NULL,
    action      TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id   TEXT NOT NULL,
    detail      TEXT NOT NULL,
    hash        BLOB NOT NULL
) STRICT;
CREATE INDEX audit_object ON audit (object_kind, object_id, seq);
CREATE INDEX audit_actor ON audit (actor, seq);

-- The tail of the chain: one row, locked while a write appends.
CREATE TABLE audit_head (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    seq      INTEGER NOT NULL,
    hash     BLOB NOT NULL
) STRICT;

-- Number of the last change of the figures' facts: one row, so that commits and numbers keep one order.
CREATE TABLE data_revision (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO data_revision (only_row, revision) VALUES (1, 0);
