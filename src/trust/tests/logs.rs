//! Random logs, most of whose events are legal: a registry that is kept beside steers the choice.

use proptest::prelude::*;

use crate::kernel::Day;
use crate::trust::event::Event;
use crate::trust::member::Role;
use crate::trust::{Params, Registry, Status};

pub(super) type Log = Vec<(Day, Event<u32>)>;

/// Members named from here on are invented by the test itself.
pub(super) const STRANGERS: u32 = 100_000;

/// One choice in a log: how much time passes, what happens, and to whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub(super) days: u8,
    pub(super) what: u8,
    pub(super) likely: bool,
    pub(super) a: u16,
    pub(super) b: u16,
}

pub(super) fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    let one = (0..7_u8, 0..100_u8, prop::bool::weighted(0.85), any::<u16>(), any::<u16>());
    let one = one.prop_map(|(days, what, likely, a, b)| Move { days, what, likely, a, b });
    prop::collection::vec(one, most / 2..most)
}

/// Parameters small enough that a few hundred events reach every rule.
pub(super) fn params() -> impl Strategy<Value = Params> {
    use prop::sample::select;
    let numbers = (
        select(vec![0, 10, 50]),
        select(vec![5, 30]),
        select(vec![5, 30]),
        select(vec![3, 8]),
        select(vec![1, 2, 4]),
        select(vec![30, 180]),
    );
    numbers.prop_map(|(boot_size, wait, token_member, steward_base, places_member, steward_tenure)| Params {
        boot_size,
        wait,
        token_member,
        steward_base,
        places_member,
        steward_tenure,
        ..Params::default()
    })
}

/// One of a list, by a random number.
pub(super) fn pick<T: Copy>(list: &[T], by: u16) -> Option<T> {
    list.get(usize::from(by).checked_rem(list.len())?).copied()
}

/// A log, and the registry it leads to.
#[derive(Debug, Clone)]
pub(super) struct Grown {
    pub(super) registry: Registry<u32>,
    pub(super) log: Log,
}

impl Grown {
    pub(super) fn founded(params: &Params, founders: u32) -> Self {
        let mut grown = Self { registry: Registry::new(params.clone()), log: Vec::new() };
        let founding = Event::Genesis { founders: (0..founders).collect() };
        grown.registry.apply(Day::from_number(0), &founding).unwrap();
        grown.log.push((Day::from_number(0), founding));
        grown
    }

    /// Turns a choice into an event that makes some sense here.
    pub(super) fn next(&self, choice: Move) -> (Day, Event<u32>) {
        let r = &self.registry;
        let ids: Vec<u32> = r.members().collect();
        let who = pick(&ids, choice.a).unwrap();
        let day = r.today().unwrap().plus(i64::from(choice.days));
        let event = match choice.what {
            0..18 => Event::Join { who: ids.len() as u32 },
            18..86 => self.likely_vouch(choice, &ids),
            86..89 => {
                let state = r.state(&who).unwrap();
                Event::Withdraw { by: pick(&state.parents.unwrap_or([choice.b.into(), 0]), choice.b).unwrap(), to: who }
            }
            89..91 => Event::Leave { who },
            91..93 => Event::Expel { who },
            93..95 => Event::Appoint { who, by: self.signers(choice, &ids, who) },
            95 => {
                let heads: Vec<u32> = if choice.likely { self.heads(&ids) } else { ids.clone() };
                let who = pick(&heads, choice.a).unwrap();
                Event::Recall { who, by: self.signers(choice, &ids, who) }
            }
            96 => Event::Freeze { who },
            97 => {
                let frozen = |id: &u32| r.state(id).unwrap().frozen_out_until.is_some();
                let frozen: Vec<u32> = ids.iter().copied().filter(frozen).collect();
                Event::Thaw { who: pick(&frozen, choice.a).unwrap_or(who) }
            }
            _ => return (day.plus(20 + i64::from(choice.a % 100)), Event::Tick),
        };
        (day, event)
    }

    fn heads(&self, ids: &[u32]) -> Vec<u32> {
        ids.iter().copied().filter(|id| self.registry.state(id).unwrap().role != Role::Member).collect()
    }

    fn signers(&self, choice: Move, ids: &[u32], who: u32) -> Vec<u32> {
        let acting = ids.iter().copied().filter(|id| *id != who && self.registry.is_steward(id));
        let acting: Vec<u32> = acting.collect();
        let heads = if choice.likely && !acting.is_empty() { acting } else { self.heads(ids) };
        let start = usize::from(choice.b) % heads.len();
        heads.iter().cycle().skip(start).take(3).copied().collect()
    }

    fn likely_vouch(&self, Move { likely, a, b, .. }: Move, ids: &[u32]) -> Event<u32> {
        let r = &self.registry;
        let able: Vec<u32> = ids.iter().copied().filter(|id| r.access(id).vouch).collect();
        let wanting =
            |id: &u32| matches!(r.state(id).unwrap().status, Status::Invited | Status::Probation | Status::Review);
        let wanting: Vec<u32> = ids.iter().copied().filter(wanting).collect();
        let (able, wanting) = if likely { (able.as_slice(), wanting.as_slice()) } else { (ids, ids) };
        Event::Vouch { by: pick(able, a).unwrap_or(0), to: pick(wanting, b).unwrap_or(0) }
    }

    pub(super) fn take(&mut self, day: Day, event: Event<u32>) -> Result<(), crate::trust::Refusal> {
        let result = self.registry.apply(day, &event);
        self.log.push((day, event));
        result
    }

    pub(super) fn grow(params: &Params, founders: u32, moves: &[Move]) -> Self {
        let mut grown = Self::founded(params, founders);
        for &choice in moves {
            let (day, event) = grown.next(choice);
            let _may_be_refused = grown.take(day, event);
        }
        grown
    }
}
