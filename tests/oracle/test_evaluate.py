"""Hand-made cases and the published tables, against the independent reading.

    python3 -m unittest discover -s tests/oracle
"""

import csv
import json
import os
import sys
import tempfile
import unittest
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import evaluate as ev  # noqa: E402

CONFORMANCE = os.path.join(HERE, "..", "fixtures", "conformance")

COHORTS = """cohort_code,programme,operator,region,track,starts_on,ends_on
C1,P,OP,4,DEV,2023-03-01,2023-08-31
C2,P,OP,MA-06,DATA,2023-03-01,2024-12-31
"""


def table(name):
    with open(os.path.join(CONFORMANCE, name), encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


class Case(unittest.TestCase):
    """Writes three small files and evaluates them."""

    enrolment_columns = ["cohort_code", "learner_ref", "enrolled_on"]
    situation_columns = ["cohort_code", "learner_ref", "situation_no", "kind", "starts_on", "attested_on", "evidence"]

    def rows(self, enrolments, situations=(), as_of="2025-12-31", **asked):
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, f"{n}.csv") for n in ("cohorts", "enrolments", "situations")]
            with open(paths[0], "w", encoding="utf-8") as stream:
                stream.write(COHORTS)
            defaults = {"cohort_code": "C1", "learner_ref": "1", "enrolled_on": "2023-03-01"}
            self.write(paths[1], self.enrolment_columns, [{**defaults, "learner_ref": str(i + 1), **e}
                                                          for i, e in enumerate(enrolments)])
            defaults = {"cohort_code": "C1", "learner_ref": "1", "situation_no": "1", "evidence": "CONTRAT"}
            self.write(paths[2], self.situation_columns, [{**defaults, **s} for s in situations])
            return ev.evaluate(*paths, date.fromisoformat(as_of), **asked)

    def write(self, path, columns, rows):
        columns = list(dict.fromkeys(columns + [k for r in rows for k in r]))
        with open(path, "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)

    def state(self, situations, profile="MINISTERE_A", indicator=None, enrolment=None, as_of="2025-12-31",
              known_at=None):
        """The state of one graduate of 2023-08-31 (H at six months: 2024-02-29)."""
        found = self.rows([enrolment or {"graduated_on": "2023-08-31"}], situations, as_of, profiles=[profile],
                          known_at=known_at)
        row = next(r for r in found if indicator in (None, r["indicator"]))
        for key in ("excluded", "inserted", "not_inserted", "unknown"):
            if row[key]:
                return key
        return "immature" if row["base"] else "out"


class Clock(unittest.TestCase):
    def test_months_keep_to_the_end_of_the_month(self):
        self.assertEqual(ev.add_months(date(2023, 8, 31), 6), date(2024, 2, 29))
        self.assertEqual(ev.add_months(date(2022, 8, 31), 6), date(2023, 2, 28))
        self.assertEqual(ev.add_months(date(2024, 2, 29), 12), date(2025, 2, 28))
        self.assertEqual(ev.add_months(date(2023, 11, 30), 3), date(2024, 2, 29))
        self.assertEqual(ev.add_months(date(2023, 12, 31), 6), date(2024, 6, 30))

    def test_quarters(self):
        index = ev.quarter_index(date(2023, 8, 31))
        self.assertEqual(ev.quarter_last_day(index + 2), date(2024, 3, 31))
        self.assertEqual(ev.quarter_first_day(index + 2), date(2024, 1, 1))

    def test_month_ends(self):
        self.assertEqual(ev.month_ends(date(2023, 12, 31), date(2024, 2, 28)), [date(2023, 12, 31), date(2024, 1, 31)])
        self.assertEqual(len(ev.month_ends(date(2023, 8, 31), date(2024, 8, 31))), 13)

    def test_the_day_of_an_instant_is_the_one_in_casablanca(self):
        self.assertEqual(ev.casablanca_day(ev.an_instant("2024-01-30T23:30:00Z")), date(2024, 1, 31))
        self.assertEqual(ev.casablanca_day(ev.an_instant("2024-01-30T22:59:59Z")), date(2024, 1, 30))


class Figures(unittest.TestCase):
    def test_rounding(self):
        self.assertEqual(ev.tenths(528, 734), "71.9")
        self.assertEqual(ev.tenths(1, 2000), "0.1")
        self.assertEqual(ev.tenths(1, 2001), "0.0")
        self.assertEqual(ev.tenths(3, 3), "100.0")
        self.assertIsNone(ev.percentage(0, 0))

    def test_wilson(self):
        self.assertEqual(ev.wilson(528, 734), ("68.6", "75.1"))
        self.assertEqual(ev.wilson(0, 20), ("0.0", "16.1"))
        self.assertEqual(ev.wilson(29, 29), ("88.3", "100.0"))
        self.assertEqual(ev.wilson(0, 0), (None, None))

    def test_published_wilson_intervals(self):
        for row in table("16_newcombe_reference.csv"):
            if row["method"] == "wilson":
                found = ev.wilson_bounds(int(row["x1"]), int(row["n1"]))
                rounded = [str(b.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)) for b in found]
                self.assertEqual(rounded, [row["lower"], row["upper"]], row)

    def test_published_shares(self):
        seen = 0
        for case in table("cases.csv"):
            inputs, expected = json.loads(case["inputs"]), json.loads(case["expected"])
            if case["indicator"] in ("SHARE", "CONTRACT_MIX"):
                self.assertEqual(ev.tenths(inputs["n"], inputs["d"]), expected["pct_1dp"], case["case_id"])
            elif case["indicator"] == "GRAD_TOTAL":
                self.assertEqual(ev.tenths(inputs["graduated"], inputs["enrolled"]), expected["pct_1dp"])
            elif case["indicator"] == "INS_ENROLLED":
                self.assertEqual([ev.tenths(n, inputs["enrolled"]) for n in inputs["inserted_range"]],
                                 expected["pct_1dp_range"])
            elif case["indicator"] == "WILSON95":
                self.assertEqual(ev.wilson(inputs["n"], inputs["d"]), (expected["lower"], expected["upper"]))
            else:
                continue
            seen += 1
        self.assertGreaterEqual(seen, 15)


