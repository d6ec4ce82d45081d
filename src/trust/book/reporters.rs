//! What several members' reports about one client amount to, where nothing but the reports is at hand.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Assessment, SaidVoice, Severity, Side, assess_voices};
use crate::trust::registry::Registry;

/// Assesses the reports of these members about one client, in the order in which they were filed. A member who reported
/// twice is one voice; one who never was a member is none. Habits of speaking together are not looked at: they need
/// everybody's pages ([`habits`](super::habits)).
pub fn assess_reports<Id: Copy + Eq + Hash>(
    registry: &Registry<Id>,
    authors: &[Id],
    severity: Severity,
) -> Option<Assessment> {
    let voice = |&who| SaidVoice { who, side: Side::For, habitual_with: Vec::new() };
    let voices: Vec<SaidVoice<Id>> = authors.iter().map(voice).collect();
    assess_voices(registry, severity, None, &voices, &HashMap::new())
}
