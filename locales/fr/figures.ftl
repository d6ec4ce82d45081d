# What happens here, in numbers. Anybody may open the page for all, so nothing here may say what the registry is for, down to the mark.

figures-title = Ce qui se passe ici, en chiffres
figures-lead = Rien que des totaux, faits une fois par mois. Un mois apparaît une semaine après sa fin, et ne change plus ensuite.
figures-rule = Les chiffres sont arrondis vers le bas, pour qu’on ne puisse reconnaître personne : { $from }–{ $to } veut dire n’importe quel nombre de { $from } à { $to }.
figures-none-yet = Il n’y en a pas encore. Les premiers apparaissent une semaine après la fin du premier mois.
figures-made = Ces chiffres vont jusqu’à { $month }.
figures-members = Membres
figures-newcomers = Là grâce à une personne, pas encore à deux
figures-vetted = Là grâce à deux personnes
figures-stewards = Avec la charge de ce que personne ne devrait faire en solo
figures-looked-at = En réexamen ou en pause
figures-filed = Ce qui a été noté
figures-filed-what = Ce n’est compté que si la personne qui l’a noté est d’accord pour que ça compte. Ce qui avait déjà été retiré ou refusé à ce moment-là n’y est pas.
figures-danger = Grave
figures-harm = Moins grave
figures-nuisance = Temps perdu
figures-reviews = Temps pris par les vérifications
figures-reviews-what = Deux autres personnes vérifient ce que quelqu’un note, avant qu’on en montre le texte. Une vérification compte dans le mois où elles décident.
figures-within-a-day = Un jour ou moins
figures-within-three-days = Deux ou trois jours
figures-within-a-week = De quatre jours à une semaine
figures-later = Plus d’une semaine
figures-objections = Objections
figures-objections-what = Il y a une objection quand une personne membre dit que quelque chose ne devrait pas rester ici tel quel. Ce que d’autres écrivent aux personnes qui gèrent ce site n’est pas encore compté à part : ça ne compte que si une personne membre le transmet.
figures-opened = Objections
figures-decided = Ce qui a été décidé
figures-decided-what = Décidé par des membres qui en ont la charge, sur les objections et sur tout le reste quand il le faut.
figures-kept = Laissé tel quel
figures-taken-out = Enlevé
figures-about-members = Mesures sur des membres
figures-undone = Annulé plus tard
figures-chart = { $what } : un graphique. Le tableau en dessous donne les mêmes chiffres.
figures-who = Qui ou quoi
figures-how-many = Combien
figures-month = Mois
figures-month-short = { $month }/{ $year }
figures-range = { $from }–{ $to }
figures-exactly = { $number }

## Here the part for stewards begins.

figures-exact-title = Chiffres
figures-exact-lead = Exacts, là où d’autres pages te disent la même chose. Ceux des signalements sont arrondis ici aussi.
figures-public = Ce que tout le monde peut voir
figures-waiting = Ce qui attend
figures-waiting-what = Les signalements qui attendent une relecture, selon leur temps d’attente, et les dossiers encore à décider.
figures-open-cases = Dossiers ouverts
figures-filed-reports = Signalements faits
figures-link = Chiffres
