//! Sending what waits: each letter is taken, handed to the mail server outside of any transaction, and only then taken out. One
//! that was taken and not taken out (a restart, a line that broke) comes up again: at least once, never lost.

use std::time::Duration;

use super::super::{App, Trouble};
use super::address::awaited;
use crate::kernel::{LetterId, Moment};
use crate::mail::{Courier, Fate, Journey, Letter, Occasion, Stationery, Stopped};
use crate::sealing::Slip;
use crate::store::outbox::{self, Taken};
use crate::store::{StoreFault, addresses};

/// The first wait after a letter was not taken, in seconds; it doubles each time.
const FIRST_WAIT: i64 = 60;
/// The longest wait.
const LONGEST_WAIT: i64 = 3_600;

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Letters that the server has.
    pub sent: u32,
    /// Letters to be tried again later.
    pub later: u32,
    /// Letters that the server will never take: they are gone.
    pub refused: u32,
    /// Letters that could not be sent in time: they are gone.
    pub given_up: usize,
    /// Why the round ended before everything was tried.
    pub stopped: Option<Stopped>,
}

/// Sends everything that is due.
///
/// # Errors
/// Ours; whatever was not sent waits.
pub async fn deliver(app: &App) -> Result<Delivered, Trouble> {
    let given_up = forget_old(app).await?;
    let mut round = Delivered { given_up, ..Delivered::default() };
    if let Some(courier) = &app.courier {
        go_round(app, courier, &mut round).await?;
    }
    if round.given_up > 0 || round.refused > 0 {
        tracing::warn!(given_up = round.given_up, refused = round.refused, "letters were not sent, and will not be");
    }
    if let Some(why) = round.stopped {
        tracing::warn!(%why, "letters have to wait");
    }
    Ok(round)
}

async fn forget_old(app: &App) -> Result<usize, StoreFault> {
    let today = app.today();
    app.store
        .write(move |db| {
            addresses::forget_codes_before(db, today)?;
            outbox::delete_before(db, today)
        })
        .await
}

/// One visit for as many letters as are due. A server that cannot be reached or breaks off ends the round: of those that
/// wait, one a round is tried in vain, and the others go as soon as it is back.
async fn go_round(app: &App, courier: &Courier, round: &mut Delivered) -> Result<(), Trouble> {
    let stationery = stationery(app);
    let mut journey: Option<Journey<'_>> = None;
    while let Some((taken, letter)) = take(app, courier).await? {
        let handed = match journey.take() {
            Some(on) => Ok(on),
            None => courier.set_out().await,
        };
        let fate = match handed {
            Ok(mut on) => {
                let fate = on.hand_over(taken.id, &letter.to, &stationery.write(&letter), app.now()).await;
                if fate.is_ok() {
                    journey = Some(on);
                }
                fate
            }
            Err(stopped) => Err(stopped),
        };
        match fate {
            Ok(Fate::Sent) => round.sent += 1,
            Ok(Fate::Refused) => round.refused += 1,
            Ok(Fate::Later) | Err(_) => round.later += 1,
        }
        let is_done = matches!(fate, Ok(Fate::Sent | Fate::Refused));
        settle(app, taken.id, (!is_done).then(|| app.now().plus(wait_after(taken.tries)))).await?;
        if let Err(stopped) = fate {
            round.stopped = Some(stopped);
            return Ok(());
        }
    }
    if let Some(on) = journey {
        on.end().await;
    }
    Ok(())
}

fn stationery(app: &App) -> Stationery {
    Stationery { name: app.settings.registry.name.clone(), base_url: app.settings.web.base_url.clone() }
}

/// Takes the next letter that is due, so that no other instance has it at the same time. What cannot be read, or has nothing
/// left to say, is taken out.
async fn take(app: &App, courier: &Courier) -> Result<Option<(Taken, Letter)>, Trouble> {
    let (seals, now) = (app.seals.clone(), app.now());
    let until = now.plus(seconds(courier.longest_visit()));
    let latest = now.plus(LONGEST_WAIT.max(seconds(courier.longest_visit())));
    app.store
        .write(move |db| {
            while let Some(taken) = outbox::take(db, now, until, latest)? {
                let opened = seals.open_slip(Slip::Letter, &[taken.id.as_bytes()], taken.letter.as_bytes());
                let Some(letter) = opened.ok().and_then(|text| Letter::decode(text.expose()).ok()) else {
                    tracing::error!("a damaged letter was taken out");
                    outbox::delete(db, taken.id)?;
                    continue;
                };
                match &letter.occasion {
                    // A link that works no more helps nobody.
                    Occasion::Confirmation(code) if awaited(db, &seals, &code.hash(), now.day())?.is_none() => {
                        outbox::delete(db, taken.id)?;
                    }
                    _ => return Ok(Some((taken, letter))),
                }
            }
            Ok(None)
        })
        .await
}

/// Takes a letter out, or puts it off.
async fn settle(app: &App, id: LetterId, again: Option<Moment>) -> Result<(), StoreFault> {
    app.store
        .write(move |db| match again {
            None => outbox::delete(db, id),
            Some(due) => outbox::put_off(db, id, due),
        })
        .await
}

/// A minute, two, four … an hour.
fn wait_after(tries: u32) -> i64 {
    let doubled = 1_i64.checked_shl(tries.saturating_sub(1).min(16)).unwrap_or(i64::MAX);
    FIRST_WAIT.saturating_mul(doubled).min(LONGEST_WAIT)
}

fn seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits: Vec<i64> = (1..=9).map(wait_after).collect();
        assert_eq!(waits, [60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600]);
        assert_eq!(wait_after(u32::MAX), 3_600);
    }
}
