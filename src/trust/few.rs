//! A list that is nearly always short, kept in its owner: nothing to allocate, and one place less to fetch from memory.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Up to `N` entries in itself; more than that, all of them elsewhere.
#[derive(Debug, Clone)]
pub(super) enum Few<T, const N: usize> {
    /// The first so many of these entries.
    Here(u8, [T; N]),
    /// All of them.
    Elsewhere(Vec<T>),
}

impl<T: Copy + Default, const N: usize> Few<T, N> {
    pub(super) fn push(&mut self, entry: T) {
        match self {
            Self::Here(length, entries) => match entries.get_mut(usize::from(*length)) {
                Some(free) => {
                    *free = entry;
                    *length += 1;
                }
                None => {
                    let mut all = Vec::with_capacity(2 * N);
                    all.extend_from_slice(entries);
                    all.push(entry);
                    *self = Self::Elsewhere(all);
                }
            },
            Self::Elsewhere(entries) => entries.push(entry),
        }
    }
}

impl<T: Copy + Default, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::Here(0, [T::default(); N])
    }
}

impl<T, const N: usize> Deref for Few<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Here(length, entries) => entries.get(..usize::from(*length)).unwrap_or(entries),
            Self::Elsewhere(entries) => entries,
        }
    }
}

impl<T, const N: usize> DerefMut for Few<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Self::Here(length, entries) => {
                let length = usize::from(*length).min(N);
                &mut entries[..length] // invariant: no longer than the entries, by the line above
            }
            Self::Elsewhere(entries) => entries,
        }
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for Few<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut few = Self::default();
        entries.into_iter().for_each(|entry| few.push(entry));
        few
    }
}

impl<T: Serialize, const N: usize> Serialize for Few<T, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&**self)
    }
}

impl<'de, T: Copy + Default + Deserialize<'de>, const N: usize> Deserialize<'de> for Few<T, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl<T: PartialEq, const N: usize> PartialEq for Few<T, N> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq, const N: usize> Eq for Few<T, N> {}

#[cfg(test)]
mod tests {
    use super::Few;

    #[test]
    fn it_is_the_list_that_a_vector_would_be() {
        let mut few: Few<u32, 3> = Few::default();
        let mut all: Vec<u32> = Vec::new();
        for entry in 0..9 {
            assert_eq!(*few, *all);
            few.push(entry);
            all.push(entry);
            if let (Some(mine), Some(its)) = (few.last_mut(), all.last_mut()) {
                (*mine, *its) = (*mine + 100, *its + 100);
            }
        }
        assert_eq!((&*few, few.clone()), (all.as_slice(), all.iter().copied().collect()));
    }
}
