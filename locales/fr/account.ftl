account-title = Ton compte
account-name = Nom
account-in = Comment tu te connectes
account-address = E-mail pour les notifications
account-address-change = La voir ou la changer
account-save = Enregistrer
account-sign-out = Me déconnecter
account-forget = Oublier aussi ce navigateur
account-forget-hint = Coche cette case si d’autres utilisent l’appareil. Rien ici ne montre alors que quelqu’un s’est connecté. La prochaine fois, ce navigateur comptera comme inconnu.
account-leave = Le bouton Quitter, en haut, te déconnecte aussi, et t’emmène tout de suite sur un autre site.
account-leave-keys = La touche Échap aussi, si tu appuies trois fois.

language-title = Langue et lumière
language-which = Langue
language-browser = Comme mon navigateur le demande
look-which = Lumière
look-auto = Comme sur mon appareil
look-light = Claire
look-dark = Sombre
look-dim = Tamisée : n’éclaire pas le visage
passphrase-title = Changer de phrase secrète
passphrase-lead = Ça te déconnecte partout ailleurs.
passphrase-new = Nouvelle phrase secrète
passphrase-do = La changer
passphrase-back = Retour à ton compte

address-title = E-mail pour les notifications
address-lead = Tu n’as pas besoin d’adresse e-mail ici. Si tu en donnes une, tu reçois un court message quand quelque chose t’attend. Il ne dit jamais quoi.
address-not-sending = Aucun e-mail ne part encore d’ici. Tu peux donner une adresse ; ce qui n’est pas parti en trois jours est abandonné.
address-in-force = Ton adresse
address-none = aucune
address-waiting = Attend que tu la confirmes
address-waiting-next = Un e-mail est en route. Ouvre son lien dans les trois jours et appuie sur le bouton. Si rien n’arrive, regarde dans les indésirables, ou redonne l’adresse.
address-new = Adresse e-mail
address-hint = Prends-en une que personne d’autre ne lit. Si ton nom est dedans, on peut te retrouver.
address-do = M’envoyer un e-mail pour confirmer
address-which = Quand tu reçois un e-mail
address-always = Toujours : quand tu deviens membre à part entière, quand la relecture te renvoie un signalement, et quand quelqu’un se connecte à ta place ou commence à récupérer ton compte. Tu en sais plus dans ta situation, dans tes signalements et sur la page de ton compte.
address-similar = Aussi quand quelqu’un d’autre signale une personne que tu as signalée. Un e-mail par jour au plus.
address-remove-title = Ne plus rien recevoir
address-remove = Supprimer mon adresse

confirm-title = Encore une fois ta phrase secrète, s’il te plaît
confirm-lead = La suite décide qui peut entrer dans ton compte, ou ce qui arrive à d’autres. C’est pour ça qu’on te la redemande.
confirm-title-passkey = Montre que c’est toi
confirm-lead-passkey = La suite décide qui peut entrer dans ton compte, ou ce qui arrive à d’autres. Alors montre encore une fois que c’est bien toi.
confirm-or = Ou ta phrase secrète
confirm-passphrase = Ta phrase secrète actuelle
confirm-do = Continuer

sessions-title = Où ton compte est ouvert
sessions-this = cette session
sessions-news = Il y a eu une connexion à ton compte depuis la dernière fois que tu as regardé. Si ce n’était pas toi, ferme cette session ci-dessous et change de phrase secrète.
sessions-news-half = Quelqu’un a donné ta phrase secrète et n’est pas allé plus loin. Si ce n’était pas toi, cette personne connaît ta phrase secrète : change-la maintenant.
sessions-news-changed = Cette dernière semaine, ta phrase secrète, les codes de ton application, tes codes de récupération, une clé d’accès ou ton adresse ont changé. Si ce n’était pas toi, change maintenant de phrase secrète, crée de nouveaux codes de récupération et vérifie tout ce qui te permet d’entrer.
sessions-known = C’était moi
sessions-end = Fermer cette session
sessions-end-others = Me déconnecter partout ailleurs
sessions-end-hint = Si tu vois ici un appareil que tu ne connais pas, change aussi de phrase secrète.
session-used = { $unit ->
    [minutes] { $count ->
        [0] Utilisée à l’instant.
        [one] Utilisée il y a une minute.
       *[other] Utilisée il y a { $count } minutes.
    }
   *[hours] { $count ->
        [1] Utilisée il y a une heure.
       *[other] Utilisée il y a { $count } heures.
    }
}
session-began = { $unit ->
    [minutes] { $count ->
        [0] Ouverte à l’instant.
        [one] Ouverte il y a une minute.
       *[other] Ouverte il y a { $count } minutes.
    }
   *[hours] { $count ->
        [1] Ouverte il y a une heure.
       *[other] Ouverte il y a { $count } heures.
    }
}
browser-other = Un navigateur
browser-firefox = Firefox ou navigateur Tor
browser-chrome = Chrome
browser-safari = Safari
browser-edge = Edge
browser-samsung = Samsung Internet
browser-opera = Opera
system-other = sur un appareil qu’on ne sait pas nommer
system-android = sous Android
system-apple = sur un iPhone ou un iPad
system-windows = sous Windows
system-mac = sur un Mac
system-linux = sous Linux

