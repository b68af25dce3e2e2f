-- What is done under levers 2 and 3, each statement of it kept.

CREATE TABLE activity (
    activity_id UUID NOT NULL PRIMARY KEY,
    created_by  UUID NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL
);

CREATE TABLE activity_version (
    version_id    UUID NOT NULL PRIMARY KEY,
    activity_id   UUID NOT NULL REFERENCES activity (activity_id),
    contract_id   UUID NOT NULL REFERENCES contract (contract_id),
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    held_on       DATE NOT NULL,
    region_code   TEXT,
    city          TEXT,
    participants  BIGINT NOT NULL,
    women         BIGINT NOT NULL,
    -- One a line.
    partners      TEXT NOT NULL,
    firms         BIGINT NOT NULL,
    audience      BIGINT NOT NULL,
    proof         TEXT,
    recorded_at   TIMESTAMPTZ NOT NULL,
    recorded_by   UUID NOT NULL,
    superseded_at TIMESTAMPTZ,
    CHECK (women <= participants)
);
CREATE UNIQUE INDEX activity_version_current ON activity_version (activity_id) WHERE superseded_at IS NULL;
CREATE INDEX activity_version_contract ON activity_version (contract_id, held_on);
