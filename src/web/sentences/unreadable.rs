//! Why an input is no identifier, with an example of what would work.

use super::plain;

plain! {
    EMPTY = "unreadable-empty";
    NOTHING = "unreadable-nothing";
    LONG = "unreadable-long";
    CHARACTERS = "unreadable-characters";
    NUMBER = "unreadable-number";
    NUMBER_SHORT = "unreadable-number-short";
    NUMBER_LOCAL = "unreadable-number-local";
    NUMBER_LONG = "unreadable-number-long";
    NUMBER_REGION = "unreadable-number-region";
    NUMBER_EXTENSION = "unreadable-number-extension";
    NUMBER_SERVICE = "unreadable-number-service";
    EMAIL = "unreadable-email";
    HANDLE = "unreadable-handle";
    HANDLE_SITE = "unreadable-handle-site";
    LINK = "unreadable-link";
    PLATE = "unreadable-plate";
    KIND = "unreadable-kind";
}
