# الأشخاص وراء رقم.
people-part-inserted = المدمَجون
people-part-not_inserted = غير المدمَجين
people-part-unknown = مجهولو الوضعية
people-part-excluded = المستبعدون
people-part-not_mature = غير قابلين للملاحظة بعد
people-state-inserted = مدمَج
people-state-not_inserted = غير مدمَج
people-state-unknown = مجهول
people-state-excluded = مستبعَد
people-state-not_mature = غير قابل للملاحظة بعد
people-why = { $state }: { $reason }
people-why-not-mature = ابتداء من { $on }
people-why-insertion = { $kind } منذ { $since }، مثبت بتاريخ { $on }
people-why-set-aside = { $kind } منذ { $since }، مثبت بتاريخ { $on }
people-why-seen = { $kind }، معاين بتاريخ { $on }
people-why-ended = { $kind } انتهى في { $on } ولا شيء بعده
people-why-below-floor = { $kind }، إثبات بتاريخ { $on } من المستوى { $level }، دون الحد الأدنى { $floor }
people-why-stale = آخر إثبات في { $on }، سابق لتاريخ H ناقص 15 يوما ({ $limit })
people-why-late = آخر إثبات في { $on }، لاحق لتاريخ H زائد 45 يوما ({ $limit })
people-why-beside = آخر إثبات في { $on } لوضعية لا تشمل يوم H ({ $limit })
people-why-no-proof = لا إثبات
people-why-ground = { $ground }، بتاريخ { $on }
people-ground-no-job-sought = لا يبحث عن شغل، مصرح به عند التسجيل
people-ground-no-work-permit = غير مأذون له بالعمل
people-ground-other = سبب آخر
people-cohorts-title = { $part }: الأفواج
people-title = { $part }: الأشخاص
people-count = { $n ->
    [0] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصا
   *[other] { $n } شخص
}
people-behind = { $part }: { $n }، عرض التفاصيل
people-masked-cohorts = { $n ->
    [one] فوج واحد محجوب
    [two] فوجان محجوبان
    [few] { $n } أفواج محجوبة
   *[other] { $n } فوجا محجوبا
}
people-masked-text = عدد الأشخاص أقل من أن يعرض. وسِّع الفترة أو الجهة.
people-see = عرض الأشخاص
people-nobody = لا أحد هنا
people-nobody-text = اختر حالة أخرى أو تعريفا آخر.
people-unlisted = { $n ->
    [one] شخص واحد محسوب دون أن يدرج في اللائحة: فوجه أصغر من أن يعرض على حدة.
    [two] شخصان محسوبان دون أن يدرجا في اللائحة: فوجاهما أصغر من أن يعرضا على حدة.
    [few] { $n } أشخاص محسوبون دون أن يدرجوا في اللائحة: أفواجهم أصغر من أن تعرض على حدة.
   *[other] { $n } شخصا محسوبون دون أن يدرجوا في اللائحة: أفواجهم أصغر من أن تعرض على حدة.
}
people-pseudonymous = يشار إلى الأشخاص بمرجع تسجيلهم. هذه القراءة مدونة في السجل.
people-withdrawn = تسجيل سُحب منذئذ
people-parts = أجزاء القاعدة
people-pages = صفحات اللائحة
people-sheet = الأشخاص
people-sheet-cohorts = الأفواج
people-column-cohort = الفوج
people-meaning-cohort = رمز الفوج
people-column-learner-ref = المرجع
people-meaning-learner-ref = مرجع التسجيل في الفوج
people-column-name = الاسم
people-meaning-name = فارغ لمن لا يقرأ الأسماء
people-column-other-name = الاسم بكتابة أخرى
people-meaning-other-name = بالكتابة الأخرى
people-column-state = الحالة
people-meaning-state = الجزء من القاعدة
people-column-reason = السبب
people-meaning-reason = لماذا يحسب الشخص هنا
people-column-t0 = البداية (⁦t0⁩)
people-meaning-t0 = يوم انطلاق الساعة
people-column-horizon = الأفق (⁦H⁩)
people-meaning-horizon = اليوم الذي تقرأ فيه الوضعية
people-column-evidence = الإثبات
people-meaning-evidence = نوع الإثبات الحاسم
people-column-level = المستوى
people-meaning-level = مستوى الإثبات من E0 إلى E4
people-column-attested-on = تاريخ الإثبات
people-meaning-attested-on = اليوم الذي يشهد به الإثبات
people-column-operator = المتعهد
people-meaning-operator = متعهد التكوين
people-column-track = المسلك
people-meaning-track = مسلك التكوين
people-column-region = الجهة
people-meaning-region = رمز جهة التكوين لدى المندوبية
people-column-base = القاعدة
people-meaning-base = قاعدة الرقم في الفوج
people-column-denominator = المقام
people-meaning-denominator = القابلون للملاحظة غير المستبعدين
people-column-count = العدد
people-meaning-count = أشخاص الفوج في هذه الحالة
people-numerator = البسط
people-denominator = المقام
people-unknowns = المجهولون
people-learnt = ما عُلم منذ { $on }
people-cause = السبب
people-then = كما كان معروفا حينها
people-now = كما هو معروف الآن
people-then-now = مقارنة ما كان معروفا بما هو معروف الآن، إلى حد الأشخاص
people-nothing-learnt = لم يتغير شيء: للسؤال نفسه الجواب نفسه.
people-cause-late_answer = جواب متأخر
people-cause-proof_accepted = إثبات مقبول
people-cause-proof_refused = إثبات مرفوض
people-cause-correction = تصحيح
people-cause-merge = دمج مكررات
people-cause-exclusion = استبعاد
people-cause-joined = دخول إلى القاعدة
people-cause-matured = بلوغ الأفق
people-cause-new_insertion = إدماج جديد
people-cause-job_ended = انتهاء شغل
people-cause-aged = إثبات تقادم
people-cause-left = خروج من القاعدة
