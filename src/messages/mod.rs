//! Every sentence on screen, in the reader's language. The only place that knows the message format (Fluent).
//!
//! A message without arguments is formatted once, when the catalogue is loaded, and handed out as `&'static str`.
//! A sentence that somebody else chooses (a handler, a rule) travels as [`Said`] until a page speaks it.

mod catalogue;
mod language;
mod said;
#[cfg(test)]
mod tests;

pub use catalogue::Words;
pub use language::Language;
pub use said::{Arg, Said};
