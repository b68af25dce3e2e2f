//! Cells mended and questions answered on the page of an import.

use std::collections::HashMap;

use rocket::form::FromForm;
use rocket::{Route, post, routes};

use super::{address, bench, undone};
use crate::domain::ids::{BatchId, PersonId};
use crate::domain::import::Column;
use crate::operations::import::draft::{self, Amendments, version_of};
use crate::operations::import::plan::Answer;
use crate::web::form::Form;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::{Kind, Problem};
use crate::web::typed::IfMatch;

/// Longest value of a mended cell, in bytes.
const MOST_CELL: usize = 4_096;

pub(super) fn routes() -> Vec<Route> {
    routes![amend]
}

/// Cells as `cells[4-born_on]`, answers as `answers[22]`.
#[derive(FromForm)]
struct Mended {
    #[field(default = HashMap::new())]
    cells: HashMap<String, String>,
    #[field(default = HashMap::new())]
    answers: HashMap<u64, String>,
    #[field(default = String::new())]
    version: String,
}

#[post("/imports/<id>/corrections", data = "<form>")]
async fn amend(
    coordinator: Coordinator,
    desk: Desk<'_>,
    id: Id<BatchId>,
    read: IfMatch,
    form: Form<Mended>,
) -> Result<SeeOther, Problem> {
    let shown = read.version(&form.version)?;
    let amendments = form.into_inner().amendments()?;
    let done = draft::amend(&bench(&coordinator, &desk), id.0, version_of(shown), amendments).await;
    if let Err(error) = done {
        return Err(undone(&coordinator, &desk, id.0, error).await);
    }
    Ok(SeeOther::to(address(id.0)).saying("import-checked"))
}

impl Mended {
    fn amendments(self) -> Result<Amendments, Problem> {
        let malformed = || Problem::new(Kind::Malformed);
        let mut amendments = Amendments::default();
        for (name, value) in self.cells {
            let (line, column) = name.split_once('-').ok_or_else(malformed)?;
            let column = Column::from_code(column).ok_or_else(malformed)?;
            if value.len() > MOST_CELL {
                return Err(malformed());
            }
            amendments.cells.push((line.parse().map_err(|_| malformed())?, column, value));
        }
        for (line, answer) in self.answers {
            amendments.answers.push((line, read(&answer).ok_or_else(malformed)?));
        }
        Ok(amendments)
    }
}

fn read(answer: &str) -> Option<Answer> {
    match answer {
        "same" => Some(Answer::Same(None)),
        "create" => Some(Answer::Create),
        "skip" => Some(Answer::Skip),
        _ => {
            let person: PersonId = answer.strip_prefix("same:")?.parse().ok()?;
            Some(Answer::Same(Some(person)))
        }
    }
}
