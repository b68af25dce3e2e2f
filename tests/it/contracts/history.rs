//! Terms over time: drafted, signed, amended, never overwritten.

use sanad::domain::ids::ContractId;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::Error;
use sanad::operations::contracts::{self, Amendment};
use sanad::operations::figures::Figures;
use sanad::operations::hiring::Read;
use sanad::storage::{audit, contract};

use super::{act, enter, terms};
use crate::support::{Scene, day, on_both_engines};

async fn amends(scene: &Scene, id: ContractId, version: i64, (on, value): (&str, u32)) -> Result<u32, Error> {
    let mut restated = terms("ENSIAS");
    restated.commitments[0].targets[0].value = value;
    let written = Amendment {
        signed_on: day(on),
        legal_reference: "Avenant".to_owned(),
        reason: "Comité".to_owned(),
        terms: restated,
    };
    let act = act(scene, scene.id());
    let mut tx = scene.store.write().await.unwrap();
    let by = (Read { id, version }, &Scope::everything());
    let number = contracts::amend(&mut tx, &Figures::default(), &act, by, written).await?;
    tx.commit().await.unwrap();
    Ok(number)
}

#[test]
fn a_target_of_any_day_is_read_again_whatever_was_amended_since() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        assert_eq!(amends(&scene, id, 2, ("2023-09-01", 12)).await.unwrap(), 1);
        assert_eq!(amends(&scene, id, 3, ("2023-11-01", 15)).await.unwrap(), 2);
        let history = contract::history(&mut scene.store.read().await.unwrap(), id).await.unwrap();
        let target = |on: &str| history.in_force(day(on), None).unwrap().terms.commitments[0].targets[0].value;
        assert_eq!([target("2023-08-31"), target("2023-09-01"), target("2023-12-31")], [10, 12, 15]);
        let past: Vec<_> = history.of_target("DIPL", 2023, None).iter().map(|one| (one.number, one.value)).collect();
        assert_eq!(past, [(0, Some(10)), (1, Some(12)), (2, Some(15))]);
        assert!(audit::verify(&mut scene.store.read().await.unwrap()).await.unwrap().is_ok());
    });
}

#[test]
fn an_amendment_on_a_version_that_moved_on_an_earlier_day_or_of_nothing_is_refused() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        amends(&scene, id, 2, ("2023-09-01", 12)).await.unwrap();
        let stale = amends(&scene, id, 2, ("2023-10-01", 13)).await;
        assert!(matches!(stale, Err(Error::Stale { read: 2, current: 3, .. })), "{stale:?}");
        let early = amends(&scene, id, 3, ("2023-08-01", 13)).await;
        assert!(matches!(early, Err(Error::Refused("contract.amendment_order"))), "{early:?}");
        let same = amends(&scene, id, 3, ("2023-10-01", 12)).await;
        assert!(matches!(same, Err(Error::Refused("contract.unchanged"))), "{same:?}");
    });
}

#[test]
fn a_signed_contract_is_not_rewritten_and_a_draft_not_amended() {
    on_both_engines(async |scene| {
        let signed = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        let draft = enter(&scene, ("CP-2", "ENSIAS"), false).await.unwrap();
        let (act, figures, everything) = (act(&scene, scene.id()), Figures::default(), Scope::everything());
        let mut tx = scene.store.write().await.unwrap();
        let by = (Read { id: signed, version: 2 }, &everything);
        let written = (day("2023-06-01"), &terms("ENSIAS"));
        let rewritten = contracts::rewrite(&mut tx, &figures, &act, by, written).await;
        assert!(matches!(rewritten, Err(Error::Refused("contract.signed"))), "{rewritten:?}");
        drop(tx);
        let amended = amends(&scene, draft, 1, ("2023-09-01", 12)).await;
        assert!(matches!(amended, Err(Error::Refused("contract.not_signed"))), "{amended:?}");
        assert!(enter(&scene, ("CP-2", "ENSIAS"), false).await.is_err(), "a code is taken once");
    });
}

#[test]
fn a_contract_outside_the_scope_does_not_exist() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        let of = |operator: &str| Scope::of(vec![Area { operator: Some(operator.to_owned()), ..Area::default() }]);
        let mut tx = scene.store.read().await.unwrap();
        assert!(contracts::find(&mut tx, id, &of("ENSIAS")).await.is_ok());
        assert!(matches!(contracts::find(&mut tx, id, &of("UIR")).await, Err(Error::Missing("contract"))));
        assert!(contracts::list(&mut tx, &of("UIR")).await.unwrap().is_empty());
    });
}
