//! A breakdown proposed for publication: its rows as the public would read them.

use std::borrow::Cow;

use super::document::Document;
use crate::domain::day::Day;
use crate::domain::indicator::publish::{hide_knowledge, hide_whole};
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Evaluation, IndicatorRow, View};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Population, Question};
use crate::operations::{Error, Result};
use crate::storage::Reader;

/// What somebody proposes to publish.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// Definition, dates and part of the programmes; known at an instant, so that it can be computed again.
    pub question: Question,
    /// Dimensions of the breakdown.
    pub by: Vec<Dimension>,
    /// Rows hidden although they could be shown by themselves, by their keys.
    pub withheld: Vec<Vec<Option<String>>>,
}

/// The rows of a draft.
pub(super) struct Candidate {
    pub(super) population: Population,
    pub(super) total: Vec<IndicatorRow>,
    pub(super) rows: Vec<IndicatorRow>,
}

impl Candidate {
    /// The rows that the public would read. Every cohort must lie in the scope of whoever proposes it.
    pub(super) async fn of(tx: &mut Reader, figures: &Figures, scope: &Scope, draft: &Draft) -> Result<Self> {
        let question = &draft.question;
        let population = Population::read(figures, tx, &Scope::everything(), question.known_at).await?;
        let everywhere = Scope::everything();
        let outside = population.cohorts(&everywhere, &question.filter).any(|(_, facts)| {
            let names = population.names();
            !scope.covers(names.text(facts.head.programme), names.text(facts.head.operator), facts.head.region)
        });
        if outside {
            return Err(Error::Refused("publication.scope"));
        }
        let total = rows(&population, question, &[]);
        let rows = if draft.by.is_empty() { Vec::new() } else { rows(&population, question, &draft.by) };
        Ok(Self { population, total, rows }.shown(&draft.withheld))
    }

    /// With these rows hidden too. Where one row may not show its unknowns no other does, for the total less the others
    /// would.
    fn shown(mut self, withheld: &[Vec<Option<String>>]) -> Self {
        for row in &mut self.rows {
            if withheld.iter().any(|key| row.group.iter().map(|(_, value)| value).eq(key)) {
                hide_whole(row);
            }
        }
        let partly = |row: &IndicatorRow| row.counts.inserted.is_some() && row.counts.unknown.is_none();
        if self.total.iter().chain(&self.rows).any(partly) {
            self.hide_unknowns();
        }
        self
    }

    /// Hides what every row tells of its unknowns.
    pub(super) fn hide_unknowns(&mut self) {
        let open = self.total.iter_mut().chain(&mut self.rows).filter(|row| row.counts.inserted.is_some());
        open.for_each(hide_knowledge);
    }

    /// The document that would be published.
    pub(super) fn document(&self, draft: &Draft) -> Result<Document> {
        Ok(Document::of(&draft.question, &draft.by, &self.total, &self.rows)?)
    }
}

fn rows(population: &Population, question: &Question, by: &[Dimension]) -> Vec<IndicatorRow> {
    let profiles = [question.profile.as_ref()];
    let view = View { as_of: Day::from(question.as_of), by, audience: Audience::Public };
    let mut evaluation = Evaluation::new(&profiles, view);
    for (_, facts) in population.cohorts(&Scope::everything(), &question.filter) {
        evaluation.add(&of_sex(facts, question.filter.sex));
    }
    evaluation.rows(population.names())
}

/// A cohort with its learners of one sex only, when one is asked for.
pub fn of_sex(facts: &CohortFacts, sex: Option<Sex>) -> Cow<'_, CohortFacts> {
    if sex.is_none() {
        return Cow::Borrowed(facts);
    }
    let mut facts = facts.clone();
    let kept: Vec<bool> = facts.enrolments.iter().map(|enrolment| enrolment.sex == sex).collect();
    let mut flags = kept.iter();
    facts.enrolments.retain(|_| flags.next() == Some(&true));
    let mut flags = kept.iter();
    facts.ids.retain(|_| flags.next() == Some(&true));
    Cow::Owned(facts)
}
