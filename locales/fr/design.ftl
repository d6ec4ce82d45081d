# The page of all parts, which only `parasol demo` shows.

design-title = Les éléments des pages
design-lead = Tout ce qui compose une page, dans chacun de ses états. Tout est inventé.
design-fields = Champs
design-taps = Cases pour ce qui s’est passé
design-buttons = Boutons
design-primary = L’action principale de la page
design-other = Autre chose
design-answers = Réponses
design-severities = Gravité
design-levels = Certitude
design-reports = Signalements
design-notices = Messages
design-progress = Étapes
design-nothing = Quand il n’y a rien
design-icons = Icônes
