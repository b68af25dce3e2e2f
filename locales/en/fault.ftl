### Why a cell, a row or a file is refused

fault-empty = The file is empty.
fault-unknown-encoding = This character encoding is not read: save the file as UTF-8.
fault-utf16-without-bom = UTF-16 without a byte-order mark: save the file as UTF-8.
fault-binary = This is neither text nor a workbook.
fault-html = This is a web page: export the table as CSV or XLSX.
fault-old-workbook = A workbook of before 2007, or behind a password: save it as XLSX without one.
fault-bad-workbook = The workbook is damaged or holds no sheet.
fault-workbook-too-large = The workbook is too large once unpacked.
fault-carriage-returns = Old Macintosh line ends: save the file with usual line ends.
fault-too-many-columns = Too many columns: { $most } at most.
fault-missing-column = A required column is missing.
fault-duplicate-header = Two headers name the same column.
fault-record-too-long = The row is too long: { $most } KiB at most.
fault-unclosed-quote = A quote is never closed.
fault-stray-quote = A stray quote in a cell.
fault-too-many-cells = { $cells } cells under { $headers } headers.
fault-duplicate-key = Already given on line { $line }.
fault-end-before-start = The end is before the start.
fault-graduation-before-enrolment = The graduation is before the enrolment.
fault-graduation-and-withdrawal = Graduated and withdrawn at once: keep one of the two dates.
fault-situation-rows-disagree = Column { $field } disagrees with line { $line } of the same situation.
fault-unknown-cohort = Unknown cohort.
fault-unknown-enrolment = Unknown enrolment in this cohort.
fault-unknown-programme = The reference holds no such programme.
fault-unknown-operator = The reference holds no such operator.
fault-unknown-track = The reference holds no such track.
fault-missing = A required value is missing.
fault-too-long = Too long: { $most } characters at most.
fault-not-a-date = Not a date.
fault-impossible-date = This date does not exist.
fault-date-out-of-range = The date is outside 1900–2100.
fault-hijri-date = A date of the Hijri calendar: give the Gregorian date.
fault-not-an-instant = Not an RFC 3339 instant.
fault-not-a-number = Not a number.
fault-not-whole = A whole number is needed.
fault-mangled-number = A number damaged by the spreadsheet: format the column as text.
fault-out-of-range = A value from { $least } to { $most } is needed.
fault-not-a-boolean = Answer yes or no.
fault-unknown-code = Unknown code; accepted: { $codes }
fault-unknown-region = Unknown region.
fault-old-region = One of the sixteen regions of before 2015.
fault-unknown-province = Unknown province.
fault-spreadsheet-error = A spreadsheet error in the cell.
fault-invisible-characters = Invisible characters.
fault-direction-override = Characters that reorder what is displayed.
fault-control-characters = Control characters.
fault-damaged-text = Characters lost in an earlier conversion.
fault-bad-cin = Not a national identity card number: { $rule ->
    [letters] one or two letters first
   *[digits] then digits
    }.
fault-bad-massar = Not a Massar code: { $rule ->
    [letter] a letter first
   *[digits] then nine digits
    }.
fault-bad-ice = Not an ICE: { $rule ->
    [digits] digits only
    [length] fifteen digits
   *[key] the key does not match
    }.
fault-bad-phone = Not a Moroccan telephone number: { $rule ->
    [digits] digits only
    [foreign] a Moroccan number is expected
    [length] number of digits
    [prefix] unknown prefix
   *[repeated] one repeated digit
    }.
fault-bad-email = Not an e-mail address.
