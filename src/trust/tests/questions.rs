//! What the rest of the registry asks, held against the plainest way to say the same.

use std::collections::HashSet;

use proptest::prelude::*;

use super::logs::{Grown, moves, params, pick};
use crate::trust::event::Event;
use crate::trust::{Consequence, Read, Registry, Role, Status};

fn is_gone(registry: &Registry<u32>, id: u32) -> bool {
    matches!(registry.state(&id).unwrap().status, Status::Left | Status::Expelled)
}

/// The rule as `reports.md` says it.
fn plainly_may_review(r: &Registry<u32>, reviewer: u32, author: u32, others: &[u32]) -> bool {
    let state = r.state(&reviewer).unwrap();
    if state.status != Status::Vetted || state.frozen_out_until.is_some() {
        return false;
    }
    if reviewer == author || others.contains(&reviewer) {
        return false;
    }
    if r.in_bootstrap() {
        return true;
    }
    let Some(circle) = r.circle(&reviewer) else { return false };
    let mut all = others.to_vec();
    all.extend(Some(author).filter(|&author| r.state(&author).is_some() && !is_gone(r, author)));
    all.iter().all(|id| !r.related(&reviewer, id).unwrap_or(false) && r.home_circle(id) != Some(circle))
}

/// What taking a vouch back said it would do, and what it did.
fn check_withdrawal(registry: &Registry<u32>, by: u32, to: u32) -> Result<Option<Consequence>, TestCaseError> {
    let mut after = registry.clone();
    let said = registry.after_withdrawal(&by, &to);
    let done = after.apply(registry.today().unwrap(), &Event::Withdraw { by, to });
    prop_assert_eq!(said.is_some(), done.is_ok());
    let (was, is) = (registry.state(&to).unwrap(), after.state(&to).unwrap());
    // Not by the explanation: a freeze goes before it.
    let needs = |r: &Registry<u32>| {
        r.state(&to).unwrap().status == Status::Probation
            && r.community.admitting_vouchers(r.node(&to).unwrap()).len() < 2
    };
    let counting = |r: &Registry<u32>| r.community.valid_vouchers(r.node(&to).unwrap()).count();
    let statuses = (was.status, is.status);
    match said {
        None => {}
        Some(Consequence::Nothing) => {
            prop_assert_eq!(was.status, is.status);
            prop_assert!(is.grace_until.is_none() || is.grace_until == was.grace_until);
            prop_assert_eq!(needs(registry), needs(&after));
        }
        Some(Consequence::Grace { until }) => {
            prop_assert_eq!(statuses, (Status::Vetted, Status::Vetted));
            prop_assert_eq!(is.grace_until, Some(until));
            prop_assert!(counting(&after) < 2 && counting(&after) < counting(registry), "the vouch counted");
        }
        Some(Consequence::LosesFooting) => prop_assert_eq!(statuses, (Status::Probation, Status::Invited)),
        Some(Consequence::LosesSecond) => {
            prop_assert_eq!(statuses, (Status::Probation, Status::Probation));
            prop_assert!(!needs(registry) && needs(&after));
        }
    }
    for id in registry.members().filter(|&id| id != to) {
        prop_assert_eq!(registry.state(&id), after.state(&id), "nobody else is touched");
    }
    Ok(said)
}

