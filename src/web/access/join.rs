//! The page an invitation's link opens.

use askama::Template;

use crate::accounts::NameError;
use crate::acts::join::{self, JoinError, JoinMistakes, NameMistake, Newcomer};
use crate::messages::Said;
use crate::sealing::Passphrase;
use crate::web::access::join_dead::JoinDead;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, chosen_region, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, verdicts};
use actix_web::http::StatusCode;

/// The page an invitation's link opens.
#[derive(Template)]
#[template(path = "access/join.html")]
pub struct Join {
    /// The frame.
    pub page: Page,
    /// The invitation's code, as it stands in the link.
    pub code: String,
    /// Whether it makes a founder.
    pub founder: bool,
    /// The name she chooses.
    pub name: Field,
    /// What is wrong with the passphrase.
    pub passphrase: Option<Said>,
    /// A passphrase made for her, if she wants it.
    pub offered: String,
    /// Her region, as two letters; empty for the registry's.
    pub region: Field,
}

impl Join {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("name", &self.name.mistake), ("passphrase", &self.passphrase), ("region", &self.region.mistake)])
    }
}

/// Shows what the invitation is; this uses nothing up, so a scanner that opens links does no harm.
///
/// # Errors
/// Ours; a dead invitation is no fault but a page.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    match join::look_at(call.app(), &call.part).await {
        Ok(invited) => Reply::page(&form(&call, invited.founder, Field::default(), None, Field::default())),
        Err(JoinError::Trouble(trouble)) => Err(trouble.into()),
        Err(_) => dead(&call),
    }
}

/// Joins, and signs in.
///
/// # Errors
/// Ours; mistakes are no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (name, region) = (call.form.get("name"), call.form.get("region"));
    let Some(read) = chosen_region(region) else {
        let founder = is_founder(&call).await?;
        let region = Field::wrong(region, wrong::REGION);
        return Reply::mistakes(&form(&call, founder, Field::of(name), None, region));
    };
    let passphrase = Passphrase::typed(call.form.get("passphrase"));
    let newcomer = Newcomer { name: name.to_owned(), passphrase, region: read, device: call.device };
    match join::join(call.app(), &call.part, newcomer).await {
        Ok(entered) => Ok(Reply::see("/standing").entering(entered).saying(Flash::Joined)),
        Err(JoinError::Mistakes(mistakes)) => {
            let founder = is_founder(&call).await?;
            let JoinMistakes { name: about_name, passphrase } = mistakes;
            let name = Field { value: name.to_owned(), mistake: about_name.map(name_said) };
            let region = Field::of(call.form.get("region"));
            Reply::mistakes(&form(&call, founder, name, passphrase.and_then(verdicts::said), region))
        }
        Err(JoinError::TooMany(too_many)) => Err(too_many.into()),
        Err(JoinError::Trouble(trouble)) => Err(trouble.into()),
        Err(JoinError::Dead) => dead(&call),
    }
}

fn form(call: &Call, founder: bool, name: Field, passphrase: Option<Said>, region: Field) -> Join {
    Join {
        page: call.page(Area::None),
        code: call.part.clone(),
        founder,
        name,
        passphrase,
        offered: Passphrase::suggested().expose().to_owned(),
        region,
    }
}

async fn is_founder(call: &Call) -> Result<bool, Fault> {
    match join::look_at(call.app(), &call.part).await {
        Ok(invited) => Ok(invited.founder),
        Err(JoinError::Trouble(trouble)) => Err(trouble.into()),
        Err(_) => Ok(false),
    }
}

/// Unknown, used, revoked and expired read the same.
fn dead(call: &Call) -> Result<Reply, Fault> {
    Reply::page_with(StatusCode::FORBIDDEN, &JoinDead { page: call.page(Area::None) })
}

fn name_said(mistake: NameMistake) -> Said {
    match mistake {
        NameMistake::Taken => wrong::NAME_TAKEN,
        NameMistake::Unfit(NameError::TooShort) => wrong::NAME_EMPTY,
        NameMistake::Unfit(NameError::TooLong) => wrong::name_long(crate::accounts::NAME_MOST),
        NameMistake::Unfit(NameError::Invisible) => wrong::NAME_CHARACTERS,
    }
}
