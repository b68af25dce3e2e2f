//! A contract by hand: each figure below was worked out with pen and paper.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::measured::Verdict;
use super::money::{part, shares};
use super::payment::{Act, Payment, PaymentAct, PaymentState, Refused as PaymentRefused};
use super::tranche::{Condition, Rule, Standard};
use super::what_if::missing;
use super::*;
use crate::domain::evidence::Level;
use crate::domain::ids::AccountId;
use crate::domain::indicator::Part;
use crate::domain::indicator::interval::wilson;
use crate::domain::indicator::reach::Reach;
use crate::domain::region::Region;
use crate::domain::scope::{Area, Scope};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn mad(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words { fr: text.to_owned(), ..Words::default() }
}

/// A rate as the evaluator would give it.
fn rate(numerator: u32, denominator: u32, unknown: u32) -> Measured {
    let interval = wilson(numerator, denominator).unwrap();
    Measured::Rate(Rated {
        numerator,
        denominator,
        unknown: Some(unknown),
        excluded: 0,
        floor: crate::domain::indicator::rate::percent(numerator, denominator).unwrap().0,
        known: None,
        ceiling: None,
        low: interval.low.0,
        high: interval.high.0,
        maturity: "PROVISOIRE",
    })
}

fn a_date() -> Definition {
    Definition { profile: "A_DATE".to_owned(), version: 1, indicator: "I2".to_owned() }
}

fn commitment(code: &str, measure: Measure, targets: &[(i32, u32)]) -> Commitment {
    let target = |(year, value): &(i32, u32)| Target { year: *year, region: None, value: *value };
    Commitment {
        code: code.to_owned(),
        lever: Lever::Talents,
        label: words(code),
        measure,
        population: None,
        baseline: None,
        weight: 50,
        targets: targets.iter().map(target).collect(),
    }
}

fn condition(commitment: &str, threshold: u32, share: u32, rule: Rule, standard: Standard) -> Condition {
    Condition { commitment: commitment.to_owned(), threshold, share, rule, standard }
}

fn tranche(amount: &str, conditions: Vec<Condition>) -> Tranche {
    Tranche {
        code: "T1".to_owned(),
        label: words("Première tranche"),
        as_of: day("2024-01-30"),
        due_on: day("2024-02-29"),
        amount_mad: mad(amount),
        conditions,
    }
}

fn terms() -> Terms {
    let graduates = Measure::Learners { stage: Stage::Graduated };
    Terms {
        title: words("Contrat-programme"),
        kind: ContractKind::Programme,
        parties: vec!["Ministère".to_owned(), "MNC".to_owned()],
        legal_reference: "Convention du 30 janvier 2024".to_owned(),
        starts_on: day("2023-06-01"),
        ends_on: day("2026-12-31"),
        note: Words::default(),
        population: Population { programmes: vec!["JOBINTECH".to_owned()], ..Population::default() },
        commitments: vec![
            commitment("INS", Measure::Rate(a_date()), &[(2024, 700)]),
            commitment("DIPL", graduates, &[(2024, 750), (2025, 5000)]),
        ],
        tranches: vec![tranche(
            "1000000",
            vec![
                condition("INS", 700, 6000, Rule::AllOrNothing, Standard::Point),
                condition("DIPL", 750, 4000, Rule::Proportional, Standard::Point),
            ],
        )],
        unit_price: None,
    }
}

#[test]
fn a_price_of_odd_centimes_is_cut_into_shares_that_add_up_to_it() {
    // 1 000.01 MAD at 45/35/20: 45 000.45, 35 000.35, 20 000.20 centimes; one centime is left, for the largest remainder.
    assert_eq!(shares(mad("1000.01"), &[4500, 3500, 2000]), [mad("450.01"), mad("350.00"), mad("200.00")]);
    // A third each of 100.00: the first takes the centime that is left.
    assert_eq!(shares(mad("100.00"), &[3334, 3333, 3333]), [mad("33.34"), mad("33.33"), mad("33.33")]);
    for centimes in [1_i64, 2, 3, 99, 12_345, 1_200_001, 99_999_999] {
        for cut in [[4500, 3500, 2000], [3333, 3333, 3334], [1, 9998, 1]] {
            let price = Decimal::new(centimes, 2);
            assert_eq!(shares(price, &cut).iter().sum::<Decimal>(), price, "{price} at {cut:?}");
        }
    }
}

