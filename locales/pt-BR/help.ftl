# Ajuda: o que fica em volta das páginas dela. As páginas mesmas estão em templates/help. O nome de cada página aqui é o primeiro título de lá.

help-title = Ajuda
help-nothing-known = Quando nada se sabe
help-after = Depois de uma violência
help-levels = O que cada nível significa
help-review-rules = As regras da revisão
help-never-stored = O que fica guardado, e o que nunca fica
help-my-data = O que acontece com meus dados
help-listed = Se isto é sobre você
help-all = Todas as páginas de ajuda
help-no-contacts = Ligue para alguém em quem você confia, daqui ou de fora. Quem cuida deste registro ainda não indicou ninguém: peça que indique.

# Links para a ajuda em outras páginas.

help-link-levels = Mais sobre os níveis
help-link-checks = Mais coisas para checar, passo a passo
help-link-after = Se machucaram você: o que ajuda primeiro
help-link-rules = Todas as regras da revisão
help-link-stored-leaves = O que fica guardado, e o que nunca fica (sai deste formulário)
