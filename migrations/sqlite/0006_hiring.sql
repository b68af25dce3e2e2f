-- Employers, openings, learners put forward, hires.

CREATE TABLE employer (
    employer_id   BLOB NOT NULL PRIMARY KEY,
    ice           TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    name_ar       TEXT,
    -- Folded name, to find it whatever the case and accents.
    search_key    TEXT NOT NULL,
    sector_code   TEXT NOT NULL,
    region_code   TEXT NOT NULL,
    city          TEXT,
    contact_name  TEXT,
    contact_email TEXT,
    contact_phone TEXT,
    verified_at   TEXT,
    verified_by   BLOB,
    created_at    TEXT NOT NULL,
    version       INTEGER NOT NULL
) STRICT;

CREATE TABLE opening (
    opening_id          BLOB NOT NULL PRIMARY KEY,
    employer_id         BLOB NOT NULL REFERENCES employer (employer_id),
    title               TEXT NOT NULL,
    -- Folded title, city and skills, to find it whatever the case and accents.
    search_key          TEXT NOT NULL,
    track_code          TEXT REFERENCES track (track_code),
    contract_kind       TEXT NOT NULL,
    positions           INTEGER NOT NULL CHECK (positions > 0),
    region_code         TEXT NOT NULL,
    city                TEXT,
    remote_days         INTEGER NOT NULL,
    salary_min_centimes INTEGER,
    salary_max_centimes INTEGER,
    skills              TEXT NOT NULL,
    description         TEXT NOT NULL,
    starts_on           TEXT,
    expires_on          TEXT NOT NULL,
    reply_days          INTEGER NOT NULL,
    state               TEXT NOT NULL CHECK (state IN ('draft', 'published', 'closed')),
    close_reason        TEXT,
    created_by          BLOB NOT NULL,
    created_at          TEXT NOT NULL,
    published_at        TEXT,
    closed_at           TEXT,
    version             INTEGER NOT NULL
) STRICT;
CREATE INDEX opening_employer ON opening (employer_id, opening_id);
CREATE INDEX opening_state ON opening (state, opening_id);

CREATE TABLE application (
    application_id BLOB NOT NULL PRIMARY KEY,
    opening_id     BLOB NOT NULL REFERENCES opening (opening_id),
    enrolment_id   BLOB NOT NULL REFERENCES enrolment (enrolment_id),
    state          TEXT NOT NULL CHECK (state IN ('received', 'shortlisted', 'interview', 'offered', 'hired', 'declined')),
    decline_reason TEXT,
    referred_by    BLOB NOT NULL,
    referred_at    TEXT NOT NULL,
    reply_by       TEXT NOT NULL,
    answered_at    TEXT,
    version        INTEGER NOT NULL,
    UNIQUE (opening_id, enrolment_id)
) STRICT;
CREATE INDEX application_enrolment ON application (enrolment_id);

CREATE TABLE placement (
    placement_id    BLOB NOT NULL PRIMARY KEY,
    application_id  BLOB NOT NULL UNIQUE REFERENCES application (application_id),
    kind            TEXT NOT NULL,
    starts_on       TEXT NOT NULL,
    job_title       TEXT NOT NULL,
    hours_hundredths INTEGER,
    intended_weeks_hundredths INTEGER,
    salary_centimes INTEGER,
    in_field        INTEGER,
    state           TEXT NOT NULL CHECK (state IN ('confirmed', 'validated', 'refused')),
    confirmed_by    BLOB NOT NULL,
    confirmed_at    TEXT NOT NULL,
    decided_by      BLOB,
    decided_at      TEXT,
    refusal_reason  TEXT,
    situation_no    INTEGER,
    version         INTEGER NOT NULL
) STRICT;
CREATE INDEX placement_state ON placement (state, placement_id);
