//! Is everything as it should be: database, journal, figures.

use crate::domain::scope::Scope;
use crate::operations::journal::verify;
use crate::storage::{Reader, Result, cohort, facts};

/// One thing looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at: the end of a message key, `cli-check-<subject>`.
    pub subject: &'static str,
    /// Empty when sound; otherwise what is wrong.
    pub faults: Vec<String>,
}

/// Looks at everything that the data alone can tell.
pub async fn check_up(tx: &mut Reader) -> Result<Vec<Finding>> {
    Ok(vec![
        Finding { subject: "database", faults: tx.faults().await? },
        Finding { subject: "journal", faults: journal(tx).await? },
        Finding { subject: "facts", faults: compact_facts(tx).await? },
    ])
}

async fn journal(tx: &mut Reader) -> Result<Vec<String>> {
    let broken = verify(tx, None, Vec::new()).await?.walk.broken;
    Ok(broken.map(|(seq, what)| format!("#{seq} {}", what.code())).into_iter().collect())
}

/// Codes of cohorts whose compact facts differ from what the versioned tables give.
async fn compact_facts(tx: &mut Reader) -> Result<Vec<String>> {
    let cohorts = cohort::list(tx, &Scope::everything()).await?;
    let mut drifted = Vec::new();
    for page in cohorts.chunks(200) {
        let ids: Vec<_> = page.iter().map(|row| row.cohort_id).collect();
        drifted.extend(facts::drifted(tx, &ids).await?);
    }
    Ok(drifted)
}
