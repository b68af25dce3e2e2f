# Corrections of published figures.
correction-title = Corrections
correction-found = { $n ->
    [one] { $n } correction of published figures
   *[other] { $n } corrections of published figures
}
correction-lead = { $n ->
    [one] What was published, then replaced or withdrawn, when and why. { $n } publication was not corrected.
   *[other] What was published, then replaced or withdrawn, when and why. { $n } publications were not corrected.
}
correction-kind-edition = Sealed edition
correction-kind-publication = Published table
correction-fate-superseded = replaced
correction-fate-withdrawn = withdrawn
correction-see = Read instead:
correction-see-before = The edition before, and why it is replaced
correction-none = No correction
correction-none-text = Nothing published was replaced or withdrawn.
correction-rule-title = Nothing disappears
correction-rule = A published figure is not erased: it is replaced or withdrawn, with a dated reason, and its sealed text stays readable and verifiable.
correction-column-kind = Kind
correction-meaning-kind = edition, publication
correction-column-title = Published
correction-meaning-title = What was published
correction-column-address = Address
correction-meaning-address = Where it is still read
correction-column-as-of = As of
correction-meaning-as-of = Date of the figures
correction-column-published-on = Published on
correction-meaning-published-on = Day of the public approval
correction-column-corrected-on = Corrected on
correction-meaning-corrected-on = Day of the replacement or withdrawal
correction-column-fate = Fate
correction-meaning-fate = superseded: replaced; withdrawn
correction-column-reason = Reason
correction-meaning-reason = Public reason
correction-column-replaced-by = Replaced by
correction-meaning-replaced-by = Address of what is read instead
