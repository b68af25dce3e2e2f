#!/usr/bin/env python3
"""A second, independent reading of the written rules behind `sanad compute`.

It is slow and naive on purpose: one function per rule, with the sentence of the specification it follows in its
docstring, exact integers and fractions everywhere, no shortcut. It exists to be compared with the program
(see compare.py). It reads plain exchange files: UTF-8, comma, English headers, ISO dates.

    evaluate.py --cohorts C --enrolments E --situations S --as-of 2024-01-30 [--known-at T] [--profile P,Q|all]
                [--by cohort,sex] [--audience public|ministry|operator] [--format json]
"""

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


# ---------------------------------------------------------------------------------------------------------------
# What is known at (A, K)
# ---------------------------------------------------------------------------------------------------------------

def casablanca_day(instant):
    """All dates are civil dates of Africa/Casablanca."""
    try:
        from zoneinfo import ZoneInfo
        return instant.astimezone(ZoneInfo("Africa/Casablanca")).date()
    except Exception:  # no time zone data on this machine: the legal time is UTC+1 all year but Ramadan
        return instant.astimezone(timezone(timedelta(hours=1))).date()


@dataclass
class Reading:
    """A and K."""
    as_of: date
    known_at: Optional[datetime]

    def recorded(self, recorded_at, day):
        """K: facts recorded after K do not exist. Without `--known-at` everything in the files is known. A blank
        `recorded_at` dates each fact to its own day; a filled one dates the whole row."""
        if self.known_at is None:
            return True
        if recorded_at is not None:
            return recorded_at <= self.known_at
        return day <= casablanca_day(self.known_at)

    def exists(self, recorded_at, day):
        """A: facts dated after A do not exist."""
        return day is not None and day <= self.as_of and self.recorded(recorded_at, day)


@dataclass
class Spell:
    kind: str
    starts_on: date
    ends_on: Optional[date]
    by_operator: bool
    in_field: Optional[bool]
    hours: Optional[Fraction]
    weeks: Optional[Fraction]
    proofs: list  # of (date, level), inside the spell


@dataclass
class Learner:
    """An enrolment as known at (A, K)."""
    cohort: Cohort
    sex: Optional[str]
    diploma: Optional[str]
    intent: str
    work_authorised: bool
    enrolled_on: date
    confirmed_on: Optional[date]
    withdrawn_on: Optional[date]
    graduated_on: Optional[date]
    exclusion: str
    excluded_on: Optional[date]
    exclusion_document: str
    spells: list = field(default_factory=list)

    def without_operator_hires(self):
        copy = Learner(**{**self.__dict__})
        copy.spells = [s for s in self.spells if not s.by_operator]
        return copy


def spell_as_known(rows, reading):
    """A start after A hides the situation; an end after A is not known yet. A refused row is read as absent, with
    everything it states. Pending evidence counts as E0 until accepted. A row that carries `ends_on` is also an
    attestation of that row's level dated `ends_on`. One dated outside its situation proves nothing.

    Reading chosen: a row states two dated facts, its attestation (attested_on) and its end (ends_on), each of which
    exists or not for itself; what else the row says is known as soon as one of the two exists."""
    if rows[0]["starts_on"] > reading.as_of:
        return None
    proofs, details, ends_on = [], defaultdict(lambda: None), None
    seen = False
    for row in rows:
        if row["status"] == "refusee":
            continue
        level = 0 if row["status"] == "en_attente" else row["level"]
        attested = reading.exists(row["recorded_at"], row["attested_on"])
        ended = reading.exists(row["recorded_at"], row["ends_on"])
        if not attested and not ended:
            continue
        seen = True
        if attested:
            proofs.append((row["attested_on"], level))
        if ended:
            proofs.append((row["ends_on"], level))
            ends_on = row["ends_on"]
        for column in ("employer_is_operator", "in_field", "hours_per_week", "intended_weeks"):
            if row[column] is not None:
                details[column] = row[column]
    if not seen:
        return None
    starts_on = rows[0]["starts_on"]
    inside = [(d, lv) for d, lv in proofs if d >= starts_on and (ends_on is None or d <= ends_on)]
    return Spell(rows[0]["kind"], starts_on, ends_on, details["employer_is_operator"] is True, details["in_field"],
                 details["hours_per_week"], details["intended_weeks"], inside)


