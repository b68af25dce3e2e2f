#!/usr/bin/env bash
# Whether computing still costs what it did, by counts of instructions, never by time (docs/performance.md).
#
#   cargo build --release && benches/check.sh              2 000 and 20 000 enrolments
#   benches/check.sh 1000 8000                              other sizes
#
# Fails when ten times the enrolments take more than eleven times the instructions, when all profiles take more than
# three times one, or when an enrolment takes more than its budget. Needs valgrind. Time does not enter into it.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=${SANAD:-$PWD/target/release/sanad}
[ $# -gt 0 ] || set -- 2000 20000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# Instructions an enrolment may take, all profiles included: reading its row and its situations' rows, and counting it.
BUDGET=50000
# Those that nineteen more profiles may add to it: they share their clocks and what is seen of a day.
MORE=12000

counted() {
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$sanad" compute --cohorts "$1/cohorts.csv" \
        --enrolments "$1/enrolments.csv" --situations "$1/situations.csv" --as-of 2026-10-31 --by region --profile "$2" \
        --out rates.txt 2>counts || { cat counts >&2; return 1; }
    awk '/I +refs/ { gsub(",", "", $NF); print $NF }' counts
}

# held WHAT LEFT RIGHT MOST: LEFT / RIGHT, refused above MOST.
failed=0
held() {
    awk -v w="$1" -v a="$2" -v b="$3" -v most="$4" 'BEGIN {
        printf "%-44s %10.2f  at most %s\n", w, a / b, most; exit !(a / b <= most) }' || failed=1
}

declare -A one all
for rows in "$1" "$2"; do
    "$sanad" synth --learners "$rows" --seed 7 --out "$rows" >/dev/null 2>&1
    one[$rows]=$(counted "$rows" MINISTERE_A)
    all[$rows]=$(counted "$rows" all)
done
growth=$(awk -v a="$2" -v b="$1" 'BEGIN { printf "%.2f", 1.1 * a / b }')
held "one profile: $2 / $1 enrolments" "${one[$2]}" "${one[$1]}" "$growth"
held "all profiles: $2 / $1 enrolments" "${all[$2]}" "${all[$1]}" "$growth"
held "all profiles / one, $2 enrolments" "${all[$2]}" "${one[$2]}" 3
held "instructions an enrolment, all profiles" "${all[$2]}" "$2" "$BUDGET"
held "of which for all but the first profile" $((${all[$2]} - ${one[$2]})) "$2" "$MORE"
exit "$failed"
