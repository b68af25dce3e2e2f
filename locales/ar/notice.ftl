### What is odd in a file without being refused. Keys: `Notice::code`.

notice-unknown-header = هذا العنوان غير معروف: لا يقرأ عموده.
notice-other-sheet = تقرأ الورقة الظاهرة الأولى وحدها: هذه الورقة لا تقرأ.
notice-seven-digit-cin = رقم البطاقة الوطنية هذا من سبعة أرقام، وهذا نادر. تحقق منه.
notice-old-student-number = هذا رقم طالب لما قبل مسار (عشرة أرقام). تحقق منه.
notice-province-elsewhere = هذا الإقليم ليس في جهة السطر. تحقق منهما.
notice-withdrawn-before-enrolment = الانقطاع يسبق التسجيل. تحقق من التاريخين.
notice-exclusion-without-date = استبعاد دون تاريخ لا يستبعد أحدا. أضف التاريخ.
notice-exclusion-without-document = استبعاد دون وثيقة لا يستبعد أحدا. أضف مرجع الوثيقة.
