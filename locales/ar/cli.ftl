### Command line

cli-failed = تعذرت المتابعة: { $reason }
cli-migrated = قاعدة المعطيات جاهزة: { $database }
cli-account-taken = يوجد حساب بالعنوان { $email }.
cli-account-made = تم إنشاء الحساب: { $email }
cli-account-unknown = لا يوجد حساب بالعنوان { $email }.
cli-account-link = رابط يستعمل مرة واحدة، صالح ليومين، لاختيار كلمة السر:
cli-password-short = تتكون كلمة السر من { $least } أحرف على الأقل.
