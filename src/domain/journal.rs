//! What the journal's entries are about, and the signed lines that say where its chain stood.

use chrono::{DateTime, SecondsFormat, Utc};

codes! {
    /// What kind of act an entry tells.
    pub enum Nature {
        /// Somebody came in or went out.
        Access = "access",
        /// What names a person was read.
        Reading = "reading",
        /// Something left as a file.
        Export = "export",
        /// Facts, accounts or reference data changed.
        Change = "change",
        /// Somebody decided: accepted, refused, published, withdrew.
        Decision = "decision",
    }
}

/// Every act that the journal knows, with its nature. A new act gets a line here and a text `journal-act-…`.
pub const ACTS: &[(&str, Nature)] = &[
    ("account.close", Nature::Decision),
    ("account.create", Nature::Change),
    ("account.end_mandate", Nature::Decision),
    ("account.export", Nature::Export),
    ("account.grant", Nature::Decision),
    ("account.invite", Nature::Change),
    ("account.password", Nature::Access),
    ("account.reopen", Nature::Decision),
    ("activity.correct", Nature::Change),
    ("activity.record", Nature::Change),
    ("activity.remove", Nature::Change),
    ("application.decline", Nature::Decision),
    ("application.export", Nature::Export),
    ("application.move", Nature::Decision),
    ("application.read", Nature::Reading),
    ("application.refer", Nature::Change),
    ("backup.make", Nature::Export),
    ("cohort.create", Nature::Change),
    ("cohort.edit", Nature::Change),
    ("contract.amend", Nature::Decision),
    ("contract.close", Nature::Decision),
    ("contract.draft", Nature::Change),
    ("contract.drop_amendment", Nature::Decision),
    ("contract.export_enrolments", Nature::Export),
    ("contract.prepare_amendment", Nature::Change),
    ("contract.read_enrolments", Nature::Reading),
    ("contract.rewrite", Nature::Change),
    ("contract.sign", Nature::Decision),
    ("contract.tranche", Nature::Decision),
    ("definition.activate", Nature::Decision),
    ("definition.draft", Nature::Change),
    ("definition.withdraw", Nature::Decision),
    ("duplicate.export", Nature::Export),
    ("duplicate.keep_apart", Nature::Decision),
    ("duplicate.merge", Nature::Decision),
    ("duplicate.undo", Nature::Decision),
    ("edition.approve", Nature::Decision),
    ("edition.cases", Nature::Export),
    ("edition.freeze", Nature::Decision),
    ("edition.let_in", Nature::Decision),
    ("edition.review", Nature::Decision),
    ("edition.supersede", Nature::Decision),
    ("edition.withdraw", Nature::Decision),
    ("employer.edit", Nature::Change),
    ("employer.register", Nature::Change),
    ("employer.verify", Nature::Decision),
    ("enrolment.correct", Nature::Change),
    ("enrolment.enrol", Nature::Change),
    ("enrolment.graduate", Nature::Decision),
    ("enrolment.withdraw", Nature::Change),
    ("evidence.review", Nature::Decision),
    ("export.write", Nature::Export),
    ("import.abandon", Nature::Decision),
    ("import.apply", Nature::Change),
    ("import.receive", Nature::Change),
    ("import.reverse", Nature::Decision),
    ("journal.export", Nature::Export),
    ("learner.read", Nature::Reading),
    ("learners.export", Nature::Export),
    ("mission.answer", Nature::Change),
    ("mission.call", Nature::Change),
    ("mission.close", Nature::Decision),
    ("mission.commit", Nature::Decision),
    ("mission.declare", Nature::Change),
    ("mission.draw", Nature::Decision),
    ("mission.export", Nature::Export),
    ("mission.find", Nature::Decision),
    ("mission.freeze", Nature::Decision),
    ("mission.plan", Nature::Change),
    ("mission.read", Nature::Reading),
    ("mission.read_proof", Nature::Reading),
    ("mission.read_results", Nature::Reading),
    ("mission.remind", Nature::Change),
    ("mission.replace", Nature::Decision),
    ("opening.close", Nature::Decision),
    ("opening.draft", Nature::Change),
    ("opening.edit", Nature::Change),
    ("opening.publish", Nature::Decision),
    ("people.export", Nature::Export),
    ("people.read", Nature::Reading),
    ("person.correct", Nature::Change),
    ("person.reveal_cin", Nature::Reading),
    ("placement.confirm", Nature::Decision),
    ("placement.export", Nature::Export),
    ("placement.refuse", Nature::Decision),
    ("placement.validate", Nature::Decision),
    ("publication.publish", Nature::Decision),
    ("publication.refuse", Nature::Decision),
    ("publication.withdraw", Nature::Decision),
    ("reference.seed", Nature::Change),
    ("review.answer", Nature::Change),
    ("review.ask", Nature::Change),
    ("review.close", Nature::Decision),
    ("review.decide", Nature::Decision),
    ("review.export", Nature::Export),
    ("review.justify", Nature::Change),
    ("review.minutes", Nature::Change),
    ("review.open", Nature::Decision),
    ("review.read_cases", Nature::Reading),
    ("review.sign", Nature::Decision),
    ("session.close", Nature::Access),
    ("session.open", Nature::Access),
    ("situation.record", Nature::Change),
];

