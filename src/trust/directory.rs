//! Whose place in the log of joins is whose: from the outside world's ids to [`Node`]s and back. As cheap to copy as the
//! [`Shelves`] beside it.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::Arc;

use super::member::Node;
use super::shelves::Shelves;

/// A copy that changes takes one part of so many.
const PARTS: usize = 256;
/// Ids on one shelf.
pub(super) const SHELF: usize = 256;

/// Everybody who ever joined, by id and by the order of joining.
#[derive(Debug, Clone)]
pub(super) struct Directory<Id> {
    ids: Shelves<Id, SHELF>,
    parts: Vec<Arc<HashMap<Id, Node, RandomState>>>,
    hasher: RandomState,
}

impl<Id: Copy + Eq + Hash> Directory<Id> {
    pub(super) fn new() -> Self {
        Self { ids: Shelves::new(), parts: Vec::new(), hasher: RandomState::new() }
    }

    pub(super) fn node(&self, id: &Id) -> Option<Node> {
        self.parts.get(self.part(id))?.get(id).copied()
    }

    /// The id at this place.
    pub(super) fn id(&self, node: Node) -> Id {
        self.ids[node.index()] // invariant: every join adds a node and its id together
    }

    pub(super) fn ids(&self) -> &Shelves<Id, SHELF> {
        &self.ids
    }

    /// The next to join. Her node is the number of those who joined before.
    pub(super) fn add(&mut self, id: Id) {
        if self.parts.is_empty() {
            let part = || Arc::new(HashMap::with_hasher(self.hasher.clone()));
            self.parts = std::iter::repeat_with(part).take(PARTS).collect();
        }
        let (part, node) = (self.part(&id), Node(u32::try_from(self.ids.len()).unwrap_or(u32::MAX)));
        if let Some(part) = self.parts.get_mut(part) {
            Arc::make_mut(part).insert(id, node);
        }
        self.ids.push(id);
    }

    /// The upper bits of the hash choose a part: a part's own table goes by the lower ones and by the topmost seven.
    fn part(&self, id: &Id) -> usize {
        (self.hasher.hash_one(id) >> 40) as usize % PARTS
    }
}
