//! Passkeys (Web Authentication, level 3): what a page asks of a browser, and whether the answer shows the passkey.
//!
//! Whoever holds the device must prove it to be hers each time (user verification), so that a passkey is two factors. No
//! attestation is asked for: which make of device somebody has is nobody's business. What an authenticator is told names the
//! registry only.

mod ceremony;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::seals::Seals;
use super::stored::PasskeyTag;
use crate::kernel::MemberId;
pub use ceremony::{Ceremony, CeremonyBound, CeremonyState, PASSKEY_MOST, Purpose};

/// The registry, as browsers and authenticators know it: by the host and the origin of its address.
pub struct RelyingParty {
    webauthn: Webauthn,
    name: String,
}

/// A passkey's public half, and how often it was used as far as its authenticator counts.
#[derive(Clone, Serialize, Deserialize)]
pub struct Passkey(webauthn_rs::prelude::Passkey);

/// What a browser answered when it was asked to use a passkey.
pub struct Answer(PublicKeyCredential);

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It does not show the passkey; nobody is told what is wrong with it.
    #[error("the answer does not show the passkey")]
    Wrong,
    /// It is genuine, but the authenticator's count of uses did not go on: there may be a copy of the passkey.
    #[error("the passkey may have been copied")]
    Copied,
}

impl RelyingParty {
    /// The registry at an address, if browsers offer passkeys there: over TLS or on this machine, and by a name.
    #[must_use]
    pub fn at(base_url: &str, name: &str) -> Option<Self> {
        let url = Url::parse(base_url).ok()?;
        let host = url.domain()?;
        let own_machine = host == "localhost" || host.ends_with(".localhost");
        if url.scheme() != "https" && !own_machine {
            return None;
        }
        let webauthn = WebauthnBuilder::new(host, &url).ok()?.rp_name(name).build().ok()?;
        Some(Self { webauthn, name: name.to_owned() })
    }

    /// Begins to add a passkey. Gives what the browser is to be asked, as JSON; one of `hers` is not offered again.
    ///
    /// # Errors
    /// [`NotTaken::Wrong`] if nothing can be asked; it does not happen.
    pub fn ask_to_add(&self, handle: [u8; 16], hers: &[Passkey]) -> Result<(String, CeremonyState), NotTaken> {
        let handle = Uuid::from_bytes(handle);
        let asked = self.webauthn.start_passkey_registration(handle, &self.name, &self.name, None);
        let (options, state) = asked.map_err(|_| NotTaken::Wrong)?;
        let mut options = json!(options.public_key);
        set(&mut options, "excludeCredentials", descriptors(hers));
        // It must be found again without a name typed first.
        let selection = json!({"residentKey": "required", "requireResidentKey": true, "userVerification": "required"});
        set(&mut options, "authenticatorSelection", selection);
        forget(&mut options, &["uvm", "credProps"]);
        Ok((options.to_string(), CeremonyState::Add(state)))
    }

    /// Begins to ask for a passkey: any of `hers`, or any at all if there are none.
    ///
    /// # Errors
    /// [`NotTaken::Wrong`] if nothing can be asked; it does not happen.
    pub fn ask_to_use(&self, hers: &[Passkey]) -> Result<(String, CeremonyState), NotTaken> {
        let asked = self.webauthn.start_discoverable_authentication();
        let (options, state) = asked.map_err(|_| NotTaken::Wrong)?;
        let mut options = json!(options.public_key);
        set(&mut options, "allowCredentials", descriptors(hers));
        forget(&mut options, &["uvm"]);
        Ok((options.to_string(), CeremonyState::Use(state)))
    }

    /// The passkey that was made, if the browser's answer belongs to this ceremony.
    ///
    /// # Errors
    /// [`NotTaken::Wrong`].
    pub fn add(&self, ceremony: &Ceremony, answer: &str) -> Result<Passkey, NotTaken> {
        let CeremonyState::Add(state) = ceremony.state() else { return Err(NotTaken::Wrong) };
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| NotTaken::Wrong)?;
        self.webauthn.finish_passkey_registration(&answer, state).map(Passkey).map_err(|_| NotTaken::Wrong)
    }

    /// Whether the browser's answer belongs to this ceremony and shows the passkey, which then counts one use more.
    ///
    /// # Errors
    /// [`NotTaken`].
    pub fn accept(&self, ceremony: &Ceremony, answer: &Answer, passkey: &mut Passkey) -> Result<(), NotTaken> {
        let CeremonyState::Use(state) = ceremony.state() else { return Err(NotTaken::Wrong) };
        match self.webauthn.finish_discoverable_authentication_v2(&answer.0, state.clone(), &passkey.0) {
            Ok(shown) if shown.user_verified() => {
                passkey.0.update_credential(&shown);
                Ok(())
            }
            Err(WebauthnError::CredentialPossibleCompromise) => Err(NotTaken::Copied),
            Ok(_) | Err(_) => Err(NotTaken::Wrong),
        }
    }
}

impl Answer {
    /// From the JSON of the page's script, if it is one.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self)
    }
}

fn descriptors(passkeys: &[Passkey]) -> Value {
    let id = |passkey: &Passkey| BASE64URL_NOPAD.encode(passkey.0.cred_id());
    passkeys.iter().map(|passkey| json!({"type": "public-key", "id": id(passkey)})).collect()
}

fn set(options: &mut Value, key: &str, value: Value) {
    if let Some(options) = options.as_object_mut() {
        options.insert(key.to_owned(), value);
    }
}

/// Takes out what would tell us about her device.
fn forget(options: &mut Value, extensions: &[&str]) {
    if let Some(all) = options.get_mut("extensions").and_then(Value::as_object_mut) {
        all.retain(|name, _| !extensions.contains(&name.as_str()));
    }
}

impl Seals {
    /// What an authenticator knows a member by: nothing that stands in the database.
    #[must_use]
    pub fn passkey_handle(&self, member: MemberId) -> [u8; 16] {
        first_half(self.tag(|keys| &keys.passkey_handles, &[member.as_bytes()]))
    }

    /// Whether an answer names this member, if it names anybody: an authenticator that was told which passkey to use may
    /// leave that out, and `must` says that it was not told.
    #[must_use]
    pub fn answer_names(&self, answer: &Answer, member: MemberId, must: bool) -> bool {
        let Some(handle) = answer.0.get_user_unique_id() else { return !must };
        let member: [&[u8]; 1] = [member.as_bytes()];
        self.tags(|keys| &keys.passkey_handles, &member).any(|tag| first_half(tag) == handle)
    }

    /// What a passkey is stored to be found by.
    #[must_use]
    pub fn passkey_tag(&self, passkey: &Passkey) -> PasskeyTag {
        PasskeyTag::from_bytes(self.tag(|keys| &keys.passkey_tags, &[passkey.0.cred_id()]))
    }

    /// What the passkey of an answer is looked for by: one tag a live key version, newest first.
    #[must_use]
    pub fn passkey_tags(&self, answer: &Answer) -> Vec<PasskeyTag> {
        self.tags(|keys| &keys.passkey_tags, &[answer.0.get_credential_id()]).map(PasskeyTag::from_bytes).collect()
    }
}

fn first_half(tag: [u8; 32]) -> [u8; 16] {
    std::array::from_fn(|i| tag[i]) // invariant: 16 of 32
}
