# Correos. Nada de esto puede decir para qué sirve el registro: otras personas pueden ver el asunto, el texto o los dos.

letter-notice-subject = Tienes un aviso
letter-notice-text =
    Hola:

    Tienes un aviso en { $name }. Entra para verlo:

    { $address }

    Este correo lo envió una máquina. Nadie lee las respuestas.

letter-confirm-subject = Confirma tu dirección, por favor
letter-confirm-text =
    Hola:

    Alguien dio esta dirección en { $name }. Si fuiste tú, abre este enlace y pulsa el botón que hay allí:

    { $link }

    El enlace funciona una vez, durante tres días. Si no fuiste tú, no hagas nada y no te llegará nada más.

    Este correo lo envió una máquina. Nadie lee las respuestas.

# La página que abre el enlace. Quien la abre puede no tener la sesión abierta.

letter-open-title = ¿Es tu dirección?
letter-open-lead = Llegaste aquí desde un correo. Pulsa el botón para seguir recibiendo correos en esa dirección.
letter-open-do = Sí, confirmar
letter-open-not = Si no pediste esto, cierra la página. No pasará nada.

letter-dead-title = Este enlace ya no funciona
letter-dead-why = Funciona una vez, durante tres días. Si ya pulsaste su botón, tu dirección está confirmada y no queda nada por hacer.
letter-dead-next = Si no, entra y da tu dirección otra vez: llegará un correo nuevo, y solo su enlace funciona. También puede que el enlace esté incompleto; en ese caso, cópialo entero.
