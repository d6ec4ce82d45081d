//! The key file: a header, then a version and its root in hexadecimal on each line.
//!
//! It stands beside the database, never inside it, readable by its owner alone. It is written whole or not at all,
//! and an existing one is never overwritten by a new one: whoever loses it loses everything sealed under it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use tempfile::NamedTempFile;
use zeroize::{Zeroize, Zeroizing};

use super::keyring::Keyring;
use crate::kernel::random;

const HEADER: &str = "parasol key file 1";
/// 255 versions need 18 KB.
const LONGEST: u64 = 32 * 1024;

/// What is wrong with the keys, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// There is no file.
    #[error("there is no key file at {path}: restore it from its backup, or, for a new registry only, make one")]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// It cannot be read.
    #[error("the key file {path} cannot be read: {source}; see that the user who runs the registry may read it")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Others than its owner may read or write it.
    #[error(
        "the key file {path} is open to other users (mode {mode:04o}): run `chmod 600 {path}` and consider who may have read it"
    )]
    OpenToOthers {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// It is not a key file, or a damaged one.
    #[error("the key file {path} is damaged at line {line}: {why}; restore it from its backup")]
    Malformed {
        /// Which file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What was expected there.
        why: &'static str,
    },
    /// A new one would take the place of an old one.
    #[error("there already is a key file at {path}; it is never overwritten, since what it sealed would be lost")]
    AlreadyThere {
        /// Where.
        path: PathBuf,
    },
    /// It could not be written.
    #[error("the key file {path} could not be written: {source}; nothing was changed")]
    NotWritten {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another command is at work on it.
    #[error("another command is changing the key file {path}; wait for it, then try again")]
    InUse {
        /// Which file.
        path: PathBuf,
    },
    /// No root was given.
    #[error("a keyring needs at least one root")]
    NoRoot,
    /// The same root was given twice.
    #[error("key version {version} repeats an earlier one")]
    Repeated {
        /// The later of the two.
        version: u8,
    },
    /// All versions are used up.
    #[error("a keyring holds at most 255 versions")]
    Full,
    /// A root has no OPRF key: one in 2²⁵² times 256.
    #[error("key version {version} has no OPRF key; make another")]
    Unusable {
        /// Which version.
        version: u8,
    },
}

impl Keyring {
    /// Makes a key file with one fresh root: mode 0600, on the disk before this returns, never over an existing file.
    ///
    /// # Errors
    /// [`KeyringError::AlreadyThere`], [`KeyringError::NotWritten`], [`KeyringError::InUse`].
    pub fn create(path: &Path) -> Result<Self, KeyringError> {
        let _lock = lock_folder(path)?;
        let ring = Self::from_roots(vec![random::bytes()])?;
        write(path, &ring, |file| file.persist_noclobber(path))?;
        Ok(ring)
    }

    /// Loads a key file.
    ///
    /// # Errors
    /// [`KeyringError::Missing`], [`KeyringError::Unreadable`], [`KeyringError::OpenToOthers`],
    /// [`KeyringError::Malformed`].
    pub fn load(path: &Path) -> Result<Self, KeyringError> {
        parse(path, &read(path)?)
    }

    /// Adds a fresh root to a key file, as the newest version; the older ones stay.
    ///
    /// # Errors
    /// As [`Keyring::load`], and [`KeyringError::NotWritten`], [`KeyringError::InUse`], [`KeyringError::Full`].
    pub fn add_version(path: &Path) -> Result<Self, KeyringError> {
        let _lock = lock_folder(path)?;
        let mut roots: Vec<[u8; 32]> = Self::load(path)?.roots().map(|(_, root)| *root.expose()).collect();
        roots.reserve_exact(1);
        roots.push(random::bytes());
        let ring = Self::from_roots(roots)?;
        write(path, &ring, |file| file.persist(path))?;
        Ok(ring)
    }
}

/// Held while the file is made or replaced: two rotations at once would lose a root. The folder stands for the file,
/// which is replaced as a whole.
fn lock_folder(path: &Path) -> Result<File, KeyringError> {
    let folder = File::open(folder_of(path)).map_err(|source| not_written(path, source))?;
    match folder.try_lock() {
        Ok(()) => Ok(folder),
        Err(std::fs::TryLockError::WouldBlock) => Err(KeyringError::InUse { path: path.to_owned() }),
        Err(std::fs::TryLockError::Error(source)) => Err(not_written(path, source)),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn not_written(path: &Path, source: io::Error) -> KeyringError {
    KeyringError::NotWritten { path: path.to_owned(), source }
}

fn write(
    path: &Path,
    ring: &Keyring,
    persist: impl FnOnce(NamedTempFile) -> Result<File, tempfile::PersistError>,
) -> Result<(), KeyringError> {
    let write_whole = || -> io::Result<NamedTempFile> {
        // A named temporary file is made with mode 0600 from the start.
        let mut file = NamedTempFile::with_prefix_in(".parasol-keys-", folder_of(path))?;
        file.write_all(&text_of(ring))?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    let file = write_whole().map_err(|source| not_written(path, source))?;
    persist(file).map_err(|failed| match failed.error.kind() {
        io::ErrorKind::AlreadyExists => KeyringError::AlreadyThere { path: path.to_owned() },
        _ => not_written(path, failed.error),
    })?;
    // The name in the folder is what must not be lost now.
    File::open(folder_of(path)).and_then(|folder| folder.sync_all()).map_err(|source| not_written(path, source))
}

fn text_of(ring: &Keyring) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(Vec::with_capacity(LONGEST as usize));
    text.extend_from_slice(HEADER.as_bytes());
    text.push(b'\n');
    for (version, root) in ring.roots() {
        let mut hex = HEXLOWER.encode(root.expose());
        text.extend_from_slice(version.to_string().as_bytes());
        text.push(b' ');
        text.extend_from_slice(hex.as_bytes());
        text.push(b'\n');
        hex.zeroize();
    }
    text
}

fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
    let unreadable = |source| KeyringError::Unreadable { path: path.to_owned(), source };
    // A path that turns out to be a pipe must not hold the start up.
    let opened = OpenOptions::new().read(true).custom_flags(rustix::fs::OFlags::NONBLOCK.bits() as i32).open(path);
    let file = match opened {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(KeyringError::Missing { path: path.to_owned() });
        }
        other => other.map_err(unreadable)?,
    };
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(unreadable(io::Error::other("it is not a file")));
    }
    let we_are_root = rustix::process::geteuid().is_root();
    if open_to_others(about.mode(), (about.uid(), about.gid()), we_are_root) {
        return Err(KeyringError::OpenToOthers { path: path.to_owned(), mode: about.mode() & 0o7777 });
    }
    let mut text = Zeroizing::new(Vec::with_capacity(LONGEST as usize));
    file.take(LONGEST).read_to_end(&mut text).map_err(unreadable)?;
    Ok(text)
}

