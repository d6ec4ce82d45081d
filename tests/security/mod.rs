//! Who may do what, what a browser is told, and what never leaves.

mod access;
mod bad_input;
mod cookies;
mod csrf;
mod decoy;
mod decoy_acts;
mod decoy_browser;
mod decoy_effects;
mod disk;
mod drafts;
mod faults;
mod headers;
mod key_file;
mod limits;
mod origins;
mod pages;
mod required;
mod secrecy;
mod secrets;
mod security_txt;
mod slow;
mod thief;
mod traces;
mod troubles;
mod visits;
mod wire;
