"""Drafts in plain text and Markdown, in old encodings too.

    python3 texts.py FOLDER

Old encodings are written by the table of the tests of `bantin-import`, which has every
letter and its codes; nothing of the program itself is used.
"""
import sys
import unicodedata
from pathlib import Path

import said
from said import ASK, FILES, HEADLINE, LEAD, MASTHEAD, MONEY, ROAD, SCHOOL, TREES

TABLE = Path(__file__).parents[3] / 'crates/import/src/encoding/letters.tsv'

#: Where the table, which was taken from a program, has the codes of other letters.
VNI = {'Ỷ': 'YÛ', 'ỷ': 'yû', 'Ỹ': 'YÕ', 'ỹ': 'yõ'}


def codes():
    rows = {}
    for line in TABLE.read_text(encoding='utf-8').splitlines():
        cells = line.split('\t')
        if line.startswith('U+'):
            rows[cells[1]] = {'tcvn': bytes.fromhex(cells[3]), 'viscii': bytes.fromhex(cells[4]),
                              'vni': VNI.get(cells[1], cells[5]).encode('cp1252'),
                              'cp1258': bytes.fromhex(cells[7])}
    assert len(rows) == 134
    return rows


def encode(text, encoding, rows):
    text = unicodedata.normalize('NFC', text).replace('–', '-').replace('²', '2')
    return b''.join(rows[c][encoding] if c in rows else c.encode('ascii') for c in text)


def article(*more):
    return '\n'.join(['XÃ SUỐI BẠC RA QUÂN LÀM ĐƯỜNG', LEAD, ROAD, '- ' + MONEY, '+ Xi măng: 320 tấn.',
                      '- ' + TREES, *more]) + '\n'


def main(folder):
    out, rows = Path(folder), codes()

    def write(name, data):
        (out / name).write_bytes(data if isinstance(data, bytes) else data.encode('utf-8'))

    write('text-bulletin.txt', '\n'.join(MASTHEAD) + '\n\n' + article('[ảnh: Người dân đổ bê tông]', SCHOOL)
          + ' ' * 40 + 'Nguyễn Thị Thảo, Chuyên viên Phòng VHXH tổng hợp\n')
    for encoding in ['tcvn', 'vni', 'viscii', 'cp1258']:
        write(f'text-{encoding}.txt', encode(article(FILES), encoding, rows))
    mixed = article().encode('utf-8') + encode(SCHOOL + '\n', 'tcvn', rows) + (ASK + '\n').encode('utf-8')
    write('text-mixed.txt', mixed)
    write('text-utf16.txt', article(ASK).encode('utf-16'))
    write('text-decomposed.txt', unicodedata.normalize('NFD', article(ASK)))
    # As a chat hands it over: bullets of Word, no-break and zero-width spaces, CRLF.
    write('text-chat.txt', ('Chuyển động ở cơ sở\r\n\r\n\uf0b7\t' + TREES + '\r\n\uf0a7 xóm Khe Cạn\r\n\uf0a7 xóm Bản Lầm'
                            '\r\n•\u00a0' + SCHOOL + '\r\n\r\nXem https://suoibac.example.vn/tin.\r\n'))
    wrapped = ('Ngày 25 tháng 4, Ủy ban nhân dân xã Suối Bạc họp bàn về việc số\n'
               'hóa hồ sơ tại Bộ phận một cửa, với sự có mặt của đại diện các xóm\n'
               'và toàn thể cán bộ, công chức của xã trong phiên thường kỳ.\n\n'
               'Cuộc họp nghe báo cáo kết quả quý I, trong đó nêu rõ những việc\n'
               'đã làm được và những việc còn phải làm tiếp, với thời hạn cụ thể\n'
               'cho từng bộ phận và từng người chịu trách nhiệm.\n\n- Việc thứ nhất.\n- Việc thứ hai.\n')
    write('text-mail.txt', 'HỌP BÀN SỐ HÓA HỒ SƠ Ở SUỐI BẠC\n\n' + wrapped)

    (out / 'anh').mkdir(exist_ok=True)
    write('anh/cho phien.jpg', said.jpeg(150, 90, 30, 240, 160))
    write('markdown-article.md', f"""# {HEADLINE}

*{LEAD}*

Kinh phí **1.250 triệu đồng**, nhân dân *hiến đất*, xem [trang của xã](https://suoibac.example.vn).[^1]

## Việc đã làm

- {TREES}
  - xóm Khe Cạn
  - xóm Bản Lầm
- {SCHOOL}

![Chợ phiên buổi sáng](anh/cho%20phien.jpg)

*Chợ phiên buổi sáng. Ảnh: Hà Mai*

| Lĩnh vực | Tiếp nhận |
|----------|----------:|
| Đất đai  |       320 |
| Hộ tịch  |       610 |

> Làm đường là làm cho con cháu mình đi.

1. Chuẩn bị giấy tờ
2. Nộp hồ sơ

[^1]: Theo báo cáo của Ủy ban nhân dân xã.
""")
    write('markdown-articles.md', f"""# {HEADLINE}

{LEAD}

# Bộ phận một cửa giữ đúng hẹn

{FILES}

{ASK}
""")


if __name__ == '__main__':
    main(sys.argv[1])
