# Situação, avais, convites. Quem deu aval a quem nunca aparece, só o que isso soma.

state-founding = Pessoa fundadora
state-invited = Entrou há pouco
state-probation = Primeiro passo dado
state-vetted = Pessoa verificada
state-review = Em revisão
state-left = Saiu
state-expelled = Expulsão
state-frozen = Em pausa
step-done = Feito:
step-first = Uma pessoa deu aval a você
step-second = Uma segunda pessoa, de outra parte da rede, deu aval a você
vouch-code-title = Seu código
vouch-code-how = Mostre, cara a cara, a alguém daqui que conheça você e que não seja quem convidou você. Essa pessoa digita o código em “Pessoas”, e é só isso.
vouch-code-care = Não espalhe. Quem digita o código responde por você.
may-title = O que está aberto para você agora
may-look-up = Consultar, { $times } vezes por dia
may-look-up-not = Consultar
may-words = Ler o que outras pessoas escreveram
may-report = Fazer relatos
may-vouch = Dar aval a outras pessoas
may-invite = Convidar outras pessoas
may-review = Revisar relatos
may-not-yet = Ainda não.
vetting-title = Como isto funciona
vetting-text-1 = Todo mundo aqui entrou por duas pessoas que não entraram uma pela outra. Assim, uma só amizade errada não abre a porta.
vetting-text-2 = Ninguém vê quem deu aval a quem. Cada integrante só pode trazer poucas pessoas, e responde por elas durante dois anos.

vouch-title = Dar aval a alguém
vouch-lead = Para alguém que você conhece pessoalmente e a quem confiaria a sua própria segurança.
vouch-code = O código da pessoa
vouch-code-hint = O código curto que ela mostrou a você, cara a cara.
vouch-answer-title = Pelo que você responde
vouch-answer-1 = Você conhece essa pessoa e sabe que ela faz esse trabalho.
vouch-answer-2 = Você acredita que ela não vai passar adiante o que lê aqui.
vouch-answer-3 = Se ela for expulsa em até dois anos, você não pode dar aval a ninguém por 180 dias.
vouch-note = Anotação para você
vouch-note-hint = Para você saber depois quem era. Só você vê. Sem nomes verdadeiros.
vouch-room = { $room ->
    [0] Seu ramo está cheio. Se o da outra pessoa que deu aval também estiver, é preciso esperar até abrir um lugar.
    [1] Seu ramo tem lugar para mais uma pessoa.
   *[other] Seu ramo tem lugar para mais { $room } pessoas.
}
vouch-promise = Conheço essa pessoa e respondo por ela.
vouch-do = Dar meu aval
budget-now = { $now ->
    [0] No momento você não tem avais.
    [1] Você tem um aval para dar.
   *[other] Você tem { $now } avais para dar.
}
budget-next = { $now ->
    [0] No momento você não tem avais. O próximo chega em { $day }.
    [1] Você tem um aval para dar. O próximo chega em { $day }.
   *[other] Você tem { $now } avais para dar. O próximo chega em { $day }.
}
budget-shared = Um convite também gasta um.
given-title = Por quem você responde
given-empty = Ninguém por enquanto.
given-label = { $label }
given-since = Alguém a quem você deu aval em { $month }
given-until = Você responde por essa pessoa até { $day }.
given-vetted = Pessoa verificada.
given-waiting = Espera um segundo aval.
given-review = Em revisão.
given-left = Saiu daqui.
given-expelled = Pessoa expulsa.
take-back = Retirar
take-back-what = A pessoa não fica sabendo quem retirou o aval. Você deixa de responder por ela. O aval não volta para você.
take-back-nothing = Ela fica com tudo o que tem.
take-back-grace = Ela continua verificada até { $day }, e precisa de outro aval até lá.
take-back-footing = Ninguém mais deu aval a ela: não pode fazer nada aqui até que alguém dê.
take-back-second = Ela fica com um aval: precisa de novo de um segundo.
take-back-do = Retirar meu aval

