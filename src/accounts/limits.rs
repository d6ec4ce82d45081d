//! Every limit there is, by name: whom it counts, how many at once, and in what time they come back. The table of routes
//! (`src/web/routes.rs`) says where each is in force.

use super::Limit;
use crate::config;

/// Whom a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    /// A member, in all of her sessions together.
    Member,
    /// One session of a member.
    Session,
    /// A visitor's browser, by the cookie that her forms are bound to, or by the one of a browser that signed in before.
    Visitor,
    /// A visitor's network: an IPv4 address, or the /64 of an IPv6 one. An address that is not known is in no network.
    Network,
    /// A name that somebody wants to come in by, whether or not anybody has it.
    Name,
    /// One network at one name.
    NameAndNetwork,
    /// A browser that this member signed in with before.
    Browser,
    /// All browsers that somebody signed in with by this name before, those let in by a second passphrase
    /// apart.
    Browsers,
    /// An invitation.
    Invitation,
    /// An e-mail address.
    Address,
    /// A member to whom a letter would go because of what somebody else did.
    Recipient,
    /// The members of a circle together.
    Circle,
}

/// A limit with a name.
#[derive(Clone, Copy)]
pub struct Quota {
    /// Its name: what its rows in the database are made of, with the subject.
    pub name: &'static str,
    /// Whom it counts.
    pub per: Per,
    often: Often,
}

/// How often.
#[derive(Clone, Copy)]
enum Often {
    Always(Limit),
    /// As often as the operator set.
    AsSet(fn(&config::Limits) -> Limit),
}

impl Quota {
    /// The limit in force.
    #[must_use]
    pub fn limit(&self, set: &config::Limits) -> Limit {
        match self.often {
            Often::Always(limit) => limit,
            Often::AsSet(limit) => limit(set),
        }
    }
}

/// `burst` at once, and then one in so many seconds.
const fn then_one_in(burst: u32, seconds: u32) -> Often {
    Often::Always(Limit { burst, seconds: burst * seconds })
}

const fn a_day(burst: u32) -> Often {
    Often::Always(Limit::a_day(burst))
}

const fn a_minute(burst: u32) -> Often {
    Often::Always(Limit::a_minute(burst))
}

