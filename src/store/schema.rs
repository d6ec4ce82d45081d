//! The tables, as diesel sees them: the same on both engines (`migrations/sqlite`, `migrations/postgres`).
#![allow(missing_docs)] // generated items; docs/sealing.md describes every column

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    registry (id) {
        id -> Binary,
        ring_fingerprint -> Binary,
        founder_seats -> BigInt,
        stretch_version -> BigInt,
        stretch_memory_kib -> BigInt,
        stretch_passes -> BigInt,
        mixed_day -> BigInt,
        cost_mark -> Binary,
    }
}

table! {
    members (id) {
        id -> Binary,
        name_tag -> Binary,
        name_sealed -> Binary,
        profile_sealed -> Binary,
        passphrase -> Text,
        code_turn -> BigInt,
        credentials_sealed -> Binary,
        address_sealed -> Binary,
    }
}

table! {
    vouch_codes (code_tag) {
        code_tag -> Binary,
        member_id -> Binary,
        expires_day -> BigInt,
    }
}

table! {
    sessions (token_hash) {
        token_hash -> Binary,
        id -> Binary,
        member_tag -> Binary,
        session_sealed -> Binary,
    }
}

table! {
    invitations (id) {
        id -> Binary,
        code_hash -> Binary,
        inviter -> Nullable<Binary>,
        note_sealed -> Binary,
        created_day -> BigInt,
        expires_day -> Nullable<BigInt>,
        state -> Text,
    }
}

table! {
    founders (member_id) {
        member_id -> Binary,
        seat -> BigInt,
    }
}

table! {
    trust_events (seq) {
        seq -> BigInt,
        day -> BigInt,
        kind -> Text,
        who -> Nullable<Binary>,
        by -> Nullable<Binary>,
        others -> Nullable<Binary>,
        mark -> Binary,
    }
}

table! {
    reports (id) {
        id -> Binary,
        author_tag -> Binary,
        author_sealed -> Binary,
        facts -> Binary,
        words -> Binary,
        state -> Text,
        visible_hour -> BigInt,
        expires_month -> BigInt,
        hidden -> BigInt,
        ruling -> Text,
        tally -> Text,
        words_for -> BigInt,
    }
}

table! {
    entries (locator, report_id) {
        locator -> Binary,
        report_id -> Binary,
        facts_key -> Binary,
        words_key -> Binary,
    }
}

table! {
    whole_places (locator) {
        locator -> Binary,
        entries -> BigInt,
        voices -> BigInt,
    }
}

table! {
    whole_reports (id) {
        id -> Binary,
        author_tag -> Binary,
        state -> Text,
        hidden -> BigInt,
        visible_hour -> BigInt,
        expires_month -> BigInt,
    }
}

table! {
    shells (id) {
        id -> Binary,
        report_id -> Binary,
        facts -> Binary,
        words -> Binary,
        expires_month -> BigInt,
    }
}

table! {
    shell_entries (locator, shell_id) {
        locator -> Binary,
        shell_id -> Binary,
        facts_key -> Binary,
        words_key -> Binary,
    }
}

table! {
    case_authors (id) {
        id -> Binary,
        case_id -> Binary,
        author_sealed -> Binary,
    }
}

table! {
    review_copies (report_id) {
        report_id -> Binary,
        keys_sealed -> Binary,
        opened_day -> BigInt,
    }
}

table! {
    submissions (key) {
        key -> Binary,
        day -> BigInt,
    }
}

table! {
    limits (key) {
        key -> Binary,
        full_at -> BigInt,
    }
}

table! {
    trust_states (member_id) {
        member_id -> Binary,
        state -> Text,
    }
}

table! {
    trust_snapshots (seq, part) {
        seq -> BigInt,
        part -> BigInt,
        sealed -> Binary,
    }
}

table! {
    trust_head (id) {
        id -> BigInt,
        seq -> BigInt,
        day -> BigInt,
    }
}

