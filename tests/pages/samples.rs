//! Every page in every state, filled with invented data.

use std::any::type_name_of_val;
use std::sync::Arc;

use askama::Template;
use parasol::accounts::Look;
use parasol::accounts::recovery::Lost;
use parasol::kernel::{Day, Month, Region, ReportId};
use parasol::messages::{Language, Words};
use parasol::trust::AuthorLabel;
use parasol::web::access::{go_on::GoOn, gone::Gone, join::Join, join_dead::JoinDead, sign_in::SignIn};
use parasol::web::account::{
    account::Account, address::Address, language::LanguagePage, passkeys::Passkeys, passphrase::Passphrase,
};
use parasol::web::cases::concerns::Concerns;
use parasol::web::design::design::Design;
use parasol::web::fault::{Again, Fault, What};
use parasol::web::form::{Field, Ticks};
use parasol::web::frame::{Area, Nav, Notice, Page, Site};
use parasol::web::help::{page::HelpPage, topic::Topic};
use parasol::web::invitations::invitations::Invitations;
use parasol::web::letters::{confirm::Confirm, dead::DeadLink};
use parasol::web::lookup::look_up::{Answer, Group, Hit, Known, Lead, Linked, LookUp, Read};
use parasol::web::reports::file::{File, Found, WordField, WordWarning};
use parasol::web::reports::form::ReportForm;
use parasol::web::reports::mine::{Mine, OwnReport, OwnState};
use parasol::web::reviews::reviews::Reviews;
use parasol::web::sentences::{faults, mistakes, notices, standings, stewarding, unreadable};
use parasol::web::show::{Act, Basis, CardActions, CardState, CardWords, Kind, Level, ReportCard, Severity};
use parasol::web::standing::standing::{StandingPage, State};
use parasol::web::stewards::{audit::Audit, stewards::Stewards};
use parasol::web::vouches::vouches::{Budget, Vouches};

use super::accounts;
use super::figures::{exact, transparency};
use super::help::{help, help_list, listed};
use super::peers::{held, mend, not_said, reviews, say, told};
use super::people::{address, invitations, some_invites, standing, vouches};
use super::recovering;
use super::stewardly;
use super::which;

pub const NOVEMBER: Month = Month::from_number(2026 * 12 + 10);
pub const TODAY: Day = Day::from_number(20_778);
pub const WORDS: &str = "Friendly in messages. At the door he would not pay first, pushed me against the wall and held my arms.\n\nLeft when I shouted.";

pub fn site() -> Arc<Site> {
    Arc::new(Site {
        name: "Parasol".into(),
        css: "static/parasol.css".into(),
        script: "static/parasol.js".into(),
        leave_to: "https://www.wikipedia.org/".into(),
        icons: "static/icons.svg".into(),
        favicon: "static/favicon.svg".into(),
        favicon_kind: "image/svg+xml",
        has_own_icon: false,
    })
}

pub fn frame(nav: Option<Nav>, area: Area) -> Page {
    Page {
        site: site(),
        words: Words::of(Language::En),
        look: Look::Auto,
        path: "/sign-in".into(),
        csrf: "c5f0sample".into(),
        nav,
        area,
        notice: None,
        sign_in_elsewhere: false,
        half_failed: false,
        access_changed: false,
        passkey_copied: false,
        recovery_runs: false,
    }
}

pub fn out() -> Page {
    frame(None, Area::None)
}

pub fn vetted(area: Area) -> Page {
    let nav = Nav { lookup: true, report: true, review: true, vouch: true, invite: true, steward: false };
    frame(Some(nav), area)
}

pub fn newcomer(area: Area) -> Page {
    frame(Some(Nav { lookup: true, report: true, ..Nav::default() }), area)
}

fn noticed(mut page: Page, notice: Notice) -> Page {
    page.notice = Some(notice);
    page
}

fn region() -> Option<Region> {
    "GB".parse().ok()
}

fn phone() -> Read {
    Read {
        kind: Kind::Phone,
        shown: "+44 7700 900123".into(),
        assumed_region: region(),
        unusual: false,
        other_script: false,
        international: false,
        plate_region: false,
        others: Vec::new(),
        notes: Vec::new(),
    }
}

