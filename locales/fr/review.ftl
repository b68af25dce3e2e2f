# Les revues d’un contrat : ce qui est demandé, justifié, décidé, signé.
review-title = Revues
review-lead = Chaque revue s’appuie sur un rapport gelé : les engagements, les questions, les décisions et la tranche à proposer.
review-one = Revue
review-contract = Contrat
review-held-on = Séance du
review-state = État
review-signed = Procès-verbal signé
review-open = En cours
review-none = Aucune revue
review-none-text = Une revue s’ouvre sur une édition approuvée et un contrat en vigueur.
review-none-own = Vous lisez ici les revues des contrats dont toute la population est dans votre périmètre.
review-new = Ouvrir une revue
review-new-lead = Les chiffres seront ceux de l’édition choisie, à ses dates ; rien ne les changera pendant la revue.
review-name = Titre
review-name-hint = Par exemple : Revue de mai 2024
review-edition = Édition
review-edition-hint = Seules les éditions approuvées sont proposées.
review-tranche = Tranche
review-no-tranche = aucune tranche
review-agenda = Ordre du jour
review-agenda-hint = Un point par ligne.
review-agenda-usual = Engagements et chiffres
    Questions de la revue précédente
    Cas examinés
    Tranche à proposer
review-open-it = Ouvrir
review-briefing = Note d’une page
review-briefing-sub = L’essentiel pour la séance, sur une feuille.
review-commitments = Engagements
review-commitments-text = Mesurés sur les chiffres de l’édition, arrêtés au { $as_of }, connus au { $known }
review-commitment = Engagement
review-measured = Mesuré
review-target = Cible
review-verdict = Constat
review-decision = Décision
review-decision-accepted = Accepté
review-decision-partly = Accepté en partie
review-decision-refused = Refusé
review-decision-deferred = Reporté
review-undecided = à décider
review-justified = Justification
review-justify = Justifier un engagement
review-justification = Justification de l’opérateur
review-send = Envoyer
review-decide = Décider d’un engagement
review-decide-it = Décider
review-decide-short = Décider
review-decide-case = Décider d’un cas
review-reason = Motif
review-reason-hint = Dû sauf pour une acceptation. Il reste même si la décision change.
review-money = Tranche proposée
review-money-text = Calculée sur ces chiffres ; elle est appelée, approuvée et payée sur la page de la tranche, par deux personnes.
review-whole = Montant entier
review-proposed = Montant proposé
review-questions = Questions
review-questions-waiting = { $n ->
    [one] Une question attend une réponse
   *[other] { $n } questions attendent une réponse
}
review-question = Question
review-question-open = Ouverte
review-question-closed = Close
review-no-question = Aucune question.
review-ask = Poser une question
review-ask-it = Poser
review-answer = Répondre
review-answer-text = Réponse
review-close = Clore la question
review-about = À propos de
review-about-session = la revue
review-about-commitment = engagement
review-about-indicator = indicateur
review-about-case = cas
review-subject = Lequel
review-subject-hint = Code de l’engagement, indicateur, ou référence du cas
review-due-on = réponse avant le
review-cases = Cas
review-cases-text = Les cas du rapport gelé, sous référence : aucun nom n’est lu ici. Une décision garde son motif.
review-cases-found = { $n ->
    [0] Aucun cas
    [one] Un cas
   *[other] { $n } cas
}
review-cases-none = Aucun cas dans cet état
review-case = Cas
review-case-state = État dans l’édition
review-figure = Indicateur
review-no-case = Aucun cas n’est décidé.
review-see-cases = Voir les cas
review-minutes = Procès-verbal
review-no-minutes = Le procès-verbal n’est pas écrit.
review-write-minutes = Écrire le procès-verbal
review-keep-minutes = Garder
review-signatories = Signataires
review-sign = Signer
review-sign-it = Signer le procès-verbal
review-function = En qualité de
review-function-hint = Par exemple : directrice des programmes
review-history = Déroulement
review-entries = { $n ->
    [one] Une écriture
   *[other] { $n } écritures
}
review-no-entry = Rien n’est encore dit.
review-kind-justification = Justification
review-kind-question = Question
review-kind-answer = Réponse
review-kind-close = Question close
review-kind-decision = Décision
review-kind-minutes = Procès-verbal
review-kind-signature = Signature
review-missing = { $n ->
    [one] Un point manque
   *[other] { $n } points manquent
}
review-complete = Rien ne manque
review-done-of = { $done } sur { $n }
review-check-report = Sceau de l’édition intact
review-check-justified = Engagements non atteints justifiés
review-check-questions = Questions closes
review-check-decided = Engagements décidés
review-check-minutes = Procès-verbal écrit
review-check-signed = Procès-verbal signé par deux personnes
review-check-computed = Tranche calculée
review-done-open = La revue est ouverte.
review-done-justification = La justification est gardée.
review-done-question = La question est posée.
review-done-answer = La réponse est gardée.
review-done-close = La question est close.
review-done-decision = La décision est gardée avec son motif.
review-done-minutes = Le procès-verbal est gardé.
review-done-signature = Votre signature est gardée.
review-cases-undecided = { $n ->
    [one] { $n } cas reste à décider, en tête de liste.
   *[other] { $n } cas restent à décider, en tête de liste.
}
review-cases-decided = Tous ces cas sont décidés.
review-left = Reste à faire
review-left-nothing = rien
review-left-undecided = { $n ->
    [one] { $n } engagement à décider
   *[other] { $n } engagements à décider
}
review-left-questions = { $n ->
    [one] { $n } question ouverte
   *[other] { $n } questions ouvertes
}
review-left-minutes = procès-verbal à signer
review-decide-which = Engagements dont vous décidez ensemble
review-next = À faire maintenant
review-next-decided = { $n ->
    [one] { $n } engagement reste à décider.
   *[other] { $n } engagements restent à décider : cochez-en plusieurs pour la même décision.
}
review-next-go-decided = Décider
review-next-questions = { $n ->
    [one] { $n } question est encore ouverte : répondez-y ou fermez-la.
   *[other] { $n } questions sont encore ouvertes : répondez-y ou fermez-les.
}
review-next-answer = { $n ->
    [one] { $n } question attend votre réponse.
   *[other] { $n } questions attendent votre réponse.
}
review-next-go-questions = Voir les questions
review-next-justified = { $n ->
    [one] { $n } engagement sous sa cible attend votre justification.
   *[other] { $n } engagements sous leur cible attendent votre justification.
}
review-next-go-justified = Justifier
review-next-minutes = Tout est décidé : écrivez le procès-verbal.
review-next-go-minutes = Écrire le procès-verbal
review-next-signed = Le procès-verbal attend votre signature ; il en faut deux, de deux personnes.
review-next-go-signed = Signer
review-next-signed-other = Vous avez signé : une autre personne du ministère doit signer aussi.
review-next-compute = La revue est close : calculez la tranche qui en dépend.
review-next-go-compute = Calculer la tranche
review-next-call = La revue est close et la tranche calculée : déclarez-la due.
review-next-go-call = Ouvrir la tranche
review-next-approve = La revue est close et la tranche due : approuvez-en le paiement. Une autre personne l’enregistrera.
review-next-go-approve = Approuver la tranche
review-next-pay = Le paiement est approuvé : une personne autre que celle qui l’a approuvé l’enregistre avec sa référence.
review-next-pay-other = Vous avez approuvé le paiement : une autre personne du ministère doit l’enregistrer avec sa référence.
review-minutes-again = Le procès-verbal réécrit est à signer de nouveau par tous.
review-next-go-pay = Enregistrer le paiement
