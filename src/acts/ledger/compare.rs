//! Whether the states beside the log are what the log comes to.

use std::collections::BTreeMap;

use super::fold::state;
use super::{log, snapshot};
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
    let mut fold = snapshot::whole(db, seals)?;
    if let Some(head) = trust_states::head(db)? {
        fold.registry.advance(head.day);
    }
    let mut stored: BTreeMap<MemberId, String> = trust_states::all(db)?.into_iter().collect();
    let differs = |member: &MemberId| stored.remove(member) != state(&fold.registry, *member);
    let differing = fold.registry.members().filter(differs).count() + stored.len();
    let members = fold.registry.members().count();
    let agreement = Agreement { events: usize::try_from(fold.seq).unwrap_or(0), members, differing };
    if mend && differing > 0 {
        trust_states::clear(db)?;
        let everybody = fold.registry.members().collect();
        fold.write_states(db, everybody)?;
    }
    Ok(agreement)
}

/// Puts marks on a log that an older version wrote without any. `false` when it has some: then it is not touched.
///
/// # Errors
/// The database's own.
pub fn mark_log(db: &mut Db, seals: &Seals) -> Result<bool, StoreFault> {
    let (mut seq, mut before) = (0, None);
    loop {
        let rows = trust_log::next(db, seq)?;
        if rows.iter().any(|row| row.mark.is_some()) {
            return Ok(false);
        }
        for row in &rows {
            let mark = log::mark(seals, before.as_ref(), row);
            trust_log::set_mark(db, row.seq, &mark)?;
            (seq, before) = (row.seq, Some(mark));
        }
        if rows.is_empty() {
            return Ok(true);
        }
    }
}

/// How many lines a log has that an older version wrote without any marks; 0 when a line has one.
///
/// # Errors
/// The database's own.
pub fn unmarked(db: &mut Db) -> Result<usize, StoreFault> {
    let (marked, unmarked) = trust_log::marked_and_unmarked(db)?;
    Ok(if marked > 0 { 0 } else { usize::try_from(unmarked).unwrap_or(usize::MAX) })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::super::Ledger;
    use super::super::fold::Fold;
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

    /// The states a fold comes to on a day long after, with what is due until then.
    fn later(mut fold: Fold, day: Day) -> Vec<(MemberId, Option<String>)> {
        fold.registry.advance(day);
        let registry = &fold.registry;
        registry.members().map(|member| (member, state(registry, member))).collect()
    }

    /// Lives through the steps on a fresh database, with snapshots after some of them; gives how many states differ then,
    /// and after one was altered.
    async fn live(steps: Vec<Step>, snapshots: Vec<usize>) -> (Agreement, Agreement, Agreement) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("life.db")), 1).unwrap();
        let ring = Keyring::from_roots(vec![[1; 32]]).unwrap();
        let seals = Seals::new(Arc::new(ring), RegistryId::from_bytes([5; 16]));
        let (ledger, mut today) = (Arc::new(Ledger::new(seals.clone())), Day::from_number(20_000));
        let founders = Event::Genesis { founders: (0..4).map(id).collect() };
        let joins = (4..9).map(|number| Event::Join { who: id(number) });
        let undoes = steps.iter().any(|step| step.0 == 10);
        let mut all: Vec<(i64, Option<Event<MemberId>>, u8)> =
            std::iter::once(founders).chain(joins).map(|event| (0, Some(event), 0)).collect();
        all.extend(steps.into_iter().map(|step| (step.3, event(step), step.1)));
        let steps_taken = all.len();
        for (at, (days, event, who)) in all.into_iter().enumerate() {
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
            let (_, changed) = store.write(work).await.unwrap();
            settling.settle(Some(&changed));
            if snapshots.contains(&at) {
                super::super::tests::write_snapshot(&store, &settling).await;
            }
        }
        let (with_snapshots, by_the_log, believed) = store
            .read({
                let seals = seals.clone();
                move |db| {
                    let (fold, believed) = snapshot::load(db, &seals)?;
                    let whole = snapshot::whole(db, &seals)?;
                    let day = today.plus(400);
                    Ok::<_, StoreFault>((later(fold, day), later(whole, day), believed > 0))
                }
            })
            .await
            .unwrap();
        assert_eq!(with_snapshots, by_the_log);
        assert!(believed || undoes || snapshots.is_empty() || snapshots.iter().all(|at| *at >= steps_taken));
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
            steps in prop::collection::vec((0..11_u8, 0..9_u8, 0..9_u8, 0..40_i64), 0..60),
            snapshots in prop::collection::vec(0..70_usize, 0..4),
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let (agreed, altered, mended) = runtime.block_on(live(steps, snapshots));
            prop_assert_eq!(agreed.differing, 0);
            prop_assert_eq!((altered.differing, altered.members), (1, agreed.members));
            prop_assert_eq!(mended, agreed);
        }
    }
}
