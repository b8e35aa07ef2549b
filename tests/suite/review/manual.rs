//! The manual of the rules: whole, in both languages, and current.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use bantin::{
    DESIGN_SCHEMA_NAME, Keeper, Language, RULES, SCHEMA_NAME, design_schema, rule,
    rule_page, rules_contents, schema,
};

/// Set it to write the pages anew: `BANTIN_BLESS=1 cargo test -p bantin-tests manual`.
const BLESS: &str = "BANTIN_BLESS";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/rules")
}

#[test]
fn the_pages_are_what_the_rules_say() {
    let pages = RULES.iter().map(|rule| (format!("{}.md", rule.code), rule_page(rule)));
    let pages: Vec<_> =
        pages.chain([("README.md".to_owned(), rules_contents())]).collect();
    if std::env::var_os(BLESS).is_some() {
        fs::create_dir_all(folder()).unwrap();
        for (name, page) in &pages {
            fs::write(folder().join(name), page).unwrap();
        }
    }
    for (name, page) in &pages {
        let kept = fs::read_to_string(folder().join(name)).unwrap_or_default();
        assert_eq!(&kept, page, "{name} is old: run the tests with {BLESS}=1");
    }
    let there = fs::read_dir(folder()).unwrap().count();
    assert_eq!(there, pages.len(), "a page of a rule that is no more");
}

/// The schemas are kept too, for those who have no command at hand.
#[test]
fn the_schemas_are_what_issues_and_designs_are_read_by() {
    for (name, schema) in [(SCHEMA_NAME, schema()), (DESIGN_SCHEMA_NAME, design_schema())]
    {
        let path = folder().with_file_name(name);
        if std::env::var_os(BLESS).is_some() {
            fs::write(&path, &schema).unwrap();
        }
        let kept = fs::read_to_string(path).unwrap_or_default();
        assert!(kept == schema, "{name} is old: run the tests with {BLESS}=1");
    }
}

#[test]
fn every_rule_has_its_say_in_both_languages() {
    let mut codes = BTreeSet::new();
    for rule in RULES {
        assert!(codes.insert(rule.code), "{} is there twice", rule.code);
        let plain = rule.code.split_once('-').is_some_and(|(family, number)| {
            family.bytes().all(|b| b.is_ascii_uppercase()) && number.len() == 2
        });
        assert!(plain, "{}", rule.code);
        for (one, two) in [
            (rule.en.title, rule.vi.title),
            (rule.en.why, rule.vi.why),
            (rule.en.mend, rule.vi.mend),
        ] {
            assert!(!one.is_empty() && !two.is_empty() && one != two, "{}", rule.code);
            assert!(!two.is_ascii(), "{}: {two} is Vietnamese", rule.code);
        }
        for title in [rule.en.title, rule.vi.title, rule.en.mend, rule.vi.mend] {
            assert!(!title.ends_with('.') && !title.contains('\n'), "{title}");
        }
        assert!(
            rule.en.why.ends_with('.') && rule.vi.why.ends_with('.'),
            "{}",
            rule.code
        );
        assert!(!rule.source.is_empty());
        for language in [Language::English, Language::Vietnamese] {
            let said = rule.explain(language);
            assert!(said.contains(rule.texts(language).why));
            assert_eq!(said.contains("\"off\""), rule.kept_by != Keeper::Program);
        }
    }
    assert_eq!(rule(" txt-04").map(|rule| rule.code), Some("TXT-04"));
    assert_eq!(rule("TXT-99"), None);
}
