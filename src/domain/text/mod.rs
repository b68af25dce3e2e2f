//! Text as people write it: stored forms, foreign digits, characters nobody sees, and folded keys for comparing names.
//!
//! A stored form keeps what was written; a key is only for comparing and is never shown.

pub mod digits;
pub mod fold;
pub mod form;
pub mod hidden;
pub mod name;
pub mod typo;
pub mod window;
