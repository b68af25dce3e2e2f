# الزمن والجودة: الأجل والاستمرار والعقود والأجور والمساواة والإثباتات.
quality-title = الزمن والجودة
quality-sheet = الزمن والجودة
quality-lead = في كم من الوقت يأتي الشغل، وكم يدوم، وما قيمته، وبأي إثباتات نقول ذلك.
quality-followed = عدد الخريجين المتتبعين { $n }: منهم { $hired } ولجوا الشغل و{ $lost } انقطعت أخبارهم
quality-time-median = نصف الخريجين المتتبعين ولجوا الشغل في أجل { $n } { $n ->
    [zero] يوم
    [one] يوم
    [two] يومين
    [few] أيام
    [many] يوما
   *[other] يوم
}
quality-time-not-reached = أقل من نصف الخريجين المتتبعين ولجوا الشغل
quality-time-masked = عدد الخريجين المتتبعين لا يكفي لإعطاء أجل
quality-time-undefined = لا أحد للتتبع في هذا الاختيار
quality-nobody-followed = لا خريج في هذا الاختيار: غيروا الفترة أو الجهة أو التاريخ.
quality-term-time = أجل الولوج إلى الشغل
quality-curve-title = نسبة الخريجين الذين ولجوا الشغل
quality-curve-sub = طريقة كابلان ماير ابتداء من يوم التخرج؛ الشريط بثقة 95%؛ وبالخط المتقطع: من انقطعت أخبارهم غير مدمجين أبدا، ثم مدمجين فورا.
quality-days-unit = أيام منذ التخرج
quality-points-title = عند كل أجل
quality-points-sub = يُطبع ما دام { $n } أشخاص على الأقل قيد التتبع.
quality-after = بعد
quality-with-job = ولجوا الشغل
quality-lost-either-way = حسب من انقطعت أخبارهم
quality-at-risk = المتتبعون: { $n }
quality-days = { $n } { $n ->
    [zero] يوم
    [one] يوم
    [two] يومان
    [few] أيام
    [many] يوما
   *[other] يوم
}
quality-days-text = { $n } يوما
quality-days-range = من { $low } إلى { $high } يوما
quality-days-from = ابتداء من { $n } يوما، والحد الأعلى لم يُبلغ
quality-days-up-to = إلى غاية { $n } يوما
quality-median-time = الأجل الوسيط
quality-not-reached = لم يُبلغ
quality-left-out = مستثنون قبل التخرج
quality-term-retention = الاستمرار في الشغل
quality-retention-kept = { $n } على الأقل من كل 10 مدمجين ما زالوا يشتغلون بعد { $months } أشهر، بالإثبات
quality-retention-few = الاستمرار في الشغل غير معروف بما يكفي للجزم به
quality-retention-masked = الاستمرار في الشغل: عدد الأشخاص غير كاف
quality-retention-not-yet = لا يمكن بعد ملاحظة الاستمرار في الشغل
quality-retention-undefined = الاستمرار في الشغل: لا إدماج للتتبع
quality-retention-sub = ابتداء من أول إدماج؛ ويُحسب المجهول غير مستمر. ولا يقطع الاستمرارَ فاصل لا يتجاوز { $gap } يوما بين شغلين.
quality-months = { $n ->
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
   *[other] { $n } شهرا
}
quality-observable = { $n } قابلون للملاحظة من { $of }
quality-employer-any = أي مشغل
quality-employer-same = المشغل نفسه
quality-among-known = من بين المعروفين
quality-term-contracts = بنية العقود
quality-contracts-main = أكثر من شغل من كل اثنين: { $kind }
quality-contracts-sub = عدد المشتغلين عند الأجل { $n }؛ ومجموع الحصص 100%.
quality-class-CDI = غير محدد المدة
quality-class-CDD_LONG = محدد، 6 أشهر فأكثر
quality-class-CDD_COURT = محدد، أقل من 6 أشهر
quality-class-INTERIM = عمل مؤقت
quality-class-CI_ANAPEC = عقد إدماج (أنابيك)
quality-class-STAGE_PRE = تدريب
quality-class-FREELANCE_AE = عمل حر، مقاول ذاتي
quality-class-CREATION = إحداث مقاولة
quality-class-FONCTION_PUBLIQUE = الوظيفة العمومية
quality-class-ETRANGER = بالخارج
quality-class-NON_RENSEIGNE = محدد دون ذكر المدة
quality-not-inserting = منهم { $n } في شغل لا يحسبه هذا التعريف إدماجا.
quality-by-operator = منهم { $n } لدى متعهد التكوين.
quality-in-field = في مجال التكوين
quality-field-known = المجال معروف
quality-term-pay = الأجور
quality-pay-median = نصف الأجور المعروفة تفوق { $amount } في الشهر
quality-pay-partial = الأجر معروف لأقل من نصف المدمجين: الوسيط { $amount }، يُقرأ بتحفظ
quality-pay-masked = الأجور: المبالغ المعروفة غير كافية
quality-pay-undefined = الأجور: لا مبلغ معروف
quality-pay-sub = الأجر الأساسي الخام الشهري، بما يعادل الدوام الكامل ({ $hours } ساعة في الأسبوع).
quality-pay-hidden = محجوب: أقل من { $n } أجور معروفة.
quality-pay-none = لا أجر مصرح به لمدمجي هذا الاختيار.
quality-median-pay = الوسيط
quality-quartiles = النصف الأوسط
quality-pay-known = الأجور المعروفة
quality-gain = الزيادة مقارنة بالأجر قبل الولوج
quality-median-gain = الزيادة الوسيطة
quality-gain-known = الأجران معروفان
quality-term-equity = النساء والرجال
quality-gap-unavailable = النساء والرجال
quality-gap-unsettled = النساء والرجال: فارق أصغر من أن يُجزم به
quality-gap-reversible = النساء والرجال: فارق قد يمحوه المجهولون
quality-gap-women = إدماج النساء أكثر
quality-gap-men = إدماج الرجال أكثر
quality-gap-sub = الفارق بين معدلي الإدماج بهذا التعريف، ونسبة النساء في كل مرحلة.
quality-gap-said = الفارق بين النساء والرجال: { $difference } نقطة، والمجال من { $low } إلى { $high }.
quality-gap-unknown = حسب المجهولين: من { $worst } إلى { $best }.
quality-measure = المقياس
quality-rate-women = معدل إدماج النساء
quality-rate-men = معدل إدماج الرجال
quality-women-enrolled = النساء من بين المسجلين
quality-women-graduated = النساء من بين الخريجين
quality-women-inserted = النساء من بين المدمجين
quality-term-ladder = سلم الإثبات
quality-ladder-steps = من { $low } بمجرد التصريح إلى { $high } بالوثائق
quality-ladder-sub = المعدل إن لم يُحسب ما دون مستوى معين، على أساس واحد؛ ويشترط هذا التعريف { $floor }.
quality-level = الإثبات المطلوب
quality-coverage = مدمجون مثبتون بمستوى E2 فأعلى
quality-term-freshness = حداثة الإثباتات
quality-fresh-fresh = نصف حالات الشغل على الأقل لها إثبات حديث
quality-fresh-old = أكثر من نصف حالات الشغل بلا إثبات حديث
quality-fresh-masked = حداثة الإثباتات: حالات الشغل غير كافية
quality-fresh-undefined = حداثة الإثباتات: لا شغل جار
quality-fresh-sub = حالات الشغل الجارية عند تاريخ الحصر: { $n }، حسب عمر آخر إثبات.
quality-age = عمر الإثبات
quality-age-up-to = { $to } أشهر على الأكثر
quality-age-between = من { $from } إلى { $to } شهرا
quality-age-older = أكثر من { $from } شهرا
quality-age-none = دون إثبات
quality-median-age = العمر الوسيط للإثباتات
quality-quote-lost = لا يصح الأجل إلا لمن نتتبعهم: اذكروا معه من انقطعت أخبارهم والمنحنيين المتقطعين.
quality-quote-coverage = يُذكر الأجر مع نسبة تغطيته، والاستمرار مع المجهولين.
quality-quote-interval = ليس للفوج الكامل خطأ معاينة: يبين المجال ما كان البرنامج نفسه سيعطيه من مرة إلى أخرى.
quality-formula-T1 = T1: المتمم 1 − S(t) بطريقة كابلان ماير، من يوم التخرج إلى أول شغل محتسب؛ وما وُقع قبل التخرج يُحسب في اليوم 0. ومن لا شغل له يُتتبع إلى آخر إثبات لذلك أو إلى الاستثناء أو إلى تاريخ الحصر. مجال غرينوود اللوغاريتمي.
quality-formula-T2 = T2: أول يوم تنزل فيه S(t) إلى 50%؛ مجال بروكماير وكراولي؛ وإلا «لم يُبلغ».
quality-formula-R1 = R1: في شغل، لدى أي مشغل، بعد k أشهر من أول إدماج، أو بين شغلين لا يفصلهما أكثر من { $gap } يوما؛ على أول إدماج انقضت أشهره؛ ويُحسب المجهول نفيا.
quality-formula-R1e = R1e: الشيء نفسه لدى المشغل الأول؛ والمشغل غير المسمى يُبقي الحالة مجهولة.
quality-formula-Q2 = Q2: الشغل المزاول عند الأجل حسب صنف العقد، على كل من يزاول شغلا، بما في ذلك التدريب؛ والعقد المحدد دون مدة صنف قائم. الحصص بأكبر البواقي.
quality-formula-Q1s = Q1s: المدمجون الذين يوجد شغلهم في مجال التكوين، على المدمجين المعروف مجال شغلهم؛ وتُطبع نسبة التغطية.
quality-formula-Q3 = Q3: وسيط وأرباع الأجر الأساسي الخام الشهري للمدمجين دون المنح، محولا إلى { $hours } ساعة في الأسبوع إن كان لأقل منها؛ بتقريب { $step } دراهم، والنصف إلى الأعلى. المجال بإحصاءات الرتب.
quality-formula-Q4 = Q4: وسيط الفوارق، شخصا بشخص، بين الأجر المؤدى عند الأجل والأجر قبل الولوج، بتقريب { $step } دراهم.
quality-formula-E1 = E1: معدل النساء ناقص معدل الرجال، قبل التقريب؛ مجال نيوكومب؛ ثم الفارق إن وقع كل المجهولين في جهة ثم في الأخرى.
quality-formula-E2 = E2: النساء على المسجلين والخريجين والمدمجين المصرح بجنسهم؛ مجال ويلسون.
quality-formula-K2 = K2: المدمجون المثبتون بمستوى E2 فأعلى على المدمجين بأي مستوى؛ ثم، على أساس التعريف، المعدل عند كل مستوى مطلوب من E0 إلى E4.
quality-formula-K3 = K3: الأيام المنقضية منذ آخر إثبات (E1 على الأقل) لكل شغل جار؛ الوسيط وأصناف العمر.
quality-column-indicator = المؤشر
quality-column-item = السطر
quality-column-base = الأساس
quality-column-matured = قابلون للملاحظة
quality-column-n = البسط
quality-column-of = المقام
quality-column-unknown = المجهولون
quality-column-value = القيمة
quality-column-low = الحد الأدنى
quality-column-high = الحد الأعلى
quality-column-known = من بين المعروفين
quality-column-unit = الوحدة
quality-column-state = الحالة
quality-meaning-indicator = الرمز في جدول المؤشرات
quality-meaning-item = الأجل أو الصنف أو المستوى أو الفئة؛ never وat_once: من انقطعت أخبارهم غير مدمجين أبدا، أو مدمجين فورا
quality-meaning-base = العدد قبل النضج والاستثناءات
quality-meaning-matured = جزء الأساس الذي بلغ أجله
quality-meaning-n = العدد المحسوب؛ فارغ إن حُجب
quality-meaning-of = العدد الذي يُحسب عليه؛ وبالنسبة إلى T1: ما زالوا متتبعين
quality-meaning-unknown = الوضعيات المجهولة
quality-meaning-value = نسبة مئوية أو أيام أو دراهم أو نقط حسب الوحدة
quality-meaning-low = الحد الأدنى لمجال 95%؛ وبالنسبة إلى gap_unknown حسب المجهولين
quality-meaning-high = الحد الأعلى
quality-meaning-known = المعدل من بين الوضعيات المعروفة
quality-meaning-unit = percent نسبة مئوية، days أيام، MAD دراهم، points نقط
quality-meaning-state = فارغ إن عُرضت القيمة؛ masked محجوبة، not-yet غير قابلة للملاحظة بعد، undefined غير معرفة، not-reached لم تُبلغ
