# Apprenants : fiches, formulaires, actions.
learner-enrol = Inscrire un apprenant
learner-record-situation = Saisir une situation
learner-graduate = Diplômer
learner-withdraw = Enregistrer un abandon
learner-export = Exporter
learner-step-graduate = Diplômer
learner-step-withdraw = Enregistrer un abandon
learner-step-situation = Saisir une situation
learner-step-export = Exporter
learner-refused = Qui ne peut pas, et pourquoi
learner-refusal-stale = quelqu’un a modifié cette fiche entre-temps ; relisez-la, puis recommencez.
learner-refusal-already_graduated = déjà diplômé.
learner-refusal-already_withdrawn = abandon déjà enregistré.
learner-refusal-before_enrolment = la date précède l’inscription.
learner-refusal-disagrees = contredit une preuve déjà enregistrée.
learner-refusal-already_proved = cette preuve est déjà enregistrée.
learner-refusal-no_such_situation = cette situation n’existe pas.
learner-refusal-already_reviewed = preuve déjà examinée.
learner-chosen = { $n ->
    [0] Personne
    [one] 1 apprenant
   *[other] { $n } apprenants
}
learner-export-text = Ce fichier nomme des personnes : l’export est inscrit au journal.
learner-format = Format
learner-accept-now = J’ai vu la pièce : l’accepter tout de suite
learner-search = Nom, prénom ou référence
learner-search-text = En lettres latines ou arabes.
learner-found = { $n ->
    [one] 1 apprenant trouvé
   *[other] { $n } apprenants trouvés
}
learner-cut = Il y en a d’autres : précisez le nom.
learner-no-match-text = Essayez le début du nom de famille, ou le nom en arabe.
learner-known = Cette personne est peut-être déjà connue
learner-known-question = Est-ce la même personne ?
learner-same = Oui, c’est { $name }
learner-another = Non, une autre personne
learner-sex-F = Femme
learner-sex-M = Homme
learner-cin-hint = La CIN est facultative : elle évite les doublons, elle est chiffrée et masquée.
learner-enrolled = L’apprenant est inscrit.
learner-reviewed = La preuve est examinée.
learner-reveal = Afficher (inscrit au journal)
learner-not-given = non communiquée
learner-situations = Situations et preuves
learner-no-situation = Aucune situation enregistrée.
learner-judgement = Décision
learner-accept = Accepter
learner-ground-illegible = Refuser : illisible
learner-ground-wrong_person = Refuser : une autre personne
learner-ground-wrong_dates = Refuser : dates
learner-ground-wrong_document = Refuser : autre pièce
learner-ground-unverifiable = Refuser : non confirmée
learner-history = Historique
learner-known-since = connu depuis le
learner-corrected = corrigé le
learner-others = Autres inscriptions
learner-system = le système
learner-was-enrolled = Inscription
learner-was-graduated = Diplomation
learner-was-withdrawn = Abandon
learner-was-attested = { $kind } : { $evidence }, { $status }
learner-sheet = Apprenants
learner-column-cohort-code = Cohorte
learner-meaning-cohort-code = Cohorte
learner-column-learner-ref = Référence
learner-meaning-learner-ref = Référence
learner-column-name = Nom
learner-meaning-name = Nom
learner-column-other-name = Nom, autre écriture
learner-meaning-other-name = Nom, autre écriture
learner-column-sex = Sexe
learner-meaning-sex = Sexe
learner-column-state = Parcours
learner-meaning-state = Parcours
learner-column-situation = Situation à 6 mois
learner-meaning-situation = Situation à 6 mois
learner-column-heard-on = Dernière preuve
learner-meaning-heard-on = Dernière preuve
