//! One page of the help.

use askama::Template;

use super::prose;
use super::topic::Topic;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// One page.
#[derive(Template)]
#[template(path = "help/page.html")]
pub struct HelpPage {
    /// The frame.
    pub page: Page,
    /// Which one.
    pub topic: Topic,
    /// Whom somebody can call, as the operator wrote it; nothing where nobody is named.
    pub contacts: Vec<String>,
}

impl HelpPage {
    fn prose(&self) -> Result<String, askama::Error> {
        prose::prose(&self.page, self.topic, &self.contacts)
    }
}

/// Shows a page to who is signed in.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such page, or ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let topic = Topic::named(&call.part).ok_or(Fault::NotFound)?;
    page(&call, topic)
}

/// Shows to anybody what is meant for people whose number may be listed.
///
/// # Errors
/// Ours.
pub async fn listed(call: Call) -> Result<Reply, Fault> {
    page(&call, Topic::Listed)
}

fn page(call: &Call, topic: Topic) -> Result<Reply, Fault> {
    let contacts = call.shared.contacts.paragraphs(call.language.tag()).to_vec();
    Reply::page(&HelpPage { page: call.page(Area::Help), topic, contacts })
}
