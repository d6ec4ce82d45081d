account-title = Your account
account-name = Name
account-in = How you get in
account-address = E-mail for notices
account-address-change = See or change it
account-save = Save
account-sign-out = Sign out
account-forget = Forget this browser, too
account-forget-hint = Tick this where others use the device. Then nothing here shows that somebody signed in. The next sign-in from here counts like one from any unknown browser.
account-leave = The Leave button at the top signs you out too, and takes you to another site at once.
account-leave-keys = So does the Escape key, pressed three times.

language-title = Language and light
language-which = Language
language-browser = As my browser asks
look-which = Light
look-auto = As my device is set
look-light = Light
look-dark = Dark
look-dim = Dim: does not light up a face
passphrase-title = Change your passphrase
passphrase-lead = This signs you out everywhere else.
passphrase-new = New passphrase
passphrase-do = Change it
passphrase-back = Back to your account

address-title = E-mail for notices
address-lead = You need no e-mail address here. If you give one, you get a short letter when something is waiting for you. It never says what.
address-not-sending = Letters are not being sent from here yet. You can give an address; what is not sent within three days is dropped.
address-in-force = Your address
address-none = none
address-waiting = Waits for you to confirm it
address-waiting-next = A letter is on its way there. Open the link in it within three days and press the button. If nothing comes, look among unwanted mail, or give the address again.
address-new = E-mail address
address-hint = Use one that nobody else reads. Its owner can be found by others if it has your name in it.
address-do = Send me a letter to confirm it
address-which = What you get letters about
address-always = Always: when you are vetted, when a reviewer sends a report of yours back, and when somebody signs in as you or begins to recover your account. You find out more where you stand, among your reports, and on the page of your account.
address-similar = Also when somebody else reports a person you have reported. At most one letter a day.
address-remove-title = No more letters
address-remove = Remove my address

confirm-title = Your passphrase again, please
confirm-lead = What comes next decides who gets into your account, or what happens to others. So it is asked for once more.
confirm-title-passkey = Show that it is you
confirm-lead-passkey = What comes next decides who gets into your account, or what happens to others. So please show once more that it is you.
confirm-or = Or your passphrase
confirm-passphrase = Your passphrase now
confirm-do = Go on

sessions-title = Where you are signed in
sessions-this = this one
sessions-news = Somebody signed in to your account since you last looked. If that was not you, end that session below and change your passphrase.
sessions-news-half = Someone entered your passphrase and got no further. If that was not you, they know your passphrase: change it now.
sessions-news-changed = In the last week your passphrase, your app’s codes, your recovery codes, a passkey or your address was changed. If that was not you, change your passphrase now, make new recovery codes, and look through what else lets you in.
sessions-known = That was me
sessions-end = End this session
sessions-end-others = Sign out everywhere else
sessions-end-hint = If you see a device here that you do not know, change your passphrase as well.
session-used = { $unit ->
    [minutes] { $count ->
        [0] In use just now.
        [one] Last used a minute ago.
       *[other] Last used { $count } minutes ago.
    }
   *[hours] { $count ->
        [one] Last used an hour ago.
       *[other] Last used { $count } hours ago.
    }
}
session-began = { $unit ->
    [minutes] { $count ->
        [0] Signed in just now.
        [one] Signed in a minute ago.
       *[other] Signed in { $count } minutes ago.
    }
   *[hours] { $count ->
        [one] Signed in an hour ago.
       *[other] Signed in { $count } hours ago.
    }
}
browser-other = A browser
browser-firefox = Firefox or Tor Browser
browser-chrome = Chrome
browser-safari = Safari
browser-edge = Edge
browser-samsung = Samsung Internet
browser-opera = Opera
system-other = on a device we cannot name
system-android = on Android
system-apple = on an iPhone or iPad
system-windows = on Windows
system-mac = on a Mac
system-linux = on Linux