#[test]
fn a_part_of_an_amount_is_rounded_once_and_never_more_than_the_whole() {
    assert_eq!(part(mad("400000"), 734, 750), mad("391466.67"));
    assert_eq!(part(mad("400000"), 800, 750), mad("400000"));
    assert_eq!(part(mad("0.05"), 1, 2), mad("0.02"), "a half goes to the even centime");
    assert_eq!(part(mad("10"), 1, 0), Decimal::ZERO);
}

#[test]
fn the_pilot_reaches_seventy_percent_on_its_point_value_only() {
    let measured = rate(528, 734, 58);
    assert_eq!(measured.against(700), Verdict::Met, "71.9, interval 68.6–75.1");
    assert_eq!(measured.against(680), Verdict::Above);
    assert_eq!(measured.against(760), Verdict::Below);
    assert_eq!(measured.against(730), Verdict::Undecided);
    let printed_alike = rate(7195, 10_000, 0);
    assert!(!printed_alike.against(720).is_reached(), "72.0 printed, 71.95 measured: the point value is never rounded");
}

#[test]
fn counts_compare_exactly_and_are_late_only_once_the_year_is_over() {
    let measured = Measured::Count { value: 749 };
    assert_eq!(measured.against_in_time(750, false), Verdict::Running);
    assert_eq!(measured.against_in_time(750, true), Verdict::Late);
    assert_eq!(Measured::Count { value: 750 }.against_in_time(750, false), Verdict::Kept);
}

#[test]
fn a_tranche_pays_each_condition_by_its_rule() {
    let of = |code: &str| if code == "INS" { rate(528, 734, 58) } else { Measured::Count { value: 734 } };
    let proposal = terms().tranches[0].propose(of);
    let lines: Vec<_> = proposal.lines.iter().map(|line| (line.part, line.met, line.amount)).collect();
    assert_eq!(lines, [(mad("600000"), true, mad("600000")), (mad("400000"), false, mad("391466.67"))]);
    assert_eq!(proposal.amount, mad("991466.67"));
}

#[test]
fn all_or_nothing_on_a_settled_rate_pays_nothing_until_the_interval_is_above() {
    let strict = tranche("250000.01", vec![condition("INS", 700, 10_000, Rule::AllOrNothing, Standard::Settled)]);
    let proposal = strict.propose(|_| rate(528, 734, 58));
    assert_eq!((proposal.lines[0].verdict, proposal.amount), (Verdict::Met, Decimal::ZERO));
    let gap = missing(&proposal.lines[0]).unwrap();
    let settled = |more: u32| Reach::of((528 + more, 734), 700) == Some(Reach::Above);
    assert!(settled(gap.more) && !settled(gap.more - 1), "{} more, and not one fewer", gap.more);
    assert_eq!((gap.gain, gap.unknown, gap.within_reach), (mad("250000.01"), Some(58), true));
}

#[test]
fn what_is_missing_says_how_many_more_and_what_one_more_pays() {
    let of = |code: &str| if code == "INS" { rate(511, 734, 2) } else { Measured::Count { value: 734 } };
    let proposal = terms().tranches[0].propose(of);
    let insertion = missing(&proposal.lines[0]).unwrap();
    // 70 % of 734 is 513.8: three more than 511, and two unknowns are not enough.
    assert_eq!((insertion.more, insertion.within_reach, insertion.gain), (3, false, mad("600000")));
    let graduates = missing(&proposal.lines[1]).unwrap();
    // One graduate more: 400 000 × 735 / 750 = 392 000.00.
    assert_eq!((graduates.more, graduates.gain_of_one), (16, mad("533.33")));
    let nothing = Measured::Nothing { why: Unmeasured::NotYet };
    let unmeasured = terms().tranches[0].propose(|_| nothing);
    assert_eq!((unmeasured.amount, missing(&unmeasured.lines[0])), (Decimal::ZERO, None));
}

