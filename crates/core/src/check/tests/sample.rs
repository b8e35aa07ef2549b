//! The first issue of Tân Kỳ.

use crate::check::fuzz::Sample;
use crate::{Block, Draft, Inline, Period, locate};

#[test]
fn reads_the_first_issue_of_tan_ky() {
    let source = include_str!("../../../../../assets/samples/tan-ky-so-01/issue.json");
    let issue = Draft::read(source.into()).unwrap().check(&Sample).unwrap();
    assert_eq!(issue.coverage.period, Period::Quarter(1));
    assert_eq!(issue.masthead.title.unwrap().inlines()[1], Inline::Break);
    let [statistics, list] = &issue.articles[0].body[..] else { panic!("two blocks") };
    let Block::Statistics(statistics) = statistics else { panic!("statistics first") };
    assert_eq!(statistics.items.len(), 4);
    let Block::List(list) = list else { panic!("then a list") };
    let inner = list.items[0].list.as_ref().unwrap();
    assert_eq!((list.items.len(), inner.items.len()), (5, 6));
    let figure = inner.items[3].figure.as_ref().unwrap();
    assert_eq!(figure.photo.picture.size(), (1600, 1000));
    let Inline::Run(lead) = &inner.items[0].text.inlines()[0] else { panic!("a run") };
    assert!(lead.strong && lead.words.ends_with("đồng bộ:"));
    let at = &figure.at;
    assert_eq!(at.as_str(), "/articles/0/body/1/list/0/list/3/figure");
    let bytes = locate(source, at).unwrap();
    assert!(source[bytes].contains("illus-one-stop-counter.jpg"));
}
