//! Raising a concern about a member, by the name she signs in with. Whether anybody has that name, nobody is told.

use super::cases::{self, Kind, Subject};
use super::sessions::SignedIn;
use super::spend::spend;
use super::steady::steady;
use super::{App, TooMany, Trouble};
use crate::accounts::Name;
use crate::accounts::limits::NAMES_A_DAY;
use crate::kernel::MemberId;
use crate::sealing::{NameTag, Seals};
use crate::store::{Db, StoreFault, cases as stored, members};

/// What a concern is about: the published list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// She shares what is read here.
    Shares,
    /// She is not who she says she is.
    NotWho,
    /// She harms others.
    Harms,
    /// Somebody else uses her account.
    OtherHands,
    /// Something else.
    Other,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::Shares, Self::NotWho, Self::Harms, Self::OtherHands, Self::Other];

    /// Its stored name, and what a form sends.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shares => "shares",
            Self::NotWho => "not_who",
            Self::Harms => "harms",
            Self::OtherHands => "other_hands",
            Self::Other => "other",
        }
    }

    /// The reason of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// Why a name was not looked for.
#[derive(Debug, thiserror::Error)]
pub enum ConcernError {
    /// Too many names today.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(ConcernError);

/// Raises a concern. A name that nobody has comes to the same for whoever raised it, and so does a member about whom a
/// concern is open already; neither the answer nor its time tells which.
///
/// # Errors
/// [`ConcernError`].
pub async fn raise(app: &App, who: SignedIn, name: &str, reason: Reason) -> Result<(), ConcernError> {
    let (seals, today) = (app.seals.clone(), app.today());
    let tags = name_tags(&seals, name);
    steady(async {
        spend_name(app, who).await?;
        app.store
            .write(move |db| {
                let Some(accused) = find(db, &tags)?.filter(|accused| *accused != who.member) else { return Ok(()) };
                if is_open_about(db, &seals, accused)? {
                    return Ok(());
                }
                let subject =
                    Subject { about: Some(accused), by: Some(who.member), reason: reason.as_str().to_owned() };
                cases::open(db, &seals, today, Kind::Concern, &subject, &[])?;
                Ok(())
            })
            .await
    })
    .await
}

/// Counts one name.
pub(super) async fn spend_name(app: &App, who: SignedIn) -> Result<(), ConcernError> {
    let (names, now) = (app.counted(&NAMES_A_DAY, who.member.as_bytes()), app.now());
    app.store
        .write(move |db| {
            spend(db, &[names], now)??;
            Ok(())
        })
        .await
}

/// What a name is found by. A text that cannot be a name goes the same way as an unknown one.
pub(super) fn name_tags(seals: &Seals, name: &str) -> Vec<NameTag> {
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    seals.name_tags(&canonical)
}

/// Whose name it is.
pub(super) fn find(db: &mut Db, tags: &[NameTag]) -> Result<Option<MemberId>, StoreFault> {
    Ok(members::find_by_name(db, tags)?.map(|member| member.id))
}

fn is_open_about(db: &mut Db, seals: &Seals, accused: MemberId) -> Result<bool, Trouble> {
    for row in stored::all(db)? {
        let is_open_concern = row.kind == Kind::Concern.as_str() && row.outcome.is_empty();
        if is_open_concern && Subject::open(seals, row.id, &row.subject)?.about == Some(accused) {
            return Ok(true);
        }
    }
    Ok(false)
}
