//! The invented community's people, what they report and what they say of it. Numbers are from the ranges kept free for stories;
//! nobody has them.

use crate::reports::{DraftForm, FlagReason, HowKnown};

/// Somebody who does not exist.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) passphrase: &'static str,
    /// Days ago.
    pub(super) joined: i64,
    /// Who invited her, and who vouched for her besides.
    pub(super) by: Option<(&'static str, Option<&'static str>)>,
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
    member("tansy", "cobalt garden whistle bishop", 300, "coral", Some("amber")),
    member("hazel", "cinnamon tunnel feather dome", 60, "dahlia", Some("coral")),
    member("maple", "granite violin puddle ember", 3, "fern", None),
];

/// What is known to the community.
pub(super) const WORTH_LOOKING_UP: &[&str] = &[
    "07700 900123 (a link that two members confirm)",
    "07700 900432 (only those who support it are left)",
    "07700 900765 (a former member says so)",
    "@example_late",
    "GB: AB12 CDE",
    "(415) 555-2671 (which one?)",
    "07700 900999 (nothing known)",
];

/// A report, and who found it a proper one the day after.
pub(super) struct Story {
    pub(super) author: &'static str,
    /// Days ago.
    pub(super) filed: i64,
    pub(super) form: fn() -> DraftForm<'static>,
    pub(super) reviewed_by: &'static [&'static str],
}

pub(super) const STORIES: &[Story] = &[
    Story {
        author: "dahlia",
        filed: 390,
        reviewed_by: &["birch", "coral"],
        form: || DraftForm {
            identifiers: vec!["07700 900123"],
            codes: vec!["violence", "robbed"],
            also: vec!["trap"],
            area: "South London",
            setting: "hotel",
            part_of_day: "night",
            consent: Some(vec!["lookup"]),
            shown: "yes",
            account: "Polite on the phone. A second man was waiting in the room.",
            ..DraftForm::default()
        },
    },
    Story {
        author: "fern",
        filed: 210,
        reviewed_by: &["amber", "birch"],
        form: || DraftForm {
            identifiers: vec!["+44 7700 900123", "t.me/example_lad"],
            codes: vec!["violence", "unpaid"],
            setting: "outcall",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "dahlia",
        filed: 160,
        reviewed_by: &["birch", "coral"],
        form: || DraftForm {
            identifiers: vec!["t.me/example_lad", "07700 900123"],
            codes: vec!["theft"],
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "iris",
        filed: 140,
        reviewed_by: &["birch", "fern"],
        form: || DraftForm {
            identifiers: vec!["t.me/example_lad"],
            codes: vec!["weapon"],
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "tansy",
        filed: 100,
        reviewed_by: &["amber", "birch"],
        form: || DraftForm {
            identifiers: vec![TAKEN_BACK],
            codes: vec!["held"],
            area: "Leeds",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "tansy",
        filed: 30,
        reviewed_by: &[],
        form: || DraftForm {
            identifiers: vec!["07700 900765"],
            codes: vec!["outed"],
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "iris",
        filed: 45,
        reviewed_by: &["coral", "fern"],
        form: || DraftForm {
            identifiers: vec!["0044 (0)7700 900123"],
            codes: vec!["robbed", "threat"],
            area: "Brighton",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
    Story {
        author: "hazel",
        filed: 20,
        reviewed_by: &["amber"],
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
        reviewed_by: &[],
        form: || DraftForm {
            identifiers: vec!["GB: AB12 CDE"],
            codes: vec!["stalked"],
            setting: "vehicle",
            consent: Some(vec!["lookup"]),
            ..DraftForm::default()
        },
    },
];

/// What its author takes back after others have supported it, and so many days ago.
pub(super) const TAKEN_BACK: &str = "07700 900432";
pub(super) const TAKEN_BACK_BY: (&str, i64) = ("tansy", 60);

/// Who is paused, and how many days ago; who told the stewards, and which two decide.
pub(super) const PAUSED: (&str, i64) = ("tansy", 5);
pub(super) const PAUSED_BY: (&str, [&str; 2]) = ("fern", ["amber", "birch"]);

/// What somebody says of a report.
pub(super) enum Saying {
    /// How she knows: a support or a dispute.
    Knows(HowKnown),
    /// Why it must not be shown.
    Flags(FlagReason),
}

/// Something somebody says of the first report that a lookup finds.
pub(super) struct Remark {
    pub(super) by: &'static str,
    /// Days ago.
    pub(super) said: i64,
    pub(super) identifier: &'static str,
    pub(super) saying: Saying,
}

pub(super) const REMARKS: &[Remark] = &[
    Remark { by: "dahlia", said: 95, identifier: TAKEN_BACK, saying: Saying::Knows(HowKnown::Happened) },
    Remark { by: "fern", said: 90, identifier: TAKEN_BACK, saying: Saying::Knows(HowKnown::Trust) },
    Remark { by: "coral", said: 200, identifier: "07700 900123", saying: Saying::Knows(HowKnown::Witness) },
    Remark { by: "birch", said: 12, identifier: "@example_late", saying: Saying::Knows(HowKnown::Mistaken) },
    Remark { by: "iris", said: 9, identifier: "@example_late", saying: Saying::Flags(FlagReason::NotConduct) },
];
