//! E-mail addresses that letters are sent to: strict, in ASCII, and never more than one line.

use std::fmt;
use std::str::FromStr;

use url::Host;
use zeroize::Zeroize;

/// The longest address, in bytes (RFC 5321, section 4.5.3.1.3: a path of 256 with its angle brackets).
pub const ADDRESS_MOST: usize = 254;
/// The longest part before the `@` (section 4.5.3.1.1).
const LOCAL_MOST: usize = 64;
/// What a dot-atom may hold beside letters and digits (RFC 5322, section 3.2.3).
const ATOM: &str = "!#$%&'*+-/=?^_`{|}~";

/// An address as a mail server takes it: a dot-atom, an `@`, and a host name in ASCII. Does not print, is wiped on drop.
#[derive(Clone, PartialEq, Eq)]
pub struct MailAddress(String);

/// A text that is no address a letter could be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// Not of the form `name@host.example`.
    #[error("it must be an e-mail address, such as name@example.org")]
    Form,
    /// Letters before the `@` that only some mail servers take (RFC 6531).
    #[error("the part before the @ must be of plain Latin letters, digits and marks")]
    Letters,
    /// Longer than mail servers take.
    #[error("it is too long for an e-mail address")]
    Long,
}

impl MailAddress {
    /// The whole address; whoever calls this answers for where it goes.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The host name.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl FromStr for MailAddress {
    type Err = NotAnAddress;

    /// White space around it does not matter. A host name in other letters becomes its ASCII form (UTS 46).
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let (local, typed) = text.trim().rsplit_once('@').ok_or(NotAnAddress::Form)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || ATOM.contains(c);
        if local.chars().any(|c| !c.is_ascii() && c.is_alphanumeric()) {
            return Err(NotAnAddress::Letters);
        }
        if !local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(plain)) {
            return Err(NotAnAddress::Form);
        }
        let domain = host_name(typed).ok_or(NotAnAddress::Form)?;
        let whole = format!("{local}@{domain}");
        if local.len() > LOCAL_MOST || whole.len() > ADDRESS_MOST {
            return Err(NotAnAddress::Long);
        }
        Ok(Self(whole))
    }
}

/// A host name in ASCII with a dot in it: no address of the internet protocol, no dot at its end.
fn host_name(typed: &str) -> Option<String> {
    // The URL parser would decode percent signs, and take a dot at the end: an address has neither.
    if typed.contains('%') || typed.ends_with('.') {
        return None;
    }
    let Ok(Host::Domain(ascii)) = Host::parse(typed) else { return None };
    let whole = |label: &str| {
        let inside = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&label.len()) && inside && !label.starts_with('-') && !label.ends_with('-')
    };
    (ascii.contains('.') && ascii.len() <= 253 && ascii.split('.').all(whole)).then_some(ascii)
}

impl Drop for MailAddress {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailAddress(…)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, NotAnAddress> {
        text.parse().map(|address: MailAddress| address.expose().to_owned())
    }

    #[test]
    fn addresses_people_have_are_read() {
        for (typed, read_as) in [
            (" rosa@example.org ", "rosa@example.org"),
            ("Rosa.Lux+post@Mail.Example.ORG", "Rosa.Lux+post@mail.example.org"),
            ("o'brien_1-2@x.co", "o'brien_1-2@x.co"),
            ("rosa@bücher.example", "rosa@xn--bcher-kva.example"),
            ("rosa@例え.jp", "rosa@xn--r8jz45g.jp"),
        ] {
            assert_eq!(read(typed), Ok(read_as.to_owned()), "{typed}");
        }
        let address: MailAddress = "a.b@c.example".parse().unwrap();
        assert_eq!((address.local(), address.domain()), ("a.b", "c.example"));
        assert_eq!(format!("{address:?}"), "MailAddress(…)");
    }

    #[test]
    fn what_could_not_be_written_to_is_refused() {
        for wrong in [
            "",
            "rosa",
            "@",
            "@example.org",
            "rosa@",
            "rosa@localhost",
            "rosa@127.0.0.1",
            "rosa@[127.0.0.1]",
            "rosa@1.2.3.4",
            "rosa@example.org.",
            "rosa@-x.org",
            "rosa@ex ample.org",
            "rosa@ex%61mple.org",
            "ro sa@example.org",
            ".rosa@example.org",
            "rosa.@example.org",
            "ro..sa@example.org",
            "\"ro sa\"@example.org",
            "a@b@example.org",
            "Rosa <rosa@example.org>",
            "rosa@example.org,bea@example.org",
            "rosa@example.org\r\nBcc: bea@example.org",
            "rosa\n@example.org",
            "rosa@exa\nmple.org",
            "rosa@example.org\u{0}",
            "mailto:rosa@example.org",
        ] {
            assert_eq!(read(wrong), Err(NotAnAddress::Form), "{wrong:?}");
        }
        assert_eq!(read("zoë@example.org"), Err(NotAnAddress::Letters));
        assert_eq!(read(&format!("{}@example.org", "a".repeat(65))), Err(NotAnAddress::Long));
        let long = format!("{}.org", ["b".repeat(60), "c".repeat(60), "d".repeat(60), "e".repeat(20)].join("."));
        assert_eq!(read(&format!("{}@{long}", "a".repeat(64))), Err(NotAnAddress::Long));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_one_line_of_ascii_and_reads_the_same_again(text in "\\PC{0,80}|[a-z.+\r\n<>,@ ]{0,40}@[a-z.\r\n]{0,20}") {
            if let Ok(address) = text.parse::<MailAddress>() {
                let whole = address.expose();
                prop_assert!(whole.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>,;:\"\\()[] ".contains(&byte)));
                prop_assert_eq!(whole.matches('@').count(), 1);
                prop_assert!(whole.len() <= ADDRESS_MOST);
                prop_assert_eq!(read(whole), Ok(whole.to_owned()));
            }
        }

        #[test]
        fn every_plain_address_is_read(local in "[a-zA-Z0-9_+-]{1,20}(\\.[a-z0-9]{1,10}){0,2}", domain in "[a-z][a-z0-9]{0,20}(\\.[a-z][a-z0-9]{0,9}){1,3}") {
            prop_assert_eq!(read(&format!("{local}@{domain}")), Ok(format!("{local}@{domain}")));
        }
    }
}
