//! A member's credentials, out of the database and back into it.

use super::Trouble;
use crate::accounts::Credentials;
use crate::kernel::MemberId;
use crate::sealing::{Field, PassphraseHash, Sealed, Seals};
use crate::store::members::MemberRow;
use crate::store::{Db, Store, members};

/// Opens a member's credentials.
pub(super) fn open(seals: &Seals, member: &MemberRow) -> Result<Credentials, Trouble> {
    let opened = seals.open_field(Field::Credentials, member.id.as_bytes(), member.credentials.as_bytes())?;
    Credentials::decode(opened.expose()).map_err(|_| Trouble::Damaged("a member's credentials"))
}

/// Seals them for a member.
pub(super) fn seal(seals: &Seals, member: MemberId, credentials: &Credentials) -> Result<Sealed, Trouble> {
    Ok(seals.seal_field(Field::Credentials, member.as_bytes(), &credentials.encode())?)
}

/// A member's credentials as they are now.
pub(super) fn load(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Credentials, Trouble> {
    let row = members::find(db, member)?.ok_or(Trouble::Damaged("a member's row"))?;
    open(seals, &row)
}

/// Writes them back.
pub(super) fn save(db: &mut Db, seals: &Seals, member: MemberId, credentials: &Credentials) -> Result<(), Trouble> {
    Ok(members::set_credentials(db, member, &seal(seals, member, credentials)?)?)
}

/// Takes passphrases in that an older build kept outside of the sealed value.
pub(super) async fn take_in(store: &Store, seals: &Seals) -> Result<(), Trouble> {
    if store.read(members::open_passphrases).await?.is_empty() {
        return Ok(());
    }
    let seals = seals.clone();
    store
        .write(move |db| {
            for (member, phc) in members::open_passphrases(db)? {
                let passphrase = PassphraseHash::parse(&phc).map_err(|_| Trouble::Damaged("a passphrase"))?;
                save(db, &seals, member, &Credentials::new(passphrase))?;
            }
            Ok(())
        })
        .await
}

/// Credentials that are nobody's: opened when a name is unknown, so that this takes as long as when it is known.
pub(super) struct Decoy {
    member: MemberId,
    sealed: Sealed,
}

/// A passphrase hash at today's cost; of what, does not matter.
const ANY: &str = "$argon2id$v=19$m=19456,t=2,p=1$MTIzNDU2Nzg5MDEyMzQ1Ng$NG9JcPh4nPBz7hVhSrGLvEPXSWSB+HJqVrfPYd1gJh0";

impl Decoy {
    pub(super) fn new(seals: &Seals) -> Result<Self, Trouble> {
        let passphrase = PassphraseHash::parse(ANY).map_err(|_| Trouble::Damaged("a passphrase"))?;
        let member = MemberId::random();
        Ok(Self { member, sealed: seal(seals, member, &Credentials::new(passphrase))? })
    }

    /// Does what opening a member's would do.
    pub(super) fn open(&self, seals: &Seals) -> Result<(), Trouble> {
        let opened = seals.open_field(Field::Credentials, self.member.as_bytes(), self.sealed.as_bytes())?;
        Credentials::decode(opened.expose()).map(drop).map_err(|_| Trouble::Damaged("a member's credentials"))
    }
}
