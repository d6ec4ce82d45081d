//! Whether an answer tells, by its time or its bytes, what it must not: each question is asked in two ways that have to be answered
//! alike, over HTTP of the served program, at the production cost, in random order.

use std::path::Path;
use std::sync::Arc;

use diesel::RunQueryDsl;
use parasol::accounts::Device;
use parasol::acts::sessions::{Asking, SignedIn, who};
use parasol::acts::sign_in::sign_in;
use parasol::acts::tries::Whence;
use parasol::acts::{App, file_report, invite, join, standing};
use parasol::kernel::SetBackClock;
use parasol::reports::{Draft, DraftForm};
use parasol::sealing::{Passphrase, SessionToken, StretchCost};
use parasol::store::StoreFault;
use rand_pcg::Pcg64;
use rand_pcg::rand_core::{Rng, SeedableRng};
use secrecy::ExposeSecret;

use super::community::{self, Community};
use super::compared::Compared;
use super::http::{Answer, Client};
use super::machine;
use super::served::Served;
use super::spread::timed;

/// Codes run out after a week, sessions after half a day: what was made then is over now.
const PAST_DAYS: i64 = 40;
const HELD_BACK: &str = "+44 7700 900001";
/// All of one length.
const NAMES: usize = 10;
const SEED: u64 = 20_261_121;

/// What is asked: a path, and a form unless the page is only looked at.
struct Ask {
    path: String,
    fields: Vec<(&'static str, String)>,
}

type Asks = Box<dyn Fn(usize) -> Ask>;

/// A question in two ways. The member's cookie is sent, unless a visitor asks.
struct Question {
    what: &'static str,
    member: bool,
    /// Where the form is; none where nothing is sent.
    form: Option<&'static str>,
    one: Asks,
    other: Asks,
}

/// What the past left behind.
struct Remains {
    used: String,
    revoked: String,
    expired: String,
    cookie: String,
}

/// Asks every question so many times in each way.
pub fn measure(folder: &Path, samples: usize) {
    println!("\n8. Answers that must not tell: {samples} in each way, in random order");
    let runtime = actix_web::rt::System::new();
    let (app, remains) = runtime.block_on(live(folder));
    let served = Served::registry(folder);
    for question in questions(&remains) {
        let compared = ask(&runtime, &app, &served, &remains, &question, samples);
        println!("  {}: {} (load {})", question.what, compared.line(), machine::load());
    }
}

async fn live(folder: &Path) -> (App, Remains) {
    let clock = Arc::new(SetBackClock::default());
    clock.set_back(PAST_DAYS);
    let Community { app, founders, .. } = community::found_at(folder, StretchCost::default(), clock.clone()).await;
    let used = invitation(&app, &founders, 0).await;
    let newcomer = join::Newcomer {
        name: "a newcomer".into(),
        passphrase: Passphrase::typed(community::PASSPHRASE),
        region: None,
        device: Device::default(),
    };
    let token = join::join(&app, &used, newcomer).await.unwrap().token;
    let newcomer = member(&app, &token).await;
    let expired = standing::own(&app, newcomer).await.unwrap().code.unwrap().expose_secret().to_owned();
    let revoked = invitation(&app, &founders, 1).await;
    let (own, _) = invite::own(&app, founders[1]).await.unwrap();
    assert!(invite::revoke(&app, founders[1], own[0].id).await.unwrap());
    clock.set_back(0);
    let author = member(&app, &come_in(&app, 2).await).await;
    let held_back = DraftForm {
        identifiers: vec![HELD_BACK],
        codes: vec!["unpaid"],
        delay: "week",
        consent: Some(vec!["lookup"]),
        ..DraftForm::default()
    };
    let draft = Draft::read(&held_back, None, app.today().month()).unwrap_or_else(|_| panic!("a draft"));
    file_report::file(&app, author, draft, "1").await.unwrap();
    let token = come_in(&app, 3).await;
    let cookie = format!("s={}", token.text().expose_secret());
    (app, Remains { used, revoked, expired, cookie })
}

async fn come_in(app: &App, founder: usize) -> SessionToken {
    let passphrase = Passphrase::typed(community::PASSPHRASE);
    let begun = sign_in(app, &community::name(founder), passphrase, Device::default(), Whence::default()).await;
    begun.unwrap().token
}

async fn member(app: &App, token: &SessionToken) -> SignedIn {
    who(app, token).await.unwrap().and_then(Asking::whole).unwrap()
}

/// The code of a new invitation by this founder.
async fn invitation(app: &App, founders: &[SignedIn], by: usize) -> String {
    invite::invite(app, founders[by], "").await.unwrap();
    let (own, _) = invite::own(app, founders[by]).await.unwrap();
    let open = own.into_iter().find_map(|one| match one.fate {
        invite::Fate::Open { link, .. } => link,
        _ => None,
    });
    open.unwrap().rsplit('/').next().unwrap().to_owned()
}

fn questions(remains: &Remains) -> Vec<Question> {
    let look = |code: &str| -> Asks {
        let path = format!("/join/{code}");
        Box::new(move |_| Ask { path: path.clone(), fields: Vec::new() })
    };
    let sign_in = |bird: &'static str| -> Asks {
        Box::new(move |n| Ask {
            path: "/sign-in".into(),
            fields: vec![("name", format!("{bird}{}", n % NAMES)), ("passphrase", "not the one it is".into())],
        })
    };
    let vouch = |code: &str| -> Asks {
        let code = code.to_owned();
        Box::new(move |_| Ask {
            path: "/vouches".into(),
            fields: vec![("code", code.clone()), ("note", String::new()), ("promise", "yes".into())],
        })
    };
    let look_up = |number: &'static str| -> Asks {
        Box::new(move |_| Ask { path: "/lookup".into(), fields: vec![("identifier", number.into())] })
    };
    let concern = |bird: &'static str| -> Asks {
        Box::new(move |n| Ask {
            path: "/concerns".into(),
            fields: vec![("name", format!("{bird}{}", n % NAMES)), ("reason", "shares".into())],
        })
    };
    let unknown = "A".repeat(43);
    let question = |what, member, form, one, other| Question { what, member, form, one, other };
    vec![
        question(
            "sign-in, an unknown name and a known one",
            false,
            Some("/sign-in"),
            sign_in("raven"),
            sign_in("heron"),
        ),
        question("an invitation, unknown and used", false, None, look(&unknown), look(&remains.used)),
        question("an invitation, unknown and revoked", false, None, look(&unknown), look(&remains.revoked)),
        question(
            "a vouch code, unknown and run out",
            true,
            Some("/vouches"),
            vouch("00000-00000"),
            vouch(&remains.expired),
        ),
        question(
            "a lookup, nothing known and a report held back",
            true,
            Some("/lookup"),
            look_up("+44 7700 900002"),
            look_up(HELD_BACK),
        ),
        question(
            "a concern, an unknown name and a member's",
            true,
            Some("/concerns"),
            concern("raven"),
            concern("heron"),
        ),
        question(
            "the same number twice, as a control",
            true,
            Some("/lookup"),
            look_up("+44 7700 900002"),
            look_up("+44 7700 900002"),
        ),
    ]
}

