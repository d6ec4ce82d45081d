//! Members' papers, sealed; and the tags that find them without naming anyone.

use super::envelope::{OpenError, Plaintext, SealError, Sealed};
use super::seals::Seals;
use super::stored::{AuthorTag, NameTag};
use crate::kernel::MemberId;

/// A small personal field: its name is bound into what is sealed, its size is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The name a member signs in with. Owner: her id.
    Name,
    /// A member's own settings. Owner: her id.
    Profile,
    /// Her e-mail address, and which letters she wants. Owner: her id.
    Address,
    /// The inviter's note on an invitation. Owner: the invitation's id.
    InvitationNote,
    /// Everything a member gets in by. Owner: her id.
    Credentials,
}

impl Field {
    /// The longest plaintext, in bytes.
    #[must_use]
    pub const fn most(self) -> usize {
        self.size() - 2
    }

    const fn size(self) -> usize {
        match self {
            Self::Name | Self::Profile | Self::InvitationNote => 160,
            Self::Address => 320,
            Self::Credentials => 1_024,
        }
    }

    const fn part(self) -> &'static str {
        match self {
            Self::Name => "member name",
            Self::Profile => "member profile",
            Self::Address => "member address",
            Self::InvitationNote => "invitation note",
            Self::Credentials => "credentials",
        }
    }
}

impl Seals {
    /// Seals a field of the record with the id `owner`.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`Field::most`].
    pub fn seal_field(&self, field: Field, owner: &[u8; 16], plaintext: &[u8]) -> Result<Sealed, SealError> {
        let ids: [&[u8]; 1] = [owner];
        self.seal(|keys| &keys.member_data, &self.place(field.part(), &ids), field.size(), plaintext)
    }

    /// Opens a field of the record with the id `owner`.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_field(&self, field: Field, owner: &[u8; 16], sealed: &[u8]) -> Result<Plaintext, OpenError> {
        let ids: [&[u8]; 1] = [owner];
        self.open(|keys| &keys.member_data, &self.place(field.part(), &ids), sealed)
    }

    /// What a name is stored to be found by.
    #[must_use]
    pub fn name_tag(&self, canonical_name: &str) -> NameTag {
        NameTag::from_bytes(self.tag(|keys| &keys.name_lookup, &[canonical_name.as_bytes()]))
    }

    /// What a name is looked for by: one tag a live key version, newest first.
    #[must_use]
    pub fn name_tags(&self, canonical_name: &str) -> Vec<NameTag> {
        self.tags(|keys| &keys.name_lookup, &[canonical_name.as_bytes()]).map(NameTag::from_bytes).collect()
    }

    /// What a member's `n`-th report is stored to be found by, by herself.
    #[must_use]
    pub fn author_tag(&self, member: MemberId, n: u32) -> AuthorTag {
        AuthorTag::from_bytes(self.tag(|keys| &keys.author_tags, &[member.as_bytes(), &n.to_be_bytes()]))
    }

    /// What a member's `n`-th report is looked for by: one tag a live key version, newest first.
    #[must_use]
    pub fn author_tags(&self, member: MemberId, n: u32) -> Vec<AuthorTag> {
        let parts: [&[u8]; 2] = [member.as_bytes(), &n.to_be_bytes()];
        self.tags(|keys| &keys.author_tags, &parts).map(AuthorTag::from_bytes).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    const FIELDS: [Field; 4] = [Field::Profile, Field::Address, Field::InvitationNote, Field::Credentials];

    #[test]
    fn a_field_opens_as_itself_for_its_owner_in_its_registry_only() {
        let seals = seals_of(&[1]);
        for field in FIELDS {
            let sealed = seals.seal_field(field, &[7; 16], "Zoë".as_bytes()).unwrap();
            let open = |seals: &Seals, field, owner| {
                seals.open_field(field, &owner, sealed.as_bytes()).map(|plaintext| plaintext.expose().to_vec())
            };
            assert_eq!(open(&seals, field, [7; 16]), Ok("Zoë".as_bytes().to_vec()));
            assert_eq!(open(&seals, field, [8; 16]), Err(OpenError::Refused));
            assert_eq!(open(&elsewhere(&seals), field, [7; 16]), Err(OpenError::Refused));
            assert_eq!(open(&seals_of(&[2]), field, [7; 16]), Err(OpenError::Refused));
            for other in FIELDS.into_iter().filter(|other| *other != field) {
                assert_eq!(open(&seals, other, [7; 16]), Err(OpenError::Refused));
            }
        }
    }

    #[test]
    fn the_size_of_a_field_says_nothing() {
        let seals = seals_of(&[1]);
        for field in FIELDS {
            let size =
                |length| seals.seal_field(field, &[7; 16], &vec![b'x'; length]).map(|sealed| sealed.as_bytes().len());
            assert_eq!(size(0), size(field.most()));
            assert_eq!(size(field.most() + 1), Err(SealError::TooLong { most: field.most() }));
        }
    }

    #[test]
    fn after_a_rotation_old_fields_open_and_are_known_as_old() {
        let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
        let old = before.seal_field(Field::Profile, &[7; 16], b"Zoe").unwrap();
        let new = after.seal_field(Field::Profile, &[7; 16], b"Zoe").unwrap();
        assert_eq!(after.open_field(Field::Profile, &[7; 16], old.as_bytes()).unwrap().expose(), b"Zoe");
        assert_eq!((after.is_current(old.as_bytes()), after.is_current(new.as_bytes())), (false, true));
        let unknown = before.open_field(Field::Profile, &[7; 16], new.as_bytes()).err();
        assert_eq!(unknown, Some(OpenError::UnknownKeyVersion(2)));
    }

    #[test]
    fn a_name_is_found_under_any_live_version_and_only_in_its_registry() {
        let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
        let stored = before.name_tag("zoe");
        assert!(after.name_tags("zoe").contains(&stored));
        assert_eq!(after.name_tags("zoe").first(), Some(&after.name_tag("zoe")));
        assert!(!after.name_tags("zoé").contains(&stored));
        assert_ne!(elsewhere(&before).name_tag("zoe"), stored);
    }

    #[test]
    fn author_tags_of_one_member_share_nothing() {
        let seals = seals_of(&[1, 2]);
        let (ann, bea) = (MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        let mut tags: Vec<_> = (0..50).flat_map(|n| [seals.author_tag(ann, n), seals.author_tag(bea, n)]).collect();
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), 100);
        assert!(seals.author_tags(ann, 3).contains(&seals_of(&[1]).author_tag(ann, 3)));
    }
}