pub fn card(level: Level, severity: Severity, codes: &[&str]) -> ReportCard {
    // Of each its own: parts of a card are named by its id.
    let mark = codes.concat().bytes().fold(7, u8::wrapping_add);
    ReportCard {
        id: ReportId::from_bytes([mark; 16]),
        level,
        severity,
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        also: Vec::new(),
        month: Some(NOVEMBER.plus(-2)),
        part_of_day: Some("night".into()),
        area: Some("North Leeds".into()),
        setting: Some("hotel".into()),
        contact: Some("app".into()),
        first_hand: true,
        filed: NOVEMBER.plus(-2),
        age_months: 2,
        state: CardState::Reviewed,
        former: false,
        words: CardWords::None,
        reassigned: false,
        may: CardActions::default(),
    }
}

pub fn violence() -> ReportCard {
    ReportCard {
        also: vec!["others".into()],
        words: CardWords::Shown { description: Some("Deep voice, silver van".into()), account: Some(WORDS.into()) },
        may: CardActions { support: true, dispute: true, flag: true },
        ..card(Level::Corroborated, Severity::Danger, &["violence", "robbed", "unpaid"])
    }
}

fn many() -> Vec<ReportCard> {
    vec![
        violence(),
        ReportCard {
            state: CardState::Unreviewed,
            former: true,
            words: CardWords::Waiting,
            month: None,
            part_of_day: None,
            setting: None,
            contact: None,
            filed: NOVEMBER,
            age_months: 0,
            ..card(Level::Unreviewed, Severity::Danger, &["stalked"])
        },
        ReportCard {
            first_hand: false,
            reassigned: true,
            filed: NOVEMBER.plus(-20),
            age_months: 20,
            ..card(Level::Disputed, Severity::Harm, &["unpaid"])
        },
        ReportCard {
            state: CardState::Confirmed,
            may: CardActions { flag: true, ..CardActions::default() },
            ..card(Level::Confirmed, Severity::Harm, &["threat"])
        },
        ReportCard { area: None, ..card(Level::Reviewed, Severity::Nuisance, &["no_show", "time_waster"]) },
    ]
}

fn lookup(page: Page, answer: Option<Answer>) -> LookUp {
    LookUp { page, identifier: Field::default(), kind: None, region: region(), left: Some(37), answer }
}

fn hit(severity: Severity, code: &str, reports: Vec<ReportCard>) -> Answer {
    Answer::Hit(Hit { read: phone(), known: known(severity, code, reports), linked: Vec::new(), whole: true })
}

fn known(severity: Severity, code: &str, reports: Vec<ReportCard>) -> Known {
    let lead = Lead {
        codes: vec![code.into()],
        shared: vec![3],
        severity,
        members: 3,
        circles: 2,
        last: Some(NOVEMBER.plus(-2)),
        disputed: severity == Severity::Harm,
    };
    let basis = match severity {
        Severity::Danger => Basis { members: 3, circles: 3, ..Basis::default() },
        Severity::Harm => Basis { members: 2, circles: 2, against_members: 5, against_circles: 4, alone: None },
        Severity::Nuisance => {
            Basis { members: 1, circles: 1, alone: Some(AuthorLabel::NewlyVetted), ..Basis::default() }
        }
    };
    let group = |severity: &Severity| {
        let cards: Vec<ReportCard> = reports.iter().filter(|card| card.severity == *severity).cloned().collect();
        cards.first().map(|first| first.level).map(|level| Group { severity: *severity, level, basis, cards })
    };
    Known { lead, groups: Severity::ALL.iter().filter_map(group).collect(), left_out: 0 }
}

/// What is known of others of the same person: of one by two members, of one by one only.
/// What a damaged database can still answer.
fn incomplete() -> Answer {
    match hit(Severity::Harm, "unpaid", many().split_off(2)) {
        Answer::Hit(found) => Answer::Hit(Hit { whole: false, ..found }),
        other => other,
    }
}

