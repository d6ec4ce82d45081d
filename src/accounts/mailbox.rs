//! Where a member gets letters, and which, in the compact stored form (sealed by `sealing`).

use crate::kernel::MailAddress;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
/// Bits of the second byte.
const SIMILAR: u8 = 1;
const WAITS: u8 = 2;
/// The length of a confirmation's hash.
const HASH: usize = 32;

/// Where a member gets letters, and which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mailbox {
    /// The address in force: she has confirmed it.
    pub address: Option<MailAddress>,
    /// The hash of the code that would confirm another one.
    pub waiting: Option<[u8; HASH]>,
    /// Whether she wants a letter when somebody files a report like one of hers.
    pub similar: bool,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mailbox is damaged")]
pub struct MailboxError;

impl Mailbox {
    /// The stored form: at most 288 bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        let mut bytes = vec![FORMAT, flag(self.similar, SIMILAR) | flag(self.waiting.is_some(), WAITS)];
        bytes.extend(self.waiting.unwrap_or_default());
        bytes.extend(self.address.as_ref().map_or("", MailAddress::expose).bytes());
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`MailboxError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, MailboxError> {
        let (&[FORMAT, flags], rest) = bytes.split_first_chunk().ok_or(MailboxError)? else {
            return Err(MailboxError);
        };
        let (hash, address) = rest.split_first_chunk::<HASH>().ok_or(MailboxError)?;
        let address = std::str::from_utf8(address).map_err(|_| MailboxError)?;
        if flags & !(SIMILAR | WAITS) != 0 {
            return Err(MailboxError);
        }
        Ok(Self {
            address: (!address.is_empty()).then(|| address.parse().map_err(|_| MailboxError)).transpose()?,
            waiting: (flags & WAITS != 0).then_some(*hash),
            similar: flags & SIMILAR != 0,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_comes_back_and_fits_its_envelope() {
        let longest = format!("{}@{}.{}.{}.org", "a".repeat(64), "b".repeat(60), "c".repeat(60), "d".repeat(60));
        for address in [None, Some("a@b.example".parse().unwrap()), Some(longest.parse().unwrap())] {
            for (waiting, similar) in [(None, false), (Some([7; 32]), true), (None, true)] {
                let mailbox = Mailbox { address: address.clone(), waiting, similar };
                assert!(mailbox.encode().len() <= crate::sealing::Field::Address.most());
                assert_eq!(Mailbox::decode(&mailbox.encode()), Ok(mailbox));
            }
        }
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let good = Mailbox { address: Some("a@b.example".parse().unwrap()), waiting: None, similar: true }.encode();
        let bad = |at: usize, byte: u8| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            bytes
        };
        let short = good[..20].to_vec();
        for damaged in [vec![], short, bad(0, 2), bad(1, 4), bad(35, b'\n'), bad(35, 0xff), bad(35, b'b')] {
            assert_eq!(Mailbox::decode(&damaged), Err(MailboxError));
        }
    }
}
