//! The table of page types. A page author adds a line.

use sanad::domain::role::Role;
use sanad::domain::role::Role::{Administrator, Auditor, Coordinator, Employer, Learner, Reviewer};

/// A type of page, and how one of it is reached.
pub struct PageType {
    /// Its name in findings and in the folder of rendered pages.
    pub name: &'static str,
    /// Who looks at it; none: a visitor.
    pub role: Option<Role>,
    /// Where the way to it starts.
    pub path: &'static str,
    /// The links to follow from there, each the first that its selector finds.
    pub links: &'static [&'static str],
    /// How much it may weigh.
    pub weight: Weight,
}

/// Bytes of HTML that a page may take, compressed (`design.md` §8).
#[derive(Clone, Copy)]
pub enum Weight {
    /// Anything else.
    Page,
    /// Figures and drawings.
    Dashboard,
    /// A table of fifty rows.
    Table,
}

impl Weight {
    /// Bytes.
    pub const fn limit(self) -> usize {
        match self {
            Self::Page => 8 * 1024,
            Self::Dashboard => 15 * 1024,
            Self::Table => 25 * 1024,
        }
    }
}

const fn page(name: &'static str, role: Option<Role>, path: &'static str, links: &'static [&'static str]) -> PageType {
    PageType { name, role, path, links, weight: Weight::Page }
}

const fn heavy(weight: Weight, page: PageType) -> PageType {
    PageType { weight, ..page }
}

const COHORT: &str = "main table a[href^='/cohorts/']";
/// A cohort that has ended long ago, so that everything there is to show of one is there.
const OLD_COHORTS: &str = "/cohorts?year=2023";

