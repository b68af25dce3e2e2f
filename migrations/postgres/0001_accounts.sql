-- Accounts, what they may do and where, and what keeps them signed in.

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE account (
    account_id    UUID NOT NULL PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    password_hash TEXT,
    language      TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    created_at    TIMESTAMPTZ NOT NULL,
    disabled_at   TIMESTAMPTZ
);

-- A role over an area (a null dimension means "all"), between two dates.
CREATE TABLE role_grant (
    grant_id       UUID NOT NULL PRIMARY KEY,
    account_id     UUID NOT NULL REFERENCES account (account_id),
    role           TEXT NOT NULL CHECK (role IN ('admin', 'coordinator', 'employer', 'reviewer', 'auditor', 'learner')),
    programme_code TEXT,
    operator_code  TEXT,
    region_code    TEXT,
    employer_id    UUID,
    person_id      UUID,
    starts_on      DATE NOT NULL,
    ends_on        DATE,
    granted_by     UUID,
    granted_at     TIMESTAMPTZ NOT NULL,
    revoked_at     TIMESTAMPTZ
);
CREATE INDEX role_grant_account ON role_grant (account_id);

CREATE TABLE session (
    token_hash     BYTEA NOT NULL PRIMARY KEY,
    account_id     UUID NOT NULL REFERENCES account (account_id),
    created_at     TIMESTAMPTZ NOT NULL,
    last_seen_at   TIMESTAMPTZ NOT NULL,
    absolute_until TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- Failed logins by keyed hash of the address typed, so that limits hold across replicas and unknown accounts alike.
CREATE TABLE login_failure (
    failure_id UUID NOT NULL PRIMARY KEY,
    email_hash BYTEA NOT NULL,
    origin_hash BYTEA NOT NULL,
    failed_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX login_failure_recent ON login_failure (email_hash, failed_at);

-- First administrator, invitation, password reset.
CREATE TABLE one_time_link (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'password')),
    account_id UUID REFERENCES account (account_id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ
);

CREATE TABLE api_token (
    token_id     UUID NOT NULL PRIMARY KEY,
    token_hash   BYTEA NOT NULL UNIQUE,
    account_id   UUID NOT NULL REFERENCES account (account_id),
    label        TEXT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    revoked_at   TIMESTAMPTZ
);

-- Answers to keyed writes, so that a retry applies once.
CREATE TABLE idempotency (
    account_id UUID NOT NULL,
    key_hash   BYTEA NOT NULL,
    target     TEXT NOT NULL,
    location   TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (account_id, key_hash)
);
