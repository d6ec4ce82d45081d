//! A sentence chosen by a handler or a rule, and spoken later in the reader's language.

use crate::kernel::{Day, Month, Region};

/// What fills a place in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A count; the language's plural rules apply.
    Number(i64),
    /// Text as it is, such as a name somebody typed.
    Text(String),
    /// A month, written as the language writes it.
    Month(Month),
    /// A day, written as the language writes it.
    Day(Day),
    /// A region, by its name.
    Region(Region),
    /// Another message, without arguments of its own.
    Message(&'static str),
}

/// A message's id with what fills its places.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The message's id in the catalogue.
    pub id: &'static str,
    /// What fills its places, by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// A sentence without places to fill.
    #[must_use]
    pub const fn plain(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// A sentence whose places are filled by [`Said::with`].
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self::plain(id)
    }

    /// Fills one place.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl AsRef<Self> for Said {
    fn as_ref(&self) -> &Self {
        self
    }
}

macro_rules! from_value {
    ($($from:ty => |$value:ident| $arg:expr;)*) => {
        $(impl From<$from> for Arg {
            fn from($value: $from) -> Self {
                $arg
            }
        })*
    };
}

from_value! {
    u32 => |n| Self::Number(i64::from(n));
    i64 => |n| Self::Number(n);
    usize => |n| Self::Number(i64::try_from(n).unwrap_or(i64::MAX));
    String => |text| Self::Text(text);
    &str => |text| Self::Text(text.to_owned());
    Month => |month| Self::Month(month);
    Day => |day| Self::Day(day);
    Region => |region| Self::Region(region);
}
