"""Profiles, the state at H, and the figures of a group."""

from rules import *  # noqa: F403

# ---------------------------------------------------------------------------------------------------------------
# Profiles
# ---------------------------------------------------------------------------------------------------------------

@dataclass
class Profile:
    code: str
    horizon: tuple
    exclusions: set
    floor: int
    min_n: int
    indicators: list  # of (indicator, base, rule)


def all_profiles():
    """§5, in its order; the indicators in the order of §8, Rows."""
    six = ("months", 6)
    broad_point = by_test(point, is_broad)
    profiles = [
        Profile("MINISTERE_A", six, X1, 2, 20, [("I1", is_graduate, broad_point)]),
        Profile("MINISTERE_B", six, X0, 2, 20, [("I8", is_confirmed, broad_point)]),
        Profile("A_DATE", ("none", 0), NOBODY, 0, 20, [("I2", is_graduate, by_test(cumulative, is_broad))]),
        Profile("STRICT", six, X1, 2, 20, [("Q2s", is_graduate, by_test(point, is_strict))]),
    ]
    for months in (9, 36):
        profiles.append(Profile(f"DFP_{months}", ("months", months), NOBODY, 1, 20,
                                [("I3", is_graduate, dfp_i3), ("I4", is_graduate, broad_point)]))
    for days in (90, 180):
        profiles.append(Profile(f"CIRR_{days}", ("days", days), CIRR_LIST, 1, 20,
                                [("Q1", is_graduate, by_test(cumulative, is_cirr))]))
    for quarters in (2, 4):
        profiles.append(Profile(f"WIOA_Q{quarters}", ("quarter", quarters), WIOA_LIST, 3, 5,
                                [("I12", is_leaver, by_test(window, is_broad))]))
    profiles.append(Profile("NACE_6M", six, NOBODY, 1, 20, [("I9", is_graduate, nace)]))
    for months in (6, 12, 18, 24):
        profiles.append(Profile(f"INSERJEUNES_{months}", ("months", months), NOBODY, 3, 20, [
            ("I5", is_graduate, inserjeunes_i5), ("I6", is_graduate, inserjeunes_i6),
            ("I7", is_graduate, inserjeunes_i7)]))
    for months in (6, 24):
        profiles.append(Profile(f"RNCP_{months}", ("months", months), RNCP_LIST, 1, 20, [
            ("I10", is_graduate, rncp(is_broad_at_home)), ("I11", is_graduate, rncp(is_in_field_at_home))]))
    profiles += [
        Profile("UK_BOOTCAMP", six, NOBODY, 2, 30, [("I8", is_start, uk_bootcamp), ("I2", is_graduate, uk_bootcamp)]),
        Profile("UK_SUSTAINED", ("months", 12), NOBODY, 4, 20, [("I13", is_graduate, by_test(sustained, is_broad))]),
        Profile("GEN_3M", ("months", 3), NOBODY, 1, 20, [("I14", is_leaver, by_test(cumulative, is_broad_or_study))]),
    ]
    return profiles


PROFILES = {p.code: p for p in all_profiles()}


# ---------------------------------------------------------------------------------------------------------------
# State of an enrolment at H
# ---------------------------------------------------------------------------------------------------------------

def is_excluded(learner, reasons, day):
    """`EXCLU` (a reason in the profile's closed list, dated ≤ H, with its document). Without date or document nothing
    is excluded; intent and work authorisation are dated `enrolled_on` and are their own document. "No job sought" =
    intent ENRICHISSEMENT, ETUDES or EMPLOYEUR_ACTUEL."""
    if (learner.exclusion in reasons and learner.excluded_on is not None and learner.exclusion_document
            and learner.excluded_on <= day):
        return True
    entry = set()
    if learner.intent != "EMPLOI":
        entry.add("NO_JOB_SOUGHT")
    if not learner.work_authorised:
        entry.add("NO_WORK_PERMIT")
    return bool(entry & reasons) and learner.enrolled_on <= day


def state_at_horizon(learner, profile, rule, as_of):
    """State of an enrolment at H is total, one value, tested in this order: `EXCLU` → `NON_MUR` → `INSERE` →
    `NON_INSERE` → `INCONNU`."""
    day = horizon_day(learner, profile, as_of)
    if is_excluded(learner, profile.exclusions, day):
        return "EXCLU"
    if not is_mature(learner, profile, as_of):
        return "NON_MUR"
    return rule(learner, profile.floor, day, as_of)


# ---------------------------------------------------------------------------------------------------------------
# Figures
# ---------------------------------------------------------------------------------------------------------------

def tenths(n, d):
    """One decimal, half up, exact integers: tenths of a percent = (2000·n + d) / (2·d) in integer division."""
    value = (2000 * n + d) // (2 * d)
    return f"{value // 10}.{value % 10}"


