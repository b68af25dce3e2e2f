#!/usr/bin/env python3
"""A second, independent reading of the written rules behind `sanad compute`.

It is slow and naive on purpose: one function per rule, with the sentence of the specification it follows in its
docstring, exact integers and fractions everywhere, no shortcut. It exists to be compared with the program
(see compare.py). It reads plain exchange files: UTF-8, comma, English headers, ISO dates.

    evaluate.py --cohorts C --enrolments E --situations S --as-of 2024-01-30 [--known-at T] [--profile P,Q|all]
                [--by cohort,sex] [--audience public|ministry|operator] [--format json]
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from suppression import *  # noqa: E402, F403

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
