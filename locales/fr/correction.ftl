# Les corrections de chiffres publiés.
correction-title = Corrections
correction-found = { $n ->
    [one] { $n } correction de chiffres publiés
   *[other] { $n } corrections de chiffres publiés
}
correction-lead = { $n ->
    [one] Ce qui a été publié puis remplacé ou retiré, quand et pourquoi. { $n } publication n’a pas été corrigée.
   *[other] Ce qui a été publié puis remplacé ou retiré, quand et pourquoi. { $n } publications n’ont pas été corrigées.
}
correction-kind-edition = Édition scellée
correction-kind-publication = Tableau publié
correction-fate-superseded = remplacée
correction-fate-withdrawn = retirée
correction-see = Lire à la place :
correction-see-before = L’édition d’avant, et pourquoi elle est remplacée
correction-none = Aucune correction
correction-none-text = Rien de ce qui a été publié n’a été remplacé ni retiré.
correction-rule-title = Rien ne disparaît
correction-rule = Un chiffre publié ne s’efface pas : il est remplacé ou retiré, avec un motif daté, et son texte scellé reste lisible et vérifiable.
correction-column-kind = Nature
correction-meaning-kind = edition, publication
correction-column-title = Publié
correction-meaning-title = Ce qui a été publié
correction-column-address = Adresse
correction-meaning-address = Où cela se lit encore
correction-column-as-of = Arrêté au
correction-meaning-as-of = Date des chiffres
correction-column-published-on = Publié le
correction-meaning-published-on = Jour de l’approbation publique
correction-column-corrected-on = Corrigé le
correction-meaning-corrected-on = Jour du remplacement ou du retrait
correction-column-fate = Suite
correction-meaning-fate = superseded : remplacée ; withdrawn : retirée
correction-column-reason = Motif
correction-meaning-reason = Motif public
correction-column-replaced-by = Remplacé par
correction-meaning-replaced-by = Adresse de ce qui se lit à la place
