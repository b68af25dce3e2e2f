# Les définitions côte à côte.
workbench-title = Les définitions côte à côte
workbench-finding = Une même population, de { $low } à { $high } selon la définition, là où l’on en sait assez
workbench-lead = Chaque ligne lit les mêmes personnes, à la même date, sous une autre définition publiée. Choisissez-en une pour descendre aux cohortes.
workbench-side-by-side = { $n } chiffres sur un seul axe
workbench-axis = Du plancher au plafond ; en gras, la borne que la norme imprime.
workbench-headline = Taux imprimé
workbench-unknown = Inconnus
workbench-matured = { $n } observables sur { $of }
workbench-legend-floor = plancher : les inconnus comptés non insérés
workbench-legend-known = sur situations connues
workbench-legend-ceiling = plafond : les inconnus comptés insérés
workbench-reconcile = D’où vient un chiffre publié ?
workbench-reconcile-sub = Recopiez un pourcentage tel qu’il a paru : Sanad dit quels numérateurs l’impriment et quelles définitions le donnent ici.
workbench-published = Pourcentage publié
workbench-published-hint = Par exemple 72 % ou 71,9
workbench-base = Sur combien de personnes
workbench-base-hint = Par exemple 734 ; laissez vide si ce n’est pas dit
workbench-confront = Confronter
workbench-refused = Ce chiffre ne se lit pas
workbench-refused-text = Écrivez un pourcentage de 0 à 100, avec ses décimales comme il a paru, par exemple 71,9 ; et un nombre entier de personnes.
workbench-numerators = Ce pourcentage suppose de { $low } à { $high } personnes au numérateur.
workbench-no-numerator = Aucun numérateur sur cette base n’imprime ce pourcentage : base ou arrondi à vérifier.
workbench-no-definition = Aucune définition ne donne ce chiffre pour cette population à cette date.
workbench-bound-floor = au plancher
workbench-bound-known = sur situations connues
workbench-bound-ceiling = au plafond
workbench-gives-floor = donne le chiffre publié au plancher
workbench-gives-known = donne le chiffre publié sur situations connues
workbench-gives-ceiling = donne le chiffre publié au plafond
workbench-excluded = Exclus
workbench-learnt = Sous la définition de référence (Ministère A) ou celle de l’adresse.
workbench-proofs = Preuves des insérés
workbench-operator = dont { $n } chez l’opérateur
workbench-reasons = Motifs
workbench-sums = Ces comptes tiennent-ils ensemble ?
workbench-sums-sub = Recopiez les parts d’un tableau publié et leur total : Sanad dit si la somme tient, à l’arrondi près, et quel pourcentage est une coquille.
workbench-parts = Parts, une par ligne
workbench-parts-hint = Par exemple 935 = 72,2 % ; le pourcentage est facultatif
workbench-total = Total publié
workbench-total-hint = Par exemple 7 695 ; vide : la somme des parts
workbench-rounding = Arrondi des comptes
workbench-rounding-hint = 5 si chacun est arrondi à 5 ; vide : comptes exacts
workbench-check = Vérifier
workbench-sums-refused = Ces comptes ne se lisent pas
workbench-sums-refused-text = Écrivez un nombre entier par ligne, suivi s’il y a lieu de = et de son pourcentage, par exemple 935 = 72,2 %. Cinquante lignes au plus.
workbench-sum = La somme des parts est { $sum }.
workbench-sum-agrees = La somme tient : { $sum }.
workbench-sum-rounding = La somme des parts est { $sum } pour { $total } : des arrondis indépendants l’expliquent.
workbench-sum-misprint = La somme des parts est { $sum }, pas { $total } : aucun arrondi ne l’explique.
workbench-misprints = { $n ->
    [one] 1 pourcentage est une coquille.
   *[other] { $n } pourcentages sont des coquilles.
}
workbench-part-agrees = { $count } : { $printed } est juste.
workbench-part-rounding = { $count } : { $printed } au lieu de { $gives }, l’arrondi des comptes l’explique.
workbench-part-misprint = { $count } : { $printed } imprimé pour { $gives }, coquille.
workbench-finding-one = Une même population : { $rate }, seul taux que l’on sait assez lire
workbench-formulas-show = { $n ->
    [one] La formule, en mots
   *[other] Les { $n } formules, en mots
}
workbench-formulas = Ce que compte chaque chiffre
