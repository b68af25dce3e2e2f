//! The workbench: counts that are the lists of their people, and past readings that are what was read then.

mod past;
mod people;
mod stretches;
mod words;
