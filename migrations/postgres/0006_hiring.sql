-- Employers, openings, learners put forward, hires.

CREATE TABLE employer (
    employer_id   UUID NOT NULL PRIMARY KEY,
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
    verified_at   TIMESTAMPTZ,
    verified_by   UUID,
    created_at    TIMESTAMPTZ NOT NULL,
    version       BIGINT NOT NULL
);

CREATE TABLE opening (
    opening_id          UUID NOT NULL PRIMARY KEY,
    employer_id         UUID NOT NULL REFERENCES employer (employer_id),
    title               TEXT NOT NULL,
    -- Folded title, city and skills, to find it whatever the case and accents.
    search_key          TEXT NOT NULL,
    track_code          TEXT REFERENCES track (track_code),
    contract_kind       TEXT NOT NULL,
    positions           BIGINT NOT NULL CHECK (positions > 0),
    region_code         TEXT NOT NULL,
    city                TEXT,
    remote_days         BIGINT NOT NULL,
    salary_min_centimes BIGINT,
    salary_max_centimes BIGINT,
    skills              TEXT NOT NULL,
    description         TEXT NOT NULL,
    starts_on           DATE,
    expires_on          DATE NOT NULL,
    reply_days          BIGINT NOT NULL,
    state               TEXT NOT NULL CHECK (state IN ('draft', 'published', 'closed')),
    close_reason        TEXT,
    created_by          UUID NOT NULL,
    created_at          TIMESTAMPTZ NOT NULL,
    published_at        TIMESTAMPTZ,
    closed_at           TIMESTAMPTZ,
    version             BIGINT NOT NULL
);
CREATE INDEX opening_employer ON opening (employer_id, opening_id);
CREATE INDEX opening_state ON opening (state, opening_id);

CREATE TABLE application (
    application_id UUID NOT NULL PRIMARY KEY,
    opening_id     UUID NOT NULL REFERENCES opening (opening_id),
    enrolment_id   UUID NOT NULL REFERENCES enrolment (enrolment_id),
    state          TEXT NOT NULL CHECK (state IN ('received', 'shortlisted', 'interview', 'offered', 'hired', 'declined')),
    decline_reason TEXT,
    referred_by    UUID NOT NULL,
    referred_at    TIMESTAMPTZ NOT NULL,
    reply_by       DATE NOT NULL,
    answered_at    TIMESTAMPTZ,
    version        BIGINT NOT NULL,
    UNIQUE (opening_id, enrolment_id)
);
CREATE INDEX application_enrolment ON application (enrolment_id);

CREATE TABLE placement (
    placement_id    UUID NOT NULL PRIMARY KEY,
    application_id  UUID NOT NULL UNIQUE REFERENCES application (application_id),
    kind            TEXT NOT NULL,
    starts_on       DATE NOT NULL,
    job_title       TEXT NOT NULL,
    hours_hundredths BIGINT,
    intended_weeks_hundredths BIGINT,
    salary_centimes BIGINT,
    in_field        BOOLEAN,
    state           TEXT NOT NULL CHECK (state IN ('confirmed', 'validated', 'refused')),
    confirmed_by    UUID NOT NULL,
    confirmed_at    TIMESTAMPTZ NOT NULL,
    decided_by      UUID,
    decided_at      TIMESTAMPTZ,
    refusal_reason  TEXT,
    situation_no    BIGINT,
    version         BIGINT NOT NULL
);
CREATE INDEX placement_state ON placement (state, placement_id);
