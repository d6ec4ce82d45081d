ALTER TABLE registry DROP COLUMN cost_mark;
DROP TRIGGER reports_copy_on;
DROP TRIGGER reports_copy_in;
DROP TRIGGER voices_count_out;
DROP TRIGGER voices_count_in;
DROP TRIGGER entries_count_out;
DROP TRIGGER entries_count_in;
DROP TABLE whole_reports;
DROP TABLE whole_places;
