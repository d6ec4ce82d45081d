-- What somebody had typed when her session ended, for the ten minutes in which she may sign in again. docs/sealing.md has every column.

CREATE TABLE kept_forms (
    member_id BLOB NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL,
    form_sealed BLOB NOT NULL,
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;