def percentage(n, d):
    """N = 0 or N − U = 0 → undefined."""
    return None if d == 0 else tenths(n, d)


def wilson_bounds(x, n):
    """Wilson 95 %, z = 1.959963984540054 (0/20 → 0–16.1), as two proportions computed with 60 digits."""
    with localcontext() as context:
        context.prec = 60
        z = Decimal("1.959963984540054")
        p, total = Decimal(x) / Decimal(n), Decimal(n)
        centre = p + z * z / (2 * total)
        half = z * (p * (1 - p) / total + z * z / (4 * total * total)).sqrt()
        scale = 1 + z * z / total
        low, high = (centre - half) / scale, (centre + half) / scale
        if x == 0:
            low = Decimal(0)  # exactly; the square root leaves a rest in the sixtieth digit
        if x == n:
            high = Decimal(1)
        return low, high


def wilson(x, n):
    """The interval in percent with one decimal, half up, rounded once."""
    if n == 0:
        return None, None
    low, high = wilson_bounds(x, n)
    return tuple(str((bound * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)) for bound in (low, high))


def row_state(profile, base, matured, n, in_training, as_of, last_day):
    """State, in this order: base 0 → `NON_DEFINI`; matured 0 → `HORIZON_NON_ATTEINT`; nobody left after exclusions →
    `NON_DEFINI`; matured < base or `in_training` > 0 → `PARTIEL`; A < last H + 45 d → `PROVISOIRE`; else `DEFINITIF`.
    A_DATE with base 0 is `NON_DEFINI`, else `PROVISOIRE`."""
    if base == 0:
        return "NON_DEFINI"
    if profile.horizon[0] == "none":
        return "PROVISOIRE"
    if matured == 0:
        return "HORIZON_NON_ATTEINT"
    if n == 0:
        return "NON_DEFINI"
    if matured < base or in_training > 0:
        return "PARTIEL"
    if as_of < last_day + timedelta(days=AFTER_DAYS):
        return "PROVISOIRE"
    return "DEFINITIF"


COUNTS_OF_A_HIDDEN_ROW = ["matured", "excluded", "inserted", "inserted_operator", "not_inserted", "unknown"]
RATES = ["floor", "known", "ceiling", "knowledge_rate", "wilson_low", "wilson_high"]
HIDDEN_WITH_THE_ROW = COUNTS_OF_A_HIDDEN_ROW + RATES
HIDDEN_WITH_THE_KNOWN_RATE = ["not_inserted", "unknown", "known", "ceiling", "knowledge_rate"]


def one_row(profile, indicator, base_test, rule, keys, learners, as_of):
    """One row of interfaces §3, before suppression."""
    base = [x for x in learners if base_test(x, as_of)]
    mature = [x for x in base if is_mature(x, profile, as_of)]
    states = [state_at_horizon(x, profile, rule, as_of) for x in mature]
    excluded, inserted = states.count("EXCLU"), states.count("INSERE")
    not_inserted, unknown = states.count("NON_INSERE"), states.count("INCONNU")
    n = len(mature) - excluded
    # `inserted_operator` = those who would not be inserted without the operator's own hires.
    by_operator = sum(1 for x, s in zip(mature, states) if s == "INSERE"
                      and state_at_horizon(x.without_operator_hires(), profile, rule, as_of) != "INSERE")
    in_training = sum(is_in_training(x, as_of) for x in learners)
    last_day = max((horizon_day(x, profile, as_of) for x in mature), default=None)
    low, high = wilson(inserted, n)
    flags = []
    if n > 0 and Fraction(n - unknown, n) < Fraction(65, 100):
        flags.append("connaissance_insuffisante")
    if any(x.exclusion and (x.excluded_on is None or not x.exclusion_document) for x in learners):
        flags.append("exclusion_incomplete")
    row = {"profile": profile.code, "profile_version": 1, "indicator": indicator}
    row.update(keys)
    row.update({
        "enrolled": len(learners),
        "confirmed": sum(is_confirmed(x, as_of) for x in learners),
        "in_training": in_training,
        "withdrawn": sum(is_withdrawn(x, as_of) for x in learners),
        "graduated": sum(is_graduate(x, as_of) for x in learners),
        "base": len(base),
        "matured": len(mature),
        "excluded": excluded,
        "inserted": inserted,
        "inserted_operator": by_operator,
        "not_inserted": not_inserted,
        "unknown": unknown,
        "floor": percentage(inserted, n),
        "known": percentage(inserted, n - unknown),
        "ceiling": percentage(inserted + unknown, n),
        "knowledge_rate": percentage(n - unknown, n),
        "wilson_low": low,
        "wilson_high": high,
        "state": row_state(profile, len(base), len(mature), n, in_training, as_of, last_day),
        "flags": flags,
        "suppressed": [],
    })
    return row
