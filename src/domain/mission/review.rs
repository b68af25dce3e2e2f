//! From the desk to the last word: what was found, whether the operator may still answer, where a case stands.

use chrono::{DateTime, TimeDelta, Utc};

use super::Verdict;
use crate::domain::field::Faults;
use crate::domain::field::FieldFault;

/// What a control found, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its number, from 1.
    pub number: i64,
    /// The verdict.
    pub verdict: Verdict,
    /// Amount refused, centimes.
    pub refused: i64,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the operator answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Number of the finding that it answers.
    pub number: i64,
}

codes! {
    /// Where a drawn case stands.
    pub enum Standing {
        /// Nothing was found yet.
        ToReview = "to_review",
        /// Refused at the desk; the operator may answer.
        Open = "open",
        /// The operator answered: the last word is due.
        Answered = "answered",
        /// The operator let the deadline pass: the last word is due.
        Lapsed = "lapsed",
        /// Nothing more is to be said.
        Settled = "settled",
    }
}

/// When the operator's right to answer a finding ends.
#[must_use]
pub fn deadline(found_at: DateTime<Utc>, answer_days: i64) -> DateTime<Utc> {
    found_at + TimeDelta::days(answer_days)
}

/// Days before a deadline from which an answer is due at once.
pub const NEAR_DAYS: i64 = 7;

/// Whether a deadline is near and not past.
#[must_use]
pub fn is_near(until: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now <= until && until - now <= TimeDelta::days(NEAR_DAYS)
}

/// Where a case stands after these findings, in order, and these answers. A first finding that conforms settles the
/// case; one that does not is followed by the operator's answer or silence, then by the last word.
#[must_use]
pub fn standing(found: &[Found], answered: &[Answered], answer_days: i64, now: DateTime<Utc>) -> Standing {
    match found {
        [] => Standing::ToReview,
        [first] if !first.verdict.is_error() => Standing::Settled,
        [first] if answered.iter().any(|answer| answer.number == first.number) => Standing::Answered,
        [first] if now <= deadline(first.at, answer_days) => Standing::Open,
        [_] => Standing::Lapsed,
        [_, ..] => Standing::Settled,
    }
}

/// What a finding must say: a reason and an amount when it refuses, neither when it conforms; never more than is claimed.
///
/// # Errors
/// The fields that say otherwise.
pub fn check(verdict: Verdict, has_reason: bool, refused: i64, claimed: i64) -> Result<(), Vec<FieldFault>> {
    Faults::default()
        .unless(has_reason || !verdict.is_error(), "reason", "choice")
        .unless(!has_reason || verdict.is_error(), "reason", "not_refused")
        .unless(refused >= 0 && refused <= claimed, "amount", "claimed")
        .unless(refused == 0 || verdict.is_error(), "amount", "not_refused")
        .verdict()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    fn found(number: i64, verdict: Verdict) -> Found {
        Found { number, verdict, refused: 0, at: at(0) }
    }

    #[test]
    fn an_operator_answers_a_refusal_until_its_deadline_and_the_last_word_settles() {
        let (good, bad) = (found(1, Verdict::Conforming), found(1, Verdict::Insufficient));
        let answer = [Answered { number: 1 }];
        assert_eq!(standing(&[], &[], 10, at(1)), Standing::ToReview);
        assert_eq!(standing(&[good], &[], 10, at(1)), Standing::Settled);
        let refused = std::slice::from_ref(&bad);
        assert_eq!(standing(refused, &[], 10, at(240)), Standing::Open);
        assert_eq!(standing(refused, &[], 10, at(241)), Standing::Lapsed);
        assert_eq!(standing(refused, &answer, 10, at(241)), Standing::Answered);
        let last = [bad, found(2, Verdict::NotConforming)];
        assert_eq!(standing(&last, &answer, 10, at(300)), Standing::Settled);
    }

    #[test]
    fn a_deadline_is_near_for_its_last_seven_days() {
        assert!(!is_near(at(169), at(0)));
        assert!(is_near(at(168), at(0)) && is_near(at(1), at(1)));
        assert!(!is_near(at(1), at(2)), "past is not near");
    }

    #[test]
    fn a_refusal_says_why_and_how_much_and_a_conforming_case_neither() {
        assert!(check(Verdict::Conforming, false, 0, 100).is_ok());
        assert!(check(Verdict::NotConforming, true, 100, 100).is_ok());
        let fields = |verdict, reason, refused| {
            check(verdict, reason, refused, 100).unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>()
        };
        assert_eq!(fields(Verdict::Insufficient, false, 101), ["reason", "amount"]);
        assert_eq!(fields(Verdict::Conforming, true, 1), ["reason", "amount"]);
        assert_eq!(fields(Verdict::NotConforming, true, -1), ["amount"]);
    }
}
