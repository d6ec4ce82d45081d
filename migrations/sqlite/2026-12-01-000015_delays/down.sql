DROP INDEX reports_delayed;
