//! Kinds of cases, reasons and measures, in words.

use super::cases::CaseReport;
use crate::acts::cases::{Effect, Kind, Measure, Outcome, SeenReport};
use crate::kernel::Month;
use crate::messages::Said;
use crate::reports::Words;
use crate::web::sentences::stewarding as say;
use crate::web::show::{CardWords, domain};
use secrecy::ExposeSecret;

/// The message that names a kind.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "case-flag",
        Kind::Rejected => "case-rejected",
        Kind::Disputed => "case-disputed",
        Kind::Concern => "case-concern",
        Kind::Alarm => "case-alarm",
    }
}

/// The message for a reason from one of the published lists.
pub(super) fn reason(stored: &str) -> Option<&'static str> {
    Some(match stored {
        "reveals_worker" => "why-reveals-worker",
        "reveals_third" => "why-reveals-third",
        "not_conduct" => "why-not-conduct",
        "made_up" => "why-made-up",
        "about_me" => "why-about-me",
        "duplicate" => "why-duplicate",
        "unclear" => "reason-unclear",
        "mistaken" => "dispute-mistaken",
        "reassigned" => "dispute-reassigned",
        "untrue" => "dispute-untrue",
        "shares" => "concern-shares",
        "not_who" => "concern-not-who",
        "harms" => "concern-harms",
        "other_hands" => "concern-other-hands",
        "other" => "concern-other",
        "canary_behind" => "alarm-canary-behind",
        _ => return None,
    })
}

/// The message that names a measure.
pub(super) const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Keep => "measure-keep",
        Measure::Hide => "measure-hide",
        Measure::Freeze => "measure-freeze",
        Measure::FreezeBranch => "measure-freeze-branch",
        Measure::Expel => "measure-expel",
        Measure::ExpelSetAside => "measure-expel-set-aside",
        Measure::RuleTrue => "measure-rule-true",
        Measure::RuleFalse => "measure-rule-false",
        Measure::Lift => "measure-lift",
        Measure::Undo => "measure-undo",
    }
}

/// What a measure would do.
pub(super) fn effect(effect: &Effect) -> Said {
    match effect.measure {
        Measure::Keep => Said::plain("effect-keep"),
        Measure::Hide => say::effect_hide(effect.reports),
        Measure::Freeze => Said::plain("effect-freeze"),
        Measure::FreezeBranch => say::effect_branch(effect.members, effect.reports),
        Measure::Expel => say::effect_expel(effect.vouchers, effect.let_in, effect.reports),
        Measure::ExpelSetAside => Said::plain("effect-expel-set-aside"),
        Measure::RuleTrue => say::effect_true(effect.members),
        Measure::RuleFalse => say::effect_false(effect.members),
        Measure::Lift => Said::plain("effect-lift"),
        Measure::Undo => Said::plain("effect-undo"),
    }
}

/// For machines: `open`, what was decided, or `undone`.
pub(super) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "open",
        Outcome::Decided(measure) => measure.as_str(),
        Outcome::Undone => "undone",
    }
}

/// One of a case's reports, as a steward sees it.
pub(super) fn report(seen: &SeenReport, this_month: Month) -> CaseReport {
    let card = seen.opened.as_ref().map(|(facts, words)| {
        let mut card = domain::facts_card(facts, domain::months(facts.filed, this_month));
        card.words = words_of(words);
        card
    });
    let facts = seen.opened.as_ref().map(|(facts, _)| facts);
    let masks = facts.into_iter().flat_map(|facts| &facts.identifiers);
    CaseReport {
        card,
        identifiers: masks.map(|identifier| identifier.mask.expose_secret().to_owned()).collect(),
        voices: say::case_voices(seen.behind, seen.against),
    }
}

fn words_of(words: &Words) -> CardWords {
    let text = |part: &Option<secrecy::SecretString>| part.as_ref().map(|text| text.expose_secret().to_owned());
    if words.is_empty() {
        return CardWords::None;
    }
    CardWords::Shown { description: text(&words.description), account: text(&words.account) }
}
