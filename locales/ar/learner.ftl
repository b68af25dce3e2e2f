# المتعلمون: البطاقات والاستمارات والإجراءات.
learner-enrol = تسجيل متعلم
learner-record-situation = إدخال وضعية
learner-graduate = تسجيل التخرج
learner-withdraw = تسجيل انقطاع
learner-export = تصدير
learner-step-graduate = تسجيل التخرج
learner-step-withdraw = تسجيل انقطاع
learner-step-situation = إدخال وضعية
learner-step-export = تصدير
learner-refused = من لا يمكنه، ولماذا
learner-refusal-stale = غيّر شخص ما هذه البطاقة؛ أعيدوا قراءتها ثم حاولوا من جديد.
learner-refusal-already_graduated = متخرج من قبل.
learner-refusal-already_withdrawn = انقطاع مسجل من قبل.
learner-refusal-before_enrolment = التاريخ يسبق التسجيل.
learner-refusal-disagrees = يناقض إثباتا مسجلا.
learner-refusal-already_proved = هذا الإثبات مسجل من قبل.
learner-refusal-no_such_situation = هذه الوضعية غير موجودة.
learner-refusal-already_reviewed = إثبات سبق فحصه.
learner-chosen = { $n ->
    [zero] لا أحد
    [one] متعلم واحد
    [two] متعلمان
    [few] { $n } متعلمين
    [many] { $n } متعلما
   *[other] { $n } متعلم
}
learner-export-text = هذا الملف يذكر أسماء أشخاص: يقيد التصدير في السجل.
learner-format = الصيغة
learner-accept-now = اطلعت على الوثيقة: اقبلها فورا
learner-search = الاسم أو المرجع
learner-search-text = بالحروف اللاتينية أو العربية.
learner-found = { $n ->
    [zero] لا أحد
    [one] متعلم واحد
    [two] متعلمان
    [few] { $n } متعلمين
    [many] { $n } متعلما
   *[other] { $n } متعلم
}
learner-cut = هناك آخرون: دققوا الاسم.
learner-no-match-text = جربوا بداية الاسم العائلي أو الاسم بالعربية.
learner-known = قد يكون هذا الشخص معروفا
learner-known-question = هل هو الشخص نفسه؟
learner-same = نعم، { $name }
learner-another = لا، شخص آخر
learner-sex-F = امرأة
learner-sex-M = رجل
learner-cin-hint = رقم البطاقة الوطنية اختياري: يجنب التكرار، وهو مشفر ومحجوب.
learner-enrolled = تم تسجيل المتعلم.
learner-reviewed = تم فحص الإثبات.
learner-reveal-reason = السبب
learner-reveal-hint = بدون اسم، مثلا: تصريح لدى الصندوق الوطني للضمان الاجتماعي
learner-reveal-act = إظهار
learner-reveal = إظهار (يقيد في السجل)
learner-not-given = غير مدلى به
learner-situations = الوضعيات والإثباتات
learner-no-situation = لا وضعية مسجلة.
learner-judgement = القرار
learner-accept = قبول
learner-ground-illegible = رفض: غير مقروء
learner-ground-wrong_person = رفض: شخص آخر
learner-ground-wrong_dates = رفض: التواريخ
learner-ground-wrong_document = رفض: وثيقة أخرى
learner-ground-unverifiable = رفض: غير مؤكد
learner-history = التاريخ
learner-known-since = معروف منذ
learner-corrected = صحح يوم
learner-others = تسجيلات أخرى
learner-system = النظام
learner-was-enrolled = تسجيل
learner-was-graduated = تخرج
learner-was-withdrawn = انقطاع
learner-was-attested = { $kind }: { $evidence }، { $status }
learner-sheet = المتعلمون
learner-column-cohort-code = الفوج
learner-meaning-cohort-code = الفوج
learner-column-learner-ref = المرجع
learner-meaning-learner-ref = المرجع
learner-column-name = الاسم
learner-meaning-name = الاسم
learner-column-other-name = الاسم بالكتابة الأخرى
learner-meaning-other-name = الاسم بالكتابة الأخرى
learner-column-sex = الجنس
learner-meaning-sex = الجنس
learner-column-state = المسار
learner-meaning-state = المسار
learner-column-situation = الوضعية بعد 6 أشهر
learner-meaning-situation = الوضعية بعد 6 أشهر
learner-column-heard-on = آخر إثبات
learner-meaning-heard-on = آخر إثبات
learner-correct = تصحيح
learner-correction = تصحيح بطاقة
learner-correction-lead = تبقى القيمة السابقة في التاريخ مع تعليلكم، ويعاد حساب المعدلات فورا.
learner-correct-enrolment = التسجيل والمسار
learner-correct-identity = الهوية ووسائل الاتصال
learner-intent-hint = لا تتغير الغاية عند الولوج إلا إذا أدخلت خطأ.
learner-cin-kept = اتركوا الخانة فارغة للاحتفاظ برقم البطاقة المسجل، ويبقى محجوبا.
learner-reason = سبب التصحيح
learner-reason-hint = مثلا: تاريخ مأخوذ من محضر اللجنة. لا تكتبوا أسماء.
learner-save-correction = تسجيل التصحيح
learner-corrected-done = سجل التصحيح.
learner-was-corrected = تصحيح ({ $fields }): { $reason }
learner-and = {"، "}
learner-one-more = إثبات إضافي للوضعية رقم { $n }: المعروف منها مملوء.
learner-conflict = عدل شخص آخر هذه البطاقة أثناء إدخالكم. إدخالكم محفوظ أسفله، وتسجيله يعوض الآخر.
