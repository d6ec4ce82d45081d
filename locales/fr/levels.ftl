# How sure the community is. A count of people and circles, never a number between 0 and 1.

level-unreviewed = Pas encore relu
level-reviewed = Relu
level-supported = Appuyé
level-corroborated = Corroboré
level-confirmed = Jugé vrai par les responsables
level-disputed = Contesté

level-unreviewed-meaning = Une personne a fait ce signalement. Il n’a pas encore été relu. Prends-le au sérieux quand même : il est montré tout de suite pour que tu le saches à temps.
level-reviewed-meaning = Deux membres qui ne sont pas proches de la personne qui l’a fait ont trouvé qu’il a sa place ici. Ces membres n’y étaient pas, et ne peuvent donc pas dire si c’est vrai.
level-supported-meaning = Au moins deux personnes qui ne dépendent pas l’une de l’autre disent la même chose.
level-corroborated-meaning = Au moins trois personnes de cercles distincts disent la même chose, chacune membre à part entière depuis trois mois ou plus, sans dépendre les unes des autres. Ici, il n’y a pas plus sûr.
level-confirmed-meaning = Des responsables de cercles distincts ont examiné ça ensemble et ont trouvé que c’est vrai.
level-disputed-meaning = Dans des cercles distincts, il y a plus de membres pour dire que c’est faux que pour dire que c’est vrai. Il reste visible pour que tu juges par toi-même.

basis-newcomer = Une personne le dit. Elle est nouvelle ici.
basis-newly-vetted = Une personne le dit. Elle est membre à part entière depuis peu.
basis-former = Quelqu’un qui n’est plus membre le dit.
basis-behind = { $members ->
    [1] Une personne le dit.
   *[other] { $circles ->
        [1] { $members } membres du même cercle le disent.
       *[other] { $members } membres de { $circles } cercles distincts le disent.
    }
}
basis-against = { $members ->
    [1] Une personne le conteste.
   *[other] { $circles ->
        [1] { $members } membres du même cercle le contestent.
       *[other] { $members } membres de { $circles } cercles distincts le contestent.
    }
}
