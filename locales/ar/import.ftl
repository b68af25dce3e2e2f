### Imports

import-title = الاستيراد
import-send-title = استيراد ملف
import-send-text = ملف CSV أو XLSX كما يحفظه Excel. لا يُسجَّل شيء قبل موافقتكم: ترون أولا ما سيتغير.
import-kind = محتوى الملف
import-kind-cohorts = أفواج
import-kind-enrolments = تسجيلات
import-kind-situations = وضعيات وإثباتات
import-kind-missing = اختر محتوى الملف.
import-file = الملف (CSV أو XLSX)
import-file-hint = { $most } ميبيبايت على الأكثر. يُتعرف على الفاصل والترميز والتواريخ تلقائيا.
import-file-missing = اختر ملف CSV أو XLSX.
import-file-refused = { $why }
import-too-large = يتجاوز هذا الملف { $most } ميبيبايت. قسمه إلى عدة ملفات، أو اطلب استيراده من الإدارة.
import-send = عرض ما سيتغير
import-about = للفوج { $cohort }
import-models = نماذج للملء
import-list = آخر عمليات الاستيراد
import-list-empty = لا استيراد
import-list-empty-text = اختر ملفا أعلاه، أو انطلق من نموذج للملء.
import-column-file = الملف
import-column-sent = أُرسل في
import-column-state = الحالة
import-column-created = المنشأة
import-column-updated = المعدلة
import-column-unchanged = دون تغيير
import-column-refused = للتصحيح
import-state-draft = في انتظار التطبيق
import-state-applied = مطبق
import-state-reversed = متراجع عنه
import-state-abandoned = ملغى
import-heading = الاستيراد: { $ready ->
    [0] لا سطر جاهز
    [one] سطر واحد جاهز
    [two] سطران جاهزان
    [few] { $ready } أسطر جاهزة
    [many] { $ready } سطرا جاهزا
   *[other] { $ready } سطر جاهز
}{ $refused ->
    [0] {""}
   *[other] ، { $refused } للتصحيح
}{ $asked ->
    [0] {""}
   *[other] ، { $asked } للتأكيد
}
import-heading-applied = استيراد مطبق
import-heading-reversed = استيراد متراجع عنه
import-heading-abandoned = استيراد ملغى
import-file-named = الملف
import-read = { $n ->
    [zero] لا سطر مقروء
    [one] سطر واحد مقروء
    [two] سطران مقروءان
    [few] { $n } أسطر مقروءة
    [many] { $n } سطرا مقروءا
   *[other] { $n } سطر مقروء
}، { $encoding }
import-separator = ، الفاصل { $separator ->
    [comma] «,»
    [semicolon] «;»
   *[tab] علامة جدولة
}
import-nothing-yet = لم يُسجَّل شيء بعد.
import-counts = أسطر الملف
import-count-created = للإنشاء
import-count-updated = للتعديل
import-count-unchanged = معروفة من قبل
import-count-refused = للتصحيح
import-count-asked = للتأكيد
import-done-created = أُنشئت
import-done-updated = عُدّلت
import-done-refused = تُركت
import-errors = { $n ->
    [zero] لا أخطاء
    [one] هناك خطأ واحد ينبغي تصحيحه
    [two] هناك خطآن ينبغي تصحيحهما
    [few] هناك { $n } أخطاء ينبغي تصحيحها
    [many] هناك { $n } خطأ ينبغي تصحيحه
   *[other] هناك { $n } خطأ ينبغي تصحيحه
}
import-error-link = السطر { $line }، { $column }: { $problem }
import-error-row = السطر { $line }: { $problem }
import-faults-caption = أسطر للتصحيح
import-line = السطر
import-column = العمود
import-value = القيمة الواردة
import-problem = المشكل
import-correction = التصحيح
import-correction-of = تصحيح السطر { $line }، { $column }
import-in-file = يُصحح في الملف
import-pick = اختر من القائمة
import-more = { $n ->
    [zero] لا أخطاء أخرى.
    [one] سيظهر خطأ آخر بعد تصحيح هذه الأخطاء.
    [two] سيظهر خطآن آخران بعد تصحيح هذه الأخطاء؛ والملف المشروح يضمهما.
    [few] ستظهر { $n } أخطاء أخرى بعد تصحيح هذه الأخطاء؛ والملف المشروح يضمها كلها.
    [many] سيظهر { $n } خطأ آخر بعد تصحيح هذه الأخطاء؛ والملف المشروح يضمها كلها.
   *[other] سيظهر { $n } خطأ آخر بعد تصحيح هذه الأخطاء؛ والملف المشروح يضمها كلها.
}
import-doubt = السطر { $line }: تكرار محتمل
import-doubt-text = «{ $name }» يشبه { $other } ({ $alike }).
import-doubt-in-file = هذا الشخص في سطر آخر من الملف.
import-doubt-enrolled = معروف من قبل: { $enrolled }.
import-doubt-question = ماذا نفعل بهذا السطر؟
import-doubt-update = تحديث { $reference }
import-doubt-same = إنه الشخص نفسه
import-doubt-create = إنشاء شخص آخر
import-doubt-skip = تجاهل السطر
import-check = التحقق من التصحيحات
import-checked = تم التحقق من التصحيحات.
import-apply-valid = { $n ->
    [zero] لا سطر صالح
    [one] استيراد السطر الصالح
    [two] استيراد السطرين الصالحين
    [few] استيراد { $n } أسطر صالحة
    [many] استيراد { $n } سطرا صالحا
   *[other] استيراد { $n } سطر صالح
}
import-apply-all = { $n ->
    [zero] لا سطر
    [one] استيراد السطر
    [two] استيراد السطرين
    [few] استيراد { $n } أسطر
    [many] استيراد { $n } سطرا
   *[other] استيراد { $n } سطر
}
import-rejected = الأسطر الخاطئة مع الشرح (CSV)
import-rejected-name = للتصحيح
import-abandon = إلغاء الاستيراد
import-abandoned = أُلغي الاستيراد: مُحي ملفه.
import-applied = { $n ->
    [zero] لا شيء للتسجيل: كل شيء معروف من قبل.
    [one] سُجّل سطر واحد.
    [two] سُجّل سطران.
    [few] سُجّلت { $n } أسطر.
    [many] سُجّل { $n } سطرا.
   *[other] سُجّل { $n } سطر.
}
import-reversed = تم التراجع عن الاستيراد: كل شيء كما كان.
import-reverse = التراجع عن هذا الاستيراد
import-reverse-text = يُسحب ما أضافه الاستيراد، ويعود ما عدّله. ويحتفظ السجل بالاثنين.
import-applied-on = طُبق في { $at }.
import-reversed-on = تم التراجع عنه في { $at }.
import-unchanged-title = لا شيء للتسجيل
import-unchanged-text = كل الأسطر تقول ما هو معروف من قبل.
import-warnings = للانتباه
import-changes = { $n ->
    [zero] لا سطر يعدل ما هو معروف
    [one] سطر واحد يعدل ما هو معروف
    [two] سطران يعدلان ما هو معروف
    [few] { $n } أسطر تعدل ما هو معروف
    [many] { $n } سطرا يعدل ما هو معروف
   *[other] { $n } سطر يعدل ما هو معروف
}
import-change = السطر { $line }، { $about }
import-change-none = فارغ
import-moved = تغيرت معطيات منذ اطلاعكم على هذا الاستيراد. لم يُسجَّل شيء: راجعوا ما يلي ثم أعيدوا المحاولة.
import-moved-title = تغيرت المعطيات في الأثناء
import-built-upon = هناك تسجيلات أخرى تستند إلى هذا الاستيراد: تراجعوا عنها أولا.
import-built-upon-title = لا يمكن التراجع عن هذا الاستيراد بعد
import-refused = الملف غير مقبول.
import-back = كل عمليات الاستيراد
import-cohort = عرض الفوج

