-- Review sessions: which contract, on which frozen report, about which tranche; then everything said and decided, in order.

CREATE TABLE review (
    review_id    BLOB NOT NULL PRIMARY KEY,
    contract_id  BLOB NOT NULL REFERENCES contract (contract_id),
    edition_id   BLOB NOT NULL REFERENCES edition (edition_id),
    -- The tranche that it is to propose; none when no money hangs on it.
    tranche_code TEXT,
    title        TEXT NOT NULL,
    held_on      TEXT NOT NULL,
    -- One line an item.
    agenda       TEXT NOT NULL,
    opened_by    BLOB NOT NULL,
    opened_at    TEXT NOT NULL
) STRICT;
CREATE INDEX review_contract ON review (contract_id);
CREATE INDEX review_edition ON review (edition_id);

-- Justifications, questions, answers, decisions, minutes, signatures; rows are only added.
CREATE TABLE review_entry (
    review_id   BLOB NOT NULL REFERENCES review (review_id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT NOT NULL CHECK (kind IN ('justification', 'question', 'answer', 'close', 'decision', 'minutes',
                                              'signature')),
    -- What it is about: a commitment, an indicator or a case, by its code or reference; none for the session.
    about       TEXT CHECK (about IN ('commitment', 'indicator', 'case')),
    subject     TEXT,
    -- The entry that it answers or closes.
    answers     INTEGER,
    decision    TEXT CHECK (decision IN ('accepted', 'partly', 'refused', 'deferred')),
    due_on      TEXT,
    text        TEXT NOT NULL,
    written_by  BLOB NOT NULL,
    written_at  TEXT NOT NULL,
    PRIMARY KEY (review_id, number)
) STRICT;
