//! Attacks on the answer itself: by a client's friend among the members, by one liar, by a member who runs a list. Each
//! is what a hostile reviewer did, and fails.

mod burying;
mod delays;
mod expelled;
mod links;
mod lists;
mod withdrawals;
mod words;

use crate::support::people::Person;
use crate::support::{Founder, Page, TestApp};

const PHONE: &str = "07700 900123";
const OTHER: &str = "07700 900456";
const THIRD: &str = "07700 900789";

/// Takes the newest of her reports back.
async fn withdraw(person: &Person) {
    let form = person.get("/reports").await.form_ending("/withdraw");
    person.send(&form).await.expect_see("/reports");
}

fn severity(page: &Page) -> String {
    page.attribute("#answer", "data-severity")
}

/// So many founders who were vetted so many days ago.
async fn grown(founders: usize, days: i64) -> (TestApp, Vec<Founder>) {
    let (app, founders) = TestApp::of_founders(founders).await;
    app.later(days - 15, &founders.iter().map(|founder| &**founder).collect::<Vec<_>>()).await;
    (app, founders)
}

/// Everything that waits is accepted by all who may.
async fn accept_all(reviewers: &[&Founder]) {
    for reviewer in reviewers {
        reviewer.review_all("accept", "").await;
    }
}
