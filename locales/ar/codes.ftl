### Labels of codes: one message a code, keys `list-CODE`.

## Regions (HCP)
region-01 = طنجة-تطوان-الحسيمة
region-02 = الشرق
region-03 = فاس-مكناس
region-04 = الرباط-سلا-القنيطرة
region-05 = بني ملال-خنيفرة
region-06 = الدار البيضاء-سطات
region-07 = مراكش-آسفي
region-08 = درعة-تافيلالت
region-09 = سوس-ماسة
region-10 = كلميم-واد نون
region-11 = العيون-الساقية الحمراء
region-12 = الداخلة-وادي الذهب

## Short region names, for tiles
region-short-01 = طنجة
region-short-02 = الشرق
region-short-03 = فاس
region-short-04 = الرباط
region-short-05 = بني ملال
region-short-06 = البيضاء
region-short-07 = مراكش
region-short-08 = درعة
region-short-09 = سوس
region-short-10 = كلميم
region-short-11 = العيون
region-short-12 = الداخلة

## Kinds of situation
kind-CDI = عقد غير محدد المدة
kind-CDD = عقد محدد المدة
kind-CI_ANAPEC = عقد الإدماج
kind-STAGE_PRE = تدريب قبل التشغيل
kind-INTERIM = عقد مهمة (العمل المؤقت)
kind-FREELANCE_AE = المقاول الذاتي
kind-CREATION = إحداث مقاولة
kind-FONCTION_PUBLIQUE = الوظيفة العمومية
kind-ETRANGER = عمل بالخارج
kind-POURSUITE_ETUDES = متابعة الدراسة
kind-INFORMEL = عمل غير مصرح به
kind-RECHERCHE = يبحث عن شغل
kind-INACTIF = غير نشيط

## Short kinds, for tags and charts
kind-short-CDI = غير محدد المدة
kind-short-CDD = محدد المدة
kind-short-CI_ANAPEC = عقد الإدماج
kind-short-STAGE_PRE = تدريب
kind-short-INTERIM = عمل مؤقت
kind-short-FREELANCE_AE = مقاول ذاتي
kind-short-CREATION = إحداث مقاولة
kind-short-FONCTION_PUBLIQUE = وظيفة عمومية
kind-short-ETRANGER = شغل بالخارج
kind-short-POURSUITE_ETUDES = دراسة
kind-short-INFORMEL = شغل غير مصرح به
kind-short-RECHERCHE = يبحث عن شغل
kind-short-INACTIF = غير نشيط

## Evidence
evidence-CNSS = شهادة التصريح بالأجور لدى ص.و.ض.ج
evidence-BULLETIN = ورقة الأداء
evidence-CONTRAT = عقد الشغل
evidence-CONTRAT_VISE_ANAPEC = عقد الإدماج المؤشر عليه
evidence-ATT_TRAVAIL = شهادة العمل
evidence-CARTE_AE = بطاقة المقاول الذاتي
evidence-FACTURES = فواتير
evidence-RC = السجل التجاري نموذج ج
evidence-ICE_ATT = شهادة التعريف الموحد
evidence-CONFIRM_EMPLOYEUR = تأكيد المشغل
evidence-ENQUETE_TEL = استطلاع هاتفي
evidence-DECL_HONNEUR = تصريح بالشرف
evidence-CONVENTION_STAGE = اتفاقية التدريب
evidence-ATT_SCOLARITE = شهادة مدرسية
evidence-none = دون إثبات (تصريح المتعهد)
status-acceptee = مقبولة
status-refusee = مرفوضة
status-en_attente = في الانتظار
source-operateur = المتعهد
source-apprenant = المتعلم
source-employeur = المشغل
source-cnss = الصندوق الوطني للضمان الاجتماعي
source-anapec = الوكالة الوطنية لإنعاش التشغيل
source-auditeur = المدقق
level-E0 = تصريح المتعهد
level-E1 = تصريح المتعلم أو مكالمة موثقة
level-E2 = تأكيد المشغل أو عقد أو شهادة
level-E3 = ورقة الأداء أو عقد مؤشر عليه
level-E4 = تصريح لدى الضمان الاجتماعي

## Diplomas
diploma-SANS = بدون شهادة
diploma-NIV_BAC = مستوى الباكالوريا
diploma-BAC = الباكالوريا
diploma-TECH = تقني
diploma-BAC2 = تقني متخصص / دبلوم جامعي (باك+2)
diploma-BAC3 = الإجازة (باك+3)
diploma-BAC5 = الماستر / مهندس دولة (باك+5)
diploma-DOC = الدكتوراه

## People
sex-F = النساء
sex-M = الرجال
intent-EMPLOI = إيجاد شغل
intent-EMPLOYEUR_ACTUEL = البقاء لدى المشغل الحالي
intent-ENRICHISSEMENT = إغناء شخصي
intent-ETUDES = متابعة الدراسة
exclusion-DECES = وفاة
exclusion-INCARCERATION = اعتقال
exclusion-SERVICE_MILITAIRE = الخدمة العسكرية
exclusion-INCAPACITE = عجز يتجاوز 90 يوما
enrolment-enrolled = تسجيل في انتظار التأكيد
enrolment-confirmed = في التكوين
enrolment-graduated = متخرج
enrolment-withdrawn = انقطاع

## Sectors
sector-ESN = خدمات معلوماتية
sector-EDITEUR = نشر البرمجيات
sector-OFFSH_ESO = هندسة مرحلة
sector-OFFSH_BPO = ترحيل العمليات
sector-OFFSH_CRM = العلاقة مع الزبناء
sector-BANQUE = بنوك
sector-ASSUR = تأمينات
sector-TELCO = اتصالات
sector-INDUS = صناعة
sector-STARTUP = مقاولة ناشئة
sector-PUBLIC = إدارات ومؤسسات عمومية
sector-EDU = تعليم وتكوين
sector-COMM = تجارة وتوزيع

## Roles
role-admin = الإدارة
role-coordinator = التنسيق
role-employer = المشغِّل
role-reviewer = الوزارة
role-auditor = التدقيق
role-learner = المتعلم

## Maturity of a figure (indicators.md §3)
maturity-DEFINITIF = نهائي
maturity-PROVISOIRE = مؤقت
maturity-PARTIEL = جزئي
maturity-HORIZON_NON_ATTEINT = غير قابل للملاحظة بعد
maturity-NON_DEFINI = غير محدد

## State of an enrolment at H
outcome-EXCLU = مستثنى
outcome-NON_MUR = غير قابل للملاحظة بعد
outcome-INSERE = مدمج
outcome-NON_INSERE = غير مدمج
outcome-INCONNU = مجهول
