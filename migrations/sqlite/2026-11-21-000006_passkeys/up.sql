-- A member's passkeys. docs/sealing.md has every column.

CREATE TABLE passkeys (
    id BLOB NOT NULL PRIMARY KEY,
    tag BLOB NOT NULL UNIQUE,
    member_id BLOB NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    passkey_sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX passkeys_member ON passkeys (member_id);
