use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::*;
use crate::domain::evidence::{EvidenceStatus, Level, worth};
use crate::domain::situation::SituationKind;

const ORDER: Order = Order { learners: 20_000, seed: 7 };

type Country = (Vec<CohortRow<'static>>, Vec<EnrolmentRow<'static>>, Vec<SituationRow<'static>>);

/// Invented once for all tests.
static COUNTRY: LazyLock<Country> = LazyLock::new(|| {
    let reference = Reference::load().unwrap();
    let mut country = (Vec::new(), Vec::new(), Vec::new());
    for roster in rosters(ORDER, &reference) {
        country.0.push(roster.cohort);
        country.1.extend(roster.enrolments);
        country.2.extend(roster.situations);
    }
    country
});

fn permille(part: usize, whole: usize) -> usize {
    part * 1000 / whole
}

#[test]
fn every_row_is_one_an_importer_accepts() {
    let (cohorts, enrolments, situations) = &*COUNTRY;
    soundness::assert_sound(cohorts, enrolments, situations);
    soundness::assert_reread(cohorts, enrolments, situations);
    assert_eq!((cohorts.len(), enrolments.len()), (800, 20_000));
}

#[test]
fn a_million_learners_come_with_about_a_million_and_a_half_attestations() {
    let (_, enrolments, situations) = &*COUNTRY;
    let per_thousand = permille(situations.len(), enrolments.len());
    assert!((1_400..1_600).contains(&per_thousand), "{per_thousand}");
}

#[test]
fn the_twelve_regions_have_cohorts_and_the_largest_has_a_quarter() {
    let (cohorts, ..) = &*COUNTRY;
    let in_region = |code: &str| cohorts.iter().filter(|cohort| cohort.region.code() == code).count();
    assert!(crate::domain::region::Region::all().all(|region| in_region(region.code()) > 0));
    assert!((220..320).contains(&permille(in_region("06"), cohorts.len())));
}

#[test]
fn some_leave_most_graduate_and_the_last_are_still_training() {
    let (cohorts, enrolments, _) = &*COUNTRY;
    let withdrawn = enrolments.iter().filter(|row| row.withdrawn_on.is_some()).count();
    let graduated = enrolments.iter().filter(|row| row.graduated_on.is_some()).count();
    assert!((60..90).contains(&permille(withdrawn, enrolments.len())), "{withdrawn}");
    assert!((780..850).contains(&permille(graduated, enrolments.len())), "{graduated}");
    assert!(cohorts.iter().any(|cohort| cohort.ends_on > story::LAST_DAY));
}

#[test]
fn proofs_of_every_worth_are_there_refused_and_pending_ones_too() {
    let (_, _, situations) = &*COUNTRY;
    for level in Level::ALL {
        assert!(situations.iter().any(|row| worth(row.evidence, row.status) == Some(*level)), "{level}");
    }
    for status in EvidenceStatus::ALL {
        assert!(situations.iter().any(|row| row.status == *status), "{status}");
    }
    for kind in SituationKind::ALL {
        assert!(situations.iter().any(|row| row.kind == *kind), "{kind}");
    }
}

#[test]
fn some_exclusions_lack_their_date_or_their_document() {
    let (_, enrolments, _) = &*COUNTRY;
    let excluded: Vec<_> = enrolments.iter().filter(|row| row.exclusion.is_some()).collect();
    assert!((5..11).contains(&permille(excluded.len(), enrolments.len())));
    assert!(excluded.iter().any(|row| row.excluded_on.is_none()));
    assert!(excluded.iter().any(|row| row.exclusion_document.is_none()));
}

#[test]
fn a_person_who_enrols_again_keeps_the_same_identity() {
    let (_, enrolments, _) = &*COUNTRY;
    let mut by_card = std::collections::HashMap::new();
    let mut again = 0;
    for row in enrolments.iter().filter(|row| row.cin.is_some()) {
        let identity = (&row.last_name, &row.first_name, row.born_on, &row.phone);
        if let Some(known) = by_card.insert(row.cin.clone(), identity) {
            again += 1;
            assert_eq!(known, identity);
        }
    }
    assert!((5..15).contains(&permille(again, enrolments.len())), "{again}");
}

#[test]
fn the_files_of_one_order_are_the_same_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let written = write(Order { learners: 500, seed: 11 }, folder.path(), |_| ()).unwrap();
    assert_eq!((written.cohorts, written.enrolments), (20, 500));
    let digest = ["cohorts.csv", "enrolments.csv", "situations.csv"].map(|name| {
        let hash = Sha256::digest(fs::read(folder.path().join(name)).unwrap());
        u32::from_be_bytes(hash[..4].try_into().unwrap())
    });
    assert_eq!(digest, [0x7214_9a2b, 0x67f4_9080, 0x9ae7_2126]);
}
