account-title = Sua conta
account-name = Nome
account-in = Como você entra
account-address = E-mail para avisos
account-address-change = Ver ou trocar
account-save = Salvar
account-sign-out = Sair da conta
account-forget = Esquecer também este navegador
account-forget-hint = Marque se outras pessoas usam o aparelho. Assim, nada aqui mostra que alguém entrou. Na próxima vez, este navegador conta como desconhecido.
account-leave = O botão “Sair já”, no alto, também encerra sua sessão e leva você na hora para outro site.
account-leave-keys = A tecla Esc, apertada três vezes, faz o mesmo.

language-title = Idioma e luz
language-which = Idioma
language-browser = Como meu navegador pedir
look-which = Luz
look-auto = Como está no meu aparelho
look-light = Clara
look-dark = Escura
look-dim = Fraca: não ilumina o rosto
passphrase-title = Trocar sua frase secreta
passphrase-lead = Isso encerra todas as outras sessões.
passphrase-new = Nova frase secreta
passphrase-do = Trocar
passphrase-back = Voltar à sua conta

address-title = E-mail para avisos
address-lead = Aqui você não precisa de e-mail. Se informar um, recebe uma mensagem curta quando houver algo esperando por você. Ela nunca diz o quê.
address-not-sending = Daqui ainda não saem e-mails. Você pode informar um endereço; o que não for enviado em três dias é descartado.
address-in-force = Seu endereço
address-none = nenhum
address-waiting = Espera você confirmar
address-waiting-next = Um e-mail está a caminho desse endereço. Em até três dias, abra o link e aperte o botão. Se nada chegar, olhe no spam ou informe o endereço de novo.
address-new = Endereço de e-mail
address-hint = Use um que ninguém mais leia. Se tiver seu nome nele, outras pessoas podem descobrir que é seu.
address-do = Enviar e-mail para confirmar
address-which = Sobre o que você recebe e-mails
address-always = Sempre: quando você passa a ser uma pessoa verificada, quando a revisão devolve um relato seu e quando alguém entra na sua conta ou começa a recuperá-la. Os detalhes ficam na sua situação, nos seus relatos e na página da sua conta.
address-similar = Também quando surge outro relato sobre a pessoa de um relato seu. No máximo um e-mail por dia.
address-remove-title = Sem mais e-mails
address-remove = Remover meu endereço

confirm-title = Sua frase secreta de novo, por favor
confirm-lead = O que vem agora decide quem entra na sua conta, ou o que acontece com outras pessoas. Por isso pedimos mais uma vez.
confirm-title-passkey = Mostre que é você
confirm-lead-passkey = O que vem agora decide quem entra na sua conta, ou o que acontece com outras pessoas. Por isso, mostre mais uma vez que é você, por favor.
confirm-or = Ou sua frase secreta
confirm-passphrase = Sua frase secreta atual
confirm-do = Continuar

sessions-title = Onde sua conta está aberta
sessions-this = esta aqui
sessions-news = Alguém entrou na sua conta desde a última vez que você olhou. Se não foi você, encerre essa sessão abaixo e troque sua frase secreta.
sessions-news-half = Alguém deu sua frase secreta e não passou daí. Se não foi você, essa pessoa conhece sua frase secreta: troque agora.
sessions-news-changed = Na última semana mudou sua frase secreta, os códigos do seu app, seus códigos de recuperação, uma chave de acesso ou seu endereço. Se não foi você, troque sua frase secreta agora, crie novos códigos de recuperação e confira tudo o mais com que você entra.
sessions-known = Fui eu
sessions-end = Encerrar esta sessão
sessions-end-others = Encerrar todas as outras
sessions-end-hint = Se houver aqui um aparelho que você não conhece, troque também sua frase secreta.
session-used = { $unit ->
    [minutes] { $count ->
        [0] Em uso agora mesmo.
        [1] Último uso há um minuto.
       *[other] Último uso há { $count } minutos.
    }
   *[hours] { $count ->
        [1] Último uso há uma hora.
       *[other] Último uso há { $count } horas.
    }
}
session-began = { $unit ->
    [minutes] { $count ->
        [0] Sessão aberta agora mesmo.
        [1] Sessão aberta há um minuto.
       *[other] Sessão aberta há { $count } minutos.
    }
   *[hours] { $count ->
        [1] Sessão aberta há uma hora.
       *[other] Sessão aberta há { $count } horas.
    }
}
browser-other = Um navegador
browser-firefox = Firefox ou Tor Browser
browser-chrome = Chrome
browser-safari = Safari
browser-edge = Edge
browser-samsung = Samsung Internet
browser-opera = Opera
system-other = em um aparelho que não deu para identificar
system-android = no Android
system-apple = em um iPhone ou iPad
system-windows = no Windows
system-mac = em um Mac
system-linux = no Linux

