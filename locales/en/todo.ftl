# What waits today.
todo-title = { $n ->
    [0] Nothing to do
    [one] 1 thing to do
   *[other] { $n } things to do
}
todo-as-of = Follow-up of graduates as of
todo-nothing = Nothing waits for you. Come back tomorrow, or after an import.
todo-clear = Nothing to do about
todo-open = See the list
todo-record = Record a situation
todo-pages = Pages of the list
todo-queue-empty = Nothing left to do here
todo-queue-empty-text = Everything that waited has been dealt with.
todo-sheet = To do
todo-stale = { $n ->
    [0] No proof to renew
    [one] 1 proof to renew before its deadline
   *[other] { $n } proofs to renew before their deadline
}
todo-stale-text = A horizon of 3, 6 or 12 months is open and the latest proof is too old to count for it.
todo-stale-kind = proofs to renew
todo-hires = { $n ->
    [0] No hire to validate
    [one] 1 hire to validate
   *[other] { $n } hires to validate
}
todo-hires-text = Confirmed by its employer, a hire counts once validated.
todo-hires-kind = hires to validate
todo-unproven = { $n ->
    [0] No graduate without accepted proof
    [one] 1 graduate without accepted proof
   *[other] { $n } graduates without accepted proof
}
todo-unproven-text = Their latest situation is only declared: ask for a contract, a certificate or a CNSS declaration, or review the document received.
todo-unproven-kind = graduates without accepted proof
todo-silent = { $n ->
    [0] No graduate without news
    [one] 1 graduate without any situation
   *[other] { $n } graduates without any situation
}
todo-silent-text = Nothing is known of them since graduation: call them.
todo-silent-kind = graduates without any situation
todo-unanswered = { $n ->
    [0] No application left unanswered
    [one] 1 application unanswered for more than 15 days
   *[other] { $n } applications unanswered for more than 15 days
}
todo-unanswered-text = The employer has not answered for more than 15 days: remind them.
todo-unanswered-kind = unanswered applications
todo-lonely = { $n ->
    [0] No opening without candidate
    [one] 1 open position without candidate
   *[other] { $n } open positions without candidate
}
todo-lonely-text = Nobody has been put forward yet.
todo-lonely-kind = openings without candidate
todo-imports = { $n ->
    [0] No import to apply
    [one] 1 import to apply
   *[other] { $n } imports to apply
}
todo-imports-text = The file was read; nothing of it is recorded yet.
todo-imports-kind = imports to apply
todo-answer = { $n ->
    [0] No application waits
    [one] 1 application awaits your answer
   *[other] { $n } applications await your answer
}
todo-answer-text = Answer within the time you promised: yes, no, or an appointment.
todo-answer-kind = applications to answer
todo-confirm = { $n ->
    [0] No hire to confirm
    [one] 1 hire to confirm
   *[other] { $n } hires to confirm
}
todo-confirm-text = You offered the job: say whether the person took it, and since when.
todo-confirm-kind = hires to confirm
todo-drafts = { $n ->
    [0] No draft opening
    [one] 1 draft opening
   *[other] { $n } draft openings
}
todo-drafts-text = Nobody sees it until it is published.
todo-drafts-kind = draft openings
todo-column-name = Name
todo-column-other_name = Name, other script
todo-column-cohort = Cohort
todo-column-learner_ref = Reference
todo-column-graduated_on = Graduation
todo-column-heard_on = Latest proof
todo-column-due_on = To be dated by
todo-column-opening = Opening
todo-column-employer = Employer
todo-column-referred_on = Put forward on
todo-column-reply_by = Answer promised
todo-meaning-name = Given and family name
todo-meaning-other_name = The name in the other script
todo-meaning-cohort = Code of the cohort
todo-meaning-learner_ref = Reference in the cohort
todo-meaning-graduated_on = Day of graduation
todo-meaning-heard_on = Day that the latest proof speaks of
todo-meaning-due_on = Last day that a proof may bear to count for this horizon
todo-meaning-opening = Title of the opening
todo-meaning-employer = Name of the employer
todo-meaning-referred_on = Day the person was put forward
todo-meaning-reply_by = Day promised for an answer
todo-duplicates = { $n ->
    [0] No probable duplicate
    [one] 1 probable duplicate to decide
   *[other] { $n } probable duplicates to decide
}
todo-duplicates-text = Two records are alike: say whether it is the same person.
todo-duplicates-kind = probable duplicates
todo-pending = { $n ->
    [0] No invitation pending
    [one] 1 account awaits its password
   *[other] { $n } accounts await their password
}
todo-pending-text = The person invited has not followed the link: remind them or make another.
todo-pending-kind = pending invitations
todo-ending = { $n ->
    [0] No mandate ends soon
    [one] 1 account has a mandate ending within a month
   *[other] { $n } accounts have a mandate ending within a month
}
todo-ending-text = Renew it or let it end.
todo-ending-kind = ending mandates
todo-employers = { $n ->
    [0] No company to verify
    [one] 1 company to verify
   *[other] { $n } companies to verify
}
todo-employers-text = Check its ICE and its mandate: it publishes nothing until then.
todo-employers-kind = companies to verify
todo-backlog = { $n ->
    [0] No duplicate pending
    [one] 1 duplicate awaits a coordinator
   *[other] { $n } duplicates await a coordinator
}
todo-backlog-text = A coordinator whose scope covers both persons decides; the administration does not see names.
todo-backlog-kind = pending duplicates
todo-reminders = { $n ->
    [0] No answer to give at once
    [one] 1 answer to the audit to give at once
   *[other] { $n } answers to the audit to give at once
}
todo-reminders-text = The audit reminded you, or the deadline ends within seven days.
todo-reminders-kind = reminders from the audit
todo-contradictions = { $n ->
    [0] No audit refusal to answer
    [one] 1 audit refusal open to your answer
   *[other] { $n } audit refusals open to your answer
}
todo-contradictions-text = One answer to each refusal, with at most one new proof, before the deadline.
todo-contradictions-kind = audit refusals to answer
