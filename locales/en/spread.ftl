# Operators, regions and cohorts around their common rate; value added.
spread-title = Spread
spread-lead = Operators and regions around the common rate: what chance explains, and what it does not. Lines are sorted by size; this is no ranking.
spread-finding-far = { $n ->
    [one] 1 operator of { $of } lies outside the 99.8% limits
   *[other] { $n } operators of { $of } lie outside the 99.8% limits
}
spread-finding-none = None of the { $of } operators lies outside the 99.8% limits
spread-finding-alone = One operator only: there is no spread to read
spread-finding-masked = Too few people to show a spread
spread-finding-not-yet = Insertion cannot be observed yet
spread-finding-nobody = Nobody to observe in this selection
spread-nothing-masked = Fewer than { $n } people: widen the period, the region or the definition.
spread-nothing-not-yet = Nobody has reached the horizon of this definition yet.
spread-nothing-nobody = Change the period, the region or the definition.
spread-pooled = Common rate
spread-operators = { $n ->
    [0] Operators stay within the 95% limits
    [one] 1 operator of { $of } lies outside the 95% limits
   *[other] { $n } operators of { $of } lie outside the 95% limits
}
spread-regions = { $n ->
    [0] Regions stay within the 95% limits
    [one] 1 region of { $of } lies outside the 95% limits
   *[other] { $n } regions of { $of } lie outside the 95% limits
}
spread-plot-sub = Insertion rate (vertical) by number of observable people (horizontal). A ringed dot lies outside the 95% limits.
spread-operators-table = Operators and limits
spread-regions-table = Regions and limits
spread-by-size = Largest first.
spread-range = { $low } to { $high }
spread-points = { $n } pt
spread-position = Position
spread-position-far_above = Above, at 99.8%
spread-position-above = Above, at 95%
spread-position-within = Within the limits
spread-position-below = Below, at 95%
spread-position-far_below = Below, at 99.8%
spread-funnel-far_above = funnel: above, at 99.8%
spread-funnel-above = funnel: above, at 95%
spread-funnel-within = funnel: within the limits
spread-funnel-below = funnel: below, at 95%
spread-funnel-far_below = funnel: below, at 99.8%
spread-e3 = Regional spread (E3)
spread-e3-text = { $points } points between { $highest } (highest rate) and { $lowest } (lowest), among regions with at least 20 observable people. A difference of extremes is never negative: read it with the limits.
spread-e3-none = Fewer than two regions have 20 observable people: the spread is not computed.
spread-v1 = Value added (V1)
spread-v1-lead = The observed rate less the one the same people would have at the country’s rates: each is compared with the other cohorts of their stratum (diploma, sex, region, track). It is indirect standardisation, not WIOA’s regression; it does not say what the training caused.
spread-v1-operators = Value added by operator
spread-v1-regions = Value added by region
spread-v1-cohorts = { $n ->
    [one] Value added of 1 cohort
   *[other] Value added of { $n } cohorts
}
spread-v1-short = V1
spread-v1-none = not computed: fewer than 20 people, here or in the rest of the country
spread-expected = Expected rate
spread-chance = 95% interval
spread-compared = Compared by
spread-grain-1 = { $n }: diploma, sex, region, track
spread-grain-2 = { $n }: diploma, sex, region
spread-grain-3 = { $n }: diploma and sex
spread-grain-4 = { $n }: diploma
spread-grain-5 = { $n }: whole country
spread-added-above = Above expectation
spread-added-below = Below expectation
spread-added-undecided = Undecided
spread-quote-chance = Chance alone puts 1 group in 20 outside the 95% limits and 1 in 500 outside the 99.8% ones: only these call for a question to the operator.
spread-quote-limits = The limits are those of the score test around the common rate, as in Wilson’s interval; under 20 people they are wide and approximate.
spread-quote-v1 = A stratum with fewer than 20 people outside the cohort gives way to a coarser one: track, then region, sex and diploma are dropped.
spread-quote-size = A higher rate does not make a better operator: people and labour markets differ.
spread-sheet = Spread
spread-column-level = Level
spread-meaning-level = Operator, region or cohort
spread-column-code = Code
spread-meaning-code = Code of the group
spread-column-label = Label
spread-meaning-label = Name of the group
spread-column-denominator = Observable
spread-meaning-denominator = Observable and not excluded
spread-column-inserted = Inserted
spread-meaning-inserted = In a qualifying, proven situation
spread-column-floor = Rate
spread-meaning-floor = Inserted over observable and not excluded, %
spread-column-low95 = Lower limit, 95%
spread-meaning-low95 = Lower funnel limit at 95% for this size, %
spread-column-high95 = Upper limit, 95%
spread-meaning-high95 = Upper funnel limit at 95% for this size, %
spread-column-low998 = Lower limit, 99.8%
spread-meaning-low998 = Lower funnel limit at 99.8% for this size, %
spread-column-high998 = Upper limit, 99.8%
spread-meaning-high998 = Upper funnel limit at 99.8% for this size, %
spread-column-position = Position
spread-meaning-position = Above, within or below the limits
spread-column-expected = Expected rate
spread-meaning-expected = Mean of the country’s rates in each one’s stratum, %
spread-column-value-added = Value added
spread-meaning-value-added = V1: rate less expected rate, points
spread-column-value-added-low = V1, lower end
spread-meaning-value-added-low = Lower end at 95%, points
spread-column-value-added-high = V1, upper end
spread-meaning-value-added-high = Upper end at 95%, points
spread-column-compared-track = Full stratum
spread-meaning-compared-track = People compared by diploma, sex, region and track
spread-column-compared-region = Without track
spread-meaning-compared-region = People compared by diploma, sex and region
spread-column-compared-sex = Without region
spread-meaning-compared-sex = People compared by diploma and sex
spread-column-compared-diploma = Diploma only
spread-meaning-compared-diploma = People compared by diploma
spread-column-compared-country = Whole country
spread-meaning-compared-country = People compared with the whole country
