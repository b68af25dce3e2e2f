#!/usr/bin/env python3
"""Runs `sanad compute` and the independent reading of the rules on the same random files, and compares every key.

    compare.py --binary PATH --runs N --seed S [--keep DIR]

One run draws files, an as-of date, a known-at instant (or none), dimensions and an audience, with every profile.
With two dimensions or more and suppression, the cells a program hides are its own choice: there only the figures
that are not hidden are compared, and the property is checked (see `check_property`). Prints the first differences
with the folder of the offending files; the last line is `N passed, M failed`; status 1 on any difference.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import evaluate  # noqa: E402
import generate  # noqa: E402

SHOWN_PER_RUN = 12
IGNORED = {"profile_version"}  # the specification does not say how a version is written
UNORDERED = {"flags", "suppressed"}


# -- drawing a case ---------------------------------------------------------------------------------------------

def draw_as_of(dice, maker):
    """Mostly a day on which something tips over for somebody: a maturity, the end of an evidence window, an event."""
    starts = [row.get("graduated_on") or row.get("withdrawn_on") for row in maker.enrolments]
    starts = [s for s in starts if s] or [date(2024, 1, 1)]
    start, kind = dice.choice(starts), dice.random()
    horizon = maker.focus if dice.random() < 0.6 else dice.choice(generate.HORIZONS)
    if kind < 0.45:
        return generate.horizon_of(start, horizon) + timedelta(days=dice.choice([-1, 0, 29, 30, 30, 31, 44, 45, 45,
                                                                                   46, 60]))
    if kind < 0.55:
        return evaluate.quarter_last_day(evaluate.quarter_index(start) + dice.choice([2, 3, 5])) + timedelta(
            days=dice.choice([-1, 0, 1]))
    if kind < 0.62:
        cohort = dice.choice(maker.cohorts)
        return cohort[dice.choice(["starts_on", "ends_on", "ends_on"])] + timedelta(days=dice.choice([-1, 0, 1]))
    if kind < 0.68 and maker.situations:
        return dice.choice(maker.situations)["attested_on"]
    if kind < 0.85:
        return max(starts) + timedelta(days=dice.choice([240, 500, 900, 1200]))
    return date(2022, 1, 1) + timedelta(days=dice.randint(0, 1600))


def draw_known_at(dice, maker, as_of):
    """None, the very moment one row was recorded (or the second before), a day of a file's fact, or any moment."""
    kind = dice.random()
    if kind < 0.45:
        return None
    recorded = [row["recorded_at"] for row in maker.enrolments + maker.situations if row.get("recorded_at")]
    if kind < 0.6 and recorded:
        moment = evaluate.an_instant(dice.choice(recorded)) - timedelta(seconds=dice.choice([0, 0, 1]))
        return moment.isoformat()
    if kind < 0.8 and maker.situations:
        day = dice.choice(maker.situations)["attested_on"] + timedelta(days=dice.choice([-1, 0, 0]))
    else:
        day = as_of + timedelta(days=dice.choice([-400, -60, -30, -1, 0, 0, 1, 10, 100, 900]))
    clock = dice.choice(["00:00:00Z", "12:00:00Z", "22:59:59Z", "00:30:00+01:00", "09:30:00+01:00", "12:00:00Z",
                         "12:00:00Z", "23:30:00Z"])
    return f"{day.isoformat()}T{clock}"


def draw_case(seed, folder):
    """Half of the cases are about suppression: more learners, fewer groups, dates at which most are mature."""
    dice = random.Random(f"case-{seed}")
    audience = dice.choice(["operator", "operator", "operator", "public", "public", "ministry"])
    if audience == "operator":
        learners, count = dice.choice([1, 6, 25, 60, 120, 200]), dice.choice([0, 0, 1, 1, 2, 3])
    else:
        learners, count = dice.choice([25, 60, 150, 300, 400]), dice.choice([0, 1, 1, 1, 1, 1, 2, 2, 3])
    maker = generate.generate(seed, learners, folder)
    as_of = draw_as_of(dice, maker)
    known_at = draw_known_at(dice, maker, as_of)
    if audience != "operator" and dice.random() < 0.7:
        as_of, known_at = date(2026, 6, 30) + timedelta(days=dice.randint(0, 400)), None
    return {"as_of": as_of.isoformat(), "known_at": known_at, "by": dice.sample(list(evaluate.DIMENSIONS), count),
            "audience": audience}


