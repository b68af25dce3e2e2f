-- What is done under levers 2 and 3, each statement of it kept.

CREATE TABLE activity (
    activity_id BLOB NOT NULL PRIMARY KEY,
    created_by  BLOB NOT NULL,
    created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE activity_version (
    version_id    BLOB NOT NULL PRIMARY KEY,
    activity_id   BLOB NOT NULL REFERENCES activity (activity_id),
    contract_id   BLOB NOT NULL REFERENCES contract (contract_id),
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    held_on       TEXT NOT NULL,
    region_code   TEXT,
    city          TEXT,
    participants  INTEGER NOT NULL,
    women         INTEGER NOT NULL,
    -- One a line.
    partners      TEXT NOT NULL,
    firms         INTEGER NOT NULL,
    audience      INTEGER NOT NULL,
    proof         TEXT,
    recorded_at   TEXT NOT NULL,
    recorded_by   BLOB NOT NULL,
    superseded_at TEXT,
    CHECK (women <= participants)
) STRICT;
CREATE UNIQUE INDEX activity_version_current ON activity_version (activity_id) WHERE superseded_at IS NULL;
CREATE INDEX activity_version_contract ON activity_version (contract_id, held_on);
