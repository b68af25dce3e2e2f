### Why a file, a row or a cell is refused: what is wrong, then what to write. Keys: `Reason::key`.

# A reason and a right value.
fault-with-example = { $text } مثال: { $example }.
# The same, for a line of a report: place, value, reason.
fault-line = السطر { $line }، { $column }: «{ $value }». { $text }
fault-line-row = السطر { $line }: { $text }
fault-file = الملف غير مقبول. { $text }
# Stands for a column where a header or a sheet is meant.
fault-header = العنوان أو الورقة

## The file
fault-empty = الملف فارغ: يلزمه على الأقل سطر العناوين.
fault-unknown-encoding = ترميز الملف غير معروف. احفظه بصيغة «CSV UTF-8» أو مصنفا XLSX.
fault-utf16-without-bom = الملف بترميز UTF-16 دون علامة ترتيب البايتات. احفظه بصيغة «CSV UTF-8» أو مصنفا XLSX.
fault-binary = هذا الملف ليس نص CSV ولا مصنف XLSX.
fault-html = هذا الملف صفحة ويب أو وثيقة XML باسم آخر. افتحه في جدول البيانات واحفظه بصيغة CSV أو XLSX.
fault-old-workbook = هذا المصنف بصيغة ما قبل 2007 (xls.) أو محمي بكلمة مرور. احفظه بصيغة XLSX دون كلمة مرور.
fault-bad-workbook = هذا المصنف تالف أو ليس مصنف XLSX. افتحه في جدول البيانات واحفظه من جديد.
fault-workbook-too-large = هذا المصنف كبير جدا بعد فك الضغط. احفظه بصيغة CSV.
fault-carriage-returns = تنتهي الأسطر برجوع عربة وحده. احفظ الملف بصيغة «CSV UTF-8».
fault-too-many-columns = أعمدة الملف كثيرة جدا: { $most } على الأكثر.
fault-missing-column = هذا العمود الإجباري ناقص. أضفه مع عنوانه.
fault-duplicate-header = هذا العنوان مكرر. احتفظ بعمود واحد.
fault-record-too-long = هذا السطر طويل جدا: { $most } كيبيبايت على الأكثر.

## The row
fault-unclosed-quote = علامة اقتباس مفتوحة لم تغلق. أغلقها؛ وتكتب علامة الاقتباس داخل النص مرتين.
fault-stray-quote = يوجد نص بعد علامة اقتباس مغلقة. تكتب علامة الاقتباس داخل النص مرتين.
fault-too-many-cells = في هذا السطر { $cells } خلايا مقابل { $headers } عناوين. ضع بين علامتي اقتباس كل نص يحتوي على الفاصل.
fault-duplicate-key = هذا المرجع مستعمل في السطر { $line }. احتفظ بأحد السطرين أو غير المرجع.
fault-end-before-start = تاريخ النهاية يسبق تاريخ البداية. صحح أحد التاريخين.
fault-graduation-before-enrolment = تاريخ التخرج يسبق تاريخ التسجيل. صحح أحد التاريخين.
fault-graduation-and-withdrawal = يحمل السطر تخرجا وانقطاعا معا. احتفظ بأحد التاريخين.
fault-situation-rows-disagree = أسطر هذه الوضعية، وأولها السطر { $line }، غير متوافقة ({ $field }). الأسطر ذات الرقم نفسه تصف وضعية واحدة: وفق بينها أو غير الرقم.
fault-unknown-cohort = هذا الفوج غير موجود. أضفه أولا أو صحح رمزه.
fault-unknown-enrolment = هذا المتدرب غير مسجل في هذا الفوج. سجله أولا أو صحح المرجع.
fault-unknown-programme = هذا البرنامج غير موجود. اكتب رمزه أو اسمه كما هو مسجل.
fault-unknown-operator = هذا المتعهد غير موجود. اكتب رمزه أو اسمه كما هو مسجل.
fault-unknown-track = هذا المسلك غير موجود. اكتب رمزه أو اسمه كما هو مسجل.
fault-taken-code = رمز الفوج هذا مستعمل لدى فاعل آخر. اختر رمزا غيره.
fault-disagrees-with-record = تخالف هذه الوضعية الإثباتات المسجلة ({ $field }). صحح الوضعية كلها في ملف واحد، أو أعطها رقما آخر.
fault-recorded-in-future = هذه اللحظة في المستقبل. اكتب متى عُرف الأمر، أو اترك الخانة فارغة.
fault-recorded-before-current = يكون هذا الأمر قد عُرف قبل ما يعوضه. اكتب لحظة أحدث، أو اترك الخانة فارغة.

