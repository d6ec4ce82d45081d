# Códigos do que aconteceu: `code-` onde se lê um relato, `tap-` ao lado da caixa onde se faz um.

severity-danger = Perigo
severity-harm = Dano
severity-nuisance = Incômodo

code-kill = Tentou matar ou estrangulou
code-rape = Violência sexual
code-condom = Recusou, tirou ou estragou a camisinha
code-violence = Violência
code-weapon = Arma
code-held = Trancou ou sequestrou
code-drugged = Drogou ou pôs algo na bebida
code-robbed = Assalto
code-stalked = Perseguição
code-outed = Exposição ou chantagem
code-false_officer = Se passou por polícia ou imigração
code-theft = Furto
code-unpaid = Não pagou
code-boundary = Quebrou o combinado
code-threat = Ameaças de violência
code-hate = Ofensas de ódio
code-harassed = Insistiu depois de um não claro
code-no_show = Não apareceu
code-time_waster = Fez perder tempo

tap-kill = Tentou matar ou estrangulou
tap-rape = Violência sexual, ou tentativa
tap-condom = Recusou, tirou ou estragou a camisinha
tap-violence = Bateu, segurou à força, outra violência
tap-weapon = Mostrou ou usou uma arma
tap-held = Trancou ou não deixou sair
tap-drugged = Drogou ou pôs algo na bebida
tap-robbed = Roubou à força ou com ameaça
tap-stalked = Perseguiu, seguiu, descobriu a casa
tap-outed = Expôs ou chantageou, ou ameaçou fazer isso
tap-false_officer = Se passou por polícia ou imigração
tap-theft = Furtou ou pegou o dinheiro de volta
tap-unpaid = Não pagou, ou o pagamento era falso
tap-boundary = Quebrou o combinado, gravou escondido
tap-threat = Ameaçou usar violência
tap-hate = Ofensas por raça, gênero, migração, deficiência
tap-harassed = Continuou ligando ou escrevendo após um não claro
tap-no_show = Não apareceu ou deu endereço falso
tap-time_waster = Fez perder tempo, pechinchou, importunou

also-more_than_one = Mais de uma pessoa
also-trap = Uma armadilha: havia mais gente esperando
also-others = Aconteceu com mais gente

part-morning = Manhã
part-afternoon = Tarde
part-evening = Noite
part-night = Madrugada

setting-incall = Local próprio
setting-outcall = A domicílio
setting-hotel = Hotel ou motel
setting-vehicle = Veículo
setting-street = Rua
setting-online = On-line

contact-phone = Por telefone
contact-message = Por mensagem
contact-app = Por aplicativo
contact-advert = Por anúncio
contact-site = Por site
contact-street = Na rua
contact-referral = Por indicação

kind-phone = Número de telefone
kind-email = Endereço de e-mail
kind-telegram = Telegram
kind-signal = Signal
kind-instagram = Instagram
kind-x = X
kind-facebook = Facebook
kind-snapchat = Snapchat
kind-handle = Perfil
kind-plate = Placa de veículo
