//! The closed lists that forms offer: codes, whose labels are in the catalogues.

use serde::Serialize;

use crate::domain::evidence::{EvidenceType, RefusalGround};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::gazetteer;
use crate::domain::person::Diploma;
use crate::domain::region::Region;
use crate::domain::situation::{SituationKind, Source};
use crate::i18n::Lang;

/// Codes of every list.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    kinds: &'static [SituationKind],
    evidence: &'static [EvidenceType],
    sources: &'static [Source],
    grounds: &'static [RefusalGround],
    diplomas: &'static [Diploma],
    intents: &'static [Intent],
    exclusions: &'static [Exclusion],
    regions: Vec<&'static str>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            kinds: SituationKind::ALL,
            evidence: EvidenceType::ALL,
            sources: Source::ALL,
            grounds: RefusalGround::ALL,
            diplomas: Diploma::ALL,
            intents: Intent::ALL,
            exclusions: Exclusion::ALL,
            regions: Region::all().map(Region::code).collect(),
        }
    }
}

/// A province to choose.
#[derive(Clone, Debug, Serialize)]
pub struct ProvinceChoice {
    value: String,
    label: &'static str,
}

/// Provinces by name, for a reader.
pub(in crate::web) fn provinces(lang: Lang) -> Vec<ProvinceChoice> {
    let name = |one: &gazetteer::ProvinceName| if lang == Lang::Ar { one.ar } else { one.fr };
    let mut choices: Vec<ProvinceChoice> = gazetteer::provinces()
        .iter()
        .map(|one| ProvinceChoice { value: one.province.to_string(), label: name(one) })
        .collect();
    crate::i18n::Names::of(lang).sort_by(&mut choices, |choice| choice.label);
    choices
}
