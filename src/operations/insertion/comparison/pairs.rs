//! The cohorts of two populations, each beside itself.

use std::collections::BTreeMap;

use crate::domain::indicator::{CohortFacts, Names};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::insertion::{Filter, Population};

/// One cohort as known in each of two populations; absent from the one that does not know it or does not admit it.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its operator's code, as known last.
    pub operator: &'a str,
    /// Its region, as known last.
    pub region: Region,
    /// As known first.
    pub before: Option<&'a CohortFacts>,
    /// As known last.
    pub after: Option<&'a CohortFacts>,
}

/// Every cohort of the scope that the filter admits in either population, by code.
#[must_use]
pub fn pairs<'a>(
    before: &'a Population,
    after: &'a Population,
    scope: &'a Scope,
    filter: &'a Filter,
) -> BTreeMap<&'a str, Pair<'a>> {
    let pair = |names: &'a Names, facts: &'a CohortFacts| Pair {
        code: names.text(facts.head.code),
        operator: names.text(facts.head.operator),
        region: facts.head.region,
        before: None,
        after: None,
    };
    let mut found: BTreeMap<&str, Pair<'_>> = BTreeMap::new();
    for (_, facts) in before.cohorts(scope, filter) {
        let first = pair(before.names(), facts);
        found.insert(first.code, Pair { before: Some(facts), ..first });
    }
    for (_, facts) in after.cohorts(scope, filter) {
        let last = pair(after.names(), facts);
        let before = found.get(last.code).and_then(|pair| pair.before);
        found.insert(last.code, Pair { before, after: Some(facts), ..last });
    }
    found
}
