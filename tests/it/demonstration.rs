//! The demonstration as it stands in a database, on both engines: the published figures, read as pages read them.

use sanad::clock::civil;
use sanad::domain::day::Day;
use sanad::domain::indicator::row::Maturity;
use sanad::domain::indicator::{
    Audience, CohortFacts, Definitions, IndicatorRow, KnownAt, Names, View, evaluate, shipped,
};
use sanad::domain::scope::Scope;
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{self, Population, Question, Raw};
use sanad::operations::setup;
use sanad::report::edition::method;
use sanad::storage::{facts, setting};

use crate::support::{Scene, day, instant, on_both_engines};

const EVENING_OF_THE_REVIEW: &str = "2024-01-30T23:59:59Z";

impl Scene {
    /// Everything `sanad demo` puts in a new database; tells whether it did.
    pub async fn load_the_demonstration(&self) -> bool {
        let place = Place { store: &self.store, keys: &self.keys, random: &self.random, method };
        load::load(place, |_, _| ()).await.unwrap_or_else(|error| panic!("{error}"))
    }

    /// "72 %" on 30 January 2024: the reading to date is the only one that has a figure to give, and gives it.
    async fn the_press_headline_comes_from_one_definition(&self) {
        let figures = Figures::default();
        let raw = Raw { as_of: Some("2024-01-30"), period: vec!["pilot"], ..Raw::default() };
        let question = Question::read(&raw, day("2026-10-31"), &Definitions::shipped()).unwrap();
        let mut tx = self.store.read().await.unwrap();
        let population = Population::read(&figures, &mut tx, &Scope::everything(), None).await.unwrap();
        let reader = (&Scope::everything(), Audience::Ministry);
        let readings = insertion::workbench(&figures, &population, &question, reader);
        assert_eq!(readings.len(), 33, "every figure of every definition");
        let giving: Vec<_> = readings.iter().filter(|reading| !reading.gives(72, 0).is_empty()).collect();
        let told: Vec<_> = giving.iter().map(|reading| (reading.profile.code.as_str(), reading.gives(72, 0))).collect();
        assert_eq!(told, [("A_DATE", vec!["floor"])]);
        assert_eq!((giving[0].rate.inserted, giving[0].rate.denominator), (Some(528), Some(734)));
    }

    /// The whole country under a definition, as known at an instant, or now.
    async fn total(&self, profile: &str, as_of: &str, known_at: Option<&str>) -> IndicatorRow {
        let mut names = Names::default();
        let mut tx = self.store.read().await.unwrap();
        let cohorts: Vec<CohortFacts> = match known_at {
            None => {
                let cohorts = facts::changed_since(&mut tx, 0).await.unwrap();
                let rows = facts::of(&mut tx, &cohorts).await.unwrap();
                rows.iter().filter_map(|row| row.facts(&mut names).unwrap()).collect()
            }
            Some(text) => {
                let instant = instant(text);
                let known = KnownAt { instant, day: Day::from(civil(instant).date_naive()) };
                let facts = facts::known_at(&mut tx, &Scope::everything(), known, &mut names).await.unwrap();
                facts.into_iter().map(|(_, facts)| facts).collect()
            }
        };
        let view = View { as_of: day(as_of).into(), by: &[], audience: Audience::Operator };
        evaluate(&cohorts, &names, &[shipped::find(profile).unwrap()], view).remove(0)
    }

    async fn the_published_figures_hold(&self, known_at: Option<&str>) {
        let row = self.total("A_DATE", "2024-01-30", known_at).await;
        let funnel = row.funnel;
        assert_eq!((funnel.enrolled, funnel.graduated, funnel.in_training, funnel.withdrawn), (1_000, 734, 171, 95));
        assert_eq!(row.counts.inserted, Some(528));
        let shown =
            [row.rates.floor, row.rates.wilson_low, row.rates.wilson_high].map(|rate| rate.unwrap().to_string());
        assert_eq!(shown, ["71.9", "68.6", "75.1"]);
        assert_eq!(self.total("MINISTERE_A", "2024-01-30", known_at).await.state, Maturity::HorizonNotReached);
    }

    async fn every_stage_of_a_candidate_shows(&self) {
        for (stage, text) in [
            ("received", "SELECT COUNT(*) FROM application WHERE state = 'received'"),
            ("late", "SELECT COUNT(*) FROM application WHERE state = 'received' AND reply_by < '2026-10-31'"),
            ("shortlisted", "SELECT COUNT(*) FROM application WHERE state = 'shortlisted'"),
            ("interview", "SELECT COUNT(*) FROM application WHERE state = 'interview'"),
            ("offered", "SELECT COUNT(*) FROM application WHERE state = 'offered'"),
            ("declined", "SELECT COUNT(*) FROM application WHERE state = 'declined'"),
            ("hired", "SELECT COUNT(*) FROM placement WHERE state = 'confirmed'"),
        ] {
            assert!(self.count(text).await > 0, "{stage}");
        }
    }
}

#[test]
fn the_stored_demonstration_tells_the_published_figures_now_and_as_known_that_evening() {
    on_both_engines(async |scene| {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        assert!(scene.load_the_demonstration().await);
        scene.the_published_figures_hold(None).await;
        scene.the_published_figures_hold(Some(EVENING_OF_THE_REVIEW)).await;
        assert_eq!(scene.total("MINISTERE_A", "2024-05-29", None).await.state, Maturity::Partial);
        scene.the_press_headline_comes_from_one_definition().await;
        scene.every_count_is_the_list_of_its_people("2024-05-31").await;
        scene.every_stage_of_a_candidate_shows().await;
        assert_eq!(scene.count("SELECT COUNT(*) FROM import_batch WHERE state = 'draft'").await, 1, "one to review");
        assert!(setup::is_demonstration(&scene.store).await.unwrap());
        let as_of = setting::find(&mut scene.store.read().await.unwrap(), insertion::DEFAULT_AS_OF).await.unwrap();
        assert_eq!(as_of.as_deref(), Some("2026-10-31"));

        let footprint = scene.footprint().await;
        assert!(!scene.load_the_demonstration().await, "it is loaded once");
        assert_eq!(scene.footprint().await, footprint);
    });
}
