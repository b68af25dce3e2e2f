# سبب رفض الإجراء وما العمل.
refusals-already_hired = هذا التوظيف مصرح به من قبل. افتحوه في التوظيفات.
refusals-not_graduate = هذا الشخص غير متخرج: يُقترح الخريجون فقط.
refusals-already_referred = سبق اقتراح هذا الشخص لهذا العرض.
refusals-not_a_reason = اختاروا سببا من اللائحة.
refusals-already_verified = سبق التحقق من هذه المقاولة.
