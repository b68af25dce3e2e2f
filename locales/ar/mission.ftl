# مهمات الافتحاص.
mission-title = مهمات الافتحاص
mission-one = المهمة
mission-lead = ساكنة مجمّدة، وعينة يمكن لأي كان إعادة سحبها، وحالات تُراقب أمام حججها، ومتعهد يُستمع إليه، ونسبة خطأ تصل إلى الأداء.
mission-new = التخطيط لمهمة
mission-new-lead = يُكتب النطاق والتعريف والأثمنة والعتبات أولا، ثم تُجمّد الساكنة.
mission-plan = تخطيط
mission-none = لا مهمة
mission-none-text = خططوا لأول مهمة: لا سحب قبل تجميد الساكنة.
mission-name = اسم المهمة
mission-name-hint = مثلا: مراقبة الإدماجات، ماي 2024
mission-figure = التعريف والمؤشر
mission-scope = النطاق
mission-money = الأثمنة الأحادية
mission-case-price = ثمن كل حالة من القاعدة (درهم)
mission-case-price-hint = يؤدى عن كل خريج محتسب، مدمجا كان أو لا
mission-insertion-price = ثمن كل إدماج (درهم)
mission-insertion-price-hint = يضاف عن كل حالة مصرح بإدماجها
mission-band = الشريحة العليا ابتداء من (درهم)
mission-band-hint = يفصل الطبقات حسب المبلغ
mission-size = حجم العينة
mission-risk = المخاطرة المقبولة
mission-expected = نسبة الخطأ المتوقعة (%)
mission-precision = الدقة المطلوبة (± %)
mission-minimum = حالات كل طبقة، على الأقل
mission-tolerance = نسبة الخطأ المسموح بها (%)
mission-tolerance-hint = فوقها لا يُقبل التصريح بمجمله
mission-answer-days = أيام الجواب
mission-formula = {"\u2066"}n = N·A / ((N−1)·d² + A){"\u2069"} بالتقريب إلى الأعلى، حيث {"\u2066"}A = z²·p·(1−p){"\u2069"}: حجم العينة لنسبة مع تصحيح الساكنة المحدودة ({"\u2066"}Cochran, Sampling Techniques, 1977, §4.4{"\u2069"}). تأخذ كل طبقة حصتها مقربة إلى الأعلى، على الأقل الحد الأدنى وعلى الأكثر ما تضمه.
mission-stage = المرحلة
mission-stage-planned = مخططة
mission-stage-frozen = الساكنة مجمّدة
mission-stage-committed = البذرة ملتزم بها
mission-stage-drawn = مسحوبة، قيد المراقبة
mission-stage-closed = منتهية
mission-cases = الحالات
mission-tab-mission = المهمة
mission-tab-sample = العينة
mission-tab-results = النتائج
mission-step-freeze = 1. تجميد الساكنة
mission-step-freeze-text = تُكتب كل حالة ووضعها ومبلغها المصرح بهما نهائيا تحت مراجع دون أسماء، وتُنشر بصمة الملف.
mission-freeze = تجميد الساكنة
mission-step-commit = 2. الالتزام ببذرة سرية
mission-step-commit-text = اختاروا جملة أو رميات نرد من 16 رمزا على الأقل واحتفظوا بها. لا تُنشر إلا بصمتها ولا تحتفظ بها سند.
mission-seed = البذرة
mission-seed-hint = من 16 إلى 200 رمز لاتيني دون تشكيل؛ تُنسى بمجرد حساب البصمة
mission-seed-hash = أو بصمتها SHA-256
mission-seed-hash-hint = 64 رمزا إذا حسبتموها بأنفسكم
mission-commit = نشر البصمة
mission-step-draw = 3. كشف البذرة والسحب
mission-step-draw-text = يجب أن تكون للبذرة البصمة المنشورة. السحب فوري، ويمكن لأي كان إعادته.
mission-draw = كشف وسحب
mission-step-review = 4. مراقبة الحالات المسحوبة
mission-step-review-text = لا تُفتح الأسماء إلا لحالات العينة، وكل فتح يُدوّن في السجل.
mission-published = ما هو منشور
mission-published-text = ما يكفي لإعادة السحب دون هذا الخادم.
mission-population-hash = بصمة الساكنة
mission-commitment = الالتزام بالبذرة
mission-beacon = منارة السجل
mission-seed-revealed = البذرة المكشوفة
mission-secret = سرية إلى حين السحب
mission-not-yet = ليس بعد
mission-file-population = الساكنة
mission-file-parameters = معاملات السحب
mission-file-drawn = اللائحة المسحوبة
mission-sample-size = الحجم المحسوب
mission-terms = الشروط
mission-team = الفريق
mission-not-of-team = لا يتصرف هنا إلا أعضاء الفريق الذين صرحوا بعدم وجود أي تضارب في المصالح.
mission-declare = تصريحي بالمصالح
mission-declaration = تضارب المصالح
mission-declaration-none = لا تضارب
mission-declaration-conflict = تضارب مصرح به
mission-declaration-detail = ما هو
mission-declare-act = تصريح
mission-redraw = إعادة السحب
mission-redrawn-same = أعيد السحب: نفس اللائحة
mission-redrawn-text = أعيد حسابه الآن من الساكنة والبذرة والمنارة المنشورة.
mission-redrawn-other = أعيد السحب: لائحة أخرى
mission-redrawn-other-text = المحفوظ لم يعد هو المسحوب: لا يمكن اختتام المهمة على هذه اللائحة.
mission-standing = وضعية الحالة
mission-standing-to_review = للمراقبة
mission-standing-open = يمكن للمتعهد الجواب
mission-standing-answered = تم استلام الجواب
mission-standing-lapsed = انقضى الأجل
mission-standing-settled = محسوم
mission-reference = المرجع
mission-stratum = الطبقة
mission-strata = النتائج حسب الطبقة
mission-amount = المبلغ
mission-found = المعاينة
mission-until = إلى غاية
mission-papers = أوراق العمل
mission-no-case = لا حالة مطابقة
mission-no-case-text = أزيلوا مصفاة.
mission-all-cases = العينة كلها
mission-replacements = التعويضات
mission-replacements-text = الحالة الموالية من الطبقة حسب ترتيب السحب.
mission-replacement-sealed = ملف محتفظ به لدى القضاء
mission-replacement-controlled = سبقت مراقبته في مهمة أخرى
mission-replacement-conflict = تضارب مصالح الفريق كله
mission-claimed = الوضع المصرح به
mission-claimed-inserted = مدمج
mission-claimed-not_inserted = غير مدمج
mission-claimed-unknown = غير معروف
mission-claimed-excluded = مستثنى
mission-claimed-not_mature = غير قابل للملاحظة بعد
mission-claim = المصرح به
mission-case-logged = فتح هذا الملف مدوّن في السجل.
mission-control = المراقبة على الوثائق
mission-last-word = القرار النهائي
mission-first-finding = المراقبة على الوثائق
mission-elements = العناصر المثبتة
mission-elements-hint = أشّروا على ما يستند إلى وثيقة مقبولة
mission-element-identity = الهوية
mission-element-identity-proofs = بطاقة وطنية أو رمز مسار مطابق للملف
mission-element-graduation = الشهادة
mission-element-graduation-proofs = محضر لجنة المداولات أو رقم الشهادة
mission-element-job = الشغل
mission-element-job-proofs = عقد أو تصريح لدى الصندوق الوطني للضمان الاجتماعي أو ورقة أداء أو شهادتان متطابقتان للمشغّل والخريج
mission-element-window = التواريخ
mission-element-window-proofs = البداية والمدة داخل نافذة التعريف
mission-element-employer = المشغل
mission-element-employer-proofs = معرّف موحد متحقق منه ومختلف عن المتعهد
mission-verdict = الخلاصة
mission-verdict-conforming = مطابق
mission-verdict-not_conforming = غير مطابق
mission-verdict-insufficient = غير كاف
mission-reason = السبب
mission-no-reason = لا سبب: الحالة مطابقة
mission-reason-no_proof = لا حجة
mission-reason-illegible = وثيقة غير مقروءة أو ناقصة
mission-reason-employer_denies = المشغل ينفي
mission-reason-learner_denies = الخريج ينفي
mission-reason-dates = تواريخ خارج النافذة
mission-reason-other_person = وثيقة تخص شخصا آخر
mission-reason-contract = عقد لا يُحتسب
mission-reason-twice = حالة مصرح بها مرتين
mission-refused = المبلغ المرفوض (درهم)
mission-refused-hint = على الأكثر المبلغ المصرح به؛ فارغ إذا كانت الحالة مطابقة
mission-note = ملاحظة
mission-control-act = تسجيل المعاينة
mission-proofs = الحجج في الملف
mission-proofs-text = كما كانت معروفة عند قراءة الساكنة.
mission-no-proof = لا حجة في الملف.
mission-recorded = عُرفت في
mission-calls = المكالمات
mission-no-call = لا مكالمة.
mission-called = من
mission-called-employer = المشغل
mission-called-learner = الخريج
mission-called-operator = المتعهد
mission-call-result = النتيجة
mission-call-confirms = يؤكد
mission-call-denies = ينفي
mission-call-no_answer = دون جواب
mission-call-wrong_number = رقم خاطئ
mission-call-act = تدوين المكالمة
mission-replace = تعويض هذه الحالة
mission-replace-text = فقط إذا تعذرت مراقبة الملف. الملف الذي لا يدلي به المتعهد معاينة وليس سببا.
mission-replace-act = أخذ الموالية
mission-open-text = ينتظر القرار النهائي جوابه أو انقضاء الأجل.
mission-answer = جواب
mission-provisional = مؤقت: الحالات غير المحسومة لا تُحتسب
mission-finding-below = دون النسبة المسموح بها
mission-finding-above = فوق النسبة المسموح بها
mission-finding-undecided = غير محسوم: المجال يتقاطع مع النسبة المسموح بها
mission-error-rate = نسبة الخطأ
mission-interval = مجال الثقة 95 %
mission-errors-extrapolated = الأخطاء المستنتجة، بالحالات
mission-payment = الأثر على الأداء
mission-amount-claimed = المبلغ المصرح به
mission-amount-refused = المرفوض في العينة
mission-amount-extrapolated = المستنتج
mission-indicator = الأثر على المؤشر
mission-rate-claimed = النسبة المصرح بها
mission-rate-removed = دون الحالات المسحوبة
mission-rate-extrapolated = باستنتاج الأخطاء
mission-nothing-settled = لا حالة محسومة بعد
mission-nothing-settled-text = ستظهر نسبة مع أول حالة محسومة.
mission-to-remind = للتذكير
mission-to-remind-text = محدد الآن: المتعهدون الذين لا يزال بإمكانهم الجواب فقط.
mission-removed = الحالات المسحوبة
mission-removed-text = مصرح بإدماجها ولم تُعتمد.
mission-estimate-formula = طبقة من N حالة، منها n محسومة و e خطأ و r مرفوض، تُعتبر ضامة لـ N·e/n خطأ (إلى جزء من الألف) و N·r/n (إلى السنتيم) بالتقريب إلى الأقرب ثم بالجمع. النسبة = مجموع الأخطاء / حالات الطبقات المراقبة. مجال ويلسون على كل الحالات المحسومة.
mission-close = جعل النتائج نهائية
mission-contradictions = المسطرة التواجهية
mission-contradictions-lead = حالات نطاقكم التي لم يعتمدها الافتحاص: جواب واحد عن كل رفض، مع حجة جديدة واحدة على الأكثر، داخل الأجل.
mission-no-contradiction = لا حالة مرفوضة
mission-no-contradiction-text = ستظهر هنا الحالات التي يرفضها الافتحاص.
mission-see-record = عرض الملف
mission-reply = الجواب
mission-reply-text = جواب واحد ممكن فقط،
mission-reply-words = جوابكم
mission-new-proof = حجة جديدة
mission-no-new-proof = لا شيء
mission-proof-on = التاريخ المثبت
mission-proof-reference = أين توجد
mission-proof-reference-hint = رقم أو ملف أو مكان الإيداع
mission-reply-act = إرسال الجواب
mission-lapsed-text = انقضى الأجل في
mission-answered-text = لم يعد ينتظر منكم شيء.
mission-done-plan = تم التخطيط للمهمة.
mission-done-declare = تم تسجيل تصريحكم.
mission-done-freeze = تم تجميد الساكنة.
mission-done-commit = تم نشر بصمة البذرة.
mission-done-draw = تم سحب العينة.
mission-done-close = النتائج نهائية.
mission-done-find = تم تسجيل المعاينة.
mission-done-call = تم تدوين المكالمة.
mission-done-replace = أخذت الحالة الموالية مكانها.
mission-done-answer = تم إرسال جوابكم.
mission-finding-sub = خاطئة: { $errors }، من أصل { $settled } من الحالات المحسومة؛ غير المطابق وغير الكافي يُحتسبان خطأ.
mission-covered = { $covered } من أصل { $n } حالة توجد في طبقة مراقبة.
mission-column-reference = المرجع
mission-meaning-reference = دون اسم، خاص بالمهمة
mission-column-operator = المتعهد
mission-meaning-operator = رمز المتعهد
mission-column-region = الجهة
mission-meaning-region = رمز جهة التكوين لدى المندوبية
mission-column-claimed = الوضع المصرح به
mission-meaning-claimed = inserted أو not_inserted أو unknown أو excluded
mission-column-amount = المبلغ المصرح به
mission-meaning-amount = درهم
mission-column-rank = الرتبة
mission-meaning-rank = الرتبة في الطبقة
mission-column-standing = وضعية الحالة
mission-meaning-standing = to_review أو open أو answered أو lapsed أو settled
mission-column-verdict = الخلاصة
mission-meaning-verdict = آخر معاينة
mission-column-reason = السبب
mission-meaning-reason = رمز السبب
mission-column-refused = المبلغ المرفوض
mission-meaning-refused = درهم
mission-column-elements = العناصر المثبتة
mission-meaning-elements = رموز تفصل بينها فواصل
mission-column-stratum = الطبقة
mission-meaning-stratum = المتعهد والجهة والوضع المصرح به وشريحة المبلغ
mission-column-cases = الحالات
mission-meaning-cases = حالات الطبقة في الساكنة
mission-column-drawn = المسحوبة
mission-meaning-drawn = حالات الطبقة في العينة
mission-column-settled = المحسومة
mission-meaning-settled = حالات قرارها نهائي
mission-column-errors = الأخطاء
mission-meaning-errors = غير مطابقة أو غير كافية
mission-column-rate = نسبة الخطأ
mission-meaning-rate = نسبة مئوية من الحالات المحسومة
mission-column-extrapolated = المبلغ المستنتج
mission-meaning-extrapolated = N·r/n إلى السنتيم، درهم
mission-drawn-count = { $n ->
    [zero] لا حالة مسحوبة
    [one] حالة واحدة مسحوبة
    [two] حالتان مسحوبتان
    [few] { $n } حالات مسحوبة
    [many] { $n } حالة مسحوبة
   *[other] { $n } حالة مسحوبة
}
mission-open-count = { $n ->
    [zero] لا حالة مفتوحة للجواب
    [one] حالة واحدة مفتوحة للجواب
    [two] حالتان مفتوحتان للجواب
    [few] { $n } حالات مفتوحة للجواب
    [many] { $n } حالة مفتوحة للجواب
   *[other] { $n } حالة مفتوحة للجواب
}
mission-band-0 = دون مبلغ
mission-band-1 = مبلغ أدنى
mission-band-2 = مبلغ أعلى
mission-proof-kind = نوع الحجة
mission-one-proof = حجة واحدة عن كل رفض: اختاروا أقواها. لا تدخل في ملف الساكنة المجمّدة.
mission-file = الملف
mission-file-hint = PDF أو JPEG أو PNG في حدود { $most } ميبيبايت؛ مشفّر ولا يفتحه إلا أنتم وفريق الافتحاص
mission-file-again = اختاروا الملف من جديد: لم يحتفظ به المتصفح.
mission-file-pdf = وثيقة PDF
mission-file-jpeg = صورة JPEG
mission-file-png = صورة PNG
mission-file-size = { $n } كيبيبايت
mission-file-see = عرض كامل
mission-file-save = حفظ الوثيقة
mission-new-proof-text = أدلى بها المتعهد جوابا عن الرفض. قراءتها مدوّنة في السجل.
mission-proof-picture = صورة الحجة: { $kind }
mission-sent-by = أرسلها
mission-controls-text = مهمة افتحاص منتهية تبيّن قيمة الحالات التي يؤدى عنها هذا الشطر.
mission-under-way = مراقبة جارية
mission-under-way-text = لا يُعرض منها شيء قبل اختتامها.
mission-control-rate = نسبة الخطأ: { $rate }، بين { $low } و{ $high }.
mission-corrected = المقترح باستنتاج الأخطاء
mission-lost = الأثر على الشطر
mission-no-effect = لا شرط من شروط هذا الشطر يستند إلى المؤشر المراقَب: لا يتغير مبلغه.
mission-effect-loses = تنقص الأخطاء { $amount } من الشطر
mission-effect-none = لا تغير الأخطاء مبلغ الشطر
mission-effect-rule = تُخصم حصة الأخطاء المعاينة بين المدمجين من بسط الشروط المستندة إلى هذا المؤشر، ثم يعاد حساب الشطر حسب قواعده. وفي الأداء عن كل تسجيل يُخصم المبلغ المستنتج.
mission-tranche = الشطر المراقَب
mission-tranche-hint = يقرأ من يقرر في هذا الشطر النتائج بعد اختتام المهمة. يجب ألا يتجاوز النطاق نطاق العقد.
mission-no-tranche = لا شيء
mission-as-ministry = ما تقرأه الوزارة
mission-concluded-on = انتهت في
mission-tolerance-short = النسبة المسموح بها
mission-removed-reference = تحت مرجع خاص بالمهمة؛ تبقى الأسماء لدى فريق الافتحاص.
mission-small-strata-text = أقل من { $n } حالات، مع الموالية عند الحاجة حتى لا تُستخرج أي منها بالفرق
mission-reminders = التذكيرات
mission-remind = تذكير
mission-open-cases = الحالات المفتوحة
mission-first-deadline = أول أجل
mission-reminded = التذكيرات المنجزة
mission-reminded-today = تم تذكيره اليوم
mission-nobody-to-remind = لا متعهد عليه جواب.
mission-reminded-on = تم التذكير في
mission-state-all = الكل
mission-state-open = للجواب
mission-state-due = للجواب دون انتظار
mission-none-in-state = لا شيء في هذه اللائحة
mission-none-in-state-text = لا حالة تنتظر جوابا من هذا النوع. اطلعوا على كل الحالات المرفوضة.
mission-done-remind = سُجل التذكير: يظهر في «للإنجاز» لدى المتعهدين المعنيين.
mission-controls = { $n ->
    [zero] لا مهمة افتحاص
    [one] مهمة افتحاص واحدة
    [two] مهمتا افتحاص
    [few] { $n } مهمات افتحاص
    [many] { $n } مهمة افتحاص
   *[other] { $n } مهمة افتحاص
}
mission-removed-count = { $n ->
    [zero] لا حالة مسحوبة.
    [one] حالة واحدة مسحوبة؛ تقرأ اللائحة الوزارة والافتحاص.
    [two] حالتان مسحوبتان؛ تقرأ اللائحة الوزارة والافتحاص.
    [few] { $n } حالات مسحوبة؛ تقرأ اللائحة الوزارة والافتحاص.
    [many] { $n } حالة مسحوبة؛ تقرأ اللائحة الوزارة والافتحاص.
   *[other] { $n } حالة مسحوبة؛ تقرأ اللائحة الوزارة والافتحاص.
}
mission-small-strata = { $n ->
    [zero] لا طبقة
    [one] طبقة واحدة
    [two] طبقتان صغيرتان معا
    [few] { $n } طبقات صغيرة معا
    [many] { $n } طبقة صغيرة معا
   *[other] { $n } طبقة صغيرة معا
}
mission-remind-all = { $n ->
    [zero] لا أحد للتذكير
    [one] تذكير متعهد واحد
    [two] تذكير المتعهدَين
    [few] تذكير { $n } متعهدين
    [many] تذكير { $n } متعهدا
   *[other] تذكير { $n } متعهد
}
mission-signs = إشارات للتحقق
mission-signs-text = محصاة مما في الملف. الإشارة ليست معاينة.
mission-sign-same_phone = { $n ->
    [zero] لا أحد غيره له نفس الهاتف.
    [one] شخص آخر له نفس الهاتف.
    [two] شخصان آخران لهما نفس الهاتف.
    [few] { $n } أشخاص آخرين لهم نفس الهاتف.
    [many] { $n } شخصا آخر لهم نفس الهاتف.
   *[other] { $n } شخص آخر لهم نفس الهاتف.
}
mission-sign-same_file = { $n ->
    [zero] لا يخص هذا الملف غيره.
    [one] هذا الملف نفسه مقدم لمتعلم آخر.
    [two] هذا الملف نفسه مقدم لمتعلمين آخرين اثنين.
    [few] هذا الملف نفسه مقدم لـ { $n } متعلمين آخرين.
    [many] هذا الملف نفسه مقدم لـ { $n } متعلما آخر.
   *[other] هذا الملف نفسه مقدم لـ { $n } متعلم آخر.
}
mission-sign-day_off = { $n ->
    [zero] لا حجة مؤرخة بيوم أحد.
    [one] حجة واحدة مؤرخة بيوم أحد.
    [two] حجتان مؤرختان بيوم أحد.
    [few] { $n } حجج مؤرخة بيوم أحد.
    [many] { $n } حجة مؤرخة بيوم أحد.
   *[other] { $n } حجة مؤرخة بيوم أحد.
}
mission-sign-own_employer = { $n ->
    [zero] لا حجة مشغلها هو المتعهد.
    [one] حجة واحدة مشغلها هو المتعهد المؤدى له.
    [two] حجتان مشغلهما هو المتعهد المؤدى له.
    [few] { $n } حجج مشغلها هو المتعهد المؤدى له.
    [many] { $n } حجة مشغلها هو المتعهد المؤدى له.
   *[other] { $n } حجة مشغلها هو المتعهد المؤدى له.
}
mission-tolerated-kept = النسبة محترمة
mission-tolerated-below = النسبة متجاوزة
mission-tolerated-undecided = غير محسوم
mission-amounts-own = المبالغ المصرح بها والمرفوضة والمستنتجة محسوبة بالأثمنة الأحادية للمهمة.