## The cell
fault-missing = هذه القيمة إجبارية.
fault-too-long = هذا النص طويل جدا: { $most } حرفا على الأكثر.
fault-not-a-date = هذا ليس تاريخا. اكتب اليوم/الشهر/السنة، والسنة بأربعة أرقام.
fault-impossible-date = هذا التاريخ غير موجود في التقويم.
fault-date-out-of-range = هذه السنة غير معقولة: من 1900 إلى 2100.
fault-hijri-date = هذا تاريخ هجري. اكتب التاريخ الميلادي.
fault-not-an-instant = هذه ليست لحظة كاملة. اكتب التاريخ والساعة وفارق التوقيت (RFC 3339).
fault-not-a-number = هذا ليس عددا.
fault-not-whole = يلزم عدد صحيح.
fault-mangled-number = اختصر جدول البيانات هذا العدد فضاعت أرقام منه. اجعل العمود بصيغة نص وأعد كتابة القيمة.
fault-out-of-range = هذا العدد غير معقول: من { $least } إلى { $most }.
fault-not-a-boolean = أجب بنعم أو لا.
fault-unknown-code = هذا الرمز ليس في اللائحة: { $codes }.
fault-unknown-region = هذه الجهة غير موجودة. اكتب رمزها من 01 إلى 12 أو اسمها.
fault-old-region = هذه جهة من تقسيم ما قبل 2015. اكتب إحدى الجهات الاثنتي عشرة الحالية برمزها أو اسمها.
fault-unknown-province = هذا الإقليم غير موجود. اكتب رمزه لدى المندوبية السامية للتخطيط أو اسمه.
fault-spreadsheet-error = يعرض جدول البيانات هنا خطأ في الحساب. اكتب القيمة نفسها.
fault-invisible-characters = يحتوي هذا النص على محارف خفية. أعد كتابته.
fault-direction-override = يحتوي هذا النص على محارف تعكس اتجاه العرض. أعد كتابته.
fault-control-characters = يحتوي هذا النص على محارف تحكم أو رجوع إلى السطر. أعد كتابته.
fault-damaged-text = ضاعت حروف من هذا النص عند تحويل الترميز. أعد كتابته.
fault-bad-cin = { $rule ->
    [letters] هذا ليس رقم بطاقة وطنية: يبدأ بحرف لاتيني أو حرفين.
   *[digits] هذا ليس رقم بطاقة وطنية: تلي الحروف خمسة أرقام أو ستة.
}
fault-bad-massar = { $rule ->
    [letter] هذا ليس رمز مسار: يبدأ بحرف لاتيني.
   *[digits] هذا ليس رمز مسار: تلي الحرف تسعة أرقام.
}
fault-bad-ice = { $rule ->
    [digits] هذا ليس تعريفا موحدا للمقاولة: لا يتضمن إلا أرقاما.
    [length] هذا ليس تعريفا موحدا للمقاولة: يتكون من خمسة عشر رقما.
   *[key] هذا التعريف الموحد منقول خطأ: رقماه الأخيران لا يوافقان الأرقام الثلاثة عشر الأولى.
}
fault-bad-phone = { $rule ->
    [digits] هذا ليس رقم هاتف: لا يتضمن إلا أرقاما بعد علامة + إن وجدت.
    [foreign] هذا الرقم ليس مغربيا: يبدأ بـ +212 أو بـ 0.
    [length] هذا الرقم ناقص أو طويل جدا: تلي +212 أو الصفر الأول تسعة أرقام.
    [prefix] هذا الرقم غير موجود في المغرب: يلي +212 أو 0 أحد الأرقام 5 أو 6 أو 7 أو 8.
   *[repeated] يكرر هذا الرقم رقما واحدا. اترك الخلية فارغة إذا كان مجهولا.
}
fault-bad-email = هذا ليس عنوانا إلكترونيا.