macro_rules! quotas {
    ($($(#[$doc:meta])+ $quota:ident = $name:literal, $per:ident, $often:expr;)+) => {
        $($(#[$doc])+ pub const $quota: Quota = Quota { name: $name, per: Per::$per, often: $often };)+
        /// All of them.
        pub const ALL: &[Quota] = &[$($quota),+];
    };
}

quotas! {
    /// Forms of any kind. Whatever else an act counts comes on top.
    FORMS = "forms a minute", Member, a_minute(90);
    /// The same of one session: one that runs wild leaves room for her others.
    FORMS_OF_A_SESSION = "forms a minute of a session", Session, a_minute(60);
    /// Forms of somebody who is not signed in.
    FORMS_OF_A_VISITOR = "forms a minute of a visitor", Visitor, a_minute(40);
    /// The same from one network: many may share it.
    FORMS_OF_A_NETWORK = "forms a minute of a network", Network, a_minute(120);
    /// Pages that a visitor opens and the database is asked for.
    PAGES_OF_A_VISITOR = "pages a minute of a visitor", Visitor, a_minute(60);
    /// The same from one network.
    PAGES_OF_A_NETWORK = "pages a minute of a network", Network, a_minute(240);

    /// Failed tries to come in by a name, of all who were never seen with it. See `src/accounts/tries.rs`.
    TRIES_AT_A_NAME = "sign-in", Name, then_one_in(30, 60);
    /// Of these, how many one network may use up.
    TRIES_OF_A_NETWORK_AT_A_NAME = "sign-in of a network at a name", NameAndNetwork, then_one_in(10, 360);
    /// Failed tries from one network at any names.
    TRIES_OF_A_NETWORK = "sign-in of a network", Network, then_one_in(60, 60);
    /// Failed tries of a browser at the name it signed in with before: nobody else uses these up.
    TRIES_OF_A_BROWSER = "sign-in of a known browser", Browser, then_one_in(15, 60);
    /// The same of all browsers known at a name together: each sign-in may make another one known.
    TRIES_OF_BROWSERS = "sign-in of known browsers at a name", Browsers, a_day(60);
    /// Wrong six digits of whoever gave the passphrase. Three of a million are right at any time.
    TRIES_AT_A_SECOND_FACTOR = "second factor", Member, then_one_in(10, 360);
    /// Wrong recovery codes, counted apart: nobody guesses eighty bits, and whoever has used the digits up must still get in.
    TRIES_AT_A_RECOVERY_CODE = "recovery code", Member, then_one_in(30, 120);
    /// Answers about a passkey that were not right. Nobody guesses a signature: this keeps the work small.
    TRIES_WITH_A_PASSKEY = "passkey", Member, then_one_in(30, 120);
    /// Requests to two people that one half-way sign-in may begin: each sign-in costs the passphrase.
    REQUESTS_OF_A_SESSION = "requests of a session", Session, then_one_in(3, 600);
    /// The same in all half-way sign-ins of one member together.
    REQUESTS_OF_A_MEMBER = "requests of a member", Member, a_day(12);
    /// Requests to two people for a new passphrase that strangers begin at a name. See
    /// `src/accounts/tries.rs`.
    REQUESTS_AT_A_NAME = "requests at a name", Name, a_day(12);
    /// Of these, how many one network may begin.
    REQUESTS_OF_A_NETWORK_AT_A_NAME = "requests of a network at a name", NameAndNetwork, a_day(4);
    /// Requests from one network at any names.
    REQUESTS_OF_A_NETWORK = "requests of a network", Network, a_day(24);
    /// Requests from a browser that signed in with the name before: no stranger uses these up.
    REQUESTS_OF_A_BROWSER = "requests of a known browser", Browser, a_day(4);
    /// Tries with one invitation, so that nobody finds out by it which names exist.
    TRIES_WITH_AN_INVITATION = "join", Invitation, then_one_in(20, 180);
    /// Tries at her own passphrase by somebody who is signed in: a phone left open is not a way to find it.
    TRIES_AT_A_PASSPHRASE = "passphrase", Member, then_one_in(10, 360);
    /// Tries at setting one of her two passphrases: whoever is told that one is the other must not find it that way.
    TRIES_AT_THE_OTHER_PASSPHRASE = "second passphrase", Member, then_one_in(10, 360);
    /// Tries at newcomers' and candidates' codes, so that nobody guesses one.
    TRIES_AT_A_CODE = "vouch-code", Member, then_one_in(20, 180);

    /// Lookups of a vetted member.
    LOOKUPS_A_DAY = "lookups a day", Member, Often::AsSet(|set| Limit::a_day(set.lookups_a_day.get()));
    /// Lookups of a member who is not vetted yet: they count on when she is.
    LOOKUPS_OF_A_NEWCOMER = "lookups a day", Member, Often::AsSet(|set| Limit::a_day(set.newcomer_lookups_a_day.get()));
    /// Lookups of any member, a minute.
    LOOKUPS_A_MINUTE = "lookups a minute", Member, Often::AsSet(|set| Limit::a_minute(set.lookups_a_minute.get()));
    /// Lookups of all members of a circle, so that several who belong together cannot run a list in turns.
    LOOKUPS_OF_A_CIRCLE = "lookups a day of a circle", Circle, Often::AsSet(|set| Limit::a_day(set.circle_lookups_a_day.get()));
    /// Misses in a row. A person who checks forty people in twenty minutes stays within it; a list that is run at ten a
    /// minute does not.
    MISSES_IN_A_ROW = "misses in a row", Member, then_one_in(40, 30);
    /// Reports filed.
    REPORTS_A_DAY = "reports a day", Member, Often::AsSet(|set| Limit::a_day(set.reports_a_day.get()));
    /// Supports and disputes tried, so that nobody learns by them what a lookup would not tell.
    VOICES_A_DAY = "voices a day", Member, a_day(30);
    /// Flags tried.
    FLAGS_A_DAY = "flags a day", Member, a_day(10);
    /// Decisions of one reviewer. So a rogue among them reads few reports, and nobody waves them through by the hundred.
    DECISIONS_A_DAY = "reviews a day", Member, a_day(20);
    /// Concerns raised and recalls asked for, whatever name is given.
    NAMES_A_DAY = "names a day", Member, a_day(5);

    /// Addresses given, each of which has a letter sent to it.
    ADDRESSES_A_DAY = "addresses given", Member, a_day(5);
    /// Letters to one address that asks to be confirmed, whoever gives it: the next ones are not sent, and nobody is told. Nobody's
    /// mailbox is filled from here.
    LETTERS_TO_AN_ADDRESS = "letters to an address", Address, a_day(6);
    /// Letters that a report like hers was filed.
    LETTERS_OF_REPORTS = "letters about similar reports", Recipient, a_day(1);
    /// Letters that somebody gave her passphrase and not her second factor.
    LETTERS_OF_HALF_SIGN_INS = "letters about half sign-ins", Recipient, a_day(1);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// A row belongs to one limit; but for the day of lookups, which is one whether or not she is vetted.
    #[test]
    fn no_two_share_a_name() {
        let mut names: BTreeMap<&str, u32> = BTreeMap::new();
        for quota in ALL {
            *names.entry(quota.name).or_default() += 1;
        }
        let shared: Vec<_> = names.into_iter().filter(|(_, times)| *times > 1).collect();
        assert_eq!(shared, [("lookups a day", 2)]);
    }

    /// Fifty bits are enough because only vetted members can try a short code, and each no oftener than this.
    #[test]
    #[allow(clippy::panic)]
    fn a_thousand_members_who_try_for_a_year_do_not_find_one_of_a_thousand_short_codes() {
        use crate::sealing::RequestCode;
        use secrecy::ExposeSecret;

        let Often::Always(limit) = TRIES_AT_A_CODE.often else { panic!("it is no operator's to change") };
        let a_year = f64::from(limit.burst) + 365.0 * 86_400.0 * f64::from(limit.burst) / f64::from(limit.seconds);
        let symbols = RequestCode::random().text().expose_secret().chars().filter(char::is_ascii_alphanumeric).count();
        let codes = 32_f64.powi(i32::try_from(symbols).unwrap_or(0));
        let found = 1_000.0 * a_year * 1_000.0 / codes;
        assert!(found < 0.001, "{found}");
    }
}
