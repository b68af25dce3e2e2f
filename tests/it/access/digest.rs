//! Every row of the database as one text: what a request that was refused leaves as it was.

use sanad::storage::Store;
use sanad::storage::port::{Engine, Sql};

use super::house::House;

impl House {
    /// The content of every table.
    pub async fn content(&self) -> Vec<(String, String)> {
        let store = &self.office.scene.store;
        let mut content = Vec::new();
        for table in tables(store).await {
            content.push((table.clone(), rows(store, &table).await));
        }
        content
    }
}

/// The tables whose rows differ.
pub fn touched(before: &[(String, String)], after: &[(String, String)]) -> Vec<String> {
    assert_eq!(before.len(), after.len());
    let moved = before.iter().zip(after).filter(|(before, after)| before != after);
    moved.map(|(table, _)| table.0.clone()).collect()
}

async fn tables(store: &Store) -> Vec<String> {
    let text = match store.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
        }
    };
    let rows: Vec<(String,)> = store.read().await.unwrap().all(Sql::of(text, "")).await.unwrap();
    assert!(rows.len() > 20, "{rows:?}");
    rows.into_iter().map(|(name,)| name).collect()
}

async fn rows(store: &Store, table: &str) -> String {
    let text = match store.engine() {
        Engine::Postgres => format!("SELECT STRING_AGG(t::text, ';' ORDER BY t::text) FROM {table} t"),
        Engine::Sqlite => {
            let columns = Sql::of("SELECT name FROM pragma_table_info($1) ORDER BY name", "").bind(table);
            let columns: Vec<(String,)> = store.read().await.unwrap().all(columns).await.unwrap();
            let quoted: Vec<String> = columns.into_iter().map(|(name,)| format!("QUOTE({name})")).collect();
            format!("SELECT GROUP_CONCAT(r, ';') FROM (SELECT {} AS r FROM {table} ORDER BY 1)", quoted.join("||','||"))
        }
    };
    // A test may leak: a statement's text is static.
    let text: &'static str = Box::leak(text.into_boxed_str());
    store.read().await.unwrap().value::<Option<String>>(Sql::of(text, "")).await.unwrap().flatten().unwrap_or_default()
}
