### Pourquoi une cellule, une ligne ou un fichier est refusé

fault-empty = Le fichier est vide.
fault-unknown-encoding = Codage de caractères non lu : enregistrez le fichier en UTF-8.
fault-utf16-without-bom = UTF-16 sans marque d’ordre : enregistrez le fichier en UTF-8.
fault-binary = Ce n’est pas un fichier texte ni un classeur.
fault-html = C’est une page web : exportez le tableau en CSV ou en XLSX.
fault-old-workbook = Classeur d’avant 2007 ou protégé par un mot de passe : enregistrez-le en XLSX sans mot de passe.
fault-bad-workbook = Classeur illisible ou endommagé.
fault-workbook-too-large = Classeur trop volumineux une fois décompressé.
fault-carriage-returns = Fins de ligne d’un ancien Mac : enregistrez le fichier avec des fins de ligne courantes.
fault-too-many-columns = Trop de colonnes : { $most } au plus.
fault-missing-column = Colonne obligatoire absente.
fault-duplicate-header = Deux en-têtes désignent la même colonne.
fault-record-too-long = Ligne trop longue : { $most } Kio au plus.
fault-unclosed-quote = Guillemet jamais refermé.
fault-stray-quote = Guillemet égaré dans une cellule.
fault-too-many-cells = { $cells } cellules pour { $headers } en-têtes.
fault-duplicate-key = Déjà donné à la ligne { $line }.
fault-end-before-start = La fin précède le début.
fault-graduation-before-enrolment = La diplomation précède l’inscription.
fault-graduation-and-withdrawal = Diplômé et abandon à la fois : une seule des deux dates.
fault-situation-rows-disagree = La colonne { $field } contredit la ligne { $line } de la même situation.
fault-unknown-cohort = Cohorte inconnue.
fault-unknown-enrolment = Inscription inconnue dans cette cohorte.
fault-unknown-programme = Programme inconnu du référentiel.
fault-unknown-operator = Opérateur inconnu du référentiel.
fault-unknown-track = Filière inconnue du référentiel.
fault-missing = Valeur obligatoire absente.
fault-too-long = Trop long : { $most } caractères au plus.
fault-not-a-date = Ce n’est pas une date.
fault-impossible-date = Cette date n’existe pas.
fault-date-out-of-range = Date hors de 1900–2100.
fault-hijri-date = Date du calendrier hégirien : donnez la date grégorienne.
fault-not-an-instant = Ce n’est pas un instant RFC 3339.
fault-not-a-number = Ce n’est pas un nombre.
fault-not-whole = Il faut un nombre entier.
fault-mangled-number = Nombre abîmé par le tableur : formatez la colonne en texte.
fault-out-of-range = Il faut une valeur de { $least } à { $most }.
fault-not-a-boolean = Répondez oui ou non.
fault-unknown-code = Code inconnu ; codes admis : { $codes }
fault-unknown-region = Région inconnue.
fault-old-region = Une des seize régions d’avant 2015.
fault-unknown-province = Province inconnue.
fault-spreadsheet-error = Erreur du tableur dans la cellule.
fault-invisible-characters = Caractères invisibles.
fault-direction-override = Caractères qui changent le sens d’affichage.
fault-control-characters = Caractères de contrôle.
fault-damaged-text = Caractères perdus par une conversion antérieure.
fault-bad-cin = N° de CIN invalide : { $rule ->
    [letters] une ou deux lettres d’abord
   *[digits] puis des chiffres
    }.
fault-bad-massar = Code Massar invalide : { $rule ->
    [letter] une lettre d’abord
   *[digits] puis neuf chiffres
    }.
fault-bad-ice = ICE invalide : { $rule ->
    [digits] des chiffres seulement
    [length] quinze chiffres
   *[key] la clé ne correspond pas
    }.
fault-bad-phone = Téléphone invalide : { $rule ->
    [digits] des chiffres seulement
    [foreign] numéro marocain attendu
    [length] nombre de chiffres
    [prefix] indicatif inconnu
   *[repeated] un seul chiffre répété
    }.
fault-bad-email = Adresse électronique invalide.
