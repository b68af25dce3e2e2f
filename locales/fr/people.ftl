# Les personnes derrière un chiffre, et ce qu’on a appris depuis.
people-part-inserted = Insérés
people-part-not_inserted = Non insérés
people-part-unknown = Inconnus
people-part-excluded = Exclus
people-part-not_mature = Pas encore observables
people-state-inserted = INSÉRÉ
people-state-not_inserted = NON INSÉRÉ
people-state-unknown = INCONNU
people-state-excluded = EXCLU
people-state-not_mature = PAS ENCORE OBSERVABLE
people-why = { $state } : { $reason }
people-why-not-mature = le sera le { $on }
people-why-insertion = { $kind } depuis le { $since }, prouvé au { $on }
people-why-set-aside = { $kind } depuis le { $since }, prouvé au { $on }
people-why-seen = { $kind }, constaté au { $on }
people-why-ended = { $kind } terminé le { $on }, rien depuis
people-why-below-floor = { $kind }, preuve du { $on } de niveau { $level }, sous le plancher { $floor }
people-why-stale = dernière preuve le { $on }, antérieure à H − 15 j ({ $limit })
people-why-late = dernière preuve le { $on }, postérieure à H + 45 j ({ $limit })
people-why-beside = dernière preuve le { $on }, d’une situation qui ne couvre pas H ({ $limit })
people-why-no-proof = aucune preuve
people-why-ground = { $ground }, le { $on }
people-ground-no-job-sought = aucun emploi recherché, déclaré à l’entrée
people-ground-no-work-permit = non autorisé à travailler
people-ground-other = autre motif
people-cohorts-title = { $part } : les cohortes
people-title = { $part } : les personnes
people-count = { $n ->
    [0] Personne
    [one] 1 personne
   *[other] { $n } personnes
}
people-behind = { $part } : { $n }, voir les personnes
people-masked-cohorts = { $n ->
    [one] 1 cohorte masquée
   *[other] { $n } cohortes masquées
}
people-masked-text = Trop peu de personnes pour que ce compte soit montré. Élargissez la période ou la région.
people-see = Voir les personnes
people-nobody = Personne ici
people-nobody-text = Choisissez un autre état ou une autre définition.
people-unlisted = { $n ->
    [one] 1 personne est comptée sans être listée : sa cohorte est trop petite pour être montrée à part.
   *[other] { $n } personnes sont comptées sans être listées : leurs cohortes sont trop petites pour être montrées à part.
}
people-pseudonymous = Les personnes sont désignées par la référence de leur inscription. Cette lecture est inscrite au journal.
people-withdrawn = Inscription retirée depuis
people-parts = Parts de la base
people-pages = Pages de la liste
people-sheet = Personnes
people-sheet-cohorts = Cohortes
people-column-cohort = Cohorte
people-meaning-cohort = Code de la cohorte
people-column-learner-ref = Référence
people-meaning-learner-ref = Référence de l’inscription dans la cohorte
people-column-name = Nom
people-meaning-name = Vide pour qui ne lit pas les noms
people-column-other-name = Nom, autre écriture
people-meaning-other-name = Dans l’autre écriture
people-column-state = État
people-meaning-state = Part de la base
people-column-reason = Motif
people-meaning-reason = Pourquoi la personne est comptée là
people-column-t0 = Départ (t0)
people-meaning-t0 = Jour où l’horloge démarre
people-column-horizon = Horizon (H)
people-meaning-horizon = Jour où la situation est lue
people-column-evidence = Preuve
people-meaning-evidence = Type de la preuve qui décide
people-column-level = Niveau
people-meaning-level = Niveau de la preuve, E0 à E4
people-column-attested-on = Preuve du
people-meaning-attested-on = Jour attesté par la preuve
people-column-operator = Opérateur
people-meaning-operator = Opérateur de formation
people-column-track = Filière
people-meaning-track = Filière de formation
people-column-region = Région
people-meaning-region = Code HCP de la région de formation
people-column-base = Base
people-meaning-base = Base du chiffre dans la cohorte
people-column-denominator = Dénominateur
people-meaning-denominator = Observables non exclus
people-column-count = Compte
people-meaning-count = Personnes de la cohorte dans cet état
people-numerator = Numérateur
people-denominator = Dénominateur
people-unknowns = Inconnus
people-learnt = Ce qu’on a appris depuis le { $on }
people-cause = Cause
people-then = Tel que connu alors
people-now = Tel que connu maintenant
people-then-now = Comparer hier et aujourd’hui, jusqu’aux personnes
people-nothing-learnt = Rien n’a changé : la même question reçoit la même réponse.
people-cause-late_answer = Réponse tardive
people-cause-proof_accepted = Preuve acceptée
people-cause-proof_refused = Preuve refusée
people-cause-correction = Correction
people-cause-merge = Fusion de doublons
people-cause-exclusion = Exclusion
people-cause-joined = Entrée dans la base
people-cause-matured = Horizon atteint
people-cause-new_insertion = Nouvelle insertion
people-cause-job_ended = Emploi terminé
people-cause-aged = Preuve devenue trop ancienne
people-cause-left = Sortie de la base
