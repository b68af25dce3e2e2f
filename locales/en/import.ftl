### Imports
import-cli-done = { $created } created, { $updated } updated, { $unchanged } unchanged; possible duplicates to settle: { $queued }.
import-cli-would = Dry run: { $created } would be created, { $updated } updated, { $unchanged } unchanged; possible duplicates: { $queued }.
import-cli-refused = Nothing is recorded: { $refused } rows to correct ({ $created } ready to create, { $updated } to update, { $unchanged } unchanged).
