//! The borders of the house: which crate may use what.
//!
//! The table is held against every manifest; what only one crate may name is also
//! looked for in the sources.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// One crate: its name, which of ours it may use, and which of others.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

/// What each crate may use. Nouns know no verbs, verbs do not know each other, and
/// only the library that other programs call knows everybody.
#[rustfmt::skip]
const MAY_USE: &[Row] = &[
    ("core", &[], &[
        "image", "jiff", "memchr", "pulldown-cmark", "qrcode", "rayon", "schemars",
        "serde_json", "sha2", "strsim", "thiserror", "unicode-normalization",
    ]),
    ("design", &[], &["serde", "skrifa", "thiserror"]),
    ("page", &["core", "design"], &[]),
    ("layout", &["core", "design", "page"], &["harfrust", "thiserror"]),
    ("pdf", &["design", "page"], &[
        "flate2", "lopdf", "md-5", "printpdf", "rayon", "subsetter", "thiserror",
    ]),
    ("docx", &["core", "design"], &[
        "base64", "docx-rs", "quick-xml", "sha2", "thiserror", "zip",
    ]),
    ("review", &["core", "design", "page"], &["thiserror"]),
    ("import", &["core"], &["pulldown-cmark", "quick-xml", "thiserror", "zip"]),
    ("archive", &["core"], &["object_store"]),
    ("fonts", &[], &["sha2", "zip"]),
    ("bantin", &[
        "archive", "core", "design", "docx", "fonts", "import", "layout", "page", "pdf", "review",
    ], &["hayro", "serde_json", "thiserror", "toml"]),
    ("cli", &["bantin"], &[
        "annotate-snippets", "clap", "clap_complete", "clap_mangen", "indicatif", "notify",
        "sys-locale", "tempfile",
    ]),
    ("xtask", &["bantin", "design", "page"], &["image", "serde_json"]),
];

/// What has one home: the crate, and the file or folder in it that may name it.
#[rustfmt::skip]
const HOMES: &[(&str, &str)] = &[
    ("annotate-snippets", "crates/cli/src/report"),
    ("clap", "crates/cli"),
    ("clap_complete", "crates/cli"),
    ("clap_mangen", "crates/cli/src/man.rs"),
    ("docx-rs", "crates/docx"),
    ("harfrust", "crates/layout/src/set/shape.rs"),
    ("hayro", "crates/bantin/src/preview.rs"),
    ("indicatif", "crates/cli/src/bar.rs"),
    ("jsonschema", "tests"),
    ("notify", "crates/cli/src/watch.rs"),
    ("printpdf", "crates/pdf"),
    ("subsetter", "crates/pdf"),
    ("sys-locale", "crates/cli/src/language.rs"),
];

/// The wall of lints that no crate may lift.
const RUST_LINTS: &[&str] = &["missing_docs", "unreachable_pub", "unsafe_code"];
const CLIPPY_LINTS: &[&str] = &[
    "allow_attributes_without_reason",
    "cast_possible_truncation",
    "cast_sign_loss",
    "dbg_macro",
    "doc_markdown",
    "float_cmp",
    "iter_over_hash_type",
    "missing_errors_doc",
    "missing_panics_doc",
    "print_stderr",
    "print_stdout",
    "todo",
    "unwrap_used",
    "use_self",
];

#[test]
fn crates_use_only_what_they_may() {
    for (name, manifest) in crates() {
        let row = MAY_USE.iter().find(|(row, ..)| *row == name);
        let (_, ours, others) = row.unwrap_or_else(|| panic!("`{name}` is in no row"));
        for used in dependencies(&manifest, &["dependencies", "build-dependencies"]) {
            match ours_of(&used) {
                Some(used) => {
                    assert!(ours.contains(&used), "`{name}` must not use `{used}`");
                }
                None => {
                    assert!(
                        others.contains(&used.as_str()),
                        "`{name}` must not use `{used}`"
                    );
                }
            }
        }
    }
}

