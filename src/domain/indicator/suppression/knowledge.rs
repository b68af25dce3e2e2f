//! The unknowns of a one-way breakdown whose total is published: what one row may not tell, the others would.

use super::Audience;
use crate::domain::indicator::tally::Outcome;

/// Completes which rows hide what they tell of their unknowns, those hidden whole among them: while one alone does, or
/// those that do are together too few known people, the row with fewest known people does too, the first of equals.
///
/// For pages that print a breakdown beside its total. A breakdown alone keeps its rows' own rule (`indicators.md` §8
/// "Suppression of rows").
pub fn complete_knowledge(outcomes: &[Outcome], hidden: &mut [bool], audience: Audience, min_n: u32) {
    loop {
        let concealed = outcomes.iter().zip(&*hidden).filter(|(outcome, hidden)| **hidden && outcome.denominator() > 0);
        let (count, known) =
            concealed.fold((0, 0), |(count, known), (outcome, _)| (count + 1, known + outcome.known()));
        let others = outcomes.iter().zip(&*hidden).enumerate();
        let next = others
            .filter(|(_, (outcome, hidden))| !**hidden && outcome.denominator() > 0)
            .map(|(at, (outcome, _))| (outcome.known(), at))
            .min();
        let enough = count == 0 || (count > 1 && known >= audience.threshold(min_n));
        match next.filter(|_| !enough).and_then(|(_, at)| hidden.get_mut(at)) {
            Some(flag) => *flag = true,
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(known: &[u32], hidden: &[usize]) -> Vec<usize> {
        let outcome =
            |known: &u32| Outcome { matured: 30, inserted: *known, unknown: 30 - known, ..Outcome::default() };
        let outcomes: Vec<Outcome> = known.iter().map(outcome).collect();
        let mut flags: Vec<bool> = (0..known.len()).map(|at| hidden.contains(&at)).collect();
        complete_knowledge(&outcomes, &mut flags, Audience::Ministry, 1);
        (0..known.len()).filter(|at| flags[*at]).collect()
    }

    #[test]
    fn the_unknowns_of_a_row_alone_are_hidden_with_those_of_the_least_known_other() {
        assert_eq!(completed(&[20, 3, 12, 12], &[1]), [1, 2]);
        assert_eq!(completed(&[20, 3, 1, 12], &[1, 2]), [1, 2, 3], "four known people together are too few");
        assert_eq!(completed(&[20, 12], &[]), [] as [usize; 0]);
    }
}
