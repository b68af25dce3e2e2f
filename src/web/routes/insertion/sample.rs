//! Sample views for the test that renders every page: invented cohorts, read by the real evaluator.

use std::sync::Arc;

use chrono::NaiveDate;

use super::address::{Address, Query};
use super::behind::Behind;
use super::dashboard::{Seen, page};
use super::ground::Ground;
use super::labels::Labels;
use super::view::InsertionPage;
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::indicator::{
    Audience, CohortBuilder, CohortFacts, CohortHead, Definitions, Names, Part, StatedAttestation, StatedEnrolment,
};
use crate::domain::person::Sex;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::i18n::Lang;
use crate::operations::figures::{Figures, Offered, Past};
use crate::operations::insertion::{self, CauseLine, Learnt, Lines, Population, Question, Raw, Reading, Standing};

/// One page a state of the dashboard.
pub(super) fn pages() -> Vec<InsertionPage> {
    let views = [
        (Raw { profile: Some("A_DATE"), ..Raw::default() }, Some(700)),
        (Raw::default(), Some(700)),
        (Raw { sex: Some("F"), region: vec!["04"], period: vec!["pilot"], ..Raw::default() }, None),
        (Raw { region: vec!["12"], ..Raw::default() }, None),
        (Raw { profile: Some("A_DATE"), known_at: Some("2024-01-15"), ..Raw::default() }, None),
    ];
    views.into_iter().filter_map(|(raw, target)| sample(&raw, target)).collect()
}

fn sample(raw: &Raw<'_>, target: Option<u32>) -> Option<InsertionPage> {
    let ground = ground(raw, target)?;
    let reader = (&Scope::everything(), ground.audience);
    let board =
        insertion::board(&Figures::default(), &ground.population, &ground.question, reader, &Lines::Ranks(0..8));
    Some(page(Seen { ground, board }, &Query::default(), Lang::Fr))
}

/// Two populations under every definition: one that shows, one with nobody.
pub(super) fn grounds() -> Vec<(Ground, Vec<Reading>)> {
    let read = |raw: Raw<'_>| {
        let ground = ground(&raw, Some(700))?;
        let reader = (&Scope::everything(), ground.audience);
        let readings = insertion::workbench(&Figures::default(), &ground.population, &ground.question, reader);
        Some((ground, readings))
    };
    let past = Raw { known_at: Some("2024-01-15"), ..Raw::default() };
    [Raw::default(), Raw { region: vec!["12"], ..Raw::default() }, past].into_iter().filter_map(read).collect()
}

/// Counts of the workbench: one that shows, one partly hidden, one with nobody.
pub(super) fn behind() -> Vec<Behind> {
    let read = |(raw, part): (Raw<'_>, Part)| {
        let ground = ground(&raw, None)?;
        let reader = (&Scope::everything(), ground.audience);
        let figures = Figures::default();
        let (population, question) = (&ground.population, &ground.question);
        let listing = insertion::listing(&figures, population, question, reader, (0, part), &(0..50));
        let address = ground.address.asking([("indicator", "I1"), ("state", part.code())]);
        Some(Behind { rank: 0, part, listing, address, ground })
    };
    let day = || Raw { profile: Some("A_DATE"), ..Raw::default() };
    let asked = [
        (day(), Part::Inserted),
        (Raw { known_at: Some("2024-01-15"), ..day() }, Part::Unknown),
        (Raw::default(), Part::NotMature),
        (Raw { region: vec!["03"], ..day() }, Part::Inserted),
        (Raw { region: vec!["12"], ..Raw::default() }, Part::Excluded),
    ];
    asked.into_iter().filter_map(read).collect()
}

/// One population to be shown by another view.
pub(super) fn whole(profile: Option<&'static str>, region: Option<&'static str>) -> Option<Ground> {
    ground(&Raw { profile, region: region.into_iter().collect(), ..Raw::default() }, Some(700))
}

