//! The register under one definition, with a draft beside it: who is in which row of everything ever published.

use super::candidate::of_sex;
use super::document::{Published, Row, shows};
use super::verdict::{Named, Reveal, Suggestion, Verdict, code};
use crate::domain::day::Day;
use crate::domain::ids::PublicationId;
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

/// What a row is about: its value along each dimension.
type RowKey = Vec<Option<String>>;

/// One publication, or the draft.
struct Entry {
    id: Option<PublicationId>,
    title: String,
    published: Published,
    /// Its edition under each indicator, with the key of each row.
    editions: Vec<(String, Edition, Vec<RowKey>)>,
}

/// Everything published under a definition, and the draft last.
pub(super) struct Register {
    entries: Vec<Entry>,
    min_n: u32,
}

impl Register {
    /// Reads everything published under the draft's definition, each as it was known then.
    pub(super) async fn with(
        tx: &mut Reader,
        figures: &Figures,
        draft: (&str, &str, &Population),
        definitions: &Definitions,
    ) -> Result<Self> {
        let (title, document, population) = draft;
        let published = Published::parse(document)?;
        let mut entries = Vec::new();
        let mut known = None;
        for row in publication::of_profile(tx, &published.profile).await? {
            let earlier = Published::read(&row)?;
            if known.as_ref().is_none_or(|(at, _)| *at != earlier.known_at) {
                let population = Population::read(figures, tx, &Scope::everything(), earlier.known_at).await?;
                known = Some((earlier.known_at, population));
            }
            let Some((_, population)) = &known else { continue };
            let profile = profile_of(&earlier, definitions)?;
            entries.push(Entry::of(Some(row.publication_id), row.title, earlier, (population, &profile))?);
        }
        let profile = profile_of(&published, definitions)?;
        let min_n = profile.min_n;
        entries.push(Entry::of(None, title.to_owned(), published, (population, &profile))?);
        Ok(Self { entries, min_n })
    }

    /// What the draft would reveal, and how to mend it.
    pub(super) fn verdict(mut self) -> Verdict {
        let shows_nothing = self.shows_nothing();
        let reveals = self.reveals();
        if reveals.is_empty() && !shows_nothing {
            return Verdict::default();
        }
        let suggestion = if shows_nothing { Suggestion::Drop } else { self.suggestion() };
        Verdict { reveals, shows_nothing, suggestion }
    }

    fn shows_nothing(&self) -> bool {
        let Some(draft) = self.entries.last() else { return true };
        let whole = draft.published.total.iter().any(|row| shows(row, "inserted"));
        let rows = draft.published.by.is_empty() || draft.published.rows.iter().any(|row| shows(row, "inserted"));
        !(whole && rows)
    }

    /// Findings of every indicator that the draft brings about.
    fn reveals(&self) -> Vec<Reveal> {
        let Some(draft) = self.entries.last() else { return Vec::new() };
        let indicators = draft.editions.iter().map(|(indicator, ..)| indicator.as_str());
        indicators.flat_map(|indicator| self.of_indicator(indicator)).collect()
    }

    fn of_indicator(&self, indicator: &str) -> Vec<Reveal> {
        let known: Vec<(&Entry, &Edition, &[RowKey])> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let (_, edition, keys) = entry.editions.iter().find(|(id, ..)| id == indicator)?;
                Some((entry, edition, keys.as_slice()))
            })
            .collect();
        let editions: Vec<Edition> = known.iter().map(|(_, edition, _)| (*edition).clone()).collect();
        let found = audit(&editions, Audience::Public, self.min_n);
        if found.is_empty() {
            return Vec::new();
        }
        let before = audit(editions.split_last().map_or(&[][..], |(_, before)| before), Audience::Public, self.min_n);
        let named = |figure: Figure| {
            let (entry, _, keys) = known.get(figure.edition)?;
            let row = figure.row.filter(|_| !entry.published.by.is_empty()).and_then(|row| keys.get(row));
            let row = row.map(|key| entry.published.by.iter().copied().zip(key.iter().cloned()).collect());
            Some(Named { publication: entry.id, title: entry.title.clone(), row })
        };
        let is_new = |finding: &Finding| {
            match finding {
            // Without the draft an earlier finding has no reason to name it: compared by what it is about.
            Finding::Hidden { figure, measure, .. } => !before.iter().any(|old| {
                matches!(old, Finding::Hidden { figure: known, measure: same, .. } if known == figure && same == measure)
            }),
            other => !before.contains(other),
        }
        };
        found.into_iter().filter(is_new).filter_map(|finding| reveal(indicator, finding, &named)).collect()
    }

    /// The smallest shown rows of the draft that, hidden too, would make it publishable.
    fn suggestion(&mut self) -> Suggestion {
        let mut hidden = Vec::new();
        // The unknowns are told or not for all rows together: that is decided once the rows are.
        let own = self.entries.last_mut().into_iter().flat_map(|draft| &mut draft.editions);
        own.for_each(|(_, edition, _)| {
            edition.rows.iter_mut().chain([&mut edition.total]).for_each(|shown| shown.known = false);
        });
        while hidden.len() < MOST_SUGGESTED {
            let Some(key) = self.hide_smallest() else { break };
            hidden.push(key);
            if self.shows_nothing() {
                break;
            }
            if self.reveals().is_empty() {
                return Suggestion::Hide(hidden);
            }
        }
        Suggestion::Drop
    }

    /// Hides the smallest shown row of the draft, under every indicator.
    fn hide_smallest(&mut self) -> Option<Vec<Option<String>>> {
        let draft = self.entries.last_mut()?;
        let (_, first, keys) = draft.editions.first()?;
        let people = |row: usize| first.people.values().filter(|place| place.row == row).count();
        let shown = first.rows.iter().enumerate().filter(|(_, shown)| shown.inserted).map(|(row, _)| row);
        let smallest = shown.filter(|row| people(*row) > 0).min_by_key(|row| people(*row))?;
        let key = keys.get(smallest)?.clone();
        for (_, edition, keys) in &mut draft.editions {
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
        let editions = profile.indicators.iter().map(|indicator| {
            let view = (Day::from(published.as_of), published.by.as_slice());
            let places = place(cohorts.iter().map(AsRef::as_ref), population.names(), (profile, indicator), view);
            let people = places
                .people
                .iter()
                .map(|one| (one.enrolment, Place { row: one.row, inserted: one.inserted, known: one.known }));
            let rows = places.keys.iter().map(|key| published.shown(indicator, key)).collect();
            let edition = Edition { people: people.collect(), rows, total: published.shown_in(indicator, None) };
            (indicator.id.clone(), edition, places.keys)
        });
        let editions = editions.collect();
        Ok(Self { id, title, published, editions })
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
