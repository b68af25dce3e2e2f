### Imports
import-cli-done = أُنشئ { $created }، عُدّل { $updated }، دون تغيير { $unchanged }؛ تكرارات محتملة للحسم: { $queued }.
import-cli-would = تجربة: سيُنشأ { $created }، ويُعدّل { $updated }، ودون تغيير { $unchanged }؛ تكرارات محتملة: { $queued }.
import-cli-refused = لم يُسجَّل شيء: أسطر للتصحيح { $refused } (جاهز للإنشاء { $created }، للتعديل { $updated }، دون تغيير { $unchanged }).
