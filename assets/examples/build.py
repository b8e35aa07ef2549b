#!/usr/bin/env python3
"""Builds a bulletin from a program: an issue goes in, a PDF comes out.

    python3 build.py OUT.pdf [ISSUE.json]

Without ISSUE.json it builds the small issue below, as a program would make one from a
database. Needs Python 3.8 or later and nothing else. The command is `bantin`, or what
the variable BANTIN says.
"""

import json
import os
import subprocess
import sys

ISSUE = {
    "publication": {
        "id": "tan-ky-cchc",
        "title": "Cải cách hành chính",
        "publisher": {"name": "UBND xã Tân Kỳ", "parent": "tỉnh Nghệ An"},
    },
    "issue": {
        "number": "03",
        "coverage": {"quarter": 3, "year": 2026},
        "date": "2026-10-05",
    },
    "articles": [
        {
            "kicker": "Tiêu điểm",
            "headline": "Bộ phận một cửa làm việc cả sáng thứ Bảy",
            "standfirst": "Người dân có thể nộp hồ sơ vào sáng thứ Bảy hằng tuần.",
            "body": [{"paragraph": "Trong quý III, xã tiếp nhận **2.310 hồ sơ**."}],
        }
    ],
}


class Refused(Exception):
    """There is no bulletin. `report` says why, finding by finding."""

    def __init__(self, report):
        super().__init__(f"{report['count']} problems in the issue")
        self.report = report


def build(issue, folder=None):
    """The PDF of `issue`, and what is to be known of it.

    `folder` is where the pictures are that the issue names.
    """
    command = [os.environ.get("BANTIN", "bantin"), "build", "-", "--pdf", "-o", "-"]
    command += ["--format", "json"]
    if folder is not None:
        command += ["--base", folder]
    source = json.dumps(issue, ensure_ascii=False, indent=2).encode("utf-8")
    done = subprocess.run(command, input=source, capture_output=True, check=False)
    if done.returncode == 2:
        # The command is wrong, not the issue: that is a mistake in this program.
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    report = json.loads(done.stderr) if done.stderr else None
    if done.returncode != 0:
        raise Refused(report)
    return done.stdout, report


def lines(findings, language="vi"):
    """Each finding in a line: where it is, what it says, what to do."""
    for finding in findings:
        place = f"{finding['line']}:{finding['column']}: " if finding["line"] else ""
        help_ = f" ({finding['help'][language]})" if finding["help"] else ""
        yield f"{place}{finding['problem'][language]}{help_}"


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    out, issue, folder = sys.argv[1], ISSUE, None
    if len(sys.argv) == 3:
        folder = os.path.dirname(os.path.abspath(sys.argv[2]))
        with open(sys.argv[2], encoding="utf-8-sig") as file:
            issue = json.load(file)
    try:
        pdf, report = build(issue, folder)
    except Refused as refused:
        print(*lines(refused.report["problems"]), sep="\n", file=sys.stderr)
        sys.exit(1)
    if report:
        print(*lines(report["warnings"] + report["notes"]), sep="\n", file=sys.stderr)
    with open(out, "wb") as file:
        file.write(pdf)
    print(out)


if __name__ == "__main__":
    main()
