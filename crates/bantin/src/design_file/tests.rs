use bantin_core::Language;
use bantin_design::{Color, Length, Sheet};

use crate::{Bulletin, Error, InMemory};

const ISSUE: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 } },
  "design": "xanh.json",
  "articles": [{ "headline": "C", "standfirst": "D" }]
}"#;

fn read(design: &str) -> Result<Bulletin, Error> {
    Bulletin::read(ISSUE, &InMemory::from_iter([("xanh.json", design.as_bytes())]))
}

/// Place, code, what is underlined and what is said, of every mistake in a design.
fn told(design: &str) -> Vec<[String; 4]> {
    let Err(Error::Wrong(report)) = read(design) else {
        panic!("nothing is wrong with {design}");
    };
    assert_eq!(report.findings(), []);
    let [report] = report.others() else { panic!("one other file") };
    assert_eq!(report.file(), Some("xanh.json"));
    let say = |finding: &crate::Finding| {
        let shown = finding.bytes.clone().map_or("", |bytes| &report.source()[bytes]);
        let message = finding.message.say(Language::English);
        assert_ne!(message, finding.message.say(Language::Vietnamese));
        let help = finding.help.as_ref().map(|help| help.say(Language::English));
        let message = help.map_or(message.into(), |help| format!("{message} ({help})"));
        [finding.at.to_string(), finding.code.into(), shown.into(), message]
    };
    report.findings().iter().map(say).collect()
}

#[test]
fn changes_numbers_colours_and_faces() {
    let design = r##"{
      "$schema": "design.schema.json",
      "based_on": "official",
      "colors": { "#a8121b": "#0b5d3b" },
      "families": { "Liberation Serif": "Source Serif 4" },
      "sheet": { "size": "bulletin-190x270", "margins": { "inside": "20mm" } },
      "grid": { "columns": 3, "leading": "14pt" },
      "head": { "headline": { "size": "26pt", "color": "#222222" } },
      "body": { "lists": [{ "marker": "•" }], "text": { "size": "10pt" } }
    }"##;
    let bulletin = read(design).unwrap();
    let look = bulletin.design();
    let green = Color::rgb(0x0b_5d_3b);
    assert_eq!(look.name, "official");
    assert_eq!(
        (look.masthead.title.color, look.furniture.folio.color),
        (green, { bantin_design::Design::official().furniture.folio.color })
    );
    assert!(look.styles().all(|style| style.face.family == "Source Serif 4"));
    assert_eq!(look.sheet.trim, Sheet::bulletin().trim);
    assert_eq!(look.sheet.margins.inside, Length::mm(20));
    assert_eq!((look.grid.columns, look.body.text.leading), (3, Length::pt(14)));
    assert_eq!(look.head.headline.size, Length::pt(26));
    assert_eq!((&*look.body.lists[0].marker, &*look.body.lists[1].marker), ("•", "+"));
    assert_eq!(bulletin.design_file(), Some(("xanh.json", design)));
}

#[test]
fn an_empty_one_is_the_look_it_is_based_on() {
    let bulletin = read("{}").unwrap();
    assert_eq!(*bulletin.design(), bantin_design::Design::modern());
}