def learner_as_known(filed, situations, reading):
    """The enrolment as known at (A, K), or None when it is not known. Intent, work authorisation, sex and diploma
    are dated `enrolled_on`. An exclusion without a date is dated like the row itself."""
    at = filed["recorded_at"]
    if not reading.exists(at, filed["enrolled_on"]):
        return None

    def known(column):
        return filed[column] if reading.exists(at, filed[column]) else None

    exclusion = filed["exclusion"]
    if exclusion and filed["excluded_on"] and not reading.exists(at, filed["excluded_on"]):
        exclusion = ""
    learner = Learner(filed["cohort"], filed["sex"], filed["diploma"], filed["intent"], filed["work_authorised"],
                      filed["enrolled_on"], known("confirmed_on"), known("withdrawn_on"), known("graduated_on"),
                      exclusion, known("excluded_on"), filed["exclusion_document"])
    for rows in situations.values():
        spell = spell_as_known(rows, reading)
        if spell is not None:
            learner.spells.append(spell)
    return learner


# ---------------------------------------------------------------------------------------------------------------
# Clock
# ---------------------------------------------------------------------------------------------------------------

def last_day_of_month(year, month):
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def add_months(day, months):
    """Month horizons: calendar months (31 Aug + 6 = 28/29 Feb)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return min(date(year, month, 1) + timedelta(days=day.day - 1), last_day_of_month(year, month))


def quarter_index(day):
    """Quarter windows: index 4·year + (month − 1)/3."""
    return 4 * day.year + (day.month - 1) // 3


def quarter_first_day(index):
    return date(index // 4, index % 4 * 3 + 1, 1)


def quarter_last_day(index):
    return quarter_first_day(index + 1) - timedelta(days=1)


def t0(learner):
    """t0: the day the graduation requirements were met. Without graduation the clock starts on `withdrawn_on`, else
    on the cohort's `ends_on`; all as known at (A, K)."""
    return learner.graduated_on or learner.withdrawn_on or learner.cohort.ends_on


def horizon_day(learner, profile, as_of):
    """H = t0 + horizon h. Window: H is the last day of the quarter. A_DATE: H = A."""
    unit, size = profile.horizon
    start = t0(learner)
    if unit == "none":
        return as_of
    if unit == "months":
        return add_months(start, size)
    if unit == "days":
        return start + timedelta(days=size)
    return quarter_last_day(quarter_index(start) + size)


def is_mature(learner, profile, as_of):
    """Only enrolments with A ≥ H + lag (30 days by default) enter a horizon rate. Window: mature when A ≥ the last
    day of the following quarter. For a cumulative profile without horizon every graduate at A is mature."""
    unit, size = profile.horizon
    if unit == "none":
        return True
    if unit == "quarter":
        return as_of >= quarter_last_day(quarter_index(t0(learner)) + size + 1)
    return as_of >= horizon_day(learner, profile, as_of) + timedelta(days=LAG_DAYS)


# ---------------------------------------------------------------------------------------------------------------
# Bases
# ---------------------------------------------------------------------------------------------------------------

def is_confirmed(learner, as_of):
    """Confirmed: `confirmed_on` ≤ A and not withdrawn before it."""
    if learner.confirmed_on is None:
        return False
    return learner.withdrawn_on is None or learner.withdrawn_on >= learner.confirmed_on


def is_graduate(learner, as_of):
    return learner.graduated_on is not None


def is_withdrawn(learner, as_of):
    """Withdrawn: by A and not graduated by A."""
    return learner.withdrawn_on is not None and learner.graduated_on is None


def is_in_training(learner, as_of):
    """In training: confirmed, neither graduated nor withdrawn by A, cohort's end after A."""
    return (is_confirmed(learner, as_of) and learner.graduated_on is None and learner.withdrawn_on is None
            and learner.cohort.ends_on > as_of)


def is_leaver(learner, as_of):
    """Leavers: confirmed, and graduated, withdrawn, or of a cohort that has ended, by A."""
    return is_confirmed(learner, as_of) and (learner.graduated_on is not None or learner.withdrawn_on is not None
                                             or learner.cohort.ends_on <= as_of)


def is_start(learner, as_of):
    """Starts: confirmed, of a cohort started by A."""
    return is_confirmed(learner, as_of) and learner.cohort.starts_on <= as_of


# ---------------------------------------------------------------------------------------------------------------
# Tests on situations
# ---------------------------------------------------------------------------------------------------------------

def in_force(spell, day):
    """Starts ≤ H, not ended before H."""
    return spell.starts_on <= day and (spell.ends_on is None or spell.ends_on >= day)


def proved_around(spell, day, as_of, level):
    """An attestation of sufficient level dated ≥ H − 15 days. What is true on day H is read with attestations dated
    up to min(A, H + 45 d)."""
    first = day - timedelta(days=BEFORE_DAYS)
    last = min(as_of, day + timedelta(days=AFTER_DAYS))
    return any(first <= on <= last and lv >= level for on, lv in spell.proofs)


