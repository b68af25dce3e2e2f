//! What two statements of the terms say otherwise: each is read as points under their names, and points of one name are
//! compared.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    Commitment, Condition, ContractKind, Definition, Lever, Measure, Milestone, MilestoneKind, Population, Terms,
    Tranche, Unit, UnitPrice, Words,
};
use crate::domain::region::Region;

/// The part of the terms that a point belongs to, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The contract itself.
    Contract,
    /// The commitment of a code.
    Commitment(String),
    /// The tranche of a code.
    Tranche(String),
}

/// What a point is called within its part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A field.
    Field(&'static str),
    /// The target of a year, everywhere or in a region.
    Target(i32, Option<Region>),
    /// The condition on the commitment of a code.
    Condition(String),
    /// A milestone of the price.
    Milestone(MilestoneKind),
}

/// What a point says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A text.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount, MAD.
    Amount(Decimal),
    /// A value in a unit.
    Value(Unit, u32),
    /// A weight, in percent.
    Weight(u32),
    /// How the contract pays.
    Kind(ContractKind),
    /// What a commitment acts on.
    Lever(Lever),
    /// On whom it is measured.
    Population(Population),
    /// How a commitment is measured.
    Measure(Measure),
    /// A figure of a definition.
    Definition(Definition),
    /// A condition, its threshold in the unit of its commitment.
    Condition(Condition, Unit),
    /// A milestone.
    Milestone(Milestone),
}

/// A point that two statements say otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The part of the terms.
    pub of: Of,
    /// The point.
    pub name: Name,
    /// Before; none when it is new.
    pub before: Option<Said>,
    /// After; none when it is given up.
    pub after: Option<Said>,
}

type Point = (Of, Name, Said);

/// What differs between two statements of the terms, in the order of the later one; what is given up last.
#[must_use]
pub fn changes(before: &Terms, after: &Terms) -> Vec<Change> {
    let (old, new) = (before.points(), after.points());
    let said = |points: &[Point], of: &Of, name: &Name| {
        points.iter().find(|point| (&point.0, &point.1) == (of, name)).map(|point| point.2.clone())
    };
    let given_up = old.iter().filter(|point| said(&new, &point.0, &point.1).is_none());
    let all = new.iter().chain(given_up).map(|(of, name, _)| Change {
        of: of.clone(),
        name: name.clone(),
        before: said(&old, of, name),
        after: said(&new, of, name),
    });
    all.filter(|change| change.before != change.after).collect()
}

impl Terms {
    fn points(&self) -> Vec<Point> {
        let field = |name, said| (Of::Contract, Name::Field(name), said);
        let mut points = words(&Of::Contract, ["title_fr", "title_ar", "title_en"], &self.title);
        points.push(field("kind", Said::Kind(self.kind)));
        points.push(field("parties", Said::Text(self.parties.join("\n"))));
        points.push(field("legal_reference", Said::Text(self.legal_reference.clone())));
        points.push(field("starts_on", Said::Day(self.starts_on)));
        points.push(field("ends_on", Said::Day(self.ends_on)));
        points.push(field("population", Said::Population(self.population.clone())));
        points.extend(self.unit_price.iter().flat_map(UnitPrice::points));
        points.extend(words(&Of::Contract, ["note_fr", "note_ar", "note_en"], &self.note));
        points.extend(self.commitments.iter().flat_map(Commitment::points));
        points.extend(self.tranches.iter().flat_map(|tranche| tranche.points(self)));
        points
    }
}

impl UnitPrice {
    fn points(&self) -> Vec<Point> {
        let mut points = vec![
            (Of::Contract, Name::Field("price"), Said::Amount(self.price_mad)),
            (Of::Contract, Name::Field("definition"), Said::Definition(self.definition.clone())),
        ];
        let milestone = |one: &Milestone| (Of::Contract, Name::Milestone(one.kind), Said::Milestone(*one));
        points.extend(self.milestones.iter().map(milestone));
        points
    }
}

impl Commitment {
    fn points(&self) -> Vec<Point> {
        let (of, unit) = (Of::Commitment(self.code.clone()), self.measure.unit());
        let mut points = words(&of, ["title_fr", "title_ar", "title_en"], &self.label);
        let mut say = |name, said| points.push((of.clone(), name, said));
        say(Name::Field("lever"), Said::Lever(self.lever));
        say(Name::Field("measure"), Said::Measure(self.measure.clone()));
        if let Some(population) = &self.population {
            say(Name::Field("population"), Said::Population(population.clone()));
        }
        if let Some(baseline) = self.baseline {
            say(Name::Field("baseline"), Said::Value(unit, baseline));
        }
        say(Name::Field("weight"), Said::Weight(self.weight));
        for target in &self.targets {
            say(Name::Target(target.year, target.region), Said::Value(unit, target.value));
        }
        points
    }
}

impl Tranche {
    fn points(&self, terms: &Terms) -> Vec<Point> {
        let of = Of::Tranche(self.code.clone());
        let mut points = words(&of, ["title_fr", "title_ar", "title_en"], &self.label);
        let mut say = |name, said| points.push((of.clone(), name, said));
        say(Name::Field("as_of"), Said::Day(self.as_of));
        say(Name::Field("due_on"), Said::Day(self.due_on));
        if terms.kind == ContractKind::Programme {
            say(Name::Field("amount"), Said::Amount(self.amount_mad));
        }
        for condition in &self.conditions {
            let unit = terms.unit_of(&condition.commitment);
            say(Name::Condition(condition.commitment.clone()), Said::Condition(condition.clone(), unit));
        }
        points
    }
}

/// The texts that are written, each under its own name.
fn words(of: &Of, names: [&'static str; 3], words: &Words) -> Vec<Point> {
    let written = names.into_iter().zip([&words.fr, &words.ar, &words.en]).filter(|(_, text)| !text.is_empty());
    written.map(|(name, text)| (of.clone(), Name::Field(name), Said::Text(text.clone()))).collect()
}
