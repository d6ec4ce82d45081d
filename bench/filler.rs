//! A million entries: sealed reports of the real shape and size, without the stretch that filing them would cost.

use parasol::identifiers::Kind;
use parasol::kernel::{MemberId, ReportId, random};
use parasol::reports::{
    Code, CodeSet, Consent, Consents, Draft, DraftForm, Facts, LinkedIdentifier, ReportState, Words,
};
use parasol::sealing::{ReportKeys, Seals, Token};
use parasol::store::reports::{ReportRow, WordsFor};
use parasol::store::{StoreFault, entries, reports};

use super::community::Community;

const BATCH: u32 = 2_000;
const ENTRIES_EACH: usize = 2;

/// Fills the registry up to this many entries.
pub async fn fill(community: &Community, entries: u32) {
    let count = entries / ENTRIES_EACH as u32;
    let mut filed = 0;
    while filed < count {
        let batch = BATCH.min(count - filed);
        // Author tags in numbers that filing never comes to.
        let (seals, author, first) = (community.app.seals.clone(), community.founders[0].member, 1_000_000 + filed);
        let today = community.app.today();
        let insert = move |db: &mut parasol::store::Db| {
            for n in first..first + batch {
                one(db, &seals, author, n, today.month())?;
            }
            Ok::<_, StoreFault>(())
        };
        community.app.store.write(insert).await.unwrap();
        filed += batch;
    }
}

fn one(
    db: &mut parasol::store::Db,
    seals: &Seals,
    author: MemberId,
    n: u32,
    month: parasol::kernel::Month,
) -> Result<(), StoreFault> {
    let (id, keys) = (ReportId::random(), ReportKeys::fresh());
    let seal = seals.report(id);
    let tokens: Vec<Token> = (0..ENTRIES_EACH).map(|_| Token::from_bytes(random::bytes())).collect();
    let link =
        |token: &Token| LinkedIdentifier { kind: Kind::Phone, token: token.clone(), mask: "+44 ••• 123".into() };
    let facts = Facts {
        codes: CodeSet::of([Code::ALL[n as usize % Code::ALL.len()]]).unwrap(),
        also: Vec::new(),
        first_hand: true,
        region: "GB".parse().ok(),
        filed: month,
        month: Some(month),
        part_of_day: None,
        area: None,
        setting: None,
        contact: None,
        consents: Consents::of(vec![Consent::Lookup, Consent::Words]),
        identifiers: tokens.iter().map(link).collect(),
    };
    let words = Words::typed("grey van", &account(n)).unwrap();
    let row = ReportRow {
        id,
        author_tag: seals.author_tag(author, n),
        author: seal.seal_author(author),
        facts: seal.seal_facts(&keys.facts, &facts.encode().unwrap()).unwrap(),
        words: seal.seal_words(&keys.words, &words.encode()).unwrap(),
        state: ReportState::Reviewed.as_str().to_owned(),
        visible_from: None,
        expires: facts.expires(),
        hidden: false,
        ruling: String::new(),
        tally: String::new(),
        words_for: WordsFor::Readers,
    };
    reports::insert(db, &row)?;
    for token in &tokens {
        entries::insert(db, &token.locator(), id, &seal.wrap(token, &keys))?;
    }
    Ok(())
}

/// What somebody may have written: 40 to some 400 letters, no two the same.
pub fn account(n: u32) -> String {
    const PARTS: [&str; 8] = [
        "He agreed to everything on the phone and then would not pay the deposit.",
        "Came an hour late, smelled of drink, and became loud when I said no.",
        "Tried to take the condom off twice; I ended it and he left without a word.",
        "Asked again and again where I live and whether I work alone.",
        "He drives a dark estate car and parks it round the corner.",
        "Paid with notes that turned out to be copies, so check them.",
        "He grabbed my arm when I reached for my phone to call the time.",
        "Says he was sent by a friend; nobody I know has heard of him.",
    ];
    let count = 1 + (n as usize * 7) % 5;
    let told: Vec<&str> = (0..count).map(|at| PARTS[(n as usize * 3 + at * 5) % PARTS.len()]).collect();
    format!("{} ({n})", told.join(" "))
}

/// The identifiers of the n-th report that is filed for real.
pub fn phone(n: u32) -> String {
    format!("+44 7700 9{n:05}")
}

/// The n-th report that is filed for real, with one or two identifiers.
pub fn draft(community: &Community, n: u32) -> Draft {
    let (phone, handle) = (phone(n), format!("https://t.me/someone_{n}"));
    let mut identifiers = vec![phone.as_str()];
    if n % 2 == 1 {
        identifiers.push(&handle);
    }
    let account = account(n);
    let form = DraftForm {
        identifiers,
        region: "GB",
        codes: vec![Code::ALL[n as usize % Code::ALL.len()].as_str()],
        month: "",
        area: "north of the river",
        setting: "outcall",
        first_hand: "yes",
        description: "about forty, short beard, northern accent",
        account: &account,
        shown: "yes",
        consent: Some(vec!["lookup"]),
        ..DraftForm::default()
    };
    Draft::read(&form, None, community.app.today().month()).unwrap()
}
