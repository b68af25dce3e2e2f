# دليل المؤشرات الاثنين والأربعين.
catalogue-title = دليل المؤشرات
catalogue-heading = { $n ->
    [zero] لا مؤشر
    [one] مؤشر واحد مع صيغته
    [two] مؤشران مع صيغتيهما
    [few] { $n } مؤشرات، لكل منها صيغته
    [many] { $n } مؤشرا، لكل منها صيغته
   *[other] { $n } مؤشر، لكل منها صيغته
 }
catalogue-lead = الساكنة نفسها مقروءة بالدليل كله. والرقم الغائب يبين سبب غيابه.
catalogue-numerator = البسط
catalogue-denominator = المقام
catalogue-reading = القراءة
catalogue-unknown = المجهولون
catalogue-maturity = النضج
catalogue-interval = المجال
catalogue-suppression = الحجب
catalogue-standards = المعايير المستوفاة
catalogue-detail = عرض التفاصيل
catalogue-bounds = الحد الأدنى – الأقصى
catalogue-not-reached = غير مبلوغ
catalogue-unit-pt = نقطة
catalogue-unit-d = يوم
catalogue-unit-MAD = درهم
catalogue-sheet = المؤشرات
catalogue-months = { $n ->
    [zero] بعد { $n } شهر
    [one] بعد شهر
    [two] بعد شهرين
    [few] بعد { $n } أشهر
    [many] بعد { $n } شهرا
   *[other] بعد { $n } شهر
 }
catalogue-days = { $n ->
    [zero] بعد { $n } يوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يوما
   *[other] بعد { $n } يوم
 }
catalogue-duration = عند { $n }% من المدة
catalogue-stage-enrolled = ضمن المسجلين
catalogue-stage-graduated = ضمن الخريجين
catalogue-stage-inserted = ضمن المدمجين
catalogue-step-start = الانطلاق
catalogue-step-completion = الإتمام
catalogue-step-insertion = الإدماج
catalogue-step-due = الحصة المستحقة من الأداء
catalogue-quantile-median = الوسيط
catalogue-quantile-q1 = الربيع الأول
catalogue-quantile-q3 = الربيع الثالث
catalogue-column-indicator = المؤشر
catalogue-meaning-indicator = رمز الدليل
catalogue-column-name = الاسم
catalogue-meaning-name = اسم المؤشر
catalogue-column-item = الرقم
catalogue-meaning-item = ما يميزه عن باقي أرقام المؤشر: تعريف أو أشهر أو أيام أو صنف
catalogue-column-label = التسمية
catalogue-meaning-label = نفسه بالكلمات
catalogue-column-profile-version = النسخة
catalogue-meaning-profile-version = نسخة التعريف
catalogue-column-value = القيمة
catalogue-meaning-value = الرقم
catalogue-column-unit = الوحدة
catalogue-meaning-unit = % بالمئة، n عدد، pt نقاط، d أيام، MAD دراهم
catalogue-column-n = الأعداد
catalogue-meaning-n = البسط
catalogue-column-of = من أصل
catalogue-meaning-of = المقام
catalogue-column-unknown = المجهولون
catalogue-meaning-unknown = الوضعيات المجهولة
catalogue-column-low = الحد الأسفل للمجال
catalogue-meaning-low = الحد الأسفل للمجال 95%
catalogue-column-high = الحد الأعلى للمجال
catalogue-meaning-high = الحد الأعلى للمجال 95%
catalogue-column-floor = الحد الأدنى
catalogue-meaning-floor = المجهولون يُحتسبون غير مدمجين
catalogue-column-known = المعروف
catalogue-meaning-known = دون المجهولين
catalogue-column-ceiling = السقف
catalogue-meaning-ceiling = المجهولون يُحتسبون مدمجين
catalogue-column-maturity = النضج
catalogue-meaning-maturity = نضج الرقم
catalogue-column-state = الحالة
catalogue-meaning-state = سبب عدم إظهاره
catalogue-column-mark = العلامة
catalogue-meaning-mark = c محجوب، p مؤقت، x غير معرف، z غير معني أو غير مجمَّع
