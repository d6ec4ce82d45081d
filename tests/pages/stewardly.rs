//! Samples of what stewards see.

use parasol::kernel::CaseId;
use parasol::messages::Said;
use parasol::web::cases::cases::{Case, CaseReport, Cases, Choice};
use parasol::web::frame::{Area, Nav, Page};
use parasol::web::sentences::stewarding as say;
use parasol::web::stewards::audit::{Audit, Done};

use super::samples::{NOVEMBER, TODAY, frame, vetted, violence};

pub fn steward(area: Area) -> Page {
    let nav = Nav { lookup: true, report: true, review: false, vouch: true, invite: true, steward: true };
    frame(Some(nav), area)
}

fn choice(value: &'static str, name: &'static str, effect: Said, votes: usize) -> Choice {
    Choice { value, name, effect, votes, mine: votes > 0 }
}

fn flag() -> Case {
    let closed = CaseReport { card: None, identifiers: Vec::new(), voices: say::case_voices(1, 0) };
    let open = CaseReport {
        card: Some(violence()),
        identifiers: vec!["+44 77•• •••123".into(), "@S•••••••e".into()],
        voices: say::case_voices(2, 1),
    };
    Case {
        id: CaseId::from_bytes([3; 16]),
        kind: "flag",
        title: "case-flag",
        reason: Some("why-reveals-worker"),
        name: None,
        outcome: "open",
        decision: None,
        when: say::case_since(TODAY.plus(-2)),
        reports: vec![open, closed],
        withdrawn: true,
        choices: vec![
            choice("keep", "measure-keep", Said::plain("effect-keep"), 0),
            choice("hide", "measure-hide", say::effect_hide(1), 1),
            choice("freeze", "measure-freeze", Said::plain("effect-freeze"), 0),
            choice("freeze_branch", "measure-freeze-branch", say::effect_branch(3, 1), 0),
            choice("expel", "measure-expel", say::effect_expel(2, 4, 1), 0),
            choice("expel_set_aside", "measure-expel-set-aside", Said::plain("effect-expel-set-aside"), 0),
        ],
        voted: true,
    }
}

fn concern() -> Case {
    Case {
        id: CaseId::from_bytes([4; 16]),
        kind: "concern",
        title: "case-concern",
        reason: Some("concern-shares"),
        name: Some("Robin".into()),
        reports: Vec::new(),
        withdrawn: false,
        choices: vec![choice("expel", "measure-expel", say::effect_expel(0, 0, 0), 0)],
        voted: false,
        ..flag()
    }
}

fn decided(votes: usize) -> Case {
    Case {
        id: CaseId::from_bytes([5 + u8::try_from(votes).unwrap(); 16]),
        outcome: "hide",
        decision: Some("measure-hide"),
        when: say::case_until(TODAY.plus(20)),
        choices: vec![choice("undo", "measure-undo", Said::plain("effect-undo"), votes)],
        ..flag()
    }
}

pub fn cases(refused: Option<Said>) -> Cases {
    Cases {
        page: steward(Area::Cases),
        refused,
        open: vec![flag(), concern()],
        decided: vec![decided(1), decided(0)],
        elsewhere: 2,
    }
}

pub fn no_cases() -> Cases {
    Cases { page: steward(Area::Cases), refused: None, open: Vec::new(), decided: Vec::new(), elsewhere: 0 }
}

pub fn audit(holds: bool) -> Audit {
    let done = |id, number: usize| Done { month: NOVEMBER, said: Said::new(id).with("number", number) };
    let lines = vec![done("audit-hide", 1), done("audit-freeze-branch", 3), done("audit-appoint", 3)];
    Audit { page: vetted(Area::Stewards), lines: holds.then_some(lines) }
}
