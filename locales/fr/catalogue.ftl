# Le catalogue des 42 indicateurs.
catalogue-title = Catalogue des indicateurs
catalogue-heading = { $n ->
    [one] Un indicateur, avec sa formule
   *[other] { $n } indicateurs, chacun avec sa formule
 }
catalogue-lead = La même population lue par tout le catalogue. Un chiffre absent dit pourquoi il l’est.
catalogue-numerator = Numérateur
catalogue-denominator = Dénominateur
catalogue-reading = Lecture
catalogue-unknown = Inconnus
catalogue-maturity = Maturité
catalogue-interval = Intervalle
catalogue-suppression = Masqué
catalogue-standards = Normes satisfaites
catalogue-detail = Voir le détail
catalogue-bounds = Plancher – plafond
catalogue-not-reached = non atteint
catalogue-unit-pt = points
catalogue-unit-d = jours
catalogue-unit-MAD = MAD
catalogue-sheet = Indicateurs
catalogue-months = { $n ->
    [one] après { $n } mois
   *[other] après { $n } mois
 }
catalogue-days = { $n ->
    [one] à { $n } jour
   *[other] à { $n } jours
 }
catalogue-duration = à { $n } % de la durée
catalogue-stage-enrolled = parmi les inscrits
catalogue-stage-graduated = parmi les diplômés
catalogue-stage-inserted = parmi les insérés
catalogue-step-start = démarrage
catalogue-step-completion = achèvement
catalogue-step-insertion = insertion
catalogue-step-due = part du paiement due
catalogue-quantile-median = médiane
catalogue-quantile-q1 = premier quartile
catalogue-quantile-q3 = troisième quartile
catalogue-column-indicator = Indicateur
catalogue-meaning-indicator = Code du catalogue
catalogue-column-name = Nom
catalogue-meaning-name = Nom de l’indicateur
catalogue-column-item = Chiffre
catalogue-meaning-item = Ce qui le distingue des autres chiffres de l’indicateur : définition, mois, jours, classe
catalogue-column-label = Libellé
catalogue-meaning-label = Le même, en mots
catalogue-column-profile-version = Version
catalogue-meaning-profile-version = Version de la définition
catalogue-column-value = Valeur
catalogue-meaning-value = Le chiffre
catalogue-column-unit = Unité
catalogue-meaning-unit = % pour cent, n effectif, pt points, d jours, MAD dirhams
catalogue-column-n = Effectifs
catalogue-meaning-n = Numérateur
catalogue-column-of = Sur
catalogue-meaning-of = Dénominateur
catalogue-column-unknown = Inconnus
catalogue-meaning-unknown = Situations inconnues
catalogue-column-low = Borne basse
catalogue-meaning-low = Borne basse de l’intervalle à 95 %
catalogue-column-high = Borne haute
catalogue-meaning-high = Borne haute de l’intervalle à 95 %
catalogue-column-floor = Plancher
catalogue-meaning-floor = Inconnus comptés comme non insérés
catalogue-column-known = Connu
catalogue-meaning-known = Inconnus laissés de côté
catalogue-column-ceiling = Plafond
catalogue-meaning-ceiling = Inconnus comptés comme insérés
catalogue-column-maturity = Maturité
catalogue-meaning-maturity = Maturité du chiffre
catalogue-column-state = État
catalogue-meaning-state = Pourquoi il n’est pas montré
catalogue-column-mark = Marque
catalogue-meaning-mark = c masqué, p provisoire, x indéfini, z sans objet ou non collecté
