-- Accounts, what they may do and where, and what keeps them signed in.

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    account_id    BLOB NOT NULL PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    password_hash TEXT,
    language      TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    created_at    TEXT NOT NULL,
    disabled_at   TEXT
) STRICT;

-- A role over an area (a null dimension means "all"), between two dates.
CREATE TABLE role_grant (
    grant_id       BLOB NOT NULL PRIMARY KEY,
    account_id     BLOB NOT NULL REFERENCES account (account_id),
    role           TEXT NOT NULL CHECK (role IN ('admin', 'coordinator', 'employer', 'reviewer', 'auditor', 'learner')),
    programme_code TEXT,
    operator_code  TEXT,
    region_code    TEXT,
    employer_id    BLOB,
    person_id      BLOB,
    starts_on      TEXT NOT NULL,
    ends_on        TEXT,
    granted_by     BLOB,
    granted_at     TEXT NOT NULL,
    revoked_at     TEXT
) STRICT;
CREATE INDEX role_grant_account ON role_grant (account_id);

CREATE TABLE session (
    token_hash     BLOB NOT NULL PRIMARY KEY,
    account_id     BLOB NOT NULL REFERENCES account (account_id),
    created_at     TEXT NOT NULL,
    last_seen_at   TEXT NOT NULL,
    absolute_until TEXT NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);

-- Failed logins by keyed hash of the address typed, so that limits hold across replicas and unknown accounts alike.
CREATE TABLE login_failure (
    failure_id BLOB NOT NULL PRIMARY KEY,
    email_hash BLOB NOT NULL,
    origin_hash BLOB NOT NULL,
    failed_at  TEXT NOT NULL
) STRICT;
CREATE INDEX login_failure_recent ON login_failure (email_hash, failed_at);

-- First administrator, invitation, password reset.
CREATE TABLE one_time_link (
    token_hash BLOB NOT NULL PRIMARY KEY,
    purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'password')),
    account_id BLOB REFERENCES account (account_id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) STRICT;

CREATE TABLE api_token (
    token_id     BLOB NOT NULL PRIMARY KEY,
    token_hash   BLOB NOT NULL UNIQUE,
    account_id   BLOB NOT NULL REFERENCES account (account_id),
    label        TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    revoked_at   TEXT
) STRICT;

-- Answers to keyed writes, so that a retry applies once.
CREATE TABLE idempotency (
    account_id BLOB NOT NULL,
    key_hash   BLOB NOT NULL,
    target     TEXT NOT NULL,
    location   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (account_id, key_hash)
) STRICT;
