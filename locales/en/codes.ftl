# Incident codes: `code-` where a report is read, `tap-` beside the box where one is filed.

severity-danger = Danger
severity-harm = Harm
severity-nuisance = Nuisance

code-kill = Tried to kill, or strangled
code-rape = Sexual violence
code-condom = Condom refused, removed or damaged
code-violence = Violence
code-weapon = Weapon
code-held = Locked in or abducted
code-drugged = Drugged or spiked
code-robbed = Robbery
code-stalked = Stalking
code-outed = Outing or blackmail
code-false_officer = Posed as police or immigration
code-theft = Theft
code-unpaid = Did not pay
code-boundary = Broke what was agreed
code-threat = Threats of violence
code-hate = Hateful abuse
code-harassed = Kept contacting after a clear no
code-no_show = Did not come
code-time_waster = Wasted time

tap-kill = Tried to kill, or strangled
tap-rape = Sexual violence, or tried
tap-condom = Condom refused, removed or damaged
tap-violence = Hit, held down, other violence
tap-weapon = Showed or used a weapon
tap-held = Locked in, or would not let go
tap-drugged = Drugged or spiked
tap-robbed = Robbed by force or threat
tap-stalked = Stalked, followed, found the home
tap-outed = Outed or blackmailed, or threatened to
tap-false_officer = Posed as police or immigration
tap-theft = Stole, or took the money back
tap-unpaid = Did not pay, or paid with a fake
tap-boundary = Broke what was agreed, recorded in secret
tap-threat = Threatened violence
tap-hate = Abuse over race, gender, migration, disability
tap-harassed = Kept calling or writing after a clear no
tap-no_show = Did not come, or gave a fake address
tap-time_waster = Wasted time, haggled, pestered

also-more_than_one = More than one person
also-trap = A trap: others were waiting
also-others = It happened to others too

part-morning = Morning
part-afternoon = Afternoon
part-evening = Evening
part-night = Night

setting-incall = Incall
setting-outcall = Outcall
setting-hotel = Hotel
setting-vehicle = Vehicle
setting-street = Street
setting-online = Online

contact-phone = By phone
contact-message = By message
contact-app = Through an app
contact-advert = Through an advert
contact-site = Through a website
contact-street = On the street
contact-referral = Through somebody

kind-phone = Phone number
kind-email = E-mail address
kind-telegram = Telegram
kind-signal = Signal
kind-instagram = Instagram
kind-x = X
kind-facebook = Facebook
kind-snapchat = Snapchat
kind-handle = Handle
kind-plate = Number plate
