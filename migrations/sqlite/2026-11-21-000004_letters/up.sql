-- Where members get letters, and the letters that wait to be sent. docs/sealing.md says of every column what is in it and under which key.

-- Empty for who joined before there were letters: no address.
ALTER TABLE members ADD COLUMN address_sealed BLOB NOT NULL DEFAULT x'';

-- Addresses that wait to be confirmed by the code that was sent there.
CREATE TABLE confirmations (
    code_hash BLOB NOT NULL PRIMARY KEY,
    request_sealed BLOB NOT NULL,
    expires_day BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY,
    letter_sealed BLOB NOT NULL,
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    expires_day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox (due_at);
