//! What is wrong with a field.

use super::{filled, plain};

plain! {
    SIGN_IN = "mistake-sign-in";
    NAME_EMPTY = "mistake-name-empty";
    NAME_CHARACTERS = "mistake-name-characters";
    NAME_TAKEN = "mistake-name-taken";
    PASSPHRASE_EMPTY = "mistake-passphrase-empty";
    PASSPHRASE_WEAK = "mistake-passphrase-weak";
    PASSPHRASE_BREACHED = "mistake-passphrase-breached";
    PASSPHRASE_TELLING = "mistake-passphrase-telling";
    PASSPHRASE_CURRENT = "mistake-passphrase-current";
    PASSPHRASE_SAME = "mistake-passphrase-same";
    PASSPHRASE_SECOND = "mistake-passphrase-second";
    DELETE_SURE = "mistake-delete-sure";
    PASSKEY = "mistake-passkey";
    CODE = "mistake-code";
    REGION = "mistake-region";
    LANGUAGE = "mistake-language";
    LOOK = "mistake-look";
    IDENTIFIERS_NONE = "mistake-identifiers-none";
    IDENTIFIER_TWICE = "mistake-identifier-twice";
    IDENTIFIER_WHICH = "mistake-identifier-which";
    CODES_NONE = "mistake-codes-none";
    CHOICE = "mistake-choice";
    SHOWN = "mistake-shown";
    MONTH = "mistake-month";
    MONTH_FUTURE = "mistake-month-future";
    TEXT_CHARACTERS = "mistake-text-characters";
    REASON = "mistake-reason";
    DECISION = "mistake-decision";
    DECISION_REASON = "mistake-decision-reason";
    FLAG_REASON = "mistake-flag-reason";
    VOUCH_CODE_EMPTY = "mistake-vouch-code-empty";
    VOUCH_CODE = "mistake-vouch-code";
    VOUCH_SELF = "mistake-vouch-self";
    VOUCH_TWICE = "mistake-vouch-twice";
    VOUCH_CIRCLE = "mistake-vouch-circle";
    VOUCH_GONE = "mistake-vouch-gone";
    VOUCH_NEEDLESS = "mistake-vouch-needless";
    STAND_IN_CODE = "mistake-stand-in-code";
    RECOVER = "mistake-recover";
    PROMISE = "mistake-promise";
    ADDRESS = "mistake-address";
    ADDRESS_LETTERS = "mistake-address-letters";
    ADDRESS_LONG = "mistake-address-long";
}

filled! {
    name_long(max: u32) = "mistake-name-long";
    passphrase_short(min: u32) = "mistake-passphrase-short";
    passphrase_long(max: u32) = "mistake-passphrase-long";
    identifiers_many(max: u32) = "mistake-identifiers-many";
    text_long(max: u32, has: u32) = "mistake-text-long";
}