factor-title = Code d’une application
factor-lead = Avec ça, ta phrase secrète ne suffit plus pour se connecter. Une application sur ton téléphone montre un nouveau code toutes les trente secondes.
factor-step-app = Ouvre une application d’authentification. Aegis, Ente Auth, 2FAS et FreeOTP sont gratuites et ne demandent pas de compte.
factor-step-scan = Fais-lui scanner cette image.
factor-step-code = Tape les six chiffres qu’elle montre.
factor-picture = Une image carrée qu’une application d’authentification peut scanner. Le même secret est écrit en lettres en dessous.
factor-by-hand = Pas d’appareil photo ? Tape plutôt ceci dans l’application (type « basé sur le temps ») :
factor-code = Six chiffres de l’application
factor-code-hint = Ils changent toutes les trente secondes. Attends les suivants si tu préfères.
factor-on-do = Demander un code désormais
factor-on-hint = Ça te déconnecte partout ailleurs.
factor-on = Un code de ton application est demandé à chaque connexion.
factor-recovery = { $left ->
    [0] Tu n’as pas de codes de secours. Fais-en maintenant, pour le jour où tu n’as plus le téléphone :
    [one] Il te reste un code de secours.
   *[other] Il te reste { $left } codes de secours.
}
factor-off-lead = Nouveau téléphone, ou application perdue ? Désactive le code ici, puis réactive-le.
factor-off-do = Ne plus demander de code

recovery-title = Codes de secours
recovery-lead = Dix codes sur papier, pour le jour où tu n’as plus le téléphone ou la phrase secrète. Chaque code sert une fois.
recovery-left = { $left ->
    [0] Tu n’en as pas encore.
    [one] Un code est encore bon.
   *[other] { $left } codes sont encore bons.
}
recovery-replaces = Les nouveaux remplacent les anciens, qui ne marchent plus.
recovery-do = Créer dix nouveaux codes
recovery-made = Les voici. On ne te les montre que cette fois : imprime-les ou note-les maintenant.
recovery-keep = Garde-les là où personne ne les cherche, et pas sur ton téléphone. Rien n’y dit à quoi ils servent.

