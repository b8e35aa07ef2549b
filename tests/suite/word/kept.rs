//! The document keeps what it was made from.

use std::fs;

use bantin::{Bulletin, Deviation, InMemory, extract_docx};
use bantin_tests::picture;
use tempfile::TempDir;

use super::{changed, docx, names, office};
use crate::printed::{SAMPLES, folder, open, source};

/// The sample `sample` with a design file, in memory, its issue with a byte order mark.
fn designed(sample: &str) -> (Vec<u8>, &'static str, Bulletin) {
    let design = "{ \"based_on\": \"official\",\r\n  \"grid\": { \"columns\": 2 } }\n";
    let source = source(sample);
    let without = source.replace("\"design\": \"modern\",", "");
    let issue = without.replacen('{', "{ \"design\": \"of-ours.json\",", 1);
    let issue = [b"\xef\xbb\xbf", issue.as_bytes()].concat();
    let mut files = vec![("of-ours.json".to_owned(), design.as_bytes().to_vec())];
    for entry in fs::read_dir(folder(sample)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        files.push((name, fs::read(entry.path()).unwrap()));
    }
    let files: InMemory = files.into_iter().collect();
    let bulletin = Bulletin::read(issue.clone(), &files).unwrap();
    (issue, design, bulletin)
}

#[test]
fn the_source_comes_back_to_the_byte() {
    for sample in SAMPLES {
        let extracted = extract_docx(&docx(&open(sample))).unwrap();
        assert_eq!(extracted.deviations, [], "{sample}");
        assert_eq!(extracted.files[0].name, "issue.json");
        assert!(extracted.files.len() > 2, "{sample}");
        for file in &extracted.files {
            let given = fs::read(folder(sample).join(&file.name)).unwrap();
            if file.name.ends_with(".jpg") {
                assert_eq!(scan(&file.data), scan(&given), "{sample}: {}", file.name);
            } else {
                assert!(file.data == given, "{sample}: {}", file.name);
            }
        }
    }
}

#[test]
fn the_scan_of_a_photo_is_the_scan_of_the_file() {
    for sample in SAMPLES {
        let bytes = docx(&open(sample));
        let given: Vec<Vec<u8>> = fs::read_dir(folder(sample))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "jpg"))
            .map(|path| scan(&fs::read(path).unwrap()).to_vec())
            .collect();
        let parts = names(&bytes);
        let photos: Vec<&String> =
            parts.iter().filter(|name| name.ends_with(".jpeg")).collect();
        assert_eq!(photos.len(), given.len(), "{sample}");
        for name in photos {
            let data = super::part(&bytes, name);
            assert!(given.iter().any(|known| known == scan(&data)), "{sample}: {name}");
        }
    }
}

/// The coded pixels of a JPEG: from its first scan to the end (ITU-T T.81, B.1.1.3).
fn scan(jpeg: &[u8]) -> &[u8] {
    let mut at = 2;
    while jpeg[at + 1] != 0xda {
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    let end = jpeg.windows(2).rposition(|pair| pair == [0xff, 0xd9]).unwrap();
    &jpeg[at..end]
}

#[test]
fn the_source_outlives_libreoffice() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut expected) = (Vec::new(), Vec::new());
    for sample in SAMPLES {
        let path = folder.path().join(format!("{sample}.docx"));
        fs::write(&path, docx(&open(sample))).unwrap();
        files.push(path);
        expected.push((sample.to_owned(), source(sample).into_bytes(), None));
        let (issue, design, bulletin) = designed(sample);
        let name = format!("{sample}-designed");
        let path = folder.path().join(format!("{name}.docx"));
        fs::write(&path, docx(&bulletin)).unwrap();
        files.push(path);
        expected.push((name, issue, Some(design)));
    }
    let again = folder.path().join("again");
    fs::create_dir_all(&again).unwrap();
    let Some(()) = office(&again, "docx", &files) else { return };
    for (name, issue, design) in expected {
        let saved = fs::read(again.join(format!("{name}.docx"))).unwrap();
        let given = fs::read(folder.path().join(format!("{name}.docx"))).unwrap();
        assert!(saved != given, "{name}");
        let extracted = extract_docx(&saved).unwrap();
        assert_eq!(extracted.deviations, [], "{name}");
        assert_eq!(extracted.files[0].name, "issue.json");
        assert!(extracted.files[0].data == issue, "{name}");
        if let Some(design) = design {
            assert_eq!(extracted.files[1].name, "of-ours.json");
            assert!(extracted.files[1].data == design.as_bytes(), "{name}");
        }
    }
}

#[test]
fn what_somebody_changed_is_told() {
    let bytes = docx(&open(SAMPLES[0]));
    let text = |name: &str, data: Vec<u8>, from: &str, to: &str| {
        let words = String::from_utf8(data.clone());
        match words {
            Ok(words) if name == "word/document.xml" => {
                assert!(words.contains(from));
                words.replacen(from, to, 1).into_bytes()
            }
            _ => data,
        }
    };
    let told = |docx: &[u8]| extract_docx(docx).unwrap().deviations;

    let edited = changed(&bytes, |name, data| {
        Some(text(name, data, "cải cách hành chính", "cải cách"))
    });
    let deviations = told(&edited);
    assert!(
        matches!(deviations.as_slice(), [Deviation::Written(_), Deviation::Gone(1)]),
        "{deviations:?}"
    );

    // As a program does that stores pictures in its own way.
    let anew = picture::jpeg(40, 30, 100);
    let stored = changed(&bytes, |name, data| {
        let first = name.ends_with("image1.jpeg");
        Some(if first { anew.clone() } else { data })
    });
    let deviations = told(&stored);
    assert!(matches!(deviations.as_slice(), [Deviation::Restored(_)]), "{deviations:?}");
    let given = extract_docx(&stored).unwrap();
    assert!(given.files.iter().any(|file| file.data == anew), "what there is is given");

    // The picture was taken out of the text.
    let lost = changed(&bytes, |name, data| {
        let data = text(name, data, "illus-one-stop-counter.jpg", "Hình 1");
        (!name.ends_with("image1.jpeg")).then_some(data)
    });
    let deviations = told(&lost);
    assert!(matches!(deviations.as_slice(), [Deviation::Lost(_)]), "{deviations:?}");
}
