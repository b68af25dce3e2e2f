//! Somebody signed in, and what they may do.

use crate::domain::audit;
use crate::domain::ids::{AccountId, EmployerId, PersonId};
use crate::domain::role::Role;
use crate::domain::scope::{Area, Scope};
use crate::i18n::Lang;
use crate::storage::caller::CallerRow;
use crate::storage::{Error, Result};

/// Somebody signed in: the account and the grants in force today.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// Its address.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// The language chosen.
    pub language: Lang,
    /// Hash of the session's token; none for a program's bearer token.
    pub session: Option<Vec<u8>>,
    grants: Vec<Grant>,
}

#[derive(Clone, Debug)]
struct Grant {
    role: Role,
    area: Area,
    employer: Option<EmployerId>,
    person: Option<PersonId>,
}

impl Actor {
    /// The holder of these rows, which are of one account: one for each role in force.
    pub fn of(rows: &[CallerRow], session: Option<Vec<u8>>) -> Result<Self> {
        let account = rows.first().ok_or(Error::Stale { table: "account", expected: 1, found: 0 })?;
        let language = Lang::from_code(&account.language).ok_or_else(|| Error::Corrupt {
            table: "account",
            column: "language",
            value: account.language.clone(),
        })?;
        let mut grants = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(role) = row.role()? else { continue };
            let (employer, person) = (row.employer_id.map(EmployerId), row.person_id.map(PersonId));
            grants.push(Grant { role, area: row.area()?, employer, person });
        }
        Ok(Self {
            account: account.account_id,
            email: account.email.clone(),
            name: account.name.clone(),
            language,
            session,
            grants,
        })
    }

    /// The roles held, the first given first.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        let mut roles = Vec::new();
        for grant in &self.grants {
            if !roles.contains(&grant.role) {
                roles.push(grant.role);
            }
        }
        roles
    }

    /// Whether a role is held.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Where a role is held: the union of its grants; nowhere when it is not held.
    #[must_use]
    pub fn scope(&self, role: Role) -> Scope {
        Scope::of(self.grants.iter().filter(|grant| grant.role == role).map(|grant| grant.area.clone()).collect())
    }

    /// The employer the account speaks for.
    #[must_use]
    pub fn employer(&self) -> Option<EmployerId> {
        self.grants.iter().filter(|grant| grant.role == Role::Employer).find_map(|grant| grant.employer)
    }

    /// The person the account is.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.grants.iter().filter(|grant| grant.role == Role::Learner).find_map(|grant| grant.person)
    }

    /// The name of the journal for this account.
    #[must_use]
    pub const fn journal(&self) -> audit::Actor {
        audit::Actor::Account(self.account)
    }
}