/// 12 345.67 at 45/35/20.
fn price() -> UnitPrice {
    let milestone = |kind, share, floor| Milestone { kind, share, floor };
    UnitPrice {
        price_mad: mad("12345.67"),
        milestones: vec![
            milestone(MilestoneKind::Start, 4500, Level::E0),
            milestone(MilestoneKind::Completion, 3500, Level::E2),
            milestone(MilestoneKind::Insertion, 2000, Level::E3),
        ],
        definition: a_date(),
    }
}

#[test]
fn an_enrolment_earns_its_price_in_three_milestones_exact_to_the_centime() {
    let price = price();
    // 5 555.5515, 4 320.9845, 2 469.134: cut down 5 555.55 + 4 320.98 + 2 469.13 = 12 345.66; the centime goes to the
    // largest remainder, .45 of the second.
    assert_eq!(price.amounts(), [mad("5555.55"), mad("4320.99"), mad("2469.13")]);
    assert_eq!(price.amounts().iter().sum::<Decimal>(), price.price_mad);
    // 25 began, 21 graduated, 13 inserted.
    assert_eq!(price.earned(&[25, 21, 13]), mad("138888.75") + mad("90740.79") + mad("32098.69"));
    let other =
        Terms { kind: ContractKind::UnitPrice, unit_price: Some(price.clone()), tranches: Vec::new(), ..terms() };
    assert_eq!(other.check(), Ok(()));
    let mut short = other;
    short.unit_price = Some(UnitPrice { milestones: price.milestones[..2].to_vec(), ..price });
    assert_eq!(short.check().unwrap_err()[0].rule, "shares_whole");
}

#[test]
fn an_amendment_restates_the_target_and_the_old_one_is_still_read_on_its_day() {
    let mut amended = terms();
    amended.commitments[0].targets[0].value = 720;
    let stated = |number, signed_on: &str, recorded_at: &str, terms: Terms| Restated {
        number,
        signed_on: day(signed_on),
        legal_reference: "Avenant".to_owned(),
        reason: "Comité".to_owned(),
        recorded_at: recorded_at.parse().unwrap(),
        terms,
    };
    let history = History::of(vec![
        stated(0, "2024-01-30", "2024-02-01T09:00:00Z", terms()),
        stated(1, "2024-04-15", "2024-05-02T09:00:00Z", amended.clone()),
    ])
    .unwrap();
    let target = |on: &str, known: Option<&str>| {
        let stated = history.in_force(day(on), known.map(|at| at.parse().unwrap())).unwrap();
        (stated.number, stated.terms.commitments[0].target(day(on), None).unwrap().value)
    };
    assert_eq!(target("2024-04-14", None), (0, 700));
    assert_eq!(target("2024-04-15", None), (1, 720));
    assert_eq!(target("2024-04-20", Some("2024-05-01T00:00:00Z")), (0, 700), "it was not recorded yet");
    let past: Vec<_> = history.of_target("INS", 2024, None).iter().map(|one| (one.number, one.value)).collect();
    assert_eq!(past, [(0, Some(700)), (1, Some(720))]);
    assert_eq!(history.next(day("2024-04-01"), &terms()), Err(Refused::AmendmentOrder));
    assert_eq!(history.next(day("2024-06-01"), &amended), Err(Refused::Unchanged));
    assert_eq!(history.next(day("2024-06-01"), &terms()), Ok(2));
}

#[test]
fn what_an_amendment_changes_is_told_point_by_point_and_nothing_else() {
    let mut after = terms();
    after.parties.push("Région".to_owned());
    after.commitments[0].targets[0].value = 720;
    let code = after.commitments[1].code.clone();
    after.commitments.remove(1);
    after.tranches[0].conditions.retain(|one| one.commitment != code);
    let said = changes::changes(&terms(), &after);
    let names: Vec<_> = said.iter().filter(|one| one.of != changes::Of::Commitment(code.clone())).collect();
    let [parties, target, condition] = names.as_slice() else { panic!("{names:?}") };
    assert_eq!(parties.name, changes::Name::Field("parties"));
    assert_eq!(target.of, changes::Of::Commitment("INS".to_owned()));
    assert_eq!(target.name, changes::Name::Target(2024, None));
    let value = |value| Some(changes::Said::Value(Unit::Percent, value));
    assert_eq!((target.before.clone(), target.after.clone()), (value(700), value(720)));
    assert_eq!((&condition.name, &condition.after), (&changes::Name::Condition(code.clone()), &None));
    let given_up = said.iter().filter(|one| one.of == changes::Of::Commitment(code.clone()));
    assert!(given_up.clone().count() > 3 && given_up.clone().all(|one| one.after.is_none()), "all of it is given up");
    assert!(changes::changes(&after, &after).is_empty());
}

