DROP TABLE outbox;
DROP TABLE confirmations;
ALTER TABLE members DROP COLUMN address_sealed;
