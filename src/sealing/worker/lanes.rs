//! Three lines before the same threads, so that strangers keep nobody waiting whose browser is known: known browsers
//! are served first and by every thread, and one thread serves nobody else; strangers and recoveries take turns.

use std::collections::VecDeque;
use std::num::NonZeroUsize;

/// Who waits with whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Browsers that signed in with the name before, people who are signed in, and holders of an invitation.
    Known,
    /// Anybody else who signs in.
    Stranger,
    /// People who lost a passphrase.
    Recovery,
}

/// Whom a thread serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Serves {
    /// Those who are known, and nobody else.
    Known,
    /// Those who are known first, and then everybody.
    Everybody,
}

/// How many may wait in each line before the next is sent away.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// For known browsers.
    pub known: usize,
    /// For strangers.
    pub strangers: usize,
    /// For recoveries.
    pub recoveries: usize,
}

impl Room {
    /// For work that has one line.
    #[must_use]
    pub const fn of_one_line(places: NonZeroUsize) -> Self {
        Self { known: places.get(), strangers: 0, recoveries: 0 }
    }
}

/// One line.
struct Line<Job> {
    waiting: VecDeque<Job>,
    /// Those who wait, and those whose place is kept until they do.
    taken: usize,
    room: usize,
}

impl<Job> Line<Job> {
    const fn new(room: usize) -> Self {
        Self { waiting: VecDeque::new(), taken: 0, room }
    }

    fn take(&mut self) -> Option<Job> {
        let job = self.waiting.pop_front()?;
        self.taken = self.taken.saturating_sub(1);
        Some(job)
    }
}

/// All of them.
pub(super) struct Lines<Job> {
    known: Line<Job>,
    strangers: Line<Job>,
    recoveries: Line<Job>,
    /// Whether it is the turn of a recovery.
    recovery_next: bool,
}

impl<Job> Lines<Job> {
    pub(super) const fn new(room: Room) -> Self {
        Self {
            known: Line::new(room.known),
            strangers: Line::new(room.strangers),
            recoveries: Line::new(room.recoveries),
            recovery_next: false,
        }
    }

    const fn line(&mut self, lane: Lane) -> &mut Line<Job> {
        match lane {
            Lane::Known => &mut self.known,
            Lane::Stranger => &mut self.strangers,
            Lane::Recovery => &mut self.recoveries,
        }
    }

    /// Keeps a place; `false` when the line is full.
    pub(super) const fn reserve(&mut self, lane: Lane) -> bool {
        let line = self.line(lane);
        let has_room = line.taken < line.room;
        if has_room {
            line.taken += 1;
        }
        has_room
    }

    /// A place that was kept is free again.
    pub(super) const fn give_up(&mut self, lane: Lane) {
        let line = self.line(lane);
        line.taken = line.taken.saturating_sub(1);
    }

    /// Into a place that was kept.
    pub(super) fn push(&mut self, lane: Lane, job: Job) {
        self.line(lane).waiting.push_back(job);
    }

    /// The next job for a thread that serves everybody, or only those who are known.
    pub(super) fn take(&mut self, serves: Serves) -> Option<Job> {
        if let Some(job) = self.known.take() {
            return Some(job);
        }
        if serves == Serves::Known {
            return None;
        }
        let turns =
            if self.recovery_next { [Lane::Recovery, Lane::Stranger] } else { [Lane::Stranger, Lane::Recovery] };
        let (lane, job) = turns.into_iter().find_map(|lane| Some((lane, self.line(lane).take()?)))?;
        self.recovery_next = lane == Lane::Stranger;
        Some(job)
    }

    /// Whether [`Lines::take`] would give one.
    pub(super) fn has_next(&self, serves: Serves) -> bool {
        match serves {
            Serves::Known => !self.known.waiting.is_empty(),
            Serves::Everybody => !self.is_empty(),
        }
    }

    /// Whether nobody waits in any.
    pub(super) fn is_empty(&self) -> bool {
        [&self.known, &self.strangers, &self.recoveries].iter().all(|line| line.waiting.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Lines<u32> {
        Lines::new(Room { known: 4, strangers: 4, recoveries: 2 })
    }

    fn enter(lines: &mut Lines<u32>, lane: Lane, job: u32) {
        assert!(lines.reserve(lane));
        lines.push(lane, job);
    }

    #[test]
    fn one_thread_serves_no_stranger_and_no_recovery() {
        let mut lines = lines();
        enter(&mut lines, Lane::Stranger, 1);
        enter(&mut lines, Lane::Recovery, 2);
        assert!(!lines.has_next(Serves::Known) && lines.has_next(Serves::Everybody));
        assert_eq!(lines.take(Serves::Known), None);
        enter(&mut lines, Lane::Known, 3);
        assert_eq!(lines.take(Serves::Known), Some(3));
    }

    #[test]
    fn a_known_browser_goes_before_everybody_who_waits() {
        let mut lines = lines();
        for n in 0..4 {
            enter(&mut lines, Lane::Stranger, n);
        }
        enter(&mut lines, Lane::Known, 9);
        assert_eq!(lines.take(Serves::Everybody), Some(9));
    }

    #[test]
    fn strangers_and_recoveries_take_turns() {
        let mut lines = lines();
        for n in 0..3 {
            enter(&mut lines, Lane::Stranger, n);
        }
        enter(&mut lines, Lane::Recovery, 10);
        let order: Vec<_> = std::iter::from_fn(|| lines.take(Serves::Everybody)).collect();
        assert_eq!(order, [0, 10, 1, 2]);
        assert!(lines.is_empty());
    }

    #[test]
    fn each_line_is_full_for_itself_and_a_place_that_is_given_up_is_free() {
        let mut lines = lines();
        assert!((0..4).all(|_| lines.reserve(Lane::Stranger)));
        assert!(!lines.reserve(Lane::Stranger));
        assert!(lines.reserve(Lane::Known) && lines.reserve(Lane::Recovery));
        lines.give_up(Lane::Stranger);
        assert!(lines.reserve(Lane::Stranger) && !lines.reserve(Lane::Stranger));
    }
}
