# Looking up. "This number was reported for …": the identifier, never a person.

lookup-title = Rechercher
lookup-identifier = Numéro, pseudo, e-mail ou plaque
lookup-identifier-hint = Colle-le comme tu l’as reçu. Un lien vers un profil marche aussi.
lookup-again = Rechercher autre chose
lookup-do = Rechercher
lookup-more = Le lire autrement
lookup-kind = Le lire comme
lookup-kind-any = Automatique
lookup-region = Pays, s’il n’y a pas d’indicatif
lookup-left = { $left ->
    [0] Il ne te reste aucune recherche aujourd’hui.
    [one] Il te reste une recherche aujourd’hui.
   *[other] Il te reste { $left } recherches aujourd’hui.
}
lookup-not-kept = Ce que tu recherches n’est pas gardé.

lead-who-when = { $members ->
    [1] Signalé par une personne, en { $month }.
   *[other] { $circles ->
        [1] Signalé par { $members } membres du même cercle, la dernière fois en { $month }.
       *[other] Signalé par { $members } membres de { $circles } cercles distincts, la dernière fois en { $month }.
    }
}
lead-who = { $members ->
    [1] Signalé par une personne.
   *[other] { $circles ->
        [1] Signalé par { $members } membres du même cercle.
       *[other] Signalé par { $members } membres de { $circles } cercles distincts.
    }
}
lead-code-of = ({ $count } sur { $members })
lead-disputed = D’autres membres contestent. Regarde plus bas.
linked-line = Et aussi, pour { $kind ->
    [phone] un autre numéro
    [email] une adresse e-mail
    [plate] une plaque
   *[handle] un autre pseudo
} de la même personne : { $codes }. { $members ->
    [1] Une personne.
   *[other] { $members } membres.
}
linked-title = D’après un signalement relu, la même personne utilise aussi { $kind ->
    [phone] un autre numéro
    [email] une adresse e-mail
    [plate] une plaque
   *[handle] un autre pseudo
}.
linked-title-confirmed = D’après les signalements relus de deux membres sans lien entre eux, la même personne utilise aussi { $kind ->
    [phone] un autre numéro
    [email] une adresse e-mail
    [plate] une plaque
   *[handle] un autre pseudo
}.
linked-lead = Voici ce qu’on sait de cet autre identifiant, pas de celui que tu as recherché :
group-count = { $count ->
    [1] un signalement
   *[other] { $count } signalements
}
cards-left-out = { $count ->
    [1] Il y a encore un signalement, moins grave ou plus ancien.
   *[other] Il y a encore { $count } signalements, moins graves ou plus anciens.
}

read-region = Il n’a pas d’indicatif. Il a donc été lu pour ce pays : { $region }.
read-international = Lu comme un numéro qui commence par son indicatif. Si ce n’est pas le cas, écris-le comme pour appeler.
read-plate-region = Elle n’a pas de pays. Elle a donc été lue comme une plaque de ton pays.
read-also = Recherché aussi : { $list }
read-unusual = Ce numéro a une forme inhabituelle. Vérifie qu’il est complet.
read-other-script = Certaines lettres viennent d’un autre alphabet, même si elles ont l’air normales. C’est peut-être une copie du nom de quelqu’un d’autre.
read-among-words = Seul le numéro a été lu, au milieu du texte.
read-plate-parts = Sur une plaque allemande, seul l’espace distingue deux voitures. Un signalement écrit sans lui peut concerner une autre voiture : compare avec la plaque.

