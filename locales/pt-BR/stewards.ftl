# Moderação: casos, preocupações, indicar e destituir, e o registro do que foi feito.

cases-title = Casos
cases-lead = Duas pessoas da moderação que não dependem uma da outra decidem. Ninguém vê quem votou.
cases-open = Para decidir
cases-none = Nada espera por você.
cases-decided = Decididos há pouco
case-flag = Alguém diz que este relato não deve aparecer
case-rejected = A revisão rejeitou este relato de perigo
case-disputed = Este relato é contestado
case-concern = Uma preocupação sobre alguém daqui
case-name = Sobre
case-alarm = As consultas de alguém parecem o teste de uma lista
alarm-canary-behind = Um relato que esta pessoa encontrou diz que outro número ou perfil é da mesma pessoa. Ninguém tem motivo para conhecer esse outro. Ele não foi consultado diretamente.
case-since = Desde { $day }.
case-until = Pode ser desfeito até { $day }.
case-undone = Desfeito
case-what = O que deve ser feito?
case-vote = Votar
case-vote-again = Mudar meu voto
case-voted = Você votou por desfazer
case-undo-vote = Votar por desfazer
case-closed-report = O texto deste relato está fechado de novo.
case-withdrawn = Um relato deste caso foi retirado depois. O que ele dizia não existe mais; quem o fez ainda conta no que você decidir.
case-elsewhere = { $count ->
    [1] Há mais um caso, sobre alguém próximo de você; outras pessoas decidem.
   *[other] Há mais { $count } casos, sobre pessoas próximas de você; outras pessoas decidem.
}
case-voices = { $behind ->
    [1] 1 integrante diz isso
   *[other] { $behind } integrantes dizem isso
}; { $against ->
    [0] ninguém contesta.
    [1] uma pessoa contesta.
   *[other] { $against } contestam.
}
why-reveals-worker = Revela a identidade de quem faz esse trabalho.
why-reveals-third = Revela a identidade de alguém que não tem nada a ver com isso.
why-not-conduct = Não é sobre como trataram quem faz esse trabalho.
why-made-up = É claramente inventado.
why-about-me = É sobre a própria pessoa que diz isso.
why-duplicate = A mesma pessoa já relatou isto antes.

measure-keep = Deixar como está
measure-hide = Ocultar o relato
measure-freeze = Pausar esta pessoa
measure-freeze-branch = Pausar esta pessoa e todo o ramo abaixo
measure-expel = Expulsar esta pessoa
measure-expel-set-aside = Expulsar e deixar de lado o que ninguém revisou
measure-rule-true = O relato é verdade
measure-rule-false = O relato está errado
measure-lift = Deixar esta pessoa consultar de novo
measure-undo = Desfazer
measure-votes = { $count ->
    [1] Uma pessoa da moderação votou por isto.
   *[other] { $count } pessoas da moderação votaram por isto.
}
effect-keep = Nada muda.
effect-expel-set-aside = A pessoa é expulsa. Tudo o que ela relatou de dano ou incômodo e ninguém revisou sai das consultas e é apagado depois de 30 dias. Relatos de perigo continuam à vista até que pessoas da moderação que não votaram sobre ela decidam sobre cada um.
effect-hide = { $count ->
    [1] Um relato sai de todas as consultas e é apagado depois de 30 dias.
   *[other] { $count } relatos saem de todas as consultas e são apagados depois de 30 dias.
}
effect-freeze = 1 integrante perderia todos os direitos por 30 dias. Acaba sem ninguém precisar agir.
effect-branch = { $count ->
    [1] 1 integrante perderia todos os direitos por 30 dias.
   *[other] { $count } integrantes deste ramo perderiam todos os direitos por 30 dias.
}{ $reports ->
    [0] {""}
   *[other] {" "}O relato fica oculto.
}
effect-expel = { $vouchers ->
    [0] Ninguém perde o direito de dar aval
    [1] Uma das pessoas que deram aval a esta fica 180 dias sem poder dar aval
   *[other] As { $vouchers } pessoas que deram aval a esta ficam 180 dias sem poder dar aval
}; { $others ->
    [0] a situação de mais ninguém entra em revisão.
    [1] entra em revisão a situação de uma pessoa que entrou por esta.
   *[other] entra em revisão a situação de { $others } pessoas que entraram por esta.
}{ $reports ->
    [0] {""}
   *[other] {" "}O relato fica oculto.
}
effect-true = { $count ->
    [0] Aparece como verdade.
    [1] Aparece como verdade. A voz da pessoa que contestou conta menos por dois anos.
   *[other] Aparece como verdade. As vozes das { $count } pessoas que contestaram contam menos por dois anos.
}
effect-false = { $count ->
    [1] Fica oculto. A voz da pessoa que disse isso conta menos por dois anos.
   *[other] Fica oculto. As vozes das { $count } pessoas que disseram isso contam menos por dois anos.
}
effect-lift = A pausa das consultas termina. Para isto, basta uma pessoa da moderação.
effect-undo = Duas pessoas da moderação que concordam desfazem isto. Então tudo fica como seria sem esta decisão.

concern-title = Algo sobre alguém daqui
concern-link = Há algo errado com alguém que eu trouxe
concern-lead = Pessoas da moderação que não são próximas de você nem dessa pessoa olham o caso.
concern-name = O nome com que essa pessoa entra
concern-name-hint = Só este nome leva até ela. Aqui não se diz a ninguém se ele existe.
concern-reason = Do que se trata?
concern-shares = Passa adiante o que se lê aqui
concern-not-who = Não é quem diz ser
concern-harms = Faz mal a outras pessoas
concern-other-hands = A conta está em outras mãos
concern-other = Outra coisa
concern-then = A moderação vê esse nome e o que você escolhe aqui. Não vê quem contou.
concern-do = Avisar a moderação