fn vouches(grown: &Grown) -> HashSet<(u32, u32)> {
    let vouch = |(_, event): &(_, Event<u32>)| match *event {
        Event::Vouch { by, to } => Some((by, to)),
        _ => None,
    };
    grown.log.iter().filter_map(vouch).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn taking_a_vouch_back_does_what_it_said(params in params(), moves in moves(300)) {
        let mut grown = Grown::founded(&params, 4);
        for (at, choice) in moves.into_iter().enumerate() {
            let (day, event) = grown.next(choice);
            let _may_be_refused = grown.take(day, event);
            if at % 50 == 0 {
                for (by, to) in vouches(&grown).into_iter().filter(|(by, to)| by != to) {
                    check_withdrawal(&grown.registry, by, to)?;
                }
            }
        }
    }

    #[test]
    fn reviewers_are_whom_the_rule_says(
        params in params(), moves in moves(300), choices in prop::collection::vec(any::<[u16; 3]>(), 60),
    ) {
        let r = Grown::grow(&params, 4, &moves).registry;
        let ids: Vec<u32> = r.members().chain([99_999]).collect();
        for [reviewer, author, other] in choices {
            let reviewer = pick(&ids[..ids.len() - 1], reviewer).unwrap();
            let (author, other) = (pick(&ids, author).unwrap(), pick(&ids, other).unwrap());
            for others in [&[][..], &[other]] {
                prop_assert_eq!(r.may_review(&reviewer, &author, others), plainly_may_review(&r, reviewer, author, others));
            }
            prop_assert!(!r.may_review(&99_999, &author, &[]));
        }
    }

    #[test]
    fn stewards_judge_together_as_the_rule_says(params in params(), moves in moves(300)) {
        let r = Grown::grow(&params, 4, &moves).registry;
        let ids: Vec<u32> = r.members().collect();
        for a in &ids {
            prop_assert!(r.is_party(a, a) && !r.independent_stewards(a, a));
            prop_assert_eq!(r.standing(a).unwrap().steward, r.is_steward(a));
            for b in ids.iter().filter(|&b| b != a) {
                let (unrelated, same) = (r.unrelated_for_vouch(a, b).unwrap(), r.branch(a).contains(b) || r.branch(b).contains(a));
                if !is_gone(&r, *a) && !is_gone(&r, *b) {
                    prop_assert_eq!(r.is_party(a, b), !unrelated || (!r.in_bootstrap() && same));
                }
                let both = r.is_steward(a) && r.is_steward(b);
                prop_assert_eq!(r.independent_stewards(a, b), both && unrelated && r.circle(a) != r.circle(b));
            }
        }
    }

    #[test]
    fn two_who_stand_in_are_whom_the_rule_says(params in params(), moves in moves(300)) {
        let r = Grown::grow(&params, 4, &moves).registry;
        let ids: Vec<u32> = r.members().collect();
        let founder = |id: &u32| r.state(id).unwrap().role == Role::Founder;
        for member in &ids {
            let plainly = |by: &u32| {
                let knows = r.after_withdrawal(by, member).is_some() || (founder(by) && founder(member));
                by != member && knows && r.access(by).read == Read::Full && !is_gone(&r, *member)
            };
            let able: Vec<u32> = ids.iter().copied().filter(plainly).collect();
            for by in &ids {
                prop_assert_eq!(r.may_stand_in(by, member), able.contains(by));
                prop_assert!(!r.may_stand_in_together(by, by, member));
            }
            for (a, b) in able.iter().flat_map(|a| ids.iter().map(move |b| (a, b))).filter(|(a, b)| a != b) {
                let parents = r.state(member).unwrap().parents.is_some_and(|two| two.contains(a) && two.contains(b));
                let apart = parents || r.unrelated_for_vouch(a, b).unwrap();
                prop_assert_eq!(r.may_stand_in_together(a, b, member), apart && able.contains(b));
                prop_assert_eq!(r.may_stand_in_together(b, a, member), apart && able.contains(b));
            }
        }
    }

    #[test]
    fn branches_and_families_are_who_the_states_name(params in params(), moves in moves(300)) {
        let r = Grown::grow(&params, 4, &moves).registry;
        let ids: Vec<u32> = r.members().collect();
        let unique = |list: &[u32]| list.iter().collect::<HashSet<_>>().len() == list.len();
        for head in &ids {
            let branch = r.branch(head);
            prop_assert!(branch.is_sorted() && unique(&branch), "in the order of joining");
            prop_assert!(branch.len() as u32 <= r.state(head).unwrap().load, "each holds a place there");
            let resting = |id: &&u32| r.state(id).unwrap().parents.is_some_and(|pair| pair.contains(head));
            let here: HashSet<u32> = ids.iter().filter(resting).copied().filter(|&id| !is_gone(&r, id)).collect();
            let let_in = r.let_in_by(head);
            prop_assert!(unique(&let_in) && let_in.into_iter().collect::<HashSet<_>>() == here);
            prop_assert!(unique(&r.family(head)) && r.family(head).first() == Some(head));
            if r.circle(head).is_some() {
                prop_assert_eq!(r.home_circle(head), r.circle(head));
            }
        }
    }
}

