//! The profiles that ship with Sanad, read from `seeds/profiles.json`.

use std::sync::LazyLock;

use super::profile::Profile;
use super::sound;
use crate::domain::field::FieldFault;

/// Why a file of profiles is refused.
#[derive(Debug, thiserror::Error)]
pub enum ProfileFault {
    /// Not the expected JSON: an unknown key, code or value.
    #[error("profiles: {0}")]
    Format(#[from] serde_json::Error),
    /// Two profiles share a code.
    #[error("profile {0}: given twice")]
    Twice(String),
    /// A profile that says nothing, or contradicts itself.
    #[error("profile {code}: {}: {}", fault.field, fault.rule)]
    Contradiction {
        /// The profile.
        code: String,
        /// What is wrong.
        fault: FieldFault,
    },
}

static SHIPPED: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    read(include_str!("../../../seeds/profiles.json"))
        .unwrap_or_else(|fault| panic!("seeds/profiles.json, part of this program, is refused: {fault}"))
});

/// Every shipped profile, in the order of `indicators.md` §5.
///
/// # Panics
/// When the embedded file is faulty, which a test would have shown before the program was built.
#[must_use]
pub fn all() -> &'static [Profile] {
    &SHIPPED
}

/// The shipped profile of this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Profile> {
    all().iter().find(|profile| profile.code == code)
}

/// Profiles from their JSON, checked.
///
/// # Errors
/// [`ProfileFault`]: wrong shape, a code given twice, a profile that contradicts itself.
pub fn read(json: &str) -> Result<Vec<Profile>, ProfileFault> {
    let mut profiles: Vec<Profile> = serde_json::from_str(json)?;
    for profile in &mut profiles {
        profile.complete();
    }
    for (rank, profile) in profiles.iter().enumerate() {
        check(profile)?;
        if profiles.iter().take(rank).any(|other| other.code == profile.code) {
            return Err(ProfileFault::Twice(profile.code.clone()));
        }
    }
    Ok(profiles)
}

/// One version from its JSON, of the shape of the file's entries, checked.
///
/// # Errors
/// [`ProfileFault`]: wrong shape, a profile that contradicts itself.
pub fn read_one(json: &str) -> Result<Profile, ProfileFault> {
    let mut profile: Profile = serde_json::from_str(json)?;
    profile.complete();
    check(&profile)?;
    Ok(profile)
}

fn check(profile: &Profile) -> Result<(), ProfileFault> {
    match sound::faults(profile).first() {
        None => Ok(()),
        Some(fault) => Err(ProfileFault::Contradiction { code: profile.code.clone(), fault: fault.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_profiles_are_those_of_the_specification_in_its_order() {
        let listed: Vec<String> = all()
            .iter()
            .map(|p| format!("{} {}", p.code, p.indicators.iter().map(|i| i.id.as_str()).collect::<Vec<_>>().join(" ")))
            .collect();
        assert_eq!(
            listed,
            [
                "MINISTERE_A I1",
                "MINISTERE_B I8",
                "A_DATE I2",
                "STRICT Q2s",
                "DFP_9 I3 I4",
                "DFP_36 I3 I4",
                "CIRR_90 Q1",
                "CIRR_180 Q1",
                "WIOA_Q2 I12",
                "WIOA_Q4 I12",
                "NACE_6M I9",
                "INSERJEUNES_6 I5 I6 I7",
                "INSERJEUNES_12 I5 I6 I7",
                "INSERJEUNES_18 I5 I6 I7",
                "INSERJEUNES_24 I5 I6 I7",
                "RNCP_6 I10 I11",
                "RNCP_24 I10 I11",
                "UK_BOOTCAMP I8 I2",
                "UK_SUSTAINED I13",
                "GEN_3M I14",
            ]
        );
    }

    #[test]
    fn every_indicator_of_a_profile_is_in_the_catalogue() {
        let catalogue = include_str!("../../../seeds/indicator_catalogue.csv");
        for indicator in all().iter().flat_map(|profile| &profile.indicators) {
            let known = catalogue.lines().any(|line| line.split(',').next() == Some(&indicator.id));
            assert!(known, "{}", indicator.id);
        }
    }

    #[test]
    fn what_is_written_of_a_definition_reads_as_the_same_definition() {
        for profile in all() {
            assert_eq!(&read_one(&serde_json::to_string(profile).unwrap()).unwrap(), profile);
        }
    }

    #[test]
    fn a_profile_that_contradicts_itself_is_refused() {
        let profile = |horizon: &str, event: &str| {
            format!(
                r#"[{{"code":"X","version":1,"valid_from":"2023-06-01","horizon":{horizon},"headline":"floor",
                "floor":"E2","min_n":20,"rule":{{"kinds":["CDI"]}},
                "indicators":[{{"id":"I1","base":"graduates","event":"{event}"}}]}}]"#
            )
        };
        assert!(read(&profile(r#"{"months":6}"#, "point")).is_ok());
        assert!(read(&profile(r#"{"months":6}"#, "window")).is_err(), "a window without its quarter");
        assert!(read(&profile(r#""as_of""#, "point")).is_err(), "a point without its horizon");
        assert!(read(&profile(r#"{"months":6}"#, "points")).is_err(), "an unknown event");
    }
}
