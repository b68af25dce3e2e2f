### ما يقبل وهو غريب

notice-unknown-header = عنوان غير معروف: العمود لا يقرأ.
notice-other-sheet = ورقة أخرى من المصنف: لا تقرأ.
notice-seven-digit-cin = رقم بطاقة من سبعة أرقام، للتحقق.
notice-old-student-number = رقم طالب قديم، قبل مسار.
notice-province-elsewhere = هذا الإقليم في جهة أخرى.
notice-withdrawn-before-enrolment = الانقطاع قبل التسجيل.
notice-exclusion-without-date = استبعاد بلا تاريخ: لا يستبعد أحدا.
notice-exclusion-without-document = استبعاد بلا وثيقة: لا يستبعد أحدا.
