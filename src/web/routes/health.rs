//! Whether the process lives, and whether it can serve.

use rocket::{State, get, routes};

use crate::storage::{Store, account};
use crate::web::access::Access;
use crate::web::problem::Problem;

/// For everyone: they tell nothing.
pub fn access() -> Vec<Access> {
    Access::public(routes![live, ready])
}

#[get("/health/live")]
fn live() -> &'static str {
    "live\n"
}

#[get("/health/ready")]
async fn ready(store: &State<Store>) -> Result<&'static str, Problem> {
    let mut tx = store.read().await?;
    account::count(&mut tx).await?;
    Ok("ready\n")
}
