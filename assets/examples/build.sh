#!/bin/sh
# Builds a bulletin from a program: an issue goes in, a PDF comes out.
#
#     sh build.sh OUT.pdf [ISSUE.json]
#
# Without ISSUE.json it builds the small issue below. The command is `bantin`, or what the
# variable BANTIN says. What is found goes to standard error as JSON; with jq, a line each:
#
#     jq -r '.problems[] | "\(.line):\(.column): \(.problem.vi)"'
set -eu

bantin=${BANTIN:-bantin}
out=${1:?'usage: sh build.sh OUT.pdf [ISSUE.json]'}

issue() {
    cat <<'JSON'
{
  "publication": {
    "id": "tan-ky-cchc",
    "title": "Cải cách hành chính",
    "publisher": { "name": "UBND xã Tân Kỳ", "parent": "tỉnh Nghệ An" }
  },
  "issue": {
    "number": "03",
    "coverage": { "quarter": 3, "year": 2026 },
    "date": "2026-10-05"
  },
  "articles": [
    {
      "kicker": "Tiêu điểm",
      "headline": "Bộ phận một cửa làm việc cả sáng thứ Bảy",
      "standfirst": "Người dân có thể nộp hồ sơ vào sáng thứ Bảy hằng tuần.",
      "body": [{ "paragraph": "Trong quý III, xã tiếp nhận **2.310 hồ sơ**." }]
    }
  ]
}
JSON
}

# Whoever looks for OUT.pdf finds all of it, or none.
part=$out.part
trap 'rm -f "$part"' EXIT

build() { "$bantin" build - --pdf -o - --format json "$@" >"$part"; }

if [ $# -gt 1 ]; then
    build --base "$(dirname "$2")" <"$2"
else
    issue | build
fi
mv "$part" "$out"
echo "$out"
