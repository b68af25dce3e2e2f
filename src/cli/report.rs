//! `sanad report`: frozen reports from the command line.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Subcommand;

use super::Failure;
use super::context::{Context, block_on};
use super::render::{self, Format};
use crate::domain::ids::EditionId;
use crate::domain::indicator::{Audience, Dimension, Profile};
use crate::domain::role::Role;
use crate::domain::scope::{Area, Scope};
use crate::i18n::Args;
use crate::keys::hex;
use crate::operations::editions::{self, Asked, Draft, Outcome, Verification};
use crate::operations::figures::Figures;
use crate::operations::insertion::indicator_profiles;
use crate::operations::publications::Part;
use crate::operations::{Act, Error};
use crate::report::edition::method;
use crate::storage::{Reader, Store, account, edition, grant};

/// Arguments of `sanad report`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Freeze the figures as they stand; prints the edition's id and hash
    #[command(
        after_help = "Example: sanad report freeze --title \"Revue de mai 2024\" --as-of 2024-05-29 --profile MINISTERE_A,A_DATE --by region --as ministere@demo.sanad.invalid"
    )]
    Freeze(Freeze),
    /// Recompute an edition from the facts: "identical", or the cases that differ (status 1)
    #[command(after_help = "Example: sanad report verify 3fa9c1")]
    Verify {
        /// The edition: its id, or the start of its hash
        edition: String,
    },
    /// Write an edition as PDF, XLSX, CSV or JSON
    #[command(after_help = "Example: sanad report render 3fa9c1 --format pdf --lang ar --out revue.pdf")]
    Render {
        /// The edition: its id, or the start of its hash
        edition: String,
        /// What to write
        #[arg(long, value_enum, default_value = "json")]
        format: Format,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// List the editions with their state
    #[command(after_help = "Example: sanad report list")]
    List,
}

#[derive(Debug, clap::Args)]
struct Freeze {
    /// What the edition is called
    #[arg(long)]
    title: String,
    /// As-of date
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: NaiveDate,
    /// Known-at instant (default: now)
    #[arg(long, value_name = "RFC 3339")]
    known_at: Option<DateTime<Utc>>,
    /// Definitions, or `all`
    #[arg(long, default_value = "MINISTERE_A")]
    profile: String,
    /// Dimensions of the breakdown beside the total
    #[arg(long, value_delimiter = ',')]
    by: Vec<Dimension>,
    /// For whom: public or ministry
    #[arg(long, default_value = "ministry")]
    audience: Audience,
    /// Address of the account in whose name to freeze
    #[arg(long = "as", value_name = "EMAIL")]
    actor: String,
}

/// Freezes, verifies, writes or lists.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        let (store, keys) = context.open_existing().await?;
        let fail = |error: &dyn std::fmt::Display| context.failure(error);
        let mut tx = store.read().await.map_err(|error| fail(&error))?;
        match &arguments.command {
            Command::Freeze(asked) => {
                drop(tx);
                freeze(context, (&store, &keys), asked).await
            }
            Command::Verify { edition } => {
                let id = named(context, &mut tx, edition).await?;
                let found = editions::verify(&mut tx, id).await.map_err(|error| fail(&error))?;
                told(context, &found)
            }
            Command::Render { edition, format, out } => {
                let id = named(context, &mut tx, edition).await?;
                render::write(context, &mut tx, (id, *format), out).await
            }
            Command::List => {
                for one in edition::list(&mut tx).await.map_err(|error| fail(&error))? {
                    let row = &one.row;
                    println!("{}  {}  {}  {}", row.edition_id, hex(&row.hash), one.state, row.title);
                }
                Ok(())
            }
        }
    })
}

/// The edition of an id or of the start of a hash; several are none.
async fn named(context: &Context, tx: &mut Reader, name: &str) -> Result<EditionId, Failure> {
    let name = name.trim().to_lowercase();
    let all = edition::list(tx).await.map_err(|error| context.failure(&error))?;
    let is = |one: &&edition::Standing| {
        one.row.edition_id.to_string() == name || (name.len() >= 6 && hex(&one.row.hash).starts_with(&name))
    };
    let mut found = all.iter().filter(is).map(|one| one.row.edition_id);
    match (found.next(), found.next()) {
        (Some(id), None) => Ok(id),
        _ => Err(Failure::Usage(context.say("cli-edition-unknown", &Args::new().with("edition", name)))),
    }
}

