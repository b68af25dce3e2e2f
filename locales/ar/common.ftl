# كلمات مشتركة بين الصفحات والمكونات.
common-undefined = غ. م.
common-signed-in-as = متصل باسم: <strong>{ $name }</strong>
common-colon = :
common-formula = الصيغة
common-comma = ،
common-list-separator = ؛
common-interval = مجال الثقة 95%: من { $low } إلى { $high }
common-interval-95 = مجال الثقة 95%
common-from-to = من { $low } إلى { $high }
common-quality-1 = جودة ضعيفة
common-quality-2 = جودة متوسطة
common-quality-3 = جودة جيدة
common-definition-of = تعريف: { $term }
common-target = الهدف التعاقدي { $value }
common-target-short = الهدف { $value }
common-verdict-above = أعلى من الهدف
common-verdict-below = أدنى من الهدف
common-verdict-undecided = غير محسوم
common-verdict-met = محقق، غير محسوم
common-verdict-kept = محقق
common-verdict-late = متأخر
common-verdict-running = قيد الإنجاز
common-verdict-none = بلا هدف
common-verdict-unmeasured = غير قابل للقياس بعد
common-state-masked = محجوب
common-state-not-yet = غير قابل للملاحظة بعد
common-state-no-cohort = لا فوج
common-state-not-applicable = لا ينطبق
common-state-not-collected = غير مجمع
common-state-undefined = غير محدد
common-tile-masked = محجوب
common-tile-none = لا فوج
common-tile-not-yet = لاحقا
common-tile-undefined = غ. م.
common-breadcrumb = مسار التصفح
common-filters = { $n ->
    [0] التصفية
   *[other] التصفية ({ $n } نشطة)
}
common-filter-region = تصفية الصفحة
common-apply = تطبيق
common-active-filters = { $n ->
    [one] التصفية النشطة:
   *[other] عوامل التصفية النشطة:
}
common-remove-filter = إزالة هذه التصفية
common-range = { $from } إلى { $to } من { $total }
common-range-open = { $from } إلى { $to }
common-previous = السابق
common-next = التالي
common-provenance = المصدر
common-as-of = محصور بتاريخ
common-known-at = معلوم بتاريخ
common-method = المنهجية
common-filters-used = التصفية
common-no-filter = لا شيء
common-hash = البصمة
common-copy = نسخ
common-copied = تم نسخ البصمة
common-verify = التحقق من تقرير
common-download = تنزيل
common-bulk-actions = إجراءات على التحديد
common-selected-zero = لا تحديد
common-selected-one = سطر واحد محدد
common-selected-many = الأسطر المحددة: {"{n}"}
common-select-all = تحديد كل ما في الصفحة
common-select-row = تحديد { $name }
common-optional = (اختياري)
common-error-prefix = خطأ: { $title }
common-errors = { $n ->
    [zero] لا أخطاء
    [one] هناك خطأ واحد ينبغي تصحيحه
    [two] هناك خطآن ينبغي تصحيحهما
    [few] هناك { $n } أخطاء ينبغي تصحيحها
    [many] هناك { $n } خطأ ينبغي تصحيحه
   *[other] هناك { $n } خطأ ينبغي تصحيحه
}
common-legend-interval = المعدل ومجال الثقة 95%
common-legend-weak = قراءة بتحفظ: خريجون قلائل أو وضعية معروفة دون 80%
common-legend-masked = محجوب: أقل من { $n } أشخاص (السر الإحصائي)
common-see-data = عرض بيانات هذا الرسم
common-stage = المرحلة
common-count = العدد
common-rate = المعدل
common-share = النسبة
common-operator = المتعهد
common-cascade-scale = تُقرأ كل الأشرطة بنفس السلم: العرض الكامل يساوي { $n } مسجل.
common-cascade-enrolled = { $n ->
    [zero] مسجل
    [one] مسجل
    [two] مسجلان
    [few] مسجلين
    [many] مسجلا
   *[other] مسجل
}
common-cascade-graduated = { $n ->
    [zero] خريج
    [one] خريج
    [two] خريجان
    [few] خريجين
    [many] خريجا
   *[other] خريج
}
common-cascade-inserted = { $n ->
    [zero] مدمج
    [one] مدمج
    [two] مدمجان
    [few] مدمجين
    [many] مدمجا
   *[other] مدمج
}
common-cascade-of-enrolled = أي { $rate } من المسجلين
common-cascade-of-graduated = أي { $rate } من الخريجين
common-count-graduated = { $n ->
    [zero] لا خريج
    [one] خريج واحد
    [two] خريجان
    [few] { $n } خريجين
    [many] { $n } خريجا
   *[other] { $n } خريج
}
common-count-in-training = { $n } ما زالوا في التكوين
common-count-withdrawn = { $n } غادروا دون شهادة
common-count-inserted = { $n ->
    [zero] لا مدمج
    [one] مدمج واحد
    [two] مدمجان
    [few] { $n } مدمجين
    [many] { $n } مدمجا
   *[other] { $n } مدمج
}
common-count-not-inserted = { $n } غير مدمجين
common-count-unknown = { $n } مجهولو الوضعية
common-stage-enrolled = المسجلون
common-stage-graduated = الخريجون
common-stage-in-training = ما زالوا في التكوين
common-stage-withdrawn = غادروا دون شهادة
common-stage-inserted = المدمجون
common-stage-not-inserted = غير المدمجين
common-stage-unknown = وضعية مجهولة
common-inserted-of = { $inserted } خريجا مدمجا من أصل { $n }
common-by-unknown = حسب الوضعيات المجهولة ({ $n })
common-knowledge = الوضعية المعروفة
common-limit-95 = حد 95%
common-limit-998 = حد 99,8%
common-survival-axis = المحور: { $unit }؛ تحت المحور: الخريجون الذين ما زالوا متتبعين
common-survival-curve = الخريجون المتتبعون
common-survival-lost = من انقطعت أخبارهم: أبدا أو فورا
common-skills = المهارات
common-skill-wanted = مطلوبة:
common-stage-label = المرحلة
common-change = تغيير
common-change-stage-of = مرحلة { $name }
common-save = تسجيل
common-cancel = إلغاء
common-back = رجوع
common-search = بحث
common-all = الكل
common-none = لا شيء
common-yes = نعم
common-no = لا
common-unknown = مجهول
common-target-column = مقارنة بالهدف
common-dictionary = القاموس
common-and-more = و{ $n } غيرها
