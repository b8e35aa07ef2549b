//! Drafts that no editor would write.

use std::io;

use crate::fields::{Group, ISSUE_FILE, Kind};
use crate::{Draft, Language, Picture, PictureSource, Pointer, place};

const ISSUE: &str = include_str!("../../../../assets/samples/tan-ky-so-01/issue.json");
const COUNTER: &[u8] =
    include_bytes!("../../../../assets/samples/tan-ky-so-01/illus-one-stop-counter.jpg");
const ONLINE: &[u8] =
    include_bytes!("../../../../assets/samples/tan-ky-so-01/illus-online-service.jpg");

/// The folder of the first issue of Tân Kỳ.
pub(super) struct Sample;

impl PictureSource for Sample {
    fn read(&self, src: &str) -> io::Result<Vec<u8>> {
        match src {
            "illus-one-stop-counter.jpg" => Ok(COUNTER.to_vec()),
            "illus-online-service.jpg" => Ok(ONLINE.to_vec()),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn names(&self) -> Vec<String> {
        vec!["illus-one-stop-counter.jpg".into(), "illus-online-service.jpg".into()]
    }
}

/// The same numbers on every machine (xorshift64, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most.max(1)).unwrap();
        usize::try_from(self.0 % most).unwrap()
    }
}

/// Bytes that mean something to JSON, to Markdown or to Unicode.
const SPICE: &[&[u8]] = &[
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"null",
    b"-1e999",
    b"\\ud800",
    b"\0",
    b"*",
    b"**",
    b"](javascript:",
    b"\\\\\\n",
    b"\xcc\x81",
    b"\xef\x82\xb7",
    b"\xff",
    b"[[[[",
    b"\n",
    b"0",
    b"../",
    b"\"list\":[",
    b"true",
    b"\xf0\x9f\x91\xa9",
];

fn spoil(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes[at] = bytes[at].wrapping_add(1),
            2 => {
                drop(bytes.splice(at..at, SPICE[dice.below(SPICE.len())].iter().copied()))
            }
            _ => {
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, piece));
            }
        }
    }
}

#[test]
fn no_draft_makes_the_check_fail_otherwise_than_with_problems() {
    let mut dice = Dice(2026);
    for round in 0..4_000 {
        let mut bytes = ISSUE.as_bytes().to_vec();
        spoil(&mut dice, &mut bytes);
        let length = bytes.len();
        let draft = match Draft::read(bytes) {
            Ok(draft) => draft,
            Err(problems) => {
                assert!(problems.iter().all(|problem| problem.bytes.end <= length));
                continue;
            }
        };
        let source = draft.source();
        let Err(problems) = draft.check(&Sample) else { continue };
        let mut last = 0;
        for problem in &problems {
            assert!(source.get(problem.bytes.clone()).is_some(), "round {round}");
            assert!(problem.bytes.start >= last, "round {round}: sorted by place");
            assert_ne!(problem.slip.code(), "empty-file", "round {round}");
            last = problem.bytes.start;
            place(source, last);
            for language in [Language::English, Language::Vietnamese] {
                assert!(!problem.slip.say(language).is_empty());
                problem.slip.help(language);
            }
        }
    }
}

#[test]
fn no_picture_makes_opening_fail_otherwise_than_with_a_fault() {
    let mut dice = Dice(30);
    for _ in 0..200 {
        let mut bytes = COUNTER[..COUNTER.len().min(4_000)].to_vec();
        bytes.extend(b"\xff\xd9");
        spoil(&mut dice, &mut bytes);
        if let Ok(picture) = Picture::open("a.jpg", bytes) {
            picture.printable();
            picture.pixels().ok();
        }
    }
}

