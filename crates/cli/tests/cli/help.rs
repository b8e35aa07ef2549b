//! Help, the manual and completions, in the language of whoever asks.

use std::process::{Command, Output, Stdio};

use crate::command::{bantin, code, complaint, said};

fn asked(words: &str) -> Output {
    bantin().args(words.split_whitespace()).output().unwrap()
}

/// All commands, with what each is called.
const COMMANDS: [&str; 13] = [
    "build",
    "check",
    "proof",
    "preview",
    "extract",
    "verify",
    "schema",
    "explain",
    "new",
    "watch",
    "import",
    "man",
    "completions",
];

#[test]
fn help_is_vietnamese_for_those_who_ask_in_vietnamese() {
    let help = asked("--lang vi --help");
    assert_eq!((code(&help), &*complaint(&help)), (0, ""));
    insta::assert_snapshot!("help", said(&help));
    insta::assert_snapshot!("help-build", said(&asked("build -h --lang=vi")));
    insta::assert_snapshot!("help-preview", said(&asked("preview --lang vi --help")));
    for command in COMMANDS {
        let long = said(&asked(&format!("{command} --lang vi --help")));
        let short = said(&asked(&format!("{command} --lang vi -h")));
        let by_name = said(&asked(&format!("--lang vi help {command}")));
        assert_eq!(long, by_name, "{command}");
        for page in [long, short] {
            assert!(page.contains(&format!("Cách dùng: bantin {command}")), "{page}");
            let english = [
                "Usage",
                "Options",
                "OPTIONS",
                "Arguments",
                "Commands",
                "default",
                "possible",
                "Possible",
                "Print",
            ];
            for word in english {
                assert!(!page.contains(word), "{command}: {word} in {page}");
            }
        }
    }
}

#[test]
fn the_language_of_help_is_that_of_messages() {
    let vietnamese = said(&asked("--lang vi --help"));
    let of = |variable: &str, value: &str, words: &str| {
        let mut help = bantin();
        said(&help.env(variable, value).args(words.split(' ')).output().unwrap())
    };
    assert_eq!(of("BANTIN_LANG", "vi", "--help"), vietnamese);
    assert_eq!(of("BANTIN_LANG", "en", "--help --lang vi"), vietnamese);
    if cfg!(target_os = "linux") {
        let mut help = bantin();
        help.env_remove("LC_ALL").env("LANG", "vi_VN.UTF-8").arg("--help");
        assert_eq!(said(&help.output().unwrap()), vietnamese);
    }
    let english = said(&asked("--help"));
    assert!(english.contains("Usage: bantin [OPTIONS] <COMMAND>"), "{english}");
    assert_eq!(of("BANTIN_LANG", "vi", "--lang en --help"), english);
}

#[test]
fn a_command_that_makes_no_sense_is_told_in_vietnamese() {
    let commands = [
        "buld issue.json",
        "build",
        "build issue.json --pfd",
        "build issue.json another.json",
        "build issue.json --fonts a --fonts b",
        "build issue.json --standard a-4",
        "build issue.json --pdf=a",
        "build issue.json --format xml",
        "build issue.json -o",
        "preview issue.json",
        "preview issue.json -o out --dpi 9",
        "new so-02 --month 13/2026",
        "new so-02 --from so-01 --title Tin",
        "completions tcsh",
        "import",
        "--format json",
    ];
    let mut told = String::new();
    for command in commands {
        let wrong = asked(&format!("--lang vi {command}"));
        assert_eq!((code(&wrong), &*said(&wrong)), (2, ""), "{command}");
        told.push_str(&format!("$ bantin {command}\n{}\n\n", complaint(&wrong)));
    }
    insta::assert_snapshot!("wrong-commands", told);
    let nothing = bantin().env("BANTIN_LANG", "vi").output().unwrap();
    assert_eq!((code(&nothing), &*said(&nothing)), (2, ""));
    assert_eq!(complaint(&nothing), said(&asked("--lang vi -h")));
}

