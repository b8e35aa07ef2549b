//! Pictures that are named from elsewhere than the folder of the issue.

use super::{Refused, showing};

#[test]
fn a_path_that_leaves_the_folder() {
    let cases = [
        ("path-absolute", "/home/lan/anh.jpg"),
        ("path-of-a-drive", "C:\\\\Users\\\\Lan\\\\anh.jpg"),
        ("path-of-a-server", "\\\\\\\\may-chu\\\\anh.jpg"),
        ("path-leaves", "../so-00/anh.jpg"),
        ("path-leaves-later", "anh/../../anh.jpg"),
        ("path-backslash", "anh\\\\anh-1.jpg"),
        ("path-web", "https://tanky.gov.vn/anh.jpg"),
    ];
    for (name, src) in cases {
        Refused::issue(showing(src)).answers(name, 1);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_the_folder() {
    use std::os::unix::fs::symlink;
    let linked = Refused::issue(showing("anh.jpg"));
    let outside = linked.office.path().join("anh.jpg");
    std::fs::write(outside, super::picture("grey.jpg")).unwrap();
    symlink("../anh.jpg", linked.folder().join("anh.jpg")).unwrap();
    linked.answers("path-link", 1);

    let linked = Refused::issue(showing("kho/anh.jpg"));
    let store = linked.office.path().join("kho");
    std::fs::create_dir(&store).unwrap();
    std::fs::write(store.join("anh.jpg"), super::picture("grey.jpg")).unwrap();
    symlink("../kho", linked.folder().join("kho")).unwrap();
    linked.answers("path-link-to-folder", 1);

    // A link that stays within, or leads to another, is as good as the file.
    let within =
        Refused::issue(showing("anh.jpg")).with("goc.jpg", super::picture("grey.jpg"));
    symlink("goc.jpg", within.folder().join("anh.jpg")).unwrap();
    let mut check = crate::command::bantin();
    check.current_dir(within.folder()).args(["check", "issue.json"]);
    assert_eq!(crate::command::code(&check.output().unwrap()), 0);
}
