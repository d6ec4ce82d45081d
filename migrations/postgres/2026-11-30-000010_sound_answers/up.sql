-- Answers that one liar can neither brand nor empty. docs/sealing.md says of every column what is in it and under which key.

-- Delays end at an hour, in hours since 1970; 0: the report was found at once.
ALTER TABLE reports RENAME COLUMN visible_from TO visible_hour;
UPDATE reports SET visible_hour = visible_hour * 24 WHERE visible_hour <> 0;
-- Whom the words are for: 0 unknown, 1 readers.
ALTER TABLE reports ADD COLUMN words_for BIGINT NOT NULL DEFAULT 0;

-- What stays of a report for those who support it, if its author takes it back: its codes, once more, under the same identifier.
CREATE TABLE shells (
    id BYTEA NOT NULL PRIMARY KEY,
    report_id BYTEA NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    facts BYTEA NOT NULL,
    words BYTEA NOT NULL,
    expires_month BIGINT NOT NULL
);
CREATE INDEX shells_report ON shells (report_id);

CREATE TABLE shell_entries (
    locator BYTEA NOT NULL,
    shell_id BYTEA NOT NULL REFERENCES shells (id) ON DELETE CASCADE,
    facts_key BYTEA NOT NULL,
    words_key BYTEA NOT NULL,
    PRIMARY KEY (locator, shell_id)
);
CREATE INDEX shell_entries_shell ON shell_entries (shell_id);

-- Who filed a report that was taken back while a case about it was open.
CREATE TABLE case_authors (
    id BYTEA NOT NULL PRIMARY KEY,
    case_id BYTEA NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    author_sealed BYTEA NOT NULL
);
CREATE INDEX case_authors_case ON case_authors (case_id);
