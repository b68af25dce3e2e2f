# نسخ التعريفات.
definition-title = نسخ التعريفات
definition-lead = لا يتغير تعريف إلا بنسخة جديدة مؤرخة، تُحاكى آثارها ثم يفعّلها شخص آخر. وتحتفظ الأرقام المنشورة بنسختها.
definition-versions = النسخ
definition-action = الإجراء
definition-in-force = سارية
definition-state-shipped = أصلية
definition-state-draft = مشروع
definition-state-activated = مفعّلة
definition-state-withdrawn = مسحوبة
definition-unnumbered = دون رقم
definition-from-day = ابتداء من
definition-new = نسخة جديدة
definition-new-of = نسخة جديدة: { $name }
definition-new-lead = لا يغير المشروع أي رقم. وتُعرض آثاره بعد ذلك، قبل أي تفعيل.
definition-new-from-this = إعداد مشروع انطلاقا من هذه النسخة
definition-why = السبب والتاريخ
definition-reason = السبب
definition-reason-hint = القرار أو النص الذي يوجبه.
definition-starts-on = اليوم الأول
definition-starts-on-hint = تُقرأ تواريخ الحصر ابتداء من هذا اليوم بهذه النسخة.
definition-when = متى تُقرأ الوضعية
definition-horizon-months = بالأشهر
definition-horizon-days = بالأيام
definition-horizon-quarter = فصل من السنة
definition-horizon-as-of = دون أجل
definition-horizon-n = العدد
definition-horizon-n-hint = أشهر أو أيام أو رتبة الفصل.
definition-lag = أيام الانتظار بعد الأجل
definition-what = ما يُعدّ إدماجا
definition-hours-at-least = ساعات في الأسبوع، على الأقل
definition-hours-not-under = ساعات في الأسبوع، ليس أقل من
definition-weeks-at-least = أسابيع متوقعة، على الأقل
definition-weeks-not-under = أسابيع متوقعة، ليس أقل من
definition-at-least-hint = القيمة المجهولة لا تكفي.
definition-not-under-hint = القيمة المجهولة مقبولة.
definition-in-field = في مجال التكوين فقط
definition-operator-hires = تُحتسب التشغيلات لدى متعهد التكوين
definition-new-only = بدأت بعد انطلاق الفوج
definition-reasons = أسباب مؤرخة وموثقة
definition-no-job-sought = لم يكن يبحث عن شغل، مصرح به عند الدخول
definition-no-work-permit = دون رخصة شغل
definition-proof = الإثبات والمجهول والنشر
definition-floor = مستوى الإثبات على الأقل
definition-min-n = أصغر مقام منشور
definition-also = وضعيات مقبولة إضافية لهذا المؤشر
definition-over-work = تتقدم على شغل في اليوم نفسه
definition-leaves = تخرج من القاعدة
definition-draft = حفظ المشروع
definition-drafted = حُفظ المشروع. هذا ما قد يغيره.
definition-drafted-by = مشروع { $name }،
definition-decided-activated = فعّلها { $name }،
definition-decided-withdrawn = سحبها { $name }،
definition-changes = ما يتغير مقارنة بالنسخة { $n }
definition-before = قبل
definition-after = بعد
definition-same-words = لا يتغير شيء في نص التعريف.
definition-simulation = محاكاة بتاريخ
definition-changing = { $n ->
    [zero] لن يتغير أي رقم
    [one] قد يتغير رقم واحد
    [two] قد يتغير رقمان
    [few] قد تتغير { $n } أرقام
    [many] قد يتغير { $n } رقما
   *[other] قد يتغير { $n } رقم
 }
definition-waiting = { $n ->
    [zero] لا مشروع في انتظار قرار
    [one] مشروع واحد في انتظار قرار
    [two] مشروعان في انتظار قرار
    [few] { $n } مشاريع في انتظار قرار
    [many] { $n } مشروعا في انتظار قرار
   *[other] { $n } مشروع في انتظار قرار
 }
definition-changing-text = تحتفظ الإصدارات المنشورة بنسختها؛ أما القراءات الجديدة فتأخذ بهذه.
definition-changing-none = لن يتغير أي رقم
definition-would-change = قد يتغير
definition-group = المجموعة
definition-national = المجموع
definition-this = هذا المشروع
definition-points = الفرق بالنقاط
definition-numerator = الداخلون إلى البسط / الخارجون منه
definition-denominator = الداخلون إلى المقام / الخارجون منه
definition-activate = تفعيل هذه النسخة
definition-activate-lead = يفعّلها شخص غير الذي أعدها، إلا إذا كانت الإدارة شخصا واحدا.
definition-retroactive = هذا اليوم الأول مضى، أو يسبق أرقاما منشورة
definition-retroactive-hint = ستتغير القراءات الجديدة لهذه التواريخ، دون الإصدارات المنشورة.
definition-activated = النسخة سارية ابتداء من يومها الأول.
definition-withdraw = سحب المشروع
definition-withdrawn = سُحب المشروع.
definition-published = تاريخ أرقام منشورة
