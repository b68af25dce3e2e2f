### Labels of codes: one message a code, keys `list-CODE`.

## Regions (HCP)
region-01 = Tanger-Tétouan-Al Hoceima
region-02 = Oriental
region-03 = Fès-Meknès
region-04 = Rabat-Salé-Kénitra
region-05 = Béni Mellal-Khénifra
region-06 = Casablanca-Settat
region-07 = Marrakech-Safi
region-08 = Drâa-Tafilalet
region-09 = Souss-Massa
region-10 = Guelmim-Oued Noun
region-11 = Laâyoune-Sakia El Hamra
region-12 = Dakhla-Oued Ed-Dahab

## Short region names, for tiles
region-short-01 = Tanger
region-short-02 = Oriental
region-short-03 = Fès
region-short-04 = Rabat
region-short-05 = Béni Mellal
region-short-06 = Casa
region-short-07 = Marrakech
region-short-08 = Drâa
region-short-09 = Souss
region-short-10 = Guelmim
region-short-11 = Laâyoune
region-short-12 = Dakhla

## Kinds of situation
kind-CDI = Contrat à durée indéterminée
kind-CDD = Contrat à durée déterminée
kind-CI_ANAPEC = Contrat d'insertion (Idmaj)
kind-STAGE_PRE = Stage pré-embauche / stage de fin de formation
kind-INTERIM = Contrat de mission (travail temporaire)
kind-FREELANCE_AE = Auto-entrepreneur / freelance
kind-CREATION = Création d'entreprise
kind-FONCTION_PUBLIQUE = Fonction publique / contractuel Etat
kind-ETRANGER = Emploi à l'étranger / télétravail pour l'étranger
kind-POURSUITE_ETUDES = Poursuite d'études
kind-INFORMEL = Emploi non déclaré
kind-RECHERCHE = En recherche d’emploi
kind-INACTIF = Ni en emploi ni en recherche

## Short kinds, for tags and charts
kind-short-CDI = CDI
kind-short-CDD = CDD
kind-short-CI_ANAPEC = Contrat d’insertion
kind-short-STAGE_PRE = Stage
kind-short-INTERIM = Intérim
kind-short-FREELANCE_AE = Auto-entrepreneur
kind-short-CREATION = Création d’entreprise
kind-short-FONCTION_PUBLIQUE = Fonction publique
kind-short-ETRANGER = Emploi à l’étranger
kind-short-POURSUITE_ETUDES = Études
kind-short-INFORMEL = Emploi non déclaré
kind-short-RECHERCHE = En recherche
kind-short-INACTIF = Sans activité

## Evidence
evidence-CNSS = Attestation de déclaration de salaires / d'immatriculation CNSS
evidence-BULLETIN = Bulletin de paie
evidence-CONTRAT = Contrat de travail signé
evidence-CONTRAT_VISE_ANAPEC = Contrat d'insertion visé ANAPEC
evidence-ATT_TRAVAIL = Attestation de travail
evidence-CARTE_AE = Carte / attestation d'auto-entrepreneur
evidence-FACTURES = Factures / déclaration de CA
evidence-RC = Extrait RC modèle J
evidence-ICE_ATT = Attestation ICE
evidence-CONFIRM_EMPLOYEUR = Confirmation employeur en ligne
evidence-ENQUETE_TEL = Enquête téléphonique tracée
evidence-DECL_HONNEUR = Déclaration sur l'honneur
evidence-CONVENTION_STAGE = Convention de stage
evidence-ATT_SCOLARITE = Attestation de scolarité
evidence-none = Sans preuve (parole de l’opérateur)
status-acceptee = Acceptée
status-refusee = Refusée
status-en_attente = En attente
source-operateur = Opérateur
source-apprenant = Apprenant
source-employeur = Employeur
source-cnss = CNSS
source-anapec = ANAPEC
source-auditeur = Auditeur
level-E0 = parole de l’opérateur
level-E1 = déclaration de l’apprenant ou appel consigné
level-E2 = confirmation de l’employeur, contrat, attestation
level-E3 = bulletin de paie, contrat visé ANAPEC
level-E4 = déclaration CNSS

## Diplomas
diploma-SANS = Sans diplôme
diploma-NIV_BAC = Niveau baccalauréat (non obtenu)
diploma-BAC = Baccalauréat
diploma-TECH = Technicien (T)
diploma-BAC2 = Technicien spécialisé / DUT / BTS / DEUG / CPGE (Bac+2)
diploma-BAC3 = Licence / Licence pro / Bachelor (Bac+3)
diploma-BAC5 = Master / Diplôme d'ingénieur (Bac+5)
diploma-DOC = Doctorat

## People
sex-F = Femmes
sex-M = Hommes
intent-EMPLOI = Trouver un emploi
intent-EMPLOYEUR_ACTUEL = Rester chez l’employeur actuel
intent-ENRICHISSEMENT = Enrichissement personnel
intent-ETUDES = Poursuivre des études
exclusion-DECES = Décès
exclusion-INCARCERATION = Incarcération
exclusion-SERVICE_MILITAIRE = Service militaire
exclusion-INCAPACITE = Incapacité de plus de 90 jours
enrolment-enrolled = Inscription à confirmer
enrolment-confirmed = En formation
enrolment-graduated = Diplômé
enrolment-withdrawn = Abandon

## Sectors
sector-ESN = Services informatiques / ESN
sector-EDITEUR = Edition de logiciels
sector-OFFSH_ESO = Ingénierie externalisée
sector-OFFSH_BPO = BPO
sector-OFFSH_CRM = Relation client
sector-BANQUE = Banque
sector-ASSUR = Assurance
sector-TELCO = Télécommunications
sector-INDUS = Industrie
sector-STARTUP = Start-up
sector-PUBLIC = Administration et établissements publics
sector-EDU = Enseignement et formation
sector-COMM = Commerce et distribution

## Roles
role-admin = Administration
role-coordinator = Coordination
role-employer = Employeur
role-reviewer = Ministère
role-auditor = Audit
role-learner = Apprenant

## Maturity of a figure (indicators.md §3)
maturity-DEFINITIF = Définitif
maturity-PROVISOIRE = Provisoire
maturity-PARTIEL = Partiel
maturity-HORIZON_NON_ATTEINT = Pas encore observable
maturity-NON_DEFINI = Non défini

## State of an enrolment at H
outcome-EXCLU = Exclu
outcome-NON_MUR = Pas encore observable
outcome-INSERE = Inséré
outcome-NON_INSERE = Non inséré
outcome-INCONNU = Inconnu
