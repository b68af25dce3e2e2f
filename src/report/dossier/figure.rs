//! The figures of a sealed row as numbers, and what the house's rule finds in them.

use std::sync::Arc;

use serde_json::Value;

use super::pen::Pen;
use crate::domain::indicator::Profile;
use crate::domain::indicator::profile::{Base, Indicator};
use crate::domain::indicator::reach::Reach;
use crate::i18n::Args;
use crate::operations::editions::Document;
use crate::operations::publications::{Published, Row};
use crate::storage::Result;

/// Fewer people than this make a weak reading.
pub(super) const FEW: u32 = 20;
/// So does less knowledge than this, in tenths of a percent.
const LITTLE: u32 = 800;

/// One row: counts, and rates in tenths of a percent; what is hidden or undefined is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) enrolled: u32,
    pub(super) in_training: u32,
    pub(super) withdrawn: u32,
    pub(super) graduated: u32,
    pub(super) base: u32,
    pub(super) denominator: Option<u32>,
    pub(super) inserted: Option<u32>,
    pub(super) not_inserted: Option<u32>,
    pub(super) unknown: Option<u32>,
    pub(super) floor: Option<u32>,
    pub(super) known: Option<u32>,
    pub(super) ceiling: Option<u32>,
    pub(super) low: Option<u32>,
    pub(super) high: Option<u32>,
    pub(super) knowledge: Option<u32>,
    pub(super) maturity: String,
    pub(super) masked: bool,
}

impl Figure {
    pub(super) fn of(row: &Row) -> Self {
        let count = |key: &str| row.get(key).and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
        let rate = |key: &str| row.get(key).and_then(Value::as_str).and_then(tenths);
        let hidden = row.get("suppressed").and_then(Value::as_array);
        Self {
            enrolled: count("enrolled").unwrap_or(0),
            in_training: count("in_training").unwrap_or(0),
            withdrawn: count("withdrawn").unwrap_or(0),
            graduated: count("graduated").unwrap_or(0),
            base: count("base").unwrap_or(0),
            denominator: count("matured").zip(count("excluded")).map(|(mature, out)| mature.saturating_sub(out)),
            inserted: count("inserted"),
            not_inserted: count("not_inserted"),
            unknown: count("unknown"),
            floor: rate("floor"),
            known: rate("known"),
            ceiling: rate("ceiling"),
            low: rate("wilson_low"),
            high: rate("wilson_high"),
            knowledge: rate("knowledge_rate"),
            maturity: row.get("state").and_then(Value::as_str).unwrap_or_default().to_owned(),
            masked: hidden.is_some_and(|keys| keys.iter().any(|key| key == "inserted")),
        }
    }

    /// Why there is no rate, as the end of a key `common-state-…`; none when there is one.
    pub(super) fn missing(&self) -> Option<&'static str> {
        match (self.masked, self.floor.is_some(), self.maturity.as_str()) {
            (true, ..) => Some("masked"),
            (_, true, _) => None,
            (_, _, "HORIZON_NON_ATTEINT") => Some("not-yet"),
            _ => Some("undefined"),
        }
    }

    /// Whether it is read with reserve: few people, or little known of them.
    pub(super) fn is_weak(&self) -> bool {
        self.denominator.is_some_and(|n| n < FEW) || self.knowledge.is_some_and(|known| known < LITTLE)
    }

    /// How it stands to a target: a code of [`Reach`].
    pub(super) fn verdict(&self, target: Option<u32>) -> Option<&'static str> {
        self.floor?;
        Reach::of(self.inserted.zip(self.denominator)?, target?).map(Reach::code)
    }

    /// What it says in a sentence that cannot overclaim.
    pub(super) fn finding(&self, base: Base, target: Option<u32>, pen: Pen) -> String {
        let (key, n) = match (self.missing(), self.floor.map(|floor| (floor / 100, floor % 100))) {
            (Some("masked"), _) => ("masked", 0),
            (Some("not-yet"), _) => ("not-yet", 0),
            (_, None) => ("nobody", 0),
            (_, Some((0, 0))) => ("zero", 0),
            (_, Some((0, _))) => ("less", 1),
            (_, Some((n, 0))) => ("exactly", n),
            (_, Some((n, _))) => ("more", n),
        };
        let base = match base {
            Base::Confirmed | Base::Starts => "enrolled",
            Base::Leavers => "leavers",
            Base::Graduates => "graduates",
        };
        let args = Args::new().count("n", i64::from(n)).with("base", pen.text(&format!("insertion-base-{base}")));
        let said = pen.say(&format!("insertion-finding-{key}"), &args);
        let stands = self.verdict(target).map(|verdict| pen.text(&format!("insertion-target-{verdict}")));
        said + &stands.unwrap_or_default()
    }
}

/// Tenths of a percent of a decimal text.
fn tenths(text: &str) -> Option<u32> {
    let (whole, tenth) = text.split_once('.')?;
    Some(whole.parse::<u32>().ok()? * 10 + tenth.parse::<u32>().ok()?)
}

/// One figure of one definition: its total and its rows, the largest first.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) profile: Arc<Profile>,
    pub(super) indicator: Indicator,
    pub(super) total: Figure,
    pub(super) rows: Vec<(Vec<Option<String>>, Figure)>,
}

impl Reading {
    /// The readings of a document, in the order of its definitions.
    pub(super) fn all(document: &Document) -> Result<Vec<Self>> {
        let profiles = document.asked()?.profiles;
        let published = document.published()?;
        let under = profiles.iter().zip(&published);
        let of = |(profile, published): (&Arc<Profile>, &Published)| {
            let one = |indicator: &Indicator| Self::of(profile, indicator, published);
            profile.indicators.iter().filter_map(one).collect::<Vec<_>>()
        };
        Ok(under.flat_map(of).collect())
    }

    fn of(profile: &Arc<Profile>, indicator: &Indicator, published: &Published) -> Option<Self> {
        let own = |row: &&Row| row.get("indicator").and_then(Value::as_str) == Some(&indicator.id);
        let total = Figure::of(published.total.iter().find(own)?);
        let mut rows: Vec<_> =
            published.rows.iter().filter(own).map(|row| (published.key(row), Figure::of(row))).collect();
        rows.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.base));
        Some(Self { profile: Arc::clone(profile), indicator: indicator.clone(), total, rows })
    }

    /// `MINISTERE_A`, with the figure's code where the definition has several.
    pub(super) fn code(&self) -> String {
        if self.profile.indicators.len() > 1 {
            format!("{} {}", self.profile.code, self.indicator.id)
        } else {
            self.profile.code.clone()
        }
    }

    /// The definition's name; its code when the catalogue has none.
    pub(super) fn name(&self, pen: Pen) -> String {
        let key = format!("insertion-profile-{}", self.profile.code);
        if crate::i18n::exists(&key) { pen.text(&key) } else { self.profile.code.clone() }
    }

    pub(super) fn finding(&self, target: Option<u32>, pen: Pen) -> String {
        self.total.finding(self.indicator.base, target, pen)
    }
}
