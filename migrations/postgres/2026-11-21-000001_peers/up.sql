-- Peer review, voices, cases and the log of what stewards did. docs/sealing.md says of every column what is in it and under which key.

-- Every event of the log carries a mark over itself and the one before it; only the key file can make one.
ALTER TABLE trust_events ADD COLUMN mark BYTEA NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN hidden BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN ruling TEXT NOT NULL DEFAULT '';
ALTER TABLE review_copies ADD COLUMN opened_day BIGINT NOT NULL DEFAULT 0;

-- What the log comes to, kept beside it; how far it goes.
CREATE TABLE trust_states (
    member_id BYTEA NOT NULL PRIMARY KEY,
    state TEXT NOT NULL
);

CREATE TABLE trust_head (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    day BIGINT NOT NULL
);

CREATE TABLE voices (
    locator BYTEA NOT NULL,
    id BYTEA NOT NULL,
    report_id BYTEA NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    voice_sealed BYTEA NOT NULL,
    PRIMARY KEY (locator, id)
);
CREATE INDEX voices_report ON voices (report_id);

CREATE TABLE speakers (
    tag BYTEA NOT NULL PRIMARY KEY,
    page_sealed BYTEA NOT NULL
);

CREATE TABLE reviews (
    tag BYTEA NOT NULL PRIMARY KEY,
    report_id BYTEA NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    reviewer_sealed BYTEA NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    day BIGINT NOT NULL
);
CREATE INDEX reviews_report ON reviews (report_id);

CREATE TABLE cases (
    id BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_sealed BYTEA NOT NULL,
    opened_day BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    decided_day BIGINT NOT NULL
);

CREATE TABLE case_reports (
    case_id BYTEA NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    report_id BYTEA NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    PRIMARY KEY (case_id, report_id)
);
CREATE INDEX case_reports_report ON case_reports (report_id);

CREATE TABLE case_votes (
    tag BYTEA NOT NULL PRIMARY KEY,
    case_id BYTEA NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    steward_sealed BYTEA NOT NULL,
    vote TEXT NOT NULL,
    day BIGINT NOT NULL
);
CREATE INDEX case_votes_case ON case_votes (case_id);

-- Who named or signed for whom, to be a steward or to be one no longer.
CREATE TABLE signings (
    tag BYTEA NOT NULL PRIMARY KEY,
    subject_tag BYTEA NOT NULL,
    step TEXT NOT NULL,
    signer_sealed BYTEA NOT NULL,
    day BIGINT NOT NULL
);
CREATE INDEX signings_subject ON signings (subject_tag);

CREATE TABLE audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL,
    act TEXT NOT NULL,
    case_id BYTEA,
    number BIGINT NOT NULL,
    mark BYTEA NOT NULL
);

CREATE TABLE canaries (
    locator BYTEA NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL
);

CREATE TABLE pauses (
    member_id BYTEA NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    case_id BYTEA NOT NULL,
    day BIGINT NOT NULL
);

-- A voucher's note to herself, about somebody she vouched for.
CREATE TABLE vouch_notes (
    tag BYTEA NOT NULL PRIMARY KEY,
    note_sealed BYTEA NOT NULL
);
