# The page of all parts, which only `parasol demo` shows.

design-title = As peças das páginas
design-lead = Tudo de que uma página é feita, em cada um dos seus estados. Tudo é inventado.
design-fields = Campos
design-taps = Opções do que aconteceu
design-buttons = Botões
design-primary = A ação principal desta página
design-other = Outra coisa
design-answers = Respostas
design-severities = Gravidade
design-levels = Certeza
design-reports = Relatos
design-notices = Mensagens
design-progress = Etapas
design-nothing = Quando não há nada
design-icons = Ícones
