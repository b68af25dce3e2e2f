//! Time and quality (catalogue T, R, Q, E, K2, K3), each rule as a sentence.

use super::super::quality::evidence::{freshness, ladder};
use super::super::quality::follow_up::{End, FollowUp, follow_up, follow_ups};
use super::super::quality::jobs::{in_field, mix};
use super::super::quality::pay::{gains, salaries};
use super::super::quality::retention::{Retention, retention};
use super::super::quality::{Lens, Parameters};
use super::super::{Outcome, rate};
use super::*;
use crate::domain::evidence::Level;
use crate::domain::exclusion::{Exclusion, Intent};

fn lens<'a>(code: &'static str, as_of: &str) -> Lens<'a> {
    Lens::of(profile(code), day(as_of), None).unwrap()
}

/// The follow-up of one graduate of 30 June 2023, read on 31 December (184 days later) under `MINISTERE_A`.
fn followed(enrolment: StatedEnrolment, rows: &[StatedAttestation]) -> Option<FollowUp> {
    let facts = cohort(&[(enrolment, rows)]);
    let lens = lens("MINISTERE_A", "2023-12-31");
    let cohorts = [&facts];
    lens.cases(&cohorts).next().and_then(|case| follow_up(lens, case))
}

fn june() -> StatedEnrolment {
    graduate("2023-06-30")
}

fn contract(starts_on: &str) -> StatedAttestation {
    job(starts_on).proven(EvidenceType::Contrat, starts_on)
}

fn seeking(told_on: &str) -> StatedAttestation {
    situation(SituationKind::Recherche, "2023-07-01").told(told_on).number(2)
}

#[test]
fn the_first_proven_start_ends_the_wait_and_one_before_graduation_ends_it_on_day_0() {
    assert_eq!(followed(june(), &[contract("2023-08-29")]), Some(FollowUp { days: 60, end: End::Hired }));
    assert_eq!(followed(june(), &[contract("2023-05-02")]), Some(FollowUp { days: 0, end: End::Hired }));
    let both = [contract("2023-09-01"), contract("2023-07-10").number(3)];
    assert_eq!(followed(june(), &both), Some(FollowUp { days: 10, end: End::Hired }));
}

#[test]
fn whoever_is_heard_of_no_more_is_lost_on_the_day_last_known_without_a_job() {
    assert_eq!(followed(june(), &[]), Some(FollowUp { days: 0, end: End::Lost(184) }));
    assert_eq!(followed(june(), &[seeking("2023-10-08")]), Some(FollowUp { days: 100, end: End::Lost(84) }));
    assert_eq!(followed(june(), &[seeking("2023-12-31")]), Some(FollowUp { days: 184, end: End::Reached }));
}

#[test]
fn a_job_on_the_operators_word_is_no_event_under_a_higher_floor_and_no_proof_of_being_without() {
    assert_eq!(followed(june(), &[job("2023-08-01")]), Some(FollowUp { days: 0, end: End::Lost(184) }));
    let told = [job("2023-08-01"), seeking("2023-07-10")];
    assert_eq!(followed(june(), &told), Some(FollowUp { days: 10, end: End::Lost(174) }));
}

#[test]
fn an_exclusion_ends_the_wait_on_its_day_and_one_before_graduation_leaves_it_out() {
    let called_up = |on: &str| StatedEnrolment {
        exclusion: Some(Exclusion::ServiceMilitaire),
        excluded_on: Some(day(on)),
        exclusion_documented: true,
        ..june()
    };
    let rows = [seeking("2023-12-01"), contract("2023-12-10")];
    assert_eq!(followed(called_up("2023-09-08"), &rows), Some(FollowUp { days: 70, end: End::Reached }));
    assert_eq!(followed(called_up("2023-12-20"), &rows), Some(FollowUp { days: 163, end: End::Hired }));
    assert_eq!(followed(called_up("2023-06-01"), &rows), None);
    assert_eq!(followed(StatedEnrolment { intent: Some(Intent::Etudes), ..june() }, &rows), None);
}

#[test]
fn the_curve_lies_between_those_lost_never_inserted_and_those_lost_inserted_at_once() {
    let (hired, sought, nothing) = ([contract("2023-09-01")], [seeking("2023-08-01")], []);
    let facts = cohort(&[(june(), &hired), (june(), &sought), (june(), &nothing), (june(), &hired)]);
    let all = follow_ups(lens("MINISTERE_A", "2023-12-31"), &[&facts]);
    assert_eq!((all.graduates, all.hired, all.lost, all.excluded), (4, 2, 2, 0));
    for day in [0, 31, 32, 63, 184] {
        let at = |times: &super::super::quality::survival::Times| times.curve().reached(day);
        assert!(at(&all.never) <= at(&all.observed) && at(&all.observed) <= at(&all.at_once), "day {day}");
    }
    assert_eq!(all.never.curve().reached(184), rate::percent(2, 4).unwrap());
}

