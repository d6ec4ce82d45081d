DROP TABLE case_authors;
DROP TABLE shell_entries;
DROP TABLE shells;
ALTER TABLE reports DROP COLUMN words_for;
UPDATE reports SET visible_hour = (visible_hour + 23) / 24 WHERE visible_hour <> 0;
ALTER TABLE reports RENAME COLUMN visible_hour TO visible_from;
