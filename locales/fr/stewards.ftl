# Stewards: cases, concerns, naming and recalling, and the log of what was done.

cases-title = Dossiers
cases-lead = Deux personnes responsables, qui ne dépendent pas l’une de l’autre, décident. On ne montre à personne qui a voté.
cases-open = À décider
cases-none = Rien ne t’attend.
cases-decided = Décidés récemment
case-flag = Quelqu’un dit que ce signalement ne doit pas être montré
case-rejected = La relecture a refusé ce signalement de danger
case-disputed = Ce signalement est contesté
case-concern = Une inquiétude sur quelqu’un
case-name = Concerne
case-alarm = Des recherches ressemblent à une liste essayée en entier
alarm-canary-behind = Un signalement trouvé par cette personne dit qu’un autre numéro ou pseudo est à la même personne. Personne n’a de raison de connaître celui-là. Il n’a pas été recherché directement.
case-since = Depuis le { $day }.
case-until = Peut être annulé jusqu’au { $day }.
case-undone = Annulé
case-what = Que faut-il faire ?
case-vote = Voter
case-vote-again = Changer mon vote
case-voted = Tu as voté pour annuler
case-undo-vote = Voter pour annuler
case-closed-report = Le texte de ce signalement est de nouveau fermé.
case-withdrawn = Un signalement de ce dossier a été retiré depuis. Ce qu’il disait n’existe plus ; la personne qui l’a fait compte toujours dans ta décision.
case-elsewhere = { $count ->
    [1] Un autre dossier concerne une personne proche de toi ; d’autres en décident.
   *[other] { $count } autres dossiers concernent des personnes proches de toi ; d’autres en décident.
}
case-voices = { $behind ->
    [1] Une personne le dit
   *[other] { $behind } membres le disent
} ; { $against ->
    [0] personne ne le conteste.
    [one] une personne le conteste.
   *[other] { $against } le contestent.
}
why-reveals-worker = Ça révèle l’identité de collègues.
why-reveals-third = Ça révèle l’identité de quelqu’un qui n’a rien à voir.
why-not-conduct = Ça ne parle pas d’un comportement envers des collègues.
why-made-up = C’est clairement inventé.
why-about-me = Ça parle de la personne membre qui le dit.
why-duplicate = La même personne l’a déjà signalé.

measure-keep = Laisser comme c’est
measure-hide = Masquer le signalement
measure-freeze = Mettre cette personne en pause
measure-freeze-branch = Mettre en pause cette personne et toute sa branche
measure-expel = Exclure cette personne
measure-expel-set-aside = Exclure, et mettre de côté ce qui n’a pas été relu
measure-rule-true = Le signalement est vrai
measure-rule-false = Le signalement est faux
measure-lift = Rouvrir ses recherches
measure-undo = Annuler
measure-votes = { $count ->
    [1] Une personne responsable a voté pour.
   *[other] { $count } responsables ont voté pour.
}
effect-keep = Rien ne change.
effect-expel-set-aside = La personne est exclue. Tout ce qu’elle a signalé comme tort ou nuisance et qui n’a pas été relu sort des recherches, et est supprimé après 30 jours. Les signalements de danger restent visibles jusqu’à ce que des responsables qui n’ont pas voté sur cette personne décident de chacun.
effect-hide = { $count ->
    [1] Un signalement sort de toutes les recherches, et il est supprimé après 30 jours.
   *[other] { $count } signalements sortent de toutes les recherches, et sont supprimés après 30 jours.
}
effect-freeze = Une personne perdrait tous ses droits pendant 30 jours. Ça s’arrête tout seul.
effect-branch = { $count ->
    [1] Une personne perdrait tous ses droits pendant 30 jours.
   *[other] { $count } membres de cette branche perdraient tous leurs droits pendant 30 jours.
}{ $reports ->
    [0] {""}
   *[other] {" "}Le signalement est masqué.
}
effect-expel = { $vouchers ->
    [0] Personne ne perd le droit de parrainer
    [one] Une des personnes qui la parrainent ne peut plus parrainer pendant 180 jours
   *[other] Les { $vouchers } personnes qui la parrainent ne peuvent plus parrainer pendant 180 jours
} ; { $others ->
    [0] aucune autre place n’est réexaminée.
    [one] la place d’une personne entrée grâce à elle est réexaminée.
   *[other] la place de { $others } personnes entrées grâce à elle est réexaminée.
}{ $reports ->
    [0] {""}
   *[other] {" "}Le signalement est masqué.
}
effect-true = { $count ->
    [0] Il est montré comme vrai.
    [one] Il est montré comme vrai. La parole de la personne qui l’a contesté compte moins pendant deux ans.
   *[other] Il est montré comme vrai. La parole des { $count } personnes qui l’ont contesté compte moins pendant deux ans.
}
effect-false = { $count ->
    [1] Il est masqué. La parole de la personne qui l’a dit compte moins pendant deux ans.
   *[other] Il est masqué. La parole des { $count } personnes qui l’ont dit compte moins pendant deux ans.
}
effect-lift = La pause des recherches s’arrête. Ici, une seule personne responsable suffit.
effect-undo = Deux responsables d’accord l’annulent. Tout redevient comme sans cette décision.

concern-title = Une inquiétude sur quelqu’un
concern-link = Quelque chose ne va pas avec une personne que j’ai fait entrer
concern-lead = Des responsables qui ne sont proches ni de toi ni de cette personne l’examinent.
concern-name = Le nom avec lequel cette personne se connecte
concern-name-hint = Seul ce nom permet de la trouver. On ne dit à personne ici s’il existe.
concern-reason = De quoi s’agit-il ?
concern-shares = Fait sortir ce qu’on lit ici
concern-not-who = N’est pas la personne qu’elle dit être
concern-harms = Fait du tort à d’autres
concern-other-hands = Le compte est en d’autres mains
concern-other = Autre chose
concern-then = Les responsables voient ce nom et ton choix. Rien ne leur dit de qui ça vient.
concern-do = Le dire aux responsables

