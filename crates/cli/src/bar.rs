//! A bar, where work takes long and somebody is looking.
//!
//! It is drawn on standard error if that is a terminal, once half a second has gone by,
//! and is taken away before anything is told: a message never stands beside it.

use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bantin::{Language, Progress, Stage, Step};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// So long a work is waited for without a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar, or none where nobody is looking. It is taken away when this is dropped.
pub(crate) struct Bar(Option<Arc<Mutex<Shown>>>);

/// What is shown, if anything is by now.
struct Shown {
    since: Instant,
    language: Language,
    /// The stage with its bar.
    bar: Option<(Stage, ProgressBar)>,
}

impl Bar {
    /// A bar for the work that begins now.
    pub(crate) fn new(language: Language) -> Self {
        // A terminal that cannot move back would get a line a step.
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let seen = io::stderr().is_terminal() && !dumb;
        let shown = Shown { since: Instant::now(), language, bar: None };
        Self(seen.then(|| Arc::new(Mutex::new(shown))))
    }

    /// What moves it.
    pub(crate) fn progress(&self) -> Progress {
        let Some(shown) = &self.0 else { return Progress::default() };
        let shown = Arc::clone(shown);
        Progress::new(move |step| {
            let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
            if is_due(shown.since.elapsed()) {
                shown.show(step);
            }
            ControlFlow::Continue(())
        })
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        let Some(shown) = &self.0 else { return };
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, bar)) = shown.bar.take() {
            bar.finish_and_clear();
        }
    }
}

impl Shown {
    fn show(&mut self, Step { stage, done, of, .. }: Step) {
        let (_, bar) = match self.bar.take() {
            Some((shown, bar)) if shown == stage => self.bar.insert((stage, bar)),
            before => {
                if let Some((_, bar)) = before {
                    bar.finish_and_clear();
                }
                self.bar.insert((stage, new_bar(name(stage, self.language))))
            }
        };
        let count = |of: usize| u64::try_from(of).unwrap_or(u64::MAX);
        bar.set_length(count(of));
        bar.set_position(count(done));
    }
}

fn is_due(elapsed: Duration) -> bool {
    elapsed >= PATIENCE
}

fn new_bar(name: &'static str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    // Letters that every console has.
    let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}");
    if let Ok(style) = style {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.with_message(name)
}

/// What is being done.
fn name(stage: Stage, language: Language) -> &'static str {
    let [en, vi] = match stage {
        Stage::Layout => ["setting", "sắp chữ"],
        Stage::Photos => ["photos", "thu nhỏ ảnh"],
        Stage::Pdf => ["PDF", "PDF"],
        Stage::Docx => ["Word", "Word"],
        Stage::Preview => ["drawing", "vẽ trang"],
        _ => ["", ""],
    };
    match language {
        Language::English => en,
        Language::Vietnamese => vi,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Bar, is_due};

    #[test]
    fn waits_half_a_second() {
        assert!(!is_due(Duration::ZERO));
        assert!(!is_due(Duration::from_millis(499)));
        assert!(is_due(Duration::from_millis(500)));
    }

    #[test]
    fn nobody_is_told_without_a_terminal() {
        // What the tests write to is read by them, or by nobody.
        let bar = Bar(None);
        assert_eq!(bar.progress(), bantin::Progress::default());
    }
}
