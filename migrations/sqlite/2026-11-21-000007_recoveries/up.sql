-- Members who cannot get in, and the two who stand in for what was lost. docs/sealing.md says of every column what is in it and under which key.

CREATE TABLE recoveries (
    id BLOB NOT NULL PRIMARY KEY,
    code_hash BLOB NOT NULL UNIQUE,
    member_tag BLOB NOT NULL,
    request_sealed BLOB NOT NULL,
    opened_day BIGINT NOT NULL,
    ready_at BIGINT
) WITHOUT ROWID;
CREATE INDEX recoveries_member ON recoveries (member_tag);
CREATE INDEX recoveries_ready ON recoveries (ready_at);

CREATE TABLE recovery_confirmations (
    tag BLOB NOT NULL PRIMARY KEY,
    recovery_id BLOB NOT NULL REFERENCES recoveries (id) ON DELETE CASCADE,
    confirmer_sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX recovery_confirmations_recovery ON recovery_confirmations (recovery_id);
