-- What the log of standing came to at some of its events, in sealed parts.
CREATE TABLE trust_snapshots (
    seq BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (seq, part)
);
