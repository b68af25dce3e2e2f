# What is done under levers 2 and 3.
activity-title = Activities of levers 2 and 3
activity-found = { $n ->
    [one] { $n } activity of levers 2 and 3
   *[other] { $n } activities of levers 2 and 3
}
activity-lead = Meet-ups, fairs, hackathons, short trainings, support, studies and publications: each counts toward one contract.
activity-new = New activity
activity-one = Activity
activity-contract = Contract
activity-kind = Kind
activity-kind-meetup = Tech meet-up
activity-kind-job_fair = Job fair
activity-kind-hackathon = Hackathon
activity-kind-short_training = Short training
activity-kind-awareness = Entrepreneurship awareness
activity-kind-support = Support to start-ups and small firms
activity-kind-partnership = Partnership with an incubator or accelerator
activity-kind-study = Study
activity-kind-publication = Publication
activity-kind-good_practice = Good practice
activity-what = Title
activity-held-on = Date
activity-city = City
activity-reach = Reach
activity-participants = Participants
activity-women = Of whom women
activity-firms = Start-ups and small firms supported
activity-audience = Readers and viewers
activity-unproven = Without proof
activity-partners = Partners
activity-partners-hint = One a line.
activity-proof = Proof
activity-proof-hint = Attendance list, minutes, address of the publication. Without it the activity may not count.
activity-no-proof = No proof
activity-no-region = No place
activity-region-hint = Needed, but for a study or a publication.
activity-people = { $n ->
    [one] { $n } participant, { $women } women
   *[other] { $n } participants, { $women } women
}
activity-firms-n = { $n ->
    [one] { $n } firm
   *[other] { $n } firms
}
activity-readers-n = { $n ->
    [one] { $n } reader
   *[other] { $n } readers
}
activity-none = No activity matches
activity-none-text = Remove a filter, or record an activity.
activity-form = An activity of levers 2 and 3
activity-form-lead = It counts toward one contract; a correction replaces without erasing.
activity-remove = Remove this activity
activity-done-recorded = The activity is recorded.
activity-done-corrected = The activity is corrected.
activity-done-removed = The activity is removed.
activity-column-contract = Contract
activity-meaning-contract = Contract
activity-column-kind = Kind
activity-meaning-kind = Kind
activity-column-title = Title
activity-meaning-title = Title
activity-column-held-on = Date
activity-meaning-held-on = Date
activity-column-region = Region
activity-meaning-region = HCP code; blank: no place
activity-column-city = City
activity-meaning-city = City
activity-column-participants = Participants
activity-meaning-participants = Participants
activity-column-women = Women
activity-meaning-women = Women
activity-column-partners = Partners
activity-meaning-partners = Separated by semicolons
activity-column-firms = Firms supported
activity-meaning-firms = Firms supported
activity-column-audience = Readers
activity-meaning-audience = Readers
activity-column-proof = Proof
activity-meaning-proof = Where the proof is; blank: only stated
