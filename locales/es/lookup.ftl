# Consultar. «Este número se reportó por …»: el dato, nunca una persona.

lookup-title = Consultar
lookup-identifier = Número, usuario, correo o matrícula
lookup-identifier-hint = Pégalo tal como te llegó. También sirve el enlace a un perfil.
lookup-again = Hacer otra consulta
lookup-do = Consultar
lookup-more = Leerlo de otra manera
lookup-kind = Leerlo como
lookup-kind-any = Automático
lookup-region = Región, si no lleva código de país
lookup-left = { $left ->
    [0] Hoy no te quedan consultas.
    [one] Hoy te queda una consulta.
   *[other] Hoy te quedan { $left } consultas.
}
lookup-not-kept = Lo que consultas no se guarda.

lead-who-when = { $members ->
    [one] Lo reportó una persona, en { $month }.
   *[other] { $circles ->
        [one] Lo reportaron { $members } integrantes del mismo círculo, la última vez en { $month }.
       *[other] Lo reportaron { $members } integrantes de { $circles } círculos distintos, la última vez en { $month }.
    }
}
lead-who = { $members ->
    [one] Lo reportó una persona.
   *[other] { $circles ->
        [one] Lo reportaron { $members } integrantes del mismo círculo.
       *[other] Lo reportaron { $members } integrantes de { $circles } círculos distintos.
    }
}
lead-code-of = ({ $count } de { $members })
lead-disputed = Otras personas lo ponen en duda. Mira más abajo.
linked-line = Además, sobre { $kind ->
    [phone] otro teléfono
    [email] un correo
    [plate] una matrícula
   *[handle] otro usuario
} de la misma persona: { $codes }. { $members ->
    [one] Una persona.
   *[other] { $members } integrantes.
}
linked-title = Según un reporte revisado, la misma persona usa también { $kind ->
    [phone] otro teléfono
    [email] un correo
    [plate] una matrícula
   *[handle] otro usuario
}.
linked-title-confirmed = Según los reportes revisados de dos integrantes independientes, la misma persona usa también { $kind ->
    [phone] otro teléfono
    [email] un correo
    [plate] una matrícula
   *[handle] otro usuario
}.
linked-lead = Lo que se sabe de ese otro dato, no del que consultaste:
group-count = { $count ->
    [one] un reporte
   *[other] { $count } reportes
}
cards-left-out = { $count ->
    [one] Hay un reporte más, menos grave o más antiguo.
   *[other] Hay { $count } reportes más, menos graves o más antiguos.
}

read-region = No lleva código de país, así que se leyó para esta región: { $region }.
read-international = Se leyó como un número que empieza por su código de país. Si no es así, escríbelo como lo marcarías.
read-plate-region = No lleva país, así que se leyó como una matrícula de tu región.
read-also = También se consultó: { $list }
read-unusual = Este número tiene una forma poco común. Comprueba que esté completo.
read-other-script = Algunas letras son de otro alfabeto y solo se parecen. Puede ser una imitación del nombre de otra persona.
read-among-words = De todo el texto solo se leyó el número.
read-plate-parts = En una matrícula alemana, solo el espacio distingue dos coches. Un reporte escrito sin él puede ser de otro coche: compáralo con la matrícula.

miss-tag = Sin reportes
miss-phone = Aquí no se sabe nada de este número.
miss-email = Aquí no se sabe nada de este correo.
miss-handle = Aquí no se sabe nada de este nombre de usuario.
miss-plate = Aquí no se sabe nada de esta matrícula.
miss-not-safe = Eso no quiere decir que sea seguro.
miss-only-means = Solo quiere decir que nadie lo ha reportado aquí.
miss-next-title = Qué más puedes comprobar
miss-next-1 = Consulta lo demás que tengas: otro número, un usuario, un correo, una matrícula.
miss-next-2 = Pide una llamada corta, o un nombre que puedas comprobar, antes de acordar nada.
miss-next-3 = Pregunta a colegas de confianza si les suena el nombre o la forma de escribir.
miss-next-4 = Dile a alguien dónde vas a estar y a qué hora vuelves.
miss-trust-yourself = Si algo no te da confianza, es razón suficiente para decir que no.

answer-incomplete = Puede que esta respuesta no esté completa.
answer-incomplete-more = Una parte de lo guardado aquí está dañada. Puede haber más reportes de los que ves. Avisa a quienes llevan este registro.
incomplete-tag = Incompleto
incomplete-means = Una parte de lo guardado aquí está dañada, así que nadie puede decir si hay reportes.
incomplete-next-title = Qué puedes hacer ahora
incomplete-next-1 = Ten el mismo cuidado que con alguien de quien no se sabe nada.
incomplete-next-2 = Pregunta a colegas de confianza y avisa a quienes llevan este registro.

