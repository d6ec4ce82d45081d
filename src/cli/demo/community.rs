//! The invented community. Numbers are from the ranges kept free for stories; nobody has them.

use crate::acts::sessions::{self, SignedIn};
use crate::acts::{App, file_report, found, invite, join, standing, vouch};
use crate::kernel::SetBackClock;
use crate::reports::{Draft, DraftForm};
use crate::sealing::Passphrase;
use secrecy::ExposeSecret;

/// Somebody who does not exist.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) passphrase: &'static str,
    /// Days ago.
    joined: i64,
    /// Who invited her, and who vouched for her besides.
    by: Option<(&'static str, Option<&'static str>)>,
}

const fn founder(name: &'static str, passphrase: &'static str) -> Person {
    Person { name, passphrase, joined: 420, by: None }
}

const fn member(
    name: &'static str,
    passphrase: &'static str,
    joined: i64,
    inviter: &'static str,
    voucher: Option<&'static str>,
) -> Person {
    Person { name, passphrase, joined, by: Some((inviter, voucher)) }
}

/// In the order in which they came.
pub(super) const PEOPLE: &[Person] = &[
    founder("amber", "lantern orchard velvet compass"),
    founder("birch", "thistle harbour copper window"),
    founder("coral", "meadow anchor silver kettle"),
    member("dahlia", "juniper candle river basket", 410, "amber", Some("birch")),
    member("fern", "saffron bridge walnut mirror", 400, "birch", Some("coral")),
    member("iris", "pepper island marble ladder", 380, "coral", Some("amber")),
    member("hazel", "cinnamon tunnel feather dome", 60, "dahlia", Some("coral")),
    member("maple", "granite violin puddle ember", 3, "fern", None),
];

/// What is known to the community.
pub(super) const WORTH_LOOKING_UP: &[&str] =
    &["07700 900123", "@example_late", "GB: AB12 CDE", "07700 900999 (nothing known)"];

struct Story {
    author: &'static str,
    /// Days ago.
    filed: i64,
    form: fn() -> DraftForm<'static>,
}

const STORIES: &[Story] = &[
    Story {
        author: "dahlia",
        filed: 390,
        form: || DraftForm {
            identifiers: vec!["07700 900123"],
            codes: vec!["violence", "robbed"],
            also: vec!["trap"],
            area: "South London",
            setting: "hotel",
            part_of_day: "night",
            consent: Some(vec!["lookup", "words"]),
            account: "Polite on the phone. A second man was waiting in the room.",
            ..DraftForm::default()
        },
    },
    Story {
        author: "fern",
        filed: 210,
        form: || DraftForm {
            identifiers: vec!["+44 7700 900123", "t.me/example_lad"],
            codes: vec!["violence", "unpaid"],
            setting: "outcall",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "iris",
        filed: 45,
        form: || DraftForm {
            identifiers: vec!["0044 (0)7700 900123"],
            codes: vec!["robbed", "threat"],
            area: "Brighton",
            consent: Some(vec!["lookup", "area"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "hazel",
        filed: 20,
        form: || DraftForm {
            identifiers: vec!["https://instagram.com/example_late?igsh=1"],
            codes: vec!["no_show", "time_waster"],
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "maple",
        filed: 1,
        form: || DraftForm {
            identifiers: vec!["GB: AB12 CDE"],
            codes: vec!["stalked"],
            setting: "vehicle",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
];

/// The story does not hold together: a mistake of ours.
#[derive(Debug, thiserror::Error)]
#[error("the invented community cannot be made: {0}")]
pub(in crate::cli) struct Unlikely(String);

fn unlikely(what: &str) -> impl FnOnce(&dyn std::fmt::Display) -> Unlikely {
    move |why| Unlikely(format!("{what}: {why}"))
}

/// Lets the community live its past, day by day, up to today.
pub(super) async fn invent(app: &App, clock: &SetBackClock) -> Result<(), Unlikely> {
    let mut known: Vec<(&str, SignedIn)> = Vec::new();
    for person in PEOPLE {
        clock.set_back(person.joined);
        let link = invitation(app, &known, person).await?;
        let newcomer = arrive(app, person, &link).await?;
        known.push((person.name, newcomer));
        if let Some((_, Some(voucher))) = person.by {
            let code = standing::own(app, newcomer).await.map_err(|e| unlikely("a code")(&e))?.code;
            let code = code.ok_or_else(|| unlikely("a code")(&"there is none"))?;
            let voucher = find(&known, voucher)?;
            vouch::vouch(app, voucher, code.expose_secret(), person.name).await.map_err(|e| unlikely("a vouch")(&e))?;
        }
    }
    for story in STORIES {
        clock.set_back(story.filed);
        let today = app.today().month();
        let region = app.settings.registry.region;
        let draft =
            Draft::read(&(story.form)(), region, today).map_err(|_| unlikely("a report")(&"it has mistakes"))?;
        let author = find(&known, story.author)?;
        file_report::file(app, author, draft, story.author).await.map_err(|e| unlikely("a report")(&e))?;
    }
    clock.set_back(0);
    Ok(())
}

fn find(known: &[(&str, SignedIn)], name: &str) -> Result<SignedIn, Unlikely> {
    let found = known.iter().find(|(other, _)| *other == name);
    found.map(|(_, who)| *who).ok_or_else(|| unlikely("a name")(&"nobody has it"))
}

/// The link by which somebody comes in.
async fn invitation(app: &App, known: &[(&str, SignedIn)], person: &Person) -> Result<String, Unlikely> {
    let Some((inviter, _)) = person.by else {
        let links = found::open_links(app).await.map_err(|e| unlikely("a seat")(&e))?;
        return links.into_iter().next().ok_or_else(|| unlikely("a seat")(&"none is free"));
    };
    let inviter = find(known, inviter)?;
    invite::invite(app, inviter, person.name).await.map_err(|e| unlikely("an invitation")(&e))?;
    let (own, _) = invite::own(app, inviter).await.map_err(|e| unlikely("an invitation")(&e))?;
    let open = own.into_iter().find_map(|invitation| match invitation.fate {
        invite::Fate::Open { link, .. } => link,
        _ => None,
    });
    open.ok_or_else(|| unlikely("an invitation")(&"it is not open"))
}

async fn arrive(app: &App, person: &Person, link: &str) -> Result<SignedIn, Unlikely> {
    let code = link.rsplit('/').next().unwrap_or_default();
    let passphrase = Passphrase::typed(person.passphrase);
    let newcomer = join::Newcomer { name: person.name.to_owned(), passphrase, region: None };
    let token = join::join(app, code, newcomer).await.map_err(|e| unlikely(person.name)(&e))?;
    let who = sessions::who(app, &token).await.map_err(|e| unlikely("a session")(&e))?;
    who.ok_or_else(|| unlikely("a session")(&"there is none"))
}
