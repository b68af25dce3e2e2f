//! Invented people. Every identifier is demo-safe (`morocco.md` §6): CIN prefix ZZ, unallocated telephone block
//! +212 685, addresses under `demo.sanad.invalid`.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::dice::{Dice, Subject, earlier};
use super::reference::{Area, Name, Reference};
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Province;

/// A person as the civil register and the application form describe them.
#[derive(Clone, Debug)]
pub struct Person {
    /// Sex.
    pub sex: Sex,
    /// Given name.
    pub first: Name,
    /// Family name.
    pub last: Name,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// National identity card, absent for some.
    pub cin: Option<String>,
    /// Massar code, absent for most.
    pub massar: Option<String>,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Highest diploma.
    pub diploma: Diploma,
    /// Where they live.
    pub residence: Option<Province>,
    /// Gross monthly salary before entry, MAD, for those who had a job.
    pub previous_salary_mad: Option<Decimal>,
}

/// Identifiers are drawn from this many numbers; beyond it a person has no CIN, so that none is shared.
const NUMBERS: u64 = 1_000_000;
/// Coprime with [`NUMBERS`]: consecutive people get distant identifiers, and no two the same.
const STRIDE: u64 = 387_421;
/// Women's share of learners, per thousand (`female_share_learners`).
const WOMEN: u32 = 400;
/// Ages at entry, even quantiles: 18 to 35, mean 25.5 (`age_min_max`, `age_mean_sd`), in days.
const AGE_DAYS: [u32; 9] = [6_700, 7_950, 8_550, 8_960, 9_310, 9_670, 10_080, 10_680, 12_700];

impl Person {
    /// The person of this number; the same number is the same person, in whatever cohort they enrol.
    /// `entry` is the day of the first enrolment, from which the age is counted.
    #[must_use]
    pub fn numbered(seed: u64, number: u64, entry: NaiveDate, area: &Area, reference: &Reference) -> Option<Self> {
        let mut dice = Dice::of(seed, Subject::Person, number);
        let sex = if dice.permille(WOMEN) { Sex::F } else { Sex::M };
        let first = *dice.pick(if sex == Sex::F { &reference.women } else { &reference.men })?;
        let last = *dice.pick(&reference.families)?;
        let identifier = number % NUMBERS * STRIDE % NUMBERS;
        let cin = number < NUMBERS && dice.permille(930);
        Some(Self {
            sex,
            first,
            last,
            born_on: earlier(entry, dice.quantile(&AGE_DAYS)),
            cin: cin.then(|| format!("ZZ{identifier:06}")),
            massar: (number < NUMBERS && dice.permille(250)).then(|| format!("Z{:09}", 900_000_000 + identifier)),
            phone: format!("+212685{identifier:06}"),
            email: address(first, last, number),
            diploma: diploma(&mut dice),
            residence: residence(&mut dice, area, reference),
            previous_salary_mad: dice.permille(180).then(|| Decimal::from(dice.between(52, 110) * 50)),
        })
    }

    /// Given and family names in Latin then Arabic script, as an exchange row holds them.
    #[must_use]
    pub fn names(&self) -> [Cow<'static, str>; 4] {
        [self.first.latin, self.last.latin, self.first.arabic, self.last.arabic].map(Cow::Borrowed)
    }
}

/// `first.last.number@demo.sanad.invalid`, in lower case without spaces.
fn address(first: Name, last: Name, number: u64) -> String {
    let mut address = String::with_capacity(56);
    address.extend(first.latin.chars().map(|c| c.to_ascii_lowercase()));
    address.push('.');
    address.extend(last.latin.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()));
    address.push('.');
    address.push_str(&number.to_string());
    address.push_str("@demo.sanad.invalid");
    address
}

fn diploma(dice: &mut Dice) -> Diploma {
    const SHARES: [(u32, Diploma); 7] = [
        (15, Diploma::Sans),
        (20, Diploma::NivBac),
        (70, Diploma::Bac),
        (45, Diploma::Tech),
        (300, Diploma::Bac2),
        (330, Diploma::Bac3),
        (5, Diploma::Doc),
    ];
    dice.share(&SHARES, Diploma::Bac5)
}

/// Mostly the region of the training, sometimes elsewhere, sometimes not said.
fn residence(dice: &mut Dice, area: &Area, reference: &Reference) -> Option<Province> {
    if dice.permille(60) {
        return None;
    }
    let home = if dice.permille(850) { area } else { dice.weighted(&reference.areas, |area| area.weight)? };
    if dice.permille(550) { Some(home.seat) } else { dice.pick(&home.provinces).copied() }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::region::Region;

    fn people(count: u64) -> Vec<Person> {
        let reference = Reference::load().unwrap();
        let area = reference.area(Region::from_number(3).unwrap()).unwrap();
        let entry = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        (0..count).map(|number| Person::numbered(9, number, entry, area, &reference).unwrap()).collect()
    }

    #[test]
    fn no_two_people_share_a_card_a_telephone_or_an_address() {
        let people = people(20_000);
        let distinct = |key: fn(&Person) -> &str| people.iter().map(key).collect::<HashSet<_>>().len();
        assert_eq!(distinct(|person| &person.phone), people.len());
        assert_eq!(distinct(|person| &person.email), people.len());
        let cards: Vec<_> = people.iter().filter_map(|person| person.cin.as_deref()).collect();
        assert_eq!(cards.iter().collect::<HashSet<_>>().len(), cards.len());
    }

    #[test]
    fn every_identifier_is_demo_safe() {
        for person in people(2_000) {
            assert!(person.cin.is_none_or(|cin| cin.starts_with("ZZ") && cin.len() == 8));
            assert!(person.phone.starts_with("+212685") && person.phone.len() == 13);
            assert!(person.email.ends_with("@demo.sanad.invalid") && person.email.is_ascii());
        }
    }

    #[test]
    fn people_are_adults_under_36_and_two_in_five_are_women() {
        let people = people(10_000);
        let entry = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        assert!(people.iter().all(|p| (18..36).contains(&entry.years_since(p.born_on).unwrap())));
        let women = people.iter().filter(|person| person.sex == Sex::F).count();
        assert!((3_800..4_200).contains(&women), "{women}");
    }
}
