# The frame around every page. Signed-out pages must not say what the registry is for.

frame-skip = Skip to the page
frame-leave = Leave
nav-label = Main
nav-siblings = In this part
nav-lookup = Look up
nav-report = Report
nav-report-new = New report
nav-report-mine = My reports
nav-review = Review
nav-people = People
nav-vouches = Vouch
nav-invitations = Invite
nav-stewards = Stewards
nav-cases = Cases
nav-you = You
nav-standing = Standing
nav-account = Account
nav-help = Help
summary-title = Please look at this first
optional = optional

date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
frame-sign-in-elsewhere = Somebody has signed in to your account elsewhere.
frame-sign-in-look = Was that you?
frame-half-failed = Someone entered your passphrase, but not the code or passkey after it. If that was not you, change your passphrase now.
frame-access-changed = What lets you into your account was changed in the last week: your passphrase, a code, a passkey or your address.
frame-passkey-copied = There may be a copy of one of your passkeys.

paste = Paste
paste-refused = Your browser did not allow this. Press and hold in the box, then choose “Paste”.

send-unreachable = Nothing was sent: there is no connection. What you typed is still here. Please try again in a moment.
send-unknown = There is no answer yet, so it may have arrived or not. You can send it again.
send-unknown-once = There is no answer yet, so it may have arrived or not. You can send it again as it is: it is filed only once.
