//! A database that cannot be written now.
