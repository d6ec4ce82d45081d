account-title = Tu cuenta
account-name = Nombre
account-in = Cómo entras
account-address = Correo para avisos
account-address-change = Ver o cambiar
account-save = Guardar
account-sign-out = Cerrar sesión
account-forget = Olvidar también este navegador
account-forget-hint = Márcalo si otras personas usan el aparato. Así nada muestra aquí que alguien entró. La próxima vez, este navegador contará como uno desconocido.
account-leave = El botón «Salir ya», arriba, también cierra tu sesión y te lleva enseguida a otro sitio.
account-leave-keys = Lo mismo hace la tecla Escape, pulsada tres veces.

language-title = Idioma y luz
language-which = Idioma
language-browser = Como pida mi navegador
look-which = Luz
look-auto = Como en mi dispositivo
look-light = Clara
look-dark = Oscura
look-dim = Tenue: no ilumina la cara
passphrase-title = Cambia tu frase de paso
passphrase-lead = Esto cierra tu sesión en todos los demás lugares.
passphrase-new = Frase de paso nueva
passphrase-do = Cambiarla
passphrase-back = Volver a tu cuenta

address-title = Correo para avisos
address-lead = Aquí no hace falta dar un correo. Si das uno, te llega un mensaje corto cuando algo te espera. Nunca dice qué.
address-not-sending = Todavía no se envían correos desde aquí. Puedes dar una dirección; lo que no se envíe en tres días se descarta.
address-in-force = Tu dirección
address-none = ninguna
address-waiting = Falta que la confirmes
address-waiting-next = Va un correo en camino. Abre el enlace que trae, en menos de tres días, y pulsa el botón. Si no llega nada, mira en el correo no deseado, o da la dirección otra vez.
address-new = Dirección de correo
address-hint = Usa una que no lea nadie más. Si lleva tu nombre, se puede saber que es tuya.
address-do = Enviarme un correo para confirmarla
address-which = Sobre qué te llegan correos
address-always = Siempre: cuando tienes la verificación, cuando en la revisión te devuelven un reporte, y cuando alguien entra con tu nombre o empieza a recuperar tu cuenta. El resto lo ves en tu situación, en tus reportes y en la página de tu cuenta.
address-similar = También cuando alguien más reporta a una persona que reportaste. Como mucho, un correo al día.
address-remove-title = No más correos
address-remove = Quitar mi dirección

confirm-title = Tu frase de paso otra vez, por favor
confirm-lead = Lo que sigue decide quién entra en tu cuenta, o qué les pasa a otras. Por eso se pide una vez más.
confirm-title-passkey = Muestra que eres tú
confirm-lead-passkey = Lo que sigue decide quién entra en tu cuenta, o qué les pasa a otras. Por eso, muestra una vez más que eres tú.
confirm-or = O tu frase de paso
confirm-passphrase = Tu frase de paso de ahora
confirm-do = Seguir

sessions-title = Dónde tienes la sesión abierta
sessions-this = este
sessions-news = Alguien entró en tu cuenta desde la última vez que miraste. Si no fuiste tú, cierra esa sesión aquí abajo y cambia tu frase de paso.
sessions-news-half = Alguien dio tu frase de paso y no pasó de ahí. Si no fuiste tú, esa persona conoce tu frase de paso: cámbiala ahora.
sessions-news-changed = En la última semana cambió tu frase de paso, los códigos de tu app, tus códigos de recuperación, una llave de acceso o tu dirección. Si no fuiste tú, cambia ahora tu frase de paso, crea códigos de recuperación nuevos y revisa todo lo demás con lo que entras.
sessions-known = Fui yo
sessions-end = Cerrar esta sesión
sessions-end-others = Cerrar las demás sesiones
sessions-end-hint = Si ves aquí un dispositivo que no conoces, cambia también tu frase de paso.
session-used = { $unit ->
    [minutes] { $count ->
        [0] En uso ahora mismo.
        [one] Último uso: hace un minuto.
       *[other] Último uso: hace { $count } minutos.
    }
   *[hours] { $count ->
        [one] Último uso: hace una hora.
       *[other] Último uso: hace { $count } horas.
    }
}
session-began = { $unit ->
    [minutes] { $count ->
        [0] Se abrió ahora mismo.
        [one] Se abrió hace un minuto.
       *[other] Se abrió hace { $count } minutos.
    }
   *[hours] { $count ->
        [one] Se abrió hace una hora.
       *[other] Se abrió hace { $count } horas.
    }
}
browser-other = Un navegador
browser-firefox = Firefox o Navegador Tor
browser-chrome = Chrome
browser-safari = Safari
browser-edge = Edge
browser-samsung = Samsung Internet
browser-opera = Opera
system-other = en un dispositivo desconocido
system-android = en Android
system-apple = en un iPhone o iPad
system-windows = en Windows
system-mac = en un Mac
system-linux = en Linux

