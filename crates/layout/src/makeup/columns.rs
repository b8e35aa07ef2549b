//! Columns: pouring, widows and orphans.
//!
//! Everything here is counted in rows of the grid. When rules clash, the one
//! that stands earlier wins: nothing is lost; a caption stays with its figure
//! (they are one unit); a headline keeps three lines of its text; a crosshead two;
//! no widow, no orphan; columns end within one line of each other.

/// What a column is made of, as far as pouring has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// How many rows it takes.
    pub(crate) rows: i64,
    /// How many it takes at the head of a column: fewer where no white stands above,
    /// more where the head of its table is repeated.
    pub(crate) head_rows: i64,
    /// Whether a column may end after it.
    pub(crate) keep: Keep,
    /// Whether it may give way to the text after it and stand at the head of the
    /// next column: a figure.
    pub(crate) floats: bool,
    /// How many rows of white it can take up where a column is too short.
    pub(crate) gives: i64,
    /// Whether it goes on with the paragraph of the unit before it.
    pub(crate) follows: bool,
    /// Whether its column ends after it, come what may.
    pub(crate) ends: bool,
    /// Whether an article begins with it, among several that share their columns.
    pub(crate) starts: bool,
}

impl Unit {
    /// One line of text.
    pub(crate) const LINE: Self = Self {
        rows: 1,
        head_rows: 1,
        keep: Keep::Free,
        floats: false,
        gives: 0,
        follows: false,
        ends: false,
        starts: false,
    };
}

/// Whether a column may end after a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Keep {
    /// It may.
    Free,
    /// It would leave a widow or an orphan.
    Lines,
    /// It would part a crosshead or a byline from its text.
    Company,
}

/// How far pouring has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// The first unit that is not poured yet.
    pub(crate) next: usize,
    /// Figures before it that wait for the head of a column.
    pub(crate) waiting: Vec<usize>,
}

impl State {
    /// Whether nothing is left to pour.
    pub(crate) fn is_done(&self, units: &[Unit]) -> bool {
        self.next >= units.len() && self.waiting.is_empty()
    }
}

/// A column that has been poured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    /// The units, from head to foot.
    pub(crate) stands: Vec<Stand>,
    /// How many rows they fill.
    pub(crate) rows: i64,
}

/// A unit in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stand {
    /// Which unit.
    pub(crate) unit: usize,
    /// The row that it begins at, counted from the head of the column.
    pub(crate) row: i64,
    /// Rows of white that it takes up beyond its own.
    pub(crate) extra: i64,
}

/// What speaks against a column that begins with the text `first` and ends after
/// `last`: what keeps `last`, or that the column would hold one line from the midst
/// of a paragraph.
pub(super) fn against(units: &[Unit], first: usize, last: usize) -> Keep {
    let follows = |unit: usize| units.get(unit).is_some_and(|unit| unit.follows);
    let alone = first == last && follows(last) && follows(last + 1);
    units[last].keep.max(if alone { Keep::Lines } else { Keep::Free })
}

/// Fills one column of `rows`, on a page of which columns may have `page` rows.
///
/// Where only part of the page is left, nothing is put that breaks a rule: the next
/// page has more room. On a whole page a bad end is taken where no good one is, so
/// that every page gets on.
pub(crate) fn fill(
    units: &[Unit],
    state: &State,
    rows: i64,
    page: i64,
) -> (Column, State) {
    if rows < page {
        return strict_fill(units, state, rows);
    }
    for tolerated in [Keep::Free, Keep::Lines, Keep::Company] {
        if let Some(filled) = scan(units, state, rows, tolerated) {
            return filled;
        }
    }
    // A unit taller than the page stands on it all the same: nothing is lost.
    let mut after = state.clone();
    let mut column = Column::default();
    let first = if after.waiting.is_empty() {
        after.next += 1;
        Some(after.next - 1)
    } else {
        Some(after.waiting.remove(0))
    };
    if let Some(unit) = first.filter(|&unit| unit < units.len()) {
        column.push(units, unit);
    }
    (column, after)
}

