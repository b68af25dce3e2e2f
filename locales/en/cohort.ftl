# Cohorts as coordination sees them.
cohort-list-title = { $n ->
    [0] No cohort
    [one] 1 cohort
   *[other] { $n } cohorts
}
cohort-name = { $track }, { $place }
cohort-import = Import cohorts
cohort-none = No cohort yet
cohort-none-text = Open your first cohort or import the list of yours.
cohort-search = Code, track or operator
cohort-year = Start year
cohort-phase = State
cohort-phase-planned = Planned
cohort-phase-running = In training
cohort-phase-ended = Ended
cohort-no-match = No cohort matches
cohort-no-match-text = Remove a filter or try another word.
cohort-all = All cohorts
cohort-pages = Pages of the list of cohorts
cohort-bad-filter = A filter in the address cannot be read. Go back to the list and choose it again.
cohort-of = { $part } of { $whole }
cohort-from = from
cohort-to = to
cohort-rate = Insertion rate at 6 months
cohort-tabs = Sections of the cohort
cohort-tab-follow-up = Insertion follow-up
cohort-tab-proofs = Proofs
cohort-step-enrolment = Enrolment
cohort-step-training = Training
cohort-step-graduation = Graduation
cohort-step-follow-up = { $n ->
    [one] Follow-up at { $n } month
   *[other] Follow-up at { $n } months
}
cohort-step-enrolled = { $n ->
    [0] nobody enrolled
    [one] 1 enrolled
   *[other] { $n } enrolled
}
cohort-step-graduated = { $n ->
    [0] nobody graduated
    [one] 1 graduated
   *[other] { $n } graduated
}
cohort-step-opens = opens on { $day }
cohort-step-until = until { $day }
cohort-step-over = over
cohort-step-known = { $known } situations of { $due }
cohort-step-known-until = { $known } of { $due }; closes on { $day }
cohort-unknown = { $n ->
    [one] 1 unknown situation
   *[other] { $n } unknown situations
}
cohort-unknown-range = The rate may still range from { $low } to { $high }
cohort-unproven = { $n ->
    [one] 1 job without sufficient proof
   *[other] { $n } jobs without sufficient proof
}
cohort-unproven-text = Contract, certificate or CNSS statement
cohort-hires = { $n ->
    [one] 1 hire to validate
   *[other] { $n } hires to validate
}
cohort-hires-text = Confirmed by the employer
cohort-handle = Handle
cohort-add-proof = Add a proof
cohort-validate = Validate
cohort-nothing-to-do = Nothing to handle: every observable situation is known and proven.
cohort-state-graduated = Graduated
cohort-state-withdrawn = Withdrawn
cohort-state-confirmed = In training
cohort-state-enrolled = Enrolled
cohort-found-employed = In work, { $kind }
cohort-found-declared = Declared, not proven
cohort-found-ended = Job ended
cohort-found-unknown = Unknown
cohort-situation = Situation
cohort-situation-unknown = Unknown
cohort-situation-declared = Declared, not proven
cohort-situation-employed = In work
cohort-situation-otherwise = Other situation
cohort-situation-not-yet = Not observable yet
cohort-situation-excluded = Excluded
cohort-situation-none = Not graduated
cohort-search-learners = Search the cohort
cohort-learners-range = Learners, { $from } to { $to } of { $total }
cohort-learner = Learner
cohort-path = Path
cohort-at-six-months = Situation at 6 months
cohort-heard-on = Latest proof
cohort-learner-pages = Pages of the list of learners
cohort-empty = No learner in this cohort
cohort-empty-text = Import the list of the enrolled or add them one by one.
cohort-import-learners = Import the enrolled
cohort-import-situations = Import situations
cohort-no-learner = No learner matches
cohort-no-learner-text = Try another name, in Latin or Arabic letters, or another situation.
cohort-all-learners = All learners
cohort-beside = To do and activity of this cohort
cohort-activity = Recent activity
cohort-no-activity = Nothing has been recorded yet.
cohort-whole-journal = Whole journal
cohort-follow-ups = How far the follow-up has gone
cohort-follow-ups-text = Known situations at 3, 6 and 12 months; the rate counts the unknown as not inserted.
cohort-horizon = Horizon
cohort-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
cohort-due = Observable
cohort-known = Known
cohort-closes = Proofs close
cohort-closed = closed
cohort-whom = { $n ->
    [0] No graduate
    [one] 1 graduate to follow
   *[other] { $n } graduates, those to chase first
}
cohort-action = Action
cohort-no-graduate = No graduate yet
cohort-no-graduate-text = Follow-up begins with graduation.
cohort-proofs = { $n ->
    [0] No proof
    [one] 1 proof
   *[other] { $n } proofs, those to review first
}
cohort-no-proof = No proof yet
cohort-no-proof-text = Record a situation on a learner’s page, or import a file.
cohort-act-enrolment-graduate = { $n ->
    [one] 1 learner graduated
   *[other] { $n } learners graduated
}
cohort-act-enrolment-withdraw = { $n ->
    [one] 1 withdrawal recorded
   *[other] { $n } withdrawals recorded
}
cohort-act-enrolment-correct = An enrolment corrected
cohort-act-enrolment-enrol = A learner enrolled
cohort-act-situation-record = { $n ->
    [one] 1 situation recorded
   *[other] { $n } situations recorded
}
cohort-act-evidence-review = A proof reviewed
cohort-act-learners-export = { $n ->
    [one] 1 learner exported
   *[other] { $n } learners exported
}
cohort-act-cohort-create = Cohort opened
cohort-act-cohort-edit = Cohort edited
cohort-act-other = { $action }
cohort-sheet = Cohorts
cohort-column-code = Cohort
cohort-meaning-code = Code of the cohort
cohort-column-programme = Programme
cohort-meaning-programme = Training programme
cohort-column-operator = Operator
cohort-meaning-operator = Who trains
cohort-column-track = Track
cohort-meaning-track = Training track
cohort-column-region = Region
cohort-meaning-region = HCP code of the region of training
cohort-column-starts-on = Start
cohort-meaning-starts-on = First day
cohort-column-ends-on = End
cohort-meaning-ends-on = Planned last day
cohort-column-phase = State
cohort-meaning-phase = planned, running or ended
cohort-column-enrolled = Enrolled
cohort-meaning-enrolled = Enrolments known as of the date
cohort-column-in-training = In training
cohort-meaning-in-training = Confirmed, still in training
cohort-column-withdrawn = Withdrawn
cohort-meaning-withdrawn = Left without graduating
cohort-column-graduated = Graduated
cohort-meaning-graduated = Graduated as of the date
cohort-column-denominator = Observable
cohort-meaning-denominator = Graduates past 6 months, excluded left out
cohort-column-inserted = Inserted
cohort-meaning-inserted = In proven work at 6 months
cohort-column-floor = Rate
cohort-meaning-floor = Inserted over observable, % (the unknown count as not inserted)
cohort-column-knowledge = Known situation
cohort-meaning-knowledge = Share of the observable whose situation is known, %
cohort-column-rate = Insertion at 6 months
cohort-column-end = End
cohort-nobody-chosen = First tick one or more learners.
cohort-refused = Nothing was recorded: the action is not possible for everyone chosen.
cohort-new = Open a cohort
cohort-new-lead = It shows in your lists at once; then enrol its learners.
cohort-open = Open the cohort
cohort-edit = Edit the cohort
cohort-edit-lead = The former version stays in the history; rates are computed again at once.
cohort-created = The cohort is open.
cohort-edited = The cohort is changed.
cohort-code-hint = Unique and final, for example 2026-FES-03.
cohort-choose = Choose
cohort-whole-region = Not stated
cohort-capacity-hint = Number of seats, for example 25.
cohort-contract-hint = Reference of the agreement that pays for it.
cohort-conflict = Somebody saved another version while you were typing. Yours is kept below; saving it replaces the other.
cohort-conflict-versions = Both versions
cohort-field = Field
cohort-yours = Yours
cohort-saved = Saved
