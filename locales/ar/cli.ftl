### Command line

cli-failed = تعذرت المتابعة: { $reason }
cli-migrated = قاعدة المعطيات جاهزة: { $database }
cli-account-taken = يوجد حساب بالعنوان { $email }.
cli-account-made = تم إنشاء الحساب: { $email }
cli-account-unknown = لا يوجد حساب بالعنوان { $email }.
cli-account-link = رابط يستعمل مرة واحدة، صالح ليومين، لاختيار كلمة السر:
cli-password-short = تتكون كلمة السر من { $least } أحرف على الأقل.
cli-sound= سليم
cli-unsound= خلل
cli-check-configuration = الإعدادات
cli-check-key = ملف المفاتيح (لا يقرؤه إلا صاحبه)
cli-check-clock = الساعة
cli-check-database = سلامة قاعدة المعطيات
cli-check-journal = سلسلة السجل
cli-check-facts = الوقائع المختصرة للأفواج
cli-listening = الخادم جاهز:
cli-first-administrator = لا يوجد أي حساب بعد. رابط يستعمل مرة واحدة لإنشاء أول مسؤول:
cli-serve-demonstration = هذه قاعدة العرض التجريبي، وكلمة سر حساباتها معروفة للجميع. لتشغيلها رغم ذلك أضيفوا --demonstration.
cli-port-taken = المنفذ { $port } مستعمل: اختر منفذا آخر بواسطة ROCKET_PORT، أو --port للعرض التوضيحي.
cli-demo-loading = جار تحميل العرض التوضيحي: بضع ثوان، مرة واحدة فقط…
cli-demo-unfinished = لم يكتمل التحميل السابق للعرض التوضيحي: يعاد من البداية.
cli-edition-identical = مطابق
cli-edition-unknown = لا إصدار، أو أكثر من واحد، لـ{ $edition }: أعط معرّفه أو ستة أحرف على الأقل من بصمته.
cli-edition-reveals = مرفوض: لو نُشر هذا الإصدار لكُشف سطر محجوب. افتح /publications/new لمعرفة أيها.