#[test]
#[rustfmt::skip]
fn every_mistake_is_told_with_its_place() {
    let found = told(
        r##"{
      "based_on": "modrn",
      "sheet": { "size": "a5", "margins": { "insid": "20mm", "foot": "2mm" } },
      "grid": { "columns": 4, "leading": 15, "leading": "15pt" },
      "colors": { "#a6141e": "red", "#123456": "#000000" },
      "families": { "Times": "Arial" },
      "head": { "headline": { "size": "26", "weight": 800, "capitals": "no" } },
      "body": { "lists": [{}, {}, {}], "text": [] },
      "credits": { "label": { "color": "#ffcc00" } }
    }"##,
    );
    let found: Vec<_> =
        found.iter().map(|one| one.each_ref().map(String::as_str)).collect();
    let cases = [
        ["/based_on", "unknown-design", r#""modrn""#, "there is no design `modrn` (did you mean `modern`?)"],
        ["/sheet/size", "unknown-sheet", r#""a5""#, "there is no sheet `a5` (write a4 or bulletin-190x270, or give width and height instead)"],
        ["/sheet/margins/insid", "unknown-field", r#""insid""#, "there is no field `insid` here (did you mean `inside`?)"],
        ["/sheet/margins/foot", "out-of-range", r#""2mm""#, "not a length from 5mm to 80mm"],
        ["/grid/columns", "out-of-range", "4", "not a whole number from 1 to 3"],
        ["/grid/leading", "wrong-kind", "15", "expected words in quotation marks, found a number"],
        ["/grid/leading", "repeated-field", r#""leading""#, "`leading` stands here twice"],
        ["/colors/#a6141e", "bad-color", r#""red""#, "`red` is no colour (write it like \"#a6141e\": red, green and blue, two digits each)"],
        ["/colors/#123456", "not-in-look", "\"#123456\"", "the look has no `#123456` to change (it has "],
        ["/families/Times", "not-in-look", r#""Times""#, "the look has no `Times` to change (it has Source Sans 3, Source Serif 4)"],
        ["/head/headline/size", "bad-length", r#""26""#, "a length needs a unit: mm, pt or in (write it like \"12mm\" or \"10.5pt\")"],
        ["/head/headline/weight", "no-face", "800", "there is no face `Source Serif 4, 800` (of this family there are: Source Serif 4, 400; Source Serif 4, 400, italic; Source Serif 4, 700; Source Serif 4, 700, italic; Source Serif 4, 900)"],
        ["/head/headline/capitals", "wrong-kind", r#""no""#, "expected true or false, found words in quotation marks"],
        ["/body/lists/2", "too-many", "{}", "there are more than 2"],
        ["/body/text", "wrong-kind", "[]", "expected a group in braces { }, found a list in brackets [ ]"],
        ["/credits/label/color", "low-contrast", "\"#ffcc00\"", "text in #ffcc00 on #f7f1e6 has a contrast of 1.3:1, and needs 4.5:1"],
    ];
    for (found, expected) in found.iter().zip(cases) {
        assert_eq!(found[..3], expected[..3]);
        assert!(found[3].starts_with(expected[3]), "{found:?}");
    }
    assert_eq!(found.len(), cases.len(), "{found:#?}");
}

#[test]
fn a_file_that_is_none_is_told_in_the_issue() {
    let cases = [
        ("xanh.json", "no-design-file", "there is no design file `xanh.json`"),
        ("modrn", "unknown-design", "there is no design `modrn`"),
    ];
    for (name, code, message) in cases {
        let issue = ISSUE.replace("xanh.json", name);
        let Err(Error::Wrong(report)) = Bulletin::read(issue, &InMemory::default())
        else {
            panic!("{name} is no design");
        };
        let [finding] = report.findings() else { panic!("{report:?}") };
        assert_eq!((finding.code, &*finding.message.en), (code, message));
        let shown = &report.source()[finding.bytes.clone().unwrap()];
        assert_eq!(shown, format!("\"{name}\""));
    }
}

#[test]
fn a_broken_one_is_told_together_with_the_issue() {
    let issue = ISSUE.replace("\"id\": \"a\"", "\"id\": \"A\"");
    let files = InMemory::from_iter([("xanh.json", b"{ \"grid\": }")]);
    let Err(Error::Wrong(report)) = Bulletin::read(issue, &files) else {
        panic!("both are wrong");
    };
    assert_eq!(report.findings()[0].code, "bad-id");
    assert_eq!(report.others()[0].findings()[0].code, "syntax");
    assert_eq!(report.say(Language::English), "2 problems in the issue");
}

#[test]
fn a_file_of_many_names_is_told_the_first_five_hundred() {
    let names = |count: usize| -> Vec<String> {
        (0..count).map(|number| format!("\"a{number}\": 1")).collect()
    };
    let cases = [
        (format!("{{ {} }}", names(300_000).join(",")), "unknown-field"),
        (format!("{{ {} }}", vec!["\"grid\": {}"; 300_000].join(",")), "repeated-field"),
        (format!("{{ \"colors\": {{ {} }} }}", names(300_000).join(",")), "wrong-kind"),
    ];
    for (design, code) in cases {
        let told = told(&design);
        assert_eq!(told.len(), 500);
        assert!(told.iter().all(|[_, found, ..]| found == code), "{:?}", told[0]);
    }
}

#[test]
fn what_is_no_text_is_told_without_showing_it() {
    for design in [&b"{ \"a\": \0 }"[..], b"\xff\xfe{\0}\0"] {
        let files = InMemory::from_iter([("xanh.json", design)]);
        let Err(Error::Wrong(report)) = Bulletin::read(ISSUE, &files) else {
            panic!("{design:?} is read")
        };
        let [report] = report.others() else { panic!("one other file") };
        assert_eq!(report.findings()[0].bytes, None, "{design:?}");
    }
}
