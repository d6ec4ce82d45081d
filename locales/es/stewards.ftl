# Responsables: casos, preocupaciones, proponer y retirar responsables, y la lista de lo que se hizo.

cases-title = Casos
cases-lead = Deciden dos responsables que no dependen entre sí. A nadie se le muestra quién votó.
cases-open = Por decidir
cases-none = No hay nada que te espere.
cases-decided = Decididos hace poco
case-flag = Alguien dice que este reporte no debe mostrarse
case-rejected = En la revisión se rechazó este reporte de peligro
case-disputed = Este reporte se puso en duda
case-concern = Una preocupación sobre alguien de aquí
case-name = Sobre
case-alarm = Las consultas de alguien parecen seguir una lista
alarm-canary-behind = Un reporte que encontró esta persona dice que otro número o usuario es de la misma persona. Nadie tiene motivo para conocer ese otro. No se consultó directamente.
case-since = Desde el { $day }.
case-until = Se puede deshacer hasta el { $day }.
case-undone = Deshecho
case-what = ¿Qué se debería hacer?
case-vote = Votar
case-vote-again = Cambiar mi voto
case-voted = Votaste por deshacer esto
case-undo-vote = Votar por deshacer esto
case-closed-report = El texto de este reporte volvió a cerrarse.
case-withdrawn = Un reporte de este caso se retiró después. Lo que decía ya no está; quien lo hizo sigue contando en lo que decidas.
case-elsewhere = { $count ->
    [one] Otro caso es sobre alguien con quien tienes cercanía; lo deciden otras personas.
   *[other] Otros { $count } casos son sobre gente con quien tienes cercanía; los deciden otras personas.
}
case-voices = { $behind ->
    [one] Lo dice una persona
   *[other] Lo dicen { $behind } integrantes
}; { $against ->
    [0] nadie lo pone en duda.
    [one] una persona lo pone en duda.
   *[other] { $against } lo ponen en duda.
}
why-reveals-worker = Deja ver quién es alguien que trabaja en esto.
why-reveals-third = Deja ver quién es alguien que no tiene nada que ver.
why-not-conduct = No es sobre el trato que recibió alguien que trabaja en esto.
why-made-up = Es claramente inventado.
why-about-me = Es sobre la misma persona que lo señala.
why-duplicate = La misma persona ya reportó lo mismo.

measure-keep = Dejarlo como está
measure-hide = Ocultar el reporte
measure-freeze = Poner en pausa a esta persona
measure-freeze-branch = Poner en pausa a esta persona y a toda su rama
measure-expel = Expulsar a esta persona
measure-expel-set-aside = Expulsar y apartar lo que nadie ha revisado
measure-rule-true = El reporte es cierto
measure-rule-false = El reporte no es cierto
measure-lift = Dejar que esta persona vuelva a consultar
measure-undo = Deshacer
measure-votes = { $count ->
    [one] Una persona responsable votó por esto.
   *[other] { $count } responsables votaron por esto.
}
effect-keep = No cambia nada.
effect-expel-set-aside = Se expulsa a esta persona. Todo lo que reportó de daño o molestia y nadie ha revisado sale de las consultas, y se borra después de 30 días. Los reportes de peligro siguen a la vista hasta que decidan sobre cada uno responsables que no votaron sobre esta persona.
effect-hide = { $count ->
    [one] Un reporte sale de todas las consultas, y se borra después de 30 días.
   *[other] { $count } reportes salen de todas las consultas, y se borran después de 30 días.
}
effect-freeze = Una persona perdería todos sus derechos durante 30 días. Termina por sí solo.
effect-branch = { $count ->
    [one] Una persona perdería todos sus derechos durante 30 días.
   *[other] { $count } integrantes de esta rama perderían todos sus derechos durante 30 días.
}{ $reports ->
    [0] {""}
   *[other] {" "}El reporte se oculta.
}
effect-expel = { $vouchers ->
    [0] Nadie pierde el derecho a dar avales
    [one] Una de las personas que le dieron su aval no podrá dar avales durante 180 días
   *[other] Las { $vouchers } personas que le dieron su aval no podrán dar avales durante 180 días
}; { $others ->
    [0] nadie más pasa a revisión.
    [one] una persona que dejó entrar pasa a revisión.
   *[other] { $others } personas que dejó entrar pasan a revisión.
}{ $reports ->
    [0] {""}
   *[other] {" "}El reporte se oculta.
}
effect-true = { $count ->
    [0] Se muestra como cierto.
    [one] Se muestra como cierto. La voz de quien lo puso en duda cuenta menos durante dos años.
   *[other] Se muestra como cierto. Las voces de las { $count } personas que lo pusieron en duda cuentan menos durante dos años.
}
effect-false = { $count ->
    [one] Se oculta. La voz de quien lo dijo cuenta menos durante dos años.
   *[other] Se oculta. Las voces de las { $count } personas que lo dijeron cuentan menos durante dos años.
}
effect-lift = Termina la pausa de las consultas. Para esto basta una persona responsable.
effect-undo = Dos responsables que coinciden lo deshacen. Después, todo queda como estaría sin esta decisión.

concern-title = Algo sobre alguien de aquí
concern-link = Algo va mal con alguien que dejé entrar
concern-lead = Se ocupan responsables sin cercanía contigo ni con esa persona.
concern-name = El nombre con que entra esa persona
concern-name-hint = Solo se la encuentra por ese nombre. Aquí no se le dice a nadie si existe.
concern-reason = ¿De qué se trata?
concern-shares = Comparte lo que se lee aquí
concern-not-who = No es quien dice ser
concern-harms = Hace daño a otras personas
concern-other-hands = La cuenta está en otras manos
concern-other = Otra cosa
concern-then = El equipo de responsables ve ese nombre y lo que eliges aquí. No ve quién se lo dijo.
concern-do = Decírselo al equipo

