# Coming in again. The pages for who is not signed in may not say what the registry is for.

sign-in-lost = Passphrase forgotten?
half-lost = Phone and codes gone?
frame-recovery = Somebody wants to come into your account with the help of two people who vouched for you.
frame-recovery-look = See it, and stop it

recover-title = A new passphrase
recover-lead = One of your recovery codes lets you choose a new one. You are then signed out everywhere.
recover-code = Recovery code
recover-code-hint = Sixteen characters, from the list you printed or wrote down. It works once.
recover-digits = Six digits from your app
recover-digits-hint = Only if you use an app to sign in. Another recovery code does not work here. If you have a passkey and no app, sign in with the passkey, and change your passphrase then.
recover-do = Set the new passphrase
recover-no-code = No code left?
recover-people-link = Ask two people who vouched for you
recover-people-title = Ask two people
recover-people-lead = Two people who vouched for you can say that it is you.
recover-people-1 = You get a short code. Show it to them, face to face.
recover-people-2 = When both have confirmed it, three days go by. Whoever is signed in to your account is told, and can stop it.
recover-people-3 = Then your new passphrase works. If you use an app to sign in, you still need it. If you have a second passphrase, pick another one than that.
recover-people-do = Get a code for them
recover-has-code = I have a recovery code after all
recover-shown-title = Your code for two people
recover-shown-once = It is shown this once. Write it down now.
recover-shown-1 = Show it, face to face, to two people who vouched for you. Whoever invited you can be one of them.
recover-shown-2 = They type it in under People. The first has three days, and both have a month.
recover-then-passphrase = Three days after the second, sign in with your new passphrase.
recover-then-factor = Three days after the second, sign in with your passphrase alone. Make new recovery codes then.
recover-shown-care = Do not send it around. Two people can stand in for one thing you lost. For another, only a month later.

factor-lost-title = Phone and codes gone
factor-lost-lead = Two people who vouched for you can say that it is you.
factor-lost-then = Then your passphrase is enough. The app, your passkeys and your old recovery codes stop working.
factor-lost-back = I have a code after all

stand-in-title = Somebody I vouched for cannot get in
stand-in-lead = They lost their passphrase or their phone, and have a short code for you.
stand-in-look = See whom it is about
stand-in-founder = The founder who joined as number { $place }
stand-in-day = You vouched for them on { $day }.
stand-in-alike = You vouched for others whom your notes do not tell apart from this one. Ask when it was, and confirm only if you are sure.
stand-in-passphrase = They lost their passphrase and chose a new one.
stand-in-factor = They know their passphrase, and lost the app that is asked for besides.
stand-in-1 = This is about the person above, and nobody else.
stand-in-2 = That person gave you the code, face to face, today or lately.
stand-in-3 = If it is somebody else, that somebody comes in with their name and reads what they can read.
stand-in-promise = I met this person, and it is them.
stand-in-do = Confirm
stand-in-not = Not sure? Do nothing, and ask them first.
stand-in-back = Back to your vouches

running-title = Coming in with the help of two people
running-none = Nobody is coming into your account this way.
running-lead = Somebody says that they are you and cannot get in. If that is you, there is nothing to do.
running-passphrase = A new passphrase for your account.
running-factor = No code from your app, and no passkey, any more.
running-lacking = One more person has to confirm it.
running-hours = { $hours ->
    [0] It happens any moment now.
    [one] It happens within the hour.
   *[other] It happens in { $hours } hours.
}
running-you = If that is not you, stop it now. The two people are not told.
running-stop = Stop it
running-stop-hint = Whoever it was can begin again. Then you are told again.