def point(learner, qualifies, level, day, as_of):
    """Point semantics: starts ≤ H, not ended before H, and an attestation of sufficient level dated ≥ H − 15 days."""
    return any(qualifies(s) and in_force(s, day) and proved_around(s, day, as_of, level) for s in learner.spells)


def cumulative(learner, qualifies, level, day, as_of):
    """Cumulative: a job counts when it starts by H and has not ended before t0 (one begun before t0 counts at t0);
    its proof may bear any date up to A."""
    start = t0(learner)
    return any(qualifies(s) and s.starts_on <= day and (s.ends_on is None or s.ends_on >= start)
               and any(lv >= level for _, lv in s.proofs) for s in learner.spells)


def window(learner, qualifies, level, last, as_of):
    """Window: the point test holds on at least one day of the quarter; H is its last day."""
    day = quarter_first_day(quarter_index(last))
    while day <= last:
        if point(learner, qualifies, level, day, as_of):
            return True
        day += timedelta(days=1)
    return False


def month_ends(first, last):
    """The calendar month-ends lying in [first, last]."""
    found, day = [], last_day_of_month(first.year, first.month)
    while day <= last:
        found.append(day)
        following = day + timedelta(days=1)
        day = last_day_of_month(following.year, following.month)
    return found


def sustained(learner, qualifies, level, day, as_of):
    """Sustained: six consecutive calendar month-ends lying in [t0, H], each work (floor) or study (proved at the
    lower of the floor and E2), at most one change between the two, at least one month of work; "employed on a
    month-end" is the point test."""
    ends = month_ends(t0(learner), day)
    work = [point(learner, qualifies, level, d, as_of) for d in ends]
    study = [point(learner, is_study, min(level, 2), d, as_of) for d in ends]
    for first in range(len(ends) - 5):
        six = range(first, first + 6)
        for work_months in range(1, 7):  # work then study, or study then work, with at least one month of work
            for work_first in (True, False):
                works = [(i - first < work_months) if work_first else (i - first >= 6 - work_months) for i in six]
                if all(work[i] if w else study[i] for i, w in zip(six, works)):
                    return True
    return False


def negative_observation(learner, qualifies, day, as_of):
    """A negative observation is an attestation, of any level, dated in [H − 15 d, min(A, H + 45 d)] of a situation
    in force on H that does not qualify by its nature; a job that fails only by evidence level is `INCONNU`. A spell
    whose end lies in [H − 15 d, H − 1 d] with no other situation in force on H is one too."""
    for spell in learner.spells:
        if in_force(spell, day) and not qualifies(spell) and proved_around(spell, day, as_of, 0):
            return True
    if any(in_force(s, day) for s in learner.spells):
        return False
    first, last = day - timedelta(days=BEFORE_DAYS), day - timedelta(days=1)
    return any(s.ends_on is not None and first <= s.ends_on <= last for s in learner.spells)


# ---------------------------------------------------------------------------------------------------------------
# What qualifies
# ---------------------------------------------------------------------------------------------------------------

def is_broad(spell):
    """Contract classes, the broad reading."""
    return spell.kind in BROAD


def is_study(spell):
    return spell.kind in STUDY


def is_inactive(spell):
    return spell.kind in INACTIVE


def is_broad_or_study(spell):
    """GEN_3M: broad classes (own firm included) and study insert. NACE: the broad classes and POURSUITE_ETUDES."""
    return is_broad(spell) or is_study(spell)


def is_strict(spell):
    """STRICT: as MINISTERE_A, without CI_ANAPEC, INTERIM, hires by the training operator, < 15 h/week, spells
    promised < 12 weeks. A blank value passes a "not less than" removal."""
    return (is_broad(spell) and spell.kind not in {"CI_ANAPEC", "INTERIM"} and not spell.by_operator
            and not (spell.hours is not None and spell.hours < 15)
            and not (spell.weeks is not None and spell.weeks < 12))


def is_cirr(spell):
    """CIRR: in field, ≥ 30 h. A blank value fails an "at least" condition."""
    return is_broad(spell) and spell.in_field is True and spell.hours is not None and spell.hours >= 30


def uk_rule(cohort):
    """UK_BOOTCAMP: ≥ 12 weeks intended, new job or new role; new = starts on or after the cohort's first day; for
    CDI a blank duration is indefinite."""
    def is_uk(spell):
        long_enough = spell.kind == "CDI" if spell.weeks is None else spell.weeks >= 12
        return is_broad(spell) and long_enough and spell.starts_on >= cohort.starts_on
    return is_uk


def is_salaried_in_morocco(spell):
    """INSERJEUNES: salaried = CDI, CDD, INTERIM, FONCTION_PUBLIQUE, in Morocco."""
    return spell.kind in {"CDI", "CDD", "INTERIM", "FONCTION_PUBLIQUE"}


