# ما يحتسبه رقم، بالكلمات.
formula-base = من يُحتسب
formula-base-graduates = الخريجون
formula-base-confirmed = المسجلون المؤكدون
formula-base-leavers = المغادرون: خريجون أو منقطعون أو من فوج منتهٍ
formula-base-starts = المسجلون المؤكدون في فوج انطلق
formula-event = المدمج
formula-event-point = في وضعية مقبولة يوم الأجل
formula-event-cumulative = وضعية مقبولة بدأت قبل الأجل أو فيه، ولو انتهت بعد ذلك
formula-event-window = في وضعية مقبولة يوما واحدا على الأقل من الفصل
formula-event-sustained = في شغل عند نهاية ستة أشهر متتالية، مع قبول مرور واحد بالدراسة
formula-event-ever-active = حصل على شغل قبل الأجل أو فيه، ضمن المشتغلين أو الباحثين عن شغل حينها
formula-horizon = الأجل
formula-horizon-as-of = دون أجل: كل ما هو معروف في تاريخ الحصر
formula-horizon-months = { $n ->
    [zero] بعد { $n } شهر
    [one] بعد شهر واحد
    [two] بعد شهرين
    [few] بعد { $n } أشهر
    [many] بعد { $n } شهرا
   *[other] بعد { $n } شهر
 } من نهاية التكوين
formula-horizon-days = { $n ->
    [zero] بعد { $n } يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يوما
   *[other] بعد { $n } يوم
 } من نهاية التكوين
formula-horizon-quarter = أي يوم من الفصل المدني ذي الترتيب { $n } بعد فصل المغادرة
formula-kinds = الوضعيات المقبولة
formula-conditions = الشروط
formula-condition-in-field = في مجال التكوين
formula-condition-hours-at-least = { $n } ساعة في الأسبوع على الأقل
formula-condition-hours-not-under = ما لا يقل عن { $n } ساعة في الأسبوع إن عُرفت
formula-condition-weeks-at-least = { $n } أسبوعا متوقعا على الأقل
formula-condition-weeks-not-under = ما لا يقل عن { $n } أسبوعا متوقعا إن عُرفت
formula-condition-no-operator-hires = دون من شغّلهم متعهد التكوين
formula-condition-new-only = بدأت بعد انطلاق الفوج
formula-aside = خارج الحساب
formula-aside-leaves-over-work = { $kinds }: خارج الأساس ولو مع شغل
formula-aside-leaves-after-work = { $kinds }: خارج الأساس إلا مع شغل
formula-aside-stays-over-work = { $kinds }: ضمن الأساس، غير مدمج ولو مع شغل
formula-aside-stays-after-work = { $kinds }: ضمن الأساس، غير مدمج إلا مع شغل
formula-excluded = المستثنون بوثيقة وتاريخ
formula-excluded-nobody = لا أحد
formula-excluded-no-job-sought = لم يكن يبحث عن شغل، بتصريح عند الدخول
formula-excluded-no-work-permit = دون رخصة شغل
formula-proof = الإثبات
formula-proof-floor = المستوى { $level } على الأقل: { $what }
formula-unknown = الوضعيات المجهولة
formula-unknown-floor = تبقى في المقام: المعدل المعروض هو الحد الأدنى
formula-unknown-known = خارج المقام؛ يُطبع معدل المعرفة إلى جانبه
formula-smallest = يُنشر
formula-smallest-n = { $n ->
    [zero] ابتداء من { $n } شخص
    [one] ابتداء من شخص واحد
    [two] ابتداء من شخصين
    [few] ابتداء من { $n } أشخاص
    [many] ابتداء من { $n } شخصا
   *[other] ابتداء من { $n } شخص
 } في المقام
formula-and = { "؛ " }
formula-maturity = قابل للملاحظة
formula-maturity-at-once = ابتداء من تاريخ الحصر؛ ويبقى الرقم مؤقتا
formula-maturity-quarter = في آخر يوم من الفصل الموالي
formula-maturity-days = { $n ->
    [0] يوم الأجل
    [zero] بعد { $n } يوم من الأجل
    [one] بعد يوم واحد من الأجل
    [two] بعد يومين من الأجل
    [few] بعد { $n } أيام من الأجل
    [many] بعد { $n } يوما من الأجل
   *[other] بعد { $n } يوم من الأجل
 }
formula-meaning = ما تحسبه أرقام السطر، بالكلمات
