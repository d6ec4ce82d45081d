# Entrar. Nada aqui pode dizer para que serve o registro.

sign-in-title = Entrar
sign-in-name = Nome
sign-in-passphrase = Frase secreta
sign-in-do = Entrar
sign-in-leave = O botão “Sair já”, no alto de todas as páginas, leva você na hora para outro site.

half-title = Mais um passo
half-lead = Sua conta também pede um código.
half-lead-passkey = Sua conta também pede sua chave de acesso, ou um código.
half-code = Código
half-code-hint = Seis dígitos do seu app. Ou um dos seus códigos de recuperação.
half-code-recovery = Um dos seus códigos de recuperação.
half-do = Entrar
half-back = Voltar ao início

join-title = Você recebeu um convite
join-title-founder = Você é uma das pessoas fundadoras
join-lead = Escolha um nome e uma frase secreta, e pronto. Sem e-mail, sem telefone, sem nome verdadeiro.
join-name = Nome
join-name-hint = Qualquer nome, desde que não seja o verdadeiro nem o de trabalho. Você precisa dele para entrar. As outras pessoas daqui não veem esse nome.
join-passphrase = Frase secreta
join-passphrase-hint = Pelo menos 12 caracteres. Algumas palavras em sequência são fáceis de lembrar e difíceis de adivinhar.
join-region = Sua região
join-region-hint = Números de telefone sem código do país são lidos como números dessa região.
join-do = Participar
region-none = A padrão deste site
region-mine = Minha região
offer-lead = Você pode usar esta. Ela foi feita agora, para você, e ninguém a viu:
offer-how = Antes de continuar, anote no papel ou guarde no gerenciador de senhas do seu celular. Não dá para mostrar de novo.

join-next-title = O que vem agora
join-next-1 = Quem convidou você já deu aval. Esse é o primeiro de dois passos.
join-next-2 = Você recebe um código curto. Mostre o código, cara a cara, a outra pessoa daqui que conheça você.
join-next-3 = Quando essa pessoa também der aval, tudo se abre para você.
join-next-founder-1 = Três pessoas fundadoras começam juntas, cada uma com seu próprio link.
join-next-founder-2 = Quando as três tiverem entrado, tudo se abre.
join-next-founder-3 = Então cada uma pode convidar gente que conhece pessoalmente.

join-dead-title = Este convite não funciona
join-dead-why = Talvez já tenha sido usado ou cancelado, ou seja antigo demais. O link também pode estar incompleto.
join-dead-next = Peça um novo a quem convidou você.

gone-title = Está feito
gone-lead = Tudo o que era seu foi apagado, e pedimos a este navegador que esqueça.
gone-next = Pode fechar esta página. Cuide de você.

## Um link em outro site, ou em um e-mail, trouxe até aqui

go-on-title = Mais um passo
go-on-why = Você chegou por um link de outro lugar. Aperte o botão para continuar.
go-on-go = Continuar
