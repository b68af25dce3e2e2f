# السجل: القيود ونقط المراقبة والصلاحيات.
journal-title = السجل
journal-lead = من اطلع أو عدّل أو صدّر أو قرر، وماذا. كل قيد يحمل بصمة القيد السابق: لا يمكن تغيير أي منها دون أن يظهر ذلك.
journal-tab-entries = القيود
journal-tab-checkpoints = نقط المراقبة
journal-tab-rights = الصلاحيات
journal-person = الشخص المعني
journal-person-hint = الفوج/المرجع، أو معرّف
journal-actor = الفاعل
journal-actor-hint = الاسم أو العنوان أو system أو visitor
journal-nature = الطبيعة
journal-nature-access = ولوج
journal-nature-reading = اطلاع
journal-nature-export = تصدير
journal-nature-change = تعديل
journal-nature-decision = قرار
journal-act = الفعل
journal-act-hint = مثلا import أو person.reveal_cin
journal-from = من
journal-until = إلى
journal-object = الموضوع
journal-object-hint = معرّف الشيء
journal-entry = القيد
journal-none = لا قيد مطابق
journal-none-text = أزيلوا مصفاة أو وسّعوا التواريخ.
journal-seen = من فتح هذا الملف
journal-all = السجل كله
journal-account = حساب
journal-system = النظام
journal-visitor = زائر
journal-checkpoints-lead = أين كانت السلسلة، موقّعا. احتفظوا بأحد هذه الأسطر في مكان آخر: فهو يكشف سجلا بُتر أو أعيدت كتابته.
journal-verify = التحقق من السلسلة
journal-checkpoint-make = التوقيع الآن
journal-checkpoint-made = تم توقيع نقطة المراقبة.
journal-made-at = وُقّع في
journal-line-show = عرض السطر
journal-no-checkpoint = لا نقطة مراقبة
journal-no-checkpoint-text = أول ولوج في كل يوم يوقّع واحدة.
journal-key = المفتاح العمومي للتوقيع
journal-key-text = Ed25519. يتحقق من نقط المراقبة والإصدارات دون هذا الخادم.
journal-broken = انقطاع عند القيد { $seq }
journal-broken-cell = تم تعديل خانة في هذا القيد.
journal-broken-order = تم تبديل هذا القيد بآخر.
journal-broken-missing = تم حذف هذا القيد.
journal-broken-tail = تم حذف القيود الأخيرة.
journal-broken-added = أضيف قيد بعد القيد الأخير.
journal-broken-rewritten = أعيدت كتابة السلسلة: لم تعد تلك التي رأتها نقطة المراقبة.
journal-broken-signature = نقطة مراقبة لم توقّعها هذه المنصة.
journal-rights-lead = من كان يتوفر على أي دور وفي أي نطاق عند نهاية يوم معين. لا تظهر أسماء المتعلمين إلا للإدارة.
journal-rights-on = بتاريخ
journal-rights-none = لم يكن أي دور ممنوحا ذلك اليوم
journal-rights-none-text = اختاروا تاريخا أحدث.
journal-no-end = دون نهاية محددة
journal-column-seq = الرقم
journal-column-on = التاريخ
journal-column-at = الساعة
journal-column-actor = معرّف الفاعل
journal-column-name = الاسم
journal-column-nature = الطبيعة
journal-column-action = الفعل
journal-column-kind = نوع الموضوع
journal-column-object = الموضوع
journal-column-detail = التفصيل
journal-column-hash = البصمة
journal-column-line = السطر الموقّع
journal-column-account = الحساب
journal-column-email = العنوان
journal-column-role = الدور
journal-column-over = النطاق
journal-column-starts_on = من
journal-column-ends_on = إلى
journal-column-last_sign_in = آخر ولوج
journal-meaning-seq = رتبة القيد في السلسلة ابتداء من 1
journal-meaning-on = التاريخ المدني بالمغرب
journal-meaning-at = الساعة بالمغرب
journal-meaning-actor = معرّف الحساب أو system أو visitor
journal-meaning-name = اسم الحساب؛ فارغ بالنسبة لمتعلم
journal-meaning-nature = access أو reading أو export أو change أو decision
journal-meaning-action = رمز الفعل
journal-meaning-kind = رمز نوع الشيء
journal-meaning-object = معرّف الشيء
journal-meaning-detail = رموز وأعداد وتواريخ بصيغة JSON
journal-meaning-hash = SHA-256 للقيد ولسابقه
journal-meaning-line = تُعطى للأمر « sanad audit verify --checkpoint »
journal-meaning-account = معرّف الحساب
journal-meaning-email = العنوان؛ فارغ بالنسبة لمتعلم
journal-meaning-role = رمز الدور
journal-meaning-over = البرنامج أو المشغّل أو الجهة أو المقاولة؛ فارغ: الكل
journal-meaning-starts_on = أول يوم في التفويض
journal-meaning-ends_on = آخر يوم في التفويض
journal-meaning-last_sign_in = آخر ولوج قبل نهاية ذلك اليوم
journal-kind-account = حساب
journal-kind-application = ترشيح
journal-kind-batch = استيراد
journal-kind-case = حالة افتحاص
journal-kind-cohort = فوج
journal-kind-contract = عقد
journal-kind-activity = نشاط
journal-kind-definition = تعريف
journal-kind-duplicate = تكرار محتمل
journal-kind-edition = إصدار
journal-kind-employer = مقاولة
journal-kind-enrolment = تسجيل
journal-kind-indicator = مؤشر
journal-kind-journal = السجل
journal-kind-learners = لائحة متعلمين
journal-kind-mission = مهمة افتحاص
journal-kind-opening = عرض
journal-kind-person = شخص
journal-kind-review = مراجعة
journal-kind-publication = منشور
journal-kind-reference = مرجع
journal-act-account-close = إغلاق حساب
journal-act-account-create = فتح حساب
journal-act-account-end-mandate = إنهاء تفويض
journal-act-account-export = تصدير لائحة الحسابات
journal-act-account-grant = منح تفويض
journal-act-account-invite = إنشاء رابط دعوة
journal-act-account-password = اختيار كلمة السر
journal-act-account-reopen = إعادة فتح حساب
journal-act-application-decline = رفض ترشيح
journal-act-application-export = تصدير الترشيحات
journal-act-application-move = تقديم مرحلة الترشيح
journal-act-application-read = الاطلاع على معلومات الاتصال بمترشح
journal-act-application-refer = اقتراح خريج
journal-act-backup-make = نسخة احتياطية من القاعدة كلها
journal-act-cohort-create = إحداث فوج
journal-act-cohort-edit = تعديل فوج
journal-act-activity-correct = تصحيح نشاط
journal-act-activity-record = تسجيل نشاط
journal-act-activity-remove = سحب نشاط
journal-act-contract-amend = توقيع ملحق
journal-act-contract-close = إغلاق عقد
journal-act-contract-draft = صياغة عقد
journal-act-contract-rewrite = إعادة كتابة بنود عقد
journal-act-contract-sign = توقيع عقد
journal-act-contract-tranche = البت في شطر
journal-act-definition-activate = تفعيل تعريف
journal-act-definition-draft = صياغة تعريف
journal-act-definition-withdraw = سحب مشروع تعريف
journal-act-duplicate-export = تصدير التكرارات
journal-act-duplicate-keep-apart = شخصان مختلفان
journal-act-duplicate-merge = دمج شخصين
journal-act-duplicate-undo = إلغاء قرار التكرار
journal-act-edition-approve = المصادقة على إصدار
journal-act-edition-cases = تصدير حالات إصدار
journal-act-edition-freeze = تجميد إصدار
journal-act-edition-let-in = السماح لقارئ قبل المصادقة
journal-act-edition-review = مراجعة إصدار
journal-act-edition-supersede = تعويض إصدار
journal-act-edition-withdraw = سحب إصدار
journal-act-employer-edit = تعديل مقاولة
journal-act-employer-register = تسجيل مقاولة
journal-act-employer-verify = التحقق من مقاولة
journal-act-enrolment-correct = تصحيح تسجيل
journal-act-enrolment-enrol = تسجيل متعلم
journal-act-enrolment-graduate = منح الشهادة
journal-act-enrolment-withdraw = تدوين انقطاع
journal-act-evidence-review = البت في حجة
journal-act-export-write = كتابة ملف تبادل
journal-act-import-abandon = التخلي عن استيراد
journal-act-import-apply = تطبيق استيراد
journal-act-import-receive = استلام ملف
journal-act-import-reverse = إلغاء استيراد
journal-act-journal-export = تصدير السجل
journal-act-learner-read = فتح ملف متعلم
journal-act-learners-export = تصدير أسماء المتعلمين
journal-act-mission-answer = الاستماع إلى المتعهد
journal-act-mission-call = مكالمة افتحاص
journal-act-mission-close = اختتام مهمة
journal-act-mission-commit = الالتزام ببذرة
journal-act-mission-declare = التصريح بالمصالح
journal-act-mission-draw = سحب عينة
journal-act-mission-export = تصدير وثيقة من مهمة
journal-act-mission-find = معاينة افتحاص
journal-act-mission-freeze = تجميد ساكنة
journal-act-mission-plan = التخطيط لمهمة
journal-act-mission-read = فتح ملف مسحوب
journal-act-mission-replace = تعويض حالة
journal-act-opening-close = إغلاق عرض
journal-act-opening-draft = صياغة عرض
journal-act-opening-edit = تعديل عرض
journal-act-opening-publish = نشر عرض
journal-act-people-export = تصدير الحالات وراء رقم
journal-act-people-read = قراءة الحالات وراء رقم
journal-act-person-correct = تصحيح الهوية
journal-act-person-reveal-cin = الاطلاع على رقم البطاقة الوطنية
journal-act-placement-confirm = تأكيد توظيف
journal-act-placement-export = تصدير التوظيفات
journal-act-placement-refuse = رفض توظيف
journal-act-placement-validate = اعتماد توظيف
journal-act-publication-publish = نشر أرقام
journal-act-publication-refuse = رفض النشر من طرف السجل
journal-act-publication-withdraw = سحب منشور
journal-act-reference-seed = تحميل المراجع
journal-act-review-answer = جواب في المراجعة
journal-act-review-ask = سؤال في المراجعة
journal-act-review-close = إغلاق سؤال
journal-act-review-decide = قرار المراجعة
journal-act-review-export = تصدير وثيقة من مراجعة
journal-act-review-justify = تبرير فارق
journal-act-review-minutes = تحرير محضر
journal-act-review-open = افتتاح مراجعة
journal-act-review-read-cases = الاطلاع على حالات مراجعة بمراجعها
journal-act-review-sign = توقيع محضر
journal-act-session-close = تسجيل الخروج
journal-act-session-open = تسجيل الدخول
journal-act-situation-record = تسجيل وضعية
journal-holds = { $n ->
    [zero] لا قيد
    [one] قيد واحد يتبع سابقه
    [two] قيدان، كل منهما يتبع سابقه
    [few] { $n } قيود، كل منها يتبع سابقه
    [many] { $n } قيدا، كل منها يتبع سابقه
   *[other] { $n } قيد، كل منها يتبع سابقه
}
journal-holds-text = { $n ->
    [zero] دون نقطة مراقبة للمقارنة.
    [one] مقارنة مع نقطة مراقبة أو إصدار مختوم واحد.
    [two] مقارنة مع نقطتي مراقبة أو إصدارين مختومين.
    [few] مقارنة مع { $n } نقط مراقبة وإصدارات مختومة.
    [many] مقارنة مع { $n } نقطة مراقبة وإصدارا مختوما.
   *[other] مقارنة مع { $n } نقطة مراقبة وإصدار مختوم.
}
journal-broken-text = { $n ->
    [zero] لا قيد سليم قبله.
    [one] قيد واحد قبله سليم.
    [two] قيدان قبله سليمان.
    [few] { $n } قيود قبله سليمة.
    [many] { $n } قيدا قبله سليمة.
   *[other] { $n } قيد قبله سليمة.
}
journal-rights-count = { $n ->
    [zero] لا دور
    [one] دور واحد
    [two] دوران
    [few] { $n } أدوار
    [many] { $n } دورا
   *[other] { $n } دور
}
journal-rights-more = { $n ->
    [zero] لا يظهر أي منها؛ الملف يضمها كلها.
    [one] يظهر الأول؛ الملف يضمها كلها.
    [two] يظهر الأولان؛ الملف يضمها كلها.
    [few] تظهر { $n } الأولى؛ الملف يضمها كلها.
    [many] تظهر { $n } الأولى؛ الملف يضمها كلها.
   *[other] تظهر { $n } الأولى؛ الملف يضمها كلها.
}
journal-act-contract-prepare-amendment = الشروع في إعداد ملحق
journal-act-contract-drop-amendment = التخلي عن ملحق
journal-act-contract-read-enrolments = الاطلاع على تسجيلات عقد بالمراجع
journal-act-contract-export-enrolments = تصدير تسجيلات عقد
journal-act-mission-read-proof = قراءة حجة جديدة
journal-act-mission-read-results = قراءة نتائج مهمة تحت المراجع
journal-act-mission-remind = تذكير متعهد
journal-kind = نوع الشيء
journal-reason = السبب
journal-reason-hint = نص السبب أو رمزه حيث يوجد
journal-filter-role = الدور
journal-filter-account = الحساب
journal-filter-account-hint = الاسم أو العنوان
journal-column-granted_by = منحه
journal-column-granted_at = منح في
journal-column-reason = السبب
journal-meaning-granted_by = معرّف الحساب الذي منح التكليف، أو system
journal-meaning-granted_at = يوم منح التكليف
journal-meaning-reason = السبب المكتوب أو رمزه عند وجوده
journal-rights-none-filtered = أزيلوا مصفاة أو اختاروا تاريخا آخر.
journal-none-held = لا أحد مطابق
journal-kind-export = ملف تبادل
journal-kind-import = استيراد
journal-own-record = ملفه الخاص