def is_broad_at_home(spell):
    """RNCP neutralises ETRANGER, so that it never inserts."""
    return is_broad(spell) and spell.kind != "ETRANGER"


def is_in_field_at_home(spell):
    """I11 = employed in field. Reading chosen: a blank field is not in the field (catalogue, Q1)."""
    return is_broad_at_home(spell) and spell.in_field is True


# ---------------------------------------------------------------------------------------------------------------
# State of a mature enrolment that no reason excludes
# ---------------------------------------------------------------------------------------------------------------

def decide(inserted, learner, qualifies, day, as_of):
    """`INSERE` → `NON_INSERE` → `INCONNU`: NON_INSERE needs a positive observation; everything else is INCONNU."""
    if inserted:
        return "INSERE"
    if negative_observation(learner, qualifies, day, as_of):
        return "NON_INSERE"
    return "INCONNU"


def by_test(test, qualifies):
    """The usual profile: one test, one class of situations."""
    def rule(learner, floor, day, as_of):
        return decide(test(learner, qualifies, floor, day, as_of), learner, qualifies, day, as_of)
    return rule


def uk_bootcamp(learner, floor, day, as_of):
    return by_test(cumulative, uk_rule(learner.cohort))(learner, floor, day, as_of)


def dfp_i3(learner, floor, day, as_of):
    """DFP: activity at H is read first: unknown → unknown; inactive or studying (and not working) → excluded, for I3
    only; among the others inserted = ever employed (I3). "Working" = a qualifying job at the floor or a job of
    another nature observed; seeking does not win over study or inactivity. What is taken out needs a proof of at
    least the lower of the floor and E2 (below that it is a negative observation)."""
    working = (point(learner, is_broad, floor, day, as_of)
               or point(learner, lambda s: s.kind in JOBS_OF_ANOTHER_NATURE, 0, day, as_of))
    if not working:
        if point(learner, lambda s: is_study(s) or is_inactive(s), min(floor, 2), day, as_of):
            return "EXCLU"
        if not negative_observation(learner, is_broad, day, as_of):
            return "INCONNU"
    return "INSERE" if cumulative(learner, is_broad, floor, day, as_of) else "NON_INSERE"


def nace(learner, floor, day, as_of):
    """NACE: the broad classes and POURSUITE_ETUDES insert; INACTIF leaves the base unless inserted."""
    if point(learner, is_broad_or_study, floor, day, as_of):
        return "INSERE"
    if point(learner, is_inactive, min(floor, 2), day, as_of):
        return "EXCLU"
    return decide(False, learner, is_broad_or_study, day, as_of)


def studies(learner, floor, day, as_of):
    """Study at H, proved at the lower of the floor and E2."""
    return point(learner, is_study, min(floor, 2), day, as_of)


def inserjeunes_i5(learner, floor, day, as_of):
    """INSERJEUNES: study at H wins over work and leaves the base (I5)."""
    if studies(learner, floor, day, as_of):
        return "EXCLU"
    return by_test(point, is_salaried_in_morocco)(learner, floor, day, as_of)


def inserjeunes_i6(learner, floor, day, as_of):
    """INSERJEUNES I6 gives the share employed (study wins over work), study kept in the base."""
    if studies(learner, floor, day, as_of):
        return "NON_INSERE"
    return by_test(point, is_salaried_in_morocco)(learner, floor, day, as_of)


def inserjeunes_i7(learner, floor, day, as_of):
    """I7 adds study, proved at the lower of the floor and E2. Reading chosen: study qualifies by its nature in I7,
    so that study proved too weakly is INCONNU."""
    inserted = studies(learner, floor, day, as_of) or point(learner, is_salaried_in_morocco, floor, day, as_of)
    return decide(inserted, learner, lambda s: is_salaried_in_morocco(s) or is_study(s), day, as_of)


def rncp(qualifies):
    """RNCP neutralises study, ETRANGER and INCAPACITE with document, nothing else; study or work abroad wins over
    work in Morocco."""
    def rule(learner, floor, day, as_of):
        if point(learner, lambda s: is_study(s) or s.kind == "ETRANGER", min(floor, 2), day, as_of):
            return "EXCLU"
        return by_test(point, qualifies)(learner, floor, day, as_of)
    return rule


# ---------------------------------------------------------------------------------------------------------------
# Profiles
# ---------------------------------------------------------------------------------------------------------------

@dataclass
class Profile:
    code: str
    horizon: tuple
    exclusions: set
    floor: int
    min_n: int
    indicators: list  # of (indicator, base, rule)


