//! Samples of coming in again.

use parasol::accounts::recovery::Lost;
use parasol::messages::Said;
use parasol::web::access::factor_lost::FactorLost;
use parasol::web::access::recover::Recover;
use parasol::web::access::recover_code::RecoverCode;
use parasol::web::access::recover_people::RecoverPeople;
use parasol::web::account::recovery::{Recovery, Running};
use parasol::web::form::Field;
use parasol::web::frame::{Area, Page};
pub use parasol::web::vouches::recovery::Known;
use parasol::web::vouches::recovery::{About, StandIn};

use super::samples::{TODAY, out, vetted};

fn offered() -> String {
    "lantern meadow copper violin thirteen".into()
}

pub fn recover(recovery: Option<Said>, passphrase: Option<Said>) -> Recover {
    Recover { page: out(), name: Field::of("Robin"), recovery, passphrase, offered: offered() }
}

pub fn recover_people(name: Option<Said>, passphrase: Option<Said>) -> RecoverPeople {
    RecoverPeople { page: out(), name: Field { value: String::new(), mistake: name }, passphrase, offered: offered() }
}

pub fn recover_code(lost: Lost) -> RecoverCode {
    RecoverCode { page: out(), lost, code: "7KQ2M-X9V4T".into() }
}

pub fn factor_lost() -> FactorLost {
    FactorLost { page: out() }
}

pub fn stand_in(code: Option<Said>) -> StandIn {
    let code = Field { value: "7KQ2M-X9V4T".into(), mistake: code };
    StandIn { page: vetted(Area::Vouches), code, about: None, promise: None }
}

pub fn stand_in_for(lost: Lost, known: Known, promise: Option<Said>) -> StandIn {
    StandIn { about: Some(About { lost, known }), promise, ..stand_in(None) }
}

pub fn vouched(label: Option<&str>) -> Known {
    Known::Vouched { label: label.map(str::to_owned), on: TODAY, alike: label.is_none() }
}

pub fn running(all: Vec<Running>) -> Recovery {
    let page = Page { recovery_runs: !all.is_empty(), ..vetted(Area::Account) };
    Recovery { page, all }
}

pub fn two_running() -> Recovery {
    running(vec![
        Running { lost: Lost::Passphrase, hours: Some(71) },
        Running { lost: Lost::SecondFactor, hours: None },
        Running { lost: Lost::Passphrase, hours: Some(1) },
    ])
}
