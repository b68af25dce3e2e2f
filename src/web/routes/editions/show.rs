//! `GET /editions/<id>`: one edition: figures beside their definitions, proofs, method, seal, steps.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::changes::{Earlier, earlier};
use super::view::{self, decides, is_of_the_house, readable, reads_cases};
use crate::domain::edition::{EditionState, Step, StepRefusal};
use crate::domain::ids::{AccountId, EditionId};
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::{Document, Evidence, Verification, is_sound};
use crate::operations::figures::Figures;
use crate::storage::edition::{Standing, StepRow};
use crate::storage::{Reader, account};
use crate::web::form::Errors;
use crate::web::guards::{Desk, Visitor};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::publications::{Section, Words, sections};

/// A step taken, as the page tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Taken {
    step: String,
    /// Who took it, for those who decide.
    by: Option<String>,
    at: DateTime<Utc>,
    reason: Option<String>,
    replaced_by: Option<uuid::Uuid>,
}

/// The figures of one definition.
#[derive(Clone, Debug, Serialize)]
pub struct Under {
    profile: String,
    version: u32,
    sections: Vec<Section>,
}

/// The seal, as it is printed.
#[derive(Clone, Debug, Serialize)]
pub struct SealView {
    sha256: String,
    signature: String,
    public_key: String,
    chain_seq: i64,
    chain_hash: String,
    /// Whether the stored bytes are those that were sealed.
    sound: bool,
}

/// One edition.
#[derive(Clone, Debug, Serialize)]
pub struct EditionPage {
    pub(super) id: EditionId,
    title: String,
    as_of: NaiveDate,
    known_at: String,
    audience: String,
    threshold: u32,
    by: String,
    filters: Vec<String>,
    state: view::State,
    under: Vec<Under>,
    evidence: Vec<Evidence>,
    cases: u64,
    formulas: Vec<String>,
    limits: Vec<String>,
    seal: SealView,
    frozen_at: DateTime<Utc>,
    author: Option<String>,
    steps: Vec<Taken>,
    supersedes: Option<String>,
    /// Editions of the same people before, to compare with.
    earlier: Vec<Earlier>,
    /// Steps that this reader may take now.
    pub(super) may: Vec<&'static str>,
    /// Why the next step is for somebody else: the key of the words.
    barred: Option<&'static str>,
    /// Whether this reader may let others read it before it is approved.
    lets_in: bool,
    /// Whether this program writes PDF.
    pdf: bool,
    /// Whether this reader sees the cases and may recompute.
    house: bool,
    /// What recomputing found, when it was asked for.
    pub(super) verification: Option<Verification>,
    /// Steps read, which a decision must name.
    version: usize,
    pub(super) reason: String,
    pub(super) errors: Errors,
}

