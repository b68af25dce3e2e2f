# وثائق الإصدار: PDF ومصنف وجداول.
document-kind = إصدار مجمد
document-tagline = تتبع برامج التكوين والإدماج
document-page = صفحة { $page } من { $pages }
document-heading = { $definition } · { $finding }
document-about = حول هذا الإصدار
document-contents = المحتويات
document-retained = ما ينبغي تذكره
document-whole = جميع البرامج، كل الجهات
document-frozen-at = تاريخ التجميد
document-by = التوزيع
document-cases = الحالات المختومة
document-threshold = عتبة العرض
document-definitions = عدد التعريفات
document-bounds = من الحد الأدنى إلى الأعلى
document-summary = الأرقام حسب كل تعريف
document-summary-sub = كل سطر يقرأ نفس الفئة وفق تعريف. المعدل حد أدنى: يحتسب فيه المجهولون كغير مدمجين.
document-inserted-of = المدمجون: { $fraction }
document-rows = المعدل حسب { $by }
document-rows-standing = حسب { $by }، مقارنة بالهدف: { $above } فوقه، { $below } دونه، { $undecided } غير محسوم
document-note-interval = تحت كل خط مجال الثقة 95%. ترتب السطور حسب العدد لا حسب المعدل.
document-note-weak = نقطة فارغة: قراءة متحفظة، أقل من 20 شخصا أو وضعية معروفة دون 80%.
document-proof = الإثبات
document-proofs-finding = { $rate } من حالات الإدماج تقوم على إثبات من مستوى E2 فما فوق
document-signatures = التوقيعات
document-signature = التوقيع
document-role-author = جمده
document-role-reviewer = راجعه
document-role-approver = صادق عليه
document-unsigned = في الانتظار
document-signer-held = الاسم معروف لدى الوزارة
document-hash = بصمة الوثيقة SHA-256
document-chain-hash = بصمة آخر قيد
document-verify = التحقق
document-verify-text = للتحقق: ألصقوا البصمة في العنوان { $address } أو أرسلوا إليه وثيقة JSON للإصدار. دون اتصال، يتحقق المفتاح العمومي من التوقيع.
document-mark-draft = مشروع
document-mark-superseded = مستبدل
document-mark-withdrawn = مسحوب
document-warning-draft = مشروع: هذا الإصدار غير مصادق عليه ولا يستشهد به.
document-warning-superseded = حل إصدار آخر محل هذا الإصدار: استشهدوا بالجديد.
document-warning-withdrawn = سحب هذا الإصدار: لم يعد يستشهد به.
document-pdf = PDF للقراءة والتوقيع
document-book = مصنف XLSX مع قاموس
document-provenance = المصدر
document-sheet-figures = الأرقام
document-sheet-proofs = الإثباتات
document-sheet-method = المنهجية
document-column-name = العنصر
document-column-value = القيمة
document-column-part = الجزء
document-column-text = النص
document-column-level = المستوى
document-column-count = المدمجون
document-column-table = الجدول
document-column-key = العمود
document-column-label = التسمية
document-column-meaning = المعنى
document-column-unit = الوحدة
document-meaning-name = ما تعطي السطر قيمته
document-meaning-value = قيمته
document-meaning-part = جزء التعريف
document-meaning-text = ما يقوله التعريف عنه
document-meaning-level = مستوى الإثبات الذي يقوم عليه الإدماج
document-meaning-count = المدمجون؛ فارغ عند الحجب
document-unit-text = نص
document-unit-count = عدد
document-unit-percent = %
document-unit-decimal = عدد عشري
document-unit-date = تاريخ
document-people = { $n ->
    [zero] لا شيء
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصا
   *[other] { $n } شخص
}
document-point-unknown = { $n ->
    [zero] لا وضعية مجهولة.
    [one] وضعية واحدة مجهولة: يتراوح المعدل بحسبها { $range }.
    [two] وضعيتان مجهولتان: يتراوح المعدل بحسبهما { $range }.
    [few] { $n } وضعيات مجهولة: يتراوح المعدل بحسبها { $range }.
    [many] { $n } وضعية مجهولة: يتراوح المعدل بحسبها { $range }.
   *[other] { $n } وضعية مجهولة: يتراوح المعدل بحسبها { $range }.
}
document-dictionary-table = الورقة أو الملف
document-dictionary-key = مفتاح العمود في رأس ملفات CSV
document-dictionary-label = تسمية العمود في رأس المصنف
document-dictionary-meaning = ما يقوله العمود
document-dictionary-unit = وحدة قيمه
document-column-flags = التنبيهات
document-column-suppressed = المفاتيح المحجوبة
document-meaning-flags = تنبيهات تقرأ مع الرقم
document-meaning-suppressed = مفاتيح حجبت قيمها لحماية الأشخاص
document-dictionary-link = قاموس الأعمدة، CSV
document-briefing = مذكرة الجلسة
document-commitments = الالتزامات
document-commitment = الالتزام
document-reached = المنجز
document-target = الهدف
document-verdict = الحكم
document-questions = الأسئلة المفتوحة
document-point-weak = قراءة متحفظة: { $rate } من الوضعيات معروفة
