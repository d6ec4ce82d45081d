# Filing a report, and a member's own reports.

file-title = Signaler
file-lead = Coche ce qui s’est passé et donne un numéro ou un pseudo. Ça suffit. Tout le reste, c’est comme tu veux.
file-codes = Que s’est-il passé ?
file-codes-danger = Danger
file-codes-harm = Tort
file-codes-nuisance = Nuisance
file-also = Y avait-il autre chose ?
file-identifiers = Quel numéro ou pseudo ?
file-identifiers-hint = Numéro de téléphone, pseudo, e-mail ou plaque, comme tu l’as reçu. Un seul suffit pour trouver le signalement.
file-identifier-number = { $number ->
    [1] Numéro, pseudo, e-mail ou plaque
   *[other] Un autre, si tu l’as
}
file-more = En ajouter un autre
file-facts = Quand et où
file-rather-not = Ne pas le dire
file-month = Mois
file-part = Moment de la journée
file-setting = Où
file-contact = Prise de contact
file-area = Secteur
file-area-hint = Une ville ou une partie de ville, comme Lille ou le nord de Lille. Jamais une adresse.
file-words = Avec tes mots
file-words-hint = Laisse de côté les noms, les adresses, l’apparence, et tout ce qui mène à toi ou à des collègues.
file-account = Ce qui s’est passé
file-account-hint = Pas plus de 1 000 caractères.
file-description = Sur la personne
file-description-hint = Ce qui aide à la reconnaître : voix, voiture, habitudes. Pas plus de 140 caractères.
file-who = Qui verra quoi
who-at-once = Dès qu’on peut le trouver
who-at-once-text = Les membres qui recherchent ce même numéro voient les cases cochées, le mois et le secteur. Avec la mention « pas encore relu ».
who-reviewed = Après relecture par deux membres
who-reviewed-text = Les membres à part entière qui recherchent ce numéro voient aussi ton texte, si tu es d’accord ci-dessous. À la relecture, on ne voit jamais le numéro.
who-never = Jamais
who-never-text = Ton nom. Personne ne voit qui a fait un signalement : ni les membres, ni la relecture, ni la personne signalée.
file-first-hand = C’est à toi que c’est arrivé ?
first-hand-yes = Oui, à moi
first-hand-no = À quelqu’un qui est d’accord pour que je le signale
file-delay = À partir de quand peut-on le trouver ?
file-delay-hint = Attendre, c’est rendre plus difficile de deviner que c’était toi. Ne pas attendre, c’est prévenir les autres plus tôt.
delay-none = Tout de suite
delay-day = Après un jour
delay-week = Après une semaine
file-consent = Avec quoi es-tu d’accord ?
file-consent-hint = Tu peux revenir sur chacun de ces choix à tout moment.
consent-lookup = Les membres qui recherchent ce numéro peuvent trouver ce signalement
consent-words = Mon texte est montré, une fois relu
consent-area = Il compte dans les alertes de secteur, qui ne citent aucun numéro
consent-statistics = Il compte dans des statistiques anonymes
consent-match = Me le dire si quelqu’un d’autre signale le même numéro
consent-support = Je veux bien qu’on me propose du soutien, ici
file-send = Faire le signalement
file-check = Voir d’abord ce que les autres verront
file-take-back = Tu peux le retirer à tout moment. Il disparaît alors tout de suite.

keep-words = Envoyer le texte tel quel.
keep-words-hint = J’ai regardé ce qui est marqué ci-dessus, et ça ne révèle l’identité de personne.
warning-phone = « { $text } » ressemble à un numéro de téléphone. Enlève-le du texte : les numéros ont leurs propres cases quand tu signales.
warning-email = « { $text } » ressemble à une adresse e-mail. Enlève-la du texte : elle a sa propre case quand tu signales.
warning-address = « { $text } » ressemble à une adresse. Enlève-la, pour qu’elle ne mène personne à toi ou à des collègues.