fn ask(
    runtime: &actix_web::rt::SystemRunner,
    app: &App,
    served: &Served,
    remains: &Remains,
    question: &Question,
    samples: usize,
) -> Compared {
    let mut client = Client::connect(served.address, if question.member { &remains.cookie } else { "" });
    let csrf = question.form.map(|path| {
        let page = client.get(path);
        if !question.member {
            client.keep_cookies(&page);
        }
        page.csrf()
    });
    let mut draws = Pcg64::seed_from_u64(SEED);
    let mut compared = Compared::default();
    for n in 0..samples + 10 {
        let first = draws.next_u64() % 2;
        for way in [first, 1 - first] {
            // Neither limits nor what an earlier question left behind may tell the two apart.
            runtime.block_on(forget(app));
            let Ask { path, mut fields } = if way == 0 { (question.one)(n) } else { (question.other)(n) };
            let typed = fields.first().map(|(_, value)| value.clone());
            fields.extend(csrf.iter().map(|token| ("csrf", token.clone())));
            let (time, answer) = timed(|| send(&mut client, &path, &fields));
            // The first few warm everything up.
            if n >= 10 {
                compared.add(way as usize, time, bytes(&answer, &path, typed.as_deref()));
            }
        }
    }
    compared
}

fn send(client: &mut Client, path: &str, fields: &[(&'static str, String)]) -> Answer {
    if fields.is_empty() {
        return client.get(path);
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    client.post(path, &fields)
}

/// The answer without what differs from one to the next by design: the time, the form's token, a visitor's token, and what was typed.
fn bytes(answer: &Answer, path: &str, typed: Option<&str>) -> String {
    let head = answer.head.lines().filter(|line| !line.starts_with("date: ") && !line.starts_with("set-cookie: v="));
    let mut all = head.collect::<Vec<_>>().join("\n") + &answer.body;
    let tokens: Vec<String> = all
        .split("name=\"csrf\" value=\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split('"').next()?.to_owned()))
        .collect();
    for token in tokens {
        all = all.replace(&token, "TOKEN");
    }
    let all = all.replace(path, "PATH");
    typed.map_or(all.clone(), |typed| all.replace(typed, "TYPED"))
}

async fn forget(app: &App) {
    let done = app.store.write(|db| {
        for table in ["limits", "case_votes", "case_reports", "cases", "pauses"] {
            diesel::sql_query(format!("DELETE FROM {table}")).execute(db)?;
        }
        Ok::<_, StoreFault>(())
    });
    done.await.unwrap();
}
