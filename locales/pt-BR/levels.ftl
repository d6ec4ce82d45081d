# O quanto a comunidade tem certeza. Uma conta de pessoas e círculos, nunca um número entre 0 e 1.

level-unreviewed = Ainda sem revisão
level-reviewed = Revisado
level-supported = Apoiado
level-corroborated = Corroborado
level-confirmed = Confirmado pela moderação
level-disputed = Contestado

level-unreviewed-meaning = Uma pessoa fez este relato. Ninguém conferiu ainda. Leve a sério mesmo assim: ele aparece na hora para que você saiba a tempo.
level-reviewed-meaning = Duas pessoas daqui que não são próximas de quem fez o relato viram que ele está em ordem. Elas não estavam lá, então não podem dizer se é verdade.
level-supported-meaning = Pelo menos duas pessoas daqui que não dependem uma da outra dizem a mesma coisa.
level-corroborated-meaning = Pelo menos três integrantes de círculos diferentes dizem a mesma coisa, cada qual com três meses ou mais de verificação, e não dependem entre si. Aqui, é a maior certeza que se pode ter.
level-confirmed-meaning = Pessoas da moderação, de círculos diferentes, olharam isso em conjunto e viram que é verdade.
level-disputed-meaning = Entre integrantes de círculos diferentes, mais gente diz que isto está errado do que certo. Continua à vista para você julgar por si.

basis-newcomer = 1 integrante diz isso, e chegou aqui há pouco.
basis-newly-vetted = 1 integrante diz isso, e passou pela verificação há pouco.
basis-former = Alguém que não faz mais parte daqui diz isso.
basis-behind = { $members ->
    [1] 1 integrante diz isso.
   *[other] { $circles ->
        [1] { $members } integrantes do mesmo círculo dizem isso.
       *[other] { $members } integrantes de { $circles } círculos diferentes dizem isso.
    }
}
basis-against = { $members ->
    [1] 1 integrante contesta.
   *[other] { $circles ->
        [1] { $members } integrantes do mesmo círculo contestam.
       *[other] { $members } integrantes de { $circles } círculos diferentes contestam.
    }
}
