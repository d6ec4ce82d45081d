//! Chains from the founders: whether members can be reached by chains of vouches that share nobody.
//!
//! The largest number of such chains is the smallest set of members that cuts all of them off (Menger), found by
//! augmenting paths in a graph in which every member can be used once (Ford and Fulkerson, with split vertices).
//! The sets that can be linked at once form a matroid (a gammoid; Perfect 1968, Mason 1972): a set stays linkable when
//! somebody is taken out of it, and a greedy choice finds one as large and as weighty as any.

use super::Community;
use crate::trust::member::{Node, Status};

/// The two halves of a member in the split graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    /// Where chains arrive from her vouchers.
    In,
    /// Where chains go on to those she vouched for, or end.
    Out,
}

/// A step of a chain, kept small and zero when there is none, so that a search starts on untouched memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Not on a chain (on this side).
    None,
    /// The chain begins (at a founder) or ends (at a target) here.
    Last,
    To(Node),
}

impl Step {
    const fn pack(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Last => 1,
            Self::To(node) => node.0 + 2,
        }
    }

    const fn unpack(packed: u32) -> Self {
        match packed {
            0 => Self::None,
            1 => Self::Last,
            other => Self::To(Node(other - 2)),
        }
    }
}

const SEEN_IN: usize = 0;
const SEEN_OUT: usize = 1;
const NEXT: usize = 2;
const PREVIOUS: usize = 3;

/// A growing set of chains, one per target linked so far, that share nobody.
pub(in crate::trust) struct ChainSearch<'a> {
    community: &'a Community,
    /// Per member: the search that saw her in-half and out-half last, and the next and previous step of the chain
    /// through her.
    marks: Vec<[u32; 4]>,
    /// How many searches' marks were given out.
    searches: u32,
    /// For each number of linked targets, the mark of what is known to lead nowhere.
    dead: Vec<u32>,
    /// Steps as they were before they changed, and how many there were before each link.
    undo: Vec<(Node, usize, u32)>,
    links: Vec<usize>,
    /// The halves visited by the search going on, each with the position it was reached from.
    visited: Vec<(Node, Half, usize)>,
}

impl<'a> ChainSearch<'a> {
    pub(in crate::trust) fn new(community: &'a Community) -> Self {
        Self {
            community,
            marks: vec![[0; 4]; community.members.len()],
            searches: 1,
            dead: vec![1],
            undo: Vec::new(),
            links: Vec::new(),
            visited: Vec::new(),
        }
    }

    fn step(&self, node: Node, side: usize) -> Step {
        Step::unpack(self.marks[node.index()][side]) // invariant: one entry per member; sides are below four
    }

    fn set_step(&mut self, node: Node, side: usize, step: Step) {
        let entry = &mut self.marks[node.index()][side]; // invariant: as in `step`
        self.undo.push((node, side, *entry));
        *entry = step.pack();
    }

    fn see(&mut self, node: Node, half: Half, from: usize) {
        let side = if half == Half::In { SEEN_IN } else { SEEN_OUT };
        let mark = self.dead.last().copied().unwrap_or(0);
        let entry = &mut self.marks[node.index()][side]; // invariant: as in `step`
        if *entry != mark {
            *entry = mark;
            self.visited.push((node, half, from));
        }
    }

    /// One more chain, to `target`, if all of them can be made to share nobody.
    pub(in crate::trust) fn link(&mut self, target: Node) -> bool {
        if self.step(target, NEXT) == Step::Last {
            return false;
        }
        self.visited.clear();
        self.see(target, Half::Out, usize::MAX);
        let mut at = 0;
        while let Some(&(node, half, _)) = self.visited.get(at) {
            if half == Half::In && self.can_begin_at(node) {
                self.forget_marks();
                self.lay_chain(at);
                return true;
            }
            match half {
                Half::In => self.spread_from_in(node, at),
                Half::Out => self.spread_from_out(node, at),
            }
            at += 1;
        }
        false
    }

