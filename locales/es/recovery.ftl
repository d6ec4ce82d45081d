# Volver a entrar. Las páginas para quien no tiene la sesión abierta no pueden decir para qué sirve el registro.

sign-in-lost = ¿Olvidaste la frase de paso?
half-lost = ¿Perdiste el teléfono y los códigos?
frame-recovery = Alguien quiere entrar en tu cuenta con ayuda de dos personas que te dieron su aval.
frame-recovery-look = Verlo y detenerlo

recover-title = Una frase de paso nueva
recover-lead = Con uno de tus códigos de recuperación puedes elegir una nueva. Después, tu sesión se cierra en todas partes.
recover-code = Código de recuperación
recover-code-hint = Dieciséis caracteres, de la lista que imprimiste o anotaste. Funciona una vez.
recover-digits = Seis cifras de tu app
recover-digits-hint = Solo si usas una app para entrar. Aquí no sirve otro código de recuperación. Si tienes una llave de acceso y no una app, entra con la llave y después cambia tu frase de paso.
recover-do = Guardar la frase nueva
recover-no-code = ¿No te queda ningún código?
recover-people-link = Pide ayuda a dos personas que te dieron su aval
recover-people-title = Pide ayuda a dos personas
recover-people-lead = Dos personas que te dieron su aval pueden decir que eres tú.
recover-people-1 = Recibes un código corto. Muéstraselo, cara a cara.
recover-people-2 = Cuando las dos lo confirmen, pasan tres días. A quien tenga la sesión abierta en tu cuenta se le avisa, y puede detenerlo.
recover-people-3 = Entonces funciona tu frase de paso nueva. Si usas una app para entrar, la sigues necesitando. Si tienes una segunda frase de paso, elige otra distinta de esa.
recover-people-do = Recibir el código
recover-has-code = Sí tengo un código de recuperación
recover-shown-title = Tu código para dos personas
recover-shown-once = Se muestra solo esta vez. Anótalo ahora.
recover-shown-1 = Muéstralo, cara a cara, a dos personas que te dieron su aval. Una puede ser quien te invitó.
recover-shown-2 = Lo escriben en «Gente». Hay tres días para la primera y un mes para las dos.
recover-then-passphrase = Tres días después de la segunda, entra con tu frase de paso nueva.
recover-then-factor = Tres días después de la segunda, entra solo con tu frase de paso. Crea entonces nuevos códigos de recuperación.
recover-shown-care = No lo hagas circular. Dos personas pueden responder por una cosa que perdiste. Por otra, solo un mes después.

factor-lost-title = Sin teléfono y sin códigos
factor-lost-lead = Dos personas que te dieron su aval pueden decir que eres tú.
factor-lost-then = Entonces basta con tu frase de paso. La app, tus llaves de acceso y tus códigos de recuperación viejos dejan de funcionar.
factor-lost-back = Sí tengo un código

stand-in-title = Alguien con mi aval no puede entrar
stand-in-lead = Perdió su frase de paso o su teléfono, y tiene un código corto para ti.
stand-in-look = Ver de quién se trata
stand-in-founder = La persona fundadora que entró con el número { $place }
stand-in-day = Le diste tu aval el { $day }.
stand-in-alike = Diste tu aval a otras personas que, por tus notas, no se distinguen de esta. Pregúntale cuándo fue, y confirma solo si lo tienes claro.
stand-in-passphrase = Perdió su frase de paso y eligió una nueva.
stand-in-factor = Sabe su frase de paso, y perdió la app que se pide además.
stand-in-1 = Se trata de la persona de arriba, y de nadie más.
stand-in-2 = Esa persona te dio el código, cara a cara, hoy o hace poco.
stand-in-3 = Si en realidad es otra, entra en la cuenta de esa persona y lee todo lo que allí se puede leer.
stand-in-promise = Vi a esta persona cara a cara, y es quien dice ser.
stand-in-do = Confirmar
stand-in-not = ¿Tienes dudas? No hagas nada, y pregúntale antes.
stand-in-back = Volver a tus avales

running-title = Entrar con ayuda de dos personas
running-none = Nadie está entrando en tu cuenta de esta manera.
running-lead = Alguien dice ser tú y no poder entrar. Si de verdad eres tú, no hay nada que hacer.
running-passphrase = Una frase de paso nueva para tu cuenta.
running-factor = Ya no se pedirá código de tu app ni llave de acceso.
running-lacking = Falta que lo confirme una persona más.
running-hours = { $hours ->
    [0] Ocurrirá en cualquier momento.
    [one] Ocurrirá en menos de una hora.
   *[other] Ocurrirá en { $hours } horas.
}
running-you = Si no eres tú, detenlo ahora. A las dos personas no se les avisa.
running-stop = Detenerlo
running-stop-hint = Quienquiera que fuera puede volver a empezar. Entonces se te avisa otra vez.