/// What may stand in a field of this kind, and lists of one.
fn example(kind: &Kind, depth: usize) -> String {
    match kind {
        Kind::Ignored | Kind::Line | Kind::Look | Kind::Text | Kind::IssueNumber => {
            "\"x\"".into()
        }
        Kind::Id => "\"x\"".into(),
        Kind::Language => "\"vi\"".into(),
        Kind::Day => "\"2026-04-05\"".into(),
        Kind::Flag => "false".into(),
        Kind::Mark => "true".into(),
        Kind::Choice(choices) => format!("\"{}\"", choices[0]),
        Kind::Cell => "\"\"".into(),
        Kind::Row => "[\"x\"]".into(),
        Kind::Address => "\"https://tanky.gov.vn\"".into(),
        Kind::Paragraphs => "[\"x\"]".into(),
        Kind::Whole { from, .. } => from.to_string(),
        Kind::Picture => "\"illus-online-service.jpg\"".into(),
        Kind::Group(group) => example_group(group, depth),
        Kind::Item(_) if depth == 0 => "\"x\"".into(),
        Kind::Item(group) => example_group(group, depth - 1),
        Kind::List { of: Kind::Block(group), .. } => {
            let blocks = group.0.iter().map(|field| {
                format!("{{\"{}\": {}}}", field.name, example(&field.kind, depth))
            });
            format!("[{}]", blocks.collect::<Vec<_>>().join(","))
        }
        Kind::List { of, from, .. } => {
            let element = example(of, depth);
            let elements =
                vec![if element == "\"\"" { "\"x\"" } else { &element }; *from.max(&1)];
            format!("[{}]", elements.join(","))
        }
        Kind::Levels => r#"{ "TXT-14": "off" }"#.into(),
        Kind::Block(_) => unreachable!("blocks stand in lists"),
    }
}

fn example_group(group: &Group, depth: usize) -> String {
    let fields = group.0.iter().filter(|field| {
        // One period and one list at a time, and the innermost has no list under it.
        !["month", "half", "numbered"].contains(&field.name)
            && (depth > 0 || field.name != "list")
    });
    let fields = fields
        .map(|field| format!("\"{}\": {}", field.name, example(&field.kind, depth)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

/// Every value of `source`, with where it stands.
fn values(node: crate::json::Node<'_>, at: &Pointer, into: &mut Vec<(Pointer, String)>) {
    into.push((at.clone(), node.text().into()));
    match node.shape() {
        crate::json::Shape::Group => {
            for member in node.members() {
                values(member.value, &at.key(&member.key.words().unwrap()), into);
            }
        }
        crate::json::Shape::List => {
            for (index, element) in node.elements().enumerate() {
                values(element, &at.index(index), into);
            }
        }
        _ => {}
    }
}

/// An issue in which every field of the table is written is read, and each field
/// is seen: a value of no kind that any field may have is told, in its place.
#[test]
fn every_field_of_the_table_is_read() {
    let full = example_group(&ISSUE_FILE, 2);
    let draft = Draft::read(full.clone().into_bytes()).unwrap();
    let issue = draft.check(&Sample);
    assert!(issue.is_ok(), "{:#?}", issue.err());
    let mut all = Vec::new();
    values(crate::json::Node::root(&full), &Pointer::root(), &mut all);
    assert!(all.len() > 80, "{} values", all.len());
    for (at, _) in all {
        let bytes = crate::locate(&full, &at).unwrap();
        let source = [&full[..bytes.start], "null", &full[bytes.end..]].concat();
        let problems =
            Draft::read(source.into_bytes()).unwrap().check(&Sample).unwrap_err();
        let told: Vec<_> = problems.iter().map(|problem| problem.at.clone()).collect();
        assert_eq!(told, [at], "null there");
    }
}

#[test]
fn hostile_drafts_are_read_in_bounded_time() {
    let begun = std::time::Instant::now();
    let in_body = |inner: &str| {
        format!("{{\"articles\": [{{\"headline\": \"x\", \"body\": [{inner}]}}]}}")
    };
    let million = 1 << 20;
    let drafts = [
        format!("[{}]", vec!["[]"; million].join(",")),
        in_body(&vec!["0"; million].join(",")),
        in_body(&format!("{{\"paragraph\": \"{}\"}}", "*a **b ".repeat(million / 8))),
        in_body(&format!("{{\"paragraph\": \"{}\"}}", "[".repeat(million))),
        in_body(&format!("{{\"paragraph\": \"{}\"}}", "[a](".repeat(million / 4))),
        in_body(&format!(
            "{{\"paragraph\": \"a{}\"}}",
            "\u{323}\u{302}".repeat(million / 4)
        )),
        in_body(&"{\"list\":[{\"text\":\"x\",".repeat(30)),
        format!("{{{}}}", vec!["\"a\": 1"; million / 8].join(",")),
        format!("{{\"{}\": 1}}", "a".repeat(million)),
        format!("{}{}", "[".repeat(million), "]".repeat(million)),
        format!("{}1", "[{\"a\":".repeat(60)),
    ];
    for draft in drafts {
        if let Ok(draft) = Draft::read(draft.into_bytes()) {
            assert!(draft.check(&Sample).is_err());
        }
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
