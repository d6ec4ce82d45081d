//! What stands in cookies, paths and small fields: each is read as one thing only, and written again it is the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::accounts::Device;
use parasol::kernel::{ExposeSecret, InvitationId, MailAddress, Month, Region, ReportId};
use parasol::messages::{Language, Words};
use parasol::sealing::{FormToken, InvitationCode, LetterCode, RecoveryCode, SessionToken, VouchCode};
use parasol::web::flash::Flash;

fuzz_target!(|text: &str| {
    if let Some(token) = SessionToken::parse(text) {
        assert_eq!(token.text().expose_secret(), text);
        assert_eq!(token.hash(), token.hash());
    }
    if let Some(code) = InvitationCode::parse(text) {
        assert_eq!(code.text().expose_secret(), text);
    }
    if let Some(token) = FormToken::parse(text) {
        assert_eq!(token.text().expose_secret(), text);
    }
    if let Some(code) = LetterCode::parse(text) {
        assert_eq!(code.text().expose_secret(), text);
    }
    if let Ok(code) = RecoveryCode::parse(text) {
        let again = RecoveryCode::parse(code.text().expose_secret());
        assert!(again.is_ok_and(|again| again.text().expose_secret() == code.text().expose_secret()));
    }
    let device = Device::of_user_agent(text);
    assert_eq!(Device::decode(&device.encode()), device);
    if let Ok(address) = text.parse::<MailAddress>() {
        assert!(address.expose().is_ascii() && !address.expose().contains(|c: char| c.is_ascii_control() || c == ' '));
        assert_eq!(address.expose(), format!("{}@{}", address.local(), address.domain()));
        assert_eq!(address.expose().parse(), Ok(address));
    }
    if let Ok(code) = VouchCode::parse(text) {
        let again = VouchCode::parse(code.text().expose_secret());
        assert!(again.is_ok_and(|again| again == code));
    }
    if let Some(flash) = Flash::parse(text) {
        assert_eq!(Flash::parse(&flash.value()), Some(flash));
        assert!(!Words::of(Language::En).tell(&flash.notice().said).is_empty());
    }
    if let Ok(id) = text.parse::<ReportId>() {
        assert_eq!(id.to_string(), text.to_ascii_lowercase());
    }
    if let Ok(id) = text.parse::<InvitationId>() {
        assert_eq!(id.to_string().parse(), Ok(id));
    }
    if let Ok(month) = text.parse::<Month>() {
        assert_eq!(month.to_string(), text);
        assert!(!Words::of(Language::En).month(month).is_empty());
    }
    if let Ok(region) = text.parse::<Region>() {
        assert_eq!(region.as_str(), text.trim().to_ascii_uppercase());
        assert!(!Words::of(Language::En).region(region).is_empty());
    }
});
