### Why two persons may be one. Keys: `duplicate-` and `Clue::code`.

duplicate-cin-equal = Same identity card number
duplicate-cin-differs = Different identity card numbers
duplicate-massar-equal = Same Massar code
duplicate-massar-differs = Different Massar codes
duplicate-name-equal = Same name
duplicate-name-alike = Names that sound alike
duplicate-name-near = Names close to each other
duplicate-name-differs = Different names
duplicate-born-equal = Same date of birth
duplicate-born-near = Dates of birth close to each other
duplicate-born-differs = Different dates of birth
duplicate-phone-equal = Same telephone
duplicate-email-equal = Same e-mail address
