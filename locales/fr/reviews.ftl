# Peer review: is this a proper report? Never: is it true?

reviews-title = Relire
reviews-lead = Ce signalement a-t-il sa place ici ? Tu n’y étais pas, donc tu n’as pas à dire si c’est vrai. Les numéros et pseudos sont masqués.
reviews-waiting-title = Ce qui attend
reviews-none = Aucun signalement n’attend de relecture.
reviews-waiting = { $count ->
    [1] Un signalement attend une relecture.
   *[other] { $count } signalements attendent une relecture.
} { $days ->
    [0] Le plus ancien est arrivé aujourd’hui.
    [one] Le plus ancien attend depuis un jour.
   *[other] Le plus ancien attend depuis { $days } jours.
}
reviews-day = Un jour ou moins : { $count }
reviews-three-days = Deux ou trois jours : { $count }
reviews-week = De quatre jours à une semaine : { $count }
reviews-longer = Plus d’une semaine : { $count }
reviews-for-others = { $count ->
    [1] L’un d’eux n’est pas pour toi maintenant.
   *[other] { $count } d’entre eux ne sont pas pour toi maintenant.
} Chaque signalement va à autant de membres qu’il en faut, et jamais à qui l’a fait ni à ses proches. Tu en as trois à la fois au plus.
reviews-none-for-you = Il n’y a rien à relire pour toi maintenant. Merci d’avoir regardé.
reviews-rules = Ce qui est refusé
reviews-rules-what = Un signalement n’est renvoyé ou refusé que pour une de ces raisons :
reviews-rules-true = Ne pas aimer un signalement, ou en douter, n’est pas une raison. Les membres qui recherchent le numéro peuvent dire si c’est faux.
reviews-rules-two = Deux membres du même avis décident. Deux acceptent : le texte est montré. Une seule personne le renvoie : qui l’a écrit apprend pourquoi, et peut le corriger. Deux refusent : il n’est pas montré, mais le danger reste visible jusqu’à ce que les responsables l’aient regardé.
reviews-hold = { $days ->
    [1] Un signalement est à toi pendant un jour. Ensuite, il va à quelqu’un d’autre.
   *[other] Un signalement est à toi pendant { $days } jours. Ensuite, il va à quelqu’un d’autre.
}
review-no-words = Il n’y a pas de texte avec ce signalement.
review-identifiers = Concerne
review-waited = { $days ->
    [0] Arrivé aujourd’hui.
    [one] Attend depuis un jour.
   *[other] Attend depuis { $days } jours.
}
review-decision = A-t-il sa place ici ?
decision-accept = Oui, l’accepter
decision-return = Le renvoyer pour correction
decision-reject = Non, le refuser
review-reason = Pourquoi, si tu le renvoies ou le refuses
review-reason-none = Pas besoin de raison pour accepter
refused-reveals_worker = Ça révèle l’identité de collègues
refused-reveals_third = Ça révèle l’identité de quelqu’un qui n’a rien à voir
refused-not_conduct = Ça ne parle pas d’un comportement envers des collègues
refused-made_up = C’est clairement inventé
refused-duplicate = La même personne l’a déjà signalé
refused-unclear = On ne comprend pas bien ce qui s’est passé
review-do = Décider

mend-title = Corriger ton texte
mend-lead = La relecture t’a renvoyé ton signalement. Ce que tu as coché peut toujours être trouvé. Seul le texte attend.
mend-what = Ensuite, deux membres relisent tout depuis le début, avec ton nouveau texte. L’ancien est supprimé.
mend-do = Envoyer le nouveau texte
mend-instead = Tu peux laisser le texte vide et garder ce que tu as coché. Ou retirer le signalement, dans « Mes signalements ».
