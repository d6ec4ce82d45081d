-- Most reports are not delayed: those that are, are found without reading the others.
CREATE INDEX reports_delayed ON reports (visible_hour) WHERE visible_hour <> 0;
