# المتعلمون: البطاقات والاستمارات والإجراءات.
learner-enrol = تسجيل متعلم
learner-record-situation = إدخال وضعية
learner-graduate = تسجيل التخرج
learner-withdraw = تسجيل انقطاع
learner-export = تصدير
