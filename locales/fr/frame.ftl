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
frame-half-failed = Quelqu’un a donné ta phrase secrète, mais pas le code ni la clé d’accès qui suivent. Si ce n’était pas toi, change maintenant de phrase secrète.
frame-access-changed = Cette dernière semaine, ce qui te permet d’entrer dans ton compte a changé : ta phrase secrète, un code, une clé d’accès ou ton adresse.
frame-passkey-copied = Il existe peut-être une copie d’une de tes clés d’accès.

paste = Coller
paste-refused = Ton navigateur ne l’a pas permis. Appuie longuement dans la case, puis choisis « Coller ».
send-unreachable = Rien n’est parti : il n’y a pas de connexion. Ce que tu as écrit est toujours là. Réessaie dans un moment.
send-unknown = Il n’y a pas encore de réponse : c’est peut-être arrivé, peut-être pas. Tu peux renvoyer.
send-unknown-once = Il n’y a pas encore de réponse : c’est peut-être arrivé, peut-être pas. Tu peux renvoyer tel quel : ce n’est enregistré qu’une fois.
