# What a figure counts, in words: each parameter of a definition says its part.
formula-base = Who is counted
formula-base-graduates = Graduates
formula-base-confirmed = Confirmed enrolments
formula-base-leavers = Leavers: graduated, withdrawn, or of a cohort that has ended
formula-base-starts = Confirmed enrolments of a cohort that has started
formula-event = Inserted
formula-event-point = In an admitted situation on the day of the horizon
formula-event-cumulative = An admitted situation begun by the horizon, even if it has ended since
formula-event-window = In an admitted situation on at least one day of the quarter
formula-event-sustained = In work on six consecutive month-ends, one switch with study allowed
formula-event-ever-active = Has had work by the horizon, among those then working or seeking work
formula-horizon = Horizon
formula-horizon-as-of = No horizon: whatever is known on the as-of date
formula-horizon-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
 } after the end of training
formula-horizon-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 } after the end of training
formula-horizon-quarter = Any day of calendar quarter number { $n } after that of leaving
formula-kinds = Admitted situations
formula-conditions = Conditions
formula-condition-in-field = in the field of the training
formula-condition-hours-at-least = at least { $n } hours a week
formula-condition-hours-not-under = not under { $n } hours a week where they are known
formula-condition-weeks-at-least = at least { $n } weeks intended
formula-condition-weeks-not-under = not under { $n } weeks intended where they are known
formula-condition-no-operator-hires = without hires by the training operator
formula-condition-new-only = begun after the cohort started
formula-aside = Set aside
formula-aside-leaves-over-work = { $kinds }: out of the base, even with a job
formula-aside-leaves-after-work = { $kinds }: out of the base, unless working
formula-aside-stays-over-work = { $kinds }: in the base, not inserted even with a job
formula-aside-stays-after-work = { $kinds }: in the base, not inserted unless working
formula-excluded = Excluded, dated and documented
formula-excluded-nobody = nobody
formula-excluded-no-job-sought = no job sought, as declared at entry
formula-excluded-no-work-permit = not authorised to work
formula-proof = Proof
formula-proof-floor = Level { $level } at least: { $what }
formula-unknown = Unknown situations
formula-unknown-floor = Stay in the denominator: the rate shown is the floor
formula-unknown-known = Out of the denominator; the knowledge rate is printed beside it
formula-smallest = Published
formula-smallest-n = from a denominator of at least { $n }
formula-and = { "; " }
formula-maturity = Observable
formula-maturity-at-once = On the as-of date itself; the figure stays provisional
formula-maturity-quarter = On the last day of the next quarter
formula-maturity-days = { $n ->
    [0] On the day of the horizon
    [one] { $n } day after the horizon
   *[other] { $n } days after the horizon
 }
formula-meaning = What the figures of the row count, in words
