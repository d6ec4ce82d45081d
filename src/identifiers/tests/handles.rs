use super::*;

#[test]
fn profile_links_give_the_platforms_name() {
    table(
        "GB",
        &[
            ("https://t.me/Some_Name", "telegram:1:some_name"),
            ("t.me/some_name", "telegram:1:some_name"),
            ("T.ME/Some_Name/", "telegram:1:some_name"),
            ("http://www.t.me/some_name?start=1", "telegram:1:some_name"),
            ("https://telegram.me/some_name", "telegram:1:some_name"),
            ("https://t.me/s/some_name", "telegram:1:some_name"),
            ("https://t.me/some_name/123", "telegram:1:some_name"),
            ("some_name.t.me", "telegram:1:some_name"),
            ("https://some_name.t.me/", "telegram:1:some_name"),
            ("tg://resolve?domain=Some_Name", "telegram:1:some_name"),
            ("tg://user?id=123456", "telegram:1:#123456"),
            ("Telegram: #123456", "telegram:1:#123456"),
            ("telegram: @Some_Name", "telegram:1:some_name"),
            ("telegram @some_name", "telegram:1:some_name"),
            ("t.me: some_name", "telegram:1:some_name"),
            ("https://t.me/@some_name", "telegram:1:some_name"),
            ("https://www.instagram.com/Some.Name/?igsh=abc123==&utm_source=qr", "instagram:1:some.name"),
            ("instagram.com/some.name", "instagram:1:some.name"),
            ("https://m.instagram.com/some.name", "instagram:1:some.name"),
            ("https://instagram.com/_u/some.name", "instagram:1:some.name"),
            ("https://instagram.com/stories/some.name/123", "instagram:1:some.name"),
            ("https://ig.me/m/some.name", "instagram:1:some.name"),
            ("https://www.threads.net/@some.name", "instagram:1:some.name"),
            ("insta: some.name", "instagram:1:some.name"),
            ("https://x.com/Some_Name?s=21", "x:1:some_name"),
            ("https://mobile.twitter.com/some_name/status/123", "x:1:some_name"),
            ("https://twitter.com/intent/user?screen_name=Some_Name", "x:1:some_name"),
            ("https://x.com/i/user/44196397", "x:1:#44196397"),
            ("x.com/@some_name", "x:1:some_name"),
            ("https://www.facebook.com/Some.Name.5", "facebook:1:somename5"),
            ("https://m.facebook.com/profile.php?id=100012345678901&mibextid=abc", "facebook:1:#100012345678901"),
            ("https://facebook.com/100012345678901", "facebook:1:#100012345678901"),
            ("https://fr-fr.facebook.com/somename5", "facebook:1:somename5"),
            ("https://www.facebook.com/people/Some-Name/100012345678901/", "facebook:1:#100012345678901"),
            ("https://www.facebook.com/Some-Name-100012345678901", "facebook:1:#100012345678901"),
            ("fb.com/some.name.5", "facebook:1:somename5"),
            ("https://m.me/some.name.5", "facebook:1:somename5"),
            ("https://www.snapchat.com/add/Some-Name?share_id=1", "snapchat:1:some-name"),
            ("https://www.snapchat.com/@some-name", "snapchat:1:some-name"),
            ("snap: some_name", "snapchat:1:some_name"),
            ("signal: name.01", "signal:1:name.01"),
            ("https://www.tiktok.com/@Some.Name?lang=en", "handle:1:tiktok.com/some.name"),
            ("https://www.reddit.com/user/Some_Name/", "handle:1:reddit.com/some_name"),
            ("https://tryst.link/escort/some-name", "handle:1:tryst.link/some-name"),
            ("https://www.adultwork.com/ViewProfile.asp?UserID=1234567", "handle:1:adultwork.com/#1234567"),
            ("https://onlyfans.com/some.name", "handle:1:onlyfans.com/some.name"),
            ("tryst: Some  Name", "handle:1:tryst.link/some name"),
            ("tryst.link: some name", "handle:1:tryst.link/some name"),
            ("Example.org: Some Name", "handle:1:example.org/some name"),
            ("@name@mastodon.example", "handle:1:mastodon.example/name"),
            ("https://mastodon.example/@name", "handle:1:mastodon.example/name"),
            ("123456.example: name", "handle:1:123456.example/name"),
            ("https://.example.org/name", "error: not-an-identifier"),
            ("@Some_Name", "handle:1:@some_name"),
            ("＠Some_Name", "handle:1:@some_name"),
            ("@some\u{200b}_name", "handle:1:@some_name"),
            ("@some_name,", "handle:1:@some_name"),
        ],
    );
}

