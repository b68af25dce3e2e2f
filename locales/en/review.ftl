# Reviews of a contract: what is asked, justified, decided, signed.
review-title = Reviews
review-lead = Each review rests on a frozen report: commitments, questions, decisions and the tranche to propose.
review-one = Review
review-contract = Contract
review-held-on = Session of
review-state = State
review-signed = Minutes signed
review-open = Under way
review-none = No review
review-none-text = A review opens on an approved edition and a contract in force.
review-none-own = Here you read the reviews of contracts whose whole population lies in your scope.
review-new = Open a review
review-new-lead = The figures will be those of the edition chosen, at its dates; nothing changes them during the review.
review-name = Title
review-name-hint = For example: Review of May 2024
review-edition = Edition
review-edition-hint = Only approved editions are listed.
review-tranche = Tranche
review-no-tranche = no tranche
review-agenda = Agenda
review-agenda-hint = One item a line.
review-agenda-usual = Commitments and figures
    Questions of the last review
    Cases examined
    Tranche to propose
review-open-it = Open
review-briefing = One-page briefing
review-briefing-sub = What matters for the session, on one sheet.
review-commitments = Commitments
review-commitments-text = Measured on the figures of the edition, as of { $as_of }, known on { $known }
review-commitment = Commitment
review-measured = Measured
review-target = Target
review-verdict = Finding
review-decision = Decision
review-decision-accepted = Accepted
review-decision-partly = Accepted in part
review-decision-refused = Refused
review-decision-deferred = Deferred
review-undecided = to decide
review-justified = Justification
review-justify = Justify a commitment
review-justification = Justification of the operator
review-send = Send
review-decide = Decide on a commitment
review-decide-it = Decide
review-decide-short = Decide
review-decide-case = Decide on a case
review-reason = Reason
review-reason-hint = Due unless accepted. It stays even if the decision changes.
review-money = Tranche proposed
review-money-text = Computed on these figures; it is called, approved and paid on the page of the tranche, by two people.
review-whole = Whole amount
review-proposed = Amount proposed
review-questions = Questions
review-questions-waiting = { $n ->
    [one] One question waits for an answer
   *[other] { $n } questions wait for an answer
}
review-question = Question
review-question-open = Open
review-question-closed = Closed
review-no-question = No question.
review-ask = Ask a question
review-ask-it = Ask
review-answer = Answer
review-answer-text = Answer
review-close = Close the question
review-about = About
review-about-session = the review
review-about-commitment = commitment
review-about-indicator = indicator
review-about-case = case
review-subject = Which
review-subject-hint = Code of the commitment, indicator, or reference of the case
review-due-on = answer by
review-cases = Cases
review-cases-text = The cases of the frozen report, by reference: no name is read here. A decision keeps its reason.
review-cases-found = { $n ->
    [0] No case
    [one] One case
   *[other] { $n } cases
}
review-cases-none = No case in this state
review-case = Case
review-case-state = State in the edition
review-figure = Indicator
review-no-case = No case is decided.
review-see-cases = See the cases
review-minutes = Minutes
review-no-minutes = The minutes are not written.
review-write-minutes = Write the minutes
review-keep-minutes = Keep
review-signatories = Signatories
review-sign = Sign
review-sign-it = Sign the minutes
review-function = As
review-function-hint = For example: director of programmes
review-history = Proceedings
review-entries = { $n ->
    [one] One entry
   *[other] { $n } entries
}
review-no-entry = Nothing is said yet.
review-kind-justification = Justification
review-kind-question = Question
review-kind-answer = Answer
review-kind-close = Question closed
review-kind-decision = Decision
review-kind-minutes = Minutes
review-kind-signature = Signature
review-missing = { $n ->
    [one] One item is missing
   *[other] { $n } items are missing
}
review-complete = Nothing is missing
review-done-of = { $done } of { $n }
review-check-report = Seal of the edition intact
review-check-justified = Unmet commitments justified
review-check-questions = Questions closed
review-check-decided = Commitments decided
review-check-minutes = Minutes written
review-check-signed = Minutes signed by two people
review-check-computed = Tranche computed
review-done-open = The review is open.
review-done-justification = The justification is kept.
review-done-question = The question is asked.
review-done-answer = The answer is kept.
review-done-close = The question is closed.
review-done-decision = The decision is kept with its reason.
review-done-minutes = The minutes are kept.
review-done-signature = Your signature is kept.
review-cases-undecided = { $n ->
    [one] { $n } case is still to decide, at the head of the list.
   *[other] { $n } cases are still to decide, at the head of the list.
}
review-cases-decided = All these cases are decided.
review-left = Left to do
review-left-nothing = nothing
review-left-undecided = { $n ->
    [one] { $n } commitment to decide
   *[other] { $n } commitments to decide
}
review-left-questions = { $n ->
    [one] { $n } open question
   *[other] { $n } open questions
}
review-left-minutes = minutes to sign
review-decide-which = Commitments you decide together
review-next = To do now
review-next-decided = { $n ->
    [one] { $n } commitment is still to decide.
   *[other] { $n } commitments are still to decide: tick several for the same decision.
}
review-next-go-decided = Decide
review-next-questions = { $n ->
    [one] { $n } question is still open: answer it or close it.
   *[other] { $n } questions are still open: answer or close them.
}
review-next-answer = { $n ->
    [one] { $n } question waits for your answer.
   *[other] { $n } questions wait for your answer.
}
review-next-go-questions = See the questions
review-next-justified = { $n ->
    [one] { $n } commitment below its target waits for your justification.
   *[other] { $n } commitments below their targets wait for your justification.
}
review-next-go-justified = Justify
review-next-minutes = Everything is decided: write the minutes.
review-next-go-minutes = Write the minutes
review-next-signed = The minutes wait for your signature; two are needed, of two people.
review-next-go-signed = Sign
review-next-signed-other = You have signed: another person of the ministry is to sign too.
review-next-compute = The review is over: compute the tranche that hangs on it.
review-next-go-compute = Compute the tranche
review-next-call = The review is over and the tranche computed: declare it due.
review-next-go-call = Open the tranche
review-next-approve = The review is over and the tranche due: approve its payment. Another person will record it.
review-next-go-approve = Approve the tranche
review-next-pay = The payment is approved: somebody other than who approved it records it, with its reference.
review-next-pay-other = You approved the payment: another person of the ministry is to record it, with its reference.
review-minutes-again = Minutes written again are to be signed again by everybody.
review-next-go-pay = Record the payment
