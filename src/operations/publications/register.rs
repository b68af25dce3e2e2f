//! The register with a draft beside it: who is in which row of everything ever published.
//!
//! What is hidden must stay so whatever is published under any definition: for whoever they read alike, two definitions
//! count the same. Groups left when one figure is taken off another are read where a reader knows that both count alike:
//! within a figure of one definition, and where another reads everybody in the same way over another base.

use std::collections::BTreeMap;

use super::candidate::of_sex;
use super::document::{Published, Row, shows};
use super::verdict::{Named, Reveal, Suggestion, Verdict, code};
use crate::domain::day::Day;
use crate::domain::ids::PublicationId;
use crate::domain::indicator::horizon::Horizon;
use crate::domain::indicator::placed::place;
use crate::domain::indicator::profile::{Indicator, Profile};
use crate::domain::indicator::{Audience, Definitions, Dimension};
use crate::domain::publication::{Edition, Figure, Finding, Place, Shown, audit};
use crate::domain::scope::Scope;
use crate::operations::Result;
use crate::operations::figures::Figures;
use crate::operations::insertion::Population;
use crate::storage::{Error, Reader, publication};

/// Rows hidden one after the other before a breakdown is given up.
const MOST_SUGGESTED: usize = 6;

/// What was told before the draft, by the draft's figures.
type Before = BTreeMap<String, Vec<Finding>>;
/// What a row is about: its value along each dimension.
type RowKey = Vec<Option<String>>;

/// One publication, or the draft.
struct Entry {
    id: Option<PublicationId>,
    title: String,
    published: Published,
    figures: Vec<Printed>,
}

/// A figure of a publication: who is in which row.
struct Printed {
    indicator: Indicator,
    horizon: Horizon,
    edition: Edition,
    /// The key of each row.
    keys: Vec<RowKey>,
}

impl Printed {
    /// Whether both read everybody whom both count in the same way.
    fn reads_as(&self, other: &Self) -> bool {
        let (one, two) = (&self.indicator, &other.indicator);
        self.horizon == other.horizon
            && (one.event, one.aside, one.rule, one.floor) == (two.event, two.aside, two.rule, two.floor)
    }
}

/// What is published together with a draft, before it; or the draft.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'a> {
    pub(super) title: &'a str,
    pub(super) document: &'a str,
}

/// Everything published, and the draft last.
pub(super) struct Register {
    entries: Vec<Entry>,
    min_n: u32,
}