#[test]
fn what_has_a_home_is_named_nowhere_else() {
    for (name, home) in HOMES {
        for (user, manifest) in packages() {
            let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
            let used = dependencies(&manifest, &kinds);
            let at_home = root().join(home).starts_with(&user);
            let user = user.display();
            assert!(
                at_home || !used.contains(&(*name).to_owned()),
                "{user} must not use `{name}`"
            );
        }
        let path = format!("{}::", name.replace('-', "_"));
        for (file, text) in sources() {
            let at_home = file.starts_with(root().join(home));
            let file = file.display();
            assert!(at_home || !names(&text, &path), "{file} must not name `{name}`");
        }
    }
}

#[test]
fn printpdf_is_pinned() {
    let printpdf = &workspace()["workspace"]["dependencies"]["printpdf"];
    assert_eq!(printpdf["version"].as_str(), Some("=0.12.8"));
    assert_eq!(printpdf["default-features"].as_bool(), Some(false));
}

#[test]
fn the_wall_of_lints_stands() {
    let workspace = workspace();
    let lints = &workspace["workspace"]["lints"];
    for (group, wanted) in [("rust", RUST_LINTS), ("clippy", CLIPPY_LINTS)] {
        for lint in wanted {
            let level = lints[group].get(lint).and_then(Value::as_str);
            assert!(matches!(level, Some("deny" | "forbid")), "{lint} is {level:?}");
        }
    }
    for (folder, manifest) in packages() {
        let folder = folder.display();
        let lints = manifest.get("lints").and_then(Value::as_table);
        let inherits = lints.is_some_and(|lints| {
            lints.len() == 1 && lints.get("workspace") == Some(&Value::Boolean(true))
        });
        assert!(inherits, "{folder} has lints of its own");
    }
    for (file, text) in sources() {
        let lifts = |line: &str| {
            let levels = ["allow", "expect", "warn"];
            levels.iter().any(|level| line.trim().starts_with(&format!("#![{level}(")))
        };
        assert!(!text.lines().any(lifts), "{} lifts a lint", file.display());
    }
}

#[test]
fn the_command_is_what_cargo_runs() {
    let workspace = workspace();
    let default = &workspace["workspace"]["default-members"];
    assert_eq!(default.as_array().map(Vec::as_slice), Some(&["crates/cli".into()][..]));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn workspace() -> Table {
    fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap()
}

/// The crates that the table is about, by their folders' names.
fn crates() -> impl Iterator<Item = (String, Table)> {
    packages().into_iter().filter(|(folder, _)| !folder.ends_with("tests")).map(
        |(folder, manifest)| {
            (folder.file_name().unwrap().to_str().unwrap().to_owned(), manifest)
        },
    )
}

/// Every package of the workspace: its folder, and its manifest.
fn packages() -> Vec<(PathBuf, Table)> {
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let mut folders: Vec<PathBuf> = crates.map(|entry| entry.unwrap().path()).collect();
    folders.extend([root().join("fonts"), root().join("tests")]);
    folders.sort();
    let manifest = |folder: PathBuf| {
        let text = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
        Some((folder, text.parse().unwrap()))
    };
    let packages: Vec<_> = folders.into_iter().filter_map(manifest).collect();
    assert!(packages.len() > 8, "{} packages", packages.len());
    packages
}

/// What a manifest asks for, on any platform, by the names of packages.
fn dependencies(manifest: &Table, kinds: &[&str]) -> Vec<String> {
    let platforms = manifest.get("target").and_then(Value::as_table);
    let platforms = platforms.into_iter().flat_map(|platforms| platforms.values());
    let tables = platforms.filter_map(Value::as_table).chain([manifest]);
    let tables = tables
        .flat_map(|table| kinds.iter().filter_map(|kind| table.get(*kind)?.as_table()));
    tables
        .flatten()
        .map(|(name, wanted)| {
            let package = wanted.get("package").and_then(Value::as_str);
            package.unwrap_or(name).to_owned()
        })
        .collect()
}

/// The name in the table of one of our own crates.
fn ours_of(package: &str) -> Option<&str> {
    match package {
        "bantin" => Some("bantin"),
        _ => package.strip_prefix("bantin-"),
    }
}

/// Every Rust file of the workspace.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> =
        packages().into_iter().map(|(folder, _)| folder).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    assert!(files.len() > 50, "{} files", files.len());
    files
}

/// Whether code, not a comment, has `path` as the beginning of a path.
fn names(text: &str, path: &str) -> bool {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| {
        line.match_indices(path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        })
    })
}
