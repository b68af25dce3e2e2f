"""Readers and writers of a running server, for benches/import.sh and benches/serve.sh (docs/performance.md).

  load.py read PID BASE...      readers of the addresses on standard input, each with a pause after an answer, until the
                                process PID has ended
  load.py write SECONDS BASE... writers that add cohorts, as fast as they are answered

TOKEN names the file of a coordinator's token; READERS, PAUSE (seconds) and WRITERS change their number.
"""

import http.client
import itertools
import os
import sys
import threading
import time
import urllib.parse

TOKEN = open(os.environ["TOKEN"], encoding="ascii").read().strip()
COHORT = {
    "programme": "JOBINTECH", "operator": "DEMO_FES", "track": "IA", "region": "08",
    "starts_on": "2027-01-04", "ends_on": "2027-06-30", "capacity": "25",
}


class Connection:
    """One kept connection; says what an answer took."""

    def __init__(self, base):
        self.http = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=60)

    def ask(self, method, address, body=None, key=None):
        headers = {"Authorization": f"Bearer {TOKEN}"}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": key}
        began = time.monotonic()
        self.http.request(method, address, body, headers)
        answer = self.http.getresponse()
        answer.read()
        return answer.status, (time.monotonic() - began) * 1000


def is_running(pid):
    # A child that has ended and that its shell has not waited for is a zombie.
    try:
        return open(f"/proc/{pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def share(number, work):
    threads = [threading.Thread(target=work, args=(rank,)) for rank in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def told(name, answers, seconds):
    took = [ms for _, _, ms in answers]
    wrong = [(address, status) for address, status, _ in answers if status not in (200, 303)]
    address, _, slowest = max(answers, key=lambda answer: answer[2])
    print(f"{name} {len(took) / seconds:.0f}/s, median {percentile(took, 50):.1f} ms, "
          f"95 % in {percentile(took, 95):.1f} ms, slowest {slowest:.0f} ms ({address})")
    if wrong:
        sys.exit(f"not answered: {wrong[:3]}, {len(wrong)} in all")


def read(pid, bases):
    addresses = sys.stdin.read().split()
    answers, pause = [], float(os.environ.get("PAUSE", "0.1"))

    def reader(rank):
        connection = Connection(bases[rank % len(bases)])
        for address in itertools.islice(itertools.cycle(addresses), rank, None):
            if not is_running(pid):
                return
            answers.append((address, *connection.ask("GET", address)))
            time.sleep(pause)

    began = time.monotonic()
    share(int(os.environ.get("READERS", "8")), reader)
    told("reads", answers, time.monotonic() - began)


def write(seconds, bases):
    answers, run, end = [], os.urandom(3).hex(), time.monotonic() + seconds

    def writer(rank):
        connection = Connection(bases[rank % len(bases)])
        for number in itertools.count():
            if time.monotonic() > end:
                return
            code = f"W{run}-{rank}-{number}"
            body = urllib.parse.urlencode(COHORT | {"cohort_code": code})
            answers.append((code, *connection.ask("POST", "/cohorts", body, code)))

    share(int(os.environ.get("WRITERS", "8")), writer)
    told("writes", answers, seconds)


if __name__ == "__main__":
    verb, value, *servers = sys.argv[1:]
    read(value, servers) if verb == "read" else write(float(value), servers)
