//! Every context given to BLAKE3 `derive_key`, in one place: no two uses of one secret may share one.
//!
//! The leading number is the format version of the whole scheme; a change of meaning takes a new context.

/// Locator of an entry, from a token.
pub(super) const LOCATOR: &str = "parasol 1 locator";
/// Entry key, from a token.
pub(super) const ENTRY_KEY: &str = "parasol 1 entry key";
/// Salt of the stretch, from the registry's id.
pub(super) const TOKEN_SALT: &str = "parasol 1 token salt";

/// Seed of the OPRF key, from a root.
pub(super) const OPRF_SEED: &str = "parasol 1 oprf seed";
/// Key of members' papers, from a root.
pub(super) const MEMBER_DATA: &str = "parasol 1 member data";
/// Key of review copies, from a root.
pub(super) const REVIEW_COPIES: &str = "parasol 1 review copies";
/// Key of who filed a report, from a root.
pub(super) const AUTHORS: &str = "parasol 1 authors";
/// Key of who spoke on what, from a root.
pub(super) const VOICES: &str = "parasol 1 voices";
/// Key of who reviewed, judged and signed, from a root.
pub(super) const DUTIES: &str = "parasol 1 duties";
/// Key of the tags of speakers' pages, from a root.
pub(super) const SPEAKER_TAGS: &str = "parasol 1 speaker tags";
/// Key of the tags of reviews, votes and signatures, from a root.
pub(super) const DUTY_TAGS: &str = "parasol 1 duty tags";
/// Key of the marks that chain a log, from a root.
pub(super) const LOG_MARKS: &str = "parasol 1 log marks";
/// Key of snapshots of what the log of standing comes to, from a root.
pub(super) const STANDING: &str = "parasol 1 standing";
/// Key of name tags, from a root.
pub(super) const NAME_LOOKUP: &str = "parasol 1 name lookup";
/// Key of author tags, from a root.
pub(super) const AUTHOR_TAGS: &str = "parasol 1 author tags";
/// Key of form tokens, from a root.
pub(super) const FORM_TOKENS: &str = "parasol 1 form tokens";
/// Key that invitation codes are derived under, from a root.
pub(super) const INVITATION_CODES: &str = "parasol 1 invitation codes";
/// Key that vouch codes are derived under, from a root.
pub(super) const VOUCH_CODES: &str = "parasol 1 vouch codes";
/// Key that vouch codes are stored under, from a root.
pub(super) const VOUCH_HASHES: &str = "parasol 1 vouch hashes";
/// Key of limits' subjects, from a root.
pub(super) const LIMIT_KEYS: &str = "parasol 1 limit keys";
/// Key of the marks that known browsers carry, from a root.
pub(super) const KNOWN_BROWSERS: &str = "parasol 1 known browsers";
/// Key that secrets of authenticator apps are derived under, from a root.
pub(super) const APP_SECRETS: &str = "parasol 1 app secrets";
/// Key of the tags of passkeys, from a root.
pub(super) const PASSKEY_TAGS: &str = "parasol 1 passkey tags";
/// Key of what an authenticator knows a member by, from a root.
pub(super) const PASSKEY_HANDLES: &str = "parasol 1 passkey handles";
/// Key of what a page carries of a ceremony that has begun, from a root.
pub(super) const CEREMONIES: &str = "parasol 1 ceremonies";
/// Key that recovery codes are stored under, from a root.
pub(super) const RECOVERY_HASHES: &str = "parasol 1 recovery hashes";
/// Key of idempotency keys, from a root.
pub(super) const IDEMPOTENCY: &str = "parasol 1 idempotency";
/// Key of what members' own browsers keep of a report, from a root.
pub(super) const DRAFTS: &str = "parasol 1 drafts";
/// Fingerprint of a keyring, from its roots.
pub(super) const FINGERPRINT: &str = "parasol 1 keyring fingerprint";

/// Stored form of a session token.
pub(super) const SESSION_HASH: &str = "parasol 1 session hash";
/// Stored form of an invitation code.
pub(super) const INVITATION_HASH: &str = "parasol 1 invitation hash";
/// Stored form of the code in a letter that asks to confirm an address.
pub(super) const LETTER_HASH: &str = "parasol 1 letter hash";
/// Stored form of what a browser finds a kept form by.
pub(super) const KEPT_HASH: &str = "parasol 1 kept hash";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    /// Reads this file, so that a context added later is held to the rule as well.
    #[test]
    fn every_context_is_distinct_and_documented() {
        let source = include_str!("contexts.rs").split("#[cfg(test)]").next().unwrap();
        let mut contexts: Vec<&str> =
            source.lines().filter_map(|line| line.split_once("&str = \"")?.1.strip_suffix("\";")).collect();
        assert!(contexts.len() >= 18 && contexts.iter().all(|context| context.starts_with("parasol 1 ")));
        let all = contexts.len();
        contexts.sort_unstable();
        contexts.dedup();
        assert_eq!(contexts.len(), all, "a context is used twice");
    }
}
