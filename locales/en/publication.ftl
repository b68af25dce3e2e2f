# Figures made public, and their register.
publication-title = Published figures
publication-lead = Each publication keeps its definition, its dates and its fingerprint. Nothing is erased: what is withdrawn stays readable, with its reason.
publication-one = Publication
publication-definition = Definition
publication-published-on = Published on
publication-state = State
publication-published = Published
publication-withdrawn = Withdrawn
publication-none = No figure is published yet
publication-none-text = Publications will appear here, with their definition and fingerprint.
publication-sub = By { $by }
publication-by-nothing = nothing: the whole
publication-by-cohort = cohort
publication-by-region = region
publication-by-programme = programme
publication-by-operator = operator
publication-by-track = track
publication-by-sex = sex
publication-by-diploma = diploma at entry
publication-by-quarter = quarter
publication-unstated = not stated
publication-total = Everyone
publication-row = Row
publication-sheet = Publication
publication-document = JSON document, as its fingerprint guarantees it
publication-masked = { $n ->
    [one] One row is hidden, so that nobody is recognised.
   *[other] { $n } rows are hidden, so that nobody is recognised.
}
publication-masking = A row is hidden below 20 people, or when one or two people would stand out; others are hidden with it, so that the total does not give it back.
publication-withdrawn-title = This publication is withdrawn
publication-withdrawn-text = It stays here because it was read. Withdrawn on
publication-withdraw = Withdraw this publication
publication-withdraw-text = It will stay readable, with your reason, and will still count when later publications are checked.
publication-withdraw-reason = Reason, read by the public
publication-withdraw-hint = For example: a cohort was counted twice, see the publication of 3 March.
publication-withdraw-act = Withdraw
publication-withdrawn-done = The publication is withdrawn, with its reason.
publication-done = The publication is in the register, for everyone to read.
publication-new = New publication
publication-new-lead = Choose what will be public: you first see it exactly as the public will, with the verdict of the disclosure control.
publication-question = What would be published
publication-name = Title
publication-name-hint = For example: Insertion of the pilot’s graduates, by region
publication-known-hint = A date, or nothing for all that is known now
publication-by = Break down by
publication-by-hint = Nothing ticked: the whole only.
publication-preview = See as the public
publication-as-read = What the public would read
publication-safe = Nothing speaks against it
publication-safe-text = With everything already published under this definition, no hidden row can be worked out.
publication-act = Publish
publication-refused = This publication would be refused
publication-more-reasons = { $n ->
    [one] And one more reason.
   *[other] And { $n } more reasons.
}
publication-mend = To make it publishable:
publication-mend-hide = also hide
publication-mend-drop = break down otherwise, or publish the whole only.
publication-mend-act = See with these rows hidden
publication-try = Publish all the same
publication-measure-inserted = the number inserted
publication-measure-known = the number of known situations
publication-figure-row = “{ $title }”, { $row }
publication-figure-whole = “{ $title }”
publication-figure-own-row = { $row } (this publication)
publication-figure-own-whole = the whole of this publication
publication-reason-nothing = No row could be shown: too few people.
publication-reason-hidden-alone = { $figure }: hidden, it could be worked out from the total and the other rows ({ $measure }).
publication-reason-hidden-own = { $figure }: hidden, it could be worked out from what is already published in { $with } ({ $measure }).
publication-reason-hidden-other = { $figure } is hidden there: this publication would give it back ({ $measure }).
publication-reason-difference = { $people ->
    [one] { $figure }, less { $with }, leaves one person: { $measure } of so few is not published.
   *[other] { $figure }, less { $with }, leaves { $people } people: { $measure } of such a group is not published.
}
publication-reason-crossing = { $people ->
    [one] { $figure } and { $with } have one person in common: { $measure } could be worked out.
   *[other] { $figure } and { $with } have { $people } people in common: { $measure } of such a group could be worked out.
}
