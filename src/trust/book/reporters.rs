//! What several members' reports about one client amount to, where nothing but the reports is at hand.

use std::hash::Hash;

use super::{Assessment, Book, Record, Severity, Side, Voice};
use crate::trust::registry::Registry;

/// Assesses the reports of these members about one client, in the order in which they were filed. A member who reported
/// twice is one voice; one who is no member any more is none. Habits of speaking together are not looked at: they need
/// the whole book.
pub fn assess_reports<Id: Copy + Eq + Hash>(
    registry: &Registry<Id>,
    authors: &[Id],
    severity: Severity,
) -> Option<Assessment> {
    let mut voices: Vec<Voice<Id>> = Vec::new();
    for &who in authors {
        let is_new = voices.iter().all(|voice| voice.who != who);
        if is_new && registry.node(&who).is_some() {
            voices.push(Voice { who, side: Side::For, day: registry.community.today, habitual_with: Vec::new() });
        }
    }
    let mut book: Book<Id, ()> = Book::new();
    book.numbers.insert((), 0);
    book.records.push(Record { severity, voices, ruling: None });
    book.assess(registry, &())
}
