//! A command that makes no sense: what is told of it.

use std::error::Error as _;

use bantin::{Language, UnknownStandard};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::usage_in_vietnamese;
use crate::args::NotBetween;
use crate::new::NotPartOfYear;
use crate::visible::visible;

/// The whole message, if clap does not have it in `language`: help and version are no
/// errors, and come in the language of the command that they are of.
pub(crate) fn tell(error: &Error, language: Language) -> Option<String> {
    let english = language == Language::English;
    let asked_for = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
    );
    if english || asked_for {
        return None;
    }
    let mut told = format!("lỗi: {}\n", visible(&wrong(error)));
    let suggested = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let suggested: Vec<_> = suggested.into_iter().flat_map(|of| all(error, of)).collect();
    if !suggested.is_empty() {
        let suggested = visible(&quoted(&suggested, " hoặc "));
        told.push_str(&format!("\n  gợi ý: có phải bạn muốn ghi {suggested}?\n"));
    }
    let commands = all(error, ContextKind::ValidSubcommand);
    if !commands.is_empty() {
        told.push_str(&format!("\n  các lệnh: {}\n", commands.join(", ")));
    }
    let possible = all(error, ContextKind::ValidValue);
    if !possible.is_empty() {
        told.push_str(&format!("\n  các giá trị dùng được: {}\n", possible.join(", ")));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage_in_vietnamese(&usage.to_string());
        told.push_str(&format!("\nCách dùng: {usage}\n"));
    }
    told.push_str("\nĐể xem hướng dẫn, hãy chạy lại lệnh với --help.\n");
    Some(told)
}

/// What is wrong, in one line.
fn wrong(error: &Error) -> String {
    let one = |kind| all(error, kind).into_iter().next();
    let argument = one(ContextKind::InvalidArg).unwrap_or_default();
    let value = one(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("không có tùy chọn \"{argument}\"")
        }
        ErrorKind::UnknownArgument => format!("thừa tham số \"{argument}\""),
        ErrorKind::InvalidSubcommand => {
            let name = one(ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("không có lệnh \"{name}\"")
        }
        ErrorKind::MissingSubcommand => "chưa ghi tên lệnh".into(),
        ErrorKind::MissingRequiredArgument => {
            format!("còn thiếu {}", all(error, ContextKind::InvalidArg).join(", "))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("chưa ghi giá trị của \"{argument}\"")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let wrong = format!("giá trị \"{value}\" không dùng được cho \"{argument}\"");
            match why(error) {
                Some(why) => format!("{wrong}: {why}"),
                None => wrong,
            }
        }
        ErrorKind::ArgumentConflict => {
            let others = all(error, ContextKind::PriorArg);
            if others.is_empty() || others.contains(&argument) {
                format!("\"{argument}\" chỉ được ghi một lần")
            } else {
                let others = quoted(&others, ", ");
                format!("\"{argument}\" không dùng chung được với {others}")
            }
        }
        ErrorKind::TooManyValues => {
            format!("\"{argument}\" không nhận giá trị \"{value}\"")
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("\"{argument}\" chưa đủ giá trị")
        }
        ErrorKind::NoEquals => format!("giữa \"{argument}\" và giá trị phải có dấu ="),
        ErrorKind::InvalidUtf8 => "trong lệnh có ký tự không đọc được".into(),
        _ => "lệnh ghi chưa đúng".into(),
    }
}

/// Why a value is none, as the readers of values say it.
fn why(error: &Error) -> Option<String> {
    let source = error.source()?;
    let standard = source.downcast_ref::<UnknownStandard>().map(UnknownStandard::vi);
    let between = || source.downcast_ref::<NotBetween>().map(NotBetween::vi);
    let part = || source.downcast_ref::<NotPartOfYear>().map(NotPartOfYear::vi);
    standard.or_else(between).or_else(part)
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

fn quoted(words: &[String], between: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(between)
}
