# أسماء المؤشرات: indicator-<code>
indicator-I1 = معدل الإدماج
indicator-I2 = معدل الولوج إلى الشغل
indicator-I3 = معدل الإدماج حسب DFP
indicator-I4 = معدل الشغل حسب DFP
indicator-I5 = معدل شغل المغادرين
indicator-I6 = نسبة المشتغلين
indicator-I7 = معدل المآل الإيجابي
indicator-I8 = معدل الإدماج لكل مسجل
indicator-I9 = معدل «المآلات المهنية»
indicator-I10 = معدل RNCP الإجمالي
indicator-I11 = معدل RNCP في المهنة المستهدفة
indicator-I12 = معدل الشغل في الفصل
indicator-I13 = معدل الإدماج المستدام
indicator-I14 = معدل المغادرة الإيجابية
indicator-Q1 = معدل الإدماج في المهنة
indicator-Q2s = معدل الإدماج الصارم
