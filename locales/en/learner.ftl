# Learners: records, forms, actions.
learner-enrol = Enrol a learner
learner-record-situation = Record a situation
learner-graduate = Graduate
learner-withdraw = Record a withdrawal
learner-export = Export
