### Imports

import-title = Imports
import-send-title = Importer un fichier
import-send-text = CSV ou XLSX, tel qu’Excel l’enregistre. Rien n’est enregistré avant votre accord : vous voyez d’abord ce qui changerait.
import-kind = Contenu du fichier
import-kind-cohorts = Promotions
import-kind-enrolments = Inscriptions
import-kind-situations = Situations et preuves
import-kind-missing = Choisissez ce que contient le fichier.
import-file = Fichier (CSV ou XLSX)
import-file-hint = { $most } Mio au plus. Séparateur, encodage et dates sont reconnus automatiquement.
import-file-missing = Choisissez un fichier CSV ou XLSX.
import-file-refused = { $why }
import-too-large = Ce fichier dépasse { $most } Mio. Coupez-le en plusieurs fichiers, ou demandez un import par l’administration.
import-send = Voir ce qui changerait
import-about = Pour la promotion { $cohort }
import-models = Modèles à remplir
import-list = Derniers imports
import-list-empty = Aucun import
import-list-empty-text = Choisissez un fichier ci-dessus, ou partez d’un modèle à remplir.
import-column-file = Fichier
import-column-sent = Envoyé le
import-column-state = État
import-column-created = Créées
import-column-updated = Modifiées
import-column-unchanged = Inchangées
import-column-refused = À corriger
import-state-draft = à appliquer
import-state-applied = appliqué
import-state-reversed = annulé
import-state-abandoned = abandonné
import-heading = Import : { $ready ->
    [0] aucune ligne prête
    [one] { $ready } ligne prête
   *[other] { $ready } lignes prêtes
}{ $refused ->
    [0] {""}
   *[other] , { $refused } à corriger
}{ $asked ->
    [0] {""}
   *[other] , { $asked } à confirmer
}
import-heading-applied = Import appliqué
import-heading-reversed = Import annulé
import-heading-abandoned = Import abandonné
import-file-named = Fichier
import-read = { $n ->
    [one] { $n } ligne lue
   *[other] { $n } lignes lues
}, { $encoding }
import-separator = , séparateur { $separator ->
    [comma] « , »
    [semicolon] « ; »
   *[tab] tabulation
}
import-nothing-yet = Rien n’est encore enregistré.
import-counts = Lignes du fichier
import-count-created = À créer
import-count-updated = À modifier
import-count-unchanged = Déjà connues
import-count-refused = À corriger
import-count-asked = À confirmer
import-done-created = Créées
import-done-updated = Modifiées
import-done-refused = Laissées de côté
import-errors = { $n ->
    [one] Il y a { $n } erreur à corriger
   *[other] Il y a { $n } erreurs à corriger
}
import-error-link = Ligne { $line }, { $column } : { $problem }
import-error-row = Ligne { $line } : { $problem }
import-faults-caption = Lignes à corriger
import-line = Ligne
import-column = Colonne
import-value = Valeur reçue
import-problem = Problème
import-correction = Correction
import-correction-of = Correction, ligne { $line }, { $column }
import-in-file = À corriger dans le fichier
import-pick = Choisir dans la liste
import-more = { $n ->
    [one] Une autre erreur apparaîtra une fois celles-ci corrigées.
   *[other] { $n } autres erreurs apparaîtront une fois celles-ci corrigées ; le fichier annoté les contient toutes.
}
import-doubt = Ligne { $line } : doublon probable
import-doubt-text = « { $name } » ressemble à { $other } ({ $alike }).
import-doubt-in-file = Cette personne est sur une autre ligne du fichier.
import-doubt-enrolled = Déjà connue : { $enrolled }.
import-doubt-question = Que faire de cette ligne ?
import-doubt-update = Mettre à jour { $reference }
import-doubt-same = C’est la même personne
import-doubt-create = Créer une autre personne
import-doubt-skip = Ignorer la ligne
import-check = Vérifier les corrections
import-checked = Corrections vérifiées.
import-apply-valid = { $n ->
    [one] Importer la ligne valide
   *[other] Importer les { $n } lignes valides
}
import-apply-all = { $n ->
    [one] Importer la ligne
   *[other] Importer les { $n } lignes
}
import-rejected = Lignes en erreur, annotées (CSV)
import-rejected-name = a-corriger
import-abandon = Abandonner l’import
import-abandoned = Import abandonné : son fichier est effacé.
import-applied = { $n ->
    [0] Rien à enregistrer : tout était déjà connu.
    [one] Une ligne enregistrée.
   *[other] { $n } lignes enregistrées.
}
import-reversed = Import annulé : tout est comme avant.
import-reverse = Annuler cet import
import-reverse-text = Ce que l’import a ajouté est retiré, ce qu’il a modifié revient. L’historique garde les deux.
import-applied-on = Appliqué le { $at }.
import-reversed-on = Annulé le { $at }.
import-unchanged-title = Rien à enregistrer
import-unchanged-text = Toutes les lignes disent ce qui est déjà connu.
import-warnings = À noter
import-changes = { $n ->
    [one] Une ligne modifie ce qui est connu
   *[other] { $n } lignes modifient ce qui est connu
}
import-change = ligne { $line }, { $about }
import-change-none = vide
import-moved = Des données ont changé depuis que vous avez regardé cet import. Rien n’a été enregistré : relisez ce qui suit, puis recommencez.
import-moved-title = Les données ont changé entre-temps
import-built-upon = D’autres enregistrements reposent sur cet import : annulez-les d’abord.
import-built-upon-title = Cet import ne peut pas encore être annulé
import-refused = Le fichier n’est pas accepté.
import-back = Tous les imports
import-cohort = Voir la promotion

## Command line
import-cli-done = { $created } créées, { $updated } modifiées, { $unchanged } inchangées ; doublons possibles à trancher : { $queued }.
import-cli-would = À blanc : { $created } seraient créées, { $updated } modifiées, { $unchanged } inchangées ; doublons possibles : { $queued }.
import-cli-refused = Rien n’est enregistré : { $refused } lignes à corriger ({ $created } prêtes à créer, { $updated } à modifier, { $unchanged } inchangées).
import-cli-exported = Lignes écrites : { $n }.
import-list-column-file = Fichier
import-list-meaning-file = Nom du fichier envoyé
import-list-column-kind = Contenu
import-list-meaning-kind = cohorts, enrolments ou situations
import-list-column-cohort = Cohorte
import-list-meaning-cohort = Cohorte depuis laquelle il a été envoyé
import-list-column-state = État
import-list-meaning-state = draft, applied, reversed ou abandoned
import-list-column-sent_on = Envoyé le
import-list-meaning-sent_on = Jour d’envoi
import-list-column-applied_on = Appliqué le
import-list-meaning-applied_on = Jour d’application
import-list-column-reversed_on = Annulé le
import-list-meaning-reversed_on = Jour d’annulation
import-list-column-rows = Lignes
import-list-meaning-rows = Lignes lues
import-list-column-created = Créées
import-list-meaning-created = Lignes qui ajoutent
import-list-column-updated = Modifiées
import-list-meaning-updated = Lignes qui modifient
import-list-column-unchanged = Inchangées
import-list-meaning-unchanged = Lignes déjà connues
import-list-column-refused = À corriger
import-list-meaning-refused = Lignes refusées
