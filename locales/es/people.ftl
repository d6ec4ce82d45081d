# Situación, avales, invitaciones. Nunca se muestra quién dio su aval a quién, solo a qué equivale.

state-founding = Persona fundadora
state-invited = Recién llegaste
state-probation = Primer paso dado
state-vetted = Con verificación
state-review = En revisión
state-left = Te fuiste
state-expelled = Expulsión
state-frozen = En pausa
step-done = Hecho:
step-first = Una persona te dio su aval
step-second = Otra persona, de otro lado, te dio su aval
vouch-code-title = Tu código
vouch-code-how = Muéstralo, cara a cara, a alguien de aquí que te conozca y que no te haya invitado. Lo escribe en «Gente», y ya está.
vouch-code-care = No lo hagas circular. Quien lo escribe responde por ti.
may-title = Qué puedes hacer ahora
may-look-up = Consultar, { $times } veces al día
may-look-up-not = Consultar
may-words = Leer lo que escribieron otras personas
may-report = Hacer reportes
may-vouch = Dar tu aval a otras personas
may-invite = Invitar a otras personas
may-review = Revisar reportes
may-not-yet = Todavía no.
vetting-title = Cómo funciona esto
vetting-text-1 = A cada persona de aquí la dejaron entrar dos personas que no entraron la una por la otra. Así, una sola amistad equivocada no basta para abrir la puerta.
vetting-text-2 = A nadie se le muestra quién dio su aval a quién. Cada integrante puede dejar entrar solo a unas pocas personas, y responde por ellas durante dos años.

vouch-title = Dar tu aval a alguien
vouch-lead = Para alguien que conoces en persona y a quien le confiarías tu propia seguridad.
vouch-code = Su código
vouch-code-hint = El código corto que te mostró, cara a cara.
vouch-answer-title = De qué respondes
vouch-answer-1 = Conoces a esta persona, y sabes que trabaja en esto.
vouch-answer-2 = Crees que se guardará para sí lo que lea aquí.
vouch-answer-3 = Si expulsan a esa persona en los próximos dos años, no podrás dar avales a nadie durante 180 días.
vouch-note = Nota para ti
vouch-note-hint = Para que después sepas quién era. Solo la ves tú. Sin nombres reales.
vouch-room = { $room ->
    [0] Tu rama está llena. Si la de quien da el otro aval también lo está, esa persona espera hasta que se libere un lugar.
    [one] En tu rama queda lugar para una persona más.
   *[other] En tu rama queda lugar para { $room } personas más.
}
vouch-promise = Conozco a esta persona y respondo por ella.
vouch-do = Dar mi aval
budget-now = { $now ->
    [0] De momento no tienes avales para dar.
    [one] Tienes un aval para dar.
   *[other] Tienes { $now } avales para dar.
}
budget-next = { $now ->
    [0] De momento no tienes avales para dar. El próximo llega el { $day }.
    [one] Tienes un aval para dar. El próximo llega el { $day }.
   *[other] Tienes { $now } avales para dar. El próximo llega el { $day }.
}
budget-shared = Una invitación también gasta uno.
given-title = Por quién respondes
given-empty = Todavía por nadie.
given-label = { $label }
given-since = Alguien a quien diste tu aval en { $month }
given-until = Respondes por esta persona hasta el { $day }.
given-vetted = Con verificación.
given-waiting = Espera un segundo aval.
given-review = En revisión.
given-left = Se fue.
given-expelled = Expulsión.
take-back = Retirar
take-back-what = A esa persona no se le dice quién retiró su aval. Dejas de responder por ella. El aval no vuelve a ti.
take-back-nothing = Conserva todo lo que tiene.
take-back-grace = Conserva la verificación hasta el { $day }, y para entonces necesita otro aval.
take-back-footing = Nadie más le dio su aval: no podrá hacer nada aquí hasta que alguien se lo dé.
take-back-second = Le queda un aval: volverá a necesitar un segundo.
take-back-do = Retirar mi aval

