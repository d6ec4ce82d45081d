//! The rules that are compared, behind one set of words.

mod budgets;
mod flow;
mod ours;
mod tree;

pub(super) use budgets::Budgets;
pub(super) use flow::Flow;
pub(super) use ours::Ours;
pub(super) use tree::Tree;

use super::chance::Chance;
use super::world::{Person, World};

/// A rule of who is let in.
pub(super) trait Rule: Clone {
    /// The founders start it, on day 0.
    fn found(&mut self, founders: &[Person]);

    /// Time passes up to this day.
    fn advance(&mut self, day: i64);

    /// Somebody appears, who is not let in yet.
    fn join(&mut self, who: Person);

    /// Whether she may vouch today, and has a vouch to give.
    fn can_vouch(&self, by: Person) -> bool;

    /// One vouches for another; nothing happens where the rule does not allow it.
    fn vouch(&mut self, by: Person, to: Person);

    /// Somebody leaves of her own accord.
    fn leave(&mut self, who: Person);

    /// Somebody is put out.
    fn expel(&mut self, who: Person);

    /// Whether she is let in.
    fn is_vetted(&self, who: Person) -> bool;

    /// Whether she is let in and needs nobody's vouch to stay so.
    fn is_settled(&self, who: Person) -> bool {
        self.is_vetted(who)
    }

    /// How many vouches let somebody in.
    fn vouches_needed(&self) -> usize {
        2
    }

    /// Whether vouches of these two would let somebody in today: what colluders ask themselves.
    fn could_admit(&self, a: Person, b: Person) -> bool {
        a != b
    }

    /// Who may take in somebody whom this member introduces.
    fn introduced_by(&self, _via: Person, _world: &World) -> Vec<Person> {
        Vec::new()
    }

    /// What a community sees to from week to week.
    fn each_week(&mut self, _world: &World, _chance: &mut Chance) {}
}
