//! An authenticator in software (Web Authentication, level 3, sections 6.1 and 6.5; RFC 9053 for its key): one passkey, and a
//! browser around it that may be made to lie.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use parasol::kernel::random;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Form, Page};

/// The registry's address in tests with passkeys: browsers offer none at an address in numbers.
pub const ORIGIN: &str = "http://localhost:8123";

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

/// An authenticator with one passkey.
#[derive(Clone)]
pub struct Authenticator {
    pub key: SigningKey,
    pub id: Vec<u8>,
    /// What it knows its owner by; an answer leaves it out if there is none.
    pub handle: Option<Vec<u8>>,
    /// How often it was used. One that does not count always says 0.
    pub uses: u32,
    pub counts: bool,
    /// Whether it asks its owner for her finger or its code.
    pub verifies: bool,
    /// Where the browser says it is.
    pub origin: String,
    /// For whom it believes to answer.
    pub rp_id: String,
}

/// What a page asks of a browser.
pub fn options(page: &Page) -> Value {
    serde_json::from_str(&page.attribute("#passkey", "data-options")).expect("options")
}

/// The page's form about a passkey, with an answer filled in.
pub fn filled(page: &Page, answer: &Value) -> Form {
    let hidden = |name| page.attribute(&format!("#passkey [name={name}]"), "value");
    Form::to(&page.attribute("#passkey", "action"))
        .with("csrf", hidden("csrf"))
        .with("ceremony", hidden("ceremony"))
        .with("passkey", answer.to_string())
}

impl Authenticator {
    pub fn new() -> Self {
        Self {
            key: SigningKey::from_slice(&random::bytes::<32>()).expect("a key"),
            id: random::bytes::<32>().to_vec(),
            handle: None,
            uses: 0,
            counts: true,
            verifies: true,
            origin: ORIGIN.to_owned(),
            rp_id: "localhost".to_owned(),
        }
    }

    /// Makes the passkey that a page asks for, and fills its form in.
    pub fn make(&mut self, page: &Page) -> Form {
        filled(page, &self.made(&options(page)))
    }

    /// The answer to what a page asks to be made.
    pub fn made(&mut self, options: &Value) -> Value {
        assert_eq!(options["attestation"], "none");
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert!(options["pubKeyCredParams"].as_array().unwrap().iter().any(|kind| kind["alg"] == -7));
        self.handle = Some(decoded(&options["user"]["id"]));
        let object = attestation(&self.data(HAS_KEY, &self.public()));
        let response = json!({
            "clientDataJSON": encoded(self.client_data("webauthn.create", options).as_bytes()),
            "attestationObject": encoded(&object),
        });
        self.answer(&response)
    }

    /// How a page names it to a browser, alone.
    pub fn named(&self) -> Value {
        json!([{"type": "public-key", "id": encoded(&self.id)}])
    }

    /// Uses the passkey where a page asks for one, and fills its form in.
    pub fn show(&mut self, page: &Page) -> Form {
        filled(page, &self.shown(&options(page)))
    }

    /// The answer to what a page asks.
    pub fn shown(&mut self, options: &Value) -> Value {
        self.uses += u32::from(self.counts);
        let (client, data) = (self.client_data("webauthn.get", options), self.data(0, &[]));
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        let mut response = json!({
            "clientDataJSON": encoded(client.as_bytes()),
            "authenticatorData": encoded(&data),
            "signature": encoded(signature.to_der().as_bytes()),
        });
        if let Some(handle) = &self.handle {
            response["userHandle"] = json!(encoded(handle));
        }
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> Value {
        json!({"id": encoded(&self.id), "rawId": encoded(&self.id), "type": "public-key", "response": response})
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        json!({"type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false})
            .to_string()
    }

    /// Section 6.1: hash of the relying party's id, flags, count, and what follows.
    fn data(&self, flags: u8, rest: &[u8]) -> Vec<u8> {
        let flags = flags | PRESENT | if self.verifies { VERIFIED } else { 0 };
        let hash = Sha256::digest(self.rp_id.as_bytes());
        [hash.as_slice(), &[flags], &self.uses.to_be_bytes(), rest].concat()
    }

    /// No model, the passkey's id, and its key in COSE (ES256).
    fn public(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().expect("x"), point.y().expect("y"));
        let length = u16::try_from(self.id.len()).expect("a short id").to_be_bytes();
        let key =
            [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..], x, &[0x22, 0x58, 0x20], y].concat();
        [&[0; 16][..], &length, &self.id, &key].concat()
    }
}

/// Section 6.5.4, in CBOR: no attestation, and the authenticator's data.
fn attestation(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("short data").to_be_bytes();
    [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59"[..], &length, data].concat()
}

fn encoded(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

fn decoded(text: &Value) -> Vec<u8> {
    BASE64URL_NOPAD.decode(text.as_str().expect("text").as_bytes()).expect("base 64")
}
