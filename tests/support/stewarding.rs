//! Stewards at work: cases brought and decided.

use parasol::acts::cases::{self, Kind, Subject};
use parasol::kernel::{CaseId, MemberId, ReportId};
use parasol::store::{Db, StoreFault, members, watch};
use parasol::trust::Event;

use super::people::Person;
use super::{Form, Founder, Page, TestApp};

impl TestApp {
    /// A registry that so many founders began.
    pub async fn founded_by(number: usize) -> (Self, Vec<Founder>) {
        let app = Self::with(&[("PARASOL_FOUNDERS", &number.to_string()), ("PARASOL_REGION", "GB")]).await;
        let mut founders = Vec::new();
        for (link, name) in app.links().await.iter().zip(["Ada", "Bea", "Cleo", "Dee", "Elin", "Fran"]) {
            founders.push(app.visitor().found(link, name).await);
        }
        assert_eq!(founders.len(), number);
        (app, founders)
    }

    /// Who signs in with this name (in lower case).
    pub async fn id_of(&self, name: &str) -> MemberId {
        let tags = self.app().seals.name_tags(name);
        let found = self.app().store.read(move |db: &mut Db| members::find_by_name(db, &tags)).await;
        found.expect("a query").expect("a member").id
    }

    /// Freezes somebody, as two stewards could.
    pub async fn freeze(&self, name: &str) {
        let who = self.id_of(name).await;
        let done = self.app().change(move |db, change| {
            change.apply(db, &Event::Freeze { who })?.expect("frozen");
            Ok::<_, StoreFault>(())
        });
        done.await.expect("a change");
    }

    /// Brings a case about reports, as a flag, a review or a dispute does.
    pub async fn bring(&self, kind: Kind, by: Option<&str>, reports: Vec<ReportId>) -> CaseId {
        let by = match by {
            Some(name) => Some(self.id_of(name).await),
            None => None,
        };
        self.open_case(kind, Subject { about: None, by, reason: "made_up".into() }, reports).await
    }

    /// Stops a member's lookups, as an alarm does.
    pub async fn alarm(&self, name: &str) -> CaseId {
        let who = self.id_of(name).await;
        let case =
            self.open_case(Kind::Alarm, Subject { about: Some(who), by: None, reason: String::new() }, vec![]).await;
        let today = self.app().today();
        self.app().store.write(move |db: &mut Db| watch::pause(db, who, case, today)).await.expect("a pause");
        case
    }

    async fn open_case(&self, kind: Kind, subject: Subject, reports: Vec<ReportId>) -> CaseId {
        let (seals, today) = (self.app().seals.clone(), self.app().today());
        let opened =
            self.app().store.write(move |db: &mut Db| cases::open(db, &seals, today, kind, &subject, &reports));
        opened.await.expect("a case")
    }
}

impl Person {
    /// Tells the stewards something about a member.
    pub async fn raise(&self, name: &str) -> Page {
        let form = self.form("/concerns", "/concerns").await;
        self.send(&form.with("name", name).with("reason", "shares")).await
    }

    /// The ids of the cases she is shown, with how far each has come.
    pub async fn cases(&self) -> Vec<(String, String)> {
        let page = self.get("/cases").await.expect(200);
        let (ids, outcomes) = (page.attributes(".case", "data-case"), page.attributes(".case", "data-outcome"));
        ids.into_iter().zip(outcomes).collect()
    }

    /// The one case she is shown.
    pub async fn only_case(&self) -> String {
        let cases = self.cases().await;
        assert_eq!(cases.len(), 1, "{cases:?}");
        cases[0].0.clone()
    }

    /// Votes.
    pub async fn vote(&self, case: &str, measure: &str) -> Page {
        let form = Form::to(&format!("/cases/{case}")).with("csrf", self.csrf().await);
        self.send_proven(form.with("measure", measure)).await
    }

    /// Presses one of the buttons of the page about stewards.
    pub async fn steward_act(&self, act: &str, field: &str, value: &str) -> Page {
        let form = Form::to("/stewards").with("csrf", self.csrf().await);
        self.send_proven(form.with("act", act).with(field, value)).await
    }

    /// The id of her newest report.
    pub async fn report_id(&self) -> ReportId {
        let id = self.get("/reports").await.expect(200).attribute("article.own", "data-own");
        id.parse().expect("an id")
    }
}