factor-title = Código de una app
factor-lead = Con esto, tu frase de paso sola no basta para entrar. Una app en tu teléfono muestra un código nuevo cada medio minuto.
factor-step-app = Abre una app de autenticación. Aegis, Ente Auth, 2FAS y FreeOTP son gratis y no piden cuenta.
factor-step-scan = Haz que escanee esta imagen.
factor-step-code = Escribe las seis cifras que muestra.
factor-picture = Una imagen cuadrada que una app de autenticación puede escanear. Debajo está el mismo secreto en letras.
factor-by-hand = ¿Sin cámara? Escribe esto en la app (tipo «basado en el tiempo»):
factor-code = Seis cifras de la app
factor-code-hint = Cambian cada medio minuto. Si quieres, espera a que salgan nuevas.
factor-on-do = Pedir un código desde ahora
factor-on-hint = Esto cierra tu sesión en todos los demás lugares.
factor-on = Cada vez que entras se te pide un código de tu app.
factor-recovery = { $left ->
    [0] No tienes códigos de recuperación. Crea algunos ahora, para el día en que no tengas el teléfono:
    [one] Te queda un código de recuperación.
   *[other] Te quedan { $left } códigos de recuperación.
}
factor-off-lead = ¿Teléfono nuevo, o ya no tienes la app? Desactívalo aquí y configúralo otra vez.
factor-off-do = No pedir más códigos

recovery-title = Códigos de recuperación
recovery-lead = Diez códigos en papel, para el día en que pierdas el teléfono u olvides la frase de paso. Cada uno funciona una vez.
recovery-left = { $left ->
    [0] Todavía no tienes ninguno.
    [one] Uno de ellos todavía sirve.
   *[other] { $left } de ellos todavía sirven.
}
recovery-replaces = Los nuevos sustituyen a los anteriores, que dejan de funcionar.
recovery-do = Crear diez códigos nuevos
recovery-made = Aquí están. Se muestran solo esta vez: imprímelos o anótalos ahora.
recovery-keep = Guárdalos donde nadie los busque, y no en tu teléfono. No dicen para qué son.