# -- running both -----------------------------------------------------------------------------------------------

def files(folder):
    return [os.path.join(folder, name) for name in ("cohorts.csv", "enrolments.csv", "situations.csv")]


def command(binary, folder, case):
    cohorts, enrolments, situations = files(folder)
    line = [binary, "compute", "--cohorts", cohorts, "--enrolments", enrolments, "--situations", situations,
            "--as-of", case["as_of"], "--profile", "all", "--audience", case["audience"], "--format", "json"]
    if case["known_at"]:
        line += ["--known-at", case["known_at"]]
    if case["by"]:
        line += ["--by", ",".join(case["by"])]
    return line


def run_binary(binary, folder, case):
    done = subprocess.run(command(binary, folder, case), capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(f"status {done.returncode}: {done.stderr.strip()[:600]}")
    return json.loads(done.stdout)


def run_oracle(folder, case):
    known_at = evaluate.an_instant(case["known_at"]) if case["known_at"] else None
    return evaluate.evaluate(*files(folder), date.fromisoformat(case["as_of"]), known_at, list(evaluate.PROFILES),
                             case["by"], case["audience"])


# -- comparing --------------------------------------------------------------------------------------------------

def name_of(row, by):
    return "/".join(str(row.get(k)) for k in ["profile", "indicator", *by])


def same(key, one, other):
    if key in UNORDERED and isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return one == other and type(one) is type(other)


def compare_headings(expected, found, by):
    """Rows in the same order, each with exactly the same keys."""
    wanted, given = [name_of(r, by) for r in expected], [name_of(r, by) for r in found]
    if wanted != given:
        return [f"rows: expected {wanted[:8]}… ({len(wanted)}), found {given[:8]}… ({len(given)})",
                f"  missing {sorted(set(wanted) - set(given))[:6]}, too many {sorted(set(given) - set(wanted))[:6]}"]
    for one, other in zip(expected, found):
        if list(one) != list(other):
            return [f"{name_of(one, by)}: keys: expected {list(one)}, found {list(other)}"]
    return []


def compare_exactly(expected, found, by):
    differences = compare_headings(expected, found, by)
    if differences:
        return differences
    for one, other in zip(expected, found):
        for key in one:
            if key not in IGNORED and not same(key, one[key], other[key]):
                differences.append(f"{name_of(one, by)}: {key}: expected {one[key]!r}, found {other[key]!r}")
    return differences


def is_hidden(row):
    return "inserted" in row["suppressed"]


def compare_open_figures(whole, found, by, audience):
    """Two dimensions or more: `whole` is the answer without suppression. What is open is right; what must be hidden
    by itself is hidden; a hidden row hides exactly what §8 lists; a row hidden under one indicator is hidden under
    all of them."""
    differences = compare_headings(whole, found, by)
    if differences:
        return differences
    hidden_groups = {(r["profile"], *(r[d] for d in by)) for r in found if is_hidden(r)}
    for row, other in zip(whole, found):
        profile = evaluate.PROFILES[row["profile"]]
        threshold = evaluate.threshold_for(profile, audience)
        n, name = evaluate.size(row), name_of(row, by)
        if evaluate.hidden_by_itself(row, threshold, audience) and not is_hidden(other):
            differences.append(f"{name}: must be hidden (N = {n}, inserted {row['inserted']})")
        if (row["profile"], *(row[d] for d in by)) in hidden_groups and not is_hidden(other):
            differences.append(f"{name}: hidden under another indicator of the profile, shown here")
        if is_hidden(other):
            hidden_keys, flags = evaluate.HIDDEN_WITH_THE_ROW, []
        elif n >= threshold and n - row["unknown"] < threshold:
            hidden_keys, flags = evaluate.HIDDEN_WITH_THE_KNOWN_RATE, row["flags"]
        else:
            hidden_keys, flags = [], row["flags"]
        expected = {**row, **{k: None for k in hidden_keys}, "flags": flags, "suppressed": hidden_keys}
        for key in expected:
            if key not in IGNORED and not same(key, expected[key], other[key]):
                differences.append(f"{name}: {key}: expected {expected[key]!r}, found {other[key]!r}")
    return differences


def check_property(whole, found, by, margins):
    """Each hidden `inserted` keeps more than one feasible value, no line has a single hidden row; where that cannot
    be had every row is hidden. `margins` gives, for each dimension left out (and "total"), the rows published by the
    call with one dimension less (none): a line counts as known when its own row is not hidden there."""
    differences = []
    for heading in dict.fromkeys((r["profile"], r["indicator"]) for r in whole):
        mine = [(w, f) for w, f in zip(whole, found) if (w["profile"], w["indicator"]) == heading]
        values, sizes = [w["inserted"] for w, _ in mine], [evaluate.size(w) for w, _ in mine]
        keys = [tuple(w[d] for d in by) for w, _ in mine]
        hidden = {i for i, (_, f) in enumerate(mine) if is_hidden(f)}
        if not hidden or all(i in hidden or sizes[i] == 0 for i in range(len(mine))):
            continue
        name, free, known_lines = "/".join(heading), set(), []
        for (axis, rest), members in evaluate.lines_of(keys).items():
            inside = hidden.intersection(members)
            if len(inside) == 1:
                differences.append(f"{name}: the line {rest} along {by[axis]} has a single hidden row, "
                                   f"{keys[min(inside)]}")
            if rest_is_published(margins[by[axis]], heading, by[:axis] + by[axis + 1:], rest):
                known_lines.append(members)
            else:
                free.add((axis, rest))
        if len(by) == 2:
            total_hidden = not rest_is_published(margins["total"], heading, [], ())
            fixed = [i for i in hidden
                     if not evaluate.cell_can_vary(i, keys, values, sizes, hidden, frozenset(free), total_hidden)]
        else:
            low, high = evaluate.feasible_bounds(keys, values, sizes, hidden, known_lines)
            fixed = [i for i in hidden if low[i] == high[i]]
        for i in fixed:
            differences.append(f"{name}: the hidden inserted of {keys[i]} can only be {values[i]} (N = {sizes[i]})")
    return differences


def rest_is_published(rows, heading, by, rest):
    for row in rows:
        if (row["profile"], row["indicator"]) == heading and tuple(row[d] for d in by) == rest:
            return not is_hidden(row)
    return False


def differences_of(binary, folder, case):
    try:
        found = run_binary(binary, folder, case)
        if len(case["by"]) < 2 or case["audience"] == "operator":
            return compare_exactly(run_oracle(folder, case), found, case["by"])
        whole = run_oracle(folder, {**case, "audience": "operator"})
        differences = compare_open_figures(whole, found, case["by"], case["audience"])
        if differences:
            return differences
        margins = {d: run_binary(binary, folder, {**case, "by": [x for x in case["by"] if x != d]})
                   for d in case["by"]}
        margins["total"] = run_binary(binary, folder, {**case, "by": []})
        return check_property(whole, found, case["by"], margins)
    except (RuntimeError, ValueError, KeyError, subprocess.TimeoutExpired) as problem:
        return [f"{type(problem).__name__}: {problem}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", help="where the files of the runs that differ stay (default: a temporary folder)")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    keep = options.keep or tempfile.mkdtemp(prefix="oracle-")
    passed = failed = 0
    for number in range(1, options.runs + 1):
        seed = f"{options.seed}-{number}"
        folder = os.path.join(keep, seed)
        case = draw_case(seed, folder)
        differences = differences_of(binary, folder, case)
        if not differences:
            passed += 1
            shutil.rmtree(folder)
            continue
        failed += 1
        print(f"run {seed}: {len(differences)} differences, files in {folder}")
        print("  " + " ".join(command("sanad", ".", case)))
        for line in differences[:SHOWN_PER_RUN]:
            print(f"  {line}")
    if not failed and not options.keep:
        shutil.rmtree(keep, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