fn linked() -> Answer {
    let on = |kind, confirmed, severity, code: &str| {
        let mut card = card(Level::Supported, severity, &[code]);
        card.may = CardActions::default();
        Linked { kind, confirmed, known: known(severity, code, vec![card]) }
    };
    let linked = vec![
        on(Kind::Telegram, true, Severity::Danger, "weapon"),
        on(Kind::Email, false, Severity::Nuisance, "no_show"),
    ];
    let mut known = Known { left_out: 7, ..known(Severity::Harm, "unpaid", many().split_off(2)) };
    known.lead.shared = vec![1];
    Answer::Hit(Hit { read: phone(), known, linked, whole: true })
}

/// Nothing but the word of somebody who was expelled.
fn former() -> Answer {
    let basis = Basis { members: 1, circles: 1, alone: Some(AuthorLabel::Former), ..Basis::default() };
    let mut known = known(Severity::Danger, "stalked", many().drain(1..2).collect());
    known.lead.members = 1;
    known.groups.iter_mut().for_each(|group| group.basis = basis);
    Answer::Hit(Hit { read: phone(), known, linked: Vec::new(), whole: true })
}

/// Everything free filled with what should do no harm: one endless word, markup, turned-around and tall letters.
pub const HOSTILE: &str = "\"><script>alert(1)</script>\u{202e}\u{1f9ff}{{ page }}";

fn hostile() -> LookUp {
    let text = || Some(format!("{HOSTILE}{}", "w".repeat(1_000)));
    let card = ReportCard {
        area: text(),
        words: CardWords::Shown { description: text(), account: text() },
        codes: vec!["violence".into(), HOSTILE.into()],
        ..violence()
    };
    let Answer::Hit(mut hit) = hit(Severity::Danger, "violence", vec![card]) else { unreachable!() };
    hit.read.shown = text().unwrap_or_default();
    let mut page = lookup(vetted(Area::Lookup), Some(Answer::Hit(hit)));
    page.identifier = Field::of(text().unwrap_or_default());
    page
}

fn filled() -> ReportForm {
    ReportForm {
        identifiers: vec![Field::of("07700 900123"), Field::of("https://t.me/Some_Name"), Field::default()],
        region: Field::of("GB"),
        codes: Ticks::of(["violence", "unpaid"]),
        also: Ticks::of(["others"]),
        month: Field::of("2026-09"),
        part_of_day: Field::of("night"),
        area: Field::of("North Leeds"),
        setting: Field::of("hotel"),
        contact: Field::of("app"),
        description: Field::of("Deep voice, silver van"),
        account: Field::of(WORDS),
        shown: Field::of("yes"),
        consent: Ticks::of(["lookup", "statistics"]),
        ..ReportForm::empty()
    }
}

fn wrong() -> ReportForm {
    let mut form = ReportForm::empty();
    form.region = Field::of("GB");
    form.codes.mistake = Some(mistakes::CODES_NONE);
    if let Some(first) = form.identifiers.first_mut() {
        *first = Field::wrong("0770", unreadable::NUMBER_SHORT);
    }
    form.month = Field::wrong("2027-01", mistakes::MONTH_FUTURE);
    form.shown = Field::wrong("", mistakes::SHOWN);
    form.account = Field::of("He rang from 07700 900555 and knew my flat at 12 Harbour Street.");
    form
}

fn file(form: ReportForm) -> File {
    File {
        page: vetted(Area::NewReport),
        form,
        months: (0..24).map(|back| NOVEMBER.plus(-back)).collect(),
        idempotency: "once".into(),
        warnings: Vec::new(),
        preview: None,
        draft_keys: "a2V5".into(),
    }
}

fn own(state: OwnState) -> OwnReport {
    OwnReport {
        id: ReportId::from_bytes([9; 16]),
        state,
        level: Level::Reviewed,
        severity: Some(Severity::Danger),
        codes: vec!["violence".into(), "unpaid".into()],
        month: Some(NOVEMBER.plus(-2)),
        filed: Some(NOVEMBER.plus(-1)),
        kept_until: NOVEMBER.plus(59),
        identifiers: vec!["+44 77•• •••123".into(), "@S•••••••e".into()],
        basis: Basis { members: 1, circles: 1, ..Basis::default() },
    }
}

