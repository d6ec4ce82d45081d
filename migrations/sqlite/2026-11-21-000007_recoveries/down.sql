DROP TABLE recovery_confirmations;
DROP TABLE recoveries;
