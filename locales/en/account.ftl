account-title = Your account
account-name = Name
account-passphrase = Passphrase
account-passphrase-change = Change it
account-address = E-mail for notices
account-address-change = See or change it
account-save = Save
account-sessions-title = Where you are signed in
account-sessions = { $others ->
    [0] Only here.
    [one] Here, and on one other device or browser.
   *[other] Here, and on { $others } other devices or browsers.
}
account-sessions-end = Sign out everywhere else
account-sign-out = Sign out
account-leave = The Leave button at the top signs you out too, and takes you to another site at once.
passphrase-title = Change your passphrase
passphrase-lead = This signs you out everywhere else.
passphrase-current = Your passphrase now
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

fault-to-sign-in = Go to sign-in
fault-to-standing = See where you stand
fault-to-lookup = Go to look up
fault-standing = This is not open to you yet
fault-stale = This form was open for too long
fault-stale-text = Nothing is lost. What you typed is still here, and was not sent yet.
fault-send-again = Send it again
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
