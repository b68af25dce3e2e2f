"""The exchange files as filed: vocabulary, and reading."""

import argparse
import csv
import json
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Optional

# ---------------------------------------------------------------------------------------------------------------
# Vocabulary
# ---------------------------------------------------------------------------------------------------------------

LEVEL_OF_EVIDENCE = {
    "CNSS": 4,
    "BULLETIN": 3, "CONTRAT_VISE_ANAPEC": 3,
    "CONTRAT": 2, "ATT_TRAVAIL": 2, "CONFIRM_EMPLOYEUR": 2, "CARTE_AE": 2, "FACTURES": 2, "RC": 2, "ICE_ATT": 2,
    "CONVENTION_STAGE": 2, "ATT_SCOLARITE": 2,
    "ENQUETE_TEL": 1, "DECL_HONNEUR": 1,
    "": 0,
}

# "in the broad reading CDI, CDD, CI_ANAPEC, INTERIM, FREELANCE_AE, CREATION, FONCTION_PUBLIQUE, ETRANGER qualify;
#  STAGE_PRE, POURSUITE_ETUDES and INFORMEL do not."
BROAD = {"CDI", "CDD", "CI_ANAPEC", "INTERIM", "FREELANCE_AE", "CREATION", "FONCTION_PUBLIQUE", "ETRANGER"}
STUDY = {"POURSUITE_ETUDES"}
INACTIVE = {"INACTIF"}
JOBS_OF_ANOTHER_NATURE = {"STAGE_PRE", "INFORMEL"}
KINDS = BROAD | STUDY | INACTIVE | JOBS_OF_ANOTHER_NATURE | {"RECHERCHE"}

DIPLOMAS = {"SANS", "NIV_BAC", "BAC", "TECH", "BAC2", "BAC3", "BAC5", "DOC"}
INTENTS = {"EMPLOI", "EMPLOYEUR_ACTUEL", "ENRICHISSEMENT", "ETUDES"}
EXCLUSION_REASONS = {"DECES", "INCARCERATION", "SERVICE_MILITAIRE", "INCAPACITE"}
STATUSES = {"acceptee", "refusee", "en_attente"}
DIMENSIONS = ("cohort", "region", "programme", "operator", "track", "sex", "diploma", "quarter")

# Exclusion lists. NO_JOB_SOUGHT and NO_WORK_PERMIT are read from the entry form, the others from `exclusion`.
X0 = {"DECES", "INCARCERATION", "SERVICE_MILITAIRE"}
X1 = X0 | {"INCAPACITE", "NO_JOB_SOUGHT"}
CIRR_LIST = X0 | {"NO_JOB_SOUGHT", "NO_WORK_PERMIT"}
WIOA_LIST = {"DECES", "INCARCERATION", "SERVICE_MILITAIRE", "INCAPACITE"}
RNCP_LIST = {"INCAPACITE"}
NOBODY = set()

LAG_DAYS = 30
BEFORE_DAYS = 15
AFTER_DAYS = 45


class Refused(Exception):
    """The files cannot be read; the process ends with status 1."""


# ---------------------------------------------------------------------------------------------------------------
# Reading the files
# ---------------------------------------------------------------------------------------------------------------

def clean(text):
    """References compare after NFC and trimming, case kept."""
    return unicodedata.normalize("NFC", text or "").strip()


