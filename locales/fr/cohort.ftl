# Cohortes, vues par la coordination.
cohort-list-title = { $n ->
    [0] Aucune cohorte
    [one] 1 cohorte
   *[other] { $n } cohortes
}
cohort-name = { $track }, { $place }
cohort-import = Importer des cohortes
cohort-none = Aucune cohorte pour l’instant
cohort-none-text = Ouvrez votre première cohorte ou importez la liste des vôtres.
cohort-search = Code, filière ou opérateur
cohort-year = Année de début
cohort-phase = État
cohort-phase-planned = À venir
cohort-phase-running = En formation
cohort-phase-ended = Terminée
cohort-no-match = Aucune cohorte ne correspond
cohort-no-match-text = Retirez un filtre ou cherchez un autre mot.
cohort-all = Toutes les cohortes
cohort-pages = Pages de la liste des cohortes
cohort-bad-filter = Un filtre de l’adresse n’est pas lisible. Revenez à la liste et choisissez-le de nouveau.
cohort-of = { $part } sur { $whole }
cohort-from = du
cohort-to = au
cohort-rate = Taux d’insertion à 6 mois
cohort-tabs = Sections de la cohorte
cohort-tab-follow-up = Suivi d’insertion
cohort-tab-proofs = Preuves
cohort-step-enrolment = Inscription
cohort-step-training = Formation
cohort-step-graduation = Diplomation
cohort-step-follow-up = { $n ->
    [one] Suivi à { $n } mois
   *[other] Suivi à { $n } mois
}
cohort-step-enrolled = { $n ->
    [0] aucun inscrit
    [one] 1 inscrit
   *[other] { $n } inscrits
}
cohort-step-graduated = { $n ->
    [0] aucun diplômé
    [one] 1 diplômé
   *[other] { $n } diplômés
}
cohort-step-opens = ouvre le { $day }
cohort-step-until = jusqu’au { $day }
cohort-step-over = terminée
cohort-step-known = { $known } situations sur { $due }
cohort-step-known-until = { $known } sur { $due } ; clôture le { $day }
cohort-unknown = { $n ->
    [one] 1 situation inconnue
   *[other] { $n } situations inconnues
}
cohort-unknown-range = Le taux peut encore varier de { $low } à { $high }
cohort-unproven = { $n ->
    [one] 1 emploi sans preuve suffisante
   *[other] { $n } emplois sans preuve suffisante
}
cohort-unproven-text = Contrat, attestation ou déclaration CNSS
cohort-hires = { $n ->
    [one] 1 embauche à valider
   *[other] { $n } embauches à valider
}
cohort-hires-text = Confirmée par l’employeur
cohort-handle = Traiter
cohort-add-proof = Ajouter une preuve
cohort-validate = Valider
cohort-nothing-to-do = Rien à traiter : toutes les situations observables sont connues et prouvées.
cohort-state-graduated = { $sex ->
    [F] Diplômée
   *[other] Diplômé
}
cohort-state-withdrawn = Abandon
cohort-state-confirmed = En formation
cohort-state-enrolled = { $sex ->
    [F] Inscrite
   *[other] Inscrit
}
cohort-found-employed = En emploi, { $kind }
cohort-found-declared = Déclarée, sans preuve
cohort-found-ended = Emploi terminé
cohort-found-unknown = Inconnue
cohort-situation = Situation
cohort-situation-unknown = Inconnue
cohort-situation-declared = Déclarée, sans preuve
cohort-situation-employed = En emploi
cohort-situation-otherwise = Autre situation
cohort-situation-not-yet = Pas encore observable
cohort-situation-excluded = Exclu du calcul
cohort-situation-none = Non diplômé
cohort-search-learners = Chercher dans la cohorte
cohort-learners-range = Apprenants, { $from } à { $to } sur { $total }
cohort-learner = Apprenant
cohort-path = Parcours
cohort-at-six-months = Situation à 6 mois
cohort-heard-on = Dernière preuve
cohort-learner-pages = Pages de la liste des apprenants
cohort-empty = Aucun apprenant dans cette cohorte
cohort-empty-text = Importez la liste des inscrits ou ajoutez-les un par un.
cohort-import-learners = Importer les inscrits
cohort-import-situations = Importer des situations
cohort-no-learner = Aucun apprenant ne correspond
cohort-no-learner-text = Cherchez un autre nom, en lettres latines ou arabes, ou une autre situation.
cohort-all-learners = Tous les apprenants
cohort-beside = À faire et activité de cette cohorte
cohort-activity = Activité récente
cohort-no-activity = Rien n’a encore été enregistré.
cohort-whole-journal = Tout le journal
cohort-follow-ups = Où en est le suivi
cohort-follow-ups-text = Situations connues aux horizons de 3, 6 et 12 mois ; le taux compte l’inconnu comme non inséré.
cohort-horizon = Horizon
cohort-months = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
}
cohort-due = Observables
cohort-known = Connues
cohort-closes = Clôture des preuves
cohort-closed = close
cohort-whom = { $n ->
    [0] Aucun diplômé
    [one] 1 diplômé à suivre
   *[other] { $n } diplômés, d’abord ceux à relancer
}
cohort-action = Action
cohort-no-graduate = Pas encore de diplômé
cohort-no-graduate-text = Le suivi commence à la diplomation.
cohort-proofs = { $n ->
    [0] Aucune preuve
    [one] 1 preuve
   *[other] { $n } preuves, d’abord celles à examiner
}
cohort-no-proof = Aucune preuve pour l’instant
cohort-no-proof-text = Saisissez une situation sur la fiche d’un apprenant, ou importez un fichier.
cohort-act-enrolment-graduate = { $n ->
    [one] 1 apprenant diplômé
   *[other] { $n } apprenants diplômés
}
cohort-act-enrolment-withdraw = { $n ->
    [one] 1 abandon enregistré
   *[other] { $n } abandons enregistrés
}
cohort-act-enrolment-correct = Une inscription corrigée
cohort-act-enrolment-enrol = Un apprenant inscrit
cohort-act-situation-record = { $n ->
    [one] 1 situation saisie
   *[other] { $n } situations saisies
}
cohort-act-evidence-review = Une preuve examinée
cohort-act-learners-export = { $n ->
    [one] 1 apprenant exporté
   *[other] { $n } apprenants exportés
}
cohort-act-cohort-create = Cohorte ouverte
cohort-act-cohort-edit = Cohorte modifiée
cohort-act-other = { $action }
cohort-sheet = Cohortes
cohort-column-code = Cohorte
cohort-meaning-code = Code de la cohorte
cohort-column-programme = Programme
cohort-meaning-programme = Programme de formation
cohort-column-operator = Opérateur
cohort-meaning-operator = Qui forme
cohort-column-track = Filière
cohort-meaning-track = Filière de formation
cohort-column-region = Région
cohort-meaning-region = Code HCP de la région de formation
cohort-column-starts-on = Début
cohort-meaning-starts-on = Premier jour
cohort-column-ends-on = Fin
cohort-meaning-ends-on = Dernier jour prévu
cohort-column-phase = État
cohort-meaning-phase = planned, running ou ended
cohort-column-enrolled = Inscrits
cohort-meaning-enrolled = Inscriptions connues à la date d’arrêté
cohort-column-in-training = En formation
cohort-meaning-in-training = Confirmés, encore en formation
cohort-column-withdrawn = Abandons
cohort-meaning-withdrawn = Sortis sans diplôme
cohort-column-graduated = Diplômés
cohort-meaning-graduated = Diplômés à la date d’arrêté
cohort-column-denominator = Observables
cohort-meaning-denominator = Diplômés ayant passé 6 mois, exclus retirés
cohort-column-inserted = Insérés
cohort-meaning-inserted = En emploi prouvé à 6 mois
cohort-column-floor = Taux
cohort-meaning-floor = Insérés sur observables, % (l’inconnu compte comme non inséré)
cohort-column-knowledge = Situation connue
cohort-meaning-knowledge = Part des observables dont la situation est connue, %
cohort-column-rate = Insertion à 6 mois
cohort-column-end = Fin
cohort-nobody-chosen = Cochez d’abord un ou plusieurs apprenants.
cohort-refused = Rien n’a été enregistré : l’action n’est pas possible pour toutes les personnes choisies.
cohort-new = Ouvrir une cohorte
cohort-new-lead = Elle apparaît aussitôt dans vos listes ; inscrivez-y ensuite les apprenants.
cohort-open = Ouvrir la cohorte
cohort-edit = Modifier la cohorte
cohort-edit-lead = L’ancienne version reste dans l’historique ; les taux sont recalculés aussitôt.
cohort-created = La cohorte est ouverte.
cohort-edited = La cohorte est modifiée.
cohort-code-hint = Unique et définitif, par exemple 2026-FES-03.
cohort-choose = Choisir
cohort-whole-region = Non précisée
cohort-capacity-hint = Nombre de places, par exemple 25.
cohort-contract-hint = Référence de la convention qui la finance.
cohort-conflict = Quelqu’un a enregistré une autre version pendant votre saisie. La vôtre est gardée ci-dessous ; l’enregistrer remplace l’autre.
cohort-conflict-versions = Les deux versions
cohort-field = Champ
cohort-yours = Votre saisie
cohort-saved = Enregistré
