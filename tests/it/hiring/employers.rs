//! Employers: who they are, and whether somebody looked.

use sanad::domain::field::FieldFault;
use sanad::operations::Error;
use sanad::operations::hiring::{self, Read};
use sanad::storage::employer::{self, EmployerFilter};

use super::office::{ATLAS, Office, RIF, firm, refusal};
use crate::support::on_both_engines;

#[test]
fn two_employers_do_not_share_an_ice() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        office.registered(ATLAS, "Atlas").await;
        let again = firm("999 000001 0000 75", "Atlas bis");
        let outcome =
            office.does(office.coordinator, async |tx, act| hiring::register_employer(tx, act, again).await).await;
        let Err(Error::Invalid(faults)) = outcome else { panic!("{outcome:?}") };
        assert_eq!(faults, [FieldFault { field: "ice", rule: "ice_taken" }]);
    });
}

#[test]
fn a_verification_survives_a_new_telephone_but_not_a_new_name() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let mut known = firm(ATLAS, "Atlas");
        known.contact_phone = Some("0685000001".to_owned());
        let edit = async |version, known: sanad::domain::employer::Employer| {
            let read = Read { id: atlas, version };
            office.does(office.atlas_account, async |tx, act| hiring::edit_employer(tx, act, read, known).await).await
        };
        edit(2, known.clone()).await.unwrap();
        assert!(office.known_of(atlas).await.is_verified());
        assert_eq!(office.known_of(atlas).await.contact_phone.as_deref(), Some("+212685000001"));
        known.name = "Atlas Offshore".to_owned();
        assert!(matches!(edit(2, known.clone()).await, Err(Error::Stale { read: 2, current: 3, .. })));
        edit(3, known).await.unwrap();
        assert!(!office.known_of(atlas).await.is_verified());
    });
}

#[test]
fn an_employer_is_verified_once() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let read = Read { id: atlas, version: 2 };
        let again = office.does(office.coordinator, async |tx, act| hiring::verify_employer(tx, act, read).await).await;
        assert_eq!(refusal(again), "already_verified");
    });
}

#[test]
fn employers_are_found_by_name_without_regard_to_accents_and_listed_latest_first() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas Numérique").await;
        let rif = office.registered(RIF, "Rif Data").await;
        let listed = async |filter: EmployerFilter| -> Vec<_> {
            let rows = employer::list(&mut office.reader().await, &filter, 10).await.unwrap();
            rows.into_iter().map(|row| row.employer_id).collect()
        };
        assert_eq!(listed(EmployerFilter::default()).await, [rif, atlas]);
        let by_text = |text: &str| EmployerFilter { text: Some(text.to_owned()), ..EmployerFilter::default() };
        assert_eq!(listed(by_text("NUMERIQUE")).await, [atlas]);
        assert_eq!(listed(by_text("999000002")).await, [rif]);
        assert_eq!(listed(EmployerFilter { verified: Some(false), ..EmployerFilter::default() }).await, [rif]);
        assert_eq!(listed(EmployerFilter { after: Some(rif), ..EmployerFilter::default() }).await, [atlas]);
    });
}
