-- Nothing in a row that a sign-in or a form writes names a member, and rows do not tell the order in which they were
-- written. docs/sealing.md says of every column what is in it and under which key.

-- Sessions are found by a tag, and what they hold is sealed. Those that run now end: everybody signs in once more.
DROP TABLE sessions;
CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    member_tag BLOB NOT NULL,
    session_sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_member ON sessions (member_tag);

-- The next start puts tag and seal in the place of the member's id.
ALTER TABLE passkeys RENAME TO passkeys_before;
DROP INDEX passkeys_member;
CREATE TABLE passkeys (
    id BLOB NOT NULL PRIMARY KEY,
    tag BLOB NOT NULL UNIQUE,
    member_id BLOB NOT NULL DEFAULT x'',
    member_tag BLOB NOT NULL DEFAULT x'',
    member_sealed BLOB NOT NULL DEFAULT x'',
    passkey_sealed BLOB NOT NULL
) WITHOUT ROWID;
INSERT INTO passkeys (id, tag, member_id, passkey_sealed) SELECT id, tag, member_id, passkey_sealed FROM passkeys_before;
DROP TABLE passkeys_before;
CREATE INDEX passkeys_member ON passkeys (member_tag);

-- What was kept ten minutes ago at most is typed again.
DROP TABLE kept_forms;
CREATE TABLE kept_forms (
    member_tag BLOB NOT NULL PRIMARY KEY,
    token_hash BLOB NOT NULL,
    form_sealed BLOB NOT NULL,
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;

-- The step of an authenticator app's last code, for some minutes: not in the member's own row.
CREATE TABLE app_codes (
    member_tag BLOB NOT NULL PRIMARY KEY,
    step BIGINT NOT NULL
) WITHOUT ROWID;

-- The day of the last night in which rows written since the one before were written again, in random order; `fresh` says which
-- those are. Whatever changes a row makes it fresh.
ALTER TABLE registry ADD COLUMN mixed_day BIGINT NOT NULL DEFAULT 0;

ALTER TABLE members ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX members_fresh ON members (fresh) WHERE fresh = 1;
CREATE TRIGGER members_mark_fresh AFTER UPDATE ON members WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE members SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE vouch_codes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX vouch_codes_fresh ON vouch_codes (fresh) WHERE fresh = 1;
CREATE TRIGGER vouch_codes_mark_fresh AFTER UPDATE ON vouch_codes WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE vouch_codes SET fresh = 1 WHERE code_tag = NEW.code_tag; END;

ALTER TABLE sessions ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX sessions_fresh ON sessions (fresh) WHERE fresh = 1;
CREATE TRIGGER sessions_mark_fresh AFTER UPDATE ON sessions WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE sessions SET fresh = 1 WHERE token_hash = NEW.token_hash; END;

ALTER TABLE invitations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX invitations_fresh ON invitations (fresh) WHERE fresh = 1;
CREATE TRIGGER invitations_mark_fresh AFTER UPDATE ON invitations WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE invitations SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE reports ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX reports_fresh ON reports (fresh) WHERE fresh = 1;
CREATE TRIGGER reports_mark_fresh AFTER UPDATE ON reports WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE reports SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE entries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX entries_fresh ON entries (fresh) WHERE fresh = 1;
CREATE TRIGGER entries_mark_fresh AFTER UPDATE ON entries WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE entries SET fresh = 1 WHERE locator = NEW.locator AND report_id = NEW.report_id; END;

ALTER TABLE shells ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX shells_fresh ON shells (fresh) WHERE fresh = 1;
CREATE TRIGGER shells_mark_fresh AFTER UPDATE ON shells WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE shells SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE shell_entries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX shell_entries_fresh ON shell_entries (fresh) WHERE fresh = 1;
CREATE TRIGGER shell_entries_mark_fresh AFTER UPDATE ON shell_entries WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE shell_entries SET fresh = 1 WHERE locator = NEW.locator AND shell_id = NEW.shell_id; END;

ALTER TABLE case_authors ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_authors_fresh ON case_authors (fresh) WHERE fresh = 1;
CREATE TRIGGER case_authors_mark_fresh AFTER UPDATE ON case_authors WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE case_authors SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE review_copies ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX review_copies_fresh ON review_copies (fresh) WHERE fresh = 1;
CREATE TRIGGER review_copies_mark_fresh AFTER UPDATE ON review_copies WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE review_copies SET fresh = 1 WHERE report_id = NEW.report_id; END;

ALTER TABLE submissions ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX submissions_fresh ON submissions (fresh) WHERE fresh = 1;
CREATE TRIGGER submissions_mark_fresh AFTER UPDATE ON submissions WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE submissions SET fresh = 1 WHERE key = NEW.key; END;

ALTER TABLE limits ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX limits_fresh ON limits (fresh) WHERE fresh = 1;
CREATE TRIGGER limits_mark_fresh AFTER UPDATE ON limits WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE limits SET fresh = 1 WHERE key = NEW.key; END;

ALTER TABLE trust_states ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX trust_states_fresh ON trust_states (fresh) WHERE fresh = 1;
CREATE TRIGGER trust_states_mark_fresh AFTER UPDATE ON trust_states WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE trust_states SET fresh = 1 WHERE member_id = NEW.member_id; END;

ALTER TABLE voices ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX voices_fresh ON voices (fresh) WHERE fresh = 1;
CREATE TRIGGER voices_mark_fresh AFTER UPDATE ON voices WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE voices SET fresh = 1 WHERE locator = NEW.locator AND id = NEW.id; END;

ALTER TABLE speakers ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX speakers_fresh ON speakers (fresh) WHERE fresh = 1;
CREATE TRIGGER speakers_mark_fresh AFTER UPDATE ON speakers WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE speakers SET fresh = 1 WHERE tag = NEW.tag; END;

ALTER TABLE reviews ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX reviews_fresh ON reviews (fresh) WHERE fresh = 1;
CREATE TRIGGER reviews_mark_fresh AFTER UPDATE ON reviews WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE reviews SET fresh = 1 WHERE tag = NEW.tag; END;

ALTER TABLE cases ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX cases_fresh ON cases (fresh) WHERE fresh = 1;
CREATE TRIGGER cases_mark_fresh AFTER UPDATE ON cases WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE cases SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE case_reports ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_reports_fresh ON case_reports (fresh) WHERE fresh = 1;
CREATE TRIGGER case_reports_mark_fresh AFTER UPDATE ON case_reports WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE case_reports SET fresh = 1 WHERE case_id = NEW.case_id AND report_id = NEW.report_id; END;

ALTER TABLE case_votes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_votes_fresh ON case_votes (fresh) WHERE fresh = 1;
CREATE TRIGGER case_votes_mark_fresh AFTER UPDATE ON case_votes WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE case_votes SET fresh = 1 WHERE tag = NEW.tag; END;

ALTER TABLE signings ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX signings_fresh ON signings (fresh) WHERE fresh = 1;
CREATE TRIGGER signings_mark_fresh AFTER UPDATE ON signings WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE signings SET fresh = 1 WHERE tag = NEW.tag; END;

ALTER TABLE canaries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX canaries_fresh ON canaries (fresh) WHERE fresh = 1;
CREATE TRIGGER canaries_mark_fresh AFTER UPDATE ON canaries WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE canaries SET fresh = 1 WHERE locator = NEW.locator; END;

ALTER TABLE pauses ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX pauses_fresh ON pauses (fresh) WHERE fresh = 1;
CREATE TRIGGER pauses_mark_fresh AFTER UPDATE ON pauses WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE pauses SET fresh = 1 WHERE member_id = NEW.member_id; END;

ALTER TABLE vouch_notes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX vouch_notes_fresh ON vouch_notes (fresh) WHERE fresh = 1;
CREATE TRIGGER vouch_notes_mark_fresh AFTER UPDATE ON vouch_notes WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE vouch_notes SET fresh = 1 WHERE tag = NEW.tag; END;

ALTER TABLE passkeys ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX passkeys_fresh ON passkeys (fresh) WHERE fresh = 1;
CREATE TRIGGER passkeys_mark_fresh AFTER UPDATE ON passkeys WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE passkeys SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE kept_forms ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX kept_forms_fresh ON kept_forms (fresh) WHERE fresh = 1;
CREATE TRIGGER kept_forms_mark_fresh AFTER UPDATE ON kept_forms WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE kept_forms SET fresh = 1 WHERE member_tag = NEW.member_tag; END;

ALTER TABLE app_codes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX app_codes_fresh ON app_codes (fresh) WHERE fresh = 1;
CREATE TRIGGER app_codes_mark_fresh AFTER UPDATE ON app_codes WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE app_codes SET fresh = 1 WHERE member_tag = NEW.member_tag; END;

ALTER TABLE confirmations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX confirmations_fresh ON confirmations (fresh) WHERE fresh = 1;
CREATE TRIGGER confirmations_mark_fresh AFTER UPDATE ON confirmations WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE confirmations SET fresh = 1 WHERE code_hash = NEW.code_hash; END;

ALTER TABLE recoveries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX recoveries_fresh ON recoveries (fresh) WHERE fresh = 1;
CREATE TRIGGER recoveries_mark_fresh AFTER UPDATE ON recoveries WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE recoveries SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE outbox ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX outbox_fresh ON outbox (fresh) WHERE fresh = 1;
CREATE TRIGGER outbox_mark_fresh AFTER UPDATE ON outbox WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE outbox SET fresh = 1 WHERE id = NEW.id; END;

ALTER TABLE recovery_confirmations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX recovery_confirmations_fresh ON recovery_confirmations (fresh) WHERE fresh = 1;
CREATE TRIGGER recovery_confirmations_mark_fresh AFTER UPDATE ON recovery_confirmations WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE recovery_confirmations SET fresh = 1 WHERE tag = NEW.tag; END;
