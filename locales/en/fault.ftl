### Why a file, a row or a cell is refused: what is wrong, then what to write. Keys: `Reason::key`.

# A reason and a right value.
fault-with-example = { $text } Example: { $example }.
# The same, for a line of a report: place, value, reason.
fault-line = line { $line }, { $column }: “{ $value }”. { $text }
fault-line-row = line { $line }: { $text }
fault-file = The file is not accepted. { $text }
# Stands for a column where a header or a sheet is meant.
fault-header = header or sheet

## The file
fault-empty = The file is empty: it needs at least a line of headers.
fault-unknown-encoding = The encoding of the file is not recognised. Save it as “CSV UTF-8” or as an XLSX workbook.
fault-utf16-without-bom = The file is in UTF-16 without a byte-order mark. Save it as “CSV UTF-8” or as an XLSX workbook.
fault-binary = This file is neither CSV text nor an XLSX workbook.
fault-html = This file is a web page or an XML document under another name. Open it in a spreadsheet and save it as CSV or XLSX.
fault-old-workbook = This workbook is in the format of before 2007 (.xls) or protected by a password. Save it as XLSX, without a password.
fault-bad-workbook = This workbook is damaged or is not an XLSX workbook. Open it in a spreadsheet and save it again.
fault-workbook-too-large = This workbook is too large once unpacked. Save it as CSV.
fault-carriage-returns = Lines end with a lone carriage return. Save the file as “CSV UTF-8”.
fault-too-many-columns = The file has too many columns: { $most } at most.
fault-missing-column = This required column is missing. Add it, with its header.
fault-duplicate-header = This header appears twice. Keep one column only.
fault-record-too-long = This line is too long: { $most } KiB at most.

## The row
fault-unclosed-quote = A quote is opened and never closed. Close it; a quote inside text is written twice.
fault-stray-quote = Text follows a closing quote. A quote inside text is written twice.
fault-too-many-cells = This line has { $cells } cells for { $headers } headers. Put text that contains the separator between quotes.
fault-duplicate-key = This reference is already that of line { $line }. Keep one of the two lines, or change the reference.
fault-end-before-start = The end comes before the start. Correct one of the two dates.
fault-graduation-before-enrolment = The graduation comes before the enrolment. Correct one of the two dates.
fault-graduation-and-withdrawal = The line holds both a graduation and a withdrawal. Keep one of the two dates.
fault-situation-rows-disagree = The lines of this situation, the first of which is line { $line }, disagree ({ $field }). Lines with one number describe one situation: make them agree, or change the number.
fault-unknown-cohort = This cohort does not exist. Add it first, or correct its code.
fault-unknown-enrolment = This learner is not enrolled in this cohort. Enrol the learner first, or correct the reference.
fault-unknown-programme = This programme does not exist. Write its code or its name as recorded.
fault-unknown-operator = This operator does not exist. Write its code or its name as recorded.
fault-unknown-track = This track does not exist. Write its code or its name as recorded.
fault-taken-code = Another operator already uses this cohort code. Choose another.
fault-disagrees-with-record = This situation says otherwise than the proofs already recorded ({ $field }). Correct the whole situation in one file, or give it another number.
fault-recorded-in-future = This instant is in the future. Write when the fact became known, or leave it blank.
fault-recorded-before-current = This would have been known before what it replaces. Write a later instant, or leave it blank.

## The cell
fault-missing = This value is required.
fault-too-long = This text is too long: { $most } characters at most.
fault-not-a-date = This is not a date. Write day/month/year, with four digits for the year.
fault-impossible-date = This date does not exist in the calendar.
fault-date-out-of-range = This year is not plausible: from 1900 to 2100.
fault-hijri-date = This is a date of the Hijri calendar. Write the Gregorian date.
fault-not-an-instant = This is not a complete instant. Write date, time and offset (RFC 3339).
fault-not-a-number = This is not a number.
fault-not-whole = A whole number is needed.
fault-mangled-number = The spreadsheet has shortened this number and digits are lost. Set the column to Text and type the value again.
fault-out-of-range = This number is not plausible: from { $least } to { $most }.
fault-not-a-boolean = Answer yes or no.
fault-unknown-code = This code is not in the list: { $codes }.
fault-unknown-region = This region does not exist. Write its code from 01 to 12, or its name.
fault-old-region = This is a region of the division of before 2015. Write one of the twelve present regions, by code or name.
fault-unknown-province = This province does not exist. Write its HCP code or its name.
fault-spreadsheet-error = The spreadsheet shows a calculation error here. Write the value itself.
fault-invisible-characters = This text contains invisible characters. Type it again.
fault-direction-override = This text contains characters that reverse what is displayed. Type it again.
fault-control-characters = This text contains control characters or a line break. Type it again.
fault-damaged-text = Letters of this text were lost in a conversion. Type it again.
fault-bad-cin = { $rule ->
    [letters] This is not an identity card number: it begins with one or two Latin letters.
   *[digits] This is not an identity card number: the letters are followed by five or six digits.
}
fault-bad-massar = { $rule ->
    [letter] This is not a Massar code: it begins with a Latin letter.
   *[digits] This is not a Massar code: the letter is followed by nine digits.
}
fault-bad-ice = { $rule ->
    [digits] This is not an ICE: it has digits only.
    [length] This is not an ICE: it has fifteen digits.
   *[key] This ICE is miscopied: its last two digits do not match the first thirteen.
}
fault-bad-phone = { $rule ->
    [digits] This is not a telephone number: it has digits only, after an optional +.
    [foreign] This number is not Moroccan: it begins with +212 or with 0.
    [length] This number is incomplete or too long: nine digits follow +212 or the first 0.
    [prefix] This number does not exist in Morocco: after +212 or 0 comes 5, 6, 7 or 8.
   *[repeated] This number repeats one digit. Leave the cell empty if it is unknown.
}
fault-bad-email = This is not an e-mail address.