fault-to-sign-in = Aller à la connexion
fault-to-second-factor = Activer les codes
fault-to-standing = Voir ta situation
fault-to-lookup = Aller à la recherche
fault-standing = Ce n’est pas encore ouvert pour toi
fault-stale = Ce formulaire est resté ouvert trop longtemps
fault-stale-text = Rien n’est perdu. Ce que tu as écrit est encore là, et n’est pas encore parti.
fault-send-again = Renvoyer
fault-see-typed = Voir ce que j’ai écrit
kept-title = Ce que tu as écrit est toujours là
kept-text = L’envoi n’a pas encore eu lieu. Personne ne l’a vu, et rien n’est perdu.
fault-not-found = Il n’y a rien ici
fault-not-found-text = L’adresse est peut-être mal tapée, ou ce qui était ici n’y est plus.
fault-method = Ça ne marche pas comme ça
fault-method-text = Reviens en arrière et sers-toi des boutons de la page.
fault-conflict = C’était déjà fait
fault-conflict-text = Quelque chose a changé entre-temps. Reviens en arrière, recharge la page, et regarde avant de recommencer.
fault-too-large = C’était trop d’un coup
fault-too-large-text = Reviens en arrière et raccourcis ce que tu as écrit.
fault-unreadable = Ça n’a pas pu être lu
fault-unreadable-text = Reviens en arrière, recharge la page, et envoie encore une fois.
fault-too-many = Attends un peu, s’il te plaît
fault-too-many-text = Cette limite empêche qu’on aspire les données de tout le monde.
fault-paused = Tes recherches sont en pause
fault-paused-text = Elles se sont suivies plus vite qu’on ne tape, et rien n’a été trouvé. Ça peut être une liste que quelqu’un essaie en entier. Les responsables regardent et peuvent les rouvrir.
fault-paused-now = Si tu dois te renseigner maintenant sur quelqu’un, demande à une personne membre de confiance de chercher.
fault-broken = Quelque chose s’est mal passé ici
fault-broken-text = Tu n’y es pour rien, et rien n’a été fait à moitié. Réessaie dans un instant.
fault-busy = Beaucoup de monde en ce moment
fault-busy-text = Rien n’a encore été fait. Réessaie dans une minute.
fault-full-of-requests = Pas de nouveau code pour l’instant
fault-full-of-requests-text = Tant de personnes ont demandé de l’aide pour revenir qu’aucun nouveau code ne peut être créé. Rien n’a changé. Réessaie plus tard, ou utilise un code de secours.
wait-seconds = { $count ->
    [1] Tu peux continuer dans une seconde.
   *[other] Tu peux continuer dans { $count } secondes.
}
wait-minutes = { $count ->
    [1] Tu peux continuer dans une minute.
   *[other] Tu peux continuer dans environ { $count } minutes.
}
wait-hours = { $count ->
    [1] Tu peux continuer dans environ une heure.
   *[other] Tu peux continuer dans environ { $count } heures.
}
needs-voice = Pour dire qu’un signalement est vrai ou faux, il faut être membre à part entière depuis deux semaines.
needs-vetted = C’est pour les membres à part entière.
needs-vouching = C’est pour les membres qui peuvent parrainer.
needs-reviewing = C’est pour les membres qui peuvent relire.
fault-second-factor = Il faut encore une étape ici
needs-second-factor = Ce registre demande plus qu’une phrase secrète avant que tu puisses faire ça.
way-second-factor = Active les codes d’une application ; ça prend deux minutes.
needs-steward = C’est pour les responsables et les membres d’origine.
needs-membership = C’est pour les membres.
way-second-vouch = Il te faut le parrainage d’une deuxième personne, une autre que celle qui t’invite. Montre-lui ton code.
way-day = Ça s’ouvre pour toi le { $day }.
way-more-vouches = Il te faut un parrainage de plus, de quelqu’un qui n’a rien à voir avec les autres.
way-steward = Il te faut une place, et ce sont les responsables qui la donnent. Demande à qui te parraine de te présenter.
way-review = Ça se rouvre quand ton réexamen est fini.
way-named = Des membres proposent les responsables, et d’autres responsables signent.
way-founders = Ça s’ouvre quand trois membres d’origine sont là.
way-operator = Si tu penses que c’est une erreur, écris aux personnes qui gèrent ce registre.

passkeys-title = Clés d’accès
passkeys-lead = Ton téléphone ou ton ordinateur peut te connecter avec ton doigt, ton visage ou son propre code. Dès que tu as une clé d’accès, ta phrase secrète ne suffit plus : une clé d’accès ou un code est demandé en plus.
passkeys-recovery-first = Crée d’abord des codes de secours. Sans eux, si tu n’as plus l’appareil, tu ne peux plus entrer.
passkeys-no-more = On ne peut pas ajouter de clé d’accès ici pour l’instant.
passkey-unnamed = Une clé d’accès
passkey-added = Ajoutée en { $month }.
passkey-copied = Il existe peut-être une copie de cette clé d’accès, alors elle ne marche plus. Supprime-la. Si ce n’est pas toi qui l’as copiée, change aussi de phrase secrète.
passkey-remove = La supprimer
passkey-remove-hint = Ça te déconnecte partout ailleurs. La clé d’accès reste dans la liste de l’appareil, où tu peux l’effacer.
passkey-add-title = Ajouter une clé d’accès
passkey-name = Un nom pour elle
passkey-name-hint = Pour la reconnaître, par exemple « vieux téléphone ». Tu peux laisser vide.
passkey-add-do = Ajouter une clé d’accès
passkey-add-hint = Ça te déconnecte partout ailleurs. Qui peut déverrouiller l’appareil peut utiliser la clé d’accès : évite les téléphones partagés. La liste des clés d’accès de l’appareil montre le nom de ce site.
passkey-use = Utiliser une clé d’accès
passkey-without = Les clés d’accès demandent des scripts et un navigateur récent. Tout le reste marche sans.
passkey-failed = Ça n’a pas marché, ou ça a été arrêté. Tu peux réessayer.

