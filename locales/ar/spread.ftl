# Operators, regions and cohorts around their common rate; value added.
spread-title = التشتت
spread-lead = المتعهدون والجهات حول النسبة المشتركة: ما تفسره الصدفة وما لا تفسره. الأسطر مرتبة حسب العدد، وليس هذا تصنيفا.
spread-finding-far = { $n ->
    [one] متعهد واحد من { $of } خارج حدود 99,8%
    [two] متعهدان من { $of } خارج حدود 99,8%
    [few] { $n } متعهدين من { $of } خارج حدود 99,8%
    [many] { $n } متعهدا من { $of } خارج حدود 99,8%
   *[other] { $n } متعهد من { $of } خارج حدود 99,8%
}
spread-finding-none = لا أحد من المتعهدين الـ { $of } خارج حدود 99,8%
spread-finding-alone = متعهد واحد فقط: لا تشتت يقرأ
spread-finding-masked = عدد الأشخاص أقل من أن يعرض التشتت
spread-finding-not-yet = لا يمكن ملاحظة الإدماج بعد
spread-finding-nobody = لا أحد للملاحظة في هذا الاختيار
spread-nothing-masked = أقل من { $n } شخصا: وسعوا الفترة أو الجهة أو التعريف.
spread-nothing-not-yet = لم يبلغ أحد بعد أفق هذا التعريف.
spread-nothing-nobody = غيروا الفترة أو الجهة أو التعريف.
spread-pooled = النسبة المشتركة
spread-operators = { $n ->
    [0] المتعهدون داخل حدود 95%
    [one] متعهد واحد من { $of } خارج حدود 95%
    [two] متعهدان من { $of } خارج حدود 95%
    [few] { $n } متعهدين من { $of } خارج حدود 95%
    [many] { $n } متعهدا من { $of } خارج حدود 95%
   *[other] { $n } متعهد من { $of } خارج حدود 95%
}
spread-regions = { $n ->
    [0] الجهات داخل حدود 95%
    [one] جهة واحدة من { $of } خارج حدود 95%
    [two] جهتان من { $of } خارج حدود 95%
    [few] { $n } جهات من { $of } خارج حدود 95%
    [many] { $n } جهة من { $of } خارج حدود 95%
   *[other] { $n } جهة من { $of } خارج حدود 95%
}
spread-plot-sub = نسبة الإدماج (عموديا) حسب عدد القابلين للملاحظة (أفقيا). النقطة المحاطة بدائرة خارج حدود 95%.
spread-operators-table = المتعهدون والحدود
spread-regions-table = الجهات والحدود
spread-by-size = من الأكبر عددا إلى الأصغر.
spread-range = من { $low } إلى { $high }
spread-points = { $n } نقطة
spread-position = الموقع
spread-position-far_above = فوق، عند 99,8%
spread-position-above = فوق، عند 95%
spread-position-within = داخل الحدود
spread-position-below = تحت، عند 95%
spread-position-far_below = تحت، عند 99,8%
spread-funnel-far_above = القمع: فوق، عند 99,8%
spread-funnel-above = القمع: فوق، عند 95%
spread-funnel-within = القمع: داخل الحدود
spread-funnel-below = القمع: تحت، عند 95%
spread-funnel-far_below = القمع: تحت، عند 99,8%
spread-e3 = الفارق بين الجهات (E3)
spread-e3-text = { $points } نقطة بين { $highest } (أعلى نسبة) و{ $lowest } (أدنى نسبة)، من بين الجهات التي تضم 20 قابلا للملاحظة على الأقل. الفارق بين الطرفين موجب دائما: اقرؤوه مع الحدود.
spread-e3-none = أقل من جهتين تضمان 20 قابلا للملاحظة: لا يحسب الفارق.
spread-v1 = القيمة المضافة (V1)
spread-v1-lead = النسبة الملاحظة ناقص النسبة التي كانت ستكون للأشخاص أنفسهم بنسب البلاد: يقارن كل شخص بالأفواج الأخرى من طبقته (الشهادة والجنس والجهة والمسلك). هو توحيد غير مباشر وليس انحدار WIOA، ولا يقول ما تسبب فيه التكوين.
spread-v1-operators = القيمة المضافة حسب المتعهد
spread-v1-regions = القيمة المضافة حسب الجهة
spread-v1-cohorts = { $n ->
    [one] القيمة المضافة لفوج واحد
    [two] القيمة المضافة لفوجين
    [few] القيمة المضافة لـ { $n } أفواج
    [many] القيمة المضافة لـ { $n } فوجا
   *[other] القيمة المضافة لـ { $n } فوج
}
spread-v1-short = V1
spread-v1-none = غير محسوبة: أقل من 20 شخصا هنا أو في بقية البلاد
spread-expected = النسبة المتوقعة
spread-chance = مجال 95%
spread-compared = أساس المقارنة
spread-grain-1 = { $n }: الشهادة والجنس والجهة والمسلك
spread-grain-2 = { $n }: الشهادة والجنس والجهة
spread-grain-3 = { $n }: الشهادة والجنس
spread-grain-4 = { $n }: الشهادة
spread-grain-5 = { $n }: البلاد كلها
spread-added-above = فوق المتوقع
spread-added-below = تحت المتوقع
spread-added-undecided = غير محسوم
spread-quote-chance = الصدفة وحدها تضع مجموعة من كل 20 خارج حدود 95%، وواحدة من كل 500 خارج حدود 99,8%: هذه الأخيرة وحدها تستدعي سؤال المتعهد.
spread-quote-limits = الحدود هي حدود اختبار النقطة حول النسبة المشتركة، كما في مجال ويلسون؛ وهي واسعة وتقريبية تحت 20 شخصا.
spread-quote-v1 = الطبقة التي تضم أقل من 20 شخصا خارج الفوج تترك مكانها لطبقة أوسع: يسقط المسلك ثم الجهة ثم الجنس ثم الشهادة.
spread-quote-size = النسبة الأعلى لا تعني متعهدا أفضل: الفئات وأسواق الشغل مختلفة.
spread-sheet = التشتت
spread-column-level = المستوى
spread-meaning-level = متعهد أو جهة أو فوج
spread-column-code = الرمز
spread-meaning-code = رمز المجموعة
spread-column-label = التسمية
spread-meaning-label = اسم المجموعة
spread-column-denominator = القابلون للملاحظة
spread-meaning-denominator = القابلون للملاحظة غير المستثنين
spread-column-inserted = المدمجون
spread-meaning-inserted = في وضعية مقبولة ومثبتة
spread-column-floor = النسبة
spread-meaning-floor = المدمجون من القابلين للملاحظة غير المستثنين، %
spread-column-low95 = الحد الأدنى، 95%
spread-meaning-low95 = الحد الأدنى للقمع عند 95% لهذا العدد، %
spread-column-high95 = الحد الأعلى، 95%
spread-meaning-high95 = الحد الأعلى للقمع عند 95% لهذا العدد، %
spread-column-low998 = الحد الأدنى، 99,8%
spread-meaning-low998 = الحد الأدنى للقمع عند 99,8% لهذا العدد، %
spread-column-high998 = الحد الأعلى، 99,8%
spread-meaning-high998 = الحد الأعلى للقمع عند 99,8% لهذا العدد، %
spread-column-position = الموقع
spread-meaning-position = فوق الحدود أو داخلها أو تحتها
spread-column-expected = النسبة المتوقعة
spread-meaning-expected = متوسط نسب البلاد في طبقة كل شخص، %
spread-column-value-added = القيمة المضافة
spread-meaning-value-added = V1: النسبة ناقص النسبة المتوقعة، نقط
spread-column-value-added-low = V1، الطرف الأدنى
spread-meaning-value-added-low = الطرف الأدنى عند 95%، نقط
spread-column-value-added-high = V1، الطرف الأعلى
spread-meaning-value-added-high = الطرف الأعلى عند 95%، نقط
spread-column-compared-track = الطبقة كاملة
spread-meaning-compared-track = أشخاص قورنوا حسب الشهادة والجنس والجهة والمسلك
spread-column-compared-region = دون المسلك
spread-meaning-compared-region = أشخاص قورنوا حسب الشهادة والجنس والجهة
spread-column-compared-sex = دون الجهة
spread-meaning-compared-sex = أشخاص قورنوا حسب الشهادة والجنس
spread-column-compared-diploma = الشهادة وحدها
spread-meaning-compared-diploma = أشخاص قورنوا حسب الشهادة
spread-column-compared-country = البلاد كلها
spread-meaning-compared-country = أشخاص قورنوا بالبلاد كلها
