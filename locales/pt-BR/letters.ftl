# E-mails. Nada aqui pode dizer para que serve o registro: outras pessoas podem ver o assunto, o texto ou os dois.

letter-notice-subject = Você tem um aviso
letter-notice-text =
    Olá,

    você tem um aviso em { $name }. Entre para ver:

    { $address }

    Este e-mail foi enviado por uma máquina. Ninguém lê as respostas.

letter-confirm-subject = Confirme seu endereço, por favor
letter-confirm-text =
    Olá,

    alguém informou este endereço em { $name }. Se foi você, abra este link e aperte o botão que aparece lá:

    { $link }

    O link funciona uma vez, por três dias. Se não foi você, não faça nada, e não chega mais nada.

    Este e-mail foi enviado por uma máquina. Ninguém lê as respostas.

# A página que o link abre. Quem abre não precisa ter entrado na conta.

letter-open-title = Este endereço é seu?
letter-open-lead = Você chegou aqui por um e-mail. Aperte o botão para receber os próximos nesse endereço.
letter-open-do = Sim, confirmar
letter-open-not = Se você não pediu isto, feche a página. Assim nada acontece.

letter-dead-title = Este link não funciona mais
letter-dead-why = Ele funciona uma vez, por três dias. Se você já apertou o botão dele, seu endereço está confirmado e não falta nada.
letter-dead-next = Se não, entre e informe seu endereço de novo: chega um novo e-mail, e só o link dele funciona. Talvez o link também esteja incompleto; nesse caso, copie o link inteiro.
