-- Nothing in a row that a sign-in or a form writes names a member, and rows do not tell the order in which they were
-- written. docs/sealing.md says of every column what is in it and under which key.

-- Sessions are found by a tag, and what they hold is sealed. Those that run now end: everybody signs in once more.
DROP TABLE sessions;
CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    member_tag BYTEA NOT NULL,
    session_sealed BYTEA NOT NULL
);
CREATE INDEX sessions_member ON sessions (member_tag);

-- The next start puts tag and seal in the place of the member's id.
ALTER TABLE passkeys RENAME TO passkeys_before;
ALTER INDEX passkeys_pkey RENAME TO passkeys_before_pkey;
ALTER INDEX passkeys_tag_key RENAME TO passkeys_before_tag_key;
DROP INDEX passkeys_member;
CREATE TABLE passkeys (
    id BYTEA NOT NULL PRIMARY KEY,
    tag BYTEA NOT NULL UNIQUE,
    member_id BYTEA NOT NULL DEFAULT '',
    member_tag BYTEA NOT NULL DEFAULT '',
    member_sealed BYTEA NOT NULL DEFAULT '',
    passkey_sealed BYTEA NOT NULL
);
INSERT INTO passkeys (id, tag, member_id, passkey_sealed) SELECT id, tag, member_id, passkey_sealed FROM passkeys_before;
DROP TABLE passkeys_before;
CREATE INDEX passkeys_member ON passkeys (member_tag);

-- What was kept ten minutes ago at most is typed again.
DROP TABLE kept_forms;
CREATE TABLE kept_forms (
    member_tag BYTEA NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL,
    form_sealed BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);

-- The step of an authenticator app's last code, for some minutes: not in the member's own row.
CREATE TABLE app_codes (
    member_tag BYTEA NOT NULL PRIMARY KEY,
    step BIGINT NOT NULL
);

-- The day of the last night in which rows written since the one before were written again, in random order; `fresh` says which
-- those are. Whatever changes a row makes it fresh.
ALTER TABLE registry ADD COLUMN mixed_day BIGINT NOT NULL DEFAULT 0;
CREATE FUNCTION mark_fresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.fresh := 1;
    RETURN NEW;
END
$$;

