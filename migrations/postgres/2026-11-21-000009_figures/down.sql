ALTER TABLE reports DROP COLUMN tally;
DROP TABLE figures;
