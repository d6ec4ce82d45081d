# Revisión entre integrantes: ¿es un reporte adecuado? Nunca: ¿es cierto?

reviews-title = Revisar
reviews-lead = ¿Es un reporte adecuado? No estuviste ahí, así que no tienes que decir si es cierto. Los números y usuarios van ocultos en parte.
reviews-waiting-title = Qué espera
reviews-none = No hay reportes por revisar.
reviews-waiting = { $count ->
    [one] Hay un reporte por revisar.
   *[other] Hay { $count } reportes por revisar.
} { $days ->
    [0] El más antiguo llegó hoy.
    [one] El más antiguo lleva un día esperando.
   *[other] El más antiguo lleva { $days } días esperando.
}
reviews-day = Hasta un día: { $count }
reviews-three-days = Dos o tres días: { $count }
reviews-week = De cuatro días a una semana: { $count }
reviews-longer = Más de una semana: { $count }
reviews-for-others = { $count ->
    [one] Uno de ellos no te toca ahora.
   *[other] { $count } de ellos no te tocan ahora.
} Cada reporte va a tantas personas como haga falta, y nunca a quien lo hizo ni a gente cercana. Tienes como mucho tres a la vez.
reviews-none-for-you = Ahora no hay nada aquí que te toque revisar. Gracias por mirar.
reviews-rules = Qué no se acepta
reviews-rules-what = Un reporte se devuelve o se rechaza solo por uno de estos motivos:
reviews-rules-true = Que un reporte no te guste, o que dudes de él, no es motivo. Quien consulte el número puede decir si sabe que no fue así.
reviews-rules-two = Deciden dos integrantes que coinciden. Si dos lo aceptan, se muestra el texto. Si alguien lo devuelve, a quien lo hizo se le dice por qué, y puede corregirlo. Si dos lo rechazan, no se muestra; pero lo que es de peligro sigue a la vista hasta que el equipo de responsables lo vea.
reviews-hold = { $days ->
    [one] Tienes un reporte durante un día. Después pasa a otra persona.
   *[other] Tienes un reporte durante { $days } días. Después pasa a otra persona.
}
review-no-words = Este reporte no lleva texto.
review-identifiers = Sobre
review-waited = { $days ->
    [0] Llegó hoy.
    [one] Lleva un día esperando.
   *[other] Lleva { $days } días esperando.
}
review-decision = ¿Es un reporte adecuado?
decision-accept = Sí, aceptarlo
decision-return = Devolverlo para que se corrija
decision-reject = No, rechazarlo
review-reason = Por qué, si lo devuelves o lo rechazas
review-reason-none = Para aceptarlo no hace falta motivo
refused-reveals_worker = Deja ver quién es alguien que trabaja en esto
refused-reveals_third = Deja ver quién es alguien que no tiene nada que ver
refused-not_conduct = No es sobre el trato que recibió alguien que trabaja en esto
refused-made_up = Es claramente inventado
refused-duplicate = La misma persona ya reportó lo mismo
refused-unclear = No queda claro qué pasó
review-do = Decidir

mend-title = Corrige tu texto
mend-lead = En la revisión te devolvieron el reporte. Lo que marcaste se sigue encontrando. Solo el texto espera.
mend-what = Después, dos integrantes lo revisan otra vez desde el principio, con tu texto nuevo. El anterior se borra.
mend-do = Enviar el texto nuevo
mend-instead = Puedes quitar el texto y dejar lo que marcaste. O retirar el reporte, en «Mis reportes».