ALTER TABLE members ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX members_fresh ON members (fresh) WHERE fresh = 1;
CREATE TRIGGER members_mark_fresh BEFORE UPDATE ON members FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE vouch_codes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX vouch_codes_fresh ON vouch_codes (fresh) WHERE fresh = 1;
CREATE TRIGGER vouch_codes_mark_fresh BEFORE UPDATE ON vouch_codes FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE sessions ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX sessions_fresh ON sessions (fresh) WHERE fresh = 1;
CREATE TRIGGER sessions_mark_fresh BEFORE UPDATE ON sessions FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE invitations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX invitations_fresh ON invitations (fresh) WHERE fresh = 1;
CREATE TRIGGER invitations_mark_fresh BEFORE UPDATE ON invitations FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE reports ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX reports_fresh ON reports (fresh) WHERE fresh = 1;
CREATE TRIGGER reports_mark_fresh BEFORE UPDATE ON reports FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE entries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX entries_fresh ON entries (fresh) WHERE fresh = 1;
CREATE TRIGGER entries_mark_fresh BEFORE UPDATE ON entries FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE shells ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX shells_fresh ON shells (fresh) WHERE fresh = 1;
CREATE TRIGGER shells_mark_fresh BEFORE UPDATE ON shells FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE shell_entries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX shell_entries_fresh ON shell_entries (fresh) WHERE fresh = 1;
CREATE TRIGGER shell_entries_mark_fresh BEFORE UPDATE ON shell_entries FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE case_authors ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_authors_fresh ON case_authors (fresh) WHERE fresh = 1;
CREATE TRIGGER case_authors_mark_fresh BEFORE UPDATE ON case_authors FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE review_copies ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX review_copies_fresh ON review_copies (fresh) WHERE fresh = 1;
CREATE TRIGGER review_copies_mark_fresh BEFORE UPDATE ON review_copies FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE submissions ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX submissions_fresh ON submissions (fresh) WHERE fresh = 1;
CREATE TRIGGER submissions_mark_fresh BEFORE UPDATE ON submissions FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE limits ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX limits_fresh ON limits (fresh) WHERE fresh = 1;
CREATE TRIGGER limits_mark_fresh BEFORE UPDATE ON limits FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE trust_states ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX trust_states_fresh ON trust_states (fresh) WHERE fresh = 1;
CREATE TRIGGER trust_states_mark_fresh BEFORE UPDATE ON trust_states FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE voices ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX voices_fresh ON voices (fresh) WHERE fresh = 1;
CREATE TRIGGER voices_mark_fresh BEFORE UPDATE ON voices FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE speakers ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX speakers_fresh ON speakers (fresh) WHERE fresh = 1;
CREATE TRIGGER speakers_mark_fresh BEFORE UPDATE ON speakers FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE reviews ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX reviews_fresh ON reviews (fresh) WHERE fresh = 1;
CREATE TRIGGER reviews_mark_fresh BEFORE UPDATE ON reviews FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE cases ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX cases_fresh ON cases (fresh) WHERE fresh = 1;
CREATE TRIGGER cases_mark_fresh BEFORE UPDATE ON cases FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE case_reports ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_reports_fresh ON case_reports (fresh) WHERE fresh = 1;
CREATE TRIGGER case_reports_mark_fresh BEFORE UPDATE ON case_reports FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE case_votes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX case_votes_fresh ON case_votes (fresh) WHERE fresh = 1;
CREATE TRIGGER case_votes_mark_fresh BEFORE UPDATE ON case_votes FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE signings ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX signings_fresh ON signings (fresh) WHERE fresh = 1;
CREATE TRIGGER signings_mark_fresh BEFORE UPDATE ON signings FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE canaries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX canaries_fresh ON canaries (fresh) WHERE fresh = 1;
CREATE TRIGGER canaries_mark_fresh BEFORE UPDATE ON canaries FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE pauses ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX pauses_fresh ON pauses (fresh) WHERE fresh = 1;
CREATE TRIGGER pauses_mark_fresh BEFORE UPDATE ON pauses FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE vouch_notes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX vouch_notes_fresh ON vouch_notes (fresh) WHERE fresh = 1;
CREATE TRIGGER vouch_notes_mark_fresh BEFORE UPDATE ON vouch_notes FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE passkeys ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX passkeys_fresh ON passkeys (fresh) WHERE fresh = 1;
CREATE TRIGGER passkeys_mark_fresh BEFORE UPDATE ON passkeys FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE kept_forms ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX kept_forms_fresh ON kept_forms (fresh) WHERE fresh = 1;
CREATE TRIGGER kept_forms_mark_fresh BEFORE UPDATE ON kept_forms FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE app_codes ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX app_codes_fresh ON app_codes (fresh) WHERE fresh = 1;
CREATE TRIGGER app_codes_mark_fresh BEFORE UPDATE ON app_codes FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE confirmations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX confirmations_fresh ON confirmations (fresh) WHERE fresh = 1;
CREATE TRIGGER confirmations_mark_fresh BEFORE UPDATE ON confirmations FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE recoveries ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX recoveries_fresh ON recoveries (fresh) WHERE fresh = 1;
CREATE TRIGGER recoveries_mark_fresh BEFORE UPDATE ON recoveries FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE outbox ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX outbox_fresh ON outbox (fresh) WHERE fresh = 1;
CREATE TRIGGER outbox_mark_fresh BEFORE UPDATE ON outbox FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

ALTER TABLE recovery_confirmations ADD COLUMN fresh BIGINT NOT NULL DEFAULT 1;
CREATE INDEX recovery_confirmations_fresh ON recovery_confirmations (fresh) WHERE fresh = 1;
CREATE TRIGGER recovery_confirmations_mark_fresh BEFORE UPDATE ON recovery_confirmations FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();
