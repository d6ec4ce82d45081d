# Consultar. “Há relatos sobre este número …”: o dado, nunca uma pessoa.

lookup-title = Consultar
lookup-identifier = Número, perfil, e-mail ou placa
lookup-identifier-hint = Cole do jeito que você recebeu. Um link para um perfil também serve.
lookup-again = Consultar outro
lookup-do = Consultar
lookup-more = Ler de outro jeito
lookup-kind = Ler como
lookup-kind-any = Automático
lookup-region = Região, se faltar o código do país
lookup-left = { $left ->
    [0] Por hoje acabaram as consultas.
    [1] Hoje resta uma consulta.
   *[other] Hoje restam { $left } consultas.
}
lookup-not-kept = O que você consulta não fica guardado.

lead-who-when = { $members ->
    [1] Relato de 1 integrante, em { $month }.
   *[other] { $circles ->
        [1] Relatos de { $members } integrantes do mesmo círculo, o último em { $month }.
       *[other] Relatos de { $members } integrantes de { $circles } círculos diferentes, o último em { $month }.
    }
}
lead-who = { $members ->
    [1] Relato de 1 integrante.
   *[other] { $circles ->
        [1] Relatos de { $members } integrantes do mesmo círculo.
       *[other] Relatos de { $members } integrantes de { $circles } círculos diferentes.
    }
}
lead-code-of = ({ $count } de { $members })
lead-disputed = Outras pessoas daqui contestam. Veja abaixo.
linked-line = E mais, sobre { $kind ->
    [phone] outro telefone
    [email] um e-mail
    [plate] uma placa
   *[handle] outro perfil
} da mesma pessoa: { $codes }. { $members ->
    [1] 1 integrante.
   *[other] { $members } integrantes.
}
linked-title = Um relato revisado diz que a mesma pessoa também usa { $kind ->
    [phone] outro telefone
    [email] um e-mail
    [plate] uma placa
   *[handle] outro perfil
}.
linked-title-confirmed = Relatos revisados de 2 integrantes independentes dizem que a mesma pessoa também usa { $kind ->
    [phone] outro telefone
    [email] um e-mail
    [plate] uma placa
   *[handle] outro perfil
}.
linked-lead = O que se sabe sobre esse outro, e não sobre o que você consultou:
group-count = { $count ->
    [1] um relato
   *[other] { $count } relatos
}
cards-left-out = { $count ->
    [1] Há mais um relato, menos grave ou mais antigo.
   *[other] Há mais { $count } relatos, menos graves ou mais antigos.
}

read-region = Veio sem código do país, então foi lido como desta região: { $region }.
read-international = Lido como um número que começa com o código do país. Se não for isso, escreva como você discaria.
read-plate-region = Veio sem país, então foi lida como placa da sua região.
read-also = Também consultado: { $list }
read-unusual = Este número tem um formato incomum. Confira se está completo.
read-other-script = Algumas letras vêm de outro alfabeto e só parecem iguais. Pode ser uma cópia do nome de outra pessoa.
read-among-words = Só o número foi lido, no meio do texto.
read-plate-parts = Numa placa alemã, só o espaço distingue dois carros. Um relato escrito sem ele pode ser sobre outro carro: compare com a placa.

miss-tag = Sem relatos
miss-phone = Nada se sabe aqui sobre este número.
miss-email = Nada se sabe aqui sobre este endereço.
miss-handle = Nada se sabe aqui sobre este perfil.
miss-plate = Nada se sabe aqui sobre esta placa.
miss-not-safe = Isso não quer dizer que é seguro.
miss-only-means = Só quer dizer que ninguém daqui fez um relato sobre isso.
miss-next-title = O que você pode checar agora
miss-next-1 = Consulte o que mais você tiver: outro número, um perfil, um e-mail, uma placa.
miss-next-2 = Peça uma ligação rápida, ou um nome que você possa checar, antes de combinar qualquer coisa.
miss-next-3 = Pergunte a colegas de confiança se o nome ou o jeito de escrever soa familiar.
miss-next-4 = Conte a alguém onde você vai estar e a que horas volta.
miss-trust-yourself = Se algo parece errado, isso já basta para dizer não.

answer-incomplete = Esta resposta pode não estar completa.
answer-incomplete-more = Uma parte do que está guardado aqui está danificada. Pode haver mais relatos do que você vê. Avise as pessoas que cuidam deste registro.
incomplete-tag = Incompleto
incomplete-means = Uma parte do que está guardado aqui está danificada, então ninguém consegue dizer se há relatos.
incomplete-next-title = O que você pode fazer agora
incomplete-next-1 = Tenha o mesmo cuidado que teria com alguém de quem nada se sabe.
incomplete-next-2 = Pergunte a colegas de confiança e avise as pessoas que cuidam deste registro.

