# Help: what stands around its pages. The pages themselves are in templates/help. A page’s name here is its first heading there.

help-title = Aide
help-nothing-known = Quand on ne sait rien
help-after = Après une agression
help-levels = Ce que veut dire un niveau
help-review-rules = Les règles de la relecture
help-never-stored = Ce qui est gardé, et ce qui ne l’est jamais
help-my-data = Ce que deviennent mes données
help-listed = Si c’est de toi qu’il s’agit
help-all = Toutes les pages d’aide
help-no-contacts = Appelle une personne de confiance, membre ou non. Les personnes qui gèrent ce registre n’ont encore indiqué aucun contact : demande-leur de le faire.

# Links to the help from other pages.

help-link-levels = En savoir plus sur les niveaux
help-link-checks = D’autres choses à vérifier, pas à pas
help-link-after = Si on t’a fait du mal : ce qui aide d’abord
help-link-rules = Toutes les règles de la relecture
help-link-stored-leaves = Ce qui est gardé, et ce qui ne l’est jamais (quitte ce formulaire)
