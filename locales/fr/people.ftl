# Standing, vouches, invitations. Who vouched for whom is never shown, only what it amounts to.

state-founding = Membre d’origine
state-invited = Arrivée récente
state-probation = Première étape faite
state-vetted = Membre à part entière
state-review = En réexamen
state-left = Départ
state-expelled = Exclusion
state-frozen = En pause
step-done = Fait :
step-first = Une personne te parraine
step-second = Une deuxième personne, sans lien avec la première, te parraine
vouch-code-title = Ton code
vouch-code-how = Montre-le, en face à face, à une personne membre qui te connaît, mais pas celle qui t’invite. Elle le tape dans « Membres », et c’est tout.
vouch-code-care = Ne l’envoie pas partout. Qui le tape répond de toi.
may-title = Ce qui t’est ouvert maintenant
may-look-up = Rechercher, { $times } fois par jour
may-look-up-not = Rechercher
may-words = Lire ce que d’autres ont écrit
may-report = Faire des signalements
may-vouch = Parrainer d’autres personnes
may-invite = Inviter d’autres personnes
may-review = Relire des signalements
may-not-yet = Pas encore.
vetting-title = Comment ça marche
vetting-text-1 = Ici, chaque membre est là grâce à deux personnes dont aucune n’a fait entrer l’autre. Comme ça, une seule fausse amitié ne peut pas ouvrir la porte.
vetting-text-2 = On ne montre à personne qui parraine qui. Chaque membre peut faire entrer très peu de monde, et en répond pendant deux ans.

vouch-title = Parrainer quelqu’un
vouch-lead = Pour une personne que tu connais en vrai, et à qui tu confierais ta propre sécurité.
vouch-code = Son code
vouch-code-hint = Le code court qu’on t’a montré, en face à face.
vouch-answer-title = De quoi tu réponds
vouch-answer-1 = Tu connais cette personne, et tu sais qu’elle fait ce travail.
vouch-answer-2 = Tu crois qu’elle gardera pour elle ce qu’elle lit ici.
vouch-answer-3 = En cas d’exclusion dans les deux ans, tu ne peux parrainer personne pendant 180 jours.
vouch-note = Note pour toi
vouch-note-hint = Pour que tu saches plus tard qui c’était. Il n’y a que toi qui la vois. Pas de vrais noms.
vouch-room = { $room ->
    [0] Ta branche est pleine. Si celle de l’autre parrainage l’est aussi, la personne attend qu’une place se libère.
    [one] Ta branche a encore une place.
   *[other] Ta branche a encore { $room } places.
}
vouch-promise = Je connais cette personne, et j’en réponds.
vouch-do = Parrainer
budget-now = { $now ->
    [0] Tu n’as pas de parrainage à donner en ce moment.
    [one] Tu as un parrainage à donner.
   *[other] Tu as { $now } parrainages à donner.
}
budget-next = { $now ->
    [0] Tu n’as pas de parrainage à donner en ce moment. Le prochain arrive le { $day }.
    [one] Tu as un parrainage à donner. Le prochain arrive le { $day }.
   *[other] Tu as { $now } parrainages à donner. Le prochain arrive le { $day }.
}
budget-shared = Une invitation en prend un aussi.
given-title = De qui tu réponds
given-empty = Personne pour l’instant.
given-label = { $label }
given-since = Une personne que tu parraines depuis { $month }
given-until = Tu en réponds jusqu’au { $day }.
given-vetted = Membre à part entière.
given-waiting = Attend un deuxième parrainage.
given-review = En réexamen.
given-left = Cette personne est partie.
given-expelled = Cette personne a été exclue.
take-back = Retirer
take-back-what = On ne lui dit pas qui a retiré son parrainage. Tu n’en réponds plus. Le parrainage ne t’est pas rendu.
take-back-nothing = Cette personne garde tout ce qu’elle a.
take-back-grace = Cette personne reste membre à part entière jusqu’au { $day }, et il lui faut un autre parrainage d’ici là.
take-back-footing = Personne d’autre ne la parraine : elle ne peut rien faire ici tant que personne ne le fait.
take-back-second = Il lui reste un parrainage : il lui en faut de nouveau un deuxième.
take-back-do = Retirer mon parrainage

