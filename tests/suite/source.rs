//! There and back: an issue in its PDF, and out of it again.

use bantin::{
    Bulletin, Fault, InMemory, NotExtracted, Picture, PictureSource, Standard, Subject,
    extract, verify,
};
use bantin_core::{Orientation, PictureFormat, Pixels};
use bantin_tests::{Dice, Generated};

use crate::printed::{SAMPLES, folder, open, options, read, sample_every_way};

/// How many issues of chance go there and back.
const COUNT: u64 = 40;

/// How many files that somebody broke are read.
const BROKEN: usize = 3_000;

/// What `bulletin` was made from, taken out of its PDF, read and printed again.
fn again(pdf: &[u8]) -> (String, InMemory, Vec<u8>) {
    let extracted = extract(pdf).unwrap();
    let (issue, pictures) = extracted.files().split_first().unwrap();
    assert_eq!(issue.name, "issue.json");
    let text = String::from_utf8(issue.bytes.clone()).unwrap();
    let named = |file: &bantin::SourceFile| (file.name.clone(), file.bytes.clone());
    let pictures: InMemory = pictures.iter().map(named).collect();
    let twice = Bulletin::read(text.clone(), &pictures).unwrap();
    let twice = twice.pdf(&options(Standard::A3a)).unwrap();
    (text, pictures, twice)
}

/// The pictures of `given` and of `back` are the same, as far as they are printed.
fn compare(
    given: &dyn PictureSource,
    back: &dyn PictureSource,
    issue: &bantin::Issue,
    name: &str,
) -> bool {
    let mut all_jpeg = true;
    let mut names: Vec<&str> = issue.pictures.iter().map(Picture::src).collect();
    names.sort_unstable();
    let mut found = back.names();
    found.sort_unstable();
    assert_eq!(found, names, "{name}");
    for src in names {
        let open = |from: &dyn PictureSource| {
            Picture::open(src, from.read(src).unwrap()).unwrap()
        };
        let (one, two) = (open(given), open(back));
        assert_eq!(one.size(), two.size(), "{name}: {src}");
        assert_eq!(one.orientation(), two.orientation(), "{name}: {src}");
        if one.format() == PictureFormat::Jpeg {
            assert!(one.printable() == two.printable(), "{name}: {src}");
            assert!(two.printable() == two.data(), "{name}: {src} has notes in it");
        } else {
            all_jpeg = false;
            assert!(one.pixels().unwrap() == two.pixels().unwrap(), "{name}: {src}");
        }
    }
    all_jpeg
}

#[test]
fn a_sample_comes_back_and_prints_the_same_bytes() {
    for sample in SAMPLES {
        let bulletin = open(sample);
        let pdf = bulletin.pdf(&options(Standard::A3a)).unwrap();
        let (text, back, twice) = again(&pdf);
        assert_eq!(text, crate::printed::source(sample));
        let given = bantin::Folder::open(folder(sample)).unwrap();
        assert!(compare(&given, &back, bulletin.issue(), sample), "{sample}");
        assert!(pdf == twice, "{sample}: other bytes the second time");
    }
}

#[test]
fn issues_of_chance_come_back() {
    let mut same = 0;
    for seed in 0..COUNT {
        let generated = Generated::whole(seed);
        let bulletin = read(&generated);
        let pdf = bulletin.pdf(&options(Standard::A3a)).unwrap();
        let (text, back, twice) = again(&pdf);
        assert_eq!(text, generated.text, "{seed}");
        let name = seed.to_string();
        if compare(&generated.pictures, &back, bulletin.issue(), &name) {
            assert!(pdf == twice, "{seed}: other bytes the second time");
            same += 1;
        }
    }
    println!("{same} of {COUNT} have JPEG pictures only");
}

const ISSUE: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 }, "date": "2026-04-05" },
  "articles": [{ "headline": "C", "body": [
    { "figure": { "src": "a/one.jpg", "alt": "A" } },
    { "figure": { "src": "two & <2>.jpg", "alt": "B" } }
  ] }],
  "archive": { "retention": "10 năm & hơn", "page_count": 9 }
}"#;

