# Looking up. "This number was reported for …": the identifier, never a person.

lookup-title = Look up
lookup-identifier = Number, handle, e-mail or plate
lookup-identifier-hint = Paste it as you got it. A link to a profile works too.
lookup-again = Look up another
lookup-do = Look up
lookup-more = Read it another way
lookup-kind = Read it as
lookup-kind-any = Find out by itself
lookup-region = Region, if there is no country code
lookup-left = { $left ->
    [0] No lookups left for today.
    [one] One lookup left today.
   *[other] { $left } lookups left today.
}
lookup-not-kept = What you look up is not kept.

lead-who-when = { $members ->
    [one] Reported by one member, in { $month }.
   *[other] { $circles ->
        [one] Reported by { $members } members of the same circle, last in { $month }.
       *[other] Reported by { $members } members from { $circles } separate circles, last in { $month }.
    }
}
lead-who = { $members ->
    [one] Reported by one member.
   *[other] { $circles ->
        [one] Reported by { $members } members of the same circle.
       *[other] Reported by { $members } members from { $circles } separate circles.
    }
}
lead-code-of = ({ $count } of { $members })
lead-disputed = Other members dispute this. See below.
linked-line = Also, of { $kind ->
    [phone] another phone number
    [email] an e-mail address
    [plate] a number plate
   *[handle] another handle
} of the same person: { $codes }. { $members ->
    [one] One member.
   *[other] { $members } members.
}
linked-title = A reviewed report says that the same person also uses { $kind ->
    [phone] another phone number
    [email] an e-mail address
    [plate] a number plate
   *[handle] another handle
}.
linked-title-confirmed = Two independent members say in reviewed reports that the same person also uses { $kind ->
    [phone] another phone number
    [email] an e-mail address
    [plate] a number plate
   *[handle] another handle
}.
linked-lead = What is known of that one, and not of the one you looked up:
group-count = { $count ->
    [one] one report
   *[other] { $count } reports
}
cards-left-out = { $count ->
    [one] There is one more report, less grave or older.
   *[other] There are { $count } more reports, less grave or older.
}

read-region = It has no country code, so it was read for this region: { $region }.
read-international = Read as a number that begins with its country code. If that is wrong, write it as you would dial it.
read-plate-region = It has no country, so it was read as a plate from your region.
read-also = Also looked up: { $list }
read-unusual = This number has an unusual form. Check that it is complete.
read-other-script = Some letters come from another alphabet and only look alike. It may be a copy of somebody else’s name.
read-among-words = Only the number was read, out of the words around it.
read-plate-parts = On a German plate only the gap tells two cars apart. A report without it may be about another car: check with a look at the plate.

miss-tag = No reports
miss-phone = Nothing is known here about this number.
miss-email = Nothing is known here about this address.
miss-handle = Nothing is known here about this handle.
miss-plate = Nothing is known here about this plate.
miss-not-safe = This does not mean safe.
miss-only-means = It only means that nobody here has reported it.
miss-next-title = What you can check next
miss-next-1 = Look up what else you have: another number, a handle, an e-mail, a plate.
miss-next-2 = Ask for a short call, or for a name you can check, before you agree to anything.
miss-next-3 = Ask a colleague you trust if the name or the way of writing is familiar.
miss-next-4 = Tell somebody where you will be and when you will be back.
miss-trust-yourself = If it feels wrong, that is reason enough to say no.

answer-incomplete = This answer may not be complete.
answer-incomplete-more = Part of what is stored here is damaged. There may be more reports than you see. Please tell the people who run this registry.
incomplete-tag = Not complete
incomplete-means = Part of what is stored here is damaged, so nobody can tell whether there are reports.
incomplete-next-title = What you can do now
incomplete-next-1 = Be as careful as with somebody nobody knows anything about.
incomplete-next-2 = Ask a colleague you trust, and tell the people who run this registry.