class InserJeunes(unittest.TestCase):
    def test_the_published_examples(self):
        """I5 on graduates not studying, I7 on all (example B is the same without suppression)."""
        cohort = ev.Cohort("C", "P", "O", "04", "T", date(2023, 1, 1), date(2023, 8, 31))
        end, proof = date(2023, 8, 31), date(2024, 2, 29)

        def learner(kind, level):
            spells = [ev.Spell(kind, end, None, False, None, None, None, [(proof, level)])] if kind else []
            return ev.Learner(cohort, None, None, "EMPLOI", True, date(2023, 1, 1), date(2023, 1, 1), None, end, "",
                              None, "", spells)
        for total, studying, working, work_rate, favourable in ((100, 75, 20, "80.0", "95.0"),
                                                                (30, 20, 3, "30.0", "76.7")):
            learners = ([learner("POURSUITE_ETUDES", 2)] * studying + [learner("CDI", 3)] * working
                        + [learner(None, 0)] * (total - studying - working))
            rows = ev.evaluate_learners(learners, date(2025, 1, 1), ["INSERJEUNES_6"], [], "operator")
            self.assertEqual([(r["indicator"], r["floor"]) for r in rows][0], ("I5", work_rate))
            self.assertEqual(rows[2]["floor"], favourable)
            self.assertEqual(rows[0]["excluded"], studying)
            self.assertEqual(rows[1]["inserted"], working)


