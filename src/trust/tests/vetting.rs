//! The invariants of vetting (`trust.md`, section A; P1 to P10 of the reference), on random logs.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use super::logs::{Grown, Log, Move, STRANGERS, moves, params, pick};
use crate::kernel::Day;
use crate::trust::event::Event;
use crate::trust::member::Role;
use crate::trust::{Access, MemberState, Params, Refusal, Registry, Status};

fn rank(status: Status) -> i32 {
    match status {
        Status::Vetted => 2,
        Status::Probation | Status::Review => 1,
        Status::Invited | Status::Left => 0,
        Status::Expelled => -1,
    }
}

fn states(registry: &Registry<u32>) -> HashMap<u32, MemberState<u32>> {
    registry.members().map(|id| (id, registry.state(&id).unwrap())).collect()
}

type States = HashMap<u32, MemberState<u32>>;

/// Nobody but those excepted stands lower than before.
fn nobody_lowered(before: &States, after: &States, except: impl Fn(u32) -> bool) -> bool {
    before.iter().all(|(id, state)| except(*id) || rank(after[id].status) >= rank(state.status))
}

/// The places used below everybody, counted from scratch.
fn places_used(registry: &Registry<u32>) -> HashMap<u32, u32> {
    let community = &registry.community;
    let mut used: HashMap<u32, u32> = registry.members().map(|id| (id, 0)).collect();
    let placed =
        registry.members().filter_map(|id| registry.node(&id)).filter(|&node| community.member(node).has_place);
    for node in placed.chain(community.held_places()) {
        for above in community.upward(community.member(node).sponsor.unwrap()) {
            *used.get_mut(&registry.id(above)).unwrap() += 1;
        }
    }
    used
}

fn overfull(registry: &Registry<u32>) -> HashSet<u32> {
    let over = |id: &u32| {
        let node = registry.node(id).unwrap();
        registry.community.member(node).load > registry.community.places_owned(node)
    };
    registry.members().filter(over).collect()
}

/// Lets time pass, then takes the event and holds the state after it against the state just before.
fn take_checked(grown: &mut Grown, day: Day, event: Event<u32>) -> Result<(), TestCaseError> {
    let _until_then = grown.take(day, Event::Tick);
    let before = states(&grown.registry);
    let overfull_before = overfull(&grown.registry);
    let could_be_steward = matches!(&event, Event::Appoint { who, .. } if grown.registry.could_be_steward(who));
    let _changed_by_time = grown.registry.take_changed();
    let result = grown.take(day, event.clone());
    let after = states(&grown.registry);
    let changed = grown.registry.take_changed();

    let told: HashSet<u32> = changed.iter().copied().collect();
    let really: HashSet<u32> = after.iter().filter(|(id, s)| before.get(id) != Some(s)).map(|(&id, _)| id).collect();
    prop_assert!(really.is_subset(&told), "every change is told");
    prop_assert_eq!(told.len(), changed.len(), "nobody is told twice");
    if result.is_err() {
        prop_assert_eq!(&before, &after, "a refused event changes nothing but the clock");
        prop_assert!(changed.is_empty());
    }
    match event {
        Event::Vouch { .. } => {
            prop_assert!(nobody_lowered(&before, &after, |_| false), "P1: a vouch never lowers anybody");
            prop_assert!(overfull(&grown.registry).is_subset(&overfull_before), "P5: no admission overfills a branch");
        }
        Event::Leave { who } if result.is_ok() && before[&who].status == Status::Vetted => {
            prop_assert!(nobody_lowered(&before, &after, |id| id == who), "P2: leaving in good standing lowers nobody");
        }
        Event::Expel { who } if result.is_ok() => {
            let near = near(&grown.log, &before, who);
            prop_assert!(nobody_lowered(&before, &after, |id| near.contains(&id)), "P3: an expulsion stays local");
        }
        Event::Appoint { .. } if !matches!(result, Err(Refusal::Signers)) => {
            prop_assert_eq!(could_be_steward, result.is_ok(), "nothing is asked but the signatures");
        }
        Event::Freeze { who } | Event::Thaw { who } | Event::Recall { who, .. } if result.is_ok() => {
            prop_assert!(nobody_lowered(&before, &after, |_| false));
            prop_assert!(really.iter().all(|&id| id == who), "nobody else is touched");
        }
        _ => {}
    }
    for (id, state) in after.iter().filter(|(_, state)| state.frozen_out_until.is_some()) {
        prop_assert!(state.frozen_out_until > Some(day), "a freeze that is over is gone");
        prop_assert!(grown.registry.access(id) == Access::NONE && !grown.registry.is_steward(id));
    }
    let acting =
        |state: &&MemberState<u32>| state.status == Status::Vetted && state.role != Role::Member && !state.recalled;
    prop_assert_eq!(grown.registry.community.heads() as usize, after.values().filter(acting).count());
    let loads = after.iter().map(|(&id, state)| (id, state.load)).collect();
    prop_assert_eq!(places_used(&grown.registry), loads, "P4: loads are exact");
    let vetted = after.values().filter(|state| state.status == Status::Vetted).count();
    prop_assert_eq!(grown.registry.vetted() as usize, vetted);
    Ok(())
}

