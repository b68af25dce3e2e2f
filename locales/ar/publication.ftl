# الأرقام المنشورة للعموم وسجلها.
publication-title = الأرقام المنشورة
publication-lead = يحتفظ كل نشر بتعريفه وتواريخه وبصمته. لا يمحى شيء: ما سحب يبقى مقروءا مع سبب سحبه.
publication-one = النشر
publication-definition = التعريف
publication-published-on = تاريخ النشر
publication-state = الحالة
publication-published = منشور
publication-withdrawn = مسحوب
publication-none = لم ينشر أي رقم بعد
publication-none-text = ستظهر المنشورات هنا مع تعريفها وبصمتها.
publication-sub = حسب { $by }
publication-by-nothing = المجموع دون توزيع
publication-by-cohort = الفوج
publication-by-region = الجهة
publication-by-programme = البرنامج
publication-by-operator = المتدخل في التكوين
publication-by-track = المسلك
publication-by-sex = الجنس
publication-by-diploma = الشهادة عند الالتحاق
publication-by-quarter = الفصل
publication-unstated = غير محدد
publication-total = المجموع
publication-row = السطر
publication-sheet = النشر
publication-document = وثيقة JSON كما تضمنها بصمتها
publication-masked = { $n ->
    [zero] لا سطر محجوب.
    [one] سطر واحد محجوب حتى لا يتعرف على أي شخص.
    [two] سطران محجوبان حتى لا يتعرف على أي شخص.
    [few] { $n } أسطر محجوبة حتى لا يتعرف على أي شخص.
    [many] { $n } سطرا محجوبا حتى لا يتعرف على أي شخص.
   *[other] { $n } سطر محجوب حتى لا يتعرف على أي شخص.
}
publication-masking = يحجب السطر إذا قل عن 20 شخصا أو إذا كان سيميز شخصا أو شخصين؛ وتحجب معه أسطر أخرى حتى لا يستنتج من المجموع.
publication-withdrawn-title = سحب هذا النشر
publication-withdrawn-text = يبقى هنا لأنه قرئ. سحب بتاريخ
publication-withdraw = سحب هذا النشر
publication-withdraw-text = سيبقى مقروءا مع السبب الذي تكتبونه، وسيستمر احتسابه في مراقبة المنشورات المقبلة.
publication-withdraw-reason = السبب، كما يقرؤه العموم
publication-withdraw-hint = مثلا: احتسب فوج مرتين، انظر النشر المؤرخ في 3 مارس.
publication-withdraw-act = سحب
publication-withdrawn-done = سحب النشر مع ذكر سببه.
publication-done = سجل النشر وأصبح مقروءا للجميع.
publication-new = نشر جديد
publication-new-lead = اختاروا ما سيصبح عموميا: سترونه أولا كما سيراه العموم تماما، مع رأي مراقبة إفشاء المعطيات.
publication-question = ما سينشر
publication-name = العنوان
publication-name-hint = مثلا: إدماج خريجي المرحلة التجريبية حسب الجهة
publication-known-hint = تاريخ، أو اتركوه فارغا لكل ما هو معروف الآن
publication-by = التوزيع حسب
publication-by-hint = دون اختيار: المجموع وحده.
publication-preview = عرض كما يراه العموم
publication-as-read = ما سيقرؤه العموم
publication-safe = لا مانع من النشر
publication-safe-text = مع كل ما سبق نشره وفق هذا التعريف، لا يمكن استنتاج أي سطر محجوب.
publication-act = نشر
publication-refused = سيرفض هذا النشر
publication-more-reasons = { $n ->
    [zero] لا أسباب أخرى.
    [one] وسبب آخر.
    [two] وسببان آخران.
    [few] و{ $n } أسباب أخرى.
    [many] و{ $n } سببا آخر.
   *[other] و{ $n } سبب آخر.
}
publication-mend = ليصبح قابلا للنشر:
publication-mend-hide = يحجب أيضا
publication-mend-drop = اختاروا توزيعا آخر، أو انشروا المجموع وحده.
publication-mend-act = عرض مع حجب هذه الأسطر
publication-try = النشر رغم ذلك
publication-measure-inserted = عدد المدمجين
publication-measure-known = عدد الوضعيات المعروفة
publication-figure-row = «{ $title }»، { $row }
publication-figure-whole = «{ $title }»
publication-figure-own-row = { $row } (هذا النشر)
publication-figure-own-whole = مجموع هذا النشر
publication-reason-nothing = لا يمكن إظهار أي سطر: عدد الأشخاص قليل جدا.
publication-reason-hidden-alone = { $figure }: سطر محجوب يستنتج من المجموع ومن باقي الأسطر ({ $measure }).
publication-reason-hidden-own = { $figure }: سطر محجوب يستنتج مما سبق نشره في { $with } ({ $measure }).
publication-reason-hidden-other = { $figure }: محجوب هناك، وهذا النشر يكشفه ({ $measure }).
publication-reason-difference = { $people ->
    [zero] { $figure } ناقص { $with } لا يترك أحدا.
    [one] { $figure } ناقص { $with } يترك شخصا واحدا: { $measure } لمجموعة كهذه لا ينشر.
    [two] { $figure } ناقص { $with } يترك شخصين: { $measure } لمجموعة كهذه لا ينشر.
    [few] { $figure } ناقص { $with } يترك { $people } أشخاص: { $measure } لمجموعة كهذه لا ينشر.
    [many] { $figure } ناقص { $with } يترك { $people } شخصا: { $measure } لمجموعة كهذه لا ينشر.
   *[other] { $figure } ناقص { $with } يترك { $people } شخص: { $measure } لمجموعة كهذه لا ينشر.
}
publication-reason-crossing = { $people ->
    [zero] لا أحد مشترك بين { $figure } و{ $with }.
    [one] بين { $figure } و{ $with } شخص واحد مشترك: يستنتج { $measure }.
    [two] بين { $figure } و{ $with } شخصان مشتركان: يستنتج { $measure }.
    [few] بين { $figure } و{ $with } { $people } أشخاص مشتركين: يستنتج { $measure }.
    [many] بين { $figure } و{ $with } { $people } شخصا مشتركا: يستنتج { $measure }.
   *[other] بين { $figure } و{ $with } { $people } شخص مشترك: يستنتج { $measure }.
}
