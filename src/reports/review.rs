//! Peer review: is this a proper report? (Not: is it true?)

/// What a reviewer decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// A proper report.
    Accept,
    /// Back to its author, with a reason.
    Return,
    /// No proper report, with a reason.
    Reject,
}

/// Why a report is sent back or rejected: the published list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It gives away who a worker is.
    RevealsWorker,
    /// It gives away somebody who has nothing to do with it.
    RevealsThird,
    /// It is not about how a worker was treated.
    NotConduct,
    /// It is plainly made up.
    MadeUp,
    /// Its author reported the same before.
    Duplicate,
    /// It is not clear what happened.
    Unclear,
}

/// What a review has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// More reviewers are needed.
    Open,
    /// Two accepted: the words are released.
    Released,
    /// Two did not accept, at most one of them rejected: it stays with its author.
    Returned,
    /// Two rejected.
    Rejected,
}

/// Reviewers who agree decide.
pub const REVIEWERS_TO_DECIDE: usize = 2;

impl Decision {
    /// Every decision.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Return, Self::Reject];

    /// Its stored name, and what a form sends.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Return => "return",
            Self::Reject => "reject",
        }
    }

    /// The decision of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.as_str() == text)
    }
}

impl Reason {
    /// Every reason, as the rules list them.
    pub const ALL: [Self; 6] =
        [Self::RevealsWorker, Self::RevealsThird, Self::NotConduct, Self::MadeUp, Self::Duplicate, Self::Unclear];

    /// Its stored name, and what a form sends.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RevealsWorker => "reveals_worker",
            Self::RevealsThird => "reveals_third",
            Self::NotConduct => "not_conduct",
            Self::MadeUp => "made_up",
            Self::Duplicate => "duplicate",
            Self::Unclear => "unclear",
        }
    }

    /// The reason of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// What the decisions of independent reviewers come to. One reviewer who sends everything back or rejects it holds nothing
/// up but for a third: two who agree decide.
#[must_use]
pub fn verdict(decisions: &[Decision]) -> Verdict {
    let count = |which| decisions.iter().filter(|decision| **decision == which).count();
    let (accepted, rejected) = (count(Decision::Accept), count(Decision::Reject));
    if accepted >= REVIEWERS_TO_DECIDE {
        return Verdict::Released;
    }
    if rejected >= REVIEWERS_TO_DECIDE {
        return Verdict::Rejected;
    }
    if rejected + count(Decision::Return) >= REVIEWERS_TO_DECIDE {
        return Verdict::Returned;
    }
    Verdict::Open
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_who_agree_decide_and_names_are_read_back() {
        use Decision::{Accept, Reject, Return};
        assert_eq!(verdict(&[]), Verdict::Open);
        assert_eq!(verdict(&[Accept, Return]), Verdict::Open);
        assert_eq!(verdict(&[Accept, Return, Accept]), Verdict::Released);
        assert_eq!(verdict(&[Reject, Return]), Verdict::Returned);
        assert_eq!(verdict(&[Reject, Accept, Reject]), Verdict::Rejected);
        assert!(Decision::ALL.iter().all(|one| Decision::parse(one.as_str()) == Some(*one)));
        assert!(Reason::ALL.iter().all(|one| Reason::parse(one.as_str()) == Some(*one)));
    }

    proptest! {
        #[test]
        fn one_reviewer_alone_decides_nothing_and_three_always_do(
            decisions in prop::collection::vec(prop::sample::select(Decision::ALL.to_vec()), 0..4)
        ) {
            prop_assert_eq!(verdict(&decisions) == Verdict::Open, decisions.len() < 2
                || (decisions.len() == 2 && decisions.contains(&Decision::Accept) && decisions[0] != decisions[1]));
            let mut turned = decisions.clone();
            turned.reverse();
            prop_assert_eq!(verdict(&decisions), verdict(&turned));
        }
    }
}