/// An expelled member, those she rested on, and those she vouched for.
fn near(log: &Log, before: &States, who: u32) -> HashSet<u32> {
    let vouched_for = log.iter().filter_map(|(_, event)| match event {
        Event::Vouch { by, to } if *by == who => Some(*to),
        _ => None,
    });
    vouched_for.chain(before[&who].parents.into_iter().flatten()).chain([who]).collect()
}

/// Members all of whose chains of vouchers, down from the founders, pass through `one`.
fn hanging_on(states: &States, one: u32) -> Vec<u32> {
    let mut held: HashSet<u32> =
        states.iter().filter(|(id, s)| s.role == Role::Founder && **id != one).map(|(&id, _)| id).collect();
    loop {
        let more: Vec<u32> = states
            .iter()
            .filter(|(id, s)| {
                **id != one && !held.contains(id) && s.parents.is_some_and(|p| p.iter().any(|q| held.contains(q)))
            })
            .map(|(&id, _)| id)
            .collect();
        if more.is_empty() {
            let hanging = |(id, s): (&u32, &MemberState<u32>)| {
                (s.parents.is_some() && *id != one && !held.contains(id)).then_some(*id)
            };
            return states.iter().filter_map(hanging).collect();
        }
        held.extend(more);
    }
}

fn rename(event: &Event<u32>, name: impl Fn(u32) -> u32) -> Event<u32> {
    let all = |ids: &[u32]| ids.iter().map(|&id| name(id)).collect();
    match event {
        Event::Genesis { founders } => Event::Genesis { founders: all(founders) },
        Event::Tick => Event::Tick,
        Event::Join { who } => Event::Join { who: name(*who) },
        Event::Vouch { by, to } => Event::Vouch { by: name(*by), to: name(*to) },
        Event::Withdraw { by, to } => Event::Withdraw { by: name(*by), to: name(*to) },
        Event::Leave { who } => Event::Leave { who: name(*who) },
        Event::Expel { who } => Event::Expel { who: name(*who) },
        Event::Appoint { who, by } => Event::Appoint { who: name(*who), by: all(by) },
        Event::Freeze { who } => Event::Freeze { who: name(*who) },
        Event::Thaw { who } => Event::Thaw { who: name(*who) },
        Event::Recall { who, by } => Event::Recall { who: name(*who), by: all(by) },
    }
}

fn rename_state(state: MemberState<u32>, name: impl Fn(u32) -> u32) -> MemberState<u32> {
    MemberState { parents: state.parents.map(|pair| pair.map(&name)), sponsor: state.sponsor.map(&name), ..state }
}

fn replay(params: &Params, log: &Log) -> Registry<u32> {
    let mut registry = Registry::new(params.clone());
    for (day, event) in log {
        let _may_be_refused = registry.apply(*day, event);
    }
    registry
}

/// The rogues, and everybody they invented, after ten years of vouching for whomever they can.
pub(super) struct Attack {
    pub(super) rogues: Vec<u32>,
    pub(super) all: Vec<u32>,
    pub(super) registry: Registry<u32>,
}

