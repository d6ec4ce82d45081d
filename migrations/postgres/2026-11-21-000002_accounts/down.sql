ALTER TABLE sessions DROP COLUMN mark;
ALTER TABLE sessions DROP COLUMN device_sealed;
ALTER TABLE sessions DROP COLUMN news;
ALTER TABLE sessions DROP COLUMN proved_at;
ALTER TABLE sessions DROP COLUMN stage;
ALTER TABLE members DROP COLUMN credentials_sealed;