#[test]
fn links_that_say_nothing_about_a_person_are_refused() {
    table(
        "GB",
        &[
            ("https://t.me/+AbCdEfGhIjK", "error: invite-link"),
            ("https://t.me/joinchat/AbCdEf", "error: invite-link"),
            ("tg://join?invite=AbCdEf", "error: invite-link"),
            ("https://t.me/c/123456/7", "error: not-a-profile"),
            ("https://t.me/addstickers/abc", "error: not-a-profile"),
            ("https://t.me/contact/token", "error: opaque-link"),
            ("https://instagram.com/p/Cabc/", "error: not-a-profile"),
            ("https://www.instagram.com/reel/Cabc/", "error: not-a-profile"),
            ("https://signal.me/#eu/abcdef", "error: opaque-link"),
            ("https://signal.group/#abc", "error: invite-link"),
            ("https://www.facebook.com/share/abc/", "error: opaque-link"),
            ("https://www.facebook.com/groups/123", "error: not-a-profile"),
            ("https://x.com/search?q=a", "error: not-a-profile"),
            ("https://t.co/abc", "error: opaque-link"),
            ("https://example.org/", "error: not-a-profile"),
            ("https://example.org/a/b/c", "error: unknown-link"),
            ("https://example.org/page.html", "error: unknown-link"),
            ("https://example.org/view?id=5", "error: unknown-link"),
            ("javascript://alert", "error: not-an-identifier"),
        ],
    );
}

#[test]
fn a_bare_name_is_looked_up_wherever_it_can_live() {
    assert_eq!(
        readings("@some_name", ""),
        [
            "handle:1:@some_name",
            "handle:1:~some_name",
            "telegram:1:some_name",
            "instagram:1:some_name",
            "x:1:some_name",
            "snapchat:1:some_name"
        ]
    );
    assert_eq!(
        readings("@somename", ""),
        [
            "handle:1:@somename",
            "handle:1:~somename",
            "telegram:1:somename",
            "instagram:1:somename",
            "x:1:somename",
            "facebook:1:somename",
            "snapchat:1:somename"
        ]
    );
    assert_eq!(
        readings("@some.name", ""),
        [
            "handle:1:@some.name",
            "handle:1:~some.name",
            "instagram:1:some.name",
            "facebook:1:somename",
            "snapchat:1:some.name"
        ]
    );
    assert!(readings("name.01", "").contains(&"signal:1:name.01".to_owned()));
    assert!(notes("@some_name", "").contains(&Note::AnyPlatform));
}

#[test]
fn a_name_on_a_platform_is_also_looked_up_as_a_bare_one() {
    for link in ["t.me/Some_Name", "instagram.com/some_name", "x.com/some_name", "snapchat.com/add/some_name"] {
        assert!(readings(link, "").contains(&"handle:1:@some_name".to_owned()), "{link}");
    }
    assert!(readings("signal: name.01", "").contains(&"handle:1:@name.01".to_owned()));
    assert!(readings("facebook.com/some.name", "").contains(&"handle:1:@some.name".to_owned()));
}

