#!/usr/bin/env python3
"""Small random exchange files, full of the cases on which two readings of the rules may part.

    generate.py --seed S --learners N --out DIR

Writes cohorts.csv, enrolments.csv, situations.csv (UTF-8, comma, English headers). The files are always accepted:
what they hold is nasty, not wrong. The same seed gives the same files.
"""

import argparse
import csv
import os
import random
import sys
from datetime import date, timedelta

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from evaluate import (BROAD, DIPLOMAS, EXCLUSION_REASONS, INTENTS, LEVEL_OF_EVIDENCE, add_months,  # noqa: E402
                      month_ends, quarter_index, quarter_last_day)

COHORT_COLUMNS = ["cohort_code", "programme", "operator", "region", "province", "track", "starts_on", "ends_on",
                  "capacity", "contract"]
ENROLMENT_COLUMNS = ["cohort_code", "learner_ref", "last_name", "first_name", "sex", "born_on", "diploma", "intent",
                     "work_authorised", "enrolled_on", "confirmed_on", "withdrawn_on", "withdrawal_reason",
                     "graduated_on", "certificate_no", "exclusion", "excluded_on", "exclusion_document", "recorded_at"]
SITUATION_COLUMNS = ["cohort_code", "learner_ref", "situation_no", "kind", "starts_on", "ends_on", "employer",
                     "employer_is_operator", "job_title", "in_field", "hours_per_week", "intended_weeks",
                     "salary_mad", "region", "evidence", "attested_on", "evidence_status", "source", "recorded_at"]

NASTY_DAYS = [date(2022, 8, 31), date(2023, 8, 31), date(2023, 8, 29), date(2023, 8, 30), date(2023, 11, 30),
              date(2024, 2, 29), date(2024, 2, 28), date(2023, 2, 28), date(2023, 12, 31), date(2024, 1, 1),
              date(2023, 5, 31), date(2023, 3, 31), date(2023, 10, 1), date(2023, 6, 30), date(2023, 9, 30)]
YES = ["oui", "o", "yes", "y", "true", "vrai", "1", "نعم", "OUI"]
NO = ["non", "n", "no", "false", "faux", "0", "لا", "Non"]
HORIZONS = [("months", 3), ("months", 6), ("months", 6), ("months", 6), ("months", 6), ("months", 9), ("months", 12),
            ("months", 12), ("months", 18), ("months", 24), ("months", 36), ("days", 90), ("days", 180),
            ("quarter", 2), ("quarter", 4)]
EDGES = [-46, -45, -17, -16, -15, -15, -14, -7, -2, -1, -1, 0, 0, 0, 1, 2, 7, 14, 15, 29, 30, 31, 44, 45, 45, 46, 60]


def horizon_of(start, horizon):
    unit, size = horizon
    if unit == "months":
        return add_months(start, size)
    if unit == "days":
        return start + timedelta(days=size)
    return quarter_last_day(quarter_index(start) + size)