/// Everybody else is quiet; up to four vetted members below the founders collude.
pub(super) fn attack(grown: &Grown, choices: &[u16]) -> Option<Attack> {
    let mut registry = grown.registry.clone();
    let ordinary = |id: &u32| {
        let state = registry.state(id).unwrap();
        state.status == Status::Vetted && state.role != Role::Founder
    };
    let ordinary: Vec<u32> = registry.members().filter(ordinary).collect();
    let mut rogues: Vec<u32> = choices.iter().take(4).filter_map(|&by| pick(&ordinary, by)).collect();
    rogues.sort_unstable();
    rogues.dedup();
    if rogues.is_empty() {
        return None;
    }
    let mut all = rogues.clone();
    let mut day = registry.today().unwrap();
    for (step, &choice) in (0..240_u32).zip(choices.iter().cycle()) {
        day = day.plus(15);
        let invented = STRANGERS + step;
        registry.apply(day, &Event::Join { who: invented }).unwrap();
        for turn in 0..6_u16 {
            let by = pick(&all, choice.rotate_left(step % 16).wrapping_add(turn * 7919)).unwrap();
            let _may_be_refused = registry.apply(day, &Event::Vouch { by, to: invented });
        }
        all.push(invented);
    }
    Some(Attack { rogues, all, registry })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_event_keeps_the_invariants(params in params(), founders in 3..6_u32, moves in moves(250)) {
        let mut grown = Grown::founded(&params, founders);
        for choice in moves {
            let (day, event) = grown.next(choice);
            take_checked(&mut grown, day, event)?;
        }
        let states = states(&grown.registry);
        for &one in states.keys() {
            prop_assert_eq!(hanging_on(&states, one), Vec::<u32>::new(), "P6: nobody hangs on a single other member");
        }
    }

    #[test]
    fn replaying_and_renaming_give_the_same_states(params in params(), moves in moves(250), salt in any::<u32>()) {
        let grown = Grown::grow(&params, 4, &moves);
        prop_assert_eq!(states(&replay(&params, &grown.log)), states(&grown.registry), "P7: replay");
        let name = |id: u32| id.wrapping_mul(0x9E37_79B1) ^ salt;
        let renamed = grown.log.iter().map(|(day, event)| (*day, rename(event, name))).collect();
        let expected: States =
            states(&grown.registry).into_iter().map(|(id, state)| (name(id), rename_state(state, name))).collect();
        prop_assert_eq!(states(&replay(&params, &renamed)), expected, "P7: renaming");
    }

    #[test]
    fn looking_again_at_few_who_wait_is_as_good_as_looking_at_all(params in params(), moves in moves(400)) {
        let grown = Grown::grow(&params, 4, &moves);
        let mut looking_at_all = Registry::new(params);
        for (day, event) in &grown.log {
            // Day by day, so that every deadline finds everybody stirred.
            while looking_at_all.today().is_some_and(|today| today < *day) {
                looking_at_all.community.stir_all();
                looking_at_all.advance(looking_at_all.today().unwrap().plus(1));
            }
            looking_at_all.community.stir_all();
            let _may_be_refused = looking_at_all.apply(*day, event);
        }
        prop_assert_eq!(states(&looking_at_all), states(&grown.registry));
    }

    #[test]
    fn colluders_admit_no_more_than_the_places_they_own(
        params in params(), moves in moves(400), choices in prop::collection::vec(any::<u16>(), 1..12),
    ) {
        let grown = Grown::grow(&params, 4, &moves);
        let Some(Attack { rogues, all, registry }) = attack(&grown, &choices) else { return Ok(()) };
        let vetted = |id: &&u32| registry.state(id).unwrap().status == Status::Vetted;
        let invented: Vec<u32> = all.iter().filter(|id| **id >= STRANGERS).filter(vetted).copied().collect();
        let owned = |id: &u32| registry.community.places_owned(registry.node(id).unwrap());
        prop_assert!(invented.len() as u32 <= rogues.iter().map(owned).sum::<u32>(), "P8: places bound the damage");
        if rogues.len() == 1 {
            prop_assert!(invented.is_empty(), "P9: one rogue alone admits nobody");
        }
        if let &[a, b] = rogues.as_slice() {
            for id in &invented {
                let parents = registry.state(id).unwrap().parents.unwrap();
                prop_assert!(parents == [a, b] || parents == [b, a], "P10: of two rogues only the pair itself admits");
            }
        }
        prop_assert!(registry.chains(&all).unwrap() <= rogues.len(), "P11: no more chains than rogues");
    }
}

/// A log of nothing but legal growth: the properties above must not hold because nothing ever happens.
#[test]
fn random_logs_reach_the_rules() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut seen, mut stewards, mut ok_events, mut kinds) = (HashSet::new(), 0, 0, HashSet::new());
    for _ in 0..40 {
        let params = params().new_tree(&mut runner).unwrap().current();
        let moves: Vec<Move> = moves(400).new_tree(&mut runner).unwrap().current();
        let grown = Grown::grow(&params, 4, &moves);
        let states = states(&grown.registry);
        seen.extend(states.values().map(|state| state.status));
        stewards += states.values().filter(|state| state.role == Role::Steward).count();
        let mut again = Registry::new(params);
        for (_, event) in grown.log.iter().filter(|(day, event)| again.apply(*day, event).is_ok()) {
            ok_events += 1;
            kinds.insert(std::mem::discriminant(event));
        }
    }
    assert_eq!(seen.len(), 6, "every status occurs: {seen:?}");
    assert_eq!(kinds.len(), 11, "every kind of event is taken");
    assert!(stewards > 0, "stewards are appointed");
    assert!(ok_events > 40 * 100, "most events are legal: {ok_events}");
}