/// The properties above must not hold because nothing but one answer ever comes up.
#[test]
fn random_logs_bring_every_answer() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut said = HashSet::new();
    let (mut reviews, mut refused, mut homes, mut panels) = (0, 0, 0, 0);
    let (mut stood_in, mut too_close) = (0, 0);
    for _ in 0..12 {
        let params = params().new_tree(&mut runner).unwrap().current();
        let moves: Vec<_> = moves(300).new_tree(&mut runner).unwrap().current();
        let grown = Grown::grow(&params, 4, &moves);
        for (by, to) in vouches(&grown).into_iter().filter(|(by, to)| by != to) {
            said.extend(check_withdrawal(&grown.registry, by, to).unwrap().map(|what| std::mem::discriminant(&what)));
        }
        let r = grown.registry;
        let ids: Vec<u32> = r.members().collect();
        for (a, b) in ids.iter().flat_map(|a| ids.iter().map(move |b| (a, b))).filter(|_| !r.in_bootstrap()) {
            let may = r.may_review(a, b, &[]);
            reviews += usize::from(may);
            refused += usize::from(!may && a != b && r.state(a).unwrap().status == Status::Vetted);
            panels += usize::from(r.independent_stewards(a, b));
            for member in &ids {
                let both = a != b && r.may_stand_in(a, member) && r.may_stand_in(b, member);
                let together = r.may_stand_in_together(a, b, member);
                stood_in += usize::from(together);
                too_close += usize::from(both && !together);
            }
        }
        homes += ids.iter().filter(|id| r.circle(id).is_none() && r.home_circle(id).is_some()).count();
    }
    assert_eq!(said.len(), 4, "every consequence");
    assert!(stood_in > 0 && too_close > 0, "{stood_in} {too_close}");
    assert!(reviews > 0 && refused > 0 && homes > 0 && panels > 0, "{reviews} {refused} {homes} {panels}");
}

#[test]
fn strangers_may_nothing_and_are_nowhere() {
    let r = Grown::founded(&crate::trust::Params::default(), 3).registry;
    assert!(!r.may_review(&9, &0, &[]) && !r.is_steward(&9) && !r.could_be_steward(&9));
    assert!(!r.is_party(&9, &0) && !r.is_party(&0, &9) && !r.independent_stewards(&9, &0));
    assert!(r.branch(&9).is_empty() && r.let_in_by(&9).is_empty() && r.family(&9).is_empty());
    assert_eq!((r.circle(&9), r.home_circle(&9), r.after_withdrawal(&9, &0)), (None, None, None));
    assert!(r.may_review(&0, &9, &[1]), "an author who is gone is close to nobody");
    assert!(!r.may_review(&0, &9, &[0]), "nobody reviews twice");
}

/// A member the log does not know reads like somebody who has just joined by an invitation.
#[test]
fn a_stranger_stands_where_an_invitee_stands() {
    let mut r = Grown::founded(&crate::trust::Params::default(), 3).registry;
    assert_eq!(Registry::<u32>::new(crate::trust::Params::default()).standing_or_newcomer(&9), None, "not begun");
    r.advance(r.today().unwrap().plus(40));
    let today = r.today().unwrap();
    for event in [Event::Join { who: 5 }, Event::Vouch { by: 0, to: 5 }] {
        r.apply(today, &event).unwrap();
    }
    assert_eq!(r.standing_or_newcomer(&9), r.standing(&5));
    assert!(r.standing_or_newcomer(&9).is_some_and(|stands| stands.access.read == crate::trust::Read::Lookup));
    assert!(r.is_outside(&9) && !r.is_outside(&5) && !r.is_outside(&0));
    assert!(!Registry::<u32>::new(crate::trust::Params::default()).is_outside(&9), "not begun");
    assert_eq!(r.standing_or_newcomer(&0), r.standing(&0), "a member stands where she stands");
}
