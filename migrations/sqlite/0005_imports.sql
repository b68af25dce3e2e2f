-- One file brought in: read, corrected, applied once, undone once.

CREATE TABLE import_batch (
    batch_id     BLOB NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('cohorts', 'enrolments', 'situations')),
    file_name    TEXT NOT NULL,
    file_hash    BLOB NOT NULL,
    file_size    INTEGER NOT NULL,
    -- The file as received, encrypted; null for a file applied from the command line.
    content      BLOB,
    format       TEXT NOT NULL,
    cohort_code  TEXT,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'applied', 'reversed', 'abandoned')),
    version      INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    applied_by   TEXT,
    applied_at   TEXT,
    reversed_by  TEXT,
    reversed_at  TEXT,
    row_count    INTEGER NOT NULL,
    created_count   INTEGER NOT NULL,
    updated_count   INTEGER NOT NULL,
    unchanged_count INTEGER NOT NULL,
    refused_count   INTEGER NOT NULL
) STRICT;
CREATE INDEX import_batch_recent ON import_batch (created_at);

-- Cells mended on the preview; the value is encrypted like the file.
CREATE TABLE import_correction (
    batch_id    BLOB NOT NULL REFERENCES import_batch (batch_id),
    line        INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value       BLOB NOT NULL,
    PRIMARY KEY (batch_id, line, column_name)
) STRICT;

-- Answers to "is this the same person?".
CREATE TABLE import_decision (
    batch_id  BLOB NOT NULL REFERENCES import_batch (batch_id),
    line      INTEGER NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('same', 'create', 'skip')),
    person_id BLOB,
    PRIMARY KEY (batch_id, line)
) STRICT;
