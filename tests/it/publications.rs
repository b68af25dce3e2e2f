//! The register of published figures over the demonstration, on both engines.

use chrono::TimeDelta;
use sanad::clock::Clock;
use sanad::domain::ids::PublicationId;
use sanad::domain::indicator::{Definitions, Dimension};
use sanad::domain::scope::{Area, Scope};
use sanad::keys::hex;
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{Question, Raw};
use sanad::operations::publications::{Draft, Outcome, Preview, Published, Suggestion, preview, publish, withdraw};
use sanad::operations::{Act, Error, setup};
use sanad::storage::{audit, publication};
use sha2::{Digest as _, Sha256};

use crate::support::{Scene, day, instant, on_both_engines};

/// The question of the demonstration's first publication, and everybody's figures to answer it from.
struct Press {
    scene: Scene,
    figures: Figures,
}

const KNOWN_AT: &str = "2024-01-30T23:59:59Z";

impl Press {
    async fn of(mut scene: Scene) -> Self {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random };
        assert!(load::load(place, |_, _| ()).await.unwrap());
        scene.clock = Clock::fixed(instant("2026-11-02T09:00:00Z"));
        Self { scene, figures: Figures::default() }
    }

    /// The pilot as of 30 January 2024, broken down.
    fn draft(&self, by: &[Dimension], raw: Raw<'_>) -> Draft {
        let raw = Raw {
            profile: raw.profile.or(Some("A_DATE")),
            as_of: raw.as_of.or(Some("2024-01-30")),
            known_at: raw.known_at.or(Some(KNOWN_AT)),
            period: vec!["pilot"],
            ..raw
        };
        let question = Question::read(&raw, day("2024-01-30"), &Definitions::shipped()).unwrap();
        Draft { title: "Essai".to_owned(), question, by: by.to_vec(), withheld: Vec::new() }
    }

    fn act(&self) -> Act {
        self.scene.clock.advance(TimeDelta::seconds(1));
        Act::of(self.scene.id(), &self.scene.clock, &self.scene.random)
    }

    async fn sees(&self, draft: &Draft) -> Preview {
        let mut tx = self.scene.store.read().await.unwrap();
        preview(&mut tx, &self.figures, &Scope::everything(), draft).await.unwrap()
    }

    async fn publishes(&self, draft: &Draft) -> Outcome {
        publish(&self.scene.store, &self.figures, &self.act(), &Scope::everything(), draft).await.unwrap()
    }

    async fn published(&self) -> Vec<publication::PublicationRow> {
        publication::list(&mut self.scene.store.read().await.unwrap()).await.unwrap()
    }

    async fn first(&self) -> (PublicationId, Published) {
        let rows = self.published().await;
        let row = rows.iter().find(|row| row.profile_code == "A_DATE").unwrap();
        (row.publication_id, Published::read(row).unwrap())
    }
}

#[test]
fn explore() {
    on_both_engines(async |scene| {
        let press = Press::of(scene).await;
        let (_, first) = press.first().await;
        for row in first.total.iter().chain(&first.rows) {
            eprintln!("{:?}", serde_json::to_string(row).unwrap());
        }
        use Dimension::*;
        for by in
            [vec![Region, Sex], vec![Sex], vec![Operator], vec![Track], vec![Diploma], vec![Region, Track], vec![]]
        {
            let seen = press.sees(&press.draft(&by, Raw::default())).await;
            eprintln!("{by:?} {:#?}", seen.verdict);
        }
    });
}
