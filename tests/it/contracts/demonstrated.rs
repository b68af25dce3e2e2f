//! The demonstration's contracts: what they measure is what the dashboard shows, what they pay is worked out by hand.

use rust_decimal::Decimal;
use sanad::domain::contract::payment::PaymentState;
use sanad::domain::contract::{Measured, Verdict};
use sanad::domain::indicator::{Audience, Definitions};
use sanad::domain::scope::{Area, Scope};
use sanad::operations::contracts::{self, Asked, Ledger};
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{self, Population, Question, Raw};
use sanad::operations::setup;
use sanad::report::edition::method;
use sanad::storage::Reader;

use super::mad;
use crate::support::{Scene, day, instant, on_both_engines};

const REVIEW: &str = "2024-02-05T10:00:00Z";

struct Ministry {
    scene: Scene,
    figures: Figures,
}

impl Ministry {
    async fn of(scene: Scene) -> Self {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random, method };
        assert!(load::load(place, |_, _| ()).await.unwrap());
        Self { scene, figures: Figures::default() }
    }

    async fn reads(&self, code: &str, as_of: &str, known_at: Option<&str>) -> Ledger {
        let mut tx = self.scene.store.read().await.unwrap();
        let everything = Scope::everything();
        let listed = contracts::list(&mut tx, &everything).await.unwrap();
        let id = listed.iter().find(|one| one.row.code == code).unwrap().row.contract_id;
        let asked = Asked { as_of: day(as_of), known_at: known_at.map(instant) };
        contracts::measured(&mut tx, &self.figures, id, asked, (&everything, Audience::Ministry)).await.unwrap()
    }

    /// The insertion rate of a commitment is the very row of the dashboard.
    async fn the_rate_is_the_dashboards(&self) {
        let ledger = self.reads("CP-MNC-2024", "2024-01-30", Some(REVIEW)).await;
        let commitment = ledger.commitment("INSERTION").unwrap();
        let raw = Raw {
            profile: Some("A_DATE"),
            as_of: Some("2024-01-30"),
            known_at: Some(REVIEW),
            programme: vec!["JOBINTECH"],
            period: vec!["pilot"],
            ..Raw::default()
        };
        let question = Question::read(&raw, day("2024-01-30"), &Definitions::shipped()).unwrap();
        let everything = Scope::everything();
        let mut tx = self.scene.store.read().await.unwrap();
        let population = Population::read(&self.figures, &mut tx, &everything, question.known_at).await.unwrap();
        let reader = (&everything, Audience::Ministry);
        let board = insertion::board(&self.figures, &population, &question, reader, &insertion::Lines::All);
        let Measured::Rate(rate) = commitment.measured else { panic!("{commitment:?}") };
        assert_eq!((Some(rate.numerator), Some(rate.denominator)), (board.total.inserted, board.total.denominator));
        assert_eq!((rate.unknown, rate.numerator, rate.denominator), (board.total.unknown, 528, 734));
        assert_eq!(board.total.floor.as_deref(), Some("71.9"));
        assert_eq!((commitment.target.unwrap().value, commitment.verdict), (700, Verdict::Met), "met, not settled");
        assert_eq!(ledger.commitment("INSERTION6").unwrap().verdict, Verdict::None, "its horizon is not reached");
    }

    /// The first tranche: 2 500 000.00 at 40/40/20.
    async fn the_first_tranche_is_paid_as_worked_out_by_hand(&self) {
        let ledger = self.reads("CP-MNC-2024", "2024-01-30", Some(REVIEW)).await;
        let proposed = ledger.proposal("T1").unwrap();
        let lines: Vec<_> = proposed.proposal.lines.iter().map(|line| (line.part, line.earned, line.amount)).collect();
        assert_eq!(
            lines,
            [
                // 1 000 confirmed of 1 000; 71.9 % of 70 %; 734 graduates of 750: 500 000 × 734 / 750 = 489 333.33.
                (mad("1000000.00"), (1, 1), mad("1000000.00")),
                (mad("1000000.00"), (1, 1), mad("1000000.00")),
                (mad("500000.00"), (734, 750), mad("489333.33")),
            ]
        );
        assert_eq!(proposed.proposal.amount, mad("2489333.33"));
        let now = self.reads("CP-MNC-2024", "2024-01-30", None).await;
        let payment = &now.payments["T1"];
        assert_eq!((payment.state(), payment.paid()), (PaymentState::Paid, mad("2489333.33")));
        assert_ne!(payment.acts()[2].by, payment.acts()[3].by, "whoever approved did not pay");
        assert_eq!(ledger.payments["T1"].acts().len(), 1, "on 5 February it was only computed");
    }

    /// The amendment of April raises the target that the second review reads, not the first.
    async fn each_review_reads_the_target_of_its_day(&self) {
        let target =
            |ledger: &Ledger| (ledger.amendment, ledger.commitment("INSERTION").unwrap().target.unwrap().value);
        assert_eq!(target(&self.reads("CP-MNC-2024", "2024-01-30", None).await), (0, 700));
        assert_eq!(target(&self.reads("CP-MNC-2024", "2024-05-29", None).await), (1, 720));
        assert_eq!(target(&self.reads("CP-MNC-2024", "2024-05-29", Some("2024-04-01T00:00:00Z")).await), (0, 700));
    }

    /// Regions that have a target of their own, beside the whole.
    async fn regions_are_measured_beside_the_whole(&self) {
        let ledger = self.reads("CP-MNC-2024", "2024-12-31", None).await;
        let confirmed = ledger.commitment("INSCRITS").unwrap();
        let of = |region: usize| confirmed.regions[region].measured.value().unwrap();
        assert_eq!(confirmed.regions.len(), 2);
        assert!(of(0) > 0 && of(1) > 0 && of(0) + of(1) <= confirmed.measured.value().unwrap());
    }

    /// Every enrolment of the unit-price contract, milestone by milestone: 12 345.67 at 45/35/20.
    async fn the_statement_of_the_operator_is_exact(&self) {
        let ledger = self.reads("MP-FES-2025", "2026-10-31", None).await;
        let statement = ledger.statement.clone().unwrap();
        assert_eq!(statement.milestones, [mad("5555.55"), mad("4320.99"), mad("2469.13")]);
        assert_eq!(statement.milestones.iter().sum::<Decimal>(), mad("12345.67"));
        let reached: Vec<Decimal> = statement.reached.iter().map(|count| Decimal::from(count.unwrap())).collect();
        assert!(reached[0] >= reached[1] && reached[1] >= reached[2] && reached[2] > Decimal::ZERO, "{reached:?}");
        let by_hand = mad("5555.55") * reached[0] + mad("4320.99") * reached[1] + mad("2469.13") * reached[2];
        assert_eq!(statement.amount, Some(by_hand));
        let shown: Vec<_> = statement.lines.iter().filter(|line| line.amount.is_some()).collect();
        let started: u32 = statement.lines.iter().map(|line| line.reached[0].unwrap()).sum();
        assert_eq!(Some(started), statement.reached[0], "cohorts make the whole");
        assert!(shown.iter().map(|line| line.amount.unwrap()).sum::<Decimal>() <= by_hand);
        let second = ledger.proposal("D2").unwrap();
        let first = ledger.payments["D1"].paid();
        assert!(first > Decimal::ZERO);
        assert_eq!((second.proposal.amount, second.by_enrolment), (by_hand - first, Some((by_hand, first))));
    }

    /// The list of enrolments makes the very amount of the statement, to the centime, and so the amount proposed.
    async fn the_enrolments_make_the_statement(&self) {
        let statement = self.reads("MP-FES-2025", "2026-10-31", None).await;
        let asked = Asked { as_of: day("2026-10-31"), known_at: None };
        let mut tx = self.scene.store.read().await.unwrap();
        let everything = Scope::everything();
        let roll = async |tx: &mut Reader, scope: &Scope, audience| {
            contracts::roll(tx, &self.figures, statement.contract, asked, (scope, audience)).await
        };
        let whole = roll(&mut tx, &everything, Audience::Operator).await.unwrap();
        let paid: Decimal = whole.enrolments.iter().map(|one| one.amount).sum();
        assert_eq!(Some(paid), statement.statement.as_ref().unwrap().amount);
        let (earned, engaged) = statement.proposal("D2").unwrap().by_enrolment.unwrap();
        assert_eq!(statement.proposal("D2").unwrap().proposal.amount, paid - engaged);
        assert_eq!(earned, paid);
        for (rank, reached) in whole.statement.reached.iter().enumerate() {
            let listed = whole.enrolments.iter().filter(|one| one.reached[rank]).count();
            assert_eq!(*reached, Some(u32::try_from(listed).unwrap()));
        }
        assert!(whole.enrolments.iter().any(|one| one.next.is_none()), "somebody earned the whole price");
        let ministry = roll(&mut tx, &everything, Audience::Ministry).await.unwrap();
        assert_eq!(ministry.enrolments.len(), whole.enrolments.len());
        let foreign = Scope::of(vec![Area { operator: Some("ENSIAS".to_owned()), ..Area::default() }]);
        assert!(roll(&mut tx, &foreign, Audience::Operator).await.is_err(), "none of its learners");
    }

    /// What would change the third tranche.
    async fn what_is_missing_of_the_third_tranche_is_said(&self) {
        let ledger = self.reads("CP-MNC-2024", "2026-10-31", None).await;
        let proposed = ledger.proposal("T3").unwrap();
        assert_eq!(proposed.proposal.lines.iter().map(|line| line.part).sum::<Decimal>(), mad("4000000.01"));
        let met = proposed.proposal.lines.iter().filter(|line| line.met).count();
        assert_eq!(proposed.missing.iter().filter(|missing| missing.is_none()).count(), met);
        let confirmed = proposed.missing[0].as_ref().unwrap();
        let value = ledger.commitment("INSCRITS").unwrap().measured.value().unwrap();
        assert_eq!((confirmed.more, confirmed.unknown), (15_000 - value, None));
        assert!(confirmed.gain_of_one > Decimal::ZERO && confirmed.gain > confirmed.gain_of_one);
    }
}

#[test]
fn the_demonstration_measures_pays_and_amends_its_contracts() {
    on_both_engines(async |scene| {
        let ministry = Ministry::of(scene).await;
        ministry.the_rate_is_the_dashboards().await;
        ministry.the_first_tranche_is_paid_as_worked_out_by_hand().await;
        ministry.each_review_reads_the_target_of_its_day().await;
        ministry.regions_are_measured_beside_the_whole().await;
        ministry.the_statement_of_the_operator_is_exact().await;
        ministry.the_enrolments_make_the_statement().await;
        ministry.what_is_missing_of_the_third_tranche_is_said().await;
    });
}
