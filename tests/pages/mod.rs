//! Every page in every state: structure, words, forms, and that nothing typed gets out of its place.

mod messages;
mod samples;
mod stewardly;
mod structure;
