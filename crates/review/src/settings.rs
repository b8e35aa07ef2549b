//! What an office makes of the rules.

use bantin_core::{Coverage, Profile, RuleLevel};

/// What an office makes of the rules; what the issue itself says counts more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// By what issues are measured that do not say it.
    pub profile: Option<Profile>,
    /// What is made of single rules, by their codes.
    pub levels: Vec<(String, RuleLevel)>,
    /// Bodies that are no more, with who took over, if anybody; the [`ABOLISHED`] if
    /// none are given.
    pub abolished: Option<Vec<(String, Option<String>)>>,
    /// The other issues at hand, of whatever bulletin.
    pub neighbours: Vec<Neighbour>,
}

/// Another issue at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The id of its publication.
    pub id: String,
    /// Its number, as it is written.
    pub number: String,
    /// What it reports on.
    pub coverage: Coverage,
    /// Where it is, for the reader of the finding.
    pub path: String,
}

/// Bodies that are no more since 2025, with who took over: the districts, by the
/// two-tier local government of 1 July 2025, and ministries and departments that were
/// merged. To be looked up before it is printed as a fact: an office keeps its own
/// list in `bantin.toml`.
pub const ABOLISHED: &[(&str, Option<&str>)] = &[
    ("UBND huyện", None),
    ("HĐND huyện", None),
    ("Ủy ban nhân dân huyện", None),
    ("Hội đồng nhân dân huyện", None),
    ("Huyện ủy", None),
    ("Công an huyện", None),
    ("Sở Thông tin và Truyền thông", Some("Sở Khoa học và Công nghệ")),
    ("Sở Kế hoạch và Đầu tư", Some("Sở Tài chính")),
    ("Sở Giao thông vận tải", Some("Sở Xây dựng")),
    ("Sở Tài nguyên và Môi trường", Some("Sở Nông nghiệp và Môi trường")),
    ("Sở Nông nghiệp và Phát triển nông thôn", Some("Sở Nông nghiệp và Môi trường")),
    ("Sở Lao động – Thương binh và Xã hội", Some("Sở Nội vụ")),
    ("Bộ Thông tin và Truyền thông", Some("Bộ Khoa học và Công nghệ")),
    ("Bộ Kế hoạch và Đầu tư", Some("Bộ Tài chính")),
    ("Bộ Giao thông vận tải", Some("Bộ Xây dựng")),
    ("Bộ Tài nguyên và Môi trường", Some("Bộ Nông nghiệp và Môi trường")),
    ("Bộ Lao động – Thương binh và Xã hội", Some("Bộ Nội vụ")),
];
