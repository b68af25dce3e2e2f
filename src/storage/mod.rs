//! What is kept, on either engine.
//!
//! One module a table or read model, its SQL beside the row struct that reads it. The port (`port`) is the only place
//! that knows there are two engines. To add a table: a migration with the same number in both folders, a module here.

mod error;
#[macro_use]
pub mod port;

pub mod account;
pub mod account_list;
pub mod activity;
pub mod api_token;
pub mod application;
pub mod attestation;
pub mod audit;
pub mod caller;
pub mod chain;
pub mod cohort;
pub mod cohort_list;
pub mod contract;
pub mod contract_payment;
pub mod definition;
pub mod duplicate;
pub mod edition;
pub mod employer;
pub mod enrolment;
pub mod facts;
pub mod grant;
pub mod idempotency;
pub mod import;
pub mod journal;
pub mod learner_list;
pub mod mission;
pub mod mission_case;
pub mod mission_paper;
pub mod mission_proof;
pub mod mission_reminder;
pub mod mission_review;
pub mod mission_sign;
pub mod mission_tranche;
pub mod money;
pub mod name_word;
pub mod opening;
pub mod person;
pub mod placement;
pub mod posting;
pub mod publication;
pub mod reference;
pub mod review;
pub mod session;
pub mod setting;
pub mod timeline;
pub mod todo;
pub mod trace;

pub use error::{Error, Result};
pub use port::{Reader, Store, Value, Writer};