factor-title = Código de um app
factor-lead = Com isto, só a sua frase secreta não basta para entrar. Um app no seu celular mostra um código novo a cada meio minuto.
factor-step-app = Abra um app autenticador. Aegis, Ente Auth, 2FAS e FreeOTP são grátis e não pedem conta.
factor-step-scan = Aponte o app para esta imagem.
factor-step-code = Digite os seis dígitos que ele mostra.
factor-picture = Uma imagem quadrada que um app autenticador consegue ler. O mesmo segredo está em letras logo abaixo.
factor-by-hand = Sem câmera? Digite isto no app (escolha “baseado em tempo”):
factor-code = Seis dígitos do app
factor-code-hint = Eles mudam a cada meio minuto. Se preferir, espere os próximos.
factor-on-do = Pedir um código de agora em diante
factor-on-hint = Isso encerra todas as outras sessões.
factor-on = Toda vez que você entra, pedimos um código do seu app.
factor-recovery = { $left ->
    [0] Você não tem códigos de recuperação. Faça alguns agora, para o dia em que ficar sem o celular:
    [1] Você ainda tem um código de recuperação.
   *[other] Você ainda tem { $left } códigos de recuperação.
}
factor-off-lead = Trocou de celular, ou perdeu o app? Desligue aqui e configure de novo.
factor-off-do = Não pedir mais código

recovery-title = Códigos de recuperação
recovery-lead = Dez códigos no papel, para o dia em que você ficar sem o celular ou esquecer a frase secreta. Cada um funciona uma vez.
recovery-left = { $left ->
    [0] Você ainda não tem nenhum.
    [1] Um deles ainda vale.
   *[other] { $left } deles ainda valem.
}
recovery-replaces = Os novos tomam o lugar dos antigos, que deixam de funcionar.
recovery-do = Fazer dez códigos novos
recovery-made = Aqui estão. Eles só aparecem esta vez: imprima ou anote agora.
recovery-keep = Guarde onde ninguém vá procurar, e não no celular. Eles não dizem para que servem.