/// Every kind of thing that an entry is about; a new one gets a line here and a text `journal-kind-…`.
pub const KINDS: &[&str] = &[
    "account",
    "activity",
    "application",
    "case",
    "cohort",
    "contract",
    "definition",
    "duplicate",
    "edition",
    "employer",
    "enrolment",
    "export",
    "import",
    "indicator",
    "journal",
    "learners",
    "mission",
    "opening",
    "person",
    "publication",
    "reference",
    "review",
];

/// The nature of an act; one that is not listed yet changes something.
#[must_use]
pub fn nature(act: &str) -> Nature {
    ACTS.iter().find(|(known, _)| *known == act).map_or(Nature::Change, |(_, nature)| *nature)
}

/// The acts of a nature.
#[must_use]
pub fn acts_of(nature: Nature) -> Vec<&'static str> {
    ACTS.iter().filter(|(_, of)| *of == nature).map(|(act, _)| *act).collect()
}

/// Where the chain stood at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// How many entries there were.
    pub seq: i64,
    /// Hash of the last of them.
    pub hash: Vec<u8>,
    /// When it was written down.
    pub made_at: DateTime<Utc>,
}

/// A checkpoint with its signature, as one line that travels by mail or on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedLine {
    /// What is signed.
    pub checkpoint: Checkpoint,
    /// Ed25519 signature of [`Checkpoint::text`].
    pub signature: Vec<u8>,
    /// The key it verifies under.
    pub public_key: Vec<u8>,
}

const FORMAT: &str = "sanad-journal/1";

impl Checkpoint {
    /// The text that is signed: four lines, so that anybody can write it from what is printed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{FORMAT}\n{}\n{}\n{}\n", self.seq, hex(&self.hash), instant(self.made_at))
    }
}

impl SignedLine {
    /// Reads a line; `None` when it is none.
    ///
    /// ```
    /// use sanad::domain::journal::SignedLine;
    /// let line = "sanad-journal/1 7 0a0b 2026-10-31T09:00:00.000000Z 01 02";
    /// assert_eq!(SignedLine::parse(line).unwrap().to_string(), line);
    /// assert_eq!(SignedLine::parse("sanad-journal/1 sept"), None);
    /// ```
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let mut next = || words.next();
        if next()? != FORMAT {
            return None;
        }
        let checkpoint = Checkpoint {
            seq: next()?.parse().ok().filter(|seq| *seq > 0)?,
            hash: unhex(next()?)?,
            made_at: DateTime::parse_from_rfc3339(next()?).ok()?.to_utc(),
        };
        Some(Self { checkpoint, signature: unhex(next()?)?, public_key: unhex(next()?)? })
    }
}

impl std::fmt::Display for SignedLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Checkpoint { seq, hash, made_at } = &self.checkpoint;
        let (signature, key) = (hex(&self.signature), hex(&self.public_key));
        write!(f, "{FORMAT} {seq} {} {} {signature} {key}", hex(hash), instant(*made_at))
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The bytes of hexadecimal digits; `None` when they are not.
#[must_use]
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    digits.as_bytes().chunks_exact(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_are_listed_once_in_order() {
        assert!(ACTS.is_sorted_by(|one, other| one.0 < other.0));
    }

    #[test]
    fn an_act_nobody_listed_counts_as_a_change() {
        assert_eq!(nature("person.reveal_cin"), Nature::Reading);
        assert_eq!(nature("moon.paint"), Nature::Change);
    }

    #[test]
    fn digits_that_are_not_hexadecimal_are_no_bytes() {
        assert_eq!(unhex("0aFF"), Some(vec![10, 255]));
        for wrong in ["0", "0g", "é0", "+1"] {
            assert_eq!(unhex(wrong), None, "{wrong}");
        }
    }
}
