-- Where the journal's chain stood, signed: whoever holds such a line notices a journal that was cut or written anew.

CREATE TABLE audit_checkpoint (
    seq        INTEGER NOT NULL PRIMARY KEY,
    hash       BLOB NOT NULL,
    made_at    TEXT NOT NULL,
    signature  BLOB NOT NULL,
    public_key BLOB NOT NULL
) STRICT;

-- The journal is searched by what was done and by date.
CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_instant ON audit (happened_at, seq);
