//! The schemas of issues and designs against what reads them.
//!
//! A validator that others wrote says what a schema lets through. What it refuses the
//! reader refuses, and what the reader refuses it refuses, but for what a schema cannot
//! say: [`beyond`] lists that.

mod beyond;
mod mutate;
mod readers;

use std::fs;
use std::path::{Path, PathBuf};

use bantin::{design_schema, schema};
use bantin_tests::{Dice, Generated};
use jsonschema::Validator;
use serde_json::Value;

use beyond::{Beyond, DESIGNS, ISSUES};
use readers::{Told, design_of, read_design, read_issue, small_issue};

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn samples() -> Vec<PathBuf> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/samples");
    let samples = fs::read_dir(samples).unwrap();
    samples.map(|sample| sample.unwrap().path().join("issue.json")).collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn mistakes(validator: &Validator, value: &Value) -> Vec<String> {
    let mistakes = validator.iter_errors(value);
    mistakes.map(|mistake| format!("{}: {mistake}", mistake.instance_path())).collect()
}

#[test]
fn good_issues_are_valid() {
    let validator = validator(&schema());
    let samples = samples();
    assert_eq!(samples.len(), 2);
    for path in samples {
        let issue = parsed(&fs::read_to_string(&path).unwrap());
        assert_eq!(mistakes(&validator, &issue), [""; 0], "{}", path.display());
    }
    for seed in 0..100 {
        for issue in [Generated::new(seed), Generated::whole(seed)] {
            let found = mistakes(&validator, &parsed(&issue.text));
            assert_eq!(found, [""; 0], "seed {seed}");
        }
    }
}

#[test]
fn good_designs_are_valid() {
    let validator = validator(&design_schema());
    for name in bantin::Design::NAMES {
        let design = design_of(name);
        assert_eq!(mistakes(&validator, &design), [""; 0], "{name}");
        assert_eq!(read_design(&design), [], "{name}");
    }
    for mut design in [parsed("{}"), parsed(beyond::DESIGN)] {
        assert_eq!(mistakes(&validator, &design), [""; 0]);
        assert_eq!(read_design(&design), []);
        // It may name its schema.
        design["$schema"] = "design.schema.json".into();
        assert_eq!(mistakes(&validator, &design), [""; 0]);
        assert_eq!(read_design(&design), []);
    }
}

/// How often schema and reader agreed.
#[derive(Debug, Default)]
struct Tally {
    both_accept: usize,
    both_refuse: usize,
    beyond: usize,
    unseen: usize,
}

impl Tally {
    /// Compares what both say of `value`, which `what` made of a good one.
    fn compare(
        &mut self,
        validator: &Validator,
        (value, what): (&Value, &str),
        told: &[Told],
        list: &[Beyond],
    ) {
        let found = mistakes(validator, value);
        match (found.is_empty(), told.is_empty()) {
            (true, true) => self.both_accept += 1,
            (false, false) => self.both_refuse += 1,
            (true, false) => {
                self.beyond += 1;
                let over =
                    told.iter().filter(|told| !list.iter().any(|b| b.covers(told)));
                let over: Vec<_> = over.collect();
                assert!(over.is_empty(), "{what}: a schema could say {over:?}");
            }
            (false, true) => {
                self.unseen += 1;
                assert!(
                    beyond::is_unseen(what),
                    "{what}: only the schema says {found:?}"
                );
            }
        }
    }
}

#[test]
fn schema_and_reader_agree_on_issues() {
    let validator = validator(&schema());
    let mut tally = Tally::default();
    let mut dice = Dice::new(2026);
    for seed in 0..50 {
        let base =
            if seed % 2 == 0 { Generated::whole(seed) } else { Generated::new(seed) };
        let good = parsed(&base.text);
        for _ in 0..10 {
            let (value, what) = mutate::issue(&mut dice, &good);
            let told = read_issue(&value, &base.pictures);
            tally.compare(&validator, (&value, &what), &told, ISSUES);
        }
    }
    println!("{tally:?}");
    assert!(tally.both_refuse > 200 && tally.both_accept > 50, "{tally:?}");
}

