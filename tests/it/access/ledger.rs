//! A contract of each side, as a draft and signed, and an activity that each side's coordinator entered.

use sanad::domain::contract::activity::{Activity, ActivityKind};
use sanad::domain::ids::{AccountId, ActivityId, ContractId};
use sanad::domain::region::Region;
use sanad::domain::scope::Scope;
use sanad::operations::contracts;
use sanad::operations::hiring::Read;
use sanad::storage::activity;

use super::objects::Names;
use crate::contracts::{act, enter, enter_terms, priced};
use crate::support::{Scene, day};

/// Enters them and gives their names.
pub async fn enter_all(scene: &Scene, (mark, operator): (&str, &str), coordinator: AccountId) -> Names {
    let draft = enter(scene, (&format!("P-{mark}"), operator), false).await.unwrap();
    let signed = enter(scene, (&format!("S-{mark}"), operator), true).await.unwrap();
    let amending = enter(scene, (&format!("A-{mark}"), operator), true).await.unwrap();
    let mut tx = scene.store.write().await.unwrap();
    let read = Read { id: amending, version: 2 };
    contracts::begin_amendment(&mut tx, &act(scene, coordinator), read, &Scope::everything()).await.unwrap();
    tx.commit().await.unwrap();
    let priced = enter_terms(scene, (&format!("U-{mark}"), priced(operator)), true).await.unwrap();
    let (id, version) = record(scene, signed, coordinator).await;
    Names::from([
        ("contract", draft.to_string()),
        ("signed", signed.to_string()),
        ("amending", amending.to_string()),
        ("priced", priced.to_string()),
        ("commitment", "DIPL".to_owned()),
        ("tranche", "T1".to_owned()),
        ("activity", id.to_string()),
        ("activity_version", version),
        ("activity_contract", signed.to_string()),
    ])
}

async fn record(scene: &Scene, contract: ContractId, by: AccountId) -> (ActivityId, String) {
    let stated = Activity {
        contract,
        kind: ActivityKind::Meetup,
        title: "Rencontre".to_owned(),
        held_on: day("2023-12-01"),
        region: Region::from_number(4),
        city: None,
        participants: 20,
        women: 8,
        partners: Vec::new(),
        firms: 0,
        audience: 0,
        proof: None,
    };
    let act = act(scene, by);
    let mut tx = scene.store.write().await.unwrap();
    let id = contracts::record_activity(&mut tx, &act, &stated).await.unwrap();
    let version = activity::find(&mut tx, id).await.unwrap().unwrap().version_id.to_string();
    tx.commit().await.unwrap();
    (id, version)
}