stewards-title = Responsables
stewards-lead = Integrantes a quienes otras personas pidieron hacer las pocas cosas que nadie debería hacer por su cuenta.
stewards-do-1 = Dos en conjunto pueden ocultar un reporte, poner en pausa a una persona o expulsarla. Todo se puede deshacer durante 30 días.
stewards-do-2 = Nunca deciden sobre gente cercana.
stewards-do-3 = No pueden leer reportes, ni ver quién dio su aval a quién, más allá del caso que tienen delante.
stewards-do-4 = Tres sin cercanía entre sí dan su firma a una persona nueva, y también pueden retirarle el cargo.
name-title = Proponer a alguien
name-hint = Si esa persona puede ser responsable, su página «Tu situación» muestra un código. Te lo muestra cara a cara.
name-do = Proponer a esta persona
sign-do = Dar mi firma a esta persona
sign-what = Puedes dar tu firma a alguien a quien ya propusieron. Con la tercera firma pasa a ser responsable. Las firmas caducan a los 90 días.
recall-title = Alguien no debería seguir como responsable
recall-name = El nombre con que entra esa persona responsable
recall-hint = Aquí no se le dice a nadie si existe. Hace falta que firmen tres responsables.
recall-do = Pedirlo
sign-recall-do = Firmarlo
steward-code-how = Podrías ser responsable. Muestra este código a quien quiera proponerte.
steward-code-free = No es obligación. Nadie ve que podrías serlo.
candidacy = { $signed ->
    [0] Alguien te propuso. Todavía no hay firmas; hacen falta { $needed }.
   *[other] Alguien te propuso; ya hay { $signed } de { $needed } firmas.
}

audit-title = Qué hizo el equipo de responsables
audit-link = Qué hizo hace poco el equipo de responsables
audit-lead = Los últimos doce meses. Aquí no se nombra a nadie. Cada línea va atada a la anterior, para que ninguna se pueda cambiar sin que se note.
audit-none = Todavía nada.
audit-broken = Alguien cambió esta lista desde fuera. Avisa a quienes llevan este registro.
audit-keep = Se cerró un caso y no se cambió nada.
audit-hide = { $number ->
    [one] Se ocultó un reporte.
   *[other] Se ocultaron { $number } reportes.
}
audit-freeze = Se puso en pausa a una persona durante 30 días.
audit-freeze-branch = { $number ->
    [one] Se puso en pausa a una persona durante 30 días.
   *[other] Se puso en pausa a { $number } integrantes durante 30 días.
}
audit-expel = Se expulsó a una persona.
audit-expel-set-aside = Se expulsó a una persona, y se apartó lo que había reportado de daño y molestia sin que nadie lo hubiera revisado.
audit-rule-true = { $number ->
    [one] Se vio que un reporte puesto en duda es cierto.
   *[other] Se vio que { $number } reportes puestos en duda son ciertos.
}
audit-rule-false = { $number ->
    [one] Se vio que un reporte puesto en duda no es cierto.
   *[other] Se vio que { $number } reportes puestos en duda no son ciertos.
}
audit-lift = Se volvieron a abrir las consultas de una persona.
audit-undo = Se deshizo una decisión.
audit-moot = Se cerró un caso, porque su reporte ya no estaba.
audit-appoint = Una persona pasó a ser responsable; firmas: { $number }.
audit-recall = Una persona dejó de ser responsable; firmas: { $number }.
audit-other = Se hizo otra cosa.

notice-voted = Tu voto ya cuenta. Hacen falta dos.
notice-decided = Está decidido y hecho.
notice-raised = Gracias. Si ese nombre existe aquí, el equipo se ocupará.
notice-named = Gracias. Ya se le pueden dar firmas a esta persona.
notice-signed = Tu firma queda anotada.
notice-appointed = Tu firma era la última que faltaba. Esa persona ya es responsable.
notice-recalled = Tu firma era la última que faltaba. Esa persona ya no es responsable.
mistake-party = Este caso es sobre alguien con quien tienes cercanía. Lo deciden otras personas. No se cambió nada.
mistake-measure = Elige qué se debería hacer.
mistake-measure-done = Ahora no se puede hacer. Puede que ya se haya hecho, o que esa persona se haya ido.
mistake-steward-code-empty = Escribe el código que te mostraron.
mistake-steward-own = Este es tu propio código. Te tiene que proponer otra persona.
mistake-steward-not-now = Esta persona no puede ser responsable en este momento. Cuando pueda, su página «Tu situación» mostrará un código.
mistake-steward-not-named = Todavía nadie ha propuesto a esta persona.
mistake-steward-not-asked = Nadie ha pedido que deje de ser responsable alguien con este nombre.
mistake-steward-related = Ya firmó alguien con quien tienes cercanía. Tu firma no contaría junto a la suya.
mistake-steward-second-voucher = De quienes le dieron su aval solo puede firmar una persona, y ya firmó.
mistake-steward-signers = Estas firmas no bastan juntas. Hacen falta tres responsables sin cercanía entre sí.
mistake-concern-name = Escribe el nombre con que entra esa persona.
mistake-concern-reason = Elige de qué se trata.
