//! Small charts: where the bars stand. The page draws them as SVG, and has the same numbers as a table.
//!
//! Bars are told apart by where they stand and what is written beside them, never by colour. What is known only within a range
//! is drawn so: filled up to the least it can be, and outlined up to the most.

use crate::figures::Coarse;
use crate::messages::Said;

/// A number on a page of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// As it is published.
    Within(Coarse),
    /// As it is.
    Exactly(u32),
}

impl Amount {
    /// The least it can be.
    #[must_use]
    pub const fn least(self) -> u32 {
        match self {
            Self::Within(coarse) => coarse.least(),
            Self::Exactly(number) => number,
        }
    }

    /// The most it can be.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::Within(coarse) => coarse.most(),
            Self::Exactly(number) => number,
        }
    }

    /// In words: "5–9", or "7".
    #[must_use]
    pub fn said(self) -> Said {
        match self {
            Self::Within(coarse) => Said::new("figures-range").with("from", coarse.least()).with("to", coarse.most()),
            Self::Exactly(number) => Said::new("figures-exactly").with("number", number),
        }
    }
}

/// A bar: a rectangle that is filled from where it begins up to `sure`, and outlined up to `most`. Lengths in the units of the
/// drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Where it stands among the others, in units.
    pub at: u32,
    /// How much of it is filled.
    pub sure: u32,
    /// How long it is in all; never less than `sure`.
    pub most: u32,
}

/// Bars for amounts in a row, each `step` units after the last; the longest possible amount of all charts that are to be compared,
/// `top`, is `length` units long. Where nothing is known, there is no bar.
pub fn bars(amounts: impl IntoIterator<Item = Option<Amount>>, top: u32, length: u32, step: u32) -> Vec<Bar> {
    let scaled = |n: u32| {
        let units = u64::from(n.min(top)) * u64::from(length) / u64::from(top.max(1));
        u32::try_from(units).unwrap_or(length)
    };
    let bar = |(at, amount): (u32, Option<Amount>)| {
        let amount = amount?;
        Some(Bar { at: at * step, sure: scaled(amount.least()), most: scaled(amount.most()) })
    };
    (0..).zip(amounts).filter_map(bar).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// No bar leaves the drawing, and of two, the one that stands for more is not shorter.
        #[test]
        fn bars_stay_inside_and_in_order(amounts in prop::collection::vec(0u32..100_000, 1..20), length in 1u32..500) {
            let amounts: Vec<_> = amounts.into_iter().map(|n| Amount::Within(Coarse::of(n))).collect();
            let top = amounts.iter().map(|amount| amount.most()).max().unwrap_or_default();
            let drawn = bars(amounts.iter().copied().map(Some), top, length, 10);
            prop_assert_eq!(drawn.len(), amounts.len());
            for (bar, amount) in drawn.iter().zip(&amounts) {
                prop_assert!(bar.sure <= bar.most && bar.most <= length);
                for (other, more) in drawn.iter().zip(&amounts) {
                    prop_assert!(amount.most() > more.most() || bar.most <= other.most);
                }
            }
        }
    }

    #[test]
    fn what_is_not_known_has_no_bar_and_the_others_keep_their_places() {
        let amounts = [Some(Amount::Exactly(10)), None, Some(Amount::Exactly(5))];
        let drawn = bars(amounts, 10, 60, 24);
        assert_eq!(drawn, [Bar { at: 0, sure: 60, most: 60 }, Bar { at: 48, sure: 30, most: 30 }]);
        assert!(bars([Some(Amount::Exactly(0))], 0, 60, 24).iter().all(|bar| bar.most == 0));
    }
}