/// One whose review is over: nothing of it can be read any more.
fn locked(state: OwnState) -> OwnReport {
    OwnReport { severity: None, codes: Vec::new(), month: None, filed: None, identifiers: Vec::new(), ..own(state) }
}

fn join(founder: bool) -> Join {
    Join {
        page: out(),
        code: "hq3v7m5c".into(),
        founder,
        name: Field::default(),
        passphrase: None,
        offered: "lantern meadow copper violin thirteen".into(),
        region: Field::default(),
    }
}

fn fault(page: Page, what: What) -> Fault {
    let again = matches!(what, What::Stale | What::Kept)
        .then(|| Again { action: "/reports/new".into(), fields: vec![("area".into(), "Leeds \"north\"".into())] });
    Fault { page, what, again }
}

/// One page in one state.
pub struct Sample {
    pub name: &'static str,
    /// The type that drew it.
    pub page: &'static str,
    pub html: String,
}

macro_rules! rendered {
    ($words:expr; $($name:literal => $page:expr),* $(,)?) => {
        vec![$({
            let mut drawn = $page;
            drawn.page.words = $words;
            Sample { name: $name, page: type_name_of_val(&drawn), html: drawn.render().expect($name) }
        }),*]
    };
}

/// Every page in English: its name and its HTML.
pub fn all() -> Vec<(&'static str, String)> {
    all_in(Language::En).into_iter().map(|sample| (sample.name, sample.html)).collect()
}

