# Coming in. None of this may say what the registry is for.

sign-in-title = Connexion
sign-in-name = Nom
sign-in-passphrase = Phrase secrète
sign-in-do = Se connecter
sign-in-leave = Le bouton Quitter, en haut, t’emmène tout de suite sur un autre site, depuis n’importe quelle page.

half-title = Encore une étape
half-lead = Ton compte demande aussi un code.
half-lead-passkey = Ton compte demande aussi ta clé d’accès, ou un code.
half-code = Code
half-code-hint = Six chiffres de ton application. Ou un de tes codes de secours.
half-code-recovery = Un de tes codes de secours.
half-do = Se connecter
half-back = Retour au début

join-title = Tu as reçu une invitation
join-title-founder = Tu fais partie des membres d’origine
join-lead = Choisis un nom et une phrase secrète, et c’est tout. Pas d’e-mail, pas de numéro de téléphone, pas de vrai nom.
join-name = Nom
join-name-hint = N’importe quel nom, sauf ton vrai nom et ton nom de travail. Il te sert à te connecter. Les autres membres ne le voient pas.
join-passphrase = Phrase secrète
join-passphrase-hint = Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.
join-region = Ton pays
join-region-hint = Un numéro de téléphone sans indicatif est lu comme un numéro de ce pays.
join-do = Rejoindre
region-none = Le pays habituel ici
region-mine = Mon pays
offer-lead = Tu peux prendre celle-ci. Elle vient d’être créée pour toi, et personne ne l’a vue :
offer-how = Avant de continuer, note-la ou garde-la dans le gestionnaire de mots de passe de ton téléphone. On ne pourra plus te la montrer.

join-next-title = La suite
join-next-1 = La personne qui t’invite te parraine. C’est la première de deux étapes.
join-next-2 = Tu reçois un code court. Montre-le, en face à face, à une autre personne membre qui te connaît.
join-next-3 = Quand cette personne te parraine aussi, tout s’ouvre pour toi.
join-next-founder-1 = Trois membres d’origine commencent ensemble, avec un lien par personne.
join-next-founder-2 = Quand trois personnes sont là, tout s’ouvre.
join-next-founder-3 = Ensuite, vous pouvez inviter des gens que vous connaissez en vrai.

join-dead-title = Cette invitation ne marche pas
join-dead-why = Elle a peut-être déjà servi, été annulée, ou elle est trop ancienne. Le lien est peut-être aussi incomplet.
join-dead-next = Demandes-en une nouvelle à la personne qui t’invite.

gone-title = C’est fait
gone-lead = Tout ce qui était à toi est effacé, et on a demandé à ce navigateur d’oublier.
gone-next = Tu peux fermer cette page. Prends soin de toi.

## A link on another site, or in a letter, led here

go-on-title = Encore une étape
go-on-why = Tu arrives ici par un lien venu d’ailleurs. Appuie sur le bouton pour continuer.
go-on-go = Continuer
