-- One file brought in: read, corrected, applied once, undone once.

CREATE TABLE import_batch (
    batch_id     UUID NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('cohorts', 'enrolments', 'situations')),
    file_name    TEXT NOT NULL,
    file_hash    BYTEA NOT NULL,
    file_size    BIGINT NOT NULL,
    -- The file as received, encrypted; null for a file applied from the command line.
    content      BYTEA,
    format       TEXT NOT NULL,
    cohort_code  TEXT,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'applied', 'reversed', 'abandoned')),
    version      BIGINT NOT NULL,
    created_by   TEXT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    applied_by   TEXT,
    applied_at   TIMESTAMPTZ,
    reversed_by  TEXT,
    reversed_at  TIMESTAMPTZ,
    row_count    BIGINT NOT NULL,
    created_count   BIGINT NOT NULL,
    updated_count   BIGINT NOT NULL,
    unchanged_count BIGINT NOT NULL,
    refused_count   BIGINT NOT NULL
);
CREATE INDEX import_batch_recent ON import_batch (created_at);

-- Cells mended on the preview; the value is encrypted like the file.
CREATE TABLE import_correction (
    batch_id    UUID NOT NULL REFERENCES import_batch (batch_id),
    line        BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    value       BYTEA NOT NULL,
    PRIMARY KEY (batch_id, line, column_name)
);

-- Answers to "is this the same person?".
CREATE TABLE import_decision (
    batch_id  UUID NOT NULL REFERENCES import_batch (batch_id),
    line      BIGINT NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('same', 'create', 'skip')),
    person_id UUID,
    PRIMARY KEY (batch_id, line)
);
