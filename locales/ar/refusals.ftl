# سبب رفض الإجراء وما العمل.
refusals-already_hired = هذا التوظيف مصرح به من قبل. افتحوه في التوظيفات.
refusals-not_graduate = هذا الشخص غير متخرج: يُقترح الخريجون فقط.
refusals-already_referred = سبق اقتراح هذا الشخص لهذا العرض.
refusals-not_a_reason = اختاروا سببا من اللائحة.
refusals-already_verified = سبق التحقق من هذه المقاولة.
refusals-employer_unverified = لم يتم التحقق من هذه المقاولة بعد: على منسق أن يراقب أولا تعريفها الموحد وتفويضها.
refusals-already_published = هذا العرض منشور من قبل.
refusals-closed = هذا العرض مغلق: أنشئوا عرضا آخر.
refusals-not_published = هذا العرض غير منشور. انشروه أولا.
refusals-last_day = انقضى آخر أجل للترشيح، أو هو بعد أكثر من سنة. عدلوه ثم أعيدوا المحاولة.
refusals-full = كل المناصب مشغولة. زيدوا عدد المناصب للمضي أبعد.
refusals-fewer_than_hired = عدد التوظيفات يفوق هذا العدد من المناصب.
refusals-no_hire = أكدوا أولا توظيف خريج، ثم أغلقوا العرض.
refusals-already_declined = لم يُقبل هذا الترشيح. أعيدوه إلى مرحلة للمتابعة.
refusals-not_a_stage = اختاروا مرحلة من اللوحة؛ للتوظيف وعدم القبول استمارتاهما.
refusals-already_decided = اتُّخذ القرار في هذا التوظيف. أعيدوا تحميل الصفحة.
refusals-not_begun = لم يبدأ العقد: صادقوا على التوظيف ابتداء من يومه الأول.
