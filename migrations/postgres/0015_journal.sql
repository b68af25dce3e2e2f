-- Where the journal's chain stood, signed: whoever holds such a line notices a journal that was cut or written anew.

CREATE TABLE audit_checkpoint (
    seq        BIGINT NOT NULL PRIMARY KEY,
    hash       BYTEA NOT NULL,
    made_at    TIMESTAMPTZ NOT NULL,
    signature  BYTEA NOT NULL,
    public_key BYTEA NOT NULL
);

-- The journal is searched by what was done and by date.
CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_instant ON audit (happened_at, seq);