/// Every page in one language.
pub fn all_in(language: Language) -> Vec<Sample> {
    let mut sign_in_wrong = accounts::sign_in(None);
    sign_in_wrong.name = Field::of("Robin");
    sign_in_wrong.passphrase = Some(mistakes::SIGN_IN);
    sign_in_wrong.page.notice = Some(Notice::plain(notices::SESSION_OVER));
    let mut join_wrong = join(false);
    join_wrong.name = Field::wrong("Robin", mistakes::NAME_TAKEN);
    join_wrong.passphrase = Some(mistakes::PASSPHRASE_TELLING);
    join_wrong.region = Field::of("FR");
    let mut wrong_lookup = lookup(vetted(Area::Lookup), Some(Answer::Unreadable(unreadable::NOTHING)));
    wrong_lookup.identifier = Field::of("hello there");
    let odd = Read { unusual: true, other_script: true, ..phone() };
    let plate = Read {
        kind: Kind::Plate,
        shown: "AB12 CDE".into(),
        assumed_region: None,
        plate_region: true,
        others: vec!["AB 12CDE".into(), "A-B12 CDE".into()],
        ..phone()
    };
    let abroad = Read { assumed_region: None, international: true, shown: "+33 6 39 98 12 34".into(), ..phone() };
    let mut preview = file(filled());
    preview.preview = Some(violence());
    let mut warned = file(wrong());
    warned.warnings = vec![
        WordWarning { field: WordField::Account, found: Found::Phone, text: "07700 900555".into() },
        WordWarning { field: WordField::Account, found: Found::Address, text: "12 Harbour Street".into() },
    ];
    let could_be_steward = StandingPage {
        steward_code: Some("7GKM-Q4TX".into()),
        candidacy: Some(stewarding::candidacy(2, 3)),
        ..standing(State::Vetted, standings::VETTED, Some(standings::NEXT_VOUCH), 2)
    };
    let mut vouch_wrong = vouches(Ok(()));
    vouch_wrong.code = Field::wrong("7GKM-Q4TY", mistakes::VOUCH_CODE);
    vouch_wrong.promise = Some(mistakes::PROMISE);
    let mut mine = Mine {
        page: noticed(vetted(Area::Reports), Notice::good(notices::FILED)),
        reports: vec![own(OwnState::Delayed(TODAY.plus(7))), own(OwnState::DelayedHours), own(OwnState::InReview)],
        whole: true,
    };
    mine.reports.push(own(OwnState::Shown));
    let why = || vec![notices::REASON_REVEALS_WORKER, notices::REASON_UNCLEAR];
    mine.reports.push(own(OwnState::SentBack(why())));
    mine.reports.push(own(OwnState::RejectedDanger(why())));
    mine.reports.extend([
        locked(OwnState::Shown),
        locked(OwnState::Hidden),
        locked(OwnState::Returned(why())),
        locked(OwnState::Rejected(vec![notices::REASON_DUPLICATE])),
    ]);
    let nothing = CardWords::Shown { description: None, account: None };
    let mut undecided = reviews(vec![held(4, told()), held(2, told())], &[4, 2]);
    if let [first, second] = undecided.held.as_mut_slice() {
        first.decision = Field::wrong("", mistakes::DECISION);
        second.decision = Field::of("return");
        second.reason = Field::wrong("ugly", mistakes::DECISION_REASON);
    }
    let mut unmended = mend(ReportForm { keep_words: true, ..filled() });
    unmended.form.description = Field::wrong("x".repeat(141), mistakes::text_long(140, 141));
    unmended.warnings =
        vec![WordWarning { field: WordField::Account, found: Found::Phone, text: "07700 900555".into() }];
    rendered![
        Words::of(language);
        "sign-in" => accounts::sign_in(None),
        "sign-in-passkey" => accounts::sign_in(Some(accounts::asked())),
        "sign-in-passkey-wrong" => SignIn { passkey: Some(mistakes::PASSKEY), ..accounts::sign_in(Some(accounts::asked())) },
        "sign-in-wrong" => sign_in_wrong,
        "join" => join(false),
        "join-founder" => join(true),
        "join-wrong" => join_wrong,
        "join-dead" => JoinDead { page: out() },
        "go-on" => GoOn { page: out(), path: "/standing".into() },
        "lookup" => lookup(vetted(Area::Lookup), None),
        "lookup-newcomer" => lookup(noticed(newcomer(Area::Lookup), Notice::good(notices::JOINED)), None),
        "lookup-hit-danger" => lookup(vetted(Area::Lookup), Some(hit(Severity::Danger, "violence", many()))),
        "lookup-hit-newcomer" => lookup(newcomer(Area::Lookup), Some(hit(Severity::Danger, "violence", vec![ReportCard { words: CardWords::VettedOnly, ..violence() }]))),
        "lookup-hit-harm" => lookup(vetted(Area::Lookup), Some(hit(Severity::Harm, "unpaid", many().split_off(2)))),
        "lookup-hit-linked" => lookup(vetted(Area::Lookup), Some(linked())),
        "lookup-hit-former" => lookup(vetted(Area::Lookup), Some(former())),
        "lookup-hit-nuisance" => lookup(vetted(Area::Lookup), Some(hit(Severity::Nuisance, "no_show", many().split_off(3)))),
        "lookup-hostile" => hostile(),
        "lookup-miss" => lookup(vetted(Area::Lookup), Some(Answer::Miss(phone()))),
        "lookup-miss-odd" => lookup(vetted(Area::Lookup), Some(Answer::Miss(odd))),
        "lookup-miss-plate" => lookup(vetted(Area::Lookup), Some(Answer::Miss(plate))),
        "lookup-miss-international" => lookup(vetted(Area::Lookup), Some(Answer::Miss(abroad))),
        "lookup-miss-among-words" => lookup(vetted(Area::Lookup), Some(Answer::Miss(which::among_words(phone())))),
        "lookup-miss-german-plate" => lookup(vetted(Area::Lookup), Some(Answer::Miss(which::german_plate(phone())))),
        "lookup-incomplete" => lookup(vetted(Area::Lookup), Some(Answer::Incomplete(phone()))),
        "lookup-hit-incomplete" => lookup(vetted(Area::Lookup), Some(incomplete())),
        "lookup-unreadable" => wrong_lookup,
        "lookup-which-number" => which::asked(lookup(vetted(Area::Lookup), None), "(415) 555-2671", "GB"),
        "lookup-which-name" => which::asked(lookup(vetted(Area::Lookup), None), "example_late", "GB"),
        "lookup-which-plate" => which::asked(lookup(vetted(Area::Lookup), None), "AB12CDE", "GB"),
        "lookup-which-two" => which::asked(lookup(vetted(Area::Lookup), None), "+44 7700 900123, he@example.org", "GB"),
        "report" => file(ReportForm { region: Field::of("GB"), ..ReportForm::empty() }),
        "report-filled" => file(filled()),
        "report-preview" => preview,
        "report-wrong" => warned,
        "report-which" => file(which::asked_in(filled(), "(415) 555-2671", "GB")),
        "support-wrong" => say(Act::Support, mistakes::REASON),
        "dispute-wrong" => say(Act::Dispute, mistakes::REASON),
        "flag-wrong" => say(Act::Flag, mistakes::FLAG_REASON),
        "not-said-unknown" => not_said(faults::NOT_FOUND_BY_IT),
        "not-said-own" => not_said(faults::OWN_REPORT),
        "not-said-already" => not_said(faults::SPOKEN_ALREADY),
        "not-said-flag-waits" => not_said(faults::FLAG_WAITS),
        "mine" => mine,
        "mine-empty" => Mine { page: newcomer(Area::Reports), reports: Vec::new(), whole: true },
        "mine-incomplete" => Mine { page: vetted(Area::Reports), reports: vec![own(OwnState::Shown)], whole: false },
        "mine-incomplete-empty" => Mine { page: vetted(Area::Reports), reports: Vec::new(), whole: false },
        "mend" => mend(filled()),
        "mend-wrong" => unmended,
        "reviews" => reviews(vec![held(9, told()), held(4, nothing), held(1, told())], &[9, 4, 3, 1, 0, 0, 1]),
        "reviews-one" => reviews(vec![held(1, told())], &[1]),
        "reviews-wrong" => undecided,
        "reviews-none" => Reviews { page: noticed(vetted(Area::Reviews), Notice::good(notices::REVIEWED)), ..reviews(Vec::new(), &[]) },
        "reviews-none-for-her" => Reviews { page: noticed(vetted(Area::Reviews), Notice::plain(notices::REVIEW_LAPSED)), ..reviews(Vec::new(), &[0]) },
        "standing-probation" => standing(State::Probation, standings::ONE, Some(standings::NEXT_SECOND), 1),
        "standing-vetted" => standing(State::Vetted, standings::VETTED, Some(standings::next_vouch_from(TODAY.plus(21))), 2),
        "standing-invited" => standing(State::Invited, standings::JOINED, Some(standings::NEXT_SECOND), 0),
        "standing-founding" => standing(State::Founding, standings::FOUNDER_WAITING, Some(standings::next_founding(2)), 0),
        "standing-review" => standing(State::Review, standings::REVIEW, Some(standings::NEXT_REVIEW), 1),
        "standing-frozen" => standing(State::Frozen, standings::FROZEN, Some(standings::next_frozen(TODAY.plus(12))), 2),
        "standing-steward" => could_be_steward,
        "cases" => stewardly::cases(None),
        "cases-refused" => stewardly::cases(Some(stewarding::PARTY)),
        "cases-none" => stewardly::no_cases(),
        "concerns" => Concerns { page: vetted(Area::Stewards), name: Field::default(), reason: Field::default() },
        "concerns-wrong" => Concerns { page: vetted(Area::Stewards), name: Field::wrong("", stewarding::CONCERN_NAME), reason: Field::wrong("?", stewarding::CONCERN_REASON) },
        "stewards" => Stewards { page: vetted(Area::Stewards), code: Field::default(), name: Field::default(), signs: false },
        "stewards-wrong" => Stewards { page: stewardly::steward(Area::Stewards), code: Field::wrong("7GKM-Q4TY", stewarding::RELATED), name: Field::wrong("Robin", stewarding::NOT_ASKED), signs: true },
        "audit" => stewardly::audit(true),
        "audit-none" => Audit { page: vetted(Area::Stewards), lines: Some(Vec::new()) },
        "audit-broken" => stewardly::audit(false),
        "standing-expelled" => standing(State::Expelled, standings::EXPELLED, Some(standings::NEXT_EXPELLED), 0),
        "vouches" => vouches(Ok(())),
        "vouches-wrong" => vouch_wrong,
        "vouches-not-yet" => Vouches { given: Vec::new(), budget: Budget::default(), ..vouches(Err(standings::why_not_yet(TODAY.plus(9)))) },
        "invitations" => Invitations { page: noticed(vetted(Area::Invitations), Notice::good(notices::INVITED)), ..invitations(some_invites()) },
        "invitations-none" => invitations(Vec::new()),
        "account" => Account { page: vetted(Area::Account), name: "Robin".into(), region: Field::of("GB"), passkeys: true },
        "account-sign-in-elsewhere" => Account { page: accounts::told_of_sign_in(), name: "Robin".into(), region: Field::of("GB"), passkeys: true },
        "language" => accounts::language("", "auto"),
        "language-wrong" => LanguagePage { language: Field::wrong("tlh", mistakes::LANGUAGE), look: Field::wrong("loud", mistakes::LOOK), ..accounts::language("", "") },
        "second-factor" => accounts::half_in(None),
        "second-factor-wrong" => accounts::half_in(Some(mistakes::CODE)),
        "second-factor-passkey" => accounts::half_in_by_passkey(None),
        "second-factor-passkey-wrong" => accounts::half_in_by_passkey(Some(mistakes::PASSKEY)),
        "factor-lost" => recovering::factor_lost(),
        "recover" => recovering::recover(None, None),
        "recover-wrong" => recovering::recover(Some(mistakes::RECOVER), None),
        "recover-weak" => recovering::recover(None, Some(mistakes::PASSPHRASE_WEAK)),
        "recover-people" => recovering::recover_people(None, None),
        "recover-people-nameless" => recovering::recover_people(Some(mistakes::NAME_EMPTY), None),
        "recover-people-weak" => recovering::recover_people(None, Some(mistakes::PASSPHRASE_BREACHED)),
        "recover-code" => recovering::recover_code(Lost::Passphrase),
        "recover-code-factor" => recovering::recover_code(Lost::SecondFactor),
        "stand-in" => recovering::stand_in(None),
        "stand-in-wrong" => recovering::stand_in(Some(mistakes::STAND_IN_CODE)),
        "stand-in-for" => recovering::stand_in_for(Lost::Passphrase, recovering::vouched(Some("M, from the drop-in")), None),
        "stand-in-promise" => recovering::stand_in_for(Lost::SecondFactor, recovering::vouched(None), Some(mistakes::PROMISE)),
        "stand-in-founder" => recovering::stand_in_for(Lost::Passphrase, recovering::Known::Founder(2), None),
        "recovery-running" => recovering::two_running(),
        "recovery-none" => recovering::running(Vec::new()),
        "confirm" => accounts::confirm(None),
        "confirm-passkey" => accounts::confirm_by_passkey(None),
        "confirm-passkey-wrong" => accounts::confirm_by_passkey(Some(mistakes::PASSKEY)),
        "passkeys" => accounts::passkeys(),
        "passkeys-none" => Passkeys { hers: Vec::new(), recovery_left: 0, ..accounts::passkeys() },
        "passkeys-wrong" => Passkeys { wrong: Some(mistakes::PASSKEY), label: "laptop".into(), ..accounts::passkeys() },
        "passkeys-no-more" => Passkeys { asked: None, ..accounts::passkeys() },
        "confirm-wrong" => accounts::confirm(Some(mistakes::PASSPHRASE_CURRENT)),
        "account-half-failed" => Account { page: accounts::told_of_half(), name: "Robin".into(), region: Field::of("GB"), passkeys: true },
        "account-access-changed" => Account { page: accounts::told_of_change(), name: "Robin".into(), region: Field::of("GB"), passkeys: true },
        "confirm-kept" => accounts::confirm_kept(),
        "sessions-told" => accounts::sessions_told(),
        "sessions" => accounts::sessions(),
        "sessions-one" => accounts::one_session(),
        "factor" => accounts::factor(false, None),
        "factor-wrong" => accounts::factor(false, Some(mistakes::CODE)),
        "factor-on" => accounts::factor(true, None),
        "recovery-codes" => accounts::recovery_codes(3, Vec::new()),
        "recovery-codes-made" => accounts::recovery_codes(10, accounts::made()),
        "second-passphrase" => accounts::second_passphrase(false, None),
        "second-passphrase-wrong" => accounts::second_passphrase(false, Some(mistakes::PASSPHRASE_SAME)),
        "second-passphrase-set" => accounts::second_passphrase(true, None),
        "delete" => accounts::delete(0, Field::default(), None),
        "delete-reports" => accounts::delete(3, Field::default(), None),
        "delete-wrong" => accounts::delete(3, Field::wrong("", mistakes::CHOICE), Some(mistakes::DELETE_SURE)),
        "transparency" => transparency(vetted(Area::Help), true),
        "transparency-visitor" => transparency(out(), true),
        "transparency-none" => transparency(out(), false),
        "figures-exact" => exact(true),
        "figures-exact-bare" => exact(false),
        "help" => help_list(),
        "help-nothing-known" => help(Topic::NothingKnown),
        "help-after" => help(Topic::After),
        "help-after-nobody" => HelpPage { contacts: Vec::new(), ..help(Topic::After) },
        "help-levels" => help(Topic::Levels),
        "help-review-rules" => help(Topic::ReviewRules),
        "help-never-stored" => help(Topic::NeverStored),
        "help-my-data" => help(Topic::MyData),
        "help-listed" => help(Topic::Listed),
        "help-listed-visitor" => listed(),
        "design" => Design::invented(vetted(Area::None)),
        "gone" => Gone { page: out() },
        "passphrase-second" => Passphrase { page: vetted(Area::Account), name: "Robin".into(), passphrase: Some(mistakes::PASSPHRASE_SECOND), offered: "lantern meadow copper violin thirteen".into() },
        "passphrase" => Passphrase { page: vetted(Area::Account), name: "Robin".into(), passphrase: Some(mistakes::passphrase_short(12)), offered: "lantern meadow copper violin thirteen".into() },
        "address" => address(None, None),
        "address-waiting" => address(None, Some("robin@example.org")),
        "address-both" => address(Some("robin@example.org"), Some("r@post.example")),
        "address-wrong" => Address { address: Field::wrong("robin", mistakes::ADDRESS), sending: false, ..address(Some("robin@example.org"), None) },
        "letter-confirm" => Confirm { page: out(), code: "hq3v7m5c2k6w4x8z9b1n0p5r7t2d6f4g8j3l".into() },
        "letter-dead" => DeadLink { page: out() },
        "fault-standing" => fault(newcomer(Area::None), What::NoStanding { needs: faults::NEEDS_VETTED, way: faults::WAY_SECOND_VOUCH }),
        "fault-standing-day" => fault(vetted(Area::None), What::NoStanding { needs: faults::NEEDS_VOICE, way: faults::way_day(TODAY.plus(9)) }),
        "fault-second-factor" => fault(vetted(Area::None), What::NoSecondFactor),
        "fault-stale" => fault(vetted(Area::None), What::Stale),
        "kept" => fault(vetted(Area::None), What::Kept),
        "fault-not-found" => fault(out(), What::NotFound),
        "fault-method" => fault(out(), What::Method),
        "fault-conflict" => fault(vetted(Area::None), What::Conflict),
        "fault-too-large" => fault(vetted(Area::None), What::TooLarge),
        "fault-unreadable" => fault(vetted(Area::None), What::Unreadable),
        "fault-too-many" => fault(vetted(Area::Lookup), What::TooMany { seconds: 130 }),
        "fault-paused" => fault(vetted(Area::Lookup), What::Paused),
        "fault-broken" => fault(vetted(Area::None), What::Broken),
        "fault-busy" => fault(out(), What::Busy),
        "fault-full-of-requests" => fault(out(), What::FullOfRequests),
    ]
}
