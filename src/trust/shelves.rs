//! A long list that is cheap to copy: copies share its entries until one of them changes some.
//!
//! It stands on shelves. A copy counts the shelves and takes none of the entries; who changes an entry takes the one shelf
//! on which it stands. So a change can be tried on a registry of its own, while readers keep the one they have.

use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// A list on shelves of `N` entries.
#[derive(Debug, Clone)]
pub(super) struct Shelves<T, const N: usize> {
    full: Vec<Arc<[T]>>,
    /// The last shelf, while there is room on it.
    open: Vec<T>,
}

impl<T: Clone, const N: usize> Shelves<T, N> {
    pub(super) const fn new() -> Self {
        Self { full: Vec::new(), open: Vec::new() }
    }

    pub(super) const fn len(&self) -> usize {
        self.full.len() * N + self.open.len()
    }

    pub(super) fn push(&mut self, entry: T) {
        self.open.push(entry);
        if self.open.len() == N {
            self.full.push(std::mem::take(&mut self.open).into());
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.full.iter().flat_map(|shelf| shelf.iter()).chain(&self.open)
    }

    /// The entries of one shelf; none behind the last.
    pub(super) fn shelf(&self, number: usize) -> &[T] {
        match self.full.get(number) {
            Some(shelf) => shelf,
            None if number == self.full.len() => &self.open,
            None => &[],
        }
    }
}

impl<T: Clone, const N: usize> Index<usize> for Shelves<T, N> {
    type Output = T;

    fn index(&self, at: usize) -> &T {
        match self.full.get(at / N) {
            Some(shelf) => &shelf[at % N],                // invariant: a full shelf has N entries
            None => &self.open[at - self.full.len() * N], // invariant: as for any list, the caller knows its length
        }
    }
}

impl<T: Clone, const N: usize> IndexMut<usize> for Shelves<T, N> {
    fn index_mut(&mut self, at: usize) -> &mut T {
        let full = self.full.len() * N;
        match self.full.get_mut(at / N) {
            Some(shelf) => &mut Arc::make_mut(shelf)[at % N], // invariant: as in `index`
            None => &mut self.open[at - full],                // invariant: as in `index`
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Shelves;

    proptest! {
        #[test]
        fn a_copy_stays_as_it_was_while_the_list_is_changed(
            before in prop::collection::vec(0..9_u8, 0..40),
            changes in prop::collection::vec((0..40_usize, 0..9_u8), 0..20),
            more in prop::collection::vec(0..9_u8, 0..20),
        ) {
            let mut list: Shelves<u8, 4> = Shelves::new();
            before.iter().for_each(|entry| list.push(*entry));
            let (copy, mut plain) = (list.clone(), before.clone());
            for (at, entry) in changes.into_iter().filter(|(at, _)| *at < before.len()) {
                (list[at], plain[at]) = (entry, entry);
            }
            for entry in more {
                list.push(entry);
                plain.push(entry);
            }
            prop_assert_eq!(copy.iter().copied().collect::<Vec<_>>(), before);
            prop_assert_eq!((list.len(), list.iter().copied().collect::<Vec<_>>()), (plain.len(), plain.clone()));
            prop_assert!((0..plain.len()).all(|at| list[at] == plain[at]));
            let shelves: Vec<u8> = (0..20).flat_map(|number| list.shelf(number)).copied().collect();
            prop_assert_eq!(shelves, plain);
        }
    }
}
