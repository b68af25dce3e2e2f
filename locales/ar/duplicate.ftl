### Why two persons may be one. Keys: `duplicate-` and `Clue::code`.

duplicate-cin-equal = رقم البطاقة الوطنية نفسه
duplicate-cin-differs = رقما بطاقة وطنية مختلفان
duplicate-massar-equal = رمز مسار نفسه
duplicate-massar-differs = رمزا مسار مختلفان
duplicate-name-equal = الاسم نفسه
duplicate-name-alike = اسمان متشابهان في النطق
duplicate-name-near = اسمان متقاربان
duplicate-name-differs = اسمان مختلفان
duplicate-born-equal = تاريخ الازدياد نفسه
duplicate-born-near = تاريخا ازدياد متقاربان
duplicate-born-differs = تاريخا ازدياد مختلفان
duplicate-phone-equal = رقم الهاتف نفسه
duplicate-email-equal = العنوان الإلكتروني نفسه
