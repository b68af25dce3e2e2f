"""The draw of an audit mission done again by a third party, from its published material and docs/audit-draw.md alone.

python3 tests/draw.py papers.zip
python3 tests/draw.py population.csv parameters.json drawn.csv
"""
import csv, hashlib, json, sys, zipfile

sha = lambda text: hashlib.sha256(text).hexdigest()
if len(sys.argv) == 2:
    with zipfile.ZipFile(sys.argv[1]) as papers:
        held = {name: papers.read(name) for name in papers.namelist()}
    listed = dict(reversed(line.split("  ", 1)) for line in held.pop("manifest.sha256").decode().splitlines())
    assert listed == {name: sha(text) for name, text in held.items()}, "a file is not the one listed"
    population, parameters, drawn = (held[name] for name in ("population.csv", "parameters.json", "drawn.csv"))
else:
    population, parameters, drawn = (open(path, "rb").read() for path in sys.argv[1:4])
told = json.loads(parameters)
assert sha(population) == told["population_sha256"], "the population is not the one frozen"
assert sha(told["seed"].encode()) == told["commitment"], "the seed is not the one committed to"

rows = list(csv.DictReader(population.decode().splitlines()))
z = {"10": 16449, "5": 19600, "1": 25758}[told["risk_percent"]]
p, d, cases = told["expected_permille"], told["precision_permille"], len(rows)
spread = z * z * p * (1000 - p)
size = -(-cases * spread // (d * d * 10**8 * (cases - 1) + spread))
assert size == told["sample_size"], f"the size is {size}"

strata = {}
for row in rows:
    strata.setdefault(row["stratum"], []).append(row["reference"])
again = []
for stratum in sorted(strata):
    held = strata[stratum]
    taken = min(len(held), max(told["minimum"], -(-size * len(held) // cases)))
    keys = sorted((sha(f"{told['seed']}:{told['beacon']}:{reference}".encode()), reference) for reference in held)
    again += [(stratum, str(rank), reference, key) for rank, (key, reference) in enumerate(keys[:taken], 1)]
listed = [tuple(row) for row in csv.reader(drawn.decode().splitlines())][1:]
assert again == listed, "another sample"
print(f"identical: {len(again)} of {cases} cases in {len(strata)} strata")
