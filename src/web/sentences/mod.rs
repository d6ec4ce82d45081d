//! The sentences that handlers choose. A constant where nothing is to be filled in, a function where something is,
//! so that a message's id and its places are written once.

pub mod faults;
pub mod mistakes;
pub mod notices;
pub mod standings;
pub mod stewarding;
pub mod unreadable;
pub mod verdicts;

/// Constants for sentences without places.
macro_rules! plain {
    ($($name:ident = $id:literal;)*) => {
        $(
            #[doc = concat!("The message `", $id, "`.")]
            pub const $name: $crate::messages::Said = $crate::messages::Said::plain($id);
        )*
    };
}

/// Functions for sentences with places: name, message, and each place with its type.
macro_rules! filled {
    ($($name:ident($($place:ident: $type:ty),+) = $id:literal;)*) => {
        $(
            #[doc = concat!("The message `", $id, "`.")]
            #[must_use]
            pub fn $name($($place: $type),+) -> $crate::messages::Said {
                $crate::messages::Said::new($id)$(.with(stringify!($place), $place))+
            }
        )*
    };
}

pub(crate) use {filled, plain};
