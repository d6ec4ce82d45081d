# The page of all parts, which only `parasol demo` shows.

design-title = Las piezas de las páginas
design-lead = Todo lo que forma una página, en cada uno de sus estados. Todo es inventado.
design-fields = Campos
design-taps = Casillas para lo que pasó
design-buttons = Botones
design-primary = Lo principal de esta página
design-other = Otra cosa
design-answers = Respuestas
design-severities = Gravedad
design-levels = Certeza
design-reports = Reportes
design-notices = Mensajes
design-progress = Pasos
design-nothing = Cuando no hay nada
design-icons = Iconos
