//! Second passphrases, and going for good.

use super::people::{PASSPHRASE, Person};
use super::{Browser, Page};

/// Passes the strength check too.
pub const SECOND: &str = "harbour thimble quartz meadow";

impl Person {
    /// Sets a second passphrase that does these things besides.
    pub async fn set_second(&self, besides: &[&str]) {
        self.set_second_by(PASSPHRASE, SECOND, besides).await.expect_see("/account/second-passphrase");
    }

    /// The same, whatever comes of it, in an account that this passphrase opens.
    pub async fn set_second_by(&self, own: &str, second: &str, besides: &[&str]) -> Page {
        let form = self.proven_by("second-passphrase", own).await.form("/account/second-passphrase");
        let form = besides.iter().fold(form.with("passphrase", second), |form, field| form.with(field, "yes"));
        self.send(&form).await
    }

    /// Deletes her account, and says what becomes of her reports.
    pub async fn delete_account(&self, reports: &str) -> Page {
        let form = self.proven("delete").await.form("/account/delete");
        self.send(&form.with("reports", reports).with("sure", "yes")).await
    }
}

/// The statuses with which the account's own pages answer somebody: who is signed in, and who is not.
pub async fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/account").await.status == 200
}
