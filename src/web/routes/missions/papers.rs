//! A mission as documents: its report, and its working papers for the team. The journal keeps each time.

use rocket::{State, get};

use super::show::find;
use crate::domain::ids::{AccountId, MissionId};
use crate::domain::mission::Declaration;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::missions;
use crate::report::mission::Source;
use crate::storage::Reader;
use crate::storage::mission::{self, MemberRow, MissionRow};
use crate::web::export::File;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::problem::Problem;

/// The report, for whoever reads the mission: references, reasons and amounts.
#[cfg(feature = "pdf")]
#[get("/missions/<id>/report.pdf")]
pub(super) async fn report(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    use crate::report::pdf::{Template, set};
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    let source = Source::read(&mut tx, figures, row, (desk.clock.now(), lang)).await?;
    drop(tx);
    let bytes = set(Template::Mission, source.report()?, source.dated()).await.map_err(Problem::internal)?;
    journal(&auditor, id.0, &desk, ("report", lang)).await?;
    Ok(File::pdf(bytes, &format!("mission_{lang}"), true))
}

/// The working papers, for members of the team who declared no conflict: what was written of each case is in them.
#[get("/missions/<id>/papers.zip")]
pub(super) async fn papers(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    if !is_of_the_team(&mut tx, &row, auditor.actor.account).await? {
        return Err(Problem::not_found());
    }
    let source = Source::read(&mut tx, figures, row, (desk.clock.now(), lang)).await?;
    let bytes = source.papers(&mut tx).await?.to_zip().map_err(Problem::internal)?;
    drop(tx);
    journal(&auditor, id.0, &desk, ("papers", lang)).await?;
    Ok(File::archive(bytes, "working_papers", true))
}

/// Whether somebody is of the team and declared no conflict: words about cases are for nobody else.
pub(super) async fn is_of_the_team(tx: &mut Reader, row: &MissionRow, account: AccountId) -> Result<bool, Problem> {
    let team = mission::members(tx, row.mission_id).await?;
    let is_free = |member: &MemberRow| member.account_id == account && member.declaration == Declaration::None.code();
    Ok(team.iter().any(is_free))
}

async fn journal(
    auditor: &Auditor,
    id: MissionId,
    desk: &Desk<'_>,
    (document, lang): (&str, Lang),
) -> Result<(), Problem> {
    let mut tx = desk.store.write().await?;
    missions::journal_document(&mut tx, &desk.act(&auditor.actor), id, (document, lang.code())).await?;
    tx.commit().await?;
    Ok(())
}
