//! The words of meeting keys in use: what finds the names that one word belongs to.
//!
//! It says which names there are, never whose: a name whose last bearer is gone stays, and finds nobody.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Reader, Result, Value, Writer};
use crate::domain::duplicate::key_of;

/// Names found under one word are as many as a country has families: the rest is cut.
const MOST: u32 = 20_000;

/// Adds the words of meeting keys that are not there yet.
pub async fn learn(tx: &mut Writer, keys: impl IntoIterator<Item = String>) -> Result<()> {
    let pairs: BTreeSet<(String, String)> = keys.into_iter().flat_map(|key| words(&key)).collect();
    let known: BTreeSet<(String, String)> = known(tx, &pairs).await?.into_iter().collect();
    let new = pairs.into_iter().filter(|pair| !known.contains(pair));
    tx.insert_all(
        sql!("INSERT INTO name_word (word, meeting_key) VALUES ($1, $2)"),
        new.map(|(word, key)| -> [Value; 2] { [word.into(), key.into()] }),
    )
    .await?;
    Ok(())
}

fn words(key: &str) -> Vec<(String, String)> {
    key.split(' ').map(|word| (word.to_owned(), key.to_owned())).collect()
}

async fn known(tx: &mut Reader, pairs: &BTreeSet<(String, String)>) -> Result<Vec<(String, String)>> {
    let pairs: Vec<_> = pairs.iter().collect();
    let mut known = Vec::new();
    for pairs in pairs.chunks(1_024) {
        let rows = pairs.iter().map(|(word, key)| -> [Value; 2] { [word.as_str().into(), key.as_str().into()] });
        let sql = sql!("SELECT DISTINCT word, meeting_key FROM name_word WHERE TRUE");
        known.extend(tx.all(sql.and_rows_in("word, meeting_key", rows)).await?);
    }
    Ok(known)
}

/// Whether persons recorded before there were meeting keys are still without.
pub async fn is_wanting(tx: &mut Reader) -> Result<bool> {
    let sql = sql!("SELECT version_id FROM person_version WHERE superseded_at IS NULL AND meeting_key = '' LIMIT 1");
    Ok(tx.value::<Uuid>(sql).await?.is_some())
}

/// Gives their meeting key to persons recorded before there was one, up to `limit`.
pub async fn complete(tx: &mut Writer, limit: u32) -> Result<()> {
    let sql = sql!(
        "SELECT version_id, last_name, first_name FROM person_version WHERE superseded_at IS NULL AND meeting_key = ''"
    );
    let rows: Vec<(Uuid, String, String)> = tx.all(sql.limit(limit)).await?;
    let mut keys = BTreeSet::new();
    for (version, last_name, first_name) in &rows {
        let key = key_of(last_name, first_name);
        let update = sql!("UPDATE person_version SET meeting_key = $1 WHERE version_id = $2");
        tx.run_one("person_version", update.bind(key.as_str()).bind(*version)).await?;
        keys.insert(key);
    }
    learn(tx, keys).await
}

/// Words in use among these, each with the meeting keys it belongs to.
pub async fn keys_of(tx: &mut Reader, words: Vec<String>) -> Result<Vec<(String, String)>> {
    let sql = sql!("SELECT DISTINCT word, meeting_key FROM name_word WHERE TRUE").and_in("word", words);
    tx.all(sql.limit(MOST)).await
}

/// Words in use that begin so, each with the meeting keys it belongs to.
pub async fn keys_beginning(tx: &mut Reader, start: &str) -> Result<Vec<(String, String)>> {
    let sql = sql!("SELECT DISTINCT word, meeting_key FROM name_word WHERE word >= $1 AND word <= $2");
    // The last consonant there is, for every collation.
    tx.all(sql.bind(start).bind(format!("{start}zzzzzzzz")).limit(MOST)).await
}
