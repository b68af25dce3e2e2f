# Noms des indicateurs : indicator-<code>, `seeds/indicator_catalogue.csv`.
indicator-I1 = Taux d’insertion
indicator-I2 = Taux d’accès à l’emploi
indicator-I3 = Taux d’insertion DFP
indicator-I4 = Taux d’emploi DFP
indicator-I5 = Taux d’emploi des sortants
indicator-I6 = Part en emploi
indicator-I7 = Taux de devenir favorable
indicator-I8 = Taux d’insertion par inscrit
indicator-I9 = Taux « career outcomes »
indicator-I10 = Taux RNCP global
indicator-I11 = Taux RNCP métier visé
indicator-I12 = Taux d’emploi au trimestre
indicator-I13 = Taux d’insertion durable
indicator-I14 = Taux de sortie positive
indicator-Q1 = Taux d’insertion dans le métier
indicator-Q2s = Taux d’insertion stricte
