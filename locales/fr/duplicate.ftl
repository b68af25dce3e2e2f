### Why two persons may be one. Keys: `duplicate-` and `Clue::code`.

duplicate-cin-equal = Même CIN
duplicate-cin-differs = CIN différentes
duplicate-massar-equal = Même code Massar
duplicate-massar-differs = Codes Massar différents
duplicate-name-equal = Même nom
duplicate-name-alike = Noms qui se prononcent de même
duplicate-name-near = Noms proches
duplicate-name-differs = Noms différents
duplicate-born-equal = Même date de naissance
duplicate-born-near = Dates de naissance proches
duplicate-born-differs = Dates de naissance différentes
duplicate-phone-equal = Même téléphone
duplicate-email-equal = Même adresse électronique
