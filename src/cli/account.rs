//! `sanad account`: accounts and roles from the command line.

use std::io::{BufRead as _, Write as _};

use clap::Subcommand;

use super::Failure;
use super::context::{Context, block_on};
use crate::domain::audit::Actor;
use crate::domain::ids::{AccountId, GrantId, TokenId};
use crate::domain::region::Region;
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::i18n::Args;
use crate::operations::accounts::{self, Draft, Mandate, password};
use crate::storage::{account, api_token, grant};

/// What to do with accounts.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make an account with a role; prints a one-time link to choose the password
    #[command(
        after_help = "Example: sanad account create a.alami@example.org --name 'A. Alami' --role coordinator --operator EMI"
    )]
    Create(Create),
    /// Print a new one-time link to choose the password
    #[command(after_help = "Example: sanad account reset a.alami@example.org")]
    Reset {
        /// Address of the account
        email: String,
        /// Read the new password from standard input instead of printing a link
        #[arg(long)]
        password_stdin: bool,
    },
    /// List accounts and their roles
    #[command(after_help = "Example: sanad account list")]
    List,
    /// Print a new bearer token for programs
    #[command(after_help = "Example: sanad account token a.alami@example.org --days 30 --label 'monthly report'")]
    Token {
        /// Address of the account it acts for
        email: String,
        /// Days until it stops working
        #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(i64).range(1..=366))]
        days: i64,
        /// What it is for
        #[arg(long, default_value = "command line")]
        label: String,
    },
}

#[derive(Debug, clap::Args)]
struct Create {
    /// Address
    email: String,
    /// Name shown on pages
    #[arg(long)]
    name: String,
    /// Role: admin, coordinator, employer, reviewer, auditor or learner
    #[arg(long)]
    role: Role,
    /// Limit the role to a programme
    #[arg(long)]
    programme: Option<String>,
    /// Limit the role to an operator
    #[arg(long)]
    operator: Option<String>,
    /// Limit the role to a region (two-digit HCP code)
    #[arg(long, value_parser = region)]
    region: Option<Region>,
    /// Read the password from standard input instead of printing a link
    #[arg(long)]
    password_stdin: bool,
}

fn region(text: &str) -> Result<Region, String> {
    Region::from_code(text).ok_or_else(|| "01–12".to_owned())
}

/// Runs the action.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        match &arguments.action {
            Action::Create(draft) => create(context, draft).await,
            Action::Reset { email, password_stdin } => reset(context, email, *password_stdin).await,
            Action::List => list(context).await,
            Action::Token { email, days, label } => token(context, email, *days, label).await,
        }
    })
}

async fn create(context: &Context, create: &Create) -> Result<(), Failure> {
    let fail = |error| context.failure(&error);
    let hash = if create.password_stdin { Some(read_password(context)?) } else { None };
    let (store, _) = context.open().await?;
    let now = context.clock.now();
    let id = AccountId(context.random.id(now));
    let mut tx = store.write().await.map_err(fail)?;
    if account::find_by_email(&mut tx, &create.email).await.map_err(fail)?.is_some() {
        let text = context.say("cli-account-taken", &Args::new().with("email", create.email.as_str()));
        return Err(Failure::Usage(text));
    }
    let draft = Draft {
        id,
        email: create.email.clone(),
        name: create.name.clone(),
        language: context.lang.code().to_owned(),
        password_hash: hash.clone(),
    };
    accounts::create(&mut tx, now, &Actor::System, draft).await.map_err(fail)?;
    let area = Area { programme: create.programme.clone(), operator: create.operator.clone(), region: create.region };
    let mandate = Mandate {
        role: create.role,
        area,
        employer: None,
        person: None,
        starts_on: context.clock.today(),
        ends_on: None,
    };
    let grant = GrantId(context.random.id(now));
    accounts::mandate(&mut tx, now, &Actor::System, (id, grant), mandate).await.map_err(fail)?;
    let link = match hash {
        Some(_) => None,
        None => {
            Some(accounts::invite(&mut tx, now, &Actor::System, (id, context.random.secret())).await.map_err(fail)?)
        }
    };
    tx.commit().await.map_err(fail)?;
    println!("{}", context.say("cli-account-made", &Args::new().with("email", create.email.as_str())));
    if let Some(token) = link {
        print_link(context, &token);
    }
    Ok(())
}

