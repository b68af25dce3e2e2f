use super::*;

fn person<'a>(name: &'a str, born_on: &str) -> Identity<'a> {
    let arabic = name.chars().any(|letter| matches!(letter, '\u{600}'..='\u{6FF}'));
    let (name, name_ar) = if arabic { ("", name) } else { (name, "") };
    Identity { name, name_ar, born_on: born_on.parse().ok(), ..Identity::default() }
}

#[test]
fn hajar_nassiri_hajar_naciri_and_her_arabic_name_meet_and_are_probably_one() {
    let people = [
        person("Hajar Nassiri", "2001-02-28"),
        person("NACIRI Hajar", "2001-02-28"),
        person("هاجر الناصري", "2001-02-28"),
    ];
    for one in &people {
        for other in &people {
            assert_eq!(meeting_key(one), meeting_key(other));
            let score = compare(one, other);
            assert!(score.is_probable(), "{score:?}");
            assert_eq!(score, compare(other, one));
        }
    }
}

#[test]
fn a_common_name_alone_asks_no_question() {
    let score = compare(&person("Mohamed Alaoui", ""), &person("Mohamed Alaoui", ""));
    assert_eq!((score.points, score.is_probable()), (35, false));
    assert!(!compare(&person("Mohamed Alaoui", "2001-02-28"), &person("Mohamed Alaoui", "1998-11-03")).is_probable());
}

#[test]
fn equal_identity_cards_or_massar_codes_are_certain_and_different_ones_speak_against() {
    let one = Identity { cin: Some(b"ZZ123456"), ..person("Salma Tazi", "2001-02-28") };
    let married = Identity { cin: Some(b"ZZ123456"), ..person("Salma Berrada", "2001-02-28") };
    assert!(compare(&one, &married).is_certain());
    let namesake = Identity { cin: Some(b"ZZ654321"), ..one };
    let score = compare(&one, &namesake);
    assert_eq!(score.clues, [Clue::CinDiffers, Clue::NameEqual, Clue::BornEqual]);
    assert!(!score.is_probable());
}

#[test]
fn a_slip_in_the_name_or_the_date_needs_another_clue() {
    let one = Identity { phone: Some("+212685000001"), ..person("Oumaima Chraibi", "2001-03-04") };
    let slip = person("Oumaima Chraybi", "2001-04-03");
    assert!(!compare(&one, &slip).is_probable());
    let with_phone = Identity { phone: Some("+212685000001"), ..slip };
    let score = compare(&one, &with_phone);
    assert!(score.is_probable(), "{score:?}");
    assert!(score.clues.contains(&Clue::BornNear) && score.clues.contains(&Clue::PhoneEqual));
}

#[test]
fn brothers_who_share_a_telephone_are_two() {
    let one = Identity { phone: Some("+212685000001"), ..person("Anas Bennani", "2001-03-04") };
    let other = Identity { phone: Some("+212685000001"), ..person("Walid Bennani", "1999-07-21") };
    assert!(!compare(&one, &other).is_probable());
}

#[test]
fn a_score_is_the_sum_of_its_clues_and_keeps_in_storage() {
    let one = Identity { email: Some("a@demo.sanad.invalid"), ..person("Hajar Naciri", "2001-02-28") };
    let score = compare(&one, &one);
    assert_eq!(score.points, score.clues.iter().map(|clue| clue.points()).sum::<i32>());
    let kept = serde_json::to_string(&score).unwrap();
    assert_eq!(serde_json::from_str::<Score>(&kept).unwrap(), score);
}

#[test]
fn a_nameless_person_meets_nobody_by_name() {
    assert_eq!(meeting_key(&Identity::default()), "");
    assert_eq!(compare(&Identity::default(), &Identity::default()), Score { points: 0, clues: Vec::new() });
}