stewards-title = Moderação
stewards-lead = Pessoas a quem outras pediram que façam as poucas coisas que ninguém deve fazer a sós.
stewards-do-1 = Duas pessoas juntas podem ocultar um relato, pausar alguém ou expulsar. Tudo isso pode ser desfeito por 30 dias.
stewards-do-2 = Nunca decidem sobre pessoas próximas.
stewards-do-3 = Não podem ler relatos, nem ver quem deu aval a quem, além do caso que têm à frente.
stewards-do-4 = Três que não são próximas entre si assinam por uma pessoa nova, e podem voltar atrás.
name-title = Indicar alguém
name-hint = A página “Situação” da pessoa mostra um código quando ela pode entrar na moderação. Ela mostra esse código a você, cara a cara.
name-do = Indicar esta pessoa
sign-do = Assinar por esta pessoa
sign-what = Você pode assinar por quem recebeu uma indicação. Com a terceira assinatura, a pessoa entra na moderação. Assinaturas perdem a validade depois de 90 dias.
recall-title = Alguém deve sair da moderação
recall-name = O nome com que essa pessoa da moderação entra
recall-hint = Aqui não se diz a ninguém se ele existe. É preciso que três pessoas da moderação assinem.
recall-do = Pedir
sign-recall-do = Assinar
steward-code-how = Você poderia entrar na moderação. Mostre este código a quem quiser indicar você.
steward-code-free = Não é obrigação. Ninguém vê que você poderia.
candidacy = { $signed ->
    [0] Indicaram você. Ninguém assinou ainda; são precisas { $needed } assinaturas.
   *[other] Indicaram você; assinaturas até agora: { $signed } de { $needed }.
}

audit-title = O que a moderação fez
audit-link = O que a moderação fez há pouco
audit-lead = Os últimos doze meses. Aqui não aparece o nome de ninguém. Cada linha está ligada à anterior, para que nenhuma mude sem que se note.
audit-none = Nada por enquanto.
audit-broken = Este histórico foi mudado de fora. Avise as pessoas que cuidam deste registro.
audit-keep = Um caso foi encerrado, e nada mudou.
audit-hide = { $number ->
    [1] Um relato foi ocultado.
   *[other] { $number } relatos foram ocultados.
}
audit-freeze = Uma pessoa ficou em pausa por 30 dias.
audit-freeze-branch = { $number ->
    [1] Uma pessoa ficou em pausa por 30 dias.
   *[other] { $number } pessoas ficaram em pausa por 30 dias.
}
audit-expel = Uma pessoa foi expulsa.
audit-expel-set-aside = Uma pessoa foi expulsa, e o que ela tinha relatado de dano e incômodo sem revisão foi deixado de lado.
audit-rule-true = { $number ->
    [1] Viu-se que um relato contestado é verdade.
   *[other] Viu-se que { $number } relatos contestados são verdade.
}
audit-rule-false = { $number ->
    [1] Viu-se que um relato contestado está errado.
   *[other] Viu-se que { $number } relatos contestados estão errados.
}
audit-lift = As consultas de uma pessoa foram abertas de novo.
audit-undo = Uma decisão foi desfeita.
audit-moot = Um caso foi encerrado, porque o relato já não existia.
audit-appoint = Uma pessoa entrou na moderação; { $number } assinaram.
audit-recall = Uma pessoa foi retirada da moderação; { $number } assinaram.
audit-other = Outra coisa foi feita.

notice-voted = Seu voto está contado. São precisos dois.
notice-decided = Está decidido e feito.
notice-raised = Agradecemos. Se esse nome é conhecido aqui, o caso vai ser olhado.
notice-named = Agradecemos. A moderação já pode assinar por esta pessoa.
notice-signed = Sua assinatura está anotada.
notice-appointed = Sua assinatura era a última que faltava. A pessoa agora está na moderação.
notice-recalled = Sua assinatura era a última que faltava. A pessoa já não está na moderação.
mistake-party = Este caso é sobre alguém próximo de você. Outras pessoas decidem. Nada mudou.
mistake-measure = Escolha o que deve ser feito.
mistake-measure-done = Isto não pode ser feito agora. Talvez já tenha sido feito, ou essa pessoa pode ter saído.
mistake-steward-code-empty = Digite o código que mostraram a você.
mistake-steward-own = Este é o seu próprio código. A indicação precisa vir de outra pessoa.
mistake-steward-not-now = Esta pessoa não pode entrar na moderação no momento. A página “Situação” dela mostra um código quando puder.
mistake-steward-not-named = Ninguém indicou esta pessoa ainda.
mistake-steward-not-asked = Ninguém pediu a saída de uma pessoa da moderação com este nome.
mistake-steward-related = Alguém próximo de você já assinou. Sua assinatura não contaria junto com essa.
mistake-steward-second-voucher = Só uma das pessoas que deram aval a esta pode assinar, e uma já assinou.
mistake-steward-signers = Estas assinaturas não servem juntas. São precisas três pessoas da moderação que não sejam próximas entre si.
mistake-concern-name = Digite o nome com que essa pessoa entra.
mistake-concern-reason = Escolha do que se trata.
