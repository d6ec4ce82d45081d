//! Keys for what a member's own browser keeps of a report until she sends it. Nothing that is sealed under them ever comes here.

use std::fmt;

use data_encoding::BASE64;

use super::seals::Seals;
use crate::kernel::{Bytes, MemberId, Moment, SecretString};

/// For how long a key is the newest, in seconds.
const SPAN: i64 = 8 * 3_600;
/// How many keys open: what is a day old opens under none of them.
const SPANS: i64 = 3;

/// A key of AES-256-GCM, used by her browser.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftKey(Bytes<32>);

impl DraftKey {
    /// In base 64 (RFC 4648, section 4), for her page.
    #[must_use]
    pub fn text(&self) -> SecretString {
        SecretString::from(BASE64.encode(self.0.expose()))
    }
}

impl fmt::Debug for DraftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DraftKey(…)")
    }
}

impl Seals {
    /// The keys of a member's drafts, newest first: that one seals, all of them open. Each is given out for a day at most, and never
    /// again: whatever a browser fails to delete is closed from then on.
    #[must_use]
    pub fn draft_keys(&self, member: MemberId, now: Moment) -> Vec<DraftKey> {
        let newest = now.unix().div_euclid(SPAN);
        let key = |back| {
            let span = newest.saturating_sub(back).to_be_bytes();
            DraftKey(Bytes::new(self.tag(|keys| &keys.drafts, &[member.as_bytes(), &span])))
        };
        (0..SPANS).map(key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    const ANN: MemberId = MemberId::from_bytes([1; 16]);
    const BEA: MemberId = MemberId::from_bytes([2; 16]);
    const NOW: Moment = Moment::from_unix(1_795_000_000);

    #[test]
    fn keys_of_two_members_two_registries_and_two_key_files_have_nothing_in_common() {
        let seals = seals_of(&[1]);
        let mut all = seals.draft_keys(ANN, NOW);
        all.extend(seals.draft_keys(BEA, NOW));
        all.extend(elsewhere(&seals).draft_keys(ANN, NOW));
        all.extend(seals_of(&[2]).draft_keys(ANN, NOW));
        let mut texts: Vec<String> = all.iter().map(|key| BASE64.encode(key.0.expose())).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!((all.len(), texts.len()), (12, 12));
        assert!(texts.iter().all(|text| text.len() == 44));
    }

    /// Sealed at any moment, a draft opens for sixteen hours, and after a day it does not.
    #[test]
    fn a_key_opens_for_sixteen_hours_at_least_and_a_day_at_most() {
        let seals = seals_of(&[1]);
        for start in (0..SPAN).step_by(1_009) {
            let at = NOW.plus(start);
            let key = seals.draft_keys(ANN, at).swap_remove(0);
            let opens = |later| seals.draft_keys(ANN, at.plus(later)).contains(&key);
            assert!(opens(0) && opens(16 * 3_600), "{start}");
            assert!(!opens(24 * 3_600) && !opens(30 * 86_400), "{start}");
        }
    }

    #[test]
    fn a_key_does_not_print() {
        assert_eq!(format!("{:?}", seals_of(&[1]).draft_keys(ANN, NOW)), "[DraftKey(…), DraftKey(…), DraftKey(…)]");
    }
}