def all_profiles():
    """§5, in its order; the indicators in the order of §8, Rows."""
    six = ("months", 6)
    broad_point = by_test(point, is_broad)
    profiles = [
        Profile("MINISTERE_A", six, X1, 2, 20, [("I1", is_graduate, broad_point)]),
        Profile("MINISTERE_B", six, X0, 2, 20, [("I8", is_confirmed, broad_point)]),
        Profile("A_DATE", ("none", 0), NOBODY, 0, 20, [("I2", is_graduate, by_test(cumulative, is_broad))]),
        Profile("STRICT", six, X1, 2, 20, [("Q2s", is_graduate, by_test(point, is_strict))]),
    ]
    for months in (9, 36):
        profiles.append(Profile(f"DFP_{months}", ("months", months), NOBODY, 1, 20,
                                [("I3", is_graduate, dfp_i3), ("I4", is_graduate, broad_point)]))
    for days in (90, 180):
        profiles.append(Profile(f"CIRR_{days}", ("days", days), CIRR_LIST, 1, 20,
                                [("Q1", is_graduate, by_test(cumulative, is_cirr))]))
    for quarters in (2, 4):
        profiles.append(Profile(f"WIOA_Q{quarters}", ("quarter", quarters), WIOA_LIST, 3, 5,
                                [("I12", is_leaver, by_test(window, is_broad))]))
    profiles.append(Profile("NACE_6M", six, NOBODY, 1, 20, [("I9", is_graduate, nace)]))
    for months in (6, 12, 18, 24):
        profiles.append(Profile(f"INSERJEUNES_{months}", ("months", months), NOBODY, 3, 20, [
            ("I5", is_graduate, inserjeunes_i5), ("I6", is_graduate, inserjeunes_i6),
            ("I7", is_graduate, inserjeunes_i7)]))
    for months in (6, 24):
        profiles.append(Profile(f"RNCP_{months}", ("months", months), RNCP_LIST, 1, 20, [
            ("I10", is_graduate, rncp(is_broad_at_home)), ("I11", is_graduate, rncp(is_in_field_at_home))]))
    profiles += [
        Profile("UK_BOOTCAMP", six, NOBODY, 2, 30, [("I8", is_start, uk_bootcamp), ("I2", is_graduate, uk_bootcamp)]),
        Profile("UK_SUSTAINED", ("months", 12), NOBODY, 4, 20, [("I13", is_graduate, by_test(sustained, is_broad))]),
        Profile("GEN_3M", ("months", 3), NOBODY, 1, 20, [("I14", is_leaver, by_test(cumulative, is_broad_or_study))]),
    ]
    return profiles


PROFILES = {p.code: p for p in all_profiles()}


# ---------------------------------------------------------------------------------------------------------------
# State of an enrolment at H
# ---------------------------------------------------------------------------------------------------------------

def is_excluded(learner, reasons, day):
    """`EXCLU` (a reason in the profile's closed list, dated ≤ H, with its document). Without date or document nothing
    is excluded; intent and work authorisation are dated `enrolled_on` and are their own document. "No job sought" =
    intent ENRICHISSEMENT, ETUDES or EMPLOYEUR_ACTUEL."""
    if (learner.exclusion in reasons and learner.excluded_on is not None and learner.exclusion_document
            and learner.excluded_on <= day):
        return True
    entry = set()
    if learner.intent != "EMPLOI":
        entry.add("NO_JOB_SOUGHT")
    if not learner.work_authorised:
        entry.add("NO_WORK_PERMIT")
    return bool(entry & reasons) and learner.enrolled_on <= day


def state_at_horizon(learner, profile, rule, as_of):
    """State of an enrolment at H is total, one value, tested in this order: `EXCLU` → `NON_MUR` → `INSERE` →
    `NON_INSERE` → `INCONNU`."""
    day = horizon_day(learner, profile, as_of)
    if is_excluded(learner, profile.exclusions, day):
        return "EXCLU"
    if not is_mature(learner, profile, as_of):
        return "NON_MUR"
    return rule(learner, profile.floor, day, as_of)


# ---------------------------------------------------------------------------------------------------------------
# Figures
# ---------------------------------------------------------------------------------------------------------------

def tenths(n, d):
    """One decimal, half up, exact integers: tenths of a percent = (2000·n + d) / (2·d) in integer division."""
    value = (2000 * n + d) // (2 * d)
    return f"{value // 10}.{value % 10}"


def percentage(n, d):
    """N = 0 or N − U = 0 → undefined."""
    return None if d == 0 else tenths(n, d)


