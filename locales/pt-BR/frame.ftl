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
frame-half-failed = Alguém deu sua frase secreta, mas não o código nem a chave de acesso que vêm depois. Se não foi você, troque sua frase secreta agora.
frame-access-changed = Na última semana mudou algo com que você entra na sua conta: sua frase secreta, um código, uma chave de acesso ou seu endereço.
frame-passkey-copied = Pode existir uma cópia de uma das suas chaves de acesso.

paste = Colar
paste-refused = Seu navegador não permitiu. Toque e segure na caixa e escolha “Colar”.
send-unreachable = Nada foi enviado: não há conexão. O que você escreveu continua aqui. Tente de novo daqui a pouco.
send-unknown = Ainda não há resposta, então pode ter chegado ou não. Você pode enviar de novo.
send-unknown-once = Ainda não há resposta, então pode ter chegado ou não. Você pode enviar de novo do jeito que está: fica registrado uma vez só.