/// Whether anybody but the owner can read or write it. The one exception is a credential handed over by a supervisor:
/// systemd's store gives files of `root:root`, mode 0440, whose group bits are the mask of an access list that names
/// this service's user (systemd.exec(5), "Credentials").
const fn open_to_others(mode: u32, (user, group): (u32, u32), we_are_root: bool) -> bool {
    let handed_over = user == 0 && group == 0 && !we_are_root && mode & 0o7777 == 0o440;
    !handed_over && mode & 0o077 != 0
}

fn parse(path: &Path, text: &[u8]) -> Result<Keyring, KeyringError> {
    let malformed = |line, why| KeyringError::Malformed { path: path.to_owned(), line, why };
    let text = std::str::from_utf8(text).map_err(|_| malformed(1, "it is not text"))?;
    let mut lines = text.split_inclusive('\n').enumerate().map(|(index, line)| (index + 1, line));
    if lines.next().map(|(_, line)| line.trim_end()) != Some(HEADER) {
        return Err(malformed(1, "the first line is not `parasol key file 1`"));
    }
    let mut roots = Zeroizing::new(Vec::with_capacity(255));
    for (number, line) in lines {
        let line = line.strip_suffix('\n').ok_or_else(|| malformed(number, "the file ends in the middle of a line"))?;
        let (version, root) = line.trim_end().split_once(' ').ok_or_else(|| malformed(number, "not `version root`"))?;
        if version != (roots.len() + 1).to_string() {
            return Err(malformed(number, "versions are not 1, 2, 3 … in order"));
        }
        roots.push(root_of(root).ok_or_else(|| malformed(number, "a root is 64 hexadecimal digits"))?);
    }
    if roots.is_empty() {
        return Err(malformed(2, "there is no key after the first line"));
    }
    Keyring::from_roots(std::mem::take(&mut *roots))
}

fn root_of(hex: &str) -> Option<[u8; 32]> {
    let mut root = [0; 32];
    let long_enough = hex.len() == 64;
    let decoded = long_enough && HEXLOWER.decode_mut(hex.as_bytes(), &mut root).is_ok();
    decoded.then_some(root)
}

#[cfg(test)]
mod tests;
