//! Pouring and balancing, counted in rows.

use super::super::balance::{balance, opening};
use super::{Column, Keep, State, Unit, fill};

const LINE: Unit = Unit::LINE;

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
    Unit { rows, head_rows: rows, floats: true, gives: 2, ..LINE }
}

fn crosshead() -> Unit {
    Unit { rows: 2, keep: Keep::Company, gives: 1, ..LINE }
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
        assert_eq!(opening(&units, 2, 3, 40), expected, "{what}");
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