fn photo() -> Vec<u8> {
    std::fs::read(folder(SAMPLES[0]).join("illus-one-stop-counter.jpg")).unwrap()
}

/// One picture under two names, in a file with a byte order mark.
fn twins() -> Bulletin {
    let album = InMemory::from_iter([("a/one.jpg", photo()), ("two & <2>.jpg", photo())]);
    Bulletin::read(format!("\u{feff}{ISSUE}"), &album).unwrap()
}

#[test]
fn a_picture_with_two_names_has_them_both_again() {
    let pdf = twins().pdf(&options(Standard::A3a)).unwrap();
    let Err(NotExtracted::BadName(name)) = extract(&pdf) else { panic!("a good name") };
    assert_eq!(name, "two & <2>.jpg", "not for every computer");
    let issue = ISSUE.replace("two & <2>", "hai & ảnh");
    let album = InMemory::from_iter([("a/one.jpg", photo()), ("hai & ảnh.jpg", photo())]);
    let bulletin = Bulletin::read(format!("\u{feff}{issue}"), &album).unwrap();
    let pdf = bulletin.pdf(&options(Standard::A3a)).unwrap();
    let (text, back, twice) = again(&pdf);
    assert_eq!(text, format!("\u{feff}{issue}"), "with its mark");
    assert!(pdf == twice);
    assert_eq!(back.names(), ["a/one.jpg", "hai & ảnh.jpg"]);
}

#[test]
fn a_look_of_its_own_comes_back_too() {
    let look = "\u{feff}{ \"based_on\": \"official\" }\n";
    let issue = ISSUE.replacen('{', "{ \"design\": \"kiểu/xanh.json\",", 1);
    let issue = issue.replace("two & <2>", "b");
    let album = InMemory::from_iter([
        ("a/one.jpg", photo()),
        ("b.jpg", photo()),
        ("kiểu/xanh.json", look.as_bytes().to_vec()),
    ]);
    let pdf = Bulletin::read(&*issue, &album).unwrap();
    let pdf = pdf.pdf(&options(Standard::A3a)).unwrap();
    let extracted = extract(&pdf).unwrap();
    let found = extracted.files().iter().find(|file| file.name == "kiểu/xanh.json");
    assert_eq!(found.unwrap().bytes, look.as_bytes());
    let (text, _, twice) = again(&pdf);
    assert_eq!(text, issue);
    assert!(pdf == twice, "other bytes the second time");
}

#[test]
fn only_a_3a_carries_its_source() {
    for standard in Standard::ALL {
        let pdf = twins().pdf(&options(standard)).unwrap();
        let carries = standard == Standard::A3a;
        let found = extract(&pdf);
        let none = NotExtracted::Pdf(bantin::ExtractError::NoSource);
        assert_eq!(found == Err(none), !carries, "{standard}");
    }
}

#[test]
fn the_archive_finds_its_facts_in_the_file() {
    for standard in Standard::ALL {
        let pdf = twins().pdf(&options(standard)).unwrap();
        let xmp = String::from_utf8_lossy(&pdf).into_owned();
        for fact in [
            "<archive:retention>10 năm &amp; hơn</archive:retention>",
            "<archive:document_kind>Bản tin</archive:document_kind>",
            "<archive:issued_on>2026-04-05</archive:issued_on>",
            "<archive:page_count>1</archive:page_count>",
        ] {
            assert!(xmp.contains(fact), "{standard}: {fact}");
        }
        let described = xmp.matches("<pdfaProperty:category>external<").count();
        assert_eq!(described, if standard == Standard::None { 0 } else { 14 });
    }
    let notes = twins().notes().unwrap();
    let [note] = notes.findings() else { panic!("{notes:?}") };
    assert_eq!((note.code, note.at.as_str()), ("page-count", "/archive/page_count"));
}

