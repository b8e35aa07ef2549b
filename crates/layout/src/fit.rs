//! Copyfitting: an issue that fills so many pages.

use bantin_core::{Issue, Pointer, Progress, Stopped};
use bantin_design::{Design, Fitting, TypeCase};
use bantin_page::{Note, Remark};

use crate::Made;

/// The height of pictures when nothing has to fit, in thousandths.
pub(crate) const NATURAL: i64 = 1000;

/// Into how many steps each kind of change is parted.
const STEPS: i64 = 4;
/// The furthest step either way: pictures and white, then the leading, then the size.
const FURTHEST: i64 = STEPS * 3;

/// Makes up `issue` so that it fills `pages` pages: with the smallest change that gives
/// as many, and within that number leaves the least white at the end. If no change that
/// the design allows gives as many, nothing is changed.
///
/// What readers notice least gives first: the height of pictures and the white round
/// blocks, then the leading, then the size of the type. Each step is longer than the one
/// before, so that the right one is found by halving.
pub(crate) fn fit(
    issue: &Issue,
    design: &Design,
    case: &TypeCase,
    pages: u32,
    progress: &Progress,
) -> Result<Made, Stopped> {
    let wanted = usize::try_from(pages).unwrap_or(usize::MAX);
    let made = |step: i64| {
        let fitting = fitting(design, step);
        let changed = design.clone().fitted(&fitting);
        Made::up(issue, &changed, case, NATURAL + fitting.figures, progress)
    };
    let natural = made(0)?;
    let too_long = natural.pages.len() > wanted;
    let (mut near, mut far) = (0, if too_long { -FURTHEST } else { FURTHEST });
    // Between `near` and `far` lies the step after which there are as few, or before
    // which there are as many, pages as wanted.
    let mut best: Option<(i64, Made)> = None;
    let mut try_step = |step: i64, made: Made| {
        let count = made.pages.len();
        let better = |known: &Made| room(&made) < room(known);
        if count == wanted && best.as_ref().is_none_or(|(_, known)| better(known)) {
            best = Some((step, made));
        }
        count
    };
    let count = natural.pages.len();
    if count == wanted && !has_room(&natural) {
        return Ok(natural);
    }
    let unchanged = (count, natural.filled, natural.rows);
    try_step(0, natural);
    let last = made(far)?;
    let (end, end_filled, end_rows) = (last.pages.len(), last.filled, last.rows);
    try_step(far, last);
    let columns = i64::try_from(design.grid.columns).unwrap_or(1);
    let misses = if too_long { end > wanted } else { end < wanted };
    if misses {
        let whole = i64::from(pages) * end_rows;
        let mut made = made(0)?;
        let lines = (end_filled - whole) * columns;
        note(&mut made, Remark::NotFitted { pages, lines });
        return Ok(made);
    }
    while (far - near).abs() > 1 {
        let middle = i64::midpoint(near, far);
        let count = try_step(middle, made(middle)?);
        // Too long an issue wants the first step that is short enough; one that is short
        // enough wants the last.
        let beyond = if too_long { count <= wanted } else { count > wanted };
        if beyond {
            far = middle;
        } else {
            near = middle;
        }
    }
    let Some((step, mut made)) = best else {
        // From one step to the next it leaps over the number.
        let (_, filled, rows) = unchanged;
        let lines = (filled - i64::from(pages) * rows) * columns;
        let mut made = made(0)?;
        note(&mut made, Remark::NotFitted { pages, lines });
        return Ok(made);
    };
    if step != 0 {
        let Fitting { size, leading, figures, .. } = fitting(design, step);
        note(&mut made, Remark::Fitted { pages, size, leading, figures });
    }
    Ok(made)
}

/// Whether the last page of `made` has so much white that something should be done.
fn has_room(made: &Made) -> bool {
    room(made) > made.rows / 8
}

/// How many rows are left on the last page of `made`.
fn room(made: &Made) -> i64 {
    let pages = i64::try_from(made.pages.len()).unwrap_or(i64::MAX);
    pages.saturating_mul(made.rows) - made.filled
}

/// How far everything gives at `step`.
fn fitting(design: &Design, step: i64) -> Fitting {
    let most = design.latitude;
    let of = |most: i64, stage: i64| {
        let within = (step.abs() - stage * STEPS).clamp(0, STEPS);
        step.signum() * most * within / STEPS
    };
    Fitting {
        figures: of(most.figures, 0),
        gaps: of(most.gaps, 0),
        leading: of(most.leading, 1),
        size: of(most.size, 2),
    }
}

fn note(made: &mut Made, remark: Remark) {
    made.notes.push(Note { at: Pointer::root().key("fit_pages"), remark });
}
