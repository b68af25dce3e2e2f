# The people behind a figure, and what was learnt since.
people-part-inserted = Inserted
people-part-not_inserted = Not inserted
people-part-unknown = Unknown
people-part-excluded = Excluded
people-part-not_mature = Not observable yet
people-state-inserted = INSERTED
people-state-not_inserted = NOT INSERTED
people-state-unknown = UNKNOWN
people-state-excluded = EXCLUDED
people-state-not_mature = NOT OBSERVABLE YET
people-why = { $state }: { $reason }
people-why-not-mature = from { $on }
people-why-insertion = { $kind } since { $since }, proven on { $on }
people-why-set-aside = { $kind } since { $since }, proven on { $on }
people-why-seen = { $kind }, observed on { $on }
people-why-ended = { $kind } ended on { $on }, nothing since
people-why-below-floor = { $kind }, proof of { $on } at level { $level }, below the floor { $floor }
people-why-stale = last proof { $on }, older than H − 15 d ({ $limit })
people-why-late = last proof { $on }, later than H + 45 d ({ $limit })
people-why-beside = last proof { $on }, of a situation that does not cover H ({ $limit })
people-why-no-proof = no proof at all
people-why-ground = { $ground }, on { $on }
people-ground-no-job-sought = no job sought, declared at entry
people-ground-no-work-permit = not authorised to work
people-ground-other = other reason
people-cohorts-title = { $part }: the cohorts
people-title = { $part }: the people
people-count = { $n ->
    [0] Nobody
    [one] 1 person
   *[other] { $n } people
}
people-behind = { $part }: { $n }, see who
people-masked-cohorts = { $n ->
    [one] 1 cohort hidden
   *[other] { $n } cohorts hidden
}
people-masked-text = Too few people for this count to be shown. Widen the period or the region.
people-see = See the people
people-nobody = Nobody here
people-nobody-text = Choose another state or another definition.
people-unlisted = { $n ->
    [one] 1 person is counted and not listed: the cohort is too small to be shown apart.
   *[other] { $n } people are counted and not listed: their cohorts are too small to be shown apart.
}
people-pseudonymous = People are shown under the reference of their enrolment. This reading is written to the journal.
people-withdrawn = Enrolment withdrawn since
people-parts = Parts of the base
people-pages = Pages of the list
people-sheet = People
people-sheet-cohorts = Cohorts
people-column-cohort = Cohort
people-meaning-cohort = Code of the cohort
people-column-learner-ref = Reference
people-meaning-learner-ref = Reference of the enrolment in the cohort
people-column-name = Name
people-meaning-name = Empty for whoever does not read names
people-column-other-name = Name, other script
people-meaning-other-name = In the other script
people-column-state = State
people-meaning-state = Part of the base
people-column-reason = Reason
people-meaning-reason = Why the person is counted there
people-column-t0 = Start (t0)
people-meaning-t0 = Day the clock starts
people-column-horizon = Horizon (H)
people-meaning-horizon = Day the situation is read
people-column-evidence = Proof
people-meaning-evidence = Kind of the proof that decides
people-column-level = Level
people-meaning-level = Level of the proof, E0 to E4
people-column-attested-on = Proof of
people-meaning-attested-on = Day the proof speaks of
people-column-operator = Operator
people-meaning-operator = Training operator
people-column-track = Track
people-meaning-track = Training track
people-column-region = Region
people-meaning-region = HCP code of the region of training
people-column-base = Base
people-meaning-base = Base of the figure in the cohort
people-column-denominator = Denominator
people-meaning-denominator = Observable and not excluded
people-column-count = Count
people-meaning-count = People of the cohort in this state
people-numerator = Numerator
people-denominator = Denominator
people-unknowns = Unknown
people-learnt = What was learnt since { $on }
people-cause = Cause
people-then = As known then
people-now = As known now
people-then-now = Compare then and now, down to the people
people-nothing-learnt = Nothing changed: the same question gets the same answer.
people-cause-late_answer = Late answer
people-cause-proof_accepted = Proof accepted
people-cause-proof_refused = Proof refused
people-cause-correction = Correction
people-cause-merge = Merge of duplicates
people-cause-exclusion = Exclusion
people-cause-joined = Joined the base
people-cause-matured = Horizon reached
people-cause-new_insertion = New insertion
people-cause-job_ended = Job ended
people-cause-aged = Proof grown too old
people-cause-left = Left the base
