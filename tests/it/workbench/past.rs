//! A page read as known at an instant is the page that was read at that instant, and the difference is told by cause.

use chrono::{DateTime, TimeDelta, Utc};
use sanad::domain::duplicate::Ground;
use sanad::domain::evidence::RefusalGround;
use sanad::domain::indicator::{Audience, Definitions};
use sanad::domain::person::Person;
use sanad::domain::scope::Scope;
use sanad::operations::duplicates;
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{self, Learnt, Makings, Population, Question, Rate, Raw};
use sanad::operations::learners::{Judgement, correct_enrolment, graduate, record_situation, review_evidence};
use sanad::storage::duplicate::{Pair, queue};
use sanad::storage::facts;

use crate::coordination::class::{Class, a_job};
use crate::support::{Scene, day, on_both_engines};

/// Every line of the workbench.
type Page = Vec<(String, String, Rate, Makings)>;

struct Story {
    class: Class,
    /// What the page said at each instant.
    said: Vec<(DateTime<Utc>, Page)>,
    /// A server that lives through all of it.
    figures: Figures,
}

fn question(known_at: Option<DateTime<Utc>>, profile: &str) -> Question {
    let text = known_at.map(|at| at.to_rfc3339());
    let raw = Raw { as_of: Some("2024-05-31"), known_at: text.as_deref(), profile: Some(profile), ..Raw::default() };
    Question::read(&raw, day("2026-10-31"), &Definitions::shipped()).unwrap()
}

impl Story {
    async fn reads(&self, figures: &Figures, known_at: Option<DateTime<Utc>>) -> Page {
        let question = question(known_at, "A_DATE");
        let mut tx = self.class.scene.store.read().await.unwrap();
        let everywhere = Scope::everything();
        let population = Population::read(figures, &mut tx, &everywhere, known_at).await.unwrap();
        let readings = insertion::workbench(figures, &population, &question, (&everywhere, Audience::Operator));
        readings.into_iter().map(|one| (one.profile.code.clone(), one.indicator, one.rate, one.makings)).collect()
    }

    /// Remembers what the page says now; an hour goes by.
    async fn is_read(&mut self) {
        let page = self.reads(&self.figures, None).await;
        self.said.push((self.class.scene.clock.now(), page));
        self.class.scene.clock.advance(TimeDelta::hours(1));
        // A past reading kept in memory stands through every later write.
        let (first, said) = &self.said[0];
        assert_eq!(&self.reads(&self.figures, Some(*first)).await, said);
    }

