//! From an opening to a hire that counts: the operations of employers and coordinators, on both engines.

mod employers;
mod office;
mod openings;
mod pages;
mod path;
mod referrals;
mod visitors;
