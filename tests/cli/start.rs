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

/// What a supervisor keeps of standard output is a log that others read: a link in it lets anybody in who
/// reads it first.
#[test]
fn later_starts_say_by_which_command_the_links_are_shown_and_print_none() {
    let place = Place::new();
    let links = place.first_start();
    let mut server = place.serve();
    assert_eq!(server.line().as_deref(), Some("Parasol is ready at http://registry.test"));
    assert_eq!(server.line().as_deref(), Some("Founders have yet to join. `parasol founder` prints their links."));
    assert!(server.stop().success());
    let mut printed: Vec<String> = place.run(&["founder"]).lines().into_iter().map(str::to_owned).collect();
    let mut expected = links;
    printed.sort();
    expected.sort();
    assert_eq!(printed, expected);
}

#[test]
fn somebody_who_sits_before_a_terminal_is_shown_them_at_every_start() {
    let place = Place::new();
    let links = place.first_start();
    assert_eq!(place.serve_on_a_terminal().links(3), links);
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
    assert_eq!(place.run(&["founder"]).lines().len(), 3);
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
    assert_eq!(place.run(&["founder"]).lines().len(), 3, "one registry has three founders' seats");
}

/// From outside: the system would write no core file, and another program of the same user cannot look into
/// this one's memory.
#[cfg(target_os = "linux")]
#[test]
fn what_is_in_memory_is_kept_from_core_files_and_from_others() {
    use std::os::unix::fs::MetadataExt;
    let place = Place::new();
    let mut server = place.serve_as_nobody();
    server.links(3);
    let about = std::path::PathBuf::from(format!("/proc/{}", server.id()));
    let limits = std::fs::read_to_string(about.join("limits")).unwrap();
    let of =
        |name: &str| limits.lines().find(|line| line.starts_with(name)).unwrap().split_whitespace().collect::<Vec<_>>();
    assert_eq!(of("Max core file size")[4..6], ["0", "0"]);
    let files = of("Max open files");
    assert_eq!(files[3], files[4], "as many files as the system allows");
    // Whichever user runs it, what is in /proc belongs to root while it is not dumpable (proc(5)).
    assert_eq!(std::fs::metadata(about.join("mem")).unwrap().uid(), 0);
    let status = std::fs::read_to_string(about.join("status")).unwrap();
    let user = status.lines().find_map(|line| line.strip_prefix("Uid:")).unwrap().split_whitespace().next().unwrap();
    assert_ne!(user, "0", "it runs as somebody else");
}
