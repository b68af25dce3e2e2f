//! Where a role applies. A scope is handed to every query of things that belong to a cohort, so that a forgotten
//! filter does not compile: storage functions take `&Scope`, and nothing outside it exists for the caller.

use crate::domain::region::Region;

/// A part of the programmes: every dimension left out means "all".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Area {
    /// One programme.
    pub programme: Option<String>,
    /// One training operator.
    pub operator: Option<String>,
    /// One region of training.
    pub region: Option<Region>,
}

/// The union of the areas of an account's grants for one role. Empty by default: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scope(Vec<Area>);

impl Scope {
    /// Everything.
    #[must_use]
    pub fn everything() -> Self {
        Self(vec![Area::default()])
    }

    /// The union of these areas.
    #[must_use]
    pub const fn of(areas: Vec<Area>) -> Self {
        Self(areas)
    }

    /// Its areas.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.0
    }

    /// Whether nothing lies outside it.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.0.contains(&Area::default())
    }

    /// Whether a cohort of this programme, operator and region lies in the scope.
    #[must_use]
    pub fn covers(&self, programme: &str, operator: &str, region: Region) -> bool {
        self.0.iter().any(|area| {
            area.programme.as_deref().is_none_or(|code| code == programme)
                && area.operator.as_deref().is_none_or(|code| code == operator)
                && area.region.is_none_or(|code| code == region)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_without_areas_covers_nothing() {
        assert!(!Scope::default().covers("JOBINTECH", "EMI", Region::from_number(4).unwrap()));
    }

    #[test]
    fn a_scope_is_everything_once_one_of_its_areas_is() {
        let operator = Area { operator: Some("EMI".into()), ..Area::default() };
        assert!(Scope::everything().is_everything());
        assert!(Scope::of(vec![operator.clone(), Area::default()]).is_everything());
        assert!(!Scope::of(vec![operator]).is_everything() && !Scope::default().is_everything());
    }

    #[test]
    fn an_operator_sees_its_cohorts_in_every_region_and_no_other_operator() {
        let scope = Scope::of(vec![Area { operator: Some("EMI".into()), ..Area::default() }]);
        let rabat = Region::from_number(4).unwrap();
        assert!(scope.covers("JOBINTECH", "EMI", rabat));
        assert!(!scope.covers("JOBINTECH", "UIR", rabat));
    }
}
