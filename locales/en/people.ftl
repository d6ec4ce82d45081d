# Standing, vouches, invitations. Who vouched for whom is never shown, only what it amounts to.

state-founding = Founder
state-invited = Just joined
state-probation = First step done
state-vetted = Vetted
state-review = Under review
state-left = Left
state-expelled = Expelled
state-frozen = Paused
step-done = Done:
step-first = One person vouched for you
step-second = A second person, from elsewhere, vouched for you
vouch-code-title = Your code
vouch-code-how = Show it, face to face, to a member who knows you and who did not invite you. They type it in under People, and that is all.
vouch-code-care = Do not send it around. Whoever types it in answers for you.
may-title = What is open to you now
may-look-up = Look up, { $times } times a day
may-look-up-not = Look up
may-words = Read what others wrote
may-report = File reports
may-vouch = Vouch for others
may-invite = Invite others
may-review = Review reports
may-not-yet = Not yet.
vetting-title = How this works
vetting-text-1 = Everybody here was let in by two people who did not let each other in. So one wrong friend cannot open the door.
vetting-text-2 = Nobody is shown who vouched for whom. Each member can let in only a few, and answers for them for two years.

vouch-title = Vouch for somebody
vouch-lead = For somebody you know in person, and would trust with your own safety.
vouch-code = Their code
vouch-code-hint = The short code they showed you, face to face.
vouch-answer-title = What you answer for
vouch-answer-1 = You know this person, and know that they do this work.
vouch-answer-2 = You believe they will keep what they read here to themselves.
vouch-answer-3 = If they are expelled within two years, you cannot vouch for anybody for 180 days.
vouch-note = Note for yourself
vouch-note-hint = So that you know later who it was. Only you see it. No real names.
vouch-room = { $room ->
    [0] Your branch is full. If their other voucher’s is too, they wait until a place comes free.
    [one] Your branch has room for one more.
   *[other] Your branch has room for { $room } more.
}
vouch-promise = I know this person, and I answer for them.
vouch-do = Vouch
budget-now = { $now ->
    [0] You have no vouches at the moment.
    [one] You have one vouch to give.
   *[other] You have { $now } vouches to give.
}
budget-next = { $now ->
    [0] You have no vouches at the moment. The next one comes on { $day }.
    [one] You have one vouch to give. The next one comes on { $day }.
   *[other] You have { $now } vouches to give. The next one comes on { $day }.
}
budget-shared = An invitation takes one too.
given-title = For whom you answer
given-empty = Nobody yet.
given-label = { $label }
given-since = Somebody you vouched for in { $month }
given-until = You answer for them until { $day }.
given-vetted = Vetted.
given-waiting = Waits for a second vouch.
given-review = Under review.
given-left = They have left.
given-expelled = They were expelled.
take-back = Take back
take-back-what = They are not told who took theirs back. You stop answering for them. You do not get the vouch back.
take-back-nothing = They keep everything they have.
take-back-grace = They stay vetted until { $day }, and need another vouch by then.
take-back-footing = Nobody else has vouched for them: they can do nothing here until somebody does.
take-back-second = One vouch is left to them: they need a second one again.
take-back-do = Take back my vouch

why-not-vetted = You can vouch for others once you are vetted.
why-not-yet = You can vouch for others from { $day }.
why-not-budget = You have no vouches left. The next one comes on { $day }.
why-not-strike = Somebody you vouched for was expelled. You can vouch again from { $day }.
why-not-grace = You can vouch again once you have found another vouch for yourself.
why-not-review = You can vouch again once your own review is over.
why-not-strikes = Two people you vouched for were expelled. You cannot vouch until stewards have looked into it.
why-not-promised = Every vouch you have is promised in an open invitation. Take one back to free it.

invite-title = Invite somebody
invite-lead = For somebody you know in person, and would trust with your own safety.
invite-means-title = What an invitation means
invite-means-1 = It is your vouch: you answer for whoever joins with it.
invite-means-2 = Whoever has the link can use it, once. Hand it over in person, or in a way only they can read.
invite-note-label = Note for yourself
invite-note-hint = So that you know later who it was for. Only you see it. No real names.
invite-do = Make an invitation
invite-note = { $note }
invite-made = Invitation of { $day }
invite-how = It stays here for you until somebody joins with it.
invite-open = Works once, until { $day }.
invite-used = Somebody joined with it.
invite-expired = Nobody used it in time.
invite-revoked = You took it back.
invite-revoke = Take back this invitation
invite-others = Your other invitations

standing-founder = You are one of the founders.
standing-founder-waiting = You are one of the founders. Everything opens when three of you have joined.
standing-joined = You have joined, but nobody’s vouch counts for you at the moment.
standing-one = One person has vouched for you; you need a second, from elsewhere.
standing-related = Your two vouchers let each other in; you need one more.
standing-common = The people who vouched for you were let in by the same person; you need one more.
standing-no-place = Two independent people vouched for you, but their branches have no free place; ask a steward.
standing-vetted = Two people who did not let each other in vouched for you.
standing-steward = Two people who did not let each other in vouched for you, three stewards signed for you, and you lead a circle.
standing-grace = You are vetted, but one of your vouches has ended. Find another by { $day }.
standing-review = Somebody your place here rests on was expelled, so your membership is looked at again.
standing-frozen = Your membership is paused while stewards look into something.
standing-strikes = Two people you vouched for were expelled, so your membership is looked at again.
standing-left = You have left.
standing-expelled = Your membership has ended.
next-second = Show your code to a member who knows you, but did not invite you.
next-other-circle = Show your code to a member who has nothing to do with those two.
next-steward = A steward can give you a place. Ask whoever vouched for you to introduce you.
next-founding = { $missing ->
    [one] One more founder has to join.
   *[other] { $missing } more founders have to join.
}
next-vouch-from = From { $day } you can vouch for others.
next-vouch = You can vouch for people you know in person.
next-founder = You can invite people you know in person.
next-grace = Nothing is closed to you until then, except vouching. Show your code to another member who knows you.
next-review = This says nothing about you. A fresh vouch from somebody else settles it: show them your code.
next-frozen = It opens again by itself on { $day }, or sooner. You need do nothing. Until then you can still take back your own reports.
next-strikes = Two stewards look into it. Until then, you can look up and report as a new member can.
next-left = To come back, ask a member for an invitation.
next-expelled = If this is a mistake, write to the people who run this registry.
