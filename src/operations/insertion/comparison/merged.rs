//! Causes as an audience may see them: those that moved too few people are merged with others, so that what shows still
//! adds up to the change.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::indicator::Audience;
use crate::domain::indicator::change::{Cause, Moved};

/// Fewest people a count may tell of, unless none (catalogue: C5).
pub(super) const FEWEST: u32 = 5;
/// Under this size a group is small: who moved could be guessed.
pub(super) const SMALL_GROUP: u32 = 20;

/// Code of the line that merges causes.
pub(super) const OTHER: &str = "other";

/// What one cause moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CauseLine {
    /// Code of the cause; `other` merges several.
    pub cause: &'static str,
    /// How many entered and left.
    pub moved: Moved,
}

/// Causes in their order, `other` last; none when nothing can be shown.
pub type Shown = Option<Vec<CauseLine>>;

/// Whether a count is zero or large enough.
fn is_safe(moved: &Moved) -> bool {
    let counts = [moved.into_numerator, moved.out_of_numerator, moved.into_denominator, moved.out_of_denominator];
    counts.iter().all(|count| *count == 0 || *count >= FEWEST)
}

fn weight(moved: &Moved) -> u32 {
    moved.into_numerator + moved.out_of_numerator + moved.into_denominator + moved.out_of_denominator
}

/// The causes that moved anybody, for an audience.
pub(super) fn shown(causes: &BTreeMap<Cause, Moved>, audience: Audience) -> Shown {
    let mut lines: Vec<CauseLine> = causes
        .iter()
        .filter(|(_, moved)| weight(moved) > 0)
        .map(|(cause, moved)| CauseLine { cause: cause.code(), moved: *moved })
        .collect();
    if audience == Audience::Operator || lines.iter().all(|line| is_safe(&line.moved)) {
        return Some(lines);
    }
    let mut other = CauseLine { cause: OTHER, moved: Moved::default() };
    while let Some(at) = lines.iter().position(|line| !is_safe(&line.moved)) {
        other.moved += lines.remove(at).moved;
    }
    while !is_safe(&other.moved) {
        let smallest = lines.iter().enumerate().min_by_key(|(_, line)| weight(&line.moved)).map(|(at, _)| at)?;
        other.moved += lines.remove(smallest).moved;
    }
    lines.push(other);
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(into: u32, out: u32) -> Moved {
        Moved { into_numerator: into, out_of_numerator: out, into_denominator: into, ..Moved::default() }
    }

    fn told(causes: &[(Cause, Moved)], audience: Audience) -> Option<Vec<(&'static str, u32)>> {
        let lines = shown(&causes.iter().copied().collect(), audience)?;
        Some(lines.iter().map(|line| (line.cause, line.moved.into_numerator)).collect())
    }

    #[test]
    fn causes_that_moved_one_to_four_people_are_merged_with_others_for_the_ministry() {
        let causes =
            [(Cause::LateAnswer, moved(2, 0)), (Cause::Joined, moved(40, 0)), (Cause::NewInsertion, moved(9, 0))];
        assert_eq!(told(&causes, Audience::Ministry), Some(vec![("joined", 40), ("other", 11)]));
        let whole = vec![("late_answer", 2), ("joined", 40), ("new_insertion", 9)];
        assert_eq!(told(&causes, Audience::Operator), Some(whole), "an operator reads its own learners whole");
    }

    #[test]
    fn a_change_of_so_few_people_that_nothing_hides_them_is_not_told() {
        assert_eq!(told(&[(Cause::LateAnswer, moved(1, 0))], Audience::Public), None);
        assert_eq!(
            told(&[(Cause::LateAnswer, moved(40, 0)), (Cause::ProofRefused, moved(0, 1))], Audience::Ministry),
            None
        );
        assert_eq!(told(&[], Audience::Ministry), Some(Vec::new()), "nothing moved");
    }
}
