//! Advogato's trust metric (Levien and Aiken 1998): water flows from the founders along the vouches; each member lets
//! through as much as her distance from the founders allows, and keeps one unit for herself. Who has her unit is in.
//!
//! The capacities are tight: for each distance, what is needed for all who were in at the last time to be in again,
//! and a quarter more.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::maximum_flow::dinics;
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};

use super::super::world::Person;
use super::Rule;

/// Capacity beyond the need, in percent of it.
const SLACK: u64 = 125;
/// Newcomers for whom there is room beyond that.
const ROOM: u64 = 5;
/// A community that has grown by so many percent since the last time is growing.
const GROWING: usize = 5;
/// More than any flow.
const PLENTY: u32 = 1 << 24;

/// Vouches, and who was in when the flow was found last.
#[derive(Debug, Clone)]
pub(in crate::trust::simulate) struct Flow {
    founders: Vec<Person>,
    vouches: BTreeMap<Person, Vec<Person>>,
    left: BTreeSet<Person>,
    expelled: BTreeSet<Person>,
    members: BTreeSet<Person>,
    /// Days to the next time while the community grows, and when it does not.
    every: [i64; 2],
    due: i64,
}

impl Flow {
    /// A flow that is found again every so many days while the community grows, and every so many when it does not.
    pub(in crate::trust::simulate) fn every(days: [i64; 2]) -> Self {
        Self {
            founders: Vec::new(),
            vouches: BTreeMap::new(),
            left: BTreeSet::new(),
            expelled: BTreeSet::new(),
            members: BTreeSet::new(),
            every: days,
            due: days[0],
        }
    }

    fn vouched_for_by(&self, who: Person) -> impl Iterator<Item = Person> {
        self.vouches.get(&who).into_iter().flatten().copied().filter(|to| !self.expelled.contains(to))
    }

    /// Everybody whom vouches reach, by distance from the founders.
    fn distances(&self) -> BTreeMap<Person, usize> {
        let mut distance: BTreeMap<Person, usize> =
            self.founders.iter().filter(|who| !self.expelled.contains(who)).map(|&who| (who, 0)).collect();
        let mut open: VecDeque<Person> = distance.keys().copied().collect();
        while let Some(who) = open.pop_front() {
            let further = distance.get(&who).map_or(0, |at| at + 1);
            for to in self.vouched_for_by(who) {
                distance.entry(to).or_insert_with(|| {
                    open.push_back(to);
                    further
                });
            }
        }
        distance
    }

    /// What one member at each distance lets through, herself included.
    fn capacities(&self, distances: &BTreeMap<Person, usize>) -> Vec<u32> {
        let furthest = distances.values().max().map_or(0, |most| most + 1);
        let mut at = vec![0_u64; furthest];
        for (who, &distance) in distances {
            if let Some(count) = at.get_mut(distance).filter(|_| self.members.contains(who)) {
                *count += 1;
            }
        }
        let mut beyond = ROOM;
        let mut capacities: Vec<u32> = Vec::new();
        for &count in at.iter().rev() {
            beyond += count;
            let each = (beyond * SLACK).div_ceil(100 * count.max(1));
            capacities.push(u32::try_from(each.min(beyond)).unwrap_or(PLENTY));
        }
        capacities.reverse();
        // Nobody lets more through than those nearer to the founders.
        let narrowing = capacities.iter().scan(PLENTY, |most, &capacity| {
            *most = (*most).min(capacity.max(1));
            Some(*most)
        });
        narrowing.collect()
    }

    fn find(&mut self) {
        let distances = self.distances();
        let capacities = self.capacities(&distances);
        let mut graph: DiGraph<(), u32> = DiGraph::with_capacity(2 * distances.len() + 2, 6 * distances.len());
        let (source, sink) = (graph.add_node(()), graph.add_node(()));
        let mut halves: BTreeMap<Person, (NodeIndex, NodeIndex)> = BTreeMap::new();
        let mut own_units: Vec<(Person, EdgeIndex)> = Vec::new();
        for (&who, &distance) in &distances {
            let (arrives, passes) = (graph.add_node(()), graph.add_node(()));
            halves.insert(who, (arrives, passes));
            if !self.left.contains(&who) {
                own_units.push((who, graph.add_edge(arrives, sink, 1)));
            }
            let capacity = capacities.get(distance).copied().unwrap_or(1);
            graph.add_edge(arrives, passes, capacity.saturating_sub(1));
            if distance == 0 {
                graph.add_edge(source, arrives, capacity);
            }
        }
        for (&who, &(_, passes)) in &halves {
            for (arrives, _) in self.vouched_for_by(who).filter_map(|to| halves.get(&to)) {
                graph.add_edge(passes, *arrives, PLENTY);
            }
        }
        let (_, flows) = dinics(&graph, source, sink);
        let is_filled = |unit: &EdgeIndex| flows.get(unit.index()).is_some_and(|&flow| flow > 0);
        self.members = own_units.into_iter().filter(|(_, unit)| is_filled(unit)).map(|(who, _)| who).collect();
    }
}

impl Rule for Flow {
    fn found(&mut self, founders: &[Person]) {
        self.founders = founders.to_vec();
        self.members.extend(founders);
    }

    fn advance(&mut self, day: i64) {
        if day >= self.due {
            let before = self.members.len();
            self.find();
            let is_growing = 100 * self.members.len() > (100 + GROWING) * before;
            let [growing, grown] = self.every;
            self.due = day + if is_growing { growing } else { grown };
        }
    }

    fn join(&mut self, _who: Person) {}

    fn can_vouch(&self, by: Person) -> bool {
        self.members.contains(&by)
    }

    fn vouch(&mut self, by: Person, to: Person) {
        if self.can_vouch(by) {
            let given = self.vouches.entry(by).or_default();
            if !given.contains(&to) {
                given.push(to);
            }
        }
    }

    /// Her vouches stay, and so does the water through her; her own unit goes.
    fn leave(&mut self, who: Person) {
        self.left.insert(who);
        self.members.remove(&who);
    }

    fn expel(&mut self, who: Person) {
        self.expelled.insert(who);
        self.members.remove(&who);
    }

    fn is_vetted(&self, who: Person) -> bool {
        self.members.contains(&who)
    }

    fn vouches_needed(&self) -> usize {
        1
    }
}
