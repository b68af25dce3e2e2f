//! The people behind a cause: coordination opens their records, whoever reads references finds them in the lists of
//! people of the cohorts that both readings tell apart.

use std::collections::BTreeSet;

use super::Seen;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::Part;
use crate::operations::figures::Figures;
use crate::operations::insertion::comparison::Case;
use crate::operations::insertion::{Way, journal_people, listing};
use crate::storage::learner_list;
use crate::web::guards::{Desk, Observer};
use crate::web::problem::Problem;
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::people::{self, reads_names};

/// Cases on the page.
const MOST: usize = 50;

/// The cases of one cause.
#[derive(Default)]
pub(super) struct Cases {
    /// The cause asked about.
    pub(super) cause: Option<String>,
    /// How many this reader may be told.
    pub(super) count: usize,
    /// The first of them.
    pub(super) listed: Vec<Told>,
    /// Whether the reader opens records.
    pub(super) opens_records: bool,
}

/// Where a case stands: in the second reading or the first, and in which part of the base.
type End = (bool, Part);

fn ends(case: &Case) -> Vec<End> {
    let ends = [(false, case.change.from.part()), (true, case.change.to.part())];
    ends.into_iter().filter_map(|(second, part)| Some((second, part?))).collect()
}

/// A case and where to read more of it.
pub(super) struct Told {
    pub(super) case: Case,
    pub(super) reference: String,
    pub(super) href: String,
}

impl Cases {
    /// The cases of a cause, as the reader may know them; what is read under references is journalled.
    pub(super) async fn of(
        observer: &Observer,
        seen: &Seen,
        cause: &str,
        (figures, desk): (&Figures, &Desk<'_>),
    ) -> Result<Self, Problem> {
        let causes = seen.comparison.causes.iter().flat_map(|causes| &causes.cases);
        let asked: Vec<&Case> = causes.filter(|case| case.change.cause.code() == cause).collect();
        let opens_records = reads_names(observer);
        let hidden = if opens_records { BTreeSet::new() } else { seen.hidden(&asked, figures, observer) };
        let shown = |case: &&Case| ends(case).iter().all(|end| !hidden.contains(&(*end, case.cohort.as_str())));
        let found: Vec<&Case> = asked.iter().copied().filter(shown).collect();
        let ids: Vec<EnrolmentId> = found.iter().take(MOST).map(|case| case.change.id).collect();
        let known = learner_list::references(&mut desk.store.read().await?, &observer.scope, &ids).await?;
        let listed = found.iter().take(MOST).filter_map(|case| {
            let (_, reference) = known.iter().find(|(id, _)| EnrolmentId(*id) == case.change.id)?;
            let href = if opens_records { format!("/learners/{}", case.change.id) } else { seen.list_of(case) };
            Some(Told { case: (*case).clone(), reference: reference.clone(), href })
        });
        let cases = Self { cause: Some(cause.to_owned()), count: found.len(), listed: listed.collect(), opens_records };
        if !opens_records {
            cases.journal(observer, seen, desk).await?;
        }
        Ok(cases)
    }

    async fn journal(&self, observer: &Observer, seen: &Seen, desk: &Desk<'_>) -> Result<(), Problem> {
        let mut tx = desk.store.write().await?;
        for part in Part::ALL {
            let read = self.listed.iter().filter(|told| seen.stands(&told.case).1 == Some(*part)).count();
            if read > 0 {
                let question = &seen.b.question;
                let indicator = question.profile.indicators.first().map_or("", |indicator| indicator.id.as_str());
                let asked = (question, indicator, *part);
                journal_people(&mut tx, &desk.act(&observer.actor), asked, (Way::Page, read)).await?;
            }
        }
        Ok(tx.commit().await?)
    }
}

impl Seen {
    /// Where a reading does not list people cohort by cohort, of where these cases stand.
    fn hidden<'c>(&self, cases: &[&'c Case], figures: &Figures, observer: &Observer) -> BTreeSet<(End, &'c str)> {
        let mut hidden = BTreeSet::new();
        let ends: BTreeSet<End> = cases.iter().flat_map(|case| ends(case)).collect();
        for end in ends {
            let side = if end.0 { &self.b } else { &self.a };
            let reader = (&observer.scope, side.audience);
            let list = listing(figures, &side.population, &side.question, reader, (0, end.1));
            let untold: BTreeSet<String> = list
                .cohorts
                .into_iter()
                .filter(|cohort| cohort.count.is_none())
                .map(|cohort| cohort.line.code)
                .collect();
            let cohorts = cases.iter().map(|case| case.cohort.as_str());
            hidden.extend(cohorts.filter(|cohort| untold.contains(*cohort)).map(|cohort| (end, cohort)));
        }
        hidden
    }

    /// The reading that counts a case last, and where.
    fn stands(&self, case: &Case) -> (&Ground, Option<Part>) {
        match case.change.to.part() {
            None => (&self.a, case.change.from.part()),
            part => (&self.b, part),
        }
    }

    /// The list of people with a case.
    fn list_of(&self, case: &Case) -> String {
        let (side, part) = self.stands(case);
        let part = part.unwrap_or(Part::Inserted);
        side.address.asking([("cohort", case.cohort.as_str()), ("state", part.code())]).at(people::PATH)
    }
}
