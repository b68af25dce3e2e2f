//! Codes of closed lists, without regard to case, accents, spaces, hyphens and underscores.

use crate::domain::code::Coded;
use crate::domain::import::reason::Reason;
use crate::domain::person::Sex;
use crate::domain::text::fold::bare;

/// The value of a code.
pub fn parse<T: Coded>(text: &str) -> Result<T, Reason> {
    if let Some(value) = T::find(text) {
        return Ok(value);
    }
    let folded = bare(text);
    let value = T::list().iter().find(|value| bare(value.word()) == folded).copied();
    value.ok_or_else(|| Reason::UnknownCode { codes: listed(T::list().iter().map(|value| value.word())) })
}

/// `F`, `M` or `H` (*homme*).
pub fn sex(text: &str) -> Result<Sex, Reason> {
    match text {
        "F" | "f" => Ok(Sex::F),
        "M" | "m" | "H" | "h" => Ok(Sex::M),
        _ => Err(Reason::UnknownCode { codes: "F, M, H".to_owned() }),
    }
}

fn listed<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::EvidenceStatus;
    use crate::domain::person::Diploma;
    use crate::domain::situation::SituationKind;

    #[test]
    fn codes_are_read_as_people_write_them() {
        assert_eq!(parse("CI_ANAPEC"), Ok(SituationKind::CiAnapec));
        assert_eq!(parse("ci anapec"), Ok(SituationKind::CiAnapec));
        assert_eq!(parse("Acceptée"), Ok(EvidenceStatus::Acceptee));
        assert_eq!(parse("en attente"), Ok(EvidenceStatus::EnAttente));
        assert_eq!(sex("H"), Ok(Sex::M));
    }

    #[test]
    fn a_code_off_the_list_is_refused_with_the_list() {
        assert_eq!(
            parse::<Diploma>("BAC+3 ou 4"),
            Err(Reason::UnknownCode { codes: "SANS, NIV_BAC, BAC, TECH, BAC2, BAC3, BAC5, DOC".to_owned() })
        );
    }
}
