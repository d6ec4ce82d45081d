-- What a lookup and a member's own list read stands twice, in different trees, so that damage to one shows. The database keeps
-- the second copy by itself. docs/sealing.md, "Damage", says how; nothing here is in any other column but these.

-- How many entries and voices a locator has.
CREATE TABLE whole_places (
    locator BYTEA NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL,
    voices BIGINT NOT NULL,
    fresh BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX whole_places_fresh ON whole_places (fresh) WHERE fresh = 1;
CREATE TRIGGER whole_places_mark_fresh BEFORE UPDATE ON whole_places FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

INSERT INTO whole_places (locator, entries, voices)
    SELECT locator, SUM(entry), SUM(voice) FROM (
        SELECT locator, 1 AS entry, 0 AS voice FROM entries
        UNION ALL SELECT locator, 0 AS entry, 1 AS voice FROM voices
    ) AS rows_there GROUP BY locator;

CREATE FUNCTION count_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry BIGINT := CASE WHEN TG_TABLE_NAME = 'entries' THEN 1 ELSE 0 END;
BEGIN
    INSERT INTO whole_places AS place (locator, entries, voices) VALUES (NEW.locator, entry, 1 - entry)
        ON CONFLICT (locator) DO UPDATE SET entries = place.entries + entry, voices = place.voices + 1 - entry;
    RETURN NULL;
END
$$;
CREATE FUNCTION count_out() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry BIGINT := CASE WHEN TG_TABLE_NAME = 'entries' THEN 1 ELSE 0 END;
BEGIN
    UPDATE whole_places SET entries = entries - entry, voices = voices - 1 + entry WHERE locator = OLD.locator;
    DELETE FROM whole_places WHERE locator = OLD.locator AND entries = 0 AND voices = 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER entries_count_in AFTER INSERT ON entries FOR EACH ROW EXECUTE FUNCTION count_in();
CREATE TRIGGER entries_count_out AFTER DELETE ON entries FOR EACH ROW EXECUTE FUNCTION count_out();
CREATE TRIGGER voices_count_in AFTER INSERT ON voices FOR EACH ROW EXECUTE FUNCTION count_in();
CREATE TRIGGER voices_count_out AFTER DELETE ON voices FOR EACH ROW EXECUTE FUNCTION count_out();

-- Everything plain that decides whether a report is found, and by what its author finds it.
CREATE TABLE whole_reports (
    id BYTEA NOT NULL PRIMARY KEY,
    author_tag BYTEA NOT NULL,
    state TEXT NOT NULL,
    hidden BIGINT NOT NULL,
    visible_hour BIGINT NOT NULL,
    expires_month BIGINT NOT NULL,
    fresh BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX whole_reports_author ON whole_reports (author_tag);
CREATE INDEX whole_reports_fresh ON whole_reports (fresh) WHERE fresh = 1;
CREATE TRIGGER whole_reports_mark_fresh BEFORE UPDATE ON whole_reports FOR EACH ROW
    WHEN (OLD.fresh = 0 AND NEW.fresh = 0) EXECUTE FUNCTION mark_fresh();

INSERT INTO whole_reports (id, author_tag, state, hidden, visible_hour, expires_month)
    SELECT id, author_tag, state, hidden, visible_hour, expires_month FROM reports;

CREATE FUNCTION copy_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO whole_reports (id, author_tag, state, hidden, visible_hour, expires_month)
        VALUES (NEW.id, NEW.author_tag, NEW.state, NEW.hidden, NEW.visible_hour, NEW.expires_month);
    RETURN NULL;
END
$$;
-- Only what changes is copied: what is damaged beside it stays in disagreement.
CREATE FUNCTION copy_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE whole_reports SET
        author_tag = CASE WHEN OLD.author_tag = NEW.author_tag THEN author_tag ELSE NEW.author_tag END,
        state = CASE WHEN OLD.state = NEW.state THEN state ELSE NEW.state END,
        hidden = CASE WHEN OLD.hidden = NEW.hidden THEN hidden ELSE NEW.hidden END,
        visible_hour = CASE WHEN OLD.visible_hour = NEW.visible_hour THEN visible_hour ELSE NEW.visible_hour END,
        expires_month = CASE WHEN OLD.expires_month = NEW.expires_month THEN expires_month ELSE NEW.expires_month END
    WHERE id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER reports_copy_in AFTER INSERT ON reports FOR EACH ROW WHEN (NEW.fresh = 1) EXECUTE FUNCTION copy_in();
CREATE TRIGGER reports_copy_on AFTER UPDATE ON reports FOR EACH ROW
    WHEN ((OLD.author_tag, OLD.state, OLD.hidden, OLD.visible_hour, OLD.expires_month)
        <> (NEW.author_tag, NEW.state, NEW.hidden, NEW.visible_hour, NEW.expires_month))
    EXECUTE FUNCTION copy_on();

-- Over the cost of a stretch: with another cost every lookup would find nothing. The next start fills it.
ALTER TABLE registry ADD COLUMN cost_mark BYTEA NOT NULL DEFAULT '';
