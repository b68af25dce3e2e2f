//! What becomes of a learner after the training, as those who follow them come to know it.
//!
//! Three moments are filed: the hire, the follow-up at six months, and for some the one at twelve.
//! A new kind of turn is a new function here; what a contract holds is in [`super::contract`].

use chrono::{Months, NaiveDate};

use super::contract::{Market, class, intended_weeks, last_day, proof_of_hire, proof_of_work, statement};
use super::dice::{Dice, earlier, later};
use super::spell::{Proof, Spell, Terms, recorded_at};
use crate::domain::evidence::EvidenceType;
use crate::domain::import::row::SituationRow;
use crate::domain::situation::{SituationKind as K, Source};

/// How likely each turn is, per thousand.
#[derive(Clone, Copy, Debug)]
pub struct Odds {
    /// Enrolled who leave before the end.
    pub withdrawn: u32,
    /// Of those who stay, not awarded the certificate.
    pub not_awarded: u32,
    /// Graduates hired some day within a year.
    pub hired: u32,
    /// Of those at work at six months, with a proof other than their word.
    pub proven: u32,
    /// Of the others, those who answer the follow-up.
    pub answers: u32,
}

/// The last day of which anything is known: every synthetic fact is dated by it.
pub const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 10, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Even quantiles of the days from graduation to the first job: median 75 (`time_to_job_median_days`).
const DAYS_TO_JOB: [u32; 11] = [6, 31, 42, 52, 63, 75, 90, 108, 135, 184, 340];

/// One learner's life after the training, being written.
#[derive(Debug)]
pub struct Story<'a> {
    /// Cohort code and learner's reference.
    pub learner: (&'a str, &'a str),
    /// The day the clock starts: graduation, or withdrawal.
    pub left_on: NaiveDate,
    /// Where jobs are found.
    pub market: Market<'a>,
    /// How likely each turn is.
    pub odds: Odds,
    rows: Vec<SituationRow<'static>>,
    spells: u32,
}

impl<'a> Story<'a> {
    /// A story without any turn yet.
    #[must_use]
    pub fn of(learner: (&'a str, &'a str), left_on: NaiveDate, market: Market<'a>, odds: Odds) -> Self {
        Self { learner, left_on, market, odds, rows: Vec::new(), spells: 0 }
    }

