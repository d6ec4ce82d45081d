//! A snapshot of what the log of standing comes to, in parts: each opens only at the event of the log up to which it goes.

use super::envelope::{OpenError, Plaintext, Sealed, open_exact, seal_exact};
use super::seals::{Seals, SubKey};
use super::stored::LogMark;

/// A part of a snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SnapshotPart<'a> {
    /// Up to which event of the log it goes.
    pub seq: i64,
    /// The mark of that event. It hangs on all events before it, so a snapshot of another log does not open.
    pub mark: &'a LogMark,
    /// Which part it is.
    pub part: i64,
}

const KEY: SubKey = |keys| &keys.standing;
const PART: &str = "standing";

impl Seals {
    /// Seals a part.
    #[must_use]
    pub fn seal_snapshot(&self, part: SnapshotPart<'_>, bytes: &[u8]) -> Sealed {
        let SnapshotPart { seq, mark, part } = part;
        let ids: [&[u8]; 3] = [&seq.to_be_bytes(), mark.as_bytes(), &part.to_be_bytes()];
        seal_exact(self.newest_key(KEY), &self.place(PART, &ids), bytes)
    }

    /// Opens a part.
    ///
    /// # Errors
    /// [`OpenError`]: an altered one, or one of another registry, another log or another place in it.
    pub fn open_snapshot(&self, part: SnapshotPart<'_>, sealed: &[u8]) -> Result<Plaintext, OpenError> {
        let SnapshotPart { seq, mark, part } = part;
        let ids: [&[u8]; 3] = [&seq.to_be_bytes(), mark.as_bytes(), &part.to_be_bytes()];
        open_exact(self.key_of(KEY, sealed)?, &self.place(PART, &ids), sealed)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    #[test]
    fn a_part_opens_at_its_own_event_of_its_own_registry_and_nowhere_else() {
        let (seals, mark, other) = (seals_of(&[1]), LogMark::from_bytes([7; 32]), LogMark::from_bytes([8; 32]));
        let place = SnapshotPart { seq: 5, mark: &mark, part: 1 };
        let sealed = seals.seal_snapshot(place, b"standing").into_bytes();
        assert_eq!(seals.open_snapshot(place, &sealed).unwrap().expose(), b"standing");
        let wrong = [
            SnapshotPart { seq: 6, ..place },
            SnapshotPart { mark: &other, ..place },
            SnapshotPart { part: 2, ..place },
        ];
        assert!(wrong.into_iter().all(|place| seals.open_snapshot(place, &sealed).is_err()));
        assert!(elsewhere(&seals).open_snapshot(place, &sealed).is_err());
        assert!(seals_of(&[2]).open_snapshot(place, &sealed).is_err());
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(seals.open_snapshot(place, &altered).is_err(), "{at}");
        }
    }
}