#[test]
fn a_commitment_that_a_tranche_rests_on_is_not_given_up() {
    let written = terms();
    let resting = Rewriting::WithoutCommitment("INS".to_owned());
    assert_eq!(written.clone().rewritten(resting), Err(Refused::InUse));
    let none = Rewriting::WithoutTranche("NOTHING".to_owned());
    assert_eq!(written.clone().rewritten(none), Err(Refused::Missing));
    let first = written.tranches[0].code.clone();
    let without = written.rewritten(Rewriting::WithoutTranche(first.clone())).unwrap();
    assert!(without.tranche(&first).is_none());
    assert!(without.rewritten(Rewriting::WithoutCommitment("INS".to_owned())).is_ok());
}

#[test]
fn an_enrolment_is_paid_for_what_it_reached_and_told_what_the_next_milestone_waits_for() {
    let price = price();
    let told = |way: Way| (price.paid(&price.reached(way)), price.next(way));
    let started = Way { confirmed: true, ..Way::default() };
    let graduated = Way { graduated: Some(Level::E0), part: Some(Part::Unknown), ..started };
    let numbered = Way { graduated: Some(Level::E2), ..graduated };
    let (completion, insertion) = (MilestoneKind::Completion, MilestoneKind::Insertion);
    assert_eq!(told(Way::default()), (mad("0"), Some((MilestoneKind::Start, Awaited::Confirmation))));
    assert_eq!(told(started), (mad("5555.55"), Some((completion, Awaited::Jury))));
    assert_eq!(told(Way { withdrawn: true, ..started }), (mad("5555.55"), Some((completion, Awaited::Left))));
    assert_eq!(told(graduated), (mad("5555.55"), Some((completion, Awaited::Certificate))));
    assert_eq!(told(numbered), (mad("9876.54"), Some((insertion, Awaited::Proof))));
    let seen = |part| told(Way { part: Some(part), ..numbered });
    assert_eq!(seen(Part::NotMature).1, Some((insertion, Awaited::Horizon)));
    assert_eq!(seen(Part::NotInserted).1, Some((insertion, Awaited::Job)));
    assert_eq!(seen(Part::Inserted), (mad("12345.67"), None));
}

#[test]
fn the_target_read_is_that_of_the_year_else_the_latest_before_else_the_first_to_come() {
    let graduates = &terms().commitments[1];
    let value = |on: &str| graduates.target(day(on), None).map(|target| target.value);
    assert_eq!((value("2023-12-31"), value("2024-06-01"), value("2025-01-01")), (Some(750), Some(750), Some(5000)));
    assert_eq!(value("2027-01-01"), Some(5000));
    assert_eq!(graduates.target(day("2024-06-01"), Region::from_number(4)), None);
}

fn step(act: PaymentAct, by: u128, amount: &str, reason: &str) -> Act {
    Act {
        act,
        on: day("2024-02-15"),
        by: AccountId(uuid::Uuid::from_u128(by)),
        amount_mad: mad(amount),
        reason: reason.into(),
    }
}

fn after(acts: &[Act]) -> Result<Payment, PaymentRefused> {
    acts.iter().try_fold(Payment::default(), |payment, act| payment.act(act.clone(), day("2024-02-20")))
}

#[test]
fn whoever_approves_a_payment_does_not_record_it() {
    use PaymentAct::{Approve, Call, Compute, Pay, Withhold};
    let approved = [step(Compute, 1, "100.00", ""), step(Call, 1, "0", ""), step(Approve, 1, "100.00", "")];
    let pay = |by| after(&[approved.as_slice(), &[step(Pay, by, "0", "OV 12/2024")]].concat());
    assert_eq!(pay(1), Err(PaymentRefused::TwoPeople));
    let waiting = after(&approved).unwrap();
    let open_to = |by| waiting.open_to(AccountId(uuid::Uuid::from_u128(by)));
    assert_eq!((open_to(1), open_to(2)), (vec![Withhold], vec![Pay, Withhold]));
    let paid = pay(2).unwrap();
    assert_eq!((paid.state(), paid.paid()), (PaymentState::Paid, mad("100.00")));
    assert!(paid.admits().is_empty());
}

