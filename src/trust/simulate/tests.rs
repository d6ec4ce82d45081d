//! What must hold whatever chance brings.

#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use super::attack::{LIMIT, Strategy};
use super::chance::{Chance, Purpose};
use super::play::Play;
use super::rules::{Budgets, Flow, Ours, Rule, Tree};
use super::world::{FOUNDERS, Person, World};
use super::{FLOW_UP_TO, Settings, flow_every, live_until, simulate};

fn settings(seed: u64) -> Settings {
    Settings { members: 30, rogues: 2, years: 3, seed, mistakes: 200_000, runs: 1, introductions: true }
}

/// A grown community on the day the first rogue is found out.
fn attacked<'w, R: Rule>(settings: &Settings, world: &'w World, rule: R, strategy: Strategy) -> Play<'w, R> {
    let mut play = Play::new(settings, 0, world, rule);
    live_until(&mut play, world.grown_on, |_| {});
    play.set_upon(strategy);
    live_until(&mut play, world.found_out_on, |_| {});
    play
}

/// False members whom no honest member let in stand on places of rogues, and of those whom an honest member did let in.
#[test]
fn our_rule_admits_no_more_than_places_and_mistakes_allow() {
    let mut carried = 0;
    for (seed, strategy) in (1..6).flat_map(|seed| Strategy::ALL.map(|strategy| (seed, strategy))) {
        let settings = settings(seed);
        let world = World::new(&settings, 0);
        let play = attacked(&settings, &world, Ours::new(), strategy);
        let team = play.team.as_ref().unwrap();
        let registry = &play.rule.registry;
        let owned = |who: Person| registry.node(&who).map_or(0, |node| registry.community.places_owned(node));
        let by_mistake: Vec<Person> = team.accounts.iter().filter(|a| a.mistaken > 0).map(|a| a.who).collect();
        let places: u32 = team.rogues.iter().chain(&by_mistake).map(|&who| owned(who)).sum();
        let false_members = play.false_members();
        let others = false_members.iter().filter(|who| !by_mistake.contains(who)).count();
        assert!(others <= places as usize, "seed {seed}, {strategy:?}: {others} on {places} places");
        carried += false_members.len();
    }
    assert!(carried > 20, "hardly any false members: nothing was put to the test");
}

#[test]
fn one_rogue_alone_lets_nobody_in_under_our_rule_and_anybody_under_an_invitation_tree() {
    let settings = Settings { rogues: 1, mistakes: 0, ..settings(7) };
    let world = World::new(&settings, 0);
    for strategy in Strategy::ALL {
        let play = attacked(&settings, &world, Ours::new(), strategy);
        assert!(play.rule.is_vetted(play.team.as_ref().unwrap().rogues[0]), "{strategy:?}: the rogue is not in");
        assert!(play.false_members().is_empty(), "{strategy:?}");
        assert_eq!(attacked(&settings, &world, Tree::default(), strategy).false_members().len(), LIMIT);
    }
}

#[test]
fn the_same_settings_give_the_same_figures_and_another_seed_others() {
    let small = |seed| Settings { members: 20, years: 2, ..settings(seed) };
    let simulated = simulate(&small(3), |_| {});
    assert_eq!(simulated, simulate(&small(3), |_| {}));
    assert_ne!(simulated.rules, simulate(&small(4), |_| {}).rules);
}

#[test]
fn the_flow_is_found_less_often_in_a_large_community_and_left_out_of_a_larger_one() {
    assert_eq!((flow_every(300), flow_every(FLOW_UP_TO)), (Some([30, 30]), Some([30, 90])));
    assert_eq!(flow_every(FLOW_UP_TO + 1), None);
}

#[test]
fn without_rogues_nothing_is_false() {
    let simulated = simulate(&Settings { members: 20, rogues: 0, years: 2, ..settings(1) }, |_| {});
    for rule in &simulated.rules {
        assert!(rule.worst().is_none());
        assert!(rule.honest.as_ref().unwrap().vetted_percent > 80.0, "{rule:?}");
    }
    let levels = simulated.reports.levels;
    assert_eq!((levels.false_reports, levels.contested), (0, 0));
    assert!(levels.undisputed > 0 && levels.true_corroborated <= levels.undisputed);
}

#[test]
fn a_world_is_one_net_of_acquaintance_in_the_order_of_arrival() {
    let world = World::new(&settings(9), 0);
    for person in 0..world.people() {
        for &other in world.known_to(person) {
            assert!(world.known_to(other).contains(&person) && other != person);
        }
        let known = world.known_to(person);
        assert_eq!(known.iter().collect::<HashSet<_>>().len(), known.len());
        assert!(!known.is_empty());
    }
    let arrivals: Vec<i64> = (0..world.returned).map(|person| world.arrival(person)).collect();
    assert!(arrivals.is_sorted());
    assert!(world.rogues.iter().all(|&rogue| rogue >= 30 && world.arrival(rogue) == world.grown_on));
    assert!(world.leaves.iter().all(|&(_, who)| (FOUNDERS..30).contains(&who)));
}

#[test]
fn budgets_ask_for_two_vouches_and_give_grace_when_one_is_gone() {
    let mut rule = Budgets::new();
    rule.found(&[0, 1, 2]);
    rule.join(10);
    rule.vouch(0, 10);
    rule.vouch(0, 10);
    assert!(!rule.is_vetted(10));
    rule.vouch(1, 10);
    assert!(rule.is_settled(10) && !rule.can_vouch(10));
    rule.advance(30);
    assert!(rule.can_vouch(10));
    rule.expel(1);
    assert!(rule.is_vetted(10) && !rule.is_settled(10) && !rule.can_vouch(10));
    rule.advance(119);
    assert!(rule.is_vetted(10));
    rule.advance(120);
    assert!(!rule.is_vetted(10));
}

/// A member far from the founders lets little through, however many she vouches for; those nearer are all in.
#[test]
fn the_flow_is_bounded_by_distance() {
    let mut rule = Flow::every([1, 1]);
    rule.found(&[0, 1, 2]);
    for who in 10..30 {
        rule.vouch(who % 3, who);
    }
    for day in 1..8 {
        rule.advance(day);
    }
    assert!((10..30).all(|who| rule.is_vetted(who)));
    (100..200).for_each(|puppet| rule.vouch(10, puppet));
    rule.advance(8);
    let puppets = (100..200).filter(|&who| rule.is_vetted(who)).count();
    assert!((1..=3).contains(&puppets), "{puppets}");
    rule.expel(10);
    rule.advance(9);
    assert!((100..200).all(|who| !rule.is_vetted(who)));
}

#[test]
fn draws_stay_in_bounds_and_have_streams_of_their_own() {
    let mut chance = Chance::new(1, 0, Purpose::World);
    let drawn: HashSet<usize> = (0..200).map(|_| chance.below(6)).collect();
    assert_eq!(drawn, (0..6).collect());
    assert_eq!((chance.below(0), chance.pick::<u8>(&[])), (0, None));
    assert_eq!(chance.some(&[1, 2, 3], 9).into_iter().collect::<HashSet<_>>(), HashSet::from([1, 2, 3]));
    let first = |seed, run, purpose| Chance::new(seed, run, purpose).below(usize::MAX);
    let streams = [(1, 0, Purpose::World), (1, 0, Purpose::Play), (1, 1, Purpose::World), (2, 0, Purpose::World)];
    assert_eq!(streams.map(|(seed, run, purpose)| first(seed, run, purpose)).iter().collect::<HashSet<_>>().len(), 4);
}
