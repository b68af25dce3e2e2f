//! What chance decides of a job: contract class, length, pay, and the papers that go with it.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::dice::{Dice, later};
use super::employer::Firms;
use super::reference::{Area, Reference, Track};
use super::spell::{Proof, Terms};
use crate::domain::evidence::EvidenceType as E;
use crate::domain::situation::{SituationKind as K, Source};

/// Contract mix of the situations after graduation (`contract_mix_*`), per thousand; the rest is open-ended.
const MIX: [(u32, K); 9] = [
    (260, K::CiAnapec),
    (140, K::Cdd),
    (90, K::StagePre),
    (50, K::FreelanceAe),
    (12, K::Interim),
    (10, K::Etranger),
    (8, K::FonctionPublique),
    (5, K::Creation),
    (5, K::Informel),
];

/// A contract class of the mix; only those that insert in the broad reading when `qualifying`.
pub fn class(dice: &mut Dice, qualifying: bool) -> K {
    match dice.share(&MIX, K::Cdi) {
        K::StagePre | K::Informel if qualifying => dice.share(&[(600, K::Cdi), (250, K::CiAnapec)], K::Cdd),
        class => class,
    }
}

/// Weeks the contract is meant to last; `None` when open-ended.
pub fn intended_weeks(dice: &mut Dice, class: K) -> Option<u32> {
    match class {
        K::Cdd => Some(dice.share(&[(450, 26), (400, 52), (60, 10)], 104)),
        K::CiAnapec => Some(dice.share(&[(600, 104), (250, 78)], 52)),
        K::Interim | K::StagePre => Some(dice.between(8, 26)),
        _ => None,
    }
}

/// The last day of a job begun on `starts_on`, for those that end; never within two weeks of `not_before`.
pub fn last_day(
    dice: &mut Dice,
    class: K,
    starts_on: NaiveDate,
    weeks: Option<u32>,
    not_before: NaiveDate,
) -> Option<NaiveDate> {
    let days = match (class, weeks) {
        // A fixed-term contract is renewed, or becomes open-ended in the same place, two times in five.
        (K::Cdd, Some(weeks)) => dice.permille(600).then_some(weeks * 7),
        (K::CiAnapec, Some(weeks)) => {
            if dice.permille(120) {
                Some(dice.between(60, 330))
            } else {
                dice.permille(350).then_some(weeks * 7)
            }
        }
        (K::Interim | K::StagePre, Some(weeks)) => Some(weeks * 7),
        (K::Informel, _) => dice.permille(500).then(|| dice.between(30, 240)),
        _ => dice.permille(100).then(|| dice.between(45, 400)),
    };
    days.map(|days| later(starts_on, days).max(later(not_before, 15)))
}

/// Even quantiles of the gross monthly pay in Casablanca, MAD: median 7 000, floor near the SMIG (`salary_lognormal_*`).
const PAY: [u32; 11] = [3_450, 4_900, 5_550, 6_050, 6_500, 7_000, 7_500, 8_100, 8_850, 10_000, 14_500];
/// Lowest gross monthly pay of a full-time employee, MAD (SMIG of 2026, rounded up).
const LEAST_PAY: u32 = 3_450;

fn pay(dice: &mut Dice, class: K, area: &Area) -> Option<Decimal> {
    let mad = match class {
        K::CiAnapec => dice.between(80, 120) * 50,
        K::StagePre => dice.between(30, 70) * 50,
        K::Informel => dice.between(40, 90) * 50,
        K::Etranger => dice.quantile(&PAY) * 2 / 50 * 50,
        _ => (dice.quantile(&PAY) * area.pay / 1000 / 50 * 50).max(LEAST_PAY),
    };
    dice.permille(880).then(|| Decimal::from(mad))
}

/// Where and with whom jobs are found.
#[derive(Clone, Copy, Debug)]
pub struct Market<'a> {
    /// Reference data.
    pub reference: &'a Reference,
    /// The firms.
    pub firms: &'a Firms,
    /// Region of the training.
    pub area: &'a Area,
    /// Track of the training.
    pub track: &'a Track,
    /// The training operator, which hires a few of its own.
    pub operator: &'a str,
}

