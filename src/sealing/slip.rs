//! Small sealed records of who did what: what members said of identifiers, who reviewed, judged and signed, who is
//! signed in.

use super::envelope::{OpenError, Plaintext, SealError, Sealed, open_padded, seal_padded};
use super::seals::{Seals, SubKey};
use super::stored::{DutyTag, SpeakerTag};
use crate::kernel::MemberId;

/// A small sealed record: its name is bound into what is sealed, its sizes are fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Who said something of an identifier, and on which side. Bound to its locator, the report it was said of and its id.
    Voice,
    /// Everything a member spoke on in the last two years. Bound to the page's tag.
    SpeakerPage,
    /// Who was given a report to review. Bound to the review's tag and the report.
    Reviewer,
    /// Whom or what a case is about, and who brought it. Bound to the case.
    CaseSubject,
    /// Who filed a report that was taken back while a case about it was open. Bound to the row's id and the case.
    CaseAuthor,
    /// Which steward voted. Bound to the vote's tag, the case and what she voted for.
    CaseVoter,
    /// Who named or signed for somebody. Bound to the signature's tag, its subject's, and which of the two it was.
    Signer,
    /// A voucher's note to herself. Bound to its tag.
    VouchNote,
    /// Who cannot get in, and what she lost. Bound to the recovery.
    Recovery,
    /// Who stands in for what was lost, and since when. Bound to the confirmation's tag and the recovery.
    Confirmer,
    /// Which address of whom waits to be confirmed. Bound to the hash of the code that confirms it.
    Confirmation,
    /// A letter that waits to be sent: to whom, and what about. Bound to its id.
    Letter,
    /// What a member had typed when her session ended. Bound to her and the hash of what her browser finds it by.
    KeptForm,
    /// A session: whose, how far, since when. Bound to the hash of its token, its id and its member's tag.
    Session,
    /// Whose passkey it is. Bound to its id.
    PasskeyMember,
}

impl Slip {
    /// The longest plaintext, in bytes.
    #[must_use]
    pub fn most(self) -> usize {
        self.sizes().last().map_or(0, |size| size - 2)
    }

    const fn sizes(self) -> &'static [usize] {
        match self {
            Self::Voice => &[64, 1_152],
            Self::SpeakerPage => &[256, 1_024, 4_096, 16_384],
            Self::Reviewer
            | Self::CaseAuthor
            | Self::CaseVoter
            | Self::Signer
            | Self::Confirmer
            | Self::PasskeyMember => &[32],
            Self::CaseSubject | Self::Session => &[96],
            Self::VouchNote => &[160],
            Self::Recovery => &[192],
            Self::Confirmation => &[320],
            Self::Letter => &[384],
            Self::KeptForm => &[2_048, 16_384],
        }
    }

    const fn part(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::SpeakerPage => "speaker page",
            Self::Reviewer => "reviewer",
            Self::CaseSubject => "case subject",
            Self::CaseAuthor => "case author",
            Self::CaseVoter => "case voter",
            Self::Signer => "signer",
            Self::VouchNote => "vouch note",
            Self::Recovery => "recovery",
            Self::Confirmer => "confirmer",
            Self::Confirmation => "confirmation",
            Self::Letter => "letter",
            Self::KeptForm => "kept form",
            Self::Session => "session",
            Self::PasskeyMember => "passkey member",
        }
    }

    const fn key(self) -> SubKey {
        match self {
            Self::Voice | Self::SpeakerPage => |keys| &keys.voices,
            Self::Reviewer
            | Self::CaseSubject
            | Self::CaseAuthor
            | Self::CaseVoter
            | Self::Signer
            | Self::VouchNote
            | Self::Recovery
            | Self::Confirmer => |keys| &keys.duties,
            Self::Confirmation | Self::Letter | Self::KeptForm | Self::Session | Self::PasskeyMember => {
                |keys| &keys.member_data
            }
        }
    }
}

/// A duty that leaves a tag behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// To review a report. Subject: the report's id.
    Review,
    /// To vote on a case. Subject: the case's id.
    Vote,
    /// To name or sign for somebody. Subject: the tag of whom.
    Sign,
    /// To be named or signed for. Subject: what for.
    Candidacy,
    /// To answer for somebody. Subject: her id.
    Vouch,
    /// To be let in again. Subject: nothing.
    Recover,
    /// To stand in for what somebody lost. Subject: the recovery's id.
    Confirm,
    /// To be signed in. Subject: nothing.
    Session,
    /// To have a passkey. Subject: nothing.
    Passkey,
    /// To have used a code of an authenticator app. Subject: nothing.
    AppCode,
    /// To have been typing when a session ended. Subject: nothing.
    KeptForm,
}

impl Duty {
    const fn name(self) -> &'static [u8] {
        match self {
            Self::Review => b"review",
            Self::Vote => b"vote",
            Self::Sign => b"sign",
            Self::Candidacy => b"candidacy",
            Self::Vouch => b"vouch",
            Self::Recover => b"recover",
            Self::Confirm => b"confirm",
            Self::Session => b"session",
            Self::Passkey => b"passkey",
            Self::AppCode => b"app code",
            Self::KeptForm => b"kept form",
        }
    }
}

