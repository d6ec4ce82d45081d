# Revisão entre pares: o relato está em ordem? Nunca: é verdade?

reviews-title = Revisar
reviews-lead = O relato está em ordem? Você não estava lá, então não precisa dizer se é verdade. Números e perfis aparecem encobertos.
reviews-waiting-title = O que espera
reviews-none = Nenhum relato espera revisão.
reviews-waiting = { $count ->
    [1] Um relato espera revisão.
   *[other] { $count } relatos esperam revisão.
} { $days ->
    [0] O mais antigo chegou hoje.
    [1] O mais antigo espera há um dia.
   *[other] O mais antigo espera há { $days } dias.
}
reviews-day = Até um dia: { $count }
reviews-three-days = Dois ou três dias: { $count }
reviews-week = De quatro dias a uma semana: { $count }
reviews-longer = Mais de uma semana: { $count }
reviews-for-others = { $count ->
    [1] Um deles não é para você agora.
   *[other] { $count } deles não são para você agora.
} Cada relato vai para tantas pessoas quantas forem precisas, e nunca para quem escreveu nem para gente próxima. Você tem no máximo três por vez.
reviews-none-for-you = Não há nada aqui para você revisar agora. Agradecemos por olhar.
reviews-rules = O que é recusado
reviews-rules-what = Um relato só é devolvido ou rejeitado por um destes motivos:
reviews-rules-true = Não gostar de um relato, ou duvidar dele, não é motivo. Quem consulta o número pode dizer se sabe mais.
reviews-rules-two = Duas pessoas que concordam decidem. Se duas aceitam, as palavras aparecem. Se uma devolve, quem escreveu fica sabendo por quê e pode consertar. Se duas rejeitam, o relato não aparece, mas o que é perigo continua à vista até a moderação olhar.
reviews-hold = { $days ->
    [1] Um relato fica com você por um dia. Depois vai para outra pessoa.
   *[other] Um relato fica com você por { $days } dias. Depois vai para outra pessoa.
}
review-no-words = Este relato não tem palavras.
review-identifiers = Sobre
review-waited = { $days ->
    [0] Chegou hoje.
    [1] Espera há um dia.
   *[other] Espera há { $days } dias.
}
review-decision = O relato está em ordem?
decision-accept = Sim, aceitar
decision-return = Devolver para conserto
decision-reject = Não, rejeitar
review-reason = Por quê, se você devolver ou rejeitar
review-reason-none = Para aceitar, não precisa de motivo
refused-reveals_worker = Revela a identidade de quem faz esse trabalho
refused-reveals_third = Revela a identidade de alguém que não tem nada a ver com isso
refused-not_conduct = Não é sobre como trataram quem faz esse trabalho
refused-made_up = É claramente inventado
refused-duplicate = A mesma pessoa já relatou isto antes
refused-unclear = Não está claro o que aconteceu
review-do = Decidir

mend-title = Consertar suas palavras
mend-lead = A revisão devolveu seu relato. O que você marcou ainda pode ser encontrado. Só as palavras esperam.
mend-what = Depois, duas pessoas daqui revisam de novo desde o início, com suas palavras novas. As antigas são apagadas.
mend-do = Enviar as palavras novas
mend-instead = Você pode deixar as palavras de fora e manter o que marcou. Ou retirar o relato, em “Meus relatos”.
