//! `bantin man`: the manual, one page for all commands.
//!
//! The page is `roff` for the macros of man(7): `bantin man > bantin.1`. What clap's
//! printer makes of a single command is put together here, each command a part of the
//! page.

use std::io::{self, Write};

use bantin::Language;
use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::failure::Failure;
use crate::{Done, help};

/// Tells man(1) how the page is encoded, wherever it is read.
const CODING: &str = ".\\\" -*- mode: nroff; coding: utf-8 -*-\n";

/// What clap's printer calls the parts of a page.
const HEADINGS: [(&str, &str); 3] =
    [("NAME", "TÊN"), ("SYNOPSIS", "CÁCH DÙNG"), ("DESCRIPTION", "MÔ TẢ")];

/// A list of terms, each with what it means.
type Terms = [(&'static str, [&'static str; 2])];

const EXIT: [&str; 2] = ["EXIT STATUS", "MÃ THOÁT"];
#[rustfmt::skip]
const EXIT_CODES: &Terms = &[
    ("0", ["done", "xong"]),
    ("1", [
        "the issue is wrong: nothing was made; or a draft cannot be read; or a PDF is not what it says of itself, or does not give the issue",
        "số bản tin có lỗi nên không làm gì; hoặc bản thảo không đọc được; hoặc tệp PDF không đúng như tự khai, không lấy lại được số bản tin",
    ]),
    ("2", ["the command is wrong", "lệnh ghi chưa đúng"]),
    ("3", [
        "the disk failed: a file cannot be read, or not written",
        "lỗi ở ổ đĩa: có tệp không đọc được hoặc không ghi được",
    ]),
];

const ENVIRONMENT: [&str; 2] = ["ENVIRONMENT", "BIẾN MÔI TRƯỜNG"];
#[rustfmt::skip]
const VARIABLES: &Terms = &[
    ("BANTIN_LANG", [
        "the language of messages, en or vi, where --lang does not say it",
        "ngôn ngữ của thông báo, en hoặc vi, khi không ghi --lang",
    ]),
    ("NO_COLOR", [
        "messages have no colours if this says anything",
        "có giá trị thì thông báo không có màu",
    ]),
];

/// Prints the manual in `language`.
pub(crate) fn run(language: Language) -> Result<Done, Failure> {
    let page = page(language).map_err(Failure::Output)?;
    Ok(Done::saying(page))
}

fn page(language: Language) -> io::Result<String> {
    let mut command = help::command(language);
    command.build();
    let parts: Vec<Command> = command
        .get_subcommands()
        .filter(|part| part.get_name() != "help")
        .cloned()
        .collect();
    let word = |said: &[&'static str; 2]| match language {
        Language::English => said[0],
        Language::Vietnamese => said[1],
    };
    let man = Man::new(command);
    let mut page = CODING.to_owned();
    page.push_str(&written(|out| man.render_title(out))?);
    for section in [
        written(|out| man.render_name_section(out))?,
        written(|out| man.render_synopsis_section(out))?,
        written(|out| man.render_description_section(out))?,
        written(|out| man.render_options_section(out))?,
    ] {
        page.push_str(&in_language(&body(&section), language));
    }
    let heading = word(&["COMMANDS", "CÁC LỆNH"]);
    page.push_str(&body(&heading_of("SH", heading).render()));
    for part in parts {
        page.push_str(&command_part(part)?);
    }
    for (heading, terms) in [(EXIT, EXIT_CODES), (ENVIRONMENT, VARIABLES)] {
        let mut list = heading_of("SH", word(&heading));
        for (term, means) in terms {
            list.control("TP", []);
            list.text([bold(*term)]);
            list.text([roman(word(means))]);
        }
        page.push_str(&body(&list.render()));
    }
    Ok(page)
}

/// The part of the page that is about `command`: what every command knows is told once,
/// with the options of all.
fn command_part(command: Command) -> io::Result<String> {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let own = command.mut_args(|arg| {
        let shared = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(shared)
    });
    let man = Man::new(own);
    let mut part = body(&heading_of("SS", &name).render());
    for section in [
        written(|out| man.render_description_section(out))?,
        written(|out| man.render_synopsis_section(out))?,
        written(|out| man.render_options_section(out))?,
    ] {
        let section = body(&section);
        let lines = section.lines().filter(|line| !line.starts_with(".SH"));
        let lines: Vec<&str> = lines.collect();
        if !lines.is_empty() {
            part.push_str(&format!(".PP\n{}\n", lines.join("\n")));
        }
    }
    Ok(part)
}

fn heading_of(macro_name: &str, heading: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control(macro_name, [heading]);
    roff
}

fn written(render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut out = Vec::new();
    render(&mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// `section` without what stands before each: how an apostrophe is printed, which the
/// title of the page has said. What begins with a dash begins a line.
fn body(section: &str) -> String {
    let mut body = String::new();
    for line in section.lines() {
        if line.starts_with(".ie \\n(.g") || line.starts_with(".el .ds") {
            continue;
        }
        if line.starts_with("\\- ") {
            body.push_str(".br\n");
        }
        body.push_str(line);
        body.push('\n');
    }
    body
}

/// `section` with its heading in `language`.
fn in_language(section: &str, language: Language) -> String {
    if language == Language::English {
        return section.to_owned();
    }
    let known = |line: &str| {
        let heading = line.strip_prefix(".SH ")?;
        let (_, vi) = HEADINGS.iter().find(|(en, _)| *en == heading.trim_matches('"'))?;
        Some(format!(".SH \"{vi}\""))
    };
    let lines =
        section.lines().map(|line| known(line).unwrap_or_else(|| line.to_owned()));
    lines.flat_map(|line| [line, "\n".to_owned()]).collect()
}
