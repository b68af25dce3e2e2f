### What is odd in a file without being refused. Keys: `Notice::code`.

notice-unknown-header = Cet en-tête n’est pas connu : sa colonne n’est pas lue.
notice-other-sheet = Seule la première feuille visible est lue : celle-ci ne l’est pas.
notice-seven-digit-cin = Ce numéro de CIN a sept chiffres, ce qui est rare. Vérifiez-le.
notice-old-student-number = C’est un CNE d’avant Massar (dix chiffres). Vérifiez-le.
notice-province-elsewhere = Cette province n’est pas dans la région de la ligne. Vérifiez les deux.
notice-withdrawn-before-enrolment = L’abandon précède l’inscription. Vérifiez les deux dates.
notice-exclusion-without-date = Une exclusion sans date n’exclut personne. Ajoutez la date.
notice-exclusion-without-document = Une exclusion sans document n’exclut personne. Ajoutez la référence du document.
