# Stewards: cases, concerns, naming and recalling, and the log of what was done.

cases-title = Cases
cases-lead = Two stewards who do not depend on each other decide. Nobody is shown who voted.
cases-open = To decide
cases-none = Nothing waits for you.
cases-decided = Decided lately
case-flag = Somebody says this report must not be shown
case-rejected = Reviewers rejected this report of danger
case-disputed = This report is disputed
case-concern = A concern about a member
case-name = About
case-alarm = Somebody’s lookups look like a list being run
alarm-canary-behind = A report that this member found says that another number or handle belongs to the same person. Nobody has cause to know that one. It was not looked up directly.
case-since = Since { $day }.
case-until = Can be undone until { $day }.
case-undone = Undone
case-what = What should be done?
case-vote = Vote
case-vote-again = Change my vote
case-voted = You voted to undo this
case-undo-vote = Vote to undo this
case-closed-report = The text of this report is closed again.
case-withdrawn = A report in this case was taken back since. What it said is gone; who filed it still counts in what you decide.
case-elsewhere = { $count ->
    [one] One more case concerns somebody close to you; others decide it.
   *[other] { $count } more cases concern people close to you; others decide them.
}
case-voices = { $behind ->
    [one] One member says so
   *[other] { $behind } members say so
}; { $against ->
    [0] nobody disputes it.
    [one] one disputes it.
   *[other] { $against } dispute it.
}
why-reveals-worker = It gives away who a worker is.
why-reveals-third = It gives away somebody who has nothing to do with it.
why-not-conduct = It is not about how a worker was treated.
why-made-up = It is plainly made up.
why-about-me = It is about the member who says so.
why-duplicate = The same person reported the same before.

measure-keep = Leave it as it is
measure-hide = Hide the report
measure-freeze = Pause this member
measure-freeze-branch = Pause this member and everybody below
measure-expel = Expel this member
measure-expel-set-aside = Expel, and set aside what nobody has reviewed
measure-rule-true = The report is true
measure-rule-false = The report is wrong
measure-lift = Let this member look up again
measure-undo = Undo
measure-votes = { $count ->
    [one] One steward voted for this.
   *[other] { $count } stewards voted for this.
}
effect-keep = Nothing changes.
effect-expel-set-aside = The member is expelled. What they filed of harm or nuisance and nobody has reviewed is taken out of lookups, and deleted after 30 days. Reports of danger stay in view until stewards who did not vote on this member decide about each.
effect-hide = { $count ->
    [one] One report is taken out of all lookups, and deleted after 30 days.
   *[other] { $count } reports are taken out of all lookups, and deleted after 30 days.
}
effect-freeze = One member would lose all rights for 30 days. It ends by itself.
effect-branch = { $count ->
    [one] One member would lose all rights for 30 days.
   *[other] { $count } members in this branch would lose all rights for 30 days.
}{ $reports ->
    [0] {""}
   *[other] {" "}The report is hidden.
}
effect-expel = { $vouchers ->
    [0] Nobody loses the right to vouch
    [one] One of those who vouched for this member may not vouch for 180 days
   *[other] The { $vouchers } who vouched for this member may not vouch for 180 days
}; { $others ->
    [0] nobody else is looked at again.
    [one] one member they let in is looked at again.
   *[other] { $others } members they let in are looked at again.
}{ $reports ->
    [0] {""}
   *[other] {" "}The report is hidden.
}
effect-true = { $count ->
    [0] It is shown as true.
    [one] It is shown as true. The voice of the one who disputed it counts for less for two years.
   *[other] It is shown as true. The voices of the { $count } who disputed it count for less for two years.
}
effect-false = { $count ->
    [one] It is hidden. The voice of the one who said so counts for less for two years.
   *[other] It is hidden. The voices of the { $count } who said so count for less for two years.
}
effect-lift = The pause of lookups ends. One steward is enough for this.
effect-undo = Two stewards who agree undo it. Everything is then as it would be without this decision.

