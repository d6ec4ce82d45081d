//! Coming in, and going.

pub mod factor_lost;
pub mod go_on;
pub mod gone;
pub mod home;
pub mod join;
pub mod join_dead;
pub mod kept;
pub mod leave;
pub mod recover;
pub mod recover_code;
pub mod recover_people;
pub mod second_factor;
pub mod sign_in;
pub mod sign_out;
