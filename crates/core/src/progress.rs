//! How far a work is, told to whoever waits for it; and a way to stop it.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

/// How far a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: usize,
    /// How much of it there is. Where an issue has to fill so many pages it is laid out
    /// several times, and `done` begins anew.
    pub of: usize,
}

/// What is being done, and what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Words are set and pages made up: the blocks of articles.
    Layout,
    /// Photos are made smaller: pictures.
    Photos,
    /// A PDF is printed: pages.
    Pdf,
    /// A Word document is written: articles.
    Docx,
    /// Pages are drawn: pages.
    Preview,
}

/// Is told how far a work is, and says whether it is to go on.
///
/// ```
/// use std::ops::ControlFlow::{Break, Continue};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicBool, Ordering};
///
/// # use bantin_core::{Progress, Stage};
/// let cancelled = Arc::new(AtomicBool::new(false));
/// let seen = Arc::clone(&cancelled);
/// let progress = Progress::new(move |step| {
///     // Show step.done of step.of; then say whether to go on.
///     if seen.load(Ordering::Relaxed) { Break(()) } else { Continue(()) }
/// });
///
/// assert!(progress.step(Stage::Pdf, 1, 10).is_ok());
/// cancelled.store(true, Ordering::Relaxed);
/// assert!(progress.step(Stage::Pdf, 2, 10).is_err());
/// ```
///
/// By default nobody is told, and every work goes on to its end. Two are equal if they
/// tell the same.
#[derive(Clone, Default)]
pub struct Progress(Option<Arc<Tell>>);

type Tell = dyn Fn(Step) -> ControlFlow<()> + Send + Sync;

/// A work was stopped by whoever was told of its [`Progress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work was stopped")]
pub struct Stopped;

impl Progress {
    /// Tells `tell` how far a work is, often: several times a page. It may be called from
    /// any thread. When it says [`Break`](ControlFlow::Break) the work stops, and gives
    /// the error [`Stopped`].
    pub fn new(tell: impl Fn(Step) -> ControlFlow<()> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(tell)))
    }

    /// Says that `done` of `of` is done.
    ///
    /// # Errors
    ///
    /// [`Stopped`] if the work is not to go on.
    pub fn step(&self, stage: Stage, done: usize, of: usize) -> Result<(), Stopped> {
        match self.0.as_ref().map(|tell| tell(Step { stage, done, of })) {
            Some(ControlFlow::Break(())) => Err(Stopped),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Progress(told)" } else { "Progress" })
    }
}

impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl Eq for Progress {}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{Progress, Stage, Stopped};

    #[test]
    fn goes_on_until_it_is_told_to_stop() {
        let progress = Progress::new(|step| match step.done {
            3.. => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        });
        assert_eq!(progress.step(Stage::Layout, 2, 9), Ok(()));
        assert_eq!(progress.step(Stage::Layout, 3, 9), Err(Stopped));
        assert_eq!(Progress::default().step(Stage::Layout, 3, 9), Ok(()));
        assert_eq!(progress, progress.clone());
        assert_ne!(progress, Progress::default());
        assert_ne!(progress, Progress::new(|_| ControlFlow::Continue(())));
    }
}
