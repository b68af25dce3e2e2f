//! The server as its readers meet it.

mod busy;
mod caching;
mod guards;
mod headers;
mod pages;
mod server;
mod sign_in;
