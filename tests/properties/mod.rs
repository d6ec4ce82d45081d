//! What holds whatever is sent.

mod forms;