fault-to-sign-in = Entrar
fault-to-second-factor = Configurarlo
fault-to-standing = Ver tu situación
fault-to-lookup = Ir a consultar
fault-standing = Todavía no tienes acceso a esto
fault-stale = Este formulario estuvo abierto demasiado tiempo
fault-stale-text = No se perdió nada. Lo que escribiste sigue aquí, y todavía no se ha enviado.
fault-send-again = Enviarlo otra vez
fault-see-typed = Ver lo que escribí
kept-title = Lo que escribiste sigue aquí
kept-text = Todavía no se ha enviado. Nadie lo ha visto y no se perdió nada.
fault-not-found = Aquí no hay nada
fault-not-found-text = Puede que la dirección tenga un error, o que lo que había aquí ya no esté.
fault-method = Así no funciona
fault-method-text = Vuelve atrás, por favor, y usa los botones de la página.
fault-conflict = Eso ya estaba hecho
fault-conflict-text = Algo cambió entretanto. Vuelve atrás, carga la página otra vez y mira antes de repetirlo.
fault-too-large = Eso fue demasiado de una vez
fault-too-large-text = Vuelve atrás, por favor, y acorta lo que escribiste.
fault-unreadable = Eso no se pudo leer
fault-unreadable-text = Vuelve atrás, por favor, carga la página otra vez y envíalo de nuevo.
fault-too-many = Espera un poco, por favor
fault-too-many-text = Este límite protege los datos de todo el mundo, para que nadie se los lleve en masa.
fault-paused = Tus consultas están en pausa
fault-paused-text = Llegaron una tras otra, más rápido de lo que alguien escribe, y no se encontró nada. Puede ser una lista que alguien va probando. Una persona responsable lo ve y puede abrirlas de nuevo.
fault-paused-now = Si necesitas saber de alguien ahora, pide a otra persona de aquí, de confianza, que lo consulte.
fault-broken = Algo falló aquí
fault-broken-text = No es culpa tuya, y nada quedó a medias. Inténtalo otra vez en un momento, por favor.
fault-busy = Mucha actividad ahora mismo
fault-busy-text = Todavía no se ha hecho nada. Inténtalo otra vez en un minuto, por favor.
fault-full-of-requests = Por ahora no hay códigos nuevos
fault-full-of-requests-text = Tantas personas han pedido ayuda para volver a entrar que no se puede crear otro código. No ha cambiado nada. Prueba más tarde o usa un código de recuperación.
wait-seconds = { $count ->
    [one] Puedes seguir en un segundo.
   *[other] Puedes seguir en { $count } segundos.
}
wait-minutes = { $count ->
    [one] Puedes seguir en un minuto.
   *[other] Puedes seguir en unos { $count } minutos.
}
wait-hours = { $count ->
    [one] Puedes seguir en una hora, más o menos.
   *[other] Puedes seguir en unas { $count } horas.
}
needs-voice = Para decir si un reporte es cierto o no, hay que llevar dos semanas con verificación.
needs-vetted = Esto es para personas verificadas.
needs-vouching = Esto es para integrantes que pueden dar avales.
needs-reviewing = Esto es para integrantes que pueden revisar.
fault-second-factor = Aquí hace falta un paso más
needs-second-factor = Para hacer esto, el registro pide algo más que una frase de paso.
way-second-factor = Configura los códigos de una app; lleva dos minutos.
needs-steward = Esto es para responsables y personas fundadoras.
needs-membership = Esto es para integrantes.
way-second-vouch = Necesitas el aval de una segunda persona, que no te haya invitado. Muéstrale tu código.
way-day = Se abre para ti el { $day }.
way-more-vouches = Necesitas un aval más, de alguien que no tenga nada que ver con las otras personas.
way-steward = Una persona responsable tiene que darte un lugar. Pide a quien te dio su aval que te la presente.
way-review = Se abre de nuevo cuando termine tu revisión.
way-named = Para ser responsable, alguien de aquí te propone y otras personas responsables te dan su firma.
way-founders = Se abre cuando hayan entrado tres personas fundadoras.
way-operator = Si crees que es un error, escribe a quienes llevan este registro.

passkeys-title = Llaves de acceso
passkeys-lead = Con tu teléfono u otro dispositivo puedes entrar con la huella, la cara o su propio código. Cuando tengas una llave de acceso, tu frase de paso sola ya no basta: se pide también una llave o un código.
passkeys-recovery-first = Antes de nada, crea códigos de recuperación. Sin ellos no podrás entrar si pierdes el dispositivo.
passkeys-no-more = Ahora no se pueden añadir llaves de acceso aquí.
passkey-unnamed = Una llave de acceso
passkey-added = Añadida en { $month }.
passkey-copied = Puede que exista una copia de esta llave de acceso, así que ya no funciona. Quítala. Si la copia no es tuya, cambia también tu frase de paso.
passkey-remove = Quitarla
passkey-remove-hint = Esto cierra tu sesión en todos los demás lugares. La llave sigue en la lista del propio dispositivo; ahí la puedes borrar.
passkey-add-title = Añade una llave de acceso
passkey-name = Un nombre para ella
passkey-name-hint = Para que la reconozcas, como «teléfono viejo». Puedes dejarlo vacío.
passkey-add-do = Añadir una llave
passkey-add-hint = Esto cierra tu sesión en todos los demás lugares. Quien pueda desbloquear el dispositivo puede usar la llave: no la pongas en teléfonos compartidos. La lista de llaves del dispositivo muestra el nombre de este sitio.
passkey-use = Usar una llave de acceso
passkey-without = Las llaves de acceso necesitan scripts y un navegador más nuevo. Todo lo demás funciona sin eso.
passkey-failed = No funcionó, o se detuvo. Puedes intentarlo otra vez.

