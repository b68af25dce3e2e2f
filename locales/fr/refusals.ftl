# Pourquoi une action est refusée, et quoi faire : refusals-<code>.
refusals-already_hired = Cette embauche est déjà déclarée. Ouvrez-la dans Embauches.
refusals-not_graduate = Cette personne n’est pas diplômée : seuls les diplômés sont proposés.
refusals-already_referred = Cette personne est déjà proposée pour cette offre.
refusals-not_a_reason = Choisissez un motif de la liste.
refusals-already_verified = Cette entreprise est déjà vérifiée.
refusals-employer_unverified = Cette entreprise n’est pas encore vérifiée : un coordinateur doit d’abord contrôler son ICE et son mandat.
refusals-already_published = Cette offre est déjà publiée.
refusals-closed = Cette offre est close : créez-en une autre.
refusals-not_published = Cette offre n’est pas publiée. Publiez-la d’abord.
refusals-last_day = La date limite des candidatures est passée, ou à plus d’un an. Modifiez-la, puis recommencez.
refusals-full = Tous les postes sont pourvus. Augmentez le nombre de postes pour aller plus loin.
refusals-fewer_than_hired = Il y a déjà plus d’embauches que ce nombre de postes.
refusals-no_hire = Confirmez d’abord l’embauche d’un diplômé, puis clorez l’offre.
refusals-already_declined = Cette candidature n’a pas été retenue. Remettez-la dans une étape pour continuer.
refusals-not_a_stage = Choisissez une étape du tableau ; l’embauche et le refus ont leur formulaire.
refusals-already_decided = Cette embauche est déjà décidée. Rechargez la page.
refusals-not_begun = Le contrat n’a pas commencé : validez l’embauche à partir de son premier jour.
