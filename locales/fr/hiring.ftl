# Offres, candidatures, embauches, entreprises.
hiring-openings-employer = Mes offres
hiring-openings-coordinator = Offres
hiring-openings-lead-employer = Vos offres, les candidats qui vous sont proposés et ceux qui attendent une réponse.
hiring-openings-lead-coordinator = Les offres publiées par les entreprises vérifiées : proposez-y vos diplômés.
hiring-new-opening = Nouvelle offre
hiring-to-validate = Embauches à valider
hiring-employers = Entreprises
hiring-employers-lead = Une entreprise vérifiée publie ses offres, et sa confirmation d’embauche vaut preuve.
hiring-new-employer = Ajouter une entreprise
hiring-new-employer-lead = L’ICE est contrôlé à la saisie. L’entreprise reste à vérifier.
hiring-search = Intitulé, ville ou compétence
hiring-search-employer = Nom ou ICE
hiring-state = État
hiring-region = Région
hiring-track = Filière
hiring-opening = Offre
hiring-employer = Entreprise
hiring-place = Lieu
hiring-positions = Postes
hiring-candidates = Candidats
hiring-candidates-none = Sans candidat
hiring-until = Candidatures jusqu’au
hiring-contract = Contrat
hiring-salary = Salaire brut mensuel
hiring-start = Début
hiring-pages = Pages de la liste
hiring-first-page = Début de la liste
hiring-see-all = Voir tout
hiring-nothing-found = Aucun résultat
hiring-nothing-found-text = Aucune ligne ne répond à ces filtres.
hiring-no-opening = Aucune offre pour l’instant
hiring-no-opening-text = Décrivez un poste : les coordinateurs vous proposeront leurs diplômés.
hiring-no-published = Aucune offre publiée
hiring-no-published-text = Les offres des entreprises vérifiées apparaîtront ici.
hiring-filled = { $n ->
    [one] dont { $n } pourvu
   *[other] dont { $n } pourvus
}
hiring-unanswered = { $n ->
    [one] { $n } sans réponse
   *[other] { $n } sans réponse
}
hiring-positions-filled = { $filled ->
    [0] { $n }
    [one] { $n }, dont { $filled } pourvu
   *[other] { $n }, dont { $filled } pourvus
}
hiring-comma = ,
hiring-remote = { $n ->
    [one] télétravail { $n } jour par semaine
   *[other] télétravail { $n } jours par semaine
}
hiring-salary-range = { $min } à { $max }
hiring-salary-from = à partir de { $min }
hiring-salary-to = jusqu’à { $max }
hiring-unsaid = non précisé
hiring-soonest = dès que possible
hiring-wanted = Profil recherché
hiring-status-draft = Brouillon
hiring-status-open = Publiée
hiring-status-expired = Expirée
hiring-status-closed = Close
hiring-unverified-title = Votre entreprise n’est pas encore vérifiée
hiring-unverified-text = Vous pouvez préparer vos offres ; elles seront publiables dès qu’un coordinateur aura vérifié l’ICE et le mandat.
hiring-publish = Publier
hiring-edit = Modifier
hiring-close = Clore l’offre
hiring-closed-filled_by_graduates = Offre close : pourvue par nos diplômés.
hiring-closed-filled_otherwise = Offre close : pourvue autrement.
hiring-closed-cancelled = Offre close : annulée.
hiring-draft-text = Ce brouillon n’est visible que de votre entreprise. Publiez-le pour recevoir des candidats.
hiring-expired-text = La date limite est passée : plus aucun candidat n’est proposé. Les candidats reçus peuvent encore être embauchés ; modifiez la date pour prolonger.
hiring-applications-employer = { $n ->
    [0] Aucune candidature
    [one] { $n } candidature
   *[other] { $n } candidatures
}
hiring-applications-coordinator = { $n ->
    [0] Aucun de vos diplômés n’est proposé
    [one] { $n } de vos diplômés est proposé
   *[other] { $n } de vos diplômés sont proposés
}
hiring-awaiting = { $n ->
    [one] { $n } attend une réponse
   *[other] { $n } attendent une réponse
}
hiring-answer-by = Réponse promise pour le { $date } au plus tard :
hiring-answer-why = { $n ->
    [one] Sans réponse sous { $n } jour, le coordinateur propose ces candidats à d’autres employeurs.
   *[other] Sans réponse sous { $n } jours, le coordinateur propose ces candidats à d’autres employeurs.
}
hiring-views = Vues des candidatures
hiring-view-board = Tableau
hiring-view-list = Liste
hiring-view-declined = Non retenues
hiring-nobody-board = Aucun candidat.
hiring-nobody-list = Aucun candidat en cours.
hiring-nobody-declined = Aucune candidature non retenue.
hiring-lane-received = Reçue
hiring-lane-shortlisted = Présélection
hiring-lane-interview = Entretien
hiring-lane-offered = Offre et embauche
hiring-stage-received = Reçue
hiring-stage-shortlisted = Présélection
hiring-stage-interview = Entretien
hiring-stage-offered = Offre faite
hiring-stage-hired = Embauche confirmée
hiring-stage-declined = Non retenue
hiring-decline-profile = Profil différent du poste
hiring-decline-experience = Expérience insuffisante
hiring-decline-interview = Entretien ou test non concluant
hiring-decline-terms = Désaccord sur le salaire ou le contrat
hiring-decline-place = Lieu ou mobilité
hiring-decline-withdrew = Le candidat s’est désisté
hiring-decline-unreachable = Candidat injoignable
hiring-decline-filled = Poste pourvu par un autre candidat
hiring-decline-opening_closed = Offre close avant réponse
hiring-card-line = { $sex ->
    [F] { $track }, { $region } · diplômée
   *[other] { $track }, { $region } · diplômé
}
hiring-late = { $n ->
    [one] En retard de { $n } jour
   *[other] En retard de { $n } jours
}
hiring-reply-within = { $n ->
    [0] Réponse attendue aujourd’hui
    [one] Réponse sous { $n } jour
   *[other] Réponse sous { $n } jours
}
hiring-received-on = Reçue le { $date }
hiring-confirmed-on = Embauche confirmée le { $date }
hiring-card-hire = { $kind }, début le { $date }. Le coordinateur doit encore valider.
hiring-card-validated = { $kind }, début le { $date }. Validée par le coordinateur.
hiring-card-refused = Embauche refusée par le coordinateur :
hiring-see-hire = Voir l’embauche
hiring-see-more = { $n ->
    [one] Voir l’autre candidature
   *[other] Voir les { $n } autres
}
hiring-candidate = Candidat
hiring-training = Formation
hiring-stage = Étape
hiring-received = Reçue le
hiring-promised = Réponse promise
hiring-reason = Motif
hiring-confirm-title = Confirmer une embauche
hiring-confirm-lead = Ces informations comptent dans le taux d’insertion. Elles sont visibles du coordinateur ; le ministère n’en voit que des totaux.
hiring-hired-person = Personne embauchée
hiring-contract-kind = Type de contrat
hiring-starts-on = Date de début
hiring-date-hint = Par exemple 01/03/2024
hiring-job-title = Poste occupé
hiring-hours = Heures par semaine
hiring-weeks = Durée prévue, en semaines
hiring-weeks-hint = Pour un contrat à durée limitée. Laissez vide pour un CDI.
hiring-monthly-salary = Salaire brut mensuel (MAD)
hiring-confirm = Confirmer l’embauche
hiring-refer-title = Proposer un diplômé
hiring-refer-lead = { $n ->
    [one] L’employeur promet une réponse sous { $n } jour.
   *[other] L’employeur promet une réponse sous { $n } jours.
}
hiring-find-graduate = Début du nom, du prénom ou du code de cohorte
hiring-refer = Proposer
hiring-waiting-elsewhere = { $n ->
    [one] { $n } autre candidature en cours
   *[other] { $n } autres candidatures en cours
}
hiring-no-graduate = Aucun diplômé à proposer ici. Cherchez par nom ou par cohorte.
hiring-what-now = La suite
hiring-what-now-employer = Une embauche se confirme ici dès qu’un candidat est en cours sur une offre publiée.
hiring-what-now-coordinator = Cette offre ne prend plus de candidat.
hiring-history = Historique de l’offre
hiring-somebody = un candidat
hiring-step-opening-draft = Brouillon enregistré
hiring-step-opening-edit = Offre modifiée
hiring-step-opening-publish = Offre publiée
hiring-step-opening-close = Offre close
hiring-step-application-refer = Candidature reçue : { $name }
hiring-step-application-move = { $name } : { $stage }
hiring-step-application-decline = Candidature non retenue : { $name }
hiring-step-placement-confirm = Embauche confirmée par l’employeur : { $name }
hiring-step-placement-validate = Embauche validée par le coordinateur : { $name }
hiring-step-placement-refuse = Embauche refusée par le coordinateur : { $name }
hiring-edit-title = Modifier « { $title } »
hiring-form-lead = Une minute suffit ; tout reste modifiable tant que l’offre n’est pas close.
hiring-conflict-text = Quelqu’un a enregistré une autre version pendant votre saisie. Votre saisie est gardée ci-dessous ; l’enregistrer remplace l’autre version.
hiring-conflict-versions = Les deux versions
hiring-field = Champ
hiring-yours = Votre saisie
hiring-saved = Enregistré entre-temps
hiring-field-title = Intitulé du poste
hiring-field-track = Filière visée
hiring-field-contract = Type de contrat
hiring-field-positions = Nombre de postes
hiring-field-region = Région
hiring-field-city = Ville
hiring-field-remote_days = Jours de télétravail par semaine
hiring-field-salary_min = Salaire brut mensuel minimal (MAD)
hiring-field-salary_max = Salaire brut mensuel maximal (MAD)
hiring-field-skills = Compétences
hiring-field-starts_on = Date de début
hiring-field-expires_on = Date limite des candidatures
hiring-field-reply_days = Délai de réponse promis, en jours
hiring-field-description = Description
hiring-track-hint = Les diplômés de cette filière sont proposés en premier.
hiring-any-track = Toutes les filières
hiring-choose = Choisir
hiring-salary-hint = Par exemple 6 500
hiring-skills-hint = Séparées par des virgules, par exemple JavaScript, React
hiring-start-hint = Par exemple 01/03/2024 ; laissez vide pour « dès que possible »
hiring-reply-hint = Entre 1 et 60. Votre taux de réponse dans ce délai est suivi.
hiring-save-draft = Enregistrer le brouillon
hiring-closing-title = Clore « { $title } »
hiring-closing-lead = { $n ->
    [0] Aucun candidat n’attend de réponse.
    [one] { $n } candidat en attente apprendra que l’offre est close.
   *[other] { $n } candidats en attente apprendront que l’offre est close.
}
hiring-closing-reason = Comment cette offre se termine-t-elle ?
hiring-close-filled_by_graduates = Pourvue par nos diplômés
hiring-close-filled_otherwise = Pourvue autrement
hiring-close-cancelled = Annulée
hiring-closing-hired = { $n ->
    [0] Aucune embauche n’est confirmée sur cette offre.
    [one] { $n } embauche est confirmée sur cette offre.
   *[other] { $n } embauches sont confirmées sur cette offre.
}
hiring-cohort = Cohorte
hiring-graduated-on = Diplôme obtenu le
hiring-answered = Première réponse
hiring-contact = Contact
hiring-contact-later = Les coordonnées s’affichent dès que vous donnez suite à la candidature.
hiring-contact-none = Aucune coordonnée enregistrée.
hiring-answer = Répondre
hiring-decline-why = Motif si la candidature n’est pas retenue
hiring-decline = Ne pas retenir
hiring-hires-employer = Embauches
hiring-hires-coordinator = Embauches confirmées
hiring-hires-lead-employer = Les embauches que vous avez confirmées, et ce que le coordinateur en a décidé.
hiring-hires-lead-coordinator = Une embauche validée devient une situation prouvée par l’employeur et fait bouger le taux.
hiring-hire-confirmed = À valider
hiring-hire-validated = Validée
hiring-hire-refused = Refusée
hiring-confirmed = Confirmée le
hiring-decided = Décision du
hiring-no-hire = Aucune embauche
hiring-no-hire-employer = Confirmez une embauche depuis la page de l’offre.
hiring-no-hire-coordinator = Les embauches confirmées par les employeurs de vos diplômés apparaîtront ici.
hiring-hire-of = Embauche de { $name }
hiring-for-weeks = { $n } semaines prévues
hiring-validated-title = Embauche validée
hiring-validated-text = Situation n° { $number } de l’apprenant, prouvée par l’employeur (E2) à la date du { $date }.
hiring-in-field-yes = Poste dans le métier de la formation.
hiring-in-field-no = Poste hors du métier de la formation.
hiring-refused-title = Embauche refusée
hiring-refused-text = Corrigez et confirmez de nouveau :
hiring-pending-text = Le coordinateur doit encore valider cette embauche.
hiring-not-begun = Le contrat commence le { $date } : une embauche annoncée se valide à partir de ce jour.
hiring-validate-title = Valider
hiring-validate-lead = L’embauche devient une situation de l’apprenant, prouvée par l’employeur à la date du { $date }.
hiring-in-field = Le poste est-il dans le métier de la formation ?
hiring-validate = Valider l’embauche
hiring-refuse-title = Refuser
hiring-refuse-lead = L’employeur lit le motif et peut corriger.
hiring-refuse-reason = Motif
hiring-refuse = Refuser l’embauche
hiring-ice = ICE
hiring-sector = Secteur
hiring-name-latin = Nom en caractères latins
hiring-name-ar = Nom en arabe
hiring-verified = Vérifiée
hiring-unverified = À vérifier
hiring-verified-on = Vérifiée le
hiring-verification = Vérification
hiring-verification-own = Un coordinateur vérifie l’ICE et le mandat. D’ici là, vos offres restent en brouillon.
hiring-verification-text = Contrôlez l’ICE et le mandat de la personne qui parle pour l’entreprise. Vérifiée, elle publie ses offres et ses confirmations valent preuve.
hiring-verify = Marquer comme vérifiée
hiring-edit-company = Modifier mon entreprise
hiring-edit-company-lead = Changer l’ICE ou le nom demande une nouvelle vérification.
hiring-company-name = Raison sociale
hiring-company-name_ar = Raison sociale en arabe
hiring-company-ice = ICE
hiring-company-sector = Secteur
hiring-company-region = Région
hiring-company-city = Ville
hiring-company-contact_name = Personne à contacter
hiring-company-contact_email = Adresse e-mail
hiring-company-contact_phone = Téléphone
hiring-ice-hint = 15 chiffres, par exemple 999000001000075
hiring-phone-hint = Par exemple 06 85 00 00 01
hiring-done-drafted = Brouillon enregistré.
hiring-done-published = Offre publiée.
hiring-done-edited = Offre modifiée.
hiring-done-closed = Offre close.
hiring-done-referred = Diplômé proposé. L’employeur a reçu la candidature.
hiring-done-moved = Étape changée.
hiring-done-declined = Candidature non retenue.
hiring-done-confirmed = Embauche confirmée. Le coordinateur doit encore valider.
hiring-done-validated = Embauche validée : le taux en tient compte.
hiring-done-refused = Embauche refusée. L’employeur en lit le motif.
hiring-done-company = Entreprise modifiée.
hiring-done-registered = Entreprise ajoutée. Elle reste à vérifier.
hiring-done-verified = Entreprise vérifiée.
hiring-column-title = Intitulé
hiring-meaning-title = Intitulé du poste
hiring-column-employer = Entreprise
hiring-meaning-employer = Entreprise qui offre ou qui embauche
hiring-column-status = État
hiring-meaning-status = draft brouillon, open publiée, expired expirée, closed close
hiring-column-contract = Contrat
hiring-meaning-contract = Code du type de contrat
hiring-column-track = Filière
hiring-meaning-track = Code de la filière visée, vide si toutes
hiring-column-region = Région
hiring-meaning-region = Code HCP de la région
hiring-column-city = Ville
hiring-meaning-city = Ville
hiring-column-positions = Postes
hiring-meaning-positions = Nombre de postes offerts
hiring-column-hired = Pourvus
hiring-meaning-hired = Embauches confirmées ou validées
hiring-column-applications = Candidatures
hiring-meaning-applications = Diplômés proposés
hiring-column-unanswered = Sans réponse
hiring-meaning-unanswered = Candidatures reçues sans première réponse
hiring-column-expires_on = Date limite
hiring-meaning-expires_on = Dernier jour des candidatures
hiring-column-person = Personne
hiring-meaning-person = Prénom et nom
hiring-column-cohort = Cohorte
hiring-meaning-cohort = Code de la cohorte
hiring-column-job_title = Poste
hiring-meaning-job_title = Poste occupé
hiring-column-starts_on = Début
hiring-meaning-starts_on = Premier jour du contrat
hiring-column-confirmed_on = Confirmée le
hiring-meaning-confirmed_on = Jour où l’employeur a confirmé
hiring-column-state = État
hiring-meaning-state = confirmed à valider, validated validée, refused refusée
hiring-column-ice = ICE
hiring-meaning-ice = Identifiant commun de l’entreprise
hiring-column-name = Raison sociale
hiring-meaning-name = Raison sociale
hiring-column-sector = Secteur
hiring-meaning-sector = Code du secteur
hiring-column-verified = Vérifiée
hiring-meaning-verified = yes ou no
