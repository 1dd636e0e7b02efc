//! Lanes: places for jobs of certain kinds, so that what is urgent never waits for what is slow.
//! Which kinds are urgent is the app's.

use super::row;
use sea_orm::{ColumnTrait, Condition};

/// Places of their own for some kinds of jobs: none of them waits for a job of another kind, nor
/// holds one up.
#[derive(Clone, Copy, Debug)]
pub struct Lane {
    /// As the app named them.
    pub kinds: &'static [&'static str],
    /// The most of them at once.
    pub at_once: usize,
}

/// Which jobs a part of a runner takes.
#[derive(Clone, Debug)]
pub(super) enum Kinds {
    All,
    These(&'static [&'static str]),
    AllBut(Vec<&'static str>),
}

impl Kinds {
    /// Those that have no lane of their own.
    pub(super) fn outside_of(lanes: &[Lane]) -> Self {
        Self::AllBut(lanes.iter().flat_map(|lane| lane.kinds).copied().collect())
    }

    pub(super) fn condition(&self) -> Condition {
        let all = Condition::all();
        match self {
            Self::All => all,
            Self::These(kinds) => all.add(row::Column::Kind.is_in(kinds.iter().copied())),
            Self::AllBut(kinds) => all.add(row::Column::Kind.is_not_in(kinds.iter().copied())),
        }
    }
}
