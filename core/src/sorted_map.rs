//! A map for the tens of answers of one person: pairs in one list, sorted by key.
//!
//! The standard map is made for many more and weighs 4 KB in the first load for each kind
//! of key (`docs/gewicht.md`).

/// Values by key, in the order of the keys. Finding takes a binary search, adding and
/// removing move what comes after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<K, V> {
    /// Sorted by key, each key once.
    pairs: Vec<(K, V)>,
}

impl<K: Ord, V> SortedMap<K, V> {
    /// A map without values.
    #[must_use]
    pub const fn new() -> Self {
        Self { pairs: Vec::new() }
    }

    /// How many values there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Where the key is, or where it belongs.
    fn search(&self, key: &K) -> Result<usize, usize> {
        self.pairs.binary_search_by(|(other, _)| other.cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        let index = self.search(key).ok()?;
        self.pairs.get(index).map(|(_, value)| value)
    }

    /// The value of a key, to change it.
    #[must_use]
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let index = self.search(key).ok()?;
        self.pairs.get_mut(index).map(|(_, value)| value)
    }

    /// Puts a value in, and gives the one that the key had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.search(&key) {
            Ok(index) => {
                let place = self.pairs.get_mut(index)?;
                Some(std::mem::replace(&mut place.1, value))
            }
            Err(index) => {
                self.pairs.insert(index, (key, value));
                None
            }
        }
    }

    /// Takes a value out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let index = self.search(key).ok()?;
        Some(self.pairs.remove(index).1)
    }

    /// Keeps the pairs for which this holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &V) -> bool) {
        self.pairs.retain(|(key, value)| keep(key, value));
    }

    /// The pairs in the order of their keys.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.into_iter()
    }

    /// The values in the order of their keys, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.pairs.iter_mut().map(|(_, value)| value)
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self { pairs: Vec::new() }
    }
}

/// The pairs of a [`SortedMap`] in the order of their keys.
pub type Iter<'a, K, V> = std::iter::Map<std::slice::Iter<'a, (K, V)>, Split<K, V>>;
type Split<K, V> = for<'a> fn(&'a (K, V)) -> (&'a K, &'a V);

impl<'a, K, V> IntoIterator for &'a SortedMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.pairs.iter().map(|(key, value)| (key, value))
    }
}

/// Of pairs with the same key the last one stays.
impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::new();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    use super::SortedMap;

    #[test]
    fn values_are_found_in_the_order_of_their_keys() {
        let mut map: SortedMap<_, _> =
            [(3, 'c'), (1, 'a'), (2, 'x'), (2, 'b')].into_iter().collect();
        let pairs: Vec<_> = map.iter().collect();
        assert_eq!(pairs, [(&1, &'a'), (&2, &'b'), (&3, &'c')]);
        assert_eq!((map.get(&2), map.get(&4)), (Some(&'b'), None));
        assert_eq!(map.insert(2, 'd'), Some('b'));
        assert_eq!(map.remove(&1), Some('a'));
        assert_eq!(map.remove(&1), None);
        assert_eq!(map.len(), 2);
    }

    proptest! {
        /// Any series of changes gives what the standard map gives.
        #[test]
        fn it_does_what_the_standard_map_does(
            changes in vec((any::<bool>(), 0_u8..12, any::<u16>()), 0..60),
        ) {
            let (mut map, mut model) = (SortedMap::new(), BTreeMap::new());
            for (add, key, value) in changes {
                if add {
                    assert_eq!(map.insert(key, value), model.insert(key, value));
                } else {
                    assert_eq!(map.remove(&key), model.remove(&key));
                }
                assert!(map.iter().eq(&model));
                assert_eq!(map.get(&key), model.get(&key));
                assert_eq!(map.get_mut(&key), model.get_mut(&key));
                assert_eq!((map.len(), map.is_empty()), (model.len(), model.is_empty()));
            }
            map.retain(|key, _| key % 2 == 0);
            model.retain(|key, _| key % 2 == 0);
            map.values_mut().for_each(|value| *value /= 2);
            model.values_mut().for_each(|value| *value /= 2);
            assert!(map.iter().eq(&model));
            assert_eq!(model.into_iter().collect::<SortedMap<_, _>>(), map);
        }
    }
}