def wilson_bounds(x, n):
    """Wilson 95 %, z = 1.959963984540054 (0/20 → 0–16.1), as two proportions computed with 60 digits."""
    with localcontext() as context:
        context.prec = 60
        z = Decimal("1.959963984540054")
        p, total = Decimal(x) / Decimal(n), Decimal(n)
        centre = p + z * z / (2 * total)
        half = z * (p * (1 - p) / total + z * z / (4 * total * total)).sqrt()
        scale = 1 + z * z / total
        low, high = (centre - half) / scale, (centre + half) / scale
        if x == 0:
            low = Decimal(0)  # exactly; the square root leaves a rest in the sixtieth digit
        if x == n:
            high = Decimal(1)
        return low, high


def wilson(x, n):
    """The interval in percent with one decimal, half up, rounded once."""
    if n == 0:
        return None, None
    low, high = wilson_bounds(x, n)
    return tuple(str((bound * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)) for bound in (low, high))


def row_state(profile, base, matured, n, in_training, as_of, last_day):
    """State, in this order: base 0 → `NON_DEFINI`; matured 0 → `HORIZON_NON_ATTEINT`; nobody left after exclusions →
    `NON_DEFINI`; matured < base or `in_training` > 0 → `PARTIEL`; A < last H + 45 d → `PROVISOIRE`; else `DEFINITIF`.
    A_DATE with base 0 is `NON_DEFINI`, else `PROVISOIRE`."""
    if base == 0:
        return "NON_DEFINI"
    if profile.horizon[0] == "none":
        return "PROVISOIRE"
    if matured == 0:
        return "HORIZON_NON_ATTEINT"
    if n == 0:
        return "NON_DEFINI"
    if matured < base or in_training > 0:
        return "PARTIEL"
    if as_of < last_day + timedelta(days=AFTER_DAYS):
        return "PROVISOIRE"
    return "DEFINITIF"


COUNTS_OF_A_HIDDEN_ROW = ["matured", "excluded", "inserted", "inserted_operator", "not_inserted", "unknown"]
RATES = ["floor", "known", "ceiling", "knowledge_rate", "wilson_low", "wilson_high"]
HIDDEN_WITH_THE_ROW = COUNTS_OF_A_HIDDEN_ROW + RATES
HIDDEN_WITH_THE_KNOWN_RATE = ["not_inserted", "unknown", "known", "ceiling", "knowledge_rate"]


def one_row(profile, indicator, base_test, rule, keys, learners, as_of):
    """One row of interfaces §3, before suppression."""
    base = [x for x in learners if base_test(x, as_of)]
    mature = [x for x in base if is_mature(x, profile, as_of)]
    states = [state_at_horizon(x, profile, rule, as_of) for x in mature]
    excluded, inserted = states.count("EXCLU"), states.count("INSERE")
    not_inserted, unknown = states.count("NON_INSERE"), states.count("INCONNU")
    n = len(mature) - excluded
    # `inserted_operator` = those who would not be inserted without the operator's own hires.
    by_operator = sum(1 for x, s in zip(mature, states) if s == "INSERE"
                      and state_at_horizon(x.without_operator_hires(), profile, rule, as_of) != "INSERE")
    in_training = sum(is_in_training(x, as_of) for x in learners)
    last_day = max((horizon_day(x, profile, as_of) for x in mature), default=None)
    low, high = wilson(inserted, n)
    flags = []
    if n > 0 and Fraction(n - unknown, n) < Fraction(65, 100):
        flags.append("connaissance_insuffisante")
    if any(x.exclusion and (x.excluded_on is None or not x.exclusion_document) for x in learners):
        flags.append("exclusion_incomplete")
    row = {"profile": profile.code, "profile_version": 1, "indicator": indicator}
    row.update(keys)
    row.update({
        "enrolled": len(learners),
        "confirmed": sum(is_confirmed(x, as_of) for x in learners),
        "in_training": in_training,
        "withdrawn": sum(is_withdrawn(x, as_of) for x in learners),
        "graduated": sum(is_graduate(x, as_of) for x in learners),
        "base": len(base),
        "matured": len(mature),
        "excluded": excluded,
        "inserted": inserted,
        "inserted_operator": by_operator,
        "not_inserted": not_inserted,
        "unknown": unknown,
        "floor": percentage(inserted, n),
        "known": percentage(inserted, n - unknown),
        "ceiling": percentage(inserted + unknown, n),
        "knowledge_rate": percentage(n - unknown, n),
        "wilson_low": low,
        "wilson_high": high,
        "state": row_state(profile, len(base), len(mature), n, in_training, as_of, last_day),
        "flags": flags,
        "suppressed": [],
    })
    return row


# ---------------------------------------------------------------------------------------------------------------
# Suppression
# ---------------------------------------------------------------------------------------------------------------

def threshold_for(profile, audience):
    """Threshold: public max(20, the profile's min n); ministry 5; operator none."""
    return {"public": max(20, profile.min_n), "ministry": 5, "operator": 0}[audience]


def size(row):
    return row["matured"] - row["excluded"]


