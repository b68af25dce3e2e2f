# A against B, and why they differ.
compare-title = مقارنة
compare-lead = قراءتان للتعريف نفسه: تاريخان للأشخاص أنفسهم، أو فئتان مختلفتان.
compare-finding-dates = من { $from } إلى { $to }
compare-finding-higher = B تفوق A بـ { $points } نقطة
compare-finding-lower = B دون A: { $points } نقطة
compare-finding-unsettled = فارق { $points } نقطة، أصغر من أن يؤكد
compare-finding-same = القراءة نفسها مرتين
compare-finding-masked = عدد الأشخاص أقل من أن يقارن
compare-finding-none = إحدى القراءتين دون نسبة
compare-side = الطرف
compare-side-of = الطرف { $side }
compare-known = معروف في
compare-both = A وB على محور واحد
compare-both-sub = الحد الأدنى والنسبة من المعروفين والحد الأعلى.
compare-gap = ⁦B − A⁩: { $difference } نقطة، مجال من { $low } إلى { $high }.
compare-gap-settled = المجال لا يضم الصفر (نيوكومب، 95%).
compare-gap-unsettled = المجال يضم الصفر: الفارق غير محسوم (نيوكومب، 95%).
compare-gap-paired = هم الأشخاص أنفسهم: المجال المحسوب كما لو كانوا مجموعتين مجال حذر.
compare-why = ما يفسر التغير، سببا سببا
compare-why-sub = أولا ما عرف عن التاريخ الأول، ثم ما غيره الزمن. لكل خطوة من كل شخص سبب واحد، فتتطابق الأعداد.
compare-sum-numerator = المدمجون: { $from } + { $entered } دخلوا − { $left } خرجوا = { $to }.
compare-sum-denominator = القابلون للملاحظة: { $from } + { $entered } دخلوا − { $left } خرجوا = { $to }.
compare-cause = السبب
compare-moved = التحركات في البسط
compare-total = المجموع
compare-cause-late_answer = جواب متأخر
compare-told-late_answer = كان الأمر قائما في التاريخ الأول، وصرح به أو أثبت بعده.
compare-cause-proof_accepted = إثبات مقبول
compare-told-proof_accepted = قبل إثبات كان قيد الانتظار.
compare-cause-proof_refused = إثبات مرفوض
compare-told-proof_refused = رفض الإثبات الذي كان حاسما.
compare-cause-correction = تصحيح
compare-told-correction = عوض ما كان مسجلا أو سحب.
compare-cause-merge = دمج ملفين
compare-told-merge = جمع ملفان لشخص واحد.
compare-cause-exclusion = استثناء
compare-told-exclusion = خرجوا من المقام لسبب من أسباب التعريف.
compare-cause-joined = دخلوا القاعدة
compare-told-joined = سجلوا أو تخرجوا بعد التاريخ الأول.
compare-cause-matured = أصبحوا قابلين للملاحظة
compare-told-matured = بلغوا أفق التعريف.
compare-cause-new_insertion = إدماج جديد
compare-told-new_insertion = بدأت الوضعية بعد التاريخ الأول.
compare-cause-job_ended = انتهاء الشغل
compare-told-job_ended = انتهت الوضعية.
compare-cause-aged = إثبات قديم
compare-told-aged = آخر إثبات لم يعد يخص ذلك اليوم.
compare-cause-left = خرجوا من القاعدة
compare-told-left = غادروا القاعدة أو تغير تاريخ انطلاقهم.
compare-cause-other = أسباب أخرى مجتمعة
compare-told-other = أسباب تمس عددا من الأشخاص أقل من أن تذكر واحدا واحدا.
compare-operators = حسب المتعهد
compare-regions = حسب الجهة
compare-by-cause = الأسباب
compare-place-moved = المدمجون ⁦+{ $entered } −{ $left }⁩، القابلون للملاحظة ⁦+{ $more } −{ $less }⁩
compare-still = لم يتحرك شيء
compare-cases = { $n ->
    [one] حالة واحدة: { $cause }
    [two] حالتان: { $cause }
    [few] { $n } حالات: { $cause }
    [many] { $n } حالة: { $cause }
   *[other] { $n } حالة: { $cause }
}
compare-cases-sub = { $n ->
    [one] الحالة الأولى مع ملفها.
    [two] الحالتان الأوليان، كل واحدة مع ملفها.
   *[other] أول { $n } حالة، كل واحدة مع ملفها.
}
compare-cases-none = لا حالة لهذا السبب.
compare-reference = المرجع
compare-from = قبل
compare-to = بعد
compare-proof = الإثبات
compare-proof-dates = يبدأ في { $start }، أثبت في { $on }
compare-place-absent = خارج القاعدة
compare-place-immature = غير قابل للملاحظة بعد
compare-place-excluded = مستثنى
compare-place-inserted = مدمج
compare-place-not_inserted = غير مدمج
compare-place-unknown = غير معروف
compare-split = التركيبة أم النتائج؟
compare-split-sub = تفكيك كيتاغاوا حسب الشهادة والجنس. يقول من أين يأتي الفارق، لا لماذا.
compare-split-sum = { $difference } نقطة = { $composition } بالتركيبة (أشخاص آخرون) و{ $rate } بالنسب (الأشخاص أنفسهم بنتائج مختلفة).
compare-stratum = الشهادة والجنس
compare-others = فئات أخرى مجتمعة
compare-no-diploma = شهادة غير مذكورة
compare-no-sex = جنس غير مذكور
compare-share = حصة { $side }
compare-rate = نسبة { $side }
compare-composition = بالتركيبة، نقط
compare-rate-effect = بالنسب، نقط
compare-nothing = لا تفكيك يعرض
compare-nothing-masked = تغيرت وضعية عدد من الأشخاص أقل من أن تعرض التفاصيل دون أن تدل عليهم.
compare-nothing-none = يجب أن تكون للقراءتين نسبة: غيروا الفترة أو الجهة أو التاريخ أو التعريف.
compare-nothing-same = A وB يطرحان السؤال نفسه في التاريخين نفسيهما: لا فرق.
compare-nothing-crossed = التاريخ اللاحق مقروء بالمعرفة الأقدم: لا طريق من أحدهما إلى الآخر.
compare-nothing-versions = تغيرت صيغة التعريف بين التاريخين: لن تكون الأسباب أسباب الأشخاص.
compare-nothing-groups = عدد الأشخاص حسب الشهادة والجنس أقل من أن يفكك الفارق.
compare-nothing-dates = لم يتحرك شيء بين القراءتين.
compare-sheet = مقارنة
compare-column-level = المستوى
compare-meaning-level = المجموع أو السبب أو المتعهد أو الجهة أو الطبقة
compare-column-code = الرمز
compare-meaning-code = رمز السبب أو المكان أو الطبقة
compare-column-a-inserted = المدمجون، A
compare-meaning-a-inserted = المدمجون في القراءة الأولى
compare-column-a-denominator = القابلون للملاحظة، A
compare-meaning-a-denominator = القابلون للملاحظة غير المستثنين في القراءة الأولى
compare-column-a-floor = النسبة، A
compare-meaning-a-floor = الحد الأدنى في القراءة الأولى، %
compare-column-a-ceiling = الحد الأعلى، A
compare-meaning-a-ceiling = الحد الأعلى في القراءة الأولى، %
compare-column-b-inserted = المدمجون، B
compare-meaning-b-inserted = المدمجون في القراءة الثانية
compare-column-b-denominator = القابلون للملاحظة، B
compare-meaning-b-denominator = القابلون للملاحظة غير المستثنين في القراءة الثانية
compare-column-b-floor = النسبة، B
compare-meaning-b-floor = الحد الأدنى في القراءة الثانية، %
compare-column-b-ceiling = الحد الأعلى، B
compare-meaning-b-ceiling = الحد الأعلى في القراءة الثانية، %
compare-column-difference = الفارق
compare-meaning-difference = B ناقص A، نقط
compare-column-low = الطرف الأدنى
compare-meaning-low = الطرف الأدنى للفارق عند 95%، نقط
compare-column-high = الطرف الأعلى
compare-meaning-high = الطرف الأعلى للفارق عند 95%، نقط
compare-column-into-numerator = دخلوا البسط
compare-meaning-into-numerator = أصبحوا مدمجين
compare-column-out-of-numerator = خرجوا من البسط
compare-meaning-out-of-numerator = لم يعودوا مدمجين
compare-column-into-denominator = دخلوا المقام
compare-meaning-into-denominator = أصبحوا قابلين للملاحظة غير مستثنين
compare-column-out-of-denominator = خرجوا من المقام
compare-meaning-out-of-denominator = لم يعودوا قابلين للملاحظة غير مستثنين
compare-column-composition = بالتركيبة
compare-meaning-composition = حصة الفارق الناتجة عن التركيبة، نقط