#[test]
fn what_a_standard_does_not_let_through_is_told_with_its_place() {
    let pixels = Pixels {
        width: 2,
        height: 2,
        gray: false,
        color: vec![9; 12],
        alpha: Some(vec![0, 255, 9, 200]),
    };
    let png = pixels.to_png(None, Orientation::from_exif(6).unwrap()).unwrap();
    let issue = ISSUE.replace("a/one.jpg", "a.png").replace("two & <2>", "b");
    let album = InMemory::from_iter([("a.png", png), ("b.jpg", photo())]);
    let bulletin = Bulletin::read(issue, &album).unwrap();
    for standard in Standard::ALL {
        let (pdf, notes) = bulletin.print(&options(standard)).unwrap();
        assert_eq!(notes.is_some(), standard == Standard::A1a, "{standard}");
        if let Some(notes) = notes {
            let [note] = notes.findings() else { panic!("{notes:?}") };
            assert_eq!(note.code, "picture-flattened");
            assert_eq!(note.at.as_str(), "/articles/0/body/0/figure/src");
        }
        if standard == Standard::A3a {
            let (_, back, _) = again(&pdf);
            assert!(!compare(&album, &back, bulletin.issue(), "a.png"));
        }
    }
}

#[test]
fn a_file_of_ours_is_as_it_says() {
    for sample in SAMPLES {
        for (name, pdf) in sample_every_way(sample) {
            let verdict = verify(&pdf).unwrap();
            assert!(!verdict.is_broken(), "{name}: {verdict:?}");
            let faults: Vec<_> =
                verdict.checks.iter().flat_map(|check| &check.faults).collect();
            assert_eq!(faults.is_empty(), !name.ends_with("_none"), "{name}: {faults:?}");
        }
    }
}

/// What is found wrong with `pdf` once each `old` in it is `new`, which is as long.
fn faults_with(pdf: &[u8], old: &str, new: &str) -> Vec<Fault> {
    assert_eq!(old.len(), new.len());
    let mut planted = pdf.to_vec();
    let mut found = 0;
    while let Some(at) =
        planted.windows(old.len()).position(|window| window == old.as_bytes())
    {
        planted[at..at + old.len()].copy_from_slice(new.as_bytes());
        found += 1;
    }
    assert!(found > 0, "{old}");
    let verdict = verify(&planted).unwrap();
    assert!(verdict.is_broken(), "{new}");
    verdict.checks.into_iter().flat_map(|check| check.faults).collect()
}

#[test]
fn planted_faults_are_found() {
    // PDF 1.4 has no object streams: what is planted stands in plain sight.
    let pdf = twins().pdf(&options(Standard::A1a)).unwrap();
    type Case = (&'static str, &'static str, fn(&Fault) -> bool);
    let cases: [Case; 11] = [
        ("/FontFile2", "/FontFileX", |f| matches!(f, Fault::FontMissing(_))),
        ("/ToUnicode", "/ToUnicodX", |f| matches!(f, Fault::FontWithoutUnicode(_))),
        ("/StructParents", "/StructParentX", |f| *f == Fault::PageUntagged(1)),
        ("/ParentTree ", "/ParentTreX ", |f| *f == Fault::PageUntagged(1)),
        ("/Marked true", "/Marked null", |f| *f == Fault::NoStructure),
        ("/Alt", "/Alx", |f| *f == Fault::FiguresWithoutAlt(2)),
        ("/Lang", "/Lanx", |f| *f == Fault::NoLanguage),
        ("dc:title", "dc:titlx", |f| *f == Fault::TitleNotInXmp),
        ("/DisplayDocTitle", "/DisplayDocTitlx", |f| *f == Fault::TitleNotShown),
        ("/GTS_PDFA1", "/GTS_PDFAX", |f| *f == Fault::NoOutputIntent),
        ("/MediaBox", "/MediaBoX", |f| *f == Fault::NoMediaBox(1)),
    ];
    for (old, new, expected) in cases {
        let faults = faults_with(&pdf, old, new);
        assert!(faults.iter().any(expected), "{old}: {faults:?}");
    }
    let faults = faults_with(&pdf, "/Root", "/Roox");
    assert!(faults.contains(&Fault::TableLost), "{faults:?}");
}

