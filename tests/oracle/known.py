"""What is known at (A, K), and the clock."""

from filed import *  # noqa: F403

# ---------------------------------------------------------------------------------------------------------------
# What is known at (A, K)
# ---------------------------------------------------------------------------------------------------------------

def casablanca_day(instant):
    """All dates are civil dates of Africa/Casablanca."""
    try:
        from zoneinfo import ZoneInfo
        return instant.astimezone(ZoneInfo("Africa/Casablanca")).date()
    except Exception:  # no time zone data on this machine: the legal time is UTC+1 all year but Ramadan
        return instant.astimezone(timezone(timedelta(hours=1))).date()


@dataclass
class Reading:
    """A and K."""
    as_of: date
    known_at: Optional[datetime]

    def recorded(self, recorded_at, day):
        """K: facts recorded after K do not exist. Without `--known-at` everything in the files is known. A blank
        `recorded_at` dates each fact to its own day; a filled one dates the whole row."""
        if self.known_at is None:
            return True
        if recorded_at is not None:
            return recorded_at <= self.known_at
        return day <= casablanca_day(self.known_at)

    def exists(self, recorded_at, day):
        """A: facts dated after A do not exist."""
        return day is not None and day <= self.as_of and self.recorded(recorded_at, day)


@dataclass
class Spell:
    kind: str
    starts_on: date
    ends_on: Optional[date]
    by_operator: bool
    in_field: Optional[bool]
    hours: Optional[Fraction]
    weeks: Optional[Fraction]
    proofs: list  # of (date, level), inside the spell


@dataclass
class Learner:
    """An enrolment as known at (A, K)."""
    cohort: Cohort
    sex: Optional[str]
    diploma: Optional[str]
    intent: str
    work_authorised: bool
    enrolled_on: date
    confirmed_on: Optional[date]
    withdrawn_on: Optional[date]
    graduated_on: Optional[date]
    exclusion: str
    excluded_on: Optional[date]
    exclusion_document: str
    spells: list = field(default_factory=list)

    def without_operator_hires(self):
        copy = Learner(**{**self.__dict__})
        copy.spells = [s for s in self.spells if not s.by_operator]
        return copy


def spell_as_known(rows, reading):
    """A start after A hides the situation; an end after A is not known yet. A refused row is read as absent, with
    everything it states. Pending evidence counts as E0 until accepted. A row that carries `ends_on` is also an
    attestation of that row's level dated `ends_on`. One dated outside its situation proves nothing.

    Reading chosen: a row states two dated facts, its attestation (attested_on) and its end (ends_on), each of which
    exists or not for itself; what else the row says is known as soon as one of the two exists."""
    if rows[0]["starts_on"] > reading.as_of:
        return None
    proofs, details, ends_on = [], defaultdict(lambda: None), None
    seen = False
    for row in rows:
        if row["status"] == "refusee":
            continue
        level = 0 if row["status"] == "en_attente" else row["level"]
        attested = reading.exists(row["recorded_at"], row["attested_on"])
        ended = reading.exists(row["recorded_at"], row["ends_on"])
        if not attested and not ended:
            continue
        seen = True
        if attested:
            proofs.append((row["attested_on"], level))
        if ended:
            proofs.append((row["ends_on"], level))
            ends_on = row["ends_on"]
        for column in ("employer_is_operator", "in_field", "hours_per_week", "intended_weeks"):
            if row[column] is not None:
                details[column] = row[column]
    if not seen:
        return None
    starts_on = rows[0]["starts_on"]
    inside = [(d, lv) for d, lv in proofs if d >= starts_on and (ends_on is None or d <= ends_on)]
    return Spell(rows[0]["kind"], starts_on, ends_on, details["employer_is_operator"] is True, details["in_field"],
                 details["hours_per_week"], details["intended_weeks"], inside)


def learner_as_known(filed, situations, reading):
    """The enrolment as known at (A, K), or None when it is not known. Intent, work authorisation, sex and diploma
    are dated `enrolled_on`. An exclusion without a date is dated like the row itself."""
    at = filed["recorded_at"]
    if not reading.exists(at, filed["enrolled_on"]):
        return None

    def known(column):
        return filed[column] if reading.exists(at, filed[column]) else None

    exclusion = filed["exclusion"]
    if exclusion and filed["excluded_on"] and not reading.exists(at, filed["excluded_on"]):
        exclusion = ""
    learner = Learner(filed["cohort"], filed["sex"], filed["diploma"], filed["intent"], filed["work_authorised"],
                      filed["enrolled_on"], known("confirmed_on"), known("withdrawn_on"), known("graduated_on"),
                      exclusion, known("excluded_on"), filed["exclusion_document"])
    for rows in situations.values():
        spell = spell_as_known(rows, reading)
        if spell is not None:
            learner.spells.append(spell)
    return learner


# ---------------------------------------------------------------------------------------------------------------
# Clock
# ---------------------------------------------------------------------------------------------------------------

def last_day_of_month(year, month):
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def add_months(day, months):
    """Month horizons: calendar months (31 Aug + 6 = 28/29 Feb)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return min(date(year, month, 1) + timedelta(days=day.day - 1), last_day_of_month(year, month))


def quarter_index(day):
    """Quarter windows: index 4·year + (month − 1)/3."""
    return 4 * day.year + (day.month - 1) // 3


def quarter_first_day(index):
    return date(index // 4, index % 4 * 3 + 1, 1)


def quarter_last_day(index):
    return quarter_first_day(index + 1) - timedelta(days=1)


def t0(learner):
    """t0: the day the graduation requirements were met. Without graduation the clock starts on `withdrawn_on`, else
    on the cohort's `ends_on`; all as known at (A, K)."""
    return learner.graduated_on or learner.withdrawn_on or learner.cohort.ends_on


def horizon_day(learner, profile, as_of):
    """H = t0 + horizon h. Window: H is the last day of the quarter. A_DATE: H = A."""
    unit, size = profile.horizon
    start = t0(learner)
    if unit == "none":
        return as_of
    if unit == "months":
        return add_months(start, size)
    if unit == "days":
        return start + timedelta(days=size)
    return quarter_last_day(quarter_index(start) + size)


def is_mature(learner, profile, as_of):
    """Only enrolments with A ≥ H + lag (30 days by default) enter a horizon rate. Window: mature when A ≥ the last
    day of the following quarter. For a cumulative profile without horizon every graduate at A is mature."""
    unit, size = profile.horizon
    if unit == "none":
        return True
    if unit == "quarter":
        return as_of >= quarter_last_day(quarter_index(t0(learner)) + size + 1)
    return as_of >= horizon_day(learner, profile, as_of) + timedelta(days=LAG_DAYS)
