//! The server as its readers meet it.

mod caching;
mod guards;
mod headers;
mod pages;
mod server;
mod sign_in;