impl Register {
    /// Reads everything published, each as it was known then; then what is to be published before the draft, of the same
    /// people as known at the same instant.
    pub(super) async fn with(
        tx: &mut Reader,
        figures: &Figures,
        (ahead, draft, population): (&[Ahead<'_>], Ahead<'_>, &Population),
        definitions: &Definitions,
    ) -> Result<Self> {
        let published = Published::parse(draft.document)?;
        let mut entries = Vec::new();
        let mut known = None;
        for row in publication::list(tx).await?.into_iter().rev() {
            let earlier = Published::read(&row)?;
            if known.as_ref().is_none_or(|(at, _)| *at != earlier.known_at) {
                let population = Population::read(figures, tx, &Scope::everything(), earlier.known_at).await?;
                known = Some((earlier.known_at, population));
            }
            let Some((_, population)) = &known else { continue };
            let profile = profile_of(&earlier, definitions)?;
            entries.push(Entry::of(Some(row.publication_id), row.title, earlier, (population, &profile))?);
        }
        for one in ahead {
            let together = Published::parse(one.document)?;
            let profile = profile_of(&together, definitions)?;
            entries.push(Entry::of(None, one.title.to_owned(), together, (population, &profile))?);
        }
        let profile = profile_of(&published, definitions)?;
        let min_n = profile.min_n;
        entries.push(Entry::of(None, draft.title.to_owned(), published, (population, &profile))?);
        Ok(Self { entries, min_n })
    }

    /// What the draft would reveal, and how to mend it.
    pub(super) fn verdict(mut self) -> Verdict {
        let shows_nothing = self.shows_nothing();
        let mut before = Before::new();
        let reveals = self.reveals(&mut before);
        if reveals.is_empty() && !shows_nothing {
            return Verdict::default();
        }
        let suggestion = if shows_nothing { Suggestion::Drop } else { self.suggestion(&mut before) };
        Verdict { reveals, shows_nothing, suggestion }
    }

    fn shows_nothing(&self) -> bool {
        let Some(draft) = self.entries.last() else { return true };
        let whole = draft.published.total.iter().any(|row| shows(row, "inserted"));
        let rows = draft.published.by.is_empty() || draft.published.rows.iter().any(|row| shows(row, "inserted"));
        !(whole && rows)
    }

    /// Findings that the draft brings about, figure after figure.
    fn reveals(&self, before: &mut Before) -> Vec<Reveal> {
        let Some(draft) = self.entries.last() else { return Vec::new() };
        draft.figures.iter().flat_map(|own| self.of_figure(draft, own, before)).collect()
    }

    fn of_figure(&self, draft: &Entry, own: &Printed, before: &mut Before) -> Vec<Reveal> {
        let earlier = self.entries.split_last().map_or(&[][..], |(_, earlier)| earlier);
        let beside = |entry: &Entry, other: &Printed| {
            entry.published.profile != draft.published.profile || other.indicator.id == own.indicator.id
        };
        let known: Vec<(&Entry, &Printed)> = earlier
            .iter()
            .flat_map(|entry| entry.figures.iter().map(move |figure| (entry, figure)))
            .filter(|(entry, other)| beside(entry, other))
            .chain([(draft, own)])
            .collect();
        let editions: Vec<&Edition> = known.iter().map(|(_, figure)| &figure.edition).collect();
        let mut found = audit(&editions, Audience::Public, self.min_n);
        // Two figures that differ in what they count leave no group when one is taken off the other.
        let counts_alike = |edition: usize| {
            known
                .get(edition)
                .is_some_and(|(entry, other)| entry.published.profile == draft.published.profile || other.reads_as(own))
        };
        found.retain(|finding| matches!(finding, Finding::Hidden { .. }) || finding.editions().all(counts_alike));
        if found.is_empty() {
            return Vec::new();
        }
        let before = before.entry(own.indicator.id.clone()).or_insert_with(|| {
            let earlier = editions.split_last().map_or(&[][..], |(_, earlier)| earlier);
            audit(earlier, Audience::Public, self.min_n)
        });
        let named = |figure: Figure| {
            let (entry, printed) = known.get(figure.edition)?;
            let row = figure.row.filter(|_| !entry.published.by.is_empty()).and_then(|row| printed.keys.get(row));
            let row = row.map(|key| entry.published.by.iter().copied().zip(key.iter().cloned()).collect());
            Some(Named { publication: entry.id, title: entry.title.clone(), row })
        };
        let is_new = |finding: &Finding| !before.iter().any(|old| old.is_about_the_same(finding));
        found.into_iter().filter(is_new).filter_map(|found| reveal(&own.indicator.id, found, &named)).collect()
    }

    /// The smallest shown rows of the draft that, hidden too, would make it publishable.
    fn suggestion(&mut self, before: &mut Before) -> Suggestion {
        let mut hidden = Vec::new();
        // The unknowns are told or not for all rows together: that is decided once the rows are.
        for Printed { edition, .. } in self.entries.last_mut().into_iter().flat_map(|draft| &mut draft.figures) {
            edition.rows.iter_mut().chain([&mut edition.total]).for_each(|shown| shown.known = false);
        }
        while hidden.len() < MOST_SUGGESTED {
            let Some(key) = self.hide_smallest() else { break };
            hidden.push(key);
            if self.shows_nothing() {
                break;
            }
            if self.reveals(before).is_empty() {
                return Suggestion::Hide(hidden);
            }
        }
        Suggestion::Drop
    }

    /// Hides the smallest shown row of the draft, under every indicator.
    fn hide_smallest(&mut self) -> Option<Vec<Option<String>>> {
        let draft = self.entries.last_mut()?;
        let Printed { edition: first, keys, .. } = draft.figures.first()?;
        let people = |row: usize| first.people.values().filter(|place| place.row == row).count();
        let shown = first.rows.iter().enumerate().filter(|(_, shown)| shown.inserted).map(|(row, _)| row);
        let smallest = shown.filter(|row| people(*row) > 0).min_by_key(|row| people(*row))?;
        let key = keys.get(smallest)?.clone();
        for Printed { edition, keys, .. } in &mut draft.figures {
            let row = keys.iter().position(|known| *known == key);
            if let Some(shown) = row.and_then(|row| edition.rows.get_mut(row)) {
                *shown = Shown::default();
            }
        }
        let published = &mut draft.published;
        let by = published.by.clone();
        let is_it = |row: &&mut Row| {
            let value = |dimension: &Dimension| row.get(dimension.code()).and_then(serde_json::Value::as_str);
            by.iter().map(value).eq(key.iter().map(Option::as_deref))
        };
        for row in published.rows.iter_mut().filter(is_it) {
            row.insert("suppressed".to_owned(), serde_json::json!(["inserted", "unknown"]));
        }
        Some(key)
    }
}

fn reveal(indicator: &str, finding: Finding, named: &impl Fn(Figure) -> Option<Named>) -> Option<Reveal> {
    let whole = |edition: usize| named(Figure { edition, row: None });
    let (kind, measure, figure, with, people) = match finding {
        Finding::Hidden { measure, figure, with } => {
            ("hidden", measure, named(figure)?, with.into_iter().filter_map(whole).collect(), None)
        }
        Finding::Difference { measure, whole, parts, people } => {
            ("difference", measure, named(whole)?, parts.into_iter().filter_map(named).collect(), Some(people))
        }
        Finding::Crossing { measure, rows, people } => {
            let mut rows = rows.into_iter().rev().filter_map(named);
            ("crossing", measure, rows.next()?, rows.collect(), Some(people))
        }
    };
    Some(Reveal { kind, measure: code(measure), indicator: indicator.to_owned(), figure, with, people })
}

fn profile_of(published: &Published, definitions: &Definitions) -> Result<std::sync::Arc<Profile>> {
    let missing = || Error::Corrupt {
        table: "publication",
        column: "profile_version",
        value: format!("{} {}", published.profile, published.profile_version),
    };
    Ok(definitions.version(&published.profile, published.profile_version).ok_or_else(missing)?)
}

impl Entry {
    fn of(
        id: Option<PublicationId>,
        title: String,
        published: Published,
        (population, profile): (&Population, &Profile),
    ) -> Result<Self> {
        let filter = published.filter.filter().ok_or_else(|| Error::Corrupt {
            table: "publication",
            column: "document",
            value: format!("{:?}", published.filter),
        })?;
        let everywhere = Scope::everything();
        let cohorts: Vec<_> =
            population.cohorts(&everywhere, &filter).map(|(_, facts)| of_sex(facts, filter.sex)).collect();
        let figures = profile.indicators.iter().map(|indicator| {
            let view = (Day::from(published.as_of), published.by.as_slice());
            let places = place(cohorts.iter().map(AsRef::as_ref), population.names(), (profile, indicator), view);
            let people = places
                .people
                .iter()
                .map(|one| (one.enrolment, Place { row: one.row, inserted: one.inserted, known: one.known }));
            let rows = places.keys.iter().map(|key| published.shown(indicator, key)).collect();
            let edition = Edition { people: people.collect(), rows, total: published.shown_in(indicator, None) };
            Printed { indicator: indicator.clone(), horizon: profile.horizon, edition, keys: places.keys }
        });
        let figures = figures.collect();
        Ok(Self { id, title, published, figures })
    }
}

impl Published {
    /// What a row shows under an indicator; of a row that is not there, everything.
    fn shown(&self, indicator: &Indicator, key: &[Option<String>]) -> Shown {
        if self.by.is_empty() { self.shown_in(indicator, None) } else { self.shown_in(indicator, Some(key)) }
    }

