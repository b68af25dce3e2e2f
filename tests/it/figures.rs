//! Generated files, nasty ones included: what is stored gives the figures that `compute` reads in the files themselves,
//! on both engines, whatever the order of rows (`indicators.md` §6); and a past reading is what was read then.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{RngExt as _, SeedableRng as _};
use sanad::domain::day::Day;
use sanad::domain::evidence::{EvidenceStatus, EvidenceType};
use sanad::domain::exclusion::{Exclusion, Intent};
use sanad::domain::import::FileKind;
use sanad::domain::indicator::{Audience, Dimension, Evaluation, Profile, View, shipped};
use sanad::domain::person::Diploma;
use sanad::domain::scope::Scope;
use sanad::domain::situation::SituationKind;
use sanad::operations::compute::{Order, compute};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{Filter, Population};
use sanad::operations::setup;

use crate::import::bring_in;
use crate::support::{Scene, day, on_both_engines};

const COHORTS: &str = "cohort_code,programme,operator,region,track,starts_on,ends_on";
const ENROLMENTS: &str = "cohort_code,learner_ref,last_name,first_name,sex,born_on,cin,diploma,previous_salary_mad,\
    intent,work_authorised,enrolled_on,confirmed_on,withdrawn_on,graduated_on,exclusion,excluded_on,exclusion_document";
const SITUATIONS: &str = "cohort_code,learner_ref,situation_no,kind,starts_on,ends_on,employer,employer_is_operator,\
    in_field,hours_per_week,intended_weeks,salary_mad,evidence,attested_on,evidence_status";

/// What is asked of every case: dates, breakdowns, readers.
const AS_OF: [&str; 3] = ["2023-12-31", "2024-09-15", "2026-03-31"];
const BY: [&[Dimension]; 5] = [
    &[],
    &[Dimension::Cohort],
    &[Dimension::Region, Dimension::Sex],
    &[Dimension::Operator, Dimension::Quarter],
    &[Dimension::Diploma],
];

/// Rows of the three files, without their headers.
#[derive(Clone, Default)]
struct Files {
    cohorts: Vec<String>,
    enrolments: Vec<String>,
    situations: Vec<String>,
}

/// Draws facts.
struct Dice(StdRng);

impl Dice {
    fn chance(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        *list.choose(&mut self.0).unwrap()
    }

    /// A day so many days after another.
    fn after(&mut self, from: chrono::NaiveDate, days: std::ops::Range<i64>) -> chrono::NaiveDate {
        from + TimeDelta::days(self.0.random_range(days))
    }

    /// The text, or a blank.
    fn maybe(&mut self, percent: u32, text: impl FnOnce(&mut Self) -> String) -> String {
        if self.chance(percent) { text(self) } else { String::new() }
    }

    fn files(&mut self) -> Files {
        let mut files = Files::default();
        for (code, operator, region, track) in
            [("C-1", "EMI", "04", "FS_JS"), ("C-2", "EMI", "06", "FS_JS"), ("C-3", "ENSIAS", "04", "DATA_ENG")]
        {
            let starts_on = self.after(day("2023-01-02"), 0..120);
            let ends_on = self.after(starts_on, 60..200);
            files.cohorts.push(format!("{code},JOBINTECH,{operator},{region},{track},{starts_on},{ends_on}"));
            for number in 0..self.0.random_range(4..14) {
                self.learner(&mut files, code, number, (starts_on, ends_on));
            }
        }
        files
    }

    fn learner(
        &mut self,
        files: &mut Files,
        cohort: &str,
        number: u32,
        (starts_on, ends_on): (chrono::NaiveDate, chrono::NaiveDate),
    ) {
        let enrolled_on = self.after(starts_on, -20..10);
        let confirmed_on = self.maybe(50, |dice| dice.after(enrolled_on, 0..30).to_string());
        let graduated_on = self.chance(70).then(|| self.after(ends_on, -5..20).max(enrolled_on));
        let withdrawn_on = if graduated_on.is_none() && self.chance(60) {
            self.after(enrolled_on, 0..150).to_string()
        } else {
            String::new()
        };
        let clock = graduated_on.unwrap_or(ends_on);
        let person = files.enrolments.len() + 100_001;
        let name: String = format!("{person}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        let row = [
            cohort.to_owned(),
            format!("L{number}"),
            format!("El{name}"),
            "Salma".to_owned(),
            self.maybe(85, |dice| dice.pick(&["F", "H", "M"]).to_owned()),
            self.after(day("1995-01-01"), 0..4000).to_string(),
            format!("ZZ{person}"),
            self.maybe(80, |dice| dice.pick(Diploma::ALL).code().to_owned()),
            self.maybe(40, |dice| dice.0.random_range(2000..6000).to_string()),
            self.maybe(50, |dice| dice.pick(Intent::ALL).code().to_owned()),
            self.maybe(40, |dice| dice.pick(&["oui", "non"]).to_owned()),
            enrolled_on.to_string(),
            confirmed_on,
            withdrawn_on,
            graduated_on.map(|day| day.to_string()).unwrap_or_default(),
            self.maybe(15, |dice| dice.pick(Exclusion::ALL).code().to_owned()),
            self.maybe(50, |dice| dice.after(clock, -100..300).to_string()),
            self.maybe(50, |_| "acte 12".to_owned()),
        ];
        // An exclusion's date and document go with a reason only.
        let row = if row[15].is_empty() { row.map_in(16, String::new()) } else { row };
        files.enrolments.push(row.join(","));
        for situation in 1..=self.0.random_range(0..4) {
            self.situation(files, &format!("{cohort},L{number},{situation}"), clock);
        }
    }

