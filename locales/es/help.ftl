# Ayuda: lo que rodea a sus páginas. Las páginas mismas están en templates/help. Aquí, el nombre de cada página es su primer título allí.

help-title = Ayuda
help-nothing-known = Cuando no se sabe nada
help-after = Después de una agresión
help-levels = Qué significa cada nivel
help-review-rules = Las reglas de la revisión
help-never-stored = Qué se guarda y qué nunca
help-my-data = Qué pasa con mis datos
help-listed = Si esto es sobre ti
help-all = Todas las páginas de ayuda
help-no-contacts = Llama a una amistad, o a alguien de aquí en quien confíes. Quienes llevan este registro todavía no han puesto ningún contacto: pídeselo.

# Enlaces a la ayuda desde otras páginas.

help-link-levels = Más sobre los niveles
help-link-checks = Qué más puedes comprobar, paso a paso
help-link-after = Si alguien te hizo daño: qué ayuda primero
help-link-rules = Todas las reglas de la revisión
help-link-stored-leaves = Qué se guarda y qué nunca (sale de este formulario)
