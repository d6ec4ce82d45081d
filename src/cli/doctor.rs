//! `parasol doctor`: what is in force, and what is wrong with it. No secret is printed, and nothing is changed.

use std::process::ExitCode;

use secrecy::ExposeSecret;

use crate::acts::examine::{self, ExamineError, Log};
use crate::acts::{letters, refusal};
use crate::config::{ALL, CONTACTS_FILE, Contacts, Origin, SECURITY_CONTACT, Settings, Smtp, Sources};
use crate::identifiers::region_named;
use crate::kernel::{Clock, SystemClock};
use crate::messages::Language;
use crate::sealing::{Keyring, RingMatch};
use crate::store::{DatabaseUrl, Store};

/// Prints every setting with where it comes from, then every complaint; exit 1 if there is one.
pub(super) fn run(deep: bool) -> ExitCode {
    let sources = match Sources::of_this_process() {
        Ok(sources) => sources,
        Err(error) => return super::fail(&error),
    };
    for setting in ALL {
        let origin = match sources.origin(setting) {
            Origin::Default => "default",
            Origin::File => "file",
            Origin::Environment => "environment",
        };
        let value = match sources.optional(setting) {
            Some(_) if setting.secret => "(set, not shown)".to_owned(),
            Some(value) => value,
            None => setting.default.map_or_else(|| "(by the other settings)".to_owned(), str::to_owned),
        };
        println!("{:<34} {value:<28} {origin}, {} in the file", setting.variable, setting.key);
    }
    let complaints = match Settings::load(&sources) {
        Ok(settings) => {
            let mut complaints = complaints(&settings);
            let of_logs: Vec<String> = logs(&settings).into_iter().filter(|one| !complaints.contains(one)).collect();
            complaints.extend(of_logs);
            if deep {
                complaints.extend(damage(&settings));
            }
            complaints
        }
        Err(error) => vec![error.to_string()],
    };
    for complaint in &complaints {
        println!("! {complaint}");
    }
    if sources.optional(&SECURITY_CONTACT).is_none() {
        println!("PARASOL_SECURITY_CONTACT is missing: nobody who finds a fault is told whom to write to.");
    }
    if sources.optional(&CONTACTS_FILE).is_none() {
        println!(
            "PARASOL_CONTACTS_FILE is missing: members are told of nobody here whom they can call after an assault."
        );
    }
    if complaints.is_empty() {
        println!("Nothing is wrong.");
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

fn complaints(settings: &Settings) -> Vec<String> {
    let mut found = Vec::new();
    let storage = &settings.storage;
    match DatabaseUrl::parse(storage.database_url.expose_secret()) {
        Err(error) => found.push(format!("PARASOL_DATABASE_URL cannot be used: {error}")),
        Ok(url) => {
            found.extend(key_complaint(&url, &storage.key_file));
            found.extend(disk_complaint(&url));
        }
    }
    let folder = storage.data_dir.display();
    if is_open_to_others(&storage.data_dir) {
        found.push(format!("the data folder can be read by others on this machine: chmod 700 {folder}"));
    }
    if storage.data_dir.exists() && rustix::fs::access(&storage.data_dir, rustix::fs::Access::WRITE_OK).is_err() {
        found.push(format!("the data folder {folder} cannot be written"));
    }
    if let Some(region) = settings.registry.region
        && region_named(region.as_str()).is_none()
    {
        found.push("PARASOL_REGION names no region with telephone numbers".to_owned());
    }
    let contacts = settings.registry.contacts_file.as_deref();
    found.extend(Contacts::load(contacts, &Language::ALL.map(Language::tag)).err().map(|error| error.to_string()));
    found.extend(letters::courier(&settings.mail).err().map(|error| error.to_string()));
    if settings.mail.smtp.as_ref().is_some_and(Smtp::is_exposed) {
        found.push(
            "letters cross the network in clear (PARASOL_SMTP_URL has tls=none, and the mail server is not on this machine)"
                .to_owned(),
        );
    }
    if !settings.web.is_tls() && !settings.web.listen.ip().is_loopback() {
        found.push(
            "members would reach this without TLS: put a server with TLS or an onion service before it, and set PARASOL_BASE_URL"
                .to_owned(),
        );
    }
    found
}

/// A server that loses what it has acknowledged. Where there is none yet, or it does not answer, others complain.
fn disk_complaint(url: &DatabaseUrl) -> Option<String> {
    let DatabaseUrl::Postgres(_) = url else { return None };
    let off = Store::broken_promises(url).ok().filter(|off| !off.is_empty())?;
    Some(format!(
        "PostgreSQL may lose what members were told is done: set {} to on in its configuration",
        off.join(" and ")
    ))
}

/// What is wrong between the database and its key file. Before the first start there is neither, and that is as it should be.
fn key_complaint(url: &DatabaseUrl, key_file: &std::path::Path) -> Option<String> {
    match refusal(url, key_file) {
        Ok(None) => {}
        Ok(Some(refusal)) => return Some(refusal.to_string()),
        Err(fault) => return Some(fault.to_string()),
    }
    // What cannot be read now is complained of with the logs.
    let row = Store::peek(url).unwrap_or_default();
    if row.is_none() && !key_file.exists() {
        return None;
    }
    match Keyring::load(key_file) {
        Err(error) => Some(error.to_string()),
        Ok(ring) if row.is_some_and(|row| ring.compare(&row.fingerprint) == RingMatch::Other) => {
            Some(format!("the key file {} does not belong to this database", key_file.display()))
        }
        Ok(_) => None,
    }
}

/// Prints what holds of the logs, and gives what does not. Without a database, or with one whose key file is complained of
/// already, there is nothing to say.
fn logs(settings: &Settings) -> Vec<String> {
    let storage = &settings.storage;
    let Ok(url) = DatabaseUrl::parse(storage.database_url.expose_secret()) else { return Vec::new() };
    if !storage.key_file.exists() {
        return Vec::new();
    }
    let findings = match examine::look(&url, &storage.key_file, &settings.limits, SystemClock.now()) {
        Ok(findings) => findings,
        Err(error @ (ExamineError::Older | ExamineError::Trouble(_))) => return vec![error.to_string()],
        Err(_) => return Vec::new(),
    };
    let mut found = Vec::new();
    for (name, log) in [("The stewards' log", &findings.audit), ("The log of standing", &findings.standing)] {
        match log {
            Ok(log) => println!("{}", holds(name, log)),
            Err(why) => found.push(format!("{name} was changed from outside: {why}")),
        }
    }
    if let Some(day) = findings.ahead {
        println!(
            "Something here is dated {day}, which is still to come: the clock was ahead before, or is behind now. See that it is right"
        );
    }
    if matches!(url, DatabaseUrl::Postgres(_)) && !findings.sums_its_pages {
        found.push(
            "the PostgreSQL server keeps no checksums of its pages, so that it does not notice a damaged one: stop it, \
             and run `pg_checksums --enable`"
                .to_owned(),
        );
    }
    if !Store::takes_turns(&url).unwrap_or(false) {
        found.push(
            "two connections to the database server could write at once: what calls itself PostgreSQL there locks no \
             rows. Nothing on it is safe"
                .to_owned(),
        );
    }
    match findings.letters {
        0 => {}
        letters if settings.mail.smtp.is_none() => found.push(format!(
            "{letters} letters wait and are not sent: set PARASOL_SMTP_URL. Each is dropped after three days"
        )),
        letters => println!("{letters} letters wait to be sent"),
    }
    if let Some(agreement) = findings.agreement.filter(|agreement| agreement.differing > 0) {
        let differing = agreement.differing;
        found.push(format!(
            "the stored standing of {differing} members is not what the log comes to: `parasol trust recompute --mend`"
        ));
    }
    found
}

/// What is damaged, with how far it has come on standard error. Where there is nothing to look into, it was said already.
fn damage(settings: &Settings) -> Vec<String> {
    let storage = &settings.storage;
    let Ok(url) = DatabaseUrl::parse(storage.database_url.expose_secret()) else { return Vec::new() };
    let told = std::cell::Cell::new(0);
    let progress = |parts: u32| {
        let percent = parts * 100 / 256;
        if percent >= told.get() + 5 {
            told.set(percent);
            eprintln!("looking for damage: {percent} %");
        }
    };
    match examine::look_deep(&url, &storage.key_file, progress) {
        Ok(found) if found.is_empty() => {
            println!("Nothing that is stored is damaged, as far as the key file opens it.");
            found
        }
        Ok(found) => found.into_iter().map(|line| format!("damage: {line}")).collect(),
        Err(ExamineError::Trouble(trouble)) => vec![format!("damage: {trouble}")],
        Err(_) => Vec::new(),
    }
}

fn holds(name: &str, log: &Log) -> String {
    let last = log.last.as_ref().map_or_else(String::new, |last| format!("; last mark {last}"));
    format!("{name} holds {} lines, unbroken{last}", log.lines)
}

fn is_open_to_others(folder: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}
