//! What is refused: the whole answer in both languages, and nothing written.
//!
//! Each case takes the smallest issue, breaks it in one way, and builds it. The folder
//! `answers` holds what is told: read it as an office clerk would.

mod characters;
mod disk;
mod fields;
mod files;
mod fonts;
mod paths;
mod pictures;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::command::{bantin, code, complaint, said};

/// An issue with nothing in it that is not needed.
const SMALLEST: &str = r#"{
  "publication": {
    "id": "tan-ky-cchc",
    "title": "Cải cách hành chính",
    "publisher": { "name": "UBND xã Tân Kỳ" }
  },
  "issue": { "number": "01", "coverage": { "quarter": 1, "year": 2026 } },
  "articles": [
    {
      "headline": "Một cửa làm việc cả sáng thứ Bảy",
      "body": [
        { "paragraph": "Trong quý I, xã tiếp nhận 2.310 hồ sơ." }
      ]
    }
  ]
}
"#;

/// The smallest issue with `new` in place of `old`.
fn smallest(old: &str, new: &str) -> String {
    assert!(SMALLEST.contains(old), "{old}");
    SMALLEST.replace(old, new)
}

/// The smallest issue, with a picture called `src`.
fn showing(src: &str) -> String {
    let paragraph = "hồ sơ.\" }";
    let figure = format!(
        "{paragraph},\n        {{ \"figure\": {{ \"src\": \"{src}\", \"alt\": \"Quầy một cửa.\" }} }}"
    );
    smallest(paragraph, &figure)
}

/// A picture of the folder `tests/pictures`.
fn picture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    fs::read(folder.join(name)).unwrap()
}

/// An issue that is to be refused, in a folder of its own.
struct Refused {
    office: TempDir,
    command: Vec<&'static str>,
}

impl Refused {
    fn issue(issue: impl AsRef<[u8]>) -> Self {
        let office = TempDir::new().unwrap();
        fs::create_dir(office.path().join("so-01")).unwrap();
        let refused =
            Self { office, command: vec!["build", "issue.json", "-o", "ket-qua"] };
        refused.with("issue.json", issue)
    }

    fn folder(&self) -> PathBuf {
        self.office.path().join("so-01")
    }

    /// The same, with a file more.
    fn with(self, name: &str, data: impl AsRef<[u8]>) -> Self {
        let path = self.folder().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, data).unwrap();
        self
    }

    /// The same, said with these words.
    fn told(self, command: &[&'static str]) -> Self {
        Self { command: command.to_vec(), ..self }
    }

    /// Builds it, and holds what is told against the answer called `name`.
    fn answers(&self, name: &str, exit: i32) {
        let before = files(self.office.path());
        let answer = |language: &str| {
            let mut command = bantin();
            command.current_dir(self.folder()).args(&self.command);
            let refused = command.args(["--lang", language]).output().unwrap();
            assert_eq!((code(&refused), &*said(&refused)), (exit, ""), "{name}");
            in_slashes(&complaint(&refused))
        };
        let answers = format!("{}\n----\n\n{}", answer("en"), answer("vi"));
        let after = files(self.office.path());
        assert!(before == after, "{name}: {:?}", after.keys());
        let settings = || {
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("answers");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings
        };
        settings().bind(|| insta::assert_snapshot!(name, answers));
    }
}

/// `told` with the paths of these tests as they are written elsewhere than on Windows.
fn in_slashes(told: &str) -> String {
    ["ket-qua", "phong-chu", "."].iter().fold(told.to_owned(), |told, folder| {
        told.replace(&format!("{folder}\\"), &format!("{folder}/"))
    })
}

/// All files below `folder`, by their paths; a folder or a link has no bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let (path, kind) = (entry.path(), entry.file_type().unwrap());
            let data = if kind.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
            if kind.is_dir() {
                folders.push(path.clone());
            }
            found.insert(path, data);
        }
    }
    found
}
