//! The journal: what it holds, who reads it, and that nothing of it changes unnoticed.

mod chain;
mod pages;
mod words;
