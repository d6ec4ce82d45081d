# Coming in. None of this may say what the registry is for.

sign-in-title = Sign in
sign-in-name = Name
sign-in-passphrase = Passphrase
sign-in-do = Sign in
sign-in-leave = The Leave button at the top takes you to another site at once, from every page.

half-title = One more step
half-lead = Your account asks for a code as well.
half-lead-passkey = Your account asks for your passkey as well, or for a code.
half-code = Code
half-code-hint = Six digits from your app. Or one of your recovery codes.
half-code-recovery = One of your recovery codes.
half-do = Sign in
half-back = Back to the start

join-title = You have been invited
join-title-founder = You are one of the founders
join-lead = Pick a name and a passphrase, and you are in. No e-mail, no phone number, no real name.
join-name = Name
join-name-hint = Any name, as long as it is not your real name or your work name. You need it to sign in. Other members do not see it.
join-passphrase = Passphrase
join-passphrase-hint = At least 12 characters. A few words in a row are easy to remember and hard to guess.
join-region = Your region
join-region-hint = Phone numbers without a country code are read as numbers from here.
join-do = Join
region-none = The usual one here
region-mine = My region
offer-lead = You may use this one. It was made for you just now, and nobody has seen it:
offer-how = Write it down or keep it in your phone’s password store before you go on. It cannot be shown again.

join-next-title = What happens next
join-next-1 = The person who invited you has vouched for you. That is the first of two steps.
join-next-2 = You get a short code. Show it, face to face, to another member who knows you.
join-next-3 = When that person has vouched for you too, everything is open to you.
join-next-founder-1 = Three founders start together, each with their own link.
join-next-founder-2 = Once three have joined, everything opens.
join-next-founder-3 = Then each of you can invite people you know in person.

join-dead-title = This invitation does not work
join-dead-why = It may have been used, taken back, or be too old. The link may also be incomplete.
join-dead-next = Ask the person who invited you for a new one.

gone-title = It is done
gone-lead = Everything of yours is deleted, and this browser was told to forget.
gone-next = You can close this page. Take care of yourself.

## A link on another site, or in a letter, led here

go-on-title = One more step
go-on-why = You came here by a link from somewhere else. Press the button to go on.
go-on-go = Go on