    fn situation(&mut self, files: &mut Files, key: &str, clock: chrono::NaiveDate) {
        let starts_on = self.after(clock, -60..420);
        let ends_on = self.chance(40).then(|| self.after(starts_on, 0..300));
        let kind = self.pick(SituationKind::ALL);
        let job = [
            self.maybe(70, |dice| dice.pick(&["Atlas SA", "Rif SARL", "Souss Data"]).to_owned()),
            self.maybe(50, |dice| dice.pick(&["oui", "non", "non"]).to_owned()),
            self.maybe(70, |dice| dice.pick(&["oui", "non"]).to_owned()),
            self.maybe(60, |dice| dice.pick(&["12", "20", "29.99", "30", "44"]).to_owned()),
            self.maybe(60, |dice| dice.pick(&["6", "11.5", "12", "52"]).to_owned()),
            self.maybe(60, |dice| dice.pick(&["3500", "4200.50", "9000"]).to_owned()),
        ];
        let mut days = Vec::new();
        for _ in 0..self.0.random_range(1..4) {
            let attested_on = self.after(starts_on, -10..260);
            // The same proof twice is the same proof.
            if days.contains(&attested_on) {
                continue;
            }
            days.push(attested_on);
            // A blank agrees with any value: each row may leave things out.
            let said: Vec<String> =
                job.iter().map(|value| if self.chance(80) { value.clone() } else { String::new() }).collect();
            let ends_on = ends_on.filter(|_| self.chance(70)).map(|day| day.to_string()).unwrap_or_default();
            files.situations.push(format!(
                "{key},{},{starts_on},{ends_on},{},{},{attested_on},{}",
                kind.code(),
                said.join(","),
                self.maybe(85, |dice| dice.pick(EvidenceType::ALL).code().to_owned()),
                self.maybe(60, |dice| dice.pick(EvidenceStatus::ALL).code().to_owned()),
            ));
        }
    }
}

/// Replaces what comes from a place on.
trait MapIn: Sized {
    fn map_in(self, from: usize, by: String) -> Self;
}

impl<const N: usize> MapIn for [String; N] {
    fn map_in(mut self, from: usize, by: String) -> Self {
        self[from..].fill(by);
        self
    }
}

impl Files {
    /// The three files, their rows in another order.
    fn shuffled(&self, dice: &mut Dice) -> Self {
        let mut files = self.clone();
        for rows in [&mut files.cohorts, &mut files.enrolments, &mut files.situations] {
            rows.shuffle(&mut dice.0);
        }
        files
    }

    fn texts(&self) -> [(FileKind, String); 3] {
        let text = |header: &str, rows: &[String]| format!("{header}\n{}\n", rows.join("\n"));
        [
            (FileKind::Cohorts, text(COHORTS, &self.cohorts)),
            (FileKind::Enrolments, text(ENROLMENTS, &self.enrolments)),
            (FileKind::Situations, text(SITUATIONS, &self.situations)),
        ]
    }

    /// Every figure of every definition, read from the files.
    fn computed(&self) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = self
            .texts()
            .into_iter()
            .map(|(kind, text)| {
                let path = folder.path().join(format!("{kind:?}.csv"));
                std::fs::write(&path, text).unwrap();
                path
            })
            .collect();
        let [cohorts, enrolments, situations] = files.as_slice() else { panic!("three files") };
        let files = [cohorts, enrolments, situations];
        every_question(|profiles, view| {
            let order = Order { files, known: None, profiles, view };
            let computed = compute(&order, &|_| ()).unwrap_or_else(|_| panic!("unreadable"));
            serde_json::to_string(&computed.rows.unwrap_or_else(|faults| panic!("{faults:?}"))).unwrap()
        })
    }
}

