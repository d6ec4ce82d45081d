# O que acontece aqui, em números. Qualquer pessoa pode abrir a página para todo mundo, então até a marca nada aqui pode dizer para que serve o registro.

figures-title = O que acontece aqui, em números
figures-lead = Só contagens, feitas uma vez por mês. Cada mês aparece uma semana depois de terminar, e daí em diante fica como está.
figures-rule = Os números são arredondados para baixo, para que não se reconheça ninguém por eles: { $from }–{ $to } quer dizer qualquer número de { $from } a { $to }.
figures-none-yet = Ainda não há números. Os primeiros aparecem uma semana depois do fim do primeiro mês.
figures-made = Estes números vão até { $month }.
figures-members = Integrantes
figures-newcomers = Entraram por uma pessoa, ainda não por duas
figures-vetted = Entraram por duas pessoas
figures-stewards = Com o encargo do que ninguém deve fazer a sós
figures-looked-at = Em revisão ou em pausa
figures-filed = O que foi anotado
figures-filed-what = Só é contado se quem anotou concordou que contasse. Fica de fora o que até então já tinha sido retirado ou rejeitado.
figures-danger = Grave
figures-harm = Menos grave
figures-nuisance = Perda de tempo
figures-reviews = Quanto tempo as revisões levaram
figures-reviews-what = Duas outras pessoas revisam o que alguém anota, antes que as palavras apareçam. Uma revisão conta no mês em que elas decidem.
figures-within-a-day = Até um dia
figures-within-three-days = Dois ou três dias
figures-within-a-week = De quatro dias a uma semana
figures-later = Mais de uma semana
figures-objections = Objeções
figures-objections-what = Há uma objeção quando alguém daqui diz que algo não deveria estar aqui como está. O que outras pessoas escrevem a quem cuida deste site ainda não é contado à parte: só conta se alguém daqui passar adiante.
figures-opened = Objeções
figures-decided = O que foi decidido
figures-decided-what = Quem decide são integrantes que outras pessoas escolheram para isso, sobre as objeções e o que mais for preciso.
figures-kept = Ficou como estava
figures-taken-out = Tirado daqui
figures-about-members = Medidas sobre integrantes
figures-undone = Desfeito depois
figures-chart = { $what }: um gráfico. A tabela abaixo tem os mesmos números.
figures-who = Quem ou o quê
figures-how-many = Quantidade
figures-month = Mês
figures-month-short = { $month }/{ $year }
figures-range = { $from }–{ $to }
figures-exactly = { $number }

## Aqui começa a parte da moderação.

figures-exact-title = Números
figures-exact-lead = Exatos, onde outras páginas já dizem o mesmo a você. As contagens de relatos são arredondadas aqui também.
figures-public = O que qualquer pessoa pode ver
figures-waiting = O que espera
figures-waiting-what = Relatos que esperam revisão, conforme o tempo de espera, e casos que ninguém decidiu ainda.
figures-open-cases = Casos abertos
figures-filed-reports = Relatos feitos
figures-link = Números
