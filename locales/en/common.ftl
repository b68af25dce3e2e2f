# Words shared by pages and components.
common-undefined = n. d.
common-signed-in-as = Signed in as <strong>{ $name }</strong>
common-colon = :
common-formula = Formula
common-comma = {","}
common-list-separator = ;
common-interval = 95% interval: { $low } to { $high }
common-interval-95 = 95% interval
common-from-to = { $low } to { $high }
common-quality-1 = poor quality
common-quality-2 = fair quality
common-quality-3 = good quality
common-definition-of = Definition: { $term }
common-target = Contract target { $value }
common-target-short = target { $value }
common-verdict-above = Above
common-verdict-below = Below
common-verdict-undecided = Undecided
common-verdict-met = Met, undecided
common-verdict-kept = Met
common-verdict-late = Late
common-verdict-running = In progress
common-verdict-none = No target
common-verdict-unmeasured = Not measurable yet
common-state-masked = suppressed
common-state-not-yet = not yet observable
common-state-no-cohort = no cohort
common-state-not-applicable = not applicable
common-state-not-collected = not collected
common-state-undefined = undefined
common-tile-masked = suppressed
common-tile-none = none
common-tile-not-yet = to come
common-tile-undefined = n. d.
common-breadcrumb = Breadcrumb
common-filters = { $n ->
    [0] Filters
   *[other] Filters ({ $n } active)
}
common-filter-region = Filter the page
common-apply = Apply
common-active-filters = { $n ->
    [one] Active filter:
   *[other] Active filters:
}
common-remove-filter = remove this filter
common-range = { $from } to { $to } of { $total }
common-range-open = { $from } to { $to }
common-previous = Previous
common-next = Next
common-provenance = Provenance
common-as-of = As of
common-known-at = As known at
common-method = Method
common-filters-used = Filters
common-no-filter = none
common-hash = Fingerprint
common-copy = Copy
common-copied = Fingerprint copied
common-verify = Verify a report
common-download = Download
common-bulk-actions = Actions on the selection
common-selected-zero = Nothing selected
common-selected-one = 1 row selected
common-selected-many = {"{n}"} rows selected
common-select-all = Select the whole page
common-select-row = Select { $name }
common-optional = (optional)
common-error-prefix = Error: { $title }
common-errors = { $n ->
    [one] There is one error to correct
   *[other] There are { $n } errors to correct
}
common-legend-interval = rate and 95% interval
common-legend-weak = read with care: few graduates, or situation known below 80%
common-legend-masked = suppressed: fewer than { $n } people (statistical confidentiality)
common-see-data = See the data of this chart
common-stage = Stage
common-count = Count
common-rate = Rate
common-share = Share
common-operator = Operator
common-cascade-scale = Every bar is on the same scale: the full width is { $n } enrolled.
common-cascade-enrolled = enrolled
common-cascade-graduated = graduated
common-cascade-inserted = in employment
common-cascade-of-enrolled = { $rate } of those enrolled
common-cascade-of-graduated = { $rate } of graduates
common-count-graduated = { $n ->
    [one] { $n } graduate
   *[other] { $n } graduates
}
common-count-in-training = { $n } still in training
common-count-withdrawn = { $n } left without a diploma
common-count-inserted = { $n } in employment
common-count-not-inserted = { $n } not in employment
common-count-unknown = { $n } of unknown situation
common-stage-enrolled = Enrolled
common-stage-graduated = Graduates
common-stage-in-training = Still in training
common-stage-withdrawn = Left without a diploma
common-stage-inserted = In employment
common-stage-not-inserted = Not in employment
common-stage-unknown = Unknown situation
common-inserted-of = { $inserted } graduates in employment out of { $n }
common-by-unknown = { $n ->
    [0] None unknown
    [one] Depending on the one unknown
   *[other] Depending on the { $n } unknown
}
common-knowledge = Situation known
common-limit-95 = 95% limit
common-limit-998 = 99.8% limit
common-survival-axis = Axis: { $unit }; below it, graduates still followed
common-survival-curve = graduates followed
common-survival-lost = those lost: never, or at once
common-skills = Skills
common-skill-wanted = wanted:
common-stage-label = Stage
common-change = Change
common-change-stage-of = the stage of { $name }
common-save = Save
common-cancel = Cancel
common-back = Back
common-search = Search
common-all = All
common-none = None
common-yes = Yes
common-no = No
common-unknown = Unknown
common-target-column = Against the target
common-dictionary = Dictionary
common-and-more = and { $n } more
