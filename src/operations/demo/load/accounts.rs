//! Who can sign in: the accounts of `interfaces.md` §5, all with one password, and a few people they work with, who
//! have none.

use chrono::{DateTime, NaiveDate, Utc};

use super::files::at;
use super::{Error, Place, enrolment};
use crate::domain::audit::Actor;
use crate::domain::ids::{AccountId, EmployerId, PersonId};
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::operations::accounts::{self, Draft, Mandate};
use crate::operations::demo::{DEFAULT_AS_OF, Scenario};
use crate::storage::Writer;

/// The password of every demonstration account.
pub const PASSWORD: &str = "Sanad-demo-2026";

/// What stands before the `@` of each account, and its role.
pub const ACCOUNTS: [(&str, Role); 11] = [
    ("admin", Role::Administrator),
    ("coordination", Role::Coordinator),
    ("coordination.fes", Role::Coordinator),
    ("employeur", Role::Employer),
    ("employeur2", Role::Employer),
    ("ministere", Role::Reviewer),
    ("audit", Role::Auditor),
    ("apprenant", Role::Learner),
    ("ministere.relecture", Role::Reviewer),
    ("ministere.direction", Role::Reviewer),
    ("coordination.nationale", Role::Coordinator),
];

/// The training operator of `coordination@`.
pub(super) const RABAT: &str = "ENSAM_R";
/// The training operator of `coordination.fes@`.
const FES: &str = "DEMO_FES";
/// The day on which the first accounts were opened.
const OPENED: NaiveDate = match NaiveDate::from_ymd_opt(2023, 3, 20) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Before anything the scenario records: when its database is made.
pub const FIRST_INSTANT: DateTime<Utc> = match OPENED.and_hms_opt(8, 0, 0) {
    Some(instant) => instant.and_utc(),
    None => DateTime::UNIX_EPOCH,
};

/// The whole address of an account.
#[must_use]
pub fn email(name: &str) -> String {
    format!("{name}@demo.sanad.invalid")
}

/// Accounts that act in the scenario.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staff {
    /// Administers.
    pub(super) admin: AccountId,
    /// Coordinates all operators, and brings the files in.
    pub(super) national: AccountId,
    /// Reads and publishes for the ministry.
    pub(super) reviewer: AccountId,
    /// Controls on behalf of the ministry.
    pub(super) auditor: AccountId,
    /// Reads what the first has frozen.
    pub(super) second: AccountId,
    /// Approves it.
    pub(super) director: AccountId,
    rabat: AccountId,
    fes: AccountId,
}

impl Staff {
    /// Who coordinates the learners of an operator.
    pub(super) fn coordinator_of(&self, operator: &str) -> AccountId {
        match operator {
            RABAT => self.rabat,
            FES => self.fes,
            _ => self.national,
        }
    }
}

/// Opens the accounts that depend on nothing.
pub(super) async fn open(place: Place<'_>, hash: &str) -> Result<Staff, Error> {
    let mut tx = place.store.write().await?;
    let mut desk = Desk { tx: &mut tx, place, opened_on: OPENED };
    let of = |operator: &str| Area { operator: Some(operator.to_owned()), ..Area::default() };
    let own = |name, shown| Person { email: email(name), name: shown, hash: Some(hash.to_owned()) };
    let staff = Staff {
        admin: desk.open(own("admin", "Administration"), Role::Administrator, Over::Area(Area::default())).await?,
        rabat: desk
            .open(own("coordination", "Coordination ENSAM Rabat"), Role::Coordinator, Over::Area(of(RABAT)))
            .await?,
        fes: desk.open(own("coordination.fes", "Coordination Fès"), Role::Coordinator, Over::Area(of(FES))).await?,
        national: desk
            .open(
                own("coordination.nationale", "Coordination nationale"),
                Role::Coordinator,
                Over::Area(Area::default()),
            )
            .await?,
        reviewer: desk.open(own("ministere", "Ministère"), Role::Reviewer, Over::Area(Area::default())).await?,
        second: desk
            .open(own("ministere.relecture", "Ministère, relecture"), Role::Reviewer, Over::Area(Area::default()))
            .await?,
        director: desk
            .open(own("ministere.direction", "Ministère, direction"), Role::Reviewer, Over::Area(Area::default()))
            .await?,
        auditor: desk.open(own("audit", "Audit"), Role::Auditor, Over::Area(Area::default())).await?,
    };
    tx.commit().await?;
    Ok(staff)
}

/// Opens the account of the learner.
pub(super) async fn open_learner(
    tx: &mut Writer,
    place: Place<'_>,
    scenario: &Scenario,
    hash: &str,
) -> Result<(), Error> {
    let row = scenario.demonstration_learner().ok_or_else(|| Error::Missing("demonstration learner".to_owned()))?;
    let person = enrolment(tx, &row.cohort_code, &row.learner_ref).await?.person_id;
    let name = format!("{} {}", row.first_name.as_deref().unwrap_or(""), row.last_name.as_deref().unwrap_or(""));
    let learner = Person { email: email("apprenant"), name: &name, hash: Some(hash.to_owned()) };
    Desk { tx, place, opened_on: DEFAULT_AS_OF }.open(learner, Role::Learner, Over::Person(person)).await?;
    Ok(())
}

/// Who an account is for.
pub(super) struct Person<'a> {
    pub(super) email: String,
    pub(super) name: &'a str,
    /// None: invited, never came.
    pub(super) hash: Option<String>,
}

/// What a role is held over.
pub(super) enum Over {
    Area(Area),
    Employer(EmployerId),
    Person(PersonId),
}

/// Where accounts are opened, one day.
pub(super) struct Desk<'a> {
    pub(super) tx: &'a mut Writer,
    pub(super) place: Place<'a>,
    pub(super) opened_on: NaiveDate,
}

impl Desk<'_> {
    pub(super) async fn open(&mut self, person: Person<'_>, role: Role, over: Over) -> Result<AccountId, Error> {
        let now = at(self.opened_on, 9);
        let (area, employer, person_id) = match over {
            Over::Area(area) => (area, None, None),
            Over::Employer(id) => (Area::default(), Some(id), None),
            Over::Person(id) => (Area::default(), None, Some(id)),
        };
        let draft = Draft {
            id: self.place.random.id(now).into(),
            email: person.email,
            name: person.name.to_owned(),
            language: "fr".to_owned(),
            password_hash: person.hash,
        };
        let account = accounts::create(self.tx, now, &Actor::System, draft).await?;
        let mandate = Mandate { role, area, employer, person: person_id, starts_on: self.opened_on, ends_on: None };
        let grant = self.place.random.id(now).into();
        accounts::mandate(self.tx, now, &Actor::System, (account, grant), mandate).await?;
        Ok(account)
    }
}
