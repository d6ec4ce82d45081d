# Letters. Nothing here may say what the registry is for: others may see the subject, the text, or both.

letter-notice-subject = Tu as une notification
letter-notice-text =
    Bonjour,

    tu as une notification sur { $name }. Connecte-toi pour la voir :

    { $address }

    Cet e-mail est envoyé par une machine. Personne ne lit les réponses.

letter-confirm-subject = Confirme ton adresse, s’il te plaît
letter-confirm-text =
    Bonjour,

    quelqu’un a donné cette adresse sur { $name }. Si c’était toi, ouvre ce lien et appuie sur le bouton :

    { $link }

    Le lien marche une fois, pendant trois jours. Si ce n’était pas toi, ne fais rien, et rien d’autre ne viendra.

    Cet e-mail est envoyé par une machine. Personne ne lit les réponses.

# The page that the link opens. Whoever opens it need not be signed in.

letter-open-title = C’est bien ton adresse ?
letter-open-lead = Tu arrives ici par un e-mail. Appuie sur le bouton pour recevoir les prochains à cette adresse.
letter-open-do = Oui, la confirmer
letter-open-not = Si tu n’as rien demandé, ferme la page. Dans ce cas, rien ne se passe.

letter-dead-title = Ce lien ne marche plus
letter-dead-why = Il marche une fois, pendant trois jours. Si tu as déjà appuyé sur son bouton, ton adresse est confirmée et il n’y a plus rien à faire.
letter-dead-next = Sinon, connecte-toi et redonne ton adresse : un nouvel e-mail arrive, et seul son lien marche. Le lien est peut-être aussi incomplet ; dans ce cas, copie-le en entier.
