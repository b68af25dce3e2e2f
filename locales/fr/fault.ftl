### Why a file, a row or a cell is refused: what is wrong, then what to write. Keys: `Reason::key`.

# A reason and a right value.
fault-with-example = { $text } Exemple : { $example }.
# The same, for a line of a report: place, value, reason.
fault-line = ligne { $line }, { $column } : « { $value } ». { $text }
fault-line-row = ligne { $line } : { $text }
fault-file = Le fichier n’est pas accepté. { $text }
# Stands for a column where a header or a sheet is meant.
fault-header = en-tête ou feuille

## The file
fault-empty = Le fichier est vide : il lui faut au moins une ligne d’en-têtes.
fault-unknown-encoding = L’encodage du fichier n’est pas reconnu. Enregistrez-le en « CSV UTF-8 » ou en classeur XLSX.
fault-utf16-without-bom = Le fichier est en UTF-16 sans marque d’ordre des octets. Enregistrez-le en « CSV UTF-8 » ou en classeur XLSX.
fault-binary = Ce fichier n’est ni un texte CSV ni un classeur XLSX.
fault-html = Ce fichier est une page web ou un document XML sous un autre nom. Ouvrez-le dans un tableur et enregistrez-le en CSV ou en XLSX.
fault-old-workbook = Ce classeur est au format d’avant 2007 (.xls) ou protégé par un mot de passe. Enregistrez-le en XLSX, sans mot de passe.
fault-bad-workbook = Ce classeur est endommagé ou n’est pas un classeur XLSX. Ouvrez-le dans un tableur et enregistrez-le de nouveau.
fault-workbook-too-large = Ce classeur est trop volumineux une fois décompressé. Enregistrez-le en CSV.
fault-carriage-returns = Les lignes finissent par un retour chariot seul. Enregistrez le fichier en « CSV UTF-8 ».
fault-too-many-columns = Le fichier a trop de colonnes : { $most } au plus.
fault-missing-column = Cette colonne obligatoire manque. Ajoutez-la, avec son en-tête.
fault-duplicate-header = Cet en-tête est en double. Gardez une seule colonne.
fault-record-too-long = Cette ligne est trop longue : { $most } Kio au plus.

## The row
fault-unclosed-quote = Un guillemet ouvert n’est pas refermé. Fermez-le ; un guillemet dans le texte s’écrit deux fois.
fault-stray-quote = Du texte suit un guillemet fermant. Un guillemet dans le texte s’écrit deux fois.
fault-too-many-cells = Cette ligne a { $cells } cellules pour { $headers } en-têtes. Mettez entre guillemets un texte qui contient le séparateur.
fault-duplicate-key = Cette référence est déjà celle de la ligne { $line }. Gardez une seule des deux lignes, ou changez la référence.
fault-end-before-start = La fin précède le début. Corrigez l’une des deux dates.
fault-graduation-before-enrolment = La diplomation précède l’inscription. Corrigez l’une des deux dates.
fault-graduation-and-withdrawal = La ligne porte à la fois une diplomation et un abandon. Gardez une seule des deux dates.
fault-situation-rows-disagree = Les lignes de cette situation, dont la première est la ligne { $line }, ne s’accordent pas ({ $field }). Les lignes d’un même numéro décrivent une seule situation : accordez-les, ou changez le numéro.
fault-unknown-cohort = Cette promotion n’existe pas. Ajoutez-la d’abord, ou corrigez son code.
fault-unknown-enrolment = Cet apprenant n’est pas inscrit dans cette promotion. Inscrivez-le d’abord, ou corrigez la référence.
fault-unknown-programme = Ce programme n’existe pas. Écrivez son code ou son nom tel qu’il est enregistré.
fault-unknown-operator = Cet opérateur n’existe pas. Écrivez son code ou son nom tel qu’il est enregistré.
fault-unknown-track = Cette filière n’existe pas. Écrivez son code ou son nom tel qu’il est enregistré.
fault-taken-code = Ce code de promotion est déjà utilisé par un autre opérateur. Choisissez-en un autre.
fault-disagrees-with-record = Cette situation dit autre chose que les preuves déjà enregistrées ({ $field }). Corrigez toute la situation dans un même fichier, ou donnez-lui un autre numéro.
fault-recorded-in-future = Cet instant est dans le futur. Écrivez quand le fait a été connu, ou laissez vide.
fault-recorded-before-current = Ce fait aurait été connu avant ce qu’il remplace. Écrivez un instant plus récent, ou laissez vide.