    /// The attestations, situation by situation.
    #[must_use]
    pub fn into_rows(self) -> Vec<SituationRow<'static>> {
        self.rows
    }

    /// Whatever chance makes of a graduate.
    pub fn unfold(&mut self, dice: &mut Dice) {
        if dice.permille(self.odds.hired) {
            let hired_on = self.hiring_day(dice, earlier(self.left_on, 40), NaiveDate::MAX);
            self.search_until(dice, hired_on);
            let class = class(dice, false);
            self.work(dice, hired_on, class, LAST_DAY);
        } else {
            self.remain_without_work(dice);
        }
    }

    /// A day of hire from `first` to `last`: one in five before graduation, at the job fair, when it falls in between.
    pub fn hiring_day(&self, dice: &mut Dice, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let day = if dice.permille(200) {
            earlier(self.left_on, dice.below(40))
        } else {
            later(self.left_on, dice.quantile(&DAYS_TO_JOB))
        };
        if (first..=last).contains(&day) { day } else { dice.day(first, last) }
    }

    /// A job begun on `hired_on`; the hire is known by the end of `known_by`, when it is not later than that.
    pub fn work(&mut self, dice: &mut Dice, hired_on: NaiveDate, class: K, known_by: NaiveDate) {
        if hired_on > LAST_DAY {
            return;
        }
        let weeks = intended_weeks(dice, class);
        let spell = Spell {
            number: self.next_number(),
            kind: class,
            starts_on: hired_on,
            ends_on: last_day(dice, class, hired_on, weeks, self.left_on.max(hired_on)),
            terms: self.market.terms(dice, class, weeks),
        };
        self.file_hire(dice, &spell, known_by);
        if dice.permille(970) {
            self.follow_up(dice, &spell);
        }
        if let Some(end) = spell.ends_on.filter(|&end| end <= LAST_DAY) {
            self.end(dice, &spell, end);
        }
    }

    fn file_hire(&mut self, dice: &mut Dice, spell: &Spell, known_by: NaiveDate) {
        let on = later(spell.starts_on, dice.below(12)).min(known_by).min(LAST_DAY).max(spell.starts_on);
        let proof = proof_of_hire(dice, spell.kind);
        if dice.permille(30) {
            // A paper the reviewer refused; the operator's word remains.
            self.file(dice, spell, on, proof.refused(), known_by);
            return self.file(dice, spell, on, Proof::accepted(None, Source::Operateur), known_by);
        }
        self.file(dice, spell, on, proof, known_by);
    }

    /// The calls at six and twelve months.
    fn follow_up(&mut self, dice: &mut Dice, spell: &Spell) {
        let six = self.follow_up_day(dice, 6);
        if spell.runs_on(six) && six <= LAST_DAY {
            let proof = proof_of_work(dice, spell.kind);
            if dice.permille(self.odds.proven) {
                let refused = dice.permille(30);
                self.file(dice, spell, six, if refused { proof.refused() } else { proof }, LAST_DAY);
            } else if dice.permille(self.odds.answers) {
                let said = statement(dice);
                self.file(dice, spell, six, said, LAST_DAY);
            }
        }
        let twelve = self.follow_up_day(dice, 12);
        if spell.runs_on(twelve) && twelve <= LAST_DAY && dice.permille(self.odds.proven / 7) {
            let proof = proof_of_work(dice, spell.kind);
            self.file(dice, spell, twelve, proof, LAST_DAY);
        }
    }

    /// The end of a spell, when somebody tells; then another job, a search, or silence.
    fn end(&mut self, dice: &mut Dice, spell: &Spell, end: NaiveDate) {
        if !dice.permille(self.odds.answers) {
            return;
        }
        let said = dice.share(&[(450, Some(EvidenceType::DeclHonneur)), (150, Some(EvidenceType::AttTravail))], None);
        let source = if said == Some(EvidenceType::DeclHonneur) { Source::Apprenant } else { Source::Operateur };
        self.file(dice, spell, end, Proof::accepted(said, source), LAST_DAY);
        if dice.permille(550) {
            let (starts_on, class) = (later(end, dice.between(5, 120)), class(dice, false));
            if starts_on <= LAST_DAY {
                let mut next = Spell { number: self.next_number(), kind: class, starts_on, ..spell.clone() };
                next.ends_on = None;
                let weeks = intended_weeks(dice, class);
                next.terms = self.market.terms(dice, class, weeks);
                self.file_hire(dice, &next, LAST_DAY);
                self.follow_up(dice, &next);
            }
        } else if end < self.follow_up_day(dice, 6) {
            self.observe(dice, K::Recherche, later(end, 1));
        }
    }

    /// A graduate nobody hires: an intern, a student, inactive, or seeking.
    pub fn remain_without_work(&mut self, dice: &mut Dice) {
        if dice.permille(120) {
            let from = later(self.left_on, dice.between(5, 60));
            self.work(dice, from, K::StagePre, LAST_DAY);
        } else {
            self.stay_without_work(dice);
        }
    }

    /// A graduate who does not work at all.
    pub fn stay_without_work(&mut self, dice: &mut Dice) {
        match dice.share(&[(170, K::PoursuiteEtudes), (100, K::Inactif)], K::Recherche) {
            K::Recherche => self.search(dice),
            other => self.observe(dice, other, later(self.left_on, 20)),
        }
    }

    /// A search for work from the day after the training.
    pub fn search(&mut self, dice: &mut Dice) {
        self.observe(dice, K::Recherche, later(self.left_on, 1));
    }

    /// The search that ends with a hire, when the follow-up comes before it.
    pub fn search_until(&mut self, dice: &mut Dice, hired_on: NaiveDate) {
        if hired_on > self.follow_up_day(dice, 6).max(later(self.left_on, 200)) {
            self.search(dice);
        }
    }

    /// A situation outside any contract, seen at the follow-up by those who answer.
    fn observe(&mut self, dice: &mut Dice, kind: K, starts_on: NaiveDate) {
        let seen_on = self.follow_up_day(dice, 6);
        if seen_on < starts_on || seen_on > LAST_DAY || !dice.permille(self.odds.answers) {
            return;
        }
        let spell = Spell { number: self.next_number(), kind, starts_on, ends_on: None, terms: Terms::default() };
        let certificate = Proof::accepted(Some(EvidenceType::AttScolarite), Source::Apprenant);
        let proof = match kind {
            K::PoursuiteEtudes if dice.permille(600) => certificate,
            _ => statement(dice),
        };
        self.file(dice, &spell, seen_on, proof, LAST_DAY);
    }

    /// A day around the follow-up at `months` months, inside the evidence window of the horizon.
    fn follow_up_day(&self, dice: &mut Dice, months: u32) -> NaiveDate {
        let horizon = self.left_on.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        later(earlier(horizon, 12), dice.below(50))
    }

    fn file(&mut self, dice: &mut Dice, spell: &Spell, on: NaiveDate, proof: Proof, known_by: NaiveDate) {
        let known_by = known_by.min(LAST_DAY);
        let recorded_at = recorded_at(dice, on, proof.source, known_by);
        let row = spell.attested(self.learner, on, proof, recorded_at);
        let key = |row: &SituationRow<'_>| (row.situation_no, row.evidence, row.attested_on, row.source, row.status);
        // The same proof of the same day is filed once.
        if self.rows.iter().all(|known| key(known) != key(&row)) {
            self.rows.push(row);
        }
    }

    fn next_number(&mut self) -> u32 {
        self.spells += 1;
        self.spells
    }
}