why-not-vetted = Podrás dar avales cuando tengas la verificación.
why-not-yet = Podrás dar avales a partir del { $day }.
why-not-budget = No te quedan avales. El próximo llega el { $day }.
why-not-strike = Expulsaron a alguien que tenía tu aval. Podrás volver a dar avales a partir del { $day }.
why-not-grace = Podrás volver a dar avales cuando consigas otro aval para ti.
why-not-review = Podrás volver a dar avales cuando termine tu propia revisión.
why-not-strikes = Expulsaron a dos personas que tenían tu aval. No puedes dar avales hasta que el equipo de responsables lo aclare.
why-not-promised = Todos tus avales están prometidos en invitaciones abiertas. Retira una para liberar el suyo.

invite-title = Invitar a alguien
invite-lead = Para alguien que conoces en persona y a quien le confiarías tu propia seguridad.
invite-means-title = Qué significa una invitación
invite-means-1 = Es tu aval: respondes por quien entre con ella.
invite-means-2 = Quien tenga el enlace puede usarlo, una vez. Entrégalo en persona, o de forma que solo esa persona pueda leerlo.
invite-note-label = Nota para ti
invite-note-hint = Para que después sepas para quién era. Solo la ves tú. Sin nombres reales.
invite-do = Crear una invitación
invite-note = { $note }
invite-made = Invitación del { $day }
invite-how = Se queda aquí, para ti, hasta que alguien entre con ella.
invite-open = Funciona una vez, hasta el { $day }.
invite-used = Alguien entró con ella.
invite-expired = Nadie la usó a tiempo.
invite-revoked = La retiraste.
invite-revoke = Retirar esta invitación
invite-others = Tus otras invitaciones

standing-founder = Eres una de las personas fundadoras.
standing-founder-waiting = Eres una de las personas fundadoras. Todo se abre cuando hayan entrado tres.
standing-joined = Ya entraste, pero de momento no hay ningún aval que cuente para ti.
standing-one = Una persona te dio su aval; necesitas el de otra, de otro lado.
standing-related = De las dos personas que te dieron su aval, una entró por la otra; necesitas un aval más.
standing-common = Las personas que te dieron su aval entraron por una misma persona; necesitas un aval más.
standing-no-place = Dos personas independientes te dieron su aval, pero en sus ramas no hay lugar libre; pide uno a una persona responsable.
standing-vetted = Te dieron su aval dos personas que no entraron la una por la otra.
standing-steward = Te dieron su aval dos personas que no entraron la una por la otra, tres responsables te dieron su firma, y llevas un círculo.
standing-grace = Tienes la verificación, pero uno de tus avales terminó. Consigue otro a más tardar el { $day }.
standing-review = Expulsaron a alguien de quien dependía tu lugar aquí, así que tu participación se revisa de nuevo.
standing-frozen = Tu participación está en pausa mientras el equipo de responsables aclara algo.
standing-strikes = Expulsaron a dos personas que tenían tu aval, así que tu participación se revisa de nuevo.
standing-left = Te fuiste.
standing-expelled = Tu participación terminó.
next-second = Muestra tu código a alguien de aquí que te conozca, pero que no te haya invitado.
next-other-circle = Muestra tu código a alguien de aquí que no tenga nada que ver con esas dos personas.
next-steward = Una persona responsable puede darte un lugar. Pide a quien te dio su aval que te la presente.
next-founding = { $missing ->
    [one] Falta que entre una persona fundadora más.
   *[other] Falta que entren { $missing } personas fundadoras más.
}
next-vouch-from = A partir del { $day } podrás dar tu aval a otras personas.
next-vouch = Puedes dar tu aval a gente que conoces en persona.
next-founder = Puedes invitar a gente que conoces en persona.
next-grace = Hasta entonces no pierdes nada, salvo poder dar avales. Muestra tu código a otra persona de aquí que te conozca.
next-review = Esto no dice nada de ti. Un aval nuevo de otra persona lo resuelve: muéstrale tu código.
next-frozen = Se abre de nuevo por sí sola el { $day }, o antes. No tienes que hacer nada. Hasta entonces puedes retirar tus propios reportes.
next-strikes = Dos responsables se ocupan de esto. Hasta entonces puedes consultar y reportar como quien acaba de llegar.
next-left = Para volver, pide una invitación a alguien de aquí.
next-expelled = Si es un error, escribe a quienes llevan este registro.