def hidden_by_itself(row, threshold, audience):
    """With 0 < N < threshold, and in public with inserted or N − inserted equal to 1 or 2, the row hides."""
    n = size(row)
    if 0 < n < threshold:
        return True
    return audience == "public" and (row["inserted"] in (1, 2) or n - row["inserted"] in (1, 2))


def complement_one_way(rows, hidden, threshold):
    """Complementary rule (i) treats the rows of one `--by` call as cells of size N whose total is published; it
    continues while exactly one is hidden or the hidden N together stay below the threshold; it takes the smallest
    other cell with N > 0, ties: first in row order."""
    hidden = set(hidden)
    while hidden and (len(hidden) == 1 or sum(size(rows[i]) for i in hidden) < threshold):
        others = [i for i in range(len(rows)) if i not in hidden and size(rows[i]) > 0]
        if not others:
            break
        hidden.add(min(others, key=lambda i: (size(rows[i]), i)))
    return hidden


def lines_of(keys):
    """The lines of a table: the cells that differ along one dimension only."""
    lines = defaultdict(list)
    for i, key in enumerate(keys):
        for axis in range(len(key)):
            lines[(axis, key[:axis] + key[axis + 1:])].append(i)
    return lines


def cell_can_vary(cell, keys, values, sizes, hidden, free_lines=frozenset(), free_total=False):
    """Two dimensions, exact: whether the hidden count of `cell` has another feasible value once every margin that is
    not in `free_lines` is published. A hidden count may rise while it is below N and fall while it is above 0; the
    margins stay if and only if the changes run along a closed walk between rows and columns."""
    def search(start, goal, forbidden):
        seen, todo = {start}, [start]
        while todo:
            node = todo.pop()
            if node == goal:
                return True
            following = []
            for i in hidden:
                if i == forbidden:
                    continue
                row, column = ("row", keys[i][0]), ("column", keys[i][1])
                if node == row and values[i] < sizes[i]:
                    following.append(column)
                if node == column and values[i] > 0:
                    following.append(row)
            for axis, rest in free_lines:  # an unpublished margin may take any change
                line = ("row", rest[0]) if axis == 1 else ("column", rest[0])
                outside = ("outside", axis)
                if node == line:
                    following.append(outside)
                if node == outside:
                    following.append(line)
            if free_total and node[0] == "outside":
                following += [("outside", 0), ("outside", 1)]
            todo += [x for x in following if x not in seen]
            seen.update(following)
        return False
    row, column = ("row", keys[cell][0]), ("column", keys[cell][1])
    rises = values[cell] < sizes[cell] and search(column, row, cell)
    falls = values[cell] > 0 and search(row, column, cell)
    return rises or falls


def feasible_bounds(keys, values, sizes, hidden, lines):
    """Three dimensions and more: audit by bound propagation over the margins of the given lines."""
    low = {i: 0 for i in hidden}
    high = {i: sizes[i] for i in hidden}
    changed = True
    while changed:
        changed = False
        for members in lines:
            unseen = [i for i in members if i in hidden]
            left = sum(values[i] for i in unseen)
            for i in unseen:
                others_low = sum(low[j] for j in unseen if j != i)
                others_high = sum(high[j] for j in unseen if j != i)
                new_low, new_high = max(low[i], left - others_high), min(high[i], left - others_low)
                if (new_low, new_high) != (low[i], high[i]):
                    low[i], high[i], changed = new_low, new_high, True
    return low, high


def determined_cells(keys, values, sizes, hidden):
    """The hidden cells with one feasible value when every margin is published."""
    if len(keys[0]) == 2:
        return {i for i in hidden if not cell_can_vary(i, keys, values, sizes, hidden)}
    low, high = feasible_bounds(keys, values, sizes, hidden, list(lines_of(keys).values()))
    return {i for i in hidden if low[i] == high[i]}


def complement_many_ways(rows, keys, hidden):
    """Rule (ii): rows then columns until each line with a hidden cell has at least two, and the audit (iii).

    NOT COMPARABLE CELL BY CELL: "the property counts (each hidden `inserted` keeps more than one feasible value, no
    line has a single hidden row), not the choice of cells; where that cannot be had every row is hidden"."""
    hidden, everything = set(hidden), set(range(len(rows)))
    values, sizes = [r["inserted"] for r in rows], [size(r) for r in rows]
    lines = lines_of(keys)

    def hide_one_more(members):
        others = [i for i in members if i not in hidden and sizes[i] > 0]
        if not others:
            return False
        hidden.add(min(others, key=lambda i: (sizes[i], i)))
        return True

    while hidden and hidden != everything:
        lonely = [members for members in lines.values() if len(hidden.intersection(members)) == 1]
        if lonely:
            if not hide_one_more(lonely[0]):
                return everything
            continue
        known = determined_cells(keys, values, sizes, hidden)
        if not known:
            break
        around = {i for members in lines.values() if known.intersection(members) for i in members}
        if not hide_one_more(around):
            return everything
    return hidden


