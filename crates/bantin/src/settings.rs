//! `bantin.toml`: what an office makes of the rules.
//!
//! ```toml
//! profile = "licensed"
//!
//! [rules]
//! "TXT-14" = "off"
//! "NUM-02" = "error"
//!
//! [LEG-02]
//! names = ["UBND huyện", "Sở Giao thông vận tải = Sở Xây dựng"]
//! ```

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bantin_core::{DiskFault, Draft, Language, Profile, RuleLevel};
use bantin_review::{Neighbour, Settings, rule};
use toml::{Table, Value};

use crate::bulletin::{folder_of, read_file};

/// The file's name.
const NAME: &str = "bantin.toml";

/// So many issues beside this one are looked at, and larger ones are not.
const MOST_NEIGHBOURS: usize = 200;
const LARGEST: u64 = 4 << 20;

/// What is wrong with a `bantin.toml`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {en}", path.display())]
#[non_exhaustive]
pub struct SettingsError {
    /// The file.
    pub path: PathBuf,
    en: String,
    vi: String,
}

impl SettingsError {
    /// What is wrong, in `language`.
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
}

/// What the office makes of the rules for the issue at `path`: the `bantin.toml` beside
/// it, if there is one, and the issues in the folders beside its own, whose numbers
/// should not be taken again.
///
/// # Errors
///
/// [`SettingsError`] if the file cannot be read, or says what nobody understands.
pub fn settings_beside(path: impl AsRef<Path>) -> Result<Settings, SettingsError> {
    let folder = folder_of(path.as_ref());
    let file = folder.join(NAME);
    let found = match read_file(&file) {
        Ok(bytes) => text_of(&bytes).and_then(read),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(Settings::default()),
        Err(fault) => {
            let fault = DiskFault::of(&fault);
            let (en, vi) =
                (fault.say(Language::English), fault.say(Language::Vietnamese));
            Err((format!("cannot be read: {en}"), format!("không đọc được: {vi}")))
        }
    };
    let mut settings = found.map_err(|(en, vi)| SettingsError { path: file, en, vi })?;
    settings.neighbours = neighbours(&folder);
    Ok(settings)
}

/// Something said in English and in Vietnamese.
type Wrong = (String, String);

/// What is written in the file, without a byte order mark.
fn text_of(bytes: &[u8]) -> Result<&str, Wrong> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|_| {
        (
            "it is not saved as UTF-8: save it again and choose the encoding UTF-8"
                .into(),
            "tệp không được lưu theo bảng mã UTF-8: hãy lưu lại và chọn mã hóa UTF-8"
                .into(),
        )
    })
}

fn read(text: &str) -> Result<Settings, Wrong> {
    let table: Table = text.parse().map_err(|fault: toml::de::Error| {
        let line =
            fault.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        let what = fault.message().to_owned();
        (
            format!("line {line} is not TOML: {what}"),
            format!("dòng {line} không đúng dạng TOML: {what}"),
        )
    })?;
    let mut settings = Settings::default();
    for (key, value) in &table {
        match (key.as_str(), value) {
            ("profile", Value::String(name)) => {
                let profile = Profile::named(name);
                let names = Profile::NAMES.join(", ");
                settings.profile = Some(profile.ok_or_else(|| no_choice(name, &names))?);
            }
            ("rules", Value::Table(rules)) => settings.levels = levels(rules)?,
            ("LEG-02", Value::Table(table)) => {
                settings.abolished = Some(names(table)?);
            }
            _ => return Err(no_field(key)),
        }
    }
    Ok(settings)
}

fn levels(rules: &Table) -> Result<Vec<(String, RuleLevel)>, Wrong> {
    let level = |(code, value): (&String, &Value)| {
        let Some(rule) = rule(code) else { return Err(no_field(code)) };
        let name = value.as_str().unwrap_or_default();
        let names = RuleLevel::NAMES.join(", ");
        let level = RuleLevel::named(name).ok_or_else(|| no_choice(name, &names))?;
        Ok((rule.code.to_owned(), level))
    };
    rules.iter().map(level).collect()
}

/// Names of bodies, each with who took over behind an equals sign, if anybody did.
fn names(table: &Table) -> Result<Vec<(String, Option<String>)>, Wrong> {
    if let Some(other) = table.keys().find(|key| *key != "names") {
        return Err(no_field(other));
    }
    let list = table.get("names").and_then(Value::as_array);
    let list = list.map(Vec::as_slice).unwrap_or_default();
    let name = |value: &Value| {
        let words = value.as_str().ok_or_else(|| no_field("names"))?;
        Ok(match words.split_once('=') {
            Some((old, new)) => (old.trim().to_owned(), Some(new.trim().to_owned())),
            None => (words.trim().to_owned(), None),
        })
    };
    list.iter().map(name).collect()
}

