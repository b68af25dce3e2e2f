# العقود: الالتزامات والملاحق والأشطر.
contract-title = العقود
contract-lead = ما يلتزم به كل طرف، وما يقاس حسب التعريف المتفق عليه، وما هو مستحق وما تم أداؤه.
contract-new = عقد جديد
contract-one = العقد
contract-parties = الأطراف
contract-parties-hint = طرف في كل سطر، والطرف المؤدي أولا.
contract-signed-on = وقع في
contract-starts-on = البداية
contract-ends-on = النهاية
contract-legal-reference = المرجع القانوني
contract-commitments = الالتزامات
contract-commitment = الالتزام
contract-whole = المبلغ المقرر
contract-paid = المؤدى
contract-state = الوضعية
contract-by-enrolment = حسب التسجيلات
contract-amendments = { $n ->
    [zero] لا ملحق
    [one] ملحق واحد
    [two] ملحقان
    [few] { $n } ملاحق
    [many] { $n } ملحقا
   *[other] { $n } ملحق
}
contract-none = لا عقد ضمن نطاقكم
contract-none-text = يحرر العقد هنا ثم يوقع ثم يتتبع التزاما بالتزام.
contract-kind = كيفية الأداء
contract-kind-programme = عقد برنامج بالأشطر
contract-kind-unit_price = ثمن لكل تسجيل حسب المراحل
contract-state-draft = مشروع
contract-state-in_force = ساري المفعول
contract-state-closed = مختتم
contract-as-amended = بنود الملحق { $n }
contract-amendment-n = الملحق رقم { $n }
contract-on = يقاس على
contract-draft-title = هذا العقد مشروع
contract-draft-text = تعاد صياغة بنوده بحرية، وبعد التوقيع لا يتغير إلا بملحق.
contract-edit = تعديل
contract-commitment-new = إضافة التزام
contract-tranche-new = إضافة شطر
contract-sign = تسجيل التوقيع
contract-amend = إعداد ملحق
contract-close = اختتام العقد
contract-when = التاريخ المقروء
contract-known-hint = فارغ: كل ما هو معلوم إلى اليوم.
contract-standing-kept = { $n ->
    [zero] لا التزام محقق.
    [one] التزام واحد محقق.
    [two] التزامان محققان.
    [few] { $n } التزامات محققة.
    [many] { $n } التزاما محققا.
   *[other] { $n } التزام محقق.
}
contract-standing-open = { $n ->
    [zero] لا شيء غير محسوم.
    [one] واحد غير محسوم.
    [two] اثنان غير محسومين.
    [few] { $n } غير محسومة.
    [many] { $n } غير محسوم.
   *[other] { $n } غير محسوم.
}
contract-standing-running = { $n ->
    [zero] لا شيء قيد الإنجاز.
    [one] واحد قيد الإنجاز.
    [two] اثنان قيد الإنجاز.
    [few] { $n } قيد الإنجاز.
    [many] { $n } قيد الإنجاز.
   *[other] { $n } قيد الإنجاز.
}
contract-standing-below = { $n ->
    [zero] لا شيء دون الهدف.
    [one] واحد دون الهدف.
    [two] اثنان دون الهدف.
    [few] { $n } دون الهدف.
    [many] { $n } دون الهدف.
   *[other] { $n } دون الهدف.
}
contract-standing-none = { $n ->
    [zero] لا شيء غير قابل للقياس.
    [one] واحد غير قابل للقياس بعد.
    [two] اثنان غير قابلين للقياس بعد.
    [few] { $n } غير قابلة للقياس بعد.
    [many] { $n } غير قابل للقياس بعد.
   *[other] { $n } غير قابل للقياس بعد.
}
contract-standing-sub = تقيم النسب حسب مجال الثقة 95%، وتقارن الأعداد بدقة، بتاريخ
contract-lever = الرافعة
contract-lever-talents = الرافعة 1: الكفاءات
contract-lever-ecosystem = الرافعة 2: المقاولات الناشئة والصغرى والمتوسطة
contract-lever-watch = الرافعة 3: اليقظة والمحتوى
contract-measured = المنجز
contract-target = الهدف
contract-no-target = بدون هدف
contract-progress = التقدم
contract-verdict = الحكم
contract-weight = الوزن { $n }%
contract-weight-label = الوزن (%)
contract-bullet-legend = الشريط: المنجز. الخط العمودي السميك: هدف السنة.
contract-see-activities = عرض أنشطة الرافعتين 2 و3
contract-unmeasured-not_yet = غير قابل للملاحظة بعد
contract-unmeasured-nobody = غ. م.
contract-unmeasured-masked = محجوب
contract-unknown = { $n ->
    [zero] لا مجهول
    [one] مجهول واحد
    [two] مجهولان
    [few] { $n } مجهولين
    [many] { $n } مجهولا
   *[other] { $n } مجهول
}
contract-unknowns = الوضعيات المجهولة
contract-fraction = البسط على المقام
contract-bounds = الحد الأدنى – المعروف – الحد الأقصى
contract-excluded = المستثنون من القاعدة
contract-baseline = نقطة الانطلاق
contract-population = الساكنة المقيسة
contract-population-hint = بدون اختيار، يحتسب الكل.
contract-behind-inserted = الحالات المدمجة
contract-behind-unknown = الحالات المجهولة
contract-behind-not_inserted = الحالات غير المدمجة
contract-regions = الجهات التي لها هدف خاص
contract-region = الجهة
contract-everywhere = مجموع التراب
contract-targets = الأهداف
contract-targets-title = الأهداف حسب السنة وتاريخها
contract-targets-sub = الملحق لا يمحو شيئا: يبقى هدف كل تاريخ سابق مقروءا.
contract-targets-hint = سطر لكل سنة، ولكل جهة عند الاقتضاء. السطر الفارغ يتجاهل.
contract-target-nth = الهدف { $n }
contract-through = عبر الملاحق
contract-year = السنة
contract-value = القيمة
contract-uses = { $n ->
    [zero] لا شرط أداء متعلق به
    [one] شرط أداء واحد متعلق به
    [two] شرطا أداء متعلقان به
    [few] { $n } شروط أداء متعلقة به
    [many] { $n } شرط أداء متعلق به
   *[other] { $n } شرط أداء متعلق به
}
contract-threshold = العتبة
contract-how = كيف يقاس
contract-how-rate = نسبة حسب التعريف المتفق عليه في النسخة الموقعة:
contract-how-inserted = عدد المدمجين حسب التعريف المتفق عليه في النسخة الموقعة:
contract-how-learners = التسجيلات المحتسبة عند مرحلة: { $stage }. من سجل مرتين يحتسب مرتين.
contract-how-activities = المجموع منذ بداية العقد: { $quantity }. الأنشطة المحتسبة:
contract-how-proven = لا تحتسب إلا التي ذكر إثباتها.
contract-every-kind = جميع الأنشطة
contract-verdict-rule-learners = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-activities = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-participants = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-women = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-partners = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-firms = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-audience = العدد يبلغ هدفه أو لا يبلغه: يقارن بدقة، ويبقى « قيد الإنجاز » ما لم تنته السنة.
contract-verdict-rule-percent = فوق الهدف أو دونه عندما يكون مجال الثقة 95% كله كذلك؛ « محقق غير محسوم » عندما تبلغه القيمة وحدها، مقارنة دون تقريب.
contract-unit-percent = بالمائة
contract-unit-learners = متعلمون
contract-unit-activities = أنشطة
contract-unit-participants = مشاركون
contract-unit-women = مشاركات
contract-unit-partners = شركاء
contract-unit-firms = مقاولات ناشئة وصغرى ومتوسطة
contract-unit-audience = قراء ومشاهدون
contract-measure = القياس
contract-measure-rate = نسبة الإدماج
contract-measure-inserted = عدد المدمجين
contract-measure-enrolled = المتعلمون المسجلون
contract-measure-confirmed = المتعلمون المؤكد تسجيلهم
contract-measure-graduated = الخريجون
contract-measure-activities = أنشطة الرافعتين 2 و3
contract-quantity = ما يجمع
contract-quantity-activities = عدد الأنشطة
contract-quantity-participants = المشاركون
contract-quantity-women = المشاركات
contract-quantity-partners = الشركاء
contract-quantity-firms = المقاولات المواكبة
contract-quantity-audience = القراء والمشاهدون
contract-rule = دون العتبة
contract-rule-all_or_nothing = الكل أو لا شيء
contract-rule-proportional = بالتناسب
contract-standard = إثبات النسبة
contract-standard-point = حسب القيمة
contract-standard-settled = المجال كله فوق العتبة
contract-tranche = الشطر
contract-tranches = الأشطر
contract-tranches-title = { $n ->
    [zero] لا شطر، المؤدى { $paid }
    [one] شطر واحد، المؤدى { $paid }
    [two] شطران، المؤدى { $paid }
    [few] { $n } أشطر، المؤدى { $paid }
    [many] { $n } شطرا، المؤدى { $paid }
   *[other] { $n } شطر، المؤدى { $paid }
}
contract-tranches-sub = محسوب، مستحق، مصادق عليه، مؤدى أو محتجز: كل إجراء مؤرخ ومنسوب لشخص.
contract-due-on = يستحق في
contract-figures-known = أرقام بتاريخ { $as_of }، معلومة بتاريخ { $known }
contract-known-now = إلى اليوم
contract-figures-of = أرقام بتاريخ
contract-amount = المبلغ
contract-payment-planned = مقرر
contract-payment-computed = محسوب
contract-payment-due = مستحق
contract-payment-approved = مصادق عليه
contract-payment-paid = مؤدى
contract-payment-withheld = محتجز
contract-tranche-draft = العقد لم يوقع: الشطر مجرد مشروع.
contract-paid-title = المبلغ المؤدى: { $amount }
contract-recomputed = الحساب على هذه الأرقام يعطي { $amount }
contract-see-computation = إعادة عرض هذا الحساب
contract-see-now = بناء على المعلوم إلى اليوم
contract-proposed-title = المبلغ المقترح: { $amount }
contract-proposed-hidden = لا يمكن عرض المبلغ: عدد الأشخاص قليل جدا
contract-proposed = المقترح
contract-computed-other = آخر حساب مسجل: { $amount }
contract-arithmetic = حساب المبلغ شرطا بشرط
contract-arithmetic-rule = كل شرط يحمل حصة من الشطر: تقطع الحصص إلى السنتيم وتعطى السنتيمات الباقية لأكبر البواقي بالترتيب. الشرط المستوفى يؤدي حصته؛ وإلا فلا شيء، أو الحصة × المنجز ÷ العتبة مقربة مرة واحدة إلى السنتيم (إلى الزوجي عند التساوي). وتدخل النسبة ككسر دقيق دون تقريب.
contract-condition = الشرط
contract-conditions = الشروط
contract-condition-nth = الشرط { $n }
contract-conditions-hint = مجموع الحصص 100%. بدون شرط يستحق الشطر كاملا.
contract-no-condition = لا شرط لهذا الشطر: يستحق كاملا.
contract-met = الشرط مستوفى
contract-not-met = الشرط غير مستوفى
contract-part = الحصة
contract-share = الحصة من الثمن
contract-share-percent = الحصة (%)
contract-earned = المكتسب
contract-total = المجموع
contract-earned-all = المكتسب إلى هذا التاريخ عن جميع التسجيلات
contract-engaged = الملتزم به في كشوف أخرى
contract-see-statement = عرض الكشف حسب المرحلة والفوج
contract-missing-rate = { $n ->
    [zero] لا ينقص شيء: { $gain }.
    [one] ينقص إدماج مثبت واحد لاستيفاء الشرط: { $gain }.
    [two] ينقص إدماجان مثبتان لاستيفاء الشرط: { $gain }.
    [few] تنقص { $n } إدماجات مثبتة لاستيفاء الشرط: { $gain }.
    [many] ينقص { $n } إدماجا مثبتا لاستيفاء الشرط: { $gain }.
   *[other] ينقص { $n } إدماج مثبت لاستيفاء الشرط: { $gain }.
}
contract-missing-count = { $n ->
    [zero] لا ينقص شيء: { $gain }.
    [one] تنقص وحدة واحدة لبلوغ العتبة: { $gain }.
    [two] تنقص وحدتان لبلوغ العتبة: { $gain }.
    [few] تنقص { $n } وحدات لبلوغ العتبة: { $gain }.
    [many] تنقص { $n } وحدة لبلوغ العتبة: { $gain }.
   *[other] تنقص { $n } وحدة لبلوغ العتبة: { $gain }.
}
contract-one-more = كل وحدة إضافية تزيد { $gain }.
contract-unknown-enough = { $n ->
    [zero] لا وضعية مجهولة.
    [one] وضعية مجهولة واحدة للبحث: قد تكفي.
    [two] وضعيتان مجهولتان للبحث: قد تكفيان.
    [few] { $n } وضعيات مجهولة للبحث: قد تكفي.
    [many] { $n } وضعية مجهولة للبحث: قد تكفي.
   *[other] { $n } وضعية مجهولة للبحث: قد تكفي.
}
contract-unknown-short = { $n ->
    [zero] لا وضعية مجهولة للبحث.
    [one] وضعية مجهولة واحدة للبحث: لا تكفي وحدها.
    [two] وضعيتان مجهولتان للبحث: لا تكفيان وحدهما.
    [few] { $n } وضعيات مجهولة للبحث: لا تكفي وحدها.
    [many] { $n } وضعية مجهولة للبحث: لا تكفي وحدها.
   *[other] { $n } وضعية مجهولة للبحث: لا تكفي وحدها.
}
contract-see-unknown = عرض هذه الحالات بمراجعها
contract-act = اتخاذ قرار في هذا الشطر
contract-act-sub = من يصادق لا يسجل الأداء: يلزم شخصان.
contract-what = الإجراء
contract-act-compute = حساب المبلغ
contract-act-call = إعلان استحقاق الشطر
contract-act-approve = المصادقة على الأداء
contract-act-pay = تسجيل الأداء
contract-act-withhold = احتجاز الشطر
contract-on-day = تاريخ الإجراء
contract-approved-amount = المبلغ المصادق عليه (درهم)
contract-approved-hint = فارغ: المبلغ المحسوب. الأقل يتطلب سببا.
contract-reason = السبب أو مرجع الأداء
contract-reason-hint = إلزامي عند الأداء أو الاحتجاز أو المصادقة على أقل من المحسوب.
contract-record = تسجيل
contract-acts = { $n ->
    [zero] لا إجراء
    [one] إجراء واحد
    [two] إجراءان
    [few] { $n } إجراءات
    [many] { $n } إجراء
   *[other] { $n } إجراء
}
contract-no-act = لم يتخذ أي إجراء بعد في هذا الشطر.
contract-recorded-at = سجل في
contract-history-title = { $n ->
    [zero] لا ملحق للعقد
    [one] ملحق واحد للعقد
    [two] ملحقان للعقد
    [few] { $n } ملاحق للعقد
    [many] { $n } ملحقا للعقد
   *[other] { $n } ملحق للعقد
}
contract-history-sub = كل ملحق يعيد ذكر البنود كاملة ويبين ما يغيره؛ وتبقى السابقة مقروءة.
contract-earned-title = المكتسب عن التسجيلات: { $amount }
contract-earned-hidden = لا يمكن عرض ما اكتسب عن التسجيلات: عدد الأشخاص قليل جدا
contract-earned-sub = ثمن التسجيل: { $price }. الإدماج حسب
contract-milestones = مراحل الثمن
contract-milestone = المرحلة
contract-milestone-start = الانطلاق
contract-milestone-completion = الإتمام
contract-milestone-insertion = الإدماج
contract-proof-needed = الإثبات المطلوب
contract-proof-start = تسجيل مؤكد ({ $level })
contract-proof-completion = { $level ->
    [E2] شهادة مرقمة (E2)
   *[other] قرار اللجنة (E0)
}
contract-proof-insertion = إثبات مؤرخ من الدرجة { $level } على الأقل
contract-unit-amount = عن كل تسجيل
contract-reached = بلغها
contract-centimes-rule = مجموع المراحل يساوي الثمن بدقة: تقطع كل مرحلة إلى السنتيم وتعطى السنتيمات الباقية لأكبر البواقي.
contract-by-cohort = { $n ->
    [zero] لا فوج
    [one] فوج واحد حسب المراحل
    [two] فوجان حسب المراحل
    [few] { $n } أفواج حسب المراحل
    [many] { $n } فوجا حسب المراحل
   *[other] { $n } فوج حسب المراحل
}
contract-cohort = الفوج
contract-operator = المتعهد
contract-statement = كشف الحساب
contract-statement-amount = مبلغ كل كشف محسوب: المكتسب إلى التاريخ ناقص الملتزم به.
contract-form-title = بنود العقد
contract-form-lead = تضاف الالتزامات والأشطر بعد ذلك، قبل التوقيع.
contract-code = الرمز
contract-code-hint = حروف لاتينية بدون علامات وأرقام وشرطات.
contract-date-hint = مثلا 30/01/2024.
contract-title-fr = العنوان بالفرنسية
contract-title-ar = العنوان بالعربية
contract-title-en = العنوان بالإنجليزية
contract-programmes = البرامج
contract-operators = المتعهدون
contract-regions-of = جهات التكوين
contract-periods = الأفواج التي انطلقت
contract-all = الكل
contract-price-lead = يملأ للعقد المؤدى عن كل تسجيل؛ مجموع الحصص 100%.
contract-price = ثمن التسجيل (درهم)
contract-shares = حصة كل مرحلة (%)
contract-floor-completion = إثبات الإتمام
contract-floor-insertion = إثبات الإدماج
contract-definition = التعريف
contract-definition-hint = لنسبة أو لعدد المدمجين. تبقى النسخة المختارة نسخة العقد.
contract-choose = يختار
contract-nothing = لا شيء
contract-note = ملاحظة للقراء
contract-note-fr = الملاحظة بالفرنسية
contract-note-ar = الملاحظة بالعربية
contract-note-en = الملاحظة بالإنجليزية
contract-save = حفظ
contract-remove = حذف من المشروع
contract-commitment-form = التزام
contract-commitment-lead = ما وعد به، وكيف يقاس، وإلى أي حد كل سنة.
contract-kinds = الأنشطة المحتسبة
contract-proven-only = احتساب الأنشطة التي ذكر إثباتها فقط
contract-tranche-form = شطر
contract-amendment-lead = أعيدوا كتابة ما يتغير: الأطراف والتواريخ والفئة المعنية والثمن والالتزامات والأهداف والأشطر. لا يسري شيء قبل التوقيع، وتبقى البنود السابقة مقروءة في تاريخها.
contract-amend-save = توقيع وتفعيل
contract-done-drafted = سجل مشروع العقد.
contract-done-written = سجل المشروع.
contract-done-signed = العقد ساري المفعول: لا يتغير إلا بملحق.
contract-done-closed = اختتم العقد.
contract-done-amended = تم توقيع الملحق وأصبح ساريا.
contract-done-compute = حسب المبلغ وسجل بتفصيله.
contract-done-call = الشطر مستحق.
contract-done-approve = صودق على الأداء: سيسجله شخص آخر.
contract-done-pay = سجل الأداء.
contract-done-withhold = احتجز الشطر.
contract-column-code = الرمز
contract-meaning-code = ما يعرف به العقد
contract-column-title = العنوان
contract-meaning-title = العنوان
contract-column-parties = الأطراف
contract-meaning-parties = الأطراف
contract-column-kind = كيفية الأداء
contract-meaning-kind = كيفية الأداء
contract-column-state = الوضعية
contract-meaning-state = الوضعية
contract-column-signed-on = وقع في
contract-meaning-signed-on = وقع في
contract-column-starts-on = البداية
contract-meaning-starts-on = البداية
contract-column-ends-on = النهاية
contract-meaning-ends-on = النهاية
contract-column-amendments = الملاحق
contract-meaning-amendments = الملاحق
contract-column-commitments = الالتزامات
contract-meaning-commitments = الالتزامات
contract-column-amount-mad = المبلغ المقرر (درهم)
contract-meaning-amount-mad = مجموع الأشطر؛ فارغ عندما تحدده التسجيلات
contract-column-paid-mad = المؤدى (درهم)
contract-meaning-paid-mad = مجموع الأشطر المؤداة
contract-column-lever = الرافعة
contract-meaning-lever = الرافعة
contract-column-commitment = الالتزام
contract-meaning-commitment = الالتزام
contract-column-label = التسمية
contract-meaning-label = التسمية
contract-column-region = الجهة
contract-meaning-region = رمز المندوبية السامية للتخطيط؛ فارغ: المجموع
contract-column-unit = الوحدة
contract-meaning-unit = الوحدة
contract-column-weight = الوزن (%)
contract-meaning-weight = الوزن (%)
contract-column-definition = التعريف
contract-meaning-definition = التعريف
contract-column-version = النسخة
contract-meaning-version = النسخة
contract-column-indicator = المؤشر
contract-meaning-indicator = المؤشر
contract-column-baseline = نقطة الانطلاق
contract-meaning-baseline = نقطة الانطلاق
contract-column-year = سنة الهدف
contract-meaning-year = سنة الهدف
contract-column-target = الهدف
contract-meaning-target = الهدف
contract-column-amendment = الملحق المقروء
contract-meaning-amendment = رقم الملحق الذي تقرأ أهدافه؛ 0: العقد
contract-column-value = المنجز
contract-meaning-value = نسبة مئوية أو عدد
contract-column-numerator = البسط
contract-meaning-numerator = البسط
contract-column-denominator = المقام
contract-meaning-denominator = المقام
contract-column-unknown = المجهولون
contract-meaning-unknown = الوضعيات غير المعروفة؛ فارغ إن حجب
contract-column-wilson-low = أدنى المجال
contract-meaning-wilson-low = أدنى المجال
contract-column-wilson-high = أقصى المجال
contract-meaning-wilson-high = أقصى المجال
contract-column-verdict = الحكم
contract-meaning-verdict = above أو below أو met (القيمة وحدها) أو undecided أو kept أو running أو late أو none
contract-column-cohort = الفوج
contract-meaning-cohort = الفوج
contract-column-operator = المتعهد
contract-meaning-operator = المتعهد
contract-column-milestone = المرحلة
contract-meaning-milestone = المرحلة
contract-column-floor = الإثبات المطلوب
contract-meaning-floor = الإثبات المطلوب
contract-column-unit-mad = عن كل تسجيل (درهم)
contract-meaning-unit-mad = عن كل تسجيل (درهم)
contract-column-reached = التسجيلات التي بلغتها
contract-meaning-reached = فارغ إن حجب
contract-column-earned-mad = المكتسب (درهم)
contract-meaning-earned-mad = المكتسب (درهم)
contract-missing-title = { $n ->
    [zero] لا شرط يمكن أن يغير الشطر
    [one] شرط واحد يمكن أن يغير الشطر
    [two] شرطان يمكن أن يغيرا الشطر
    [few] { $n } شروط يمكن أن تغير الشطر
    [many] { $n } شرطا يمكن أن يغير الشطر
   *[other] { $n } شرط يمكن أن يغير الشطر
}
contract-amend-go-on = ملحق قيد الإعداد
contract-amendment-changes = { $n ->
    [zero] هذا الملحق لا يغير شيئا بعد
    [one] هذا الملحق يغير جزءا واحدا من العقد
    [two] هذا الملحق يغير جزأين من العقد
    [few] هذا الملحق يغير { $n } أجزاء من العقد
    [many] هذا الملحق يغير { $n } جزءا من العقد
   *[other] هذا الملحق يغير { $n } جزء من العقد
}
contract-changed = ما يتغير
contract-changed-sub = البنود السارية أولا ثم بنود الملحق.
contract-changed-nothing = لم يتغير شيء بعد: عدلوا جزءا أدناه.
contract-changed-n = { $n ->
    [zero] لا جزء متغير
    [one] جزء واحد متغير
    [two] جزآن متغيران
    [few] { $n } أجزاء متغيرة
    [many] { $n } جزءا متغيرا
   *[other] { $n } جزء متغير
}
contract-amendment-parts = إعادة كتابة جزء
contract-amendment-parts-sub = يسجل كل جزء على حدة؛ يمكنكم العودة إليه لاحقا.
contract-amendment-head = الأطراف والتواريخ والفئة المعنية والثمن
contract-amendment-sign = توقيع الملحق
contract-amendment-sign-sub = تقرأ البنود الجديدة ابتداء من يوم التوقيع.
contract-amendment-reason = سبب الملحق
contract-amendment-drop = التخلي عن هذا الملحق
contract-give-up = حذف
contract-form-amendment = البنود السارية منقولة: غيروا ما يغيره الملحق. يذكر تاريخه ومرجعه عند التوقيع.
contract-fate-added = مضاف
contract-fate-removed = محذوف
contract-point = البند
contract-before = قبل
contract-after = بعد
contract-target-of = هدف { $year } · { $place }
contract-condition-on = شرط على { $code }
contract-done-amendment-written = تم تسجيل الملحق قيد الإعداد.
contract-done-amendment-dropped = تم التخلي عن الملحق: تبقى البنود السارية.
contract-enrolments = التسجيلات
contract-enrolment = التسجيل
contract-enrolments-sheet = التسجيلات
contract-enrolments-sub = المراحل المكتسبة عن كل تسجيل وما تنتظره المرحلة الموالية.
contract-enrolments-n = { $n ->
    [zero] لا تسجيل
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $n } تسجيلات
    [many] { $n } تسجيلا
   *[other] { $n } تسجيل
}
contract-enrolments-hidden = { $n ->
    [zero] لا تسجيل محجوب
    [one] تسجيل واحد من فوج صغير جدا: إدماجه وما يؤدى عنه محجوبان.
    [two] تسجيلان من أفواج صغيرة جدا: إدماجهما وما يؤدى عنه محجوبان.
    [few] { $n } تسجيلات من أفواج صغيرة جدا: إدماجها وما يؤدى عنه محجوبان.
    [many] { $n } تسجيلا من أفواج صغيرة جدا: إدماجها وما يؤدى عنه محجوبان.
   *[other] { $n } تسجيل من أفواج صغيرة جدا: إدماجها وما يؤدى عنه محجوبان.
}
contract-enrolments-none = لا تسجيل في هذا العرض
contract-enrolments-none-text = غيروا الفوج أو المرحلة المنتظرة.
contract-see-enrolments = عرض كل تسجيل على حدة
contract-price-of = { $price } عن كل تسجيل
contract-total-of = { $n ->
    [zero] المجموع، لا تسجيل
    [one] المجموع، تسجيل واحد
    [two] المجموع، تسجيلان
    [few] المجموع، { $n } تسجيلات
    [many] المجموع، { $n } تسجيلا
   *[other] المجموع، { $n } تسجيل
}
contract-awaits = المرحلة الموالية
contract-next-start = الانطلاق منتظر
contract-next-completion = الإتمام منتظر
contract-next-insertion = الإدماج منتظر
contract-next-none = الثمن مكتسب بالكامل
contract-awaited-confirmation = الانطلاق: التسجيل ينتظر التأكيد
contract-awaited-left = الإتمام: غادر المتعلم التكوين
contract-awaited-jury = الإتمام: في انتظار قرار اللجنة
contract-awaited-certificate = الإتمام: رقم الشهادة ناقص
contract-awaited-horizon = الإدماج: لا يمكن ملاحظته بعد
contract-awaited-proof = الإدماج: ينقص إثبات بالدرجة المطلوبة
contract-awaited-job = الإدماج: ثبتت وضعية أخرى
contract-awaited-outside = الإدماج: خارج أساس التعريف
contract-earned-own = مكتسبات متعلميكم
contract-earned-own-sub = العقود المؤداة عن كل تسجيل: المراحل التي اكتسبها متعلموكم وما تنتظره المراحل الموالية.
contract-earned-own-none = لا عقد يؤدي عن تسجيلاتكم
contract-earned-own-none-text = عندما يشمل عقد مؤدى عن كل تسجيل أفواجكم، تتبعون مراحله هنا.
contract-column-learner-ref = المرجع
contract-meaning-learner-ref = مرجع المتعلم في فوجه
contract-column-name = الاسم
contract-meaning-name = الاسم، للمكوِّن وحده
contract-column-next = المرحلة الموالية
contract-meaning-next = أول مرحلة غير مكتسبة؛ فارغ إذا كان محجوبا
contract-column-awaited = ينتظر
contract-meaning-awaited = ما تنتظره هذه المرحلة
contract-column-reason = قراءة التعريف
contract-meaning-reason = سبب هذه الوضعية حين يكون الإدماج منتظرا
contract-meaning-milestone-mad = المكتسب عن هذه المرحلة (درهم)؛ 0 إن لم تبلغ، وفارغ إذا كان محجوبا
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
contract-reason-withheld = سبب الاحتجاز
contract-reference = مرجع الأداء أو سبب الحجز
contract-reference-hint = مثلا: OV 2026-0301
