### Command line

cli-failed = Cannot go on: { $reason }
cli-migrated = Database ready: { $database }
cli-account-taken = There is already an account for { $email }.
cli-account-made = Account made: { $email }
cli-account-unknown = No account for { $email }.
cli-account-link = One-time link, valid for two days, to choose the password:
cli-password-short = The password has at least { $least } characters.
cli-sound= sound
cli-unsound= FAULT
cli-check-configuration = configuration
cli-check-key = key file (readable by its owner only)
cli-check-clock = clock
cli-check-database = integrity of the database
cli-check-journal = chain of the journal
cli-check-facts = compact facts of cohorts
cli-listening = Listening on
cli-first-administrator = No account yet. One-time link to make the first administrator:
cli-serve-demonstration = This database is the demonstration’s: everybody knows the password of its accounts. To serve it all the same, add --demonstration.
cli-port-taken = Port { $port } is already in use: choose another with ROCKET_PORT, or --port for the demonstration.
cli-demo-loading = Loading the demonstration: a few seconds, once only…
cli-demo-unfinished = The demonstration was left half loaded: starting again from the beginning.
cli-edition-identical = identical
cli-edition-unknown = No edition, or several, for { $edition }: give its id, or at least six characters of its hash.
cli-edition-reveals = Refused: made public, this edition would give back a hidden row. Open /publications/new to see which.
