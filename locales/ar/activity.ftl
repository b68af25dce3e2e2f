# ما ينجز في إطار الرافعتين 2 و3.
activity-title = أنشطة الرافعتين 2 و3
activity-found = { $n ->
    [zero] لا نشاط
    [one] نشاط واحد للرافعتين 2 و3
    [two] نشاطان للرافعتين 2 و3
    [few] { $n } أنشطة للرافعتين 2 و3
    [many] { $n } نشاطا للرافعتين 2 و3
   *[other] { $n } نشاط للرافعتين 2 و3
}
activity-lead = لقاءات ومعارض وهاكاثونات وتكوينات قصيرة ومواكبة ودراسات ومنشورات: كل نشاط يحتسب لعقد واحد.
activity-new = نشاط جديد
activity-one = النشاط
activity-contract = العقد
activity-kind = النوع
activity-kind-meetup = لقاء تقني
activity-kind-job_fair = معرض التشغيل
activity-kind-hackathon = هاكاثون
activity-kind-short_training = تكوين قصير
activity-kind-awareness = تحسيس بريادة الأعمال
activity-kind-support = مواكبة المقاولات الناشئة والصغرى والمتوسطة
activity-kind-partnership = شراكة مع حاضنة أو مسرعة
activity-kind-study = دراسة
activity-kind-publication = منشور
activity-kind-good_practice = ممارسة فضلى
activity-what = العنوان
activity-held-on = التاريخ
activity-city = المدينة
activity-reach = الأثر
activity-participants = المشاركون
activity-women = منهم نساء
activity-firms = المقاولات المواكبة
activity-audience = القراء والمشاهدون
activity-unproven = بدون إثبات
activity-partners = الشركاء
activity-partners-hint = شريك في كل سطر.
activity-proof = الإثبات
activity-proof-hint = لائحة الحضور أو المحضر أو عنوان المنشور. بدونه قد لا يحتسب النشاط.
activity-no-proof = بدون إثبات
activity-no-region = بدون مكان
activity-region-hint = إلزامية إلا لدراسة أو منشور.
activity-people = { $n ->
    [zero] لا مشارك
    [one] مشارك واحد، منهم { $women } نساء
    [two] مشاركان، منهم { $women } نساء
    [few] { $n } مشاركين، منهم { $women } نساء
    [many] { $n } مشاركا، منهم { $women } نساء
   *[other] { $n } مشارك، منهم { $women } نساء
}
activity-firms-n = { $n ->
    [zero] لا مقاولة
    [one] مقاولة واحدة
    [two] مقاولتان
    [few] { $n } مقاولات
    [many] { $n } مقاولة
   *[other] { $n } مقاولة
}
activity-readers-n = { $n ->
    [zero] لا قارئ
    [one] قارئ واحد
    [two] قارئان
    [few] { $n } قراء
    [many] { $n } قارئا
   *[other] { $n } قارئ
}
activity-none = لا نشاط مطابق
activity-none-text = احذفوا مرشحا أو سجلوا نشاطا.
activity-form = نشاط من الرافعتين 2 و3
activity-form-lead = يحتسب لعقد واحد؛ والتصحيح يعوض دون محو.
activity-remove = حذف هذا النشاط
activity-done-recorded = سجل النشاط.
activity-done-corrected = صحح النشاط.
activity-done-removed = حذف النشاط.
activity-column-contract = العقد
activity-meaning-contract = العقد
activity-column-kind = النوع
activity-meaning-kind = النوع
activity-column-title = العنوان
activity-meaning-title = العنوان
activity-column-held-on = التاريخ
activity-meaning-held-on = التاريخ
activity-column-region = الجهة
activity-meaning-region = رمز المندوبية السامية للتخطيط؛ فارغ: بدون مكان
activity-column-city = المدينة
activity-meaning-city = المدينة
activity-column-participants = المشاركون
activity-meaning-participants = المشاركون
activity-column-women = النساء
activity-meaning-women = النساء
activity-column-partners = الشركاء
activity-meaning-partners = تفصل بينهم فاصلة منقوطة
activity-column-firms = المقاولات المواكبة
activity-meaning-firms = المقاولات المواكبة
activity-column-audience = القراء
activity-meaning-audience = القراء
activity-column-proof = الإثبات
activity-meaning-proof = مكان الإثبات؛ فارغ: مصرح به فقط
