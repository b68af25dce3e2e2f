-- Who somebody is: one person a card and a Massar code, and names found however they are written.

-- Two imports or forms at once cannot make two persons of one: the second is told.
DROP INDEX person_version_cin;
DROP INDEX person_version_massar;
UPDATE person_version SET cin_hash = substr(cin_hash, 1, 16) WHERE cin_hash IS NOT NULL;
CREATE UNIQUE INDEX person_version_cin ON person_version (cin_hash) WHERE superseded_at IS NULL AND cin_hash IS NOT NULL;
CREATE UNIQUE INDEX person_version_massar ON person_version (massar) WHERE superseded_at IS NULL AND massar IS NOT NULL;

-- Consonants of the name, the same for its Latin and Arabic writings; empty until the program has filled it in.
ALTER TABLE person_version ADD COLUMN meeting_key TEXT NOT NULL DEFAULT '';
DROP INDEX person_version_name;
CREATE INDEX person_version_meeting ON person_version (meeting_key, born_on) WHERE superseded_at IS NULL;

-- The words of every meeting key in use, to find a name by one of them. Not unique: two writers may add one at once,
-- and neither waits for the other.
CREATE TABLE name_word (
    word        TEXT NOT NULL,
    meeting_key TEXT NOT NULL
);
CREATE INDEX name_word_word ON name_word (word, meeting_key);

-- The versions of a cohort's learners are few: their instants need not be in the index.
DROP INDEX enrolment_version_cohort;
CREATE INDEX enrolment_version_cohort ON enrolment_version (cohort_id);
DROP INDEX attestation_cohort;
CREATE INDEX attestation_cohort ON attestation (cohort_id);
