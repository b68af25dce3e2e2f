//! From an opening to a hire that counts: the operations of employers and coordinators, on both engines.

mod employers;
pub mod office;
mod openings;
mod pages;
mod path;
mod referrals;
pub mod visitors;
