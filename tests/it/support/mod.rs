//! What the tests share: both engines, a fixed clock, seeded identifiers, and a vocabulary to set the scene.

pub mod engines;
pub mod files;
pub mod scene;

pub use engines::on_both_engines;
pub use scene::{Scene, day, instant};
