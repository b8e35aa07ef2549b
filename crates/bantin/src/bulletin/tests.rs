//! Opening issues, and what is wrong with them.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

use super::Bulletin;
use crate::{
    DocxOptions, Error, FontError, ImportError, InMemory, OpenOptions, PdfOptions,
    Progress, Report, Settings, Stage, Step,
};

const SMALLEST: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 } },
  "articles": [{ "headline": "C", "standfirst": "D" }]
}"#;

fn codes(source: &str) -> Vec<&'static str> {
    match Bulletin::read(source, &InMemory::default()) {
        Err(Error::Wrong(report)) => {
            report.findings().iter().map(|finding| finding.code).collect()
        }
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

#[test]
fn can_be_shared_between_threads() {
    const fn shared<T: Send + Sync>() {}
    const {
        shared::<Bulletin>();
        shared::<Error>();
        shared::<Report>();
        shared::<OpenOptions>();
        shared::<PdfOptions>();
        shared::<DocxOptions>();
        shared::<Progress>();
        shared::<Settings>();
        shared::<ImportError>();
        shared::<FontError>();
    }
}

/// A callback that gathers what it is told, and says no after `most` steps.
fn told(most: usize) -> (Progress, Arc<Mutex<Vec<Step>>>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let gathered = Arc::clone(&told);
    let progress = Progress::new(move |step| {
        let mut told = gathered.lock().unwrap();
        told.push(step);
        if told.len() > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    (progress, told)
}

/// What each work tells when it may go on to its end.
#[test]
fn every_work_tells_how_far_it_is() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
    let (progress, told) = told(usize::MAX);
    let steps = |stage| {
        let told = std::mem::take(&mut *told.lock().unwrap());
        assert!(told.len() > 2 && told.iter().all(|step| step.stage == stage));
        // The sample has to fill eight pages: it is laid out several times.
        let anew = stage == Stage::Layout;
        let mut pairs = told.windows(2).map(|pair| (pair[0].done, pair[1].done));
        assert!(pairs.all(|(one, next)| one < next || anew && next == 0));
        assert!(told.iter().all(|step| step.done <= step.of));
        let last = told.last().unwrap();
        assert_eq!((last.done, told[0].of), (last.of, last.of));
        last.of
    };
    let options = OpenOptions { progress: progress.clone(), ..OpenOptions::default() };
    let path = format!("{folder}/issue.json");
    let mut bulletin = Bulletin::open_with(path, &options).unwrap();
    let blocks = bulletin.issue().articles.iter().map(|a| a.body.len());
    assert_eq!(steps(Stage::Layout), blocks.sum::<usize>());
    let pages = bulletin.pages().pages.len();
    let options = PdfOptions { progress: progress.clone(), ..PdfOptions::default() };
    let pdf = bulletin.pdf(&options).unwrap();
    assert_eq!(steps(Stage::Pdf), pages);
    // Being told changes nothing.
    assert!(pdf == bulletin.pdf(&PdfOptions::default()).unwrap());
    let options = DocxOptions { progress: progress.clone(), ..DocxOptions::default() };
    bulletin.docx(&options).unwrap();
    assert_eq!(steps(Stage::Docx), bulletin.issue().articles.len());
    bulletin.shrink_photos_with(&progress).unwrap();
    assert_eq!(steps(Stage::Photos), bulletin.pages().pictures.len());
}

#[test]
fn every_work_can_be_stopped_at_any_step() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
    let path = format!("{folder}/issue.json");
    let mut bulletin = Bulletin::open(&path).unwrap();
    let stopped = |work: &mut dyn FnMut(Progress) -> Option<Error>| {
        for most in 0..3 {
            let (progress, told) = told(most);
            assert!(matches!(work(progress), Some(Error::Stopped(_))), "at {most}");
            assert_eq!(told.lock().unwrap().len(), most + 1, "it is not asked again");
        }
    };
    stopped(&mut |progress| {
        let options = OpenOptions { progress, ..OpenOptions::default() };
        Bulletin::open_with(&path, &options).err()
    });
    stopped(&mut |progress| {
        bulletin.pdf(&PdfOptions { progress, ..PdfOptions::default() }).err()
    });
    stopped(&mut |progress| {
        bulletin.docx(&DocxOptions { progress, ..DocxOptions::default() }).err()
    });
    stopped(&mut |progress| bulletin.preview_with(20, &progress).err());
    stopped(&mut |progress| bulletin.shrink_photos_with(&progress).err());
    // It can be built all the same.
    bulletin.pdf(&PdfOptions::default()).unwrap();
}

/// An issue that has to fill so many pages is laid out several times.
#[test]
fn copyfitting_can_be_stopped() {
    let fitted = SMALLEST.replacen('{', r#"{ "fit_pages": 2,"#, 1);
    let fitted = fitted.replace(
        r#""standfirst": "D""#,
        r#""body": [{ "paragraph": "D" }, { "paragraph": "E" }]"#,
    );
    for most in 0..9 {
        let (progress, told) = told(most);
        let options = OpenOptions { progress, ..OpenOptions::default() };
        let read = Bulletin::read_with(fitted.clone(), &InMemory::default(), &options);
        let count = told.lock().unwrap().len();
        assert_eq!(matches!(read, Err(Error::Stopped(_))), count > most, "at {most}");
    }
}

#[test]
fn tells_every_mistake_with_its_code() {
    assert_eq!(codes(SMALLEST), [""; 0]);
    let designed = SMALLEST.replacen('{', r#"{ "design": "modrn","#, 1);
    assert_eq!(codes(&designed), ["unknown-design"]);
    let both = designed.replace(r#""id": "a""#, r#""id": """#);
    assert_eq!(codes(&both), ["unknown-design", "blank"]);
    assert_eq!(codes(&SMALLEST.replace('D', "☃")), ["no-glyph"]);
    assert_eq!(codes(""), ["empty-file"]);
    assert_eq!(codes("{"), ["syntax"]);
}

#[test]
fn finds_the_character_that_cannot_be_printed() {
    let written = ["Trời ☃ rơi", "**Trời** ☃ rơi", r"Trời \u2603 rơi", r"\\☃"];
    for words in written {
        let source = SMALLEST.replace('D', words);
        let Err(Error::Wrong(report)) = Bulletin::read(&*source, &InMemory::default())
        else {
            panic!("{words}");
        };
        let bytes = report.findings()[0].bytes.clone().unwrap();
        let found = &source[bytes];
        assert!(found == "☃" || found == r"\u2603", "{words}: {found}");
    }
}

/// A PNG of one grey pixel, whose pixels are not what PNG asks for.
fn damaged_png() -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let named = [name, data].concat();
        // The checksum of PNG 1.2, 3.4, bit by bit.
        let sum = named.iter().fold(u32::MAX, |sum, &byte| {
            (0..8).fold(sum ^ u32::from(byte), |sum, _| {
                (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
            })
        });
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], &named, &(!sum).to_be_bytes()].concat()
    };
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        chunk(b"IDAT", b"not deflated"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

#[test]
fn shows_of_a_file_in_another_encoding_the_character_that_is_none() {
    let source = [SMALLEST.as_bytes(), b"\xe1"].concat();
    let Err(Error::Wrong(report)) = Bulletin::read(source, &InMemory::default()) else {
        panic!("that is not UTF-8")
    };
    let [finding] = report.findings() else { panic!("{report:?}") };
    assert_eq!(finding.code, "not-utf-8");
    assert_eq!(&report.source()[finding.bytes.clone().unwrap()], "\u{fffd}");
}

#[test]
fn tells_where_a_picture_is_named_that_does_not_print() {
    let figure = r#""D", "body": [{ "figure": { "src": "a.png", "alt": "A" } }]"#;
    let source = SMALLEST.replace("\"D\"", figure);
    let pictures = InMemory::from_iter([("a.png", damaged_png())]);
    let bulletin = Bulletin::read(source, &pictures).unwrap();
    let Err(Error::Wrong(report)) = bulletin.pdf(&PdfOptions::default()) else {
        panic!("a damaged picture was printed");
    };
    let [finding] = report.findings() else { panic!("{report:?}") };
    assert_eq!(finding.at.as_str(), "/articles/0/body/0/figure/src");
    assert_eq!(&report.source()[finding.bytes.clone().unwrap()], "\"a.png\"");
    assert_eq!(finding.code, "picture-damaged");
}
