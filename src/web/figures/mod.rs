//! What happens in the registry, in numbers: for anybody, rounded; for stewards, exact where that tells nothing new.

pub mod charted;
pub mod exact;
pub mod transparency;
