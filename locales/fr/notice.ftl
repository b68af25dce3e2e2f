### Ce qui est accepté mais surprend

notice-unknown-header = En-tête inconnu : la colonne n’est pas lue.
notice-other-sheet = Autre feuille du classeur : elle n’est pas lue.
notice-seven-digit-cin = N° de CIN à sept chiffres, à vérifier.
notice-old-student-number = Ancien numéro d’étudiant, d’avant Massar.
notice-province-elsewhere = Cette province est dans une autre région.
notice-withdrawn-before-enrolment = Abandon antérieur à l’inscription.
notice-exclusion-without-date = Exclusion sans date : elle n’exclut personne.
notice-exclusion-without-document = Exclusion sans justificatif : elle n’exclut personne.
