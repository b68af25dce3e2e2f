//! The pages of a working day, through their forms: what waits, cohorts, corrections, duplicates, accounts.

mod waiting;
