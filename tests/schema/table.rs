//! What a database is made of, in words that both engines share.

use std::collections::{BTreeMap, BTreeSet};

/// All tables by name.
pub type Schema = BTreeMap<String, Table>;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: BTreeMap<String, Column>,
    pub primary_key: Vec<String>,
    /// Columns in order, and whether they are unique together; the primary key's own is left out.
    pub indexes: BTreeSet<(Vec<String>, bool)>,
    pub foreign_keys: BTreeSet<ForeignKey>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub kind: Kind,
    pub nullable: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Binary,
    Text,
    Integer,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    pub column: String,
    pub table: String,
    pub target: String,
    pub cascades: bool,
}

impl Kind {
    /// From either engine's name; a kind that only one of them has must not come in.
    pub fn named(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "blob" | "bytea" => Self::Binary,
            "text" => Self::Text,
            "bigint" => Self::Integer,
            other => panic!("{other} is not a portable kind of column"),
        }
    }
}

impl Table {
    /// Whether rows can be found by this column without reading the whole table.
    pub fn is_indexed(&self, column: &str) -> bool {
        let leads = |columns: &[String]| columns.first().is_some_and(|first| first == column);
        leads(&self.primary_key) || self.indexes.iter().any(|(columns, _)| leads(columns))
    }
}