concern-title = Something about a member
concern-link = Something is wrong with somebody I let in
concern-lead = Stewards who are not close to you or to that person look into it.
concern-name = The name that person signs in with
concern-name-hint = Only this name finds them. Nobody is told here whether it exists.
concern-reason = What is it about?
concern-shares = Shares what is read here
concern-not-who = Is not who they say they are
concern-harms = Harms others
concern-other-hands = The account is in other hands
concern-other = Something else
concern-then = Stewards see that name and what you choose here. They do not see who told them.
concern-do = Tell the stewards

stewards-title = Stewards
stewards-lead = Members whom others asked to do the few things that nobody should do alone.
stewards-do-1 = Two of them together can hide a report, pause a member or expel somebody. Each can be undone for 30 days.
stewards-do-2 = They never decide about people close to them.
stewards-do-3 = They cannot read reports, or see who vouched for whom, beyond the case before them.
stewards-do-4 = Three who are not close to each other sign for a new one, and can take it back.
name-title = Name somebody
name-hint = Their Standing page shows a code when they could be a steward. They show it to you, face to face.
name-do = Name this person
sign-do = Sign for this person
sign-what = You can sign for somebody who was named. With the third signature they are a steward. Signatures lapse after 90 days.
recall-title = Somebody should be a steward no longer
recall-name = The name that steward signs in with
recall-hint = Nobody is told here whether it exists. It takes three stewards who sign.
recall-do = Ask for it
sign-recall-do = Sign for it
steward-code-how = You could be a steward. Show this code to somebody who wants to name you.
steward-code-free = You need not. Nobody sees that you could.
candidacy = { $signed ->
    [0] You were named. Nobody has signed yet; it takes { $needed }.
   *[other] You were named; { $signed } of { $needed } have signed.
}

audit-title = What stewards did
audit-link = What stewards did lately
audit-lead = The last twelve months. Nobody is named here. Each line is tied to the one before, so that none can be changed unnoticed.
audit-none = Nothing yet.
audit-broken = This log was changed from outside. Tell the people who run this registry.
audit-keep = A case was closed, and nothing was changed.
audit-hide = { $number ->
    [one] A report was hidden.
   *[other] { $number } reports were hidden.
}
audit-freeze = A member was paused for 30 days.
audit-freeze-branch = { $number ->
    [one] A member was paused for 30 days.
   *[other] { $number } members were paused for 30 days.
}
audit-expel = A member was expelled.
audit-expel-set-aside = A member was expelled, and what they filed of harm and nuisance and nobody had reviewed was set aside.
audit-rule-true = { $number ->
    [one] A disputed report was found true.
   *[other] { $number } disputed reports were found true.
}
audit-rule-false = { $number ->
    [one] A disputed report was found wrong.
   *[other] { $number } disputed reports were found wrong.
}
audit-lift = A member’s lookups were opened again.
audit-undo = A decision was undone.
audit-moot = A case was closed, because its report was gone.
audit-appoint = A member became a steward; { $number } signed.
audit-recall = A steward was recalled; { $number } signed.
audit-other = Something else was done.

notice-voted = Your vote is counted. It takes two.
notice-decided = It is decided and done.
notice-raised = Thank you. If that name is known here, it will be looked into.
notice-named = Thank you. Stewards can sign for this person now.
notice-signed = Your signature is noted.
notice-appointed = Your signature was the last one needed. They are a steward now.
notice-recalled = Your signature was the last one needed. They are a steward no longer.
mistake-party = This case concerns somebody close to you. Others decide it. Nothing was changed.
mistake-measure = Choose what should be done.
mistake-measure-done = This cannot be done now. It may have been done already, or that person may have left.
mistake-steward-code-empty = Type the code they showed you.
mistake-steward-own = This is your own code. Somebody else has to name you.
mistake-steward-not-now = This person cannot become a steward at the moment. Their Standing page shows a code when they can.
mistake-steward-not-named = Nobody has named this person yet.
mistake-steward-not-asked = Nobody has asked to recall a steward of this name.
mistake-steward-related = Somebody close to you has signed already. Your signature would not count beside theirs.
mistake-steward-second-voucher = Only one of those who vouched for this person can sign, and one has.
mistake-steward-signers = These signatures do not do together. It takes three stewards who are not close to each other.
mistake-concern-name = Type the name that person signs in with.
mistake-concern-reason = Choose what it is about.
