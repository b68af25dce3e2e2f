# Definitions side by side.
workbench-title = Definitions side by side
workbench-finding = One population, from { $low } to { $high } by definition, where enough is known
workbench-lead = Each line reads the same people, on the same date, under another published definition. Choose one to go down to the cohorts.
workbench-side-by-side = { $n } figures on one axis
workbench-axis = From floor to ceiling; in bold, the bound that the standard prints.
workbench-headline = Rate printed
workbench-unknown = Unknown
workbench-matured = { $n } observable of { $of }
workbench-legend-floor = floor: unknowns counted as not inserted
workbench-legend-known = on known situations
workbench-legend-ceiling = ceiling: unknowns counted as inserted
workbench-reconcile = Where does a published figure come from?
workbench-reconcile-sub = Copy a percentage as it was printed: Sanad says which numerators print it and which definitions give it here.
workbench-published = Published percentage
workbench-published-hint = For example 72% or 71.9
workbench-base = Out of how many people
workbench-base-hint = For example 734; leave blank if it is not said
workbench-confront = Confront
workbench-refused = This figure does not read
workbench-refused-text = Write a percentage from 0 to 100, with its decimals as printed, for example 71.9; and a whole number of people.
workbench-numerators = This percentage supposes from { $low } to { $high } people in the numerator.
workbench-no-numerator = No numerator over this base prints this percentage: check the base or the rounding.
workbench-no-definition = No definition gives this figure for this population on this date.
workbench-bound-floor = at the floor
workbench-bound-known = on known situations
workbench-bound-ceiling = at the ceiling
workbench-gives-floor = gives the published figure at the floor
workbench-gives-known = gives the published figure on known situations
workbench-gives-ceiling = gives the published figure at the ceiling
workbench-excluded = Excluded
workbench-learnt = Under the reference definition (Ministry A) or the one of the address.
workbench-proofs = Proofs of the inserted
workbench-operator = of whom { $n } at the operator
workbench-reasons = Reasons
workbench-sums = Do these counts hold together?
workbench-sums-sub = Copy the parts of a published table and their total: Sanad says whether the sum holds, rounding allowed for, and which percentage is a misprint.
workbench-parts = Parts, one a line
workbench-parts-hint = For example 935 = 72.2 %; the percentage is optional
workbench-total = Published total
workbench-total-hint = For example 7 695; empty: the sum of the parts
workbench-rounding = Rounding of counts
workbench-rounding-hint = 5 when each is rounded to 5; empty: exact counts
workbench-check = Check
workbench-sums-refused = These counts do not read
workbench-sums-refused-text = Write one whole number a line, followed if need be by = and its percentage, for example 935 = 72.2 %. Fifty lines at most.
workbench-sum = The parts sum to { $sum }.
workbench-sum-agrees = The sum holds: { $sum }.
workbench-sum-rounding = The parts sum to { $sum } against { $total }: independent rounding explains it.
workbench-sum-misprint = The parts sum to { $sum }, not { $total }: no rounding explains it.
workbench-misprints = { $n ->
    [one] 1 percentage is a misprint.
   *[other] { $n } percentages are misprints.
}
workbench-part-agrees = { $count }: { $printed } is right.
workbench-part-rounding = { $count }: { $printed } instead of { $gives }, rounded counts explain it.
workbench-part-misprint = { $count }: { $printed } printed for { $gives }, a misprint.
workbench-finding-one = One population: { $rate }, the only rate known well enough to be read
workbench-formulas-show = { $n ->
    [one] The formula, in words
   *[other] The { $n } formulas, in words
}
workbench-formulas = What each figure counts
