-- Peer review, voices, cases and the log of what stewards did. docs/sealing.md says of every column what is in it and under which key.

-- Every event of the log carries a mark over itself and the one before it; only the key file can make one.
ALTER TABLE trust_events ADD COLUMN mark BLOB NOT NULL DEFAULT x'';
ALTER TABLE reports ADD COLUMN hidden BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN ruling TEXT NOT NULL DEFAULT '';
ALTER TABLE review_copies ADD COLUMN opened_day BIGINT NOT NULL DEFAULT 0;

-- What the log comes to, kept beside it; how far it goes.
CREATE TABLE trust_states (
    member_id BLOB NOT NULL PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE trust_head (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    day BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE voices (
    locator BLOB NOT NULL,
    id BLOB NOT NULL,
    report_id BLOB NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    voice_sealed BLOB NOT NULL,
    PRIMARY KEY (locator, id)
) WITHOUT ROWID;
CREATE INDEX voices_report ON voices (report_id);

CREATE TABLE speakers (
    tag BLOB NOT NULL PRIMARY KEY,
    page_sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE reviews (
    tag BLOB NOT NULL PRIMARY KEY,
    report_id BLOB NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    reviewer_sealed BLOB NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reviews_report ON reviews (report_id);

CREATE TABLE cases (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_sealed BLOB NOT NULL,
    opened_day BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    decided_day BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE case_reports (
    case_id BLOB NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    report_id BLOB NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    PRIMARY KEY (case_id, report_id)
) WITHOUT ROWID;
CREATE INDEX case_reports_report ON case_reports (report_id);

CREATE TABLE case_votes (
    tag BLOB NOT NULL PRIMARY KEY,
    case_id BLOB NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    steward_sealed BLOB NOT NULL,
    vote TEXT NOT NULL,
    day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX case_votes_case ON case_votes (case_id);

-- Who named or signed for whom, to be a steward or to be one no longer.
CREATE TABLE signings (
    tag BLOB NOT NULL PRIMARY KEY,
    subject_tag BLOB NOT NULL,
    step TEXT NOT NULL,
    signer_sealed BLOB NOT NULL,
    day BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX signings_subject ON signings (subject_tag);

CREATE TABLE audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL,
    act TEXT NOT NULL,
    case_id BLOB,
    number BIGINT NOT NULL,
    mark BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE canaries (
    locator BLOB NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE pauses (
    member_id BLOB NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    case_id BLOB NOT NULL,
    day BIGINT NOT NULL
) WITHOUT ROWID;

-- A voucher's note to herself, about somebody she vouched for.
CREATE TABLE vouch_notes (
    tag BLOB NOT NULL PRIMARY KEY,
    note_sealed BLOB NOT NULL
) WITHOUT ROWID;
