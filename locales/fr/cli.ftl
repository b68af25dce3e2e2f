### Command line

cli-failed = Impossible de continuer : { $reason }
cli-migrated = Base prête : { $database }
cli-account-taken = Un compte existe déjà pour { $email }.
cli-account-made = Compte créé : { $email }
cli-account-unknown = Aucun compte pour { $email }.
cli-account-link = Lien à usage unique, valable deux jours, pour choisir le mot de passe :
cli-password-short = Le mot de passe compte au moins { $least } caractères.
cli-sound= bon
cli-unsound= DÉFAUT
cli-check-configuration = configuration
cli-check-key = fichier des clés (lisible par son seul propriétaire)
cli-check-clock = horloge
cli-check-database = intégrité de la base
cli-check-journal = chaîne du journal
cli-check-facts = faits compacts des cohortes
cli-listening = À l’écoute :
cli-first-administrator = Aucun compte encore. Lien à usage unique pour créer le premier administrateur :
cli-serve-demonstration = Cette base est celle de la démonstration : ses comptes ont un mot de passe connu de tous. Pour la servir quand même, ajoutez --demonstration.
cli-port-taken = Le port { $port } est déjà pris : choisissez-en un autre avec ROCKET_PORT, ou --port pour la démonstration.
cli-demo-loading = Chargement de la démonstration : quelques secondes, une seule fois…
cli-demo-unfinished = Le chargement précédent de la démonstration n’était pas achevé : il est repris depuis le début.
cli-edition-identical = identique
cli-edition-unknown = Aucune édition, ou plusieurs, pour { $edition } : donnez son identifiant, ou au moins six caractères de son empreinte.
cli-edition-reveals = Refusé : rendue publique, cette édition laisserait deviner une ligne masquée. Ouvrez /publications/new pour voir laquelle.
