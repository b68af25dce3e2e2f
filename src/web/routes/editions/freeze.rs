//! `/editions/new`: what is to be frozen, for whom, under which definitions.

use rocket::form::FromForm;
use rocket::{State, get, post};
use serde::Serialize;

use crate::domain::edition::EditionState;
use crate::domain::field::FieldFault;
use crate::domain::indicator::{Audience, Dimension};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::editions::{self, Draft, Outcome};
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw, indicator_profiles};
use crate::operations::publications::Part;
use crate::report::edition::method;
use crate::storage::{Reader, edition};
use crate::web::answer::Answer;
use crate::web::api::v1::refused;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Publisher};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::publications::{Choice, Choices, Judgement, Words, question, texts};

/// The fields, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Asked {
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    audience: String,
    profile: Vec<String>,
    #[field(default = String::new())]
    as_of: String,
    #[field(default = String::new())]
    known_at: String,
    programme: Vec<String>,
    operator: Vec<String>,
    region: Vec<String>,
    #[field(default = String::new())]
    sex: String,
    period: Vec<String>,
    by: Vec<String>,
    #[field(default = String::new())]
    supersedes: String,
}

/// The page that freezes an edition.
#[derive(Clone, Debug, Serialize)]
pub struct FreezePage {
    asked: Asked,
    choices: Choices,
    /// Approved editions, which a new one may replace.
    approved: Vec<Choice>,
    errors: Errors,
}

#[get("/editions/new?<asked..>")]
pub(super) async fn form(
    _publisher: Publisher,
    asked: Asked,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<FreezePage>, Problem> {
    Ok(Html::personal(page(asked, (&desk, figures), lang).await?))
}

#[post("/editions", data = "<asked>")]
pub(super) async fn freeze(
    publisher: Publisher,
    asked: Form<Asked>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<FreezePage>, Problem> {
    let asked = asked.into_inner();
    let draft = asked.draft(&mut desk.store.read().await?, (&desk, figures)).await?;
    let act = desk.act(&publisher.actor);
    let mut errors = Errors::new(lang);
    match editions::freeze(desk.store, figures, (&act, &publisher.scope, desk.keys), &draft).await {
        Ok(Outcome::Frozen(id)) => {
            return Ok(SeeOther::to(format!("/editions/{id}")).saying("edition-done-freeze").into());
        }
        Ok(Outcome::Reveals(preview)) => {
            let words = Words::read(&mut desk.store.read().await?, figures, lang).await?;
            let reasons = Judgement::of(&preview.verdict, &words).reasons;
            for reason in reasons {
                errors.add_text("by", reason);
            }
        }
        Err(Error::Invalid(faults)) => errors.add_faults(&faults),
        Err(error) => return Err(error.into()),
    }
    let page = FreezePage { errors, ..page(asked, (&desk, figures), lang).await? };
    Ok(Answer::refused(page, "/editions/new"))
}

async fn page(asked: Asked, (desk, figures): (&Desk<'_>, &Figures), lang: Lang) -> Result<FreezePage, Problem> {
    let mut tx = desk.store.read().await?;
    let question = asked.question(&mut tx, (desk, figures)).await?;
    let editions = edition::list(&mut tx).await?;
    let approved = editions.iter().filter(|one| one.state == EditionState::Approved);
    Ok(FreezePage {
        choices: Choices::read(&mut tx, figures, &question, lang).await?,
        approved: approved.map(|one| Choice::of(&one.row.edition_id.to_string(), one.row.title.clone())).collect(),
        errors: Errors::new(lang),
        asked,
    })
}

impl Asked {
    async fn question(&self, tx: &mut Reader, sources: (&Desk<'_>, &Figures)) -> Result<Question, Problem> {
        let raw = Raw {
            as_of: Some(&self.as_of),
            known_at: Some(&self.known_at),
            programme: texts(&self.programme),
            operator: texts(&self.operator),
            region: texts(&self.region),
            sex: Some(&self.sex),
            period: texts(&self.period),
            ..Raw::default()
        };
        question(tx, sources, raw).await
    }

    async fn draft(&self, tx: &mut Reader, (desk, figures): (&Desk<'_>, &Figures)) -> Result<Draft, Problem> {
        let question = self.question(tx, (desk, figures)).await?;
        let listed = self.profile.join(",");
        let profiles = match listed.as_str() {
            "" => Vec::new(),
            listed => indicator_profiles(Some(listed), &question.profiles).map_err(|fault| refused(&[fault]))?,
        };
        let audience = if self.audience == Audience::Public.code() { Audience::Public } else { Audience::Ministry };
        let mut by: Vec<Dimension> = self.by.iter().filter_map(|code| Dimension::from_code(code)).collect();
        by.sort_unstable();
        by.dedup();
        let asked = editions::Asked {
            as_of: question.as_of,
            known_at: question.known_at.unwrap_or(desk.clock.now()),
            audience,
            by,
            part: Part::of(&question.filter),
            profiles,
        };
        let method = method(&asked.profiles.iter().map(AsRef::as_ref).collect::<Vec<_>>(), audience);
        let supersedes = match self.supersedes.trim() {
            "" => None,
            id => Some(id.parse().map_err(|_| Problem::not_found())?),
        };
        Ok(Draft { title: self.title.clone(), asked, method, supersedes })
    }
}

impl Page for FreezePage {
    const TEMPLATE: &'static str = "pages/editions/new.html";

    fn samples() -> Vec<Self> {
        let choice = |code: &str| Choice::of(code, code.to_owned());
        let mut choices = Choices::default();
        choices.profiles = vec![choice("A_DATE"), choice("MINISTERE_A")];
        let asked = Asked {
            profile: vec!["A_DATE".to_owned()],
            audience: "public".to_owned(),
            ..<Asked as Default>::default()
        };
        let page = Self { asked, choices, approved: vec![choice("1")], errors: Errors::new(Lang::Fr) };
        let mut refused = Self { approved: Vec::new(), ..page.clone() };
        refused.errors.add_faults(&[FieldFault { field: "title", rule: "required" }]);
        refused.errors.add_text("by", "Une ligne masquée se déduirait.".to_owned());
        vec![page, refused]
    }
}

crate::page!(FreezePage);
