# Operators, regions and cohorts around their common rate; value added.
spread-title = Dispersion
spread-lead = Opérateurs et régions autour du taux commun : ce que le hasard explique, et ce qu’il n’explique pas. Les lignes sont triées par effectif, ce n’est pas un classement.
spread-finding-far = { $n ->
    [one] 1 opérateur sur { $of } sort des limites à 99,8 %
   *[other] { $n } opérateurs sur { $of } sortent des limites à 99,8 %
}
spread-finding-none = Aucun des { $of } opérateurs ne sort des limites à 99,8 %
spread-finding-alone = Un seul opérateur : il n’y a pas de dispersion à lire
spread-finding-masked = Trop peu de personnes pour montrer une dispersion
spread-finding-not-yet = L’insertion ne peut pas encore être observée
spread-finding-nobody = Personne à observer dans cette sélection
spread-nothing-masked = Moins de { $n } personnes : élargissez la période, la région ou la définition.
spread-nothing-not-yet = Aucune personne n’a encore atteint l’horizon de cette définition.
spread-nothing-nobody = Changez la période, la région ou la définition.
spread-pooled = Taux commun
spread-operators = { $n ->
    [0] Les opérateurs restent dans les limites à 95 %
    [one] 1 opérateur sur { $of } sort des limites à 95 %
   *[other] { $n } opérateurs sur { $of } sortent des limites à 95 %
}
spread-regions = { $n ->
    [0] Les régions restent dans les limites à 95 %
    [one] 1 région sur { $of } sort des limites à 95 %
   *[other] { $n } régions sur { $of } sortent des limites à 95 %
}
spread-plot-sub = Taux d’insertion (vertical) selon le nombre d’observables (horizontal). Un point cerclé sort des limites à 95 %.
spread-operators-table = Opérateurs et limites
spread-regions-table = Régions et limites
spread-by-size = Par effectif décroissant.
spread-range = { $low } à { $high }
spread-points = { $n } pt
spread-position = Position
spread-position-far_above = Au-dessus, à 99,8 %
spread-position-above = Au-dessus, à 95 %
spread-position-within = Dans les limites
spread-position-below = En dessous, à 95 %
spread-position-far_below = En dessous, à 99,8 %
spread-funnel-far_above = entonnoir : au-dessus, à 99,8 %
spread-funnel-above = entonnoir : au-dessus, à 95 %
spread-funnel-within = entonnoir : dans les limites
spread-funnel-below = entonnoir : en dessous, à 95 %
spread-funnel-far_below = entonnoir : en dessous, à 99,8 %
spread-e3 = Écart entre régions (E3)
spread-e3-text = { $points } pt entre { $highest } (taux le plus haut) et { $lowest } (le plus bas), parmi les régions d’au moins 20 observables. Un écart entre extrêmes est toujours positif : lisez-le avec les limites.
spread-e3-none = Moins de deux régions ont 20 observables : l’écart n’est pas calculé.
spread-v1 = Valeur ajoutée (V1)
spread-v1-lead = Le taux observé moins celui que les mêmes personnes auraient aux taux du pays : chacune est comparée aux autres cohortes de sa strate (diplôme, sexe, région, filière). C’est une standardisation indirecte, pas la régression de la WIOA ; elle ne dit pas ce que la formation a causé.
spread-v1-operators = Valeur ajoutée par opérateur
spread-v1-regions = Valeur ajoutée par région
spread-v1-cohorts = { $n ->
    [one] Valeur ajoutée de 1 cohorte
   *[other] Valeur ajoutée des { $n } cohortes
}
spread-v1-short = V1
spread-v1-none = non calculée : moins de 20 personnes, ici ou dans le reste du pays
spread-expected = Taux attendu
spread-chance = Intervalle à 95 %
spread-compared = Comparés à
spread-grain-1 = { $n } : diplôme, sexe, région, filière
spread-grain-2 = { $n } : diplôme, sexe, région
spread-grain-3 = { $n } : diplôme et sexe
spread-grain-4 = { $n } : diplôme
spread-grain-5 = { $n } : tout le pays
spread-added-above = Au-dessus de l’attendu
spread-added-below = En dessous de l’attendu
spread-added-undecided = Non tranché
spread-quote-chance = Le hasard seul met 1 groupe sur 20 hors des limites à 95 %, et 1 sur 500 hors de celles à 99,8 % : seules ces dernières appellent une question à l’opérateur.
spread-quote-limits = Les limites sont celles du test du score autour du taux commun, celles de l’intervalle de Wilson ; sous 20 personnes, elles sont larges et approchées.
spread-quote-v1 = Une strate de moins de 20 personnes hors de la cohorte cède à une plus large : filière, puis région, sexe et diplôme sont lâchés.
spread-quote-size = Un taux plus haut ne fait pas un meilleur opérateur : les publics et les bassins d’emploi diffèrent.
spread-sheet = Dispersion
spread-column-level = Niveau
spread-meaning-level = Opérateur, région ou cohorte
spread-column-code = Code
spread-meaning-code = Code du groupe
spread-column-label = Libellé
spread-meaning-label = Nom du groupe
spread-column-denominator = Observables
spread-meaning-denominator = Observables non exclus
spread-column-inserted = Insérés
spread-meaning-inserted = En situation admise et prouvée
spread-column-floor = Taux
spread-meaning-floor = Insérés sur observables non exclus, %
spread-column-low95 = Limite basse, 95 %
spread-meaning-low95 = Limite basse de l’entonnoir à 95 % pour cet effectif, %
spread-column-high95 = Limite haute, 95 %
spread-meaning-high95 = Limite haute de l’entonnoir à 95 % pour cet effectif, %
spread-column-low998 = Limite basse, 99,8 %
spread-meaning-low998 = Limite basse de l’entonnoir à 99,8 % pour cet effectif, %
spread-column-high998 = Limite haute, 99,8 %
spread-meaning-high998 = Limite haute de l’entonnoir à 99,8 % pour cet effectif, %
spread-column-position = Position
spread-meaning-position = Au-dessus, dans, ou en dessous des limites
spread-column-expected = Taux attendu
spread-meaning-expected = Moyenne des taux du pays dans la strate de chacun, %
spread-column-value-added = Valeur ajoutée
spread-meaning-value-added = V1 : taux moins taux attendu, points
spread-column-value-added-low = V1, borne basse
spread-meaning-value-added-low = Borne basse à 95 %, points
spread-column-value-added-high = V1, borne haute
spread-meaning-value-added-high = Borne haute à 95 %, points
spread-column-compared-track = Strate complète
spread-meaning-compared-track = Personnes comparées par diplôme, sexe, région et filière
spread-column-compared-region = Sans filière
spread-meaning-compared-region = Personnes comparées par diplôme, sexe et région
spread-column-compared-sex = Sans région
spread-meaning-compared-sex = Personnes comparées par diplôme et sexe
spread-column-compared-diploma = Diplôme seul
spread-meaning-compared-diploma = Personnes comparées par diplôme
spread-column-compared-country = Tout le pays
spread-meaning-compared-country = Personnes comparées à tout le pays
