# Ce que les champs d’un formulaire doivent respecter : faults-<règle>, ou faults-<champ>-<règle> pour en dire plus.
faults-required = Remplissez ce champ.
faults-hidden = Ce texte contient des caractères invisibles : écrivez-le à la main.
faults-too_long = Ce texte est trop long : raccourcissez-le.