fault-to-sign-in = Ir para a entrada
fault-to-second-factor = Configurar
fault-to-standing = Ver sua situação
fault-to-lookup = Ir para as consultas
fault-standing = Isto ainda não está aberto para você
fault-stale = Este formulário ficou aberto tempo demais
fault-stale-text = Nada se perdeu. O que você digitou continua aqui e ainda não foi enviado.
fault-send-again = Enviar de novo
fault-see-typed = Ver o que escrevi
kept-title = O que você escreveu ainda está aqui
kept-text = Ainda não foi enviado. Ninguém viu, e nada se perdeu.
fault-not-found = Não há nada aqui
fault-not-found-text = O endereço pode estar errado, ou o que havia aqui já não existe.
fault-method = Assim não funciona
fault-method-text = Volte, por favor, e use os botões da página.
fault-conflict = Isso já foi feito
fault-conflict-text = Algo mudou nesse meio-tempo. Volte, recarregue a página e olhe antes de repetir.
fault-too-large = Foi muita coisa de uma vez
fault-too-large-text = Volte, por favor, e encurte o que você digitou.
fault-unreadable = Não deu para ler
fault-unreadable-text = Volte, por favor, recarregue a página e envie mais uma vez.
fault-too-many = Espere um pouco, por favor
fault-too-many-text = Esse limite protege os dados de todo mundo contra quem tente copiar tudo.
fault-paused = Suas consultas estão em pausa
fault-paused-text = Elas vieram uma atrás da outra, mais rápido do que uma pessoa digita, e nada foi encontrado. Pode ser alguém testando uma lista. Uma pessoa da moderação vai olhar e pode abrir de novo.
fault-paused-now = Se precisa saber de alguém agora, peça a uma pessoa daqui em quem você confia para consultar.
fault-broken = Algo deu errado aqui
fault-broken-text = Não foi culpa sua, e nada ficou pela metade. Tente de novo daqui a pouco, por favor.
fault-busy = Muito movimento agora
fault-busy-text = Nada foi feito ainda. Tente de novo em um minuto, por favor.
fault-full-of-requests = Sem novos códigos por enquanto
fault-full-of-requests-text = Tanta gente pediu ajuda para voltar a entrar que não dá para criar outro código. Nada mudou. Tente mais tarde ou use um código de recuperação.
wait-seconds = { $count ->
    [1] Você pode continuar em um segundo.
   *[other] Você pode continuar em { $count } segundos.
}
wait-minutes = { $count ->
    [1] Você pode continuar em um minuto.
   *[other] Você pode continuar em cerca de { $count } minutos.
}
wait-hours = { $count ->
    [1] Você pode continuar em cerca de uma hora.
   *[other] Você pode continuar em cerca de { $count } horas.
}
needs-voice = Dizer que um relato é verdade ou está errado é para pessoas verificadas há duas semanas.
needs-vetted = Isto é para pessoas verificadas.
needs-vouching = Isto é para quem pode dar aval.
needs-reviewing = Isto é para quem pode revisar.
fault-second-factor = Aqui falta mais um passo
needs-second-factor = Este registro pede mais do que uma frase secreta antes de você fazer isto.
way-second-factor = Configure códigos de um app; leva dois minutos.
needs-steward = Isto é para a moderação e para as pessoas fundadoras.
needs-membership = Isto é para integrantes.
way-second-vouch = Você precisa do aval de uma segunda pessoa, que não seja quem convidou você. Mostre seu código a ela.
way-day = Abre para você em { $day }.
way-more-vouches = Falta mais um aval, de alguém que não tenha ligação com as outras pessoas.
way-steward = Alguém da moderação precisa dar um lugar a você. Peça a quem deu aval para fazer essa ponte.
way-review = Abre de novo quando terminar a revisão da sua situação.
way-named = Integrantes indicam pessoas para a moderação, e quem já está nela assina.
way-founders = Abre quando três pessoas fundadoras tiverem entrado.
way-operator = Se você acha que é um engano, escreva para as pessoas que cuidam deste registro.

passkeys-title = Chaves de acesso
passkeys-lead = Seu celular ou computador pode abrir sua conta com o dedo, o rosto ou o código dele. Depois que você tem uma chave de acesso, só a frase secreta já não basta: pedimos também uma chave de acesso ou um código.
passkeys-recovery-first = Antes de tudo, faça códigos de recuperação. Sem eles, se você perder o aparelho, não consegue mais entrar.
passkeys-no-more = Não dá para adicionar chaves de acesso agora.
passkey-unnamed = Uma chave de acesso
passkey-added = Adicionada em { $month }.
passkey-copied = Pode existir uma cópia desta chave de acesso, por isso ela não funciona mais. Remova. Se não foi você quem copiou, troque também sua frase secreta.
passkey-remove = Remover
passkey-remove-hint = Isso encerra todas as outras sessões. A chave de acesso continua na lista do próprio aparelho, onde você pode apagar.
passkey-add-title = Adicionar chave de acesso
passkey-name = Um nome para ela
passkey-name-hint = Para você reconhecer depois, como “celular antigo”. Pode deixar em branco.
passkey-add-do = Adicionar chave de acesso
passkey-add-hint = Isso encerra todas as outras sessões. Quem consegue desbloquear o aparelho pode usar a chave: não a coloque em celulares que outras pessoas usam. A lista de chaves do próprio aparelho mostra o nome deste site.
passkey-use = Usar uma chave de acesso
passkey-without = Chaves de acesso precisam de scripts e de um navegador mais novo. Todo o resto funciona sem isso.
passkey-failed = Não deu certo, ou foi interrompido. Você pode tentar de novo.

