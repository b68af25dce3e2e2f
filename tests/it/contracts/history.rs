//! Terms over time: drafted, signed, amended, never overwritten.

use sanad::domain::audit::Actor;
use sanad::domain::contract::payment::PaymentAct;
use sanad::domain::contract::{Rewriting, Terms};
use sanad::domain::ids::{AccountId, ContractId};
use sanad::domain::scope::{Area, Scope};
use sanad::operations::Error;
use sanad::operations::accounts::{self, Draft};
use sanad::operations::contracts::{self, Amendment, Step};
use sanad::operations::figures::Figures;
use sanad::operations::hiring::Read;
use sanad::storage::{audit, contract, contract_payment};

use super::{act, enter, mad, terms};
use crate::support::{Scene, day, on_both_engines};

/// Signs an amendment with a target of another value.
async fn amends(scene: &Scene, id: ContractId, version: i64, (on, value): (&str, u32)) -> Result<u32, Error> {
    let mut restated = terms("ENSIAS");
    restated.commitments[0].targets[0].value = value;
    signs(scene, id, version, (on, restated)).await
}

/// Signs an amendment that restates the terms so.
async fn signs(scene: &Scene, id: ContractId, version: i64, (on, terms): (&str, Terms)) -> Result<u32, Error> {
    let (legal_reference, reason) = ("Avenant".to_owned(), "Comité".to_owned());
    let written = Amendment { signed_on: day(on), legal_reference, reason, terms };
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
        let written = Rewriting::Head(None, Box::new(terms("ENSIAS")));
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

/// Somebody of the ministry.
async fn an_account(scene: &Scene) -> AccountId {
    let draft = Draft {
        id: scene.id(),
        email: format!("{}@demo.sanad.invalid", scene.id::<uuid::Uuid>()),
        name: "S. Tazi".to_owned(),
        password_hash: None,
        language: "fr".to_owned(),
    };
    let id = draft.id;
    let mut tx = scene.store.write().await.unwrap();
    accounts::create(&mut tx, scene.clock.now(), &Actor::System, draft).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn steps(scene: &Scene, id: ContractId, read: i64, step: PaymentAct) {
    let act = act(scene, an_account(scene).await);
    let mut tx = scene.store.write().await.unwrap();
    let reason = "Pièces manquantes".to_owned();
    let step = Step { act: step, on: day("2024-01-31"), known_at: None, amount_mad: None, reason };
    let which = (id, "T1", read, &Scope::everything());
    contracts::act_on_tranche(&mut tx, &Figures::default(), &act, which, step).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn an_amendment_leaves_a_tranche_that_is_engaged_as_it_was_until_it_is_withheld() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        steps(&scene, id, 0, PaymentAct::Compute).await;
        let mut dearer = terms("ENSIAS");
        dearer.tranches[0].amount_mad = mad("2000.00");
        let engaged = signs(&scene, id, 2, ("2024-02-01", dearer.clone())).await;
        assert!(matches!(engaged, Err(Error::Refused("contract.engaged"))), "{engaged:?}");
        let mut given_up = terms("ENSIAS");
        given_up.tranches.clear();
        let gone = signs(&scene, id, 2, ("2024-02-01", given_up)).await;
        assert!(matches!(gone, Err(Error::Refused("contract.engaged"))), "{gone:?}");
        steps(&scene, id, 1, PaymentAct::Withhold).await;
        assert_eq!(signs(&scene, id, 2, ("2024-02-01", dearer)).await.unwrap(), 1);
    });
}

#[test]
fn a_tranche_is_computed_as_it_was_amended_whatever_the_date_of_its_figures() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        let mut dearer = terms("ENSIAS");
        dearer.tranches[0].conditions.clear();
        dearer.tranches[0].amount_mad = mad("2000.00");
        signs(&scene, id, 2, ("2024-02-01", dearer)).await.unwrap();
        steps(&scene, id, 0, PaymentAct::Compute).await;
        let rows = contract_payment::of_tranche(&mut scene.store.read().await.unwrap(), id, "T1").await.unwrap();
        assert_eq!(rows[0].amount_centimes, 200_000, "its figures are of December, the amendment of February");
    });
}

#[test]
fn an_amendment_is_written_in_parts_signed_whole_or_given_up() {
    on_both_engines(async |scene| {
        let id = enter(&scene, ("CP-1", "ENSIAS"), true).await.unwrap();
        let (figures, everything) = (Figures::default(), Scope::everything());
        let read = |version| Read { id, version };
        let mut tx = scene.store.write().await.unwrap();
        let begun = act(&scene, scene.id());
        contracts::begin_amendment(&mut tx, &begun, read(2), &everything).await.unwrap();
        let mut tranche = terms("ENSIAS").tranches.remove(0);
        tranche.code = "T2".to_owned();
        let added = Rewriting::Tranche(None, tranche);
        contracts::rewrite(&mut tx, &figures, &begun, (read(3), &everything), added.clone()).await.unwrap();
        let stale = contracts::rewrite(&mut tx, &figures, &begun, (read(3), &everything), added).await;
        assert!(matches!(stale, Err(Error::Stale { read: 3, current: 4, .. })), "{stale:?}");
        let in_force = contract::history(&mut tx, id).await.unwrap();
        assert_eq!(in_force.latest().unwrap().terms.tranches.len(), 1, "nothing is in force before it is signed");
        contracts::drop_amendment(&mut tx, &begun, read(4), &everything).await.unwrap();
        let none = contracts::writing(&mut tx, id, &everything).await;
        assert!(matches!(none, Err(Error::Refused("contract.signed"))), "{:?}", none.err());
        tx.commit().await.unwrap();
        assert!(audit::verify(&mut scene.store.read().await.unwrap()).await.unwrap().is_ok());
    });
}
