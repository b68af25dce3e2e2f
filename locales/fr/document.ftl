# Les documents d’une édition : PDF, classeur, tables.
document-kind = Édition gelée
document-tagline = Suivi des programmes de formation-insertion
document-page = Page { $page } sur { $pages }
document-heading = { $definition } : { $finding }
document-about = À propos de cette édition
document-contents = Sommaire
document-retained = À retenir
document-whole = Tous les programmes, tout le pays
document-frozen-at = Gelée le
document-by = Ventilation
document-cases = Cas scellés
document-threshold = Seuil d’affichage
document-definitions = Définitions
document-bounds = Plancher à plafond
document-summary = Les chiffres, définition par définition
document-summary-sub = Chaque ligne lit la même population sous une définition. Le taux est un plancher : les inconnus y comptent comme non insérés.
document-inserted-of = { $fraction } insérés
document-rows = Taux par { $by }
document-rows-standing = Par { $by }, face à la cible : { $above } au-dessus, { $below } en dessous, { $undecided } non tranchés
document-note-interval = Sous chaque trait, l’intervalle à 95 %. Les lignes suivent l’effectif, jamais le taux.
document-note-weak = Point creux : lecture réservée, moins de 20 personnes ou situation connue sous 80 %.
document-proof = Preuve
document-proofs-finding = { $rate } des insertions tiennent à une preuve de niveau E2 ou plus
document-signatures = Signatures
document-signature = Signature
document-role-author = Gelée par
document-role-reviewer = Relue par
document-role-approver = Approuvée par
document-unsigned = en attente
document-signer-held = nom connu du ministère
document-hash = Empreinte SHA-256 du document
document-chain-hash = Empreinte de la dernière écriture
document-verify = Vérifier
document-verify-text = Pour vérifier : coller l’empreinte à l’adresse { $address }, ou y envoyer le document JSON de l’édition. Hors ligne, la clé publique vérifie la signature.
document-mark-draft = PROJET
document-mark-superseded = REMPLACÉE
document-mark-withdrawn = RETIRÉE
document-warning-draft = Projet : cette édition n’est pas approuvée, elle ne se cite pas.
document-warning-superseded = Cette édition a été remplacée par une autre : citer la nouvelle.
document-warning-withdrawn = Cette édition a été retirée : elle ne se cite plus.
document-pdf = PDF, à lire et à signer
document-book = Classeur XLSX, avec dictionnaire
document-provenance = Provenance
document-sheet-figures = Chiffres
document-sheet-proofs = Preuves
document-sheet-method = Méthode
document-column-name = Élément
document-column-value = Valeur
document-column-part = Partie
document-column-text = Énoncé
document-column-level = Niveau
document-column-count = Insérés
document-column-table = Table
document-column-key = Colonne
document-column-label = Libellé
document-column-meaning = Signification
document-column-unit = Unité
document-meaning-name = Ce dont la ligne donne la valeur
document-meaning-value = Sa valeur
document-meaning-part = Partie de la définition
document-meaning-text = Ce que la définition en dit
document-meaning-level = Niveau de la preuve qui porte l’insertion
document-meaning-count = Personnes insérées ; vide quand masqué
document-unit-text = texte
document-unit-count = nombre
document-unit-percent = %
document-unit-decimal = nombre décimal
document-unit-date = date
document-people = { $n ->
    [0] aucun
    [one] { $n } personne
   *[other] { $n } personnes
}
document-point-unknown = { $n ->
    [one] Une situation est inconnue : selon elle, le taux va de { $range }.
   *[other] { $n } situations sont inconnues : selon elles, le taux va de { $range }.
}
document-dictionary-table = Feuille ou fichier
document-dictionary-key = Clé de la colonne, en tête des CSV
document-dictionary-label = Libellé de la colonne, en tête du classeur
document-dictionary-meaning = Ce que dit la colonne
document-dictionary-unit = Unité de ses valeurs
document-column-flags = Avertissements
document-column-suppressed = Clés masquées
document-meaning-flags = Avertissements à lire avec le chiffre
document-meaning-suppressed = Clés dont la valeur est masquée pour protéger les personnes
document-dictionary-link = Dictionnaire des colonnes, CSV
