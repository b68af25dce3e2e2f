### Imports
import-cli-done = { $created } créées, { $updated } modifiées, { $unchanged } inchangées ; doublons possibles à trancher : { $queued }.
import-cli-would = À blanc : { $created } seraient créées, { $updated } modifiées, { $unchanged } inchangées ; doublons possibles : { $queued }.
import-cli-refused = Rien n’est enregistré : { $refused } lignes à corriger ({ $created } prêtes à créer, { $updated } à modifier, { $unchanged } inchangées).
