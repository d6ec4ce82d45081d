//! Every migration up, with data, down, up again; and the two histories side by side.

use std::collections::BTreeSet;
use std::path::Path;

use super::engine::{Engine, Sqlite, whole};
use super::table::{Kind, Schema};

/// One row in every table, those first that others refer to.
fn fill(engine: &mut dyn Engine, schema: &Schema) {
    let mut filled: BTreeSet<&str> = BTreeSet::new();
    while filled.len() < schema.len() {
        let ready = schema.iter().find(|(name, table)| {
            let waits =
                table.foreign_keys.iter().any(|key| key.table != **name && !filled.contains(key.table.as_str()));
            !filled.contains(name.as_str()) && !waits
        });
        let (name, table) = ready.expect("tables refer to each other in a circle");
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let value = |kind| match kind {
            Kind::Binary => engine.bytes(),
            Kind::Text => "'x'",
            Kind::Integer => "1",
        };
        let values: Vec<&str> = table.columns.values().map(|column| value(column.kind)).collect();
        // What stands a second time is filled by the database itself.
        let (columns, values) = (columns.join(", "), values.join(", "));
        let statement = format!("INSERT INTO {name} ({columns}) VALUES ({values}) ON CONFLICT DO NOTHING");
        engine.execute(&statement);
        filled.insert(name);
    }
}

fn empty(engine: &mut dyn Engine, schema: &Schema) {
    for name in schema.keys() {
        // Rows that others refer to take those with them.
        engine.execute(&format!("DELETE FROM {name}"));
    }
}

fn up_and_down(engine: &mut dyn Engine) {
    let mut steps = 0;
    loop {
        let before = engine.schema();
        if !engine.up() {
            break;
        }
        let after = engine.schema();
        assert_ne!(before, after, "a migration changes something");
        fill(engine, &after);
        engine.down();
        assert_eq!(before, engine.schema(), "down undoes what up did");
        assert!(engine.up(), "up again");
        assert_eq!(after, engine.schema(), "up makes the same again");
        empty(engine, &after);
        steps += 1;
    }
    assert!(steps > 0 && engine.schema().len() >= 12, "the migrations were not run");
}

#[test]
fn every_migration_goes_up_with_data_down_and_up_again() {
    up_and_down(&mut Sqlite::new());
    #[cfg(feature = "postgres")]
    if let Some(mut postgres) = super::engine::Postgres::new() {
        up_and_down(&mut postgres);
    }
}

#[cfg(feature = "postgres")]
#[test]
fn both_engines_come_to_the_same_tables() {
    let Some(mut postgres) = super::engine::Postgres::new() else { return };
    let (here, there) = (whole(&mut Sqlite::new()), whole(&mut postgres));
    for (name, table) in &here {
        assert_eq!(Some(table), there.get(name), "{name}");
    }
    assert!(here.keys().eq(there.keys()), "{:?} and {:?}", here.keys(), there.keys());
}

#[test]
fn every_foreign_key_has_an_index_and_every_table_a_primary_key() {
    let schema = whole(&mut Sqlite::new());
    let mut seen = 0;
    for (name, table) in &schema {
        assert!(!table.primary_key.is_empty(), "{name} has no primary key");
        for key in &table.foreign_keys {
            assert!(table.is_indexed(&key.column), "{name}.{} has no index", key.column);
            seen += 1;
        }
    }
    assert!(seen >= 6, "the foreign keys were not read");
}

#[test]
fn both_histories_have_the_same_folders_each_with_up_and_down() {
    let folders = |engine: &str| -> BTreeSet<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let entries = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap());
        let name = |entry: std::fs::DirEntry| {
            for file in ["up.sql", "down.sql"] {
                assert!(entry.path().join(file).is_file(), "{} has no {file}", entry.path().display());
            }
            entry.file_name().into_string().unwrap()
        };
        entries.map(name).collect()
    };
    assert_eq!(folders("sqlite"), folders("postgres"));
    assert!(!folders("sqlite").is_empty());
}

/// A row number would tell in which order members joined and reports came.
#[test]
fn no_table_on_sqlite_keeps_a_row_number() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    for folder in std::fs::read_dir(root).unwrap() {
        let sql = std::fs::read_to_string(folder.unwrap().path().join("up.sql")).unwrap();
        assert_eq!(sql.matches("CREATE TABLE").count(), sql.matches(") WITHOUT ROWID;").count());
    }
}