fn kept(rows: &[StatedAttestation], months: u32, same_employer: bool, as_of: &str) -> Outcome {
    let facts = cohort(&[(june(), rows)]);
    retention(lens("MINISTERE_A", as_of), &[&facts], Retention { months, same_employer, gap_days: 31 })
}

fn at(employer: u32, row: StatedAttestation) -> StatedAttestation {
    StatedAttestation { employer, ..row }
}

fn counts(outcome: Outcome) -> [u32; 4] {
    [outcome.matured, outcome.inserted, outcome.not_inserted, outcome.unknown]
}

#[test]
fn a_retention_is_mature_once_its_months_have_passed_since_the_insertion() {
    let rows = [contract("2023-08-01")];
    assert_eq!(kept(&rows, 3, false, "2023-10-31").matured, 0);
    assert_eq!(kept(&rows, 3, false, "2023-11-01").matured, 1);
    assert_eq!((kept(&[], 3, false, "2024-11-01").base, kept(&rows, 12, false, "2023-11-01").base), (0, 1));
}

#[test]
fn an_insertion_without_later_news_is_unknown_and_one_with_a_payslip_is_kept() {
    let first = contract("2023-08-01");
    assert_eq!(counts(kept(std::slice::from_ref(&first), 3, false, "2024-06-30")), [1, 0, 0, 1]);
    let paid = [first.clone().line(3), first.clone().proven(EvidenceType::Bulletin, "2023-11-30")];
    assert_eq!(counts(kept(&paid, 3, false, "2024-06-30")), [1, 1, 0, 0]);
    assert_eq!(counts(kept(&paid, 3, true, "2024-06-30")), [1, 1, 0, 0], "the same job is at the same employer");
    let left = [first.ended("2023-09-15"), seeking("2023-11-05")];
    assert_eq!(counts(kept(&left, 3, false, "2024-06-30")), [1, 0, 1, 0]);
}

#[test]
fn another_employer_keeps_the_job_but_not_the_employer() {
    let moved =
        |second: u32| [at(7, contract("2023-08-01").ended("2023-10-15")), at(second, contract("2023-11-01")).number(2)];
    assert_eq!(counts(kept(&moved(8), 3, false, "2024-06-30")), [1, 1, 0, 0]);
    assert_eq!(counts(kept(&moved(8), 3, true, "2024-06-30")), [1, 0, 1, 0]);
    assert_eq!(counts(kept(&moved(7), 3, true, "2024-06-30")), [1, 1, 0, 0], "back at the first one");
    assert_eq!(counts(kept(&moved(0), 3, true, "2024-06-30")), [1, 0, 0, 1], "an employer without a name is unknown");
}

#[test]
fn thirty_one_days_between_two_jobs_keep_the_retention_and_thirty_two_do_not() {
    let gap = |next: &str| [contract("2023-08-01").ended("2023-10-20"), contract(next).number(2)];
    assert_eq!(kept(&gap("2023-11-21"), 3, false, "2024-06-30").inserted, 1);
    assert_eq!(kept(&gap("2023-11-22"), 3, false, "2024-06-30").inserted, 0);
}

/// Read at H = 30 December 2023, with everything matured.
const MATURE: &str = "2024-06-30";

fn at_h(row: StatedAttestation) -> StatedAttestation {
    StatedAttestation { evidence: Some(EvidenceType::Bulletin), attested_on: day("2023-12-30"), ..row }
}

#[test]
fn every_job_held_at_the_horizon_is_of_one_class_and_a_fixed_term_without_duration_is_not_stated() {
    let fixed = |weeks| at_h(situation(SituationKind::Cdd, "2023-08-01").weeks(weeks));
    let (open, long, short) = ([at_h(job("2023-08-01"))], [fixed(26)], [fixed(25)]);
    let unstated = [at_h(situation(SituationKind::Cdd, "2023-08-01"))];
    let intern = [at_h(situation(SituationKind::StagePre, "2023-11-01"))];
    let both = [at_h(job("2023-08-01")), intern[0].clone().number(2)];
    let learners: Vec<Learner<'_>> =
        [&open[..], &long, &short, &unstated, &intern, &both].into_iter().map(|rows| (june(), rows)).collect();
    let facts = cohort(&learners);
    let parameters = Parameters::shipped();
    let mix = mix(lens("MINISTERE_A", MATURE), &[&facts], &parameters.contract_classes);
    let class = |code: &str| {
        let rank = parameters.contract_classes.iter().position(|class| class.code == code).unwrap();
        mix.counts[rank]
    };
    let classes = ["CDI", "CDD_LONG", "CDD_COURT", "STAGE_PRE", "NON_RENSEIGNE"];
    assert_eq!(classes.map(class), [2, 1, 1, 1, 1]);
    assert_eq!((mix.total(), mix.not_inserting), (6, 1), "the internship is at work, and no insertion");
}

