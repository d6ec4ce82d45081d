//! What readers say of reports they found.

use super::people::Person;
use super::{Form, Founder, Page, TestApp};

impl Person {
    /// The form on a card of what a lookup finds; of several the first.
    pub async fn form_of(&self, identifier: &str, act: &str) -> Form {
        self.look_up(identifier).await.expect(200).form_ending(&format!("/{act}"))
    }

    /// Looks an identifier up and says that the first report she may speak on is true.
    pub async fn support(&self, identifier: &str) {
        let form = self.form_of(identifier, "support").await.with("reason", "happened");
        self.send(&form).await.expect_see("/lookup");
    }

    /// The same: that it is wrong.
    pub async fn dispute(&self, identifier: &str) {
        let form = self.form_of(identifier, "dispute").await.with("reason", "untrue");
        self.send(&form).await.expect_see("/lookup");
    }

    /// The level of everything found, and what the certainty of its group rests on.
    pub async fn levels(&self, identifier: &str) -> Vec<(String, String)> {
        let page = self.look_up(identifier).await.expect(200);
        let levels = page.attributes("article.report", "data-level");
        let severities = page.attributes("article.report", "data-severity");
        let basis = |severity: String| page.text(&format!(".group.{severity} .level summary"));
        levels.into_iter().zip(severities.into_iter().map(basis)).collect()
    }

    /// The level of the first report.
    pub async fn level(&self, identifier: &str) -> String {
        self.levels(identifier).await.remove(0).0
    }
}

impl TestApp {
    /// A registry in Britain with this many founders, all vetted for long enough to speak, whose limits are no test's
    /// subject.
    pub async fn of_founders(count: usize) -> (Self, Vec<Founder>) {
        let number = count.to_string();
        let settings = [
            ("PARASOL_FOUNDERS", number.as_str()),
            ("PARASOL_LOOKUPS_A_MINUTE", "1000"),
            ("PARASOL_LOOKUPS_A_DAY", "1000"),
            ("PARASOL_NEWCOMER_LOOKUPS_A_DAY", "1000"),
            ("PARASOL_REGION", "GB"),
        ];
        let app = Self::with(&settings).await;
        let mut founders = Vec::new();
        for (at, link) in app.links().await.iter().enumerate() {
            founders.push(app.visitor().found(link, &format!("Founder {at}")).await);
        }
        app.later(15, &founders.iter().map(|founder| &**founder).collect::<Vec<_>>()).await;
        (app, founders)
    }

    /// Days go by, and these people sign in again.
    pub async fn later(&self, days: i64, people: &[&Person]) {
        self.pass_days(days);
        for person in people {
            person.sign_in_again().await;
        }
    }

    /// Everything but the counts of limits: how many rows, and how long all pages are together.
    pub async fn everything(&self) -> (Vec<(&'static str, i64)>, i64) {
        let mut counts = self.counts().await;
        counts.retain(|(table, _)| *table != "sessions");
        let lengths = "SELECT COALESCE((SELECT SUM(LENGTH(page_sealed)) FROM speakers), 0) AS n";
        (counts, self.number(lengths).await)
    }
}

/// Fails unless a refusal says why on a page of its own and leaves everything as it was.
pub async fn refused(app: &TestApp, person: &Person, form: &Form, status: u16) -> Page {
    let before = app.everything().await;
    let page = person.send(form).await.expect(status);
    assert_eq!(app.everything().await, before, "{}", page.path);
    page
}
