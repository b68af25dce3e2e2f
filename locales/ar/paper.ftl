# وثائق المراجعة ومهمة الافتحاص: PDF ومصنف وجداول وأوراق عمل.
paper-review = مراجعة عقد برنامج
paper-mission = تقرير مهمة افتحاص
paper-documents = الوثائق
paper-documents-text = يقيد كل تحميل في السجل.
paper-document-pdf = ملف المراجعة، PDF
paper-document-briefing = مذكرة من صفحة واحدة، PDF
paper-document-xlsx = مصنف XLSX مع قاموس
paper-document-csv = جداول CSV وقاموسها، ZIP
paper-document-json = JSON مع قاموس
paper-document-report = تقرير المهمة، PDF
paper-document-papers = أوراق العمل، ZIP
paper-warning-open = مشروع: المحضر غير موقع ولا يستشهد بهذه الوثيقة.
paper-mark-provisional = مؤقت
paper-points = { $n } نقطة
paper-by = { $who }، { $at }
paper-about-review = حول هذه المراجعة
paper-about-mission = حول هذه المهمة
paper-reached = الالتزامات المحققة
paper-reached-unsettled = { $n ->
    [zero] كلها محسومة
    [one] منها واحد بالقيمة وحدها، غير محسوم
    [two] منها اثنان بالقيمة وحدها، غير محسومين
    [few] منها { $n } بالقيمة وحدها، غير محسومة
    [many] منها { $n } بالقيمة وحدها، غير محسومة
   *[other] منها { $n } بالقيمة وحدها، غير محسومة
}
paper-decided = الالتزامات المقرر فيها: { $of }
paper-money = { $tranche }: المقترح { $amount }.
paper-missing = ما زال ناقصا: { $list }.
paper-parties = الأطراف
paper-legal = المرجع القانوني
paper-amendment = الملحق المقروء
paper-amendment-none = لا ملحق
paper-signatory = الموقع
paper-minutes-unsigned = المحضر غير موقع
paper-edition-hash = الإصدار
paper-minutes-hash = المحضر
paper-edition-sha256 = بصمة الإصدار المقيس SHA-256
paper-minutes-sha256 = بصمة المحضر SHA-256
paper-seal-text = الأرقام هي أرقام إصدار مختوم. تغطي بصمة المحضر كل ما قيل وتقرر ووقع، سطرا سطرا، على أساس هذا الإصدار.
paper-verify-text = للتحقق: ألصقوا بصمة الإصدار في العنوان { $address }. النص الذي تغطيه بصمة المحضر موجود في ملف JSON للمراجعة تحت minutes، ويجب أن تطابق بصمته ما طبع هنا.
paper-annex-text = أرقام الإصدار « { $title } » الذي تستند إليه المراجعة.
paper-cases = القرارات حسب الحالات
paper-questions = الأسئلة والأجوبة
paper-former = قرار مستبدل
paper-gap = الفارق
paper-legend = الشريط: المنجز، ومعه مجال الثقة 95% في حالة المعدل. الخط السميك: هدف السنة. يحكم على المعدلات بمجالها وتقارن الأعداد بالضبط.
paper-no-justification = لم يقدم أي تبرير.
paper-sum = المبلغ المقترح
paper-way = الجزء المكتسب
paper-way-met = بلغت العتبة
paper-way-nothing = لا شيء
paper-earned = ما اكتسبته التسجيلات
paper-engaged = الملتزم به في دفعات أخرى
paper-not-closed = ليس بعد: النتائج مؤقتة
paper-risk = { $risk }، z = { $z }
paper-drawn = حالات العينة
paper-frozen-at = تاريخ تجميد الساكنة
paper-committed-at = تاريخ الالتزام بالبذرة
paper-drawn-at = تاريخ كشف البذرة وسحب العينة
paper-closed-at = النتائج النهائية
paper-tolerance-short = المقبول { $value }
paper-new-proof = إثبات جديد: { $proof }، { $on }
paper-no-answer = بدون جواب
paper-answer = جواب المتعهد
paper-no-contested = لم ترفض أي حالة.
paper-no-removal = لم تسحب أي حالة.
paper-population = الساكنة والعينة والسحب
paper-redraw = ما يلزم لإعادة السحب
paper-replaced-by = عوضت بـ
paper-terms = المجال والشروط
paper-size = حجم العينة
paper-rules = قواعد المهمة
paper-draw = السحب
paper-draw-text = داخل كل طبقة ترتب الحالات حسب SHA-256 للبذرة والمنارة والمرجع، وتكون الأولى هي العينة. تنشر بصمة البذرة قبل السحب، والمنارة هي بصمة قيد السجل الذي نشرها: لم يكن بوسع أحد اختيار الترتيب. تتضمن أوراق العمل كل ما يلزم للإعادة.
paper-estimate = الاستنتاج
paper-hearing-text = يفتح الرفض على الوثائق أجلا للجواب؛ يجيب المتعهد مرة واحدة مع إثبات جديد واحد على الأكثر؛ ويأتي القرار النهائي بعد جوابه أو انتهاء الأجل. تحفظ كل القرارات.
paper-auditor = المفتحص
paper-limit-wilson = المجال هو مجال ويلسون على كل الحالات المحسومة: مع حصص متناسبة مع الطبقات يكون واسعا نوعا ما.
paper-limit-covered = الطبقة التي لا حالة محسومة فيها لا تقول شيئا: تترك خارج الاستنتاج وتعد على حدة.
paper-limit-pseudonymous = تحمل الحالات مراجع بدون أسماء خاصة بالمهمة؛ لا تفتح الأسماء إلا للحالات المسحوبة، ويقيد كل فتح في السجل.
paper-limit-insufficient = يحتسب « غير كاف » خطأ: ما لم يثبت لا يؤدى عنه.
paper-mission-seal-text = نشرت هذه البصمات قبل السحب، بهذا الترتيب؛ وتتضمن أوراق العمل الساكنة والمعلمات والمنهجية.
paper-mission-verify = لإعادة السحب دون اتصال: أوراق العمل، الملف draw-method.md.
paper-point-money = المرفوض في العينة { $refused }، أي { $all } بعد الاستنتاج على الساكنة المراقبة.
paper-point-indicator = المؤشر المصرح به { $claimed }، ويصبح { $all } بعد استنتاج الأخطاء.
paper-point-removed = { $n ->
    [zero] لم تسحب أي حالة.
    [one] سحبت حالة واحدة من المؤشر.
    [two] سحبت حالتان من المؤشر.
    [few] سحبت { $n } حالات من المؤشر.
    [many] سحبت { $n } حالة من المؤشر.
   *[other] سحبت { $n } حالة من المؤشر.
}
paper-readme =
    أوراق عمل مهمة افتحاص.

    draw-method.md: كيف يعاد السحب، خطوة خطوة، بالملفات الثلاثة التالية.
    population.csv: الساكنة المجمدة، بايتا بايتا.
    parameters.json: كل ما يتوقف عليه السحب غير ذلك.
    drawn.csv: العينة كما سحبت.
    sample.csv: كل حالة من العينة وآخر ما قيل فيها.
    findings.csv و answers.csv و calls.csv: الملاحظات وأجوبة المتعهدين والمكالمات.
    proofs.csv: الإثباتات الموجودة في الملف، مع بصمة كل قيد وبصمة الملف الذي حمله.
    replacements.csv و strata.csv و team.csv: التعويضات والنتائج حسب الطبقة والفريق وتصريحاته.
    dictionary.csv: ما يقوله كل عمود.
    manifest.sha256: بصمة كل ملف (sha256sum -c manifest.sha256).
