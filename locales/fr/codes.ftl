# Incident codes: `code-` where a report is read, `tap-` beside the box where one is filed.

severity-danger = Danger
severity-harm = Tort
severity-nuisance = Nuisance

code-kill = A tenté de tuer, ou a étranglé
code-rape = Violence sexuelle
code-condom = Préservatif refusé, retiré ou abîmé
code-violence = Violence
code-weapon = Arme
code-held = Séquestration ou enlèvement
code-drugged = Drogue, ou verre trafiqué
code-robbed = Vol avec violence
code-stalked = Traque ou filature
code-outed = Outing ou chantage
code-false_officer = S’est fait passer pour la police ou l’immigration
code-theft = Vol
code-unpaid = N’a pas payé
code-boundary = N’a pas respecté l’accord
code-threat = Menaces de violence
code-hate = Propos haineux
code-harassed = A insisté après un non clair
code-no_show = A posé un lapin
code-time_waster = A fait perdre du temps

tap-kill = A tenté de tuer, ou a étranglé
tap-rape = Violence sexuelle, ou tentative
tap-condom = Préservatif refusé, retiré ou abîmé
tap-violence = Coups, contrainte, autre violence
tap-weapon = A montré ou utilisé une arme
tap-held = A enfermé, ou empêché de partir
tap-drugged = A drogué, ou trafiqué un verre
tap-robbed = A volé par la force ou la menace
tap-stalked = A traqué, suivi, trouvé le domicile
tap-outed = Outing, chantage, ou menace de le faire
tap-false_officer = S’est fait passer pour la police ou l’immigration
tap-theft = A volé, ou repris l’argent
tap-unpaid = N’a pas payé, ou faux paiement
tap-boundary = N’a pas respecté l’accord, a filmé en cachette
tap-threat = A menacé de violence
tap-hate = Propos haineux : racisme, genre, migration, handicap
tap-harassed = A continué d’appeler ou d’écrire après un non clair
tap-no_show = A posé un lapin, ou donné une fausse adresse
tap-time_waster = A fait perdre du temps, marchandé, importuné

also-more_than_one = Plusieurs personnes
also-trap = Un piège : d’autres attendaient
also-others = C’est aussi arrivé à d’autres

part-morning = Matin
part-afternoon = Après-midi
part-evening = Soir
part-night = Nuit

setting-incall = Incall (on reçoit)
setting-outcall = Outcall (on se déplace)
setting-hotel = Hôtel
setting-vehicle = Véhicule
setting-street = Rue
setting-online = En ligne

contact-phone = Par téléphone
contact-message = Par message
contact-app = Par une appli
contact-advert = Par une annonce
contact-site = Par un site
contact-street = Dans la rue
contact-referral = Par quelqu’un

kind-phone = Numéro de téléphone
kind-email = Adresse e-mail
kind-telegram = Telegram
kind-signal = Signal
kind-instagram = Instagram
kind-x = X
kind-facebook = Facebook
kind-snapchat = Snapchat
kind-handle = Pseudo
kind-plate = Plaque d’immatriculation