/// Every type of page.
pub const PAGES: &[PageType] = &[
    page("home", None, "/", &[]),
    page("login", None, "/login", &[]),
    page("method", None, "/method", &[]),
    page("definition", None, "/method", &["main table a[href*='STRICT']"]),
    heavy(Weight::Dashboard, page("indicators", None, "/method/indicators", &[])),
    page("accessibility", None, "/accessibility", &[]),
    page("privacy", None, "/privacy", &[]),
    page("help", None, "/help", &[]),
    page("missing", None, "/nothing-is-here", &[]),
    page("forbidden", Some(Employer), "/cohorts", &[]),
    page("account", Some(Coordinator), "/account", &[]),
    heavy(Weight::Dashboard, page("gallery", Some(Administrator), "/gallery", &[])),
    page("learner-home", Some(Learner), "/", &[]),
    heavy(Weight::Dashboard, page("insertion", Some(Reviewer), "/insertion", &[])),
    heavy(Weight::Dashboard, page("insertion-day", Some(Auditor), "/insertion?profile=A_DATE&as_of=2024-01-30", &[])),
    heavy(Weight::Dashboard, page("definitions", Some(Reviewer), "/definitions?published=57.3&base=2430", &[])),
    heavy(Weight::Dashboard, page("quality", Some(Reviewer), "/insertion/quality?as_of=2025-06-30", &[])),
    heavy(Weight::Dashboard, page("quality-young", Some(Coordinator), "/insertion/quality?as_of=2024-01-30", &[])),
    heavy(
        Weight::Dashboard,
        page(
            "definitions-past",
            Some(Coordinator),
            "/definitions?as_of=2024-05-31&known_at=2024-02-15&parts=935+%3D+72,2&total=7695",
            &[],
        ),
    ),
    page("behind", Some(Reviewer), "/definitions/cohorts?profile=A_DATE&state=unknown", &[]),
    heavy(Weight::Table, page("people", Some(Coordinator), "/definitions/people?profile=A_DATE&state=unknown", &[])),
    heavy(Weight::Table, page("people-references", Some(Auditor), "/definitions/people?profile=A_DATE", &[])),
    heavy(Weight::Table, page("catalogue", Some(Reviewer), "/catalogue?profile=A_DATE", &[])),
    heavy(Weight::Dashboard, page("insertion-own", Some(Coordinator), "/insertion", &[])),
    heavy(Weight::Dashboard, page("spread", Some(Reviewer), "/insertion/spread", &[])),
    page("spread-not-yet", Some(Reviewer), "/insertion/spread?as_of=2024-01-30", &[]),
    heavy(
        Weight::Dashboard,
        page(
            "compare-dates",
            Some(Reviewer),
            "/compare?profile=A_DATE&a.period=pilot&a.as_of=2024-01-30&b.period=pilot&b.as_of=2024-05-31",
            &[],
        ),
    ),
    heavy(
        Weight::Dashboard,
        page("compare-groups", Some(Reviewer), "/compare?profile=A_DATE&a.region=04&b.region=06", &[]),
    ),
    heavy(Weight::Dashboard, page("compare-own", Some(Coordinator), "/compare?cause=new_insertion", &[])),
    heavy(Weight::Table, page("insertion-cohorts", Some(Reviewer), "/insertion/cohorts", &[])),
    heavy(
        Weight::Dashboard,
        page("insertion-cohort", Some(Reviewer), "/insertion/cohorts", &["main table a[href*='-09']"]),
    ),
    page("insertion-young", Some(Reviewer), "/insertion/cohorts", &["main table a[href*='/insertion/cohorts/']"]),
    heavy(Weight::Table, page("cohorts", Some(Coordinator), "/cohorts", &[])),
    page("cohorts-none", Some(Coordinator), "/cohorts?q=zzzz", &[]),
    heavy(Weight::Table, page("cohort", Some(Coordinator), OLD_COHORTS, &[COHORT])),
    page("cohort-follow-up", Some(Coordinator), OLD_COHORTS, &[COHORT, "a[href*='/follow-up']"]),
    heavy(Weight::Table, page("cohort-proofs", Some(Coordinator), OLD_COHORTS, &[COHORT, "a[href$='/proofs']"])),
    page("cohort-journal", Some(Coordinator), OLD_COHORTS, &[COHORT, "a[href*='/journal']"]),
    page("enrol", Some(Coordinator), "/cohorts", &[COHORT, "a[href*='/learners/new']"]),
    page("graduate", Some(Coordinator), "/cohorts", &[COHORT, LEARNER, "a[href*='step=graduate']"]),
    page("withdraw", Some(Coordinator), "/cohorts", &[COHORT, LEARNER, "a[href*='step=withdraw']"]),
    page("record-situation", Some(Coordinator), OLD_COHORTS, &[COHORT, LEARNER, "a[href*='step=situation']"]),
    page("situation-proof", Some(Coordinator), OLD_COHORTS, &[COHORT, LEARNER, "a[href*='continues=']"]),
    page("correction", Some(Coordinator), OLD_COHORTS, &[COHORT, LEARNER, "a[href$='/correction']"]),
    page("cohort-new", Some(Coordinator), "/cohorts/new", &[]),
    page("cohort-edit", Some(Coordinator), "/cohorts", &[COHORT, "a[href$='/edit']"]),
    page("todo-administrator", Some(Administrator), "/todo", &[]),
    page("accounts", Some(Administrator), "/accounts", &[]),
    page("account-new", Some(Administrator), "/accounts/new", &[]),
    page("account-of", Some(Administrator), "/accounts", &["main table a[href^='/accounts/']"]),
    heavy(Weight::Table, page("definition-versions", Some(Administrator), "/definitions/versions", &[])),
    heavy(
        Weight::Dashboard,
        page("definition-new", Some(Administrator), "/definitions/versions", &["main table a[href*='from=STRICT']"]),
    ),
    page("reviews", Some(Reviewer), "/reviews", &[]),
    heavy(Weight::Table, page("review", Some(Reviewer), "/reviews", &[REVIEW])),
    heavy(Weight::Table, page("review-signed", Some(Auditor), "/reviews", &[SIGNED_REVIEW])),
    page("review-new", Some(Reviewer), "/reviews/new", &[]),
    heavy(
        Weight::Dashboard,
        page("review-briefing", Some(Reviewer), "/reviews", &[REVIEW, "main a[href$='/briefing']"]),
    ),
    heavy(Weight::Table, page("review-cases", Some(Reviewer), "/reviews", &[REVIEW, "main a[href$='/cases']"])),
    heavy(
        Weight::Table,
        page(
            "review-case",
            Some(Reviewer),
            "/reviews",
            &[REVIEW, "main a[href$='/cases']", "main table a[href*='case=']"],
        ),
    ),
    page("editions", None, "/editions", &[]),
    heavy(Weight::Table, page("edition", None, "/editions", &[EDITION])),
    heavy(Weight::Table, page("edition-reviewer", Some(Reviewer), "/editions", &[EDITION])),
    heavy(Weight::Table, page("edition-verified", Some(Auditor), "/editions", &[EDITION, "a[href$='/verification']"])),
    page("edition-new", Some(Reviewer), "/editions/new", &[]),
    page("verify", None, "/verify", &[]),
    page("publications", None, "/publications", &[]),
    heavy(Weight::Table, page("publication", None, "/publications", &[PUBLICATION])),
    heavy(Weight::Table, page("publication-reviewer", Some(Reviewer), "/publications", &[PUBLICATION])),
    heavy(
        Weight::Table,
        page(
            "publication-new",
            Some(Reviewer),
            "/publications/new?preview=true&profile=A_DATE&as_of=2024-01-30&period=pilot&by=region&by=sex",
            &[],
        ),
    ),
    page("missions", Some(Auditor), "/missions", &[]),
    heavy(Weight::Table, page("mission-new", Some(Auditor), "/missions/new", &[])),
    page("mission", Some(Auditor), "/missions", &[MISSION]),
    heavy(Weight::Table, page("mission-sample", Some(Auditor), "/missions", &[MISSION, ".tabs a[href$='/sample']"])),
    heavy(Weight::Table, page("mission-results", Some(Auditor), "/missions", &[MISSION, ".tabs a[href$='/results']"])),
    page(
        "mission-case",
        Some(Auditor),
        "/missions",
        &[MISSION, ".tabs a[href$='/sample']", "main table a[href^='/cases/']"],
    ),
    page(
        "mission-case-answered",
        Some(Auditor),
        "/missions",
        &[MISSION, ".tabs a[href$='/results']", "a[href*='standing=answered']", "main table a[href^='/cases/']"],
    ),
    heavy(
        Weight::Table,
        page(
            "mission-concluded",
            Some(Reviewer),
            "/contracts",
            &[PROGRAMME, "main table a[href$='/tranches/T2']", "main a[href*='/missions/']"],
        ),
    ),
    page("contradictions", Some(Coordinator), "/contradictions", &[]),
    page("contradiction", Some(Coordinator), "/contradictions", &["main table a[href^='/contradictions/']"]),
    heavy(Weight::Table, page("journal", Some(Auditor), "/journal", &[])),
    page("journal-none", Some(Administrator), "/journal?actor=zzzz", &[]),
    page("journal-checkpoints", Some(Auditor), "/journal/checkpoints", &[]),
    heavy(Weight::Table, page("journal-rights", Some(Administrator), "/journal/rights", &[])),
    page("contracts", Some(Reviewer), "/contracts", &[]),
    heavy(Weight::Dashboard, page("contract", Some(Reviewer), "/contracts", &[PROGRAMME])),
    heavy(Weight::Dashboard, page("contract-by-enrolment", Some(Auditor), "/contracts", &[UNIT_PRICE])),
    page("commitment", Some(Reviewer), "/contracts", &[PROGRAMME, "main table a[href*='/commitments/INSERTION6']"]),
    page("tranche", Some(Reviewer), "/contracts", &[PROGRAMME, "main table a[href$='/tranches/T2']"]),
    page("tranche-planned", Some(Auditor), "/contracts", &[PROGRAMME, "main table a[href$='/tranches/T3']"]),
    page("tranche-by-enrolment", Some(Reviewer), "/contracts", &[UNIT_PRICE, "main table a[href$='/tranches/D2']"]),
    page("contract-new", Some(Reviewer), "/contracts/new", &[]),
    page("amendment", Some(Reviewer), "/contracts", &[UNIT_PRICE, AMENDMENT]),
    heavy(
        Weight::Dashboard,
        page("amendment-head", Some(Reviewer), "/contracts", &[UNIT_PRICE, AMENDMENT, "main a[href$='/edit']"]),
    ),
    heavy(
        Weight::Dashboard,
        page(
            "amendment-tranche",
            Some(Reviewer),
            "/contracts",
            &[UNIT_PRICE, AMENDMENT, "main a[href$='/tranches/D2/edit']"],
        ),
    ),
    heavy(
        Weight::Dashboard,
        page(
            "amendment-commitment",
            Some(Reviewer),
            "/contracts",
            &[UNIT_PRICE, AMENDMENT, "main a[href$='/commitments/new']"],
        ),
    ),
    heavy(Weight::Table, page("enrolments", Some(Auditor), "/contracts", &[UNIT_PRICE, "main a[href*='/enrolments']"])),
    page("earned", Some(Coordinator), "/contracts/earned", &[]),
    page("corrections", None, "/corrections", &[]),
    heavy(Weight::Table, page("activities", Some(Coordinator), "/activities", &[])),
    page("activity-new", Some(Administrator), "/activities/new", &[]),
    page("activity", Some(Administrator), "/activities", &["main table a[href$='/edit']"]),
    page("duplicates", Some(Coordinator), "/duplicates", &[]),
    page("todo", Some(Coordinator), "/todo", &[]),
    page("todo-employer", Some(Employer), "/todo", &[]),
    page("todo-learners", Some(Coordinator), "/todo/learners?queue=unproven", &[]),
    page("todo-applications", Some(Employer), "/todo/applications?queue=answer", &[]),
    page("learners", Some(Coordinator), "/learners?q=alami", &[]),
    page("learner", Some(Coordinator), OLD_COHORTS, &[COHORT, LEARNER]),
    page("imports", Some(Coordinator), "/imports", &[]),
    page("import-review", Some(Coordinator), "/imports", &["main table a[href^='/imports/']"]),
    page("own-openings", Some(Employer), "/openings", &[]),
    page("opening-board", Some(Employer), "/openings", &[OPENING]),
    page("opening-list", Some(Employer), "/openings", &[OPENING, ".tabs a[href*='list']"]),
    page("opening-new", Some(Employer), "/openings/new", &[]),
    page("opening-edit", Some(Employer), "/openings", &[OPENING, "a[href$='/edit']"]),
    page("opening-closing", Some(Employer), "/openings", &[OPENING, "a[href$='/closing']"]),
    page("candidate", Some(Employer), "/openings", &[OPENING, "main a[href^='/applications/']"]),
    heavy(Weight::Table, page("openings", Some(Coordinator), "/openings", &[])),
    page("opening", Some(Coordinator), "/openings", &[OPENING]),
    page("own-hires", Some(Employer), "/placements", &[]),
    page("own-hire", Some(Employer), "/placements", &[HIRE]),
    page("hires", Some(Coordinator), "/placements", &[]),
    page("hire", Some(Coordinator), "/placements", &[HIRE]),
    page("company", Some(Employer), "/company", &[]),
    page("company-edit", Some(Employer), "/company/edit", &[]),
    heavy(Weight::Table, page("employers", Some(Coordinator), "/employers", &[])),
    page("employer", Some(Administrator), "/employers", &["main table a[href^='/employers/']"]),
    page("employer-new", Some(Administrator), "/employers/new", &[]),
];

const REVIEW: &str = "main table a[href^='/reviews/']";
const SIGNED_REVIEW: &str = "main table tbody tr:last-child a[href^='/reviews/']";
const EDITION: &str = "main table a[href^='/editions/']";
const PUBLICATION: &str = "main table a[href^='/publications/']";
const MISSION: &str = "main table a[href^='/missions/']";
const LEARNER: &str = "main table a[href^='/learners/']";
const OPENING: &str = "main table a[href^='/openings/']";
const HIRE: &str = "main table a[href^='/placements/']";
/// The contract-programme of the demonstration, and its contract that pays by enrolment.
const PROGRAMME: &str = "main table tbody tr:first-child a[href^='/contracts/']";
const AMENDMENT: &str = "main a[href$='/amendment']";
const UNIT_PRICE: &str = "main table tbody tr:last-child a[href^='/contracts/']";
