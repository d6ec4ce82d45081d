# Coming in again. The pages for who is not signed in may not say what the registry is for.

sign-in-lost = Phrase secrète oubliée ?
half-lost = Tu n’as plus ni téléphone ni codes ?
frame-recovery = Quelqu’un veut entrer dans ton compte avec l’aide de deux personnes qui te parrainent.
frame-recovery-look = Voir, et arrêter ça

recover-title = Une nouvelle phrase secrète
recover-lead = Avec un de tes codes de secours, tu peux en choisir une nouvelle. Toutes tes sessions se ferment alors.
recover-code = Code de secours
recover-code-hint = Seize caractères, de la liste que tu as imprimée ou notée. Il sert une fois.
recover-digits = Six chiffres de ton application
recover-digits-hint = Seulement si tu te connectes avec une application. Un autre code de secours ne marche pas ici. Si tu as une clé d’accès et pas d’application, connecte-toi avec la clé d’accès, puis change de phrase secrète.
recover-do = Enregistrer la nouvelle phrase secrète
recover-no-code = Tu n’as plus de code ?
recover-people-link = Demander à deux personnes qui te parrainent
recover-people-title = Demander à deux personnes
recover-people-lead = Deux personnes qui te parrainent peuvent dire que c’est bien toi.
recover-people-1 = Tu reçois un code court. Montre-le-leur, en face à face.
recover-people-2 = Quand les deux l’ont confirmé, trois jours passent. Qui a une session ouverte sur ton compte le voit, et peut tout arrêter.
recover-people-3 = Ensuite, ta nouvelle phrase secrète marche. Si tu te connectes avec une application, il te la faut toujours. Si tu as une deuxième phrase secrète, choisis-en une autre que celle-là.
recover-people-do = Avoir un code à leur montrer
recover-has-code = J’ai un code de secours, finalement
recover-shown-title = Ton code pour deux personnes
recover-shown-once = On ne te le montre que cette fois. Note-le maintenant.
recover-shown-1 = Montre-le, en face à face, à deux personnes qui te parrainent. La personne qui t’invite peut en être.
recover-shown-2 = Elles le tapent dans « Membres » : la première dans les trois jours, les deux dans le mois.
recover-then-passphrase = Trois jours après la deuxième, connecte-toi avec ta nouvelle phrase secrète.
recover-then-factor = Trois jours après la deuxième, connecte-toi avec ta phrase secrète seule. Crée alors de nouveaux codes de secours.
recover-shown-care = Ne l’envoie pas partout. Deux personnes peuvent remplacer une chose que tu as perdue. Pour une autre, il faut attendre un mois.

factor-lost-title = Ni téléphone ni codes
factor-lost-lead = Deux personnes qui te parrainent peuvent dire que c’est bien toi.
factor-lost-then = Ensuite, ta phrase secrète suffit. L’application, tes clés d’accès et tes anciens codes de secours ne marchent plus.
factor-lost-back = J’ai un code, finalement

stand-in-title = Une personne que je parraine ne peut plus entrer
stand-in-lead = Elle a perdu sa phrase secrète ou son téléphone, et a un code court pour toi.
stand-in-look = Voir de qui il s’agit
stand-in-founder = Membre d’origine, numéro { $place } par ordre d’arrivée
stand-in-day = Tu la parraines depuis le { $day }.
stand-in-alike = Tu parraines d’autres personnes que tes notes ne distinguent pas de celle-ci. Demande-lui quand c’était, et ne confirme que si tu n’as aucun doute.
stand-in-passphrase = Elle a perdu sa phrase secrète et en a choisi une nouvelle.
stand-in-factor = Elle a sa phrase secrète, mais a perdu l’application demandée en plus.
stand-in-1 = Il s’agit de la personne ci-dessus, et de personne d’autre.
stand-in-2 = Cette personne t’a donné le code, en face à face, aujourd’hui ou il y a peu.
stand-in-3 = Si ce n’est pas elle, quelqu’un d’autre entre sous son nom et lit ce qu’elle peut lire.
stand-in-promise = J’ai rencontré cette personne, et c’est bien elle.
stand-in-do = Confirmer
stand-in-not = Un doute ? Ne fais rien, et parle d’abord avec elle.
stand-in-back = Retour à tes parrainages

running-title = Entrer avec l’aide de deux personnes
running-none = Personne n’entre dans ton compte de cette façon.
running-lead = Quelqu’un dit être toi et ne pas pouvoir entrer. Si c’est toi, il n’y a rien à faire.
running-passphrase = Une nouvelle phrase secrète pour ton compte.
running-factor = Plus aucun code de ton application ni clé d’accès à donner.
running-lacking = Une personne doit encore confirmer.
running-hours = { $hours ->
    [0] Ça arrive d’un instant à l’autre.
    [one] Ça arrive dans l’heure.
   *[other] Ça arrive dans { $hours } heures.
}
running-you = Si ce n’est pas toi, arrête ça maintenant. Les deux personnes n’en savent rien.
running-stop = Arrêter ça
running-stop-hint = Cette tentative peut recommencer. Dans ce cas, on te prévient de nouveau.
