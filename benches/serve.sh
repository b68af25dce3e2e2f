#!/usr/bin/env bash
# What serving stored figures costs beside a route that does nothing, and whether it grows (docs/performance.md).
#
#   cargo build --release && benches/serve.sh              100 000 and 1 000 000 learners
#   benches/serve.sh 20000 200000                           other sizes
#   BENCH_DIR=/var/tmp/sanad benches/serve.sh               keeps the databases there, and finds them again
#   TEST_POSTGRES=postgres://USER@HOST:PORT benches/serve.sh    on PostgreSQL, in databases that it makes
#   SANAD=/path/to/sanad benches/serve.sh                   another build
#   ONLY=replicas TEST_POSTGRES=… benches/serve.sh 100000   one server and two on one PostgreSQL, reads and writes
#
# Needs wrk, curl, GNU awk and, for writes, Python 3. Loads share the machine with the server: compare within one run only.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=${SANAD:-$PWD/target/release/sanad} load=$PWD/benches/load.py
[ $# -gt 0 ] || set -- 100000 1000000
scratch=${BENCH_DIR:-$(mktemp -d)}
mkdir -p "$scratch"
server= replica=
stop() {
    local pid
    for pid in $server $replica; do { kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; } || true; done
    server= replica=
}
trap 'stop; [ -n "${BENCH_DIR:-}" ] || rm -rf "$scratch"' EXIT
cd "$scratch"

over() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / (b > 0 ? b : 0.001) }'; }

# seeded ROWS: a database of so many learners and a reviewer with a token, unless it is there already.
seeded() {
    local rows=$1 name=sanad_serve_$1
    export SANAD_KEY_FILE=$scratch/$rows.keys SANAD_DATABASE_URL=sqlite:$scratch/$rows.sqlite
    if [ -n "${TEST_POSTGRES:-}" ]; then
        SANAD_DATABASE_URL=$TEST_POSTGRES/$name SANAD_KEY_FILE=$scratch/$rows.pg.keys
        [ -s "$SANAD_KEY_FILE" ] || psql -q "$TEST_POSTGRES/postgres" -c "CREATE DATABASE $name"
    fi
    token_file=$SANAD_KEY_FILE.token
    [ -s "$token_file.coordinator" ] && return
    [ -d "files.$rows" ] || "$sanad" synth --learners "$rows" --seed 7 --out "files.$rows" >/dev/null 2>&1
    "$sanad" migrate >/dev/null
    for kind in cohorts enrolments situations; do
        "$sanad" import "$kind" "files.$rows/$kind.csv" >/dev/null 2>err || { cat err >&2; return 1; }
    done
    "$sanad" account create reviewer@demo.sanad.invalid --name Revue --role reviewer >/dev/null
    "$sanad" account token reviewer@demo.sanad.invalid >"$token_file"
    "$sanad" account create coordinator@demo.sanad.invalid --name Coordination --role coordinator >/dev/null
    "$sanad" account token coordinator@demo.sanad.invalid >"$token_file.coordinator"
}

# started: the server on a free port of its own choosing; says how long it took to answer first.
started() {
    local port began live
    port=$(awk 'BEGIN { srand(); print 20000 + int(rand() * 20000) }')
    base=http://127.0.0.1:$port
    began=$(date +%s%N)
    ROCKET_ADDRESS=127.0.0.1 ROCKET_PORT=$port "$sanad" serve >serve.log 2>&1 &
    server=$!
    until curl -sf -o /dev/null "$base/health/live"; do
        kill -0 "$server" || { cat serve.log >&2; exit 1; }
        sleep 0.02
    done
    live=$((($(date +%s%N) - began) / 1000000))
    asked "/api/v1/indicators?by=region" >/dev/null
    echo "  start to first figures    $((($(date +%s%N) - began) / 1000000)) ms (alive after $live ms), $(memory)"
}

# replicated: reads and writes a second of one server, then of two on the same database.
replicated() {
    local first=$base address alone one other
    export TOKEN=$token_file.coordinator
    declare -A single
    for address in "/api/v1/indicators?by=region" /insertion /cohorts; do
        asked "$address" >/dev/null
        loaded "$address"
        single[$address]=$rate
    done
    alone=$(WRITERS=8 python3 "$load" write "${SECONDS_EACH:-5}" "$first")
    replica=$server server=
    started
    echo "  replicas on PostgreSQL, $(nproc) cores for the servers, the database and their load:"
    for address in "${!single[@]}"; do
        asked "$address" >/dev/null
        wrk -t1 -c16 -d"${SECONDS_EACH:-5}s" -H "$authority" "$first$address" >load.one &
        one=$!
        wrk -t1 -c16 -d"${SECONDS_EACH:-5}s" -H "$authority" "$base$address" >load.other
        wait "$one"
        other=$(awk '/Requests\/sec/ { sum += $2 } END { print sum }' load.one load.other)
        ! grep -q 'Non-2xx' load.one load.other || { cat load.one load.other >&2; exit 1; }
        echo "    $address: one ${single[$address]}/s, two $other/s: $(over "$other" "${single[$address]}")"
    done
    echo "    one: $alone"
    echo "    two: $(WRITERS=8 python3 "$load" write "${SECONDS_EACH:-5}" "$first" "$base")"
}

