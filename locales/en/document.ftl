# The documents of an edition: PDF, workbook, tables.
document-kind = Frozen edition
document-tagline = Training-to-employment programmes, tracked to proof
document-page = Page { $page } of { $pages }
document-heading = { $definition }: { $finding }
document-about = About this edition
document-contents = Contents
document-retained = Key points
document-whole = All programmes, the whole country
document-frozen-at = Frozen on
document-by = Breakdown
document-cases = Sealed cases
document-threshold = Display threshold
document-definitions = Definitions
document-bounds = Floor to ceiling
document-summary = The figures, definition by definition
document-summary-sub = Each line reads the same population under one definition. The rate is a floor: unknowns count as not inserted.
document-inserted-of = { $fraction } inserted
document-rows = Rate by { $by }
document-rows-standing = By { $by }, against the target: { $above } above, { $below } below, { $undecided } undecided
document-note-interval = Under each line, the 95% interval. Rows follow size, never the rate.
document-note-weak = Hollow dot: read with reserve, fewer than 20 people or less than 80% known.
document-proof = Proof
document-proofs-finding = { $rate } of insertions rest on a proof of level E2 or more
document-signatures = Signatures
document-signature = Signature
document-role-author = Frozen by
document-role-reviewer = Reviewed by
document-role-approver = Approved by
document-unsigned = pending
document-signer-held = name known to the ministry
document-hash = SHA-256 hash of the document
document-chain-hash = Hash of the last entry
document-verify = Verify
document-verify-text = To verify: paste the hash at { $address }, or send it the edition’s JSON document. Offline, the public key verifies the signature.
document-mark-draft = DRAFT
document-mark-superseded = SUPERSEDED
document-mark-withdrawn = WITHDRAWN
document-warning-draft = Draft: this edition is not approved and may not be cited.
document-warning-superseded = This edition was superseded by another: cite the new one.
document-warning-withdrawn = This edition was withdrawn: it may no longer be cited.
document-pdf = PDF, to read and sign
document-book = XLSX workbook, with dictionary
document-provenance = Provenance
document-sheet-figures = Figures
document-sheet-proofs = Proofs
document-sheet-method = Method
document-column-name = Item
document-column-value = Value
document-column-part = Part
document-column-text = Text
document-column-level = Level
document-column-count = Inserted
document-column-table = Table
document-column-key = Column
document-column-label = Label
document-column-meaning = Meaning
document-column-unit = Unit
document-meaning-name = What the row gives the value of
document-meaning-value = Its value
document-meaning-part = Part of the definition
document-meaning-text = What the definition says of it
document-meaning-level = Level of the proof that carries the insertion
document-meaning-count = People inserted; blank when masked
document-unit-text = text
document-unit-count = number
document-unit-percent = %
document-unit-decimal = decimal number
document-unit-date = date
document-people = { $n ->
    [0] none
    [one] { $n } person
   *[other] { $n } people
}
document-point-unknown = { $n ->
    [one] One situation is unknown: depending on it, the rate lies from { $range }.
   *[other] { $n } situations are unknown: depending on them, the rate lies from { $range }.
}
document-dictionary-table = Sheet or file
document-dictionary-key = Key of the column, the heading in CSV
document-dictionary-label = Label of the column, the heading in the workbook
document-dictionary-meaning = What the column says
document-dictionary-unit = Unit of its values
document-column-flags = Warnings
document-column-suppressed = Masked keys
document-meaning-flags = Warnings to read with the figure
document-meaning-suppressed = Keys whose value is masked to protect people
document-dictionary-link = Dictionary of columns, CSV