# TO TRANSLATE
draft-keep = Keep what I typed on this device until I send it.
# TO TRANSLATE
draft-keep-hint = For a day at most, and only you can open it, signed in; but whoever shares this phone could see that something is kept.
# TO TRANSLATE
draft-found = You began a report on this device and have not sent it.
# TO TRANSLATE
draft-fill = Fill it in
# TO TRANSLATE
draft-discard = Throw it away

preview-title = Ce que les autres verront
preview-lead = Rien n’est encore envoyé. Voici ce que voient les membres à part entière qui recherchent un de tes numéros :
preview-change = Pour changer quelque chose, continue plus bas.
infer-title = Ce que la personne pourrait deviner, si jamais elle en entendait parler
infer-codes-only = Seulement ce qui s’est passé. Ça peut être n’importe quelle personne à qui elle a fait ça.
infer-time = Ce qui s’est passé, et quand. Si elle a vu peu de monde à ce moment-là, elle peut deviner qui c’était. Sans le moment, c’est plus sûr.
infer-place = Ce qui s’est passé, et où. Si peu de gens travaillent là, elle peut deviner qui c’était. Sans le lieu, c’est plus sûr.
infer-time-and-place = Ce qui s’est passé, quand et où. Ensemble, ça peut mener à un rendez-vous précis. Sans l’un des deux, c’est plus sûr.
infer-words-shared = Ton texte, et ta façon d’écrire. Fais court, et laisse de côté ce que personne d’autre ne peut savoir.
infer-words-kept = Pas ton texte : tu n’as pas accepté de le montrer.
infer-identifiers = Que tu as plusieurs de ses numéros ou pseudos. Si personne d’autre ne les a tous, n’en donne qu’un.
infer-no-delay = Que le signalement a suivi de près. Si tu attends un jour ou une semaine, ça se voit moins.
infer-delay-day = Pas le jour du signalement : il attend un jour.
infer-delay-week = Pas le jour du signalement : il attend une semaine.

mine-title = Mes signalements
mine-lead = Il n’y a que toi qui vois qu’ils sont à toi.
mine-empty = Tu n’as fait aucun signalement.
mine-empty-text = S’il se passe quelque chose, un signalement prend moins d’une minute. Il peut prévenir la prochaine personne.
mine-new = Faire un signalement
own-delayed = Attend jusqu’au { $day }, comme tu l’as demandé. Personne ne peut le trouver avant.
own-hidden = Fait. Les recherches ne le trouvent pas, comme tu l’as demandé.
own-in-review = Peut être trouvé. Pas encore relu.
own-shown = Peut être trouvé.
own-sent-back = La relecture te l’a renvoyé :
own-mend-what = Ce que tu as coché peut quand même être trouvé. Si tu corriges le texte, la relecture recommence avec le nouveau.
own-mend = Corriger le texte
own-returned = La relecture n’a pas accepté le texte, il est donc supprimé. Ce que tu as coché peut toujours être trouvé. La raison :
own-returned-onward = Pour le dire autrement, retire ce signalement et refais-le.
own-rejected = Pas montré. La raison donnée à la relecture :
own-rejected-danger = La relecture a trouvé que ce signalement n’a pas sa place ici, donc son texte est supprimé. Mais il parle de danger : ce que tu as coché reste visible jusqu’à ce que les responsables l’aient regardé. La raison donnée à la relecture :
own-rejected-onward = Si c’est une erreur, retire-le et refais-le avec d’autres mots.
own-locked = Un signalement que tu as fait
own-locked-text = Il est verrouillé : le registre lui-même ne peut plus le lire.
own-locked-found = Une recherche de son numéro ou pseudo l’ouvre.
own-identifiers = Trouvé par
own-month = Arrivé en
own-until = Supprimé après { $until }.
own-times = Fait en { $filed }. Supprimé après { $until }.
withdraw = Retirer
withdraw-what = Ce signalement disparaît tout de suite des recherches, et il est supprimé pour de bon. On ne peut pas revenir en arrière.
withdraw-do = Le retirer et le supprimer
