//! `GET /api/v1/publications`: the register of published figures, for everyone's programs.

use rocket::http::ContentType;
use rocket::serde::json::serde_json::{Value, json};
use rocket::{Responder, Route, get, routes};

use crate::domain::ids::PublicationId;
use crate::keys::hex;
use crate::operations::publications::Published;
use crate::storage::publication::{self, PublicationRow};
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    routes![list, show]
}

#[derive(Responder)]
struct Answer {
    json: String,
    kind: ContentType,
}

impl From<Value> for Answer {
    fn from(value: Value) -> Self {
        Self { json: value.to_string(), kind: ContentType::JSON }
    }
}

#[get("/publications")]
async fn list(desk: Desk<'_>) -> Result<Answer, Problem> {
    let rows = publication::list(&mut desk.store.read().await?).await?;
    let told: Vec<Value> = rows.iter().map(summary).collect::<Result<_, _>>()?;
    Ok(Value::from(told).into())
}

#[get("/publications/<id>")]
async fn show(id: Id<PublicationId>, desk: Desk<'_>) -> Result<Answer, Problem> {
    let row = publication::find(&mut desk.store.read().await?, id.0).await?.ok_or_else(Problem::not_found)?;
    let mut told = summary(&row)?;
    let published = Published::read(&row)?;
    if let Some(fields) = told.as_object_mut() {
        fields.insert("total".to_owned(), json!(published.total));
        fields.insert("rows".to_owned(), json!(published.rows));
        fields.insert("document".to_owned(), row.document.into());
    }
    Ok(told.into())
}

fn summary(row: &PublicationRow) -> Result<Value, Problem> {
    let published = Published::read(row)?;
    Ok(json!({
        "id": row.publication_id.to_string(), "title": row.title,
        "profile": row.profile_code, "profile_version": row.profile_version,
        "as_of": row.as_of, "known_at": published.known_at, "by": published.by, "filter": published.filter,
        "audience": "public", "sha256": hex(&row.hash), "published_at": row.published_at,
        "state": if row.withdrawn_at.is_some() { "withdrawn" } else { "published" },
        "withdrawn_at": row.withdrawn_at, "reason": row.reason,
        "href": format!("/publications/{}", row.publication_id),
    }))
}
