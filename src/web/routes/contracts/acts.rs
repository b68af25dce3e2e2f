//! `POST /contracts/<id>/tranches/<code>/acts`: one act on a tranche, by somebody, on a day.

use rocket::{FromForm, post};
use serde::Serialize;

use super::reader::{ContractReader, Sources};
use super::tranche::{TranchePage, page};
use super::when::When;
use crate::domain::contract::payment::PaymentAct;
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{Step, act_on_tranche};
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed};

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct ActForm {
    #[field(default = String::new())]
    act: String,
    #[field(default = String::new())]
    on: String,
    #[field(default = String::new())]
    amount: String,
    #[field(default = String::new())]
    reason: String,
    /// How many acts were read.
    #[field(default = String::new())]
    version: String,
}

impl ActForm {
    pub(super) fn blank(acts: usize, today: String) -> Self {
        Self { on: today, version: acts.to_string(), ..Self::default() }
    }

    /// The act, unless a field does not read.
    fn read(&self, typed: &mut Typed, desk: &Desk<'_>) -> Step {
        let act = typed.code("act", &self.act, PaymentAct::from_code, PaymentAct::Compute);
        let on = typed.required_day("on", &self.on, desk.clock.today());
        let amount_mad = typed.amount("amount", &self.amount);
        Step { act, on, known_at: None, amount_mad, reason: self.reason.clone() }
    }
}

/// The field that a refusal of the domain is about.
fn field(code: &str) -> Option<&'static str> {
    match code {
        "payment_reason" => Some("reason"),
        "payment_amount" => Some("amount"),
        "payment_date" => Some("on"),
        _ => None,
    }
}

#[post("/contracts/<id>/tranches/<code>/acts", data = "<form>")]
pub(super) async fn act(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    read: IfMatch,
    form: Form<ActForm>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<TranchePage>, Problem> {
    let Sources { desk, figures } = sources;
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let version = read.version(&form.version)?;
    let step = form.read(&mut typed, &desk);
    if typed.errors.is_empty() {
        let mut tx = desk.store.write().await?;
        let which = (id.0, code, version, &reviewer.scope);
        match act_on_tranche(&mut tx, figures, &desk.act(&reviewer.actor), which, step).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(done((id.0, code), &form.act).into());
            }
            Err(Error::Refused(refused)) if field(refused).is_some() => {
                typed.errors.add(field(refused).unwrap_or_default(), &format!("refusals-{refused}"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let mut here =
        page(&ContractReader::from(&reviewer), (id.0, code), &When::default(), (&desk, figures), lang).await?;
    (here.form, here.errors) = (form, typed.errors);
    let address = format!("/contracts/{}/tranches/{code}", id.0);
    Ok(Answer::refused(here, address))
}

fn done((id, code): (ContractId, &str), act: &str) -> SeeOther {
    SeeOther::to(format!("/contracts/{id}/tranches/{code}")).saying(&format!("contract-done-{act}"))
}