unreadable-tag = Not looked up
unreadable-title = This could not be read, so it was not looked up.
unreadable-empty = The box is empty. Paste a number such as 07700 900123, or a handle such as @some_name.
unreadable-nothing = This does not look like a number, handle, e-mail or plate. These work: +44 7700 900123, @some_name, t.me/some_name, name@example.org, GB: AB12 CDE.
unreadable-long = This is too long. Paste just the number or the handle, such as +44 7700 900123.
unreadable-characters = This holds signs that cannot be read. Type it by hand, such as 07700 900123.
unreadable-number = This is not a phone number that can exist. A whole one looks like +44 7700 900123.
unreadable-number-short = This number is too short. A whole one looks like +44 7700 900123.
unreadable-number-local = This number leaves out its area code, so it could be many people’s. Write it with the area code, such as +44 20 7946 0123.
unreadable-number-long = This number has too many digits. A whole one looks like +44 7700 900123.
unreadable-number-region = This number has no country code. Start it with + and the code, such as +44 7700 900123, or choose a region below.
unreadable-number-extension = Numbers with an extension belong to a switchboard. Leave the extension out: +44 20 7946 0123.
unreadable-number-service = This is a short or service number, and nobody’s own. A phone number looks like +44 7700 900123.
unreadable-email = This is not a whole e-mail address. One looks like name@example.org.
unreadable-handle = This is not a handle that can exist there. One looks like @some_name, or t.me/some_name.
unreadable-handle-site = Say which site the handle is from, such as telegram: some_name, or paste the link to the profile.
unreadable-link = This link does not lead to a profile. One that works looks like https://t.me/some_name.
unreadable-plate = This is not a number plate. Write it with its country, such as GB: AB12 CDE.
unreadable-kind = This cannot be read as the kind you chose. Let it find out by itself, or check what you typed: a number looks like +44 7700 900123.

which-title = Which one do you mean?
which-lead = This could be several things. Nothing was looked up. Choose one.
which-none = None of these? Start a number with + and its country code, write the platform with a name, such as telegram: some_name, or write a plate with its country, such as GB: AB12 CDE.
which-number = { $region }: { $text }
which-plate = Number plate, { $region }: { $text }
which-any-platform = { $text } on any platform?
which-itself = { $text }

card-age = { $months ->
    [0] Filed this month.
    [one] Filed in { $month }, one month ago.
   *[other] { $years ->
        [0] Filed in { $month }, { $months } months ago.
        [one] Filed in { $month }, more than a year ago.
       *[other] Filed in { $month }, more than { $years } years ago.
    }
}
card-heading = Report { $place }
card-description = About the person
card-account = What happened, in the reporter’s words
card-words-waiting = Words are not shown until two members have reviewed them.
card-words-vetted = There are words with this report. Vetted members can read them.
card-second-hand = Told by the person it happened to, and filed for them with their consent.
card-former = Filed by a former member. Nobody has confirmed it.
card-reassigned = Phone numbers change hands. After more than a year this one may belong to somebody else.

act-support = I know this is true
act-support-lead = How do you know?
support-happened = It happened to me too
support-witness = I was there, or saw it
support-trust = I know the person it happened to, and believe it
act-dispute = I know this is wrong
act-dispute-lead = How do you know?
dispute-mistaken = It is about a different number or person
dispute-reassigned = The number belongs to somebody else now
dispute-untrue = I was there, and it was not like this
act-flag = This should not be shown
act-flag-lead = What is wrong with it?
flag-reveals_worker = It gives away who a worker is
flag-reveals_third = It gives away somebody who has nothing to do with it
flag-not_conduct = It is not about how a worker was treated
flag-made_up = It is plainly made up
flag-about_me = It is about me
act-support-outcome = It counts as your word, and cannot be changed later. Nobody is told that it was you.
act-support-own-lead = If it happened to you, your own report says so in your own way.
act-support-own = File my own report, with this filled in
act-dispute-outcome = It counts as your word, and cannot be changed later. Nobody is told that it was you. If another member from elsewhere says so too, stewards look into it.
act-flag-outcome = Stewards read the report and decide. Until then it stays. Stewards see that the report was flagged and why; other members do not.
not-said-title = Nothing was changed
not-said-unknown = There is no such report under this identifier. Look it up again to see what there is now.
not-said-own = You filed this report yourself, so your word counts already. You can take it back under My reports.
not-said-already = You have spoken on this identifier already, for something as grave. Each member’s word counts once.
not-said-flag-waits = Thank you for looking out for others. The stewards have not decided yet on a report that you flagged earlier, and they take one at a time from each person, so that none is buried. Once they have decided, you can flag this one. If this report gives away who somebody is, go back and choose that reason: that always goes through at once.
