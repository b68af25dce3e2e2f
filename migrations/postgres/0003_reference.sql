-- Reference data that administrators keep: deactivated, never deleted.

CREATE TABLE programme (
    programme_code TEXT NOT NULL PRIMARY KEY,
    name           TEXT NOT NULL,
    owner          TEXT,
    retired_on     DATE
);

CREATE TABLE operator (
    operator_code TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    kind          TEXT,
    city          TEXT,
    region_code   TEXT,
    retired_on    DATE
);

CREATE TABLE site (
    site_id       UUID NOT NULL PRIMARY KEY,
    operator_code TEXT NOT NULL REFERENCES operator (operator_code),
    name          TEXT NOT NULL,
    province_code TEXT,
    UNIQUE (operator_code, name)
);

CREATE TABLE track (
    track_code TEXT NOT NULL PRIMARY KEY,
    label_fr   TEXT NOT NULL,
    label_ar   TEXT NOT NULL,
    label_en   TEXT NOT NULL,
    family     TEXT,
    isco08     TEXT,
    retired_on DATE
);
