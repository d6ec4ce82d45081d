//! What letters say: nothing that whoever reads over a shoulder, or a mail server, could make anything of.

use crate::messages::{Language, Said, Words};
use secrecy::{ExposeSecret, SecretString};

use super::{Letter, Occasion};

/// What every letter of a registry has in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stationery {
    /// The registry's name: a neutral word.
    pub name: String,
    /// What its links begin with; without a slash at the end.
    pub base_url: String,
}

/// A letter in words. The text of one may hold a code.
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: SecretString,
}

impl Stationery {
    /// Puts a letter into words, in its language.
    #[must_use]
    pub fn write(&self, letter: &Letter) -> Written {
        let words = Words::of(Language::from_tag(&letter.language).unwrap_or_default());
        let (subject, said) = match &letter.occasion {
            Occasion::Confirmation(code) => {
                let code = code.text();
                let link = format!("{}/letters/{}", self.base_url, code.expose_secret());
                (words.say("letter-confirm-subject"), Said::new("letter-confirm-text").with("link", link))
            }
            _ => {
                let said = Said::new("letter-notice-text").with("address", self.base_url.as_str());
                (words.say("letter-notice-subject"), said)
            }
        };
        let said = said.with("name", self.name.as_str());
        // RFC 5322 knows one end of a line.
        let text = format!("{}\n", words.tell(&said)).replace('\n', "\r\n");
        Written { subject: subject.to_owned(), text: text.into() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::MemberId;
    use crate::sealing::LetterCode;

    fn written(occasion: Occasion) -> (String, String) {
        let letter = Letter {
            member: MemberId::from_bytes([1; 16]),
            to: "rosa@example.org".parse().unwrap(),
            language: "en".into(),
            occasion,
        };
        let stationery = Stationery { name: "Plum".into(), base_url: "https://plum.example".into() };
        let written = stationery.write(&letter);
        (written.subject, written.text.expose_secret().to_owned())
    }

    #[test]
    fn every_notice_reads_the_same_and_says_nothing() {
        let notice = written(Occasion::Vetted);
        for other in [
            Occasion::ReportReturned,
            Occasion::SimilarReport,
            Occasion::NewSignIn,
            Occasion::RecoveryStarted,
            Occasion::HalfSignIn,
            Occasion::AccessChanged,
        ] {
            assert_eq!(written(other), notice);
        }
        assert_eq!(notice.0, "You have a notice");
        assert!(notice.1.contains("https://plum.example"), "{}", notice.1);
    }

    #[test]
    fn no_letter_tells_what_the_registry_is_for() {
        let code = LetterCode::random();
        let (subject, text) = written(Occasion::Confirmation(code.clone()));
        assert!(text.contains(&format!("https://plum.example/letters/{}\r\n", code.text().expose_secret())), "{text}");
        // The code is drawn by chance, and may spell anything.
        let text = text.replace(code.text().expose_secret(), "");
        let all = [written(Occasion::Vetted).1, text, subject].join("\n").to_lowercase();
        for telling in
            ["client", "report", "sex", "worker", "screen", "danger", "registry", "parasol", "rosa", "vetted"]
        {
            assert!(!all.contains(telling), "{telling} in {all}");
        }
    }
}
