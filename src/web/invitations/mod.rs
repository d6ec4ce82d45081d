//! Inviting.

pub mod invitations;
