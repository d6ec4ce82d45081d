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

/// What a reviewer says of a report: nothing but acceptance goes without a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// A proper report.
    Accept,
    /// Back to its author: why.
    Return(Reason),
    /// No proper report: why.
    Reject(Reason),
}

/// What is missing in a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unjudged {
    /// No decision, or none of the list.
    Decision,
    /// A decision that needs a reason, and none of the list.
    Reason,
}

/// How long reports have waited, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WaitingTimes {
    /// How many wait.
    pub count: usize,
    /// How long the oldest has waited.
    pub oldest: i64,
    /// Up to a day.
    pub day: usize,
    /// Two or three days.
    pub three_days: usize,
    /// Up to a week.
    pub week: usize,
    /// More than a week.
    pub longer: usize,
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

impl Judgement {
    /// Reads what a form sent. A reason that comes with an acceptance says nothing.
    ///
    /// # Errors
    /// What is missing.
    pub fn read(decision: &str, reason: &str) -> Result<Self, Unjudged> {
        let decision = Decision::parse(decision).ok_or(Unjudged::Decision)?;
        let reason = Reason::parse(reason).ok_or(Unjudged::Reason);
        match decision {
            Decision::Accept => Ok(Self::Accept),
            Decision::Return => reason.map(Self::Return),
            Decision::Reject => reason.map(Self::Reject),
        }
    }

    /// The decision alone.
    #[must_use]
    pub const fn decision(self) -> Decision {
        match self {
            Self::Accept => Decision::Accept,
            Self::Return(_) => Decision::Return,
            Self::Reject(_) => Decision::Reject,
        }
    }

    /// The reason, where there is one.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Accept => None,
            Self::Return(reason) | Self::Reject(reason) => Some(reason),
        }
    }
}

impl WaitingTimes {
    /// Of reports that have waited for so many days.
    pub fn of(waits: impl IntoIterator<Item = i64>) -> Self {
        let mut times = Self::default();
        for days in waits {
            times.count += 1;
            times.oldest = times.oldest.max(days);
            match days {
                ..=1 => times.day += 1,
                2..=3 => times.three_days += 1,
                4..=7 => times.week += 1,
                8.. => times.longer += 1,
            }
        }
        times
    }
}

/// Whether one more reviewer is needed, when so many others hold the report undecided: two are, and a third where two do
/// not agree.
#[must_use]
pub fn needs_reviewer(decisions: &[Decision], holders: usize) -> bool {
    let wanted = if decisions.len() < REVIEWERS_TO_DECIDE { REVIEWERS_TO_DECIDE } else { decisions.len() + 1 };
    verdict(decisions) == Verdict::Open && decisions.len() + holders < wanted
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

    #[test]
    fn a_reason_goes_with_everything_but_acceptance() {
        let read = Judgement::read;
        assert_eq!(read("accept", ""), Ok(Judgement::Accept));
        assert_eq!(read("accept", "made_up"), Ok(Judgement::Accept));
        assert_eq!(read("return", "unclear"), Ok(Judgement::Return(Reason::Unclear)));
        assert_eq!(read("reject", "made_up"), Ok(Judgement::Reject(Reason::MadeUp)));
        for reason in ["", "ugly", "made_up "] {
            assert_eq!(read("return", reason), Err(Unjudged::Reason));
            assert_eq!(read("reject", reason), Err(Unjudged::Reason));
        }
        for decision in ["", "accept ", "Accept", "hide"] {
            assert_eq!(read(decision, "made_up"), Err(Unjudged::Decision));
        }
    }

    #[test]
    fn waiting_times_are_counted_by_age() {
        assert_eq!(WaitingTimes::of([]), WaitingTimes::default());
        let times = WaitingTimes::of([0, 1, 2, 3, 4, 7, 8, 30]);
        assert_eq!((times.count, times.oldest), (8, 30));
        assert_eq!([times.day, times.three_days, times.week, times.longer], [2; 4]);
    }

    proptest! {
        /// Whatever reviewers decide, in whatever order they come: never more than two hold a report before anything is
        /// decided, never more than one more than needed, and nobody is asked once it is decided.
        #[test]
        fn no_more_are_asked_than_are_needed(
            decisions in prop::collection::vec(prop::sample::select(Decision::ALL.to_vec()), 0..4), holders in 0_usize..4
        ) {
            let needed = needs_reviewer(&decisions, holders);
            match decisions.len() {
                0 => prop_assert_eq!(needed, holders < 2),
                1 => prop_assert_eq!(needed, holders < 1),
                2 => prop_assert_eq!(needed, holders < 1 && verdict(&decisions) == Verdict::Open),
                _ => prop_assert!(!needed, "three decide"),
            }
        }

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