class Point(Case):
    job = {"kind": "CDI", "starts_on": "2023-10-01"}

    def test_the_evidence_window(self):
        for on, state in (("2024-02-13", "unknown"), ("2024-02-14", "inserted"), ("2024-04-14", "inserted"),
                          ("2024-04-15", "unknown")):
            self.assertEqual(self.state([{**self.job, "attested_on": on}]), state, on)

    def test_the_window_stops_at_the_as_of_date(self):
        late = [{**self.job, "attested_on": "2024-04-01"}]
        self.assertEqual(self.state(late, as_of="2024-03-31"), "unknown")
        self.assertEqual(self.state(late, as_of="2024-04-01"), "inserted")

    def test_maturity(self):
        self.assertEqual(self.state([], as_of="2024-03-29"), "immature")
        self.assertEqual(self.state([], as_of="2024-03-30"), "unknown")

    def test_the_floor_and_the_status_of_a_proof(self):
        proof = {**self.job, "attested_on": "2024-02-29"}
        self.assertEqual(self.state([{**proof, "evidence": "ENQUETE_TEL"}]), "unknown")
        self.assertEqual(self.state([{**proof, "evidence_status": "refusee"}]), "unknown")
        self.assertEqual(self.state([{**proof, "evidence_status": "en_attente"}]), "unknown")
        self.assertEqual(self.state([{**proof, "evidence": ""}], "A_DATE"), "inserted")

    def test_ends(self):
        attested = {**self.job, "attested_on": "2024-02-20"}
        self.assertEqual(self.state([{**attested, "ends_on": "2024-02-29"}]), "inserted")
        self.assertEqual(self.state([{**attested, "ends_on": "2024-02-28"}]), "not_inserted")
        self.assertEqual(self.state([{**attested, "attested_on": "2024-01-20", "ends_on": "2024-02-13"}]), "unknown")
        self.assertEqual(self.state([{**attested, "attested_on": "2024-01-20", "ends_on": "2024-02-14"}]),
                         "not_inserted")
        # the statement of an end is an attestation dated that end
        self.assertEqual(self.state([{**attested, "attested_on": "2023-11-01", "ends_on": "2024-03-10"}]), "inserted")
        # ... which an as-of date before it does not know
        self.assertEqual(self.state([{**attested, "attested_on": "2023-11-01", "ends_on": "2024-04-10"}],
                                    as_of="2024-04-09"), "unknown")

    def test_a_proof_outside_its_situation_proves_nothing(self):
        self.assertEqual(self.state([{"kind": "CDI", "starts_on": "2024-02-29", "attested_on": "2024-02-28"}]),
                         "unknown")

    def test_negative_observations(self):
        for kind in ("RECHERCHE", "INACTIF", "POURSUITE_ETUDES", "STAGE_PRE", "INFORMEL"):
            found = self.state([{"kind": kind, "starts_on": "2023-09-01", "attested_on": "2024-02-29", "evidence": ""}])
            self.assertEqual(found, "not_inserted", kind)

    def test_exclusions(self):
        gone = {"graduated_on": "2023-08-31", "exclusion": "DECES", "excluded_on": "2024-02-29",
                "exclusion_document": "acte"}
        self.assertEqual(self.state([], enrolment=gone), "excluded")
        self.assertEqual(self.state([], enrolment={**gone, "excluded_on": "2024-03-01"}), "unknown")
        self.assertEqual(self.state([], enrolment={**gone, "exclusion_document": ""}), "unknown")
        self.assertEqual(self.state([], enrolment={"graduated_on": "2023-08-31", "intent": "ETUDES"}), "excluded")
        row = self.rows([{**gone, "exclusion_document": ""}])[0]
        self.assertEqual(row["flags"], ["connaissance_insuffisante", "exclusion_incomplete"])

    def test_known_at(self):
        proof = {**self.job, "attested_on": "2024-02-29"}
        before, after = ev.an_instant("2024-02-28T12:00:00Z"), ev.an_instant("2024-02-29T12:00:00Z")
        self.assertEqual(self.state([proof], known_at=before), "unknown")
        self.assertEqual(self.state([proof], known_at=after), "inserted")
        recorded = {**proof, "recorded_at": "2024-06-01T00:00:00+01:00"}
        self.assertEqual(self.state([recorded], known_at=after), "unknown")
        self.assertEqual(self.state([recorded], known_at=ev.an_instant("2024-05-31T23:00:00Z")), "inserted")


