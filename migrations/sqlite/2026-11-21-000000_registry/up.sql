-- The registry's first tables. docs/sealing.md says of every text and binary column what is in it and under which key.
-- WITHOUT ROWID: a row number would tell in which order members joined and reports came.

CREATE TABLE registry (
    id BLOB NOT NULL PRIMARY KEY,
    ring_fingerprint BLOB NOT NULL,
    founder_seats BIGINT NOT NULL,
    stretch_version BIGINT NOT NULL,
    stretch_memory_kib BIGINT NOT NULL,
    stretch_passes BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE members (
    id BLOB NOT NULL PRIMARY KEY,
    name_tag BLOB NOT NULL UNIQUE,
    name_sealed BLOB NOT NULL,
    profile_sealed BLOB NOT NULL,
    passphrase TEXT NOT NULL,
    code_turn BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE vouch_codes (
    code_tag BLOB NOT NULL PRIMARY KEY,
    member_id BLOB NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    expires_day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX vouch_codes_member ON vouch_codes (member_id);

CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    member_id BLOB NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_seen ON sessions (seen_at);

CREATE TABLE invitations (
    id BLOB NOT NULL PRIMARY KEY,
    code_hash BLOB NOT NULL UNIQUE,
    inviter BLOB REFERENCES members (id) ON DELETE CASCADE,
    note_sealed BLOB NOT NULL,
    created_day BIGINT NOT NULL,
    expires_day BIGINT,
    state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX invitations_inviter ON invitations (inviter);

CREATE TABLE founders (
    member_id BLOB NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    seat BIGINT NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE trust_events (
    seq BIGINT NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    who BLOB,
    by BLOB,
    others BLOB
) WITHOUT ROWID;
CREATE INDEX trust_events_by ON trust_events (by);

CREATE TABLE reports (
    id BLOB NOT NULL PRIMARY KEY,
    author_tag BLOB NOT NULL UNIQUE,
    author_sealed BLOB NOT NULL,
    facts BLOB NOT NULL,
    words BLOB NOT NULL,
    state TEXT NOT NULL,
    visible_from BIGINT NOT NULL,
    expires_month BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reports_expiry ON reports (expires_month);

CREATE TABLE entries (
    locator BLOB NOT NULL,
    report_id BLOB NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    facts_key BLOB NOT NULL,
    words_key BLOB NOT NULL,
    PRIMARY KEY (locator, report_id)
) WITHOUT ROWID;
CREATE INDEX entries_report ON entries (report_id);

CREATE TABLE review_copies (
    report_id BLOB NOT NULL PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    keys_sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE submissions (
    key BLOB NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX submissions_day ON submissions (day);

CREATE TABLE limits (
    key BLOB NOT NULL PRIMARY KEY,
    full_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX limits_full ON limits (full_at);
