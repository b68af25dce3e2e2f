### لماذا ترفض خلية أو سطر أو ملف

fault-empty = الملف فارغ.
fault-unknown-encoding = ترميز غير مقروء: احفظ الملف بترميز UTF-8.
fault-utf16-without-bom = ترميز UTF-16 بلا علامة ترتيب: احفظ الملف بترميز UTF-8.
fault-binary = ليس ملفا نصيا ولا مصنفا.
fault-html = هذه صفحة ويب: صدّر الجدول بصيغة CSV أو XLSX.
fault-old-workbook = مصنف أقدم من 2007 أو محمي بكلمة سر: احفظه بصيغة XLSX بلا كلمة سر.
fault-bad-workbook = المصنف تالف أو غير مقروء.
fault-workbook-too-large = المصنف كبير جدا بعد فك ضغطه.
fault-carriage-returns = نهايات أسطر قديمة: احفظ الملف بنهايات أسطر معتادة.
fault-too-many-columns = أعمدة كثيرة: { $most } على الأكثر.
fault-missing-column = عمود إلزامي غائب.
fault-duplicate-header = عنوانان للعمود نفسه.
fault-record-too-long = سطر طويل جدا: { $most } كيبيبايت على الأكثر.
fault-unclosed-quote = علامة اقتباس لم تغلق.
fault-stray-quote = علامة اقتباس شاردة في خلية.
fault-too-many-cells = { $cells } خلايا تحت { $headers } عناوين.
fault-duplicate-key = ورد سابقا في السطر { $line }.
fault-end-before-start = النهاية قبل البداية.
fault-graduation-before-enrolment = التخرج قبل التسجيل.
fault-graduation-and-withdrawal = تخرج وانقطاع معا: أبق تاريخا واحدا.
fault-situation-rows-disagree = العمود { $field } يخالف السطر { $line } من الوضعية نفسها.
fault-unknown-cohort = فوج غير معروف.
fault-unknown-enrolment = تسجيل غير معروف في هذا الفوج.
fault-unknown-programme = برنامج غير موجود في المرجع.
fault-unknown-operator = متعهد غير موجود في المرجع.
fault-unknown-track = شعبة غير موجودة في المرجع.
fault-missing = قيمة إلزامية غائبة.
fault-too-long = طويل جدا: { $most } حرفا على الأكثر.
fault-not-a-date = ليس تاريخا.
fault-impossible-date = هذا التاريخ غير موجود.
fault-date-out-of-range = تاريخ خارج 1900–2100.
fault-hijri-date = تاريخ هجري: أعط التاريخ الميلادي.
fault-not-an-instant = ليس لحظة بصيغة RFC 3339.
fault-not-a-number = ليس عددا.
fault-not-whole = يلزم عدد صحيح.
fault-mangled-number = عدد أتلفه الجدول: اجعل العمود نصا.
fault-out-of-range = يلزم قيمة من { $least } إلى { $most }.
fault-not-a-boolean = أجب بنعم أو لا.
fault-unknown-code = رمز غير معروف؛ الرموز المقبولة: { $codes }
fault-unknown-region = جهة غير معروفة.
fault-old-region = إحدى الجهات الست عشرة لما قبل 2015.
fault-unknown-province = إقليم غير معروف.
fault-spreadsheet-error = خطأ جدول في الخلية.
fault-invisible-characters = محارف غير مرئية.
fault-direction-override = محارف تقلب اتجاه العرض.
fault-control-characters = محارف تحكم.
fault-damaged-text = حروف ضاعت في تحويل سابق.
fault-bad-cin = رقم بطاقة وطنية غير صالح: { $rule ->
    [letters] حرف أو حرفان أولا
   *[digits] ثم أرقام
    }.
fault-bad-massar = رمز مسار غير صالح: { $rule ->
    [letter] حرف أولا
   *[digits] ثم تسعة أرقام
    }.
fault-bad-ice = معرف موحد غير صالح: { $rule ->
    [digits] أرقام فقط
    [length] خمسة عشر رقما
   *[key] المفتاح لا يطابق
    }.
fault-bad-phone = هاتف غير صالح: { $rule ->
    [digits] أرقام فقط
    [foreign] يلزم رقم مغربي
    [length] عدد الأرقام
    [prefix] بادئة غير معروفة
   *[repeated] رقم واحد مكرر
    }.
fault-bad-email = بريد إلكتروني غير صالح.
