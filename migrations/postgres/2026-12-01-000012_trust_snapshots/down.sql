DROP TABLE trust_snapshots;
