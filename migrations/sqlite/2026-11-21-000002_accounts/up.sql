-- What a member gets in by is sealed as one value, and a session's row is bound to its token. docs/sealing.md has every column.

-- A passphrase that an older build wrote is taken into the sealed value at the next start, and the old column emptied.
ALTER TABLE members ADD COLUMN credentials_sealed BLOB NOT NULL DEFAULT x'';

-- Sessions of an older build are bound to nothing: everybody signs in again.
DELETE FROM sessions;
ALTER TABLE sessions ADD COLUMN stage TEXT NOT NULL DEFAULT 'half';
ALTER TABLE sessions ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN news BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN device_sealed BLOB NOT NULL DEFAULT x'';
ALTER TABLE sessions ADD COLUMN mark BLOB NOT NULL DEFAULT x'';