#[test]
fn a_site_is_found_with_and_without_its_ending() {
    let long = readings("example.org: some name", "");
    let short = readings("example: some-name", "");
    assert!(long.iter().any(|reading| short.contains(reading)), "{long:?} {short:?}");
    assert!(long.len() <= 6 && short.len() <= 6);
}

#[test]
fn the_hint_decides_where_the_text_does_not() {
    assert_eq!(hinted("Some_Name", Kind::Telegram, ""), "telegram:1:some_name");
    assert_eq!(hinted("@some.name", Kind::Instagram, ""), "instagram:1:some.name");
    assert_eq!(hinted("https://t.me/some_name", Kind::Telegram, ""), "telegram:1:some_name");
    assert_eq!(hinted("07700 900123", Kind::Telegram, "GB"), "phone:1:+447700900123");
    assert_eq!(hinted("07700 900123", Kind::Signal, "GB"), "phone:1:+447700900123");
    assert_eq!(hinted("name.01", Kind::Signal, ""), "signal:1:name.01");
    assert_eq!(hinted("telegram: some_name", Kind::Telegram, ""), "telegram:1:some_name");
    assert_eq!(hinted("some_name", Kind::Handle, ""), "handle:1:@some_name");
    assert_eq!(hinted("some.name", Kind::Telegram, ""), "error: handle-characters");
    assert_eq!(hinted("abc", Kind::Telegram, ""), "error: handle-shape");
    assert_eq!(hinted("a_name_that_is_too_long", Kind::X, ""), "error: handle-shape");
    assert_eq!("WhatsApp".parse(), Ok(Kind::Phone));
    assert!("fax".parse::<Kind>().is_err());
    for kind in Kind::ALL {
        assert_eq!(kind.tag().parse(), Ok(kind));
    }
}

#[test]
fn a_look_alike_is_read_as_what_it_imitates_and_said_to_be_one() {
    // Cyrillic о and а; no platform has them in names.
    assert_eq!(canonical("t.me/sоme_nаme", ""), "telegram:1:some_name");
    assert_eq!(notes("t.me/sоme_nаme", ""), [Note::LookAlikes]);
    assert!(readings("@sоme_nаme", "").contains(&"telegram:1:some_name".to_owned()));
    assert!(notes("@sоme_nаme", "").contains(&Note::LookAlikes));
    assert_eq!(canonical("t.me/имяимя", ""), "error: handle-characters");
}

#[test]
fn masks_hide_the_name() {
    let mask = |input: &str| read(input, "").unwrap().identifier().mask();
    assert_eq!(mask("t.me/Some_Name"), "Telegram: s••••");
    assert_eq!(mask("@Some_Name"), "@s••••");
    assert_eq!(mask("tryst: some name"), "tryst.link: s••••");
    assert_eq!(mask("some.name@example.org"), "s••••@••••");
    assert_eq!(mask("GB: AB12 CDE"), "GB: A••••");
}

#[test]
fn signal_has_no_account_numbers() {
    assert_eq!(hinted("#5;", Kind::Signal, "IT"), "error: handle-shape");
    assert_eq!(hinted("#5;", Kind::Telegram, "IT"), "telegram:1:#5");
}

#[test]
fn quotation_marks_are_no_part_of_a_name() {
    assert_eq!(canonical("onlyfans: 'zed bad'", ""), "handle:1:onlyfans.com/zed bad");
    assert_eq!(hinted("'' zed' @h.dtr", Kind::Handle, ""), canonical("h.dtr: zed", ""));
}

#[test]
fn a_host_is_bared_of_all_its_prefixes() {
    assert_eq!(canonical("https://www.m.www.some-site.org/zed", ""), canonical("some-site.org: zed", ""));
    assert_eq!(canonical("m.m.me/zed.bad", ""), canonical("m.me: zed.bad", ""));
}

#[test]
fn a_word_that_names_a_kind_is_no_site() {
    assert_eq!(canonical("@name@sms", ""), "error: not-an-identifier");
    assert_eq!(canonical("@some_name@telegram", ""), "telegram:1:some_name");
}