    async fn graduates(&self, places: &[usize], on: &str) {
        let chosen = self.class.chosen(places).await;
        let mut tx = self.class.scene.store.write().await.unwrap();
        let done = graduate(&mut tx, &self.class.act(), &self.class.scope, &chosen, day(on)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(done, insertion_done(places.len()));
    }

    async fn is_hired(&self, place: usize) {
        let chosen = self.class.chosen(&[place]).await;
        let mut tx = self.class.scene.store.write().await.unwrap();
        let done = record_situation(&mut tx, &self.class.act(), &self.class.scope, &chosen, a_job()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(done, insertion_done(1));
    }

    async fn is_judged(&self, place: usize, judgement: Judgement) {
        let proof = self.class.proofs(place).await[0].attestation_id;
        let asked = (self.class.learners[place], proof);
        let mut tx = self.class.scene.store.write().await.unwrap();
        let done = review_evidence(&mut tx, &self.class.act(), &self.class.scope, asked, judgement).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(done, insertion_done(1));
    }

    /// A graduation date that was wrong.
    async fn is_corrected(&self, place: usize) {
        let chosen = self.class.chosen(&[place]).await[0];
        let mut known = self.class.learner(place).await.enrolment().unwrap();
        known.graduated_on = None;
        let mut tx = self.class.scene.store.write().await.unwrap();
        let corrected = (known, "Saisi par erreur");
        let done = correct_enrolment(&mut tx, &self.class.act(), &self.class.scope, chosen, corrected).await.unwrap();
        assert_eq!(done, insertion_done(1));
        tx.commit().await.unwrap();
    }

    /// A second record of a learner in another cohort, and both made one.
    async fn is_merged(&self, place: usize) {
        let scene = &self.class.scene;
        let cohort = scene.add_cohort("C-2", Scene::a_cohort_of("EMI")).await;
        let again = scene.add_person(Person { last_name: "Alamy".to_owned(), ..Scene::somebody("Hind") }).await;
        let known = Scene::confirmed_on(day("2023-06-05")).graduate(day("2023-09-29"), None).unwrap();
        scene.enrol(again, cohort, known).await;
        let mut tx = scene.store.write().await.unwrap();
        facts::refresh(&mut tx, &[cohort]).await.unwrap();
        tx.commit().await.unwrap();
        scene.clock.advance(TimeDelta::minutes(1));
        let person = self.class.learner(place).await.person_id;
        let duplicate_id = scene.id();
        let pair = Pair { duplicate_id, person, other: again, score: 85, reasons: "last_name".to_owned() };
        let mut tx = scene.store.write().await.unwrap();
        queue(&mut tx, vec![pair], Some(scene.id()), scene.clock.now()).await.unwrap();
        let version = duplicates::version(&mut tx, person, again).await.unwrap();
        let asked = duplicates::Question { id: duplicate_id, version: &version };
        let reader = (&self.class.scope, &scene.keys);
        duplicates::merge(&mut tx, &self.class.act(), reader, asked, Ground::Document).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn learnt_since(&self, known_at: DateTime<Utc>, profile: &str) -> Learnt {
        let question = question(Some(known_at), profile);
        let mut tx = self.class.scene.store.read().await.unwrap();
        let reader = (&Scope::everything(), Audience::Operator);
        let past = Population::read(&self.figures, &mut tx, reader.0, Some(known_at)).await.unwrap();
        insertion::learnt(&mut tx, &self.figures, &past, &question, reader).await.unwrap().unwrap()
    }
}

fn insertion_done(count: usize) -> sanad::operations::learners::Outcome {
    sanad::operations::learners::Outcome::Done(count)
}

/// Then, what each cause moved, and now: they add up.
fn adds_up(learnt: &Learnt) {
    type Pick = fn(&insertion::CauseLine) -> [Option<u32>; 2];
    let counts: [(Option<u32>, Option<u32>, Pick); 3] = [
        (learnt.then.numerator, learnt.now.numerator, |line| line.numerator),
        (learnt.then.denominator, learnt.now.denominator, |line| line.denominator),
        (learnt.then.unknown, learnt.now.unknown, |line| line.unknown),
    ];
    for (then, now, pick) in counts {
        let moved: i64 = learnt
            .causes
            .iter()
            .map(|line| {
                let [entered, left] = pick(line).map(|count| i64::from(count.unwrap()));
                entered - left
            })
            .sum();
        assert_eq!(i64::from(then.unwrap()) + moved, i64::from(now.unwrap()), "{learnt:?}");
    }
}

#[test]
fn a_page_as_known_at_an_instant_is_what_it_said_then_and_what_was_learnt_since_adds_up() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let mut story = Story { class, said: Vec::new(), figures: Figures::default() };
        story.is_read().await;
        story.graduates(&[0, 1, 2], "2023-09-29").await;
        story.is_read().await;
        story.is_hired(0).await;
        story.is_hired(1).await;
        story.is_read().await;
        story.is_judged(0, Judgement::Accepted).await;
        story.is_read().await;
        story.is_judged(1, Judgement::Refused(RefusalGround::Illegible)).await;
        story.is_read().await;
        story.is_corrected(2).await;
        story.is_read().await;
        story.is_merged(0).await;
        story.is_read().await;

        let pages: std::collections::BTreeSet<String> =
            story.said.iter().map(|(_, page)| format!("{page:?}")).collect();
        assert_eq!(pages.len(), story.said.len(), "every step changed what the page says");
        for (at, page) in &story.said {
            assert_eq!(&story.reads(&story.figures, Some(*at)).await, page, "as known at {at}, in a living server");
            assert_eq!(&story.reads(&Figures::default(), Some(*at)).await, page, "as known at {at}, read afresh");
            for profile in ["A_DATE", "MINISTERE_A", "MINISTERE_B"] {
                adds_up(&story.learnt_since(*at, profile).await);
            }
        }
        let causes = |learnt: Learnt| learnt.causes.iter().map(|line| line.cause).collect::<Vec<_>>();
        let hired = story.said[2].0;
        let since = causes(story.learnt_since(hired, "A_DATE").await);
        assert!(since.contains(&"proof_refused") && since.contains(&"correction"), "{since:?}");
        let graduated = story.said[1].0;
        let since = causes(story.learnt_since(graduated, "A_DATE").await);
        assert!(since.contains(&"late_answer"), "{since:?}");
        let last = story.said.last().unwrap().0;
        assert!(story.learnt_since(last, "A_DATE").await.causes.is_empty(), "nothing since");
    });
}