## The cell
fault-missing = Cette valeur est obligatoire.
fault-too-long = Ce texte est trop long : { $most } caractères au plus.
fault-not-a-date = Ce n’est pas une date. Écrivez jour/mois/année, avec quatre chiffres pour l’année.
fault-impossible-date = Cette date n’existe pas dans le calendrier.
fault-date-out-of-range = Cette année n’est pas plausible : de 1900 à 2100.
fault-hijri-date = C’est une date du calendrier hégirien. Écrivez la date grégorienne.
fault-not-an-instant = Ce n’est pas un instant complet. Écrivez date, heure et décalage (RFC 3339).
fault-not-a-number = Ce n’est pas un nombre.
fault-not-whole = Il faut un nombre entier.
fault-mangled-number = Le tableur a abrégé ce nombre, des chiffres sont perdus. Mettez la colonne au format Texte et saisissez de nouveau la valeur.
fault-out-of-range = Ce nombre n’est pas plausible : de { $least } à { $most }.
fault-not-a-boolean = Répondez par oui ou non.
fault-unknown-code = Ce code n’est pas dans la liste : { $codes }.
fault-unknown-region = Cette région n’existe pas. Écrivez son code de 01 à 12, ou son nom.
fault-old-region = C’est une région du découpage d’avant 2015. Écrivez l’une des douze régions actuelles, par son code ou son nom.
fault-unknown-province = Cette province n’existe pas. Écrivez son code HCP ou son nom.
fault-spreadsheet-error = Le tableur affiche ici une erreur de calcul. Écrivez la valeur elle-même.
fault-invisible-characters = Ce texte contient des caractères invisibles. Saisissez-le de nouveau au clavier.
fault-direction-override = Ce texte contient des caractères qui inversent l’affichage. Saisissez-le de nouveau au clavier.
fault-control-characters = Ce texte contient des caractères de contrôle ou un retour à la ligne. Saisissez-le de nouveau au clavier.
fault-damaged-text = Des lettres de ce texte ont été perdues dans une conversion. Saisissez-le de nouveau.
fault-bad-cin = { $rule ->
    [letters] Ce n’est pas un numéro de CIN : il commence par une ou deux lettres latines.
   *[digits] Ce n’est pas un numéro de CIN : les lettres sont suivies de cinq ou six chiffres.
}
fault-bad-massar = { $rule ->
    [letter] Ce n’est pas un code Massar : il commence par une lettre latine.
   *[digits] Ce n’est pas un code Massar : la lettre est suivie de neuf chiffres.
}
fault-bad-ice = { $rule ->
    [digits] Ce n’est pas un ICE : il n’a que des chiffres.
    [length] Ce n’est pas un ICE : il a quinze chiffres.
   *[key] Cet ICE est mal recopié : ses deux derniers chiffres ne correspondent pas aux treize premiers.
}
fault-bad-phone = { $rule ->
    [digits] Ce n’est pas un numéro de téléphone : il n’a que des chiffres, après un + éventuel.
    [foreign] Ce numéro n’est pas marocain : il commence par +212 ou par 0.
    [length] Ce numéro est incomplet ou trop long : neuf chiffres suivent +212 ou le premier 0.
    [prefix] Ce numéro n’existe pas au Maroc : après +212 ou 0 vient 5, 6, 7 ou 8.
   *[repeated] Ce numéro répète un seul chiffre. Laissez la cellule vide s’il est inconnu.
}
fault-bad-email = Ce n’est pas une adresse électronique.