second-title = Uma segunda frase secreta
second-lead = Para o dia em que alguém forçar você a entrar. Digite esta no lugar da sua, com o seu nome de sempre: ela abre uma conta onde não há nada.
second-looks = Parece a conta de quem acabou de entrar e ainda precisa de um segundo aval. Ali, toda consulta diz que nada se sabe, saiba você o que souber, e o que for relatado não chega a ninguém. Se você usa códigos de um aplicativo, ela também pede um, do mesmo aplicativo. Não há caminho de lá para a sua.
second-limits = Não ajuda contra quem sabe que você está aqui há mais tempo, ou consulta algo que sabe que foi relatado. E quem tem o servidor e o arquivo de chave dele pode ver que você tem uma.
second-is-set = Você tem uma.
second-new = Segunda frase secreta
second-new-hint = Pelo menos 12 caracteres, e sem parecer com a sua. Escolha uma que venha à cabeça na hora do medo.
second-change-hint = Deixe em branco para manter a que você tem.
second-also = Quando ela for usada, também
second-ends = encerrar todas as outras sessões
second-cuts = cortar de vez a ligação entre mim e meus relatos
second-cuts-hint = Seus relatos ficam e seguem avisando outras pessoas, como a palavra de uma pessoa nova. Você não pode mais ver, mudar nem retirar. Não dá para desfazer.
second-do = Definir
second-change = Salvar
second-off = Remover a segunda frase secreta

delete-title = Apagar sua conta
delete-lead = Ela some na hora, e ninguém pode trazer de volta: nem você, nem quem cuida deste registro.
delete-goes = O que some
delete-goes-name = Seu nome e tudo o que você usa para entrar. Outra pessoa poderá usar esse nome.
delete-goes-sessions = Todas as sessões, em todos os aparelhos.
delete-goes-notes = Seus convites ainda abertos, suas anotações e o que outras pessoas anotaram sobre você.
delete-goes-voices = O que você disse dos relatos de outras pessoas.
delete-stays = O que fica
delete-stays-log = Que alguém entrou, recebeu aval e saiu. Fica sob um número aleatório, que não leva a ninguém.
delete-stays-case = Se a moderação tem um caso sobre você, ainda pode decidir. Seu nome já não aparece.
delete-stays-backup = Cópias que quem cuida deste registro fez antes, até serem substituídas.
delete-vouches = { $all ->
    [1] Você responde por uma pessoa. { $grace ->
        [0] Ela não perde nada.
       *[other] Depois disso, ela precisa achar outro aval a tempo, ou perde alguns direitos.
    }
   *[other] Você responde por { $all } pessoas. { $grace ->
        [0] Nenhuma delas perde nada.
        [1] Depois disso, uma delas precisa achar outro aval a tempo, ou perde alguns direitos.
       *[other] Depois disso, { $grace } delas precisam achar outro aval a tempo, ou perdem alguns direitos.
    }
}
delete-stewards = { $left ->
    [0] Você é a última pessoa da moderação. Não vai ficar ninguém para decidir casos, nem para assinar por uma pessoa nova.
    [1] Fica só mais uma pessoa na moderação. Sem mais alguém, ela não pode decidir a maioria dos casos, e são precisas três para assinar por uma pessoa nova.
    [2] Ficam mais duas pessoas na moderação. Juntas, elas podem decidir casos, mas são precisas três para assinar por uma pessoa nova.
   *[other] Ficam mais { $left } pessoas na moderação. Elas seguem sem você.
}
delete-reports = Seus relatos
delete-reports-hint = Se ficarem, seguem avisando outras pessoas, como a palavra de uma pessoa nova. Ninguém mais pode saber que eram seus, e ninguém pode retirar.
delete-keep = Deixar, sem nenhuma ligação comigo
delete-withdraw = Retirar
delete-sure = Entendo que não dá para desfazer.
delete-do = Apagar minha conta agora