async fn reset(context: &Context, email: &str, password_stdin: bool) -> Result<(), Failure> {
    let fail = |error| context.failure(&error);
    let hash = if password_stdin { Some(read_password(context)?) } else { None };
    let (store, _) = context.open().await?;
    let now = context.clock.now();
    let mut tx = store.write().await.map_err(fail)?;
    let account = find(context, &mut tx, email).await?;
    if let Some(hash) = hash {
        accounts::set_password(&mut tx, now, &Actor::System, account, &hash).await.map_err(fail)?;
        tx.commit().await.map_err(fail)
    } else {
        let secret = context.random.secret();
        let token = accounts::invite(&mut tx, now, &Actor::System, (account, secret)).await.map_err(fail)?;
        tx.commit().await.map_err(fail)?;
        print_link(context, &token);
        Ok(())
    }
}

async fn list(context: &Context) -> Result<(), Failure> {
    let fail = |error| context.failure(&error);
    let (store, _) = context.open().await?;
    let mut tx = store.read().await.map_err(fail)?;
    let grants = grant::list(&mut tx).await.map_err(fail)?;
    for account in account::list(&mut tx).await.map_err(fail)? {
        let roles: Vec<String> = grants
            .iter()
            .filter(|grant| grant.account_id == account.account_id && grant.revoked_at.is_none())
            .map(|grant| {
                let area = [&grant.programme_code, &grant.operator_code, &grant.region_code];
                let area: Vec<&str> = area.into_iter().flatten().map(String::as_str).collect();
                if area.is_empty() { grant.role.clone() } else { format!("{}({})", grant.role, area.join(",")) }
            })
            .collect();
        let closed = if account.disabled_at.is_some() { " ✗" } else { "" };
        println!("{}\t{}\t{}{closed}", account.email, account.name, roles.join(" "));
    }
    Ok(())
}

async fn token(context: &Context, email: &str, days: i64, label: &str) -> Result<(), Failure> {
    let fail = |error| context.failure(&error);
    let (store, _) = context.open().await?;
    let now = context.clock.now();
    let mut tx = store.write().await.map_err(fail)?;
    let account_id = find(context, &mut tx, email).await?;
    let secret = accounts::token(context.random.secret());
    let row = api_token::TokenRow {
        token_id: TokenId(context.random.id(now)),
        account_id,
        label: label.to_owned(),
        expires_at: now + chrono::TimeDelta::days(days),
    };
    api_token::insert(&mut tx, &accounts::token_hash(&secret), &row, now).await.map_err(fail)?;
    tx.commit().await.map_err(fail)?;
    println!("{secret}");
    Ok(())
}

async fn find(context: &Context, tx: &mut crate::storage::Writer, email: &str) -> Result<AccountId, Failure> {
    let found = account::find_by_email(tx, email).await.map_err(|error| context.failure(&error))?;
    found
        .map(|account| account.account_id)
        .ok_or_else(|| Failure::Usage(context.say("cli-account-unknown", &Args::new().with("email", email))))
}

fn read_password(context: &Context) -> Result<String, Failure> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| context.failure(&error))?;
    let password = line.trim_end_matches(['\n', '\r']);
    if password.chars().count() < password::LEAST_CHARACTERS {
        let least = i64::try_from(password::LEAST_CHARACTERS).unwrap_or(i64::MAX);
        return Err(Failure::Usage(context.say("cli-password-short", &Args::new().count("least", least))));
    }
    password::hash(password, context.random.bytes()).map_err(|error| context.failure(&error))
}

fn print_link(context: &Context, token: &str) {
    let origin = context.config.public_origin.as_deref().unwrap_or("http://127.0.0.1:8000");
    println!("{}", context.say("cli-account-link", &Args::new()));
    println!("{origin}/password/{token}");
    // A pipe closed early is the reader's choice.
    let _ = std::io::stdout().flush();
}
