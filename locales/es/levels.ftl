# Qué tan segura está la comunidad. Un recuento de personas y círculos, nunca un número entre 0 y 1.

level-unreviewed = Sin revisar todavía
level-reviewed = Revisado
level-supported = Respaldado
level-corroborated = Corroborado
level-confirmed = Confirmado por responsables
level-disputed = Puesto en duda

level-unreviewed-meaning = Una persona hizo este reporte. Nadie lo ha revisado todavía. Tómalo en serio de todos modos: se muestra enseguida para que lo sepas a tiempo.
level-reviewed-meaning = Dos integrantes sin cercanía con quien lo hizo vieron que es un reporte adecuado. No estuvieron ahí, así que no pueden decir si es cierto.
level-supported-meaning = Al menos dos integrantes que no dependen entre sí dicen lo mismo.
level-corroborated-meaning = Al menos tres integrantes de círculos distintos dicen lo mismo, cada cual con tres meses o más de verificación, y no dependen entre sí. Es la mayor certeza que se alcanza aquí.
level-confirmed-meaning = Responsables de círculos distintos lo investigaron en conjunto y vieron que es cierto.
level-disputed-meaning = Son más las personas de círculos distintos que dicen que no es cierto que las que dicen que sí. Sigue a la vista para que juzgues por tu cuenta.

basis-newcomer = Lo dice una persona que lleva poco tiempo aquí.
basis-newly-vetted = Lo dice una persona con verificación reciente.
basis-former = Lo dice alguien que ya no forma parte de la comunidad.
basis-behind = { $members ->
    [one] Lo dice una persona.
   *[other] { $circles ->
        [one] Lo dicen { $members } integrantes del mismo círculo.
       *[other] Lo dicen { $members } integrantes de { $circles } círculos distintos.
    }
}
basis-against = { $members ->
    [one] Una persona lo pone en duda.
   *[other] { $circles ->
        [one] Lo ponen en duda { $members } integrantes del mismo círculo.
       *[other] Lo ponen en duda { $members } integrantes de { $circles } círculos distintos.
    }
}
