//! Whether the states beside the log are what the log comes to.

use std::collections::BTreeMap;

use super::fold::{Kept, state};
use super::log;
use crate::kernel::MemberId;
use crate::sealing::Seals;
use crate::store::{Db, StoreFault, trust_log, trust_states};

/// What the comparison came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Events in the log.
    pub events: usize,
    /// Members in it.
    pub members: usize,
    /// Members whose state beside the log is another than the log's, is missing, or is of nobody in the log.
    pub differing: usize,
}

/// Replays the whole log and holds the states beside it against what it comes to. With `mend`, writes them anew.
///
/// # Errors
/// The database's own, or a log that was altered.
pub fn compare(db: &mut Db, seals: &Seals, mend: bool) -> Result<Agreement, StoreFault> {
    let rows = trust_log::since(db, 0)?;
    let mut kept = Kept::empty();
    kept.take(seals, &rows, None)?;
    if let Some(head) = trust_states::head(db)? {
        kept.registry.advance(head.day);
    }
    let mut stored: BTreeMap<MemberId, String> = trust_states::all(db)?.into_iter().collect();
    let differs = |member: &MemberId| stored.remove(member) != state(&kept.registry, *member);
    let differing = kept.registry.members().filter(differs).count() + stored.len();
    let agreement = Agreement { events: rows.len(), members: kept.registry.members().count(), differing };
    if mend && differing > 0 {
        trust_states::clear(db)?;
        kept.all_changed = true;
        kept.write_states(db)?;
    }
    Ok(agreement)
}

/// Puts marks on a log that an older version wrote without any. `false` when it has some: then it is not touched.
///
/// # Errors
/// The database's own.
pub fn mark_log(db: &mut Db, seals: &Seals) -> Result<bool, StoreFault> {
    let rows = trust_log::since(db, 0)?;
    if rows.iter().any(|row| row.mark.is_some()) {
        return Ok(false);
    }
    let mut before = None;
    for row in &rows {
        let mark = log::mark(seals, before.as_ref(), row);
        trust_log::set_mark(db, row.seq, &mark)?;
        before = Some(mark);
    }
    Ok(true)
}
