# الأفواج كما تراها التنسيقية.
cohort-list-title = { $n ->
    [zero] لا فوج
    [one] فوج واحد
    [two] فوجان
    [few] { $n } أفواج
    [many] { $n } فوجا
   *[other] { $n } فوج
}
cohort-name = { $track }، { $place }
cohort-import = استيراد أفواج
cohort-none = لا أفواج بعد
cohort-none-text = افتحوا أول فوج أو استوردوا لائحة أفواجكم.
cohort-search = الرمز أو الشعبة أو المؤسسة
cohort-year = سنة البداية
cohort-phase = الحالة
cohort-phase-planned = قادم
cohort-phase-running = في التكوين
cohort-phase-ended = منته
cohort-no-match = لا فوج يطابق البحث
cohort-no-match-text = أزيلوا تصفية أو ابحثوا بكلمة أخرى.
cohort-all = كل الأفواج
cohort-pages = صفحات لائحة الأفواج
cohort-bad-filter = إحدى التصفيات في العنوان غير مقروءة. عودوا إلى اللائحة واختاروها من جديد.
cohort-of = { $part } من { $whole }
cohort-from = من
cohort-to = إلى
cohort-rate = معدل الإدماج بعد 6 أشهر
cohort-tabs = أقسام الفوج
cohort-tab-follow-up = تتبع الإدماج
cohort-tab-proofs = الإثباتات
cohort-step-enrolment = التسجيل
cohort-step-training = التكوين
cohort-step-graduation = التخرج
cohort-step-follow-up = { $n ->
    [zero] التتبع عند التخرج
    [one] التتبع بعد شهر
    [two] التتبع بعد شهرين
    [few] التتبع بعد { $n } أشهر
    [many] التتبع بعد { $n } شهرا
   *[other] التتبع بعد { $n } شهر
}
cohort-step-enrolled = { $n ->
    [zero] لا مسجل
    [one] مسجل واحد
    [two] مسجلان
    [few] { $n } مسجلين
    [many] { $n } مسجلا
   *[other] { $n } مسجل
}
cohort-step-graduated = { $n ->
    [zero] لا خريج
    [one] خريج واحد
    [two] خريجان
    [few] { $n } خريجين
    [many] { $n } خريجا
   *[other] { $n } خريج
}
cohort-step-opens = يفتح يوم { $day }
cohort-step-until = إلى غاية { $day }
cohort-step-over = منته
cohort-step-known = { $known } وضعية من { $due }
cohort-step-known-until = { $known } من { $due }؛ الإغلاق { $day }
cohort-unknown = { $n ->
    [zero] لا وضعية مجهولة
    [one] وضعية واحدة مجهولة
    [two] وضعيتان مجهولتان
    [few] { $n } وضعيات مجهولة
    [many] { $n } وضعية مجهولة
   *[other] { $n } وضعية مجهولة
}
cohort-unknown-range = قد يتراوح المعدل بين { $low } و{ $high }
cohort-unproven = { $n ->
    [zero] لا شغل دون إثبات كاف
    [one] شغل واحد دون إثبات كاف
    [two] شغلان دون إثبات كاف
    [few] { $n } مناصب دون إثبات كاف
    [many] { $n } منصبا دون إثبات كاف
   *[other] { $n } منصب دون إثبات كاف
}
cohort-unproven-text = عقد أو شهادة أو تصريح CNSS
cohort-hires = { $n ->
    [zero] لا توظيف للمصادقة
    [one] توظيف واحد للمصادقة
    [two] توظيفان للمصادقة
    [few] { $n } توظيفات للمصادقة
    [many] { $n } توظيفا للمصادقة
   *[other] { $n } توظيف للمصادقة
}
cohort-hires-text = أكدها المشغل
cohort-handle = معالجة
cohort-add-proof = إضافة إثبات
cohort-validate = مصادقة
cohort-nothing-to-do = لا شيء للمعالجة: كل الوضعيات القابلة للملاحظة معروفة ومثبتة.
cohort-state-graduated = { $sex ->
    [F] متخرجة
   *[other] متخرج
}
cohort-state-withdrawn = انقطاع
cohort-state-confirmed = في التكوين
cohort-state-enrolled = { $sex ->
    [F] مسجلة
   *[other] مسجل
}
cohort-found-employed = يشتغل، { $kind }
cohort-found-declared = مصرح بها دون إثبات
cohort-found-ended = شغل منته
cohort-found-unknown = مجهولة
cohort-situation = الوضعية
cohort-situation-unknown = مجهولة
cohort-situation-declared = مصرح بها دون إثبات
cohort-situation-employed = يشتغل
cohort-situation-otherwise = وضعية أخرى
cohort-situation-not-yet = غير قابلة للملاحظة بعد
cohort-situation-excluded = خارج الحساب
cohort-situation-none = غير متخرج
cohort-search-learners = البحث في الفوج
cohort-learners-range = المتعلمون، { $from } إلى { $to } من { $total }
cohort-learner = المتعلم
cohort-path = المسار
cohort-at-six-months = الوضعية بعد 6 أشهر
cohort-heard-on = آخر إثبات
cohort-learner-pages = صفحات لائحة المتعلمين
cohort-empty = لا متعلم في هذا الفوج
cohort-empty-text = استوردوا لائحة المسجلين أو أضيفوهم واحدا واحدا.
cohort-import-learners = استيراد المسجلين
cohort-import-situations = استيراد وضعيات
cohort-no-learner = لا متعلم يطابق البحث
cohort-no-learner-text = ابحثوا عن اسم آخر، بالحروف اللاتينية أو العربية، أو وضعية أخرى.
cohort-all-learners = كل المتعلمين
cohort-beside = مهام هذا الفوج ونشاطه
cohort-activity = النشاط الأخير
cohort-no-activity = لم يسجل أي شيء بعد.
cohort-whole-journal = السجل كله
cohort-follow-ups = أين وصل التتبع
cohort-follow-ups-text = الوضعيات المعروفة بعد 3 و6 و12 شهرا؛ يحتسب المجهول غير مدمج.
cohort-horizon = الأفق
cohort-months = { $n ->
    [zero] عند التخرج
    [one] شهر
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرا
   *[other] { $n } شهر
}
cohort-due = القابلة للملاحظة
cohort-known = المعروفة
cohort-closes = إغلاق الإثباتات
cohort-closed = مغلق
cohort-whom = { $n ->
    [zero] لا خريج
    [one] خريج واحد للتتبع
    [two] خريجان، من يجب الاتصال بهم أولا
    [few] { $n } خريجين، من يجب الاتصال بهم أولا
    [many] { $n } خريجا، من يجب الاتصال بهم أولا
   *[other] { $n } خريج، من يجب الاتصال بهم أولا
}
cohort-action = إجراء
cohort-no-graduate = لا خريج بعد
cohort-no-graduate-text = يبدأ التتبع عند التخرج.
cohort-proofs = { $n ->
    [zero] لا إثبات
    [one] إثبات واحد
    [two] إثباتان، ما ينبغي فحصه أولا
    [few] { $n } إثباتات، ما ينبغي فحصه أولا
    [many] { $n } إثباتا، ما ينبغي فحصه أولا
   *[other] { $n } إثبات، ما ينبغي فحصه أولا
}
cohort-no-proof = لا إثبات بعد
cohort-no-proof-text = أدخلوا وضعية في بطاقة متعلم، أو استوردوا ملفا.
cohort-act-enrolment-graduate = { $n ->
    [zero] لم يتخرج أحد
    [one] تخرج متعلم
    [two] تخرج متعلمان
    [few] تخرج { $n } متعلمين
    [many] تخرج { $n } متعلما
   *[other] تخرج { $n } متعلم
}
cohort-act-enrolment-withdraw = { $n ->
    [zero] لم يسجل انقطاع
    [one] سجل انقطاع واحد
    [two] سجل انقطاعان
    [few] سجلت { $n } انقطاعات
    [many] سجل { $n } انقطاعا
   *[other] سجل { $n } انقطاع
}
cohort-act-enrolment-correct = تصحيح تسجيل
cohort-act-enrolment-enrol = تسجيل متعلم
cohort-act-situation-record = { $n ->
    [zero] لم تدخل وضعية
    [one] أدخلت وضعية واحدة
    [two] أدخلت وضعيتان
    [few] أدخلت { $n } وضعيات
    [many] أدخلت { $n } وضعية
   *[other] أدخلت { $n } وضعية
}
cohort-act-evidence-review = فحص إثبات
cohort-act-learners-export = { $n ->
    [zero] لم يصدر أحد
    [one] صدر متعلم واحد
    [two] صدر متعلمان
    [few] صدر { $n } متعلمين
    [many] صدر { $n } متعلما
   *[other] صدر { $n } متعلم
}
cohort-act-cohort-create = فتح الفوج
cohort-act-cohort-edit = تعديل الفوج
cohort-act-other = { $action }
cohort-sheet = الأفواج
cohort-column-code = الفوج
cohort-meaning-code = رمز الفوج
cohort-column-programme = البرنامج
cohort-meaning-programme = برنامج التكوين
cohort-column-operator = المؤسسة
cohort-meaning-operator = من يكوّن
cohort-column-track = الشعبة
cohort-meaning-track = شعبة التكوين
cohort-column-region = الجهة
cohort-meaning-region = رمز الجهة
cohort-column-starts-on = البداية
cohort-meaning-starts-on = أول يوم
cohort-column-ends-on = النهاية
cohort-meaning-ends-on = آخر يوم متوقع
cohort-column-phase = الحالة
cohort-meaning-phase = planned أو running أو ended
cohort-column-enrolled = المسجلون
cohort-meaning-enrolled = التسجيلات المعروفة في تاريخ الحصر
cohort-column-in-training = في التكوين
cohort-meaning-in-training = مؤكدون في التكوين
cohort-column-withdrawn = الانقطاعات
cohort-meaning-withdrawn = غادروا دون تخرج
cohort-column-graduated = الخريجون
cohort-meaning-graduated = الخريجون في تاريخ الحصر
cohort-column-denominator = القابلون للملاحظة
cohort-meaning-denominator = خريجون تجاوزوا 6 أشهر دون المستثنين
cohort-column-inserted = المدمجون
cohort-meaning-inserted = في شغل مثبت بعد 6 أشهر
cohort-column-floor = المعدل
cohort-meaning-floor = المدمجون من القابلين للملاحظة، %
cohort-column-knowledge = الوضعية المعروفة
cohort-meaning-knowledge = نسبة من وضعيته معروفة، %
cohort-column-rate = الإدماج بعد 6 أشهر
cohort-column-end = النهاية
cohort-nobody-chosen = ضعوا علامة أولا على متعلم أو أكثر.
cohort-refused = لم يسجل شيء: الإجراء غير ممكن لكل الأشخاص المختارين.
cohort-new = فتح فوج
cohort-new-lead = يظهر فورا في لوائحكم؛ سجلوا فيه المتعلمين بعد ذلك.
cohort-open = فتح الفوج
cohort-edit = تعديل الفوج
cohort-edit-lead = تبقى النسخة السابقة في التاريخ، ويعاد حساب المعدلات فورا.
cohort-created = فتح الفوج.
cohort-edited = عدل الفوج.
cohort-code-hint = فريد ونهائي، مثل ‎2026-FES-03.
cohort-choose = اختيار
cohort-whole-region = غير محدد
cohort-capacity-hint = عدد المقاعد، مثل 25.
cohort-contract-hint = مرجع الاتفاقية التي تموله.
cohort-conflict = سجل شخص آخر نسخة أخرى أثناء إدخالكم. نسختكم محفوظة أسفله، وتسجيلها يعوض الأخرى.
cohort-conflict-versions = النسختان
cohort-field = الخانة
cohort-yours = إدخالكم
cohort-saved = المسجل
