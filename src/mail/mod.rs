//! Letters: what waits to be sent, what it says, and the way to the mail server. The only place for lettre.

mod courier;
mod letter;
mod session;
mod wording;

pub use courier::{Courier, CourierError};
pub use letter::{Damaged, Letter, Occasion};
pub use session::{Fate, Journey, Stopped};
pub use wording::{Stationery, Written};