## Command line
import-cli-done = أُنشئ { $created }، عُدّل { $updated }، دون تغيير { $unchanged }؛ تكرارات محتملة للحسم: { $queued }.
import-cli-would = تجربة: سيُنشأ { $created }، ويُعدّل { $updated }، ودون تغيير { $unchanged }؛ تكرارات محتملة: { $queued }.
import-cli-refused = لم يُسجَّل شيء: أسطر للتصحيح { $refused } (جاهز للإنشاء { $created }، للتعديل { $updated }، دون تغيير { $unchanged }).
import-cli-exported = الأسطر المكتوبة: { $n }.
import-list-column-file = الملف
import-list-meaning-file = اسم الملف المرسل
import-list-column-kind = المحتوى
import-list-meaning-kind = cohorts أو enrolments أو situations
import-list-column-cohort = الفوج
import-list-meaning-cohort = الفوج الذي أرسل منه
import-list-column-state = الحالة
import-list-meaning-state = draft أو applied أو reversed أو abandoned
import-list-column-sent_on = أرسل يوم
import-list-meaning-sent_on = يوم الإرسال
import-list-column-applied_on = طبق يوم
import-list-meaning-applied_on = يوم التطبيق
import-list-column-reversed_on = ألغي يوم
import-list-meaning-reversed_on = يوم الإلغاء
import-list-column-rows = الأسطر
import-list-meaning-rows = الأسطر المقروءة
import-list-column-created = المحدثة
import-list-meaning-created = أسطر تضيف جديدا
import-list-column-updated = المعدلة
import-list-meaning-updated = أسطر تعدل
import-list-column-unchanged = دون تغيير
import-list-meaning-unchanged = أسطر معروفة
import-list-column-refused = للتصحيح
import-list-meaning-refused = أسطر مرفوضة