/// Fills one column by the rules; it stays empty if nothing fits by them.
pub(super) fn strict_fill(units: &[Unit], state: &State, rows: i64) -> (Column, State) {
    scan(units, state, rows, Keep::Free)
        .unwrap_or_else(|| (Column::default(), state.clone()))
}

/// The fullest column of at most `rows` that ends where `tolerated` allows.
pub(super) fn scan(
    units: &[Unit],
    state: &State,
    rows: i64,
    tolerated: Keep,
) -> Option<(Column, State)> {
    let mut column = Column::default();
    let mut state = state.clone();
    let mut best: Option<(usize, i64, State)> = None;
    let mut mark = |column: &Column, state: &State| {
        best = Some((column.stands.len(), column.rows, state.clone()));
    };
    if state.is_done(units) {
        return Some((column, state));
    }
    while let Some(&unit) = state.waiting.first() {
        if column.rows_with(&units[unit]) > rows {
            break;
        }
        column.push(units, unit);
        state.waiting.remove(0);
        mark(&column, &state);
    }
    let is_text = |&unit: &usize| !units[unit].floats;
    let first = (state.next..units.len()).find(is_text).unwrap_or(state.next);
    while let Some(unit) = units.get(state.next) {
        let must_wait = unit.floats && !state.waiting.is_empty();
        if !must_wait && column.rows_with(unit) <= rows {
            column.push(units, state.next);
            state.next += 1;
            let last = state.next - 1;
            if unit.ends {
                mark(&column, &state);
                break;
            }
            if against(units, first, last) <= tolerated {
                mark(&column, &state);
            }
        } else if unit.floats
            && (must_wait || !column.stands.is_empty() || unit.head_rows > rows)
        {
            // What keeps with the figure, a byline, has no text to stand under here.
            if column.stands.is_empty() && unit.keep > tolerated {
                break;
            }
            // The text after it fills the column; whether it may end here was
            // asked of the unit before.
            let ends_well = state
                .next
                .checked_sub(1)
                .is_none_or(|before| units[before].keep <= tolerated);
            state.waiting.push(state.next);
            state.next += 1;
            if state.next == units.len() && ends_well {
                mark(&column, &state);
            }
        } else {
            break;
        }
    }
    let (stands, filled, after) = best?;
    column.stands.truncate(stands);
    column.rows = filled;
    Some((column, after))
}

impl Column {
    /// How many rows the column has with `unit` at its foot.
    pub(super) fn rows_with(&self, unit: &Unit) -> i64 {
        self.rows + if self.stands.is_empty() { unit.head_rows } else { unit.rows }
    }

    pub(super) fn push(&mut self, units: &[Unit], unit: usize) {
        let row = self.rows;
        self.rows = self.rows_with(&units[unit]);
        self.stands.push(Stand { unit, row, extra: 0 });
    }

    /// Whether the issue asked that the column ends where it does.
    pub(super) fn ends(&self, units: &[Unit]) -> bool {
        self.stands.last().is_some_and(|stand| units[stand.unit].ends)
    }

    /// How many rows of white the units of the column can take up. What stands at
    /// the head has no white above it to grow.
    pub(super) fn gives(&self, units: &[Unit]) -> i64 {
        let below_head = self.stands.iter().filter(|stand| stand.row > 0);
        below_head.map(|stand| units[stand.unit].gives).sum()
    }

    /// Lets the white in the column grow until it has `rows`, as far as it can.
    pub(crate) fn stretch(&mut self, units: &[Unit], rows: i64) {
        let mut shift = 0;
        let mut lacking = rows - self.rows;
        let elastic = |stand: &Stand| stand.row > 0 && units[stand.unit].gives > 0;
        let mut left =
            i64::try_from(self.stands.iter().filter(|s| elastic(s)).count()).unwrap_or(0);
        for stand in &mut self.stands {
            let able = elastic(stand);
            stand.row += shift;
            if able {
                // An even share of what is lacking, rounded up.
                let share = (lacking + left - 1) / left.max(1);
                stand.extra = share.clamp(0, units[stand.unit].gives);
                shift += stand.extra;
                lacking -= stand.extra;
                left -= 1;
            }
        }
        self.rows += shift;
    }
}

#[cfg(test)]
mod tests;