why-not-vetted = Você pode dar aval a outras pessoas depois da sua verificação.
why-not-yet = Você pode dar aval a outras pessoas a partir de { $day }.
why-not-budget = Você não tem mais avais. O próximo chega em { $day }.
why-not-strike = Uma pessoa a quem você deu aval foi expulsa. Você pode dar aval de novo a partir de { $day }.
why-not-grace = Você pode dar aval de novo quando conseguir outro aval para você.
why-not-review = Você pode dar aval de novo quando terminar a revisão da sua situação.
why-not-strikes = Duas pessoas a quem você deu aval foram expulsas. Você não pode dar aval até que a moderação olhe isso.
why-not-promised = Todos os avais que você tem estão prometidos em convites abertos. Cancele um para liberar o aval.

invite-title = Convidar alguém
invite-lead = Para alguém que você conhece pessoalmente e a quem confiaria a sua própria segurança.
invite-means-title = O que um convite significa
invite-means-1 = É o seu aval: você responde por quem entrar com ele.
invite-means-2 = Quem tem o link pode usá-lo, uma vez. Entregue em mãos, ou de um jeito que só essa pessoa possa ler.
invite-note-label = Anotação para você
invite-note-hint = Para você saber depois para quem era. Só você vê. Sem nomes verdadeiros.
invite-do = Fazer um convite
invite-note = { $note }
invite-made = Convite de { $day }
invite-how = Ele fica aqui para você até alguém entrar com ele.
invite-open = Funciona uma vez, até { $day }.
invite-used = Alguém entrou com ele.
invite-expired = Ninguém usou a tempo.
invite-revoked = Você cancelou.
invite-revoke = Cancelar este convite
invite-others = Seus outros convites

standing-founder = Você é uma das pessoas fundadoras.
standing-founder-waiting = Você é uma das pessoas fundadoras. Tudo se abre quando as três tiverem entrado.
standing-joined = Você entrou, mas no momento nenhum aval conta para você.
standing-one = Uma pessoa deu aval a você; falta uma segunda, de outra parte da rede.
standing-related = Das duas pessoas que deram aval a você, uma entrou pela outra; falta mais um aval.
standing-common = As pessoas que deram aval a você entraram pela mesma pessoa; falta mais um aval.
standing-no-place = Duas pessoas sem ligação entre si deram aval a você, mas não há lugar livre nos ramos delas; fale com alguém da moderação.
standing-vetted = Duas pessoas que não entraram uma pela outra deram aval a você.
standing-steward = Duas pessoas que não entraram uma pela outra deram aval a você, três pessoas da moderação assinaram, e você está à frente de um círculo.
standing-grace = Você é uma pessoa verificada, mas um dos seus avais terminou. Consiga outro até { $day }.
standing-review = Uma pessoa em quem seu lugar aqui se apoia foi expulsa, então sua situação está em revisão.
standing-frozen = Sua participação está em pausa enquanto a moderação olha uma questão.
standing-strikes = Duas pessoas a quem você deu aval foram expulsas, então sua situação está em revisão.
standing-left = Você saiu.
standing-expelled = Sua participação terminou.
next-second = Mostre seu código a alguém daqui que conheça você, mas que não seja quem convidou você.
next-other-circle = Mostre seu código a alguém daqui que não tenha ligação com essas duas pessoas.
next-steward = Alguém da moderação pode dar um lugar a você. Peça a quem deu aval para fazer essa ponte.
next-founding = { $missing ->
    [1] Ainda precisa entrar mais uma pessoa fundadora.
   *[other] Ainda precisam entrar mais { $missing } pessoas fundadoras.
}
next-vouch-from = A partir de { $day } você pode dar aval a outras pessoas.
next-vouch = Você pode dar aval a quem conhece pessoalmente.
next-founder = Você pode convidar quem conhece pessoalmente.
next-grace = Até lá, nada se fecha para você, só dar aval. Mostre seu código a mais alguém daqui que conheça você.
next-review = Isto não diz nada sobre você. Um novo aval, de outra pessoa, resolve: mostre a ela seu código.
next-frozen = Abre de novo em { $day }, ou antes. Você não precisa fazer nada. Até lá, ainda pode retirar seus próprios relatos.
next-strikes = Duas pessoas da moderação estão olhando. Até lá, você pode consultar e fazer relatos como alguém que acabou de chegar.
next-left = Para voltar, peça um convite a alguém daqui.
next-expelled = Se isto é um engano, escreva para as pessoas que cuidam deste registro.
