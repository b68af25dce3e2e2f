# Ce qui est fait au titre des leviers 2 et 3.
activity-title = Actions des leviers 2 et 3
activity-found = { $n ->
    [one] { $n } action des leviers 2 et 3
   *[other] { $n } actions des leviers 2 et 3
}
activity-lead = Rencontres, salons, hackathons, formations courtes, accompagnement, études et publications : chacune compte pour un contrat.
activity-new = Nouvelle action
activity-one = Action
activity-contract = Contrat
activity-kind = Nature
activity-kind-meetup = Rencontre technique
activity-kind-job_fair = Salon de l’emploi
activity-kind-hackathon = Hackathon
activity-kind-short_training = Formation courte
activity-kind-awareness = Sensibilisation à l’entrepreneuriat
activity-kind-support = Accompagnement de start-ups et TPE-PME
activity-kind-partnership = Partenariat avec un incubateur ou accélérateur
activity-kind-study = Étude
activity-kind-publication = Publication
activity-kind-good_practice = Bonne pratique
activity-what = Intitulé
activity-held-on = Date
activity-city = Ville
activity-reach = Portée
activity-participants = Participants
activity-women = Dont femmes
activity-firms = Start-ups et TPE-PME accompagnées
activity-audience = Lecteurs et spectateurs
activity-unproven = Sans justificatif
activity-partners = Partenaires
activity-partners-hint = Un par ligne.
activity-proof = Justificatif
activity-proof-hint = Liste d’émargement, procès-verbal, adresse de la publication. Sans lui, l’action peut ne pas compter.
activity-no-proof = Sans justificatif
activity-no-region = Sans lieu
activity-region-hint = Obligatoire, sauf pour une étude ou une publication.
activity-people = { $n ->
    [one] { $n } participant, dont { $women } femmes
   *[other] { $n } participants, dont { $women } femmes
}
activity-firms-n = { $n ->
    [one] { $n } entreprise
   *[other] { $n } entreprises
}
activity-readers-n = { $n ->
    [one] { $n } lecteur
   *[other] { $n } lecteurs
}
activity-none = Aucune action ne correspond
activity-none-text = Retirez un filtre, ou enregistrez une action.
activity-form = Une action des leviers 2 et 3
activity-form-lead = Elle compte pour un seul contrat ; une correction remplace sans effacer.
activity-remove = Retirer cette action
activity-done-recorded = L’action est enregistrée.
activity-done-corrected = L’action est corrigée.
activity-done-removed = L’action est retirée.
activity-column-contract = Contrat
activity-meaning-contract = Contrat
activity-column-kind = Nature
activity-meaning-kind = Nature
activity-column-title = Intitulé
activity-meaning-title = Intitulé
activity-column-held-on = Date
activity-meaning-held-on = Date
activity-column-region = Région
activity-meaning-region = Code HCP ; vide : sans lieu
activity-column-city = Ville
activity-meaning-city = Ville
activity-column-participants = Participants
activity-meaning-participants = Participants
activity-column-women = Femmes
activity-meaning-women = Femmes
activity-column-partners = Partenaires
activity-meaning-partners = Séparés par des points-virgules
activity-column-firms = Entreprises accompagnées
activity-meaning-firms = Entreprises accompagnées
activity-column-audience = Lecteurs
activity-meaning-audience = Lecteurs
activity-column-proof = Justificatif
activity-meaning-proof = Où se trouve la preuve ; vide : déclaré seulement