impl Market<'_> {
    /// The terms of a contract of this class.
    pub fn terms(&self, dice: &mut Dice, class: K, weeks: Option<u32>) -> Terms {
        let mut terms = Terms {
            in_field: dice.share(&[(800, Some(true)), (120, Some(false))], None),
            hours_per_week: Some(Decimal::from(dice.share(&[(620, 44), (280, 40), (40, 24), (20, 12)], 35))),
            intended_weeks: weeks.map(Decimal::from),
            salary_mad: pay(dice, class, self.area),
            region: self.workplace(dice, class),
            ..Terms::default()
        };
        let titled = terms.in_field == Some(true);
        terms.job_title = titled.then(|| Cow::Owned(self.track.job_title.clone()));
        if matches!(class, K::FreelanceAe | K::Creation) {
            return terms;
        }
        if dice.permille(25) {
            terms.employer = Some(Cow::Owned(self.operator.to_owned()));
            terms.employer_is_operator = true;
        } else if class == K::FonctionPublique {
            terms.employer = Some(Cow::Borrowed("Administration publique (fictive)"));
        } else if let Some(firm) = self.firms.draw(dice, self.area.region) {
            terms.employer = Some(Cow::Owned(firm.name.clone()));
            terms.employer_ice = (class != K::Etranger).then(|| Cow::Owned(firm.ice.clone()));
        }
        terms
    }

    /// Where the work is: mostly where the training was.
    fn workplace(&self, dice: &mut Dice, class: K) -> Option<crate::domain::region::Region> {
        match class {
            K::Etranger => None,
            _ if dice.permille(780) => Some(self.area.region),
            _ => dice.weighted(&self.reference.areas, |area| area.weight).map(|area| area.region),
        }
    }
}

/// What is filed when a person is hired.
pub fn proof_of_hire(dice: &mut Dice, class: K) -> Proof {
    let paper = match class {
        K::CiAnapec if dice.permille(500) => return Proof::accepted(Some(E::ContratViseAnapec), Source::Anapec),
        K::FreelanceAe => E::CarteAe,
        K::Creation => dice.share(&[(600, E::Rc)], E::IceAtt),
        K::StagePre => E::ConventionStage,
        K::FonctionPublique => E::AttTravail,
        _ => E::Contrat,
    };
    let paper = Proof::accepted(Some(paper), Source::Operateur);
    let shares = [
        (300, paper),
        (60, paper.pending()),
        (140, Proof::accepted(Some(E::ConfirmEmployeur), Source::Employeur)),
        (200, Proof::accepted(Some(E::DeclHonneur), Source::Apprenant)),
    ];
    dice.share(&shares, Proof::accepted(None, Source::Operateur))
}

/// What proves, months later, that the job still holds.
pub fn proof_of_work(dice: &mut Dice, class: K) -> Proof {
    match class {
        K::FreelanceAe | K::Creation => return Proof::accepted(Some(E::Factures), Source::Apprenant),
        K::FonctionPublique => return Proof::accepted(Some(E::AttTravail), Source::Employeur),
        K::StagePre => return Proof::accepted(Some(E::ConventionStage), Source::Operateur),
        K::Informel => return Proof::accepted(Some(E::DeclHonneur), Source::Apprenant),
        _ => {}
    }
    let shares = [
        (350, Proof::accepted(Some(E::Cnss), Source::Cnss)),
        (250, Proof::accepted(Some(E::Bulletin), Source::Apprenant)),
        (200, Proof::accepted(Some(E::AttTravail), Source::Employeur)),
    ];
    dice.share(&shares, Proof::accepted(Some(E::ConfirmEmployeur), Source::Employeur))
}

/// What a person says when called.
pub fn statement(dice: &mut Dice) -> Proof {
    let call = Proof::accepted(Some(E::EnqueteTel), Source::Operateur);
    dice.share(&[(750, call)], Proof::accepted(Some(E::DeclHonneur), Source::Apprenant))
}