unreadable-tag = Não consultado
unreadable-title = Não deu para ler isto, então não foi consultado.
unreadable-empty = A caixa está vazia. Cole um número, como 07700 900123, ou um perfil, como @algum_nome.
unreadable-nothing = Isto não parece um número, perfil, e-mail ou placa. Estes funcionam: +44 7700 900123, @algum_nome, t.me/algum_nome, nome@example.org, GB: AB12 CDE.
unreadable-long = Isto é longo demais. Cole só o número ou o perfil, como +44 7700 900123.
unreadable-characters = Há sinais aqui que não dá para ler. Digite à mão, como 07700 900123.
unreadable-number = Este não é um número de telefone possível. Um completo é assim: +44 7700 900123.
unreadable-number-short = Este número é curto demais. Um completo é assim: +44 7700 900123.
unreadable-number-local = Falta o código de área (DDD), então este número pode ser de muita gente. Escreva com ele, como +44 20 7946 0123.
unreadable-number-long = Este número tem dígitos demais. Um completo é assim: +44 7700 900123.
unreadable-number-region = Este número não tem código do país. Comece com + e o código, como +44 7700 900123, ou escolha uma região abaixo.
unreadable-number-extension = Números com ramal são de uma central. Deixe o ramal de fora: +44 20 7946 0123.
unreadable-number-service = Este é um número curto ou de serviço, que não é de ninguém. Um telefone é assim: +44 7700 900123.
unreadable-email = Este endereço de e-mail não está completo. Um completo é assim: nome@example.org.
unreadable-handle = Um perfil assim não existe nesse site. Um possível é assim: @algum_nome, ou t.me/algum_nome.
unreadable-handle-site = Diga de que site é o perfil, como telegram: algum_nome, ou cole o link dele.
unreadable-link = Este link não leva a um perfil. Um que funciona é assim: https://t.me/algum_nome.
unreadable-plate = Esta não é uma placa de veículo. Escreva com o país, como GB: AB12 CDE.
unreadable-kind = Não dá para ler isto como o tipo que você escolheu. Deixe no automático, ou confira o que digitou: um número é assim: +44 7700 900123.

which-title = Qual deles você quer dizer?
which-lead = Isto pode ser várias coisas. Nada foi consultado. Escolha uma.
which-none = Nenhuma delas? Comece o número com + e o código do país, escreva a plataforma junto do nome, como telegram: some_name, ou a placa com o país, como GB: AB12 CDE.
which-number = { $region }: { $text }
which-plate = Placa, { $region }: { $text }
which-any-platform = { $text } em qualquer plataforma?
which-itself = { $text }

card-age = { $months ->
    [0] Feito este mês.
    [1] Feito em { $month }, há um mês.
   *[other] { $years ->
        [0] Feito em { $month }, há { $months } meses.
        [1] Feito em { $month }, há mais de um ano.
       *[other] Feito em { $month }, há mais de { $years } anos.
    }
}
card-heading = Relato { $place }
card-description = Sobre a pessoa
card-account = O que aconteceu, nas palavras de quem relatou
card-words-waiting = As palavras só aparecem depois que duas pessoas daqui revisarem.
card-words-vetted = Este relato tem palavras. Pessoas verificadas podem ler.
card-second-hand = Contado por quem viveu isso, e relatado em seu lugar, com seu consentimento.
card-former = Relato de alguém que não faz mais parte daqui. Ninguém confirmou.
card-reassigned = Números de telefone mudam de mãos. Depois de mais de um ano, este pode ser de outra pessoa.

act-support = Sei que é verdade
act-support-lead = Como você sabe?
support-happened = Aconteceu comigo também
support-witness = Eu estava lá, ou vi
support-trust = Conheço quem viveu isso, e acredito
act-dispute = Sei que está errado
act-dispute-lead = Como você sabe?
dispute-mistaken = É sobre outro número ou outra pessoa
dispute-reassigned = O número agora é de outra pessoa
dispute-untrue = Eu estava lá, e não foi assim
act-flag = Isto não deve aparecer
act-flag-lead = O que há de errado?
flag-reveals_worker = Revela a identidade de quem faz esse trabalho
flag-reveals_third = Revela a identidade de alguém que não tem nada a ver com isso
flag-not_conduct = Não é sobre como trataram quem faz esse trabalho
flag-made_up = É claramente inventado
flag-about_me = É sobre mim
act-support-outcome = Conta como sua palavra e não dá para mudar depois. Ninguém fica sabendo que foi você.
act-support-own-lead = Se aconteceu com você, seu próprio relato conta isso do seu jeito.
act-support-own = Fazer meu próprio relato, com isto já preenchido
act-dispute-outcome = Conta como sua palavra e não dá para mudar depois. Ninguém fica sabendo que foi você. Se mais alguém, de outra parte da rede, disser o mesmo, a moderação vai olhar.
act-flag-outcome = A moderação lê o relato e decide. Até lá, ele fica. A moderação vê que o relato foi sinalizado e por quê; as outras pessoas daqui não veem.
not-said-title = Nada mudou
not-said-unknown = Não há um relato assim sobre este dado. Consulte de novo para ver o que há agora.
not-said-own = Este relato é seu, então sua palavra já conta. Você pode retirar em “Meus relatos”.
not-said-already = Você já se pronunciou sobre este dado, por algo tão grave quanto. A palavra de cada integrante conta uma vez.
not-said-flag-waits = Agradecemos por cuidar das outras pessoas. A moderação ainda não decidiu sobre um relato que você sinalizou antes, e olha um de cada vez por pessoa, para que nenhum fique soterrado. Depois que ela decidir, você pode sinalizar este. Se este relato revela a identidade de alguém, volte e escolha esse motivo: isso sempre passa na hora.
