-- Where members get letters, and the letters that wait to be sent. docs/sealing.md says of every column what is in it and under which key.

-- Empty for who joined before there were letters: no address.
ALTER TABLE members ADD COLUMN address_sealed BYTEA NOT NULL DEFAULT '';

-- Addresses that wait to be confirmed by the code that was sent there.
CREATE TABLE confirmations (
    code_hash BYTEA NOT NULL PRIMARY KEY,
    request_sealed BYTEA NOT NULL,
    expires_day BIGINT NOT NULL
);

CREATE TABLE outbox (
    id BYTEA NOT NULL PRIMARY KEY,
    letter_sealed BYTEA NOT NULL,
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    expires_day BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (due_at);
