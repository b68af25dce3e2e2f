# Apprenants : fiches, formulaires, actions.
learner-enrol = Inscrire un apprenant
learner-record-situation = Saisir une situation
learner-graduate = Diplômer
learner-withdraw = Enregistrer un abandon
learner-export = Exporter
