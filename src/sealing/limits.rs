//! Whom a limit counts and what tells a second submission, without naming anyone in the database.

use super::seals::Seals;
use super::stored::{IdempotencyKey, LimitKey};
use crate::kernel::MemberId;

impl Seals {
    /// The row that a limit counts a subject in (a member's id, a name, an address).
    #[must_use]
    pub fn limit_key(&self, limit: &str, subject: &[u8]) -> LimitKey {
        LimitKey::from_bytes(self.tag(|keys| &keys.limit_keys, &[limit.as_bytes(), subject]))
    }

    /// The row that remembers that a member has sent this form of this act; `given` is the value hidden in the form.
    #[must_use]
    pub fn idempotency_key(&self, member: MemberId, act: &str, given: &str) -> IdempotencyKey {
        let parts: [&[u8]; 3] = [member.as_bytes(), act.as_bytes(), given.as_bytes()];
        IdempotencyKey::from_bytes(self.tag(|keys| &keys.idempotency, &parts))
    }
}

#[cfg(test)]
mod tests {
    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    #[test]
    fn a_limit_counts_one_subject_of_one_limit() {
        let seals = seals_of(&[1]);
        let one = seals.limit_key("sign in", b"zoe");
        assert_eq!(seals.limit_key("sign in", b"zoe"), one);
        let others = [
            seals.limit_key("look up", b"zoe"),
            seals.limit_key("sign in", b"zoey"),
            seals.limit_key("sign inz", b"oe"),
            elsewhere(&seals).limit_key("sign in", b"zoe"),
            seals_of(&[2]).limit_key("sign in", b"zoe"),
        ];
        assert!(!others.contains(&one));
    }

    /// The form that `docs/sealing.md` describes, written out once more with the crate alone.
    #[test]
    fn a_tag_is_the_documented_one() {
        let key = blake3::derive_key("parasol 1 limit keys", &[1; 32]);
        let mut bound = Vec::new();
        for part in [&[5; 16][..], b"sign in", b"zoe"] {
            bound.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bound.extend_from_slice(part);
        }
        assert_eq!(seals_of(&[1]).limit_key("sign in", b"zoe").as_bytes(), blake3::keyed_hash(&key, &bound).as_bytes());
    }

    #[test]
    fn an_idempotency_key_is_of_one_member_act_and_form() {
        let seals = seals_of(&[1]);
        let (ann, bea) = (MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        let one = seals.idempotency_key(ann, "file", "x");
        assert_eq!(seals.idempotency_key(ann, "file", "x"), one);
        let others = [
            seals.idempotency_key(bea, "file", "x"),
            seals.idempotency_key(ann, "vouch", "x"),
            seals.idempotency_key(ann, "file", "y"),
        ];
        assert!(!others.contains(&one));
    }
}
