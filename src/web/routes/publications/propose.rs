//! `/publications/new`: a publication proposed, shown as the public would read it, judged, published.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;
use rocket::{State, get, post};
use serde::Serialize;

use super::asked::{Asked, question};
use super::reading::Reading;
use super::reasons::Judgement;
use super::words::Words;
use crate::domain::indicator::Dimension;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::figures::Figures;
use crate::operations::insertion::Question;
use crate::operations::publications::{Outcome, Preview, Suggestion, preview, publish as publish_draft};
use crate::storage::Reader;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Publisher};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// The definition of samples.
const SAMPLE: &str = "MINISTERE_A";

/// A choice of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub(in crate::web::routes) value: String,
    label: String,
}

/// The lists of the form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choices {
    pub(in crate::web::routes) profiles: Vec<Choice>,
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    regions: Vec<Choice>,
    sexes: Vec<Choice>,
    periods: Vec<Choice>,
    dimensions: Vec<Choice>,
}

/// A draft as the public would read it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    #[serde(flatten)]
    reading: Reading,
    judgement: Judgement,
    /// What the form that publishes sends.
    fields: Vec<(&'static str, String)>,
    /// The same with more rows hidden, when that would make it publishable.
    mended: Vec<(&'static str, String)>,
}

/// The page that proposes a publication.
#[derive(Clone, Debug, Serialize)]
pub struct ProposePage {
    asked: Asked,
    choices: Choices,
    shown: Option<Shown>,
    errors: Errors,
}

#[get("/publications/new?<asked..>")]
pub(super) async fn form(
    publisher: Publisher,
    asked: Asked,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ProposePage>, Problem> {
    let mut tx = desk.store.read().await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let question = question(&mut tx, (&desk, figures), asked.raw()).await?;
    let shown = if asked.preview {
        let draft = asked.draft(question.clone());
        let seen = preview(&mut tx, figures, &publisher.scope, &draft).await?;
        Some(Shown::of(&asked, &question, &seen, &words))
    } else {
        None
    };
    let asked = Asked { as_of: question.as_of.to_string(), profile: question.profile.code.clone(), ..asked };
    let choices = Choices::of(&question, &words, &years(&mut tx, figures).await?);
    Ok(Html::personal(ProposePage { asked, choices, shown, errors: Errors::new(lang) }))
}

#[post("/publications", data = "<asked>")]
pub(super) async fn publish(
    publisher: Publisher,
    asked: Form<Asked>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<ProposePage>, Problem> {
    let asked = asked.into_inner();
    let mut tx = desk.store.read().await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let question = question(&mut tx, (&desk, figures), asked.raw()).await?;
    let draft = asked.draft(question.clone());
    let mut errors = Errors::new(lang);
    let done = publish_draft(desk.store, figures, &desk.act(&publisher.actor), &publisher.scope, &draft).await;
    let seen = match done {
        Ok(Outcome::Published(id)) => {
            let here = format!("/publications/{id}");
            return Ok(SeeOther::to(here).saying("publication-done").into());
        }
        Ok(Outcome::Refused(seen)) => *seen,
        Err(Error::Invalid(faults)) => {
            errors.add_faults(&faults);
            preview(&mut tx, figures, &publisher.scope, &draft).await?
        }
        Err(error) => return Err(error.into()),
    };
    let shown = Shown::of(&asked, &question, &seen, &words);
    shown.judgement.reasons.iter().for_each(|reason| errors.add_text("", reason.clone()));
    let (choices, here) = (Choices::of(&question, &words, &years(&mut tx, figures).await?), asked.address());
    Ok(Answer::refused(ProposePage { asked, choices, shown: Some(shown), errors }, here))
}

/// Years in which cohorts begin.
async fn years(tx: &mut Reader, figures: &Figures) -> Result<BTreeSet<i32>, Problem> {
    Ok(figures.read(tx).await?.cohorts().map(|(_, held)| held.facts.head.starts_on.date().year()).collect())
}

impl Shown {
    fn of(asked: &Asked, question: &Question, seen: &Preview, words: &Words) -> Self {
        Self {
            reading: Reading::of(&seen.published, words),
            judgement: Judgement::of(&seen.verdict, words),
            fields: asked.fields(question, &[]),
            mended: match &seen.verdict.suggestion {
                Suggestion::Hide(rows) => asked.fields(question, rows),
                Suggestion::Drop => Vec::new(),
            },
        }
    }
}

impl Choice {
    /// A choice of a code.
    pub(in crate::web::routes) fn of(value: &str, label: String) -> Self {
        Self { value: value.to_owned(), label }
    }
}

impl Choices {
    /// The lists beside a question.
    pub(in crate::web::routes) async fn read(
        tx: &mut Reader,
        figures: &Figures,
        question: &Question,
        lang: Lang,
    ) -> Result<Self, Problem> {
        let words = Words::read(tx, figures, lang).await?;
        Ok(Self::of(question, &words, &years(tx, figures).await?))
    }

    fn of(question: &Question, words: &Words, years: &BTreeSet<i32>) -> Self {
        let lang = words.lang;
        let choice = Choice::of;
        let named = |list: &BTreeMap<String, String>| -> Vec<Choice> {
            list.iter().map(|(code, name)| choice(code, name.clone())).collect()
        };
        let [programmes, operators] = words.labels.lists();
        let years = years.iter().map(|year| choice(&year.to_string(), year.to_string()));
        let profiles = question.profiles.iter().map(|profile| profile.code.as_str());
        Self {
            profiles: profiles.map(|code| choice(code, lang.text(&format!("insertion-profile-{code}")))).collect(),
            programmes: named(programmes),
            operators: named(operators),
            regions: Region::all()
                .map(|region| choice(region.code(), lang.text(&format!("region-{region}"))))
                .collect(),
            sexes: ["F", "M"].map(|code| choice(code, lang.text(&format!("sex-{code}")))).to_vec(),
            periods: [choice("pilot", lang.text("insertion-period-pilot"))].into_iter().chain(years).collect(),
            dimensions: Dimension::ALL
                .iter()
                .map(|one| choice(one.code(), lang.text(&format!("publication-by-{one}"))))
                .collect(),
        }
    }
}

impl Page for ProposePage {
    const TEMPLATE: &'static str = "pages/publications/new.html";

    fn samples() -> Vec<Self> {
        let choices = Choices {
            dimensions: vec![Choice { value: "region".to_owned(), label: "région".to_owned() }],
            ..Choices::default()
        };
        let asked = Asked { profile: SAMPLE.to_owned(), by: vec!["region".to_owned()], ..Asked::default() };
        let page = Self { asked, choices, shown: None, errors: Errors::new(Lang::Fr) };
        let shown = |publishable: bool, hide: Vec<String>| Shown {
            reading: Reading::sample(),
            judgement: Judgement {
                publishable,
                reasons: if publishable { Vec::new() } else { vec!["Une raison.".to_owned()] },
                more: 2,
                hide,
            },
            fields: vec![("profile", SAMPLE.to_owned())],
            mended: vec![("withheld", "02".to_owned())],
        };
        let mut refused = Self { shown: Some(shown(false, vec!["Oriental".to_owned()])), ..page.clone() };
        refused.errors.add_text("", "Une raison.".to_owned());
        let dropped = Self { shown: Some(shown(false, Vec::new())), ..page.clone() };
        vec![Self { shown: Some(shown(true, Vec::new())), ..page.clone() }, refused, dropped, page]
    }
}

crate::page!(ProposePage);
