//! The invented community's past, lived day by day through the program's own acts.

use secrecy::ExposeSecret;

use super::cast::{PAUSED, PAUSED_BY, PEOPLE, Person, REMARKS, Remark, STORIES, Saying, Story, TAKEN_BACK_BY};
use crate::accounts::Device;
use crate::acts::look_up::{Question, look_up};
use crate::acts::sessions::{self, Asking, SignedIn};
use crate::acts::{
    App, cases, concern, file_report, flag, found, invite, join, own_reports, review, say, standing, vouch,
};
use crate::kernel::SetBackClock;
use crate::reports::{Draft, Judgement};
use crate::sealing::Passphrase;

/// The story does not hold together: a mistake of ours.
#[derive(Debug, thiserror::Error)]
#[error("the invented community cannot be made: {0}")]
pub(in crate::cli) struct Unlikely(String);

fn unlikely(what: &str) -> impl FnOnce(&dyn std::fmt::Display) -> Unlikely {
    move |why| Unlikely(format!("{what}: {why}"))
}

/// Something that happens on a day.
enum Step {
    Comes(&'static Person),
    Reports(&'static Story),
    Reviews(&'static Story),
    Says(&'static Remark),
    TakesBack,
    IsPaused,
}

/// Lets the community live its past, day by day, up to today.
pub(super) async fn invent(app: &App, clock: &SetBackClock) -> Result<(), Unlikely> {
    let comes = PEOPLE.iter().map(|person| (person.joined, Step::Comes(person)));
    let reports = STORIES.iter().map(|story| (story.filed, Step::Reports(story)));
    let reviews = STORIES.iter().map(|story| (story.filed - 1, Step::Reviews(story)));
    let says = REMARKS.iter().map(|remark| (remark.said, Step::Says(remark)));
    let mut steps: Vec<(i64, Step)> = comes.chain(reports).chain(reviews).chain(says).collect();
    steps.extend([(TAKEN_BACK_BY.1, Step::TakesBack), (PAUSED.1, Step::IsPaused)]);
    steps.sort_by_key(|(days_ago, _)| -days_ago);
    let mut life = Life { app, known: Vec::new() };
    for (days_ago, step) in steps {
        clock.set_back(days_ago);
        match step {
            Step::Comes(person) => life.comes(person).await?,
            Step::Reports(story) => life.reports(story).await?,
            Step::Reviews(story) => life.reviews(story).await?,
            Step::Says(remark) => life.says(remark).await?,
            Step::TakesBack => life.takes_back().await?,
            Step::IsPaused => life.is_paused().await?,
        }
    }
    clock.set_back(0);
    Ok(())
}

struct Life<'a> {
    app: &'a App,
    known: Vec<(&'static str, SignedIn)>,
}

impl Life<'_> {
    /// Somebody, as she stands on this day.
    async fn find(&self, name: &str) -> Result<SignedIn, Unlikely> {
        let found = self.known.iter().find(|(other, _)| *other == name);
        let (_, who) = found.ok_or_else(|| unlikely("a name")(&"nobody has it"))?;
        sessions::as_she_stands(self.app, *who).await.map_err(|e| unlikely("a standing")(&e))
    }

    async fn comes(&mut self, person: &'static Person) -> Result<(), Unlikely> {
        let link = self.invitation(person).await?;
        let newcomer = arrive(self.app, person, &link).await?;
        self.known.push((person.name, newcomer));
        let Some((_, Some(voucher))) = person.by else { return Ok(()) };
        let code = standing::own(self.app, newcomer).await.map_err(|e| unlikely("a code")(&e))?.code;
        let code = code.ok_or_else(|| unlikely("a code")(&"there is none"))?;
        let voucher = self.find(voucher).await?;
        let vouched = vouch::vouch(self.app, voucher, code.expose_secret(), person.name).await;
        vouched.map_err(|e| unlikely("a vouch")(&e))
    }

    async fn reports(&self, story: &Story) -> Result<(), Unlikely> {
        let (region, today) = (self.app.settings.registry.region, self.app.today().month());
        let draft = Draft::read(&(story.form)(), region, today);
        let draft = draft.map_err(|_| unlikely("a report")(&"it has mistakes"))?;
        let filed = file_report::file(self.app, self.find(story.author).await?, draft, story.author).await;
        filed.map(drop).map_err(|e| unlikely("a report")(&e))
    }

    async fn reviews(&self, story: &Story) -> Result<(), Unlikely> {
        let own = own_reports::own(self.app, self.find(story.author).await?).await;
        let report = own.map_err(|e| unlikely("a report")(&e))?.reports.first().map(|report| report.id);
        let report = report.ok_or_else(|| unlikely("a report")(&"its author has none"))?;
        for reviewer in story.reviewed_by {
            let who = self.find(reviewer).await?;
            review::queue(self.app, who).await.map_err(|e| unlikely("a review")(&e))?;
            let decided = review::decide(self.app, who, report, Judgement::Accept, "").await;
            decided.map_err(|e| unlikely("a review")(&e))?;
        }
        Ok(())
    }

    async fn says(&self, remark: &Remark) -> Result<(), Unlikely> {
        let who = self.find(remark.by).await?;
        let question = Question { identifier: remark.identifier.to_owned(), kind: None, region: None };
        let found = look_up(self.app, who, &question).await.map_err(|e| unlikely("a lookup")(&e))?;
        let card = found.known.as_ref().and_then(|known| known.groups.first()?.cards.first());
        let report = card.ok_or_else(|| unlikely("a lookup")(&"nothing is found"))?.id;
        let said = match remark.saying {
            Saying::Knows(how) => say::say(self.app, who, report, &question, how).await,
            Saying::Flags(reason) => flag::flag(self.app, who, report, &question, reason).await,
        };
        said.map_err(|e| unlikely("a remark")(&e))
    }

    async fn takes_back(&self) -> Result<(), Unlikely> {
        let who = self.find(TAKEN_BACK_BY.0).await?;
        let own = own_reports::own(self.app, who).await.map_err(|e| unlikely("a report")(&e))?;
        let report = own.reports.first().ok_or_else(|| unlikely("a report")(&"its author has none"))?.id;
        own_reports::withdraw(self.app, who, report).await.map(drop).map_err(|e| unlikely("a withdrawal")(&e))
    }

    async fn is_paused(&self) -> Result<(), Unlikely> {
        let told = concern::raise(self.app, self.find(PAUSED_BY.0).await?, PAUSED.0, concern::Reason::OtherHands);
        told.await.map_err(|e| unlikely("a concern")(&e))?;
        for steward in PAUSED_BY.1 {
            let who = self.find(steward).await?;
            let seen = cases::see(self.app, who).await.map_err(|e| unlikely("a case")(&e))?;
            let case = seen.cases.iter().find(|case| case.kind == cases::Kind::Concern);
            let case = case.ok_or_else(|| unlikely("a case")(&"there is none"))?.id;
            let voted = cases::vote(self.app, who, case, cases::Measure::Freeze).await;
            voted.map_err(|e| unlikely("a vote")(&e))?;
        }
        Ok(())
    }

    /// The link by which somebody comes in.
    async fn invitation(&self, person: &Person) -> Result<String, Unlikely> {
        let Some((inviter, _)) = person.by else {
            let links = found::open_links(self.app).await.map_err(|e| unlikely("a seat")(&e))?;
            return links.into_iter().next().ok_or_else(|| unlikely("a seat")(&"none is free"));
        };
        let inviter = self.find(inviter).await?;
        invite::invite(self.app, inviter, person.name).await.map_err(|e| unlikely("an invitation")(&e))?;
        let (own, _) = invite::own(self.app, inviter).await.map_err(|e| unlikely("an invitation")(&e))?;
        let open = own.into_iter().find_map(|invitation| match invitation.fate {
            invite::Fate::Open { link, .. } => link,
            _ => None,
        });
        open.ok_or_else(|| unlikely("an invitation")(&"it is not open"))
    }
}

async fn arrive(app: &App, person: &Person, link: &str) -> Result<SignedIn, Unlikely> {
    let code = link.rsplit('/').next().unwrap_or_default();
    let passphrase = Passphrase::typed(person.passphrase);
    let newcomer = join::Newcomer { name: person.name.to_owned(), passphrase, region: None, device: Device::default() };
    let entered = join::join(app, code, newcomer).await.map_err(|e| unlikely(person.name)(&e))?;
    let who = sessions::who(app, &entered.token).await.map_err(|e| unlikely("a session")(&e))?;
    who.and_then(Asking::whole).ok_or_else(|| unlikely("a session")(&"there is none"))
}