factor-title = Code from an app
factor-lead = With this, your passphrase alone is not enough to sign in. An app on your phone shows a new code every half a minute.
factor-step-app = Open an authenticator app. Aegis, Ente Auth, 2FAS and FreeOTP are free and need no account.
factor-step-scan = Let it scan this picture.
factor-step-code = Type the six digits it shows.
factor-picture = A square picture that an authenticator app can scan. The same secret stands in letters below it.
factor-by-hand = No camera? Type this into the app instead (type “time based”):
factor-code = Six digits from the app
factor-code-hint = They change every half a minute. Wait for fresh ones if you like.
factor-on-do = Ask for a code from now on
factor-on-hint = This signs you out everywhere else.
factor-on = A code from your app is asked for at each sign-in.
factor-recovery = { $left ->
    [0] You have no recovery codes. Make some now, for the day the phone is gone:
    [one] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
}
factor-off-lead = New phone, or the app is gone? Turn it off here and set it up again.
factor-off-do = Ask for no code any more

recovery-title = Recovery codes
recovery-lead = Ten codes on paper, for the day the phone is gone or the passphrase forgotten. Each works once.
recovery-left = { $left ->
    [0] You have none yet.
    [one] One of them is still good.
   *[other] { $left } of them are still good.
}
recovery-replaces = New ones take the place of the old ones, which stop working.
recovery-do = Make ten new codes
recovery-made = Here they are. They are shown this once: print them or write them down now.
recovery-keep = Keep them where nobody looks for them, and not on your phone. They do not say what they are for.

fault-to-sign-in = Go to sign-in
fault-to-second-factor = Set it up
fault-to-standing = See where you stand
fault-to-lookup = Go to look up
fault-standing = This is not open to you yet
fault-stale = This form was open for too long
fault-stale-text = Nothing is lost. What you typed is still here, and was not sent yet.
fault-send-again = Send it again
fault-see-typed = See what I typed
kept-title = What you typed is still here
kept-text = It was not sent yet. Nobody has seen it, and nothing is lost.
fault-not-found = There is nothing here
fault-not-found-text = The address may be mistyped, or what was here is gone.
fault-method = That does not work this way
fault-method-text = Please go back and use the buttons on the page.
fault-conflict = That was done already
fault-conflict-text = Something has changed in the meantime. Go back, load the page again, and look before you repeat it.
fault-too-large = That was too much at once
fault-too-large-text = Please go back and shorten what you typed.
fault-unreadable = That could not be read
fault-unreadable-text = Please go back, load the page again, and send it once more.
fault-too-many = Please wait a little
fault-too-many-text = This limit protects everybody’s data from being read out in bulk.
fault-paused = Your lookups are paused
fault-paused-text = They came one after another, faster than people type, and nothing was found. That can be a list that somebody runs through. A steward looks at it and can open them again.
fault-paused-now = If you need to know about somebody now, ask a member you trust to look it up.
fault-broken = Something went wrong here
fault-broken-text = It is not your fault, and nothing was half done. Please try again in a moment.
fault-busy = Very busy just now
fault-busy-text = Nothing was done yet. Please try again in a minute.
fault-full-of-requests = No new codes for now
fault-full-of-requests-text = So many people have asked for help to come back in that no new code can be made. Nothing was changed. Please try again later, or use a recovery code.
wait-seconds = { $count ->
    [one] You can go on in one second.
   *[other] You can go on in { $count } seconds.
}
wait-minutes = { $count ->
    [one] You can go on in one minute.
   *[other] You can go on in about { $count } minutes.
}
wait-hours = { $count ->
    [one] You can go on in about an hour.
   *[other] You can go on in about { $count } hours.
}
needs-voice = Saying that a report is true or wrong is for members who have been vetted for two weeks.
needs-vetted = This is for vetted members.
needs-vouching = This is for members who may vouch.
needs-reviewing = This is for members who may review.
fault-second-factor = One more step is needed here
needs-second-factor = This registry asks for more than a passphrase before you can do this.
way-second-factor = Set up codes from an app; it takes two minutes.
needs-steward = This is for stewards and founders.
needs-membership = This is for members.
way-second-vouch = You need a vouch from a second person, who did not invite you. Show them your code.
way-day = It opens for you on { $day }.
way-more-vouches = You need one more vouch, from somebody who has nothing to do with the others.
way-steward = A steward has to give you a place. Ask whoever vouched for you to introduce you.
way-review = It opens again once your review is over.
way-named = Members name stewards, and other stewards sign for them.
way-founders = It opens once three founders have joined.
way-operator = Write to the people who run this registry if you think this is a mistake.

