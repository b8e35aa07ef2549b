"""Drafts made with LibreOffice: from a web page, and other programs' drafts saved anew.

    python3 with_libreoffice.py FOLDER

Run after the other makers. Names tell where a draft is from: `libreoffice-page.odt` is
from the page below, `libreoffice-notes.odt` is `docx-js-notes.docx` saved as text.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import said
from said import ASK, FILES, HEADLINE, LEAD, MONEY, ROAD, SCHOOL, TREES

PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"></head><body>
<h1>{HEADLINE}</h1>
<p><b>{LEAD}</b></p>
<p>Kinh phí <b>1.250 triệu đồng</b>, nhân dân <i>hiến đất</i>; xem
<a href="https://suoibac.example.vn/duong">trang của xã</a>.<br>{ROAD}</p>
<h2>Việc đã làm</h2>
<ul><li>{TREES}<ul><li>xóm Khe Cạn</li><li>xóm Bản Lầm<ul><li>cụm trên</li></ul></li></ul></li>
<li>{SCHOOL}</li></ul>
<p align="center"><img src="one.jpg" alt="Người dân đổ bê tông" width="300"></p>
<p align="center"><i>Người dân xóm Khe Cạn đổ bê tông. Ảnh: Hà Mai</i></p>
<table border="1"><tr><th>Lĩnh vực</th><th>Tiếp nhận</th><th>Kết quả</th></tr>
<tr><td rowspan="2">Đất đai</td><td>320</td><td>đạt</td></tr><tr><td colspan="2">gộp hai cột</td></tr>
<tr><td>Hộ tịch</td><td>610</td><td>tốt</td></tr></table>
<p>{FILES}</p>
<ol><li>Chuẩn bị giấy tờ</li><li>Nộp hồ sơ<ol type="a"><li>trực tuyến</li><li>tại quầy</li></ol></li></ol>
<p align="right">Lò Văn Thiết</p>
<h1>Bộ phận một cửa giữ đúng hẹn</h1>
<p>{ASK}</p><p>{MONEY}</p>
</body></html>
"""

#: A draft of another program, and what LibreOffice saves it as.
SAVED = [
    ('python-docx-bulletin.docx', 'libreoffice-bulletin.odt'),
    ('python-docx-two-photos.docx', 'libreoffice-two-photos.docx'),
    ('python-docx-tcvn3.docx', 'libreoffice-tcvn3.odt'),
    ('docx-js-lists.docx', 'libreoffice-lists.odt'),
    ('docx-js-notes.docx', 'libreoffice-notes.odt'),
    ('odfpy-notes.odt', 'libreoffice-notes.docx'),
    ('raw-boxes.docx', 'libreoffice-boxes.odt'),
]


def convert(folder, file, ending):
    kind = {'odt': 'odt:writer8', 'docx': 'docx:MS Word 2007 XML'}[ending]
    profile = (folder / 'profile').as_uri()
    reader = ['--infilter=HTML (StarWriter)'] if file.suffix == '.html' else []
    subprocess.run(['nice', '-n', '15', 'soffice', f'-env:UserInstallation={profile}', '--headless',
                    *reader, '--convert-to', kind, '--outdir', str(folder / 'out'), str(file)],
                   check=True, capture_output=True, timeout=180)
    return folder / 'out' / (file.stem + '.' + ending)


def main(drafts):
    drafts = Path(drafts)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / 'page.html').write_text(PAGE, encoding='utf-8')
        (folder / 'one.jpg').write_bytes(said.jpeg(20, 100, 160))
        made = [(folder / 'page.html', 'libreoffice-page.odt')]
        made += [(drafts / source, target) for source, target in SAVED]
        for source, target in made:
            path = convert(folder, source, target.rsplit('.', 1)[1])
            shutil.move(path, drafts / target)
            said.still(drafts / target)
        # The page once more, by way of the text, as Word has it.
        path = convert(folder, drafts / 'libreoffice-page.odt', 'docx')
        shutil.move(path, drafts / 'libreoffice-page.docx')
        said.still(drafts / 'libreoffice-page.docx')


if __name__ == '__main__':
    main(sys.argv[1])
