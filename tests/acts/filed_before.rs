//! What was filed before a rule of reading changed is found by what is typed today (docs/identifiers.md,
//! "Versions").
//!
//! A report is filed under an unrelated name, and filed again under the form that the earlier rules gave: as
//! a registry that is upgraded holds it.

use parasol::kernel::ReportId;
use parasol::sealing::{Memory, ReportKeys, Token};
use parasol::store::{Db, StoreFault, entries};

use crate::support::{Founder, Report, TestApp};

fn token(app: &TestApp, canonical: &str) -> Token {
    app.app().tokens.newest(canonical, &mut Memory::new()).expect("a token")
}

/// Files a report as the earlier rules did: under this canonical form.
async fn filed_as(app: &TestApp, who: &Founder, canonical: &str, at: usize) {
    let unrelated = format!("unrelated_{at}");
    who.report(&Report::about(&format!("example.org: {unrelated}"))).await;
    let today = token(app, &format!("handle:1:example.org/{unrelated}"));
    let earlier = token(app, canonical);
    let seals = app.app().seals.clone();
    let filed = app.app().store.write(move |db: &mut Db| {
        let found = entries::find(db, &[today.locator()])?.pop().expect("the report");
        let id: ReportId = found.report.id;
        let seal = seals.report(id);
        let facts = seal.unwrap_facts(&today, found.keys.facts.as_bytes()).expect("the facts' key");
        let words = seal.unwrap_words(&today, found.keys.words.as_bytes()).expect("the words' key");
        entries::insert(db, &earlier.locator(), id, &seal.wrap(&earlier, &ReportKeys { facts, words }))?;
        Ok::<_, StoreFault>(())
    });
    filed.await.expect("an entry");
}

#[tokio::test]
async fn every_form_that_changed_is_looked_up_beside_its_successor() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for (at, (earlier, typed)) in [
        // Yandex: the sign that was typed was kept.
        ("email:1:some.name@yandex.ru", "some.name@yandex.ru"),
        ("email:1:other.name@yandex.ru", "other-name@ya.ru"),
        ("email:1:third-name@yandex.ru", "third.name@yandex.com"),
        // German plates: the gap fell away.
        ("plate:1:DE/BAB123", "DE: B-AB 123"),
        ("plate:1:DE/BAC123", "DE: BA-C 123"),
        ("plate:1:DE/KÖAB12", "DE: KÖ-AB 12"),
        ("plate:1:DE/DMAB1234", "DE: D-M-AB 1234"),
        // British plates of before 2001: a digit was read as a letter.
        ("plate:1:GB/XI23ABC", "GB: X123 ABC"),
        // Hosts that were sites of their own.
        ("handle:1:old.reddit.com/some_name", "https://old.reddit.com/user/some_name"),
        ("handle:1:kik.me/some_name", "https://kik.me/some_name"),
        ("handle:1:vxtwitter.com/some_name", "https://vxtwitter.com/some_name"),
        ("handle:1:nitter.net/some_name", "https://nitter.net/some_name"),
        ("handle:1:vk.ru/some_name", "https://vk.ru/some_name"),
        ("handle:1:fr.linkedin.com/some-name", "https://fr.linkedin.com/in/some-name"),
        ("handle:1:discordapp.com/#123456789012345678", "https://discordapp.com/users/123456789012345678"),
        // Benin: under the eight digits, whichever way the line is written today.
        ("phone:1:+22997123456", "+229 01 97 12 34 56"),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(bea.outcome(typed).await, "miss", "{typed} before");
        // In turn: one member files only so many reports a day.
        filed_as(&app, if at % 2 == 0 { &ada } else { &cleo }, earlier, at).await;
        assert_eq!(bea.outcome(typed).await, "hit", "{typed}, filed as {earlier}");
    }
    // Nothing else changed: other forms are still those of version 1.
    for (typed, canonical) in [
        ("07700 900999", "phone:1:+447700900999"),
        ("some.body@example.org", "email:1:some.body@example.org"),
        ("t.me/some_body", "telegram:1:some_body"),
        ("DE: M-A 123", "plate:1:DE/MA123"),
        ("GB: AB12 CDE", "plate:1:GB/AB12CDE"),
    ] {
        filed_as(&app, &ada, canonical, 100 + typed.len()).await;
        assert_eq!(bea.outcome(typed).await, "hit", "{typed}");
    }
}
