# تصحيحات الأرقام المنشورة.
correction-title = التصحيحات
correction-found = { $n ->
    [zero] لا تصحيح لأرقام منشورة
    [one] تصحيح واحد لأرقام منشورة
    [two] تصحيحان لأرقام منشورة
    [few] { $n } تصحيحات لأرقام منشورة
    [many] { $n } تصحيحا لأرقام منشورة
   *[other] { $n } تصحيح لأرقام منشورة
}
correction-lead = { $n ->
    [zero] ما نشر ثم عوض أو سحب، متى ولماذا.
    [one] ما نشر ثم عوض أو سحب، متى ولماذا. منشور واحد لم يصحح.
    [two] ما نشر ثم عوض أو سحب، متى ولماذا. منشوران لم يصححا.
    [few] ما نشر ثم عوض أو سحب، متى ولماذا. { $n } منشورات لم تصحح.
    [many] ما نشر ثم عوض أو سحب، متى ولماذا. { $n } منشورا لم يصحح.
   *[other] ما نشر ثم عوض أو سحب، متى ولماذا. { $n } منشور لم يصحح.
}
correction-kind-edition = إصدار مختوم
correction-kind-publication = جدول منشور
correction-fate-superseded = معوض
correction-fate-withdrawn = مسحوب
correction-see = اقرؤوا بدله:
correction-see-before = الإصدار السابق وسبب تعويضه
correction-none = لا تصحيح
correction-none-text = لم يعوض ولم يسحب شيء مما نشر.
correction-rule-title = لا شيء يختفي
correction-rule = الرقم المنشور لا يمحى: يعوض أو يسحب بسبب مؤرخ، ويبقى نصه المختوم مقروءا وقابلا للتحقق.
correction-column-kind = النوع
correction-meaning-kind = edition, publication
correction-column-title = المنشور
correction-meaning-title = ما نشر
correction-column-address = العنوان
correction-meaning-address = أين يقرأ إلى الآن
correction-column-as-of = محصور في
correction-meaning-as-of = تاريخ الأرقام
correction-column-published-on = نشر في
correction-meaning-published-on = يوم المصادقة العمومية
correction-column-corrected-on = صحح في
correction-meaning-corrected-on = يوم التعويض أو السحب
correction-column-fate = المآل
correction-meaning-fate = superseded: معوض؛ withdrawn: مسحوب
correction-column-reason = السبب
correction-meaning-reason = السبب المعلن
correction-column-replaced-by = عوض بـ
correction-meaning-replaced-by = عنوان ما يقرأ بدله