def read_table(path):
    """The rows of a file as dictionaries of trimmed texts, each with its line number under '#'."""
    with open(path, encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        rows = []
        for row in reader:
            values = {clean(k): clean(v) for k, v in row.items() if k is not None}
            values["#"] = reader.line_num
            rows.append(values)
        return rows


def need(row, column):
    value = row.get(column, "")
    if value == "":
        raise Refused(f"line {row['#']}: {column} is missing")
    return value


def a_date(row, column):
    value = row.get(column, "")
    if value == "":
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refused(f"line {row['#']}: {column}: {value!r} is not a date")


def an_instant(text):
    """RFC 3339 with its offset."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise Refused(f"{text!r} has no offset")
    return instant


def a_number(row, column):
    """One separator in a number is decimal, two are thousands then decimal."""
    text = row.get(column, "").replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if text == "":
        return None
    if "," in text and "." in text:
        thousands = "," if text.rindex(".") > text.rindex(",") else "."
        text = text.replace(thousands, "")
    try:
        return Fraction(text.replace(",", "."))
    except ValueError:
        raise Refused(f"line {row['#']}: {column}: {text!r} is not a number")


def a_boolean(row, column):
    """oui/non, o/n, yes/no, y/n, true/false, vrai/faux, 1/0, نعم/لا; None when blank."""
    text = row.get(column, "").lower()
    if text == "":
        return None
    if text in {"oui", "o", "yes", "y", "true", "vrai", "1", "نعم"}:
        return True
    if text in {"non", "n", "no", "false", "faux", "0", "لا"}:
        return False
    raise Refused(f"line {row['#']}: {column}: {text!r} is neither yes nor no")


def a_code(row, column, allowed):
    value = row.get(column, "")
    if value != "" and value not in allowed:
        raise Refused(f"line {row['#']}: {column}: unknown code {value!r}")
    return value


def a_region(row, column):
    """HCP code (04, 4) or ISO (MA-04); always answered as the two-digit HCP code."""
    text = need(row, column)
    digits = text[3:] if text.upper().startswith("MA-") else text
    if digits.isdigit() and 1 <= int(digits) <= 12:
        return f"{int(digits):02d}"
    raise Refused(f"line {row['#']}: {column}: unknown region {text!r}")


@dataclass
class Cohort:
    code: str
    programme: str
    operator: str
    region: str
    track: str
    starts_on: date
    ends_on: date


def read_cohorts(path):
    cohorts = {}
    for row in read_table(path):
        cohort = Cohort(need(row, "cohort_code"), need(row, "programme"), need(row, "operator"),
                        a_region(row, "region"), need(row, "track"),
                        date.fromisoformat(need(row, "starts_on")), date.fromisoformat(need(row, "ends_on")))
        if cohort.code in cohorts:
            raise Refused(f"line {row['#']}: duplicate cohort {cohort.code}")
        if cohort.ends_on < cohort.starts_on:
            raise Refused(f"line {row['#']}: the cohort ends before it starts")
        cohorts[cohort.code] = cohort
    return cohorts


def read_enrolments(path, cohorts):
    enrolments = {}
    for row in read_table(path):
        key = (need(row, "cohort_code"), need(row, "learner_ref"))
        if key[0] not in cohorts:
            raise Refused(f"line {row['#']}: unknown cohort {key[0]}")
        if key in enrolments:
            raise Refused(f"line {row['#']}: duplicate enrolment {key}")
        need(row, "enrolled_on")
        filed = {
            "cohort": cohorts[key[0]],
            "sex": {"": None, "F": "F", "M": "M", "H": "M"}[row.get("sex", "").upper()],
            "diploma": a_code(row, "diploma", DIPLOMAS) or None,
            "intent": a_code(row, "intent", INTENTS) or "EMPLOI",
            "work_authorised": a_boolean(row, "work_authorised") is not False,
            "enrolled_on": a_date(row, "enrolled_on"),
            "confirmed_on": a_date(row, "confirmed_on") or a_date(row, "enrolled_on"),
            "withdrawn_on": a_date(row, "withdrawn_on"),
            "graduated_on": a_date(row, "graduated_on"),
            "exclusion": a_code(row, "exclusion", EXCLUSION_REASONS),
            "excluded_on": a_date(row, "excluded_on"),
            "exclusion_document": row.get("exclusion_document", ""),
            "recorded_at": an_instant(row["recorded_at"]) if row.get("recorded_at") else None,
        }
        if filed["graduated_on"] and filed["withdrawn_on"]:
            raise Refused(f"line {row['#']}: graduated and withdrawn")
        if filed["graduated_on"] and filed["graduated_on"] < filed["enrolled_on"]:
            raise Refused(f"line {row['#']}: graduation before enrolment")
        enrolments[key] = filed
    return enrolments


AGREEING = ("kind", "starts_on", "ends_on", "employer", "employer_ice", "employer_is_operator", "job_title",
            "in_field", "hours_per_week", "intended_weeks", "salary_mad", "region")


def read_situations(path, enrolments):
    """A situation belongs to the enrolment it is filed under; agreement of its rows is checked on every row,
    refused ones included; a blank field agrees with any value, two different values of one situation are refused."""
    situations = defaultdict(lambda: defaultdict(list))
    for row in read_table(path):
        key = (need(row, "cohort_code"), need(row, "learner_ref"))
        if key not in enrolments:
            raise Refused(f"line {row['#']}: unknown enrolment {key}")
        need(row, "kind"), need(row, "starts_on"), need(row, "attested_on")
        filed = {
            "kind": a_code(row, "kind", KINDS),
            "starts_on": a_date(row, "starts_on"),
            "ends_on": a_date(row, "ends_on"),
            "employer": row.get("employer") or None,
            "employer_ice": row.get("employer_ice") or None,
            "employer_is_operator": a_boolean(row, "employer_is_operator"),
            "job_title": row.get("job_title") or None,
            "in_field": a_boolean(row, "in_field"),
            "hours_per_week": a_number(row, "hours_per_week"),
            "intended_weeks": a_number(row, "intended_weeks"),
            "salary_mad": a_number(row, "salary_mad"),
            "region": a_region(row, "region") if row.get("region") else None,
            "level": LEVEL_OF_EVIDENCE[a_code(row, "evidence", set(LEVEL_OF_EVIDENCE))],
            "attested_on": a_date(row, "attested_on"),
            "status": a_code(row, "evidence_status", STATUSES) or "acceptee",
            "recorded_at": an_instant(row["recorded_at"]) if row.get("recorded_at") else None,
        }
        if filed["ends_on"] and filed["ends_on"] < filed["starts_on"]:
            raise Refused(f"line {row['#']}: an end before its start")
        earlier = situations[key][need(row, "situation_no")]
        for other in earlier:
            for column in AGREEING:
                if filed[column] is not None and other[column] is not None and filed[column] != other[column]:
                    raise Refused(f"line {row['#']}: {column} disagrees within situation {row['situation_no']}")
        earlier.append(filed)
    for of_one in situations.values():
        for rows in of_one.values():
            end = next((r["ends_on"] for r in rows if r["ends_on"]), None)
            if end and end < rows[0]["starts_on"]:
                raise Refused("an end before its start")
    return situations
