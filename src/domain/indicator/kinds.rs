//! Sets of kinds of situations, tested by one instruction.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::situation::SituationKind;

/// A set of kinds of situations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// Work of whatever nature: everything but study, seeking and inactivity.
    pub const WORK: Self = Self(
        !(1 << SituationKind::PoursuiteEtudes as u16
            | 1 << SituationKind::Recherche as u16
            | 1 << SituationKind::Inactif as u16),
    );

    /// Whether the set holds this kind.
    #[must_use]
    pub const fn holds(self, kind: SituationKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// Kinds of either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a kind.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The kinds held, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = SituationKind> {
        SituationKind::ALL.iter().copied().filter(move |kind| self.holds(*kind))
    }

    /// Whether the set holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<SituationKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = SituationKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | 1 << kind as u16))
    }
}

impl<'de> Deserialize<'de> for KindSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<SituationKind>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl Serialize for KindSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
