#!/usr/bin/env bash
# What an import costs beside bare SQLite, and whether it grows with the number of rows (docs/performance.md).
#
#   cargo build --release && benches/import.sh            100 000 and 1 000 000 enrolments
#   benches/import.sh 20000 200000                         other sizes
#   TEST_POSTGRES=postgres://USER@HOST:PORT benches/import.sh    on PostgreSQL too, in databases it makes and drops
#
# Bare SQLite is `sqlite3 .import` of the same file into one table with the keys and indexes by which a learner is found
# (cohort and reference, CIN, Massar code, name and birth, telephone), durable like ours. Needs sqlite3 and GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=$PWD/target/release/sanad
[ $# -gt 0 ] || set -- 100000 1000000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# timed NAME ROWS COMMAND…: runs it, says what it took, leaves the seconds in $seconds.
timed() {
    local name=$1 rows=$2
    shift 2
    command time -f '%e %U %S %M' -o took "$@" >out 2>err || { cat err >&2; return 1; }
    local user system memory
    read -r seconds user system memory < <(tail -1 took)
    awk -v n="$name" -v r="$rows" -v s="$seconds" -v u="$user" -v k="$system" -v m="$memory" 'BEGIN {
        printf "%-12s %8d rows %8.2f s %9d rows/s  CPU %7.2f s %6d MB\n", n, r, s, r / (s > 0 ? s : 0.01), u + k, m / 1024 }'
}

times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / (b > 0 ? b : 0.01) }'; }

bare_table() {
    sed -n 1p "$1" | tr , '\n' | awk '{ printf "%s%s TEXT", NR == 1 ? "CREATE TABLE e (" : ", ", $1 }
        END { print ", PRIMARY KEY (cohort_code, learner_ref));" }'
    cat <<'SQL'
CREATE INDEX e_cin ON e (cin) WHERE cin <> '';
CREATE INDEX e_massar ON e (massar) WHERE massar <> '';
CREATE INDEX e_name ON e (last_name, first_name, born_on);
CREATE INDEX e_phone ON e (phone) WHERE phone <> '';
SQL
}

# imported ADDRESS ROWS NAME: the cohorts, then the enrolments, the latter timed.
imported() {
    export SANAD_DATABASE_URL=$1
    "$sanad" migrate >/dev/null
    "$sanad" import cohorts "files/$2/cohorts.csv" >/dev/null 2>err || { cat err >&2; return 1; }
    timed "$3" "$2" "$sanad" import enrolments "files/$2/enrolments.csv"
}

declare -A ours
for rows in "$@"; do
    "$sanad" synth --learners "$rows" --seed 7 --out "files/$rows" >/dev/null 2>&1
    rm -f bare.sqlite* ours.*
    {
        echo "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        bare_table "files/$rows/enrolments.csv"
        echo ".import --csv --skip 1 files/$rows/enrolments.csv e"
    } >bare.sql
    timed "bare sqlite" "$rows" sqlite3 bare.sqlite ".read bare.sql"
    bare=$seconds
    imported "sqlite:$scratch/ours.sqlite" "$rows" "sanad sqlite"
    ours[$rows]=$seconds
    echo "             sanad / bare: $(times "$seconds" "$bare")"
    if [ -n "${TEST_POSTGRES:-}" ]; then
        name=sanad_bench_$$
        psql -q "$TEST_POSTGRES/postgres" -c "CREATE DATABASE $name"
        rm -f ours.*
        SANAD_KEY_FILE=$scratch/ours.keys imported "$TEST_POSTGRES/$name" "$rows" "sanad pg" || true
        psql -q "$TEST_POSTGRES/postgres" -c "DROP DATABASE $name WITH (FORCE)"
    fi
    rm -rf "files/$rows" bare.sqlite* ours.*
done
[ $# -lt 2 ] || echo "SQLite, $2 rows / $1 rows: $(times "${ours[$2]}" "${ours[$1]}") in time for $(times "$2" "$1") in rows"