paper-sheet-commitments = الالتزامات
paper-sheet-entries = مجريات الجلسة
paper-sheet-cases = الحالات
paper-sheet-tranche = الدفعة
paper-sheet-review = المراجعة
paper-sheet-sample = العينة
paper-sheet-findings = الملاحظات
paper-sheet-answers = الأجوبة
paper-sheet-calls = المكالمات
paper-sheet-proofs = الإثباتات
paper-sheet-replacements = التعويضات
paper-sheet-strata = الطبقات
paper-sheet-team = الفريق
paper-column-about = بخصوص
paper-meaning-about = commitment أو indicator أو case؛ فارغ: المراجعة
paper-column-amount = المبلغ المكتسب
paper-meaning-amount = بالدرهم، إلى السنتيم
paper-column-answers = جواب عن
paper-meaning-answers = رقم القيد الذي يجيب عنه هذا القيد أو يغلقه
paper-column-attested-on = تاريخ الإثبات
paper-meaning-attested-on = اليوم الذي كانت فيه الوضعية صحيحة
paper-column-baseline = وضعية الانطلاق
paper-meaning-baseline = بوحدة الالتزام
paper-column-by = الكاتب
paper-meaning-by = اسم من كتبه
paper-column-called = من
paper-meaning-called = employer أو learner أو operator
paper-column-code = الالتزام
paper-meaning-code = رمز الالتزام في العقد
paper-column-decision = القرار
paper-meaning-decision = accepted أو partly أو refused أو deferred
paper-column-declaration = التصريح
paper-meaning-declaration = none: لا تضارب؛ conflict: تضارب مصرح به
paper-column-denominator = المقام
paper-meaning-denominator = الأشخاص القابلون للملاحظة وغير المستثنين
paper-column-detail = التفصيل
paper-meaning-detail = التضارب بالكلمات
paper-column-due-on = أجل الجواب
paper-meaning-due-on = اليوم المطلوب للجواب
paper-column-employer-ice = ICE
paper-meaning-employer-ice = معرف المشغل
paper-column-ends-on = النهاية
paper-meaning-ends-on = آخر يوم في الوضعية
paper-column-evidence = الإثبات
paper-meaning-evidence = رمز نوع الإثبات
paper-column-file-name = الملف
paper-meaning-file-name = اسم الملف المرفق
paper-column-file-sha256 = بصمة الملف
paper-meaning-file-sha256 = بصمة SHA-256 للملف المرفق أو المستورد؛ فارغ دون ملف
paper-column-gap = الفارق
paper-meaning-gap = المنجز ناقص الهدف، بالوحدة (نقط للمعدل)
paper-column-high = الحد الأعلى
paper-meaning-high = مجال ويلسون 95%
paper-column-is-met = محقق
paper-meaning-is-met = 1 عند تحقق الشرط
paper-column-justification = التبرير
paper-meaning-justification = آخر تبرير قدمه المتعهد
paper-column-kind = الطبيعة
paper-meaning-kind = رمز ما كتب
paper-column-label = التسمية
paper-meaning-label = ما التزم به
paper-column-lever = الرافعة
paper-meaning-lever = talents أو ecosystem أو watch
paper-column-low = الحد الأدنى
paper-meaning-low = مجال ويلسون 95%
paper-column-measured = المنجز
paper-meaning-measured = بوحدة الالتزام؛ فارغ عند تعذر القياس أو الحجب
paper-column-name = العنصر
paper-meaning-name = ما يتحدث عنه السطر
paper-column-note = ملاحظة
paper-meaning-note = بالكلمات
paper-column-number = الرقم
paper-meaning-number = الرتبة ابتداء من 1
paper-column-numerator = البسط
paper-meaning-numerator = الأشخاص المدمجون
paper-column-part = حصة الدفعة
paper-meaning-part = بالدرهم، إلى السنتيم
paper-column-proof-reference = مكان وجوده
paper-meaning-proof-reference = رقم أو ملف أو مكان إيداع
paper-column-reason = السبب
paper-meaning-reason = بالكلمات أو رمز السبب
paper-column-recorded-at = تاريخ العلم به
paper-meaning-recorded-at = لحظة التسجيل، UTC
paper-column-reference = المرجع
paper-meaning-reference = مرجع الحالة، بدون اسم
paper-column-region = الجهة
paper-meaning-region = رمز المندوبية السامية للتخطيط؛ فارغ: مجموع التراب
paper-column-replaced-by = عوضت بـ
paper-meaning-replaced-by = مرجع الحالة الموالية في الطبقة
paper-column-result = النتيجة
paper-meaning-result = confirms أو denies أو no_answer أو wrong_number
paper-column-sha256 = البصمة
paper-meaning-sha256 = بصمة SHA-256 للخانات السابقة مفصولة بفواصل
paper-column-share = الوزن
paper-meaning-share = حصة من الدفعة، %
paper-column-situation = الوضعية
paper-meaning-situation = رقم الوضعية المثبتة
paper-column-source = المصدر
paper-meaning-source = رمز المصدر
paper-column-starts-on = البداية
paper-meaning-starts-on = أول يوم في الوضعية
paper-column-status = الحالة
paper-meaning-status = acceptee أو refusee أو en_attente
paper-column-subject = أيها
paper-meaning-subject = رمز الالتزام أو المؤشر أو مرجع الحالة
paper-column-target = الهدف
paper-meaning-target = بوحدة الالتزام
paper-column-text = النص
paper-meaning-text = ما كتب
paper-column-threshold = العتبة
paper-meaning-threshold = بوحدة الالتزام
paper-column-tranche = الدفعة
paper-meaning-tranche = رمز الدفعة؛ السطر الأخير هو المجموع
paper-column-unit = الوحدة
paper-meaning-unit = percent أو learners أو activities أو participants أو women أو partners أو firms أو audience
paper-column-unknown = المجهولون
paper-meaning-unknown = الوضعيات المجهولة، تحتسب غير مدمجة
paper-column-value = القيمة
paper-meaning-value = ما يقال عنه
paper-column-verdict = الخلاصة
paper-meaning-verdict = above أو below أو met أو undecided أو kept أو running أو late أو none
paper-column-weight = الوزن
paper-meaning-weight = وزن الالتزام، %
paper-column-written-at = كتب في
paper-meaning-written-at = لحظة بتوقيت UTC
paper-column-year = السنة
paper-meaning-year = سنة الهدف