/// Invented cohorts, asked about on 30 January 2024.
pub(super) fn ground(raw: &Raw<'_>, target: Option<u32>) -> Option<Ground> {
    let as_of = NaiveDate::from_ymd_opt(2024, 1, 30)?;
    let question = Question::read(raw, as_of, &Definitions::shipped()).ok()?;
    let mut names = Names::default();
    let cohorts = [
        cohort(&mut names, "2023-C1", Region::from_number(6)?, (30, 24)),
        cohort(&mut names, "2023-C2", Region::from_number(4)?, (26, 15)),
        cohort(&mut names, "2023-C3", Region::from_number(3)?, (4, 2)),
        cohort(&mut names, "2024-C1", Region::from_number(9)?, (0, 0)),
    ];
    let ids = (1..).map(|number| uuid::Uuid::from_u128(number).into());
    let cohorts = ids.zip(cohorts).collect();
    Some(Ground {
        address: Address::of(&question, &Query::default(), as_of),
        population: Population::Past(Arc::new(Past::of(names, cohorts))),
        labels: Labels::default(),
        offered: Arc::new(Offered {
            programmes: ["JOBINTECH".to_owned()].into(),
            operators: ["EMI".to_owned()].into(),
            years: [2023, 2024].into(),
            ..Offered::default()
        }),
        learnt: learnt(&question),
        audience: Audience::Ministry,
        question,
        target,
    })
}

/// What a past reading is shown with: two causes, one of them partly hidden.
fn learnt(question: &Question) -> Option<Learnt> {
    let standing =
        |inserted| Standing { numerator: Some(inserted), denominator: Some(58), unknown: Some(58 - inserted) };
    let line = |cause: &'static str, entered, left| CauseLine {
        cause,
        numerator: [entered, left],
        denominator: [Some(0), Some(0)],
        unknown: [left, entered],
    };
    let known_at = question.known_at?;
    let causes = vec![line("late_answer", Some(6), Some(0)), line("correction", None, None)];
    Some(Learnt { known_at, then: standing(41), now: standing(46), causes, masked: false })
}

/// A cohort whose learners all graduated on one day (or none), of whom some were hired on the next.
fn cohort(names: &mut Names, code: &str, region: Region, (graduates, inserted): (u32, u32)) -> CohortFacts {
    let day = |text: &str| text.parse::<NaiveDate>().map_or(Day(0), Day::from);
    let head = CohortHead {
        code: names.number(code),
        programme: names.number("JOBINTECH"),
        operator: names.number("EMI"),
        track: names.number("FS_JS"),
        region,
        starts_on: day("2023-07-03"),
        ends_on: day("2024-03-15"),
    };
    let mut builder = CohortBuilder::new(head, None);
    for rank in 0..graduates + 4 {
        let stated = StatedEnrolment {
            enrolled_on: day("2023-07-03"),
            confirmed_on: day("2023-07-03"),
            withdrawn_on: None,
            graduated_on: (rank < graduates).then(|| day("2023-11-17")),
            exclusion: None,
            excluded_on: None,
            exclusion_documented: false,
            intent: None,
            work_authorised: None,
            sex: Some(if rank % 2 == 0 { Sex::F } else { Sex::M }),
            diploma: None,
            previous_salary: None,
            recorded_at: None,
        };
        let number = builder.enrol(None, &stated);
        if rank < inserted {
            builder.attest(number, &job(day("2023-11-20")));
        }
    }
    builder.build().unwrap_or_else(|_| CohortFacts {
        head,
        enrolments: Vec::new(),
        ids: Vec::new(),
        situations: Vec::new(),
        attestations: Vec::new(),
    })
}

fn job(on: Day) -> StatedAttestation {
    StatedAttestation {
        situation_no: 1,
        line: 0,
        kind: SituationKind::Cdi,
        starts_on: on,
        ends_on: None,
        employer: 0,
        employer_ice: 0,
        job_title: 0,
        employer_is_operator: None,
        in_field: None,
        hours_per_week: None,
        intended_weeks: None,
        salary: None,
        region: None,
        evidence: Some(EvidenceType::Contrat),
        status: EvidenceStatus::Acceptee,
        attested_on: on,
        recorded_at: None,
    }
}
