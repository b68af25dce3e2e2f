# The catalogue of 42 indicators.
catalogue-title = Catalogue of indicators
catalogue-heading = { $n ->
    [one] One indicator with its formula
   *[other] { $n } indicators, each with its formula
 }
catalogue-lead = One population read by the whole catalogue. A figure that is missing says why.
catalogue-numerator = Numerator
catalogue-denominator = Denominator
catalogue-reading = Reading
catalogue-unknown = Unknowns
catalogue-maturity = Maturity
catalogue-interval = Interval
catalogue-suppression = Hidden
catalogue-standards = Standards satisfied
catalogue-detail = See the detail
catalogue-bounds = Floor – ceiling
catalogue-not-reached = not reached
catalogue-unit-pt = points
catalogue-unit-d = days
catalogue-unit-MAD = MAD
catalogue-sheet = Indicators
catalogue-months = { $n ->
    [one] after { $n } month
   *[other] after { $n } months
 }
catalogue-days = { $n ->
    [one] by day { $n }
   *[other] by day { $n }
 }
catalogue-duration = at { $n }% of the duration
catalogue-stage-enrolled = among the enrolled
catalogue-stage-graduated = among the graduates
catalogue-stage-inserted = among the inserted
catalogue-step-start = start
catalogue-step-completion = completion
catalogue-step-insertion = insertion
catalogue-step-due = share of payment due
catalogue-quantile-median = median
catalogue-quantile-q1 = first quartile
catalogue-quantile-q3 = third quartile
catalogue-column-indicator = Indicator
catalogue-meaning-indicator = Catalogue id
catalogue-column-name = Name
catalogue-meaning-name = Name of the indicator
catalogue-column-item = Figure
catalogue-meaning-item = What tells it from the other figures of the indicator: definition, months, days, class
catalogue-column-label = Label
catalogue-meaning-label = The same in words
catalogue-column-profile-version = Version
catalogue-meaning-profile-version = Version of the definition
catalogue-column-value = Value
catalogue-meaning-value = The figure
catalogue-column-unit = Unit
catalogue-meaning-unit = % percent, n count, pt points, d days, MAD dirhams
catalogue-column-n = Counts
catalogue-meaning-n = Numerator
catalogue-column-of = Of
catalogue-meaning-of = Denominator
catalogue-column-unknown = Unknown
catalogue-meaning-unknown = Unknown situations
catalogue-column-low = Lower end
catalogue-meaning-low = Lower end of the 95% interval
catalogue-column-high = Upper end
catalogue-meaning-high = Upper end of the 95% interval
catalogue-column-floor = Floor
catalogue-meaning-floor = Unknowns as not inserted
catalogue-column-known = Known
catalogue-meaning-known = Unknowns left out
catalogue-column-ceiling = Ceiling
catalogue-meaning-ceiling = Unknowns as inserted
catalogue-column-maturity = Maturity
catalogue-meaning-maturity = Maturity of the figure
catalogue-column-state = State
catalogue-meaning-state = Why it is not shown
catalogue-column-mark = Mark
catalogue-meaning-mark = c hidden, p provisional, x undefined, z not applicable or not collected
