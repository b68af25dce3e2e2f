#!/usr/bin/env bash
# What an import costs beside bare SQLite, whether it grows with the number of rows, and what those who read meanwhile
# wait (docs/performance.md).
#
#   cargo build --release && benches/import.sh            100 000 and 1 000 000 enrolments
#   benches/import.sh 20000 200000                         other sizes
#   ONLY=reads benches/import.sh                           the readers alone, beside the larger of the two
#   TEST_POSTGRES=postgres://USER@HOST:PORT benches/import.sh    on PostgreSQL too, in databases it makes and drops
#
# Bare SQLite is `sqlite3 .import` of the same file into one table with the keys and indexes by which a learner is found
# (cohort and reference, CIN, Massar code, name and birth, telephone), durable like ours. Needs sqlite3, GNU time and, for
# the readers, Python 3.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=${SANAD:-$PWD/target/release/sanad} load=$PWD/benches/load.py
[ $# -gt 0 ] || set -- 100000 1000000
scratch=$(mktemp -d)
server=
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; server=; } || true; }
trap 'stop; rm -rf "$scratch"' EXIT
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

# read_meanwhile STORED ROWS: what readers of a server wait while another process imports ROWS other people into the
# database of STORED that it reads.
read_meanwhile() {
    local port base importing
    export SANAD_DATABASE_URL=sqlite:$scratch/read.sqlite SANAD_KEY_FILE=$scratch/read.keys TOKEN=$scratch/token
    "$sanad" synth --learners "$1" --seed 7 --out files/stored >/dev/null 2>&1
    "$sanad" synth --learners "$2" --seed 8 --out files/brought >/dev/null 2>&1
    sed -i '2,$s/^C/N/' files/brought/{cohorts,enrolments}.csv
    "$sanad" migrate >/dev/null
    for file in stored/{cohorts,enrolments,situations} brought/cohorts; do
        "$sanad" import "${file#*/}" "files/$file.csv" >/dev/null 2>err || { cat err >&2; return 1; }
    done
    "$sanad" account create coordinator@demo.sanad.invalid --name Coordination --role coordinator >/dev/null
    "$sanad" account token coordinator@demo.sanad.invalid >"$TOKEN"
    port=$(awk 'BEGIN { srand(); print 20000 + int(rand() * 20000) }')
    base=http://127.0.0.1:$port
    ROCKET_ADDRESS=127.0.0.1 ROCKET_PORT=$port "$sanad" serve >serve.log 2>&1 &
    server=$!
    until curl -sf -o /dev/null "$base/health/live"; do
        kill -0 "$server" || { cat serve.log >&2; return 1; }
        sleep 0.1
    done
    addresses | while read -r address; do
        curl -s -o /dev/null -H "Authorization: Bearer $(cat "$TOKEN")" "$base$address"
    done
    echo "$1 stored, readers of dashboards and lists ($(nproc) cores):"
    { sleep 5 & importing=$!; echo "  nothing else              $(addresses | python3 "$load" read "$importing" "$base")"; }
    command time -f %e -o took "$sanad" import enrolments files/brought/enrolments.csv >out 2>err &
    importing=$!
    echo "  importing $2 rows    $(addresses | python3 "$load" read "$importing" "$base")"
    wait "$importing" || { cat err >&2; return 1; }
    echo "  the import                $(tail -1 took) s, then the first dashboard $(
        curl -s -o /dev/null -w '%{time_total}' -H "Authorization: Bearer $(cat "$TOKEN")" "$base/insertion") s"
    stop
    rm -rf files read.*
}

addresses() {
    printf '%s\n' /insertion "/insertion?region=04" "/insertion?profile=A_DATE&sex=F" "/api/v1/indicators?by=region" \
        /definitions /catalogue /insertion/quality /insertion/spread /todo /cohorts /cohorts/C23-00001 /learners \
        "/learners?q=Benali" /duplicates /imports /openings /employers
}

if [ "${ONLY:-}" = reads ]; then
    read_meanwhile "$1" "${2:-$1}"
    exit
fi
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
[ $# -lt 2 ] || read_meanwhile "$1" "$2"
