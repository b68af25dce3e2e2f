# Pourquoi une action est refusée, et quoi faire : refusals-<code>.
refusals-already_hired = Cette embauche est déjà déclarée. Ouvrez-la dans Embauches.
refusals-not_graduate = Cette personne n’est pas diplômée : seuls les diplômés sont proposés.
refusals-already_referred = Cette personne est déjà proposée pour cette offre.
refusals-not_a_reason = Choisissez un motif de la liste.
refusals-already_verified = Cette entreprise est déjà vérifiée.
