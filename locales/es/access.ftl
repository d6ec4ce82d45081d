# Entrar. Nada de esto puede decir para qué sirve el registro.

sign-in-title = Entrar
sign-in-name = Nombre
sign-in-passphrase = Frase de paso
sign-in-do = Entrar
sign-in-leave = El botón «Salir ya», arriba, te lleva enseguida a otro sitio, desde cualquier página.

half-title = Un paso más
half-lead = Tu cuenta pide también un código.
half-lead-passkey = Tu cuenta pide también tu llave de acceso, o un código.
half-code = Código
half-code-hint = Seis cifras de tu app. O uno de tus códigos de recuperación.
half-code-recovery = Uno de tus códigos de recuperación.
half-do = Entrar
half-back = Volver al inicio

join-title = Tienes una invitación
join-title-founder = Eres una de las personas fundadoras
join-lead = Elige un nombre y una frase de paso, y ya está. Sin correo, sin teléfono, sin nombre real.
join-name = Nombre
join-name-hint = Cualquiera, mientras no sea tu nombre real ni el que usas en el trabajo. Lo necesitas para entrar. Las demás personas no lo ven.
join-passphrase = Frase de paso
join-passphrase-hint = Al menos 12 caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.
join-region = Tu región
join-region-hint = Los teléfonos sin código de país se leen como números de aquí.
join-do = Unirme
region-none = La habitual aquí
region-mine = Mi región
offer-lead = Puedes usar esta. Se creó para ti ahora mismo y nadie la ha visto:
offer-how = Antes de seguir, anótala o guárdala en el gestor de contraseñas de tu teléfono. No se puede mostrar otra vez.

join-next-title = Qué sigue ahora
join-next-1 = La persona que te invitó te dio su aval. Es el primero de dos pasos.
join-next-2 = Recibes un código corto. Muéstralo, cara a cara, a otra persona de aquí que te conozca.
join-next-3 = Cuando esa persona también te dé su aval, se abre todo para ti.
join-next-founder-1 = Tres personas fundadoras empiezan a la vez, cada una con su propio enlace.
join-next-founder-2 = Cuando entren las tres, se abre todo.
join-next-founder-3 = Después, cada una puede invitar a gente que conoce en persona.

join-dead-title = Esta invitación no funciona
join-dead-why = Puede que ya se haya usado, que la hayan retirado o que sea muy vieja. También puede que el enlace esté incompleto.
join-dead-next = Pide una nueva a la persona que te invitó.

gone-title = Ya está
gone-lead = Se borró todo lo tuyo, y a este navegador se le pidió que olvide.
gone-next = Puedes cerrar esta página. Cuídate mucho.

## Un enlace de otro sitio, o de un correo, trajo hasta aquí

go-on-title = Un paso más
go-on-why = Llegaste por un enlace de otro lugar. Pulsa el botón para seguir.
go-on-go = Seguir