why-not-vetted = Tu pourras parrainer quand tu seras membre à part entière.
why-not-yet = Tu pourras parrainer à partir du { $day }.
why-not-budget = Tu n’as plus de parrainage à donner. Le prochain arrive le { $day }.
why-not-strike = Une personne que tu parrainais a été exclue. Tu pourras de nouveau parrainer à partir du { $day }.
why-not-grace = Tu pourras de nouveau parrainer quand tu auras trouvé un autre parrainage pour toi.
why-not-review = Tu pourras de nouveau parrainer quand ton propre réexamen sera fini.
why-not-strikes = Deux personnes que tu parrainais ont été exclues. Tu ne peux pas parrainer tant que les responsables n’ont pas examiné ça.
why-not-promised = Tous tes parrainages sont promis dans une invitation ouverte. Annules-en une pour en libérer un.

invite-title = Inviter quelqu’un
invite-lead = Pour une personne que tu connais en vrai, et à qui tu confierais ta propre sécurité.
invite-means-title = Ce que veut dire une invitation
invite-means-1 = C’est ton parrainage : tu réponds de la personne qui entre avec.
invite-means-2 = Qui a le lien peut l’utiliser, une fois. Donne-le en main propre, ou d’une façon que seule cette personne peut lire.
invite-note-label = Note pour toi
invite-note-hint = Pour que tu saches plus tard pour qui c’était. Il n’y a que toi qui la vois. Pas de vrais noms.
invite-do = Créer une invitation
invite-note = { $note }
invite-made = Invitation du { $day }
invite-how = Elle reste ici pour toi jusqu’à ce qu’une personne entre avec.
invite-open = Marche une fois, jusqu’au { $day }.
invite-used = Une personne est entrée avec.
invite-expired = Personne ne l’a utilisée à temps.
invite-revoked = Tu l’as annulée.
invite-revoke = Annuler cette invitation
invite-others = Tes autres invitations

standing-founder = Tu fais partie des membres d’origine.
standing-founder-waiting = Tu fais partie des membres d’origine. Tout s’ouvre quand vous êtes trois.
standing-joined = Tu es membre, mais aucun parrainage ne compte pour toi en ce moment.
standing-one = Une personne te parraine ; il t’en faut une deuxième, sans lien avec elle.
standing-related = Des deux personnes qui te parrainent, l’une a fait entrer l’autre ; il t’en faut une de plus.
standing-common = Les personnes qui te parrainent sont entrées grâce à la même personne ; il t’en faut une de plus.
standing-no-place = Deux personnes indépendantes te parrainent, mais leurs branches n’ont pas de place libre ; demande aux responsables.
standing-vetted = Deux personnes te parrainent, et aucune n’a fait entrer l’autre.
standing-steward = Deux personnes te parrainent, et aucune n’a fait entrer l’autre ; trois responsables ont signé pour toi, et tu mènes un cercle.
standing-grace = Tu es membre à part entière, mais un de tes parrainages a pris fin. Trouves-en un autre au plus tard le { $day }.
standing-review = Une personne sur qui repose ta place ici a été exclue, donc ta place est réexaminée.
standing-frozen = Ton accès est en pause pendant que les responsables examinent quelque chose.
standing-strikes = Deux personnes que tu parrainais ont été exclues, donc ta place est réexaminée.
standing-left = Tu as quitté ce registre.
standing-expelled = Tu n’es plus membre.
next-second = Montre ton code à une personne membre qui te connaît, mais pas à celle qui t’invite.
next-other-circle = Montre ton code à une personne membre qui n’a rien à voir avec ces deux-là.
next-steward = Les responsables peuvent te donner une place. Demande à qui te parraine de te présenter.
next-founding = { $missing ->
    [1] Il manque encore une personne pour commencer.
   *[other] Il manque encore { $missing } personnes pour commencer.
}
next-vouch-from = À partir du { $day }, tu pourras parrainer d’autres personnes.
next-vouch = Tu peux parrainer des gens que tu connais en vrai.
next-founder = Tu peux inviter des gens que tu connais en vrai.
next-grace = D’ici là, rien ne t’est fermé, sauf parrainer. Montre ton code à une autre personne membre qui te connaît.
next-review = Ça ne dit rien de toi. Un nouveau parrainage de quelqu’un d’autre suffit : montre-lui ton code.
next-frozen = Ça se rouvre tout seul le { $day }, ou plus tôt. Tu n’as rien à faire. D’ici là, tu peux toujours retirer tes propres signalements.
next-strikes = Deux responsables examinent ça. D’ici là, tu peux rechercher et signaler comme au début.
next-left = Pour revenir, demande une invitation à une personne membre.
next-expelled = Si c’est une erreur, écris aux personnes qui gèrent ce registre.
