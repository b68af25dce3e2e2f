# ما ينتظر اليوم.
todo-title = { $n ->
    [zero] لا شيء للمعالجة
    [one] أمر واحد للمعالجة
    [two] أمران للمعالجة
    [few] { $n } أمور للمعالجة
    [many] { $n } أمرا للمعالجة
   *[other] { $n } أمر للمعالجة
}
todo-as-of = تتبع الخريجين محصور في
todo-nothing = لا شيء في انتظاركم. عودوا غدا أو بعد استيراد ملف.
todo-clear = لا شيء للمعالجة
todo-open = عرض اللائحة
todo-record = إدخال وضعية
todo-pages = صفحات اللائحة
todo-queue-empty = لم يبق شيء للمعالجة هنا
todo-queue-empty-text = عولج كل ما كان منتظرا.
todo-sheet = للمعالجة
todo-stale = { $n ->
    [zero] لا إثبات للتجديد
    [one] إثبات واحد يجدد قبل الأجل
    [two] إثباتان يجددان قبل الأجل
    [few] { $n } إثباتات تجدد قبل الأجل
    [many] { $n } إثباتا يجدد قبل الأجل
   *[other] { $n } إثبات يجدد قبل الأجل
}
todo-stale-text = أفق 3 أو 6 أو 12 شهرا مفتوح، وآخر إثبات أقدم من أن يحتسب فيه.
todo-stale-kind = إثباتات للتجديد
todo-hires = { $n ->
    [zero] لا توظيف للمصادقة
    [one] توظيف واحد للمصادقة
    [two] توظيفان للمصادقة
    [few] { $n } توظيفات للمصادقة
    [many] { $n } توظيفا للمصادقة
   *[other] { $n } توظيف للمصادقة
}
todo-hires-text = يحتسب التوظيف الذي أكده المشغل بعد المصادقة عليه.
todo-hires-kind = توظيفات للمصادقة
todo-unproven = { $n ->
    [zero] لا خريج بلا إثبات مقبول
    [one] خريج واحد بلا إثبات مقبول
    [two] خريجان بلا إثبات مقبول
    [few] { $n } خريجين بلا إثبات مقبول
    [many] { $n } خريجا بلا إثبات مقبول
   *[other] { $n } خريج بلا إثبات مقبول
}
todo-unproven-text = وضعيتهم الأخيرة مصرح بها فقط: اطلبوا عقدا أو شهادة أو تصريحا لدى الصندوق، أو افحصوا الوثيقة المتوصل بها.
todo-unproven-kind = خريجون بلا إثبات مقبول
todo-silent = { $n ->
    [zero] لا خريج بلا وضعية
    [one] خريج واحد بلا أي وضعية
    [two] خريجان بلا أي وضعية
    [few] { $n } خريجين بلا أي وضعية
    [many] { $n } خريجا بلا أي وضعية
   *[other] { $n } خريج بلا أي وضعية
}
todo-silent-text = لا يعرف عنهم شيء منذ التخرج: اتصلوا بهم.
todo-silent-kind = خريجون بلا أي وضعية
todo-unanswered = { $n ->
    [zero] لا ترشيح بلا جواب
    [one] ترشيح واحد بلا جواب منذ أكثر من 15 يوما
    [two] ترشيحان بلا جواب منذ أكثر من 15 يوما
    [few] { $n } ترشيحات بلا جواب منذ أكثر من 15 يوما
    [many] { $n } ترشيحا بلا جواب منذ أكثر من 15 يوما
   *[other] { $n } ترشيح بلا جواب منذ أكثر من 15 يوما
}
todo-unanswered-text = لم يجب المشغل منذ أكثر من 15 يوما: ذكروه.
todo-unanswered-kind = ترشيحات بلا جواب
todo-lonely = { $n ->
    [zero] لا عرض بلا مترشح
    [one] عرض واحد مفتوح بلا مترشح
    [two] عرضان مفتوحان بلا مترشح
    [few] { $n } عروض مفتوحة بلا مترشح
    [many] { $n } عرضا مفتوحا بلا مترشح
   *[other] { $n } عرض مفتوح بلا مترشح
}
todo-lonely-text = لم يقترح فيه أحد بعد.
todo-lonely-kind = عروض بلا مترشح
todo-imports = { $n ->
    [zero] لا استيراد للتطبيق
    [one] استيراد واحد للتطبيق
    [two] استيرادان للتطبيق
    [few] { $n } عمليات استيراد للتطبيق
    [many] { $n } عملية استيراد للتطبيق
   *[other] { $n } عملية استيراد للتطبيق
}
todo-imports-text = قرئ الملف ولم يسجل منه شيء بعد.
todo-imports-kind = عمليات استيراد للتطبيق
todo-answer = { $n ->
    [zero] لا ترشيح ينتظر
    [one] ترشيح واحد ينتظر جوابكم
    [two] ترشيحان ينتظران جوابكم
    [few] { $n } ترشيحات تنتظر جوابكم
    [many] { $n } ترشيحا ينتظر جوابكم
   *[other] { $n } ترشيح ينتظر جوابكم
}
todo-answer-text = أجيبوا داخل الأجل الموعود: نعم أو لا أو موعد.
todo-answer-kind = ترشيحات بلا جواب
todo-confirm = { $n ->
    [zero] لا توظيف للتأكيد
    [one] توظيف واحد للتأكيد
    [two] توظيفان للتأكيد
    [few] { $n } توظيفات للتأكيد
    [many] { $n } توظيفا للتأكيد
   *[other] { $n } توظيف للتأكيد
}
todo-confirm-text = اقترحتم المنصب: هل التحق به الشخص، ومنذ متى؟
todo-confirm-kind = توظيفات للتأكيد
todo-drafts = { $n ->
    [zero] لا مسودة عرض
    [one] عرض واحد في المسودة
    [two] عرضان في المسودة
    [few] { $n } عروض في المسودة
    [many] { $n } عرضا في المسودة
   *[other] { $n } عرض في المسودة
}
todo-drafts-text = لا يراه أحد ما لم ينشر.
todo-drafts-kind = مسودات عروض
todo-column-name = الاسم
todo-column-other_name = الاسم بالكتابة الأخرى
todo-column-cohort = الفوج
todo-column-learner_ref = المرجع
todo-column-graduated_on = التخرج
todo-column-heard_on = آخر إثبات
todo-column-due_on = أقصى تاريخ للإثبات
todo-column-opening = العرض
todo-column-employer = المقاولة
todo-column-referred_on = اقترح يوم
todo-column-reply_by = الجواب الموعود
todo-meaning-name = الاسم الشخصي والعائلي
todo-meaning-other_name = الاسم بالكتابة الأخرى
todo-meaning-cohort = رمز الفوج
todo-meaning-learner_ref = المرجع داخل الفوج
todo-meaning-graduated_on = يوم التخرج
todo-meaning-heard_on = اليوم الذي يتحدث عنه أحدث إثبات
todo-meaning-due_on = آخر يوم يمكن أن يحمله إثبات ليحتسب في هذا الأفق
todo-meaning-opening = عنوان العرض
todo-meaning-employer = اسم المقاولة
todo-meaning-referred_on = يوم اقتراح الشخص
todo-meaning-reply_by = اليوم الموعود للجواب
todo-duplicates = { $n ->
    [zero] لا تكرار محتمل
    [one] تكرار محتمل واحد للبت
    [two] تكراران محتملان للبت
    [few] { $n } تكرارات محتملة للبت
    [many] { $n } تكرارا محتملا للبت
   *[other] { $n } تكرار محتمل للبت
}
todo-duplicates-text = بطاقتان متشابهتان: بينوا هل هو الشخص نفسه.
todo-duplicates-kind = تكرارات محتملة
todo-pending = { $n ->
    [zero] لا دعوة معلقة
    [one] حساب واحد ينتظر كلمة مروره
    [two] حسابان ينتظران كلمة مرورهما
    [few] { $n } حسابات تنتظر كلمة مرورها
    [many] { $n } حسابا ينتظر كلمة مروره
   *[other] { $n } حساب ينتظر كلمة مروره
}
todo-pending-text = لم يتبع المدعو رابطه: ذكروه أو أنشئوا غيره.
todo-pending-kind = دعوات معلقة
todo-ending = { $n ->
    [zero] لا انتداب ينتهي قريبا
    [one] حساب واحد له انتداب ينتهي خلال شهر
    [two] حسابان لهما انتداب ينتهي خلال شهر
    [few] { $n } حسابات لها انتداب ينتهي خلال شهر
    [many] { $n } حسابا له انتداب ينتهي خلال شهر
   *[other] { $n } حساب له انتداب ينتهي خلال شهر
}
todo-ending-text = جددوه أو اتركوه ينتهي.
todo-ending-kind = انتدابات على وشك الانتهاء
todo-employers = { $n ->
    [zero] لا مقاولة للتحقق
    [one] مقاولة واحدة للتحقق
    [two] مقاولتان للتحقق
    [few] { $n } مقاولات للتحقق
    [many] { $n } مقاولة للتحقق
   *[other] { $n } مقاولة للتحقق
}
todo-employers-text = تحققوا من تعريفها الموحد وانتدابها: لا تنشر شيئا قبل ذلك.
todo-employers-kind = مقاولات للتحقق
todo-backlog = { $n ->
    [zero] لا تكرار معلق
    [one] تكرار واحد ينتظر منسقا
    [two] تكراران ينتظران منسقا
    [few] { $n } تكرارات تنتظر منسقا
    [many] { $n } تكرارا ينتظر منسقا
   *[other] { $n } تكرار ينتظر منسقا
}
todo-backlog-text = يبت فيه منسق يشمل نطاقه الشخصين معا، ولا ترى الإدارة الأسماء.
todo-backlog-kind = تكرارات معلقة
