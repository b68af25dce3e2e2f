# Mots communs aux pages et aux composants.
common-undefined = n. d.
common-signed-in-as = Connecté : <strong>{ $name }</strong>
common-colon = {" "}:
common-formula = Formule
common-comma = {","}
common-list-separator = {" "};
common-interval = intervalle à 95 % : de { $low } à { $high }
common-interval-95 = Intervalle à 95 %
common-from-to = { $low } à { $high }
common-quality-1 = qualité faible
common-quality-2 = qualité moyenne
common-quality-3 = qualité bonne
common-definition-of = Définition : { $term }
common-target = Cible conventionnelle { $value }
common-target-short = cible { $value }
common-verdict-above = Au-dessus
common-verdict-below = En dessous
common-verdict-undecided = Non tranché
common-verdict-met = Atteint, non tranché
common-verdict-kept = Atteint
common-verdict-late = Retard
common-verdict-running = En cours
common-verdict-none = Sans cible
common-verdict-unmeasured = Pas encore mesurable
common-state-masked = masqué
common-state-not-yet = pas encore observable
common-state-no-cohort = aucune cohorte
common-state-not-applicable = sans objet
common-state-not-collected = non collecté
common-state-undefined = non défini
common-tile-masked = masqué
common-tile-none = aucune
common-tile-not-yet = à venir
common-tile-undefined = n. d.
common-breadcrumb = Fil d’Ariane
common-filters = { $n ->
    [0] Filtres
    [one] Filtres ({ $n } actif)
   *[other] Filtres ({ $n } actifs)
}
common-filter-region = Filtrer la page
common-apply = Appliquer
common-active-filters = { $n ->
    [one] Filtre actif :
   *[other] Filtres actifs :
}
common-remove-filter = retirer ce filtre
common-range = { $from } à { $to } sur { $total }
common-range-open = { $from } à { $to }
common-previous = Précédents
common-next = Suivants
common-provenance = Provenance
common-as-of = Arrêté au
common-known-at = Connu au
common-method = Méthode
common-filters-used = Filtres
common-no-filter = aucun
common-hash = Empreinte
common-copy = Copier
common-copied = Empreinte copiée
common-verify = Vérifier un rapport
common-download = Télécharger
common-bulk-actions = Actions sur la sélection
common-selected-zero = Aucune sélection
common-selected-one = 1 ligne sélectionnée
common-selected-many = {"{n}"} lignes sélectionnées
common-select-all = Tout sélectionner sur cette page
common-select-row = Sélectionner { $name }
common-optional = (facultatif)
common-error-prefix = Erreur : { $title }
common-errors = { $n ->
    [one] Il y a une erreur à corriger
   *[other] Il y a { $n } erreurs à corriger
}
common-legend-interval = taux et intervalle à 95 %
common-legend-weak = lecture réservée : peu de diplômés, ou situation connue sous 80 %
common-legend-masked = masqué : moins de { $n } personnes (secret statistique)
common-see-data = Voir les données de ce graphique
common-stage = Étape
common-count = Effectif
common-rate = Taux
common-share = Part
common-operator = Opérateur
common-cascade-scale = Chaque barre se lit sur la même échelle : la largeur totale vaut { $n } inscrits.
common-cascade-enrolled = { $n ->
    [one] inscrit
   *[other] inscrits
}
common-cascade-graduated = { $n ->
    [one] diplômé
   *[other] diplômés
}
common-cascade-inserted = { $n ->
    [one] inséré
   *[other] insérés
}
common-cascade-of-enrolled = soit { $rate } des inscrits
common-cascade-of-graduated = soit { $rate } des diplômés
common-count-graduated = { $n ->
    [one] { $n } diplômé
   *[other] { $n } diplômés
}
common-count-in-training = { $n } encore en formation
common-count-withdrawn = { $n ->
    [one] { $n } sorti sans diplôme
   *[other] { $n } sortis sans diplôme
}
common-count-inserted = { $n ->
    [one] { $n } inséré
   *[other] { $n } insérés
}
common-count-not-inserted = { $n ->
    [one] { $n } non inséré
   *[other] { $n } non insérés
}
common-count-unknown = { $n } de situation inconnue
common-stage-enrolled = Inscrits
common-stage-graduated = Diplômés
common-stage-in-training = Encore en formation
common-stage-withdrawn = Sortis sans diplôme
common-stage-inserted = Insérés
common-stage-not-inserted = Non insérés
common-stage-unknown = Situation inconnue
common-inserted-of = { $inserted } diplômés insérés sur { $n }
common-by-unknown = { $n ->
    [0] Sans inconnu
    [one] Selon la situation inconnue
   *[other] Selon les { $n } inconnus
}
common-knowledge = Situation connue
common-limit-95 = Limite à 95 %
common-limit-998 = Limite à 99,8 %
common-survival-axis = Axe : { $unit } ; sous l’axe, diplômés encore suivis
common-survival-curve = diplômés suivis
common-survival-lost = perdus de vue : jamais, ou aussitôt
common-skills = Compétences
common-skill-wanted = demandée :
common-stage-label = Étape
common-change = Changer
common-change-stage-of = l’étape de { $name }
common-save = Enregistrer
common-cancel = Annuler
common-back = Retour
common-search = Chercher
common-all = Tout
common-none = Aucun
common-yes = Oui
common-no = Non
common-unknown = Inconnu
common-target-column = Face à la cible
common-dictionary = Dictionnaire
common-and-more = et { $n } de plus
