# مراجعات العقد: ما يُسأل عنه ويُبرَّر ويُقرَّر ويُوقَّع.
review-title = المراجعات
review-lead = تستند كل مراجعة إلى تقرير مجمّد: الالتزامات والأسئلة والقرارات والشطر المقترح.
review-one = المراجعة
review-contract = العقد
review-held-on = جلسة يوم
review-state = الحالة
review-signed = المحضر موقّع
review-open = جارية
review-none = لا توجد مراجعة
review-none-text = تُفتح المراجعة على إصدار مصادق عليه وعقد ساري المفعول.
review-none-own = تقرؤون هنا مراجعات العقود التي تدخل ساكنتها كلها في نطاقكم.
review-new = فتح مراجعة
review-new-lead = الأرقام هي أرقام الإصدار المختار في تاريخه، ولا يغيّرها شيء أثناء المراجعة.
review-name = العنوان
review-name-hint = مثلا: مراجعة ماي 2024
review-edition = الإصدار
review-edition-hint = لا تُعرض إلا الإصدارات المصادق عليها.
review-tranche = الشطر
review-no-tranche = بدون شطر
review-agenda = جدول الأعمال
review-agenda-hint = نقطة في كل سطر.
review-agenda-usual = الالتزامات والأرقام
    أسئلة المراجعة السابقة
    الحالات المدروسة
    الشطر المقترح
