//! What each draft becomes, as `--dry-run` shows it.

use bantin_tests::drafts::issue_holds;

use super::{all, imported, name};

#[test]
fn drafts_of_every_program_are_there() {
    let names = all();
    assert!(names.len() >= 40, "{} drafts", names.len());
    let makers = [
        "docx-js",
        "libreoffice",
        "markdown",
        "odfpy",
        "own",
        "python-docx",
        "raw",
        "text",
    ];
    for maker in makers {
        let made = names.iter().filter(|path| name(path).starts_with(maker)).count();
        assert!(made >= 2, "{made} drafts of {maker}");
    }
}

/// The view of each draft, to be read when it changes.
#[test]
fn drafts_become_what_they_became() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../refs/imports");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for path in all() {
            let made = imported(name(&path));
            issue_holds(&made);
            insta::assert_snapshot!(name(&path), made.understood);
        }
    });
}

#[test]
fn the_same_drafts_give_the_same_bytes() {
    for path in all() {
        let (one, two) = (imported(name(&path)), imported(name(&path)));
        assert!(one == two, "{}", path.display());
    }
}

/// Several drafts make one issue: the front of the first that has one, all articles.
#[test]
fn several_drafts_make_one_issue() {
    let drafts =
        ["python-docx-two-photos.docx", "text-bulletin.txt", "odfpy-article.odt"];
    let paths = drafts.map(|name| super::folder().join(name));
    let made = bantin::import_files(&paths).unwrap();
    issue_holds(&made);
    let issue: serde_json::Value = serde_json::from_str(&made.issue).unwrap();
    assert_eq!(issue["issue"]["number"], "04");
    assert_eq!(issue["articles"].as_array().unwrap().len(), 3);
    assert_eq!(made.pictures.len(), 3);
    let places: Vec<usize> = made
        .report
        .remarks()
        .iter()
        .filter_map(|remark| Some(remark.place?.draft))
        .collect();
    assert!(places.is_sorted() && places.last() == Some(&2), "{places:?}");
    assert_eq!(made.report.draft(1), "text-bulletin.txt");
}
