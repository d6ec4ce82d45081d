//! What people do, through the front door.

mod account;
mod at_once;
mod cases;
mod concerns;
mod credible;
mod founding;
mod joining;
mod limits;
mod looking_up;
mod own_reports;
mod reporting;
mod retention;
mod sessions;
mod stewards;
mod stewards_log;
mod undoing;
mod vouching;
