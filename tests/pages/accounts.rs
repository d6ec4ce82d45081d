//! Samples of what a member gets in by.

use parasol::accounts::{BrowserKind, Device, SystemKind};
use parasol::acts::cover::Choices;
use parasol::acts::delete_account::Departure;
use parasol::acts::passkeys::{Asked, Hers};
use parasol::kernel::{PasskeyId, SessionId};
use parasol::messages::Said;
use parasol::web::access::second_factor::SecondFactor as HalfIn;
use parasol::web::access::sign_in::SignIn;
use parasol::web::account::confirm::Confirm;
use parasol::web::account::delete::Delete;
use parasol::web::account::language::LanguagePage;
use parasol::web::account::passkeys::Passkeys;
use parasol::web::account::recovery_codes::RecoveryCodes;
use parasol::web::account::second_factor::SecondFactor;
use parasol::web::account::second_passphrase::SecondPassphrase;
use parasol::web::account::sessions::{Session, Sessions};
use parasol::web::form::Field;
use parasol::web::frame::{Area, Page};

use super::samples::{HOSTILE, NOVEMBER, out, vetted};

pub fn told_of_sign_in() -> Page {
    Page { sign_in_elsewhere: true, ..vetted(Area::Account) }
}

pub fn sign_in(asked: Option<Asked>) -> SignIn {
    SignIn { page: out(), name: Field::default(), passphrase: None, asked, passkey: None }
}

pub fn asked() -> Asked {
    Asked { options: r#"{"challenge":"q83v","rpId":"parasol.example"}"#.into(), ceremony: "AQHvze".into() }
}

pub fn half_in(code: Option<Said>) -> HalfIn {
    HalfIn { page: out(), has_app: true, code, asked: None, passkey: None }
}

pub fn half_in_by_passkey(passkey: Option<Said>) -> HalfIn {
    HalfIn { has_app: false, asked: Some(asked()), passkey, ..half_in(None) }
}

pub fn confirm(passphrase: Option<Said>) -> Confirm {
    let page = vetted(Area::Account);
    Confirm { page, to: "second-factor", name: "Robin".into(), passphrase, asked: None, passkey: None }
}

pub fn confirm_by_passkey(passkey: Option<Said>) -> Confirm {
    Confirm { asked: Some(asked()), passkey, ..confirm(None) }
}

pub fn language(tag: &str, look: &str) -> LanguagePage {
    LanguagePage { page: vetted(Area::Account), language: Field::of(tag), look: Field::of(look) }
}

fn passkey(n: u8, name: &str, copied: bool) -> Hers {
    Hers { id: PasskeyId::from_bytes([n; 16]), name: name.into(), added: NOVEMBER, copied }
}

pub fn passkeys() -> Passkeys {
    Passkeys {
        page: Page { passkey_copied: true, ..vetted(Area::Account) },
        hers: vec![passkey(1, "old phone", false), passkey(2, "", true), passkey(3, HOSTILE, false)],
        recovery_left: 3,
        asked: Some(asked()),
        label: String::new(),
        wrong: None,
    }
}

fn session(n: u8, browser: BrowserKind, system: SystemKind, minutes: u32) -> Session {
    let device = Device { browser, system };
    Session { id: SessionId::from_bytes([n; 16]), device, used: minutes, began: 2 * minutes, this: n == 0 }
}

pub fn sessions() -> Sessions {
    let all = vec![
        session(0, BrowserKind::Firefox, SystemKind::Android, 0),
        session(1, BrowserKind::Safari, SystemKind::Apple, 7),
        session(2, BrowserKind::Other, SystemKind::Other, 200),
    ];
    Sessions { page: vetted(Area::Account), all, news: vec!["sessions-news"] }
}

/// Somebody has her passphrase, and something was changed.
pub fn sessions_told() -> Sessions {
    Sessions { news: vec!["sessions-news-half", "sessions-news-changed"], ..sessions() }
}

pub fn told_of_half() -> Page {
    Page { half_failed: true, ..vetted(Area::Account) }
}

pub fn told_of_change() -> Page {
    Page { access_changed: true, ..vetted(Area::Account) }
}

pub fn confirm_kept() -> Confirm {
    Confirm { to: "kept", ..confirm(None) }
}

pub fn one_session() -> Sessions {
    let all = vec![session(0, BrowserKind::Chrome, SystemKind::Windows, 0)];
    Sessions { page: vetted(Area::Account), all, news: Vec::new() }
}

pub fn factor(is_on: bool, code: Option<Said>) -> SecondFactor {
    let offered = (!is_on).then(|| "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ".to_owned());
    SecondFactor { page: vetted(Area::Account), offered, recovery_left: 0, code }
}

pub fn recovery_codes(left: u32, made: Vec<String>) -> RecoveryCodes {
    RecoveryCodes { page: vetted(Area::Account), left, made }
}

pub fn made() -> Vec<String> {
    ["7KQ2", "4T0B", "MX9V"].map(|group| format!("{group}-MX9V-4T0B-HJ5C")).to_vec()
}

pub fn second_passphrase(is_set: bool, passphrase: Option<Said>) -> SecondPassphrase {
    let choices = Choices { ends_sessions: is_set, cuts_links: false };
    let offered = "lantern meadow copper violin thirteen".into();
    SecondPassphrase { page: vetted(Area::Account), name: "Robin".into(), is_set, choices, passphrase, offered }
}

pub fn delete(reports: usize, choice: Field, sure: Option<Said>) -> Delete {
    let departure = Departure { reports, vouched_for: reports, grace: 1, stewards_left: (reports > 0).then_some(2) };
    Delete { page: vetted(Area::Account), departure, reports: choice, sure }
}
