//! Sealing: what is stored, and who can open it. The only module that touches a cryptographic crate.
//!
//! An identifier becomes a [`Token`] (OPRF, then Argon2id), a token becomes a [`Locator`] to find entries by and an
//! [`EntryKey`] to open them with. Reports are sealed under fresh data keys, wrapped for each entry; members' papers
//! are sealed under the server's [`Keyring`]. Every primitive is a standard one from a published crate, checked
//! against its published vectors; `docs/sealing.md` lists every key, context and bound field.
//!
//! Argon2id only ever runs inside [`Stretcher::run`], so that it cannot starve the pages.

mod chain;
mod codes;
mod contexts;
mod derive;
mod drafts;
mod envelope;
mod keyring;
mod keyring_file;
mod known;
mod limits;
mod mark;
mod member;
mod oprf;
mod passkeys;
mod passphrase;
mod phc;
mod recovery;
mod report;
mod request_code;
mod seals;
mod slip;
mod snapshot;
mod stored;
mod strength;
mod stretch;
mod symbols;
mod token;
mod totp;
mod worker;

pub use chain::Log;
pub use codes::{FormToken, InvitationCode, KeptToken, LetterCode, SessionToken, VouchCode};
pub use drafts::DraftKey;
pub use envelope::{NotText, OpenError, Plaintext, SealError, Sealed};
pub use keyring::{KeyVersion, Keyring, RingMatch};
pub use keyring_file::KeyringError;
pub use known::{KNOWN_BROWSER_DAYS, KnownBrowser, KnownBy};
pub use mark::content_mark;
pub use member::Field;
pub use oprf::{Blind, BlindedElement, Evaluated, EvaluationElement, NotAnElement, NotEvaluable, Oprf};
pub use passkeys::{
    Answer, Ceremony, CeremonyBound, CeremonyState, NotTaken, PASSKEY_MOST, Passkey, Purpose, RelyingParty,
};
pub use passphrase::Passphrase;
pub use phc::{Checked, NotAPassphraseHash, PassphraseHash, PassphrasePolicy, TooCheap};
pub use recovery::RecoveryCode;
pub use report::{FACTS_MOST, FactsKey, ReportKeys, ReportSeals, WORDS_MOST, WordsKey, WrappedKeys};
pub use request_code::RequestCode;
pub use seals::Seals;
pub use slip::{Duty, Slip};
pub use snapshot::SnapshotPart;
pub use stored::{
    AuthorTag, DutyTag, Fingerprint, IdempotencyKey, InvitationHash, KeptHash, LetterHash, LimitKey, Locator, LogMark,
    NameTag, NotAHash, PasskeyTag, RecoveryHash, RequestHash, SessionHash, SpeakerTag, VouchHash,
};
pub use strength::{Verdict, Weakness};
pub use stretch::{Memory, StretchCost};
pub use symbols::NotACode;
pub use token::{BadCost, EntryKey, Token, Tokens};
pub use totp::{APP_SECRET_BYTES, AppSecret, TOTP_STEP_SECONDS};
pub use worker::{Lane, Place, Room, Stretcher, Unserved};
