# Hacer un reporte, y los reportes propios.

file-title = Reportar
file-lead = Toca lo que pasó y pon un número o un usuario. Con eso basta. Lo demás, como tú quieras.
file-codes = ¿Qué pasó?
file-codes-danger = Peligro
file-codes-harm = Daño
file-codes-nuisance = Molestia
file-also = ¿Hubo algo más?
file-identifiers = ¿Qué número o usuario?
file-identifiers-hint = Teléfono, usuario, correo o matrícula, tal como te llegó. Con cualquiera de ellos se encuentra el reporte.
file-identifier-number = { $number ->
    [1] Número, usuario, correo o matrícula
   *[other] Otro, si lo tienes
}
file-more = Añadir otro
file-facts = Cuándo y dónde
file-rather-not = Prefiero no decirlo
file-month = Mes
file-part = Momento del día
file-setting = Dónde
file-contact = Cómo fue el contacto
file-area = Zona
file-area-hint = Una ciudad o una parte de ella, como Valencia o el norte de Valencia. Nunca una dirección.
file-words = Con tus palabras
file-words-hint = No pongas nombres, direcciones, rasgos físicos ni nada que lleve a ti o a otra persona que trabaja en esto.
file-account = Qué pasó
file-account-hint = Como mucho, 1000 caracteres.
file-description = Sobre la persona
file-description-hint = Lo que ayude a reconocerla: voz, vehículo, costumbres. Como mucho, 140 caracteres.
file-who = Quién verá qué
who-at-once = En cuanto se pueda encontrar
who-at-once-text = Quien consulte justo este número ve las casillas que marcaste, el mes y la zona. Con la indicación de que nadie lo ha revisado todavía.
who-reviewed = Después de que lo revisen dos integrantes
who-reviewed-text = Las personas verificadas que lo consulten ven también tu texto, si das tu acuerdo más abajo. Quienes revisan nunca ven el número.
who-never = Nunca
who-never-text = Tu nombre. Nadie ve quién hizo un reporte: ni integrantes, ni quienes revisan, ni la persona reportada.
file-first-hand = ¿Te pasó a ti?
first-hand-yes = Sí, a mí
first-hand-no = A alguien que me dio permiso para reportarlo
file-delay = ¿Desde cuándo se podrá encontrar?
file-delay-hint = Si esperas, es más difícil deducir que fuiste tú. Si no esperas, otras personas lo saben antes.
delay-none = De inmediato
delay-day = Después de un día
delay-week = Después de una semana
file-consent = ¿Con qué estás de acuerdo?
file-consent-hint = Puedes cambiar de idea sobre cada cosa cuando quieras.
consent-lookup = Que lo encuentre quien consulte este número
consent-words = Que se muestre mi texto, ya revisado
consent-area = Que cuente en los avisos por zona, que no dan ningún número
consent-statistics = Que cuente en estadísticas anónimas
consent-match = Que se me avise si alguien más reporta el mismo número
consent-support = Que se me ofrezca apoyo, aquí
file-send = Hacer el reporte
file-check = Ver antes qué verán otras personas
file-take-back = Puedes retirarlo cuando quieras. Desaparece enseguida.

keep-words = Enviar el texto tal como está.
keep-words-hint = Miré lo que está señalado arriba, y no delata a nadie.
warning-phone = «{ $text }» parece un número de teléfono. Quítalo del texto: al hacer el reporte, los números tienen sus propias casillas.
warning-email = «{ $text }» parece una dirección de correo. Quítala del texto: al hacer el reporte, tiene su propia casilla.
warning-address = «{ $text }» parece una dirección. Quítala, para que no lleve a nadie hasta ti o hasta otra persona que trabaja en esto.

# TO TRANSLATE
draft-keep = Keep what I typed on this device until I send it.
# TO TRANSLATE
draft-keep-hint = For a day at most, and only you can open it, signed in; but whoever shares this phone could see that something is kept.
# TO TRANSLATE
draft-found = You began a report on this device and have not sent it.
# TO TRANSLATE
draft-fill = Fill it in
# TO TRANSLATE
draft-discard = Throw it away

preview-title = Qué verán otras personas
preview-lead = Todavía no se ha enviado nada. Esto es lo que ve una persona verificada que consulta uno de tus números:
preview-change = Para cambiar algo, sigue más abajo.
infer-title = Qué podría deducir la persona reportada, si algún día se entera
infer-codes-only = Solo qué pasó. Eso encaja con cualquiera a quien se lo haya hecho.
infer-time = Qué pasó y cuándo. Si en esas fechas vio a poca gente, puede adivinar quién fue. Es más seguro no decir cuándo.
infer-place = Qué pasó y dónde. Si allí trabaja poca gente, puede adivinar quién fue. Es más seguro no decir dónde.
infer-time-and-place = Qué pasó, cuándo y dónde. Todo junto puede señalar un solo encuentro. Es más seguro no decir una de esas cosas.
infer-words-shared = Tus palabras, y tu forma de escribir. Que sean pocas, y deja fuera lo que solo tú sabrías.
infer-words-kept = Tus palabras no: no diste tu acuerdo para mostrarlas.
infer-identifiers = Que tienes más de uno de sus números o usuarios. Si nadie más los tiene todos, pon solo uno.
infer-no-delay = Que se reportó poco después. Si esperas un día o una semana, es más difícil saberlo.
infer-delay-day = No el día en que lo reportaste: espera un día.
infer-delay-week = No el día en que lo reportaste: espera una semana.

mine-title = Mis reportes
mine-lead = Solo tú ves que son tuyos.
mine-empty = No has hecho ningún reporte.
mine-empty-text = Si pasa algo, hacer un reporte lleva menos de un minuto. Puede avisar a la próxima persona.
mine-new = Hacer un reporte
own-delayed = Espera hasta el { $day }, como pediste. Antes no lo puede encontrar nadie.
own-hidden = Hecho. Las consultas no lo encuentran, como pediste.
own-in-review = Se puede encontrar. Sin revisar todavía.
own-shown = Se puede encontrar.
own-sent-back = En la revisión te lo devolvieron:
own-mend-what = Lo que marcaste se puede encontrar de todos modos. Si corriges el texto, la revisión empieza de nuevo con el texto nuevo.
own-mend = Corregir el texto
own-returned = En la revisión no se aceptó el texto, así que se borró. Lo que marcaste se sigue encontrando. El motivo:
own-returned-onward = Para contarlo con otras palabras, retira este y haz otro.
own-rejected = No se muestra. El motivo de la revisión:
own-rejected-danger = En la revisión se vio que no es un reporte adecuado, así que su texto se borró. Habla de un peligro: lo que marcaste sigue a la vista hasta que el equipo de responsables lo vea. El motivo de la revisión:
own-rejected-onward = Si fue un error, retira este y haz otro con otras palabras.
own-locked = Un reporte que hiciste
own-locked-text = Está bajo llave: ni el propio registro puede leerlo ya.
own-locked-found = Una consulta de su número o usuario lo abre.
own-identifiers = Se encuentra por
own-month = Pasó en
own-until = Se borra después de { $until }.
own-times = Hecho en { $filed }. Se borra después de { $until }.
withdraw = Retirar
withdraw-what = El reporte desaparece enseguida de las consultas y se borra para siempre. Esto no se puede deshacer.
withdraw-do = Retirarlo y borrarlo
