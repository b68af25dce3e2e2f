# Contrats : engagements, avenants, tranches.
contract-title = Contrats
contract-lead = Ce à quoi chaque partie s’engage, ce qui est mesuré avec la définition convenue, ce qui est dû et ce qui est payé.
contract-new = Nouveau contrat
contract-one = Contrat
contract-parties = Parties
contract-parties-hint = Une par ligne, celle qui paie en premier.
contract-signed-on = Signé le
contract-starts-on = Début
contract-ends-on = Fin
contract-legal-reference = Référence juridique
contract-commitments = Engagements
contract-commitment = Engagement
contract-whole = Montant prévu
contract-paid = Payé
contract-state = État
contract-by-enrolment = selon les inscriptions
contract-amendments = { $n ->
    [one] { $n } avenant
   *[other] { $n } avenants
}
contract-none = Aucun contrat dans votre périmètre
contract-none-text = Un contrat se rédige ici, se signe, puis se suit engagement par engagement.
contract-kind = Mode de paiement
contract-kind-programme = Contrat-programme, par tranches
contract-kind-unit_price = Prix par inscription, par jalons
contract-state-draft = Projet
contract-state-in_force = En vigueur
contract-state-closed = Clos
contract-as-amended = termes de l’avenant { $n }
contract-amendment-n = Avenant { $n }
contract-on = mesuré sur
contract-draft-title = Ce contrat est un projet
contract-draft-text = Ses termes se réécrivent librement. Une fois signé, il ne change plus que par avenant.
contract-edit = Modifier
contract-commitment-new = Ajouter un engagement
contract-tranche-new = Ajouter une tranche
contract-sign = Enregistrer la signature
contract-amend = Préparer un avenant
contract-close = Clore le contrat
contract-when = Date lue
contract-known-hint = Vide : tout ce qui est connu à ce jour.
contract-standing-kept = { $n ->
    [one] { $n } engagement tenu.
   *[other] { $n } engagements tenus.
}
contract-standing-open = { $n ->
    [one] { $n } non tranché.
   *[other] { $n } non tranchés.
}
contract-standing-running = { $n ->
    [one] { $n } en cours.
   *[other] { $n } en cours.
}
contract-standing-below = { $n ->
    [one] { $n } en dessous.
   *[other] { $n } en dessous.
}
contract-standing-none = { $n ->
    [one] { $n } pas encore mesurable.
   *[other] { $n } pas encore mesurables.
}
contract-standing-sub = Taux jugés sur leur intervalle à 95 %, nombres comparés exactement, à la date du
contract-lever = Levier
contract-lever-talents = Levier 1 : talents
contract-lever-ecosystem = Levier 2 : start-ups et TPE-PME
contract-lever-watch = Levier 3 : veille et contenu
contract-measured = Réalisé
contract-target = Cible
contract-no-target = sans cible
contract-progress = Progression
contract-verdict = Verdict
contract-weight = poids { $n } %
contract-weight-label = Poids (%)
contract-bullet-legend = Barre : réalisé. Trait vertical épais : cible de l’année.
contract-see-activities = Voir les actions des leviers 2 et 3
contract-unmeasured-not_yet = pas encore observable
contract-unmeasured-nobody = n. d.
contract-unmeasured-masked = masqué
contract-unknown = { $n ->
    [one] { $n } inconnu
   *[other] { $n } inconnus
}
contract-unknowns = Situations inconnues
contract-fraction = Numérateur sur dénominateur
contract-bounds = Plancher – connu – plafond
contract-excluded = Exclus de la base
contract-baseline = Situation de départ
contract-population = Population mesurée
contract-population-hint = Sans choix, tout compte.
contract-behind-inserted = Cas insérés
contract-behind-unknown = Cas inconnus
contract-behind-not_inserted = Cas non insérés
contract-regions = Régions qui ont leur propre cible
contract-region = Région
contract-everywhere = Ensemble du territoire
contract-targets = Cibles
contract-targets-title = Cibles par année et leur histoire
contract-targets-sub = Un avenant n’efface rien : la cible d’une date passée reste lisible.
contract-targets-hint = Une ligne par année, et par région s’il y a lieu. Une ligne vide est ignorée.
contract-target-nth = Cible { $n }
contract-through = À travers les avenants
contract-year = Année
contract-value = Valeur
contract-uses = { $n ->
    [one] { $n } condition de paiement en dépend
   *[other] { $n } conditions de paiement en dépendent
}
contract-threshold = Seuil
contract-how = Comment c’est mesuré
contract-how-rate = Taux selon la définition convenue, dans la version signée :
contract-how-inserted = Nombre d’insérés selon la définition convenue, dans la version signée :
contract-how-learners = Inscriptions comptées au stade : { $stage }. Une personne inscrite deux fois compte deux fois.
contract-how-activities = Somme depuis le début du contrat : { $quantity }. Actions comptées :
contract-how-proven = Seules comptent celles dont le justificatif est indiqué.
contract-every-kind = toutes les actions
contract-verdict-rule-learners = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-activities = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-participants = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-women = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-partners = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-firms = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-audience = Un nombre atteint sa cible ou ne l’atteint pas : il est comparé exactement, « en cours » tant que l’année n’est pas finie.
contract-verdict-rule-percent = Au-dessus ou en dessous quand tout l’intervalle à 95 % l’est ; « atteint, non tranché » quand seule la valeur l’atteint, comparée sans arrondi.
contract-unit-percent = Pour cent
contract-unit-learners = Apprenants
contract-unit-activities = Actions
contract-unit-participants = Participants
contract-unit-women = Femmes participantes
contract-unit-partners = Partenaires
contract-unit-firms = Start-ups et TPE-PME
contract-unit-audience = Lecteurs et spectateurs
contract-measure = Mesure
contract-measure-rate = Taux d’insertion
contract-measure-inserted = Nombre d’insérés
contract-measure-enrolled = Apprenants inscrits
contract-measure-confirmed = Apprenants confirmés
contract-measure-graduated = Lauréats
contract-measure-activities = Actions des leviers 2 et 3
contract-quantity = Ce qui est additionné
contract-quantity-activities = nombre d’actions
contract-quantity-participants = participants
contract-quantity-women = femmes participantes
contract-quantity-partners = partenaires
contract-quantity-firms = start-ups et TPE-PME accompagnées
contract-quantity-audience = lecteurs et spectateurs
contract-rule = En dessous du seuil
contract-rule-all_or_nothing = tout ou rien
contract-rule-proportional = au prorata
contract-standard = Preuve du taux
contract-standard-point = sur la valeur
contract-standard-settled = intervalle entier au-dessus
contract-tranche = Tranche
contract-tranches = Tranches
contract-tranches-title = { $n ->
    [one] { $n } tranche, { $paid } payés
   *[other] { $n } tranches, { $paid } payés
}
contract-tranches-sub = Calculée, due, approuvée, payée ou retenue : chaque acte est daté et signé d’une personne.
contract-due-on = Exigible le
contract-figures-known = Chiffres au { $as_of }, connus au { $known }
contract-known-now = à ce jour
contract-figures-of = Chiffres au
contract-amount = Montant
contract-payment-planned = Prévue
contract-payment-computed = Calculée
contract-payment-due = Due
contract-payment-approved = Approuvée
contract-payment-paid = Payée
contract-payment-withheld = Retenue
contract-tranche-draft = Le contrat n’est pas signé : la tranche n’est qu’un projet.
contract-paid-title = Montant payé : { $amount }
contract-recomputed = le calcul sur ces chiffres donne { $amount }
contract-see-computation = revoir ce calcul
contract-see-now = sur ce qui est connu à ce jour
contract-proposed-title = Montant proposé : { $amount }
contract-proposed-hidden = Le montant ne peut pas être montré : trop peu de personnes
contract-proposed = Proposé
contract-computed-other = dernier calcul enregistré : { $amount }
contract-arithmetic = Calcul du montant, condition par condition
contract-arithmetic-rule = Chaque condition porte une part de la tranche : parts coupées au centime, les centimes restants aux plus grands restes, dans l’ordre. Une condition remplie paie sa part ; sinon rien, ou la part × réalisé ÷ seuil, arrondie une fois au centime (au pair le plus proche en cas d’égalité). Le taux y entre comme fraction exacte, jamais arrondi.
contract-condition = Condition
contract-conditions = Conditions
contract-condition-nth = Condition { $n }
contract-conditions-hint = Les parts font 100 % ensemble. Sans condition, la tranche est due en entier.
contract-no-condition = Cette tranche n’a pas de condition : elle est due en entier.
contract-met = condition remplie
contract-not-met = condition non remplie
contract-part = Part
contract-share = Part du prix
contract-share-percent = Part (%)
contract-earned = Acquis
contract-total = Total
contract-earned-all = Acquis à cette date, toutes inscriptions
contract-engaged = Déjà engagé par les autres décomptes
contract-see-statement = Voir le décompte par jalon et par cohorte
contract-missing-rate = { $n ->
    [one] Il manque { $n } insertion prouvée pour remplir la condition : { $gain }.
   *[other] Il manque { $n } insertions prouvées pour remplir la condition : { $gain }.
}
contract-missing-count = { $n ->
    [one] Il manque { $n } unité pour atteindre le seuil : { $gain }.
   *[other] Il en manque { $n } pour atteindre le seuil : { $gain }.
}
contract-one-more = Chacune de plus ajoute { $gain }.
contract-unknown-enough = { $n ->
    [one] { $n } situation inconnue à rechercher : elle peut suffire.
   *[other] { $n } situations inconnues à rechercher : elles peuvent suffire.
}
contract-unknown-short = { $n ->
    [one] { $n } situation inconnue à rechercher : elle ne peut suffire seule.
   *[other] { $n } situations inconnues à rechercher : elles ne peuvent suffire seules.
}
contract-see-unknown = Voir ces cas, sous référence
contract-act = Décider de cette tranche
contract-act-sub = Qui approuve n’enregistre pas le paiement : il y faut deux personnes.
contract-what = Acte
contract-act-compute = Calculer le montant
contract-act-call = Déclarer la tranche due
contract-act-approve = Approuver le paiement
contract-act-pay = Enregistrer le paiement
contract-act-withhold = Retenir la tranche
contract-on-day = Date de l’acte
contract-approved-amount = Montant approuvé (MAD)
contract-approved-hint = Vide : le montant calculé. Moins demande un motif.
contract-reason = Motif, ou référence du paiement
contract-reason-hint = Obligatoire pour payer, retenir ou approuver moins que le montant calculé.
contract-record = Enregistrer
contract-acts = { $n ->
    [one] { $n } acte
   *[other] { $n } actes
}
contract-no-act = Rien n’a encore été fait de cette tranche.
contract-recorded-at = enregistré le
contract-history-title = { $n ->
    [0] Aucun avenant au contrat
    [one] { $n } avenant au contrat
   *[other] { $n } avenants au contrat
}
contract-history-sub = Chaque avenant restitue les termes en entier et dit ce qu’il change ; les précédents restent lisibles.
contract-earned-title = Acquis par les inscriptions : { $amount }
contract-earned-hidden = Ce que les inscriptions ont acquis ne peut pas être montré : trop peu de personnes
contract-earned-sub = Prix d’une inscription : { $price }. Insertion selon
contract-milestones = Jalons du prix
contract-milestone = Jalon
contract-milestone-start = Démarrage
contract-milestone-completion = Achèvement
contract-milestone-insertion = Insertion
contract-proof-needed = Preuve exigée
contract-proof-start = Inscription confirmée ({ $level })
contract-proof-completion = { $level ->
    [E2] Attestation numérotée (E2)
   *[other] Décision du jury (E0)
}
contract-proof-insertion = Preuve datée de niveau { $level } au moins
contract-unit-amount = Par inscription
contract-reached = Atteint par
contract-centimes-rule = Les jalons font exactement le prix : chacun est coupé au centime, les centimes restants vont aux plus grands restes.
contract-by-cohort = { $n ->
    [one] { $n } cohorte, jalon par jalon
   *[other] { $n } cohortes, jalon par jalon
}
contract-cohort = Cohorte
contract-operator = Opérateur
contract-statement = Décompte
contract-statement-amount = Le montant de chaque décompte est calculé : acquis à la date, moins ce qui est déjà engagé.
contract-form-title = Les termes du contrat
contract-form-lead = Engagements et tranches s’ajoutent ensuite, avant la signature.
contract-code = Code
contract-code-hint = Lettres sans accent, chiffres, tirets.
contract-date-hint = Par exemple 30/01/2024.
contract-title-fr = Intitulé en français
contract-title-ar = Intitulé en arabe
contract-title-en = Intitulé en anglais
contract-programmes = Programmes
contract-operators = Opérateurs
contract-regions-of = Régions de formation
contract-periods = Cohortes commencées
contract-all = Tous
contract-price-lead = À remplir pour un contrat payé par inscription ; les parts font 100 %.
contract-price = Prix d’une inscription (MAD)
contract-shares = Part de chaque jalon (%)
contract-floor-completion = Preuve de l’achèvement
contract-floor-insertion = Preuve de l’insertion
contract-definition = Définition
contract-definition-hint = Pour un taux ou un nombre d’insérés. La version choisie reste celle du contrat.
contract-choose = À choisir
contract-nothing = Aucun
contract-note = Note aux lecteurs
contract-note-fr = Note en français
contract-note-ar = Note en arabe
contract-note-en = Note en anglais
contract-save = Enregistrer
contract-remove = Retirer du projet
contract-commitment-form = Un engagement
contract-commitment-lead = Ce qui est promis, comment c’est mesuré, et jusqu’où chaque année.
contract-kinds = Actions qui comptent
contract-proven-only = Ne compter que les actions dont le justificatif est indiqué
contract-tranche-form = Une tranche
contract-amendment-lead = Réécrivez ce qui change : parties, dates, population, prix, engagements, cibles, tranches. Rien n’est en vigueur avant la signature, et les termes précédents restent lisibles à leur date.
contract-amend-save = Signer et mettre en vigueur
contract-done-drafted = Le projet de contrat est enregistré.
contract-done-written = Le projet est enregistré.
contract-done-signed = Le contrat est en vigueur : il ne change plus que par avenant.
contract-done-closed = Le contrat est clos.
contract-done-amended = L’avenant est signé et en vigueur.
contract-done-compute = Le montant est calculé et enregistré avec son détail.
contract-done-call = La tranche est due.
contract-done-approve = Le paiement est approuvé : une autre personne l’enregistrera.
contract-done-pay = Le paiement est enregistré.
contract-done-withhold = La tranche est retenue.
contract-column-code = Code
contract-meaning-code = Ce par quoi le contrat se trouve
contract-column-title = Intitulé
contract-meaning-title = Intitulé
contract-column-parties = Parties
contract-meaning-parties = Parties
contract-column-kind = Mode de paiement
contract-meaning-kind = Mode de paiement
contract-column-state = État
contract-meaning-state = État
contract-column-signed-on = Signé le
contract-meaning-signed-on = Signé le
contract-column-starts-on = Début
contract-meaning-starts-on = Début
contract-column-ends-on = Fin
contract-meaning-ends-on = Fin
contract-column-amendments = Avenants
contract-meaning-amendments = Avenants
contract-column-commitments = Engagements
contract-meaning-commitments = Engagements
contract-column-amount-mad = Montant prévu (MAD)
contract-meaning-amount-mad = Somme des tranches ; vide quand les inscriptions la donnent
contract-column-paid-mad = Payé (MAD)
contract-meaning-paid-mad = Somme des tranches payées
contract-column-lever = Levier
contract-meaning-lever = Levier
contract-column-commitment = Engagement
contract-meaning-commitment = Engagement
contract-column-label = Libellé
contract-meaning-label = Libellé
contract-column-region = Région
contract-meaning-region = Code HCP ; vide : ensemble
contract-column-unit = Unité
contract-meaning-unit = Unité
contract-column-weight = Poids (%)
contract-meaning-weight = Poids (%)
contract-column-definition = Définition
contract-meaning-definition = Définition
contract-column-version = Version
contract-meaning-version = Version
contract-column-indicator = Indicateur
contract-meaning-indicator = Indicateur
contract-column-baseline = Départ
contract-meaning-baseline = Départ
contract-column-year = Année de la cible
contract-meaning-year = Année de la cible
contract-column-target = Cible
contract-meaning-target = Cible
contract-column-amendment = Avenant lu
contract-meaning-amendment = Numéro de l’avenant dont les cibles sont lues ; 0 : le contrat
contract-column-value = Réalisé
contract-meaning-value = Taux en pour cent, ou nombre
contract-column-numerator = Numérateur
contract-meaning-numerator = Numérateur
contract-column-denominator = Dénominateur
contract-meaning-denominator = Dénominateur
contract-column-unknown = Inconnus
contract-meaning-unknown = Situations non connues ; vide si masqué
contract-column-wilson-low = Intervalle, bas
contract-meaning-wilson-low = Intervalle, bas
contract-column-wilson-high = Intervalle, haut
contract-meaning-wilson-high = Intervalle, haut
contract-column-verdict = Verdict
contract-meaning-verdict = above, below, met (valeur seule), undecided, kept, running, late, none
contract-column-cohort = Cohorte
contract-meaning-cohort = Cohorte
contract-column-operator = Opérateur
contract-meaning-operator = Opérateur
contract-column-milestone = Jalon
contract-meaning-milestone = Jalon
contract-column-floor = Preuve exigée
contract-meaning-floor = Preuve exigée
contract-column-unit-mad = Par inscription (MAD)
contract-meaning-unit-mad = Par inscription (MAD)
contract-column-reached = Inscriptions qui l’ont atteint
contract-meaning-reached = Vide si masqué
contract-column-earned-mad = Acquis (MAD)
contract-meaning-earned-mad = Acquis (MAD)
contract-missing-title = { $n ->
    [one] { $n } condition peut encore changer la tranche
   *[other] { $n } conditions peuvent encore changer la tranche
}
contract-amend-go-on = Avenant en préparation
contract-amendment-changes = { $n ->
    [one] Cet avenant change { $n } partie du contrat
   *[other] Cet avenant change { $n } parties du contrat
}
contract-changed = Ce qui change
contract-changed-sub = Termes en vigueur à gauche, termes de l’avenant à droite.
contract-changed-nothing = Rien n’est encore changé : modifiez une partie ci-dessous.
contract-changed-n = { $n ->
    [one] { $n } partie changée
   *[other] { $n } parties changées
}
contract-amendment-parts = Réécrire une partie
contract-amendment-parts-sub = Chaque partie s’enregistre à part ; vous pouvez y revenir plus tard.
contract-amendment-head = Parties, dates, population, prix
contract-amendment-sign = Signer l’avenant
contract-amendment-sign-sub = Les nouveaux termes se lisent à partir du jour de la signature.
contract-amendment-reason = Motif de l’avenant
contract-amendment-drop = Abandonner cet avenant
contract-give-up = Retirer
contract-form-amendment = Les termes en vigueur sont repris : changez ce que l’avenant change. Sa date et sa référence se disent à la signature.
contract-fate-added = ajouté
contract-fate-removed = retiré
contract-point = Point
contract-before = Avant
contract-after = Après
contract-target-of = Cible { $year } · { $place }
contract-condition-on = Condition sur { $code }
contract-done-amendment-written = L’avenant en préparation est enregistré.
contract-done-amendment-dropped = L’avenant est abandonné : les termes en vigueur restent.
contract-enrolments = Inscriptions
contract-enrolment = Inscription
contract-enrolments-sheet = Inscriptions
contract-enrolments-sub = Jalons acquis par chaque inscription, et ce qu’attend le suivant.
contract-enrolments-n = { $n ->
    [one] { $n } inscription
   *[other] { $n } inscriptions
}
contract-enrolments-hidden = { $n ->
    [one] { $n } inscription d’une cohorte trop petite : son insertion et ce qu’elle paie sont masqués.
   *[other] { $n } inscriptions de cohortes trop petites : leur insertion et ce qu’elle paie sont masqués.
}
contract-enrolments-none = Aucune inscription dans cette vue
contract-enrolments-none-text = Changez la cohorte ou le jalon attendu.
contract-see-enrolments = Voir inscription par inscription
contract-price-of = { $price } par inscription
contract-total-of = { $n ->
    [one] Total, { $n } inscription
   *[other] Total, { $n } inscriptions
}
contract-awaits = Jalon suivant
contract-next-start = Démarrage attendu
contract-next-completion = Achèvement attendu
contract-next-insertion = Insertion attendue
contract-next-none = Prix entier acquis
contract-awaited-confirmation = Démarrage : l’inscription est à confirmer
contract-awaited-left = Achèvement : la formation a été quittée
contract-awaited-jury = Achèvement : le jury doit décider
contract-awaited-certificate = Achèvement : il manque le numéro de l’attestation
contract-awaited-horizon = Insertion : pas encore observable
contract-awaited-proof = Insertion : il manque une preuve du niveau exigé
contract-awaited-job = Insertion : une autre situation est prouvée
contract-awaited-outside = Insertion : hors de la base de la définition
contract-earned-own = Acquis de vos apprenants
contract-earned-own-sub = Contrats payés par inscription : jalons acquis par vos apprenants, et ce qu’attendent les suivants.
contract-earned-own-none = Aucun contrat ne paie vos inscriptions
contract-earned-own-none-text = Quand un contrat payé par inscription couvre vos cohortes, ses jalons se suivent ici.
contract-column-learner-ref = Référence
contract-meaning-learner-ref = Référence de l’apprenant dans sa cohorte
contract-column-name = Nom
contract-meaning-name = Nom, pour l’opérateur de l’apprenant
contract-column-next = Jalon suivant
contract-meaning-next = Premier jalon non acquis ; vide si masqué
contract-column-awaited = Attend
contract-meaning-awaited = Ce que ce jalon attend
contract-column-reason = Lecture de la définition
contract-meaning-reason = Pourquoi l’inscription est dans cet état, quand l’insertion est attendue
contract-meaning-milestone-mad = Acquis pour ce jalon (MAD) ; 0 s’il n’est pas atteint, vide si masqué
contract-field-code = { contract-code }
contract-field-kind = { contract-kind }
contract-field-title_fr = { contract-title-fr }
contract-field-title_ar = { contract-title-ar }
contract-field-title_en = { contract-title-en }
contract-field-parties = { contract-parties }
contract-field-legal_reference = { contract-legal-reference }
contract-field-signed_on = { contract-signed-on }
contract-field-starts_on = { contract-starts-on }
contract-field-ends_on = { contract-ends-on }
contract-field-note_fr = { contract-note-fr }
contract-field-note_ar = { contract-note-ar }
contract-field-note_en = { contract-note-en }
contract-field-programmes = { contract-programmes }
contract-field-operators = { contract-operators }
contract-field-regions = { contract-regions-of }
contract-field-periods = { contract-periods }
contract-field-price = { contract-price }
contract-field-share_start = { contract-milestone-start }
contract-field-share_completion = { contract-milestone-completion }
contract-field-share_insertion = { contract-milestone-insertion }
contract-field-floor_completion = { contract-floor-completion }
contract-field-floor_insertion = { contract-floor-insertion }
contract-field-definition = { contract-definition }
contract-field-lever = { contract-lever }
contract-field-label_fr = { contract-title-fr }
contract-field-label_ar = { contract-title-ar }
contract-field-label_en = { contract-title-en }
contract-field-measure = { contract-measure }
contract-field-kinds = { contract-kinds }
contract-field-quantity = { contract-quantity }
contract-field-proven = { contract-proven-only }
contract-field-baseline = { contract-baseline }
contract-field-weight = { contract-weight-label }
contract-field-targets = { contract-targets }
contract-field-as_of = { contract-figures-of }
contract-field-due_on = { contract-due-on }
contract-field-amount = { contract-whole }
contract-field-conditions = { contract-conditions }
contract-field-reason = { contract-amendment-reason }
contract-reason-withheld = Motif de la retenue
contract-reference = Référence du paiement, ou motif de la retenue
contract-reference-hint = Par exemple : OV 2026-0301
