# Ce qui attend aujourd’hui.
todo-title = { $n ->
    [0] Rien à traiter
    [one] 1 chose à traiter
   *[other] { $n } choses à traiter
}
todo-as-of = Suivi des diplômés arrêté au
todo-nothing = Rien ne vous attend. Revenez demain, ou après un import.
todo-clear = Rien à traiter
todo-open = Voir la liste
todo-record = Saisir une situation
todo-pages = Pages de la liste
todo-queue-empty = Plus rien à traiter ici
todo-queue-empty-text = Tout ce qui attendait a été traité.
todo-sheet = À traiter
todo-stale = { $n ->
    [0] Aucune preuve à renouveler
    [one] 1 preuve à renouveler avant l’échéance
   *[other] { $n } preuves à renouveler avant l’échéance
}
todo-stale-text = Un horizon de 3, 6 ou 12 mois est ouvert et la dernière preuve est trop ancienne pour y compter.
todo-stale-kind = preuves à renouveler
todo-hires = { $n ->
    [0] Aucune embauche à valider
    [one] 1 embauche à valider
   *[other] { $n } embauches à valider
}
todo-hires-text = Confirmée par l’employeur, une embauche compte une fois validée.
todo-hires-kind = embauches à valider
todo-unproven = { $n ->
    [0] Aucun diplômé sans preuve acceptée
    [one] 1 diplômé sans preuve acceptée
   *[other] { $n } diplômés sans preuve acceptée
}
todo-unproven-text = Leur dernière situation est déclarée : demandez un contrat, une attestation ou une déclaration CNSS, ou examinez la pièce reçue.
todo-unproven-kind = diplômés sans preuve acceptée
todo-silent = { $n ->
    [0] Aucun diplômé sans nouvelles
    [one] 1 diplômé sans aucune situation
   *[other] { $n } diplômés sans aucune situation
}
todo-silent-text = Rien n’est connu d’eux depuis la diplomation : appelez-les.
todo-silent-kind = diplômés sans aucune situation
todo-unanswered = { $n ->
    [0] Aucune candidature sans réponse
    [one] 1 candidature sans réponse depuis plus de 15 jours
   *[other] { $n } candidatures sans réponse depuis plus de 15 jours
}
todo-unanswered-text = L’employeur n’a pas répondu depuis plus de 15 jours : relancez-le.
todo-unanswered-kind = candidatures sans réponse
todo-lonely = { $n ->
    [0] Aucune offre sans candidat
    [one] 1 offre ouverte sans candidat
   *[other] { $n } offres ouvertes sans candidat
}
todo-lonely-text = Personne n’y est encore proposé.
todo-lonely-kind = offres sans candidat
todo-imports = { $n ->
    [0] Aucun import à appliquer
    [one] 1 import à appliquer
   *[other] { $n } imports à appliquer
}
todo-imports-text = Le fichier est lu, rien n’en est encore enregistré.
todo-imports-kind = imports à appliquer
todo-answer = { $n ->
    [0] Aucune candidature sans réponse
    [one] 1 candidature attend votre réponse
   *[other] { $n } candidatures attendent votre réponse
}
todo-answer-text = Répondez dans le délai promis : oui, non ou un rendez-vous.
todo-answer-kind = candidatures sans réponse
todo-confirm = { $n ->
    [0] Aucune embauche à confirmer
    [one] 1 embauche à confirmer
   *[other] { $n } embauches à confirmer
}
todo-confirm-text = Vous avez proposé le poste : dites si la personne l’a pris, et depuis quand.
todo-confirm-kind = embauches à confirmer
todo-drafts = { $n ->
    [0] Aucun brouillon d’offre
    [one] 1 offre en brouillon
   *[other] { $n } offres en brouillon
}
todo-drafts-text = Personne ne la voit tant qu’elle n’est pas publiée.
todo-drafts-kind = brouillons d’offres
todo-column-name = Nom
todo-column-other_name = Nom, autre écriture
todo-column-cohort = Cohorte
todo-column-learner_ref = Référence
todo-column-graduated_on = Diplomation
todo-column-heard_on = Dernière preuve
todo-column-due_on = À dater au plus tard du
todo-column-opening = Offre
todo-column-employer = Entreprise
todo-column-referred_on = Proposée le
todo-column-reply_by = Réponse promise
todo-meaning-name = Prénom et nom
todo-meaning-other_name = Le nom dans l’autre écriture
todo-meaning-cohort = Code de la cohorte
todo-meaning-learner_ref = Référence dans la cohorte
todo-meaning-graduated_on = Jour de diplomation
todo-meaning-heard_on = Jour dont parle la preuve la plus récente
todo-meaning-due_on = Dernier jour qu’une preuve peut porter pour compter à cet horizon
todo-meaning-opening = Intitulé de l’offre
todo-meaning-employer = Raison sociale
todo-meaning-referred_on = Jour où la personne a été proposée
todo-meaning-reply_by = Jour promis pour une réponse
todo-duplicates = { $n ->
    [0] Aucun doublon probable
    [one] 1 doublon probable à décider
   *[other] { $n } doublons probables à décider
}
todo-duplicates-text = Deux fiches se ressemblent : dites si c’est la même personne.
todo-duplicates-kind = doublons probables
todo-pending = { $n ->
    [0] Aucune invitation en attente
    [one] 1 compte attend son mot de passe
   *[other] { $n } comptes attendent leur mot de passe
}
todo-pending-text = La personne invitée n’a pas suivi son lien : relancez-la ou créez-en un autre.
todo-pending-kind = invitations en attente
todo-ending = { $n ->
    [0] Aucun mandat ne finit bientôt
    [one] 1 compte a un mandat qui finit sous un mois
   *[other] { $n } comptes ont un mandat qui finit sous un mois
}
todo-ending-text = Renouvelez-le ou laissez-le finir.
todo-ending-kind = mandats qui finissent
todo-employers = { $n ->
    [0] Aucune entreprise à vérifier
    [one] 1 entreprise à vérifier
   *[other] { $n } entreprises à vérifier
}
todo-employers-text = Contrôlez son ICE et son mandat : elle ne publie rien d’ici là.
todo-employers-kind = entreprises à vérifier
todo-backlog = { $n ->
    [0] Aucun doublon en attente
    [one] 1 doublon attend une coordination
   *[other] { $n } doublons attendent une coordination
}
todo-backlog-text = Une coordination dont le périmètre couvre les deux personnes doit décider ; l’administration ne voit pas les noms.
todo-backlog-kind = doublons en attente
todo-reminders = { $n ->
    [0] Aucune réponse à donner sans attendre
    [one] 1 réponse à l’audit à donner sans attendre
   *[other] { $n } réponses à l’audit à donner sans attendre
}
todo-reminders-text = L’audit vous a relancé, ou le délai prend fin sous sept jours.
todo-reminders-kind = relances de l’audit
todo-contradictions = { $n ->
    [0] Aucun refus d’audit à répondre
    [one] 1 refus d’audit ouvert à votre réponse
   *[other] { $n } refus d’audit ouverts à votre réponse
}
todo-contradictions-text = Une réponse par refus, avec au plus une preuve nouvelle, avant la fin du délai.
todo-contradictions-kind = refus d’audit à répondre
