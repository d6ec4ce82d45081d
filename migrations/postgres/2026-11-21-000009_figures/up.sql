-- Figures that are published, rounded; those of a month that is not over are counted here first. docs/sealing.md has every column.

CREATE TABLE figures (
    month BIGINT NOT NULL,
    name TEXT NOT NULL,
    value BIGINT NOT NULL,
    published BIGINT NOT NULL,
    PRIMARY KEY (month, name)
);

-- A report of an older build is in no figures: whether its author agreed to that is sealed.
ALTER TABLE reports ADD COLUMN tally TEXT NOT NULL DEFAULT '';