memory() { awk '/VmRSS/ { printf "%d MB resident", $2 / 1024 }' "/proc/$server/status"; }

# asked ADDRESS: milliseconds until the whole answer is there.
asked() {
    curl -s -o answer -w '%{http_code} %{time_total}' -H "$authority" "$base$1" |
        awk -v a="$1" '$1 != 200 { print a ": " $1 > "/dev/stderr"; exit 1 } { printf "%.1f", $2 * 1000 }'
}

# loaded ADDRESS: leaves requests a second in $rate, the 99th percentile in $slowest.
loaded() {
    wrk -t1 -c32 -d"${SECONDS_EACH:-5}s" --latency -H "$authority" "$base$1" >load
    rate=$(awk '/Requests\/sec/ { print $2 }' load)
    slowest=$(awk '$1 == "99%" { print $2 }' load)
    ! grep -q 'Non-2xx' load || { cat load >&2; exit 1; }
}

# wrote N: one more situation of one learner, written by another process.
wrote() {
    awk -F, -v OFS=, -v n="$1" 'NR == 1 { print } NR == 2 { $3 = 100 + n; print; exit }' "files.$rows/situations.csv" >one.csv
    "$sanad" import situations one.csv >/dev/null 2>err || { cat err >&2; exit 1; }
}

declare -A page refreshed
for rows in "$@"; do
    echo "$rows learners"
    seeded "$rows"
    authority="Authorization: Bearer $(cat "$token_file")"
    started
    if [ "${ONLY:-}" = replicas ]; then
        authority="Authorization: Bearer $(cat "$token_file.coordinator")"
        replicated
        stop
        continue
    fi
    for address in "/api/v1/indicators?by=region" "/insertion"; do
        asked "$address" >/dev/null
        loaded /health/live
        ceiling=$rate
        loaded "$address"
        echo "  $address: $rate/s, 99 % in $slowest; of /health/live ($ceiling/s): $(over "$rate" "$ceiling")"
    done
    page[$rows]=$(over 1000 "$rate")
    day=1
    for address in "/api/v1/indicators?by=region" "/api/v1/indicators?by=region,sex&profile=MINISTERE_B" \
        "/api/v1/indicators?by=diploma" "/api/v1/indicators?by=region&profile=all" "/insertion?x=1" \
        "/insertion?region=04" "/insertion?profile=A_DATE&sex=F" "/definitions?x=1" "/insertion/quality?x=1" \
        "/insertion/spread?x=1" "/catalogue?x=1" "/api/v1/quality?x=1"; do
        day=$((day + 1))
        echo "  never asked before        $(asked "$address&as_of=2025-02-$(printf %02d $day)") ms  $address"
    done
    for address in "/api/v1/indicators?by=region" "/insertion"; do
        took=
        for turn in 1 2 3; do
            asked "$address" >/dev/null
            mv answer before
            wrote "$turn$(date +%s%N | tail -c 5)"
            took="$took $(asked "$address")"
        done
        refreshed[$address $rows]=$(echo "$took" | tr ' ' '\n' | sort -n | awk 'NF { n++; v[n] = $1 } END { print v[int((n + 1) / 2)] }')
        echo "  after a write elsewhere   ${refreshed[$address $rows]} ms  $address"
    done
    authority="Authorization: Bearer $(cat "$token_file.coordinator")"
    cohort=$(awk -F, 'NR == 2 { print $1; exit }' "files.$rows/cohorts.csv")
    for address in /todo /cohorts "/cohorts/$cohort" "/cohorts/$cohort/follow-up" "/cohorts/$cohort/proofs" /learners \
        "/learners?q=Benali" "/learners?q=Bnali" "/learners?q=%D8%A8%D9%86%D8%B9%D9%84%D9%8A" /duplicates /imports /openings \
        /placements /employers /definitions/cohorts "/definitions/cohorts?page=200" "/definitions/people?page=200" \
        "/insertion/cohorts?page=200" "/insertion/cohorts?q=fes" "/insertion/spread?page=200"; do
        asked "$address" >/dev/null
        echo "  list or record            $(asked "$address") ms  $address"
    done
    echo "  after all this            $(memory)"
    [ -z "${TEST_POSTGRES:-}" ] || replicated
    stop
done
if [ $# -ge 2 ] && [ -z "${ONLY:-}" ]; then
    echo "$2 / $1 learners, for $(over "$2" "$1") in learners:"
    echo "  dashboard                 $(over "${page[$2]}" "${page[$1]}")"
    for address in "/api/v1/indicators?by=region" "/insertion"; do
        echo "  refresh after a write     $(over "${refreshed[$address $2]}" "${refreshed[$address $1]}")  $address"
    done
fi
