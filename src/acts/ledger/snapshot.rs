//! Snapshots of the fold: sealed, kept beside the log, and believed only where the log says the same.
//!
//! Each part is bound to the registry, to the event up to which the snapshot goes, and to that event's mark, which hangs on
//! all events before it. What does not open there is not believed, and the log is folded from further back.

use std::collections::BTreeSet;

use super::fold::Fold;
use super::log;
use crate::kernel::Day;
use crate::sealing::{LogMark, Sealed, Seals, SnapshotPart};
use crate::store::{Db, StoreFault, trust_log, trust_snapshots};
use crate::trust::Restoring;

/// What decisions can still be undone is younger. A snapshot of before then saves folding the whole log when one is.
const UNDOABLE_DAYS: i64 = 31;

/// The first part: what the fold knows beside the registry, and the registry's frame.
fn first_part(fold: &Fold) -> Vec<u8> {
    let undone = fold.undone.len() as u64;
    let numbers = fold.undone.iter().flat_map(|seq| seq.to_be_bytes());
    undone.to_be_bytes().into_iter().chain(numbers).chain(fold.registry.frame()).collect()
}

/// The same, read.
fn read_first(bytes: &[u8]) -> Option<(BTreeSet<i64>, Restoring)> {
    let (count, rest) = bytes.split_first_chunk()?;
    let length = usize::try_from(u64::from_be_bytes(*count)).ok()?.checked_mul(8)?;
    let (numbers, frame) = rest.split_at_checked(length)?;
    let undone = numbers.chunks(8).filter_map(log::number).collect();
    Some((undone, Restoring::begin(frame).ok()?))
}

/// A fold, to be written down in parts.
pub struct Snapshot {
    fold: Fold,
    mark: LogMark,
    seals: Seals,
}

impl Snapshot {
    /// None of a fold that is not what the log comes to, nor of an empty one.
    pub(super) fn of(fold: &Fold, seals: &Seals) -> Option<Self> {
        let mark = fold.mark.filter(|_| fold.is_exact && fold.registry.today().is_some())?;
        Some(Self { fold: fold.clone(), mark, seals: seals.clone() })
    }

    /// Up to which event it goes.
    #[must_use]
    pub const fn seq(&self) -> i64 {
        self.fold.seq
    }

    /// The numbers of its parts, in the order in which they are written: the first part comes last.
    #[must_use]
    pub fn parts(&self) -> Vec<i64> {
        let members = i64::try_from(self.fold.registry.parts()).unwrap_or(i64::MAX);
        (1..=members).chain([0]).collect()
    }

    /// A part, sealed.
    #[must_use]
    pub fn part(&self, number: i64) -> Sealed {
        let bytes = match usize::try_from(number - 1) {
            Ok(members) => self.fold.registry.part(members),
            Err(_) => first_part(&self.fold),
        };
        self.seals.seal_snapshot(SnapshotPart { seq: self.fold.seq, mark: &self.mark, part: number }, &bytes)
    }
}

/// What the whole log comes to: from the newest snapshot that can be believed, or from its beginning. Gives up to which
/// event that snapshot went.
pub(super) fn load(db: &mut Db, seals: &Seals) -> Result<(Fold, i64), StoreFault> {
    for seq in trust_snapshots::finished(db)? {
        let undone = undone_behind(db, seq)?;
        if undone.iter().any(|undone| *undone <= seq) {
            continue;
        }
        let Some(mut fold) = read(db, seals, seq)? else {
            tracing::warn!(seq, "a snapshot of standing is not believed; more of the log is read");
            continue;
        };
        fold.undone.extend(undone);
        fold.follow(db, seals)?;
        return Ok((fold, seq));
    }
    whole(db, seals).map(|fold| (fold, 0))
}

/// The same by the log alone.
pub(super) fn whole(db: &mut Db, seals: &Seals) -> Result<Fold, StoreFault> {
    let mut fold = Fold::empty();
    fold.undone.extend(undone_behind(db, 0)?);
    fold.follow(db, seals)?;
    Ok(fold)
}

