use super::*;
#[test]
fn plural() {
    assert_eq!(Lang::Fr.text_with("common-learners", &Args::new().count("n", 1000)), "1\u{a0}000 apprenants");
    assert_eq!(Lang::Ar.text_with("common-learners", &Args::new().count("n", 2)), "متعلمان");
}
