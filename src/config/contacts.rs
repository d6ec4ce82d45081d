//! Whom a member can call in need, as the operator wrote it: a text file, and one for a language beside it.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The longest file that is taken, in bytes: it is read by somebody who is not well.
pub const CONTACTS_MOST: usize = 4_096;

/// Local contacts, in paragraphs; none where the operator named none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    all: Vec<String>,
    by_language: BTreeMap<&'static str, Vec<String>>,
}

/// A file of contacts that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("PARASOL_CONTACTS_FILE cannot be used: {path} {why}")]
pub struct ContactsError {
    /// Which file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: String,
}

impl Contacts {
    /// Reads `file`, and beside it `file.<tag>` for each of the languages, where there is one.
    ///
    /// # Errors
    /// The first file that cannot be used: unreadable, too long, not text, or with nothing in it.
    pub fn load(file: Option<&Path>, languages: &[&'static str]) -> Result<Self, ContactsError> {
        let Some(file) = file else { return Ok(Self::default()) };
        let mut by_language = BTreeMap::new();
        for tag in languages {
            let mut own = file.as_os_str().to_owned();
            own.push(".");
            own.push(tag);
            if Path::new(&own).exists() {
                by_language.insert(*tag, read(Path::new(&own))?);
            }
        }
        Ok(Self { all: read(file)?, by_language })
    }

    /// What stands there for a language.
    #[must_use]
    pub fn paragraphs(&self, language: &str) -> &[String] {
        self.by_language.get(language).unwrap_or(&self.all)
    }
}

fn read(path: &Path) -> Result<Vec<String>, ContactsError> {
    let wrong = |why: String| ContactsError { path: path.to_owned(), why };
    let most = u64::try_from(CONTACTS_MOST).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| wrong(format!("cannot be read: {error}")))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| wrong(format!("cannot be read: {error}")))?;
    if bytes.len() > CONTACTS_MOST {
        return Err(wrong(format!("is longer than {CONTACTS_MOST} bytes")));
    }
    let text = String::from_utf8(bytes).map_err(|_| wrong("is not text in UTF-8".to_owned()))?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(wrong("holds signs that cannot be shown".to_owned()));
    }
    let paragraphs = paragraphs(&text);
    if paragraphs.is_empty() { Err(wrong("is empty".to_owned())) } else { Ok(paragraphs) }
}

/// Parted by lines with nothing on them; each line trimmed.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match all.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => all.push(String::new()),
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Files by name, with what is in them.
    type Files<'a> = &'a [(&'a str, &'a [u8])];

    fn folder_with(files: Files<'_>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        folder
    }

    fn load(files: Files<'_>) -> Result<Contacts, ContactsError> {
        let folder = folder_with(files);
        Contacts::load(Some(&folder.path().join("contacts")), &["en", "pt-BR"])
    }

    #[test]
    fn paragraphs_are_parted_by_empty_lines_and_keep_their_lines() {
        let contacts = load(&[("contacts", b"\n The house \n 0113 496 0123\r\n \n\nA doctor\n")]).unwrap();
        assert_eq!(contacts.paragraphs("en"), ["The house\n0113 496 0123", "A doctor"]);
    }

    #[test]
    fn the_file_of_a_language_goes_before_the_one_for_all() {
        let contacts =
            load(&[("contacts", b"The house"), ("contacts.pt-BR", b"A casa"), ("contacts.fr", b"x")]).unwrap();
        assert_eq!(contacts.paragraphs("pt-BR"), ["A casa"]);
        assert_eq!(contacts.paragraphs("fr"), ["The house"], "a language nobody speaks here is not looked for");
        assert!(Contacts::load(None, &["en"]).unwrap().paragraphs("en").is_empty());
    }

    #[test]
    fn what_cannot_be_used_is_told_by_its_name_and_never_repeated() {
        let long = vec![b'x'; CONTACTS_MOST + 1];
        let wrong: [(Files<'_>, &str); 6] = [
            (&[], "cannot be read"),
            (&[("contacts", &long)], "longer than 4096"),
            (&[("contacts", b"\xff\xfe")], "not text"),
            (&[("contacts", b" \n\n")], "is empty"),
            (&[("contacts", b"a\x1b[2Jsecret")], "cannot be shown"),
            (&[("contacts", b"fine"), ("contacts.en", b"")], "contacts.en is empty"),
        ];
        for (files, why) in wrong {
            let error = load(files).err().unwrap().to_string();
            assert!(error.starts_with("PARASOL_CONTACTS_FILE") && error.contains(why), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
        assert!(load(&[("contacts", &long[1..])]).is_ok());
    }
}
