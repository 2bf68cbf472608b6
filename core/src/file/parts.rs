//! Values and lists that are read with care.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::{FileError, LIST_MAX_ITEMS, List};
use crate::assessment::is_id;

/// A value that is a number in some cases and a word in others. Anything else is kept as
/// [`Scalar::Other`], so that the error can name the question instead of a column.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Scalar {
    Number(i64),
    Word(String),
    Other,
}

impl Scalar {
    pub(super) fn number<T: TryFrom<i64>>(&self) -> Option<T> {
        match self {
            Scalar::Number(number) => T::try_from(*number).ok(),
            Scalar::Word(_) | Scalar::Other => None,
        }
    }

    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Scalar::Word(word) => Some(word),
            Scalar::Number(_) | Scalar::Other => None,
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl Visitor<'_> for Any {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a word")
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(i64::try_from(number).map_or(Scalar::Other, Scalar::Number))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_str<E>(self, word: &str) -> Result<Scalar, E> {
                Ok(Scalar::Word(word.to_owned()))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// A list that keeps no more than [`LIST_MAX_ITEMS`] in memory and counts the rest.
pub(super) struct Bounded<T> {
    items: Vec<T>,
    count: usize,
}

impl<T> Default for Bounded<T> {
    fn default() -> Self {
        Self { items: Vec::new(), count: 0 }
    }
}

impl<T> FromIterator<T> for Bounded<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        Self { count: items.len(), items }
    }
}

impl<T: Serialize> Serialize for Bounded<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Bounded<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = Bounded<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Bounded<T>, A::Error> {
                let mut items = Vec::new();
                while items.len() < LIST_MAX_ITEMS {
                    match seq.next_element()? {
                        Some(item) => items.push(item),
                        None => return Ok(Bounded { count: items.len(), items }),
                    }
                }
                let mut count = items.len();
                while seq.next_element::<IgnoredAny>()?.is_some() {
                    count += 1;
                }
                Ok(Bounded { items, count })
            }
        }
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

impl<T> Bounded<T> {
    /// The items with their id by `id_of`, checked: not too many, each with a possible id.
    pub(super) fn checked(self, list: List, id_of: fn(&T) -> &str) -> Result<Vec<T>, FileError> {
        if self.count > LIST_MAX_ITEMS {
            return Err(FileError::TooMany { list, items: self.count });
        }
        match self.items.iter().position(|item| !is_id(id_of(item))) {
            Some(index) => Err(FileError::NotAnId { list, number: index + 1 }),
            None => Ok(self.items),
        }
    }
}
