# Lo que pasa aquí, en cifras. Cualquiera puede abrir la página para todo el mundo, así que hasta la marca nada de esto puede decir para qué es el registro.

figures-title = Lo que pasa aquí, en cifras
figures-lead = Solo cantidades, contadas una vez al mes. Cada mes aparece una semana después de terminar, y desde entonces se queda como está.
figures-rule = Las cifras se redondean hacia abajo, para que por ellas no se reconozca a nadie: { $from }–{ $to } quiere decir cualquier número de { $from } a { $to }.
figures-none-yet = Todavía no hay cifras. Las primeras aparecen una semana después de que termine el primer mes.
figures-made = Estas cifras llegan hasta { $month }.
figures-members = Integrantes
figures-newcomers = Entraron por una persona, todavía no por dos
figures-vetted = Entraron por dos personas
figures-stewards = Con el encargo de lo que nadie debería hacer por su cuenta
figures-looked-at = En revisión o en pausa
figures-filed = Lo que se anotó
figures-filed-what = Solo se cuenta si quien lo anotó estuvo de acuerdo en que contara. Queda fuera lo que para entonces ya se había retirado o rechazado.
figures-danger = Grave
figures-harm = Menos grave
figures-nuisance = Tiempo perdido
figures-reviews = Cuánto tardaron las revisiones
figures-reviews-what = Otras dos personas revisan lo que alguien anota antes de que se muestre su texto. Una revisión cuenta en el mes en que deciden.
figures-within-a-day = Hasta un día
figures-within-three-days = Dos o tres días
figures-within-a-week = De cuatro días a una semana
figures-later = Más de una semana
figures-objections = Objeciones
figures-objections-what = Hay una objeción cuando alguien de aquí dice que algo no debería estar como está. Lo que otras personas escriben a quienes llevan este sitio todavía no se cuenta aparte: cuenta solo si alguien de aquí lo transmite.
figures-opened = Objeciones
figures-decided = Lo que se decidió
figures-decided-what = Lo deciden integrantes a quienes se eligió para eso, sobre las objeciones y lo demás que haga falta.
figures-kept = Se dejó como estaba
figures-taken-out = Se quitó
figures-about-members = Medidas sobre integrantes
figures-undone = Se deshizo después
figures-chart = { $what }: un gráfico. La tabla de abajo tiene los mismos números.
figures-who = Quién o qué
figures-how-many = Cantidad
figures-month = Mes
figures-month-short = { $month }/{ $year }
figures-range = { $from }–{ $to }
figures-exactly = { $number }

## Aquí empieza la parte de responsables.

figures-exact-title = Cifras
figures-exact-lead = Exactas, donde otras páginas ya te dicen lo mismo. Las de los reportes van redondeadas aquí también.
figures-public = Lo que puede ver cualquiera
figures-waiting = Lo que espera
figures-waiting-what = Reportes que esperan revisión, según cuánto llevan esperando, y casos que nadie ha decidido todavía.
figures-open-cases = Casos abiertos
figures-filed-reports = Reportes hechos
figures-link = Cifras
