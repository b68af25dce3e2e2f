# Learners: records, forms, actions.
learner-enrol = Enrol a learner
learner-record-situation = Record a situation
learner-graduate = Graduate
learner-withdraw = Record a withdrawal
learner-export = Export
learner-step-graduate = Graduate
learner-step-withdraw = Record a withdrawal
learner-step-situation = Record a situation
learner-step-export = Export
learner-refused = Who cannot, and why
learner-refusal-stale = somebody changed this record meanwhile; read it again, then retry.
learner-refusal-already_graduated = already graduated.
learner-refusal-already_withdrawn = withdrawal already recorded.
learner-refusal-before_enrolment = the date is before the enrolment.
learner-refusal-disagrees = contradicts a proof already recorded.
learner-refusal-already_proved = this proof is already recorded.
learner-refusal-no_such_situation = no such situation.
learner-refusal-already_reviewed = proof already reviewed.
learner-chosen = { $n ->
    [0] Nobody
    [one] 1 learner
   *[other] { $n } learners
}
learner-export-text = This file names people: the export is written in the journal.
learner-format = Format
learner-accept-now = I have seen the document: accept it now
learner-search = Name or reference
learner-search-text = In Latin or Arabic letters.
learner-found = { $n ->
    [one] 1 learner found
   *[other] { $n } learners found
}
learner-cut = There are more: give a longer name.
learner-no-match-text = Try the beginning of the family name, or the name in Arabic.
learner-known = This person may already be known
learner-known-question = Is it the same person?
learner-same = Yes, { $name }
learner-another = No, somebody else
learner-sex-F = Woman
learner-sex-M = Man
learner-cin-hint = The CIN is optional: it avoids duplicates; it is encrypted and masked.
learner-enrolled = The learner is enrolled.
learner-reviewed = The proof is reviewed.
learner-reveal = Show (journalled)
learner-not-given = not given
learner-situations = Situations and proofs
learner-no-situation = No situation recorded.
learner-judgement = Decision
learner-accept = Accept
learner-ground-illegible = Refuse: illegible
learner-ground-wrong_person = Refuse: another person
learner-ground-wrong_dates = Refuse: dates
learner-ground-wrong_document = Refuse: another document
learner-ground-unverifiable = Refuse: not confirmed
learner-history = History
learner-known-since = known since
learner-corrected = corrected on
learner-others = Other enrolments
learner-system = the system
learner-was-enrolled = Enrolment
learner-was-graduated = Graduation
learner-was-withdrawn = Withdrawal
learner-was-attested = { $kind }: { $evidence }, { $status }
learner-sheet = Learners
learner-column-cohort-code = Cohort
learner-meaning-cohort-code = Cohort
learner-column-learner-ref = Reference
learner-meaning-learner-ref = Reference
learner-column-name = Name
learner-meaning-name = Name
learner-column-other-name = Name, other script
learner-meaning-other-name = Name, other script
learner-column-sex = Sex
learner-meaning-sex = Sex
learner-column-state = Path
learner-meaning-state = Path
learner-column-situation = Situation at 6 months
learner-meaning-situation = Situation at 6 months
learner-column-heard-on = Latest proof
learner-meaning-heard-on = Latest proof
