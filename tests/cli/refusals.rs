//! Starts that must not happen: each ends with 1 and a message that names the thing and the way out, and changes nothing.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use super::program::Place;

/// Refused with these words, by every command that opens the registry, and nothing in the data folder has changed.
fn refused_and_unchanged(place: &Place, words: &[&str]) {
    let before = place.fingerprint();
    for command in ["serve", "founder", "migrate"] {
        place.run(&[command]).refused(words);
        assert_eq!(before, place.fingerprint(), "{command}");
    }
}

#[test]
fn a_key_file_of_another_registry() {
    let (place, other) = (Place::new(), Place::new());
    place.first_start();
    other.first_start();
    std::fs::copy(other.key_file(), place.key_file()).unwrap();
    let key_file = place.key_file();
    refused_and_unchanged(&place, &[key_file.to_str().unwrap(), "does not belong", "own key file back"]);
}

#[test]
fn a_key_file_that_is_gone_is_not_made_anew_over_an_existing_database() {
    let place = Place::new();
    place.first_start();
    std::fs::remove_file(place.key_file()).unwrap();
    refused_and_unchanged(&place, &[place.key_file().to_str().unwrap(), "restore it from its backup"]);
    assert!(!place.key_file().exists());
}

/// The attack: a mistyped path, a mount that did not come up, or a file that was emptied. A member who signs in would find a registry
/// that knows nobody, and every lookup would say that nothing is known.
#[test]
fn a_key_file_without_its_registry() {
    for (lost, empty) in [("elsewhere.db", false), ("emptied.db", true)] {
        let mut place = Place::new();
        place.first_start();
        let database = place.data().join(lost);
        if empty {
            std::fs::write(&database, b"").unwrap();
        }
        place.set("PARASOL_DATABASE_URL", &format!("sqlite://{}", database.display()));
        let key_file = place.key_file();
        let words = [key_file.to_str().unwrap(), database.to_str().unwrap(), "nothing was made", "parasol found --new"];
        refused_and_unchanged(&place, &words);
        place.run(&["mix"]).refused(&words);
        let doctor = place.run(&["doctor"]);
        assert_eq!(doctor.code, Some(1));
        assert!(words.iter().all(|word| doctor.out.contains(word)), "{}", doctor.out);
        assert_eq!(database.exists(), empty, "nothing was made");
    }
}

#[test]
fn a_new_registry_is_begun_beside_an_old_key_file_on_purpose_alone() {
    let mut place = Place::new();
    place.first_start();
    let key = std::fs::read(place.key_file()).unwrap();
    place.run(&["found", "--new"]).refused(&["there is a registry at", "nothing was changed"]);
    place.set("PARASOL_DATABASE_URL", &format!("sqlite://{}", place.data().join("second.db").display()));
    let without = place.run(&["found"]);
    assert_eq!((without.code, without.out.as_str()), (Some(2), ""), "{}", without.err);
    let founded = place.run(&["found", "--new"]);
    assert_eq!((founded.code, founded.lines().len()), (Some(0), 3), "{}", founded.err);
    assert_eq!(std::fs::read(place.key_file()).unwrap(), key, "the key file stays as it is");
    assert_eq!(place.run(&["founder"]).lines(), founded.lines());
}

/// Tables with people in them and no registry's row: a start would make a second registry among the remains of the first.
#[test]
fn a_database_whose_registrys_row_is_gone() {
    use diesel::connection::SimpleConnection;
    let place = Place::new();
    place.first_start();
    let database = place.data().join("parasol.db");
    let mut connection =
        <diesel::SqliteConnection as diesel::Connection>::establish(database.to_str().unwrap()).unwrap();
    let someone = "INSERT INTO members (id, name_tag, name_sealed, profile_sealed, passphrase) VALUES (x'00', x'00', x'', x'', '')";
    connection.batch_execute(&format!("DELETE FROM registry; {someone}")).unwrap();
    drop(connection);
    refused_and_unchanged(&place, &["has lost the row of its registry", "backup"]);
    place.run(&["found", "--new"]).refused(&["has lost the row of its registry"]);
}

#[test]
fn a_key_file_that_others_can_read() {
    let place = Place::new();
    place.first_start();
    std::fs::set_permissions(place.key_file(), PermissionsExt::from_mode(0o644)).unwrap();
    refused_and_unchanged(&place, &[place.key_file().to_str().unwrap(), "0644", "chmod 600"]);
}

#[test]
fn a_key_file_that_is_damaged() {
    let place = Place::new();
    place.first_start();
    let text = std::fs::read_to_string(place.key_file()).unwrap();
    std::fs::write(place.key_file(), &text[..text.len() - 9]).unwrap();
    let before = place.fingerprint();
    let refused = place.run(&[]);
    refused.refused(&[place.key_file().to_str().unwrap(), "damaged at line 2", "backup"]);
    let digits = text.lines().nth(1).unwrap().rsplit_once(' ').unwrap().1;
    assert!(!refused.err.contains(&digits[..8]), "no part of a key is told");
    assert_eq!(before, place.fingerprint());
}

#[test]
fn a_language_that_is_not_spoken_here() {
    let mut place = Place::new();
    place.first_start();
    for language in ["de", "en-GB", "english"] {
        place.set("PARASOL_LANGUAGE", language);
        refused_and_unchanged(&place, &["PARASOL_LANGUAGE", "en, es, pt-BR, fr"]);
    }
}

#[test]
fn an_address_in_use() {
    let mut place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    place.set("PARASOL_LISTEN", &address);
    place.run(&[]).refused(&[&address, "PARASOL_LISTEN"]);
    assert!(!place.data().exists(), "nothing was made");
}

#[test]
fn a_settings_file_with_an_unknown_key_or_that_is_not_there() {
    let mut place = Place::new();
    let file = place.folder().join("parasol.toml");
    std::fs::write(&file, "lisen = '127.0.0.1:9000'\n").unwrap();
    place.set("PARASOL_CONFIG", file.to_str().unwrap());
    place.run(&[]).refused(&["\"lisen\"", "parasol doctor"]);
    std::fs::write(&file, "name = 'half a line\n").unwrap();
    place.run(&[]).refused(&[file.to_str().unwrap(), "not valid TOML"]);
    std::fs::remove_file(&file).unwrap();
    place.run(&[]).refused(&[file.to_str().unwrap()]);
    assert!(!place.data().exists(), "nothing was made");
}

#[test]
fn a_database_url_of_another_kind_is_refused_before_anything_is_made() {
    let mut place = Place::new();
    place.set("PARASOL_DATABASE_URL", "mysql://keeper:open-sesame@localhost/registry");
    let refused = place.run(&[]);
    refused.refused(&["PARASOL_DATABASE_URL", "sqlite://", "postgres://"]);
    assert!(!refused.err.contains("sesame"));
    assert!(!place.key_file().exists());
}

#[test]
fn a_data_folder_that_cannot_be_made() {
    let mut place = Place::new();
    let file = place.folder().join("in-the-way");
    std::fs::write(&file, "").unwrap();
    place.set("PARASOL_DATA_DIR", file.to_str().unwrap());
    place.run(&[]).refused(&["in-the-way"]);
    assert!(file.is_file());
}
