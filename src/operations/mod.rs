//! One file (or folder) per thing a person does; used alike by web, command line and tests.

pub mod synth;
