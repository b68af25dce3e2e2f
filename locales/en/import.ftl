### Imports

import-title = Imports
import-send-title = Import a file
import-send-text = CSV or XLSX, as Excel saves it. Nothing is recorded before you agree: you first see what would change.
import-kind = What the file holds
import-kind-cohorts = Cohorts
import-kind-enrolments = Enrolments
import-kind-situations = Situations and proofs
import-kind-missing = Choose what the file holds.
import-file = File (CSV or XLSX)
import-file-hint = { $most } MiB at most. Separator, encoding and dates are recognised.
import-file-missing = Choose a CSV or XLSX file.
import-file-refused = { $why }
import-too-large = This file is larger than { $most } MiB. Cut it into several files, or ask the administration to import it.
import-send = See what would change
import-about = For cohort { $cohort }
import-models = Model files
import-list = Latest imports
import-list-empty = No import
import-list-empty-text = Choose a file above, or start from a model file.
import-column-file = File
import-column-sent = Sent on
import-column-state = State
import-column-created = Created
import-column-updated = Updated
import-column-unchanged = Unchanged
import-column-refused = To correct
import-state-draft = to apply
import-state-applied = applied
import-state-reversed = undone
import-state-abandoned = abandoned
import-heading = Import: { $ready ->
    [0] no row ready
    [one] { $ready } row ready
   *[other] { $ready } rows ready
}{ $refused ->
    [0] {""}
   *[other] , { $refused } to correct
}{ $asked ->
    [0] {""}
   *[other] , { $asked } to confirm
}
import-heading-applied = Import applied
import-heading-reversed = Import undone
import-heading-abandoned = Import abandoned
import-file-named = File
import-read = { $n ->
    [one] { $n } row read
   *[other] { $n } rows read
}, { $encoding }
import-separator = , separator { $separator ->
    [comma] “,”
    [semicolon] “;”
   *[tab] tab
}
import-nothing-yet = Nothing is recorded yet.
import-counts = Rows of the file
import-count-created = To create
import-count-updated = To update
import-count-unchanged = Already known
import-count-refused = To correct
import-count-asked = To confirm
import-done-created = Created
import-done-updated = Updated
import-done-refused = Left out
import-errors = { $n ->
    [one] There is { $n } error to correct
   *[other] There are { $n } errors to correct
}
import-error-link = Line { $line }, { $column }: { $problem }
import-error-row = Line { $line }: { $problem }
import-faults-caption = Rows to correct
import-line = Line
import-column = Column
import-value = Value received
import-problem = Problem
import-correction = Correction
import-correction-of = Correction, line { $line }, { $column }
import-in-file = To correct in the file
import-pick = Choose from the list
import-more = { $n ->
    [one] One more error will show once these are corrected.
   *[other] { $n } more errors will show once these are corrected; the annotated file holds them all.
}
import-doubt = Line { $line }: probable duplicate
import-doubt-text = “{ $name }” resembles { $other } ({ $alike }).
import-doubt-in-file = That person is on another line of the file.
import-doubt-enrolled = Already known: { $enrolled }.
import-doubt-question = What should be done with this row?
import-doubt-update = Update { $reference }
import-doubt-same = It is the same person
import-doubt-create = Create another person
import-doubt-skip = Leave the row out
import-check = Check the corrections
import-checked = Corrections checked.
import-apply-valid = { $n ->
    [one] Import the valid row
   *[other] Import the { $n } valid rows
}
import-apply-all = { $n ->
    [one] Import the row
   *[other] Import the { $n } rows
}
import-rejected = Rows in error, annotated (CSV)
import-rejected-name = to-correct
import-abandon = Abandon the import
import-abandoned = Import abandoned: its file is deleted.
import-applied = { $n ->
    [0] Nothing to record: everything was known already.
    [one] One row recorded.
   *[other] { $n } rows recorded.
}
import-reversed = Import undone: everything is as before.
import-reverse = Undo this import
import-reverse-text = What the import added is withdrawn, what it changed comes back. History keeps both.
import-applied-on = Applied on { $at }.
import-reversed-on = Undone on { $at }.
import-unchanged-title = Nothing to record
import-unchanged-text = Every row says what is known already.
import-warnings = To note
import-changes = { $n ->
    [one] One row changes what is known
   *[other] { $n } rows change what is known
}
import-change = line { $line }, { $about }
import-change-none = blank
import-moved = Records changed since you looked at this import. Nothing was recorded: read what follows, then try again.
import-moved-title = Records changed meanwhile
import-built-upon = Other records rest on this import: undo them first.
import-built-upon-title = This import cannot be undone yet
import-refused = The file is not accepted.
import-back = All imports
import-cohort = See the cohort

## Command line
import-cli-done = { $created } created, { $updated } updated, { $unchanged } unchanged; possible duplicates to settle: { $queued }.
import-cli-would = Dry run: { $created } would be created, { $updated } updated, { $unchanged } unchanged; possible duplicates: { $queued }.
import-cli-refused = Nothing is recorded: { $refused } rows to correct ({ $created } ready to create, { $updated } to update, { $unchanged } unchanged).
import-cli-exported = Rows written: { $n }.
import-list-column-file = File
import-list-meaning-file = Name of the file sent
import-list-column-kind = Content
import-list-meaning-kind = cohorts, enrolments or situations
import-list-column-cohort = Cohort
import-list-meaning-cohort = Cohort from whose page it was sent
import-list-column-state = State
import-list-meaning-state = draft, applied, reversed or abandoned
import-list-column-sent_on = Sent on
import-list-meaning-sent_on = Day it was sent
import-list-column-applied_on = Applied on
import-list-meaning-applied_on = Day it was applied
import-list-column-reversed_on = Undone on
import-list-meaning-reversed_on = Day it was undone
import-list-column-rows = Rows
import-list-meaning-rows = Rows read
import-list-column-created = Created
import-list-meaning-created = Rows that add something
import-list-column-updated = Updated
import-list-meaning-updated = Rows that change something
import-list-column-unchanged = Unchanged
import-list-meaning-unchanged = Rows already known
import-list-column-refused = Refused
import-list-meaning-refused = Rows refused
