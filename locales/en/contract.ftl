# Contracts: commitments, amendments, tranches.
contract-title = Contracts
contract-lead = What each party commits to, what is measured under the agreed definition, what is due and what is paid.
contract-new = New contract
contract-one = Contract
contract-parties = Parties
contract-parties-hint = One a line, the one that pays first.
contract-signed-on = Signed on
contract-starts-on = First day
contract-ends-on = Last day
contract-legal-reference = Legal reference
contract-commitments = Commitments
contract-commitment = Commitment
contract-whole = Planned amount
contract-paid = Paid
contract-state = State
contract-by-enrolment = by enrolment
contract-amendments = { $n ->
    [one] { $n } amendment
   *[other] { $n } amendments
}
contract-none = No contract in your scope
contract-none-text = A contract is written here, signed, then followed commitment by commitment.
contract-kind = Way of paying
contract-kind-programme = Contract-programme, by tranches
contract-kind-unit_price = Price per enrolment, by milestones
contract-state-draft = Draft
contract-state-in_force = In force
contract-state-closed = Closed
contract-as-amended = terms of amendment { $n }
contract-amendment-n = Amendment { $n }
contract-on = measured on
contract-draft-title = This contract is a draft
contract-draft-text = Its terms may be rewritten. Once signed, it changes by amendment only.
contract-edit = Edit
contract-commitment-new = Add a commitment
contract-tranche-new = Add a tranche
contract-sign = Record the signature
contract-amend = Prepare an amendment
contract-close = Close the contract
contract-when = Date read
contract-known-hint = Blank: everything known today.
contract-standing-kept = { $n ->
    [one] { $n } commitment kept.
   *[other] { $n } commitments kept.
}
contract-standing-open = { $n ->
    [one] { $n } not settled.
   *[other] { $n } not settled.
}
contract-standing-running = { $n ->
    [one] { $n } running.
   *[other] { $n } running.
}
contract-standing-below = { $n ->
    [one] { $n } below.
   *[other] { $n } below.
}
contract-standing-none = { $n ->
    [one] { $n } not measurable yet.
   *[other] { $n } not measurable yet.
}
contract-standing-sub = Rates judged by their 95% interval, counts compared exactly, as of
contract-lever = Lever
contract-lever-talents = Lever 1: talents
contract-lever-ecosystem = Lever 2: start-ups and small firms
contract-lever-watch = Lever 3: watch and content
contract-measured = Measured
contract-target = Target
contract-no-target = no target
contract-progress = Progress
contract-verdict = Verdict
contract-weight = weight { $n }%
contract-weight-label = Weight (%)
contract-bullet-legend = Bar: measured. Thick vertical tick: the year’s target.
contract-see-activities = See the activities of levers 2 and 3
contract-unmeasured-not_yet = not observable yet
contract-unmeasured-nobody = n/a
contract-unmeasured-masked = masked
contract-unknown = { $n ->
    [one] { $n } unknown
   *[other] { $n } unknown
}
contract-unknowns = Unknown situations
contract-fraction = Numerator over denominator
contract-bounds = Floor – known – ceiling
contract-excluded = Excluded from the base
contract-baseline = Baseline
contract-population = Population measured
contract-population-hint = Nothing chosen: everything counts.
contract-behind-inserted = Inserted cases
contract-behind-unknown = Unknown cases
contract-behind-not_inserted = Cases not inserted
contract-regions = Regions with a target of their own
contract-region = Region
contract-everywhere = Everywhere
contract-targets = Targets
contract-targets-title = Targets by year, and their history
contract-targets-sub = An amendment erases nothing: the target of a past date stays readable.
contract-targets-hint = A row a year, and a region where needed. A blank row is ignored.
contract-target-nth = Target { $n }
contract-through = Through the amendments
contract-year = Year
contract-value = Value
contract-uses = { $n ->
    [one] { $n } condition of payment rests on it
   *[other] { $n } conditions of payment rest on it
}
contract-threshold = Threshold
contract-how = How it is measured
contract-how-rate = Rate under the agreed definition, in the version signed:
contract-how-inserted = Number inserted under the agreed definition, in the version signed:
contract-how-learners = Enrolments counted at the stage: { $stage }. Somebody enrolled twice counts twice.
contract-how-activities = Sum since the contract began: { $quantity }. Activities counted:
contract-how-proven = Only those with the reference of a proof count.
contract-every-kind = every kind
contract-verdict-rule-learners = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-activities = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-participants = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-women = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-partners = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-firms = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-audience = A count reaches its target or not: it is compared exactly, “running” until the year is over.
contract-verdict-rule-percent = Above or below when the whole 95% interval is; “met, not settled” when the value alone reaches it, compared without rounding.
contract-unit-percent = Percent
contract-unit-learners = Learners
contract-unit-activities = Activities
contract-unit-participants = Participants
contract-unit-women = Women taking part
contract-unit-partners = Partners
contract-unit-firms = Start-ups and small firms
contract-unit-audience = Readers and viewers
contract-measure = Measure
contract-measure-rate = Insertion rate
contract-measure-inserted = Number inserted
contract-measure-enrolled = Learners enrolled
contract-measure-confirmed = Learners confirmed
contract-measure-graduated = Graduates
contract-measure-activities = Activities of levers 2 and 3
contract-quantity = What is added up
contract-quantity-activities = number of activities
contract-quantity-participants = participants
contract-quantity-women = women taking part
contract-quantity-partners = partners
contract-quantity-firms = start-ups and small firms supported
contract-quantity-audience = readers and viewers
contract-rule = Below the threshold
contract-rule-all_or_nothing = all or nothing
contract-rule-proportional = in proportion
contract-standard = Standard of proof
contract-standard-point = on the value
contract-standard-settled = whole interval above
contract-tranche = Tranche
contract-tranches = Tranches
contract-tranches-title = { $n ->
    [one] { $n } tranche, { $paid } paid
   *[other] { $n } tranches, { $paid } paid
}
contract-tranches-sub = Computed, due, approved, paid or withheld: each act is dated and of one person.
contract-due-on = Due on
contract-figures-known = Figures of { $as_of }, known on { $known }
contract-known-now = to date
contract-figures-of = Figures as of
contract-amount = Amount
contract-payment-planned = Planned
contract-payment-computed = Computed
contract-payment-due = Due
contract-payment-approved = Approved
contract-payment-paid = Paid
contract-payment-withheld = Withheld
contract-tranche-draft = The contract is not signed: the tranche is only a draft.
contract-paid-title = Amount paid: { $amount }
contract-recomputed = the computation on these figures gives { $amount }
contract-see-computation = see this computation again
contract-see-now = on what is known to date
contract-proposed-title = Proposed amount: { $amount }
contract-proposed-hidden = The amount may not be shown: too few people
contract-proposed = Proposed
contract-computed-other = last computation recorded: { $amount }
contract-arithmetic = The amount, condition by condition
contract-arithmetic-rule = Each condition carries a share of the tranche: shares are cut to the centime, the centimes left over going to the largest remainders, in order. A condition met pays its share; otherwise nothing, or the share × measured ÷ threshold, rounded once to the centime (a half to the even one). The rate enters as an exact fraction, never rounded.
contract-condition = Condition
contract-conditions = Conditions
contract-condition-nth = Condition { $n }
contract-conditions-hint = Shares make 100% together. Without condition, the tranche is due in full.
contract-no-condition = This tranche has no condition: it is due in full.
contract-met = condition met
contract-not-met = condition not met
contract-part = Share
contract-share = Share of the price
contract-share-percent = Share (%)
contract-earned = Earned
contract-total = Total
contract-earned-all = Earned by this date, all enrolments
contract-engaged = Already engaged by other statements
contract-see-statement = See the statement by milestone and cohort
contract-missing-rate = { $n ->
    [one] { $n } more proven insertion reaches the condition: { $gain }.
   *[other] { $n } more proven insertions reach the condition: { $gain }.
}
contract-missing-count = { $n ->
    [one] { $n } more reaches the threshold: { $gain }.
   *[other] { $n } more reach the threshold: { $gain }.
}
contract-one-more = Each one more adds { $gain }.
contract-unknown-enough = { $n ->
    [one] { $n } unknown situation to chase: it may be enough.
   *[other] { $n } unknown situations to chase: they may be enough.
}
contract-unknown-short = { $n ->
    [one] { $n } unknown situation to chase: it cannot be enough alone.
   *[other] { $n } unknown situations to chase: they cannot be enough alone.
}
contract-see-unknown = See these cases, by reference
contract-act = Decide on this tranche
contract-act-sub = Whoever approves does not record the payment: it takes two people.
contract-what = Act
contract-act-compute = Compute the amount
contract-act-call = Declare the tranche due
contract-act-approve = Approve the payment
contract-act-pay = Record the payment
contract-act-withhold = Withhold the tranche
contract-on-day = Day of the act
contract-approved-amount = Approved amount (MAD)
contract-approved-hint = Blank: the computed amount. Less needs a reason.
contract-reason = Reason, or reference of the payment
contract-reason-hint = Needed to pay, to withhold, or to approve less than was computed.
contract-record = Record
contract-acts = { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
contract-no-act = Nothing was done of this tranche yet.
contract-recorded-at = recorded on
contract-history-title = { $n ->
    [0] No amendment to the contract
    [one] { $n } amendment to the contract
   *[other] { $n } amendments to the contract
}
contract-history-sub = Each amendment restates the terms whole and says what it changes; earlier ones stay readable.
contract-earned-title = Earned by enrolments: { $amount }
contract-earned-hidden = What enrolments have earned may not be shown: too few people
contract-earned-sub = Price of an enrolment: { $price }. Insertion under
contract-milestones = Milestones of the price
contract-milestone = Milestone
contract-milestone-start = Start
contract-milestone-completion = Completion
contract-milestone-insertion = Insertion
contract-proof-needed = Proof needed
contract-proof-start = Confirmed enrolment ({ $level })
contract-proof-completion = { $level ->
    [E2] Numbered certificate (E2)
   *[other] Jury’s decision (E0)
}
contract-proof-insertion = Dated proof of level { $level } at least
contract-unit-amount = Per enrolment
contract-reached = Reached by
contract-centimes-rule = The milestones make exactly the price: each is cut to the centime, the centimes left over go to the largest remainders.
contract-by-cohort = { $n ->
    [one] { $n } cohort, milestone by milestone
   *[other] { $n } cohorts, milestone by milestone
}
contract-cohort = Cohort
contract-operator = Operator
contract-statement = Statement
contract-statement-amount = The amount of each statement is computed: earned by the date, less what is engaged already.
contract-form-title = The terms of the contract
contract-form-lead = Commitments and tranches are added next, before the signature.
contract-code = Code
contract-code-hint = Plain letters, digits, hyphens.
contract-date-hint = For example 30/01/2024.
contract-title-fr = Title in French
contract-title-ar = Title in Arabic
contract-title-en = Title in English
contract-programmes = Programmes
contract-operators = Operators
contract-regions-of = Regions of training
contract-periods = Cohorts begun
contract-all = All
contract-price-lead = For a contract paid by enrolment; shares make 100%.
contract-price = Price of an enrolment (MAD)
contract-shares = Share of each milestone (%)
contract-floor-completion = Proof of completion
contract-floor-insertion = Proof of insertion
contract-definition = Definition
contract-definition-hint = For a rate or a number inserted. The version chosen stays the contract’s.
contract-choose = To choose
contract-nothing = None
contract-note = Note to readers
contract-note-fr = Note in French
contract-note-ar = Note in Arabic
contract-note-en = Note in English
contract-save = Save
contract-remove = Remove from the draft
contract-commitment-form = A commitment
contract-commitment-lead = What is promised, how it is measured, and up to where each year.
contract-kinds = Activities that count
contract-proven-only = Count only activities with the reference of a proof
contract-tranche-form = A tranche
contract-amendment-lead = Rewrite what changes: parties, dates, population, price, commitments, targets, tranches. Nothing is in force before it is signed, and the earlier terms stay readable on their date.
contract-amend-save = Sign and put in force
contract-done-drafted = The draft contract is saved.
contract-done-written = The draft is saved.
contract-done-signed = The contract is in force: it changes by amendment only.
contract-done-closed = The contract is closed.
contract-done-amended = The amendment is signed and in force.
contract-done-compute = The amount is computed and kept with its steps.
contract-done-call = The tranche is due.
contract-done-approve = The payment is approved: somebody else will record it.
contract-done-pay = The payment is recorded.
contract-done-withhold = The tranche is withheld.
contract-column-code = Code
contract-meaning-code = What the contract is found by
contract-column-title = Title
contract-meaning-title = Title
contract-column-parties = Parties
contract-meaning-parties = Parties
contract-column-kind = Way of paying
contract-meaning-kind = Way of paying
contract-column-state = State
contract-meaning-state = State
contract-column-signed-on = Signed on
contract-meaning-signed-on = Signed on
contract-column-starts-on = First day
contract-meaning-starts-on = First day
contract-column-ends-on = Last day
contract-meaning-ends-on = Last day
contract-column-amendments = Amendments
contract-meaning-amendments = Amendments
contract-column-commitments = Commitments
contract-meaning-commitments = Commitments
contract-column-amount-mad = Planned amount (MAD)
contract-meaning-amount-mad = Sum of the tranches; blank when enrolments give it
contract-column-paid-mad = Paid (MAD)
contract-meaning-paid-mad = Sum of the tranches paid
contract-column-lever = Lever
contract-meaning-lever = Lever
contract-column-commitment = Commitment
contract-meaning-commitment = Commitment
contract-column-label = Label
contract-meaning-label = Label
contract-column-region = Region
contract-meaning-region = HCP code; blank: everywhere
contract-column-unit = Unit
contract-meaning-unit = Unit
contract-column-weight = Weight (%)
contract-meaning-weight = Weight (%)
contract-column-definition = Definition
contract-meaning-definition = Definition
contract-column-version = Version
contract-meaning-version = Version
contract-column-indicator = Indicator
contract-meaning-indicator = Indicator
contract-column-baseline = Baseline
contract-meaning-baseline = Baseline
contract-column-year = Year of the target
contract-meaning-year = Year of the target
contract-column-target = Target
contract-meaning-target = Target
contract-column-amendment = Amendment read
contract-meaning-amendment = Number of the amendment whose targets are read; 0: the contract
contract-column-value = Measured
contract-meaning-value = Rate in percent, or a count
contract-column-numerator = Numerator
contract-meaning-numerator = Numerator
contract-column-denominator = Denominator
contract-meaning-denominator = Denominator
contract-column-unknown = Unknown
contract-meaning-unknown = Situations not known; blank when hidden
contract-column-wilson-low = Interval, low
contract-meaning-wilson-low = Interval, low
contract-column-wilson-high = Interval, high
contract-meaning-wilson-high = Interval, high
contract-column-verdict = Verdict
contract-meaning-verdict = above, below, met (value only), undecided, kept, running, late, none
contract-column-cohort = Cohort
contract-meaning-cohort = Cohort
contract-column-operator = Operator
contract-meaning-operator = Operator
contract-column-milestone = Milestone
contract-meaning-milestone = Milestone
contract-column-floor = Proof needed
contract-meaning-floor = Proof needed
contract-column-unit-mad = Per enrolment (MAD)
contract-meaning-unit-mad = Per enrolment (MAD)
contract-column-reached = Enrolments that reached it
contract-meaning-reached = Blank when hidden
contract-column-earned-mad = Earned (MAD)
contract-meaning-earned-mad = Earned (MAD)
contract-missing-title = { $n ->
    [one] { $n } condition may still change the tranche
   *[other] { $n } conditions may still change the tranche
}
contract-amend-go-on = Amendment being prepared
contract-amendment-changes = { $n ->
    [one] This amendment changes { $n } part of the contract
   *[other] This amendment changes { $n } parts of the contract
}
contract-changed = What changes
contract-changed-sub = Terms in force first, then those of the amendment.
contract-changed-nothing = Nothing is changed yet: rewrite a part below.
contract-changed-n = { $n ->
    [one] { $n } part changed
   *[other] { $n } parts changed
}
contract-amendment-parts = Rewrite a part
contract-amendment-parts-sub = Each part is saved on its own; you may come back to it later.
contract-amendment-head = Parties, dates, population, price
contract-amendment-sign = Sign the amendment
contract-amendment-sign-sub = The new terms are read from the day of signature.
contract-amendment-reason = Reason for the amendment
contract-amendment-drop = Give this amendment up
contract-give-up = Remove
contract-form-amendment = The terms in force are taken over: change what the amendment changes. Its date and reference are given when it is signed.
contract-fate-added = added
contract-fate-removed = removed
contract-point = Point
contract-before = Before
contract-after = After
contract-target-of = Target { $year } · { $place }
contract-condition-on = Condition on { $code }
contract-done-amendment-written = The amendment being prepared is saved.
contract-done-amendment-dropped = The amendment is given up: the terms in force stand.
contract-enrolments = Enrolments
contract-enrolment = Enrolment
contract-enrolments-sheet = Enrolments
contract-enrolments-sub = Milestones earned by each enrolment, and what the next one waits for.
contract-enrolments-n = { $n ->
    [one] { $n } enrolment
   *[other] { $n } enrolments
}
contract-enrolments-hidden = { $n ->
    [one] { $n } enrolment of a cohort too small to be shown apart: its insertion and what it pays are masked.
   *[other] { $n } enrolments of cohorts too small to be shown apart: their insertion and what it pays are masked.
}
contract-enrolments-none = No enrolment in this view
contract-enrolments-none-text = Change the cohort or the milestone awaited.
contract-see-enrolments = See enrolment by enrolment
contract-price-of = { $price } per enrolment
contract-total-of = { $n ->
    [one] Total, { $n } enrolment
   *[other] Total, { $n } enrolments
}
contract-awaits = Next milestone
contract-next-start = Start awaited
contract-next-completion = Completion awaited
contract-next-insertion = Insertion awaited
contract-next-none = Whole price earned
contract-awaited-confirmation = Start: the enrolment is to be confirmed
contract-awaited-left = Completion: the training was left
contract-awaited-jury = Completion: the jury is to decide
contract-awaited-certificate = Completion: the certificate has no number yet
contract-awaited-horizon = Insertion: not observable yet
contract-awaited-proof = Insertion: a proof of the level asked for is missing
contract-awaited-job = Insertion: another situation is proven
contract-awaited-outside = Insertion: outside the definition’s base
contract-earned-own = What your learners have earned
contract-earned-own-sub = Contracts that pay by enrolment: milestones earned by your learners, and what the next ones wait for.
contract-earned-own-none = No contract pays for your enrolments
contract-earned-own-none-text = When a contract that pays by enrolment covers your cohorts, its milestones are followed here.
contract-column-learner-ref = Reference
contract-meaning-learner-ref = Reference of the learner in the cohort
contract-column-name = Name
contract-meaning-name = Name, for the learner’s own operator
contract-column-next = Next milestone
contract-meaning-next = First milestone not earned; empty when masked
contract-column-awaited = Awaits
contract-meaning-awaited = What that milestone waits for
contract-column-reason = Reading of the definition
contract-meaning-reason = Why the enrolment is in that state, when the insertion is awaited
contract-meaning-milestone-mad = Earned for this milestone (MAD); 0 while not reached, empty when masked
contract-field-code = { contract-code }
contract-field-kind = { contract-kind }
contract-field-title_fr = { contract-title-fr }
contract-field-title_ar = { contract-title-ar }
contract-field-title_en = { contract-title-en }
contract-field-parties = { contract-parties }
contract-field-legal_reference = { contract-legal-reference }
contract-field-signed_on = { contract-signed-on }
contract-field-starts_on = { contract-starts-on }
contract-field-ends_on = { contract-ends-on }
contract-field-note_fr = { contract-note-fr }
contract-field-note_ar = { contract-note-ar }
contract-field-note_en = { contract-note-en }
contract-field-programmes = { contract-programmes }
contract-field-operators = { contract-operators }
contract-field-regions = { contract-regions-of }
contract-field-periods = { contract-periods }
contract-field-price = { contract-price }
contract-field-share_start = { contract-milestone-start }
contract-field-share_completion = { contract-milestone-completion }
contract-field-share_insertion = { contract-milestone-insertion }
contract-field-floor_completion = { contract-floor-completion }
contract-field-floor_insertion = { contract-floor-insertion }
contract-field-definition = { contract-definition }
contract-field-lever = { contract-lever }
contract-field-label_fr = { contract-title-fr }
contract-field-label_ar = { contract-title-ar }
contract-field-label_en = { contract-title-en }
contract-field-measure = { contract-measure }
contract-field-kinds = { contract-kinds }
contract-field-quantity = { contract-quantity }
contract-field-proven = { contract-proven-only }
contract-field-baseline = { contract-baseline }
contract-field-weight = { contract-weight-label }
contract-field-targets = { contract-targets }
contract-field-as_of = { contract-figures-of }
contract-field-due_on = { contract-due-on }
contract-field-amount = { contract-whole }
contract-field-conditions = { contract-conditions }
contract-field-reason = { contract-amendment-reason }
contract-reason-withheld = Reason for withholding
contract-reference = Reference of the payment, or reason for withholding
contract-reference-hint = For example: OV 2026-0301
