//! What people do, through the front door.

mod account;
mod at_once;
mod cases;
mod concerns;
mod confirming;
mod credible;
mod founding;
mod joining;
mod limits;
mod looking_up;
mod mending;
mod own_reports;
mod reporting;
mod retention;
mod reviewing;
mod reviewing_apart;
mod second_factor;
mod sessions;
mod stewards;
mod stewards_log;
mod undoing;
mod voices;
mod voices_agree;
mod vouching;
mod watching;
