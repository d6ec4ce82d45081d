//! Deleting an account.

use askama::Template;

use crate::acts::delete_account::{self, Departure, Reports, delete_account};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Forget, Reply, SessionCookie};
use crate::web::sentences::mistakes as wrong;

/// What can become of her reports.
const CHOICES: [(&str, &str); 2] = [("keep", "delete-keep"), ("withdraw", "delete-withdraw")];

/// What goes and what stays, and the last question.
#[derive(Template)]
#[template(path = "account/delete.html")]
pub struct Delete {
    /// The frame.
    pub page: Page,
    /// What it would come to, in numbers.
    pub departure: Departure,
    /// What becomes of her reports.
    pub reports: Field,
    /// What is wrong with the tick that she understands.
    pub sure: Option<Said>,
}

impl Delete {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("reports", &self.reports.mistake), ("sure", &self.sure)])
    }
    fn vouches_said(&self) -> Option<Said> {
        let all = number(self.departure.vouched_for);
        (all > 0).then(|| Said::new("delete-vouches").with("grace", number(self.departure.grace)).with("all", all))
    }
    fn stewards_said(&self) -> Option<Said> {
        Some(Said::new("delete-stewards").with("left", number(self.departure.stewards_left?)))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Says what it would come to.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default(), None).await?)
}

/// Deletes it, and makes the browser forget.
///
/// # Errors
/// Ours; a mistake is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let has_reports = delete_account::before(call.app(), call.member()?).await?.reports > 0;
    let typed = call.form.get("reports");
    let reports = match typed {
        "keep" => Some(Reports::Keep),
        "withdraw" => Some(Reports::Withdraw),
        _ => None,
    };
    let sure = (call.form.get("sure") != "yes").then_some(wrong::DELETE_SURE);
    match (reports.or((!has_reports).then_some(Reports::Withdraw)), sure) {
        (Some(reports), None) => {
            delete_account(call.app(), call.member()?, reports).await?;
            Ok(Reply::see("/gone").with_session(SessionCookie::End).forgetting(Forget::Everything))
        }
        (None, sure) => Reply::mistakes(&page(&call, Field::wrong(typed, wrong::CHOICE), sure).await?),
        (Some(_), sure) => Reply::mistakes(&page(&call, Field::of(typed), sure).await?),
    }
}

async fn page(call: &Call, reports: Field, sure: Option<Said>) -> Result<Delete, Fault> {
    let departure = delete_account::before(call.app(), call.member()?).await?;
    Ok(Delete { page: call.page(Area::Account), departure, reports, sure })
}
