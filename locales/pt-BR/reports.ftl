# Fazer um relato, e os relatos de cada integrante.

file-title = Relatar
file-lead = Toque no que aconteceu e informe um número ou perfil. Isso basta. O resto fica a seu critério.
file-codes = O que aconteceu?
file-codes-danger = Perigo
file-codes-harm = Dano
file-codes-nuisance = Incômodo
file-also = Teve algo mais?
file-identifiers = Qual número ou perfil?
file-identifiers-hint = Telefone, perfil, e-mail ou placa, do jeito que você recebeu. Com qualquer um deles se encontra o relato.
file-identifier-number = { $number ->
    [1] Número, perfil, e-mail ou placa
   *[other] Mais um, se você tiver
}
file-more = Adicionar outro
file-facts = Quando e onde
file-rather-not = Prefiro não dizer
file-month = Mês
file-part = Parte do dia
file-setting = Onde
file-contact = Como foi o contato
file-area = Área
file-area-hint = Uma cidade ou parte dela, como Campinas ou zona norte de Campinas. Nunca um endereço.
file-words = Com suas palavras
file-words-hint = Deixe de fora nomes, endereços, aparência e tudo o que aponte para você ou para colegas.
file-account = O que aconteceu
file-account-hint = No máximo 1.000 caracteres.
file-description = Sobre a pessoa
file-description-hint = O que ajuda a reconhecer: voz, carro, hábitos. No máximo 140 caracteres.
file-who = Quem vai ver o quê
who-at-once = Assim que puder ser encontrado
who-at-once-text = Integrantes que consultam exatamente este número veem as caixas que você marcou, o mês e a área. Com a marca de que ainda não foi revisado.
who-reviewed = Depois que duas pessoas daqui revisarem
who-reviewed-text = Pessoas verificadas que fizerem a consulta veem também suas palavras, se você concordar abaixo. Quem revisa nunca vê o número.
who-never = Nunca
who-never-text = Seu nome. Ninguém vê quem fez um relato: nem integrantes, nem quem revisa, nem a pessoa de quem se fala.
file-first-hand = Aconteceu com você?
first-hand-yes = Sim, comigo
first-hand-no = Com alguém que concordou que eu relate
file-delay = Quando o relato pode ser encontrado?
file-delay-hint = Esperar torna mais difícil descobrir que foi você. Não esperar avisa outras pessoas mais cedo.
delay-none = Na hora
delay-day = Depois de um dia
delay-week = Depois de uma semana
file-consent = Com o que você concorda?
file-consent-hint = Você pode voltar atrás em cada item quando quiser.
consent-lookup = Pode ser encontrado por quem consulta este número
consent-words = Minhas palavras aparecem, depois de revisadas
consent-area = Conta nos alertas da área, que não citam números
consent-statistics = Conta nas estatísticas anônimas
consent-match = Quero saber se mais alguém fizer um relato sobre o mesmo número
consent-support = Gostaria que me oferecessem apoio, aqui
file-send = Fazer o relato
file-check = Ver antes o que vai aparecer
file-take-back = Você pode retirar o relato quando quiser. Ele some na hora.

keep-words = Enviar as palavras como estão.
keep-words-hint = Olhei o que está marcado acima, e não revela a identidade de ninguém.
warning-phone = “{ $text }” parece um número de telefone. Tire das palavras: números têm caixas próprias quando você faz o relato.
warning-email = “{ $text }” parece um endereço de e-mail. Tire das palavras: ele tem uma caixa própria quando você faz o relato.
warning-address = “{ $text }” parece um endereço. Tire, para que ninguém chegue a você nem a colegas.

# TO TRANSLATE
draft-keep = Keep what I typed on this device until I send it.
# TO TRANSLATE
draft-keep-hint = For a day at most, and only you can open it, signed in; but whoever shares this phone could see that something is kept.
# TO TRANSLATE
draft-found = You began a report on this device and have not sent it.
# TO TRANSLATE
draft-fill = Fill it in
# TO TRANSLATE
draft-discard = Throw it away

preview-title = O que outras pessoas vão ver
preview-lead = Nada foi enviado ainda. É isto que vê uma pessoa verificada que consulta um dos números que você informou:
preview-change = Para mudar algo, continue abaixo.
infer-title = O que a pessoa poderia deduzir, se um dia soubesse do relato
infer-codes-only = Só o que aconteceu. Isso serve para qualquer pessoa com quem ela fez o mesmo.
infer-time = O que aconteceu, e quando. Se ela encontrou pouca gente nessa época, pode adivinhar quem foi. Sem a data é mais seguro.
infer-place = O que aconteceu, e onde. Se pouca gente trabalha lá, ela pode adivinhar quem foi. Sem o lugar é mais seguro.
infer-time-and-place = O que aconteceu, quando e onde. Juntas, essas coisas podem apontar para um encontro só. Sem uma delas é mais seguro.
infer-words-shared = Suas palavras, e seu jeito de escrever. Escreva pouco, e deixe de fora o que só você saberia.
infer-words-kept = Suas palavras, não: você não concordou em mostrar.
infer-identifiers = Que você tem mais de um número ou perfil dela. Se ninguém mais tem todos, informe só um.
infer-no-delay = Que o relato foi feito logo depois. Esperar um dia ou uma semana torna isso mais difícil de saber.
infer-delay-day = O dia em que foi feito, não: ele espera um dia.
infer-delay-week = O dia em que foi feito, não: ele espera uma semana.

mine-title = Meus relatos
mine-lead = Só você vê que estes são seus.
mine-empty = Você não fez nenhum relato.
mine-empty-text = Se algo acontecer, um relato leva menos de um minuto. Pode avisar a próxima pessoa.
mine-new = Fazer um relato
own-delayed = Espera até { $day }, como você pediu. Antes disso, ninguém pode encontrar.
own-hidden = Feito. As consultas não o encontram, como você pediu.
own-in-review = Pode ser encontrado. Ainda sem revisão.
own-shown = Pode ser encontrado.
own-sent-back = A revisão devolveu este relato a você:
own-mend-what = Mesmo assim, o que você marcou pode ser encontrado. Se você consertar as palavras, a revisão recomeça com as novas.
own-mend = Consertar as palavras
own-returned = A revisão não aceitou as palavras, então elas foram apagadas. O que você marcou ainda pode ser encontrado. O motivo:
own-returned-onward = Para contar com outras palavras, retire este e faça o relato de novo.
own-rejected = Não aparece. O motivo da revisão:
own-rejected-danger = Para a revisão, este relato não está em ordem, então as palavras foram apagadas. Ele fala de perigo: o que você marcou continua à vista até a moderação olhar. O motivo da revisão:
own-rejected-onward = Se foi um engano, retire este e faça o relato de novo com outras palavras.
own-locked = Um relato que você fez
own-locked-text = Está trancado: nem o próprio registro consegue mais ler.
own-locked-found = Uma consulta do número ou perfil dele abre o relato.
own-identifiers = Encontrado por
own-month = Aconteceu em
own-until = É apagado depois de { $until }.
own-times = Feito em { $filed }. É apagado depois de { $until }.
withdraw = Retirar
withdraw-what = O relato some das consultas na hora e é apagado de vez. Não dá para desfazer.
withdraw-do = Retirar e apagar
