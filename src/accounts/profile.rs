//! What a member has set for herself, in its compact stored form (sealed by `sealing`).

use crate::kernel::Region;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
/// Stands where no region is set.
const NO_REGION: [u8; 2] = *b"--";
/// The most bytes of a language tag. What is longer is none, and is not cut: half a character could not be read back.
const TAG_MOST: usize = 16;

/// A member's own settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// How her numbers are read; else as the registry's are.
    pub region: Option<Region>,
    /// The language of her pages, as a tag; else the registry's.
    pub language: Option<String>,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a profile is damaged")]
pub struct ProfileError;

impl Profile {
    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        bytes.extend(self.region.as_ref().map_or(&NO_REGION[..], |region| region.as_str().as_bytes()).iter());
        bytes.extend(self.language.as_deref().filter(|tag| tag.len() <= TAG_MOST).unwrap_or_default().bytes());
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`ProfileError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ProfileError> {
        let (&FORMAT, rest) = bytes.split_first().ok_or(ProfileError)? else { return Err(ProfileError) };
        let (region, language) = rest.split_at_checked(2).ok_or(ProfileError)?;
        if language.len() > TAG_MOST {
            return Err(ProfileError);
        }
        let text = |part| std::str::from_utf8(part).map_err(|_| ProfileError);
        Ok(Self {
            region: (region != NO_REGION).then(|| text(region)?.parse().map_err(|_| ProfileError)).transpose()?,
            language: Some(text(language)?.to_owned()).filter(|tag| !tag.is_empty()),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_comes_back() {
        for profile in [
            Profile::default(),
            Profile { region: Some("GB".parse().unwrap()), language: None },
            Profile { region: None, language: Some("pt-BR".into()) },
        ] {
            assert_eq!(Profile::decode(&profile.encode()), Ok(profile));
        }
        let long = Profile { region: None, language: Some("é".repeat(9)) };
        assert_eq!(Profile::decode(&long.encode()), Ok(Profile::default()));
        for damaged in [&b""[..], b"\x01GBa-language-too-long", b"\x01", b"\x01G", b"\x02GB", b"\x01G1", b"\x01GB\xff"]
        {
            assert_eq!(Profile::decode(damaged), Err(ProfileError));
        }
    }
}