table! {
    voices (locator, id) {
        locator -> Binary,
        id -> Binary,
        report_id -> Binary,
        voice_sealed -> Binary,
    }
}

table! {
    speakers (tag) {
        tag -> Binary,
        page_sealed -> Binary,
    }
}

table! {
    reviews (tag) {
        tag -> Binary,
        report_id -> Binary,
        reviewer_sealed -> Binary,
        decision -> Text,
        reason -> Text,
        day -> BigInt,
    }
}

table! {
    cases (id) {
        id -> Binary,
        kind -> Text,
        subject_sealed -> Binary,
        opened_day -> BigInt,
        outcome -> Text,
        decided_day -> BigInt,
    }
}

table! {
    case_reports (case_id, report_id) {
        case_id -> Binary,
        report_id -> Binary,
    }
}

table! {
    case_votes (tag) {
        tag -> Binary,
        case_id -> Binary,
        steward_sealed -> Binary,
        vote -> Text,
        day -> BigInt,
    }
}

table! {
    signings (tag) {
        tag -> Binary,
        subject_tag -> Binary,
        step -> Text,
        signer_sealed -> Binary,
        day -> BigInt,
    }
}

table! {
    audit (seq) {
        seq -> BigInt,
        day -> BigInt,
        act -> Text,
        case_id -> Nullable<Binary>,
        number -> BigInt,
        mark -> Binary,
    }
}

table! {
    canaries (locator) {
        locator -> Binary,
        day -> BigInt,
    }
}

table! {
    pauses (member_id) {
        member_id -> Binary,
        case_id -> Binary,
        day -> BigInt,
    }
}

table! {
    vouch_notes (tag) {
        tag -> Binary,
        note_sealed -> Binary,
    }
}

table! {
    passkeys (id) {
        id -> Binary,
        tag -> Binary,
        member_id -> Binary,
        member_tag -> Binary,
        member_sealed -> Binary,
        passkey_sealed -> Binary,
    }
}

table! {
    kept_forms (member_tag) {
        member_tag -> Binary,
        token_hash -> Binary,
        form_sealed -> Binary,
        expires_at -> BigInt,
    }
}

table! {
    app_codes (member_tag) {
        member_tag -> Binary,
        step -> BigInt,
    }
}

table! {
    confirmations (code_hash) {
        code_hash -> Binary,
        request_sealed -> Binary,
        expires_day -> BigInt,
    }
}

table! {
    recoveries (id) {
        id -> Binary,
        code_hash -> Binary,
        member_tag -> Binary,
        request_sealed -> Binary,
        opened_day -> BigInt,
        ready_at -> Nullable<BigInt>,
    }
}

table! {
    outbox (id) {
        id -> Binary,
        letter_sealed -> Binary,
        due_at -> BigInt,
        tries -> BigInt,
        expires_day -> BigInt,
    }
}

table! {
    figures (month, name) {
        month -> BigInt,
        name -> Text,
        value -> BigInt,
        published -> BigInt,
    }
}

table! {
    recovery_confirmations (tag) {
        tag -> Binary,
        recovery_id -> Binary,
        confirmer_sealed -> Binary,
    }
}

joinable!(recovery_confirmations -> recoveries (recovery_id));
joinable!(vouch_codes -> members (member_id));
joinable!(entries -> reports (report_id));
joinable!(shell_entries -> shells (shell_id));
joinable!(review_copies -> reports (report_id));
joinable!(voices -> reports (report_id));
joinable!(reviews -> reports (report_id));
joinable!(case_reports -> cases (case_id));
joinable!(case_reports -> reports (report_id));
joinable!(case_votes -> cases (case_id));
allow_tables_to_appear_in_same_query!(recoveries, recovery_confirmations);
allow_tables_to_appear_in_same_query!(shells, shell_entries);
allow_tables_to_appear_in_same_query!(members, vouch_codes, invitations, founders);
allow_tables_to_appear_in_same_query!(
    reports,
    entries,
    whole_reports,
    review_copies,
    voices,
    reviews,
    cases,
    case_reports,
    case_votes
);