review-open-it = فتح
review-briefing = مذكرة من صفحة واحدة
review-briefing-sub = أهم ما يلزم الجلسة في ورقة واحدة.
review-commitments = الالتزامات
review-commitments-text = مقيسة على أرقام الإصدار، محصورة بتاريخ { $as_of }، معلومة بتاريخ { $known }
review-commitment = الالتزام
review-measured = المقيس
review-target = الهدف
review-verdict = الخلاصة
review-decision = القرار
review-decision-accepted = مقبول
review-decision-partly = مقبول جزئيا
review-decision-refused = مرفوض
review-decision-deferred = مؤجل
review-undecided = في انتظار القرار
review-justified = التبرير
review-justify = تبرير التزام
review-justification = تبرير المتعهد
review-send = إرسال
review-decide = اتخاذ قرار في التزام
review-decide-it = تقرير
review-decide-short = تقرير
review-decide-case = اتخاذ قرار في حالة
review-reason = السبب
review-reason-hint = واجب إلا عند القبول، ويبقى محفوظا وإن تغيّر القرار.
review-money = الشطر المقترح
review-money-text = محسوب على هذه الأرقام؛ يُصرَّح باستحقاقه ويُصادَق عليه ويُؤدى في صفحة الشطر من طرف شخصين.
review-whole = المبلغ الكامل
review-proposed = المبلغ المقترح
review-questions = الأسئلة
review-questions-waiting = { $n ->
    [one] سؤال واحد ينتظر جوابا
    [two] سؤالان ينتظران جوابا
    [few] { $n } أسئلة تنتظر جوابا
    [many] { $n } سؤالا ينتظر جوابا
   *[other] { $n } سؤال ينتظر جوابا
}
review-question = السؤال
review-question-open = مفتوح
review-question-closed = مغلق
review-no-question = لا يوجد سؤال.
review-ask = طرح سؤال
review-ask-it = طرح
review-answer = الإجابة
review-answer-text = الجواب
review-close = إغلاق السؤال
review-about = بخصوص
review-about-session = المراجعة
review-about-commitment = التزام
review-about-indicator = مؤشر
review-about-case = حالة
review-subject = أيها
review-subject-hint = رمز الالتزام أو المؤشر أو مرجع الحالة
review-due-on = الجواب قبل
review-cases = الحالات
review-cases-text = حالات التقرير المجمّد بمراجعها: لا يُقرأ هنا أي اسم. كل قرار يحفظ سببه.
review-cases-found = { $n ->
    [zero] لا توجد حالة
    [one] حالة واحدة
    [two] حالتان
    [few] { $n } حالات
    [many] { $n } حالة
   *[other] { $n } حالة
}
review-cases-none = لا حالة في هذا الوضع
review-case = الحالة
review-case-state = الوضع في الإصدار
review-figure = المؤشر
review-no-case = لم يُتخذ قرار في أي حالة.
review-see-cases = عرض الحالات
review-minutes = المحضر
review-no-minutes = لم يُحرَّر المحضر بعد.
review-write-minutes = تحرير المحضر
review-keep-minutes = حفظ
review-signatories = الموقعون
review-sign = التوقيع
review-sign-it = توقيع المحضر
review-function = بصفتي
review-function-hint = مثلا: مديرة البرامج
review-history = سير المراجعة
review-entries = { $n ->
    [zero] لا تقييد
    [one] تقييد واحد
    [two] تقييدان
    [few] { $n } تقييدات
    [many] { $n } تقييدا
   *[other] { $n } تقييد
}
review-no-entry = لم يُقل شيء بعد.
review-kind-justification = تبرير
review-kind-question = سؤال
review-kind-answer = جواب
review-kind-close = إغلاق سؤال
review-kind-decision = قرار
review-kind-minutes = محضر
review-kind-signature = توقيع
review-missing = { $n ->
    [zero] لا ينقص شيء
    [one] نقطة واحدة ناقصة
    [two] نقطتان ناقصتان
    [few] { $n } نقط ناقصة
    [many] { $n } نقطة ناقصة
   *[other] { $n } نقطة ناقصة
}
review-complete = لا ينقص شيء
review-done-of = { $done } من { $n }
review-check-report = ختم الإصدار سليم
review-check-justified = الالتزامات غير المحققة مبرَّرة
review-check-questions = الأسئلة مغلقة
review-check-decided = الالتزامات مقرَّر فيها
review-check-minutes = المحضر محرَّر
review-check-signed = المحضر موقّع من شخصين
review-check-computed = الشطر محسوب
review-done-open = فُتحت المراجعة.
review-done-justification = حُفظ التبرير.
review-done-question = طُرح السؤال.
review-done-answer = حُفظ الجواب.
review-done-close = أُغلق السؤال.
review-done-decision = حُفظ القرار مع سببه.
review-done-minutes = حُفظ المحضر.
review-done-signature = حُفظ توقيعكم.
review-cases-undecided = { $n ->
    [zero] لا حالة في انتظار القرار.
    [one] حالة واحدة في انتظار القرار، في أول اللائحة.
    [two] حالتان في انتظار القرار، في أول اللائحة.
    [few] { $n } حالات في انتظار القرار، في أول اللائحة.
    [many] { $n } حالة في انتظار القرار، في أول اللائحة.
   *[other] { $n } حالة في انتظار القرار، في أول اللائحة.
}
review-cases-decided = تقرر في كل هذه الحالات.
review-left = ما بقي
review-left-nothing = لا شيء
review-left-undecided = { $n ->
    [zero] لا التزام في انتظار القرار
    [one] التزام واحد في انتظار القرار
    [two] التزامان في انتظار القرار
    [few] { $n } التزامات في انتظار القرار
    [many] { $n } التزاما في انتظار القرار
   *[other] { $n } التزام في انتظار القرار
}
review-left-questions = { $n ->
    [zero] لا سؤال مفتوح
    [one] سؤال واحد مفتوح
    [two] سؤالان مفتوحان
    [few] { $n } أسئلة مفتوحة
    [many] { $n } سؤالا مفتوحا
   *[other] { $n } سؤال مفتوح
}
review-left-minutes = المحضر في انتظار التوقيع
review-decide-which = الالتزامات التي تقررون فيها معا
review-next = المطلوب الآن
review-next-decided = { $n ->
    [zero] لا التزام في انتظار القرار.
    [one] التزام واحد في انتظار القرار.
    [two] التزامان في انتظار القرار: علموا عليهما معا لنفس القرار.
    [few] { $n } التزامات في انتظار القرار: علموا على عدة منها لنفس القرار.
    [many] { $n } التزاما في انتظار القرار: علموا على عدة منها لنفس القرار.
   *[other] { $n } التزام في انتظار القرار: علموا على عدة منها لنفس القرار.
}
review-next-go-decided = اتخاذ القرار
review-next-questions = { $n ->
    [zero] لا سؤال مفتوح.
    [one] سؤال واحد ما زال مفتوحا: أجيبوا عنه أو أغلقوه.
    [two] سؤالان ما زالا مفتوحين: أجيبوا عنهما أو أغلقوهما.
    [few] { $n } أسئلة ما زالت مفتوحة: أجيبوا عنها أو أغلقوها.
    [many] { $n } سؤالا ما زال مفتوحا: أجيبوا عنها أو أغلقوها.
   *[other] { $n } سؤال ما زال مفتوحا: أجيبوا عنها أو أغلقوها.
}
review-next-answer = { $n ->
    [zero] لا سؤال ينتظر جوابكم.
    [one] سؤال واحد ينتظر جوابكم.
    [two] سؤالان ينتظران جوابكم.
    [few] { $n } أسئلة تنتظر جوابكم.
    [many] { $n } سؤالا ينتظر جوابكم.
   *[other] { $n } سؤال ينتظر جوابكم.
}
review-next-go-questions = عرض الأسئلة
review-next-justified = { $n ->
    [zero] لا التزام ينتظر تبريركم.
    [one] التزام واحد دون هدفه ينتظر تبريركم.
    [two] التزامان دون هدفهما ينتظران تبريركم.
    [few] { $n } التزامات دون أهدافها تنتظر تبريركم.
    [many] { $n } التزاما دون هدفه ينتظر تبريركم.
   *[other] { $n } التزام دون هدفه ينتظر تبريركم.
}
review-next-go-justified = التبرير
review-next-minutes = تقرر في كل شيء: حرروا المحضر.
review-next-go-minutes = تحرير المحضر
review-next-signed = المحضر ينتظر توقيعكم؛ يلزمه توقيعان من شخصين.
review-next-go-signed = التوقيع
review-next-signed-other = لقد وقعتم: يلزم توقيع شخص آخر من الوزارة.
review-next-compute = انتهت المراجعة: احسبوا الشطر المتعلق بها.
review-next-go-compute = حساب الشطر
review-next-call = انتهت المراجعة وحسب الشطر: صرحوا باستحقاقه.
review-next-go-call = فتح الشطر
review-next-approve = انتهت المراجعة والشطر مستحق: صادقوا على أدائه. سيسجل الأداء شخص آخر.
review-next-go-approve = المصادقة على الشطر
review-next-pay = تمت المصادقة على الأداء: يسجله بمرجعه شخص غير الذي صادق عليه.
review-next-pay-other = لقد صادقتم على الأداء: يلزم أن يسجله بمرجعه شخص آخر من الوزارة.
review-minutes-again = إذا أعيد تحرير المحضر وجب على الجميع توقيعه من جديد.
review-next-go-pay = تسجيل الأداء
