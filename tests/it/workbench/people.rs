//! Every count of the workbench is the list of its people, whoever reads it.

use std::collections::BTreeSet;
use std::sync::Arc;

use sanad::domain::indicator::{Audience, Definitions, Part};
use sanad::domain::scope::{Area, Scope};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{self, Population, Question, Raw, count_of, listing, people};

use crate::support::{Scene, day};

impl Scene {
    /// Every state of every figure of every definition over what the database holds, as these audiences read it.
    pub async fn every_count_is_the_list_of_its_people(&self, as_of: &str) {
        for (scope, audience) in [
            (Scope::everything(), Audience::Operator),
            (Scope::of(vec![Area { operator: Some("EMI".to_owned()), ..Area::default() }]), Audience::Operator),
            (Scope::everything(), Audience::Ministry),
        ] {
            self.every_count_lists_its_people(as_of, &scope, audience).await;
        }
    }

    async fn every_count_lists_its_people(&self, as_of: &str, scope: &Scope, audience: Audience) {
        let figures = Figures::default();
        let raw = Raw { as_of: Some(as_of), ..Raw::default() };
        let question = Question::read(&raw, day("2026-10-31"), &Definitions::shipped()).unwrap();
        let mut tx = self.store.read().await.unwrap();
        let population = Population::read(&figures, &mut tx, scope, None).await.unwrap();
        let readings = insertion::workbench(&figures, &population, &question, (scope, audience));
        assert_eq!(readings.len(), 33, "every figure of every definition");
        let mut ranks = std::collections::BTreeMap::<String, usize>::new();
        for reading in readings {
            let rank = ranks.entry(reading.profile.code.clone()).and_modify(|rank| *rank += 1).or_default();
            let asked = Question { profile: Arc::clone(&reading.profile), ..question.clone() };
            for part in Part::ALL {
                let told = format!("{} {} {part} for {audience}", reading.profile.code, reading.indicator);
                let list = listing(&figures, &population, &asked, (scope, audience), (*rank, *part), &(0..2));
                assert_eq!(list.rate, reading.rate, "{told}");
                assert_eq!(list.total, count_of(&reading.rate, *part), "{told}");
                let found = people(&population, &asked, (*rank, *part), &list, (0, usize::MAX));
                assert_eq!(found.len(), list.listed() as usize, "{told}");
                assert_eq!(list.total.unwrap_or(0), list.listed() + list.unlisted(), "{told}");
                if audience == Audience::Operator {
                    assert_eq!((list.unlisted(), list.total.is_some()), (0, true), "{told}");
                    let ids: BTreeSet<_> = found.iter().map(|person| person.id.unwrap()).collect();
                    assert_eq!(ids.len(), found.len(), "{told}: everyone once");
                }
                let written: Vec<_> = list.cohorts.iter().map(|cohort| (cohort.line.place, cohort.count)).collect();
                let counts: Vec<_> = list.counts.iter().map(|cohort| (cohort.place, cohort.count)).collect();
                assert_eq!(written, counts.iter().copied().take(2).collect::<Vec<_>>(), "{told}: those wanted");
                for cohort in &list.cohorts {
                    assert_eq!(cohort.count, list.total.and(count_of(&cohort.line.rate, *part)), "{told}");
                }
                let hidden = |place: usize| counts.contains(&(place, None));
                assert!(!found.iter().any(|person| hidden(person.place)), "{told}: somebody of a hidden cohort");
                // Pages follow each other without losing or repeating anybody.
                let from = found.len() / 2;
                let page = people(&population, &asked, (*rank, *part), &list, (from, 7));
                let ids = |people: &[insertion::Person]| people.iter().map(|one| one.id).collect::<Vec<_>>();
                assert_eq!(ids(&page), ids(&found[from..found.len().min(from + 7)]), "{told}");
            }
            let total = |slices: &[insertion::Slice]| slices.iter().map(|slice| slice.count.unwrap_or(0)).sum::<u32>();
            if audience == Audience::Operator {
                assert_eq!(Some(total(&reading.makings.proofs)), reading.rate.inserted);
                assert_eq!(Some(total(&reading.makings.reasons)), reading.rate.excluded);
            }
            let small = |slice: &&insertion::Slice| slice.count.is_some_and(|count| (1..5).contains(&count));
            if audience == Audience::Ministry {
                assert_eq!(reading.makings.proofs.iter().chain(&reading.makings.reasons).find(small), None);
            }
        }
    }
}
