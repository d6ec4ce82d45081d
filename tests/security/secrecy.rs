//! What never stands in a log or in a file.