miss-tag = Aucun signalement
miss-phone = On ne sait rien ici sur ce numéro.
miss-email = On ne sait rien ici sur cette adresse.
miss-handle = On ne sait rien ici sur ce pseudo.
miss-plate = On ne sait rien ici sur cette plaque.
miss-not-safe = Ça ne veut pas dire que c’est sans danger.
miss-only-means = Ça veut seulement dire que personne ici n’a fait de signalement.
miss-next-title = Ce que tu peux encore vérifier
miss-next-1 = Recherche ce que tu as d’autre : un autre numéro, un pseudo, un e-mail, une plaque.
miss-next-2 = Demande un court appel, ou un nom que tu peux vérifier, avant de dire oui à quoi que ce soit.
miss-next-3 = Demande à des collègues de confiance si le nom ou la façon d’écrire leur dit quelque chose.
miss-next-4 = Dis à quelqu’un où tu seras et quand tu rentreras.
miss-trust-yourself = Si tu ne le sens pas, c’est une raison suffisante pour dire non.

answer-incomplete = Cette réponse n’est peut-être pas complète.
answer-incomplete-more = Une partie de ce qui est conservé ici est abîmée. Il y a peut-être plus de signalements que ce que tu vois. Préviens les personnes qui gèrent ce registre.
incomplete-tag = Incomplet
incomplete-means = Une partie de ce qui est conservé ici est abîmée. Personne ne peut donc dire s’il y a des signalements.
incomplete-next-title = Ce que tu peux faire maintenant
incomplete-next-1 = Fais aussi attention qu’avec quelqu’un dont on ne sait rien.
incomplete-next-2 = Demande à des collègues de confiance, et préviens les personnes qui gèrent ce registre.

unreadable-tag = Pas recherché
unreadable-title = Ça n’a pas pu être lu, donc rien n’a été recherché.
unreadable-empty = La case est vide. Colle un numéro comme +44 7700 900123, ou un pseudo comme @un_pseudo.
unreadable-nothing = Ça ne ressemble pas à un numéro, un pseudo, un e-mail ou une plaque. Voici ce qui marche : +44 7700 900123, @un_pseudo, t.me/un_pseudo, nom@example.org, GB: AB12 CDE.
unreadable-long = C’est trop long. Colle juste le numéro ou le pseudo, comme +44 7700 900123.
unreadable-characters = Il y a dedans des signes qui ne peuvent pas être lus. Tape-le à la main, comme +44 7700 900123.
unreadable-number = Ce numéro de téléphone ne peut pas exister. Un numéro complet ressemble à +44 7700 900123.
unreadable-number-short = Ce numéro est trop court. Un numéro complet ressemble à +44 7700 900123.
unreadable-number-local = Il manque l’indicatif régional : ce numéro pourrait être à beaucoup de monde. Écris-le en entier, par exemple +44 20 7946 0123.
unreadable-number-long = Ce numéro a trop de chiffres. Un numéro complet ressemble à +44 7700 900123.
unreadable-number-region = Ce numéro n’a pas d’indicatif. Commence par + et l’indicatif, comme +44 7700 900123, ou choisis un pays plus bas.
unreadable-number-extension = Un numéro avec un poste est celui d’un standard. Enlève le poste : +44 20 7946 0123.
unreadable-number-service = C’est un numéro court ou de service, qui n’est à personne. Un numéro de téléphone ressemble à +44 7700 900123.
unreadable-email = Cette adresse e-mail n’est pas complète. Une adresse ressemble à nom@example.org.
unreadable-handle = Ce pseudo ne peut pas exister sur ce site. Un pseudo ressemble à @un_pseudo, ou à t.me/un_pseudo.
unreadable-handle-site = Dis de quel site vient le pseudo, comme telegram: un_pseudo, ou colle le lien du profil.
unreadable-link = Ce lien ne mène pas à un profil. Un lien qui marche ressemble à https://t.me/un_pseudo.
unreadable-plate = Ce n’est pas une plaque d’immatriculation. Écris-la avec son pays, comme GB: AB12 CDE.
unreadable-kind = Ça ne peut pas être lu de la façon choisie. Prends « Automatique », ou vérifie ce que tu as tapé : un numéro ressemble à +44 7700 900123.