    /// Takes the last link back.
    pub(in crate::trust) fn unlink(&mut self) {
        let Some(length) = self.links.pop() else { return };
        for (node, side, step) in self.undo.drain(length..).rev() {
            self.marks[node.index()][side] = step; // invariant: as in `step`
        }
        self.dead.pop();
    }

    fn can_begin_at(&self, node: Node) -> bool {
        let member = self.community.member(node);
        member.is_founder() && member.status != Status::Expelled && self.step(node, PREVIOUS) != Step::Last
    }

    /// Back along any vouch that no chain uses, or, on a chain, through the member herself.
    fn spread_from_in(&mut self, node: Node, at: usize) {
        let community = self.community;
        let used = self.step(node, PREVIOUS);
        for voucher in community.valid_vouchers(node) {
            if used != Step::To(voucher) {
                self.see(voucher, Half::Out, at);
            }
        }
        if self.step(node, NEXT) != Step::None {
            self.see(node, Half::Out, at);
        }
    }

    /// Through a member whom no chain uses; through one who is used, only by undoing the step her chain takes.
    fn spread_from_out(&mut self, node: Node, at: usize) {
        match self.step(node, NEXT) {
            Step::None => self.see(node, Half::In, at),
            Step::To(next) => self.see(next, Half::In, at),
            Step::Last => {}
        }
    }

    /// What a successful search saw is not known to lead nowhere.
    fn forget_marks(&mut self) {
        for &(node, half, _) in &self.visited {
            let side = if half == Half::In { SEEN_IN } else { SEEN_OUT };
            self.marks[node.index()][side] = 0; // invariant: as in `step`
        }
    }

    /// Turns the path that ends at `visited[end]` (a founder) into a chain, undoing the steps it runs against.
    fn lay_chain(&mut self, end: usize) {
        self.links.push(self.undo.len());
        let mut path = Vec::new();
        let mut at = end;
        while let Some(&(node, half, from)) = self.visited.get(at) {
            path.push((node, half));
            at = from;
        }
        let edges: Vec<_> = path.windows(2).filter_map(edge_of).collect();
        for &(from, to, _) in edges.iter().filter(|edge| edge.2 == Half::In) {
            self.drop_edge(to, from);
        }
        if let (Some(&(first, _)), Some(&(last, _))) = (path.first(), path.last()) {
            self.set_step(first, PREVIOUS, Step::Last);
            for &(from, to, _) in edges.iter().filter(|edge| edge.2 == Half::Out) {
                self.set_step(from, NEXT, Step::To(to));
                self.set_step(to, PREVIOUS, Step::To(from));
            }
            self.set_step(last, NEXT, Step::Last);
        }
        self.searches += 1;
        self.dead.push(self.searches);
    }

    fn drop_edge(&mut self, from: Node, to: Node) {
        if self.step(from, NEXT) == Step::To(to) {
            self.set_step(from, NEXT, Step::None);
        }
        if self.step(to, PREVIOUS) == Step::To(from) {
            self.set_step(to, PREVIOUS, Step::None);
        }
    }
}

/// The edge between two halves of the path, with the half it leaves from; none within one member.
fn edge_of(step: &[(Node, Half)]) -> Option<(Node, Node, Half)> {
    match step {
        &[(from, half), (to, _)] if from != to => Some((from, to, half)),
        _ => None,
    }
}

impl Community {
    /// The largest number of targets that chains which share nobody reach at once.
    pub(in crate::trust) fn chains(&self, targets: &[Node]) -> usize {
        let mut search = ChainSearch::new(self);
        targets.iter().filter(|&&target| search.link(target)).count()
    }

    /// Whether chains that share nobody reach every target at once.
    pub(in crate::trust) fn linkable(&self, targets: &[Node]) -> bool {
        let mut search = ChainSearch::new(self);
        targets.iter().all(|&target| search.link(target))
    }
}
