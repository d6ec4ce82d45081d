#![allow(clippy::unwrap_used)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::sealing::RingMatch;

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys");
    (folder, path)
}

fn write_file(path: &Path, text: &[u8], mode: u32) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn error_of(path: &Path) -> KeyringError {
    Keyring::load(path).err().unwrap()
}

#[test]
fn a_key_file_is_made_for_its_owner_alone_and_loads_again() {
    let (folder, path) = folder();
    let made = Keyring::create(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
    assert_eq!(Keyring::load(&path).unwrap().compare(&made.fingerprint()), RingMatch::Same);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left behind");
}

#[test]
fn an_existing_key_file_is_never_overwritten() {
    let (folder, path) = folder();
    for existing in [&b"anything"[..], b""] {
        write_file(&path, existing, 0o600);
        assert!(matches!(Keyring::create(&path), Err(KeyringError::AlreadyThere { .. })));
        assert_eq!(fs::read(&path).unwrap(), existing);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn rotation_adds_a_version_and_keeps_the_older_ones() {
    let (folder, path) = folder();
    let before = Keyring::create(&path).unwrap();
    let after = Keyring::add_version(&path).unwrap();
    assert_eq!(after.newest().number(), 2);
    assert_eq!(after.compare(&before.fingerprint()), RingMatch::Grown);
    let loaded = Keyring::load(&path).unwrap();
    assert_eq!(loaded.compare(&after.fingerprint()), RingMatch::Same);
    assert_eq!(before.compare(&after.fingerprint()), RingMatch::Other, "an old backup of the keys is told apart");
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn rotation_refuses_while_another_runs_and_where_there_is_nothing() {
    let (_folder, path) = folder();
    assert!(matches!(Keyring::add_version(&path), Err(KeyringError::Missing { .. })));
    Keyring::create(&path).unwrap();
    let lock = lock_folder(&path).unwrap();
    assert!(matches!(Keyring::add_version(&path), Err(KeyringError::InUse { .. })));
    drop(lock);
    assert!(Keyring::add_version(&path).is_ok());
}

#[test]
fn a_missing_key_file_says_so() {
    let (_folder, path) = folder();
    let error = error_of(&path);
    assert!(matches!(error, KeyringError::Missing { .. }));
    assert!(error.to_string().contains("there is no key file") && error.to_string().contains("backup"));
}

#[test]
fn a_key_file_that_others_may_open_is_refused_with_the_command_to_run() {
    let (_folder, path) = folder();
    Keyring::create(&path).unwrap();
    for mode in [0o644, 0o640, 0o604, 0o660, 0o620, 0o666, 0o777, 0o601] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let error = error_of(&path);
        assert!(matches!(error, KeyringError::OpenToOthers { mode: found, .. } if found == mode), "{mode:o}: {error}");
        assert!(error.to_string().contains(&format!("chmod 600 {}", path.display())), "{error}");
    }
    for mode in [0o600, 0o400] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        assert!(Keyring::load(&path).is_ok(), "{mode:o}");
    }
}

#[test]
fn a_damaged_key_file_names_the_line() {
    let (_folder, path) = folder();
    Keyring::create(&path).unwrap();
    Keyring::add_version(&path).unwrap();
    let good = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let (header, first, second) = (lines[0], lines[1], lines[2]);
    let cases: [(Vec<u8>, usize); 12] = [
        (b"".to_vec(), 1),
        (b"\xff\xfe\x00".to_vec(), 1),
        (b"something else\n".to_vec(), 1),
        (format!("{first}\n").into(), 1),
        (format!("{header}\n").into(), 2),
        (format!("{header}\n{second}\n").into(), 2),
        (format!("{header}\n{first}\n{first}\n").into(), 3),
        (format!("{header}\n{first}\n\n{second}\n").into(), 3),
        (format!("{header}\n{}\n", &first[..first.len() - 1]).into(), 2),
        (format!("{header}\n{first}0\n").into(), 2),
        (format!("{header}\n{}\n", first.replace(|c: char| c.is_ascii_hexdigit() && c != '1', "x")).into(), 2),
        (format!("{header}\n{first}\n{second}").into(), 3),
    ];
    for (text, at) in cases {
        write_file(&path, &text, 0o600);
        let error = error_of(&path);
        assert!(matches!(error, KeyringError::Malformed { line, .. } if line == at), "{at}: {error}");
        assert!(!error.to_string().contains(&first[2..12]), "no key material in a message: {error}");
    }
    write_file(&path, good.as_bytes(), 0o600);
    assert!(Keyring::load(&path).is_ok());
}

#[test]
fn a_key_file_cut_off_anywhere_is_refused_or_told_by_its_fingerprint() {
    let (_folder, path) = folder();
    Keyring::create(&path).unwrap();
    let whole = Keyring::add_version(&path).unwrap().fingerprint();
    let good = fs::read(&path).unwrap();
    for keep in 0..good.len() {
        write_file(&path, &good[..keep], 0o600);
        assert!(Keyring::load(&path).map_or(true, |ring| ring.compare(&whole) == RingMatch::Other), "{keep}");
    }
}

#[test]
fn a_folder_or_a_path_that_cannot_be_is_no_key_file() {
    let (folder, path) = folder();
    assert!(matches!(error_of(folder.path()), KeyringError::Unreadable { .. }));
    write_file(&path, b"", 0o600);
    assert!(matches!(error_of(&path.join("below a file")), KeyringError::Unreadable { .. }));
    let nowhere = folder.path().join("no such folder").join("keys");
    assert!(matches!(Keyring::create(&nowhere), Err(KeyringError::NotWritten { .. })));
}

#[test]
fn versions_run_out_without_harm() {
    let (_folder, path) = folder();
    let roots: Vec<[u8; 32]> = (1..=255).map(|byte| [byte; 32]).collect();
    let ring = Keyring::from_roots(roots.clone()).unwrap();
    write_file(&path, &text_of(&ring), 0o600);
    let before = fs::read(&path).unwrap();
    assert!((before.len() as u64) < LONGEST);
    assert!(matches!(Keyring::add_version(&path), Err(KeyringError::Full)));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn only_a_supervisors_credential_may_have_a_group() {
    let (supervisor, service) = ((0, 0), (1_000, 1_000));
    assert!(!open_to_others(0o100_440, supervisor, false));
    for (mode, owner, we_are_root) in [
        (0o100_440, supervisor, true),
        (0o100_440, service, false),
        (0o100_440, (0, 1_000), false),
        (0o100_444, supervisor, false),
        (0o100_460, supervisor, false),
        (0o100_640, supervisor, false),
    ] {
        assert!(open_to_others(mode, owner, we_are_root), "{mode:o} {owner:?}");
    }
}
