### What is odd in a file without being refused. Keys: `Notice::code`.

notice-unknown-header = This header is not known: its column is not read.
notice-other-sheet = Only the first visible sheet is read: this one is not.
notice-seven-digit-cin = This identity card number has seven digits, which is rare. Check it.
notice-old-student-number = This is a student number of before Massar (ten digits). Check it.
notice-province-elsewhere = This province is not in the region of the line. Check both.
notice-withdrawn-before-enrolment = The withdrawal comes before the enrolment. Check both dates.
notice-exclusion-without-date = An exclusion without a date excludes nobody. Add the date.
notice-exclusion-without-document = An exclusion without a document excludes nobody. Add the reference of the document.