#[test]
fn a_file_within_that_was_changed_is_found() {
    let pdf = twins().pdf(&options(Standard::A3a)).unwrap();
    let mut document = lopdf::Document::load_mem(&pdf).unwrap();
    for object in document.objects.values_mut() {
        let Ok(stream) = object.as_stream_mut() else { continue };
        if stream.dict.has_type(b"EmbeddedFile") {
            stream.set_plain_content(ISSUE.replace("10", "99").into_bytes());
        }
    }
    let mut changed = Vec::new();
    document.save_to(&mut changed).unwrap();
    let verdict = verify(&changed).unwrap();
    let faults: Vec<_> = verdict.checks.iter().flat_map(|check| &check.faults).collect();
    assert_eq!(faults, [&Fault::AttachmentChanged("issue.json".into())]);
    assert!(verdict.is_broken());
    let changed_error = bantin::ExtractError::Changed("issue.json".into());
    assert_eq!(extract(&changed), Err(NotExtracted::Pdf(changed_error)));
}

#[test]
fn an_encrypted_file_is_told_to_be_one() {
    let pdf = twins().pdf(&options(Standard::A1a)).unwrap();
    let trailer = pdf.windows(9).rposition(|window| window == b"trailer\n<").unwrap();
    let encrypted =
        [&pdf[..trailer + 10], b"/Encrypt 1 0 R", &pdf[trailer + 10..]].concat();
    let verdict = verify(&encrypted).unwrap();
    let seen: Vec<_> = verdict.checks.iter().filter(|check| check.seen).collect();
    let [only] = seen.as_slice() else { panic!("{verdict:?}") };
    assert_eq!(only.subject, Subject::Encryption);
    assert_eq!(only.faults, [Fault::Encrypted]);
    let error = bantin::ExtractError::Read(bantin::ReadError::Encrypted);
    assert_eq!(extract(&encrypted), Err(NotExtracted::Pdf(error)));
}

/// Words that mean something to a reader of PDF.
const SPICE: [&str; 26] = [
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "/",
    "obj",
    "endobj",
    "stream\n",
    "endstream",
    "xref\n0 99999999\n",
    "trailer",
    "startxref",
    " R",
    "/Kids [2 0 R]",
    "/Length 99999999999",
    "/N 999999999",
    "/First -1",
    "/W [8 8 8]",
    "/Index [0 4294967295]",
    "/Filter [/FlateDecode /FlateDecode]",
    "/DecodeParms << /Predictor 15 /Columns 0 >>",
    "/Prev 15",
];

#[test]
fn no_file_keeps_a_reader_busy_or_makes_it_fail() {
    let mut dice = Dice::new(6);
    let sources: Vec<Vec<u8>> = Standard::ALL
        .into_iter()
        .flat_map(|standard| [true, false].map(|compress| (standard, compress)))
        .map(|(standard, compress)| {
            let mut options = options(standard);
            options.compress = compress;
            twins().pdf(&options).unwrap()
        })
        .collect();
    let begin = std::time::Instant::now();
    let (mut read, mut refused) = (0, 0);
    let mut below = |most: usize| {
        let most = u32::try_from(most.max(1) - 1).unwrap();
        usize::try_from(dice.from_to(0, most)).unwrap()
    };
    for _ in 0..BROKEN {
        let mut file = sources[below(sources.len())].clone();
        for _ in 0..=below(12) {
            let at = below(file.len());
            match below(4) {
                0 => file[at] = u8::try_from(below(256)).unwrap(),
                1 => file.truncate(at.max(file.len() / 2).max(1)),
                2 => {
                    let word = SPICE[below(SPICE.len())].as_bytes();
                    let end = (at + word.len()).min(file.len());
                    file.splice(at..end, word.iter().copied());
                }
                _ => {
                    let end = (at + below(2_000)).min(file.len());
                    let piece = file[at..end].to_vec();
                    let to = below(file.len());
                    file.splice(to..to, piece);
                }
            }
        }
        match verify(&file) {
            Ok(_) => read += 1,
            Err(_) => refused += 1,
        }
        let _ = extract(&file);
    }
    println!("{read} read, {refused} refused in {:?}", begin.elapsed());
    assert!(read > BROKEN / 10 && refused > BROKEN / 20, "{read} {refused}");
    assert!(begin.elapsed().as_secs() < 600, "{:?}", begin.elapsed());
}
