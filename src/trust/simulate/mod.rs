//! What-if: communities that are invented from a seed, live by one rule or another, and are attacked.
//!
//! For our rule it is the [`Registry`](super::Registry) and the [`Book`](super::Book) themselves that run. All rules
//! are given the same people, who know each other in the same way and come and go on the same days. No clock, and no
//! chance but the seed's: the same settings give the same figures.

mod attack;
mod chance;
mod figures;
mod play;
mod rules;
#[cfg(test)]
mod tests;
mod voices;
mod world;

use serde::Serialize;

pub use attack::Strategy;
pub use figures::{Attack, Honest, RuleFigures, Simulation, percent};
pub use voices::{Damage, Judged};

use figures::Observed;
use play::Play;
use rules::{Budgets, Flow, Ours, Rule, Tree};
use voices::{SEASON, Voices};
use world::World;

/// Advogato's flow is found anew every so many days while a community grows, and when it does not: there, less often in
/// a large one. Larger ones go without: finding it takes time with the square of the members, soon hours.
const FLOW_EVERY: [i64; 2] = [30, 30];
const FLOW_EVERY_IN_LARGE: [i64; 2] = [30, 90];
const LARGE_FROM: u32 = 1_000;
const FLOW_UP_TO: u32 = 3_000;
/// Days after the first rogue was put out on which we look at what is left.
const AFTERWARDS: i64 = 90;

/// What is simulated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Honest members of the grown community; ten or more.
    pub members: u32,
    /// Rogues who join it.
    pub rogues: u32,
    /// Years for which they act before the first is found out; two or more.
    pub years: u32,
    /// Where chance comes from.
    pub seed: u64,
    /// Vouches of honest members near a rogue that go to a false friend of hers, in a million.
    pub mistakes: u32,
    /// Communities that are invented, one after the other.
    pub runs: u32,
    /// Whether stewards take in people whom somebody they know introduces.
    pub introductions: bool,
}

/// Invents communities and gives what became of them. `progress` is told what is done next, in a few words.
#[must_use]
pub fn simulate(settings: &Settings, mut progress: impl FnMut(&str)) -> Simulation {
    let names = ["single-invite tree", "two vouchers, budgets", "Advogato flow, tight", "ours without places", "ours"];
    let mut observed: [Vec<Observed>; 5] = Default::default();
    let mut judged = Judged::default();
    for run in 0..settings.runs {
        let world = World::new(settings, run);
        let [tree, budgets, flow, placeless, ours] = &mut observed;
        let mut on = |name: &str| progress(&format!("community {} of {}: {name}", run + 1, settings.runs));
        on(names[0]);
        tree.extend(suffer(settings, run, &world, Tree::default(), |_| {}));
        on(names[1]);
        budgets.extend(suffer(settings, run, &world, Budgets::new(), |_| {}));
        if let Some(days) = flow_every(settings.members) {
            on(names[2]);
            flow.extend(suffer(settings, run, &world, Flow::every(days), |_| {}));
        }
        on(names[3]);
        placeless.extend(suffer(settings, run, &world, Ours::without_places(), |_| {}));
        on(names[4]);
        ours.extend(suffer(settings, run, &world, Ours::new(), |play| {
            let mut voices = Voices::new(settings, run, world.found_out_on - SEASON);
            live_until(play, world.found_out_on, |play| voices.speak(play));
            judged.add(&voices.judged());
        }));
    }
    let rules = names.into_iter().zip(observed);
    let rules = rules.map(|(name, observed)| RuleFigures::of(name, settings, &observed)).collect();
    Simulation { settings: settings.clone(), rules, reports: judged, flow_every: flow_every(settings.members) }
}

/// Days between two findings of the flow, while a community grows and when it does not; none where it is left out.
fn flow_every(members: u32) -> Option<[i64; 2]> {
    let days = if members < LARGE_FROM { FLOW_EVERY } else { FLOW_EVERY_IN_LARGE };
    (members <= FLOW_UP_TO).then_some(days)
}

/// Lets a community grow by a rule, then live through each strategy, and gives what was seen of each. `season` may let
/// it live up to the day the first rogue is found out, to see more.
fn suffer<'w, R: Rule>(
    settings: &Settings,
    run: u32,
    world: &'w World,
    rule: R,
    mut season: impl FnMut(&mut Play<'w, R>),
) -> Vec<Observed> {
    let mut grown = Play::new(settings, run, world, rule);
    live_until(&mut grown, world.grown_on, |_| {});
    let suffered = Strategy::ALL.map(|strategy| {
        let mut play = grown.clone();
        play.set_upon(strategy);
        season(&mut play);
        live_until(&mut play, world.found_out_on, |_| {});
        observe(strategy, play)
    });
    suffered.into()
}

fn live_until<'w, R: Rule>(play: &mut Play<'w, R>, day: i64, mut each_day: impl FnMut(&mut Play<'w, R>)) {
    while play.day < day {
        play.live();
        each_day(play);
    }
}

fn observe<R: Rule>(strategy: Strategy, mut play: Play<'_, R>) -> Observed {
    let honest = play.honest_let_in();
    let (waited, at_limit) = (std::mem::take(&mut play.waited), play.is_at_the_limit());
    let false_members = play.false_members();
    let after = play.day + AFTERWARDS;
    let is_expelled = play.expel_first_rogue();
    live_until(&mut play, after, |_| {});
    let left = false_members.iter().filter(|&&who| play.rule.is_vetted(who)).count();
    Observed {
        strategy,
        honest,
        waited,
        false_members: false_members.len(),
        at_limit,
        left_after_expulsion: is_expelled.then_some(left),
    }
}
