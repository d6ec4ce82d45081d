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

/// How many lines a log has that an older version wrote without any marks; 0 when a line has one.
///
/// # Errors
/// The database's own.
pub fn unmarked(db: &mut Db) -> Result<usize, StoreFault> {
    let rows = trust_log::since(db, 0)?;
    Ok(if rows.iter().any(|row| row.mark.is_some()) { 0 } else { rows.len() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::super::Ledger;
    use super::*;
    use crate::kernel::{Day, RegistryId};
    use crate::sealing::Keyring;
    use crate::store::{DatabaseUrl, Store};
    use crate::trust::Event;

    /// What happens: to whom, by whom, and how many days later.
    type Step = (u8, u8, u8, i64);

    fn id(number: u8) -> MemberId {
        MemberId::from_bytes([number + 1; 16])
    }

    fn event((what, a, b, _): Step) -> Option<Event<MemberId>> {
        let (who, by, to) = (id(a), id(a), id(b));
        Some(match what {
            0 => Event::Join { who },
            1..=4 => Event::Vouch { by, to },
            5 => Event::Withdraw { by, to },
            6 => Event::Freeze { who },
            7 => Event::Thaw { who },
            8 => Event::Expel { who },
            9 => Event::Leave { who },
            _ => return None,
        })
    }

    /// Lives through the steps on a fresh database; gives how many states differ then, and after one was altered.
    async fn live(steps: Vec<Step>) -> (Agreement, Agreement, Agreement) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("life.db")), 1).unwrap();
        let ring = Keyring::from_roots(vec![[1; 32]]).unwrap();
        let seals = Seals::new(Arc::new(ring), RegistryId::from_bytes([5; 16]));
        let (ledger, mut today) = (Arc::new(Ledger::new(seals.clone())), Day::from_number(20_000));
        let founders = Event::Genesis { founders: (0..4).map(id).collect() };
        let joins = (4..9).map(|number| Event::Join { who: id(number) });
        let mut all: Vec<(i64, Option<Event<MemberId>>, u8)> =
            std::iter::once(founders).chain(joins).map(|event| (0, Some(event), 0)).collect();
        all.extend(steps.into_iter().map(|step| (step.3, event(step), step.1)));
        for (days, event, who) in all {
            today = today.plus(days);
            let (ledger, settling) = (ledger.clone(), ledger.clone());
            let work = move |db: &mut Db| {
                ledger.change(db, today, |db, change| {
                    match &event {
                        Some(event) => drop(change.apply(db, event)?),
                        None => drop(change.undo_expulsion(db, id(who))?),
                    }
                    Ok::<_, StoreFault>(())
                })
            };
            let (_, seq) = store.write(work).await.unwrap();
            settling.settle(seq);
        }
        let compared = |mend| {
            let seals = seals.clone();
            store.write(move |db| compare(db, &seals, mend))
        };
        let agreed = compared(false).await.unwrap();
        store.write(|db| trust_states::set(db, id(0), "{}")).await.unwrap();
        let differing = compared(true).await.unwrap();
        (agreed, differing, compared(false).await.unwrap())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn whatever_happens_the_states_are_what_the_log_comes_to(
            steps in prop::collection::vec((0..11_u8, 0..9_u8, 0..9_u8, 0..40_i64), 0..60)
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let (agreed, altered, mended) = runtime.block_on(live(steps));
            prop_assert_eq!(agreed.differing, 0);
            prop_assert_eq!((altered.differing, altered.members), (1, agreed.members));
            prop_assert_eq!(mended, agreed);
        }
    }
}
