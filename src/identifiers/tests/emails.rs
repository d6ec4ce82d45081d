use super::*;

#[test]
fn spellings_of_one_mailbox_are_one_identifier() {
    table(
        "",
        &[
            ("Some.Name@Example.ORG", "email:1:some.name@example.org"),
            ("mailto:some.name@example.org?subject=Hi", "email:1:some.name@example.org"),
            ("Some Name <some.name@example.org>", "email:1:some.name@example.org"),
            ("<some.name@example.org>", "email:1:some.name@example.org"),
            ("e-mail: some.name@example.org", "email:1:some.name@example.org"),
            ("some.name+shop@example.org", "email:1:some.name@example.org"),
            ("some.name@example.org.", "email:1:some.name@example.org"),
            ("ｓｏｍｅ.name＠example.org", "email:1:some.name@example.org"),
            ("some.\u{200b}name@example.org", "email:1:some.name@example.org"),
            ("name@bücher.example", "email:1:name@xn--bcher-kva.example"),
            ("name@xn--bcher-kva.example", "email:1:name@xn--bcher-kva.example"),
            ("name@BÜCHER.example", "email:1:name@xn--bcher-kva.example"),
            ("S.o.m.e.Name+x@GoogleMail.com", "email:1:somename@gmail.com"),
            ("somename@gmail.com", "email:1:somename@gmail.com"),
            ("some.name@outlook.com", "email:1:some.name@outlook.com"),
            ("some.name@me.com", "email:1:some.name@icloud.com"),
            ("some.name+a@mac.com", "email:1:some.name@icloud.com"),
            ("anything@somename.fastmail.com", "email:1:somename@fastmail.com"),
            ("name@ya.ru", "email:1:name@yandex.ru"),
            ("name+tag@proton.me", "email:1:name@proton.me"),
            ("почта@пример.example", "email:1:почта@xn--e1afmkfd.example"),
            ("<'name@example.org'>", "email:1:name@example.org"),
            ("' '''name@example.org", "email:1:name@example.org"),
            ("+447700900123@example.org", "email:1:+447700900123@example.org"),
        ],
    );
    assert_eq!(readings("name@pm.me", "").len(), 4);
    assert_eq!(hinted("some.name@example.org", Kind::Email, ""), "email:1:some.name@example.org");
}

#[test]
fn a_spoofed_address_is_said_to_be_one() {
    assert_eq!(notes("pаypal@example.org", ""), [Note::LookAlikes]);
    assert!(readings("pаypal@example.org", "").contains(&"email:1:paypal@example.org".to_owned()));
    assert_eq!(notes("name@gооgle.example", ""), [Note::LookAlikes]);
    assert_eq!(notes("почта@example.org", ""), []);
}

#[test]
fn what_is_no_address_is_refused() {
    for wrong in [
        "a..b@example.org",
        ".a@example.org",
        "a@exa mple.org",
        "a@-.org",
        "a@127.0.0.1",
        "a@b%41.org",
        "a@b.c*d.org",
        "a@b_c.org",
        // With the dots at its end the parser takes it for a name; without them it is none.
        "a@b.c*.39....",
        "a@1.2.3.4..",
    ] {
        assert_eq!(canonical(wrong, ""), "error: email", "{wrong}");
    }
    assert_eq!(choices("a b@example.org", ""), ["b@example.org"], "a slip of the finger, or a name in front");
    assert_eq!(hinted("name@localhost", Kind::Email, ""), "error: email");
    assert_eq!(hinted("name", Kind::Email, ""), "error: email");
}
