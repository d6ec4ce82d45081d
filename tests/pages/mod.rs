//! Every page in every state: structure, words, forms, and that nothing typed gets out of its place.

mod accounts;
mod complete;
mod design;
mod figures;
mod files;
mod help;
mod icon;
mod look;
mod messages;
mod peers;
mod people;
mod recovering;
mod samples;
mod stewardly;
mod structure;
mod which;