def hide(row, keys):
    for key in keys:
        row[key] = None
    row["suppressed"] = [key for key in row if key in keys]


def suppress(profile, tables, by, audience):
    """Suppression of the rows of one profile; `tables` has one list of rows per indicator, the same groups in the
    same order. A row hidden under one indicator of a profile is hidden under all of them."""
    if audience == "operator":
        return
    threshold = threshold_for(profile, audience)
    hidden = {i for rows in tables for i, row in enumerate(rows) if hidden_by_itself(row, threshold, audience)}
    while True:
        before = set(hidden)
        for rows in tables:
            if len(by) == 1:
                hidden |= complement_one_way(rows, hidden, threshold)
            elif len(by) > 1:
                hidden |= complement_many_ways(rows, [tuple(r[d] for d in by) for r in rows], hidden)
        if hidden == before:
            break
    for rows in tables:
        for i, row in enumerate(rows):
            n, known = size(row), size(row) - row["unknown"]
            if i in hidden:
                row["flags"] = []
                hide(row, HIDDEN_WITH_THE_ROW)
            elif n >= threshold and known < threshold:
                # With N high enough but N − U below the threshold the row hides `known`, `knowledge_rate`,
                # `ceiling`, `not_inserted` and `unknown`.
                hide(row, HIDDEN_WITH_THE_KNOWN_RATE)


# ---------------------------------------------------------------------------------------------------------------
# The whole answer
# ---------------------------------------------------------------------------------------------------------------

def dimension(learner, name):
    if name == "quarter":
        index = quarter_index(t0(learner))
        return f"{index // 4}-Q{index % 4 + 1}"
    if name == "cohort":
        return learner.cohort.code
    if name in ("sex", "diploma"):
        return getattr(learner, name)
    return getattr(learner.cohort, name)


def groups_of(learners, by):
    """Groups in ascending order of their keys, null first; only groups with at least one enrolment known at (A, K);
    by nothing, one total row."""
    if not by:
        return [({}, learners)]
    groups = defaultdict(list)
    for learner in learners:
        groups[tuple(dimension(learner, name) for name in by)].append(learner)
    ordered = sorted(groups, key=lambda key: tuple((v is not None, v or "") for v in key))
    return [(dict(zip(by, key)), groups[key]) for key in ordered]


def evaluate(cohorts_path, enrolments_path, situations_path, as_of, known_at=None, profiles=("MINISTERE_A",), by=(),
             audience="operator"):
    reading = Reading(as_of, known_at)
    enrolments = read_enrolments(enrolments_path, read_cohorts(cohorts_path))
    situations = read_situations(situations_path, enrolments)
    learners = [learner_as_known(filed, situations.get(key, {}), reading) for key, filed in enrolments.items()]
    return evaluate_learners([x for x in learners if x is not None], as_of, profiles, by, audience)


def evaluate_learners(learners, as_of, profiles, by, audience):
    """Row order: profiles, indicators, groups."""
    groups = groups_of(learners, by)
    rows = []
    for code in profiles:
        profile = PROFILES[code]
        tables = [[one_row(profile, indicator, base, rule, keys, members, as_of) for keys, members in groups]
                  for indicator, base, rule in profile.indicators]
        suppress(profile, tables, by, audience)
        for table in tables:
            rows += table
    return rows


def main(arguments):
    if arguments[:1] == ["compute"]:
        arguments = arguments[1:]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cohorts", required=True)
    parser.add_argument("--enrolments", required=True)
    parser.add_argument("--situations", required=True)
    parser.add_argument("--as-of", required=True, type=date.fromisoformat)
    parser.add_argument("--known-at", type=an_instant)
    parser.add_argument("--profile", default="MINISTERE_A")
    parser.add_argument("--by", default="")
    parser.add_argument("--audience", default="operator", choices=["public", "ministry", "operator"])
    parser.add_argument("--format", default="json", choices=["json"])
    options = parser.parse_args(arguments)
    profiles = list(PROFILES) if options.profile == "all" else options.profile.split(",")
    by = options.by.split(",") if options.by else []
    for asked, allowed in ((profiles, PROFILES), (by, DIMENSIONS)):
        if len(set(asked)) != len(asked) or any(name not in allowed for name in asked):
            parser.error(f"unknown or repeated name in {','.join(asked)}")
    try:
        rows = evaluate(options.cohorts, options.enrolments, options.situations, options.as_of, options.known_at,
                        profiles, by, options.audience)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