#[test]
fn the_share_in_the_field_is_of_those_of_whom_it_is_known() {
    let row = |field: Option<bool>| [StatedAttestation { in_field: field, ..at_h(job("2023-08-01")) }];
    let (yes, no, unknown) = (row(Some(true)), row(Some(false)), row(None));
    let facts = cohort(&[(june(), &yes), (june(), &no), (june(), &unknown), (june(), &[])]);
    let field = in_field(lens("MINISTERE_A", MATURE), &[&facts]);
    assert_eq!((field.n, field.known, field.of), (1, 2, 3));
}

#[test]
fn salaries_are_of_a_full_week_and_their_coverage_of_everyone_inserted() {
    let paid = |mad: u32, hours: Option<u32>| {
        let row = StatedAttestation { salary: Some(Decimal::from(mad)), ..at_h(job("2023-08-01")) };
        [hours.into_iter().fold(row, StatedAttestation::hours)]
    };
    let (full, half, blank, long) =
        (paid(6000, Some(44)), paid(3000, Some(22)), paid(5000, None), paid(9000, Some(60)));
    let nothing = [at_h(job("2023-08-01"))];
    let facts = cohort(&[(june(), &full), (june(), &half), (june(), &blank), (june(), &long), (june(), &nothing)]);
    let salaries = salaries(lens("MINISTERE_A", MATURE), &[&facts], 44);
    assert_eq!((salaries.known(), salaries.of), (4, 5));
    let quartiles = salaries.quartiles(10).unwrap();
    assert_eq!((quartiles.first, quartiles.median, quartiles.third), (5500, 6000, 7500));
}

#[test]
fn a_gain_pairs_what_is_paid_with_what_was_paid_before_entry() {
    let row = [StatedAttestation { salary: Some(Decimal::from(4000)), ..at_h(job("2023-08-01").hours(22)) }];
    let before = |mad: Option<u32>| StatedEnrolment { previous_salary: mad.map(Decimal::from), ..june() };
    let facts = cohort(&[(before(Some(2500)), &row), (before(None), &row)]);
    let gains = gains(lens("MINISTERE_A", MATURE), &[&facts]);
    assert_eq!((gains.known(), gains.of), (1, 2));
    assert_eq!(gains.quartiles(10).unwrap().median, 1500);
}

#[test]
fn each_step_of_the_ladder_asks_for_more_and_finds_no_more() {
    let proven = |evidence| [StatedAttestation { evidence, ..at_h(job("2023-08-01")) }];
    let word = proven(None);
    let (call, contract) = (proven(Some(EvidenceType::EnqueteTel)), proven(Some(EvidenceType::Contrat)));
    let (slip, fund) = (proven(Some(EvidenceType::Bulletin)), proven(Some(EvidenceType::Cnss)));
    let facts = cohort(&[
        (june(), &word),
        (june(), &call),
        (june(), &contract),
        (june(), &slip),
        (june(), &fund),
        (june(), &[]),
    ]);
    let ladder = ladder(lens("MINISTERE_A", MATURE), &[&facts]);
    assert_eq!((ladder.base, ladder.inserted), (6, [5, 4, 3, 2, 1]));
    assert_eq!((ladder.at(Level::E2), ladder.at(Level::E0)), (3, 5), "K2 is 60 %");
}

#[test]
fn the_age_of_a_proof_counts_from_the_last_one_and_only_while_the_job_is_open() {
    let fresh = [contract("2023-08-01").line(3), contract("2023-08-01").proven(EvidenceType::Bulletin, "2024-05-31")];
    let old = [contract("2023-08-01")];
    let ended = [contract("2023-08-01").ended("2024-01-31")];
    let word = [job("2023-08-01")];
    let facts = cohort(&[(june(), &fresh), (june(), &old), (june(), &ended), (june(), &word)]);
    let fresh = freshness(lens("MINISTERE_A", MATURE), &[&facts], Level::E1, &[3, 6, 12]);
    assert_eq!((fresh.proven(), fresh.unproven, fresh.classes.clone()), (2, 1, vec![1, 0, 1, 0]));
    // 30 and 334 days.
    assert_eq!(fresh.median_half_days(), Some(364));
}
