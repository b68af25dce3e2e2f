# Names of indicators: indicator-<code>, `seeds/indicator_catalogue.csv`.
indicator-I1 = Insertion rate
indicator-I2 = Access-to-employment rate
indicator-I3 = DFP insertion rate
indicator-I4 = DFP employment rate
indicator-I5 = Employment rate of leavers
indicator-I6 = Share employed
indicator-I7 = Favourable outcome rate
indicator-I8 = Insertion per enrolled
indicator-I9 = Career outcomes rate
indicator-I10 = RNCP overall rate
indicator-I11 = RNCP target-occupation rate
indicator-I12 = Quarter employment rate
indicator-I13 = Sustained insertion
indicator-I14 = Positive exit
indicator-Q1 = In-field insertion rate
indicator-Q2s = Strict insertion rate
