-- What a lookup and a member's own list read stands twice, in different trees, so that damage to one shows. The database keeps
-- the second copy by itself. docs/sealing.md, "Damage", says how; nothing here is in any other column but these.

-- How many entries and voices a locator has.
CREATE TABLE whole_places (
    locator BLOB NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL,
    voices BIGINT NOT NULL,
    fresh BIGINT NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE INDEX whole_places_fresh ON whole_places (fresh) WHERE fresh = 1;
CREATE TRIGGER whole_places_mark_fresh AFTER UPDATE ON whole_places WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE whole_places SET fresh = 1 WHERE locator = NEW.locator; END;

INSERT INTO whole_places (locator, entries, voices)
    SELECT locator, SUM(entry), SUM(voice) FROM (
        SELECT locator, 1 AS entry, 0 AS voice FROM entries
        UNION ALL SELECT locator, 0 AS entry, 1 AS voice FROM voices
    ) GROUP BY locator;

CREATE TRIGGER entries_count_in AFTER INSERT ON entries BEGIN
    INSERT INTO whole_places (locator, entries, voices) VALUES (NEW.locator, 1, 0)
        ON CONFLICT (locator) DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER entries_count_out AFTER DELETE ON entries BEGIN
    UPDATE whole_places SET entries = entries - 1 WHERE locator = OLD.locator;
    DELETE FROM whole_places WHERE locator = OLD.locator AND entries = 0 AND voices = 0;
END;
CREATE TRIGGER voices_count_in AFTER INSERT ON voices BEGIN
    INSERT INTO whole_places (locator, entries, voices) VALUES (NEW.locator, 0, 1)
        ON CONFLICT (locator) DO UPDATE SET voices = voices + 1;
END;
CREATE TRIGGER voices_count_out AFTER DELETE ON voices BEGIN
    UPDATE whole_places SET voices = voices - 1 WHERE locator = OLD.locator;
    DELETE FROM whole_places WHERE locator = OLD.locator AND entries = 0 AND voices = 0;
END;

-- Everything plain that decides whether a report is found, and by what its author finds it.
CREATE TABLE whole_reports (
    id BLOB NOT NULL PRIMARY KEY,
    author_tag BLOB NOT NULL,
    state TEXT NOT NULL,
    hidden BIGINT NOT NULL,
    visible_hour BIGINT NOT NULL,
    expires_month BIGINT NOT NULL,
    fresh BIGINT NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE INDEX whole_reports_author ON whole_reports (author_tag);
CREATE INDEX whole_reports_fresh ON whole_reports (fresh) WHERE fresh = 1;
CREATE TRIGGER whole_reports_mark_fresh AFTER UPDATE ON whole_reports WHEN OLD.fresh = 0 AND NEW.fresh = 0
    BEGIN UPDATE whole_reports SET fresh = 1 WHERE id = NEW.id; END;

INSERT INTO whole_reports (id, author_tag, state, hidden, visible_hour, expires_month)
    SELECT id, author_tag, state, hidden, visible_hour, expires_month FROM reports;

-- A row that is written again at night is not fresh, and must not be copied: that would copy its damage.
CREATE TRIGGER reports_copy_in AFTER INSERT ON reports WHEN NEW.fresh = 1 BEGIN
    INSERT INTO whole_reports (id, author_tag, state, hidden, visible_hour, expires_month)
        VALUES (NEW.id, NEW.author_tag, NEW.state, NEW.hidden, NEW.visible_hour, NEW.expires_month);
END;
-- Only what changes is copied: what is damaged beside it stays in disagreement.
CREATE TRIGGER reports_copy_on AFTER UPDATE ON reports
    WHEN (OLD.author_tag, OLD.state, OLD.hidden, OLD.visible_hour, OLD.expires_month)
        <> (NEW.author_tag, NEW.state, NEW.hidden, NEW.visible_hour, NEW.expires_month)
BEGIN
    UPDATE whole_reports SET
        author_tag = CASE WHEN OLD.author_tag = NEW.author_tag THEN author_tag ELSE NEW.author_tag END,
        state = CASE WHEN OLD.state = NEW.state THEN state ELSE NEW.state END,
        hidden = CASE WHEN OLD.hidden = NEW.hidden THEN hidden ELSE NEW.hidden END,
        visible_hour = CASE WHEN OLD.visible_hour = NEW.visible_hour THEN visible_hour ELSE NEW.visible_hour END,
        expires_month = CASE WHEN OLD.expires_month = NEW.expires_month THEN expires_month ELSE NEW.expires_month END
    WHERE id = NEW.id;
END;

-- Over the cost of a stretch: with another cost every lookup would find nothing. The next start fills it.
ALTER TABLE registry ADD COLUMN cost_mark BLOB NOT NULL DEFAULT x'';