#[get("/editions/<id>", rank = 2)]
pub(super) async fn show(
    reader: Visitor,
    id: Id<EditionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<EditionPage>, Problem> {
    let page = read(&reader, id.0, (&desk, figures), lang).await?;
    Ok(if reader.0.is_some() { Html::personal(page) } else { Html::public(page) })
}

/// The page of an edition for a reader.
pub(super) async fn read(
    reader: &Visitor,
    id: EditionId,
    (desk, figures): (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<EditionPage, Problem> {
    let mut tx = desk.store.read().await?;
    let standing = readable(&mut tx, reader, id).await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let document = Document::parse(&standing.row.document)?;
    let mut page = EditionPage::of(&standing, &document, &words)?;
    page.house = reads_cases(reader, &document.part);
    page.earlier = earlier(&mut tx, reader, (&standing, &document)).await?;
    if is_of_the_house(reader) {
        page.author = Some(name(&mut tx, standing.row.author).await?);
        for (taken, row) in page.steps.iter_mut().zip(&standing.steps) {
            taken.by = Some(name(&mut tx, row.taken_by).await?);
        }
    }
    if let (true, Some(actor)) = (page.house && decides(reader), &reader.0) {
        // Superseding comes with the approval of the edition that replaces it.
        let open = [Step::Review, Step::Approve, Step::Withdraw].into_iter();
        let may = |step: &Step| step.from(standing.state, standing.hands(), actor.account, "…").is_ok();
        page.may = open.filter(may).map(Step::code).collect();
        page.barred = barred(&standing, actor.account);
        page.lets_in = !standing.was_approved && matches!(standing.state, EditionState::Draft | EditionState::Reviewed);
    }
    Ok(page)
}

/// Why somebody else takes the next step.
fn barred(standing: &Standing, account: AccountId) -> Option<&'static str> {
    let refused = |step: &Step| step.from(standing.state, standing.hands(), account, "").err();
    let own = |refusal| match refusal {
        StepRefusal::Author => Some("refusals-edition-author"),
        StepRefusal::SameHands => Some("refusals-edition-same_hands"),
        StepRefusal::Order | StepRefusal::Reason => None,
    };
    [Step::Review, Step::Approve].iter().filter_map(refused).find_map(own)
}

async fn name(tx: &mut Reader, id: AccountId) -> Result<String, Problem> {
    Ok(account::find(tx, id).await?.map(|row| row.name).unwrap_or_default())
}

impl EditionPage {
    fn of(standing: &Standing, document: &Document, words: &Words) -> Result<Self, Problem> {
        let row = &standing.row;
        let method = document.method.iter().find(|method| method.lang == words.lang.code());
        let taken = |step: &StepRow| Taken {
            step: step.step.clone(),
            by: None,
            at: step.taken_at,
            reason: step.reason.clone(),
            replaced_by: step.replaced_by,
        };
        let under = document.published()?.into_iter().map(|published| Under {
            profile: published.profile.clone(),
            version: published.profile_version,
            sections: sections(&published, words),
        });
        Ok(Self {
            id: row.edition_id,
            title: row.title.clone(),
            as_of: row.as_of,
            known_at: document.known_at.clone(),
            audience: row.audience.clone(),
            threshold: document.threshold,
            by: words.by(&document.by),
            filters: words.filters(&document.part),
            state: standing.state.into(),
            under: under.collect(),
            evidence: document.evidence.clone(),
            cases: document.cases,
            formulas: method.map(|method| method.formulas.clone()).unwrap_or_default(),
            limits: method.map(|method| method.limits.clone()).unwrap_or_default(),
            seal: SealView {
                sha256: hex(&row.hash),
                signature: hex(&row.signature),
                public_key: hex(&row.public_key),
                chain_seq: row.chain_seq,
                chain_hash: hex(&row.chain_hash),
                sound: is_sound(row),
            },
            frozen_at: row.frozen_at,
            author: None,
            steps: standing.steps.iter().map(taken).collect(),
            supersedes: document.supersedes.clone(),
            earlier: Vec::new(),
            pdf: cfg!(feature = "pdf"),
            may: Vec::new(),
            barred: None,
            lets_in: false,
            house: false,
            verification: None,
            version: standing.steps.len(),
            reason: String::new(),
            errors: Errors::new(words.lang),
        })
    }
}

impl Page for EditionPage {
    const TEMPLATE: &'static str = "pages/editions/show.html";

    fn samples() -> Vec<Self> {
        let taken = |step: &Step| Taken {
            step: step.code().to_owned(),
            by: Some("Salma B.".to_owned()),
            at: DateTime::UNIX_EPOCH,
            reason: Some("Lu et vérifié.".to_owned()),
            replaced_by: None,
        };
        let level = |(code, count): (&str, Option<u32>)| (code.to_owned(), count);
        let page = Self {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            as_of: NaiveDate::default(),
            known_at: "2024-02-15T00:00:00Z".to_owned(),
            audience: "public".to_owned(),
            threshold: 20,
            by: "région".to_owned(),
            filters: vec!["Phase pilote".to_owned()],
            state: EditionState::Draft.into(),
            under: vec![Under { profile: "A_DATE".to_owned(), version: 1, sections: Section::samples() }],
            evidence: vec![Evidence {
                profile: "A_DATE".to_owned(),
                indicator: "I2".to_owned(),
                levels: [("E0", Some(96)), ("E2", None)].map(level).to_vec(),
            }],
            cases: 1000,
            formulas: vec!["A_DATE I2 v1 — Base : diplômés".to_owned()],
            limits: vec!["Un inconnu n’est pas un échec.".to_owned()],
            seal: SealView {
                sha256: "0".repeat(64),
                signature: "1".repeat(128),
                public_key: "2".repeat(64),
                chain_seq: 12,
                chain_hash: "3".repeat(64),
                sound: true,
            },
            frozen_at: DateTime::UNIX_EPOCH,
            author: Some("Nadia E.".to_owned()),
            steps: Vec::new(),
            supersedes: None,
            earlier: vec![Earlier::sample()],
            pdf: true,
            may: vec!["review", "withdraw"],
            barred: None,
            lets_in: true,
            house: true,
            verification: None,
            version: 0,
            reason: String::new(),
            errors: Errors::new(Lang::Fr),
        };
        let steps = [Step::Review, Step::Approve, Step::Withdraw];
        let mut refused = page.clone();
        refused.errors.add("reason", "faults-required");
        refused.verification = Some(Verification::default());
        let ended = Self {
            state: EditionState::Withdrawn.into(),
            steps: steps.iter().map(taken).collect(),
            supersedes: Some("4".repeat(64)),
            may: Vec::new(),
            lets_in: false,
            ..page.clone()
        };
        let own = Self { may: vec!["withdraw"], barred: Some("refusals-edition-author"), ..page.clone() };
        vec![page, refused, own, ended]
    }
}

crate::page!(EditionPage);
