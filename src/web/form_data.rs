//! The fields of a form as they were sent. They may hold anything a person types: they do not print and are wiped.

use zeroize::Zeroizing;

/// The most bytes a form may have.
pub const FORM_MOST: usize = 64 * 1024;
/// The most fields a form may have.
const FIELDS_MOST: usize = 200;

/// What was sent.
#[derive(Default)]
pub struct FormData(Vec<(String, Zeroizing<String>)>);

/// A body that is no form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAForm;

impl FormData {
    /// Reads an `application/x-www-form-urlencoded` body.
    ///
    /// # Errors
    /// When a field is not UTF-8, or there are too many.
    pub fn parse(body: &[u8]) -> Result<Self, NotAForm> {
        let mut fields = Vec::new();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            fields.push((decode(name)?.to_string(), decode(value)?));
            if fields.len() > FIELDS_MOST {
                return Err(NotAForm);
            }
        }
        Ok(Self(fields))
    }

    /// The first field of this name; empty if there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    /// All fields of this name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether there is a field of this name: how a button says that it was pressed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Everything that was typed, to be given back; nothing of a form that carries a passphrase or passkey.
    #[must_use]
    pub fn typed(&self) -> Vec<(String, String)> {
        if self.has("passphrase") || self.has("recovery") || self.has("passkey") {
            return Vec::new();
        }
        let typed = self.0.iter().filter(|(name, _)| name != "csrf");
        typed.map(|(name, value)| (name.clone(), value.to_string())).collect()
    }
}

/// Percent-decoding that refuses what is not UTF-8 instead of guessing: a guessed identifier is another identifier.
fn decode(part: &[u8]) -> Result<Zeroizing<String>, NotAForm> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(part.len()));
    let mut rest = part.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut digit = || char::from(*rest.next()?).to_digit(16);
                let (Some(high), Some(low)) = (digit(), digit()) else { return Err(NotAForm) };
                bytes.push(u8::try_from(high * 16 + low).map_err(|_| NotAForm)?);
            }
            other => bytes.push(*other),
        }
    }
    std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned())).map_err(|_| NotAForm)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fields_are_read_and_repeated_ones_kept_in_order() {
        let form =
            FormData::parse(b"identifier=%2B44+7700+900123&code=kill&code=robbed&empty=&alone&&x=a%3Db").unwrap();
        assert_eq!(form.get("identifier"), "+44 7700 900123");
        assert_eq!(form.all("code"), ["kill", "robbed"]);
        assert_eq!((form.get("empty"), form.get("alone"), form.get("none")), ("", "", ""));
        assert!(form.has("alone") && !form.has("none"));
        assert_eq!(form.get("x"), "a=b");
    }

    #[test]
    fn what_is_not_utf8_is_refused() {
        for body in [&b"a=%ff"[..], b"a=%c3", b"a=%zz", b"a=%4", b"a=\xff", b"%ff=a"] {
            assert_eq!(FormData::parse(body).err(), Some(NotAForm));
        }
        let many = "a=1&".repeat(FIELDS_MOST + 1);
        assert_eq!(FormData::parse(many.as_bytes()).err(), Some(NotAForm));
    }

    #[test]
    fn secrets_are_never_shown_again() {
        let typed = |body: &[u8]| FormData::parse(body).unwrap().typed();
        assert_eq!(typed(b"csrf=t&name=rosa&passphrase=p"), []);
        assert_eq!(typed(b"csrf=t&code=kill"), [("code".to_owned(), "kill".to_owned())]);
    }

    proptest! {
        #[test]
        fn any_form_a_browser_sends_comes_back_as_it_was_typed(
            fields in prop::collection::vec(("[a-z]{1,8}", any::<String>()), 0..20)
        ) {
            let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
            let form = FormData::parse(body.as_bytes()).unwrap();
            let back: Vec<_> = form.0.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
            prop_assert_eq!(back, fields);
        }

        #[test]
        fn no_body_at_all_can_do_harm(body in prop::collection::vec(any::<u8>(), 0..500)) {
            let _ = FormData::parse(&body);
        }
    }
}
