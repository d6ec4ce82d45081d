//! What is stored: any bytes are read or refused, and what is read can be shown and stored again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::accounts::{Credentials, Mailbox, Profile};
use parasol::mail::Letter;
use parasol::reports::{Facts, Page, Voice, Words};
use parasol::sealing::PassphraseHash;

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    match choice % 9 {
        0 => facts(bytes),
        1 => words(bytes),
        2 => profile(bytes),
        3 => voice(bytes),
        4 => page(bytes),
        5 => mailbox(bytes),
        6 => letter(bytes),
        7 => credentials(bytes),
        _ => hash(bytes),
    }
});

fn facts(bytes: &[u8]) {
    let Ok(facts) = Facts::decode(bytes) else { return };
    facts.expires().to_string();
    if let Ok(stored) = facts.encode() {
        assert!(Facts::decode(&stored).is_ok_and(|again| again.encode() == Ok(stored)));
    }
}

fn words(bytes: &[u8]) {
    let Ok(words) = Words::decode(bytes) else { return };
    let stored = words.encode();
    assert!(Words::decode(&stored).is_ok_and(|again| again.encode() == stored));
}

fn profile(bytes: &[u8]) {
    let Ok(profile) = Profile::decode(bytes) else { return };
    assert_eq!(Profile::decode(&profile.encode()), Ok(profile));
}

fn voice(bytes: &[u8]) {
    let Ok(voice) = Voice::decode(bytes) else { return };
    if let Ok(stored) = voice.encode() {
        assert!(Voice::decode(&stored).is_ok_and(|again| again.encode().ok() == Some(stored)));
    }
}

fn page(bytes: &[u8]) {
    let Ok(page) = Page::decode(bytes) else { return };
    if let Ok(stored) = page.encode() {
        assert!(Page::decode(&stored).is_ok_and(|again| again.encode().ok() == Some(stored)));
    }
}

fn mailbox(bytes: &[u8]) {
    let Ok(mailbox) = Mailbox::decode(bytes) else { return };
    assert_eq!(Mailbox::decode(&mailbox.encode()), Ok(mailbox));
}

fn letter(bytes: &[u8]) {
    let Ok(letter) = Letter::decode(bytes) else { return };
    assert!(Letter::decode(&letter.encode()).is_ok_and(|again| again.encode() == letter.encode()));
}

fn credentials(bytes: &[u8]) {
    let Ok(credentials) = Credentials::decode(bytes) else { return };
    let stored = credentials.encode();
    assert!(Credentials::decode(&stored).is_ok_and(|again| again.encode() == stored));
}

fn hash(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(hash) = PassphraseHash::parse(text) {
        assert_eq!(hash.as_str(), text);
    }
}
