//! Two readings side by side: what differs, and why.
//!
//! The same people at two dates differ by causes (`causes`); two populations differ by what they are made of and by how
//! the same kind of people fare (`split`).

mod causes;
mod merged;
mod pairs;
mod split;

use serde::Serialize;

use super::asked::Asked;
use super::board::{Gap, gap};
use super::population::Population;
use super::question::Question;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::Audience;
use crate::domain::indicator::change::Trace;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

pub use causes::{Case, Causes, PlaceLine};
pub use merged::{CauseLine, Shown};
pub use pairs::{Pair, pairs};
pub use split::{Split, Stratum};

/// One side: a question and what it is answered from.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The question; both sides ask it of the same definition.
    pub question: &'a Question,
    /// Facts as known at its instant.
    pub population: &'a Population,
}

codes! {
    /// What two sides have in common.
    pub enum Kind {
        /// Nothing differs: the same people at the same dates.
        Same = "same",
        /// The same people at two dates.
        Dates = "dates",
        /// The same people, at a later date known at an earlier instant: no way from one to the other.
        Crossed = "crossed",
        /// The same people under two versions of the definition.
        Versions = "versions",
        /// Two populations.
        Groups = "groups",
    }
}

/// The answer.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// What they have in common, a code of [`Kind`].
    pub kind: &'static str,
    /// The first.
    pub a: Rate,
    /// The second.
    pub b: Rate,
    /// The second less the first, with Newcombe's interval; none when either is hidden or undefined.
    pub gap: Option<Gap>,
    /// Why the same people read otherwise.
    pub causes: Option<Causes>,
    /// What makes two populations differ.
    pub split: Option<Split>,
    /// Whether what changed is hidden: so few people moved that it would point at them.
    pub masked: bool,
}

/// What the two sides have in common.
#[must_use]
pub fn kind(a: &Question, b: &Question) -> Kind {
    // Everything known now is known after any instant.
    let known = |question: &Question| (question.known_at.is_none(), question.known_at);
    let (earlier, later) = ((a.as_of, known(a)), (b.as_of, known(b)));
    if a.filter != b.filter {
        Kind::Groups
    } else if a.profile.version != b.profile.version {
        Kind::Versions
    } else if earlier == later {
        Kind::Same
    } else if (earlier.0 <= later.0) == (earlier.1 <= later.1) || earlier.0 == later.0 || earlier.1 == later.1 {
        Kind::Dates
    } else {
        Kind::Crossed
    }
}

/// Whether the second side comes before the first: of the same people, the earlier reading is told first.
#[must_use]
pub fn is_reversed(a: &Question, b: &Question) -> bool {
    let order = |question: &Question| (question.as_of, question.known_at.is_none(), question.known_at);
    kind(a, b) == Kind::Dates && order(b) < order(a)
}

/// Compares two sides for an audience; `trace`: what was refused and merged between the two instants.
#[must_use]
pub fn compare(
    figures: &Figures,
    (a, b): (Side<'_>, Side<'_>),
    (scope, audience): (&Scope, Audience),
    trace: &Trace,
) -> Comparison {
    let rate = |side: Side<'_>| {
        let as_of = Day::from(side.question.as_of);
        let tallies = side.population.tallies(figures, &side.question.profile, as_of);
        let (population, question) = (side.population, side.question);
        Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank: 0 }.one(None)
    };
    let kind = kind(a.question, b.question);
    let (first, second) = (rate(a), rate(b));
    let mut found = Comparison {
        kind: kind.code(),
        gap: gap(&second, &first),
        causes: None,
        split: None,
        masked: false,
        a: first,
        b: second,
    };
    if found.a.masked || found.b.masked {
        return found;
    }
    match kind {
        Kind::Dates => {
            let (causes, moved) = causes::causes(figures, (a, b), (scope, audience), trace);
            found.masked = causes.is_none();
            found.causes = causes;
            found.hide_few(moved, audience);
        }
        Kind::Groups => found.split = split::split((a, b), scope, audience),
        Kind::Same | Kind::Crossed | Kind::Versions => {}
    }
    found
}

impl Comparison {
    /// In a small group where one to four people moved, two rates side by side would point at them: the second is hidden.
    fn hide_few(&mut self, moved: u32, audience: Audience) {
        let size = |rate: &Rate| rate.denominator.unwrap_or_default();
        let small = size(&self.a).min(size(&self.b)) < merged::SMALL_GROUP;
        if audience != Audience::Operator && small && (1..merged::FEWEST).contains(&moved) {
            self.b.mask();
            self.gap = None;
        }
    }
}

/// Tenths of a point as a decimal text with its sign.
#[must_use]
pub fn points(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let magnitude = tenths.unsigned_abs();
    format!("{sign}{}.{}", magnitude / 10, magnitude % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::Definitions;
    use crate::operations::insertion::Raw;

    fn question(as_of: &str, known_at: Option<&str>, operator: &str) -> Question {
        let raw = Raw { as_of: Some(as_of), known_at, operator: vec![operator], ..Raw::default() };
        Question::read(&raw, "2024-01-30".parse().unwrap(), &Definitions::shipped()).unwrap()
    }

    #[test]
    fn two_dates_of_one_population_are_compared_by_cause_and_two_populations_by_what_they_are_made_of() {
        let january = question("2024-01-30", Some("2024-01-30"), "EMI");
        let may = question("2024-05-31", Some("2024-05-31"), "EMI");
        assert_eq!(kind(&january, &may), Kind::Dates);
        assert_eq!(kind(&january, &question("2024-01-30", None, "EMI")), Kind::Dates, "the same date, known later");
        assert_eq!(kind(&january, &january), Kind::Same);
        assert_eq!(kind(&january, &question("2024-05-31", None, "UIR")), Kind::Groups);
        assert_eq!(kind(&may, &question("2024-06-30", Some("2024-02-01"), "EMI")), Kind::Crossed);
        assert!(is_reversed(&may, &january) && !is_reversed(&january, &may));
        assert!(is_reversed(&question("2024-01-30", None, "EMI"), &january), "now is after any instant");
    }
}
