# Voltar a entrar. As páginas para quem está de fora não podem dizer para que serve o registro.

sign-in-lost = Esqueceu a frase secreta?
half-lost = Perdeu o celular e os códigos?
frame-recovery = Alguém quer entrar na sua conta com a ajuda de duas pessoas que deram aval a você.
frame-recovery-look = Ver, e interromper

recover-title = Uma nova frase secreta
recover-lead = Com um dos seus códigos de recuperação, você escolhe uma nova. Depois, todas as suas sessões são encerradas.
recover-code = Código de recuperação
recover-code-hint = Dezesseis caracteres, da lista que você imprimiu ou anotou. Funciona uma vez.
recover-digits = Seis dígitos do seu app
recover-digits-hint = Só se você usa um app para entrar. Outro código de recuperação não funciona aqui. Se você tem uma chave de acesso e nenhum app, entre com a chave de acesso e então troque sua frase secreta.
recover-do = Definir a nova frase secreta
recover-no-code = Acabaram os códigos?
recover-people-link = Peça a duas pessoas que deram aval a você
recover-people-title = Peça a duas pessoas
recover-people-lead = Duas pessoas que deram aval a você podem dizer que é você.
recover-people-1 = Você recebe um código curto. Mostre a elas, cara a cara.
recover-people-2 = Quando as duas confirmarem, passam três dias. Quem estiver com sua conta aberta recebe um aviso e pode interromper.
recover-people-3 = Então sua nova frase secreta funciona. Se você usa um app para entrar, ainda precisa dele. Se você tem uma segunda frase secreta, escolha uma diferente dela.
recover-people-do = Receber um código para elas
recover-has-code = Achei um código de recuperação
recover-shown-title = Seu código para duas pessoas
recover-shown-once = Ele só aparece esta vez. Anote agora.
recover-shown-1 = Mostre, cara a cara, a duas pessoas que deram aval a você. Quem convidou você pode ser uma delas.
recover-shown-2 = Elas digitam o código em “Pessoas”. O prazo é de três dias para a primeira e de um mês para as duas.
recover-then-passphrase = Três dias depois da segunda, entre com sua nova frase secreta.
recover-then-factor = Três dias depois da segunda, entre só com sua frase secreta. Faça então novos códigos de recuperação.
recover-shown-care = Não espalhe. Duas pessoas podem ajudar você com uma coisa perdida. Com outra, só um mês depois.

factor-lost-title = Sem o celular e sem os códigos
factor-lost-lead = Duas pessoas que deram aval a você podem dizer que é você.
factor-lost-then = Então sua frase secreta basta. O app, suas chaves de acesso e seus códigos de recuperação antigos deixam de funcionar.
factor-lost-back = Achei um código

stand-in-title = Alguém a quem dei aval não consegue entrar
stand-in-lead = Essa pessoa perdeu a frase secreta ou o celular, e tem um código curto para você.
stand-in-look = Ver de quem se trata
stand-in-founder = A pessoa fundadora número { $place }, por ordem de entrada
stand-in-day = Você deu aval a essa pessoa em { $day }.
stand-in-alike = Você deu aval a outras pessoas que suas anotações não diferenciam desta. Pergunte quando foi, e só confirme se tiver certeza.
stand-in-passphrase = A pessoa perdeu a frase secreta e escolheu uma nova.
stand-in-factor = A pessoa sabe a frase secreta, e perdeu o app que também é pedido.
stand-in-1 = Trata-se da pessoa acima, e de mais ninguém.
stand-in-2 = Essa pessoa deu o código a você, cara a cara, hoje ou há pouco.
stand-in-3 = Se for outra pessoa, ela entra com o nome desta e lê o que esta pode ler.
stand-in-promise = Encontrei essa pessoa, e é ela mesma.
stand-in-do = Confirmar
stand-in-not = Está em dúvida? Não faça nada e pergunte antes à pessoa.
stand-in-back = Voltar aos seus avais

running-title = Entrar com a ajuda de duas pessoas
running-none = Ninguém está entrando na sua conta deste jeito.
running-lead = Alguém diz que é você e que não consegue entrar. Se for você, não precisa fazer nada.
running-passphrase = Uma nova frase secreta para sua conta.
running-factor = Sua conta deixa de pedir código do app e chave de acesso.
running-lacking = Falta uma pessoa confirmar.
running-hours = { $hours ->
    [0] Acontece a qualquer momento.
    [1] Acontece dentro de uma hora.
   *[other] Acontece em { $hours } horas.
}
running-you = Se não for você, interrompa agora. As duas pessoas não ficam sabendo.
running-stop = Interromper
running-stop-hint = Quem começou pode tentar de novo. Então você recebe outro aviso.
