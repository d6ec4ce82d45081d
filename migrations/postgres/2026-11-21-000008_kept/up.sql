-- What somebody had typed when her session ended, for the ten minutes in which she may sign in again. docs/sealing.md has every column.

CREATE TABLE kept_forms (
    member_id BYTEA NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL,
    form_sealed BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
