//! What was seen of a PDF: a line a check, or one JSON document.
//!
//! ```json
//! {
//!   "path": "issue.pdf",
//!   "claims": "PDF/A-3a, PDF/UA-1",
//!   "pages": 2,
//!   "broken": false,
//!   "checks": [
//!     {
//!       "subject": "fonts",
//!       "seen": true,
//!       "holds": false,
//!       "says": { "en": "…", "vi": "…" },
//!       "faults": [{ "breaks": false, "problem": { "en": "…", "vi": "…" } }],
//!       "more": 0
//!     }
//!   ],
//!   "judge": { "en": "…", "vi": "…" }
//! }
//! ```
//!
//! A check holds if it could be made and nothing is wrong. A fault breaks what the file
//! says of itself, or is only worth knowing. `claims` is empty if there are none.

use std::path::Path;

use bantin::{Check, Fault, Language, Verdict};

use super::json::{pair, words};
use crate::visible::visible;

const JUDGE_EN: &str = "this is what can be seen without a validator; whether the file \
                        conforms is for veraPDF to judge: https://verapdf.org";
const JUDGE_VI: &str = "trên đây chỉ là những gì thấy được khi không có bộ kiểm định; tệp \
                        có đúng tiêu chuẩn hay không phải do veraPDF kết luận: \
                        https://verapdf.org";

/// For people.
pub(super) fn text(verdict: &Verdict, path: &Path, language: Language) -> String {
    let english = language == Language::English;
    let claims = verdict.claims.to_string();
    let (path, pages) = (visible(&path.display().to_string()), verdict.pages);
    let claims = match (english, claims.is_empty()) {
        (true, true) => "claims no standard".into(),
        (true, false) => format!("claims {claims}"),
        (false, true) => "không khai tiêu chuẩn nào".into(),
        (false, false) => format!("tự khai {claims}"),
    };
    let mut told = match (english, pages) {
        (true, 1) => format!("{path}: 1 page, {claims}\n"),
        (true, _) => format!("{path}: {pages} pages, {claims}\n"),
        (false, _) => format!("{path}: {pages} trang, {claims}\n"),
    };
    let [good, fault, note, unseen] = if english {
        ["good ", "FAULT", "note ", "-    "]
    } else {
        ["đạt  ", "LỖI  ", "lưu ý", "-    "]
    };
    let mut line = |mark: &str, said: &str| {
        told.push_str(&format!("  {mark}  {}\n", visible(said)));
    };
    for check in &verdict.checks {
        let says =
            if english { check.subject.to_string() } else { check.subject.vi().into() };
        if !check.seen {
            let unknown = if english { "not seen" } else { "không xem được" };
            line(unseen, &format!("{says}: {unknown}"));
        } else if check.faults.is_empty() {
            line(good, &says);
        }
        for found in &check.faults {
            let mark = if found.breaks(&verdict.claims) { fault } else { note };
            let said = if english { found.to_string() } else { found.vi() };
            line(mark, &said);
        }
        if check.more > 0 {
            let more = check.more;
            let said = if english {
                format!("and {more} more")
            } else {
                format!("và {more} lỗi khác")
            };
            line("     ", &said);
        }
    }
    told.push_str(if english { JUDGE_EN } else { JUDGE_VI });
    told.push('\n');
    told
}

/// For programs.
pub(super) fn json(verdict: &Verdict, path: &Path) -> String {
    let fault = |fault: &Fault| {
        let breaks = fault.breaks(&verdict.claims);
        let problem = pair(&fault.to_string(), &fault.vi());
        format!("{{ \"breaks\": {breaks}, \"problem\": {problem} }}")
    };
    let check = |check: &Check| {
        let Check { subject, seen, faults, more, .. } = check;
        let holds = *seen && faults.is_empty();
        let says = pair(&subject.to_string(), subject.vi());
        let faults: Vec<String> = faults.iter().map(fault).collect();
        format!(
            "{{ \"subject\": {}, \"seen\": {seen}, \"holds\": {holds}, \"says\": {says}, \
             \"faults\": [{}], \"more\": {more} }}",
            words(subject.code()),
            faults.join(", "),
        )
    };
    let checks: Vec<String> = verdict.checks.iter().map(check).collect();
    format!(
        "{{\n  \"path\": {},\n  \"claims\": {},\n  \"pages\": {},\n  \"broken\": {},\n  \
         \"checks\": [\n    {}\n  ],\n  \"judge\": {}\n}}\n",
        words(&path.display().to_string()),
        words(&verdict.claims.to_string()),
        verdict.pages,
        verdict.is_broken(),
        checks.join(",\n    "),
        pair(JUDGE_EN, JUDGE_VI),
    )
}
