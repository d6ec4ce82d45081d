//! Who may call a route, by where she stands and how she signed in.

use crate::acts::sessions::SignedIn;
use crate::config::SecondFactorFor;
use crate::trust::{Read, Status};
use crate::web::outcome::Fault;
use crate::web::route::{Access, Route};

/// Whether she has to sign in by two factors to go on.
pub(super) fn lacks_second_factor(set: Option<SecondFactorFor>, who: SignedIn, route: &Route) -> bool {
    !who.strong && needs_two_factors(second_factor_for(set, who), route)
}

/// Whom the registry asks for a second factor: unless the operator says otherwise, stewards, as soon as there
/// are too many members for everybody to know everybody.
fn second_factor_for(set: Option<SecondFactorFor>, who: SignedIn) -> SecondFactorFor {
    let is_small = who.stands.is_none_or(|stands| stands.bootstrap);
    set.unwrap_or(if is_small { SecondFactorFor::Nobody } else { SecondFactorFor::Stewards })
}

/// Whether the registry asks those who come here for a second factor.
fn needs_two_factors(who: SecondFactorFor, route: &Route) -> bool {
    let access = route.access;
    match who {
        SecondFactorFor::Nobody => false,
        SecondFactorFor::Stewards => matches!(access, Access::Steward),
        SecondFactorFor::Reviewers => matches!(access, Access::Steward | Access::Reviewer),
        SecondFactorFor::Everybody => !matches!(access, Access::Machine | Access::Anyone) && !route.is_always_hers(),
    }
}

/// Whether somebody stands where a route needs her to.
pub(super) fn admit(access: Access, who: Option<SignedIn>) -> Result<(), Fault> {
    if matches!(access, Access::Machine | Access::Anyone) {
        return Ok(());
    }
    let who = who.ok_or(Fault::SignIn)?;
    let may = who.access();
    let admitted = match access {
        Access::Machine | Access::Anyone | Access::SignedIn => true,
        Access::HalfIn => false,
        Access::Reader => may.read != Read::None,
        Access::Reporter => may.report,
        Access::Voice => may.voice,
        Access::Vetted | Access::Reviewer => may.read == Read::Full,
        Access::Unfrozen => who.stands.is_none_or(|stands| {
            stands.frozen_out_until.is_none() && !matches!(stands.status, Status::Left | Status::Expelled)
        }),
        Access::Steward => who.stands.is_some_and(|stands| stands.steward),
    };
    if admitted { Ok(()) } else { Err(Fault::NoStanding(access)) }
}
