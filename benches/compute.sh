#!/usr/bin/env bash
# What all profiles cost beside one, and whether computing grows with the number of learners (docs/performance.md).
#
#   cargo build --release && benches/compute.sh           100 000 and 1 000 000 enrolments
#   benches/compute.sh 20000 200000                        other sizes
#
# With DuckDB in reach (`pip install duckdb`; PYTHON names the interpreter that has it), the same question is also put to
# it, on the same files with as many threads, in the same run: benches/compute.sql. Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=${SANAD:-$PWD/target/release/sanad}
question=$PWD/benches/compute.sql
python=${PYTHON:-python3}
[ $# -gt 0 ] || set -- 100000 1000000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# computed ROWS PROFILES: leaves the seconds in $seconds.
computed() {
    command time -f '%e %U %S %M' -o took "$sanad" compute --cohorts "$1/cohorts.csv" --enrolments "$1/enrolments.csv" \
        --situations "$1/situations.csv" --as-of 2026-10-31 --by region --profile "$2" --out rates.txt 2>err ||
        { cat err >&2; return 1; }
    local user system memory
    read -r seconds user system memory < <(tail -1 took)
    awk -v p="$2" -v r="$1" -v s="$seconds" -v u="$user" -v k="$system" -v m="$memory" 'BEGIN {
        printf "%-12s %8d learners %7.2f s  CPU %6.2f s %6d MB\n", p, r, s, u + k, m / 1024 }'
}

times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / (b > 0 ? b : 0.01) }'; }

# in_duckdb ROWS: the same question; leaves the seconds in $seconds, the interpreter's start left out.
in_duckdb() {
    seconds=$(cd "$1" && "$python" - "$question" <<'PY'
import duckdb, os, sys, time
began = time.monotonic()
duckdb.connect(config={"threads": len(os.sched_getaffinity(0))}).sql(open(sys.argv[1]).read()).fetchall()
print(f"{time.monotonic() - began:.2f}")
PY
    )
    printf '%-12s %8d learners %7.2f s\n' "DuckDB" "$1" "$seconds"
}

declare -A one
for rows in "$@"; do
    "$sanad" synth --learners "$rows" --seed 7 --out "$rows" >/dev/null 2>&1
    computed "$rows" MINISTERE_A
    one[$rows]=$seconds
    computed "$rows" all
    echo "             all / MINISTERE_A: $(times "$seconds" "${one[$rows]}")"
    if "$python" -c 'import duckdb' 2>/dev/null; then
        in_duckdb "$rows"
        echo "             MINISTERE_A / DuckDB: $(times "${one[$rows]}" "$seconds")"
    fi
    rm -rf "$rows"
done
[ $# -lt 2 ] || echo "$2 / $1 learners: $(times "${one[$2]}" "${one[$1]}") in time for $(times "$2" "$1") in learners"