/// What `answer` says to each question of this file, oldest date first.
fn every_question(mut answer: impl FnMut(&[&Profile], View<'_>) -> String) -> Vec<String> {
    let profiles: Vec<&Profile> = shipped::all().iter().collect();
    let mut answers = Vec::new();
    for as_of in AS_OF {
        for by in BY {
            for audience in [Audience::Operator, Audience::Ministry, Audience::Public] {
                let view = View { as_of: Day::from(day(as_of)), by, audience };
                answers.push(format!("{as_of} {by:?} {audience:?} {}", answer(&profiles, view)));
            }
        }
    }
    answers
}

impl Scene {
    async fn store(&self, files: &Files) {
        setup::seed(&self.store, &self.clock).await.unwrap();
        self.bring(files).await;
    }

    async fn bring(&self, files: &Files) {
        for (kind, text) in files.texts() {
            let rows = text.lines().count() - 1;
            if rows == 0 {
                continue;
            }
            let (_, report) = bring_in(&self.desk(), kind, text).await;
            assert_eq!(report.counts.refused, 0, "{kind:?}: {:?}", report.faults);
        }
    }

    /// Every figure of every definition, read from what is stored, now or as known at an instant.
    async fn stored(&self, figures: &Figures, known_at: Option<DateTime<Utc>>) -> Vec<String> {
        let mut tx = self.store.read().await.unwrap();
        let everything = Scope::everything();
        let population = Population::read(figures, &mut tx, &everything, known_at).await.unwrap();
        every_question(|profiles, view| {
            let mut evaluation = Evaluation::new(profiles, view);
            population.cohorts(&everything, &Filter::default()).for_each(|(_, facts)| evaluation.add(facts));
            serde_json::to_string(&evaluation.rows(population.names())).unwrap()
        })
    }
}

fn assert_same(first: &[String], second: &[String], about: &str) {
    for (one, other) in first.iter().zip(second) {
        assert_eq!(one, other, "{about}");
    }
    assert_eq!(first.len(), second.len());
}

#[test]
fn what_is_stored_gives_the_figures_of_the_files_on_both_engines_in_any_order_of_rows() {
    for seed in 0..4 {
        let mut dice = Dice(StdRng::seed_from_u64(seed));
        let files = dice.files();
        let computed = files.computed();
        assert!(computed.iter().any(|answer| answer.contains("\"inserted\":1")), "nobody is inserted: not a case");
        let shuffled = files.shuffled(&mut dice);
        assert_same(&computed, &shuffled.computed(), &format!("case {seed}, rows in another order"));
        on_both_engines(async |scene: Scene| {
            scene.store(&shuffled).await;
            let stored = scene.stored(&Figures::default(), None).await;
            assert_same(&computed, &stored, &format!("case {seed}, stored"));
        });
    }
}

#[test]
fn a_reading_as_known_then_is_what_was_read_then() {
    for seed in 100..102 {
        let mut dice = Dice(StdRng::seed_from_u64(seed));
        let files = dice.files();
        // Half of the proofs come a month later, with a proof refused meanwhile and a graduation corrected.
        let (early, late) = files.situations.split_at(files.situations.len() / 2);
        let first = Files { situations: early.to_vec(), ..files.clone() };
        let corrected: Vec<String> = files.enrolments.iter().map(|row| row.replace(",oui,", ",non,")).collect();
        let refused = early.iter().map(|row| match row.strip_suffix(',') {
            Some(accepted) => format!("{accepted},refusee"),
            None => row.clone(),
        });
        let second = Files {
            cohorts: Vec::new(),
            enrolments: corrected,
            situations: refused.chain(late.iter().cloned()).collect(),
        };
        on_both_engines(async |scene: Scene| {
            let figures = Figures::default();
            scene.store(&first).await;
            let then = scene.stored(&figures, None).await;
            let instant = scene.clock.now();
            scene.clock.advance(TimeDelta::days(30));
            scene.bring(&second).await;
            let now = scene.stored(&figures, None).await;
            assert!(then != now, "nothing was learnt: not a case");
            assert_same(&then, &scene.stored(&figures, Some(instant)).await, &format!("case {seed}, as known then"));
            let last = scene.stored(&figures, Some(scene.clock.now())).await;
            assert_same(&now, &last, &format!("case {seed}, as known now"));
        });
    }
}
