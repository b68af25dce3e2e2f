# Words shared by many pages.
common-learners = { $n ->
    [0] no learner
    [one] { $n } learner
   *[other] { $n } learners
}
