# التعاريف جنبا إلى جنب.
workbench-title = التعاريف جنبا إلى جنب
workbench-finding = نفس الفئة، من { $low } إلى { $high } حسب التعريف، حيث المعرفة كافية
workbench-lead = كل سطر يقرأ الأشخاص أنفسهم، في التاريخ نفسه، بتعريف منشور آخر. اختاروا واحدا للنزول إلى الأفواج.
workbench-side-by-side = { $n } رقما على محور واحد
workbench-axis = من الحد الأدنى إلى الحد الأقصى؛ والحد الذي يطبعه المعيار بخط عريض.
workbench-headline = المعدل المطبوع
workbench-unknown = مجهولون
workbench-matured = { $n } قابلون للملاحظة من { $of }
workbench-legend-floor = الحد الأدنى: المجهولون غير مدمجين
workbench-legend-known = على الوضعيات المعروفة
workbench-legend-ceiling = الحد الأقصى: المجهولون مدمجون
workbench-reconcile = من أين يأتي رقم منشور؟
workbench-reconcile-sub = انسخوا نسبة كما نُشرت: يقول سند أي بسط يطبعها وأي تعاريف تعطيها هنا.
workbench-published = النسبة المنشورة
workbench-published-hint = مثلا 72% أو 71,9
workbench-base = على كم من شخص
workbench-base-hint = مثلا 734؛ اتركوه فارغا إن لم يُذكر
workbench-confront = قارن
workbench-refused = لا يُقرأ هذا الرقم
workbench-refused-text = اكتبوا نسبة من 0 إلى 100 مع كسورها كما نُشرت، مثلا 71,9؛ وعددا صحيحا من الأشخاص.
workbench-numerators = تفترض هذه النسبة من { $low } إلى { $high } شخصا في البسط.
workbench-no-numerator = لا بسط على هذا الأساس يعطي هذه النسبة: تحققوا من الأساس أو التقريب.
workbench-no-definition = لا تعريف يعطي هذا الرقم لهذه الفئة في هذا التاريخ.
workbench-bound-floor = عند الحد الأدنى
workbench-bound-known = على الوضعيات المعروفة
workbench-bound-ceiling = عند الحد الأقصى
workbench-gives-floor = يعطي الرقم المنشور عند الحد الأدنى
workbench-gives-known = يعطي الرقم المنشور على الوضعيات المعروفة
workbench-gives-ceiling = يعطي الرقم المنشور عند الحد الأقصى
workbench-excluded = مستثنون
workbench-learnt = وفق التعريف المرجعي (الوزارة أ) أو تعريف العنوان.
workbench-proofs = إثباتات المدمجين
workbench-operator = منهم { $n } لدى المتعهد
workbench-reasons = الأسباب
workbench-sums = هل تتماسك هذه الأعداد؟
workbench-sums-sub = انقل أجزاء جدول منشور ومجموعها: يقول سند هل يستقيم المجموع، مع مراعاة التقريب، وأي نسبة خطأ مطبعي.
workbench-parts = الأجزاء، واحد في كل سطر
workbench-parts-hint = مثلا 935 = 72,2 %؛ النسبة اختيارية
workbench-total = المجموع المنشور
workbench-total-hint = مثلا 7695؛ فارغ: مجموع الأجزاء
workbench-rounding = تقريب الأعداد
workbench-rounding-hint = 5 إذا قُرِّب كل عدد إلى 5؛ فارغ: أعداد مضبوطة
workbench-check = تحقق
workbench-sums-refused = هذه الأعداد غير مقروءة
workbench-sums-refused-text = اكتب عددا صحيحا في كل سطر، متبوعا عند الاقتضاء بعلامة = ونسبته، مثلا 935 = 72,2 %. خمسون سطرا على الأكثر.
workbench-sum = مجموع الأجزاء { $sum }.
workbench-sum-agrees = المجموع مستقيم: { $sum }.
workbench-sum-rounding = مجموع الأجزاء { $sum } مقابل { $total }: تفسره تقريبات مستقلة.
workbench-sum-misprint = مجموع الأجزاء { $sum } لا { $total }: لا تقريب يفسره.
workbench-misprints = { $n ->
    [one] نسبة واحدة خطأ مطبعي.
    [two] نسبتان خطأ مطبعي.
    [few] { $n } نسب خطأ مطبعي.
   *[other] { $n } نسبة خطأ مطبعي.
}
workbench-part-agrees = { $count }: { $printed } صحيحة.
workbench-part-rounding = { $count }: { $printed } بدل { $gives }، يفسرها تقريب الأعداد.
workbench-part-misprint = { $count }: { $printed } مطبوعة عوض { $gives }، خطأ مطبعي.
workbench-finding-one = نفس الفئة: { $rate }، وهو المعدل الوحيد الذي تكفي معرفته لقراءته
workbench-formulas-show = { $n ->
    [one] الصيغة بالكلمات
    [two] الصيغتان بالكلمات
    [few] { $n } صيغ بالكلمات
    [many] { $n } صيغة بالكلمات
   *[other] { $n } صيغة بالكلمات
}
workbench-formulas = ما يحسبه كل رقم
