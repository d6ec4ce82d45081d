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
frame-passkey-copied = Puede que exista una copia de una de tus llaves de acceso.

# TO TRANSLATE
paste = Paste
# TO TRANSLATE
paste-refused = Your browser did not allow this. Press and hold in the box, then choose “Paste”.
# TO TRANSLATE
send-unreachable = Nothing was sent: there is no connection. What you typed is still here. Please try again in a moment.
# TO TRANSLATE
send-unknown = There is no answer yet, so it may have arrived or not. You can send it again.
# TO TRANSLATE
send-unknown-once = There is no answer yet, so it may have arrived or not. You can send it again as it is: it is filed only once.