stewards-title = Responsables
stewards-lead = Des membres à qui d’autres ont demandé de faire les rares choses que personne ne devrait faire en solo.
stewards-do-1 = À deux, les responsables peuvent masquer un signalement, mettre quelqu’un en pause ou l’exclure. Chaque décision peut être annulée pendant 30 jours.
stewards-do-2 = Les responsables ne décident jamais au sujet de leurs proches.
stewards-do-3 = Les responsables ne peuvent pas lire les signalements, ni voir qui parraine qui, en dehors du dossier à décider.
stewards-do-4 = Il faut trois responsables sans lien proche pour signer pour une nouvelle personne, ou pour revenir là-dessus.
name-title = Proposer quelqu’un
name-hint = Sa page « Situation » montre un code quand cette personne peut devenir responsable. Elle te le montre, en face à face.
name-do = Proposer cette personne
sign-do = Signer pour cette personne
sign-what = Tu peux signer pour une personne proposée. À la troisième signature, elle devient responsable. Une signature ne vaut plus après 90 jours.
recall-title = Quelqu’un ne devrait plus être responsable
recall-name = Le nom avec lequel cette personne se connecte
recall-hint = On ne dit à personne ici s’il existe. Il faut trois responsables qui signent.
recall-do = Le demander
sign-recall-do = Signer pour ça
steward-code-how = Tu pourrais devenir responsable. Montre ce code à quelqu’un qui veut te proposer.
steward-code-free = Rien ne t’y oblige. Personne ne voit que tu pourrais.
candidacy = { $signed ->
    [0] On te propose comme responsable. Personne n’a encore signé ; il faut { $needed } signatures.
   *[other] On te propose comme responsable. Signatures : { $signed } sur { $needed }.
}

audit-title = Ce qu’ont fait les responsables
audit-link = Ce qu’ont fait les responsables récemment
audit-lead = Les douze derniers mois. Aucun nom n’est donné ici. Chaque ligne est liée à la précédente, pour qu’aucune ne puisse être changée sans que ça se voie.
audit-none = Rien encore.
audit-broken = Ce journal a été changé de l’extérieur. Dis-le aux personnes qui gèrent ce registre.
audit-keep = Un dossier a été fermé, sans rien changer.
audit-hide = { $number ->
    [1] Un signalement a été masqué.
   *[other] { $number } signalements ont été masqués.
}
audit-freeze = Une personne a été mise en pause pendant 30 jours.
audit-freeze-branch = { $number ->
    [1] Une personne a été mise en pause pendant 30 jours.
   *[other] { $number } personnes ont été mises en pause pendant 30 jours.
}
audit-expel = Une personne a été exclue.
audit-expel-set-aside = Une personne a été exclue, et ce qu’elle avait signalé comme tort ou nuisance et qui n’avait pas été relu a été mis de côté.
audit-rule-true = { $number ->
    [1] Un signalement contesté a été jugé vrai.
   *[other] { $number } signalements contestés ont été jugés vrais.
}
audit-rule-false = { $number ->
    [1] Un signalement contesté a été jugé faux.
   *[other] { $number } signalements contestés ont été jugés faux.
}
audit-lift = Les recherches d’une personne ont été rouvertes.
audit-undo = Une décision a été annulée.
audit-moot = Un dossier a été fermé, car son signalement n’existait plus.
audit-appoint = Une personne est devenue responsable ; signatures : { $number }.
audit-recall = Une personne a cessé d’être responsable ; signatures : { $number }.
audit-other = Autre chose a été fait.

notice-voted = Ton vote est compté. Il en faut deux.
notice-decided = C’est décidé et fait.
notice-raised = Merci. Si ce nom est connu ici, ce sera examiné.
notice-named = Merci. Les responsables peuvent maintenant signer pour cette personne.
notice-signed = Ta signature est notée.
notice-appointed = Ta signature était la dernière qu’il fallait. Cette personne est maintenant responsable.
notice-recalled = Ta signature était la dernière qu’il fallait. Cette personne n’est plus responsable.
mistake-party = Ce dossier concerne une personne proche de toi. D’autres en décident. Rien n’a changé.
mistake-measure = Choisis ce qu’il faut faire.
mistake-measure-done = Ça ne peut pas être fait maintenant. C’est peut-être déjà fait, ou cette personne est partie.
mistake-steward-code-empty = Tape le code qu’on t’a montré.
mistake-steward-own = C’est ton propre code. C’est à quelqu’un d’autre de te proposer.
mistake-steward-not-now = Cette personne ne peut pas devenir responsable en ce moment. Sa page « Situation » montre un code quand c’est possible.
mistake-steward-not-named = Personne n’a encore proposé cette personne.
mistake-steward-not-asked = Personne n’a demandé que quelqu’un de ce nom cesse d’être responsable.
mistake-steward-related = Une personne proche de toi a déjà signé. Ta signature ne compterait pas à côté de la sienne.
mistake-steward-second-voucher = Parmi les personnes qui la parrainent, une seule peut signer, et c’est déjà fait.
mistake-steward-signers = Ces signatures ne vont pas ensemble. Il faut trois responsables sans lien proche.
mistake-concern-name = Tape le nom avec lequel cette personne se connecte.
mistake-concern-reason = Choisis de quoi il s’agit.