unreadable-tag = Sin consultar
unreadable-title = Esto no se pudo leer, así que no se consultó.
unreadable-empty = La casilla está vacía. Pega un número, como 07700 900123, o un usuario, como @un_nombre.
unreadable-nothing = Esto no parece un número, un usuario, un correo ni una matrícula. Así sí funciona: +44 7700 900123, @un_nombre, t.me/un_nombre, nombre@example.org, GB: AB12 CDE.
unreadable-long = Es demasiado largo. Pega solo el número o el usuario, como +44 7700 900123.
unreadable-characters = Tiene signos que no se pueden leer. Escríbelo a mano, como 07700 900123.
unreadable-number = Este número de teléfono no puede existir. Uno completo es como +44 7700 900123.
unreadable-number-short = A este número le faltan cifras. Uno completo es como +44 7700 900123.
unreadable-number-local = A este número le falta el código de área, así que podría ser de muchas personas. Escríbelo con él, por ejemplo +44 20 7946 0123.
unreadable-number-long = A este número le sobran cifras. Uno completo es como +44 7700 900123.
unreadable-number-region = Este número no lleva código de país. Empieza con + y el código, como +44 7700 900123, o elige una región más abajo.
unreadable-number-extension = Los números con extensión son de una central telefónica. Quita la extensión: +44 20 7946 0123.
unreadable-number-service = Es un número corto o de servicio, que no es de nadie. Un teléfono es como +44 7700 900123.
unreadable-email = Este correo no está completo. Uno completo es como nombre@example.org.
unreadable-handle = Ahí no puede existir un usuario así. Uno válido es como @un_nombre, o t.me/un_nombre.
unreadable-handle-site = Di de qué sitio es el usuario, por ejemplo telegram: un_nombre, o pega el enlace al perfil.
unreadable-link = Este enlace no lleva a un perfil. Uno que sirve es como https://t.me/un_nombre.
unreadable-plate = Esto no es una matrícula. Escríbela con su país, como GB: AB12 CDE.
unreadable-kind = No se puede leer como el tipo que elegiste. Elige «Automático», o revisa lo que escribiste: un número es como +44 7700 900123.

which-title = ¿Cuál quieres decir?
which-lead = Esto puede ser varias cosas. No se consultó nada. Elige una.
which-none = ¿Ninguna? Empieza el número con + y el código de país, escribe la plataforma junto al nombre, como telegram: some_name, o la matrícula con su país, como GB: AB12 CDE.
which-number = { $region }: { $text }
which-plate = Matrícula, { $region }: { $text }
which-any-platform = ¿{ $text } en cualquier plataforma?
which-itself = { $text }

card-age = { $months ->
    [0] Hecho este mes.
    [one] Hecho en { $month }, hace un mes.
   *[other] { $years ->
        [0] Hecho en { $month }, hace { $months } meses.
        [one] Hecho en { $month }, hace más de un año.
       *[other] Hecho en { $month }, hace más de { $years } años.
    }
}
card-heading = Reporte { $place }
card-description = Sobre la persona
card-account = Qué pasó, en palabras de quien reporta
card-words-waiting = El texto no se muestra hasta que dos integrantes lo revisen.
card-words-vetted = Este reporte lleva un texto. Lo pueden leer las personas verificadas.
card-second-hand = Lo contó la persona a quien le pasó, y alguien lo reportó con su permiso.
card-former = Lo reportó alguien que ya no forma parte de la comunidad. Nadie lo ha confirmado.
card-reassigned = Los números de teléfono cambian de manos. Después de más de un año, este puede ser de otra persona.

act-support = Sé que es cierto
act-support-lead = ¿Cómo lo sabes?
support-happened = A mí también me pasó
support-witness = Estuve ahí, o lo vi
support-trust = Conozco a la persona a quien le pasó, y le creo
act-dispute = Sé que no es así
act-dispute-lead = ¿Cómo lo sabes?
dispute-mistaken = Es sobre otro número u otra persona
dispute-reassigned = El número ahora es de otra persona
dispute-untrue = Estuve ahí, y no fue así
act-flag = Esto no debería mostrarse
act-flag-lead = ¿Qué tiene de malo?
flag-reveals_worker = Deja ver quién es alguien que trabaja en esto
flag-reveals_third = Deja ver quién es alguien que no tiene nada que ver
flag-not_conduct = No es sobre el trato que recibió alguien que trabaja en esto
flag-made_up = Es claramente inventado
flag-about_me = Es sobre mí
act-support-outcome = Cuenta como tu palabra, y después no se puede cambiar. A nadie se le dice que fuiste tú.
act-support-own-lead = Si también te pasó, con tu propio reporte lo cuentas a tu manera.
act-support-own = Hacer mi propio reporte, con esto ya puesto
act-dispute-outcome = Cuenta como tu palabra, y después no se puede cambiar. A nadie se le dice que fuiste tú. Si otra persona, de otro lado, dice lo mismo, el equipo de responsables se ocupa.
act-flag-outcome = El equipo de responsables lee el reporte y decide. Hasta entonces sigue ahí. El equipo ve que alguien lo señaló y por qué; las demás personas no.
not-said-title = No se cambió nada
not-said-unknown = No hay ningún reporte así con este dato. Consúltalo otra vez para ver qué hay ahora.
not-said-own = Este reporte lo hiciste tú, así que tu palabra ya cuenta. Puedes retirarlo en «Mis reportes».
not-said-already = Ya dijiste algo sobre este dato, por algo igual de grave. La palabra de cada persona cuenta una vez.
not-said-flag-waits = Gracias por cuidar de las demás personas. El equipo de responsables aún no decide sobre un reporte que señalaste antes, y atiende uno a la vez de cada persona, para que ninguno quede enterrado. Cuando haya decidido, podrás señalar este. Si este reporte deja ver quién es alguien, vuelve y elige ese motivo: eso siempre pasa de inmediato.
