//! Our own rule: the registry itself, and what a community that lives by it does of its own accord: stewards are
//! appointed as it grows, and take in people whom somebody they know introduces.

use super::super::chance::Chance;
use super::super::world::{Person, World};
use super::Rule;
use crate::kernel::Day;
use crate::trust::{Event, Params, Registry, Role, Status};

/// People who are thought of as stewards in a week, and tries at finding three who sign for one.
const THOUGHT_OF: usize = 40;
const SIGNINGS: usize = 5;

/// The registry and its heads.
#[derive(Debug, Clone)]
pub(in crate::trust::simulate) struct Ours {
    pub(in crate::trust::simulate) registry: Registry<Person>,
    day: Day,
    heads: Vec<Person>,
}

impl Ours {
    pub(in crate::trust::simulate) fn new() -> Self {
        Self::with(Params::default())
    }

    /// Branches that carry any number.
    pub(in crate::trust::simulate) fn without_places() -> Self {
        Self::with(Params { places_member: u32::MAX, places_steward: u32::MAX, ..Params::default() })
    }

    fn with(params: Params) -> Self {
        Self { registry: Registry::new(params), day: Day::from_number(0), heads: Vec::new() }
    }

    /// What the registry refuses does not happen.
    fn take(&mut self, event: &Event<Person>) -> bool {
        self.registry.apply(self.day, event).is_ok()
    }

    fn status(&self, who: Person) -> Option<Status> {
        self.registry.state(&who).map(|state| state.status)
    }

    fn has_free_place(&self, who: Person) -> bool {
        let community = &self.registry.community;
        self.registry
            .node(&who)
            .is_some_and(|node| community.upward(node).all(|at| community.member(at).load < community.places_owned(at)))
    }
}

impl Rule for Ours {
    fn found(&mut self, founders: &[Person]) {
        self.take(&Event::Genesis { founders: founders.to_vec() });
        self.heads = founders.to_vec();
    }

    fn advance(&mut self, day: i64) {
        self.day = Day::from_number(day);
        self.registry.advance(self.day);
    }

    fn join(&mut self, who: Person) {
        self.take(&Event::Join { who });
    }

    fn can_vouch(&self, by: Person) -> bool {
        self.registry.node(&by).is_some_and(|node| {
            let community = &self.registry.community;
            community.may_vouch(node) && community.credit(node) >= i64::from(community.budget(node).cost)
        })
    }

    fn vouch(&mut self, by: Person, to: Person) {
        self.take(&Event::Vouch { by, to });
    }

    fn leave(&mut self, who: Person) {
        self.take(&Event::Leave { who });
        self.heads.retain(|&head| head != who);
    }

    fn expel(&mut self, who: Person) {
        self.take(&Event::Expel { who });
        self.heads.retain(|&head| head != who);
    }

    fn is_vetted(&self, who: Person) -> bool {
        self.status(who) == Some(Status::Vetted)
    }

    fn is_settled(&self, who: Person) -> bool {
        self.registry.state(&who).is_some_and(|state| state.status == Status::Vetted && state.grace_until.is_none())
    }

    fn could_admit(&self, a: Person, b: Person) -> bool {
        self.registry.unrelated_for_vouch(&a, &b) == Some(true) && (self.has_free_place(a) || self.has_free_place(b))
    }

    /// The head of the member's circle and those heads whom she knows, if they have a place.
    fn introduced_by(&self, via: Person, world: &World) -> Vec<Person> {
        let is_head = |who: &Person| self.registry.state(who).is_some_and(|state| state.role != Role::Member);
        let known = world.known_to(via).iter().copied().filter(is_head);
        let heads = self.registry.circle(&via).into_iter().chain(known);
        heads.filter(|&head| self.can_vouch(head) && self.has_free_place(head)).collect()
    }

    /// People whom many know are thought of first; whether they may be stewards, the registry says.
    fn each_week(&mut self, world: &World, chance: &mut Chance) {
        let signatures = self.registry.params().steward_sigs as usize;
        for _ in 0..THOUGHT_OF {
            let Some(who) = world.well_known(chance).filter(|&who| self.is_vetted(who)) else { continue };
            for _ in 0..SIGNINGS {
                let by = chance.some(&self.heads, signatures);
                if self.take(&Event::Appoint { who, by }) {
                    self.heads.push(who);
                }
            }
        }
    }
}
