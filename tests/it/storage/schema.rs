//! Both migrated schemas say the same: tables, columns, their class, nullability, keys and references.

use std::collections::BTreeSet;

use sanad::storage::port::Engine;
use sqlx::{Connection as _, PgConnection, Row as _, SqliteConnection};

use crate::support::engines::{Database, runtime};

type Schema = BTreeSet<String>;

#[test]
fn both_engines_hold_the_same_columns() {
    let (sqlite, postgres) = of_both(COLUMNS_SQLITE, COLUMNS_POSTGRES);
    assert!(sqlite.len() > 100, "{} columns", sqlite.len());
    assert_same(&sqlite, &postgres);
}

#[test]
fn both_engines_hold_the_same_keys() {
    let (sqlite, postgres) = of_both(KEYS_SQLITE, KEYS_POSTGRES);
    assert!(sqlite.len() > 20, "{} keys", sqlite.len());
    assert_same(&sqlite, &postgres);
}

#[test]
fn both_engines_hold_the_same_references() {
    let (sqlite, postgres) = of_both(REFERENCES_SQLITE, REFERENCES_POSTGRES);
    assert!(sqlite.len() > 10, "{} references", sqlite.len());
    assert_same(&sqlite, &postgres);
}

#[test]
fn every_sqlite_table_is_strict() {
    let lax = lines(Engine::Sqlite, "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0");
    let lax: Vec<_> = lax.iter().filter(|name| !name.starts_with("sqlite_") && *name != "_sqlx_migrations").collect();
    assert!(lax.is_empty(), "{lax:?}");
}

const COLUMNS_SQLITE: &str = "
    SELECT t.name || '.' || c.name || ' ' || c.type || CASE c.\"notnull\" WHEN 1 THEN ' NOT NULL' ELSE '' END
    FROM pragma_table_list t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> '_sqlx_migrations'";

/// PostgreSQL's types by the class in which SQLite keeps them.
const COLUMNS_POSTGRES: &str = "
    SELECT table_name || '.' || column_name || ' '
        || CASE data_type WHEN 'uuid' THEN 'BLOB' WHEN 'bytea' THEN 'BLOB'
                          WHEN 'bigint' THEN 'INTEGER' WHEN 'boolean' THEN 'INTEGER'
                          WHEN 'date' THEN 'TEXT' WHEN 'timestamp with time zone' THEN 'TEXT' WHEN 'text' THEN 'TEXT'
                          ELSE data_type END
        || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";

const KEYS_SQLITE: &str = "
    SELECT t.name || ' (' || (SELECT group_concat(name, ', ') FROM (
               SELECT name FROM pragma_index_info(i.name) ORDER BY name)) || ')'
        || CASE i.\"unique\" WHEN 1 THEN ' UNIQUE' ELSE '' END || CASE i.partial WHEN 1 THEN ' PARTIAL' ELSE '' END
    FROM pragma_table_list t, pragma_index_list(t.name) i
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> '_sqlx_migrations'
    UNION
    SELECT t.name || ' (' || c.name || ') UNIQUE'
    FROM pragma_table_list t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER' AND t.name <> '_sqlx_migrations'
      AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk = 2)";

const KEYS_POSTGRES: &str = "
    SELECT t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY a.attname COLLATE \"C\")
                                FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (i.indkey)) || ')'
        || CASE WHEN i.indisunique THEN ' UNIQUE' ELSE '' END
        || CASE WHEN i.indpred IS NOT NULL THEN ' PARTIAL' ELSE '' END
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = 'public' AND t.relname <> '_sqlx_migrations'";

const REFERENCES_SQLITE: &str = "
    SELECT t.name || '.' || f.\"from\" || ' -> ' || f.\"table\" || '.' || f.\"to\"
    FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'";

const REFERENCES_POSTGRES: &str = "
    SELECT f.conrelid::regclass || '.' || a.attname || ' -> ' || f.confrelid::regclass || '.' || b.attname
    FROM pg_constraint f
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
    WHERE f.contype = 'f'";

fn of_both(sqlite: &'static str, postgres: &'static str) -> (Schema, Schema) {
    (lines(Engine::Sqlite, sqlite), lines(Engine::Postgres, postgres))
}

fn lines(engine: Engine, query: &'static str) -> Schema {
    let database = Database::create(engine);
    runtime().block_on(async {
        match engine {
            Engine::Sqlite => {
                let mut connection = SqliteConnection::connect(&database.address()).await.unwrap();
                let rows = sqlx::query(query).fetch_all(&mut connection).await.unwrap();
                rows.iter().map(|row| row.get(0)).collect()
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(&database.address()).await.unwrap();
                let rows = sqlx::query(query).fetch_all(&mut connection).await.unwrap();
                rows.iter().map(|row| row.get(0)).collect()
            }
        }
    })
}

fn assert_same(sqlite: &Schema, postgres: &Schema) {
    let only_sqlite: Vec<_> = sqlite.difference(postgres).collect();
    let only_postgres: Vec<_> = postgres.difference(sqlite).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "only SQLite: {only_sqlite:#?}\nonly PostgreSQL: {only_postgres:#?}"
    );
}
