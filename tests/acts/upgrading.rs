//! From each earlier version to this one, with no hand but `parasol migrate`; and never from a later one.

use parasol::kernel::ExposeSecret;
use parasol::sealing::{Memory, Passphrase, PassphrasePolicy};

use crate::cli::program::{Ended, Place};
use crate::schema::engine::{execute, revert, steps};
use crate::support::people::PASSPHRASE;
use crate::support::{Member, Report, TestApp};

const PHONE: &str = "+447700900123";

struct Registry {
    app: TestApp,
    url: String,
    place: Place,
}

impl Registry {
    /// Four members, one of them vetted by vouches, and a report.
    async fn lived_in() -> Self {
        let (app, [ada, bea, _]) = TestApp::roomy().await;
        let _dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
        ada.report(&Report::about(PHONE)).await;
        let url = app.app().settings.storage.database_url.expose_secret().to_owned();
        let mut place = Place::new();
        place.set("PARASOL_DATA_DIR", &app.folder().to_string_lossy());
        place.set("PARASOL_DATABASE_URL", &url);
        Self { app, url, place }
    }

    /// The files as a program left them that knew the first `known` steps alone.
    fn as_of(&mut self, known: usize) {
        self.app.stop();
        let steps = steps();
        revert(&self.url, steps.len() - known);
        if !steps[..known].iter().any(|step| step.ends_with("_accounts")) {
            // What such a program kept of a passphrase.
            let hash = PassphrasePolicy::default().hash(&Passphrase::typed(PASSPHRASE), &mut Memory::default());
            execute(&self.url, &format!("UPDATE members SET passphrase = '{}'", hash.as_str()));
        }
    }

    fn migrate(&self, answer: &[u8]) -> Ended {
        self.place.run_with(&["migrate"], answer)
    }

    /// Everybody gets in and stands where she stood, and the report is found.
    async fn is_whole(&mut self, known: usize) {
        let doctor = self.place.run(&["doctor"]);
        let wrong: Vec<&str> =
            doctor.out.lines().filter(|line| line.starts_with("! ") && !line.contains("PostgreSQL may lose")).collect();
        assert!(wrong.is_empty(), "from {known} steps: {wrong:?}");
        self.app.start().await.unwrap();
        let dora = self.app.visitor().enter("Dora", PASSPHRASE).await;
        assert_eq!(dora.standing().await, "vetted", "from {known} steps");
        let answer = dora.look_up(PHONE).await.expect(200).attribute("#answer", "data-outcome");
        assert_eq!(answer, "hit", "from {known} steps");
        let ada = self.app.visitor().enter("Ada", PASSPHRASE).await;
        assert_eq!(ada.get("/reports").await.expect(200).texts("article.own").len(), 1, "from {known} steps");
    }
}

#[tokio::test]
async fn each_earlier_version_comes_up_by_one_command() {
    let mut registry = Registry::lived_in().await;
    let steps = steps();
    for known in (1..=steps.len()).rev() {
        registry.as_of(known);
        let had_marks = steps[..known].iter().any(|step| step.ends_with("_peers"));
        let ended = registry.migrate(if had_marks { b"" } else { b"yes\n" });
        assert_eq!(ended.code, Some(0), "from {known} steps: {}", ended.err);
        assert!(ended.out.ends_with("The database is up to date.\n"), "{}", ended.out);
        assert_eq!(ended.err.contains("type yes"), !had_marks, "from {known} steps: {}", ended.err);
        registry.is_whole(known).await;
    }
}

/// The attack: a person who could write to an unmarked log vetted herself, and an upgrade marks it unasked.
#[tokio::test]
async fn a_log_without_marks_is_believed_by_its_operators_word_alone() {
    let mut registry = Registry::lived_in().await;
    registry.as_of(1);
    let refused = registry.app.start().await.unwrap_err();
    assert!(refused.contains("parasol migrate") && refused.contains("without marks"), "{refused}");
    for answer in [&b""[..], b"y\n"] {
        let ended = registry.migrate(answer);
        assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""));
        assert!(ended.err.contains("was not marked"), "{}", ended.err);
        assert!(registry.app.start().await.unwrap_err().contains("without marks"));
    }
    assert_eq!(registry.migrate(b"yes\n").code, Some(0));
    registry.is_whole(1).await;
}

/// An older program does not know what a newer one wrote down, and would show half of it.
#[tokio::test]
async fn what_a_newer_program_worked_on_is_refused_by_every_command() {
    let mut registry = Registry::lived_in().await;
    registry.app.stop();
    execute(&registry.url, "INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')");
    let words = ["newer program", "20991231000000", "2099-12-31 or later", "nothing was changed"];
    for command in [&["serve"][..], &["migrate"], &["founder"], &["mix"], &["trust", "recompute", "--mend"]] {
        registry.place.run(command).refused(&words);
    }
    let doctor = registry.place.run(&["doctor"]);
    assert_eq!(doctor.code, Some(1));
    assert!(words.iter().all(|word| doctor.out.contains(word)), "{}", doctor.out);
    execute(&registry.url, "DELETE FROM __diesel_schema_migrations WHERE version = '20991231000000'");
    registry.is_whole(steps().len()).await;
}