class Profiles(Case):
    def job(self, **more):
        return {"kind": "CDI", "starts_on": "2023-10-01", "attested_on": "2024-02-29", **more}

    def test_cumulative_takes_a_job_begun_before_graduation_but_not_ended_before(self):
        early = {"kind": "CDI", "starts_on": "2023-06-01", "attested_on": "2023-06-10", "evidence": "ENQUETE_TEL",
                 "in_field": "oui", "hours_per_week": "30"}
        self.assertEqual(self.state([early], "CIRR_90"), "inserted")
        self.assertEqual(self.state([{**early, "ends_on": "2023-08-31"}], "CIRR_90"), "inserted")
        self.assertEqual(self.state([{**early, "ends_on": "2023-08-30"}], "CIRR_90"), "unknown")
        self.assertEqual(self.state([{**early, "starts_on": "2023-11-29", "attested_on": "2024-12-01"}], "CIRR_90"),
                         "inserted")
        self.assertEqual(self.state([{**early, "starts_on": "2023-11-30", "attested_on": "2024-12-01"}], "CIRR_90"),
                         "unknown")

    def test_strict(self):
        self.assertEqual(self.state([self.job()], "STRICT"), "inserted")
        for removed in ({"hours_per_week": "14.99"}, {"intended_weeks": "11"}, {"employer_is_operator": "oui"},
                        {"kind": "INTERIM"}, {"kind": "CI_ANAPEC"}):
            self.assertEqual(self.state([self.job(**removed)], "STRICT"), "not_inserted", removed)

    def test_uk_bootcamp(self):
        self.assertEqual(self.state([self.job()], "UK_BOOTCAMP", "I2"), "inserted")
        self.assertEqual(self.state([self.job(kind="CDD")], "UK_BOOTCAMP", "I2"), "not_inserted")
        self.assertEqual(self.state([self.job(kind="CDD", intended_weeks="12")], "UK_BOOTCAMP", "I2"), "inserted")
        self.assertEqual(self.state([self.job(starts_on="2023-02-28")], "UK_BOOTCAMP", "I2"), "not_inserted")
        self.assertEqual(self.state([self.job(starts_on="2023-03-01")], "UK_BOOTCAMP", "I2"), "inserted")

    def test_dfp(self):
        at_nine = "2024-05-31"
        study = {"kind": "POURSUITE_ETUDES", "starts_on": "2023-09-01", "attested_on": at_nine, "situation_no": "2"}
        past_job = self.job(attested_on="2023-12-01", ends_on="2024-01-15")
        self.assertEqual(self.state([study, past_job], "DFP_9", "I3"), "excluded")
        self.assertEqual(self.state([study, past_job], "DFP_9", "I4"), "not_inserted")
        self.assertEqual(self.state([{**study, "kind": "RECHERCHE"}, past_job], "DFP_9", "I3"), "inserted")
        self.assertEqual(self.state([past_job], "DFP_9", "I3"), "unknown")
        informal = {**study, "kind": "INFORMEL", "situation_no": "3", "evidence": ""}
        self.assertEqual(self.state([study, informal, past_job], "DFP_9", "I3"), "inserted")

    def test_nace(self):
        idle = {"kind": "INACTIF", "starts_on": "2023-09-01", "attested_on": "2024-02-29", "situation_no": "2"}
        self.assertEqual(self.state([idle], "NACE_6M"), "excluded")
        self.assertEqual(self.state([{**idle, "evidence": ""}], "NACE_6M"), "not_inserted")
        self.assertEqual(self.state([idle, self.job()], "NACE_6M"), "inserted")
        self.assertEqual(self.state([{**idle, "kind": "POURSUITE_ETUDES"}], "NACE_6M"), "inserted")

    def test_inserjeunes_and_rncp_let_study_win(self):
        study = {"kind": "POURSUITE_ETUDES", "starts_on": "2023-09-01", "attested_on": "2024-02-29",
                 "situation_no": "2", "evidence": "ATT_SCOLARITE"}
        both = [study, self.job(evidence="CNSS")]
        self.assertEqual([self.state(both, "INSERJEUNES_6", i) for i in ("I5", "I6", "I7")],
                         ["excluded", "not_inserted", "inserted"])
        self.assertEqual(self.state(both, "RNCP_6", "I10"), "excluded")
        weak = [{**study, "evidence": "DECL_HONNEUR"}, self.job(evidence="CNSS")]
        self.assertEqual(self.state(weak, "INSERJEUNES_6", "I5"), "inserted")
        abroad = [self.job(kind="ETRANGER", situation_no="2"), self.job()]
        self.assertEqual(self.state(abroad, "RNCP_6", "I10"), "excluded")
        self.assertEqual(self.state([self.job(kind="ETRANGER", evidence="CNSS")], "INSERJEUNES_6", "I5"),
                         "not_inserted")
        self.assertEqual(self.state([self.job(in_field="non")], "RNCP_6", "I11"), "not_inserted")

    def test_window(self):
        """t0 2023-08-31 is in the third quarter; the second quarter after is the first of 2024."""
        job = self.job(evidence="BULLETIN", attested_on="2023-12-20", ends_on="2024-01-01")
        self.assertEqual(self.state([job], "WIOA_Q2", enrolment={"graduated_on": "2023-08-31"}), "inserted")
        self.assertEqual(self.state([{**job, "ends_on": "2023-12-31"}], "WIOA_Q2"), "unknown")
        self.assertEqual(self.state([job], "WIOA_Q2", as_of="2024-06-29"), "immature")
        self.assertEqual(self.state([job], "WIOA_Q2", as_of="2024-06-30"), "inserted")

    def test_sustained(self):
        def months(kind, days, number, evidence):
            return [{"kind": kind, "starts_on": days[0], "attested_on": d, "situation_no": number,
                     "evidence": evidence} for d in days]
        ends = ["2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]
        work = months("CDI", ends[:6], "1", "CNSS")
        self.assertEqual(self.state(work, "UK_SUSTAINED"), "inserted")
        # each month-end is read with proofs from 15 days before to 45 days after it: a gap of one month is covered
        self.assertEqual(self.state(work[:3] + work[4:], "UK_SUSTAINED"), "inserted")
        self.assertEqual(self.state(work[:2] + work[4:], "UK_SUSTAINED"), "unknown")
        self.assertEqual(self.state([{**w, "evidence": "BULLETIN"} for w in work], "UK_SUSTAINED"), "unknown")
        study = months("POURSUITE_ETUDES", ends[:6], "2", "ATT_SCOLARITE")
        self.assertEqual(self.state(study, "UK_SUSTAINED"), "unknown")
        switch = months("POURSUITE_ETUDES", ends[:3], "2", "ATT_SCOLARITE") + months("CDI", ends[3:6], "1", "CNSS")
        self.assertEqual(self.state(switch, "UK_SUSTAINED"), "inserted")

    def test_operator_hires(self):
        own = self.job(employer_is_operator="oui")
        row = self.rows([{"graduated_on": "2023-08-31"}], [own])[0]
        self.assertEqual((row["inserted"], row["inserted_operator"]), (1, 1))
        row = self.rows([{"graduated_on": "2023-08-31"}], [own, self.job(situation_no="2")])[0]
        self.assertEqual((row["inserted"], row["inserted_operator"]), (1, 0))


class Rows(Case):
    def test_bases_and_states(self):
        learners = [{"graduated_on": "2023-08-31"}, {"withdrawn_on": "2023-04-01"}, {"confirmed_on": "2025-01-01"},
                    {"cohort_code": "C2"}, {"withdrawn_on": "2023-02-01"}]
        rows = {r["profile"]: r for r in self.rows(learners, as_of="2024-08-01",
                                                   profiles=["MINISTERE_A", "MINISTERE_B", "A_DATE", "GEN_3M"])}
        a = rows["MINISTERE_A"]
        self.assertEqual([a[k] for k in ("enrolled", "confirmed", "in_training", "withdrawn", "graduated")],
                         [5, 3, 1, 2, 1])
        self.assertEqual((a["state"], rows["MINISTERE_B"]["base"], rows["MINISTERE_B"]["matured"]), ("PARTIEL", 3, 2))
        self.assertEqual((rows["A_DATE"]["state"], rows["GEN_3M"]["base"]), ("PROVISOIRE", 2))
        self.assertEqual(self.rows([])[0]["state"], "NON_DEFINI")
        one = [{"graduated_on": "2023-08-31"}]
        self.assertEqual([self.rows(one, as_of=d)[0]["state"] for d in ("2024-03-29", "2024-03-30", "2024-04-13",
                                                                         "2024-04-14")],
                         ["HORIZON_NON_ATTEINT", "PROVISOIRE", "PROVISOIRE", "DEFINITIF"])

    def test_groups_null_first(self):
        rows = self.rows([{"sex": "H"}, {"sex": ""}, {"sex": "F"}], by=["sex"])
        self.assertEqual([r["sex"] for r in rows], [None, "F", "M"])
        self.assertEqual([r["region"] for r in self.rows([{}, {"cohort_code": "C2"}], by=["region"])], ["04", "06"])

    def test_refusals(self):
        for wrong in ({"graduated_on": "2023-08-31", "withdrawn_on": "2023-08-31"}, {"graduated_on": "2023-02-28"},
                      {"enrolled_on": "2023-02-30"}, {"diploma": "PHD"}, {"cohort_code": "C9"}):
            with self.assertRaises(ev.Refused, msg=wrong):
                self.rows([wrong])
        job = {"kind": "CDI", "starts_on": "2023-10-01", "attested_on": "2023-10-01"}
        with self.assertRaises(ev.Refused):
            self.rows([{}], [job, {**job, "kind": "CDD", "evidence_status": "refusee"}])


class Suppression(unittest.TestCase):
    @staticmethod
    def row(n, inserted, unknown=0):
        return {"matured": n, "excluded": 0, "inserted": inserted, "unknown": unknown, "flags": ["x"],
                **{k: 0 for k in ev.HIDDEN_WITH_THE_ROW if k not in ("matured", "excluded", "inserted", "unknown")}}

    def test_primary(self):
        self.assertTrue(ev.hidden_by_itself(self.row(19, 10), 20, "public"))
        self.assertFalse(ev.hidden_by_itself(self.row(20, 10), 20, "public"))
        self.assertTrue(ev.hidden_by_itself(self.row(30, 29), 20, "public"))
        self.assertTrue(ev.hidden_by_itself(self.row(30, 2), 20, "public"))
        self.assertFalse(ev.hidden_by_itself(self.row(30, 30), 20, "public"))
        self.assertFalse(ev.hidden_by_itself(self.row(30, 1), 5, "ministry"))
        self.assertFalse(ev.hidden_by_itself(self.row(0, 0), 20, "public"))

    def test_one_way(self):
        rows = [self.row(n, n // 2) for n in (40, 6, 30, 30, 8)]
        self.assertEqual(ev.complement_one_way(rows, {1}, 20), {1, 4, 2})
        self.assertEqual(ev.complement_one_way(rows, set(), 20), set())
        self.assertEqual(ev.complement_one_way(rows[:1], {0}, 20), {0})

    def test_the_known_rate_alone(self):
        rows = [self.row(40, 10, 25)]
        ev.suppress(ev.PROFILES["MINISTERE_A"], [rows], [], "public")
        self.assertEqual(sorted(rows[0]["suppressed"]), sorted(ev.HIDDEN_WITH_THE_KNOWN_RATE))
        self.assertEqual((rows[0]["inserted"], rows[0]["flags"]), (10, ["x"]))

    def test_the_published_two_way_case(self):
        """The hidden cells and the feasible interval of each, found exhaustively by the table's author."""
        cells = table("18_suppression_case_synthetic.csv")
        keys = [(c["region"], c["sex"]) for c in cells]
        values = [int(c["count"]) for c in cells]
        hidden = {i for i, c in enumerate(cells) if c["published"] == ""}
        large = [10 ** 6] * len(cells)
        low, high = ev.feasible_bounds(keys, values, large, hidden, list(ev.lines_of(keys).values()))
        for i in hidden:
            self.assertEqual((low[i], high[i]), (int(cells[i]["feasible_min"]), int(cells[i]["feasible_max"])), keys[i])
            self.assertTrue(ev.cell_can_vary(i, keys, values, large, hidden))
        alone = {min(hidden)}
        self.assertFalse(ev.cell_can_vary(min(hidden), keys, values, large, alone))

    def test_two_way_keeps_the_property(self):
        keys = [(a, b) for a in "abc" for b in "xyz"]
        rows = [self.row(n, i) for n, i in ((6, 3), (40, 20), (50, 20), (60, 20), (30, 10), (70, 30), (80, 30),
                                            (90, 30), (45, 15))]
        hidden = ev.complement_many_ways(rows, keys, {0})
        self.assertLess(len(hidden), 9)
        for members in ev.lines_of(keys).values():
            self.assertNotEqual(len(hidden.intersection(members)), 1)
        # two hidden cells of which all or none are inserted say everything once their sum is known
        rows[1]["inserted"], rows[0]["inserted"], rows[4]["inserted"], rows[3]["inserted"] = 40, 6, 30, 60
        hidden = ev.complement_many_ways(rows, keys, {0})
        values, sizes = [r["inserted"] for r in rows], [ev.size(r) for r in rows]
        self.assertTrue(all(ev.cell_can_vary(i, keys, values, sizes, hidden) for i in hidden) or len(hidden) == 9)


class Properties(unittest.TestCase):
    """§6 on random files."""

    def test_bounds_and_order_of_rows(self):
        import generate
        for seed in range(6):
            with tempfile.TemporaryDirectory() as folder:
                maker = generate.generate(f"property-{seed}", 40, folder)
                paths = [os.path.join(folder, f"{n}.csv") for n in ("cohorts", "enrolments", "situations")]
                ask = (date(2024, 9, 30), None, list(ev.PROFILES), ["sex"])
                rows = ev.evaluate(*paths, *ask)
                for r in rows:
                    self.assertEqual(r["inserted"] + r["not_inserted"] + r["unknown"], r["matured"] - r["excluded"])
                    self.assertLessEqual(r["inserted_operator"], r["inserted"])
                    if r["known"] is not None:
                        self.assertLessEqual(Decimal(r["floor"]), Decimal(r["known"]))
                        self.assertLessEqual(Decimal(r["known"]), Decimal(r["ceiling"]))
                maker.situations.reverse()
                generate.write(paths[2], generate.SITUATION_COLUMNS, maker.situations)
                self.assertEqual(ev.evaluate(*paths, *ask), rows)


if __name__ == "__main__":
    unittest.main()