second-title = Une deuxième phrase secrète
second-lead = Pour le jour où quelqu’un te force à te connecter. Tape celle-ci au lieu de la tienne, avec ton nom : elle ouvre un compte où il n’y a rien.
second-looks = On dirait le compte de quelqu’un qui vient d’arriver et à qui il manque encore un second parrainage. Là, chaque recherche dit qu’on ne sait rien, quoi que tu saches, et ce qu’on y signale n’arrive à personne. Si tu utilises les codes d’une appli, il en demande un aussi, de la même appli. Aucun chemin ne mène de là au tien.
second-limits = Ça n’aide pas contre quelqu’un qui sait que tu es ici depuis plus longtemps, ou qui cherche ce qu’il sait signalé. Et qui a le serveur et son fichier de clés peut voir que tu en as une.
second-is-set = Tu en as une.
second-new = Deuxième phrase secrète
second-new-hint = Au moins 12 caractères, et pas comme la tienne. Choisis-en une qui te vient même quand tu as peur.
second-change-hint = Laisse vide pour garder celle que tu as.
second-also = Quand elle sert, aussi
second-ends = me déconnecter partout ailleurs
second-cuts = couper le lien entre mes signalements et moi, pour de bon
second-cuts-hint = Tes signalements restent et continuent de prévenir les autres, comme le témoignage d’une seule personne, nouvelle ici. Tu ne peux plus les voir, les changer ni les retirer. C’est définitif.
second-do = L’enregistrer
second-change = Enregistrer
second-off = Supprimer la deuxième phrase secrète

delete-title = Supprimer ton compte
delete-lead = Il disparaît tout de suite, et personne ne peut le ramener : ni toi, ni les personnes qui gèrent ce registre.
delete-goes = Ce qui part
delete-goes-name = Ton nom et tous tes moyens de te connecter. Quelqu’un d’autre peut prendre ce nom.
delete-goes-sessions = Toutes les connexions, sur tous les appareils.
delete-goes-notes = Tes invitations encore ouvertes, tes notes, et ce que d’autres ont noté sur toi.
delete-goes-voices = Ce que tu as dit des signalements d’autres personnes.
delete-stays = Ce qui reste
delete-stays-log = La trace d’une arrivée, de parrainages et d’un départ. Elle est sous un numéro tiré au hasard, qui ne mène à personne.
delete-stays-case = Si les responsables ont un dossier sur toi, il peut encore être décidé. Ton nom n’y apparaît plus.
delete-stays-backup = Les copies faites avant par les personnes qui gèrent ce registre, jusqu’à ce que d’autres les remplacent.
delete-vouches = { $all ->
    [one] Tu réponds d’une personne. { $grace ->
        [0] Elle ne perd rien.
       *[other] Elle doit alors trouver à temps un autre parrainage, sinon elle perd des droits.
    }
   *[other] Tu réponds de { $all } personnes. { $grace ->
        [0] Aucune d’elles ne perd quoi que ce soit.
        [one] L’une d’elles doit alors trouver à temps un autre parrainage, sinon elle perd des droits.
       *[other] { $grace } d’entre elles doivent alors trouver à temps un autre parrainage, sinon elles perdent des droits.
    }
}
delete-stewards = { $left ->
    [0] Tu es la dernière personne responsable. Après toi, personne ne pourra décider des dossiers, ni signer pour une nouvelle personne responsable.
    [one] Il reste une autre personne responsable. Seule, elle ne peut pas décider de la plupart des dossiers, et il en faut trois pour signer pour une nouvelle.
    [2] Il reste deux autres personnes responsables. Ensemble, elles peuvent décider des dossiers, mais il en faut trois pour signer pour une nouvelle.
   *[other] Il reste { $left } autres responsables. Ça continue sans toi.
}
delete-reports = Tes signalements
delete-reports-hint = Si tu les laisses, ils continuent de prévenir les autres, comme le témoignage d’une seule personne, nouvelle ici. On ne peut plus savoir qu’ils étaient à toi, et personne ne peut les retirer.
delete-keep = Les laisser, sans aucun lien avec moi
delete-withdraw = Les retirer
delete-sure = Je comprends que c’est définitif.
delete-do = Supprimer mon compte maintenant
