-- Whose turn it is to write: whoever has locked the row. A row is locked by every engine that speaks PostgreSQL's protocol; a
-- lock that is only a number is granted by some and locks nothing. SQLite's writers take turns by its own lock.
CREATE TABLE locks (
    name TEXT NOT NULL PRIMARY KEY
);
INSERT INTO locks (name) VALUES ('writer');