class Maker:
    def __init__(self, seed, learners):
        self.dice = random.Random(f"exchange-{seed}")
        self.learners = learners
        self.cohorts, self.enrolments, self.situations = [], [], []
        self.focus = self.dice.choice(HORIZONS)  # the horizon around which most situations of this file sit

    def chance(self, probability):
        return self.dice.random() < probability

    def pick(self, values):
        return self.dice.choice(values)

    def day_near(self, day, spread):
        return day + timedelta(days=self.dice.randint(-spread, spread))

    def instant(self, day):
        """A moment on or around a day, some of them on the other side of midnight in another time zone."""
        clock = self.pick(["00:00:00Z", "12:00:00Z", "23:59:59Z", "00:00:00+01:00", "09:30:00+01:00", "00:30:00+01:00"])
        return f"{day.isoformat()}T{clock}"

    # -- cohorts ------------------------------------------------------------------------------------------------

    def make_cohorts(self):
        count = self.pick([1, 1, 2, 2, 3, 4, 6])
        regions = self.dice.sample(range(1, 13), k=self.dice.randint(1, 3))
        for number in range(1, count + 1):
            ends_on = self.pick(NASTY_DAYS) if self.chance(0.6) else date(2022, 6, 1) + timedelta(
                days=self.dice.randint(0, 900))
            starts_on = self.day_near(add_months(ends_on, -self.pick([1, 3, 6, 9])), 10)
            region = self.pick(regions)
            self.cohorts.append({
                "cohort_code": f"C{number}" if self.chance(0.8) else f"é-{number}",
                "programme": self.pick(["JOBINTECH", "JOBINTECH", "AUTRE"]),
                "operator": self.pick(["OP1", "OP2"]),
                "region": self.pick([f"{region:02d}", str(region), f"MA-{region:02d}"]),
                "track": self.pick(["DEV", "DATA", "cyber"]),
                "starts_on": min(starts_on, ends_on), "ends_on": ends_on,
            })
        if self.chance(0.4):  # a cohort nobody is in
            self.cohorts.append({"cohort_code": "VIDE", "programme": "P", "operator": "OP3", "region": "12",
                                 "track": "DEV", "starts_on": date(2023, 1, 2), "ends_on": date(2023, 6, 30)})

    # -- enrolments ---------------------------------------------------------------------------------------------

    def make_enrolment(self, number, cohort):
        dice = self.dice
        enrolled_on = self.day_near(cohort["starts_on"], 20)
        row = {"cohort_code": cohort["cohort_code"], "learner_ref": f"L{number:04d}", "enrolled_on": enrolled_on}
        row["sex"] = self.pick(["F", "F", "M", "H", ""])
        row["diploma"] = self.pick([""] + sorted(DIPLOMAS)[:3])
        row["intent"] = self.pick(sorted(INTENTS)) if self.chance(0.2) else self.pick(["", "EMPLOI"])
        row["work_authorised"] = self.pick(NO) if self.chance(0.1) else self.pick(["", "", self.pick(YES)])
        fate = dice.random()
        if fate < 0.72:
            graduated_on = cohort["ends_on"] if self.chance(0.4) else self.day_near(cohort["ends_on"], 25)
            if self.chance(0.15):
                graduated_on = self.pick(NASTY_DAYS)
            row["graduated_on"] = max(graduated_on, enrolled_on)
        elif fate < 0.87:
            row["withdrawn_on"] = enrolled_on + timedelta(days=dice.choice([-2, 0, 1, 5, 14, 15, 40, 90]))
            row["withdrawal_reason"] = self.pick(["", "emploi", "santé"])
        if self.chance(0.5):
            row["confirmed_on"] = enrolled_on + timedelta(days=dice.choice([0, 1, 5, 14, 15, 30, 200]))
        start = row.get("graduated_on") or row.get("withdrawn_on") or cohort["ends_on"]
        if self.chance(0.15):
            row["exclusion"] = self.pick(sorted(EXCLUSION_REASONS))
            if self.chance(0.8):
                horizon = horizon_of(start, self.pick(HORIZONS))
                row["excluded_on"] = horizon + timedelta(days=dice.choice([-100, -30, -1, 0, 0, 1, 30]))
            if self.chance(0.8):
                row["exclusion_document"] = "acte n° 12, scellé"
        if self.chance(0.15):
            row["recorded_at"] = self.instant(enrolled_on + timedelta(days=dice.choice([0, 1, 30, 200, 400, 800])))
        self.enrolments.append(row)
        return start

    # -- situations ---------------------------------------------------------------------------------------------

    def details(self, kind):
        row = {"employer": self.pick(["", "ACME, SARL", "شركة"])}
        if kind in BROAD or self.chance(0.1):
            row["employer_is_operator"] = self.pick(YES) if self.chance(0.2) else self.pick(["", self.pick(NO)])
            row["in_field"] = self.pick(["", self.pick(YES), self.pick(YES), self.pick(YES), self.pick(NO)])
            row["hours_per_week"] = self.pick(["", "14", "14.75", "15", "15.0", "29.99", "29,5", "30", "30", "35",
                                               "40", "44", "44"])
            row["intended_weeks"] = self.pick(["", "", "4", "11", "12", "12", "26", "52", "52"])
            row["salary_mad"] = self.pick(["", "4500", "6000.50"])
        return row

    def evidence(self):
        return self.pick(["", "", ""] + [code for code in LEVEL_OF_EVIDENCE if code] + ["CNSS"] * 6 + ["BULLETIN"] * 4)

    def attestation(self, learner, number, kind, starts_on, ends_on, details, on, evidence=None):
        """One row; a blank detail agrees with any value, so that some rows leave out what others state."""
        row = {"cohort_code": learner[0], "learner_ref": learner[1], "situation_no": number, "kind": kind,
               "starts_on": starts_on, "attested_on": on,
               "evidence": self.evidence() if evidence is None else evidence,
               "source": self.pick(["", "operateur", "apprenant", "employeur", "cnss", "anapec", "auditeur"])}
        if ends_on is not None and self.chance(0.6):
            row["ends_on"] = ends_on
        for column, value in details.items():
            row[column] = value if self.chance(0.8) else ""
        status = self.dice.random()
        row["evidence_status"] = ("refusee" if status < 0.08 else "en_attente" if status < 0.18
                                  else self.pick(["", "acceptee"]))
        if self.chance(0.2):
            row["recorded_at"] = self.instant(on + timedelta(days=self.pick([-3, 0, 0, 1, 10, 60, 400])))
        self.situations.append(row)

    def kind(self):
        return self.pick(sorted(BROAD) + ["CDI", "CDD", "CDI", "CDD"] + ["RECHERCHE"] * 3 + ["INACTIF"] * 2
                         + ["POURSUITE_ETUDES"] * 3 + ["STAGE_PRE", "INFORMEL"] * 2)

    def make_situation(self, learner, number, start, cohort):
        """A situation whose start, end and proofs sit around one horizon of the enrolment, or around t0."""
        dice, kind = self.dice, self.kind()
        horizon = horizon_of(start, self.focus if self.chance(0.7) else self.pick(HORIZONS))
        shape = dice.random()
        if shape < 0.45:
            starts_on = start + timedelta(days=dice.choice([-200, -30, -1, 0, 0, 1, 10, 30, 60, 89, 90, 91, 120, 150]))
        elif shape < 0.75:
            starts_on = horizon + timedelta(days=dice.choice(EDGES))
        elif shape < 0.85:
            starts_on = cohort["starts_on"] + timedelta(days=dice.choice([-1, 0, 1]))
        else:
            starts_on = horizon - timedelta(days=dice.randint(0, 300))
        ends_on = None
        if self.chance(0.5):
            ends_on = horizon + timedelta(days=dice.choice(EDGES)) if self.chance(0.7) else self.pick(
                [start + timedelta(days=dice.choice([-1, 0, 1])), starts_on, starts_on + timedelta(days=83)])
            if ends_on < starts_on:
                ends_on = starts_on
        details = self.details(kind)
        for _ in range(dice.choice([1, 1, 1, 2, 3])):
            place = dice.random()
            if place < 0.65:
                on = horizon + timedelta(days=dice.choice(EDGES))
            elif place < 0.8:
                on = starts_on + timedelta(days=dice.choice([-1, 0, 1, 20]))
            elif place < 0.9 and ends_on is not None:
                on = ends_on + timedelta(days=dice.choice([-1, 0, 1]))
            else:
                on = starts_on + timedelta(days=dice.randint(0, 400))
            if self.chance(0.5):  # most proofs lie inside the situation
                on = max(on, starts_on) if ends_on is None else min(max(on, starts_on), ends_on)
            self.attestation(learner, number, kind, starts_on, ends_on, details, on)

    def make_career(self, learner, start):
        """Proofs month after month, for the sustained reading: work, then perhaps study or a gap, then work."""
        dice = self.dice
        months = dice.choice([5, 6, 6, 7, 8, 12])
        ends = month_ends(start, add_months(start, 12))
        first = 0 if self.chance(0.4) else dice.randint(0, max(0, len(ends) - 5))
        chosen = ends[first:first + months]
        if not chosen:
            return 0
        switch = dice.choice([0, 0, 1, 2, 3, 5, 6])
        parts = [("POURSUITE_ETUDES" if self.chance(0.7) else "CDD", chosen[:switch]), ("CDI", chosen[switch:])]
        if self.chance(0.5):
            parts = [("CDI", chosen[:switch]), ("POURSUITE_ETUDES", chosen[switch:])]
        number = 0
        for kind, days in parts:
            if not days:
                continue
            number += 1
            starts_on = days[0] - timedelta(days=dice.choice([0, 0, 5, 27]))
            ends_on = days[-1] + timedelta(days=dice.choice([-1, 0, 0, 1, 20])) if self.chance(0.5) else None
            if ends_on is not None and ends_on < starts_on:
                ends_on = None
            details = self.details(kind)
            level = "CNSS" if kind != "POURSUITE_ETUDES" else "ATT_SCOLARITE"
            for day in days:
                if self.chance(0.05):
                    continue
                on = day + timedelta(days=dice.choice([0, 0, 0, 0, -1, -15, -16, 3, 45, 46]))
                evidence = level if self.chance(0.95) else None
                self.attestation(learner, number, kind, starts_on, ends_on, details, on, evidence)
                if self.chance(0.9):  # a refused or pending month is the rare case here
                    self.situations[-1]["evidence_status"] = ""
        return number

    def make(self):
        self.make_cohorts()
        with_learners = [c for c in self.cohorts if c["cohort_code"] != "VIDE"]
        weights = [self.pick([1, 1, 2, 4, 8]) for _ in with_learners]
        idle, career = self.dice.uniform(0, 0.5), self.dice.uniform(0, 0.3)
        for number in range(1, self.learners + 1):
            cohort = self.dice.choices(with_learners, weights)[0]
            start = self.make_enrolment(number, cohort)
            learner = (cohort["cohort_code"], f"L{number:04d}")
            if self.chance(idle):
                continue
            filed = self.make_career(learner, start) if self.chance(career) else 0
            for extra in range(self.dice.choice([0, 1, 1, 2, 3]) if filed else self.dice.choice([1, 2, 2, 3, 4])):
                self.make_situation(learner, filed + extra + 1, start, cohort)
        if self.chance(0.03):
            self.situations = []
        self.dice.shuffle(self.enrolments)
        self.dice.shuffle(self.situations)


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def generate(seed, learners, out):
    maker = Maker(seed, learners)
    maker.make()
    os.makedirs(out, exist_ok=True)
    write(os.path.join(out, "cohorts.csv"), COHORT_COLUMNS, maker.cohorts)
    write(os.path.join(out, "enrolments.csv"), ENROLMENT_COLUMNS, maker.enrolments)
    write(os.path.join(out, "situations.csv"), SITUATION_COLUMNS, maker.situations)
    return maker


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", required=True)
    parser.add_argument("--learners", type=int, required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    generate(options.seed, options.learners, options.out)


if __name__ == "__main__":
    main()
