use super::*;
use crate::kernel::{Moment, PasskeyId};
use crate::sealing::seals::{elsewhere, seals_of};

const NOW: Moment = Moment::from_unix(1_795_252_800);
const ANN: MemberId = MemberId::from_bytes([1; 16]);
const BEA: MemberId = MemberId::from_bytes([2; 16]);

fn party() -> RelyingParty {
    RelyingParty::at("https://parasol.example", "Plum").unwrap()
}

/// The longest id there is (level 3, section 4: 1,023 bytes) and an RSA key of 4,096 bits.
fn longest() -> Passkey {
    let bytes = |length| data_encoding::BASE64URL_NOPAD.encode(&vec![7; length]);
    let credential = json!({
        "cred_id": bytes(1_023),
        "cred": {"type_": "RS256", "key": {"RSA": {"n": bytes(512), "e": [1, 0, 1]}}},
        "counter": u32::MAX,
        "transports": ["usb", "nfc", "ble", "hybrid", "internal"],
        "user_verified": true,
        "backup_eligible": true,
        "backup_state": true,
        "registration_policy": "required",
        "extensions": {"cred_protect": "NotRequested", "hmac_create_secret": "NotRequested", "appid": "NotRequested", "cred_props": "Ignored"},
        "attestation": {"data": "None", "metadata": "None"},
        "attestation_format": "none",
    });
    serde_json::from_value(json!({"cred": credential})).unwrap()
}

#[test]
fn passkeys_are_offered_over_tls_and_on_this_machine_and_never_at_an_address_in_numbers() {
    for base in ["https://parasol.example", "https://a.b.example:8443", "http://localhost:8080", "http://a.localhost"] {
        assert!(RelyingParty::at(base, "Plum").is_some(), "{base}");
    }
    for base in
        ["http://parasol.example", "http://127.0.0.1:8080", "https://192.0.2.1", "https://[2001:db8::1]", "nonsense"]
    {
        assert!(RelyingParty::at(base, "Plum").is_none(), "{base}");
    }
}

#[test]
fn an_authenticator_is_told_the_registrys_name_and_nothing_of_hers() {
    let handle = seals_of(&[1]).passkey_handle(ANN);
    let (options, _) = party().ask_to_add(handle, &[longest()]).unwrap();
    let options: Value = serde_json::from_str(&options).unwrap();
    assert_eq!(options["rp"], json!({"name": "Plum", "id": "parasol.example"}));
    assert_eq!((&options["user"]["name"], &options["user"]["displayName"]), (&json!("Plum"), &json!("Plum")));
    assert_ne!(&handle, ANN.as_bytes());
    assert_eq!(options["attestation"], "none");
    let extensions: Vec<&String> = options["extensions"].as_object().unwrap().keys().collect();
    assert!(extensions.iter().all(|name| name.to_lowercase().contains("credentialprotection")), "{extensions:?}");
}

#[test]
fn a_ceremony_opens_for_what_it_was_begun_and_for_five_minutes() {
    let seals = seals_of(&[1]);
    let bound = CeremonyBound { purpose: Purpose::SecondFactor, form_token: "t0", member: Some(ANN) };
    for state in [party().ask_to_use(&[longest()]).unwrap().1, party().ask_to_add([3; 16], &[longest()]).unwrap().1] {
        let ceremony = Ceremony::begin(state, NOW);
        let carried = seals.seal_ceremony(&ceremony, bound).unwrap();
        let opens = |seals: &Seals, bound, now| seals.open_ceremony(&carried, bound, now).is_some();
        assert!(opens(&seals, bound, NOW) && opens(&seals, bound, NOW.plus(299)));
        assert!(!opens(&seals, bound, NOW.plus(300)) && !opens(&seals, bound, NOW.plus(-1)));
        for other in [
            CeremonyBound { purpose: Purpose::Confirm, ..bound },
            CeremonyBound { form_token: "t1", ..bound },
            CeremonyBound { member: Some(BEA), ..bound },
            CeremonyBound { member: None, ..bound },
        ] {
            assert!(!opens(&seals, other, NOW));
        }
        assert!(!opens(&elsewhere(&seals), bound, NOW) && !opens(&seals_of(&[2]), bound, NOW));
        let mark = seals.open_ceremony(&carried, bound, NOW).map(|opened| *opened.mark());
        assert_eq!(mark, Some(*ceremony.mark()));
        for carried in ["", "x", &carried[1..]] {
            assert!(seals.open_ceremony(carried, bound, NOW).is_none());
        }
    }
}

#[test]
fn the_longest_passkey_fits_and_opens_in_its_own_row_only() {
    let (seals, id) = (seals_of(&[1]), PasskeyId::from_bytes([9; 16]));
    let stored = serde_json::to_vec(&longest()).unwrap();
    assert!(stored.len() + 300 <= PASSKEY_MOST, "{}", stored.len());
    let sealed = seals.seal_passkey(id, ANN, &stored).unwrap();
    let open = |id, member| seals.open_passkey(id, member, sealed.as_bytes()).map(|opened| opened.expose().to_vec());
    assert_eq!(open(id, ANN).as_deref(), Ok(stored.as_slice()));
    assert!(open(id, BEA).is_err() && open(PasskeyId::from_bytes([8; 16]), ANN).is_err());
}

#[test]
fn a_passkey_is_found_under_any_live_version_and_names_its_member_only() {
    let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
    let id = data_encoding::BASE64URL_NOPAD.encode(&[7; 1_023]);
    let answer = |handle: Option<[u8; 16]>| {
        let handle = handle.map(|handle| data_encoding::BASE64URL_NOPAD.encode(&handle));
        let response = json!({"clientDataJSON": "", "authenticatorData": "", "signature": "", "userHandle": handle});
        Answer::read(&json!({"id": id, "rawId": id, "type": "public-key", "response": response}).to_string()).unwrap()
    };
    assert!(after.passkey_tags(&answer(None)).contains(&before.passkey_tag(&longest())));
    assert!(!elsewhere(&after).passkey_tags(&answer(None)).contains(&before.passkey_tag(&longest())));
    let hers = answer(Some(before.passkey_handle(ANN)));
    assert!(after.answer_names(&hers, ANN, true) && !after.answer_names(&hers, BEA, false));
    assert!(after.answer_names(&answer(None), ANN, false) && !after.answer_names(&answer(None), ANN, true));
}
