### What is odd and accepted

notice-unknown-header = Unknown header: the column is not read.
notice-other-sheet = Another sheet of the workbook: it is not read.
notice-seven-digit-cin = An identity card number of seven digits, to be checked.
notice-old-student-number = A student number of before Massar.
notice-province-elsewhere = This province lies in another region.
notice-withdrawn-before-enrolment = The withdrawal is before the enrolment.
notice-exclusion-without-date = An exclusion without its date: it excludes nobody.
notice-exclusion-without-document = An exclusion without its document: it excludes nobody.
