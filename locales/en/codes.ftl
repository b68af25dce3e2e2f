### Labels of codes: one message a code, keys `list-CODE`.

## Regions (HCP)
region-01 = Tangier-Tetouan-Al Hoceima
region-02 = Oriental
region-03 = Fez-Meknes
region-04 = Rabat-Sale-Kenitra
region-05 = Beni Mellal-Khenifra
region-06 = Casablanca-Settat
region-07 = Marrakesh-Safi
region-08 = Draa-Tafilalet
region-09 = Souss-Massa
region-10 = Guelmim-Oued Noun
region-11 = Laayoune-Sakia El Hamra
region-12 = Dakhla-Oued Ed-Dahab

## Short region names, for tiles
region-short-01 = Tangier
region-short-02 = Oriental
region-short-03 = Fez
region-short-04 = Rabat
region-short-05 = Beni Mellal
region-short-06 = Casa
region-short-07 = Marrakesh
region-short-08 = Draa
region-short-09 = Souss
region-short-10 = Guelmim
region-short-11 = Laayoune
region-short-12 = Dakhla

## Kinds of situation
kind-CDI = Open-ended contract
kind-CDD = Fixed-term contract
kind-CI_ANAPEC = ANAPEC insertion contract (paid traineeship)
kind-STAGE_PRE = Pre-hire internship
kind-INTERIM = Temporary agency work
kind-FREELANCE_AE = Self-employed (auto-entrepreneur)
kind-CREATION = Business creation
kind-FONCTION_PUBLIQUE = Public sector
kind-ETRANGER = Employment abroad / remote
kind-POURSUITE_ETUDES = Further study
kind-INFORMEL = Undeclared work
kind-RECHERCHE = Seeking work
kind-INACTIF = Not in the labour force

## Short kinds, for tags and charts
kind-short-CDI = Open-ended
kind-short-CDD = Fixed-term
kind-short-CI_ANAPEC = Insertion contract
kind-short-STAGE_PRE = Internship
kind-short-INTERIM = Agency work
kind-short-FREELANCE_AE = Self-employed
kind-short-CREATION = Own firm
kind-short-FONCTION_PUBLIQUE = Public sector
kind-short-ETRANGER = Job abroad
kind-short-POURSUITE_ETUDES = Study
kind-short-INFORMEL = Undeclared work
kind-short-RECHERCHE = Seeking
kind-short-INACTIF = Inactive

## Evidence
evidence-CNSS = CNSS wage statement
evidence-BULLETIN = Payslip
evidence-CONTRAT = Signed work contract
evidence-CONTRAT_VISE_ANAPEC = Insertion contract stamped by ANAPEC
evidence-ATT_TRAVAIL = Work certificate
evidence-CARTE_AE = Self-employed card
evidence-FACTURES = Invoices or turnover statement
evidence-RC = Trade-register extract (form J)
evidence-ICE_ATT = ICE certificate
evidence-CONFIRM_EMPLOYEUR = Online confirmation by the employer
evidence-ENQUETE_TEL = Logged telephone survey
evidence-DECL_HONNEUR = Sworn statement
evidence-CONVENTION_STAGE = Internship agreement
evidence-ATT_SCOLARITE = Certificate of study
evidence-none = No proof (the operator’s word)
status-acceptee = Accepted
status-refusee = Refused
status-en_attente = Pending
source-operateur = Operator
source-apprenant = Learner
source-employeur = Employer
source-cnss = CNSS
source-anapec = ANAPEC
source-auditeur = Auditor
level-E0 = the operator’s word
level-E1 = the learner’s statement or a logged call
level-E2 = employer’s confirmation, contract, certificate
level-E3 = payslip, contract stamped by ANAPEC
level-E4 = CNSS statement

## Diplomas
diploma-SANS = No diploma
diploma-NIV_BAC = Baccalaureate level (not obtained)
diploma-BAC = Baccalaureate
diploma-TECH = Technician
diploma-BAC2 = Two years of higher education
diploma-BAC3 = Bachelor (three years)
diploma-BAC5 = Master or engineer (five years)
diploma-DOC = Doctorate

## People
sex-F = Women
sex-M = Men
intent-EMPLOI = To find a job
intent-EMPLOYEUR_ACTUEL = To stay with the present employer
intent-ENRICHISSEMENT = Personal enrichment
intent-ETUDES = To go on studying
exclusion-DECES = Death
exclusion-INCARCERATION = Incarceration
exclusion-SERVICE_MILITAIRE = Military call-up
exclusion-INCAPACITE = Incapacity of more than 90 days
enrolment-enrolled = Enrolled, to confirm
enrolment-confirmed = In training
enrolment-graduated = Graduated
enrolment-withdrawn = Withdrawn

## Sectors
sector-ESN = IT services
sector-EDITEUR = Software publishing
sector-OFFSH_ESO = Engineering outsourcing
sector-OFFSH_BPO = Business process outsourcing
sector-OFFSH_CRM = Customer relations
sector-BANQUE = Banking
sector-ASSUR = Insurance
sector-TELCO = Telecommunications
sector-INDUS = Industry
sector-STARTUP = Start-up
sector-PUBLIC = Public bodies
sector-EDU = Education and training
sector-COMM = Trade and retail

## Roles
role-admin = Administration
role-coordinator = Coordination
role-employer = Employer
role-reviewer = Ministry
role-auditor = Audit
role-learner = Learner

## Maturity of a figure (indicators.md §3)
maturity-DEFINITIF = Final
maturity-PROVISOIRE = Provisional
maturity-PARTIEL = Partial
maturity-HORIZON_NON_ATTEINT = Not yet observable
maturity-NON_DEFINI = Undefined

## State of an enrolment at H
outcome-EXCLU = Excluded
outcome-NON_MUR = Not yet observable
outcome-INSERE = Inserted
outcome-NON_INSERE = Not inserted
outcome-INCONNU = Unknown
