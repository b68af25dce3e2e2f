//! Every version of every definition, and the one in force on a date.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, Utc};

use super::profile::Profile;
use super::shipped;

/// One version and when it was activated; the shipped ones always were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activated {
    /// The version.
    pub profile: Arc<Profile>,
    /// Since when it is part of the definitions; none for a shipped one.
    pub at: Option<DateTime<Utc>>,
}

/// The definitions: by profile in the order of `indicators.md` §5, each with its versions, the shipped one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definitions {
    versions: Vec<Activated>,
}

static SHIPPED: LazyLock<Arc<Definitions>> = LazyLock::new(|| {
    let of = |profile: &Profile| Activated { profile: Arc::new(profile.clone()), at: None };
    Arc::new(Definitions { versions: shipped::all().iter().map(of).collect() })
});

impl Default for Definitions {
    fn default() -> Self {
        Self::clone(&SHIPPED)
    }
}

impl Definitions {
    /// The shipped versions alone.
    #[must_use]
    pub fn shipped() -> Arc<Self> {
        Arc::clone(&SHIPPED)
    }

    /// The shipped versions and these; a version of a profile that is not shipped comes last.
    #[must_use]
    pub fn with(activated: impl IntoIterator<Item = (Profile, DateTime<Utc>)>) -> Self {
        let mut versions = Self::default().versions;
        for (profile, at) in activated {
            let after = versions.iter().rposition(|known| known.profile.code == profile.code);
            let place = after.map_or(versions.len(), |last| last + 1);
            versions.insert(place, Activated { profile: Arc::new(profile), at: Some(at) });
        }
        Self { versions }
    }

    /// Every version, profile after profile.
    #[must_use]
    pub fn versions(&self) -> &[Activated] {
        &self.versions
    }

    /// One version, in force or not: what an edition is computed again with.
    #[must_use]
    pub fn version(&self, code: &str, version: u32) -> Option<Arc<Profile>> {
        let found = self.versions.iter().find(|one| one.profile.code == code && one.profile.version == version);
        found.map(|one| Arc::clone(&one.profile))
    }

    /// The version of each profile in force on a date, as known at an instant or now: of those activated, the one begun
    /// last by that date; before the first begins, the first.
    #[must_use]
    pub fn in_force(&self, as_of: NaiveDate, known_at: Option<DateTime<Utc>>) -> Vec<Arc<Profile>> {
        let known = |one: &&Activated| one.at.is_none_or(|at| known_at.is_none_or(|instant| at <= instant));
        let mut found: Vec<Arc<Profile>> = Vec::new();
        for one in self.versions.iter().filter(known) {
            match found.last_mut().filter(|last| last.code == one.profile.code) {
                Some(last) if one.profile.valid_from <= as_of && one.profile.valid_from >= last.valid_from => {
                    *last = Arc::clone(&one.profile);
                }
                Some(_) => {}
                None => found.push(Arc::clone(&one.profile)),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed() -> Definitions {
        let first = shipped::find("MINISTERE_A").unwrap();
        let second = Profile { version: 2, valid_from: "2025-01-01".parse().unwrap(), ..first.clone() };
        Definitions::with([(second, "2024-12-15T10:00:00Z".parse().unwrap())])
    }

    fn version(definitions: &Definitions, as_of: &str, known_at: Option<&str>) -> u32 {
        let known_at = known_at.map(|at| at.parse().unwrap());
        definitions.in_force(as_of.parse().unwrap(), known_at)[0].version
    }

    #[test]
    fn a_new_version_applies_from_its_start_date() {
        let definitions = changed();
        assert_eq!(version(&definitions, "2024-12-31", None), 1);
        assert_eq!(version(&definitions, "2025-01-01", None), 2);
        assert_eq!(version(&definitions, "2020-01-01", None), 1, "before the first begins, the first");
    }

    #[test]
    fn a_past_reading_uses_the_definitions_known_then() {
        assert_eq!(version(&changed(), "2025-06-01", Some("2024-12-01T00:00:00Z")), 1);
        assert_eq!(version(&changed(), "2025-06-01", Some("2024-12-15T10:00:00Z")), 2);
    }

    #[test]
    fn each_profile_is_in_force_once_and_in_its_order() {
        let shipped: Vec<_> = shipped::all().iter().map(|profile| profile.code.clone()).collect();
        let in_force = changed().in_force("2026-01-01".parse().unwrap(), None);
        assert_eq!(in_force.iter().map(|profile| profile.code.clone()).collect::<Vec<_>>(), shipped);
    }

    #[test]
    fn an_old_version_is_found_for_old_editions() {
        assert_eq!(changed().version("MINISTERE_A", 1).unwrap().version, 1);
        assert!(changed().version("MINISTERE_A", 3).is_none());
    }
}
