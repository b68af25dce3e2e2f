# A against B, and why they differ.
compare-title = Compare
compare-lead = Two readings of one definition: two dates of the same people, or two populations.
compare-finding-dates = From { $from } to { $to }
compare-finding-higher = B is { $points } points above A
compare-finding-lower = B is below A: { $points } points
compare-finding-unsettled = A difference of { $points } points, too small to be affirmed
compare-finding-same = Twice the same reading
compare-finding-masked = Too few people to compare
compare-finding-none = One of the two readings has no rate
compare-side = Side
compare-side-of = Side { $side }
compare-known = known on
compare-both = A and B on one axis
compare-both-sub = Floor, rate of the known, and ceiling.
compare-gap = B − A: { $difference } points, interval from { $low } to { $high }.
compare-gap-settled = The interval does not hold zero (Newcombe, 95%).
compare-gap-unsettled = The interval holds zero: the difference is undecided (Newcombe, 95%).
compare-gap-paired = These are the same people: the interval, computed as for two separate groups, is cautious.
compare-why = What explains the change, cause by cause
compare-why-sub = First what was learnt about the first date, then what time has changed. Each step of each person has one cause: the counts add up.
compare-sum-numerator = Inserted: { $from } + { $entered } entered − { $left } left = { $to }.
compare-sum-denominator = Observable: { $from } + { $entered } entered − { $left } left = { $to }.
compare-cause = Cause
compare-moved = Moves in the numerator
compare-total = Total
compare-cause-late_answer = Late answer
compare-told-late_answer = The fact already held at the first date; it was told or proven later.
compare-cause-proof_accepted = Proof accepted
compare-told-proof_accepted = A pending proof was accepted.
compare-cause-proof_refused = Proof refused
compare-told-proof_refused = The proof that decided was refused.
compare-cause-correction = Correction
compare-told-correction = What was recorded was replaced or withdrawn.
compare-cause-merge = Merge
compare-told-merge = Two records of one person were united.
compare-cause-exclusion = Exclusion
compare-told-exclusion = Out of the denominator on a ground of the definition.
compare-cause-joined = Entered the base
compare-told-joined = Enrolled or graduated since the first date.
compare-cause-matured = Became observable
compare-told-matured = They reached the horizon of the definition.
compare-cause-new_insertion = New insertion
compare-told-new_insertion = The situation began after the first date.
compare-cause-job_ended = Job ended
compare-told-job_ended = The situation has ended.
compare-cause-aged = Proof too old
compare-told-aged = The last proof no longer speaks of that day.
compare-cause-left = Left the base
compare-told-left = They left the base, or their clock moved.
compare-cause-other = Other causes, together
compare-told-other = Causes that touch too few people to be told one by one.
compare-operators = By operator
compare-regions = By region
compare-by-cause = Causes
compare-place-moved = inserted +{ $entered } −{ $left }, observable +{ $more } −{ $less }
compare-still = Nothing moved
compare-cases = { $n ->
    [one] 1 case: { $cause }
   *[other] { $n } cases: { $cause }
}
compare-cases-sub = { $n ->
    [one] The first, with its record.
   *[other] The first { $n }, each with its record.
}
compare-cases-told = { $n ->
    [one] The first, in the list of people of its cohort.
   *[other] The first { $n }, each in the list of people of its cohort.
}
compare-cases-none = Nobody to show for this cause: nothing moved, or the cohorts are too small to be read one by one.
compare-reference = Reference
compare-from = Before
compare-to = After
compare-proof = Proof
compare-proof-dates = begins on { $start }, proven on { $on }
compare-place-absent = not in the base
compare-place-immature = not observable yet
compare-place-excluded = excluded
compare-place-inserted = inserted
compare-place-not_inserted = not inserted
compare-place-unknown = unknown
compare-split = Composition or results?
compare-split-sub = Kitagawa’s decomposition by diploma and sex. It says where the difference comes from, not why.
compare-split-sum = { $difference } points = { $composition } by composition (other people) and { $rate } by rates (the same people fare differently).
compare-stratum = Diploma and sex
compare-others = Others, together
compare-no-diploma = Diploma not stated
compare-no-sex = sex not stated
compare-share = Share of { $side }
compare-rate = Rate of { $side }
compare-composition = By composition, points
compare-rate-effect = By rates, points
compare-nothing = No decomposition to show
compare-nothing-masked = So few people changed situation that the detail would point at them.
compare-nothing-none = Both readings need a rate: change the period, the region, the date or the definition.
compare-nothing-same = A and B ask the same question at the same dates: nothing differs.
compare-nothing-crossed = The later date is read with the earlier knowledge: no way leads from one to the other.
compare-nothing-versions = The definition changed version between the two dates: causes would no longer be those of people.
compare-nothing-groups = Too few people by diploma and sex to split the difference.
compare-nothing-dates = Nothing moved between the two readings.
compare-sheet = Comparison
compare-column-level = Level
compare-meaning-level = Whole, cause, operator, region or stratum
compare-column-code = Code
compare-meaning-code = Code of the cause, place or stratum
compare-column-a-inserted = Inserted, A
compare-meaning-a-inserted = Inserted in the first reading
compare-column-a-denominator = Observable, A
compare-meaning-a-denominator = Observable and not excluded in the first reading
compare-column-a-floor = Rate, A
compare-meaning-a-floor = Floor of the first reading, %
compare-column-a-ceiling = Ceiling, A
compare-meaning-a-ceiling = Ceiling of the first reading, %
compare-column-b-inserted = Inserted, B
compare-meaning-b-inserted = Inserted in the second reading
compare-column-b-denominator = Observable, B
compare-meaning-b-denominator = Observable and not excluded in the second reading
compare-column-b-floor = Rate, B
compare-meaning-b-floor = Floor of the second reading, %
compare-column-b-ceiling = Ceiling, B
compare-meaning-b-ceiling = Ceiling of the second reading, %
compare-column-difference = Difference
compare-meaning-difference = B less A, points
compare-column-low = Lower end
compare-meaning-low = Lower end of the difference at 95%, points
compare-column-high = Upper end
compare-meaning-high = Upper end of the difference at 95%, points
compare-column-into-numerator = Entered the numerator
compare-meaning-into-numerator = Became inserted
compare-column-out-of-numerator = Left the numerator
compare-meaning-out-of-numerator = No longer inserted
compare-column-into-denominator = Entered the denominator
compare-meaning-into-denominator = Became observable and not excluded
compare-column-out-of-denominator = Left the denominator
compare-meaning-out-of-denominator = No longer observable and not excluded
compare-column-composition = By composition
compare-meaning-composition = Part of the difference due to composition, points
