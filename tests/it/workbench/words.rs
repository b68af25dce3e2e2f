//! No figure without what it counts, in words: on the page and in each file.

use rocket::http::Status;
use sanad::domain::indicator::shipped;
use sanad::i18n::Lang;
use sanad::report::formula;

use crate::hiring::office::Office;
use crate::hiring::visitors::Front;
use crate::support::on_both_engines;

#[test]
fn every_figure_says_what_it_counts_on_the_page_and_in_each_file() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let (reviewer, own) = (front.reviewer().await, front.coordinator("ENSIAS").await);
        let press = shipped::find("A_DATE").unwrap();
        let sentence = formula::of_first(press, Lang::Fr);
        let parts = formula::lines(press, &press.indicators[0], Lang::Fr);
        assert!(parts.len() > 5 && parts.iter().all(|part| sentence.contains(&part.text)));
        let of_time = Lang::Fr.text("quality-formula-T2");
        let of_starts = Lang::Fr.text("indicator-numerator-F1");
        let asked = "profile=A_DATE&as_of=2024-06-30";
        for visitor in [&reviewer, &own] {
            for path in
                ["/insertion", "/insertion/spread", "/compare", "/definitions", "/insertion/quality", "/catalogue"]
            {
                let page = front.opens(visitor, &format!("{path}?{asked}")).await;
                assert_eq!(page.status, Status::Ok, "{path}: {page:?}");
                let base = if path == "/catalogue" { &of_starts } else { &parts[0].text };
                assert!(page.says(base), "{path} does not say what it counts");
                for kind in ["csv", "json"] {
                    let file = front.opens(visitor, &format!("{path}.{kind}?{asked}")).await;
                    let said = match path {
                        "/insertion/quality" => &of_time,
                        "/catalogue" => &of_starts,
                        _ => &sentence,
                    };
                    let words = parts.iter().all(|part| file.says(&part.text));
                    assert!(file.says(said) || (kind == "json" && words), "{path}.{kind}: {file:?}");
                }
            }
        }
    });
}
