//! Activities of levers 2 and 3 count toward one contract, with their proof, as known when.

use sanad::domain::contract::activity::{Activity, ActivityKind, Quantity};
use sanad::domain::contract::{Lever, Measure};
use sanad::domain::ids::{AccountId, ContractId};
use sanad::domain::indicator::Audience;
use sanad::domain::region::Region;
use sanad::domain::scope::Scope;
use sanad::operations::Error;
use sanad::operations::contracts::{self, Asked, Draft, Recorded};
use sanad::operations::figures::Figures;
use sanad::operations::hiring::Read;
use sanad::storage::activity;

use super::{act, terms};
use crate::support::{Scene, day, instant, on_both_engines};

fn a_fair(contract: ContractId) -> Activity {
    Activity {
        contract,
        kind: ActivityKind::JobFair,
        title: "Salon de l’emploi".to_owned(),
        held_on: day("2024-05-16"),
        region: Region::from_number(6),
        city: None,
        participants: 340,
        women: 141,
        partners: vec!["Service de l’emploi".to_owned()],
        firms: 0,
        audience: 0,
        proof: Some("Liste d’émargement".to_owned()),
    }
}

/// A contract whose only commitment is proven participants of fairs.
async fn of_participants(scene: &Scene) -> ContractId {
    let mut terms = terms("ENSIAS");
    terms.commitments[0].lever = Lever::Ecosystem;
    let kinds = vec![ActivityKind::JobFair];
    terms.commitments[0].measure = Measure::Activities { kinds, quantity: Quantity::Participants, proven: true };
    let (figures, everything, act) = (Figures::default(), Scope::everything(), act(scene, scene.id()));
    let mut tx = scene.store.write().await.unwrap();
    let draft = Draft { code: "CP-1".to_owned(), signed_on: day("2023-06-01"), terms };
    let id = contracts::draft(&mut tx, &figures, &act, &everything, draft).await.unwrap();
    contracts::sign(&mut tx, &act, Read { id, version: 1 }, &everything).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn records(scene: &Scene, by: AccountId, stated: &Activity) -> Result<Recorded, Error> {
    let act = act(scene, by);
    let mut tx = scene.store.write().await.unwrap();
    let id = contracts::record_activity(&mut tx, &act, stated).await?;
    let version = activity::find(&mut tx, id).await?.unwrap().version_id;
    tx.commit().await?;
    Ok(Recorded { id, version, only_of: None })
}

async fn participants(scene: &Scene, id: ContractId, (as_of, known_at): (&str, Option<&str>)) -> u32 {
    let asked = Asked { as_of: day(as_of), known_at: known_at.map(instant) };
    let everything = Scope::everything();
    let mut tx = scene.store.read().await.unwrap();
    let reader = (&everything, Audience::Ministry);
    let ledger = contracts::measured(&mut tx, &Figures::default(), id, asked, reader).await.unwrap();
    ledger.commitments[0].measured.value().unwrap()
}

#[test]
fn a_correction_counts_from_now_on_and_what_was_known_before_still_reads() {
    on_both_engines(async |scene| {
        let id = of_participants(&scene).await;
        let read = records(&scene, scene.id(), &a_fair(id)).await.unwrap();
        assert_eq!(participants(&scene, id, ("2024-12-31", None)).await, 340);
        assert_eq!(participants(&scene, id, ("2024-05-15", None)).await, 0, "it was not held yet");

        let before = scene.clock.now().to_rfc3339();
        let act = act(&scene, scene.id());
        let mut tx = scene.store.write().await.unwrap();
        let corrected = Activity { participants: 300, ..a_fair(id) };
        contracts::correct_activity(&mut tx, &act, read, &corrected).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(participants(&scene, id, ("2024-12-31", None)).await, 300);
        assert_eq!(participants(&scene, id, ("2024-12-31", Some(&before))).await, 340);
        let mut tx = scene.store.write().await.unwrap();
        let stale = contracts::correct_activity(&mut tx, &act, read, &corrected).await;
        assert!(stale.is_err(), "the version read has moved");
    });
}

#[test]
fn what_is_only_stated_of_another_kind_or_removed_does_not_count() {
    on_both_engines(async |scene| {
        let id = of_participants(&scene).await;
        records(&scene, scene.id(), &Activity { proof: None, ..a_fair(id) }).await.unwrap();
        records(&scene, scene.id(), &Activity { kind: ActivityKind::Meetup, ..a_fair(id) }).await.unwrap();
        let read = records(&scene, scene.id(), &a_fair(id)).await.unwrap();
        assert_eq!(participants(&scene, id, ("2024-12-31", None)).await, 340);
        let act = act(&scene, scene.id());
        let mut tx = scene.store.write().await.unwrap();
        contracts::remove_activity(&mut tx, &act, read).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(participants(&scene, id, ("2024-12-31", None)).await, 0);
    });
}

#[test]
fn somebody_elses_activity_is_missing_and_fields_that_break_a_rule_are_said() {
    on_both_engines(async |scene| {
        let id = of_participants(&scene).await;
        let read = records(&scene, scene.id(), &a_fair(id)).await.unwrap();
        let stranger = Recorded { only_of: Some(scene.id()), ..read };
        let mut tx = scene.store.write().await.unwrap();
        let removed = contracts::remove_activity(&mut tx, &act(&scene, scene.id()), stranger).await;
        assert!(matches!(removed, Err(Error::Missing("activity"))), "{removed:?}");
        drop(tx);
        let wrong = Activity { women: 341, title: String::new(), region: None, ..a_fair(scene.id()) };
        let Err(Error::Invalid(faults)) = records(&scene, scene.id(), &wrong).await else { panic!("recorded") };
        let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["title", "region", "women", "contract"]);
    });
}
