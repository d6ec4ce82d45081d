# Códigos de lo que pasó: `code-` donde se lee un reporte, `tap-` junto a la casilla donde se hace.

severity-danger = Peligro
severity-harm = Daño
severity-nuisance = Molestia

code-kill = Intentó matar, o estranguló
code-rape = Violencia sexual
code-condom = Condón rechazado, quitado o dañado
code-violence = Violencia
code-weapon = Arma
code-held = Encierro o secuestro
code-drugged = Drogó o puso algo en la bebida
code-robbed = Robo con violencia o amenazas
code-stalked = Acecho
code-outed = Divulgó lo privado o chantajeó
code-false_officer = Se hizo pasar por policía o inmigración
code-theft = Robo sin violencia
code-unpaid = No pagó
code-boundary = No respetó lo acordado
code-threat = Amenazas de violencia
code-hate = Insultos de odio
code-harassed = Siguió insistiendo tras un no claro
code-no_show = No se presentó
code-time_waster = Hizo perder el tiempo

tap-kill = Intentó matar, o estranguló
tap-rape = Violencia sexual, o lo intentó
tap-condom = Condón rechazado, quitado o dañado
tap-violence = Golpeó, sujetó a la fuerza, otra violencia
tap-weapon = Mostró o usó un arma
tap-held = Encerró, o no dejaba salir
tap-drugged = Drogó o puso algo en la bebida
tap-robbed = Robó a la fuerza o con amenazas
tap-stalked = Acechó, siguió, encontró la casa
tap-outed = Divulgó lo privado, chantajeó, o amenazó con eso
tap-false_officer = Se hizo pasar por policía o inmigración
tap-theft = Robó sin violencia, o se llevó de vuelta el dinero
tap-unpaid = No pagó, o el pago era falso
tap-boundary = No respetó lo acordado, grabó a escondidas
tap-threat = Amenazó con violencia
tap-hate = Insultos por raza, género, migración, discapacidad
tap-harassed = Siguió llamando o escribiendo tras un no claro
tap-no_show = No se presentó, o dio una dirección falsa
tap-time_waster = Hizo perder el tiempo, regateó, insistió

also-more_than_one = Era más de una persona
also-trap = Una trampa: había más gente esperando
also-others = También les pasó a otras personas

part-morning = Mañana
part-afternoon = Tarde
part-evening = Tarde-noche
part-night = Noche o madrugada

setting-incall = Lugar propio
setting-outcall = A domicilio
setting-hotel = Hotel
setting-vehicle = Vehículo
setting-street = Calle
setting-online = En línea

contact-phone = Por teléfono
contact-message = Por mensaje
contact-app = Por una app
contact-advert = Por un anuncio
contact-site = Por un sitio web
contact-street = En la calle
contact-referral = Por medio de alguien

kind-phone = Número de teléfono
kind-email = Correo electrónico
kind-telegram = Telegram
kind-signal = Signal
kind-instagram = Instagram
kind-x = X
kind-facebook = Facebook
kind-snapchat = Snapchat
kind-handle = Nombre de usuario
kind-plate = Matrícula o placa
