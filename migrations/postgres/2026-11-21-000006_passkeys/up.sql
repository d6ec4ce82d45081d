-- A member's passkeys. docs/sealing.md has every column.

CREATE TABLE passkeys (
    id BYTEA NOT NULL PRIMARY KEY,
    tag BYTEA NOT NULL UNIQUE,
    member_id BYTEA NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    passkey_sealed BYTEA NOT NULL
);
CREATE INDEX passkeys_member ON passkeys (member_id);
