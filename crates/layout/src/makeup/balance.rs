//! Balancing: where an article ends, its columns end within one line of each other.

use super::columns::{Column, Keep, State, Unit, against, scan, strict_fill};

/// How many rows a column has to have so that `units` begin well in it: at least
/// `least` of them, ended by the rules; fewer if there are no more. A column of a
/// page has `page` rows.
pub(crate) fn opening(units: &[Unit], count: usize, least: i64, page: i64) -> i64 {
    let start = State::default();
    if let Some(columns) = balance(units, &start, count, least) {
        return columns.iter().map(|column| column.rows).max().unwrap_or(0);
    }
    let begins_well = |&rows: &i64| {
        scan(units, &start, rows, Keep::Free)
            .is_some_and(|(column, _)| column.rows >= least)
    };
    (least..=page).find(begins_well).unwrap_or(least)
}

/// Ends an article: what is left, in `count` columns of equal length, none longer
/// than `rows`. `None` if there is too much left.
///
/// All ways to part what is left in its order are compared, and those in which a
/// figure lets the text pass.
pub(crate) fn balance(
    units: &[Unit],
    state: &State,
    count: usize,
    rows: i64,
) -> Option<Vec<Column>> {
    let left: Vec<usize> = (state.next..units.len()).collect();
    let all = state.waiting.iter().chain(&left);
    let least = |&unit: &usize| units[unit].head_rows.min(units[unit].rows);
    let total: i64 = all.map(least).sum();
    let columns = i64::try_from(count).unwrap_or(1);
    if total > rows * columns {
        return None;
    }
    let waiting = &state.waiting;
    let mut parting = Parting { units, waiting, left: &left, rows, best: None };
    parting.part(0, count, 0, &mut Vec::new());
    let mut best = parting.best;
    // White that vanishes at the heads makes columns shorter than the average,
    // units that cannot be parted make them longer.
    for longest in (total / columns).max(1)..=rows {
        if best.as_ref().is_some_and(|(cost, _)| longest >= *cost) {
            break;
        }
        for long_ones in (1..=count).rev() {
            let of = |number: usize| longest - i64::from(number >= long_ones);
            let lengths: Vec<i64> = (0..count).map(of).collect();
            better(&mut best, units, try_lengths(units, state, &lengths));
        }
    }
    // Where text passes a figure, the columns before it may have to be shorter.
    let uneven = best.as_ref().map_or(0, |(_, columns)| unevenness(units, columns));
    if let (true, Some((_, columns))) = (uneven > 0, &best) {
        let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
        for code in 0..SHORTER.pow(u32::try_from(count - 1).unwrap_or(0)) {
            let mut lengths = vec![tallest; count];
            let mut rest = code;
            for length in &mut lengths[..count - 1] {
                *length -= rest % SHORTER;
                rest /= SHORTER;
            }
            better(&mut best, units, try_lengths(units, state, &lengths));
        }
    }
    let (_, mut columns) = best?;
    let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
    for column in &mut columns {
        if tallest - column.rows > 1 && !column.ends(units) {
            column.stretch(units, tallest);
        }
    }
    Some(columns)
}

/// So many figures that have waited are tried in all columns; more stand together.
const FEW: usize = 3;

/// All ways to part what is left into columns, in its order; figures that have
/// waited head any of them.
struct Parting<'a> {
    units: &'a [Unit],
    waiting: &'a [usize],
    left: &'a [usize],
    rows: i64,
    best: Option<(i64, Vec<Column>)>,
}