async fn freeze(context: &Context, (store, keys): (&Store, &crate::keys::Keys), asked: &Freeze) -> Result<(), Failure> {
    let (act, scope) = actor(context, store, &asked.actor).await?;
    let figures = Figures::default();
    let mut tx = store.read().await.map_err(|error| context.failure(&error))?;
    let definitions = figures.definitions(&mut tx).await.map_err(|error| context.failure(&error))?;
    drop(tx);
    let profiles = indicator_profiles(Some(&asked.profile), &definitions.in_force(asked.as_of, asked.known_at))
        .map_err(|fault| Failure::Usage(format!("--profile {}: {}", fault.value, fault.example)))?;
    let method = method(&profiles.iter().map(Arc::as_ref).collect::<Vec<&Profile>>(), asked.audience);
    let asked_for = Asked {
        as_of: asked.as_of,
        known_at: asked.known_at.unwrap_or(act.now),
        audience: asked.audience,
        by: asked.by.clone(),
        part: Part::default(),
        profiles,
    };
    let draft = Draft { title: asked.title.clone(), asked: asked_for, method, supersedes: None };
    match editions::freeze(store, &figures, (&act, &scope, keys), &draft).await {
        Ok(Outcome::Frozen(id)) => {
            let mut tx = store.read().await.map_err(|error| context.failure(&error))?;
            let found = edition::find(&mut tx, id).await.map_err(|error| context.failure(&error))?;
            println!("{id}  {}", found.map(|one| hex(&one.row.hash)).unwrap_or_default());
            Ok(())
        }
        Ok(Outcome::Reveals(_)) => {
            eprintln!("{}", context.say("cli-edition-reveals", &Args::new()));
            Err(Failure::Refused)
        }
        Err(Error::Invalid(faults)) => {
            for fault in faults {
                eprintln!("{}: {}", fault.field, context.lang.text(&crate::web::form::fault_key(&fault)));
            }
            Err(Failure::Refused)
        }
        Err(error) => Err(context.failure(&error)),
    }
}

/// In whose name: an account that reviews or administrates.
async fn actor(context: &Context, store: &Store, email: &str) -> Result<(Act, Scope), Failure> {
    let fail = |error| context.failure(&error);
    let mut tx = store.read().await.map_err(fail)?;
    let unknown = || Failure::Usage(context.say("cli-account-unknown", &Args::new().with("email", email)));
    let account = account::find_by_email(&mut tx, email).await.map_err(fail)?.ok_or_else(unknown)?;
    let mut areas: Vec<Area> = Vec::new();
    for row in grant::in_force(&mut tx, account.account_id, context.clock.today()).await.map_err(fail)? {
        if matches!(row.role().map_err(fail)?, Role::Reviewer | Role::Administrator) {
            areas.push(row.area().map_err(fail)?);
        }
    }
    Ok((Act::of(account.account_id, &context.clock, &context.random), Scope::of(areas)))
}

fn told(context: &Context, found: &Verification) -> Result<(), Failure> {
    if found.is_identical() {
        println!("{}  {}", context.say("cli-edition-identical", &Args::new()), found.sha256);
        return Ok(());
    }
    for (holds, key) in [(found.seal_holds, "seal"), (found.chain_holds, "chain"), (found.figures_hold, "figures")] {
        if !holds {
            println!("{}", context.lang.text(&format!("edition-differs-{key}")));
        }
    }
    let letter = |letter: Option<char>| letter.map_or_else(|| "?".to_owned(), |letter| letter.to_string());
    for one in &found.differences {
        println!("{} {} {} {} -> {}", one.profile, one.indicator, one.enrolment, letter(one.sealed), letter(one.found));
    }
    Err(Failure::Refused)
}
