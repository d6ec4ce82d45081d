DROP TRIGGER members_mark_fresh ON members;
DROP INDEX members_fresh;
ALTER TABLE members DROP COLUMN fresh;
DROP TRIGGER vouch_codes_mark_fresh ON vouch_codes;
DROP INDEX vouch_codes_fresh;
ALTER TABLE vouch_codes DROP COLUMN fresh;
DROP TRIGGER sessions_mark_fresh ON sessions;
DROP INDEX sessions_fresh;
ALTER TABLE sessions DROP COLUMN fresh;
DROP TRIGGER invitations_mark_fresh ON invitations;
DROP INDEX invitations_fresh;
ALTER TABLE invitations DROP COLUMN fresh;
DROP TRIGGER reports_mark_fresh ON reports;
DROP INDEX reports_fresh;
ALTER TABLE reports DROP COLUMN fresh;
DROP TRIGGER entries_mark_fresh ON entries;
DROP INDEX entries_fresh;
ALTER TABLE entries DROP COLUMN fresh;
DROP TRIGGER shells_mark_fresh ON shells;
DROP INDEX shells_fresh;
ALTER TABLE shells DROP COLUMN fresh;
DROP TRIGGER shell_entries_mark_fresh ON shell_entries;
DROP INDEX shell_entries_fresh;
ALTER TABLE shell_entries DROP COLUMN fresh;
DROP TRIGGER case_authors_mark_fresh ON case_authors;
DROP INDEX case_authors_fresh;
ALTER TABLE case_authors DROP COLUMN fresh;
DROP TRIGGER review_copies_mark_fresh ON review_copies;
DROP INDEX review_copies_fresh;
ALTER TABLE review_copies DROP COLUMN fresh;
DROP TRIGGER submissions_mark_fresh ON submissions;
DROP INDEX submissions_fresh;
ALTER TABLE submissions DROP COLUMN fresh;
DROP TRIGGER limits_mark_fresh ON limits;
DROP INDEX limits_fresh;
ALTER TABLE limits DROP COLUMN fresh;
DROP TRIGGER trust_states_mark_fresh ON trust_states;
DROP INDEX trust_states_fresh;
ALTER TABLE trust_states DROP COLUMN fresh;
DROP TRIGGER voices_mark_fresh ON voices;
DROP INDEX voices_fresh;
ALTER TABLE voices DROP COLUMN fresh;
DROP TRIGGER speakers_mark_fresh ON speakers;
DROP INDEX speakers_fresh;
ALTER TABLE speakers DROP COLUMN fresh;
DROP TRIGGER reviews_mark_fresh ON reviews;
DROP INDEX reviews_fresh;
ALTER TABLE reviews DROP COLUMN fresh;
DROP TRIGGER cases_mark_fresh ON cases;
DROP INDEX cases_fresh;
ALTER TABLE cases DROP COLUMN fresh;
DROP TRIGGER case_reports_mark_fresh ON case_reports;
DROP INDEX case_reports_fresh;
ALTER TABLE case_reports DROP COLUMN fresh;
DROP TRIGGER case_votes_mark_fresh ON case_votes;
DROP INDEX case_votes_fresh;
ALTER TABLE case_votes DROP COLUMN fresh;
DROP TRIGGER signings_mark_fresh ON signings;
DROP INDEX signings_fresh;
ALTER TABLE signings DROP COLUMN fresh;
DROP TRIGGER canaries_mark_fresh ON canaries;
DROP INDEX canaries_fresh;
ALTER TABLE canaries DROP COLUMN fresh;
DROP TRIGGER pauses_mark_fresh ON pauses;
DROP INDEX pauses_fresh;
ALTER TABLE pauses DROP COLUMN fresh;
DROP TRIGGER vouch_notes_mark_fresh ON vouch_notes;
DROP INDEX vouch_notes_fresh;
ALTER TABLE vouch_notes DROP COLUMN fresh;
DROP TRIGGER passkeys_mark_fresh ON passkeys;
DROP INDEX passkeys_fresh;
ALTER TABLE passkeys DROP COLUMN fresh;
DROP TRIGGER kept_forms_mark_fresh ON kept_forms;
DROP INDEX kept_forms_fresh;
ALTER TABLE kept_forms DROP COLUMN fresh;
DROP TRIGGER app_codes_mark_fresh ON app_codes;
DROP INDEX app_codes_fresh;
ALTER TABLE app_codes DROP COLUMN fresh;
DROP TRIGGER confirmations_mark_fresh ON confirmations;
DROP INDEX confirmations_fresh;
ALTER TABLE confirmations DROP COLUMN fresh;
DROP TRIGGER recoveries_mark_fresh ON recoveries;
DROP INDEX recoveries_fresh;
ALTER TABLE recoveries DROP COLUMN fresh;
DROP TRIGGER outbox_mark_fresh ON outbox;
DROP INDEX outbox_fresh;
ALTER TABLE outbox DROP COLUMN fresh;
DROP TRIGGER recovery_confirmations_mark_fresh ON recovery_confirmations;
DROP INDEX recovery_confirmations_fresh;
ALTER TABLE recovery_confirmations DROP COLUMN fresh;
DROP FUNCTION mark_fresh();
ALTER TABLE registry DROP COLUMN mixed_day;
DROP TABLE app_codes;
DROP TABLE kept_forms;
CREATE TABLE kept_forms (
    member_id BYTEA NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL,
    form_sealed BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
-- Whose the passkeys are cannot be told without the key file: they are added anew.
DROP TABLE passkeys;
CREATE TABLE passkeys (
    id BYTEA NOT NULL PRIMARY KEY,
    tag BYTEA NOT NULL UNIQUE,
    member_id BYTEA NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    passkey_sealed BYTEA NOT NULL
);
CREATE INDEX passkeys_member ON passkeys (member_id);
DROP TABLE sessions;
CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    member_id BYTEA NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    stage TEXT NOT NULL DEFAULT 'half',
    proved_at BIGINT NOT NULL DEFAULT 0,
    news BIGINT NOT NULL DEFAULT 0,
    device_sealed BYTEA NOT NULL DEFAULT '',
    mark BYTEA NOT NULL DEFAULT ''
);
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_seen ON sessions (seen_at);
