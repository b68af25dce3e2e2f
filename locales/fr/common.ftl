# Words shared by many pages.
common-learners = { $n ->
    [0] aucun apprenant
    [one] { $n } apprenant
   *[other] { $n } apprenants
}
