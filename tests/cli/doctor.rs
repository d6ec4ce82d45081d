//! `parasol doctor`.

use super::program::Place;

#[test]
fn every_setting_is_shown_with_where_it_comes_from() {
    let mut place = Place::new();
    let file = place.folder().join("parasol.toml");
    std::fs::write(&file, "region = 'GB'\nlookups_a_day = 7\n").unwrap();
    place.set("PARASOL_CONFIG", &file.to_string_lossy());
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(0), "{}", ended.out);
    let line = |variable: &str| {
        let found = ended.out.lines().find(|line| line.split_whitespace().next() == Some(variable));
        found.unwrap_or_else(|| panic!("{variable} is not shown")).split_whitespace().skip(1).collect::<Vec<_>>()
    };
    for setting in parasol::config::ALL {
        assert!(!line(setting.variable).is_empty());
    }
    assert_eq!(line("PARASOL_LISTEN")[..2], ["127.0.0.1:0", "environment,"]);
    assert_eq!(line("PARASOL_LOOKUPS_A_DAY")[..2], ["7", "file,"]);
    assert_eq!(line("PARASOL_LANGUAGE")[..2], ["en", "default,"]);
    assert!(ended.out.contains("\nPARASOL_SECURITY_CONTACT is missing"));
    assert!(ended.out.ends_with("Nothing is wrong.\n"));
    assert!(!place.data().exists(), "the doctor changes nothing");
}

#[test]
fn a_deep_look_says_how_far_it_has_come_and_what_it_found() {
    let place = Place::new();
    place.first_start();
    let ended = place.run(&["doctor", "--deep"]);
    assert!(ended.out.contains("\nNothing that is stored is damaged"), "{}", ended.out);
    assert!(ended.err.contains("looking for damage: 50 %") && ended.err.contains("100 %"), "{}", ended.err);
}

#[test]
fn no_secret_is_shown() {
    let mut place = Place::new();
    place.set("PARASOL_DATABASE_URL", "postgres://keeper:open-sesame@db.example/registry");
    place.set("PARASOL_SMTP_URL", "smtps://post:letter-box@mail.example");
    place.set("PARASOL_MAIL_FROM", "post@plum.example");
    let ended = place.run(&["doctor"]);
    let all = ended.out + &ended.err;
    for secret in ["open-sesame", "letter-box", "keeper", "db.example", "mail.example"] {
        assert!(!all.contains(secret), "{secret} is in {all}");
    }
    assert_eq!(all.matches("(set, not shown)").count(), 2);
    assert!(all.contains("! PARASOL_DATABASE_URL cannot be used"), "{all}");
    assert_eq!(ended.code, Some(1));
}

#[test]
fn everything_that_is_wrong_is_told_and_the_end_is_1() {
    use std::os::unix::fs::PermissionsExt;
    let mut place = Place::new();
    place.first_start();
    place.set("PARASOL_LISTEN", "0.0.0.0:8080");
    std::fs::set_permissions(place.key_file(), PermissionsExt::from_mode(0o644)).unwrap();
    std::fs::set_permissions(place.data(), PermissionsExt::from_mode(0o755)).unwrap();
    let before = place.fingerprint();
    let ended = place.run(&["doctor"]);
    let complaints: Vec<&str> = ended.out.lines().filter(|line| line.starts_with("! ")).collect();
    assert_eq!((ended.code, complaints.len()), (Some(1), 3), "{}", ended.out);
    for (complaint, word) in complaints.iter().zip(["chmod 600", "chmod 700", "without TLS"]) {
        assert!(complaint.contains(word), "{word} is not in {complaint}");
    }
    assert_eq!(before, place.fingerprint());
}

#[test]
fn a_key_file_that_is_gone_while_its_database_is_there_is_told() {
    let place = Place::new();
    place.first_start();
    std::fs::remove_file(place.key_file()).unwrap();
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.out.contains("! there is no key file at"), "{}", ended.out);
}

#[test]
fn a_value_that_does_not_fit_is_named_and_not_repeated() {
    let mut place = Place::new();
    place.set("PARASOL_BASE_URL", "not-an-address");
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.out.contains("! PARASOL_BASE_URL cannot be used: it must be a web address"), "{}", ended.out);
}

#[test]
fn letters_that_would_cross_the_network_in_clear_or_go_nowhere_are_told() {
    let mut place = Place::new();
    place.set("PARASOL_SMTP_URL", "smtp://post:letter-box@mail.example?tls=none");
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("! PARASOL_MAIL_FROM cannot be used"), "{}", ended.out);
    place.set("PARASOL_MAIL_FROM", "post@plum.example");
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("! letters cross the network in clear"), "{}", ended.out);
    place.set("PARASOL_SMTP_URL", "smtp://127.0.0.1?tls=none");
    assert_eq!(place.run(&["doctor"]).code, Some(0));
    place.set("PARASOL_SMTP_URL", "smtp://post:letter-box@mail.example?tls=no");
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("! PARASOL_SMTP_URL cannot be used"), "{}", ended.out);
    place.set("PARASOL_SMTP_URL", "smtp://post:letter-box@mail.example");
    place.set("PARASOL_SMTP_CA", &place.folder().join("nowhere.pem").to_string_lossy());
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("! PARASOL_SMTP_CA cannot be used"), "{}", ended.out);
    assert!(!ended.out.contains("letter-box"), "{}", ended.out);
}

#[test]
fn a_picture_that_cannot_be_used_is_told() {
    let mut place = Place::new();
    let file = place.folder().join("photograph.jpg");
    std::fs::write(&file, b"\xff\xd8\xff\xe0").unwrap();
    place.set("PARASOL_ICON", &file.to_string_lossy());
    let ended = place.run(&["doctor"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.out.contains("! PARASOL_ICON cannot be used: it must be a PNG file"), "{}", ended.out);
}

#[test]
fn contacts_that_are_missing_are_told_and_those_that_cannot_be_used_complained_of() {
    let mut place = Place::new();
    let missing = "\nPARASOL_CONTACTS_FILE is missing";
    assert!(place.run(&["doctor"]).out.contains(missing));
    let file = place.folder().join("contacts.txt");
    place.set("PARASOL_CONTACTS_FILE", &file.to_string_lossy());
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("! PARASOL_CONTACTS_FILE cannot be used") && ended.code == Some(1), "{}", ended.out);
    std::fs::write(&file, "The house").unwrap();
    let ended = place.run(&["doctor"]);
    assert!(!ended.out.contains(missing) && ended.code == Some(0), "{}", ended.out);
    std::fs::write(file.with_extension("txt.en"), "").unwrap();
    let ended = place.run(&["doctor"]);
    assert!(ended.out.contains("contacts.txt.en is empty") && ended.code == Some(1), "{}", ended.out);
}

/// The attack: a server that was set to be fast, and loses what it acknowledged with the machine's power.
#[cfg(feature = "postgres")]
#[test]
fn a_server_that_waits_for_no_disk_is_told() {
    let Some(server) = crate::support::database::postgres_server() else { return };
    let mut place = Place::new();
    place.set("PARASOL_DATABASE_URL", &server);
    let off = crate::schema::engine::setting(&server, "fsync") == "off";
    let ended = place.run(&["doctor"]);
    assert_eq!(
        ended.out.contains("! PostgreSQL may lose what members were told is done: set fsync"),
        off,
        "{}",
        ended.out
    );
}
