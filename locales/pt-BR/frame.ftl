# A moldura em volta de cada página. Páginas vistas sem entrar não podem dizer para que serve o registro.

frame-skip = Ir para o conteúdo
frame-leave = Sair já
nav-label = Principal
nav-siblings = Nesta parte
nav-lookup = Consultar
nav-report = Relatar
nav-report-new = Novo relato
nav-report-mine = Meus relatos
nav-review = Revisar
nav-people = Pessoas
nav-vouches = Dar aval
nav-invitations = Convidar
nav-stewards = Moderação
nav-cases = Casos
nav-you = Você
nav-standing = Situação
nav-account = Conta
nav-help = Ajuda
summary-title = Antes, olhe isto, por favor
optional = opcional

date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
frame-sign-in-elsewhere = Alguém entrou na sua conta em outro lugar.
frame-sign-in-look = Foi você?
frame-passkey-copied = Pode existir uma cópia de uma das suas chaves de acesso.

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
