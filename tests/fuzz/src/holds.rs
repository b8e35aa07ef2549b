//! What must hold, whatever comes in.

use bantin::{Language, Report, Settings};
use bantin_core::{Draft, Issue};
use bantin_design::Design;
use bantin_page::Pages;

use crate::laid::Laid;
use crate::rules::{figures, ink, order, whole, words};

/// The findings of `report` point at something that is there, and say what it is in both
/// languages.
///
/// # Panics
///
/// If one does not.
pub fn report_holds(report: &Report) {
    let source = report.source();
    for finding in report.findings() {
        if let Some(bytes) = &finding.bytes {
            let found = source.get(bytes.clone());
            assert!(found.is_some_and(|found| !found.is_empty()), "{finding:?}");
            assert!(report.place(finding).is_some(), "{finding:?}");
        }
        let said =
            [Some(&finding.message), finding.label.as_ref(), finding.help.as_ref()];
        for said in said.into_iter().flatten() {
            for language in [Language::English, Language::Vietnamese] {
                assert!(!said.say(language).trim().is_empty(), "{finding:?}");
            }
        }
        for edit in finding.advice.iter().flat_map(|advice| &advice.edits) {
            assert!(source.get(edit.bytes.clone()).is_some(), "{finding:?}");
        }
    }
    for language in [Language::English, Language::Vietnamese] {
        assert!(!report.say(language).is_empty());
    }
    report.others().iter().for_each(report_holds);
}

/// What is mended can be read, and mending it again changes nothing.
///
/// # Panics
///
/// If it cannot, or does.
pub fn mending_holds(source: &[u8]) {
    let settings = Settings::default();
    let fixed = match bantin::fix(source, &settings) {
        Ok(fixed) => fixed,
        Err(report) => return report_holds(&report),
    };
    assert!(Draft::read(fixed.after.clone().into_bytes()).is_ok(), "{}", fixed.after);
    let Ok(again) = bantin::fix(fixed.after.clone(), &settings) else {
        panic!("what is mended has mistakes")
    };
    assert_eq!(again.after, fixed.after, "mended twice, of {}", fixed.before);
}

/// The rules of the suite that ask for nothing but that all is there, and in its place.
///
/// # Panics
///
/// If one is broken.
pub fn pages_hold(issue: Issue, design: Design, pages: Pages) {
    let laid = Laid::of("an issue".into(), issue, design, pages);
    let rules: [(&str, fn(&Laid) -> Vec<String>); 6] = [
        ("characters", words::every_character_is_printed),
        ("leaves", order::every_leaf_is_on_paper_once),
        ("outline", whole::the_outline_is_that_of_the_issue),
        ("contents", whole::the_contents_lead_to_their_articles),
        ("pictures", figures::every_picture_is_shown_undistorted),
        ("empty pages", ink::no_page_is_empty),
    ];
    for (name, rule) in rules {
        let faults = rule(&laid);
        let shown: Vec<&str> = faults.iter().take(5).map(String::as_str).collect();
        assert!(
            faults.is_empty(),
            "{name}: {} faults\n{}",
            faults.len(),
            shown.join("\n")
        );
    }
}