fn undone_behind(db: &mut Db, seq: i64) -> Result<Vec<i64>, StoreFault> {
    let lines = trust_log::others_of(db, log::UNDO, seq)?;
    Ok(lines.iter().filter_map(|others| log::number(others.as_deref()?)).collect())
}

/// Whether the snapshot at this event can be believed, by its first part alone.
pub(super) fn is_believed(db: &mut Db, seals: &Seals, seq: i64) -> Result<bool, StoreFault> {
    let Some((_, mark)) = trust_log::day_and_mark(db, seq)? else { return Ok(false) };
    Ok(first(db, seals, seq, &mark)?.is_some())
}

fn first(
    db: &mut Db,
    seals: &Seals,
    seq: i64,
    mark: &LogMark,
) -> Result<Option<(BTreeSet<i64>, Restoring)>, StoreFault> {
    let opened = opened(db, seals, SnapshotPart { seq, mark, part: 0 })?;
    Ok(opened.and_then(|opened| read_first(&opened)))
}

fn read(db: &mut Db, seals: &Seals, seq: i64) -> Result<Option<Fold>, StoreFault> {
    let Some((_, mark)) = trust_log::day_and_mark(db, seq)? else { return Ok(None) };
    let Some((undone, mut restoring)) = first(db, seals, seq, &mark)? else { return Ok(None) };
    for part in (1..).take(restoring.parts()) {
        let Some(opened) = opened(db, seals, SnapshotPart { seq, mark: &mark, part })? else { return Ok(None) };
        if restoring.take(&opened).is_err() {
            return Ok(None);
        }
    }
    let Ok(registry) = restoring.finish() else { return Ok(None) };
    Ok(Some(Fold { registry, seq, mark: Some(mark), undone, is_exact: true }))
}

fn opened(db: &mut Db, seals: &Seals, part: SnapshotPart<'_>) -> Result<Option<Vec<u8>>, StoreFault> {
    let Some(sealed) = trust_snapshots::part(db, part.seq, part.part)? else { return Ok(None) };
    Ok(seals.open_snapshot(part, &sealed).ok().map(|opened| opened.expose().to_vec()))
}

/// Deletes the snapshots that serve nobody any more, once the one at `seq` is written.
///
/// # Errors
/// The database's own.
pub fn forget_old(db: &mut Db, seq: i64) -> Result<(), StoreFault> {
    let mut days = Vec::new();
    for finished in trust_snapshots::finished(db)? {
        if let Some((day, _)) = trust_log::day_and_mark(db, finished)? {
            days.push((finished, day));
        }
    }
    trust_snapshots::forget(db, seq, &useful(&days))
}

/// Of snapshots, the newest first: that one; the newest of before what can still be undone; and the one that will be that.
fn useful(snapshots: &[(i64, Day)]) -> Vec<i64> {
    let Some((_, today)) = snapshots.first() else { return Vec::new() };
    let is_old = |day: &Day| today.since(*day) >= UNDOABLE_DAYS;
    let newest_old = snapshots.iter().find(|(_, day)| is_old(day));
    let oldest_young = snapshots.iter().rev().find(|(_, day)| !is_old(day));
    let mut useful: Vec<i64> =
        snapshots.first().into_iter().chain(newest_old).chain(oldest_young).map(|kept| kept.0).collect();
    useful.dedup();
    useful
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_snapshot_is_always_older_than_what_can_be_undone() {
        let mut kept: Vec<(i64, Day)> = Vec::new();
        for day in 0..400 {
            kept.insert(0, (day, Day::from_number(day)));
            let useful = useful(&kept);
            kept.retain(|(seq, _)| useful.contains(seq));
            let ages: Vec<i64> = kept.iter().map(|(seq, _)| day - seq).collect();
            assert!(kept.len() <= 3 && ages.first() == Some(&0), "{ages:?}");
            assert!(
                day < UNDOABLE_DAYS || ages.iter().any(|age| (UNDOABLE_DAYS..3 * UNDOABLE_DAYS).contains(age)),
                "{ages:?}"
            );
        }
    }
}
