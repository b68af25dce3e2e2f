# Les chiffres rendus publics, et leur registre.
publication-title = Chiffres publiés
publication-lead = Chaque publication garde sa définition, ses dates et son empreinte. Rien n’est effacé : ce qui est retiré reste lisible, avec son motif.
publication-one = Publication
publication-definition = Définition
publication-published-on = Publié le
publication-state = État
publication-published = Publié
publication-withdrawn = Retiré
publication-none = Aucun chiffre n’est encore publié
publication-none-text = Les publications apparaîtront ici, avec leur définition et leur empreinte.
publication-sub = Par { $by }
publication-by-nothing = ensemble, sans ventilation
publication-by-cohort = cohorte
publication-by-region = région
publication-by-programme = programme
publication-by-operator = opérateur
publication-by-track = filière
publication-by-sex = sexe
publication-by-diploma = diplôme à l’entrée
publication-by-quarter = trimestre
publication-unstated = non précisé
publication-total = Ensemble
publication-row = Ligne
publication-sheet = Publication
publication-document = Document JSON, tel que son empreinte le garantit
publication-masked = { $n ->
    [one] Une ligne est masquée, pour qu’aucune personne ne soit reconnue.
   *[other] { $n } lignes sont masquées, pour qu’aucune personne ne soit reconnue.
}
publication-masking = Une ligne est masquée sous 20 personnes, ou quand une ou deux personnes s’y distingueraient ; d’autres le sont avec elle, pour que le total ne la rende pas.
publication-withdrawn-title = Cette publication est retirée
publication-withdrawn-text = Elle reste ici parce qu’elle a été lue. Retirée le
publication-withdraw = Retirer cette publication
publication-withdraw-text = Elle restera lisible, avec votre motif, et continuera de compter dans le contrôle des publications à venir.
publication-withdraw-reason = Motif, lu par le public
publication-withdraw-hint = Par exemple : une cohorte y était comptée deux fois, voir la publication du 3 mars.
publication-withdraw-act = Retirer
publication-withdrawn-done = La publication est retirée, avec son motif.
publication-done = La publication est au registre, lisible par tous.
publication-new = Nouvelle publication
publication-new-lead = Choisissez ce qui sera public : vous le verrez d’abord exactement comme le public, avec l’avis du contrôle de divulgation.
publication-question = Ce qui serait publié
publication-name = Titre
publication-name-hint = Par exemple : Insertion des diplômés de la phase pilote, par région
publication-known-hint = Une date, ou rien pour tout ce qui est connu maintenant
publication-by = Ventiler par
publication-by-hint = Rien de coché : l’ensemble seul.
publication-preview = Voir comme le public
publication-as-read = Ce que lirait le public
publication-safe = Rien ne s’y oppose
publication-safe-text = Avec tout ce qui est déjà publié sous cette définition, aucune ligne masquée ne se déduit.
publication-act = Publier
publication-refused = Cette publication serait refusée
publication-more-reasons = { $n ->
    [one] Et une autre raison.
   *[other] Et { $n } autres raisons.
}
publication-mend = Pour la rendre publiable :
publication-mend-hide = masquer aussi
publication-mend-drop = ventiler autrement, ou ne publier que l’ensemble.
publication-mend-act = Voir avec ces lignes masquées
publication-try = Publier quand même
publication-measure-inserted = le nombre d’insérés
publication-measure-known = le nombre de situations connues
publication-figure-row = « { $title } », { $row }
publication-figure-whole = « { $title } »
publication-figure-own-row = { $row } (cette publication)
publication-figure-own-whole = l’ensemble de cette publication
publication-reason-nothing = Aucune ligne ne pourrait être montrée : trop peu de personnes.
publication-reason-hidden-alone = { $figure } : masquée, elle se déduirait du total et des autres lignes ({ $measure }).
publication-reason-hidden-own = { $figure } : masquée, elle se déduirait de ce qui est déjà publié dans { $with } ({ $measure }).
publication-reason-hidden-other = { $figure } y est masquée : cette publication la rendrait ({ $measure }).
publication-reason-difference = { $people ->
    [one] { $figure }, moins { $with }, laisse une seule personne : { $measure } de si peu de monde ne se publie pas.
   *[other] { $figure }, moins { $with }, laisse { $people } personnes : { $measure } d’un tel groupe ne se publie pas.
}
publication-reason-crossing = { $people ->
    [one] { $figure } et { $with } ont une seule personne en commun : { $measure } s’en déduirait.
   *[other] { $figure } et { $with } ont { $people } personnes en commun : { $measure } d’un tel groupe s’en déduirait.
}