impl Seals {
    /// Seals a slip, bound to these ids, in the first of its sizes that fits.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`Slip::most`].
    pub fn seal_slip(&self, slip: Slip, ids: &[&[u8]], text: &[u8]) -> Result<Sealed, SealError> {
        seal_padded(self.newest_key(slip.key()), &self.place(slip.part(), ids), slip.sizes(), text)
    }

    /// Opens a slip that is bound to these ids.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_slip(&self, slip: Slip, ids: &[&[u8]], sealed: &[u8]) -> Result<Plaintext, OpenError> {
        open_padded(self.key_of(slip.key(), sealed)?, &self.place(slip.part(), ids), sealed)
    }

    /// Opens a slip that holds nothing but a member's id.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_member_slip(&self, slip: Slip, ids: &[&[u8]], sealed: &[u8]) -> Result<MemberId, OpenError> {
        let member = self.open_slip(slip, ids, sealed)?;
        MemberId::try_from(member.expose()).map_err(|_| OpenError::Malformed)
    }

    /// What a member's page is stored under.
    #[must_use]
    pub fn speaker_tag(&self, member: MemberId) -> SpeakerTag {
        SpeakerTag::from_bytes(self.tag(|keys| &keys.speaker_tags, &[member.as_bytes()]))
    }

    /// What a member's page is looked for by: one tag a live key version, newest first.
    #[must_use]
    pub fn speaker_tags(&self, member: MemberId) -> Vec<SpeakerTag> {
        self.tags(|keys| &keys.speaker_tags, &[member.as_bytes()]).map(SpeakerTag::from_bytes).collect()
    }

    /// What is stored when a member does a duty.
    #[must_use]
    pub fn duty_tag(&self, duty: Duty, subject: &[u8], member: MemberId) -> DutyTag {
        DutyTag::from_bytes(self.tag(|keys| &keys.duty_tags, &[duty.name(), subject, member.as_bytes()]))
    }

    /// What it is looked for by: one tag a live key version, newest first.
    #[must_use]
    pub fn duty_tags(&self, duty: Duty, subject: &[u8], member: MemberId) -> Vec<DutyTag> {
        let parts: [&[u8]; 3] = [duty.name(), subject, member.as_bytes()];
        self.tags(|keys| &keys.duty_tags, &parts).map(DutyTag::from_bytes).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    const SLIPS: [Slip; 15] = [
        Slip::Voice,
        Slip::SpeakerPage,
        Slip::Reviewer,
        Slip::CaseSubject,
        Slip::CaseAuthor,
        Slip::CaseVoter,
        Slip::Signer,
        Slip::VouchNote,
        Slip::Recovery,
        Slip::Confirmer,
        Slip::Confirmation,
        Slip::Letter,
        Slip::KeptForm,
        Slip::Session,
        Slip::PasskeyMember,
    ];

    #[test]
    fn a_slip_opens_as_itself_in_its_place_only() {
        let seals = seals_of(&[1]);
        for slip in SLIPS {
            let sealed = seals.seal_slip(slip, &[&[7; 16], &[8; 32]], b"said").unwrap();
            let open = |seals: &Seals, slip, ids: &[&[u8]]| {
                seals.open_slip(slip, ids, sealed.as_bytes()).map(|text| text.expose().to_vec())
            };
            assert_eq!(open(&seals, slip, &[&[7; 16], &[8; 32]]), Ok(b"said".to_vec()));
            assert_eq!(open(&seals, slip, &[&[7; 16], &[9; 32]]), Err(OpenError::Refused));
            assert_eq!(open(&seals, slip, &[&[7; 16]]), Err(OpenError::Refused));
            assert_eq!(open(&elsewhere(&seals), slip, &[&[7; 16], &[8; 32]]), Err(OpenError::Refused));
            for other in SLIPS.into_iter().filter(|other| *other != slip) {
                assert_eq!(open(&seals, other, &[&[7; 16], &[8; 32]]), Err(OpenError::Refused));
            }
        }
    }

    #[test]
    fn a_slip_has_one_of_its_sizes() {
        let seals = seals_of(&[1]);
        for slip in SLIPS {
            let size = |length| seals.seal_slip(slip, &[], &vec![b'x'; length]).map(|sealed| sealed.as_bytes().len());
            assert_eq!(size(0), size(16));
            assert_eq!(size(slip.most()), Ok(slip.most() + 44));
            assert_eq!(size(slip.most() + 1), Err(SealError::TooLong { most: slip.most() }));
        }
    }

    #[test]
    fn tags_of_duties_tell_duty_subject_and_member_apart_and_survive_a_rotation() {
        let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
        let (ann, bea) = (MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        let tag = before.duty_tag(Duty::Review, &[5; 16], ann);
        assert!(after.duty_tags(Duty::Review, &[5; 16], ann).contains(&tag));
        for other in [
            before.duty_tag(Duty::Vote, &[5; 16], ann),
            before.duty_tag(Duty::Review, &[6; 16], ann),
            before.duty_tag(Duty::Review, &[5; 16], bea),
            after.duty_tag(Duty::Review, &[5; 16], ann),
        ] {
            assert_ne!(tag, other);
        }
        assert!(after.speaker_tags(ann).contains(&before.speaker_tag(ann)));
        assert_ne!(before.speaker_tag(ann), before.speaker_tag(bea));
    }
}
