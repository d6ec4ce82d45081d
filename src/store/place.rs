//! Where the database's file lies, and whether what lies there is still the file that was opened.
//!
//! A file that is deleted or replaced stays open and takes writes, and nobody finds them again. So the file at the path is held
//! against the one that was opened: before anything is read or written, and after every commit, before anybody is told of it.

use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::StoreFault;

/// A file at a path.
pub(super) struct Place {
    path: PathBuf,
    /// The log of changes beside it: what is committed stands there first.
    log: PathBuf,
    device: u64,
    inode: u64,
}

impl Place {
    /// The file that lies there now. It is only looked at: to open it here and close it again would end the locks that SQLite
    /// holds on it (fcntl(2)).
    pub(super) fn of(path: &Path) -> Result<Self, StoreFault> {
        let found = look(path)?;
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        Ok(Self { path: path.to_owned(), log: log.into(), device: found.dev(), inode: found.ino() })
    }

    /// Whether it lies there still.
    pub(super) fn holds(&self) -> Result<(), StoreFault> {
        let found = look(&self.path)?;
        if (found.dev(), found.ino()) == (self.device, self.inode) { Ok(()) } else { Err(StoreFault::Gone) }
    }

    /// The same while a writer has its turn: then its log of changes is there, too.
    pub(super) fn holds_with_its_log(&self) -> Result<(), StoreFault> {
        self.holds()?;
        look(&self.log).map(drop)
    }
}

fn look(path: &Path) -> Result<std::fs::Metadata, StoreFault> {
    std::fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreFault::Gone,
        _ => StoreFault::Unavailable(format!("the database file cannot be looked at: {error}")),
    })
}