    fn shown_in(&self, indicator: &Indicator, key: Option<&[Option<String>]>) -> Shown {
        let mut rows = if key.is_some() { self.rows.iter() } else { self.total.iter() };
        let is_it = |row: &&Row| {
            row.get("indicator").and_then(serde_json::Value::as_str) == Some(&indicator.id)
                && key.is_none_or(|key| self.key(row) == key)
        };
        rows.find(is_it).map_or(Shown { inserted: true, known: true }, |row| Shown {
            inserted: shows(row, "inserted"),
            known: shows(row, "unknown"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EnrolmentId;
    use crate::domain::indicator::shipped;
    use crate::operations::publications::Part;

    /// 90 people in three regions, those of the first 40, every other one inserted, of which some regions are shown.
    fn entry(profile: &str, shown: [bool; 3], title: &str) -> Entry {
        let profile = shipped::find(profile).unwrap();
        let region = |rank: usize| if rank < 40 { 0 } else { 1 + rank % 2 };
        let place = |rank: usize| Place { row: region(rank), inserted: rank % 4 < 2, known: true };
        let shows = |inserted: bool| Shown { inserted, known: false };
        let row = |hidden: &[&str]| serde_json::json!({ "indicator": profile.indicators[0].id, "suppressed": hidden });
        let published = serde_json::json!({
            "profile": profile.code, "profile_version": 1, "as_of": "2024-07-30", "known_at": null,
            "filter": Part::default(), "by": [Dimension::Region], "total": [row(&[])], "rows": [row(&[])],
        });
        let figure = Printed {
            indicator: profile.indicators[0].clone(),
            horizon: profile.horizon,
            edition: Edition {
                people: (0..90).map(|rank| (uuid::Uuid::from_u128(rank as u128).into(), place(rank))).collect(),
                rows: shown.map(shows).to_vec(),
                total: shows(true),
            },
            keys: ["04", "06", "07"].map(|code| vec![Some(code.to_owned())]).to_vec(),
        };
        let published = Published::parse(&published.to_string()).unwrap();
        Entry { id: None, title: title.to_owned(), published, figures: vec![figure] }
    }

    /// Title and code of each figure told, `-` for a whole.
    fn revealed(earlier: Entry, draft: Entry) -> Vec<String> {
        let register = Register { entries: vec![earlier, draft], min_n: 20 };
        let told = |reveal: Reveal| {
            let row = reveal.figure.row.and_then(|key| key.into_iter().find_map(|(_, code)| code));
            format!("{} {}", reveal.figure.title, row.as_deref().unwrap_or("-"))
        };
        register.verdict().reveals.into_iter().map(told).collect()
    }

    #[test]
    fn what_one_definition_hides_no_other_gives_back() {
        let hides = || entry("MINISTERE_A", [true, false, false], "hides");
        for other in ["MINISTERE_B", "STRICT", "A_DATE"] {
            assert_eq!(revealed(hides(), entry(other, [true, false, false], "alike")), [""; 0], "{other}");
            let told = revealed(hides(), entry(other, [true, true, true], "shows"));
            assert_eq!(told, ["hides 06", "hides 07"], "{other}");
        }
    }

    #[test]
    fn what_two_definitions_that_read_alike_leave_of_each_other_is_a_group_as_well() {
        let smaller = |profile: &str| {
            let mut draft = entry(profile, [true; 3], "smaller");
            let is_one_of_seven = |id: &EnrolmentId| id.0.as_u128() < 7;
            draft.figures[0].edition.people.retain(|id, _| !is_one_of_seven(id));
            draft
        };
        let larger = || entry("MINISTERE_B", [true; 3], "larger");
        let told = revealed(larger(), smaller("MINISTERE_A"));
        assert!(told.iter().any(|figure| figure == "larger 04"), "seven people less: {told:?}");
        assert_eq!(revealed(larger(), smaller("GEN_3M")), [""; 0], "another rule counts something else");
    }
}
