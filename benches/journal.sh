#!/usr/bin/env bash
# What verifying the journal costs: 1 000 000 entries within 30 s (docs/performance.md, quality S7).
#
#   cargo build --release && benches/journal.sh            100 000 and 1 000 000 entries
#   benches/journal.sh 20000                               another size
#
# The entries are chained by a few lines of Python, written from docs/decisions/0004: verification that agrees with them
# agrees with an independent hand. Then one cell of the last entry is changed, and must be named. Needs python3, GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
sanad=${SANAD:-$PWD/target/release/sanad}
[ $# -gt 0 ] || set -- 100000 1000000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

chained() {
    python3 - "$1" "$2" <<'PYTHON'
import datetime, hashlib, json, sqlite3, struct, sys
file, entries = sys.argv[1], int(sys.argv[2])
base = sqlite3.connect(file)
(seq, last) = base.execute("SELECT seq, hash FROM audit_head").fetchone()
at = datetime.datetime(2026, 10, 31, 9)
def rows():
    global seq, last, at
    while seq < entries:
        seq += 1
        at += datetime.timedelta(seconds=1)
        fields = ["01a3b52c-0000-7000-8000-%012x" % (seq % 500), "situation.record", "enrolment",
                  "01a3b52c-0000-7000-9000-%012x" % seq, json.dumps({"created": seq, "kind": "CDI"}, separators=(",", ":"))]
        chain = hashlib.sha256(last + struct.pack(">q", seq) + at.strftime("%Y-%m-%dT%H:%M:%S.000000Z").encode())
        for field in fields:
            chain.update(struct.pack(">Q", len(field.encode())) + field.encode())
        last = chain.digest()
        yield (seq, at.strftime("%Y-%m-%dT%H:%M:%S+00:00"), *fields, last)
base.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows())
base.execute("UPDATE audit_head SET seq = ?, hash = ?", (seq, last))
base.commit()
PYTHON
}

failed=0
for entries in "$@"; do
    rm -f journal.*
    export SANAD_DATABASE_URL=sqlite:$scratch/journal.sqlite SANAD_KEY_FILE=$scratch/journal.keys
    "$sanad" migrate >/dev/null
    chained journal.sqlite "$entries"
    "$sanad" audit checkpoint >kept
    command time -f '%e %M' -o took "$sanad" audit verify --checkpoint kept --format json >found || failed=1
    read -r seconds memory < <(tail -1 took)
    awk -v n="$entries" -v s="$seconds" -v m="$memory" 'BEGIN {
        printf "%8d entries %7.2f s %9d entries/s %5d MB   at most %.0f s\n", n, s, n / (s > 0 ? s : 0.01), m / 1024, n * 3e-5
        exit !(s <= n * 3e-5 || s <= 1) }' || failed=1
    grep -q '"holds":true' found || { cat found; failed=1; }
    sqlite3 journal.sqlite "UPDATE audit SET detail = '{}' WHERE seq = $entries"
    if "$sanad" audit verify --lang en >found; then failed=1; fi
    cat found
done
exit "$failed"
