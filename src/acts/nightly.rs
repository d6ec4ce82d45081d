//! Once a night, rows written since the night before are written again in random order, so that the files do not tell in
//! which order a day's reports came (docs/sealing.md, "Order").

use super::{App, Trouble};
use crate::kernel::{Day, Moment};
use crate::store::registry;
use crate::store::whole::{self, Disagreement};

/// From this hour on (UTC). Where members live it is late, or early: few write.
const HOUR: i64 = 3;

/// Does the night's work if it is due: once a day, and at the next start if the program did not run at night.
///
/// # Errors
/// The database's own; the next call does what this one could not.
pub async fn if_due(app: &App) -> Result<(), Trouble> {
    let last = app.store.read(registry::mixed_day).await?;
    if !is_due(last, app.now()) {
        return Ok(());
    }
    mix(app).await?;
    look_for_damage(app).await.map(drop)
}

/// For so many nights it takes to look at everything once.
const NIGHTS: u8 = 32;
const A_NIGHT: u8 = 8;

/// Looks for damage in a part of what lookups and lists read: another part each night, all of it in 32.
///
/// # Errors
/// The database's own; among them that a part cannot be read.
pub async fn look_for_damage(app: &App) -> Result<Disagreement, Trouble> {
    let night = u8::try_from(app.today().number().rem_euclid(i64::from(NIGHTS))).unwrap_or_default();
    let mut found = Disagreement::default();
    for first in night * A_NIGHT..=night * A_NIGHT + (A_NIGHT - 1) {
        found += app.store.read_aside(move |db| whole::disagreement(db, first)).await?;
    }
    if found.all() > 0 {
        let Disagreement { places, reports, loose } = found;
        tracing::error!(places, reports, loose, "stored data is damaged: `parasol doctor --deep` looks at all of it");
    }
    Ok(found)
}

/// Writes rows again, and empties the log of changes of what it took. Gives how many.
///
/// # Errors
/// The database's own.
pub async fn mix(app: &App) -> Result<usize, Trouble> {
    let today = app.today();
    let rows = app.store.mix().await?;
    app.store.write(move |db| registry::set_mixed_day(db, today)).await?;
    app.store.scrub().await?;
    tracing::info!(rows, "rows were written again in random order");
    Ok(rows)
}

const fn is_due(last: Day, now: Moment) -> bool {
    let is_night = now.unix().rem_euclid(86_400) / 3_600 >= HOUR;
    let days = now.day().since(last);
    days > 1 || (days == 1 && is_night) || days < 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_once_a_night_and_after_a_night_that_was_missed() {
        let at = |day: i64, hour: i64| Day::from_number(day).start().plus(hour * 3_600);
        let due = |last, day, hour| is_due(Day::from_number(last), at(day, hour));
        assert!(due(0, 20_000, 0), "the first start");
        assert!(!due(100, 100, 23) && !due(100, 101, 2));
        assert!(due(100, 101, 3) && due(100, 101, 23) && due(100, 102, 0));
        assert!(due(100, 90, 12), "a clock that was set back a long way");
    }
}
