# Ce que compte un chiffre, en mots : chaque paramètre d’une définition dit sa part.
formula-base = Qui est compté
formula-base-graduates = Les diplômés
formula-base-confirmed = Les inscrits confirmés
formula-base-leavers = Les sortants : diplômés, partis avant la fin, ou d’une cohorte terminée
formula-base-starts = Les inscrits confirmés d’une cohorte commencée
formula-event = Inséré
formula-event-point = Dans une situation admise le jour de l’horizon
formula-event-cumulative = Une situation admise commencée au plus tard à l’horizon, même finie depuis
formula-event-window = Dans une situation admise un jour au moins du trimestre
formula-event-sustained = En emploi à six fins de mois de suite, un passage par les études admis
formula-event-ever-active = A eu un emploi au plus tard à l’horizon, parmi ceux qui y sont en emploi ou en recherche
formula-horizon = Horizon
formula-horizon-as-of = Sans horizon : tout ce qui est connu à la date d’arrêté
formula-horizon-months = { $n } mois après la fin de formation
formula-horizon-days = { $n } jours après la fin de formation
formula-horizon-quarter = Tout jour du trimestre civil de rang { $n } après celui de la sortie
formula-kinds = Situations admises
formula-conditions = Conditions
formula-condition-in-field = dans le métier de la formation
formula-condition-hours-at-least = { $n } heures par semaine au moins
formula-condition-hours-not-under = pas moins de { $n } heures par semaine quand elles sont connues
formula-condition-weeks-at-least = { $n } semaines prévues au moins
formula-condition-weeks-not-under = pas moins de { $n } semaines prévues quand elles sont connues
formula-condition-no-operator-hires = sans les embauches par l’opérateur de formation
formula-condition-new-only = commencée après l’ouverture de la cohorte
formula-aside = Mis à part
formula-aside-leaves-over-work = { $kinds } : hors de la base, même avec un emploi
formula-aside-leaves-after-work = { $kinds } : hors de la base, sauf emploi
formula-aside-stays-over-work = { $kinds } : dans la base, non inséré même avec un emploi
formula-aside-stays-after-work = { $kinds } : dans la base, non inséré sauf emploi
formula-excluded = Exclus, sur pièce et datés
formula-excluded-nobody = personne
formula-excluded-no-job-sought = ne cherchait pas d’emploi, déclaré à l’entrée
formula-excluded-no-work-permit = sans autorisation de travailler
formula-proof = Preuve
formula-proof-floor = Niveau { $level } au moins : { $what }
formula-unknown = Situations inconnues
formula-unknown-floor = Restent au dénominateur : le taux affiché est le plancher
formula-unknown-known = Hors du dénominateur ; le taux de connaissance est imprimé à côté
formula-smallest = Publié
formula-smallest-n = à partir de { $n } personnes au dénominateur
formula-and = { " ; " }
formula-maturity = Observable
formula-maturity-at-once = Dès la date d’arrêté ; le chiffre reste provisoire
formula-maturity-quarter = Le dernier jour du trimestre suivant
formula-maturity-days = { $n ->
    [0] Le jour de l’horizon
    [one] { $n } jour après l’horizon
   *[other] { $n } jours après l’horizon
 }
formula-meaning = Ce que comptent les chiffres de la ligne, en mots