which-title = Lequel veux-tu dire ?
which-lead = Il y a plusieurs lectures possibles. Rien n’a été recherché. Choisis-en une.
which-none = Aucune ne convient ? Commence le numéro par + et l’indicatif du pays, écris la plateforme avec le nom, comme telegram: some_name, ou la plaque avec son pays, comme GB: AB12 CDE.
which-number = { $region } : { $text }
which-plate = Plaque, { $region } : { $text }
which-any-platform = { $text } sur n’importe quelle plateforme ?
which-itself = { $text }

card-age = { $months ->
    [0] Signalé ce mois-ci.
    [one] Signalé en { $month }, il y a un mois.
   *[other] { $years ->
        [0] Signalé en { $month }, il y a { $months } mois.
        [one] Signalé en { $month }, il y a plus d’un an.
       *[other] Signalé en { $month }, il y a plus de { $years } ans.
    }
}
card-heading = Signalement { $place }
card-description = Sur la personne
card-account = Ce qui s’est passé, avec les mots de la personne qui signale
card-words-waiting = Le texte n’est pas montré avant d’avoir été relu par deux membres.
card-words-vetted = Il y a un texte avec ce signalement. Les membres à part entière peuvent le lire.
card-second-hand = Raconté par la personne à qui c’est arrivé, et signalé pour elle avec son accord.
card-former = Signalé par quelqu’un qui n’est plus membre. Personne ne l’a confirmé.
card-reassigned = Les numéros de téléphone changent de mains. Après plus d’un an, celui-ci est peut-être à quelqu’un d’autre.

act-support = Je sais que c’est vrai
act-support-lead = Comment le sais-tu ?
support-happened = Ça m’est arrivé aussi
support-witness = J’étais là, ou je l’ai vu
support-trust = Je connais la personne à qui c’est arrivé, et je la crois
act-dispute = Je sais que c’est faux
act-dispute-lead = Comment le sais-tu ?
dispute-mistaken = Ça concerne un autre numéro ou une autre personne
dispute-reassigned = Le numéro est à quelqu’un d’autre maintenant
dispute-untrue = J’étais là, et ça ne s’est pas passé comme ça
act-flag = Ça ne devrait pas être montré
act-flag-lead = Qu’est-ce qui ne va pas ?
flag-reveals_worker = Ça révèle l’identité de collègues
flag-reveals_third = Ça révèle l’identité de quelqu’un qui n’a rien à voir
flag-not_conduct = Ça ne parle pas d’un comportement envers des collègues
flag-made_up = C’est clairement inventé
flag-about_me = Ça parle de moi
act-support-outcome = Ça compte comme ton témoignage, et tu ne pourras pas le changer. On ne dit à personne que c’était toi.
act-support-own-lead = Si ça t’est arrivé aussi, ton propre signalement le dit à ta façon.
act-support-own = Faire mon propre signalement, déjà prérempli
act-dispute-outcome = Ça compte comme ton témoignage, et tu ne pourras pas le changer. On ne dit à personne que c’était toi. Si une autre personne, sans lien avec toi, le dit aussi, les responsables l’examinent.
act-flag-outcome = Les responsables lisent le signalement et décident. D’ici là, il reste. Les responsables voient cette alerte et sa raison ; les autres membres, non.
not-said-title = Rien n’a changé
not-said-unknown = Il n’y a pas de signalement de ce genre sous cet identifiant. Refais la recherche pour voir ce qu’il y a maintenant.
not-said-own = C’est toi qui as fait ce signalement, donc ton témoignage compte déjà. Tu peux le retirer dans « Mes signalements ».
not-said-already = Tu as déjà témoigné sur cet identifiant, pour quelque chose d’aussi grave. Le témoignage de chaque membre compte une fois.
not-said-flag-waits = Merci de veiller sur les autres. Les responsables n’ont pas encore décidé pour un signalement sur lequel tu les as alertés, et en prennent un à la fois par personne, pour qu’aucun ne soit noyé. Une fois la décision prise, tu pourras le faire pour celui-ci. Si ce signalement révèle l’identité de quelqu’un, reviens en arrière et choisis cette raison : ça passe toujours tout de suite.