passkeys-title = Passkeys
passkeys-lead = Your phone or computer can sign you in by your finger, your face or its own code. Once you have a passkey, your passphrase alone is no longer enough: a passkey or a code is asked for as well.
passkeys-recovery-first = Make recovery codes before anything else. Without them you are locked out when the device is gone.
passkeys-no-more = No passkey can be added here now.
passkey-unnamed = A passkey
passkey-added = Added in { $month }.
passkey-copied = There may be a copy of this passkey, so it does not work any more. Remove it. If you have not copied it yourself, change your passphrase too.
passkey-remove = Remove it
passkey-remove-hint = This signs you out everywhere else. The passkey stays in the device’s own list, where you can delete it.
passkey-add-title = Add a passkey
passkey-name = A name for it
passkey-name-hint = So that you know it again, such as “old phone”. You may leave it empty.
passkey-add-do = Add a passkey
passkey-add-hint = This signs you out everywhere else. Whoever can unlock the device can use the passkey: keep it off shared phones. The device’s own list of passkeys names this site.
passkey-use = Use a passkey
passkey-without = Passkeys need scripts and a newer browser. Everything else works without.
passkey-failed = That did not work, or it was stopped. You can try again.

second-title = A second passphrase
second-lead = For the day somebody makes you sign in. Type this one instead of your own, with your own name: it opens an account in which there is nothing.
second-looks = It looks like the account of somebody who has just joined and still needs a second vouch. Every lookup there says that nothing is known, whatever you know, and what is reported there reaches nobody. If you use codes from an app, it asks for one too, from the same app. Nothing leads from there to your own.
second-limits = It does not help against somebody who knows that you have been here for longer, or who looks up what they know to be reported. And anybody who has the server and its key file can see that you have one.
second-is-set = You have one.
second-new = Second passphrase
second-new-hint = At least 12 characters, and not like your own. Pick one that comes to mind when you are afraid.
second-change-hint = Leave this empty to keep the one you have.
second-also = When it is used, also
second-ends = sign me out everywhere else
second-cuts = cut the link between me and my reports, for good
second-cuts-hint = Your reports stay and go on warning others, as one new person’s word. You cannot see, change or withdraw them any more. This cannot be undone.
second-do = Set it
second-change = Save
second-off = Remove the second passphrase

delete-title = Delete your account
delete-lead = It is gone at once, and nobody can bring it back: not you, not the people who run this.
delete-goes = What goes
delete-goes-name = Your name and everything you get in by. Somebody else may take the name.
delete-goes-sessions = Every sign-in, on every device.
delete-goes-notes = Your invitations that are still open, your notes, and what others noted about you.
delete-goes-voices = What you said of other people’s reports.
delete-stays = What stays
delete-stays-log = That somebody joined, was vouched for, and left. It stands under a random number that leads to nobody.
delete-stays-case = If stewards have a case about you, they can still decide it. They no longer see your name.
delete-stays-backup = Copies that the people who run this made earlier, until they are overwritten.
delete-vouches = { $all ->
    [one] You answer for one person. { $grace ->
        [0] That person loses nothing.
       *[other] That person then has to find another vouch in time, or loses some rights.
    }
   *[other] You answer for { $all } people. { $grace ->
        [0] None of them loses anything.
        [one] One of them then has to find another vouch in time, or loses some rights.
       *[other] { $grace } of them then have to find another vouch in time, or lose some rights.
    }
}
delete-stewards = { $left ->
    [0] You are the last steward. Nobody will be left who can decide cases, or sign for a new steward.
    [one] One other steward is left. One alone cannot decide most cases, and three are needed to sign for a new steward.
    [2] Two other stewards are left. They can decide cases together, but three are needed to sign for a new steward.
   *[other] { $left } other stewards are left. They go on without you.
}
delete-reports = Your reports
delete-reports-hint = Left here, they go on warning others, as one new person’s word. Nobody can tell any more that they were yours, and nobody can withdraw them.
delete-keep = Leave them, without any link to me
delete-withdraw = Withdraw them
delete-sure = I understand that this cannot be undone.
delete-do = Delete my account now