#[test]
fn less_than_computed_is_approved_with_a_reason_and_more_never() {
    use PaymentAct::{Approve, Call, Compute};
    let approve = |amount, reason| {
        after(&[step(Compute, 1, "100.00", ""), step(Call, 1, "0", ""), step(Approve, 2, amount, reason)])
    };
    assert_eq!(approve("100.01", "erreur"), Err(PaymentRefused::Amount));
    assert_eq!(approve("80.00", " "), Err(PaymentRefused::Reason));
    assert_eq!(approve("80.00", "12 dossiers refusés").unwrap().amount(), Some(mad("80.00")));
}

#[test]
fn what_is_withheld_has_its_reason_and_is_computed_again_before_it_is_paid() {
    use PaymentAct::{Call, Compute, Pay, Withhold};
    let withheld =
        |reason| after(&[step(Compute, 1, "100.00", ""), step(Call, 1, "0", ""), step(Withhold, 1, "0", reason)]);
    assert_eq!(withheld(""), Err(PaymentRefused::Reason));
    let payment = withheld("pièces manquantes").unwrap();
    assert_eq!((payment.state(), payment.engaged()), (PaymentState::Withheld, Decimal::ZERO));
    assert_eq!(payment.clone().act(step(Pay, 2, "0", "OV"), day("2024-02-20")), Err(PaymentRefused::State));
    assert_eq!(payment.act(step(Compute, 1, "90.00", ""), day("2024-02-20")).unwrap().state(), PaymentState::Computed);
}

#[test]
fn an_act_bears_a_day_that_is_past_and_follows_the_one_before() {
    let mut early = step(PaymentAct::Call, 1, "0", "");
    early.on = day("2024-02-14");
    let computed = after(&[step(PaymentAct::Compute, 1, "100.00", "")]).unwrap();
    assert_eq!(computed.clone().act(early, day("2024-02-20")), Err(PaymentRefused::Date));
    assert_eq!(computed.act(step(PaymentAct::Call, 1, "0", ""), day("2024-02-14")), Err(PaymentRefused::Date));
}

#[test]
fn shares_of_a_tranche_make_a_whole_and_name_known_commitments() {
    let mut wrong = terms();
    wrong.tranches[0].conditions[0].share = 5999;
    assert_eq!(wrong.check().unwrap_err()[0].rule, "shares_whole");
    wrong.tranches[0].conditions[0].commitment = "NOTHING".to_owned();
    assert_eq!(wrong.check().unwrap_err()[0].rule, "commitment_unknown");
    assert_eq!(terms().check(), Ok(()));
}

#[test]
fn a_contract_is_of_a_scope_when_all_it_is_measured_on_lies_in_one_of_its_areas() {
    let population = terms().population;
    let area =
        |programme: Option<&str>, region| Area { programme: programme.map(str::to_owned), operator: None, region };
    assert!(population.lies_in(&Scope::everything()));
    assert!(population.lies_in(&Scope::of(vec![area(Some("JOBINTECH"), None)])));
    assert!(!population.lies_in(&Scope::of(vec![area(Some("SKILLS4ALL"), None)])));
    assert!(
        !population.lies_in(&Scope::of(vec![area(Some("JOBINTECH"), Region::from_number(4))])),
        "only a part of it"
    );
    assert!(!population.lies_in(&Scope::default()));
}

#[test]
fn a_draft_is_signed_once_and_then_only_amended() {
    let signed = ContractState::Draft.sign(&terms()).unwrap();
    assert_eq!(signed.sign(&terms()), Err(Refused::Signed));
    assert_eq!(signed.amend(), Ok(ContractState::InForce));
    assert_eq!(ContractState::Draft.amend(), Err(Refused::NotSigned));
    assert_eq!(signed.close().and_then(ContractState::amend), Err(Refused::Closed));
    let empty = Terms { commitments: Vec::new(), tranches: Vec::new(), ..terms() };
    assert_eq!(ContractState::Draft.sign(&empty), Err(Refused::Empty));
}
