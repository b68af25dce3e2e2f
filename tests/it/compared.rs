//! The demonstration's two reviews, January and May 2024, on both engines: "72 %" became "more than 73 %", and the causes
//! say with whom.

use sanad::domain::indicator::change::Trace;
use sanad::domain::indicator::{Audience, Definitions};
use sanad::domain::scope::Scope;
use sanad::i18n::{Args, Lang};
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::comparison::{CauseLine, Comparison, Side, compare};
use sanad::operations::insertion::{Population, Question, Raw};
use sanad::operations::setup;
use sanad::report::edition::method;
use sanad::storage::trace;

use crate::support::{Scene, day, on_both_engines};

const JANUARY: &str = "2024-01-30";
const MAY: &str = "2024-05-31";

impl Scene {
    /// One side: the pilot under the press reading, as known on the evening of the review.
    async fn review(&self, figures: &Figures, on: &str, known_at: Option<&str>) -> (Question, Population) {
        let raw = Raw { profile: Some("A_DATE"), as_of: Some(on), known_at, period: vec!["pilot"], ..Raw::default() };
        let question = Question::read(&raw, day("2026-10-31"), &Definitions::shipped()).unwrap();
        let mut tx = self.store.read().await.unwrap();
        let population = Population::read(figures, &mut tx, &Scope::everything(), question.known_at).await.unwrap();
        (question, population)
    }

    async fn reviews(&self, audience: Audience, known: bool) -> Comparison {
        let figures = Figures::default();
        let (january, then) = self.review(&figures, JANUARY, known.then_some(JANUARY)).await;
        let (may, later) = self.review(&figures, MAY, known.then_some(MAY)).await;
        let trace = match january.known_at {
            Some(from) => {
                let mut tx = self.store.read().await.unwrap();
                trace::between(&mut tx, from, may.known_at).await.unwrap()
            }
            None => Trace::default(),
        };
        let sides = (Side { question: &january, population: &then }, Side { question: &may, population: &later });
        compare(&figures, sides, (&Scope::everything(), audience), &trace)
    }

    async fn the_causes_lead_from_72_to_73(&self, known: bool) -> Comparison {
        let operator = self.reviews(Audience::Operator, known).await;
        for found in [&operator, &self.reviews(Audience::Ministry, known).await] {
            assert_eq!((found.kind, found.a.inserted, found.a.denominator), ("dates", Some(528), Some(734)));
            adds_up(found);
        }
        operator
    }
}

/// Everywhere and place by place, what the causes moved is the difference of the two readings.
fn adds_up(found: &Comparison) {
    let causes = found.causes.as_ref().expect("what changed can be told");
    let sum = |lines: &[CauseLine]| {
        let moved = lines.iter().map(|line| line.moved);
        moved.fold((0, 0), |sum, moved| (sum.0 + moved.numerator(), sum.1 + moved.denominator()))
    };
    let between = |a: (u32, u32), b: (u32, u32)| (i64::from(b.0) - i64::from(a.0), i64::from(b.1) - i64::from(a.1));
    let counts = |rate: &sanad::operations::insertion::Rate| (rate.inserted.unwrap(), rate.denominator.unwrap());
    let whole = between(counts(&found.a), counts(&found.b));
    assert_eq!(sum(&causes.lines), whole);
    for place in causes.operators.iter().chain(&causes.regions).filter(|place| !place.masked) {
        assert_eq!(sum(&place.lines), between(place.a.unwrap(), place.b.unwrap()), "{}", place.code);
    }
}

#[test]
fn the_two_reviews_of_the_demonstration_are_explained_cause_by_cause() {
    on_both_engines(async |scene| {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random, method };
        load::load(place, |_, _| ()).await.unwrap();

        let found = scene.the_causes_lead_from_72_to_73(true).await;
        let (from, to) = (found.a.floor.clone().unwrap(), found.b.floor.clone().unwrap());
        assert_eq!((from.as_str(), to.split('.').next()), ("71.9", Some("73")));
        let heading = Lang::Fr.text_with("compare-finding-dates", &Args::new().with("from", from).with("to", to));
        let told: Vec<String> = found.causes.as_ref().unwrap().lines.iter().map(in_words).collect();
        assert_eq!(heading, "De 71.9 à 73.3");
        let expected = [
            "Entrés dans la base: +96 of the inserted, +164 of the observable",
            "Nouvelle insertion: +34 of the inserted, +0 of the observable",
        ];
        assert_eq!(told, expected, "528 of 734 and 96 + 34 of 164 more are 658 of 898");

        scene.the_causes_lead_from_72_to_73(false).await;
    });
}

/// "Nouvelle insertion: +34 of the inserted, +0 of the observable".
fn in_words(line: &CauseLine) -> String {
    let cause = Lang::Fr.text(&format!("compare-cause-{}", line.cause));
    format!("{cause}: {:+} of the inserted, {:+} of the observable", line.moved.numerator(), line.moved.denominator())
}
