# El marco de todas las páginas. Las páginas sin sesión no pueden decir para qué sirve el registro.

frame-skip = Ir al contenido
frame-leave = Salir ya
nav-label = Principal
nav-siblings = En esta parte
nav-lookup = Consultar
nav-report = Reportar
nav-report-new = Nuevo reporte
nav-report-mine = Mis reportes
nav-review = Revisar
nav-people = Gente
nav-vouches = Avales
nav-invitations = Invitar
nav-stewards = Responsables
nav-cases = Casos
nav-you = Tú
nav-standing = Tu situación
nav-account = Cuenta
nav-help = Ayuda
summary-title = Mira esto primero, por favor
optional = opcional

date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
frame-sign-in-elsewhere = Alguien entró en tu cuenta desde otro lugar.
frame-sign-in-look = ¿Fuiste tú?
frame-half-failed = Alguien dio tu frase de paso, pero no el código ni la llave de acceso que siguen. Si no fuiste tú, cambia ahora tu frase de paso.
frame-access-changed = En la última semana cambió algo con lo que entras en tu cuenta: tu frase de paso, un código, una llave de acceso o tu dirección.
frame-passkey-copied = Puede que exista una copia de una de tus llaves de acceso.

paste = Pegar
paste-refused = Tu navegador no lo permitió. Mantén pulsada la casilla y elige «Pegar».
send-unreachable = No se envió nada: no hay conexión. Lo que escribiste sigue aquí. Prueba otra vez en un momento.
send-unknown = Todavía no hay respuesta, así que puede haber llegado o no. Puedes enviarlo otra vez.
send-unknown-once = Todavía no hay respuesta, así que puede haber llegado o no. Puedes enviarlo otra vez tal cual: se guarda una sola vez.
