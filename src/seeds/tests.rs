use super::*;
use crate::domain::evidence::EvidenceType;
use crate::domain::gazetteer;
use crate::domain::person::Diploma;

#[test]
fn every_embedded_table_reads_whole() {
    let reference = Reference::load().unwrap();
    assert_eq!((reference.regions.len(), reference.provinces.len(), reference.arrondissements.len()), (12, 75, 8));
    assert_eq!(Reference::communes().unwrap().len(), 1_503);
    assert_eq!(reference.indicators.len(), 42);
    assert!(!reference.programmes.is_empty() && !reference.operators.is_empty() && !reference.tracks.is_empty());
    assert!(!reference.smig.is_empty() && !reference.incentives.is_empty() && !reference.published.is_empty());
    assert!(!reference.sectors.is_empty() && !reference.partners.is_empty());
    assert!(!Reference::demo_names().unwrap().is_empty() && !Reference::demo_distributions().unwrap().is_empty());
}

#[test]
fn the_codes_of_the_domain_are_those_of_the_tables() {
    let reference = Reference::load().unwrap();
    assert_eq!(reference.diplomas.iter().map(|entry| entry.diploma).collect::<Vec<_>>(), Diploma::ALL);
    let kinds: Vec<_> = reference.evidence_types.iter().map(|entry| entry.evidence).collect();
    assert_eq!(kinds, EvidenceType::ALL);
    for entry in &reference.evidence_types {
        assert_eq!(entry.evidence.level(), entry.level, "{}", entry.evidence);
    }
    assert_eq!(reference.contract_types.len(), 11);
}

#[test]
fn the_gazetteer_and_the_tables_name_places_alike() {
    let reference = Reference::load().unwrap();
    for (seed, name) in reference.regions.iter().zip(gazetteer::regions()) {
        assert_eq!((seed.region, seed.name_fr.as_str(), seed.name_ar.as_str()), (name.region, name.fr, name.ar));
    }
    for (seed, name) in reference.provinces.iter().zip(gazetteer::provinces()) {
        assert_eq!(
            (seed.hcp_code.clone(), seed.name_fr.as_str(), seed.iso.as_str()),
            (name.province.to_string(), name.fr, name.iso)
        );
    }
}
