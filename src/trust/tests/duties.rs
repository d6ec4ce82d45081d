//! Freezing, and recall from a steward's duties.

use crate::kernel::Day;
use crate::trust::event::Event;
use crate::trust::{
    Access, Explanation, FREEZE_DAYS, MemberState, Params, Read, Refusal, Registry, Role, Standing, Status,
};

fn day(number: i64) -> Day {
    Day::from_number(number)
}

/// Six founders; 10 and 11 rest on 0 and 1, below 0, with vouches in between by nobody else.
fn community() -> Registry<u32> {
    let params = Params { steward_base: 6, ..Params::default() };
    let mut registry = Registry::new(params);
    registry.apply(day(0), &Event::Genesis { founders: (0..6).collect() }).unwrap();
    for who in [10, 11] {
        registry.apply(day(1), &Event::Join { who }).unwrap();
        for by in [0, 1] {
            registry.apply(day(1), &Event::Vouch { by, to: who }).unwrap();
        }
    }
    registry
}

fn everybody_but(registry: &Registry<u32>, who: u32) -> Vec<MemberState<u32>> {
    registry.members().filter(|&id| id != who).map(|id| registry.state(&id).unwrap()).collect()
}

fn standing(registry: &Registry<u32>, who: u32) -> Standing {
    registry.standing(&who).unwrap()
}

fn freeze(registry: &mut Registry<u32>, on: i64, who: u32) -> Result<(), Refusal> {
    registry.apply(day(on), &Event::Freeze { who })
}

fn recall(registry: &mut Registry<u32>, on: i64, who: u32, by: [u32; 3]) -> Result<(), Refusal> {
    registry.apply(day(on), &Event::Recall { who, by: by.to_vec() })
}

fn appoint(registry: &mut Registry<u32>, on: i64, who: u32, by: [u32; 3]) -> Result<(), Refusal> {
    registry.apply(day(on), &Event::Appoint { who, by: by.to_vec() })
}

#[test]
fn a_freeze_takes_all_rights_and_ends_by_itself() {
    let mut registry = community();
    let others = everybody_but(&registry, 0);
    let until = day(10).plus(i64::from(FREEZE_DAYS));
    freeze(&mut registry, 10, 0).unwrap();
    assert_eq!(everybody_but(&registry, 0), others, "her vouches go on counting");
    let frozen = standing(&registry, 0);
    assert_eq!((frozen.access, frozen.explanation), (Access::NONE, Explanation::Frozen));
    assert_eq!((frozen.frozen_out_until, frozen.steward), (Some(until), false));
    assert_eq!((frozen.voice_from, frozen.vouching.possible_on), (Some(until), Some(until)));
    assert_eq!(registry.state(&0).unwrap().status, Status::Vetted);
    registry.apply(day(11), &Event::Join { who: 12 }).unwrap();
    assert_eq!(registry.apply(day(11), &Event::Vouch { by: 0, to: 12 }), Err(Refusal::Voucher));
    assert!(!registry.may_review(&0, &10, &[]));
    assert_eq!(recall(&mut registry, 11, 4, [0, 2, 3]), Err(Refusal::Signers));
    assert_eq!(freeze(&mut registry, 12, 0), Err(Refusal::Status), "frozen already");

    registry.advance(until.plus(-1));
    assert_eq!(registry.access(&0), Access::NONE);
    registry.advance(until);
    let again = standing(&registry, 0);
    assert_eq!((again.access.read, again.access.vouch, again.steward), (Read::Full, true, true));
    assert_eq!((again.explanation, again.frozen_out_until), (Explanation::Founder, None));
}

#[test]
fn a_freeze_can_be_lifted_and_laid_anew() {
    let mut registry = community();
    assert_eq!(registry.apply(day(10), &Event::Thaw { who: 10 }), Err(Refusal::Status), "not frozen");
    freeze(&mut registry, 10, 10).unwrap();
    registry.apply(day(12), &Event::Thaw { who: 10 }).unwrap();
    assert_eq!(registry.access(&10).read, Read::Full);
    freeze(&mut registry, 20, 10).unwrap();
    registry.advance(day(45));
    assert_eq!(registry.access(&10), Access::NONE, "the end of the first freeze does not end the second");
    registry.advance(day(50));
    assert_eq!(registry.access(&10).read, Read::Full);
}

#[test]
fn whoever_is_gone_is_not_frozen() {
    let mut registry = community();
    freeze(&mut registry, 10, 10).unwrap();
    registry.apply(day(11), &Event::Expel { who: 10 }).unwrap();
    assert_eq!(standing(&registry, 10).explanation, Explanation::Expelled);
    assert_eq!(standing(&registry, 10).frozen_out_until, None);
    assert_eq!(freeze(&mut registry, 12, 10), Err(Refusal::Status));
    assert_eq!(registry.apply(day(12), &Event::Thaw { who: 10 }), Err(Refusal::Status));
    assert_eq!(freeze(&mut registry, 12, 99), Err(Refusal::UnknownMember));
}

