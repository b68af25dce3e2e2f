//! Preparing a database: its keys, its migrations, and the reference data that an import needs.

use std::path::Path;

use crate::clock::{Clock, Random};
use crate::domain::audit::{Actor, Entry};
use crate::keys::Keys;
use crate::storage::reference::{self, OperatorRow, ProgrammeRow, TrackRow};
use crate::storage::{Store, Writer, audit, name_word, setting};

/// Setting that holds the fingerprint of the keys the data was made with.
const KEY_FINGERPRINT: &str = "key_fingerprint";
/// Setting that marks a database made by `sanad demo`.
const DEMONSTRATION: &str = "demonstration";

/// Why a database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder of an SQLite file could not be made.
    #[error("{path}: {source}")]
    Folder {
        /// The folder.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database.
    #[error(transparent)]
    Storage(#[from] crate::storage::Error),
    /// The key file.
    #[error(transparent)]
    Keys(#[from] crate::keys::Error),
    /// The data was encrypted with another key, or its key file is gone.
    #[error("the data was made with key {expected}, and the key file holds {found}: put the right file back")]
    WrongKey {
        /// Fingerprint kept with the data.
        expected: String,
        /// Fingerprint of the file, or `none`.
        found: String,
    },
    /// Reference data shipped with the program does not read.
    #[error("seeds: {0}")]
    Seeds(#[from] csv::Error),
}

/// Opens a database, makes or checks its keys, migrates it and loads reference data.
pub async fn open(address: &str, key_file: &Path, clock: &Clock, random: &Random) -> Result<(Store, Keys), Error> {
    if let Some(file) = address.strip_prefix("sqlite:") {
        make_folder(Path::new(file.trim_start_matches("//").split('?').next().unwrap_or(file)))?;
    }
    let store = Store::open(address).await?;
    store.migrate().await?;
    let keys = keys(&store, key_file, random).await?;
    seed(&store, clock).await?;
    name_persons(&store).await?;
    Ok((store, keys))
}

/// Persons of a database older than meeting keys get theirs.
async fn name_persons(store: &Store) -> Result<(), Error> {
    const AT_ONCE: u32 = 1_000;
    while name_word::is_wanting(&mut store.read().await?).await? {
        let mut tx = store.write().await?;
        name_word::complete(&mut tx, AT_ONCE).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whether the database was made by `sanad demo`.
pub async fn is_demonstration(store: &Store) -> Result<bool, crate::storage::Error> {
    Ok(setting::find(&mut store.read().await?, DEMONSTRATION).await?.is_some())
}

/// Marks a database as made by `sanad demo`.
pub async fn mark_demonstration(tx: &mut Writer) -> Result<(), crate::storage::Error> {
    setting::put(tx, DEMONSTRATION, "yes").await
}

fn make_folder(file: &Path) -> Result<(), Error> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::create_dir_all(folder)
            .map_err(|source| Error::Folder { path: folder.display().to_string(), source }),
        _ => Ok(()),
    }
}

async fn keys(store: &Store, file: &Path, random: &Random) -> Result<Keys, Error> {
    let expected = setting::find(&mut store.read().await?, KEY_FINGERPRINT).await?;
    match expected {
        Some(expected) if !file.exists() => Err(Error::WrongKey { expected, found: "none".to_owned() }),
        Some(expected) => {
            let keys = Keys::read(file)?;
            if keys.fingerprint() == expected {
                Ok(keys)
            } else {
                Err(Error::WrongKey { expected, found: keys.fingerprint().to_owned() })
            }
        }
        None => {
            let keys = if file.exists() {
                Keys::read(file)?
            } else {
                make_folder(file)?;
                tracing::warn!(file = %file.display(), "new key file: back it up, encrypted data is lost without it");
                Keys::create(file, random.secret())?
            };
            let mut tx = store.write().await?;
            setting::put(&mut tx, KEY_FINGERPRINT, keys.fingerprint()).await?;
            tx.commit().await?;
            Ok(keys)
        }
    }
}

/// Adds the reference data that is not there yet; what administrators changed stays.
pub async fn seed(store: &Store, clock: &Clock) -> Result<(), Error> {
    let mut tx = store.write().await?;
    let mut added = 0;
    for row in read::<ProgrammeSeed>(include_str!("../../seeds/programmes.csv"))? {
        let row = ProgrammeRow { programme_code: row.code, name: row.name, owner: row.owner };
        added += reference::seed_programme(&mut tx, &row).await?;
    }
    for row in read::<OperatorSeed>(include_str!("../../seeds/operators.csv"))? {
        let row = OperatorRow {
            operator_code: row.code,
            name: row.name,
            kind: row.kind,
            city: row.city,
            region_code: row.region_code,
        };
        added += reference::seed_operator(&mut tx, &row).await?;
    }
    for row in read::<TrackSeed>(include_str!("../../seeds/tracks.csv"))? {
        let row = TrackRow {
            track_code: row.code,
            label_fr: row.label_fr,
            label_ar: row.label_ar,
            label_en: row.label_en,
            family: row.family,
            isco08: row.isco08,
        };
        added += reference::seed_track(&mut tx, &row).await?;
    }
    if added > 0 {
        let entry = Entry {
            happened_at: clock.now(),
            actor: Actor::System,
            action: "reference.seed",
            object_kind: "reference",
            object_id: "seeds".to_owned(),
            detail: serde_json::json!({ "added": added }),
        };
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[derive(serde::Deserialize)]
struct ProgrammeSeed {
    code: String,
    name: String,
    owner: Option<String>,
}

#[derive(serde::Deserialize)]
struct OperatorSeed {
    code: String,
    name: String,
    kind: Option<String>,
    city: Option<String>,
    region_code: Option<String>,
}

#[derive(serde::Deserialize)]
struct TrackSeed {
    code: String,
    label_fr: String,
    label_ar: String,
    label_en: String,
    family: Option<String>,
    isco08: Option<String>,
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<Vec<T>, csv::Error> {
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().collect()
}