#[test]
fn schema_and_reader_agree_on_designs() {
    let validator = validator(&design_schema());
    let mut tally = Tally::default();
    let mut dice = Dice::new(2027);
    let bases = [design_of("modern"), design_of("official"), parsed(beyond::DESIGN)];
    for round in 0..200 {
        let (value, what) = mutate::design(&mut dice, &bases[round % bases.len()]);
        let told = read_design(&value);
        tally.compare(&validator, (&value, &what), &told, DESIGNS);
    }
    println!("{tally:?}");
    assert!(tally.both_refuse > 80 && tally.both_accept > 20, "{tally:?}");
}

/// Each entry of the lists is needed: the schema lets its example through, and the reader
/// tells it.
#[test]
fn what_a_schema_cannot_say_is_listed_with_an_example() {
    let (issue, album) = small_issue();
    let design = parsed(beyond::DESIGN);
    assert_eq!(read_issue(&issue, &album), []);
    let read_issue = |value: &Value| read_issue(value, &album);
    each_has_its_example(ISSUES, &validator(&schema()), &issue, read_issue);
    each_has_its_example(DESIGNS, &validator(&design_schema()), &design, read_design);
}

fn each_has_its_example(
    list: &[Beyond],
    validator: &Validator,
    good: &Value,
    read: impl Fn(&Value) -> Vec<Told>,
) {
    for beyond in list {
        let (value, code) = (beyond.example(good), beyond.code);
        assert_eq!(mistakes(validator, &value), [""; 0], "{code}");
        let told = read(&value);
        assert!(told.iter().any(|told| beyond.covers(told)), "{code}: {told:?}");
        let listed = |told: &Told| list.iter().any(|beyond| beyond.covers(told));
        assert!(told.iter().all(listed), "{code}: {told:?}");
        assert!(!beyond.why.is_empty(), "{code}");
    }
}

/// What stands in several fields is said by the schema too.
#[test]
fn rules_between_fields_are_in_the_schema() {
    let validator = validator(&schema());
    let (issue, album) = small_issue();
    let cases = [
        (
            "/issue/coverage",
            r#"{ "year": 2026, "month": 4, "quarter": 2 }"#,
            "two-periods",
        ),
        ("/credits", r#"[{ "label": "Biên tập" }]"#, "nobody"),
        ("/articles/0", r#"{ "headline": "C" }"#, "nothing-to-read"),
        ("/articles/0", r#"{ "headline": "C", "body": [] }"#, "nothing-to-read"),
        ("/articles/0/body/2/figure", r#"{ "src": "a.png" }"#, "alt-missing"),
        (
            "/articles/0/body/2/figure",
            r#"{ "src": "a.png", "decorative": false }"#,
            "alt-missing",
        ),
        (
            "/articles/0/body/2/figure",
            r#"{ "src": "a.png", "alt": "A", "decorative": true }"#,
            "alt-of-decoration",
        ),
        ("/articles/0/body/0", r#"{ "verse": { "lines": ["", " "] } }"#, "blank"),
        (
            "/articles/0/body/0",
            r#"{ "list": [{ "text": "1", "list": ["2"], "numbered": ["3"] }] }"#,
            "two-lists",
        ),
        (
            "/articles/0/body/0",
            r#"{ "list": [{ "text": "1", "list": [{ "text": "2", "list": [{ "text": "3", "list": [{ "text": "4", "list": ["5"] }] }] }] }] }"#,
            "list-too-deep",
        ),
    ];
    for (pointer, value, code) in cases {
        let mut issue = issue.clone();
        mutate::put(&mut issue, pointer, parsed(value));
        let told = read_issue(&issue, &album);
        let codes: Vec<&str> = told.iter().map(|told| told.code).collect();
        assert_eq!(codes, [code], "{value}");
        assert!(!validator.is_valid(&issue), "{value}");
    }
}
