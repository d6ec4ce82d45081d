# The frame around every page. Signed-out pages must not say what the registry is for.

frame-skip = Aller au contenu
frame-leave = Quitter
nav-label = Menu principal
nav-siblings = Dans cette partie
nav-lookup = Rechercher
nav-report = Signaler
nav-report-new = Nouveau
nav-report-mine = Mes signalements
nav-review = Relire
nav-people = Membres
nav-vouches = Parrainer
nav-invitations = Inviter
nav-stewards = Responsables
nav-cases = Dossiers
nav-you = Toi
nav-standing = Situation
nav-account = Compte
nav-help = Aide
summary-title = Regarde d’abord ceci, s’il te plaît
optional = facultatif

date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
frame-sign-in-elsewhere = Il y a eu une connexion à ton compte ailleurs.
frame-sign-in-look = C’était toi ?
frame-passkey-copied = Il existe peut-être une copie d’une de tes clés d’accès.

# TO TRANSLATE
paste = Paste
# TO TRANSLATE
paste-refused = Your browser did not allow this. Press and hold in the box, then choose “Paste”.
# TO TRANSLATE
send-unreachable = Nothing was sent: there is no connection. What you typed is still here. Please try again in a moment.
# TO TRANSLATE
send-unknown = There is no answer yet, so it may have arrived or not. You can send it again.
# TO TRANSLATE
send-unknown-once = There is no answer yet, so it may have arrived or not. You can send it again as it is: it is filed only once.
