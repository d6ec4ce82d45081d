//! A member and a vouch, as the rules see them.

use serde::{Deserialize, Serialize, Serializer};

use super::few::Few;
use crate::kernel::Day;

/// Where a member stands in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Joined; nobody's vouch for her counts.
    Invited,
    /// At least one vouch counts: a small lookup budget, and she may report.
    Probation,
    /// Two unrelated vouches and a place: she may read and write.
    Vetted,
    /// Somebody she rests on was expelled: probation's rights until she is cleared.
    Review,
    /// She left.
    Left,
    /// She was expelled.
    Expelled,
}

impl Status {
    /// The status's name in the log and in the reference.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Probation => "probation",
            Self::Vetted => "vetted",
            Self::Review => "review",
            Self::Left => "left",
            Self::Expelled => "expelled",
        }
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// What part a member has. Stewards and founders head circles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// One of many.
    Member,
    /// Signed for by other stewards or founders.
    Steward,
    /// One of those who started the registry.
    Founder,
}

impl Role {
    /// The role's name in the log and in the reference.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Steward => "steward",
            Self::Founder => "founder",
        }
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A day that never comes: no vouching until two strikes are lifted. The reference writes it as this number.
pub(super) const NEVER: Day = Day::from_number((1 << 31) - 1);

/// A member's position in the log of joins: the only name the rules use. Its order is the order of joining.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub(super) struct Node(pub(super) u32);

impl Node {
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A vouch, kept with the member it is for: there the rules ask for it most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Received {
    pub by: Node,
    pub withdrawn: bool,
}

/// A vouch, as its giver remembers it: for whom, and its position among the vouches that one received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Given {
    pub to: Node,
    pub position: u32,
}

/// The days a member has under review, and whose expulsion brought her there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Review {
    pub until: Day,
    pub cause: Node,
}

/// Everything the rules know about a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Member {
    #[serde(with = "snapshot::status")]
    pub status: Status,
    #[serde(with = "snapshot::role")]
    pub role: Role,
    /// The day she was vetted last.
    pub vetted_day: Option<Day>,
    pub vouch_from: Day,
    /// The two vouchers on whom the membership rests.
    pub parents: Option<[Node; 2]>,
    /// The one of them whose branch gives the place. Kept when she goes, until the place is free again.
    pub sponsor: Option<Node>,
    /// Whether she occupies a place in the sponsor's branch.
    pub has_place: bool,
    /// Places used below her, up to and excluding the next steward.
    pub load: u32,
    /// Credit in days, as of `credit_day`; one vouch costs so many of them.
    pub credit: i64,
    pub credit_day: Day,
    pub frozen_until: Day,
    /// Frozen by stewards: no rights at all before this day. Some only while it lasts.
    pub frozen_out_until: Option<Day>,
    /// A steward or founder who heads her circle still, but has her duties no longer.
    pub recalled: bool,
    pub strikes: Vec<Day>,
    pub grace_until: Option<Day>,
    pub review: Option<Review>,
    /// She was vetted when she left, so her vouches stay good.
    pub left_good: bool,
    /// Vetted at some time: from then on nobody who rests on her may carry her.
    pub ever_vetted: bool,
    /// Her position among those who wait for a free place.
    pub waiting: Option<u64>,
    /// Those waiting for a place whose waiting may end when something changes about her.
    pub watched_by: Vec<Node>,
    /// Vouches for her, in the order of the log.
    pub received: Few<Received, 4>,
    /// Vouches by her, in the order of the log.
    pub given: Few<Given, 4>,
    /// Already noted as changed since the caller last asked.
    #[serde(skip)]
    pub noted: bool,
}

impl Member {
    pub(super) fn newcomer(day: Day) -> Self {
        Self {
            status: Status::Invited,
            role: Role::Member,
            vetted_day: None,
            vouch_from: NEVER,
            parents: None,
            sponsor: None,
            has_place: false,
            load: 0,
            credit: 0,
            credit_day: day,
            frozen_until: Day::from_number(0),
            frozen_out_until: None,
            recalled: false,
            strikes: Vec::new(),
            grace_until: None,
            review: None,
            left_good: false,
            ever_vetted: false,
            waiting: None,
            watched_by: Vec::new(),
            received: Few::default(),
            given: Few::default(),
            noted: false,
        }
    }

    /// Heads a circle: a steward or a founder, whatever her status.
    pub(super) const fn heads_circle(&self) -> bool {
        !matches!(self.role, Role::Member)
    }

    /// Heads a circle and was not recalled: a steward's or founder's duties and budget are hers.
    pub(super) const fn has_duties(&self) -> bool {
        self.heads_circle() && !self.recalled
    }

    /// The next above her in her circle; nobody is above its head.
    pub(super) const fn above(&self) -> Option<Node> {
        if self.heads_circle() { None } else { self.sponsor }
    }

    pub(super) const fn is_founder(&self) -> bool {
        matches!(self.role, Role::Founder)
    }

    pub(super) const fn is_gone(&self) -> bool {
        matches!(self.status, Status::Left | Status::Expelled)
    }

    pub(super) fn rests_on(&self, voucher: Node) -> bool {
        self.parents.is_some_and(|pair| pair.contains(&voucher))
    }
}

/// How a status and a role stand in a snapshot: as one byte.
mod snapshot {
    macro_rules! as_a_byte {
        ($module:ident, $type:ident, $($variant:ident)+) => {
            pub mod $module {
                use serde::{Deserialize, Deserializer, Serializer, de::Error};

                use super::super::$type;

                const ALL: &[$type] = &[$($type::$variant),+];

                #[allow(clippy::trivially_copy_pass_by_ref)] // as serde calls it
                pub fn serialize<S: Serializer>(value: &$type, serializer: S) -> Result<S::Ok, S::Error> {
                    let place = ALL.iter().position(|known| known == value).unwrap_or(ALL.len());
                    serializer.serialize_u8(u8::try_from(place).unwrap_or(u8::MAX))
                }

                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                    let place = usize::from(u8::deserialize(deserializer)?);
                    ALL.get(place).copied().ok_or_else(|| D::Error::custom("no such value"))
                }
            }
        };
    }
    as_a_byte!(status, Status, Invited Probation Vetted Review Left Expelled);
    as_a_byte!(role, Role, Member Steward Founder);
}
