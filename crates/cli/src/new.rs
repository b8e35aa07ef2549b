//! `bantin new`: the first issue of a bulletin, or the next after the last.

use std::fmt;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use bantin::{
    Beginning, Coverage, Error, Language, Period, SCHEMA_NAME, begin, next_issue, schema,
};

use crate::Done;
use crate::args::New;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Writes an `issue.json` that is ready to be filled, and says where it is. One that is
/// there already stays.
pub(crate) fn run(new: &New, language: Language) -> Result<Done, Failure> {
    let path = new.folder.join("issue.json");
    if path.exists() {
        return Err(Failure::Refused {
            path,
            code: "taken",
            en: "there is an issue already, and it stays as it is".into(),
            vi: "đã có số bản tin ở đây nên giữ nguyên, không ghi đè".into(),
        });
    }
    let (issue, mut beside) = match &new.from {
        Some(last) => next(last)?,
        None => (begin(&asked(new, language)?), Vec::new()),
    };
    // An office may have put its own address of the schema there.
    if issue.contains(&format!("\"$schema\": \"{SCHEMA_NAME}\"")) {
        beside.push((SCHEMA_NAME.to_owned(), schema().into_bytes()));
    }
    let mut files = vec![("issue.json".to_owned(), issue.into_bytes())];
    files.extend(beside.into_iter().filter(|(name, _)| !new.folder.join(name).exists()));
    Ok(Done::saying(paths(&Desk::at(&new.folder)?.put_all(&files)?)))
}

/// Files that stand beside an issue: name and bytes.
type Beside = Vec<(String, Vec<u8>)>;

/// The issue after the one at `last`, with the design file and the settings beside it.
fn next(last: &Path) -> Result<(String, Beside), Failure> {
    let last = if last.is_dir() { last.join("issue.json") } else { last.to_owned() };
    let source = crate::extract::read(&last)?;
    let text = String::from_utf8_lossy(&source).into_owned();
    let issue = next_issue(source)
        .map_err(|report| Failure::bulletin(&last, Error::Wrong(*report)))?;
    let folder = last.parent().map_or_else(PathBuf::new, Path::to_owned);
    let mut names = vec!["bantin.toml".to_owned()];
    let plain = |name: &String| !name.contains(['/', '\\']) && !name.starts_with('.');
    names.extend(bantin::design_named(&text).filter(plain));
    let read = |name: String| Some((name.clone(), fs::read(folder.join(&name)).ok()?));
    Ok((issue, names.into_iter().filter_map(read).collect()))
}

/// What is said on the command line, and what is asked for at a terminal.
fn asked(new: &New, language: Language) -> Result<Beginning, Failure> {
    let coverage = match (new.month, new.quarter) {
        (Some((month, year)), _) => Some(Coverage { period: Period::Month(month), year }),
        (_, Some((part, year))) => Some(Coverage { period: Period::Quarter(part), year }),
        _ => None,
    };
    let missing = [
        (new.commune.is_none(), "--commune"),
        (new.province.is_none(), "--province"),
        (coverage.is_none(), "--month"),
    ];
    let missing: Vec<_> = missing
        .into_iter()
        .filter(|(missing, _)| *missing)
        .map(|(_, flag)| flag)
        .collect();
    let terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    if !terminal && !missing.is_empty() {
        return Err(Failure::Unsaid(missing));
    }
    let ask = |said: &Option<String>, en: &str, vi: &str, usual: &str| match said {
        Some(said) => Ok(said.clone()),
        None if terminal => ask(en, vi, usual, language),
        None => Ok(usual.to_owned()),
    };
    let commune = ask(&new.commune, "Commune", "Xã (phường)", "")?;
    let province = ask(&new.province, "Province", "Tỉnh (thành phố)", "")?;
    let title = ask(&new.title, "Title of the bulletin", "Tên bản tin", &commune)?;
    let number = ask(&new.number, "Number", "Số", "01")?;
    let coverage = match coverage {
        Some(coverage) => coverage,
        None => loop {
            let answer =
                self::ask("Month and year", "Tháng và năm", &this_month(), language)?;
            if let Ok((month, year)) = part_of_year::<12>(&answer) {
                break Coverage { period: Period::Month(month), year };
            }
        },
    };
    Ok(Beginning { commune, province, title, number, coverage })
}

/// Asks at the terminal until there is an answer.
fn ask(en: &str, vi: &str, usual: &str, language: Language) -> Result<String, Failure> {
    let question = match language {
        Language::English => en,
        Language::Vietnamese => vi,
    };
    loop {
        let mut out = io::stderr();
        let shown = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
        write!(out, "{question}{shown}: ").map_err(Failure::Output)?;
        out.flush().map_err(Failure::Output)?;
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer).map_err(Failure::Output)?;
        let answer = answer.trim();
        let answer = if answer.is_empty() { usual } else { answer };
        if !answer.is_empty() {
            return Ok(answer.to_owned());
        }
        if read == 0 {
            return Err(Failure::Unsaid(vec!["--commune", "--province"]));
        }
    }
}

/// What is written is no part of a year, of which there are so many.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotPartOfYear(u8);

impl NotPartOfYear {
    /// The same, in Vietnamese.
    pub(crate) fn vi(&self) -> String {
        format!("hãy ghi như {}/2026", self.0)
    }
}

impl fmt::Display for NotPartOfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "write it as {}/2026", self.0)
    }
}

impl std::error::Error for NotPartOfYear {}

/// A part of a year, as `5/2026` or `2026-05`; there are `MOST` in a year.
pub(crate) fn part_of_year<const MOST: u8>(
    written: &str,
) -> Result<(u8, i16), NotPartOfYear> {
    let (part, year) = match written.trim().split_once('/') {
        Some(pair) => pair,
        None => {
            let iso = written.trim().split_once('-');
            let (year, part) = iso.ok_or(NotPartOfYear(MOST))?;
            (part, year)
        }
    };
    let part = part.trim().parse().ok().filter(|part| (1..=MOST).contains(part));
    let year = year.trim().parse().ok().filter(|year| (1900..=2999).contains(year));
    part.zip(year).ok_or(NotPartOfYear(MOST))
}

/// The month that the clock says, as `5/2026`: what an answer is likely to be.
#[expect(clippy::disallowed_methods, reason = "it is a suggestion, not in any output")]
fn this_month() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // From days since 1970 to the calendar, in eras of 400 years that begin in March
    // (Hinnant, Low-Level Date Algorithms, `civil_from_days`).
    let days = now.as_secs() / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let of_era = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * of_era + of_era / 4 - of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + of_era + u64::from(month <= 2);
    format!("{month}/{year}")
}

#[cfg(test)]
mod tests {
    use super::{part_of_year, this_month};

    #[test]
    fn reads_months_as_people_write_them() {
        assert_eq!(part_of_year::<12>("5/2026"), Ok((5, 2026)));
        assert_eq!(part_of_year::<12>(" 2026-05 "), Ok((5, 2026)));
        assert_eq!(part_of_year::<4>("2/2026"), Ok((2, 2026)));
        for wrong in ["", "13/2026", "5", "5/26", "0/2026", "x/y", "5-2026"] {
            assert!(part_of_year::<12>(wrong).is_err(), "{wrong}");
        }
        assert!(part_of_year::<4>("5/2026").is_err());
        let (month, year) = part_of_year::<12>(&this_month()).unwrap();
        assert!((1..=12).contains(&month) && year >= 2026);
    }
}
