//! Samples of standing, vouches, invitations and addresses.

use parasol::kernel::{InvitationId, VouchId};
use parasol::messages::Said;
use parasol::trust::{Consequence, Status};
use parasol::web::account::address::Address;
use parasol::web::form::Field;
use parasol::web::frame::Area;
use parasol::web::invitations::invitations::{Invitations, Invite, InviteState};
use parasol::web::standing::standing::{May, StandingPage, State};
use parasol::web::vouches::vouches::{Budget, Given, Vouches};

use super::samples::{NOVEMBER, TODAY, newcomer, vetted};

pub fn standing(state: State, sentence: Said, next: Option<Said>, steps_done: u8) -> StandingPage {
    let full = state == State::Vetted || state == State::Founding;
    StandingPage {
        page: if full { vetted(Area::Standing) } else { newcomer(Area::Standing) },
        state,
        sentence,
        next,
        steps_done: matches!(state, State::Invited | State::Probation | State::Vetted).then_some(steps_done),
        vouch_code: (!full && state != State::Expelled && state != State::Frozen).then(|| "7GKM-Q4TX".to_owned()),
        steward_code: None,
        candidacy: None,
        may: May {
            look_up: true,
            lookups_a_day: if full { 40 } else { 5 },
            words: full,
            report: true,
            review: full,
            vouch: full,
            invite: full,
        },
    }
}

pub fn address(in_force: Option<&str>, waiting: Option<&str>) -> Address {
    Address {
        page: vetted(Area::Account),
        in_force: in_force.map(str::to_owned),
        waiting: waiting.map(str::to_owned),
        similar: true,
        sending: true,
        address: Field::default(),
    }
}

pub fn vouches(may_vouch: Result<(), Said>) -> Vouches {
    Vouches {
        page: vetted(Area::Vouches),
        code: Field::default(),
        note: Field::default(),
        promise: None,
        may_vouch,
        budget: Budget { now: 2, next: Some(TODAY.plus(12)) },
        room: 3,
        given: vec![
            Given {
                id: VouchId::from_bytes([1; 16]),
                label: Some("M, from the drop-in".into()),
                since: NOVEMBER,
                until: TODAY.plus(730),
                status: Status::Vetted,
                if_withdrawn: Consequence::Grace { until: TODAY.plus(90) },
            },
            Given {
                id: VouchId::from_bytes([2; 16]),
                label: None,
                since: NOVEMBER,
                until: TODAY.plus(700),
                status: Status::Probation,
                if_withdrawn: Consequence::LosesFooting,
            },
        ],
    }
}

pub fn invite(byte: u8, note: Option<&str>, state: InviteState) -> Invite {
    Invite { id: InvitationId::from_bytes([byte; 16]), note: note.map(str::to_owned), made: TODAY, state }
}

pub fn invitations(invites: Vec<Invite>) -> Invitations {
    Invitations {
        page: vetted(Area::Invitations),
        note: Field::default(),
        may_invite: Ok(()),
        budget: Budget { now: 1, next: None },
        invites,
    }
}

pub fn some_invites() -> Vec<Invite> {
    let link = "https://parasol.example/join/hq3v7m5c2k6w4x8z9b1n0p5r7t2d6f4g8j3l".to_owned();
    vec![
        invite(1, Some("M, from the drop-in"), InviteState::Open { link: Some(link), until: TODAY.plus(14) }),
        invite(2, None, InviteState::Open { link: None, until: TODAY.plus(9) }),
        invite(3, Some("Colleague from Tuesday"), InviteState::Used),
        invite(4, None, InviteState::Revoked),
        invite(5, None, InviteState::Expired),
    ]
}
