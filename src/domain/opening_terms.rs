//! What an opening offers, and what makes it readable and plausible.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::field::{Faults, FieldFault};
use super::region::Region;
use super::situation::SituationKind;
use super::text::fold;

/// Contract kinds an employer may offer; the other situations are not a hire by somebody else.
pub const CONTRACTS: [SituationKind; 6] = [
    SituationKind::Cdi,
    SituationKind::Cdd,
    SituationKind::CiAnapec,
    SituationKind::Interim,
    SituationKind::FonctionPublique,
    SituationKind::StagePre,
];

/// Most skills an opening names.
pub const MOST_SKILLS: usize = 20;

/// What is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// Job title.
    pub title: String,
    /// Track whose graduates are wanted; none means any.
    pub track_code: Option<String>,
    /// Contract kind, one of [`CONTRACTS`].
    pub contract: SituationKind,
    /// People wanted.
    pub positions: u32,
    /// Region of the job.
    pub region: Region,
    /// Its city.
    pub city: Option<String>,
    /// Days a week worked from home.
    pub remote_days: u32,
    /// Least gross monthly salary, MAD.
    pub salary_min_mad: Option<Decimal>,
    /// Most gross monthly salary, MAD.
    pub salary_max_mad: Option<Decimal>,
    /// Skills asked for, in the employer's order.
    pub skills: Vec<String>,
    /// Anything else.
    pub description: String,
    /// First day of work; none means as soon as possible.
    pub starts_on: Option<NaiveDate>,
    /// Last day for candidates.
    pub expires_on: NaiveDate,
    /// Days within which the employer promises to answer.
    pub reply_days: u32,
}

impl Terms {
    /// Every field that breaks a rule, or none.
    pub fn check(&self) -> Result<(), Vec<FieldFault>> {
        let bounds = Decimal::ONE..=Decimal::from(1_000_000);
        let plausible = |salary: Option<Decimal>| salary.is_none_or(|salary| bounds.contains(&salary));
        let ordered = !matches!((self.salary_min_mad, self.salary_max_mad), (Some(min), Some(max)) if max < min);
        let skill_fits = |skill: &String| !skill.contains(',') && skill.chars().count() <= 40;
        Faults::default()
            .required(&self.title, "title", 120)
            .unless(CONTRACTS.contains(&self.contract), "contract", "contract")
            .unless((1..=500).contains(&self.positions), "positions", "positions")
            .optional(self.city.as_deref(), "city", 80)
            .unless(self.remote_days <= 6, "remote_days", "remote_days")
            .unless(plausible(self.salary_min_mad), "salary_min", "salary")
            .unless(plausible(self.salary_max_mad), "salary_max", "salary")
            .unless(ordered, "salary_max", "salary_order")
            .optional(Some(&self.skills.concat()), "skills", 1000)
            .unless(self.skills.len() <= MOST_SKILLS && self.skills.iter().all(skill_fits), "skills", "skills")
            .optional(Some(&self.description), "description", 5000)
            .unless((1..=60).contains(&self.reply_days), "reply_days", "reply_days")
            .verdict()
    }

    /// Folded text under which it is found.
    #[must_use]
    pub fn search_key(&self) -> String {
        fold::plain(&format!("{} {} {}", self.title, self.city.as_deref().unwrap_or_default(), self.skills.join(" ")))
    }
}

/// The skills of a comma-separated list (Latin or Arabic comma), each once, in order.
///
/// ```
/// assert_eq!(sanad::domain::opening_terms::skills("React, SQL ,, react"), ["React", "SQL"]);
/// ```
#[must_use]
pub fn skills(list: &str) -> Vec<String> {
    let mut skills: Vec<String> = Vec::new();
    for skill in list.split([',', '،', ';', '\n']).map(str::trim).filter(|skill| !skill.is_empty()) {
        if skills.iter().all(|known| fold::plain(known) != fold::plain(skill)) {
            skills.push(skill.to_owned());
        }
    }
    skills
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::domain) fn developer(expires_on: &str) -> Terms {
        Terms {
            title: "Développeur web junior".into(),
            track_code: None,
            contract: SituationKind::Cdi,
            positions: 3,
            region: Region::from_number(3).unwrap(),
            city: Some("Fès".into()),
            remote_days: 2,
            salary_min_mad: Some(Decimal::from(6500)),
            salary_max_mad: Some(Decimal::from(8000)),
            skills: skills("JavaScript, React"),
            description: String::new(),
            starts_on: Some("2024-03-01".parse().unwrap()),
            expires_on: expires_on.parse().unwrap(),
            reply_days: 10,
        }
    }

    fn rules(terms: &Terms) -> Vec<(&'static str, &'static str)> {
        terms.check().err().unwrap_or_default().into_iter().map(|fault| (fault.field, fault.rule)).collect()
    }

    #[test]
    fn everything_wrong_with_an_opening_is_said_at_once() {
        let terms = Terms {
            title: " ".into(),
            contract: SituationKind::Recherche,
            positions: 0,
            remote_days: 8,
            salary_max_mad: Some(Decimal::from(6000)),
            reply_days: 0,
            ..developer("2024-02-15")
        };
        assert_eq!(
            rules(&terms),
            [
                ("title", "required"),
                ("contract", "contract"),
                ("positions", "positions"),
                ("remote_days", "remote_days"),
                ("salary_max", "salary_order"),
                ("reply_days", "reply_days")
            ]
        );
        assert_eq!(rules(&developer("2024-02-15")), []);
    }

    #[test]
    fn a_skill_is_named_once_whatever_its_case_and_separator() {
        assert_eq!(skills("React، SQL; react ,Git"), ["React", "SQL", "Git"]);
        let many = Terms { skills: (0..21).map(|n| n.to_string()).collect(), ..developer("2024-02-15") };
        assert_eq!(rules(&many), [("skills", "skills")]);
    }
}
