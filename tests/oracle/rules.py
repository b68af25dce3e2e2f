"""Who is in a base, what qualifies, the state of a mature enrolment."""

from known import *  # noqa: F403

# ---------------------------------------------------------------------------------------------------------------
# Bases
# ---------------------------------------------------------------------------------------------------------------

def is_confirmed(learner, as_of):
    """Confirmed: `confirmed_on` ≤ A and not withdrawn before it."""
    if learner.confirmed_on is None:
        return False
    return learner.withdrawn_on is None or learner.withdrawn_on >= learner.confirmed_on


def is_graduate(learner, as_of):
    return learner.graduated_on is not None


def is_withdrawn(learner, as_of):
    """Withdrawn: by A and not graduated by A."""
    return learner.withdrawn_on is not None and learner.graduated_on is None


def is_in_training(learner, as_of):
    """In training: confirmed, neither graduated nor withdrawn by A, cohort's end after A."""
    return (is_confirmed(learner, as_of) and learner.graduated_on is None and learner.withdrawn_on is None
            and learner.cohort.ends_on > as_of)


def is_leaver(learner, as_of):
    """Leavers: confirmed, and graduated, withdrawn, or of a cohort that has ended, by A."""
    return is_confirmed(learner, as_of) and (learner.graduated_on is not None or learner.withdrawn_on is not None
                                             or learner.cohort.ends_on <= as_of)


def is_start(learner, as_of):
    """Starts: confirmed, of a cohort started by A."""
    return is_confirmed(learner, as_of) and learner.cohort.starts_on <= as_of


# ---------------------------------------------------------------------------------------------------------------
# Tests on situations
# ---------------------------------------------------------------------------------------------------------------

def in_force(spell, day):
    """Starts ≤ H, not ended before H."""
    return spell.starts_on <= day and (spell.ends_on is None or spell.ends_on >= day)


def proved_around(spell, day, as_of, level):
    """An attestation of sufficient level dated ≥ H − 15 days. What is true on day H is read with attestations dated
    up to min(A, H + 45 d)."""
    first = day - timedelta(days=BEFORE_DAYS)
    last = min(as_of, day + timedelta(days=AFTER_DAYS))
    return any(first <= on <= last and lv >= level for on, lv in spell.proofs)


def point(learner, qualifies, level, day, as_of):
    """Point semantics: starts ≤ H, not ended before H, and an attestation of sufficient level dated ≥ H − 15 days."""
    return any(qualifies(s) and in_force(s, day) and proved_around(s, day, as_of, level) for s in learner.spells)


def cumulative(learner, qualifies, level, day, as_of):
    """Cumulative: a job counts when it starts by H and has not ended before t0 (one begun before t0 counts at t0);
    its proof may bear any date up to A."""
    start = t0(learner)
    return any(qualifies(s) and s.starts_on <= day and (s.ends_on is None or s.ends_on >= start)
               and any(lv >= level for _, lv in s.proofs) for s in learner.spells)


def window(learner, qualifies, level, last, as_of):
    """Window: the point test holds on at least one day of the quarter; H is its last day."""
    day = quarter_first_day(quarter_index(last))
    while day <= last:
        if point(learner, qualifies, level, day, as_of):
            return True
        day += timedelta(days=1)
    return False


def month_ends(first, last):
    """The calendar month-ends lying in [first, last]."""
    found, day = [], last_day_of_month(first.year, first.month)
    while day <= last:
        found.append(day)
        following = day + timedelta(days=1)
        day = last_day_of_month(following.year, following.month)
    return found


def sustained(learner, qualifies, level, day, as_of):
    """Sustained: six consecutive calendar month-ends lying in [t0, H], each work (floor) or study (proved at the
    lower of the floor and E2), at most one change between the two, at least one month of work; "employed on a
    month-end" is the point test."""
    ends = month_ends(t0(learner), day)
    work = [point(learner, qualifies, level, d, as_of) for d in ends]
    study = [point(learner, is_study, min(level, 2), d, as_of) for d in ends]
    for first in range(len(ends) - 5):
        six = range(first, first + 6)
        for work_months in range(1, 7):  # work then study, or study then work, with at least one month of work
            for work_first in (True, False):
                works = [(i - first < work_months) if work_first else (i - first >= 6 - work_months) for i in six]
                if all(work[i] if w else study[i] for i, w in zip(six, works)):
                    return True
    return False


def negative_observation(learner, qualifies, day, as_of):
    """A negative observation is an attestation, of any level, dated in [H − 15 d, min(A, H + 45 d)] of a situation
    in force on H that does not qualify by its nature; a job that fails only by evidence level is `INCONNU`. A spell
    whose end lies in [H − 15 d, H − 1 d] with no other situation in force on H is one too."""
    for spell in learner.spells:
        if in_force(spell, day) and not qualifies(spell) and proved_around(spell, day, as_of, 0):
            return True
    if any(in_force(s, day) for s in learner.spells):
        return False
    first, last = day - timedelta(days=BEFORE_DAYS), day - timedelta(days=1)
    return any(s.ends_on is not None and first <= s.ends_on <= last for s in learner.spells)


# ---------------------------------------------------------------------------------------------------------------
# What qualifies
# ---------------------------------------------------------------------------------------------------------------

def is_broad(spell):
    """Contract classes, the broad reading."""
    return spell.kind in BROAD


def is_study(spell):
    return spell.kind in STUDY


def is_inactive(spell):
    return spell.kind in INACTIVE


def is_broad_or_study(spell):
    """GEN_3M: broad classes (own firm included) and study insert. NACE: the broad classes and POURSUITE_ETUDES."""
    return is_broad(spell) or is_study(spell)


