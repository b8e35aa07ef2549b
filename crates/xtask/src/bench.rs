//! How long the command takes, and how much memory.
//!
//! The issues are the sample's article over and over, with four photos of about
//! 1.5 MB. Each is built five times by a process of its own; medians are printed, and
//! what tags and the standard of an archive add to a PDF that promises nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bantin::Bulletin;
use serde_json::{Value, json};

use crate::measure::{Cost, run_once};
use crate::{Outcome, photo, say, target, workspace};

/// So many pages the issues should about have.
const PAGES: [usize; 3] = [4, 100, 1_000];

/// So many photos they share.
const PHOTOS: usize = 4;

/// What is compared: a PDF that promises nothing, and one for the archive.
const STANDARDS: [&str; 2] = ["none", "a-3a"];

/// So often each is built.
const RUNS: usize = 5;

/// Makes the issues, builds each five times, and says what it cost.
pub(crate) fn run() -> Outcome {
    let bantin = command()?;
    for wanted in PAGES {
        compare_standards(&bantin, wanted)?;
    }
    Ok(())
}

/// The same of Word documents.
pub(crate) fn run_docx() -> Outcome {
    let bantin = command()?;
    let out = folder().join("out").join("docx");
    for wanted in PAGES {
        let (issue, pages) = issue_of(wanted)?;
        let mut costs = Vec::new();
        for _ in 0..RUNS {
            let mut build = Command::new(&bantin);
            build.arg("build").arg(&issue).arg("--docx").arg("-o").arg(&out);
            costs.push(run_once(&mut build)?);
        }
        let Cost { wall_s, cpu_s, rss_mb } = Cost::median(&costs);
        let bytes = fs::metadata(out.join(format!("{}.docx", stem(wanted))))?.len();
        say(&format!(
            "pages={pages} docx wall_s={wall_s:.3} cpu_s={cpu_s:.2} rss_mb={rss_mb:.0} \
             bytes={bytes}"
        ))?;
    }
    Ok(())
}

/// Builds the command, and says where it is.
fn command() -> Outcome<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--release", "--quiet", "--package", "bantin-cli"])
        .current_dir(workspace())
        .status()?;
    if !built.success() {
        return Err("the command does not build".into());
    }
    Ok(target().join("release").join("bantin"))
}

/// Builds an issue of about `wanted` pages to each standard, says what it cost, and what
/// the standard adds.
fn compare_standards(bantin: &Path, wanted: usize) -> Outcome {
    let (issue, pages) = issue_of(wanted)?;
    let out = folder().join("out");
    let mut costs = STANDARDS.map(|_| Vec::new());
    // In turn, so that a busy moment of the machine costs both alike.
    for _ in 0..RUNS {
        for (standard, costs) in STANDARDS.iter().zip(&mut costs) {
            let mut build = Command::new(bantin);
            build.arg("build").arg(&issue).args(["--pdf", "--standard", standard]);
            build.arg("-o").arg(out.join(standard));
            costs.push(run_once(&mut build)?);
        }
    }
    let mut sums = Vec::new();
    for (standard, costs) in STANDARDS.iter().zip(&costs) {
        let Cost { wall_s, cpu_s, rss_mb } = Cost::median(costs);
        let pdf = out.join(standard).join(format!("{}.pdf", stem(wanted)));
        let bytes = fs::metadata(pdf)?.len();
        say(&format!(
            "pages={pages} standard={standard} wall_s={wall_s:.3} cpu_s={cpu_s:.2} \
             rss_mb={rss_mb:.0} bytes={bytes}"
        ))?;
        let bytes = u32::try_from(bytes).map_or(f64::INFINITY, f64::from);
        sums.push((wall_s, bytes));
    }
    if let [plain, kept] = sums.as_slice() {
        let more = |one: f64, other: f64| (other / one - 1.0) * 100.0;
        let (time, size) = (more(plain.0, kept.0), more(plain.1, kept.1));
        say(&format!("pages={pages} added: time {time:+.0} %, size {size:+.1} %"))?;
    }
    Ok(())
}

/// Where the issues lie, and what comes of them.
fn folder() -> PathBuf {
    target().join("bench")
}

/// Writes an issue of about `wanted` pages with its photos, and says how many it has.
pub(crate) fn issue_of(wanted: usize) -> Outcome<(PathBuf, usize)> {
    fs::create_dir_all(folder())?;
    for number in 0..PHOTOS {
        let file = folder().join(photo_name(number));
        if !file.exists() {
            fs::write(file, photo::jpeg(number)?)?;
        }
    }
    write_issue(&article()?, wanted)
}

/// The article of the sample.
fn article() -> Outcome<Value> {
    let path = workspace().join("assets/samples/tan-ky-so-01/issue.json");
    let sample: Value = serde_json::from_slice(&fs::read(path)?)?;
    Ok(sample["articles"][0].clone())
}

fn write_issue(article: &Value, wanted: usize) -> Outcome<(PathBuf, usize)> {
    let path = folder().join(format!("{wanted}.json"));
    let mut copies = wanted.div_ceil(2);
    loop {
        fs::write(&path, issue(article, wanted, copies).to_string())?;
        let pages = Bulletin::open(&path)?.pages().pages.len();
        let better = (copies * wanted / pages).max(1);
        // Pages come in whole articles: within a twentieth is near enough.
        if pages.abs_diff(wanted) * 20 <= wanted || better == copies {
            return Ok((path, pages));
        }
        copies = better;
    }
}

fn issue(article: &Value, wanted: usize, copies: usize) -> Value {
    let mut photos = (0..PHOTOS).cycle();
    let articles = (0..copies).map(|_| {
        let mut article = article.clone();
        name_photos(&mut article, &mut photos);
        article
    });
    json!({
        "publication": {
            "id": "bench",
            "title": "Cải cách hành chính",
            "publisher": { "name": "UBND xã Tân Kỳ" }
        },
        "issue": { "number": wanted.to_string(), "coverage": { "year": 2026 } },
        "articles": articles.collect::<Vec<_>>(),
    })
}

/// Puts photos in place of the sample's drawings, in turn.
fn name_photos(value: &mut Value, photos: &mut impl Iterator<Item = usize>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if name == "src" {
                    *value = photos.next().map(photo_name).into();
                } else {
                    name_photos(value, photos);
                }
            }
        }
        Value::Array(elements) => {
            elements.iter_mut().for_each(|element| name_photos(element, photos));
        }
        _ => {}
    }
}

fn photo_name(number: usize) -> String {
    format!("photo-{number}.jpg")
}

fn stem(wanted: usize) -> String {
    format!("bench_2026_so-{wanted}")
}
