//! Columns: pouring, balancing, widows and orphans.
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
    /// How many it takes at the head of a column, where no white stands above.
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
    let total: i64 = all.map(|&unit| units[unit].head_rows).sum();
    let columns = i64::try_from(count).unwrap_or(1);
    if total > rows * columns {
        return None;
    }
    let waiting = &state.waiting;
    let mut parting = Parting { units, waiting, left: &left, rows, best: None };
    parting.part(0, count, waiting.is_empty(), &mut Vec::new());
    let mut best = parting.best;
    // White that vanishes at the heads makes columns shorter than the average,
    // units that cannot be parted make them longer.
    for longest in (total / columns).max(1)..=rows {
        if best.as_ref().is_some_and(|(cost, _)| longest >= *cost) {
            break;
        }
        for long_ones in (1..=count).rev() {
            let found = try_level(units, state, count, long_ones, longest);
            let cost = |columns: &Vec<Column>| cost(units, columns);
            if let Some((cost, columns)) = found.map(|found| (cost(&found), found))
                && best.as_ref().is_none_or(|(known, _)| cost < *known)
            {
                best = Some((cost, columns));
            }
        }
    }
    let (_, mut columns) = best?;
    let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
    for column in &mut columns {
        if tallest - column.rows > 1 {
            column.stretch(units, tallest);
        }
    }
    Some(columns)
}

/// All ways to part what is left into columns, in its order; figures that have
/// waited head any one of them.
struct Parting<'a> {
    units: &'a [Unit],
    waiting: &'a [usize],
    left: &'a [usize],
    rows: i64,
    best: Option<(i64, Vec<Column>)>,
}