impl Parting<'_> {
    /// Parts what is left from `from` on into `count` columns beside those `before`, in
    /// which `placed` of the figures that have waited stand.
    fn part(
        &mut self,
        from: usize,
        count: usize,
        placed: usize,
        before: &mut Vec<Column>,
    ) {
        let waiting = self.waiting.len() - placed;
        if count == 0 {
            if from == self.left.len() && waiting == 0 {
                let cost = cost(self.units, before);
                if self.best.as_ref().is_none_or(|(known, _)| cost < *known) {
                    self.best = Some((cost, before.clone()));
                }
            }
            return;
        }
        for heads in (0..=waiting).rev() {
            let together = heads == waiting || heads == 0;
            if count == 1 && heads < waiting || waiting > FEW && !together {
                continue;
            }
            let mut column = Column::default();
            for &figure in &self.waiting[placed..placed + heads] {
                column.push(self.units, figure);
            }
            if heads == 0 || column.rows <= self.rows {
                self.column(column, from, count, placed + heads, before);
            }
        }
    }

    /// Goes on with `column`, the first of `count`, in all ways to end it.
    fn column(
        &mut self,
        mut column: Column,
        from: usize,
        count: usize,
        placed: usize,
        before: &mut Vec<Column>,
    ) {
        let mut ends = vec![(from, column.clone())];
        for (at, &unit) in self.left.iter().enumerate().skip(from) {
            let waits = placed < self.waiting.len();
            let passes_waiting = waits && self.units[unit].floats;
            if passes_waiting || column.rows_with(&self.units[unit]) > self.rows {
                break;
            }
            column.push(self.units, unit);
            let text = self.left[from..].iter().find(|&&unit| !self.units[unit].floats);
            let first = *text.unwrap_or(&unit);
            let end = at + 1;
            if self.units[unit].ends {
                ends.push((end, column.clone()));
                break;
            }
            if against(self.units, first, unit) == Keep::Free || end == self.left.len() {
                ends.push((end, column.clone()));
            }
        }
        // Of columns that differ alike the longer one stands left. A last column
        // takes all there is; columns are empty only where nothing is left.
        for (end, column) in ends.into_iter().rev() {
            let ends_all = end == self.left.len();
            if !ends_all && (count == 1 || column.stands.is_empty()) {
                continue;
            }
            before.push(column);
            self.part(end, count - 1, placed, before);
            before.pop();
        }
    }
}

/// What is wrong with how columns end: their length counts too, so that of equally
/// even ways the shortest is taken.
fn cost(units: &[Unit], columns: &[Column]) -> i64 {
    let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
    unevenness(units, columns) * 4 + parted(units, columns) * PARTED + tallest
}

/// What it costs to part one of several short articles: it may rather leave columns
/// uneven by so many rows, four a row.
const PARTED: i64 = 9 * 4;

/// How many columns go on with an article that began in the one before, where several
/// articles share their columns.
fn parted(units: &[Unit], columns: &[Column]) -> i64 {
    if units.iter().filter(|unit| unit.starts).count() < 2 {
        return 0;
    }
    let heads = columns.iter().skip(1).filter_map(|column| column.stands.first());
    let parted = heads.filter(|stand| !units[stand.unit].starts).count();
    i64::try_from(parted).unwrap_or(0)
}

/// By how many rows, less one, a column is tried shorter than the longest.
const SHORTER: i64 = 6;

/// Takes what was `found` if it costs less than the `best` that is known.
fn better(
    best: &mut Option<(i64, Vec<Column>)>,
    units: &[Unit],
    found: Option<Vec<Column>>,
) {
    let Some(columns) = found else { return };
    let cost = cost(units, &columns);
    if best.as_ref().is_none_or(|(known, _)| cost < *known) {
        *best = Some((cost, columns));
    }
}

/// All that is left in columns of these lengths at most.
fn try_lengths(units: &[Unit], state: &State, lengths: &[i64]) -> Option<Vec<Column>> {
    let mut state = state.clone();
    let mut columns = Vec::with_capacity(lengths.len());
    for &rows in lengths {
        let (column, after) = strict_fill(units, &state, rows);
        state = after;
        columns.push(column);
    }
    state.is_done(units).then_some(columns)
}

/// By how many rows more than one the columns differ, once the shorter ones have
/// taken up what white they can.
fn unevenness(units: &[Unit], columns: &[Column]) -> i64 {
    let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
    columns
        .iter()
        .filter(|column| !column.ends(units))
        .map(|column| (tallest - column.rows - column.gives(units) - 1).max(0))
        .max()
        .unwrap_or(0)
}