def is_strict(spell):
    """STRICT: as MINISTERE_A, without CI_ANAPEC, INTERIM, hires by the training operator, < 15 h/week, spells
    promised < 12 weeks. A blank value passes a "not less than" removal."""
    return (is_broad(spell) and spell.kind not in {"CI_ANAPEC", "INTERIM"} and not spell.by_operator
            and not (spell.hours is not None and spell.hours < 15)
            and not (spell.weeks is not None and spell.weeks < 12))


def is_cirr(spell):
    """CIRR: in field, ≥ 30 h. A blank value fails an "at least" condition."""
    return is_broad(spell) and spell.in_field is True and spell.hours is not None and spell.hours >= 30


def uk_rule(cohort):
    """UK_BOOTCAMP: ≥ 12 weeks intended, new job or new role; new = starts on or after the cohort's first day; for
    CDI a blank duration is indefinite."""
    def is_uk(spell):
        long_enough = spell.kind == "CDI" if spell.weeks is None else spell.weeks >= 12
        return is_broad(spell) and long_enough and spell.starts_on >= cohort.starts_on
    return is_uk


def is_salaried_in_morocco(spell):
    """INSERJEUNES: salaried = CDI, CDD, INTERIM, FONCTION_PUBLIQUE, in Morocco."""
    return spell.kind in {"CDI", "CDD", "INTERIM", "FONCTION_PUBLIQUE"}


def is_broad_at_home(spell):
    """RNCP neutralises ETRANGER, so that it never inserts."""
    return is_broad(spell) and spell.kind != "ETRANGER"


def is_in_field_at_home(spell):
    """I11 = employed in field. Reading chosen: a blank field is not in the field (catalogue, Q1)."""
    return is_broad_at_home(spell) and spell.in_field is True


# ---------------------------------------------------------------------------------------------------------------
# State of a mature enrolment that no reason excludes
# ---------------------------------------------------------------------------------------------------------------

def decide(inserted, learner, qualifies, day, as_of):
    """`INSERE` → `NON_INSERE` → `INCONNU`: NON_INSERE needs a positive observation; everything else is INCONNU."""
    if inserted:
        return "INSERE"
    if negative_observation(learner, qualifies, day, as_of):
        return "NON_INSERE"
    return "INCONNU"


def by_test(test, qualifies):
    """The usual profile: one test, one class of situations."""
    def rule(learner, floor, day, as_of):
        return decide(test(learner, qualifies, floor, day, as_of), learner, qualifies, day, as_of)
    return rule


def uk_bootcamp(learner, floor, day, as_of):
    return by_test(cumulative, uk_rule(learner.cohort))(learner, floor, day, as_of)


def dfp_i3(learner, floor, day, as_of):
    """DFP: activity at H is read first: unknown → unknown; inactive or studying (and not working) → excluded, for I3
    only; among the others inserted = ever employed (I3). "Working" = a qualifying job at the floor or a job of
    another nature observed; seeking does not win over study or inactivity. What is taken out needs a proof of at
    least the lower of the floor and E2 (below that it is a negative observation)."""
    working = (point(learner, is_broad, floor, day, as_of)
               or point(learner, lambda s: s.kind in JOBS_OF_ANOTHER_NATURE, 0, day, as_of))
    if not working:
        if point(learner, lambda s: is_study(s) or is_inactive(s), min(floor, 2), day, as_of):
            return "EXCLU"
        if not negative_observation(learner, is_broad, day, as_of):
            return "INCONNU"
    return "INSERE" if cumulative(learner, is_broad, floor, day, as_of) else "NON_INSERE"


def nace(learner, floor, day, as_of):
    """NACE: the broad classes and POURSUITE_ETUDES insert; INACTIF leaves the base unless inserted."""
    if point(learner, is_broad_or_study, floor, day, as_of):
        return "INSERE"
    if point(learner, is_inactive, min(floor, 2), day, as_of):
        return "EXCLU"
    return decide(False, learner, is_broad_or_study, day, as_of)


def studies(learner, floor, day, as_of):
    """Study at H, proved at the lower of the floor and E2."""
    return point(learner, is_study, min(floor, 2), day, as_of)


def inserjeunes_i5(learner, floor, day, as_of):
    """INSERJEUNES: study at H wins over work and leaves the base (I5)."""
    if studies(learner, floor, day, as_of):
        return "EXCLU"
    return by_test(point, is_salaried_in_morocco)(learner, floor, day, as_of)


def inserjeunes_i6(learner, floor, day, as_of):
    """INSERJEUNES I6 gives the share employed (study wins over work), study kept in the base."""
    if studies(learner, floor, day, as_of):
        return "NON_INSERE"
    return by_test(point, is_salaried_in_morocco)(learner, floor, day, as_of)


def inserjeunes_i7(learner, floor, day, as_of):
    """I7 adds study, proved at the lower of the floor and E2. Reading chosen: study qualifies by its nature in I7,
    so that study proved too weakly is INCONNU."""
    inserted = studies(learner, floor, day, as_of) or point(learner, is_salaried_in_morocco, floor, day, as_of)
    return decide(inserted, learner, lambda s: is_salaried_in_morocco(s) or is_study(s), day, as_of)


def rncp(qualifies):
    """RNCP neutralises study, ETRANGER and INCAPACITE with document, nothing else; study or work abroad wins over
    work in Morocco."""
    def rule(learner, floor, day, as_of):
        if point(learner, lambda s: is_study(s) or s.kind == "ETRANGER", min(floor, 2), day, as_of):
            return "EXCLU"
        return by_test(point, qualifies)(learner, floor, day, as_of)
    return rule