impl Parting<'_> {
    /// Parts what is left from `from` on into `count` columns beside those `before`;
    /// `placed` says whether the figures that have waited stand in one of these.
    fn part(
        &mut self,
        from: usize,
        count: usize,
        placed: bool,
        before: &mut Vec<Column>,
    ) {
        if count == 0 {
            if from == self.left.len() && placed {
                let cost = cost(self.units, before);
                if self.best.as_ref().is_none_or(|(known, _)| cost < *known) {
                    self.best = Some((cost, before.clone()));
                }
            }
            return;
        }
        if !placed {
            let mut column = Column::default();
            for &figure in self.waiting {
                column.push(self.units, figure);
            }
            if column.rows <= self.rows {
                self.column(column, from, count, true, before);
            }
            if count == 1 {
                return;
            }
        }
        self.column(Column::default(), from, count, placed, before);
    }

    /// Goes on with `column`, the first of `count`, in all ways to end it.
    fn column(
        &mut self,
        mut column: Column,
        from: usize,
        count: usize,
        placed: bool,
        before: &mut Vec<Column>,
    ) {
        let mut ends = vec![(from, column.clone())];
        for (at, &unit) in self.left.iter().enumerate().skip(from) {
            let passes_waiting = !placed && self.units[unit].floats;
            if passes_waiting || column.rows_with(&self.units[unit]) > self.rows {
                break;
            }
            column.push(self.units, unit);
            let text = self.left[from..].iter().find(|&&unit| !self.units[unit].floats);
            let first = *text.unwrap_or(&unit);
            let end = at + 1;
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

/// What speaks against a column that begins with the text `first` and ends after
/// `last`: what keeps `last`, or that the column would hold one line from the midst
/// of a paragraph.
fn against(units: &[Unit], first: usize, last: usize) -> Keep {
    let follows = |unit: usize| units.get(unit).is_some_and(|unit| unit.follows);
    let alone = first == last && follows(last) && follows(last + 1);
    units[last].keep.max(if alone { Keep::Lines } else { Keep::Free })
}

/// What is wrong with how columns end: their length counts too, so that of equally
/// even ways the shortest is taken.
fn cost(units: &[Unit], columns: &[Column]) -> i64 {
    let tallest = columns.iter().map(|column| column.rows).max().unwrap_or(0);
    unevenness(units, columns) * 4 + tallest
}

/// All that is left in columns of which the first `long_ones` have `longest` rows
/// and the others one less.
fn try_level(
    units: &[Unit],
    state: &State,
    count: usize,
    long_ones: usize,
    longest: i64,
) -> Option<Vec<Column>> {
    let mut state = state.clone();
    let mut columns = Vec::with_capacity(count);
    for number in 0..count {
        let rows = if number < long_ones { longest } else { longest - 1 };
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
        .map(|column| (tallest - column.rows - column.gives(units) - 1).max(0))
        .max()
        .unwrap_or(0)
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
fn strict_fill(units: &[Unit], state: &State, rows: i64) -> (Column, State) {
    scan(units, state, rows, Keep::Free)
        .unwrap_or_else(|| (Column::default(), state.clone()))
}

/// The fullest column of at most `rows` that ends where `tolerated` allows.
fn scan(
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
            if against(units, first, last) <= tolerated || state.next == units.len() {
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
    fn rows_with(&self, unit: &Unit) -> i64 {
        self.rows + if self.stands.is_empty() { unit.head_rows } else { unit.rows }
    }

    fn push(&mut self, units: &[Unit], unit: usize) {
        let row = self.rows;
        self.rows = self.rows_with(&units[unit]);
        self.stands.push(Stand { unit, row, extra: 0 });
    }

    /// How many rows of white the units of the column can take up. What stands at
    /// the head has no white above it to grow.
    fn gives(&self, units: &[Unit]) -> i64 {
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
mod tests {
    use super::{Column, Keep, State, Unit, balance, fill};

    const LINE: Unit = Unit {
        rows: 1,
        head_rows: 1,
        keep: Keep::Free,
        floats: false,
        gives: 0,
        follows: false,
    };

    /// A paragraph of `lines`, with widows and orphans forbidden.
    fn paragraph(lines: usize) -> Vec<Unit> {
        let mut units = vec![LINE; lines];
        for unit in &mut units[1..] {
            unit.follows = true;
        }
        if lines > 1 {
            units[0].keep = Keep::Lines;
            units[lines - 2].keep = Keep::Lines;
        }
        units
    }

    fn figure(rows: i64) -> Unit {
        Unit {
            rows,
            head_rows: rows,
            keep: Keep::Free,
            floats: true,
            gives: 2,
            follows: false,
        }
    }

    fn crosshead() -> Unit {
        Unit {
            rows: 2,
            head_rows: 1,
            keep: Keep::Company,
            floats: false,
            gives: 1,
            follows: false,
        }
    }

    /// `count` columns of `rows`, one after the other.
    fn pour(units: &[Unit], state: &mut State, count: usize, rows: i64) -> Vec<Column> {
        let mut next = || {
            let (mut column, after) = fill(units, state, rows, rows);
            *state = after;
            if !state.is_done(units) {
                column.stretch(units, rows);
            }
            column
        };
        (0..count).map(|_| next()).collect()
    }

    /// The units of each column, as `first..last+1` where they are in sequence.
    fn shown(columns: &[Column]) -> Vec<Vec<usize>> {
        let of = |column: &Column| column.stands.iter().map(|s| s.unit).collect();
        columns.iter().map(of).collect()
    }

    #[test]
    fn no_widow_and_no_orphan_at_a_column_foot() {
        // Five lines, then four: a column of six would end on an orphan,
        // a column of eight on a widow's sister.
        let units = [paragraph(5), paragraph(4)].concat();
        for (rows, expected) in [(6, 5), (7, 7), (8, 7), (9, 9)] {
            let mut state = State::default();
            let columns = pour(&units, &mut state, 1, rows);
            assert_eq!(columns[0].stands.len(), expected, "columns of {rows} rows");
        }
    }

    #[test]
    fn no_line_from_the_midst_of_a_paragraph_stands_alone() {
        // Two lines stand in the column before; here is room for a figure and one.
        let units = [paragraph(9), vec![figure(5)]].concat();
        let state = State { next: 2, waiting: vec![9] };
        let (column, after) = fill(&units, &state, 6, 6);
        assert_eq!((column.stands.len(), after.next), (1, 2));
        let (column, _) = fill(&units, &state, 7, 7);
        assert_eq!(column.stands.len(), 3);
        // The same where the figure stands between the lines and did not wait.
        let units = [vec![figure(5)], paragraph(9)[2..].to_vec()].concat();
        let (column, _) = fill(&units, &State::default(), 6, 6);
        assert_eq!(column.stands.len(), 1);
    }

    #[test]
    fn a_crosshead_takes_two_lines_along() {
        let units = [paragraph(3), vec![crosshead()], paragraph(4)].concat();
        for (rows, expected) in [(5, 3), (6, 3), (7, 6), (9, 8)] {
            let mut state = State::default();
            let columns = pour(&units, &mut state, 1, rows);
            assert_eq!(columns[0].stands.len(), expected, "columns of {rows} rows");
        }
    }

    #[test]
    fn a_figure_that_does_not_fit_lets_the_text_pass() {
        let units = [paragraph(4), vec![figure(5)], paragraph(8)].concat();
        let mut state = State::default();
        let columns = pour(&units, &mut state, 2, 8);
        let first: Vec<usize> = (0..4).chain(5..9).collect();
        let second: Vec<usize> = [4].into_iter().chain(9..12).collect();
        assert_eq!(shown(&columns)[0], first);
        assert_eq!(shown(&columns)[1][..3], second[..3], "the figure heads the next");
    }

    #[test]
    fn a_byline_does_not_pass_its_figure_without_text() {
        let mut units = [paragraph(3), vec![figure(5)], vec![LINE]].concat();
        units[3].keep = Keep::Company;
        let state = State { next: 3, waiting: Vec::new() };
        let (column, _) = fill(&units, &state, 4, 10);
        assert!(column.stands.is_empty(), "the byline stands alone: {column:?}");
        let (column, _) = fill(&units, &state, 6, 10);
        assert_eq!(column.stands.len(), 2);
    }

    #[test]
    fn figures_keep_their_order() {
        let units = [paragraph(3), vec![figure(6), figure(2)], paragraph(6)].concat();
        let mut state = State::default();
        let columns = pour(&units, &mut state, 2, 8);
        assert_eq!(shown(&columns)[1][..2], [3, 4]);
    }

    #[test]
    fn columns_end_within_one_line() {
        for lines in 4..60 {
            let units = vec![LINE; lines];
            for count in 1..=3 {
                let columns = balance(&units, &State::default(), count, 60).unwrap();
                let rows: Vec<i64> = columns.iter().map(|c| c.rows).collect();
                let (most, least) = (rows.iter().max(), rows.iter().min());
                let spread = most.unwrap() - least.unwrap();
                assert!(spread <= 1, "{lines} lines in {count} columns: {rows:?}");
                assert_eq!(rows.iter().sum::<i64>(), i64::try_from(lines).unwrap());
            }
        }
    }

    #[test]
    fn an_article_begins_with_three_lines_or_all_it_has() {
        let figure_first = [vec![figure(9)], paragraph(8)].concat();
        let crosshead_first = [vec![crosshead()], paragraph(3)].concat();
        let cases = [
            (paragraph(2), 2, "two lines stay together"),
            (paragraph(9), 3, "a long paragraph"),
            ([paragraph(2), paragraph(9)].concat(), 4, "an orphan would be third"),
            (crosshead_first, 4, "a crosshead takes its paragraph along"),
            (figure_first, 3, "a figure lets the text begin"),
        ];
        for (units, expected, what) in cases {
            assert_eq!(super::opening(&units, 2, 3, 40), expected, "{what}");
        }
    }

    #[test]
    fn too_much_for_the_page_is_not_balanced() {
        assert_eq!(balance(&vec![LINE; 21], &State::default(), 2, 10), None);
        assert!(balance(&vec![LINE; 20], &State::default(), 2, 10).is_some());
    }

    #[test]
    fn white_round_a_figure_fills_a_short_column() {
        // Four lines, a figure, three lines that cannot be parted: nine of ten rows
        // are taken and no more fits.
        let units = [paragraph(4), vec![figure(5)], paragraph(3)].concat();
        let mut state = State::default();
        let columns = pour(&units, &mut state, 1, 10);
        assert_eq!(columns[0].rows, 10);
        assert_eq!(columns[0].stands[4].extra, 1);
    }

    #[test]
    fn what_does_not_fit_the_rest_of_a_page_waits_for_the_next() {
        for units in [vec![figure(8)], paragraph(3)] {
            let (column, _) = fill(&units, &State::default(), 2, 10);
            assert!(column.stands.is_empty(), "{units:?}");
        }
    }

    #[test]
    fn what_is_taller_than_a_column_is_not_lost() {
        let units = [figure(12), LINE];
        let mut state = State::default();
        let columns = pour(&units, &mut state, 2, 10);
        assert_eq!(shown(&columns), [vec![1], vec![0]]);
        // A chain that may nowhere be parted is parted.
        let chain = vec![Unit { keep: Keep::Company, ..LINE }; 30];
        let mut state = State::default();
        let columns = pour(&chain, &mut state, 3, 10);
        assert_eq!(columns.iter().map(|c| c.rows).sum::<i64>(), 30);
    }
}
