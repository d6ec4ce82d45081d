//! The single-invite tree: whoever is in lets in whom she likes.

use std::collections::HashSet;

use super::super::world::Person;
use super::Rule;

/// Nothing but who is in.
#[derive(Debug, Clone, Default)]
pub(in crate::trust::simulate) struct Tree {
    members: HashSet<Person>,
}

impl Rule for Tree {
    fn found(&mut self, founders: &[Person]) {
        self.members.extend(founders);
    }

    fn advance(&mut self, _day: i64) {}

    fn join(&mut self, _who: Person) {}

    fn can_vouch(&self, by: Person) -> bool {
        self.members.contains(&by)
    }

    fn vouch(&mut self, by: Person, to: Person) {
        if self.can_vouch(by) {
            self.members.insert(to);
        }
    }

    fn leave(&mut self, who: Person) {
        self.members.remove(&who);
    }

    fn expel(&mut self, who: Person) {
        self.members.remove(&who);
    }

    fn is_vetted(&self, who: Person) -> bool {
        self.members.contains(&who)
    }

    fn vouches_needed(&self) -> usize {
        1
    }
}
