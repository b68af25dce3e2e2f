# A against B, and why they differ.
compare-title = Comparer
compare-lead = Deux lectures de la même définition : deux dates des mêmes personnes, ou deux populations.
compare-finding-dates = De { $from } à { $to }
compare-finding-higher = B dépasse A de { $points } pt
compare-finding-lower = B est sous A : { $points } pt
compare-finding-unsettled = Écart de { $points } pt, trop faible pour être affirmé
compare-finding-same = Deux fois la même lecture
compare-finding-masked = Trop peu de personnes pour comparer
compare-finding-none = Une des deux lectures n’a pas de taux
compare-side = Côté
compare-side-of = Côté { $side }
compare-known = connu au
compare-both = A et B sur un même axe
compare-both-sub = Plancher, taux sur connus et plafond.
compare-gap = B − A : { $difference } pt, intervalle de { $low } à { $high }.
compare-gap-settled = L’intervalle ne contient pas zéro (Newcombe, 95 %).
compare-gap-unsettled = L’intervalle contient zéro : l’écart n’est pas tranché (Newcombe, 95 %).
compare-gap-paired = Ce sont les mêmes personnes : l’intervalle, calculé comme pour deux groupes distincts, est prudent.
compare-why = Ce qui explique le changement, cause par cause
compare-why-sub = D’abord ce qu’on a appris de la première date, puis ce que le temps a changé. Chaque pas de chaque personne a une seule cause : les comptes tombent juste.
compare-sum-numerator = Insérés : { $from } + { $entered } entrés − { $left } sortis = { $to }.
compare-sum-denominator = Observables : { $from } + { $entered } entrés − { $left } sortis = { $to }.
compare-cause = Cause
compare-moved = Mouvements au numérateur
compare-total = Total
compare-cause-late_answer = Réponse tardive
compare-told-late_answer = Le fait existait déjà à la première date ; il a été dit ou prouvé après.
compare-cause-proof_accepted = Preuve acceptée
compare-told-proof_accepted = Une preuve en attente a été acceptée.
compare-cause-proof_refused = Preuve refusée
compare-told-proof_refused = La preuve qui décidait a été refusée.
compare-cause-correction = Correction
compare-told-correction = Ce qui était enregistré a été remplacé ou retiré.
compare-cause-merge = Fusion
compare-told-merge = Deux fiches d’une même personne ont été réunies.
compare-cause-exclusion = Exclusion
compare-told-exclusion = Sortis du dénominateur pour un motif de la définition.
compare-cause-joined = Entrés dans la base
compare-told-joined = Inscrits ou diplômés depuis la première date.
compare-cause-matured = Devenus observables
compare-told-matured = Ils ont atteint l’horizon de la définition.
compare-cause-new_insertion = Nouvelle insertion
compare-told-new_insertion = La situation a commencé après la première date.
compare-cause-job_ended = Fin d’emploi
compare-told-job_ended = La situation a pris fin.
compare-cause-aged = Preuve trop ancienne
compare-told-aged = La dernière preuve ne parle plus de ce jour.
compare-cause-left = Sortis de la base
compare-told-left = Ils ont quitté la base, ou leur horloge a bougé.
compare-cause-other = Autres causes, réunies
compare-told-other = Des causes qui touchent trop peu de personnes pour être dites une à une.
compare-operators = Par opérateur
compare-regions = Par région
compare-by-cause = Causes
compare-place-moved = insérés +{ $entered } −{ $left }, observables +{ $more } −{ $less }
compare-still = Rien n’a bougé
compare-cases = { $n ->
    [one] 1 cas : { $cause }
   *[other] { $n } cas : { $cause }
}
compare-cases-sub = { $n ->
    [one] Le premier, avec sa fiche.
   *[other] Les { $n } premiers, chacun avec sa fiche.
}
compare-cases-told = { $n ->
    [one] Le premier, dans la liste des personnes de sa cohorte.
   *[other] Les { $n } premiers, chacun dans la liste des personnes de sa cohorte.
}
compare-cases-none = Personne à montrer pour cette cause : rien n’a bougé, ou les cohortes sont trop petites pour être lues une par une.
compare-reference = Référence
compare-from = Avant
compare-to = Après
compare-proof = Preuve
compare-proof-dates = débute le { $start }, prouvé le { $on }
compare-place-absent = hors base
compare-place-immature = pas encore observable
compare-place-excluded = exclu
compare-place-inserted = inséré
compare-place-not_inserted = non inséré
compare-place-unknown = inconnu
compare-split = Composition ou résultats ?
compare-split-sub = Décomposition de Kitagawa par diplôme et sexe. Elle dit d’où vient l’écart, pas pourquoi.
compare-split-sum = { $difference } pt = { $composition } par la composition (d’autres personnes) et { $rate } par les taux (les mêmes personnes réussissent autrement).
compare-stratum = Diplôme et sexe
compare-others = Autres, réunis
compare-no-diploma = Diplôme non dit
compare-no-sex = sexe non dit
compare-share = Part de { $side }
compare-rate = Taux de { $side }
compare-composition = Par composition, points
compare-rate-effect = Par les taux, points
compare-nothing = Pas de décomposition à montrer
compare-nothing-masked = Trop peu de personnes ont changé de situation pour que le détail soit montré sans les désigner.
compare-nothing-none = Les deux lectures doivent avoir un taux : changez la période, la région, la date ou la définition.
compare-nothing-same = A et B posent la même question aux mêmes dates : rien ne diffère.
compare-nothing-crossed = La date la plus tardive est lue avec la connaissance la plus ancienne : aucun chemin ne mène de l’une à l’autre.
compare-nothing-versions = La définition a changé de version entre les deux dates : les causes ne seraient plus celles des personnes.
compare-nothing-groups = Trop peu de personnes par diplôme et sexe pour décomposer l’écart.
compare-nothing-dates = Rien n’a bougé entre les deux lectures.
compare-sheet = Comparaison
compare-column-level = Niveau
compare-meaning-level = Ensemble, cause, opérateur, région ou strate
compare-column-code = Code
compare-meaning-code = Code de la cause, du lieu ou de la strate
compare-column-a-inserted = Insérés, A
compare-meaning-a-inserted = Insérés de la première lecture
compare-column-a-denominator = Observables, A
compare-meaning-a-denominator = Observables non exclus de la première lecture
compare-column-a-floor = Taux, A
compare-meaning-a-floor = Plancher de la première lecture, %
compare-column-a-ceiling = Plafond, A
compare-meaning-a-ceiling = Plafond de la première lecture, %
compare-column-b-inserted = Insérés, B
compare-meaning-b-inserted = Insérés de la seconde lecture
compare-column-b-denominator = Observables, B
compare-meaning-b-denominator = Observables non exclus de la seconde lecture
compare-column-b-floor = Taux, B
compare-meaning-b-floor = Plancher de la seconde lecture, %
compare-column-b-ceiling = Plafond, B
compare-meaning-b-ceiling = Plafond de la seconde lecture, %
compare-column-difference = Écart
compare-meaning-difference = B moins A, points
compare-column-low = Borne basse
compare-meaning-low = Borne basse de l’écart à 95 %, points
compare-column-high = Borne haute
compare-meaning-high = Borne haute de l’écart à 95 %, points
compare-column-into-numerator = Entrés au numérateur
compare-meaning-into-numerator = Devenus insérés
compare-column-out-of-numerator = Sortis du numérateur
compare-meaning-out-of-numerator = Qui ne sont plus insérés
compare-column-into-denominator = Entrés au dénominateur
compare-meaning-into-denominator = Devenus observables non exclus
compare-column-out-of-denominator = Sortis du dénominateur
compare-meaning-out-of-denominator = Qui ne sont plus observables non exclus
compare-column-composition = Par composition
compare-meaning-composition = Part de l’écart due à la composition, points
