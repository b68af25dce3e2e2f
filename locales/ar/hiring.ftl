# العروض والترشيحات والتوظيفات والمقاولات.
hiring-openings-employer = عروضي
hiring-openings-coordinator = العروض
hiring-openings-lead-employer = عروضكم والمترشحون المقترحون عليكم ومن ينتظر منهم جوابا.
hiring-openings-lead-coordinator = العروض التي نشرتها المقاولات المتحقق منها: اقترحوا عليها خريجيكم.
hiring-new-opening = عرض جديد
hiring-to-validate = توظيفات للمصادقة
hiring-employers = المقاولات
hiring-employers-lead = المقاولة المتحقق منها تنشر عروضها، وتأكيدها للتوظيف إثبات.
hiring-new-employer = إضافة مقاولة
hiring-new-employer-lead = يُراقب التعريف الموحد عند الإدخال. تبقى المقاولة في انتظار التحقق.
hiring-search = المنصب أو المدينة أو المهارة
hiring-search-employer = الاسم أو التعريف الموحد
hiring-state = الحالة
hiring-region = الجهة
hiring-track = الشعبة
hiring-opening = العرض
hiring-employer = المقاولة
hiring-place = المكان
hiring-positions = المناصب
hiring-candidates = المترشحون
hiring-candidates-none = بدون مترشح
hiring-until = الترشيح إلى غاية
hiring-contract = العقد
hiring-salary = الأجر الإجمالي الشهري
hiring-start = البداية
hiring-pages = صفحات اللائحة
hiring-first-page = بداية اللائحة
hiring-see-all = عرض الكل
hiring-nothing-found = لا نتيجة
hiring-nothing-found-text = لا سطر يوافق هذه التصفية.
hiring-no-opening = لا عرض حاليا
hiring-no-opening-text = صفوا منصبا: سيقترح عليكم المنسقون خريجيهم.
hiring-no-published = لا عرض منشورا
hiring-no-published-text = ستظهر هنا عروض المقاولات المتحقق منها.
hiring-filled = { $n ->
    [one] منها واحد مشغول
    [two] منها اثنان مشغولان
   *[other] منها { $n } مشغولة
}
hiring-unanswered = { $n ->
    [one] ترشيح دون جواب
    [two] ترشيحان دون جواب
    [few] { $n } ترشيحات دون جواب
    [many] { $n } ترشيحا دون جواب
   *[other] { $n } ترشيح دون جواب
}
hiring-positions-filled = { $filled ->
    [zero] { $n }
    [one] { $n }، منها واحد مشغول
    [two] { $n }، منها اثنان مشغولان
   *[other] { $n }، منها { $filled } مشغولة
}
hiring-comma = ،
hiring-remote = { $n ->
    [one] عن بعد يوم في الأسبوع
    [two] عن بعد يومان في الأسبوع
    [few] عن بعد { $n } أيام في الأسبوع
   *[other] عن بعد { $n } يوما في الأسبوع
}
hiring-salary-range = من { $min } إلى { $max }
hiring-salary-from = ابتداء من { $min }
hiring-salary-to = إلى غاية { $max }
hiring-unsaid = غير محدد
hiring-soonest = في أقرب وقت
hiring-wanted = المواصفات المطلوبة
hiring-status-draft = مسودة
hiring-status-open = منشور
hiring-status-expired = انتهى أجله
hiring-status-closed = مغلق
hiring-unverified-title = لم يتم التحقق من مقاولتكم بعد
hiring-unverified-text = يمكنكم تحضير عروضكم؛ ويمكن نشرها حين يتحقق منسق من التعريف الموحد والتفويض.
hiring-publish = نشر
hiring-edit = تعديل
hiring-close = إغلاق العرض
hiring-closed-filled_by_graduates = عرض مغلق: شغله خريجونا.
hiring-closed-filled_otherwise = عرض مغلق: شُغل بطريقة أخرى.
hiring-closed-cancelled = عرض مغلق: ألغي.
hiring-draft-text = هذه المسودة لا تراها إلا مقاولتكم. انشروها لاستقبال المترشحين.
hiring-expired-text = انقضى آخر أجل: لا يُقترح مترشح جديد. يمكن توظيف المترشحين الواردين؛ عدلوا التاريخ للتمديد.
hiring-applications-employer = { $n ->
    [zero] لا ترشيح
    [one] ترشيح واحد
    [two] ترشيحان
    [few] { $n } ترشيحات
    [many] { $n } ترشيحا
   *[other] { $n } ترشيح
}
hiring-applications-coordinator = { $n ->
    [zero] لم يُقترح أحد من خريجيكم
    [one] اقتُرح واحد من خريجيكم
    [two] اقتُرح اثنان من خريجيكم
   *[other] اقتُرح { $n } من خريجيكم
}
hiring-awaiting = { $n ->
    [one] واحد في انتظار الجواب
    [two] اثنان في انتظار الجواب
   *[other] { $n } في انتظار الجواب
}
hiring-answer-by = وُعد بالجواب في أجل أقصاه { $date }:
hiring-answer-why = { $n ->
    [one] في غياب جواب داخل يوم، يقترح المنسق هؤلاء المترشحين على مشغلين آخرين.
    [two] في غياب جواب داخل يومين، يقترح المنسق هؤلاء المترشحين على مشغلين آخرين.
    [few] في غياب جواب داخل { $n } أيام، يقترح المنسق هؤلاء المترشحين على مشغلين آخرين.
   *[other] في غياب جواب داخل { $n } يوما، يقترح المنسق هؤلاء المترشحين على مشغلين آخرين.
}
hiring-views = عرض الترشيحات
hiring-view-board = لوحة
hiring-view-list = قائمة
hiring-view-declined = غير مقبولة
hiring-nobody-board = لا مترشح.
hiring-nobody-list = لا مترشح حاليا.
hiring-nobody-declined = لا ترشيح غير مقبول.
hiring-lane-received = واردة
hiring-lane-shortlisted = انتقاء أولي
hiring-lane-interview = مقابلة
hiring-lane-offered = العرض والتوظيف
hiring-stage-received = واردة
hiring-stage-shortlisted = انتقاء أولي
hiring-stage-interview = مقابلة
hiring-stage-offered = عرض مقدم
hiring-stage-hired = توظيف مؤكد
hiring-stage-declined = غير مقبولة
hiring-decline-profile = المواصفات لا تناسب المنصب
hiring-decline-experience = خبرة غير كافية
hiring-decline-interview = مقابلة أو اختبار غير مقنع
hiring-decline-terms = خلاف حول الأجر أو العقد
hiring-decline-place = المكان أو التنقل
hiring-decline-withdrew = تنازل المترشح
hiring-decline-unreachable = تعذر الاتصال بالمترشح
hiring-decline-filled = شغل المنصب مترشح آخر
hiring-decline-opening_closed = أغلق العرض قبل الجواب
hiring-card-line = { $sex ->
    [F] { $track }، { $region } · متخرجة
   *[other] { $track }، { $region } · متخرج
}
hiring-late = { $n ->
    [one] متأخر بيوم
    [two] متأخر بيومين
    [few] متأخر بـ { $n } أيام
   *[other] متأخر بـ { $n } يوما
}
hiring-reply-within = { $n ->
    [zero] الجواب منتظر اليوم
    [one] الجواب خلال يوم
    [two] الجواب خلال يومين
    [few] الجواب خلال { $n } أيام
   *[other] الجواب خلال { $n } يوما
}
hiring-received-on = وردت يوم { $date }
hiring-confirmed-on = تأكد التوظيف يوم { $date }
hiring-card-hire = { $kind }، البداية { $date }. تبقى مصادقة المنسق.
hiring-card-validated = { $kind }، البداية { $date }. صادق عليه المنسق.
hiring-card-refused = رفض المنسق التوظيف:
hiring-see-hire = عرض التوظيف
hiring-see-more = { $n ->
    [one] عرض الترشيح الآخر
    [two] عرض الاثنين الآخرين
   *[other] عرض { $n } أخرى
}
hiring-candidate = المترشح
hiring-training = التكوين
hiring-stage = المرحلة
hiring-received = وردت يوم
hiring-promised = أجل الجواب
hiring-reason = السبب
hiring-confirm-title = تأكيد توظيف
hiring-confirm-lead = تُحتسب هذه المعلومات في معدل الإدماج. يطلع عليها المنسق، ولا ترى الوزارة إلا المجاميع.
hiring-hired-person = الشخص الموظف
hiring-contract-kind = نوع العقد
hiring-starts-on = تاريخ البداية
hiring-date-hint = مثلا 01/03/2024
hiring-job-title = المنصب المشغول
hiring-hours = عدد الساعات في الأسبوع
hiring-weeks = المدة المتوقعة بالأسابيع
hiring-weeks-hint = للعقد محدد المدة. اتركوها فارغة للعقد غير محدد المدة.
hiring-monthly-salary = الأجر الإجمالي الشهري (درهم)
hiring-confirm = تأكيد التوظيف
hiring-refer-title = اقتراح خريج
hiring-refer-lead = { $n ->
    [one] يعد المشغل بالجواب خلال يوم.
    [two] يعد المشغل بالجواب خلال يومين.
    [few] يعد المشغل بالجواب خلال { $n } أيام.
   *[other] يعد المشغل بالجواب خلال { $n } يوما.
}
hiring-find-graduate = بداية الاسم أو رمز الفوج
hiring-refer = اقتراح
hiring-waiting-elsewhere = { $n ->
    [one] ترشيح آخر جار
    [two] ترشيحان آخران جاريان
    [few] { $n } ترشيحات أخرى جارية
   *[other] { $n } ترشيحا آخر جاريا
}
hiring-no-graduate = لا خريج يُقترح هنا. ابحثوا بالاسم أو بالفوج.
hiring-what-now = ما يلي
hiring-what-now-employer = يُؤكد التوظيف هنا متى كان مترشح جاريا على عرض منشور.
hiring-what-now-coordinator = لم يعد هذا العرض يقبل المترشحين.
hiring-history = سجل العرض
hiring-somebody = مترشح
hiring-step-opening-draft = حفظ المسودة
hiring-step-opening-edit = تعديل العرض
hiring-step-opening-publish = نشر العرض
hiring-step-opening-close = إغلاق العرض
hiring-step-application-refer = ترشيح وارد: { $name }
hiring-step-application-move = { $name }: { $stage }
hiring-step-application-decline = ترشيح غير مقبول: { $name }
hiring-step-placement-confirm = أكد المشغل التوظيف: { $name }
hiring-step-placement-validate = صادق المنسق على التوظيف: { $name }
hiring-step-placement-refuse = رفض المنسق التوظيف: { $name }
hiring-edit-title = تعديل «{ $title }»
hiring-form-lead = تكفي دقيقة واحدة؛ يبقى كل شيء قابلا للتعديل ما لم يُغلق العرض.
hiring-conflict-text = حفظ شخص آخر نسخة أخرى أثناء إدخالكم. ما أدخلتموه محفوظ أسفله؛ حفظه يعوض النسخة الأخرى.
hiring-conflict-versions = النسختان
hiring-field = الخانة
hiring-yours = ما أدخلتموه
hiring-saved = ما حُفظ في الأثناء
hiring-field-title = اسم المنصب
hiring-field-track = الشعبة المطلوبة
hiring-field-contract = نوع العقد
hiring-field-positions = عدد المناصب
hiring-field-region = الجهة
hiring-field-city = المدينة
hiring-field-remote_days = أيام العمل عن بعد في الأسبوع
hiring-field-salary_min = أدنى أجر إجمالي شهري (درهم)
hiring-field-salary_max = أقصى أجر إجمالي شهري (درهم)
hiring-field-skills = المهارات
hiring-field-starts_on = تاريخ البداية
hiring-field-expires_on = آخر أجل للترشيح
hiring-field-reply_days = أجل الجواب الموعود بالأيام
hiring-field-description = الوصف
hiring-track-hint = يُقترح خريجو هذه الشعبة أولا.
hiring-any-track = كل الشعب
hiring-choose = اختاروا
hiring-salary-hint = مثلا 6500
hiring-skills-hint = تفصل بينها فواصل، مثلا JavaScript, React
hiring-start-hint = مثلا 01/03/2024؛ اتركوها فارغة لـ «في أقرب وقت»
hiring-reply-hint = بين 1 و60. تُتتبع أجوبتكم داخل هذا الأجل.
hiring-save-draft = حفظ المسودة
hiring-closing-title = إغلاق «{ $title }»
hiring-closing-lead = { $n ->
    [zero] لا مترشح ينتظر جوابا.
    [one] سيعلم مترشح في الانتظار أن العرض أُغلق.
    [two] سيعلم مترشحان في الانتظار أن العرض أُغلق.
    [few] سيعلم { $n } مترشحين في الانتظار أن العرض أُغلق.
   *[other] سيعلم { $n } مترشحا في الانتظار أن العرض أُغلق.
}
hiring-closing-reason = كيف ينتهي هذا العرض؟
hiring-close-filled_by_graduates = شغله خريجونا
hiring-close-filled_otherwise = شُغل بطريقة أخرى
hiring-close-cancelled = ألغي
hiring-closing-hired = { $n ->
    [zero] لا توظيف مؤكدا في هذا العرض.
    [one] توظيف واحد مؤكد في هذا العرض.
    [two] توظيفان مؤكدان في هذا العرض.
    [few] { $n } توظيفات مؤكدة في هذا العرض.
   *[other] { $n } توظيفا مؤكدا في هذا العرض.
}
hiring-cohort = الفوج
hiring-graduated-on = تاريخ التخرج
hiring-answered = أول جواب
hiring-contact = الاتصال
hiring-contact-later = تظهر معطيات الاتصال حين تتابعون الترشيح.
hiring-contact-none = لا معطيات اتصال مسجلة.
hiring-answer = الجواب
hiring-decline-why = السبب إن لم يُقبل الترشيح
hiring-decline = عدم القبول
hiring-hires-employer = التوظيفات
hiring-hires-coordinator = التوظيفات المؤكدة
hiring-hires-lead-employer = التوظيفات التي أكدتموها وما قرره المنسق بشأنها.
hiring-hires-lead-coordinator = التوظيف المصادق عليه يصير وضعية أثبتها المشغل ويغير المعدل.
hiring-hire-confirmed = للمصادقة
hiring-hire-validated = مصادق عليه
hiring-hire-refused = مرفوض
hiring-confirmed = تاريخ التأكيد
hiring-decided = تاريخ القرار
hiring-no-hire = لا توظيف
hiring-no-hire-employer = أكدوا التوظيف من صفحة العرض.
hiring-no-hire-coordinator = ستظهر هنا التوظيفات التي يؤكدها مشغلو خريجيكم.
hiring-hire-of = توظيف { $name }
hiring-for-weeks = { $n } أسبوعا متوقعا
hiring-validated-title = توظيف مصادق عليه
hiring-validated-text = الوضعية رقم { $number } للمتعلم، أثبتها المشغل (E2) بتاريخ { $date }.
hiring-in-field-yes = المنصب في مجال التكوين.
hiring-in-field-no = المنصب خارج مجال التكوين.
hiring-refused-title = توظيف مرفوض
hiring-refused-text = صححوا ثم أكدوا من جديد:
hiring-pending-text = تبقى مصادقة المنسق على هذا التوظيف.
hiring-not-begun = يبدأ العقد يوم { $date }: لا يُصادق على توظيف معلن قبل هذا اليوم.
hiring-validate-title = المصادقة
hiring-validate-lead = يصير التوظيف وضعية للمتعلم، أثبتها المشغل بتاريخ { $date }.
hiring-in-field = هل المنصب في مجال التكوين؟
hiring-validate = المصادقة على التوظيف
hiring-refuse-title = الرفض
hiring-refuse-lead = يقرأ المشغل السبب ويمكنه التصحيح.
hiring-refuse-reason = السبب
hiring-refuse = رفض التوظيف
hiring-ice = التعريف الموحد للمقاولة
hiring-sector = القطاع
hiring-name-latin = الاسم بالحروف اللاتينية
hiring-name-ar = الاسم بالعربية
hiring-verified = متحقق منها
hiring-unverified = في انتظار التحقق
hiring-verified-on = تاريخ التحقق
hiring-verification = التحقق
hiring-verification-own = يتحقق منسق من التعريف الموحد والتفويض. إلى ذلك الحين تبقى عروضكم مسودات.
hiring-verification-text = تحققوا من التعريف الموحد ومن تفويض من يتكلم باسم المقاولة. بعد التحقق تنشر عروضها وتكون تأكيداتها إثباتا.
hiring-verify = تسجيل التحقق
hiring-edit-company = تعديل مقاولتي
hiring-edit-company-lead = تغيير التعريف الموحد أو الاسم يستلزم تحققا جديدا.
hiring-company-name = اسم المقاولة
hiring-company-name_ar = اسم المقاولة بالعربية
hiring-company-ice = التعريف الموحد للمقاولة
hiring-company-sector = القطاع
hiring-company-region = الجهة
hiring-company-city = المدينة
hiring-company-contact_name = الشخص المكلف بالاتصال
hiring-company-contact_email = البريد الإلكتروني
hiring-company-contact_phone = الهاتف
hiring-ice-hint = 15 رقما، مثلا 999000001000075
hiring-phone-hint = مثلا 0685000001
hiring-done-drafted = حُفظت المسودة.
hiring-done-published = نُشر العرض.
hiring-done-edited = عُدل العرض.
hiring-done-closed = أُغلق العرض.
hiring-done-referred = اقتُرح الخريج. توصل المشغل بالترشيح.
hiring-done-moved = تغيرت المرحلة.
hiring-done-declined = ترشيح غير مقبول.
hiring-done-confirmed = تأكد التوظيف. تبقى مصادقة المنسق.
hiring-done-validated = صودق على التوظيف: أُخذ في المعدل.
hiring-done-refused = رُفض التوظيف. يقرأ المشغل السبب.
hiring-done-company = عُدلت المقاولة.
hiring-done-registered = أُضيفت المقاولة. تبقى في انتظار التحقق.
hiring-done-verified = تم التحقق من المقاولة.
hiring-column-title = المنصب
hiring-meaning-title = اسم المنصب
hiring-column-employer = المقاولة
hiring-meaning-employer = المقاولة العارضة أو الموظفة
hiring-column-status = الحالة
hiring-meaning-status = draft مسودة، open منشور، expired انتهى أجله، closed مغلق
hiring-column-contract = العقد
hiring-meaning-contract = رمز نوع العقد
hiring-column-track = الشعبة
hiring-meaning-track = رمز الشعبة المطلوبة، فارغ إن كانت كلها
hiring-column-region = الجهة
hiring-meaning-region = رمز الجهة لدى المندوبية
hiring-column-city = المدينة
hiring-meaning-city = المدينة
hiring-column-positions = المناصب
hiring-meaning-positions = عدد المناصب
hiring-column-hired = المشغولة
hiring-meaning-hired = التوظيفات المؤكدة أو المصادق عليها
hiring-column-applications = الترشيحات
hiring-meaning-applications = الخريجون المقترحون
hiring-column-unanswered = دون جواب
hiring-meaning-unanswered = ترشيحات واردة دون أول جواب
hiring-column-expires_on = آخر أجل
hiring-meaning-expires_on = آخر يوم للترشيح
hiring-column-person = الشخص
hiring-meaning-person = الاسم الشخصي والعائلي
hiring-column-cohort = الفوج
hiring-meaning-cohort = رمز الفوج
hiring-column-job_title = المنصب
hiring-meaning-job_title = المنصب المشغول
hiring-column-starts_on = البداية
hiring-meaning-starts_on = أول يوم من العقد
hiring-column-confirmed_on = تاريخ التأكيد
hiring-meaning-confirmed_on = يوم تأكيد المشغل
hiring-column-state = الحالة
hiring-meaning-state = confirmed للمصادقة، validated مصادق عليه، refused مرفوض
hiring-column-ice = التعريف الموحد
hiring-meaning-ice = التعريف الموحد للمقاولة
hiring-column-name = الاسم
hiring-meaning-name = اسم المقاولة
hiring-column-sector = القطاع
hiring-meaning-sector = رمز القطاع
hiring-column-verified = متحقق منها
hiring-meaning-verified = yes أو no