fn no_field(name: &str) -> Wrong {
    (
        format!("nobody knows what `{name}` is; there are profile, [rules] and [LEG-02]"),
        format!("không rõ \"{name}\" là gì; chỉ có profile, [rules] và [LEG-02]"),
    )
}

fn no_choice(name: &str, names: &str) -> Wrong {
    (
        format!("`{name}` is none of {names}"),
        format!("\"{name}\" không phải một trong: {names}"),
    )
}

/// The issues in the folders beside `folder`, in the order of their names.
fn neighbours(folder: &Path) -> Vec<Neighbour> {
    let Ok(folder) = folder.canonicalize() else { return Vec::new() };
    let Some(entries) = folder.parent().and_then(|above| fs::read_dir(above).ok()) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> =
        entries.flatten().take(MOST_NEIGHBOURS).map(|entry| entry.path()).collect();
    folders.sort();
    folders.retain(|other| *other != folder);
    folders.iter().filter_map(|other| neighbour(&other.join("issue.json"))).collect()
}

/// What an issue says of itself: enough to tell it from another.
fn neighbour(path: &Path) -> Option<Neighbour> {
    let facts = fs::metadata(path).ok()?;
    if !facts.is_file() || facts.len() > LARGEST {
        return None;
    }
    let draft = Draft::read(fs::read(path).ok()?).ok()?;
    let (id, number, coverage) = draft.identity()?;
    let folder = path.parent()?.file_name()?.to_string_lossy().into_owned();
    Some(Neighbour { id, number, coverage, path: folder })
}

#[cfg(test)]
mod tests {
    use bantin_core::{Language, Profile, RuleLevel};

    use super::read;

    #[test]
    fn reads_what_an_office_makes_of_the_rules() {
        let text = "profile = \"licensed\"\n[rules]\n\"txt-14\" = \"off\"\n\
            [LEG-02]\nnames = [\"Sở A = Sở B\", \"Sở C\"]\n";
        let settings = read(text).unwrap();
        assert_eq!(settings.profile, Some(Profile::Licensed));
        assert_eq!(settings.levels, [("TXT-14".to_owned(), RuleLevel::Off)]);
        let abolished = settings.abolished.unwrap();
        assert_eq!(abolished[0], ("Sở A".to_owned(), Some("Sở B".to_owned())));
        assert_eq!(abolished[1], ("Sở C".to_owned(), None));
        assert_eq!(read("").unwrap(), bantin_review::Settings::default());
    }

    #[test]
    fn reads_a_file_as_windows_writes_it() {
        let folder = tempfile::TempDir::new().unwrap();
        let of = |bytes: &[u8]| {
            std::fs::write(folder.path().join("bantin.toml"), bytes).unwrap();
            super::settings_beside(folder.path().join("issue.json"))
        };
        let settings = of(b"\xef\xbb\xbfprofile = \"licensed\"\r\n").unwrap();
        assert_eq!(settings.profile, Some(Profile::Licensed));
        let refused = of(b"\xff\xfep\0").unwrap_err();
        assert!(refused.say(Language::English).starts_with("it is not saved as UTF-8"));
        std::fs::remove_file(folder.path().join("bantin.toml")).unwrap();
        std::fs::create_dir(folder.path().join("bantin.toml")).unwrap();
        let refused = super::settings_beside(folder.path().join("a")).unwrap_err();
        assert_eq!(refused.say(Language::English), "cannot be read: it is a folder");
    }

    #[test]
    fn says_what_nobody_understands() {
        let cases = [
            ("profile = \"public\"", "`public` is none of internal, licensed"),
            ("profil = \"licensed\"", "nobody knows what `profil` is"),
            ("[rules]\n\"TXT-99\" = \"off\"", "nobody knows what `TXT-99` is"),
            ("[rules]\n\"TXT-14\" = \"of\"", "`of` is none of off, note"),
            ("[rules]\n\"TXT-14\" = 1", "`` is none of off, note"),
            ("a = 1\nb = ", "line 2 is not TOML"),
            ("[LEG-02]\nname = []", "nobody knows what `name` is"),
        ];
        for (text, expected) in cases {
            let (en, vi) = read(text).unwrap_err();
            assert!(en.starts_with(expected), "{text}: {en}");
            assert_ne!(en, vi);
        }
        let fault = super::SettingsError {
            path: "bantin.toml".into(),
            en: "a".into(),
            vi: "b".into(),
        };
        assert_eq!(fault.say(Language::Vietnamese), "b");
        assert_eq!(fault.to_string(), "bantin.toml: a");
    }
}