#[test]
fn the_manual_is_one_page_of_all_commands() {
    for (language, parts) in [
        ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS"]),
        ("vi", ["TÊN", "CÁCH DÙNG", "MÔ TẢ", "TÙY CHỌN", "CÁC LỆNH", "MÃ THOÁT"]),
    ] {
        let man = asked(&format!("man --lang {language}"));
        assert_eq!((code(&man), &*complaint(&man)), (0, ""));
        let page = said(&man);
        let headings: Vec<_> = page
            .lines()
            .filter_map(|line| line.strip_prefix(".SH "))
            .map(|heading| heading.trim_matches('"'))
            .collect();
        assert_eq!(headings[..6], parts, "{language}");
        for command in COMMANDS {
            let part = format!(".SS \"bantin {command}\"\n");
            assert_eq!(page.matches(&part).count(), 1, "{language}: {command}");
        }
        assert!(page.contains("\n\\fB\\-\\-shrink\\-photos\\fR"), "{language}");
        assert_eq!(page.matches("\n\\fB\\-\\-format\\fR").count(), 1, "once for all");
        let plain = |line: &&str| !line.starts_with('.') && !line.starts_with("\\f");
        let words: String = page.lines().filter(plain).collect();
        assert_eq!(words.contains("Tệp của số bản tin"), language == "vi");
        assert_eq!(words.contains("The file of the issue"), language == "en");
    }
}

/// Where there is a `groff`, it finds nothing to complain of.
#[test]
fn the_manual_is_good_roff() {
    for language in ["en", "vi"] {
        let mut groff = Command::new("groff");
        groff.args(["-man", "-ww", "-z", "-Kutf8", "-Tutf8"]);
        groff.stdin(Stdio::piped()).stderr(Stdio::piped());
        let Ok(mut groff) = groff.spawn() else { return };
        let page = asked(&format!("man --lang {language}")).stdout;
        std::io::Write::write_all(&mut groff.stdin.take().unwrap(), &page).unwrap();
        let judged = groff.wait_with_output().unwrap();
        assert_eq!((code(&judged), &*complaint(&judged)), (0, ""), "{language}");
    }
}

#[test]
fn completions_are_scripts_of_their_shells() {
    let marks = [
        ("bash", "complete -F _bantin"),
        ("zsh", "#compdef bantin"),
        ("fish", "complete -c bantin"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer"),
    ];
    for (shell, mark) in marks {
        for (language, about) in [("en", "Make the bulletin"), ("vi", "Làm bản tin")] {
            let done = asked(&format!("completions {shell} --lang {language}"));
            assert_eq!((code(&done), &*complaint(&done)), (0, ""), "{shell}");
            let script = said(&done);
            assert!(script.contains(mark), "{shell}");
            for command in COMMANDS {
                assert!(script.contains(command), "{shell}: {command}");
            }
            assert!(
                script.contains("--shrink-photos") || script.contains("shrink-photos")
            );
            // That of bash explains nothing.
            assert_eq!(script.contains(about), shell != "bash", "{shell} {language}");
            if shell == "zsh" {
                let explained =
                    if language == "vi" { "Cho người đọc" } else { "For people" };
                assert!(script.contains(explained), "{language}");
            }
        }
    }
}

/// Where there is a shell, it reads its script without complaint.
#[test]
fn shells_read_their_scripts() {
    for (shell, words) in
        [("bash", &["-n"][..]), ("zsh", &["-n"]), ("fish", &["--no-execute"])]
    {
        for language in ["en", "vi"] {
            let mut read = Command::new(shell);
            let folder = tempfile::TempDir::new().unwrap();
            let script = folder.path().join("script");
            let made = asked(&format!("completions {shell} --lang {language}")).stdout;
            std::fs::write(&script, made).unwrap();
            let Ok(judged) = read.args(words).arg(&script).output() else { continue };
            assert_eq!(
                (code(&judged), &*complaint(&judged)),
                (0, ""),
                "{shell} {language}"
            );
        }
    }
}
