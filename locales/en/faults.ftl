# What the fields of a form must respect: faults-<rule>, or faults-<field>-<rule> to say more.
faults-required = Fill in this field.
faults-hidden = This text holds invisible characters: type it by hand.
faults-too_long = This text is too long: shorten it.
