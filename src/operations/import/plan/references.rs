//! Programmes, operators and tracks by code or name; cohorts by code.

use std::collections::HashMap;

use crate::domain::ids::CohortId;
use crate::domain::scope::Scope;
use crate::domain::text::fold::bare;
use crate::storage::import::look_up::even;
use crate::storage::{Reader, Result, cohort, reference};

/// Reference data a row may name.
#[derive(Debug, Default)]
pub struct References {
    programmes: Names,
    operators: Names,
    tracks: Names,
    cohorts: HashMap<String, Option<CohortId>>,
}

/// Codes, and folded codes and names that lead to them.
#[derive(Debug, Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn add(&mut self, code: &str, names: &[&str]) {
        for name in names {
            let folded = bare(name);
            if !folded.is_empty() {
                self.0.entry(folded).or_insert_with(|| code.to_owned());
            }
        }
    }

    fn find(&self, text: &str) -> Option<&str> {
        self.0.get(&bare(text)).map(String::as_str)
    }
}

impl References {
    /// The reference data in use.
    pub async fn load(tx: &mut Reader) -> Result<Self> {
        let mut references = Self::default();
        let programmes = reference::programmes(tx).await?;
        let operators = reference::operators(tx).await?;
        let tracks = reference::tracks(tx).await?;
        // Codes come before names, so that a name never hides a code.
        for row in &programmes {
            references.programmes.add(&row.programme_code, &[&row.programme_code]);
        }
        for row in &operators {
            references.operators.add(&row.operator_code, &[&row.operator_code]);
        }
        for row in &tracks {
            references.tracks.add(&row.track_code, &[&row.track_code]);
        }
        for row in &programmes {
            references.programmes.add(&row.programme_code, &[&row.name]);
        }
        for row in &operators {
            references.operators.add(&row.operator_code, &[&row.name]);
        }
        for row in &tracks {
            references.tracks.add(&row.track_code, &[&row.label_fr, &row.label_ar, &row.label_en]);
        }
        Ok(references)
    }

    /// The code of a programme.
    pub fn programme(&self, text: &str) -> Option<&str> {
        self.programmes.find(text)
    }

    /// The code of an operator.
    pub fn operator(&self, text: &str) -> Option<&str> {
        self.operators.find(text)
    }

    /// The code of a track.
    pub fn track(&self, text: &str) -> Option<&str> {
        self.tracks.find(text)
    }

    /// Looks up cohorts not met yet: one outside the scope is as one that is not there.
    pub async fn meet<'c>(
        &mut self,
        tx: &mut Reader,
        scope: &Scope,
        codes: impl Iterator<Item = &'c str>,
    ) -> Result<()> {
        let mut new: Vec<String> = codes.filter(|code| !self.cohorts.contains_key(*code)).map(str::to_owned).collect();
        new.sort_unstable();
        new.dedup();
        if new.is_empty() {
            return Ok(());
        }
        for row in cohort::of_codes(tx, even(new.clone())).await? {
            let covered = scope.covers(&row.programme_code, &row.operator_code, row.region()?);
            self.cohorts.insert(row.code, covered.then_some(row.cohort_id));
        }
        for code in new {
            self.cohorts.entry(code).or_insert(None);
        }
        Ok(())
    }

    /// A cohort met before.
    pub fn cohort(&self, code: &str) -> Option<CohortId> {
        self.cohorts.get(code).copied().flatten()
    }
}