second-title = Una segunda frase de paso
second-lead = Para el día en que alguien te obligue a entrar. Escribe esta en lugar de la tuya, con tu nombre de siempre: abre una cuenta donde no hay nada.
second-looks = Parece la cuenta de alguien que acaba de entrar y todavía necesita un segundo aval. Ahí, toda consulta dice que no se sabe nada, sepas lo que sepas, y lo que se reporte no le llega a nadie. Si usas códigos de una app, también pide uno, de la misma app. No hay camino desde ahí hasta la tuya.
second-limits = No ayuda contra alguien que sabe que llevas más tiempo aquí, o que consulta algo que sabe que está reportado. Y quien tenga el servidor y su archivo de claves puede ver que tienes una.
second-is-set = Tienes una.
second-new = Segunda frase de paso
second-new-hint = Al menos 12 caracteres, y que no se parezca a la tuya. Elige una que te venga a la mente cuando tengas miedo.
second-change-hint = Déjalo vacío para conservar la que tienes.
second-also = Cuando se use, además
second-ends = cerrar mi sesión en todos los demás lugares
second-cuts = cortar para siempre el vínculo entre mis reportes y yo
second-cuts-hint = Tus reportes se quedan y siguen avisando a otras personas, como la palabra de alguien que acaba de llegar. Ya no puedes verlos, cambiarlos ni retirarlos. Esto no se puede deshacer.
second-do = Guardarla
second-change = Guardar
second-off = Quitar la segunda frase de paso

delete-title = Borrar tu cuenta
delete-lead = Desaparece enseguida, y nadie la puede recuperar: ni tú ni quienes llevan esto.
delete-goes = Qué se va
delete-goes-name = Tu nombre y todo lo que usas para entrar. Otra persona puede tomar ese nombre.
delete-goes-sessions = Todas tus sesiones, en todos los dispositivos.
delete-goes-notes = Tus invitaciones que sigan abiertas, tus notas, y lo que otras personas anotaron sobre ti.
delete-goes-voices = Lo que dijiste de los reportes de otras personas.
delete-stays = Qué se queda
delete-stays-log = Que alguien entró, recibió avales y se fue. Queda con un número al azar que no lleva a nadie.
delete-stays-case = Si hay un caso sobre ti, el equipo de responsables todavía puede decidirlo. Ya no ve tu nombre.
delete-stays-backup = Las copias que hicieron antes quienes llevan esto, hasta que otras las reemplacen.
delete-vouches = { $all ->
    [one] Respondes por una persona. { $grace ->
        [0] Esa persona no pierde nada.
       *[other] Esa persona tendrá que conseguir otro aval a tiempo, o perderá algunos derechos.
    }
   *[other] Respondes por { $all } personas. { $grace ->
        [0] Ninguna de ellas pierde nada.
        [one] Una de ellas tendrá que conseguir otro aval a tiempo, o perderá algunos derechos.
       *[other] { $grace } de ellas tendrán que conseguir otro aval a tiempo, o perderán algunos derechos.
    }
}
delete-stewards = { $left ->
    [0] Eres la última persona responsable. No quedará nadie que pueda decidir casos, ni dar su firma a una nueva.
    [one] Queda otra persona responsable. Por su cuenta no puede decidir la mayoría de los casos, y para nombrar a otra hacen falta las firmas de tres.
    [2] Quedan otras dos personas responsables. Pueden decidir casos en conjunto, pero para nombrar a otra hacen falta las firmas de tres.
   *[other] Quedan otras { $left } personas responsables. Siguen sin ti.
}
delete-reports = Tus reportes
delete-reports-hint = Si los dejas aquí, siguen avisando a otras personas, como la palabra de alguien que acaba de llegar. Ya nadie puede saber que eran tuyos, y nadie los puede retirar.
delete-keep = Dejarlos, sin ningún vínculo conmigo
delete-withdraw = Retirarlos
delete-sure = Entiendo que esto no se puede deshacer.
delete-do = Borrar mi cuenta ahora
