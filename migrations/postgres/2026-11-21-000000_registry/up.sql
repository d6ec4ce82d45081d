-- The registry's first tables. docs/sealing.md says of every text and binary column what is in it and under which key.

CREATE TABLE registry (
    id BYTEA NOT NULL PRIMARY KEY,
    ring_fingerprint BYTEA NOT NULL,
    founder_seats BIGINT NOT NULL,
    stretch_version BIGINT NOT NULL,
    stretch_memory_kib BIGINT NOT NULL,
    stretch_passes BIGINT NOT NULL
);

CREATE TABLE members (
    id BYTEA NOT NULL PRIMARY KEY,
    name_tag BYTEA NOT NULL UNIQUE,
    name_sealed BYTEA NOT NULL,
    profile_sealed BYTEA NOT NULL,
    passphrase TEXT NOT NULL,
    code_turn BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE vouch_codes (
    code_tag BYTEA NOT NULL PRIMARY KEY,
    member_id BYTEA NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    expires_day BIGINT NOT NULL
);
CREATE INDEX vouch_codes_member ON vouch_codes (member_id);

CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    member_id BYTEA NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_seen ON sessions (seen_at);

CREATE TABLE invitations (
    id BYTEA NOT NULL PRIMARY KEY,
    code_hash BYTEA NOT NULL UNIQUE,
    inviter BYTEA REFERENCES members (id) ON DELETE CASCADE,
    note_sealed BYTEA NOT NULL,
    created_day BIGINT NOT NULL,
    expires_day BIGINT,
    state TEXT NOT NULL
);
CREATE INDEX invitations_inviter ON invitations (inviter);

CREATE TABLE founders (
    member_id BYTEA NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    seat BIGINT NOT NULL UNIQUE
);

CREATE TABLE trust_events (
    seq BIGINT NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    who BYTEA,
    by BYTEA,
    others BYTEA
);
CREATE INDEX trust_events_by ON trust_events (by);

CREATE TABLE reports (
    id BYTEA NOT NULL PRIMARY KEY,
    author_tag BYTEA NOT NULL UNIQUE,
    author_sealed BYTEA NOT NULL,
    facts BYTEA NOT NULL,
    words BYTEA NOT NULL,
    state TEXT NOT NULL,
    visible_from BIGINT NOT NULL,
    expires_month BIGINT NOT NULL
);
CREATE INDEX reports_expiry ON reports (expires_month);

CREATE TABLE entries (
    locator BYTEA NOT NULL,
    report_id BYTEA NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    facts_key BYTEA NOT NULL,
    words_key BYTEA NOT NULL,
    PRIMARY KEY (locator, report_id)
);
CREATE INDEX entries_report ON entries (report_id);

CREATE TABLE review_copies (
    report_id BYTEA NOT NULL PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    keys_sealed BYTEA NOT NULL
);

CREATE TABLE submissions (
    key BYTEA NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL
);
CREATE INDEX submissions_day ON submissions (day);

CREATE TABLE limits (
    key BYTEA NOT NULL PRIMARY KEY,
    full_at BIGINT NOT NULL
);
CREATE INDEX limits_full ON limits (full_at);