#[test]
fn a_recall_takes_the_duties_and_nothing_else() {
    let mut registry = community();
    let others = everybody_but(&registry, 0);
    assert_eq!(recall(&mut registry, 20, 0, [0, 2, 3]), Err(Refusal::Signers), "not her own");
    assert_eq!(recall(&mut registry, 20, 0, [2, 2, 3]), Err(Refusal::Signers), "nobody twice");
    assert_eq!(registry.apply(day(20), &Event::Recall { who: 0, by: vec![2, 3] }), Err(Refusal::Signers));
    assert_eq!(recall(&mut registry, 20, 0, [2, 3, 10]), Err(Refusal::Signers), "members do not sign");
    assert_eq!(recall(&mut registry, 20, 10, [2, 3, 4]), Err(Refusal::Status), "no steward");
    recall(&mut registry, 20, 0, [2, 3, 4]).unwrap();
    assert_eq!(recall(&mut registry, 20, 0, [2, 3, 4]), Err(Refusal::Status), "recalled already");

    assert_eq!(everybody_but(&registry, 0), others);
    let state = registry.state(&0).unwrap();
    assert_eq!((state.role, state.status, state.recalled, state.load), (Role::Founder, Status::Vetted, true, 2));
    assert_eq!(registry.circle(&10), Some(0));
    let standing = standing(&registry, 0);
    assert!(!standing.steward && !registry.is_steward(&0) && !registry.independent_stewards(&0, &1));
    assert_eq!((standing.vouching.days_each, standing.vouching.most), (30, 4));
    assert!(standing.access.vouch && standing.access.voice);
    assert_eq!(recall(&mut registry, 21, 1, [0, 2, 3]), Err(Refusal::Signers), "she signs no longer");
}

#[test]
fn a_recall_raises_no_budget() {
    let mut registry = community();
    let before = registry.credit(&5).unwrap();
    recall(&mut registry, 500, 5, [2, 3, 4]).unwrap();
    assert_eq!(registry.credit(&5), Some(before));
}

#[test]
fn a_recalled_steward_makes_room_and_may_be_appointed_again() {
    let mut registry = community();
    assert!(!registry.could_be_steward(&10), "as many stewards as the registry may have");
    assert_eq!(appoint(&mut registry, 70, 10, [1, 2, 3]), Err(Refusal::Ratio));
    assert_eq!(appoint(&mut registry, 70, 0, [1, 2, 3]), Err(Refusal::Status), "she is one");
    recall(&mut registry, 70, 0, [2, 3, 4]).unwrap();
    assert!(registry.could_be_steward(&10) && registry.could_be_steward(&0));
    assert_eq!(appoint(&mut registry, 70, 0, [1, 2, 5]), Ok(()));
    let again = registry.state(&0).unwrap();
    assert_eq!((again.role, again.recalled, again.load), (Role::Founder, false, 2));
    assert!(registry.is_steward(&0) && !registry.could_be_steward(&10));

    recall(&mut registry, 71, 0, [2, 3, 4]).unwrap();
    assert_eq!(appoint(&mut registry, 71, 10, [1, 2, 3]), Ok(()));
    assert_eq!(appoint(&mut registry, 71, 0, [1, 2, 3]), Err(Refusal::Ratio), "her seat is taken");
}

#[test]
fn whoever_is_frozen_may_be_recalled_and_not_appointed() {
    let mut registry = community();
    freeze(&mut registry, 70, 0).unwrap();
    recall(&mut registry, 70, 0, [2, 3, 4]).unwrap();
    assert_eq!(appoint(&mut registry, 70, 0, [1, 2, 3]), Err(Refusal::Status));
    registry.apply(day(71), &Event::Thaw { who: 0 }).unwrap();
    assert!(!registry.is_steward(&0), "a recall outlasts the freeze");
    assert_eq!(appoint(&mut registry, 71, 0, [1, 2, 3]), Ok(()));
}

#[test]
fn a_recalled_steward_is_not_told_that_she_leads() {
    let mut registry = community();
    recall(&mut registry, 70, 5, [2, 3, 4]).unwrap();
    appoint(&mut registry, 70, 10, [1, 2, 3]).unwrap();
    assert_eq!(standing(&registry, 10).explanation, Explanation::LeadsCircle);
    assert_eq!(recall(&mut registry, 71, 10, [0, 1, 2]), Err(Refusal::Signers), "two who vouched for her");
    recall(&mut registry, 71, 10, [1, 2, 3]).unwrap();
    assert_eq!(standing(&registry, 10).explanation, Explanation::HoldsPlace);
    assert_eq!(registry.circle(&10), Some(10));
}

#[test]
fn a_state_is_written_with_codes_and_numbers() {
    let mut registry = community();
    freeze(&mut registry, 10, 10).unwrap();
    let written = serde_json::to_value(registry.state(&10).unwrap()).unwrap();
    let expected = serde_json::json!({
        "status": "vetted", "role": "member", "parents": [0, 1], "sponsor": 0, "has_place": true, "load": 0,
        "vetted_on": 1, "vouch_from": 8, "frozen_until": 0, "frozen_out_until": 40, "recalled": false, "strikes": [],
        "grace_until": null, "review_until": null, "credit": 30, "credit_on": 1,
    });
    assert_eq!(written, expected);
}
