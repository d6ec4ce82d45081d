//! `parasol serve`: the first start, the next, and the end.

use std::os::unix::fs::PermissionsExt;

use super::program::Place;

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[test]
fn the_first_start_makes_a_private_folder_key_and_database_and_prints_three_links() {
    let place = Place::new();
    let links = place.first_start();
    assert_eq!(mode(&place.data()), 0o700);
    assert_eq!(mode(&place.key_file()), 0o600);
    assert_eq!(mode(&place.data().join("parasol.db")), 0o600);
    let mut codes: Vec<&str> =
        links.iter().map(|link| link.strip_prefix("http://registry.test/join/").expect("a link")).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 3);
    for code in codes {
        assert!(code.len() >= 43 && code.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)), "{code}");
    }
}

#[test]
fn the_next_start_prints_the_same_links_while_they_are_open() {
    let place = Place::new();
    let (first, second) = (place.first_start(), place.first_start());
    assert_eq!(first, second);
}

#[test]
fn asked_to_end_it_ends_with_0() {
    let place = Place::new();
    let mut server = place.serve();
    server.links(3);
    assert_eq!(server.stop().code(), Some(0));
}

#[test]
fn more_founders_can_be_asked_for_before_the_first_start() {
    let mut place = Place::new();
    place.set("PARASOL_FOUNDERS", "5");
    let mut server = place.serve();
    assert_eq!(server.links(5).len(), 5);
}

#[test]
fn migrating_makes_everything_and_serves_nothing() {
    let place = Place::new();
    let ended = place.run(&["migrate"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), "The database is up to date.\n"));
    assert_eq!(place.first_start().len(), 3);
}

#[test]
fn several_first_starts_at_once_make_one_registry() {
    let place = Place::new();
    let starts: Vec<_> = (0..4).map(|_| place.start(&["migrate"])).collect();
    let ended: Vec<_> = starts.into_iter().map(|start| start.wait_with_output().expect("it ends")).collect();
    assert!(ended.iter().any(|ended| ended.status.success()));
    for ended in ended.iter().filter(|ended| !ended.status.success()) {
        let told = String::from_utf8_lossy(&ended.stderr);
        assert!(told.contains("another command is changing the key file"), "{told}");
    }
    assert_eq!(place.first_start().len(), 3, "one registry has three founders' seats");
}
